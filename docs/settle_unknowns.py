"""Finds out in a sandbox environment what is not documented of creating sales orders by Business Central's API v2.0.

woobc works whatever the answers are; they tell how often it has to correct a line, and what a trouble looks like. Creates
a few sales orders, tells what came of them, and deletes them again. Never run it against production: it asks for the
environment's name in the address, and refuses one that is called Production.

    python docs/settle_unknowns.py --api-url https://api.businesscentral.dynamics.com/v2.0/TENANT/Sandbox/api/v2.0 \\
        --company "CRONUS International Ltd." --customer 10000 --item 1896-S \\
        --token-url https://login.microsoftonline.com/TENANT/oauth2/v2.0/token --client-id … --client-secret-file secret

Needs the package requests, which woobc has anyway.
"""

from __future__ import annotations

import argparse
import secrets
import sys
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import requests

SCOPE = "https://api.businesscentral.dynamics.com/.default"
NOBODY = "11111111-2222-3333-4444-555555555555"
PRICE = 1234.56


class Company:
    """One company's API, with what it was asked so far."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.session = requests.Session()
        self.requests = 0
        self.api = options.api_url.rstrip("/")
        form = {"grant_type": "client_credentials", "client_id": options.client_id, "scope": SCOPE}
        form["client_secret"] = Path(options.client_secret_file).read_text(encoding="utf-8").strip()
        answer = requests.post(options.token_url, data=form, timeout=60)
        answer.raise_for_status()
        self.session.headers["Authorization"] = f"Bearer {answer.json()['access_token']}"
        self.session.headers["Accept-Language"] = "en-US"
        listed = self._send("GET", f"{self.api}/companies").json()["value"]
        self.root = next((f"{self.api}/companies({c['id']})" for c in listed if c["name"] == options.company), "")
        if not self.root:
            sys.exit(f"There is no company named {options.company}; there are {[c['name'] for c in listed]}.")

    def ask(self, method: str, path: str, body: Any = None, **headers: str) -> requests.Response:
        return self._send(method, f"{self.root}/{path}", json=body, headers=headers)

    def _send(self, method: str, url: str, **more: Any) -> requests.Response:
        self.requests += 1
        return self.session.request(method, url, timeout=600, **more)

    def orders(self, number: str) -> list[dict[str, Any]]:
        path = f"salesOrders?$filter=externalDocumentNumber eq '{number}'&$expand=salesOrderLines"
        found: list[dict[str, Any]] = self.ask("GET", path).json()["value"]
        return found


def tell(question: str, answer: object) -> None:
    print(f"{question:<58} {answer}")


def words(answer: requests.Response) -> str:
    """Status, code and text of a refusal."""
    try:
        error = answer.json()["error"]
    except (ValueError, KeyError):
        return f"{answer.status_code}"
    return f"{answer.status_code} {error['code']}: {error['message'].split('CorrelationId')[0].strip()}"


def settle(company: Company, customer: str, item: str) -> None:
    number = f"WOOBC-{secrets.token_hex(4).upper()}"
    head = {"externalDocumentNumber": number, "customerNumber": customer}
    line = {"lineType": "Item", "lineObjectNumber": item}
    try:
        made = _order_of_properties(company, head, line)
        _answer_and_etags(company, made, number)
        _refusals(company, made, head, line, number)
    finally:
        _clean_up(company, number)


def _order_of_properties(company: Company, head: dict[str, Any], line: dict[str, Any]) -> dict[str, Any]:
    """The price stands before the quantity, which looks it up again: what is left of it tells which came last."""
    late = {**line, "unitPrice": PRICE, "quantity": 2}
    free = {**line, "quantity": 1, "unitPrice": 0, "discountAmount": 0}
    answer = company.ask("POST", "salesOrders?$expand=salesOrderLines", {**head, "salesOrderLines": [late, free]})
    if answer.status_code != 201:
        sys.exit(f"The first order is refused: {words(answer)}")
    made: dict[str, Any] = answer.json()
    first, second = made["salesOrderLines"]
    by_page = abs(first["unitPrice"] - PRICE) < 0.01
    tell("properties are set in the order of", "the page" if by_page else "the JSON")
    tell("a price of 0 in a new line is", "taken" if second["unitPrice"] == 0 else f"ignored ({second['unitPrice']})")
    return made


def _answer_and_etags(company: Company, made: dict[str, Any], number: str) -> None:
    (held,) = company.orders(number)
    same = made["totalAmountIncludingTax"] == held["totalAmountIncludingTax"]
    tell("totals in the answer to the POST are", "current" if same else f"not ({made['totalAmountIncludingTax']})")
    first, second = held["salesOrderLines"]
    path = f"salesOrders({held['id']})/salesOrderLines({first['id']})"
    body = {"unitPrice": 9.5, "discountAmount": 1}
    changed = company.ask("PATCH", path, body, **{"If-Match": first["@odata.etag"]})
    tell("a line is corrected under its etag", "yes" if changed.status_code == 200 else words(changed))
    stale = company.ask("PATCH", path, body, **{"If-Match": first["@odata.etag"]})
    tell("an etag of before is refused with", words(stale))
    (again,) = company.orders(number)
    moved = again["salesOrderLines"][1]["@odata.etag"] != second["@odata.etag"]
    tell("a line's change gives the other lines", "new etags" if moved else "no new etags")


def _refusals(company: Company, made: dict[str, Any], head: dict[str, Any], line: dict[str, Any], number: str) -> None:
    other = {**head, "externalDocumentNumber": f"{number}-2"}
    good, bad = {**line, "quantity": 1}, {**line, "lineObjectNumber": "NO SUCH ITEM", "quantity": 1}
    refused = company.ask("POST", "salesOrders", {**other, "salesOrderLines": [good, bad]})
    tell("an unknown item is refused with", words(refused))
    left = len(company.orders(f"{number}-2"))
    tell("of an order with a line that is refused there is left", f"{left} header" if left else "nothing")
    numbered = {**head, "externalDocumentNumber": f"{number}-3", "number": number[:20]}
    answer = company.ask("POST", "salesOrders", numbered)
    tell("a number of our own is", "taken" if answer.status_code == 201 else words(answer))
    if answer.status_code == 201:
        tell("and a second time", words(company.ask("POST", "salesOrders", numbered)))
    unknown = company.ask("POST", "salesOrders", {**other, "yourReference": "x"})
    tell("an unknown property is refused with", words(unknown))
    gone = company.ask("GET", f"salesOrders({NOBODY})")
    tell("an id that does not exist is answered with", words(gone))
    empty = company.ask("POST", f"salesOrders({NOBODY})/Microsoft.NAV.shipAndInvoice")
    tell("and posting it with", words(empty))


def _clean_up(company: Company, number: str) -> None:
    for each in (number, f"{number}-2", f"{number}-3"):
        for order in company.orders(each):
            company.ask("DELETE", f"salesOrders({order['id']})", **{"If-Match": "*"})
    left = sum(len(company.orders(each)) for each in (number, f"{number}-2", f"{number}-3"))
    tell("orders of this try that are left", left)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    for name in ("api-url", "company", "customer", "item", "token-url", "client-id", "client-secret-file"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--any-environment", action="store_true", help="also one that is called Production")
    options = parser.parse_args()
    if "/production/" in f"{urlsplit(options.api_url).path.lower()}/" and not options.any_environment:
        sys.exit("That is a production environment. Name a sandbox.")
    company = Company(options)
    settle(company, options.customer, options.item)
    print(f"{company.requests} requests")


if __name__ == "__main__":
    main()
