"""What a person does with an order: try it again, send it again, take it over, leave it out, hold it, accept a change.

Each act is refused with a sentence that says what is possible instead, and is kept in the activity with who did it and why.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal
from typing import Any

from msgspec.structs import replace

from woobc.core.clock import to_local_text
from woobc.core.config.values import StoreConfig
from woobc.core.domain.admission import Source
from woobc.core.domain.adoption import Found, adoption_columns, found_columns, judge_found
from woobc.core.domain.codes import Problem
from woobc.core.domain.conflicts import STORE_CONFLICTS
from woobc.core.domain.documents import Document, DocumentKind
from woobc.core.domain.lifecycle import BEFORE_SENDING, ENDED, SENT, Event, Hold, OrderState, can
from woobc.core.domain.numbers import numbers_by
from woobc.core.domain.reading_back import HalfMade, Partial, Present
from woobc.core.domain.stored import UNFAILED, StoredOrder, present_as_accepted
from woobc.core.domain.text import counted
from woobc.core.errors import UsageError
from woobc.core.jobs import silence
from woobc.core.jobs.intake import Importer
from woobc.core.jobs.isolation import store_part
from woobc.core.jobs.job import Job
from woobc.core.jobs.reading import check_identity, in_batches
from woobc.core.jobs.sales_orders import mark_conflict
from woobc.core.jobs.settling import is_settled, read_back, take_over_dead_claims
from woobc.core.middleware import due
from woobc.core.middleware.orders import SET_ASIDE
from woobc.core.operating.acting import Act as Act
from woobc.core.operating.acting import taken
from woobc.core.operating.explain import explain, keeping
from woobc.core.operating.refund_acts import decide_all

_S = OrderState


def _store_of(job: Job, order: StoredOrder) -> StoreConfig:
    config = job.config.stores.get(order.store)
    if config is None or config.environment != job.config.environment.name:
        raise UsageError(
            f"{order.name} is of a store that this environment's configuration does not have.",
            fix="Add the store to the configuration, or run `woobc stores rename`.",
        )
    return config


def _refuse(order: StoredOrder, why: str, instead: str = "") -> UsageError:
    return UsageError(f"{order.name} is {order.state}: {why}.", fix=instead)


# Retry


def retry(job: Job, order: StoredOrder, act: Act) -> str:
    """Read the order from its store now, clear `failed`, decide again; what is sent is left to the next job."""
    order = taken(job, order)
    _check_retry(order)
    retry_all(job, [order], act)
    if job.report.errors and order.state in BEFORE_SENDING:
        return f"{order.name} could not be read from its store, so it stays {order.state}."
    now = job.middleware.orders.get(order.id)
    if now.failed:
        return f"{now.name} was read again and still fails: {now.error_code}: {now.error_message}"
    kept = keeping(explain(job.config, job.middleware, now, job.clock.now()))
    kept_by = f" {kept.rule}: {kept.text}." if kept else ""
    return f"{now.name} is {now.state}.{kept_by}"


def _check_retry(order: StoredOrder) -> None:
    if order.failed:
        return
    if order.state is _S.IGNORED:
        raise _refuse(order, "it is never looked at again by itself", f"Run `woobc orders unignore {order.number}`.")
    if order.state is _S.SKIPPED:
        raise _refuse(order, _why_skipped(order), f"Perhaps `woobc orders adopt {order.number} --reason …`.")
    if order.state in ENDED and order.state is not _S.GONE:
        raise _refuse(order, "it is finished and nothing is left to try")
    if order.conflict:
        raise UsageError(
            f"{order.name} is not failed but in conflict: {order.conflict_message}",
            fix=f"Run `woobc orders resolve {order.number} --reason …` to accept its present version.",
        )


def _why_skipped(order: StoredOrder) -> str:
    return f"Business Central already had it: {order.found_in_bc}" if order.found_in_bc else "nothing is left to send"


def retry_all(job: Job, orders: Sequence[StoredOrder], act: Act) -> None:
    """Retry orders, each store's in batches. Orders that were sent are retried even while their store is away."""
    for code in dict.fromkeys(order.store for order in orders):
        rows = {order.order_id: order for order in orders if order.store == code}
        config = _store_of(job, next(iter(rows.values())))
        sent = {order_id: row for order_id, row in rows.items() if row.state in SENT}
        for row in sent.values():
            _clear(job, row, act)
        with store_part(job, config):
            check_identity(job, config)
            importer = Importer(job, config, Source.RECHECK)
            for batch in in_batches(job.store(config).read(list(rows))):
                for reading in batch:
                    if reading.order_id not in sent:
                        _clear(job, rows[reading.order_id], act)
                importer.take_in(batch)


