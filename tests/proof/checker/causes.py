"""What may rightly keep an order back: for each code the causes that explain it. A failure without one is a defect."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from decimal import Decimal

from tests.proof.checker.cases import Case
from tests.proof.checker.expected import items_of
from tests.proof.checker.sales import ZERO

_SPOILT = ("malformed-order", "number-types", "torn", "cut", "cut-body", "php-warning", "truncate", "html-200")


def is_explained(case: Case, code: str) -> bool:
    """Whether something that happened, or the order itself, accounts for this failure or conflict."""
    cause = CAUSES.get(code)
    return cause is not None and cause(case)


def _never(_: Case) -> bool:
    return False


def _unreadable(case: Case) -> bool:
    return case.world.injected(case.store, *_SPOILT)


def _apart(case: Case) -> bool:
    half_saved = any(each.document and each.document.get("torn") for each in case.record.versions[case.key])
    return half_saved or case.world.injected(case.store, "torn", "malformed-order")


def _amount_only(case: Case) -> bool:
    if any(abs(sale.unexplained) > Decimal("0.05") for sale in case.shown):
        return True
    return any(
        each.quantity > line.quantity
        for sale in case.shown
        for line in sale.lines
        if (each := sale.refunds.get(line.id))
    )


def _no_lines(case: Case) -> bool:
    return any(not sale.left() for sale in case.shown)


def _formats(case: Case) -> bool:
    return len(case.world.formats(case.store)) > 1


def _taken(case: Case) -> bool:
    return case.world.restored_at is not None or _formats(case) or bool(case.deleted) or _changed(case)


def _item_unknown(case: Case) -> bool:
    known = {item["number"] for item in case.world.bc["items"]}
    configs = [config for _, config in case.record.configs]
    return any(not items_of(config, case.store, sale) <= known for config in configs for sale in case.shown)


def _blocked(case: Case) -> bool:
    return any(act.more.get("blocked") for act in case.record.acts_named("bc: stock"))


def _short(case: Case) -> bool:
    """Staff set the stock, or more was sold than there is."""
    if case.record.acts_named("bc: stock"):
        return True
    needed: Counter[str] = Counter()
    for each in case.world.cases.values():
        most: Counter[str] = Counter()
        for sale in each.shown:
            for line in sale.lines:
                if line.kind == "item":
                    most[line.sku] = max(most[line.sku], int(line.quantity))
        needed += most
    stock = {item["number"]: Decimal(str(item["inventory"])) for item in case.world.bc["items"]}
    return any(count > stock.get(sku, ZERO) for sku, count in needed.items() if sku in stock)


def _unmapped(table: str, of: Callable[[Case], set[str]]) -> Callable[[Case], bool]:
    def cause(case: Case) -> bool:
        return any(
            not of(case) <= config["stores"][case.store]["mapping"][table].keys() for _, config in case.record.configs
        )

    return cause


def _payments(case: Case) -> set[str]:
    return {sale.payment_method for sale in case.shown} - {""}


def _shipments(case: Case) -> set[str]:
    return {line.method for sale in case.shown for line in sale.lines if line.kind == "shipping"} - {""}


def _email(case: Case) -> int:
    """How many customers have the order's e-mail."""
    wanted = {sale.email.strip().lower() for sale in case.shown}
    return max(
        sum(email in str(each["email"]).lower().split(";") for each in case.world.bc["customers"]) for email in wanted
    )


def _bc(*kinds: str) -> Callable[[Case], bool]:
    return lambda case: case.world.injected("bc", *kinds)


def _row_error(case: Case) -> bool:
    return _outcome(case, "error") or _blocked(case) or _item_unknown(case)


def _outcome(case: Case, *words: str) -> bool:
    return any(act.more["outcome"] in words for act in case.record.acts_named("bc: job outcome"))


def _differs(case: Case) -> bool:
    """The order is another one by now, or a file that knows nothing of its sending meets half of it."""
    is_restored = case.world.restored_at is not None
    return (_changed(case) and (case.world.injected("bc") or is_restored)) or (is_restored and _half(case))


def _half(case: Case) -> bool:
    return case.world.injected("bc") or any(run.code == -9 for run in case.record.runs.values())


def _other_memo(case: Case) -> bool:
    """A file that knows nothing of the making of a memo meets it as it was before it was corrected; or the order's lines were
    changed in the shop between its making and its posting."""
    return (case.world.restored_at is not None and _half(case)) or _changed(case)


