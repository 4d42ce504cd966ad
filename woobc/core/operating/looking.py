"""What there is to see of orders, runs and errors, as values: what the commands print with --json, and the panel shows."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from msgspec.structs import asdict, replace

from woobc.core.clock import to_text, to_text_if_any
from woobc.core.config.values import Config
from woobc.core.domain.codes import CODES
from woobc.core.domain.credit_memos import StoredRefund, refund_advice
from woobc.core.domain.differences import Difference, differences_from_text
from woobc.core.domain.lifecycle import Event, OrderState
from woobc.core.domain.orders import Address, Order
from woobc.core.domain.staging import shipping_method
from woobc.core.domain.stored import OrderLineRow, StoredOrder
from woobc.core.domain.text import clean, for_csv, for_terminal
from woobc.core.middleware.middleware import Middleware
from woobc.core.middleware.orders import ActivityRow
from woobc.core.middleware.overview import Trouble
from woobc.core.middleware.runs import RunRecord
from woobc.core.middleware.tellings import Telling
from woobc.core.operating.explain import Check, keeping
from woobc.core.operating.stored_document import document_of

# Orders

EXPORTED = (
    "store",
    "order_id",
    "number",
    "status",
    "rule",
    "state",
    "failed",
    "hold",
    "conflict",
    "error_code",
    "error_message",
    "conflict_code",
    "conflict_message",
    "conflict_since",
    "total",
    "total_tax",
    "currency",
    "customer_name",
    "email",
    "date_created",
    "date_modified",
    "imported_date",
    "verified_date",
    "external_document_number",
    "nav_sales_order_number",
    "posted_invoice_number",
    "prepayment_invoice_number",
    "found_in_bc",
    "next_attempt_at",
    "ready_since",
    "first_seen",
    "last_seen",
)
"""The columns of --csv and --json."""


def exported(order: StoredOrder) -> dict[str, Any]:
    return {name: _value(getattr(order, name)) for name in EXPORTED}


def _value(value: Any) -> Any:
    """As JSON has it: times in the stored form, amounts as text."""
    if hasattr(value, "tzinfo"):
        return to_text(value)
    return value if value is None or isinstance(value, bool | int) else str(value)


def csv_row(order: StoredOrder) -> list[str]:
    """The cells of `EXPORTED`, so that no spreadsheet takes one for a formula."""
    return [for_csv(for_terminal(_plain(value))) for value in exported(order).values()]


def _plain(value: object) -> str:
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def _address(address: Address) -> dict[str, str] | None:
    return None if address.is_empty() else {name: clean(text) for name, text in asdict(address).items()}


def document_as_json(document: Order | None) -> dict[str, Any]:
    """What only the store's own document has; all None where it is not kept."""
    if document is None:
        return dict.fromkeys(("billing", "shipping", "payment_method", "shipment_method", "customer_note"))
    return {
        "billing": _address(document.billing),
        "shipping": _address(document.shipping),
        "payment_method": clean(document.payment_method),
        "shipment_method": clean(shipping_method(document)),
        "customer_note": document.customer_note,
    }


def told_by_store(config: Config, order: StoredOrder, document: Order | None) -> Iterator[tuple[str, list[str]]]:
    """Where the goods and the invoice go, how, and what the customer asked for: the name of each, and its parts."""
    if document is None:
        yield "addresses", ["not kept any more"]
        return
    billing, shipping = _parts_of(document.billing), _parts_of(document.shipping)
    if billing:
        yield "bill to", billing
    if shipping:
        same = _parts_of(replace(document.billing, phone="")) == _parts_of(replace(document.shipping, phone=""))
        yield "ship to", ["the same"] if same else shipping
    for address_id, address in document.more_addresses[1:]:
        yield "ship to", [*_parts_of(address), f"address {address_id}"]
    mapping = config.stores[order.store].mapping
    for name, method, codes in (
        ("payment", document.payment_method, mapping.payment_methods),
        ("shipping", shipping_method(document), mapping.shipment_methods),
    ):
        if method:
            yield name, [f"{clean(method)} ({codes[method]} in BC)" if method in codes else clean(method)]
    if note := clean(document.customer_note):
        yield "note", [note]