def retry_code(job: Job, code: str, stores: Sequence[str], act: Act) -> int:
    """Retry every order that bears `code`, but those a run is working on; how many there were."""
    orders = job.middleware.orders
    take_over_dead_claims(job)
    found = [order for order in job.middleware.overview.with_code(code, stores) if order.error_code == code]
    free = []
    for order in found:
        free += orders.claim(job.run, due.just(order))
    retry_all(job, free, act)
    return len(free)


def _clear(job: Job, order: StoredOrder, act: Act) -> None:
    columns = dict(UNFAILED)
    if order.state in (_S.VERIFIED, _S.RELEASED) and order.ready_since is not None:
        columns["ready_since"] = job.clock.now()
    code = order.error_code or ""
    job.middleware.orders.note(order, "retried", job.run, code=code, message=act.reason, person=act.person, **columns)
    job.report.add(order.id, "retried", "", f"was {code}" if code else "")


# Resend

_RESENT: Mapping[str, Any] = {
    **UNFAILED,
    "settle_at": None,
    "nav_sales_order_number": None,
    "imported_date": None,
    "verified_date": None,
    "ready_since": None,
    "posting_date": None,
    "checked_in_bc_at": None,
    "accepted_hash": "",
}


def resend(job: Job, order: StoredOrder, act: Act, *, is_deleted: bool = False) -> str:
    """Make a sent order `pending` again, but only if Business Central holds nothing for it and can't get it any more.

    `is_deleted`: a person says that the archived order, if there is nothing else, is what the deletion of its sales order left.
    """
    order = taken(job, order)
    _check_resend(order)
    silence.demand_none(job.middleware, job.config)
    if order.settle_at is not None and not _can_arrive_no_more(job, order):
        until = to_local_text(order.settle_at, job.config.time_zone)
        raise _refuse(order, f"Business Central may still get the lost request until {until}", "Wait until then.")
    archived = _archived_alone(job, order)
    if is_deleted:
        for number in archived:
            job.middleware.orders.note(order, SET_ASIDE, job.run, message=number, person=act.person)
    held = _held_by_bc(job, order)
    if held:
        raise UsageError(
            f"{order.name} is not sent again, for Business Central holds {held}.",
            fix=f"If its sales order was deleted there unposted: `woobc orders resend {order.number} --deleted --reason …`."
            if archived
            else "Delete that there first, if it is wrong.",
        )
    before = order.nav_sales_order_number
    message = f"{act.reason} (was sales order {before})" if before else act.reason
    job.middleware.orders.apply(
        order, Event.RESENT, job.run, message=message, person=act.person, claimed=True, **_RESENT
    )
    job.report.add(order.id, "to be sent again")
    return (
        f"{order.name} was {order.state}, is not in Business Central, and is pending now; the next bc-insert sends it."
    )


def _check_resend(order: StoredOrder) -> None:
    if not can(order.state, Event.RESENT):
        instead = f"Run `woobc bc-insert --order {order.number}`." if order.state is _S.PENDING else _explain(order)
        raise _refuse(order, "there is nothing to be sent again", instead)


