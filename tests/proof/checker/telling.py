"""What a shop must show of its orders in the end, and how it may have been told: once, of what is true, and never a status to
an order that was not read where it may be left from."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from tests.proof.checker.cases import Case, Witnessed, each_case
from tests.proof.checker.record import Document, Exchange

KEY = "_woobc"
FRESH = timedelta(seconds=5)
_ORDER = re.compile(r"/orders/(\d+)(/(fulfillments|notes))?(/\d+)?$")


def telling_problems(world: Witnessed) -> Iterator[str]:
    for case in each_case(world):
        for write in _writes(case):
            yield from _rightly_written(case, write)
        yield from _not_doubled(case)
        yield from _true(case)
        yield from _never_undone(case)
        if world.settled:
            yield from _whole(case)


def _tell(case: Case) -> Document | None:
    found: Document | None = case.record.config["stores"].get(case.store, {}).get("tell")
    return found if case.store == "eu" else None  # the record shows the other platform's orders otherwise


def _writes(case: Case) -> Iterator[Exchange]:
    """Requests that were to change the order."""
    for each in case.record.exchanges:
        found = _ORDER.search(each.path)
        if each.system == case.store and each.method in ("PUT", "POST") and found and int(found[1]) == case.key[1]:
            yield each


def _rightly_written(case: Case, write: Exchange) -> Iterator[str]:
    run = case.record.runs[write.run]
    what = f"{case.name} was written to ({write.method} {write.path.rpartition('/wc/v3/')[2]}, run {write.run})"
    tell = case.record.config_at(run.n)["stores"][case.store].get("tell")
    if tell is None:
        yield f"unasked: {what}, and no shop is to be told"
        return
    if run.command[0] != "shop-update":
        yield f"unasked: {what} by {run.command[0]}"
    read = case.last_read_in(write.run, write.n)
    if read is None or write.time - read.time > FRESH + timedelta(seconds=1):
        yield f"stale: {what}, and it was not read right before"
        return
    version = case.record.version_at(case.key, read.n)
    shown = version.document["order"] if version and version.document else None
    if shown is None or shown["status"] == "trash":
        yield f"trashed: {what}, though it was read as trashed or gone"
        return
    status = (
        json.loads(write.body or "{}").get("status") if write.method == "PUT" and write.path.count("/") < 7 else None
    )
    if (
        status
        and "/fulfillments" not in write.path
        and shown["status"] not in tell.get("complete_from", ["processing"])
    ):
        yield f"status: {what} with the status {status}, and it was read as {shown['status']}"
    mark = _mark(shown)
    if mark is not None and not _is_ours(case, mark):
        yield f"overwritten: {what}, and it bore the mark of {mark.get('by')}"


def _not_doubled(case: Case) -> Iterator[str]:
    told = case.record.books["told"].get(str(case.key[1]), {}) if case.store == "eu" else {}
    markers = Counter(_entries(each).get(KEY, "") for each in told.get("fulfillments", []))
    for marker, count in markers.items():
        if marker and count > 1:
            yield f"told twice: {case.name} has {count} fulfilments {marker}"
    for number, count in Counter(each.rpartition("(")[2] for each in told.get("notes", [])).items():
        if count > 1:
            yield f"told twice: the customer of {case.name} has {count} notes of ({number}"


def _true(case: Case) -> Iterator[str]:
    """What the shop shows is what Business Central holds, or held."""
    document, tell = _document(case), _tell(case)
    mark = _mark(document) if document else None
    if mark is None or tell is None or not _is_ours(case, mark):
        return
    if document is not None and _is_older(case, document, tell):
        yield f"told too much: {case.name} was placed before {tell['since']}, and its shop is told of it"
    if mark.get("sales_order") not in case.sales_orders:
        yield f"told wrongly: {case.name} is told as {mark.get('sales_order')}, and was {sorted(case.sales_orders)}"
    strange = set(mark.get("invoices", [])) - {each["number"] for each in case.invoices}
    if strange:
        yield f"told wrongly: {case.name} is told of invoices {sorted(strange)}, which are not its own"
    strange = {each["number"] for each in mark.get("shipments", [])} - {each["number"] for each in _shipments(case)}
    if strange:
        yield f"told wrongly: {case.name} is told of shipments {sorted(strange)}, which are not its own"


def _never_undone(case: Case) -> Iterator[str]:
    """What staff undid before the shop had been told of it is not told."""
    undone = {act.more["shipment"]: act.n for act in case.record.acts_named("staff: undo")}
    for shipment in _shipments(case):
        number = shipment["number"]
        told = [write.n for write in _writes(case) if f'"{number}"' in write.body or f" {number}" in write.body]
        if told and not _is_on_its_way(shipment) and min(told) > undone.get(number, min(told)):
            yield f"told wrongly: {case.name} is told of {number}, which was undone before"


def _whole(case: Case) -> Iterator[str]:
    """Nothing is left to be told of an order that Business Central carries, unless the middleware says why."""
    document, tell, row = _document(case), _tell(case), case.row
    if document is None or tell is None or row is None or document["status"] == "trash":
        return
    if row["state"] not in ("verified", "released", "posted") or _is_older(case, document, tell):
        return
    if _excuse(case) in ("SHOP_MARK_FOREIGN", "SHOP_ORDER_TRASHED", "SHOP_ORDER_GONE", "SHOP_REFUSED"):
        return
    mark = _mark(document) or {}
    if not mark:
        yield f"untold: {case.name} is {row['state']}, and its shop is told nothing"
        return
    if row["state"] == "posted":
        invoices = {each["number"] for each in case.invoices}
        if set(mark.get("invoices", [])) != invoices:
            yield f"untold: {case.name} was invoiced as {sorted(invoices)}, told are {mark.get('invoices')}"
        is_left = document["status"] == "processing" and not row["conflict"] and not _was_completed(case)
        if tell.get("complete") == "posted" and is_left:
            yield f"untold: {case.name} is posted, and still processing in its shop"
    told = {each["number"]: each for each in mark.get("shipments", [])}
    for shipment in _shipments(case):
        if not _is_on_its_way(shipment):
            continue
        entry, number = told.get(shipment["number"]), shipment["other"].get("Package_Tracking_No", "")
        if entry is None:
            yield f"untold: {case.name} was shipped as {shipment['number']}, and its shop is not told"
        elif number and entry.get("tracking") != [number]:
            yield f"untold: {case.name} travels as {number}, told is {entry.get('tracking')}"
    yield from _fulfilled(case, told)


def _was_completed(case: Case) -> bool:
    """Whether it was, or shown so to a run that came to tell it, before its shop changed it again: what that makes of it then is
    its own affair."""
    changed = case.record.versions[case.key][-1].n
    tellers = {number for number, run in case.record.runs.items() if run.command[0] == "shop-update"}
    shown = (case.sale_at(read.n) for read in case.reads if read.run in tellers)
    if any(sale is not None and sale.status == "completed" for sale in shown):
        return True
    done = (write for write in _writes(case) if write.method == "PUT" and write.status == 200 and write.ended < changed)
    return any(json.loads(write.body or "{}").get("status") == "completed" for write in done)


def _fulfilled(case: Case, told: dict[str, Any]) -> Iterator[str]:
    """Each told shipment whose lines can be told apart is a fulfilment."""
    if _excuse(case) or not all(map(_are_told_apart, _items(case))):
        return
    made = case.record.books["told"].get(str(case.key[1]), {}).get("fulfillments", [])
    numbers = {_entries(each).get(KEY, "").rpartition(" ")[2] for each in made}
    on_their_way = {each["number"] for each in _shipments(case) if _is_on_its_way(each)}
    if missing := told.keys() & on_their_way - numbers:
        yield f"untold: {case.name} has no fulfilments for {sorted(missing)}, though its mark knows them"
    if numbers - told.keys() - {""}:
        yield f"told wrongly: {case.name} has fulfilments {sorted(numbers - told.keys())} that its mark does not know"


def _items(case: Case) -> Iterator[list[str | None]]:
    """Of its lines as they were sent, and as its shop shows them now."""
    sent = {line.line: line.values for line in case.sent}
    yield [values.get("ItemNo") for values in sent.values() if values.get("LineType") == "Item"]
    yield [line["sku"] for line in (_document(case) or {"line_items": []})["line_items"]]


def _are_told_apart(items: list[str | None]) -> bool:
    return len(set(items)) == len(items) and None not in items


def _excuse(case: Case) -> str:
    """Why the middleware says that its shop is not told, or not all."""
    if case.row is None:
        return ""
    rows = {row["order_id"]: row for row in case.world.tables["tellings"]}
    return str((rows.get(case.row["id"]) or {}).get("code") or "")


def _document(case: Case) -> Document | None:
    versions = case.record.versions[case.key]
    last = versions[-1].document if versions else None
    return last["order"] if last and "order" in last else None


def _mark(order: Document) -> Document | None:
    found = [meta["value"] for meta in order.get("meta_data", []) if meta["key"] == KEY]
    return found[0] if found and isinstance(found[0], dict) else None


def _is_ours(case: Case, mark: Document) -> bool:
    return str(mark.get("by", "")).startswith(f"{case.record.config['environment']}-")


def _entries(fulfillment: Document) -> dict[str, Any]:
    return {entry["key"]: entry["value"] for entry in fulfillment["meta_data"]}


def _shipments(case: Case) -> list[Document]:
    return [
        each
        for each in case.world.bc["shipments"]
        if each["external_document_number"] in case.numbers and each["order_number"] in case.sales_orders
    ]


def _is_on_its_way(shipment: Document) -> bool:
    """Whether an item of it is left when what was undone is taken away."""
    pieces: Counter[str] = Counter()
    for line in shipment["lines"]:
        if line["line_type"] == "Item":
            pieces[line["number"]] += float(line["quantity"])  # type: ignore[assignment]
    return any(quantity > 0 for quantity in pieces.values())


def _is_older(case: Case, order: Document, tell: Document) -> bool:
    zone = ZoneInfo(case.record.config["time_zone"])
    created = datetime.fromisoformat(order["date_created_gmt"] + "+00:00").astimezone(zone)
    return bool(created.date() < tell["since"])
