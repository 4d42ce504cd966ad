"""The support archive says what happened to an order, and nothing of people or secrets, in whatever form."""

from __future__ import annotations

import base64
import contextlib
import html
import json
import re
import sqlite3
import stat
import zipfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import quote, quote_plus

import pytest

from tests.conftest import Woobc, files_up_to
from woobc.core.operating.support import masked
from woobc.sandbox.world import World

PEOPLE = {
    "first_name": "Wilhelmína",
    "last_name": "O'Grady-Ünlü",
    "company": "Quastenflosser & Söhne",
    "address_1": "Zwetschgenweg 17b",
    "address_2": 'Hinterhaus "links"',
    "city": "Knöringen",
    "state": "Obwalden",
    "postcode": "QX7 4ZZ",
    "country": "NL",
    "phone": "+31 20 7946 0991",
    "email": "Wilhelmina.Unlu@Quasten.example",
}
NOTE = "Bitte bei Frau Zschokke klingeln"
VAT = "NL8177.24.335.B04"
TEXTS = (
    [VAT] + [text for name, text in PEOPLE.items() if name != "country"] + [NOTE, "Zschokke", "ünlü", "quasten.example"]
)


@pytest.fixture
def lived(world: World, woobc: Woobc, tmp_path: Path) -> World:
    """A world after a day in which much went wrong, and people wrote where they could."""
    world.config["log"] = {"file": str(tmp_path / "woobc.jsonl"), "level": "debug"}
    world.config["monitoring"] = {"ping_url": "http://127.0.0.1:9/ping/topsecretping"}
    world.store_config("eu")["mapping"]["items"] = {"name:Zschokke": {"no": "1"}}
    for code, namespace in (("eu", {}), ("us", {"namespace": "b2b"})):
        wanted = {"key": "vat", "of": "customer", "default": "Zschokke", **namespace}
        world.store_config(code)["meta"] = {"customer_po": wanted}
    world.write_config()
    shop = world.woocommerce
    world.business_central.add_item("MUG", "Mug", 100, 5)
    for sku in ("MUG", "Zschokke-1"):
        buyer = {name: text for name, text in PEOPLE.items() if name != "email"}
        lines = [(sku, "Becher für Zschokke", 1, "10.00")]
        order_id = shop.place_order(
            lines, billing=PEOPLE, shipping_address=buyer, customer_note=NOTE, meta_data={NOTE: NOTE}, customer_id=7
        )
    shop.add_customer(7, [("vat", VAT)])
    renamed = {"address_1": "street_1", "address_2": "street_2", "postcode": "zip", "country": "country_iso2"}
    buyer = {renamed.get(name, name): text for name, text in PEOPLE.items()}
    line = ("MUG", "Becher für Zschokke", 1, "10.00")
    world.bigcommerce.place_order(lines=[line], billing=buyer, customer_message=NOTE, customer_id=7)
    world.bigcommerce.add_metafield("customer", 7, "b2b", "vat", VAT)
    for command in ("import-orders", "bc-insert"):
        woobc(command)
    world.business_central.run_job()
    world.clock.advance(timedelta(minutes=10).total_seconds())
    woobc("bc-verify")
    shop.change_address(order_id, billing={"city": "Zschokke"})
    woobc("import-orders")
    woobc("orders", "hold", "1000", "--reason", NOTE)
    with contextlib.closing(sqlite3.connect(world.database_path)) as connection, connection:
        connection.execute("UPDATE orders SET customer_name = ?, error_message = ?", (PEOPLE["last_name"], NOTE))
        connection.execute("UPDATE activity SET message = ?, person = 'Zschokke'", (NOTE,))
        connection.execute("CREATE TABLE zschokke (x)")
    with (tmp_path / "woobc.jsonl").open("a") as log:
        for event in (NOTE, "Zschokke", "order Zschokke"):
            log.write(
                json.dumps({"time": "2026-12-01T10:00:00.000Z", "event": event, "x": NOTE, NOTE: 1, "order": "1000"})
                + "\n"
            )
    return world


def contents(path: Path) -> str:
    with zipfile.ZipFile(path) as archive:
        return "\n".join(f"{name}\n{archive.read(name).decode()}" for name in archive.namelist())


def forms(text: str) -> Iterator[str]:
    """The text as it may stand in a file: escaped, encoded, in another case."""
    for each in {text, text.lower(), text.upper(), text.casefold(), text.title()}:
        yield each
        yield json.dumps(each)[1:-1]
        yield html.escape(each)
        yield html.escape(each).encode("ascii", "xmlcharrefreplace").decode()
        yield quote(each)
        yield quote_plus(each)
        yield repr(each)[1:-1]
        yield each.encode().hex()
        yield re.sub(r"\s", "", each)
        for shift in range(3):
            whole = base64.b64encode(b"\0" * shift + each.encode()).decode()
            yield whole[4 : -4 if len(whole) > 12 else None]


def secrets_of(value: Any) -> Iterator[str]:
    """Every text of the configuration that opens something."""
    for name, each in value.items():
        if isinstance(each, dict):
            yield from secrets_of(each)
        elif name in (
            "consumer_key",
            "consumer_secret",
            "access_token",
            "client_secret",
            "password",
            "client_id",
            "ping_url",
        ):
            yield each