def _uncorrected(case: Case) -> bool:
    """A run was ended, or lost an answer, before it had corrected the lines that came out otherwise."""
    return any(line.is_by_api for line in case.sent) and _half(case)


def _deleted(case: Case) -> bool:
    return bool(case.deleted)


def _posting(case: Case) -> bool:
    return (
        case.world.injected("bc", "fault", "fault-after")
        or _short(case)
        or bool(case.record.acts_named("bc: settings"))
    )


def _begun(case: Case) -> bool:
    return bool(case.record.acts_named("staff: post", "staff: ship"))


def _changed_since(case: Case) -> bool:
    """Also from what a person accepted while it was half saved."""
    return _changed(case) or (_apart(case) and bool(case.persons("resolve")))


def _changed(case: Case) -> bool:
    return len({repr(sale.content()) for sale in case.shown}) > 1


def _called_off(case: Case) -> bool:
    return case.last is None or any(sale.status in ("cancelled", "failed", "declined") for sale in case.shown)


def _refunded(case: Case) -> bool:
    return any(sale.refunded for sale in case.shown)


def _trashed(case: Case) -> bool:
    return any(sale is None or sale.is_trashed for _, sale in case.sales)


def _total(case: Case) -> bool:
    """Business Central's total is another than was sent, or a restored file compares with another version."""
    return bool(case.record.acts_named("bc: settings")) or (case.world.restored_at is not None and _changed(case))


CAUSES: Mapping[str, Callable[[Case], bool]] = {
    "UNREADABLE": _unreadable,
    "TOTALS_APART": _apart,
    "ORDER_ID_REUSED": _never,
    "REFUND_AMOUNT_ONLY": _amount_only,
    "QUANTITY_ZERO": _never,
    "NO_LINES": _no_lines,
    "NUMBER_REPEATED": _formats,
    "NUMBER_UNUSABLE": _never,
    "NUMBER_TAKEN": _taken,
    "ITEM_UNKNOWN": _item_unknown,
    "ITEM_BLOCKED": _blocked,
    "ITEM_REFUSED": _bc("fault", "fault-after"),
    "STOCK_SHORT": _short,
    "INVENTORY_SHORT": _short,
    "PAYMENT_METHOD_UNMAPPED": _unmapped("payment_methods", _payments),
    "SHIPMENT_METHOD_UNMAPPED": _unmapped("shipment_methods", _shipments),
    "CUSTOMER_MISSING": lambda case: any("@" not in sale.email for sale in case.shown),
    "CUSTOMER_AMBIGUOUS": lambda case: _email(case) > 1,
    "CUSTOMER_REFUSED": _bc("fault", "fault-after"),
    "BC_REFUSED": _bc("fault", "fault-after", "partial"),
    "BC_ROW_ERROR": _row_error,
    "STAGING_DIFFERS": _differs,
    "HALF_IN_BC": _half,
    "ROWS_GONE": _deleted,
    "POSTING_UNCONFIRMED": _posting,
    "POSTING_DATE_REFUSED": _posting,
    "POSTING_REFUSED": _posting,
    "PARTLY_SHIPPED": _begun,
    # of refunds
    "CREDITED_ELSEWHERE": lambda case: bool(case.record.acts_named("staff: credit")),
    "REFUND_GONE": lambda case: bool(case.record.acts_named("shop: refund deleted")),
    "REFUND_ABOVE_INVOICE": lambda case: bool(case.record.acts_named("bc: settings")) or _changed(case),
    "REFUND_UNCLEAR": _refunded,
    "REFUND_UNREAD": _refunded,
    "MEMO_DIFFERS": _other_memo,
    "MEMO_REFUSED": _bc("fault", "fault-after"),
    # of conflicts
    "CHANGED_IN_STORE": _changed_since,
    "CANCELLED_IN_STORE": _called_off,
    "REFUNDED_IN_STORE": _refunded,
    "DELETED_IN_STORE": _trashed,
    "SALES_ORDER_GONE": _deleted,
    "TOTAL_DIFFERS": _total,
    "LINES_DIFFER": _uncorrected,
}
"""What is not named is never right in the worlds of these histories: `LINES_DOUBLED`, `SPLIT_IN_BC`, `DOCUMENT_DOUBLED` …"""