def _archived_alone(job: Job, order: StoredOrder) -> list[str]:
    """The numbers of archived orders, where Business Central shows nothing else under the order's number."""
    bc, number = job.business_central(), order.external_document_number or ""
    found = bc.documents.find_documents({number}).get(number, ()) if bc.documents else ()
    is_staged = bool(found) and not bc.is_by_api(order) and bool(bc.old_page.read({number}))
    is_alone = not is_staged and all(each.kind is DocumentKind.ARCHIVED_ORDER for each in found)
    return [each.number for each in found] if is_alone else []


def _can_arrive_no_more(job: Job, order: StoredOrder) -> bool:
    job.business_central().page.check()  # its answer shows its time
    return is_settled(job, order, job.clock.now())


def _explain(order: StoredOrder) -> str:
    return f"See `woobc orders explain {order.number}`."


def _held_by_bc(job: Job, order: StoredOrder) -> str:
    """What Business Central has of the order: by our number on the page and in documents, then by its sales order's number."""
    outcome = read_back(job, [order])[order.id]
    if isinstance(outcome, Present):
        return "its rows on the staging page" if outcome.where == "staging page" else outcome.where
    if isinstance(outcome, HalfMade):
        return outcome.document
    if isinstance(outcome, Partial):
        return outcome.document or f"{counted(len(outcome.rows), 'row')} of it on the staging page"
    documents, number = job.business_central().documents, order.nav_sales_order_number
    if documents is None or not number:
        return ""
    found: list[Document] = list(documents.find_orders_by_number({number}).values())
    for some in (documents.find_invoices_of({number}), documents.find_shipments_of({number})):
        found += [document for several in some.values() for document in several]
    return ", ".join(f"{document.kind} {document.number}" for document in found)


# Adopt


def adopt(job: Job, order: StoredOrder, act: Act, sales_order: str = "") -> str:
    """Take over what Business Central already has of the order, after comparing the totals.

    Another total does not stop the adoption of a sales order, but marks the conflict, so that nothing is posted unseen.
    Without `api_url` nobody can compare: then a person names the sales order.
    """
    order = taken(job, order)
    _check_adopt(order)
    config = _store_of(job, order)
    if job.business_central().documents is None:
        return _adopt_by_word(job, order, act, sales_order)
    documents = _documents_of(job, config, order)
    found, difference = _judge(job, order, documents)
    return _take_over(job, order, act, found, difference)


def _check_adopt(order: StoredOrder) -> None:
    if order.state not in (_S.SKIPPED, _S.PENDING, _S.UNKNOWN, _S.INSERTED):
        raise _refuse(order, "only skipped, pending, unknown and inserted orders can be adopted", _explain(order))


def _documents_of(job: Job, config: StoreConfig, order: StoredOrder) -> list[Document]:
    """Documents under any number the order may bear."""
    stored = job.middleware.stores.ensure(config)
    formats = (*stored.formats, *config.also_known_as)
    numbers = numbers_by(formats, config.code, order.order_id, order.number)
    asked = {*numbers, order.external_document_number or ""} - {""}
    documents = job.business_central().documents
    held = documents.find_documents(asked) if documents else {}
    return list({(d.kind, d.number): d for some in held.values() for d in some}.values())


def _judge(job: Job, order: StoredOrder, documents: Collection[Document]) -> tuple[Found, str]:
    """What is to be adopted, and how its total differs, if it does."""
    several = list(documents)
    bc = job.config.environment.business_central
    totals = [order.total, *([order.sent_total] if order.sent_total is not None else [])]
    found = judge_found(several, totals, tolerance=bc.total_tolerance, line_count=order.line_count)
    difference = ""
    if isinstance(found, Problem) and found.code == "NUMBER_TAKEN":
        difference = found.message
        found = judge_found(several, totals, tolerance=Decimal("Infinity"), line_count=order.line_count)
    if isinstance(found, Found):
        bearer = job.middleware.orders.bearers([found.external_document_number]).get(found.external_document_number)
        if bearer is not None and not bearer.is_order(order.store, order.order_id):
            # a person says that it is this one's, which then keeps its own number
            found = replace(found, external_document_number="")
    if isinstance(found, Problem):
        raise UsageError(
            f"{order.name} can't be adopted: {found.message}", fix="Leave one of them in Business Central."
        )
    if found is None:
        raise UsageError(
            f"{order.name} can't be adopted: Business Central has nothing under {order.external_document_number}.",
            fix=_explain(order),
        )
    if found.event is Event.ADOPTED_ROWS:
        raise UsageError(
            f"{order.name} can't be adopted: Business Central has {found.description}, but no sales order or invoice of it.",
            fix=f"If it is not to be forwarded, run `woobc orders ignore {order.number} --reason …`.",
        )
    return found, difference


