"""`woobc orders`: finding orders, understanding them, and acting on them."""

from __future__ import annotations

import csv
import io
import itertools
import json
import os
import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.commands.situation import UNKNOWN_ITEM, ago, carry, change, order, place, rows, stock
from tests.conftest import Answer, Woobc
from woobc.core.bootstrap import person
from woobc.core.clock import Clock
from woobc.core.config.file import load_config
from woobc.core.middleware.middleware import Middleware
from woobc.core.middleware.overview import SORTS
from woobc.sandbox.woocommerce import WooCommerce
from woobc.sandbox.world import World

EVIL = "[red]Bob[/red] \x1b[31m\u202egnp.exe"


@pytest.fixture
def mixed(world: World, woobc: Woobc) -> World:
    """1000 released, 1001 failed for its item, 1002 held by its rule, 1003 open."""
    return _mix(world, woobc)


@pytest.fixture(scope="module")
def kept_world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """The same, once for all tests that only look."""
    with World(tmp_path_factory.mktemp("kept") / "world") as running:
        yield _mix(running, Woobc(running.config_path))


@pytest.fixture
def look(kept_world: World) -> Woobc:
    """woobc over orders that no test changes."""
    return Woobc(kept_world.config_path)


def _mix(world: World, woobc: Woobc) -> World:
    stock(world)
    place(world)
    place(world, lines=[UNKNOWN_ITEM])
    place(world, "on-hold", billing={"first_name": "Zoë", "last_name": "Müller"})
    place(world, "pending", billing={"first_name": EVIL, "email": "=cmd@example.test"})
    carry(world, woobc)
    return world


def listed(woobc: Woobc, *filters: str) -> list[int]:
    return [each["order_id"] for each in woobc.json("orders", "list", *filters)]


def refused(answer: Answer, *words: str) -> None:
    """Exit code 2, nothing on stdout, and each of the words in what is said."""
    assert (answer.exit_code, answer.stdout) == (2, "")
    for word in words:
        assert word in answer.stderr


# list


@pytest.mark.parametrize(
    ("filters", "wanted"),
    [
        ((), [1003, 1002, 1001, 1000]),
        (("--state", "open", "--state", "pending"), [1003, 1001]),
        (("--status", "wc-on-hold"), [1002]),
        (("--status", "on-hold, pending"), [1003, 1002]),
        (("--until", "1h"), []),
        (("--since", "1h", "--until", "2099-01-01", "--mark", "hold"), [1002]),
        (("--mark", "failed"), [1001]),
        (("--mark", "hold"), [1002]),
        (("--mark", "conflict"), []),
        (("--code", "item_unknown"), [1001]),
        (("--store", "us"), []),
        (("--since", "1h", "--sort", "number"), [1000, 1001, 1002, 1003]),
        (("--search", "bob"), [1003]),
        (("--search", "MÜLLER"), [1002]),
        (("--search", "zoë müller"), [1002]),
        (("--search", "S-ORD101001"), [1000]),
        (("--search", "%"), []),
        (("--limit", "2"), [1003, 1002]),
        (("--limit", "2", "--page", "2"), [1001, 1000]),
        (("--state", "open", "--mark", "failed"), []),
    ],
)
def test_list_holds_what_all_filters_say(look: Woobc, filters: tuple[str, ...], wanted: list[int]) -> None:
    """Filters are combined with AND; text is searched literally."""
    assert listed(look, *filters) == wanted


def test_list_pages_and_tells_of_the_next(look: Woobc) -> None:
    """A page says that there is another one."""
    first = look("orders", "list", "--limit", "3").stdout
    assert "More: add --page 2" in first
    assert "eu 1000" not in first
    second = look("orders", "list", "--limit", "3", "--page", "2").stdout
    assert "eu 1000" in second
    assert "More" not in second
    assert "no such page" in look("orders", "list", "--page", "9").stdout


@pytest.mark.parametrize("sort", SORTS)
@pytest.mark.parametrize("filters", [(), ("--search", "e"), ("--status", "processing,pending"), ("--state", "open")])
def test_the_pages_of_a_list_are_the_list(look: Woobc, sort: str, filters: tuple[str, ...]) -> None:
    every = listed(look, "--sort", sort, *filters)
    pages = [listed(look, "--sort", sort, *filters, "--limit", "2", "--page", page) for page in ("1", "2", "3")]
    assert [*itertools.chain(*pages)] == every


def test_a_text_is_looked_for_in_what_an_order_failed_with(look: Woobc) -> None:
    (failed,) = look.json("orders", "list", "--mark", "failed")
    assert listed(look, "--search", failed["error_message"][5:25].upper()) == [1001]


def test_list_shows_store_text_so_that_it_can_only_be_read(look: Woobc) -> None:
    """Neither markup nor terminal control nor direction marks of a shop reach the screen."""
    for arguments in (("orders", "list"), ("orders", "show", "1003"), ("orders", "timeline", "1003")):
        shown = look(*arguments).stdout
        assert "\x1b" not in shown
        assert "\u202e" not in shown
    shown = look("orders", "show", "1003").stdout
    assert "[red]Bob[/red] \\x1b[31m\\u202egnp.exe" in shown


def test_csv_holds_all_columns_and_no_formula(look: Woobc) -> None:
    """A cell that a spreadsheet would run begins with an apostrophe."""
    answer = look("orders", "list", "--csv", "--sort", "number")
    found = list(csv.DictReader(io.StringIO(answer.stdout)))
    assert [row["number"] for row in found] == ["1000", "1001", "1002", "1003"]
    assert found[3]["email"] == "'=cmd@example.test"
    assert found[1]["error_code"] == "ITEM_UNKNOWN"
    assert (found[1]["failed"], found[0]["total"], found[0]["hold"]) == ("true", "24.20", "")