def _parts_of(address: Address) -> list[str]:
    """As it is written on an envelope, and the phone number."""
    place = " ".join(filter(None, (address.postcode, address.city)))
    parts = (address.company, address.name, address.address_1, address.address_2, place, address.state, address.country)
    return list(filter(None, map(clean, (*parts, address.phone))))


def order_as_json(config: Config, middleware: Middleware, order: StoredOrder, checks: list[Check]) -> dict[str, Any]:
    """All that is known of an order."""
    kept = keeping(checks)
    return {
        **exported(order),
        **document_as_json(document_of(config, middleware, order)),
        "differences": [
            {"field": each.field, "accepted": each.accepted, "present": each.present} for each in differences_of(order)
        ],
        "fix": fix_for(order, order.trouble.code if order.trouble else None),
        "next": _next_of(kept) if kept else None,
        "availability": order.availability,
        "cuts": order.cuts,
        "lines": [
            {name: _value(getattr(line, name)) for name in OrderLineRow._fields if name != "sent_fields"}
            for line in middleware.orders.lines(order.id)
        ],
        "versions": [
            {
                "read_at": to_text(version.read_at),
                "hash": version.hash,
                "present": version.is_present,
                "accepted": version.is_accepted,
            }
            for version in middleware.orders.versions(order)
        ],
        "shop": shop_as_json(middleware.tellings.get(order.id), order),
        "refunds": [refund_as_json(order, row) for row in middleware.refunds.of_order(order.id)],
        "activity": [event_as_json(row) for row in middleware.orders.activity(order.id)],
    }


def shop_as_json(told: Telling, order: StoredOrder) -> dict[str, Any]:
    """What its shop was told of the order."""
    return {
        "telling": order.telling,
        "told": {name: value for name, value in told.mark.items() if name != "by"},
        "told_at": to_text_if_any(told.told_at),
        "completed_at": to_text_if_any(told.completed_at),
        "waits": told.waits,
        "code": told.code,
        "message": told.message,
    }


def fix_for_refund(order: StoredOrder, row: StoredRefund) -> str:
    """What to do about a refund of the order; empty where it goes by itself."""
    return refund_advice(row, order.number, is_posted=order.state is OrderState.POSTED)


def refund_as_json(order: StoredOrder, row: StoredRefund) -> dict[str, Any]:
    """A refund that was made after its order was sent, with its credit memo."""
    return {
        "refund_id": row.refund_id,
        "amount": str(row.amount),
        "currency": row.currency,
        "state": str(row.state),
        "external_document_number": row.external_document_number,
        "credit_memo_number": row.credit_memo_number,
        "error_code": row.error_code,
        "error_message": row.error_message,
        "next_attempt_at": to_text_if_any(row.next_attempt_at),
        "reason": row.reason,
        "fix": fix_for_refund(order, row),
    }


def refund_words(row: StoredRefund) -> str:
    """A refund in a sentence, for people."""
    memo = f" by {row.credit_memo_number}" if row.credit_memo_number else ""
    why = f": {row.error_message}" if row.error_message else f": {row.reason}" if row.reason else ""
    code = f", {row.error_code}" if row.error_code else ""
    return f"{row.amount} {row.currency} (refund {row.refund_id}) {row.state}{memo}{code}{why}"


def event_as_json(row: ActivityRow) -> dict[str, Any]:
    """One row of the activity."""
    return {
        "time": to_text(row.time),
        "run": row.run_id,
        "event": row.event,
        "from": row.from_state,
        "to": row.to_state,
        "code": row.code,
        "message": row.message,
        "person": row.person,
    }


def differences_of(order: StoredOrder) -> tuple[Difference, ...]:
    """Field by field, what a sent order's present version has otherwise than the accepted one."""
    return differences_from_text(order.conflict_fields) if order.conflict_fields else ()


def amount_text(amount: Decimal) -> str:
    """At least two decimals, more only where there are more."""
    short = amount.quantize(Decimal("0.01")) if amount == round(amount, 2) else amount.normalize()
    return f"{short:f}"


