"""The pages show what the commands print, in pages small enough, whatever the texts in them."""

from __future__ import annotations

import csv
import io
import re
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import ClassVar

import pytest

from tests.commands.situation import UNKNOWN_ITEM, carry, change, place, rows, stock
from tests.conftest import Woobc
from tests.panel.browsing import Visit, text_of
from woobc.core.clock import to_text
from woobc.core.middleware import overview
from woobc.core.middleware.database import connect
from woobc.core.operating.looking import EXPORTED
from woobc.panel.users import Role
from woobc.panel.wording import advice
from woobc.sandbox.world import World

LARGEST_PAGE = 200_000
EVIL = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'&{{7*7}}\u202egnp.exe\x1b[31m"
HEBREW = "שרה כהן"


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """1000 released, 1001 failed for its item, 1002 held by its rule, 1003 open and of somebody whose name is a script."""
    with World(tmp_path_factory.mktemp("pages") / "world") as world:
        woobc = Woobc(world.config_path)
        stock(world)
        place(world)
        place(world, lines=[UNKNOWN_ITEM], customer_note="Ring twice,\r\nplease.", shipping="5.00")
        place(world, "on-hold", billing={"first_name": "שרה", "last_name": "כהן"})
        place(world, "pending", billing={"first_name": EVIL, "address_1": EVIL}, customer_note=EVIL)
        carry(world, woobc)
        yield world


@pytest.fixture(scope="module")
def visit(kept: World) -> Visit:
    return Visit(kept).sign_in(Role.VIEWER)


@pytest.fixture(scope="module")
def woobc_of(kept: World) -> Woobc:
    return Woobc(kept.config_path)


def listed(answer: str) -> list[int]:
    return [int(number) for number in re.findall(r'<th scope="row"><a href="/orders/eu/(\d+)"', answer)]


class TestOrders:
    @pytest.mark.parametrize(
        ("address", "filters"),
        [
            ("", ()),
            ("state=open&state=pending", ("--state", "open", "--state", "pending")),
            ("status=wc-on-hold", ("--status", "wc-on-hold")),
            ("since=7d&mark=hold", ("--since", "7d", "--mark", "hold")),
            ("mark=failed", ("--mark", "failed")),
            ("code=item_unknown", ("--code", "item_unknown")),
            ("store=us", ("--store", "us")),
            ("since=2099-01-01", ("--since", "2099-01-01")),
            ("until=2001-01-01", ("--until", "2001-01-01")),
            ("q=כהן", ("--search", "כהן")),
            ("q=_", ("--search", "_")),
        ],
    )
    def test_the_filters_are_those_of_the_command(
        self, visit: Visit, woobc_of: Woobc, address: str, filters: tuple[str, ...]
    ) -> None:
        by_date = ("orders", "list", "--sort", "placed", *filters)
        wanted = [each["order_id"] for each in woobc_of.json(*by_date)]
        pages = [woobc_of.json(*by_date, "--limit", "2", "--page", page) for page in ("1", "2")]
        assert [each["order_id"] for page in pages for each in page] == wanted[:4]
        assert listed(visit.get(f"/orders?{address}").text) == wanted
        by_command = woobc_of("orders", "list", "--csv", *filters).stdout
        assert visit.get(f"/orders.csv?{address}").text == by_command

    @pytest.mark.parametrize("number", ["1000", "id:1000", "EU-1000", "s-ord101001"])
    def test_a_number_leads_to_its_order(self, visit: Visit, number: str) -> None:
        assert visit.get(f"/orders?q={number}").headers["Location"] == "/orders/eu/1000"

    @pytest.mark.parametrize(
        "address",
        ["state=x", "mark=x", "store=x", "code=x", "since=x", "after=x", "after=x~1", "after=~", "after=2026~1"],
    )
    def test_an_address_somebody_changed_is_told(self, visit: Visit, address: str) -> None:
        assert visit.get(f"/orders?{address}").status_code == 400

    @pytest.mark.parametrize("path", ["/orders/eu/99999", "/orders/nope/1000", f"/orders/eu/{2**70}", "/runs/99999"])
    def test_what_is_not_there_is_told(self, visit: Visit, path: str) -> None:
        assert visit.get(path).status_code == 400
        assert visit.get(f"{path}x").status_code == 404


