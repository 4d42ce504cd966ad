"""What nobody foresaw, in the part of one store or one order, ends that part and no other; and it is known at the end.

Nobody foresaw it, so here it is planted: a function fails for one order, as a bug in it would.
"""

from __future__ import annotations

import errno
import json
import logging
import os
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.jobs.import_support import run_on_database
from tests.jobs.support import (
    MINUTE,
    SETTLE_S,
    events_of,
    order_of,
    outcome,
    place,
    run_service,
    sales_orders,
    simple_world,
    staged_lines,
)
from woobc.core.business_central import soap
from woobc.core.domain import admission, intake, processing, verifying
from woobc.core.errors import MiddlewareError
from woobc.core.jobs import bc_verify, posting, preparing, settling
from woobc.core.jobs.report import RunReport
from woobc.core.operating.log import JsonLines
from woobc.core.stores import bigcommerce, woocommerce
from woobc.sandbox.world import World

NIGHT = 26 * 60 * MINUTE
PRIVATE = "anna@example.test"


class Planted(Exception):
    """What no one foresaw. Its words hold what a buyer wrote."""


@pytest.fixture
def shop(world: World) -> World:
    return simple_world(world)


@pytest.fixture
def logged() -> Iterator[list[dict[str, Any]]]:
    """What the log gets meanwhile, line by line."""
    lines: list[dict[str, Any]] = []

    class Keeper(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            lines.extend(json.loads(line) for line in self.format(record).splitlines())

    keeper, logger = Keeper(), logging.getLogger("woobc")
    keeper.setFormatter(JsonLines({}))
    logger.addHandler(keeper)
    yield lines
    logger.removeHandler(keeper)


Plant = Callable[[Any, str, Callable[..., bool]], Callable[[], None]]


@pytest.fixture
def plant(monkeypatch: pytest.MonkeyPatch) -> Plant:
    """Lets a function fail where its arguments are as told; what it gives back mends it again."""

    def planted(owner: Any, name: str, meets: Callable[..., bool]) -> Callable[[], None]:
        real = getattr(owner, name)

        def failing(*arguments: Any, **named: Any) -> Any:
            if meets(*arguments, **named):
                raise Planted(PRIVATE)
            return real(*arguments, **named)

        monkeypatch.setattr(owner, name, failing)
        return lambda: monkeypatch.setattr(owner, name, real)

    return planted


def assert_told(report: RunReport, logged: list[dict[str, Any]]) -> None:
    """The run ends as a defect; the log has its place, and nobody's words."""
    assert report.exit_code == 1
    defects = [line for line in logged if line["event"] == "defect"]
    assert defects
    assert all(line["exception"] == "Planted" and line["trace"] for line in defects)
    told = json.dumps([logged, [str(error) for error in report.errors], report.notes, [*report.entries.values()]])
    assert PRIVATE not in told


# One store


def test_a_defect_in_one_store_keeps_no_order_of_another_away(
    world: World, plant: Plant, logged: list[dict[str, Any]]
) -> None:
    for simulated in (world.woocommerce, world.bigcommerce):
        simulated.place_order(lines=[("1000", "Mug", 1, "10.00")])
    mend = plant(woocommerce.WooCommerceStore, "iter_changes", lambda *_, **__: True)
    report = run_service(world, "import-orders")
    assert_told(report, logged)
    assert [str(error)[:50] for error in report.errors] == ["store eu: woobc itself failed on it: Planted. The "[:50]]
    assert report.totals() == {"imported": 1}
    mend()
    assert run_service(world, "import-orders").totals()["imported"] == 1


def test_a_secret_that_one_store_lacks_keeps_no_order_of_another_away(world: World) -> None:
    gone = world.folder / "consumer_secret"
    for simulated in (world.woocommerce, world.bigcommerce):
        simulated.place_order(lines=[("1000", "Mug", 1, "10.00")])
    world.store_config("eu")["consumer_secret"] = {"file": str(gone)}
    world.write_config()
    report = run_service(world, "import-orders")
    assert [str(error) for error in report.errors] == [
        f"store eu: The secret file {gone} can't be read: No such file or directory. Correct that, or the key of the "
        "configuration that names it: `woobc check --offline` says which."
    ]
    assert (report.exit_code, report.totals()) == (3, {"imported": 1})


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EDQUOT, errno.EMFILE, errno.EROFS, errno.EIO, errno.ENOMEM])
def test_what_the_machine_lacks_is_no_defect_of_a_store(
    shop: World, monkeypatch: pytest.MonkeyPatch, logged: list[dict[str, Any]], code: int
) -> None:
    """Room, file handles, a sound disk: the next store would fare no better, and the run ends with what to do."""

    def refuse(*_: object, **__: object) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(woocommerce.WooCommerceStore, "iter_changes", refuse)
    with pytest.raises(MiddlewareError, match=os.strerror(code)):
        run_service(shop, "import-orders")
    assert [line for line in logged if line["event"] == "defect"] == []
    with run_on_database(shop) as execute:
        assert execute("SELECT exit_code FROM runs").fetchall() == [(7,)]