def test_json_keeps_amounts_as_text(look: Woobc) -> None:
    """Decimals as strings, times in the stored form, flags as flags."""
    (found,) = look.json("orders", "list", "--search", "EU-1000")
    assert (found["total"], found["failed"], found["state"]) == ("24.20", False, "released")
    assert found["date_created"].endswith("Z")
    assert look.json("orders", "list", "--search", "nothing like it") == []


def test_list_refuses_what_it_does_not_know(look: Woobc) -> None:
    """Unknown stores, states and dates are named with what is possible."""
    refused(look("orders", "list", "--store", "fr"), "no store fr", "eu, us")
    refused(look("orders", "list", "--state", "sent"), "pending")
    refused(look("orders", "list", "--since", "yesteryear"), "--since", "7d")


# show


@pytest.mark.parametrize("word", ["1000", "id:1000", "number:1000", "EU-1000", "eu-1000", "s-ord101001"])
def test_show_finds_an_order_by_any_of_its_numbers(look: Woobc, word: str) -> None:
    """Id, number, external document number, sales order number, in any case."""
    assert look.json("orders", "show", word)["order_id"] == 1000


def test_show_tells_all_of_an_order(look: Woobc) -> None:
    """Where it is, its numbers, its lines and what happened last."""
    shown = look("orders", "show", "1000").stdout
    for word in ("eu 1000", "released", "S-ORD101001", "EU-1000", "Pieter Janssen", "24.20 EUR", "MUG-RED", "12.10"):
        assert word in shown
    assert "sales order made" in shown


def test_show_of_a_failed_order_says_what_to_do(look: Woobc) -> None:
    """Code, message and fix."""
    shown = look("orders", "show", "1001").stdout
    assert "ITEM_UNKNOWN since" in shown
    assert 'Business Central has no item NOPE ("Nope").' in shown
    assert "map its SKU" in shown


@pytest.mark.parametrize(
    ("code", "happen"),
    [
        ("REFUNDED_IN_STORE", lambda shop, order_id: shop.refund(order_id, amount="1.00")),
        ("CHANGED_IN_STORE", lambda shop, order_id: shop.change_address(order_id, shipping={"city": "Ermelo"})),
        ("CANCELLED_IN_STORE", lambda shop, order_id: shop.set_status(order_id, "cancelled")),
        ("DELETED_IN_STORE", lambda shop, order_id: shop.trash(order_id)),
    ],
)
@pytest.mark.every(2)
def test_a_change_after_posting_advises_what_can_be_done_then(
    world: World, woobc: Woobc, code: str, happen: Callable[[WooCommerce, int], object]
) -> None:
    """There is no sales order any more, and no conflict to resolve: neither the report nor `activity` sends anybody there."""
    stock(world)
    order_id = place(world)
    carry(world, woobc)
    change(world, "UPDATE orders SET state = 'posted'")
    happen(world.woocommerce, order_id)
    (told,) = [each for each in woobc.json("import-orders")["orders"] if each["order_id"] == order_id]
    assert (told["outcome"], told["code"]) == ("changed after posting", code)
    run = rows(world, "SELECT max(id) FROM runs")[0][0]
    shown = woobc("activity", str(run)).stdout
    for advice in (told["fix"], shown):
        assert "the invoice in Business Central" in advice
        assert "the next bc-verify" in advice
        assert "woobc orders resolve" not in advice
        assert "sales order" not in advice
    assert "is not in conflict" in woobc("orders", "resolve", str(order_id), "--reason", "seen").stderr


def test_an_unknown_order_and_an_ambiguous_number(mixed: World, woobc: Woobc) -> None:
    """A sentence, and what is possible instead."""
    refused(woobc("orders", "show", "4711"), "No order is known as 4711")
    place(mixed, number="1000")
    woobc("import-orders")
    answer = woobc("orders", "show", "1000")
    refused(answer, "can mean several orders", "id:1000", "id:1004")
    assert woobc.json("orders", "show", "id:1004")["number"] == "1000"
    refused(
        woobc("orders", "show", "1000", "--store", "us"),
        "No order of store us is known as 1000",
        "eu id:1000, eu id:1004",
    )


# explain


def explained(woobc: Woobc, number: str) -> dict[str, tuple[str, str, str]]:
    """Rule -> verdict, text, change; only those that keep the order."""
    rules = woobc.json("orders", "explain", number)["rules"]
    return {each["rule"]: (each["verdict"], each["text"], each["change"]) for each in rules}


def kept(woobc: Woobc, number: str) -> tuple[str, str, str, str]:
    rules = explained(woobc, number)
    rule = next(name for name, (verdict, _, _) in rules.items() if verdict in ("fail", "wait"))
    return (rule, *rules[rule])


def test_explain_names_the_status_rule_and_the_statuses_that_would_do(mixed: World, woobc: Woobc) -> None:
    """An open order waits for another status, or for a person's import."""
    rule, verdict, text, change = kept(woobc, "1003")
    assert (rule, verdict, text) == ("status rule", "fail", 'pending = { import = "no", retry = true }')
    assert "processing, on-hold, completed" in change
    command = "import-orders --store eu --order-id id:1003 --status pending"
    assert command in change
    assert woobc(*command.split()).exit_code == 0
    assert order(mixed, 1003, "state") == "pending"


