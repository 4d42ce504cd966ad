"""What real shops did when something was written to an order: the facts that telling a shop is built on.

Each fact is read from the recordings themselves. That the sandbox does the same is in tests/sandbox/test_recordings.py.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest

from tests.stores.recordings import Exchange, exchanges

ORDERS = "/wp-json/wc/v3/orders"
COMPLETED = {"status": "completed"}


@dataclass(frozen=True, slots=True)
class Writes:
    """One recording of writing; `moves_always` is whether every write moves the date of the last change."""

    name: str
    moves_always: bool

    def all(self) -> list[Exchange]:
        return exchanges(self.name)

    def puts(self) -> list[Exchange]:
        """Changes of single orders, in the order they were made."""
        return [each for each in self.all() if each.method == "PUT" and each.path.rpartition("/")[0] == ORDERS]

    def put(self, **body: Any) -> list[Exchange]:
        return [each for each in self.puts() if each.sent == body]


NEW, OLD = Writes("10.9-writing", moves_always=True), Writes("8.9-writing", moves_always=False)


@pytest.fixture(params=[NEW, OLD], ids=lambda writes: writes.name)
def writes(request: pytest.FixtureRequest) -> Writes:
    shop: Writes = request.param
    return shop


def meta(exchange: Exchange) -> dict[str, Any]:
    return {entry["key"]: entry["value"] for entry in exchange.document["meta_data"]}


def meta_id(exchange: Exchange, key: str) -> int:
    (found,) = (entry["id"] for entry in exchange.document["meta_data"] if entry["key"] == key)
    return int(found)


def test_an_entry_written_twice_is_one_entry_with_the_last_value(writes: Writes) -> None:
    first, second, again, *_ = writes.puts()
    assert meta(first)["_woobc"] == first.sent["meta_data"][0]["value"]
    assert meta(second)["_woobc"] == meta(again)["_woobc"] == second.sent["meta_data"][0]["value"]
    assert len({meta_id(each, "_woobc") for each in (first, second, again)}) == 1


def test_numbers_and_true_come_back_as_text(writes: Writes) -> None:
    (put,) = (each for each in writes.puts() if "_woobc_n" in str(each.sent) and "True" in str(each.sent))
    assert (meta(put)["_woobc_n"], meta(put)["_woobc_t"]) == ("1", "1")


def test_null_deletes_an_entry(writes: Writes) -> None:
    (put,) = writes.put(meta_data=[{"key": "_woobc_n", "value": None}])
    assert "_woobc_n" not in meta(put)


def test_a_write_of_what_is_there_already_moves_the_date_on_order_tables_only(writes: Writes) -> None:
    """So what woobc wrote comes back as a change of the order, or, on posts, is not seen by a reading of changes."""
    _, second, again, *_ = writes.puts()
    assert second.sent == again.sent
    assert (again.document["date_modified_gmt"] > second.document["date_modified_gmt"]) is writes.moves_always


def test_status_and_marker_go_in_one_request(writes: Writes) -> None:
    (put,) = (each for each in writes.puts() if set(each.sent) == {"status", "meta_data"})
    assert put.status == 200
    assert put.document["status"] == "completed"
    assert meta(put)["_woobc"] == put.sent["meta_data"][0]["value"]


def test_completing_again_changes_nothing_but_the_date_of_the_last_change(writes: Writes) -> None:
    (first,) = (each for each in writes.puts() if set(each.sent) == {"status", "meta_data"})
    again = next(each for each in writes.put(**COMPLETED) if each.path == first.path)
    assert again.document["date_completed_gmt"] == first.document["date_completed_gmt"]
    assert meta(again) == meta(first)


@pytest.mark.parametrize("status", ["cancelled", "refunded", "trash", "failed"])
def test_any_order_is_completed_without_a_word(writes: Writes, status: str) -> None:
    """There is no precondition: whoever writes a status must have read, directly before, one that may be left."""
    told = writes.all()
    at, read = next((at, each) for at, each in enumerate(told) if each.asked("status") == status)
    put = told[at + 1]
    (order,) = read.document
    assert (put.path, put.sent, put.status) == (f"{ORDERS}/{order['id']}", COMPLETED, 200)
    assert order["status"] == status
    assert put.document["status"] == "completed"
    assert put.document["date_paid_gmt"] == order["date_paid_gmt"] or order["date_paid_gmt"] is None
    assert put.document["date_paid_gmt"] is not None


def test_a_status_nobody_knows_is_refused_and_nothing_is_written(writes: Writes) -> None:
    (put,) = writes.put(status="nonsense")
    assert (put.status, put.document["code"]) == (400, "rest_invalid_param")


def test_an_order_that_is_not_there_is_a_400(writes: Writes) -> None:
    (put,) = (each for each in writes.puts() if each.path.endswith("/99999999"))
    assert (put.status, put.document["code"]) == (400, "woocommerce_rest_shop_order_invalid_id")


def test_a_key_that_may_not_write_is_told_apart_from_a_user_who_may_not_edit(writes: Writes) -> None:
    refused = {each.status: each.document["code"] for each in writes.put(meta_data=[]) if each.status != 200}
    assert refused == {401: "woocommerce_rest_authentication_error", 403: "woocommerce_rest_cannot_edit"}


def test_the_same_note_twice_makes_two(writes: Writes) -> None:
    """Before a note is written again after a lost answer, its text is looked for among those that are there."""
    notes = [each for each in writes.all() if each.path.endswith("/notes")]
    first, second = (each for each in notes if each.method == "POST")
    assert first.sent == second.sent
    assert first.document["id"] != second.document["id"]
    (listing,) = (each for each in notes if each.method == "GET")
    assert [note["note"] for note in listing.document].count(first.sent["note"]) == 2
    assert first.document["author"] == "WooCommerce"


def test_a_batch_that_names_fields_says_nothing_of_its_parts(writes: Writes) -> None:
    """`_fields` reaches into no list: not one of three parts, two of them wrong, is answered for."""
    (batch,) = (each for each in writes.all() if each.path == f"{ORDERS}/batch")
    assert (len(batch.sent["update"]), batch.status, batch.document) == (3, 200, {"update": []})


def test_the_answer_to_a_write_is_small_where_fields_are_named(writes: Writes) -> None:
    assert max(len(each.body) for each in writes.puts() if each.status == 200) < 1000


def test_shops_before_fulfilments_have_no_such_address() -> None:
    (asked,) = (each for each in OLD.all() if each.path.endswith("/fulfillments"))
    assert (asked.status, asked.document["code"]) == (404, "rest_no_route")


def fulfilments() -> tuple[Exchange, list[Exchange], Exchange]:
    """What was made, the listings in turn, and the change of what was made."""
    told = [each for each in NEW.all() if "/fulfillments" in each.path]
    (made,) = (each for each in told if each.method == "POST")
    (changed,) = (each for each in told if each.method == "PUT")
    return made, [each for each in told if each.method == "GET"], changed


def test_a_fulfilment_is_found_again_by_the_number_in_it() -> None:
    made, (before, after, _), _ = fulfilments()
    assert made.status == 201
    assert len(after.document) == len(before.document) + 1
    marked = [each["id"] for each in after.document if {"_woobc": "102034"}.items() <= _entries(each).items()]
    assert made.document["id"] in marked
    assert len(marked) == 3, "the same body twice makes two, and more than was ordered is not refused"


def test_a_fulfilment_is_changed_in_place() -> None:
    made, (_, _, last), changed = fulfilments()
    assert changed.path.endswith(f"/{made.document['id']}")
    (shown,) = (each for each in last.document if each["id"] == made.document["id"])
    assert _entries(shown)["_tracking_number"] == "3SABC999"


def test_whether_it_is_fulfilled_is_true_or_a_text() -> None:
    made, listings, changed = fulfilments()
    assert made.document["is_fulfilled"] is True
    assert changed.document["is_fulfilled"] == "1"
    assert {each["is_fulfilled"] for listing in listings for each in listing.document} == {"1"}


def _entries(fulfilment: dict[str, Any]) -> dict[str, Any]:
    return {entry["key"]: entry["value"] for entry in fulfilment["meta_data"]}