def test_a_defect_in_the_recheck_of_one_store_leaves_the_others(
    world: World, plant: Plant, logged: list[dict[str, Any]]
) -> None:
    waiting = world.bigcommerce.place_order(lines=[("1000", "Mug", 1, "10.00")], status_id=7)
    world.woocommerce.place_order(lines=[("1000", "Mug", 1, "10.00")], status="pending")
    run_service(world, "import-orders")
    world.bigcommerce.set_status(waiting, 11)
    plant(woocommerce.WooCommerceStore, "read", lambda *_, **__: True)
    assert_told(run_service(world, "recheck-status"), logged)
    assert order_of(world, waiting)["state"] == "pending"


# One order: taking in


@pytest.mark.parametrize("where", ["parse", "decide", "write"])
def test_a_new_order_that_cannot_be_taken_in_is_not_lost(
    shop: World, plant: Plant, logged: list[dict[str, Any]], where: str
) -> None:
    ill, well = place(shop), place(shop)
    mend = plant_in_intake(plant, where, ill)
    report = run_service(shop, "import-orders")
    assert_told(report, logged)
    assert order_of(shop, well)["state"] == "pending"
    assert (order_of(shop, ill)["state"], order_of(shop, ill)["error_code"]) == ("received", "DEFECT")
    reports = []
    for _ in range(3):
        shop.clock.advance(20 * MINUTE)
        reports.append(run_service(shop, "import-orders"))
    assert outcome(shop, reports[1], ill) == ("failed", "DEFECT")
    assert reports[2].exit_code == 0, "it is left alone for a day"
    mend()
    shop.clock.advance(NIGHT)
    run_service(shop, "import-orders")
    assert (order_of(shop, ill)["state"], order_of(shop, ill)["failed"]) == ("pending", 0)


def plant_in_intake(plant: Plant, where: str, order_id: int) -> Callable[[], None]:
    if where == "parse":
        return plant(woocommerce, "parse_order", lambda document: document["id"] == order_id)
    if where == "decide":
        return plant(admission, "judge", lambda order, *_, **__: order.order_id == order_id)
    return plant(intake, "preview_lines", lambda order, _: order.order_id == order_id)


@pytest.mark.parametrize("where", ["parse", "decide"])
def test_an_order_that_cannot_be_read_once_more_is_not_sent_and_the_others_are(
    shop: World, plant: Plant, logged: list[dict[str, Any]], where: str
) -> None:
    ill, well = place(shop), place(shop)
    run_service(shop, "import-orders")
    mend = plant_in_intake(plant, where, ill)
    assert_told(run_service(shop, "bc-insert"), logged)
    assert order_of(shop, well)["state"] == "inserted"
    assert order_of(shop, ill)["state"] == "received"
    assert not staged_lines(shop, f"EU-{ill}")
    mend()
    run_service(shop, "import-orders")
    run_service(shop, "bc-insert")
    assert order_of(shop, ill)["state"] == "inserted"
    assert staged_lines(shop, f"EU-{ill}") == [10000, 20000]


def test_an_order_of_bigcommerce_is_isolated_too(world: World, plant: Plant, logged: list[dict[str, Any]]) -> None:
    ill, well = (world.bigcommerce.place_order(lines=[("1000", "Mug", 1, "10.00")]) for _ in range(2))
    plant(bigcommerce, "inlined_lines", lambda document: document["id"] == ill)
    assert_told(run_service(world, "import-orders"), logged)
    assert order_of(world, well)["state"] == "pending"
    assert (order_of(world, ill)["state"], order_of(world, ill)["error_code"]) == ("received", "DEFECT")


def test_a_sent_order_that_cannot_be_compared_is_not_posted(
    shop: World, plant: Plant, logged: list[dict[str, Any]]
) -> None:
    shop.store_config("eu")["order_processing"] = "post"
    shop.write_config()
    ill, well = place(shop), place(shop)
    insert_and_let_be_made(shop, processing="default")
    mend = plant(intake, "decide_sent", lambda reading, *_: reading.order is not None and reading.order_id == ill)
    shop.store_config("eu")["order_processing"] = "post"
    shop.write_config()
    assert_told(run_service(shop, "bc-verify"), logged)
    assert (order_of(shop, ill)["state"], order_of(shop, well)["state"]) == ("verified", "posted")
    mend()
    run_service(shop, "bc-verify")
    assert order_of(shop, ill)["state"] == "posted"


