"""Orders made to do harm: each goes to Business Central or fails by itself, and no query, file or screen takes it for more."""

from __future__ import annotations

import csv
import io
import json
import re
import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any

import pytest

from tests.conftest import Woobc
from tests.form import cases_of_form, of_form
from woobc.sandbox.world import World

HOSTILE = (
    "'; DROP TABLE orders; --",
    '" OR 1=1 --',
    "x' UNION SELECT body FROM payloads --",
    "*",
    "<>''",
    "A|B",
    "A..Z",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "<script>alert(1)</script>",
    "]]></No><No>1000</No><![CDATA[",
    "<!ENTITY x SYSTEM 'file:///etc/passwd'>&x;",
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    "\x1b[2J\x1b]0;owned\x07",
    "\u202egnp.exe",
    "line one\r\nInjected-Header: yes\r\n\r\nbody",
    '{"event": "forged"}\n{"time": "2026"}',
    "[red]bold[/red]",
    "../../etc/passwd",
    "%s%n%x {0} ${HOME} $(id) `id`",
    "\x00\x01\ufffe",
    "\U0001f600" * 60,
    "a" * 5000,
    "' or number eq '1",
    "S-ORD1' or '1' eq '1",
    "İıßſK",
    "",
    " ",
    "EU-1000",
    "100%",
    "@@CUSTOMER",
    "²",
    "１２",
    "٣",
    "9" * 20,
    "9" * 5000,
    "1_0",
    "id:²",
)
TOGETHER = of_form(10, 5)
"""So many of them share a shop: each order goes or fails by itself, whatever stands beside it."""
FIELDS = (
    "sku", "name", "email", "first_name", "company", "address_1", "city", "postcode", "phone", "country", "note",
    "number", "payment",
)  # fmt: skip
ESCAPES = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]")
VIEWS = ("show", "timeline", "explain")
"""Each shows every third order."""
COMMANDS: tuple[tuple[str, ...], ...] = (
    ("orders", "list", "--limit", "500"),
    ("orders", "list", "--csv"),
    ("orders", "list", "--json"),
    ("activity",),
    ("activity", "1"),
    ("errors",),
    ("status",),
    ("logs",),
)


def fields_for(text: str) -> list[str]:
    """In the short form each text comes in every third field, so that each field has a third of them."""
    return cases_of_form(FIELDS, range(HOSTILE.index(text) % 3, len(FIELDS), 3))


def place_hostile(world: World, text: str) -> Iterator[int]:
    """One order for each field, with `text` in it."""
    for field in fields_for(text):
        billing = {"first_name": "Pieter", "last_name": "Janssen", "country": "NL", "email": "p@example.test"}
        other = {"note": "customer_note", "number": "number", "payment": "payment_method"}
        more: dict[str, Any] = {other[field]: text} if field in other else {}
        if field not in ("sku", "name", *other):
            billing[field] = text
        yield world.woocommerce.place_order(
            lines=[(text if field == "sku" else "1001", text if field == "name" else "Tea pot", 1, "10.00")],
            billing=billing,
            **more,
        )


def shared_out(texts: Sequence[str]) -> list[tuple[str, ...]]:
    return [tuple(texts[place : place + TOGETHER]) for place in range(0, len(texts), TOGETHER)]


@pytest.mark.parametrize("texts", shared_out(HOSTILE), ids=lambda texts: f"from {texts[0][:20]!a}")
def test_a_hostile_text_in_any_field_of_an_order_harms_nobody(
    world: World, woobc: Woobc, texts: tuple[str, ...]
) -> None:
    world.store_config("us")["enabled"] = False
    world.store_config("eu")["external_document_number"] = "{store}-{order_id}"
    world.write_config()
    good = world.woocommerce.place_order(lines=[("1000", "Mug", 1, "10.00")])
    placed = [order_id for text in texts for order_id in place_hostile(world, text)]
    outcomes = run_jobs(world, woobc)
    assert 1 not in outcomes, "a defect"
    rows = orders_of(world)
    assert rows.keys() == {good, *placed}, "an order was lost"
    assert rows[good]["state"] in ("released", "verified")
    for row in rows.values():
        assert row["failed"] or row["state"] not in ("inserting", "unknown", "posting"), dict(row)
    assert_known_documents_only(world, rows)
    for command in COMMANDS:
        answer = woobc(*command)
        assert answer.exit_code != 1, answer
        assert ESCAPES.search((answer.stdout + answer.stderr).replace("\r\n", "\n")) is None, command
    for place, order_id in enumerate(placed):
        answer = woobc("orders", VIEWS[place % len(VIEWS)], f"id:{order_id}")
        assert answer.exit_code == 0, answer
        assert ESCAPES.search(answer.stdout) is None, answer.stdout
    assert_log_is_json(world)