def _take_over(job: Job, order: StoredOrder, act: Act, found: Found, difference: str) -> str:
    orders, now = job.middleware.orders, job.clock.now()
    message = f"{found.description}: {act.reason}"
    columns: dict[str, Any] = {
        **UNFAILED,
        **found_columns(found),
        **adoption_columns(found, now),
        **present_as_accepted(order),
    }
    if order.state in (_S.SKIPPED, _S.PENDING):
        order = orders.apply(order, found.event, job.run, message=message, person=act.person, claimed=True, **columns)
    else:
        if order.state is _S.UNKNOWN:
            order = orders.apply(order, Event.FOUND_AFTER_LOSS, job.run, message=message, person=act.person)
        order = orders.apply(order, Event.SALES_ORDER_MADE, job.run, message=message, person=act.person, **columns)
        if found.event is Event.ADOPTED_INVOICE:
            order = orders.apply(order, Event.INVOICE_FOUND, job.run, message=found.description, person=act.person)
    job.report.add(order.id, "adopted", "", found.description)
    if difference and order.state is _S.VERIFIED:
        mark_conflict(job, order, Problem("TOTAL_DIFFERS", difference))
        return (
            f"{order.name} is {order.state} now, as {found.description}, but not posted by itself: {difference} "
            f"Run `woobc orders resolve {order.number} --reason …` if that is right."
        )
    return f"{order.name} is {orders.get(order.id).state} now, as {found.description}." + (
        f" {difference}" * bool(difference)
    )


def _adopt_by_word(job: Job, order: StoredOrder, act: Act, sales_order: str) -> str:
    """Without documents to read: a person names the sales order it became."""
    number = sales_order.strip().upper()
    if not number:
        raise UsageError(
            f"{order.name}: without api_url the documents of Business Central can't be read, so nothing can be compared.",
            fix="Add --sales-order NUMBER if you have seen its sales order there.",
        )
    found = Found(Event.ADOPTED_ORDER, f"sales order {number}", number)
    return _take_over(job, order, act, found, "")


# Leaving out, holding, accepting


def ignore(job: Job, order: StoredOrder, act: Act) -> str:
    """Never forward an order that is not sent yet."""
    order = taken(job, order)
    _check_ignore(order)
    orders = job.middleware.orders
    columns: dict[str, Any] = {**UNFAILED, "ignored_by": "person"}
    if order.state is _S.IGNORED:
        orders.note(order, "ignored", job.run, message=act.reason, person=act.person, **columns)
    else:
        orders.apply(order, Event.IGNORED, job.run, message=act.reason, person=act.person, claimed=True, **columns)
    job.report.add(order.id, "ignored", "", act.reason)
    return f"{order.name} is ignored now and will not be forwarded."


def _check_ignore(order: StoredOrder) -> None:
    if order.state is _S.IGNORED and order.ignored_by == "person":
        raise _refuse(order, "a person has done that already", f"See `woobc orders timeline {order.number}`.")
    if order.state is _S.IGNORED or order.state in BEFORE_SENDING:
        return
    if order.state in ENDED:
        raise _refuse(
            order, "it is not forwarded anyway" if order.state is not _S.POSTED else "it is in the books already"
        )
    if order.state in (_S.INSERTING, _S.UNKNOWN):
        raise _refuse(order, "Business Central may have it already", "Wait until bc-insert has settled that.")
    where = order.nav_sales_order_number or "the staging page"
    raise _refuse(
        order,
        f"Business Central has it already ({where})",
        f"Run `woobc orders hold {order.number} --reason …` so that it is not posted, and delete it there.",
    )