def test_show_has_addresses_methods_and_the_note(world: World, woobc: Woobc) -> None:
    """As the shop told them last, with Business Central's codes; on the screen as in JSON."""
    note = "Please\nring <b>twice</b>"
    billing, shipping = {"company": "Mugs Ltd", "phone": "+31 1"}, {"city": "Ermelo"}
    place(world, customer_note=note, billing=billing, shipping_address=shipping, shipping="5.00")
    woobc("import-orders")
    shown = woobc("orders", "show", "1000").stdout
    assert "bill to     Mugs Ltd, " in shown
    assert "Ermelo" in shown
    assert "payment     ideal (CARD in BC)\nshipping    flat_rate (GLS in BC)" in shown
    assert "note        Please ring <b>twice</b>" in shown
    told = woobc.json("orders", "show", "1000")
    assert told["billing"]["company"] == "Mugs Ltd"
    assert told["shipping"]["city"] == "Ermelo"
    assert (told["payment_method"], told["shipment_method"], told["customer_note"]) == ("ideal", "flat_rate", note)
    change(world, "DELETE FROM payloads")
    assert "addresses   not kept any more" in woobc("orders", "show", "1000").stdout
    assert woobc.json("orders", "show", "1000")["billing"] is None


def test_a_spreadsheet_has_numbers_moments_and_no_formulas(world: World, woobc: Woobc, tmp_path: Path) -> None:
    """Whatever the locale; a shop's text stays text, and nobody else can read the file."""
    for name in ("=1+1", "-2", "@x", "Anna"):
        place(world, billing={"first_name": name, "last_name": ""})
    woobc("import-orders")
    path = tmp_path / "orders.xlsx"
    path.write_text("an older one")
    answer = woobc("orders", "list", "--xlsx", str(path))
    assert answer.stdout == f"4 orders written: {path}\n"
    assert path.stat().st_mode & 0o777 == 0o600
    assert [each.name for each in tmp_path.iterdir() if "orders" in each.name] == ["orders.xlsx"]
    with zipfile.ZipFile(path) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in sheet
    assert "=1+1</t>" in sheet
    assert re.search(r'<c r="O2" s="[0-9]+"><v>[0-9.]+</v>', sheet)  # total
    assert re.search(r'<c r="T2" s="[0-9]+"><v>4[0-9]{4}\.[0-9]+</v>', sheet)  # placed, in days since 1900
    assert 't="inlineStr"><is><t>1000</t>' in sheet
    refused(woobc("orders", "list", "--xlsx", str(tmp_path / "no" / "folder.xlsx")), "can't be written")


def test_a_spreadsheet_takes_the_place_of_a_file_alone(world: World, woobc: Woobc, tmp_path: Path) -> None:
    """Not of a device, a pipe or a folder; and of the file a link leads to, not of the link."""
    woobc("import-orders")
    pipe, link, circle, file = (tmp_path / name for name in ("pipe", "link", "circle", "file.xlsx"))
    os.mkfifo(pipe)
    link.symlink_to(file)
    circle.symlink_to(circle)
    for place_ in (pipe, tmp_path, circle):
        refused(woobc("orders", "list", "--xlsx", str(place_)), "is not a file")
    assert pipe.is_fifo()
    for _ in range(2):
        assert woobc("orders", "list", "--xlsx", str(link)).exit_code == 0
        assert link.is_symlink()
        assert zipfile.is_zipfile(file)


def test_explain_puts_a_refund_s_trouble_where_refunds_are_judged(world: World, woobc: Woobc) -> None:
    """Met while sending: an earlier rule than the mapping."""
    order_id = place(world)
    woobc("import-orders")
    world.woocommerce.refund(order_id, amount="3.00")
    woobc("bc-insert")
    assert order(world, order_id, "state", "error_code") == ("pending", "REFUND_AMOUNT_ONLY")
    rule, verdict, text, _ = kept(woobc, str(order_id))
    assert (rule, verdict) == ("refunds", "fail")
    assert text.startswith("REFUND_AMOUNT_ONLY: Refund ")


def test_explain_names_the_mapping_code_and_its_fix(look: Woobc) -> None:
    """A failed order: which code, what to do, and the command that tries again."""
    rule, verdict, text, change = kept(look, "1001")
    assert (rule, verdict) == ("mapping", "fail")
    assert text.startswith('ITEM_UNKNOWN: Business Central has no item NOPE ("Nope").')
    assert "mapping.items" in change
    assert "woobc orders retry id:1001 --store eu" in change


def test_explain_of_a_held_order(look: Woobc) -> None:
    """Sent, and kept from being released by the rule of its status."""
    rule, verdict, _, change = kept(look, "1002")
    assert (rule, verdict) == ("hold", "fail")
    assert "woobc orders unhold id:1002 --store eu" in change


def test_explain_of_an_order_that_has_arrived(look: Woobc) -> None:
    """Every rule is passed."""
    assert {verdict for verdict, _, _ in explained(look, "1000").values()} == {"pass"}
    assert "the order has arrived" in look("orders", "explain", "1000").stdout


def test_explain_tells_when_a_scheduled_posting_is_due(world: World, woobc: Woobc) -> None:
    """The next posting time while it is to come, and that it is due once it has passed."""
    world.store_config("eu").update(order_processing="schedule-post", schedule_posting_time="22:00")
    world.write_config()
    stock(world)
    place(world)
    carry(world, woobc)
    rule, verdict, text, _ = kept(woobc, "1000")
    assert (rule, verdict) == ("processing", "wait")
    assert text.startswith("to be posted at")
    assert text.endswith("22:00")
    change(world, "UPDATE orders SET ready_since = ?", ago(days=2))
    assert kept(woobc, "1000")[2].startswith("due since")