@pytest.mark.parametrize(
    "texts", shared_out([text for text in HOSTILE if text.strip()]), ids=lambda texts: f"from {texts[0][:20]!a}"
)
@pytest.mark.every(2)
def test_a_hostile_number_in_the_external_document_number(world: World, woobc: Woobc, texts: tuple[str, ...]) -> None:
    """The number people see goes into filters of Business Central: it is refused before any query, or harmless."""
    world.store_config("us")["enabled"] = False
    world.store_config("eu")["external_document_number"] = "{number}"
    world.write_config()
    world.woocommerce.place_order(number="100", lines=[("1000", "Mug", 1, "10.00")])
    for text in texts:
        world.woocommerce.place_order(number=text, lines=[("1000", "Mug", 1, "10.00")])
    assert 1 not in run_jobs(world, woobc)
    good, *others = orders_of(world).values()
    assert good["state"] == "released"
    assert len(others) == len(texts)
    for other in others:
        assert other["state"] == "released" or other["failed"], dict(other)
        assert not set("*?|&()<>=@'\"") & set(other["external_document_number"] or "")


@pytest.mark.parametrize("texts", shared_out([*HOSTILE, "\udcff"]), ids=lambda texts: f"from {texts[0][:20]!a}")
def test_what_people_type_is_never_more_than_text(world: World, woobc: Woobc, texts: tuple[str, ...]) -> None:
    world.woocommerce.place_order()
    woobc("import-orders")
    for command in (command for text in texts for command in typed(text)):
        answer = woobc(*command)
        assert answer.exit_code in (0, 2, 3, 4), (command, answer)
        assert ESCAPES.search(answer.stdout + answer.stderr) is None, (command, answer)
    with sqlite3.connect(world.database_path) as connection:
        assert connection.execute("SELECT count(*) FROM orders").fetchone()[0] == 1


def typed(text: str) -> tuple[tuple[str, ...], ...]:
    return (
        ("orders", "show", text),
        ("orders", "list", "--search", text),
        ("orders", "list", "--status", text),
        ("orders", "list", "--code", text),
        ("orders", "retry", text),
        ("orders", "hold", "1000", "--reason", text),
        ("import-orders", "--store", text),
        ("import-orders", "--store", "eu", "--order-id", text),
        ("import-orders", "--store", "eu", "--since", text),
        ("bc-insert", "--order", text),
        ("db", "forget", text),
        ("activity", text),
        ("activity", "--limit", text),
        ("orders", "list", "--limit", text, "--page", text),
        ("logs", "--run", text),
        ("logs", "-n", text),
        ("bc-insert", "--limit", text),
    )


def test_a_spreadsheet_takes_no_cell_for_a_formula(world: World, woobc: Woobc) -> None:
    for text in ("=cmd|' /C calc'!A0", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", "\r=1+1"):
        billing = {"first_name": text, "last_name": "", "country": "NL", "email": f"{text.strip()}@example.test"}
        world.woocommerce.place_order(number=text, billing=billing)
    woobc("import-orders")
    rows = list(csv.reader(io.StringIO(woobc("orders", "list", "--csv").stdout)))
    assert len(rows) == 7
    assert [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == []


@pytest.mark.parametrize("code", ["../eu", "eu/../x", "/etc", "eu'", "eu;x", "EU", "e u", "e\nu", "", "-eu", "a" * 40])
def test_a_store_code_is_never_a_path(world: World, woobc: Woobc, code: str) -> None:
    before = sorted(world.folder.rglob("*"))
    world.config["stores"][code] = world.config["stores"].pop("eu")
    world.write_config()
    answer = woobc("import-orders")
    assert answer.exit_code == 3
    assert sorted(world.folder.rglob("*")) == before


def run_jobs(world: World, woobc: Woobc) -> list[int]:
    outcomes = []
    for _ in range(2):
        for job in ("import-orders", "bc-insert", "bc-verify"):
            outcomes.append(woobc(job, "--verbose").exit_code)
            world.clock.advance(120)
    return outcomes


def orders_of(world: World) -> dict[int, Any]:
    with sqlite3.connect(world.database_path) as connection:
        connection.row_factory = sqlite3.Row
        return {row["order_id"]: row for row in connection.execute("SELECT * FROM orders ORDER BY id")}


def assert_known_documents_only(world: World, rows: dict[int, Any]) -> None:
    state = world.business_central.state()
    numbers = [document["external_document_number"] for document in state["sales_orders"]]
    known = [row["external_document_number"] for row in rows.values() if row["nav_sales_order_number"]]
    assert sorted(numbers) == sorted(known)


def assert_log_is_json(world: World) -> None:
    events = [json.loads(line) for line in (world.folder / "woobc.jsonl").read_text().splitlines()]
    assert events
    assert all(event.keys() >= {"time", "level", "event"} for event in events)
    assert not any(event["event"] == "forged" for event in events)