def unignore(job: Job, order: StoredOrder, act: Act) -> str:
    """Let the rules decide again."""
    order = taken(job, order)
    if order.state is not _S.IGNORED:
        raise _refuse(order, "it is not ignored", _explain(order))
    job.middleware.orders.apply(
        order, Event.UNIGNORED, job.run, message=act.reason, person=act.person, claimed=True, ignored_by=None
    )
    job.report.add(order.id, "unignored", "", act.reason)
    return f"{order.name} is open again; the next import-orders decides by its rules, `woobc orders retry` does it now."


_HOLDABLE = frozenset(set(OrderState) - set(ENDED) - {_S.POSTING} | {_S.GONE})


def hold(job: Job, order: StoredOrder, act: Act) -> str:
    """Keep the order from being released and posted. It is done at once, even while a job works on the order."""
    _check_hold(order)
    job.middleware.orders.note(order, "held", job.run, message=act.reason, person=act.person, hold=Hold.PERSON)
    job.report.add(order.id, "held", "", act.reason)
    is_busy = job.middleware.runs.is_alive(order.claimed_by)
    more = f" Run {order.claimed_by} is working on it right now and may be past the check." if is_busy else ""
    return f"{order.name} is held: it will not be released or posted until `woobc orders unhold {order.number}`.{more}"


def _check_hold(order: StoredOrder) -> None:
    if order.state not in _HOLDABLE:
        why = "its posting has begun" if order.state is _S.POSTING else "it is at its end"
        raise _refuse(order, f"{why}, so nothing can be held back", _explain(order))
    if order.hold is Hold.PERSON:
        raise UsageError(
            f"{order.name} is held by a person already.", fix=f"See `woobc orders timeline {order.number}`."
        )


def unhold(job: Job, order: StoredOrder, act: Act) -> str:
    """Lift a hold, a rule's or a person's; the order is owed its processing from now on."""
    order = taken(job, order)
    if order.hold is None:
        raise UsageError(f"{order.name} is not held.", fix=_explain(order))
    columns: dict[str, Any] = {"hold": None}
    if order.ready_since is not None:
        columns["ready_since"] = job.clock.now()
    job.middleware.orders.note(order, "hold lifted", job.run, message=act.reason, person=act.person, **columns)
    job.report.add(order.id, "hold lifted", "", act.reason)
    return f"{order.name} is not held any more."


def resolve(job: Job, order: StoredOrder, act: Act, *, refund_is_owed: bool | None = None) -> str:
    """Make the order's present version the accepted one. A sales order that is gone is left as it is from then on."""
    order = taken(job, order)
    _check_resolve(order)
    decide_all(job, order, act, is_owed=refund_is_owed)
    code = order.conflict_code
    columns: dict[str, Any] = {}
    if code in STORE_CONFLICTS:
        columns |= present_as_accepted(order)
    if code == "DELETED_IN_STORE":
        columns["accepted_hash"] = code
    if code == "SALES_ORDER_GONE":
        columns["ready_since"] = None
    job.middleware.orders.lift_conflict(order, act.reason, job.run, person=act.person, **columns)
    job.report.add(order.id, "resolved", "", act.reason)
    if code == "SALES_ORDER_GONE":
        return f"{order.name} is left as it is: nothing more is done with it."
    return f"{order.name} is accepted as it is now; it is owed its processing again."


def _check_resolve(order: StoredOrder) -> None:
    if not order.conflict:
        raise UsageError(f"{order.name} is not in conflict.", fix=_explain(order))


_BY_THE_ROW = {
    "adopt": _check_adopt,
    "hold": _check_hold,
    "ignore": _check_ignore,
    "resend": _check_resend,
    "resolve": _check_resolve,
}


def refuse_by_the_row(name: str, order: StoredOrder) -> None:
    """Before a person is asked for the reason: what the order's row alone shows to be impossible. Raises UsageError."""
    if name in _BY_THE_ROW:
        _BY_THE_ROW[name](order)