@pytest.mark.parametrize(
    ("columns", "rule", "word"),
    [
        (
            "state = 'received', failed = 0, error_code = 'TOTALS_APART', bad_readings = 2",
            "whole",
            "2 of 3",
        ),
        ("state = 'gone'", "in the store", "Restore"),
        ("state = 'ignored', ignored_by = 'person'", "status rule", "unignore"),
        ("state = 'ignored', ignored_by = 'rule'", "status rule", "import-orders"),
        ("state = 'history'", "status rule", "record only"),
        ("state = 'skipped', found_in_bc = 'sales order S-9'", "not in BC yet", "S-9"),
        ("state = 'skipped'", "refunds", "nothing left"),
        ("next_attempt_at = '2999-01-01T00:00:00.000Z', error_code = NULL, failed = 0", "waiting time", "2999"),
        ("error_code = 'NUMBER_UNUSABLE', external_document_number = NULL", "number", "NUMBER_UNUSABLE"),
        ("error_code = 'BC_REFUSED', failed = 0, attempts = 2", "sent", "2 of 3"),
        ("error_code = NULL, failed = 0, next_attempt_at = NULL", "sent", "bc-insert"),
        ("state = 'unknown', error_code = NULL, failed = 0, settle_at = '2999-01-01T00:00:00.000Z'", "sent", "2999"),
        ("state = 'inserted', error_code = NULL, failed = 0", "sales order", "job"),
        ("state = 'inserted', error_code = 'BC_ROW_ERROR'", "sales order", "BC_ROW_ERROR"),
        ("state = 'verified', failed = 0, conflict = 1, conflict_code = 'TOTAL_DIFFERS'", "conflict", "resolve"),
        ("state = 'verified', error_code = 'POSTING_REFUSED'", "processing", "POSTING_REFUSED"),
        ("state = 'posting', error_code = NULL, failed = 0", "sales order", "not confirmed"),
    ],
)
def test_explain_of_every_place_an_order_can_be_kept(
    kept_world: World, look: Woobc, columns: str, rule: str, word: str
) -> None:
    """The one rule that keeps it, with the word that matters; the rules after it are not reached."""
    changed = [part.partition("=")[0].strip() for part in columns.split(", ")]
    before = order(kept_world, 1001, *changed, "id")
    change(kept_world, f"UPDATE orders SET {columns} WHERE order_id = 1001")
    try:
        found, explanation = kept(look, "1001"), explained(look, "1001")
    finally:
        sets = ", ".join(f"{name} = ?" for name in changed)
        change(kept_world, f"UPDATE orders SET {sets} WHERE id = ?", *before)
    assert found[0] == rule
    assert word in f"{found[2]} {found[3]}"
    verdicts = [verdict for verdict, _, _ in explanation.values()]
    after = verdicts[max(verdicts.index(each) for each in ("fail", "wait") if each in verdicts) + 1 :]
    assert set(after) <= {"-"}


def test_explain_says_that_a_store_is_off_or_away(mixed: World, woobc: Woobc) -> None:
    """Nothing moves while its store can't be read, is not enabled, or is not configured."""
    change(mixed, "UPDATE stores SET unreadable_since = ?, unreadable_reason = 'no answer'", ago(hours=1))
    assert kept(woobc, "1001")[:2] == ("store", "wait")
    mixed.store_config("eu")["enabled"] = False
    mixed.write_config()
    assert kept(woobc, "1000")[:2] == ("store", "fail")
    mixed.config["stores"]["fr"] = mixed.config["stores"].pop("eu")
    mixed.write_config()
    assert "woobc stores rename eu NEW" in kept(woobc, "1000")[3]


# timeline


def test_timeline_goes_from_placed_to_released(look: Woobc) -> None:
    """Every event in its sequence."""
    shown = look("orders", "timeline", "1000").stdout.partition("\n")[2]
    words = ["placed in the store", "admitted", "insert started", "created", "sales order made", "released"]
    places = [shown.index(word) for word in words]
    assert places == sorted(places)
    events = look.json("orders", "timeline", "1000")
    assert [each["event"] for each in events] == words[1:]


# retry


def test_retry_reads_the_order_and_decides_anew(mixed: World, woobc: Woobc) -> None:
    """Its failure is cleared at once, by a named person; the next bc-insert takes it."""
    mixed.business_central.add_item("NOPE", "Nope", 10, 5)
    answer = woobc("orders", "retry", "1001", "--reason", "item made")
    assert answer.exit_code == 0
    assert "eu 1001 is pending" in answer.stdout
    assert order(mixed, 1001, "failed", "error_code", "next_attempt_at") == (0, None, None)
    last = woobc.json("orders", "timeline", "1001")[-1]
    assert (last["event"], last["code"], last["message"], last["person"]) == (
        "retried",
        "ITEM_UNKNOWN",
        "item made",
        person(),
    )
    woobc("bc-insert")
    assert order(mixed, 1001, "state") == "inserted"


def test_retry_takes_what_has_become_eligible(mixed: World, woobc: Woobc) -> None:
    """The order is read from its store, whatever the last import saw."""
    mixed.woocommerce.set_status(1003, "processing")
    assert "pending" in woobc("orders", "retry", "1003").stdout
    assert order(mixed, 1003, "state", "status") == ("pending", "processing")