def test_nothing_personal_or_secret_is_in_it_in_whatever_form(lived: World, woobc: Woobc, tmp_path: Path) -> None:
    target = tmp_path / "report.zip"
    answer = woobc("support", str(target), "--order", "1000", "--order", "1001", "--order", "100")
    assert answer.exit_code == 0, answer
    text = contents(target)
    looked_for = [*TEXTS, *secrets_of(lived.config), str(lived.folder), "topsecretping"]
    assert len(looked_for) > 15
    found = {
        form
        for each in looked_for
        for form in forms(each)
        if len(form) > 3 and (form in text or form.casefold() in text.casefold())
    }
    assert found == set()


def test_the_stored_copies_do_hold_what_the_archive_leaves_out(lived: World, woobc: Woobc) -> None:
    """Else the test before would look for what is nowhere."""
    told = json.dumps(woobc.json("orders", "show", "1000"), ensure_ascii=False)
    assert all(text in told for text in (PEOPLE["last_name"], NOTE))
    sent = [row.values for row in lived.business_central.staging.rows.values()]
    assert {str(row["Store"]) for row in sent if row.get("CustomerPO") == VAT} == {"EU", "US"}
    assert NOTE in (Path(lived.config["log"]["file"])).read_text()


def test_a_stranger_can_say_what_happened_to_a_named_order(lived: World, woobc: Woobc, tmp_path: Path) -> None:
    target = tmp_path / "report.zip"
    woobc("support", str(target), "--order", "1000")
    with zipfile.ZipFile(target) as archive:
        files = {name: archive.read(name).decode() for name in archive.namelist()}
    assert set(files) == {
        "versions.json", "configuration.json", "schema.json", "counts.json", "stores.json", "runs.jsonl",
        "orders/eu-1000.json", "log.jsonl",
    }  # fmt: skip
    order = json.loads(files["orders/eu-1000.json"])
    assert (order["order"]["state"], order["order"]["external_document_number"]) == ("released", "EU-1000")
    events = [each["event"] for each in order["activity"] if "customer" not in each["event"]]
    assert events[:4] == ["admitted", "insert started", "created", "sales order made"]
    assert order["shape"]["billing"]["last_name"] == f"<text of {len(PEOPLE['last_name'])}>"
    assert order["shape"]["billing"]["email"].startswith("<e-mail address of ")
    settings = json.loads(files["configuration.json"])
    assert settings["stores"]["eu"]["platform"] == "woocommerce"
    assert settings["stores"]["eu"]["consumer_secret"] == "<secret from the configuration>"
    assert settings["environments"]["sandbox"]["business_central"]["settle_time"]
    schema = json.loads(files["schema.json"])
    assert schema["objects"]["orders"] == "as made by this version"
    assert schema["rows"]["orders"] == 3
    assert '"event": "run ends"' in files["log.jsonl"]
    assert json.loads(files["versions.json"])["woobc"]


def test_it_is_its_owners_alone_and_replaces_nothing(lived: World, woobc: Woobc, tmp_path: Path) -> None:
    target = tmp_path / "report.zip"
    woobc("support", str(target))
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    before = target.read_bytes()
    answer = woobc("support", str(target))
    assert (answer.exit_code, target.read_bytes()) == (2, before)
    assert woobc("support", str(tmp_path / "other.zip"), "--order", "4711").exit_code == 2
    assert not (tmp_path / "other.zip").exists()


@pytest.mark.parametrize("lacks", ["room", "folder"])
def test_nothing_of_it_stays_where_it_cannot_be_written(lived: World, woobc: Woobc, tmp_path: Path, lacks: str) -> None:
    target = tmp_path / ("report.zip" if lacks == "room" else "none/report.zip")
    with files_up_to(2048) if lacks == "room" else contextlib.nullcontext():
        answer = woobc("support", str(target))
    assert answer.exit_code == 2
    assert f"{target} can't be written: " in answer.stderr
    assert "Name a new file in a folder of yours." in answer.stderr
    assert not target.exists()


def test_show_prints_what_is_written(lived: World, woobc: Woobc, tmp_path: Path) -> None:
    answer = woobc("support", str(tmp_path / "report.zip"), "--order", "1000", "--show")
    assert "--- orders/eu-1000.json" in answer.stdout
    assert '"admitted"' in answer.stdout


def test_a_middleware_that_is_gone_leaves_the_rest(lived: World, woobc: Woobc, tmp_path: Path) -> None:
    lived.database_path.unlink()
    answer = woobc("support", str(tmp_path / "report.zip"))
    assert answer.exit_code == 0
    assert "without it" in answer.stderr
    assert "configuration.json" in contents(tmp_path / "report.zip")


def test_what_is_on_no_list_becomes_its_kind_and_length() -> None:
    assert masked({"name": "Anna", "at": "2026-12-01T10:00", "phone": 4711, "Anna": [True, None, ""]}) == {
        "name": "<text of 4>",
        "at": "<moment of 16>",
        "phone": "<number of 4>",
        "<text of 4>": [True, None, ""],
    }


def test_an_order_that_is_not_there_is_refused_in_the_words_of_the_other_commands(
    world: World, woobc: Woobc, tmp_path: Path
) -> None:
    woobc("import-orders")
    answer = woobc("support", str(tmp_path / "report.zip"), "--order", "99999")
    assert (answer.exit_code, answer.stdout) == (2, "")
    assert answer.stderr == woobc("orders", "show", "99999").stderr
    assert "No order is known as 99999. Look for it with `woobc orders list --search" in answer.stderr
    assert not (tmp_path / "report.zip").exists()