class TestAnOrder:
    def test_shows_what_the_commands_show(self, visit: Visit, woobc_of: Woobc) -> None:
        page = text_of(visit.get("/orders/eu/1001"))
        shown = woobc_of.json("orders", "show", "1001")
        explained = woobc_of.json("orders", "explain", "1001")
        for word in (shown["external_document_number"], shown["error_code"], shown["error_message"], shown["email"]):
            assert word in page
        for rule in explained["rules"]:
            assert f"{rule['rule']} {'not reached' if rule['verdict'] == '-' else rule['verdict']}" in page
        for event in woobc_of.json("orders", "timeline", "1001"):
            assert event["event"] in page
        assert shown["versions"][0]["hash"][:12] in page
        assert shown["billing"]["city"] in page

    def test_shows_what_the_store_told_in_the_words_of_the_command(self, visit: Visit, woobc_of: Woobc) -> None:
        page, shown = text_of(visit.get("/orders/eu/1001")), woobc_of("orders", "show", "1001").stdout
        for name in ("bill to", "ship to", "payment", "shipping", "note"):
            (line,) = re.findall(rf"^{name} +(.+)", shown, re.MULTILINE)
            assert f"{name} {line}" in page.replace(" ,", ",")

    def test_nothing_the_command_has_is_left_out(self, woobc_of: Woobc) -> None:
        """What comes to `orders show --json` comes to the page, and then to this list."""
        own = {"differences", "fix", "next", "availability", "cuts", "lines", "versions", "shop", "refunds", "activity"}
        document = {"billing", "shipping", "payment_method", "shipment_method", "customer_note"}
        assert woobc_of.json("orders", "show", "1001").keys() == {*EXPORTED, *own, *document}

    def test_a_conflict_stands_beside_what_was_accepted(self, world: World, woobc: Woobc) -> None:
        stock(world)
        place(world)
        carry(world, woobc)
        world.woocommerce.set_status(1000, "cancelled")
        woobc("import-orders")
        fields = '[{"field": "city", "accepted": "Utrecht", "present": "<b>Delft"}]'
        change(world, "UPDATE orders SET conflict_fields = ?", fields)
        page = Visit(world).sign_in(Role.VIEWER).get("/orders/eu/1000")
        assert "city Utrecht <b>Delft" in text_of(page)
        assert "<b>Delft" not in page.text

    def test_says_what_to_do_for_people_without_a_shell(self) -> None:
        pages = {name: lambda what, name=name: f"/{name}/{what}" for name in ("act", "errors", "run")}
        assert (
            advice("Map it, then `woobc orders retry 10045`.", pages) == 'Map it, then <a href="/act/retry">retry</a>.'
        )
        assert (
            advice("Run woobc orders hold id:5 --store eu --reason … now", pages)
            == 'Run <a href="/act/hold">hold</a> now'
        )
        assert advice("see: woobc errors", pages) == 'see: <a href="/errors/">Errors</a>'
        assert advice("done: woobc activity 7", pages) == 'done: <a href="/run/7">run 7</a>'
        assert advice("`<b>` & \u202e", pages) == "<code>&lt;b&gt;</code> &amp; \\u202e"


class TestEveryPage:
    PAGES = ("/", "/orders", "/errors", "/runs", "/runs?all=1", "/runs/1", "/runs/3", "/activity", "/stores", "/rules")

    @pytest.mark.parametrize("path", [*PAGES, *(f"/orders/eu/{number}" for number in range(1000, 1004))])
    def test_is_small_and_texts_of_shops_are_only_texts(self, visit: Visit, path: str) -> None:
        answer = visit.get(path)
        assert answer.status_code == 200
        assert len(answer.data) < LARGEST_PAGE
        for forbidden in ("<script>alert", "<img", "\u202e", "\x1b"):
            assert forbidden not in answer.text
        assert answer.text.count("alert(1)") == answer.text.count("{{7*7}}")  # and no template either

    def test_no_page_needs_more_than_it_may_even_with_all_it_loads(self, visit: Visit) -> None:
        html = visit.get("/").text
        parts = [visit.get(path.split("?")[0]).data for path in re.findall(r'(?:src|href)="(/static/[^"]+)"', html)]
        assert len(parts) >= 4
        assert len(html.encode()) + sum(map(len, parts)) < LARGEST_PAGE

    def test_a_store_may_put_a_script_into_every_field(self, world: World, woobc: Woobc) -> None:
        stock(world)
        place(world)
        carry(world, woobc)
        with sqlite3.connect(world.database_path) as connection:
            for table in ("orders", "order_lines", "activity", "runs", "stores"):
                columns = connection.execute(f"PRAGMA table_xinfo({table})").fetchall()
                texts = [name for _, name, kind, *_, hidden in columns if kind == "TEXT" and not hidden]
                kept = {
                    "store", "state", "code", "currency", "total", "total_tax", "filters", "counts", "notes", "requests",
                    "first_skus", "formats", "quantity", "unit_price", "discount", "amount", "tax", "from_state", "to_state",
                    "conflict_fields", "hold", "platform", "trigger",
                }  # fmt: skip
                for name in texts:
                    if name in kept or name.endswith(("_at", "_date", "_since", "_seen")) or name.startswith("date_"):
                        continue
                    if name in ("time", "ready_since", "watermark", "sent_total", "refunded", "accepted_refunded"):
                        continue
                    connection.execute(f"UPDATE OR IGNORE {table} SET {name} = ?", (EVIL,))
            connection.execute("UPDATE orders SET failed = 1, conflict = 1, conflict_fields = ?", ("[]",))
        visit = Visit(world).sign_in()
        for path in (*self.PAGES, "/orders/eu/1000"):
            answer = visit.get(path)
            assert answer.status_code == 200, path
            assert "<script>alert" not in answer.text
            assert "<img" not in answer.text
            assert "\u202e" not in answer.text
            assert "\x1b" not in answer.text
        assert "&lt;script&gt;alert(1)" in visit.get("/orders/eu/1000").text

    def test_csv_is_no_formula(self, kept: World, visit: Visit) -> None:
        change(kept, "UPDATE orders SET customer_name = '=cmd()' WHERE order_id = 1003")
        found = list(csv.DictReader(io.StringIO(visit.get("/orders.csv").text)))
        assert {each["customer_name"] for each in found} >= {"'=cmd()", HEBREW}
        change(kept, "UPDATE orders SET customer_name = ? WHERE order_id = 1003", EVIL)

    def test_a_change_of_the_configuration_counts_at_once(self, world: World) -> None:
        """As it does for the commands that are started from the page."""
        visit = Visit(world).sign_in()
        assert "not enabled" not in visit.get("/").text
        world.store_config("us")["enabled"] = False
        world.write_config()
        assert "not enabled" in visit.get("/").text
        world.store_config("us")["enabled"] = "perhaps"
        world.write_config()
        answer = visit.get("/orders")
        assert (answer.status_code, "stores.us.enabled" in answer.text) == (503, True)
        world.store_config("us")["enabled"] = True
        world.write_config()
        assert visit.get("/orders").status_code == 200

    def test_a_middleware_that_is_gone_is_told(self, world: World) -> None:
        visit = Visit(world).sign_in()
        world.database_path.rename(world.folder / "away.db")
        answer = visit.get("/orders")
        assert (answer.status_code, "there is no middleware file" in answer.text) == (503, True)

    def test_a_run_that_was_killed_is_shown_as_died(self, world: World, woobc: Woobc) -> None:
        """Nobody has marked its row yet, and its lock is free; the page does not wait for it either."""
        woobc("import-orders")
        change(world, "UPDATE runs SET ended_at = NULL, exit_code = NULL")
        visit = Visit(world).sign_in(Role.VIEWER)
        for address in ("/runs", "/runs/1"):
            shown = visit.get(address).text
            assert ("died" in shown, "under way" in shown, "data-refresh" in shown) == (True, False, False)