def test_retry_while_the_store_is_away(mixed: World, woobc: Woobc) -> None:
    """An order that is not sent yet keeps its failure; exit code 5 or 3, and the store's words."""
    mixed.store_config("eu")["consumer_secret"] = "wrong"
    mixed.write_config()
    answer = woobc("orders", "retry", "1001")
    assert answer.exit_code == 3
    assert "store eu" in answer.stderr
    assert order(mixed, 1001, "failed") == 1


def test_retry_of_a_sent_order_lets_the_next_job_act(mixed: World, woobc: Woobc) -> None:
    """Its mark is cleared, even while its store is away, and its time counts anew."""
    columns = "state = 'verified', failed = 1, error_code = 'POSTING_REFUSED', ready_since = ?"
    change(mixed, f"UPDATE orders SET {columns} WHERE order_id = 1000", ago(days=2))
    mixed.store_config("eu")["consumer_secret"] = "wrong"
    mixed.write_config()
    woobc("orders", "retry", "1000")
    failed, ready_since = order(mixed, 1000, "failed", "ready_since")
    assert failed == 0
    assert ready_since > ago(minutes=5)


@pytest.mark.parametrize(
    ("columns", "words"),
    [
        ("state = 'posted'", ("finished",)),
        ("state = 'ignored', ignored_by = 'person'", ("woobc orders unignore 1000",)),
        ("state = 'skipped', found_in_bc = 'sales order S-9'", ("S-9", "woobc orders adopt 1000")),
        (
            "conflict = 1, conflict_code = 'TOTAL_DIFFERS', conflict_message = 'apart'",
            ("apart", "woobc orders resolve 1000"),
        ),
    ],
)
@pytest.mark.every(2)
def test_retry_says_what_is_possible_instead(mixed: World, woobc: Woobc, columns: str, words: tuple[str, ...]) -> None:
    """Nothing is left to try, or it is another command's matter."""
    change(mixed, f"UPDATE orders SET {columns} WHERE order_id = 1000")
    refused(woobc("orders", "retry", "1000"), *words)


def test_an_order_a_run_works_on_is_left_alone(mixed: World, woobc: Woobc) -> None:
    """The run is named; once it is gone, the act goes through."""
    middleware = Middleware.open(load_config(mixed.config_path, None, {}).environment, Clock())
    run = middleware.runs.start("bc-insert", trigger="cron", filters={}, person="cron")
    change(mixed, "UPDATE orders SET claimed_by = ? WHERE order_id = 1001", run.id)
    refused(woobc("orders", "ignore", "1001", "--reason", "no"), "being worked on by bc-insert", f"run {run.id}")
    run.lock.close()
    assert woobc("orders", "ignore", "1001", "--reason", "no").exit_code == 0
    middleware.close()


# resend


def test_resend_is_refused_while_business_central_holds_anything(mixed: World, woobc: Woobc) -> None:
    """It says what was found."""
    refused(woobc("orders", "resend", "1000", "--reason", "again"), "is not sent again", "staging page")
    refused(woobc("orders", "resend", "1001", "--reason", "again"), "pending", "woobc bc-insert --order 1001")
    refused(woobc("orders", "resend", "1003", "--reason", "again"), "nothing to be sent again")
    assert order(mixed, 1000, "state") == "released"


def test_resend_sends_again_what_was_deleted(mixed: World, woobc: Woobc) -> None:
    """After its rows and its sales order are gone, exactly one new sales order comes of it."""
    _clear_in_bc(mixed)
    answer = woobc("orders", "resend", "1000", "--reason", "deleted there")
    assert answer.exit_code == 0, answer.stderr
    assert order(mixed, 1000, "state", "nav_sales_order_number", "ready_since") == ("pending", None, None)
    last = woobc.json("orders", "timeline", "1000")[-1]
    assert last["message"] == "deleted there (was sales order S-ORD101001)"
    woobc("bc-insert")
    mixed.clock.advance(120)
    woobc("bc-verify")
    assert order(mixed, 1000, "state") == "released"
    ours = [each for each in mixed.business_central.books.orders.values() if each.external_document_number == "EU-1000"]
    assert len(ours) == 1


def _clear_in_bc(world: World, *, archive: bool = False) -> None:
    world.business_central.staging.rows.clear()
    world.business_central.delete_order("S-ORD101001", archive=archive)


def test_resend_sends_again_what_was_deleted_with_an_archived_copy(mixed: World, woobc: Woobc) -> None:
    """Business Central archives what is deleted, if it is set up so; only a person can say that nothing else came of it."""
    _clear_in_bc(mixed, archive=True)
    again = ("orders", "resend", "1000", "--reason", "deleted there")
    refused(woobc(*again), "archived sales order S-ORD101001", "woobc orders resend 1000 --deleted")
    assert woobc(*again, "--deleted").exit_code == 0
    woobc("bc-insert")
    mixed.clock.advance(120)
    woobc("bc-verify")
    state, number = order(mixed, 1000, "state", "nav_sales_order_number")
    assert state == "released"
    assert number not in (None, "S-ORD101001")


def test_an_archived_copy_beside_anything_else_is_not_set_aside(mixed: World, woobc: Woobc) -> None:
    mixed.business_central.staging.rows.clear()
    books = mixed.business_central.books
    books.archive(books.orders["S-ORD101001"])
    refused(woobc("orders", "resend", "1000", "--deleted", "--reason", "gone?"), "is not sent again", "S-ORD101001")
    assert all(each["event"] != "archived order set aside" for each in woobc.json("orders", "timeline", "1000"))