def insert_and_let_be_made(shop: World, *, processing: str = "default") -> None:
    """Import, insert, and let Business Central make the sales orders; nothing is posted."""
    shop.store_config("eu")["order_processing"] = processing
    shop.write_config()
    run_service(shop, "import-orders")
    run_service(shop, "bc-insert")
    shop.clock.advance(5 * MINUTE)
    run_service(shop, "bc-verify")


# One order: preparing


@pytest.mark.parametrize("name", ["less_refunds", "draft_lines", "classify"])
def test_an_order_that_cannot_be_prepared_keeps_no_other_away(
    shop: World, plant: Plant, logged: list[dict[str, Any]], name: str
) -> None:
    placed = [place(shop, "MUG", "TEA" if number != 3 else "CUP") for number in range(7)]
    ill = placed[3]
    run_service(shop, "import-orders")
    mend = plant(preparing, name, lambda what, *_: "CUP" in what if name == "classify" else what.order_id == ill)
    report = run_service(shop, "bc-insert")
    assert_told(report, logged)
    states = [order_of(shop, order_id)["state"] for order_id in placed]
    assert states == ["inserted"] * 3 + ["pending"] + ["inserted"] * 3
    assert outcome(shop, report, ill) == ("failed", "DEFECT")
    assert run_service(shop, "bc-insert").exit_code == 0
    mend()
    shop.clock.advance(NIGHT)
    run_service(shop, "bc-insert")
    assert (order_of(shop, ill)["state"], order_of(shop, ill)["failed"]) == ("inserted", 0)
    assert all(len(staged_lines(shop, f"EU-{order_id}")) == 2 for order_id in placed)


def test_a_defect_at_every_order_marks_few_and_leaves_the_rest(
    shop: World, plant: Plant, logged: list[dict[str, Any]]
) -> None:
    placed = [place(shop, "MUG") for _ in range(20)]
    run_service(shop, "import-orders")
    mend = plant(preparing, "draft_lines", lambda *_: True)
    report = run_service(shop, "bc-insert")
    assert_told(report, logged)
    marked = [order_of(shop, order_id)["failed"] for order_id in placed]
    assert sum(marked) <= 5
    mend()
    report = run_service(shop, "bc-insert")
    assert report.totals()["inserted"] == 20 - sum(marked)


# Between intent and answer


def test_a_defect_between_intent_and_answer_is_a_lost_answer(
    shop: World, plant: Plant, logged: list[dict[str, Any]]
) -> None:
    """Nothing is lost and nothing doubled, and the order that it is about is found out."""
    placed = [place(shop, "MUG") for _ in range(4)]
    ill = placed[2]
    run_service(shop, "import-orders")
    mend = plant(
        soap.SoapStagingPage, "create", lambda _, lines: any(line.order_number == f"EU-{ill}" for line in lines)
    )
    report = run_service(shop, "bc-insert")
    assert_told(report, logged)
    assert {order_of(shop, order_id)["state"] for order_id in placed} == {"unknown"}
    for _ in range(3):
        shop.clock.advance(SETTLE_S + MINUTE)
        report = run_service(shop, "bc-insert")
    assert outcome(shop, report, ill) == ("failed", "DEFECT")
    assert [order_of(shop, order_id)["state"] for order_id in placed] == ["inserted", "inserted", "pending", "inserted"]
    mend()
    shop.clock.advance(NIGHT)
    run_service(shop, "bc-insert")
    assert [staged_lines(shop, f"EU-{order_id}") for order_id in placed] == [[10000]] * 4


def test_a_defect_after_the_request_doubles_nothing(
    shop: World, monkeypatch: pytest.MonkeyPatch, logged: list[dict[str, Any]]
) -> None:
    """The request was carried out; its answer was not understood."""
    order_id = place(shop, "MUG")
    run_service(shop, "import-orders")
    real = soap.SoapStagingPage.create

    def create(page: Any, lines: Any) -> Any:
        real(page, lines)
        raise Planted(PRIVATE)

    monkeypatch.setattr(soap.SoapStagingPage, "create", create)
    assert_told(run_service(shop, "bc-insert"), logged)
    assert order_of(shop, order_id)["state"] == "inserted", "found at once by reading back"
    assert staged_lines(shop, f"EU-{order_id}") == [10000]


def test_what_cannot_be_settled_keeps_no_other_away(shop: World, plant: Plant, logged: list[dict[str, Any]]) -> None:
    ill, well = place(shop, "MUG", "TEA"), place(shop, "TEA")
    run_service(shop, "import-orders")
    shop.business_central.faults.add("Create*", "reset", times=1)
    run_service(shop, "bc-insert")
    assert {order_of(shop, each)["state"] for each in (ill, well)} == {"unknown"}
    mend = plant(settling, "seen_on_page", lambda sent, rows: len(sent) == 2)
    shop.clock.advance(SETTLE_S + MINUTE)
    assert_told(run_service(shop, "bc-insert"), logged)
    assert (order_of(shop, ill)["state"], order_of(shop, well)["state"]) == ("unknown", "inserted")
    mend()
    shop.clock.advance(NIGHT)
    run_service(shop, "bc-insert")
    assert (order_of(shop, ill)["state"], order_of(shop, ill)["failed"]) == ("inserted", 0)
    assert staged_lines(shop, f"EU-{ill}") == [10000, 20000]