class TestPaging:
    @pytest.fixture
    def many(self, world: World, woobc: Woobc) -> World:
        """130 orders of one store: some placed in the same instant, some of which nobody knows when."""
        stock(world)
        place(world)
        woobc("import-orders")
        connection = connect(world.database_path)
        columns = [row[1] for row in connection.execute("PRAGMA table_xinfo(orders)") if not row[6] and row[1] != "id"]
        now = datetime.now(UTC)
        for number in range(2000, 2129):
            placed = None if number % 20 == 0 else to_text(now - timedelta(minutes=number // 3))
            state = ("open", "pending", "received")[number % 3]
            changed = {"order_id": number, "number": str(number), "date_created": placed, "state": state}
            changed |= {"external_document_number": f"EU-{number}", "failed": number % 2, "payload_id": None}
            chosen = ", ".join(f":{name}" if name in changed else name for name in columns)
            connection.execute(
                f"INSERT INTO orders ({', '.join(columns)}) SELECT {chosen} FROM orders WHERE id = 1", changed
            )
        connection.close()
        return world

    FILTERS: ClassVar = {
        "": "1",
        "state=open": "state = 'open'",
        "mark=failed": "failed = 1",
        "store=eu&state=open&state=received": "state IN ('open', 'received')",
        "q=@": "email LIKE '%@%'",
        "q=eu-20": "external_document_number LIKE 'EU-20%'",
        "q=eu-20&state=open": "external_document_number LIKE 'EU-20%' AND state = 'open'",
        "q=nobody": "0",
        "status=processing": "1",
        "status=processing&state=pending": "state = 'pending'",
    }

    @pytest.mark.parametrize("rare", [1_000, 20])
    @pytest.mark.parametrize("filters", FILTERS)
    def test_each_order_is_on_one_page(
        self, many: World, monkeypatch: pytest.MonkeyPatch, filters: str, rare: int
    ) -> None:
        """Whether those that match are taken for rare or not."""
        monkeypatch.setattr(overview, "RARE", rare)
        visit = Visit(many).sign_in(Role.VIEWER)
        seen, address = [], f"/orders?{filters}"
        while address:
            answer = visit.get(address).text
            seen += listed(answer)
            found = re.search(r'rel="next" href="([^"]+)"', answer)
            address = found[1].replace("&amp;", "&") if found else ""
        wanted = rows(
            many, f"SELECT order_id FROM orders WHERE {self.FILTERS[filters]} ORDER BY date_created DESC, id DESC"
        )
        assert seen == [number for (number,) in wanted]