def test_an_archived_copy_beside_rows_on_the_page_is_not_set_aside(mixed: World, woobc: Woobc) -> None:
    mixed.business_central.delete_order("S-ORD101001", archive=True)
    answer = woobc("orders", "resend", "1000", "--deleted", "--reason", "gone?")
    refused(answer, "its rows on the staging page", "Delete that there first")
    assert all(each["event"] != "archived order set aside" for each in woobc.json("orders", "timeline", "1000"))


def test_resend_finds_an_order_that_lost_our_number(mixed: World, woobc: Woobc) -> None:
    """The sales order is looked for by its own number too."""
    mixed.business_central.staging.rows.clear()
    mixed.business_central.change_order("S-ORD101001", external_document_number="SOMETHING ELSE")
    refused(woobc("orders", "resend", "1000", "--reason", "gone?"), "sales order S-ORD101001")


def test_resend_waits_until_a_lost_request_can_not_arrive_any_more(mixed: World, woobc: Woobc) -> None:
    """Before settle_at it is refused, whatever Business Central shows."""
    _clear_in_bc(mixed)
    change(mixed, "UPDATE orders SET state = 'unknown', settle_at = '2999-01-01T00:00:00.000Z' WHERE order_id = 1000")
    refused(woobc("orders", "resend", "1000", "--reason", "lost"), "may still get the lost request until 2999-01-01")
    change(mixed, "UPDATE orders SET settle_at = ? WHERE order_id = 1000", ago(minutes=1))
    assert woobc("orders", "resend", "1000", "--reason", "lost").exit_code == 0


def test_resend_waits_by_the_clock_of_business_central(mixed: World, woobc: Woobc) -> None:
    """Our own may have been set back meanwhile; once the time there is over, nobody has to wait any longer."""
    _clear_in_bc(mixed)
    lost = "state = 'unknown', settle_at = ?, bc_clock_ahead_s = 120"
    change(mixed, f"UPDATE orders SET {lost} WHERE order_id = 1000", ago(minutes=-10))
    refused(woobc("orders", "resend", "1000", "--reason", "lost"), "may still get the lost request until")
    mixed.clock.advance(11 * 60)
    assert woobc("orders", "resend", "1000", "--reason", "lost").exit_code == 0


# adopt


@pytest.fixture
def skipped(world: World, woobc: Woobc) -> World:
    """An order that an earlier middleware sent, so that the new, empty one finds it in Business Central."""
    stock(world)
    place(world)
    carry(world, woobc)
    change(
        world, "UPDATE orders SET state = 'skipped', sent_at = NULL, nav_sales_order_number = NULL, found_in_bc = 'x'"
    )
    return world


def test_adopt_takes_over_a_skipped_order(skipped: World, woobc: Woobc) -> None:
    """With its sales order number; the totals agree."""
    answer = woobc("orders", "adopt", "1000", "--reason", "ours")
    assert answer.exit_code == 0, answer.stderr
    assert order(skipped, 1000, "state", "nav_sales_order_number", "conflict") == ("verified", "S-ORD101001", 0)
    assert "sales order S-ORD101001" in answer.stdout


def test_adopt_of_another_total_is_marked_so_that_nothing_is_posted(skipped: World, woobc: Woobc) -> None:
    """A person decides that it is this order; whether its total is right is another question."""
    change(skipped, "UPDATE orders SET total = '99.00', sent_total = NULL")
    answer = woobc("orders", "adopt", "1000", "--reason", "ours")
    assert answer.exit_code == 4
    assert "24.20" in answer.stdout
    assert "99.00" in answer.stdout
    assert order(skipped, 1000, "state", "conflict", "conflict_code") == ("verified", 1, "TOTAL_DIFFERS")


def test_adopt_of_a_posted_order(skipped: World, woobc: Woobc) -> None:
    """What is posted already is known by its invoice."""
    invoice = skipped.business_central.post_by_hand("S-ORD101001")
    assert woobc("orders", "adopt", "1000", "--reason", "ours").exit_code == 0
    assert order(skipped, 1000, "state", "posted_invoice_number") == ("posted", invoice)


def test_adopt_finds_nothing(skipped: World, woobc: Woobc) -> None:
    """There is nothing to take over, or the state forbids it."""
    skipped.business_central.delete_order("S-ORD101001")
    refused(woobc("orders", "adopt", "1000", "--reason", "ours"), "has nothing under EU-1000")
    change(skipped, "UPDATE orders SET state = 'open'")
    refused(woobc("orders", "adopt", "1000", "--reason", "ours"), "only skipped, pending, unknown and inserted")


@pytest.mark.parametrize("state", ["unknown", "inserted"])
def test_adopt_of_a_sent_order_that_bc_finished_elsewhere(skipped: World, woobc: Woobc, state: str) -> None:
    """Such as one that was split and put together again by hand."""
    change(skipped, f"UPDATE orders SET state = '{state}', failed = 1, error_code = 'SPLIT_IN_BC'")
    assert woobc("orders", "adopt", "1000", "--reason", "put together").exit_code == 0
    assert order(skipped, 1000, "state", "failed", "nav_sales_order_number") == ("verified", 0, "S-ORD101001")