def fix_for(order: StoredOrder, code: str | None) -> str:
    """What to do about this code of the order; empty where it has none."""
    known = CODES.get(code or "")
    return known.advice(order.number, is_posted=order.state is OrderState.POSTED) if known else ""


def _next_of(check: Check) -> str:
    return f"{check.rule}: {check.text}. {check.change}".replace(".. ", ". ").strip()


def explained_as_json(order: StoredOrder, checks: list[Check]) -> dict[str, Any]:
    """Every rule with its verdict, and the one that keeps the order."""
    kept = keeping(checks)
    rules = [
        {"rule": each.rule, "verdict": str(each.verdict), "text": each.text, "change": each.change} for each in checks
    ]
    known = {"store": order.store, "order_id": order.order_id, "number": order.number, "state": str(order.state)}
    return {**known, "rules": rules, "kept_by": kept.rule if kept else None}


# Runs and errors

OUTCOMES = {
    Event.TORN: "received",
    Event.ADMITTED: "imported",
    Event.RECORDED_CANCELLED: "cancelled",
    Event.RECORDED_HISTORY: "history",
    Event.FOUND_IN_BC: "skipped",
    Event.FULLY_REFUNDED: "skipped",
    Event.ADOPTED_ROWS: "adopted",
    Event.ADOPTED_ORDER: "adopted",
    Event.ADOPTED_INVOICE: "adopted",
    Event.CREATED: "inserted",
    Event.FOUND_AFTER_LOSS: "inserted",
    Event.SALES_ORDER_MADE: "verified",
    Event.INVOICE_FOUND: "posted",
    Event.POST_STARTED: "posting",
    Event.NOT_FOUND_WHEN_SETTLED: "to be sent again",
    Event.NOT_POSTED_WHEN_SETTLED: "to be posted again",
}
"""The last event of an order in a run -> the word the run's report had for it; other events are their own word."""


def run_head_as_json(run: RunRecord) -> dict[str, Any]:
    """One run, without its orders."""
    return {
        "run": run.id,
        "command": run.command,
        "trigger": run.trigger,
        "person": run.person,
        "filters": dict(run.filters),
        "start": to_text_if_any(run.started),
        "end": to_text_if_any(run.ended),
        "counts": dict(run.counts),
        "notes": list(run.notes),
        "exit_code": run.exit_code,
        "under_way": run.is_alive,
        "died": run.exit_code is None and not run.is_alive,
    }


def run_as_json(environment: str, middleware: Middleware, run: RunRecord) -> dict[str, Any]:
    """The object of the job's own --json, out of what the middleware keeps."""
    orders = [_outcome_as_json(row, order) for row, order in middleware.overview.outcomes(run.id)]
    return {**run_head_as_json(run), "environment": environment, "orders": orders}


def _outcome_as_json(row: ActivityRow, order: StoredOrder) -> dict[str, Any]:
    return {
        "store": order.store,
        "order_id": order.order_id,
        "number": order.number,
        "outcome": outcome_of(row),
        "state": row.to_state,
        "code": row.code or None,
        "message": row.message,
        "fix": fix_for(order, row.code),
        "external_document_number": order.external_document_number,
        "sales_order_number": order.nav_sales_order_number,
        "posted_invoice_number": order.posted_invoice_number,
        "total": str(order.total),
        "currency": order.currency,
    }


def outcome_of(row: ActivityRow) -> str:
    """The word of the report for what became of an order in a run."""
    return OUTCOMES.get(row.event, row.event)  # type: ignore[call-overload, no-any-return]


def trouble_as_json(trouble: Trouble) -> dict[str, Any]:
    """One kind of error in the inbox."""
    return {
        "code": trouble.code,
        "meaning": trouble.meaning,
        "orders": trouble.count,
        "tried_again": trouble.waits,
        "first_seen": to_text(trouble.first_seen),
        "last_seen": to_text(trouble.last_seen),
        "next_attempt": to_text_if_any(trouble.next_attempt),
        "samples": [
            {
                "store": order.store,
                "order_id": order.order_id,
                "number": order.number,
                "message": trouble.message_of(order),
            }
            for order in trouble.samples
        ],
        "fix": trouble.fix,
    }
