"""A varied day of orders, the same for the same seed."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any, Final

from woobc.sandbox.woocommerce.documents import Coupon, Fee, Line, Shipping
from woobc.sandbox.woocommerce.shop import Shop

CATALOGUE: Final = (
    Line("TS-001", "T-shirt «Utrecht»", 1, "16.520661"),
    Line("MUG-RED", "Mug 🌷 handmade", 1, "10.330579"),
    Line("9789012345678", "Cookbook: 100 × stew", 1, "22.889908", tax_rate=9),
    Line("CAN-12", "Candle & Co. <em>large</em>", 1, "6.057851"),
    Line("HD-M-BLU", "Hoodie - M, Blue", 1, "34.669421", variation_of="Hoodie",
         meta=(("size", "M"), ("colour", "Blue"))),
    Line("HD-L-RED", "Hoodie - L, Red", 1, "36.322314", variation_of="Hoodie",
         meta=(("size", "L"), ("colour", "Red"), ("Engraving", "For “mum” ❤️"))),
    Line("GIFT-25", "Gift voucher", 1, "25", tax_rate=0),
    Line("OLD-9", "Discontinued article", 1, "12.396694"),
    Line("", "Loose tea (no article number)", 1, "3.201835", tax_rate=9),
)  # fmt: skip
_BUYERS: Final = (
    ("Sanne", "de Vries", "", "Oudegracht 12", "Utrecht", "3511 AP", "NL"),
    ("Jürgen", "Müller-Lüdenscheidt", "Müller & Söhne GmbH", "Königsstraße 7", "Dresden", "01067", "DE"),
    ("Anna 🌷", "van den Berg-Ström", "Tulp 🌷 B.V.", "Bloemstraat 1-III", "Haarlem", "2011AA", "NL"),
    ("Łukasz", "Żółć", "", "Keizersgracht 100", "Amsterdam", "1015 CV", "NL"),
    ("陽子", "山田", "", "Dorpsstraat 5", "Ede", "6711 EG", "NL"),
)
_ABROAD: Final = {
    "first_name": "Réal",
    "last_name": "Tremblay",
    "address_1": "12 rue Saint-Paul",
    "address_2": "app. 3",
    "city": "Montréal",
    "state": "QC",
    "postcode": "H2Y 1Z5",
    "country": "CA",
}
_META: Final = {
    "_hidden": "x",
    "consent": "",
    "gifts": ["card", "ribbon"],
    "parts": {"a": {"b": [True, None]}},
    "none": [],
}
_STATUSES: Final = ("processing",) * 10 + ("completed",) * 4 + ("pending", "on-hold", "cancelled", "failed", "refunded")
_WORTH_A_DISCOUNT: Final = 10
_NOTES: Final = ("", "", "", "", "Please leave it with the neighbours at no. 14.\r\nRing twice, thanks! 🙂")


def seed_orders(shop: Shop, count: int, seed: int) -> list[int]:
    """Place `count` orders through the day that ends five minutes before the shop's present; returns their ids."""
    chance = random.Random(seed)
    end = shop.clock.now() - timedelta(minutes=5)
    made = []
    for place in range(count):
        created = end - timedelta(days=1) * ((count - place) / count)
        order_id = shop.place_order(**_order(chance) | _odd(place), created=created, modified=created)
        if place % 25 == 7:
            _refund_something(shop, order_id, place)
            shop.set_modified(order_id, min(created + timedelta(hours=1), end))
        made.append(order_id)
    shop.delete_product("OLD-9")
    return made


def _order(chance: random.Random) -> dict[str, Any]:
    status = chance.choice(_STATUSES)
    first, last, company, street, city, postcode, country = chance.choice(_BUYERS)
    customer_id = chance.choice((0, 0, chance.randrange(1, 40)))
    email = f"customer{customer_id}@example.com" if customer_id else f"guest{chance.randrange(10_000)}@example.test"
    names = {"first_name": first, "last_name": last, "company": company, "address_1": street, "city": city}
    lines = _lines(chance)
    goods = sum(Decimal(line.price) * line.quantity for line in lines)
    fees = chance.choice(((), (), (), (Fee("Gift wrapping", "2.0661"),), (Fee("Loyal customer", "-1.50"),)))
    coupons = chance.choice(((), (), (), (Coupon("welcome", "2.50"),)))
    phone = f"+31 6 1234{chance.randrange(10_000):04d}"
    return {
        "lines": lines,
        "status": status,
        "tax_rate": 19 if country == "DE" else 21,
        "shipping": chance.choice((Shipping(), Shipping(), Shipping("Pick-up", 0, "local_pickup"), None)),
        "fees": fees if goods > _WORTH_A_DISCOUNT else (),
        "coupons": coupons if goods > _WORTH_A_DISCOUNT else (),
        "customer_id": customer_id,
        "billing": {**names, "postcode": postcode, "country": country, "email": email, "phone": phone},
        "payment_method": chance.choice(("ideal", "ideal", "bacs", "paypal")),
        "customer_note": chance.choice(_NOTES),
    }


def _odd(place: int) -> dict[str, Any]:
    """What is unusual about the order at this place, in the way of orders seen in real shops."""
    match place % 50:
        case 3 | 28:
            billing = {**_ABROAD, "email": "real@example.test"}
            untaxed = {
                "tax_rate": 0,
                "lines": [CATALOGUE[0]],
                "fees": (Fee("Customs form", "2.50"),),
                "shipping": Shipping(),
            }
            return {"shipping_address": _ABROAD, "billing": billing, **untaxed}
        case 12 | 37:
            return {"shipping": Shipping("Sent by hand", "6.50", instance="")}
        case 15 | 40:
            return {"meta_data": _META, "lines": [replace(CATALOGUE[1], meta=(("Gift", {"ribbon": True}),))]}
        case 21:
            return {
                "payment_method": "",
                "created_via": "admin",
                "billing": {"company": "Walk-in"},
                "customer_note": "",
            }
        case 31:
            empty = {"lines": (), "fees": (), "coupons": (), "shipping": None}
            return {**empty, "status": "pending", "payment_method": "", "created_via": "admin", "billing": {}}
    return {}


def _lines(chance: random.Random) -> list[Line]:
    picked = chance.sample(CATALOGUE, chance.choice((1, 1, 1, 2, 2, 3, 4)))
    return [
        Line(line.sku, line.name, chance.choice((1, 1, 1, 2, 3, 7)), line.price, line.tax_rate,
             line.variation_of, line.meta)
        for line in picked
    ]  # fmt: skip


def _refund_something(shop: Shop, order_id: int, place: int) -> None:
    order = shop.order(order_id)
    if order["status"] not in ("processing", "completed"):
        return
    line = order["line_items"][0]
    whole_line = Decimal(line["total"]) + Decimal(line["total_tax"])
    if place % 2 or whole_line > Decimal(order["total"]):  # a negative fee leaves less than the line
        shop.refund(order_id, amount="0.50", reason="Goodwill 🙏")
    else:
        shop.refund(order_id, lines={line["id"]: 1}, reason="Broken")