def test_adopt_without_api_needs_the_number_a_person_saw(skipped: World, woobc: Woobc) -> None:
    """Nobody can compare; the person's word is kept."""
    change(skipped, "UPDATE orders SET state = 'unknown', failed = 1, error_code = 'ANSWER_UNSETTLED'")
    skipped.bc_config["api_url"] = ""
    for code in ("eu", "us"):
        skipped.store_config(code)["order_processing"] = "default"
        skipped.store_config(code)["mapping"] |= {"create_customers": False}
        skipped.store_config(code)["status_rules"] = {"default": {"import": "valid"}}
    skipped.write_config()
    refused(woobc("orders", "adopt", "1000", "--reason", "seen"), "--sales-order NUMBER")
    answer = woobc("orders", "adopt", "1000", "--reason", "seen", "--sales-order", "s-ord101001")
    assert answer.exit_code == 0, answer.stderr
    assert order(skipped, 1000, "state", "nav_sales_order_number") == ("verified", "S-ORD101001")


# ignore, unignore


def test_ignore_leaves_an_order_out_for_good(mixed: World, woobc: Woobc) -> None:
    """It leaves the inbox, no import takes it again, and who decided is kept."""
    assert woobc("orders", "ignore", "1001", "--reason", "entered by hand").exit_code == 0
    assert order(mixed, 1001, "state", "ignored_by", "failed") == ("ignored", "person", 0)
    mixed.woocommerce.set_status(1001, "completed")
    woobc("import-orders", "--store", "eu", "--order-id", "1001")
    assert order(mixed, 1001, "state") == "ignored"
    assert f"entered by hand (by {person()})" in woobc("orders", "timeline", "1001").stdout
    refused(woobc("orders", "ignore", "1001", "--reason", "again"), "a person has done that already")


def test_ignore_of_a_sent_order_is_refused(mixed: World, woobc: Woobc) -> None:
    """It is in Business Central: hold it, and delete it there."""
    refused(woobc("orders", "ignore", "1000", "--reason", "x"), "S-ORD101001", "woobc orders hold 1000")


def test_unignore_lets_the_rules_decide(mixed: World, woobc: Woobc) -> None:
    """The next import takes it as if nothing had been."""
    woobc("orders", "ignore", "1001", "--reason", "oops")
    assert "open again" in woobc("orders", "unignore", "1001").stdout
    assert order(mixed, 1001, "state", "ignored_by") == ("open", None)
    woobc("import-orders")
    assert order(mixed, 1001, "state") == "pending"
    refused(woobc("orders", "unignore", "1001"), "not ignored")


# hold, unhold


def test_hold_keeps_an_order_from_being_released(world: World, woobc: Woobc) -> None:
    """It goes to Business Central all the same, and is released once the hold is lifted."""
    stock(world)
    place(world)
    woobc("import-orders")
    assert "is held" in woobc("orders", "hold", "1000", "--reason", "wrong address").stdout
    carry(world, woobc)
    assert order(world, 1000, "state", "hold") == ("verified", "person")
    shown = woobc("orders", "timeline", "1000").stdout
    assert f"wrong address (by {person()})" in shown
    refused(woobc("orders", "hold", "1000", "--reason", "again"), "held by a person already")
    assert woobc("orders", "unhold", "1000").exit_code == 0
    woobc("bc-verify")
    assert order(world, 1000, "state") == "released"
    refused(woobc("orders", "unhold", "1000"), "not held")


def test_unhold_of_a_rule_s_hold_lasts(world: World, woobc: Woobc) -> None:
    """A person's word stands, though the store's status still says on-hold."""
    stock(world)
    place(world, "on-hold")
    woobc("import-orders")
    assert order(world, 1000, "hold") == "rule"
    woobc("orders", "unhold", "1000")
    carry(world, woobc)
    assert order(world, 1000, "hold", "state") == (None, "released")


@pytest.mark.parametrize("state", ["posted", "posting", "skipped"])
@pytest.mark.every(2)
def test_hold_is_refused_when_it_is_too_late(mixed: World, woobc: Woobc, state: str) -> None:
    """Nothing can be held back any more."""
    change(mixed, f"UPDATE orders SET state = '{state}' WHERE order_id = 1000")
    refused(woobc("orders", "hold", "1000", "--reason", "stop"), f"is {state}", "nothing can be held back")


# resolve


@pytest.fixture
def conflicting(world: World, woobc: Woobc) -> World:
    """A verified order of a schedule-post store that is about to be changed in its store."""
    world.store_config("eu").update(order_processing="schedule-post", schedule_posting_time="22:00")
    world.write_config()
    stock(world)
    place(world)
    carry(world, woobc)
    return world


def _changes(world: World, what: str) -> None:
    shop = world.woocommerce
    match what:
        case "lines":
            shop.edit_lines(1000, [("MUG-RED", "Mug", 3, "10.00")])
        case "cancelled":
            shop.set_status(1000, "cancelled")
        case "trashed":
            shop.trash(1000)
        case "deleted":
            shop.force_delete(1000)


@pytest.mark.parametrize(
    ("what", "code"),
    [
        ("lines", "CHANGED_IN_STORE"),
        ("cancelled", "CANCELLED_IN_STORE"),
        ("trashed", "DELETED_IN_STORE"),
        ("deleted", "DELETED_IN_STORE"),
    ],
)
@pytest.mark.every(2)
def test_resolve_accepts_the_present_version_for_good(conflicting: World, woobc: Woobc, what: str, code: str) -> None:
    """The conflict does not come back with the next reading, and the order is owed its posting again."""
    _changes(conflicting, what)
    woobc("batch-post", "--now")
    assert order(conflicting, 1000, "conflict", "conflict_code", "state") == (1, code, "verified")
    change(conflicting, "UPDATE orders SET ready_since = ?", ago(days=2))
    answer = woobc("orders", "resolve", "1000", "--reason", "agreed with the customer")
    assert answer.exit_code == 0, answer.stderr
    conflict, ready_since = order(conflicting, 1000, "conflict", "ready_since")
    assert conflict == 0
    assert ready_since > ago(minutes=5)
    woobc("batch-post", "--now")
    assert order(conflicting, 1000, "conflict", "state") == (0, "posted")