def test_a_defect_at_adding_a_missing_line_marks_its_order_until_it_is_mended(
    shop: World, plant: Plant, logged: list[dict[str, Any]]
) -> None:
    shop.business_central.change_settings(missing_operations=["CreateMultiple"])
    ill = place(shop, "MUG", "TEA")
    run_service(shop, "import-orders")
    shop.business_central.faults.add("Create", "reset", skip=1)
    run_service(shop, "bc-insert")
    well = place(shop, "MUG")
    run_service(shop, "import-orders")
    mend = plant(soap.SoapStagingPage, "create", lambda _, lines: lines[0].line_no == 20000)
    for night in range(2):
        shop.clock.advance(NIGHT)
        assert_told(run_service(shop, "bc-insert"), logged)
        row = order_of(shop, ill)
        assert (row["state"], row["error_code"], row["failed"]) == ("unknown", "DEFECT", 1), night
        assert run_service(shop, "bc-insert").exit_code == 0, "tried again by night only"
    assert order_of(shop, well)["state"] == "inserted"
    mend()
    shop.clock.advance(NIGHT)
    run_service(shop, "bc-insert")
    assert (order_of(shop, ill)["state"], order_of(shop, ill)["failed"]) == ("inserted", 0)
    assert staged_lines(shop, f"EU-{ill}") == [10000, 20000]


# Verifying and posting


@pytest.mark.parametrize(("owner", "name"), [(bc_verify, "judge"), (verifying, "totals_agree")])
def test_what_cannot_be_verified_keeps_no_other_away(
    shop: World, plant: Plant, logged: list[dict[str, Any]], owner: Any, name: str
) -> None:
    ill, well = place(shop, "MUG", "TEA"), place(shop, "MUG")
    run_service(shop, "import-orders")
    run_service(shop, "bc-insert")

    def meets(*arguments: Any) -> bool:
        return bool(len(arguments[0]) == 2 if name == "judge" else arguments[3] == 2)

    mend = plant(owner, name, meets)
    shop.clock.advance(5 * MINUTE)
    assert_told(run_service(shop, "bc-verify"), logged)
    assert order_of(shop, well)["state"] == "verified"
    assert order_of(shop, ill)["error_code"] == "DEFECT"
    mend()
    shop.clock.advance(NIGHT)
    run_service(shop, "bc-verify")
    assert order_of(shop, ill)["state"] == "verified"
    assert len(sales_orders(shop, f"EU-{ill}")) == 1


@pytest.mark.parametrize(
    ("owner", "name"),
    [(processing, "_hindrance"), (posting.PostingRequest, "request"), (posting.PostingRequest, "_written_down")],
)
@pytest.mark.every(2)
def test_what_cannot_be_posted_keeps_no_other_away_and_is_posted_once(
    shop: World, plant: Plant, logged: list[dict[str, Any]], owner: Any, name: str
) -> None:
    ill, well = place(shop), place(shop)
    insert_and_let_be_made(shop)
    shop.store_config("eu")["order_processing"] = "post"
    shop.write_config()
    mend = plant(owner, name, lambda first, *_: getattr(first, "due", first).row.order_id == ill)
    assert_told(run_service(shop, "bc-verify"), logged)
    assert order_of(shop, well)["state"] == "posted"
    assert order_of(shop, ill)["state"] == ("verified" if name == "_hindrance" else "posting")
    mend()
    for _ in range(3):
        shop.clock.advance(NIGHT)
        run_service(shop, "bc-verify")
    assert (order_of(shop, ill)["state"], order_of(shop, ill)["failed"]) == ("posted", 0)
    assert "failed" in events_of(shop, ill)
    assert len(shop.business_central.books.invoices) == 2


def test_bc_verify_looks_at_the_others_where_the_page_meets_a_defect(
    shop: World, plant: Plant, logged: list[dict[str, Any]]
) -> None:
    placed = [place(shop, "MUG") for _ in range(6)]
    run_service(shop, "import-orders")
    run_service(shop, "bc-insert")
    plant(bc_verify._Verification, "_documents", lambda _, made, gone: f"EU-{placed[4]}" in made)
    shop.clock.advance(5 * MINUTE)
    assert_told(run_service(shop, "bc-verify"), logged)
    states = [order_of(shop, order_id)["state"] for order_id in placed]
    assert states == ["verified"] * 4 + ["inserted", "verified"]