def test_show_lists_a_conflict_field_by_field(conflicting: World, woobc: Woobc) -> None:
    """What was accepted, and what the store says now."""
    _changes(conflicting, "lines")
    woobc("import-orders")
    shown = woobc("orders", "show", "1000").stdout
    assert "CONFLICT" in shown
    assert "total: 24.20 -> 36.30" in shown
    fields = woobc.json("orders", "show", "1000")["differences"]
    assert {"field": "total", "accepted": "24.20", "present": "36.30"} in fields


def test_a_failure_and_a_conflict_stand_side_by_side(conflicting: World, woobc: Woobc) -> None:
    """Each has its own code and words, and goes by its own way."""
    conflicting.business_central.change_order("S-ORD101001", missing_dimension=True)
    woobc("batch-post", "--now")
    failed, code, message = order(conflicting, 1000, "failed", "error_code", "error_message")
    assert (failed, code) == (1, "DIMENSION_MISSING")
    _changes(conflicting, "lines")
    woobc("import-orders")
    marks = order(conflicting, 1000, "failed", "error_code", "error_message", "conflict", "conflict_code")
    assert marks == (1, "DIMENSION_MISSING", message, 1, "CHANGED_IN_STORE")
    shown = woobc("orders", "show", "1000").stdout
    assert "CONFLICT    CHANGED_IN_STORE since " in shown
    assert "FAILED      DIMENSION_MISSING since " in shown
    assert {each["code"] for each in woobc.json("errors")} == {"DIMENSION_MISSING", "CHANGED_IN_STORE"}
    for code in ("DIMENSION_MISSING", "CHANGED_IN_STORE"):
        assert [each["number"] for each in woobc.json("orders", "list", "--code", code)] == ["1000"]
    assert "next try" not in shown + woobc("errors").stdout
    assert "tried again" not in woobc("orders", "explain", "1000").stdout
    woobc("orders", "resolve", "1000", "--reason", "agreed with the customer")
    now = order(conflicting, 1000, "failed", "error_code", "error_message", "conflict", "conflict_code")
    assert now == (1, "DIMENSION_MISSING", message, 0, None)


def test_resolve_of_what_bc_shows_does_not_accept_a_change_in_the_store(conflicting: World, woobc: Woobc) -> None:
    """That is a conflict of its own: met, and shown, before anything is posted."""
    words = (
        "conflict = 1, conflict_code = 'TOTAL_DIFFERS', conflict_message = 'Sales order S-ORD101001 is of 99.00 EUR.'"
    )
    change(conflicting, f"UPDATE orders SET {words}")
    _changes(conflicting, "lines")
    woobc("import-orders")
    assert order(conflicting, 1000, "conflict", "conflict_code") == (1, "TOTAL_DIFFERS")
    woobc("orders", "resolve", "1000", "--reason", "right in Business Central")
    assert order(conflicting, 1000, "conflict", "conflict_code") == (0, None)
    woobc("batch-post", "--now")
    assert order(conflicting, 1000, "state", "conflict", "conflict_code") == ("verified", 1, "CHANGED_IN_STORE")
    assert "total: 24.20 -> 36.30" in woobc("orders", "show", "1000").stdout


def test_a_sales_order_that_is_gone_is_left_as_it_is(conflicting: World, woobc: Woobc) -> None:
    """After `resolve` no job touches it or marks it again."""
    conflicting.business_central.delete_order("S-ORD101001")
    woobc("recheck-status")
    assert order(conflicting, 1000, "conflict_code") == "SALES_ORDER_GONE"
    assert "left as it is" in woobc("orders", "resolve", "1000", "--reason", "customer withdrew").stdout
    woobc("recheck-status")
    woobc("batch-post", "--now")
    assert order(conflicting, 1000, "conflict", "state") == (0, "verified")


def test_resolve_needs_a_conflict_and_a_reason(mixed: World, woobc: Woobc) -> None:
    """The conflict first: who is asked for a reason may do it."""
    refused(woobc("orders", "resolve", "1000", "--reason", "x"), "not in conflict")
    refused(woobc("orders", "resolve", "1000"), "not in conflict")
    refused(woobc("orders", "hold", "1000", "--reason", "  "), "--reason is missing")


# all acts


def test_every_act_is_a_run_with_its_person(mixed: World, woobc: Woobc) -> None:
    """What was asked, by whom, why, and how it ended."""
    woobc("orders", "ignore", "1001", "--reason", "no")
    woobc("orders", "ignore", "1000", "--reason", "no")
    found = rows(mixed, "SELECT command, person, filters, exit_code FROM runs ORDER BY id DESC LIMIT 2")
    assert [(row[0], row[1], json.loads(row[2]), row[3]) for row in found] == [
        ("orders ignore", person(), {"order": "eu 1000", "reason": "no"}, 2),
        ("orders ignore", person(), {"order": "eu 1001", "reason": "no"}, 0),
    ]


def test_acts_answer_in_json(mixed: World, woobc: Woobc) -> None:
    """One object with the order's state after it."""
    answer: dict[str, Any] = woobc.json("orders", "ignore", "1001", "--reason", "no")
    assert (answer["store"], answer["number"], answer["state"], answer["exit_code"]) == ("eu", "1001", "ignored", 0)
    assert answer["message"] == "eu 1001 is ignored now and will not be forwarded."
