"""Why an order is where it is: every rule in the order in which it counts, and the change that would move the order."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import datetime
from enum import StrEnum

from msgspec import Struct

from woobc.core.clock import describe_age, to_local_text
from woobc.core.config.values import Config, StoreConfig
from woobc.core.domain.admission import FORWARDING, Boundaries
from woobc.core.domain.codes import CODES
from woobc.core.domain.credit_memos import StoredRefund, needs_person, refund_advice
from woobc.core.domain.due import (
    READINGS_TO_FAIL,
    TO_TELL,
    Processing,
    is_over,
    is_read_by_import,
    next_job,
    owed_processing,
    service_lacking,
    why_not_owed,
)
from woobc.core.domain.intake import would_become
from woobc.core.domain.lifecycle import BEFORE_SENDING, CREDITED_IN, DECISIONS, Hold, OrderState
from woobc.core.domain.orders import Order
from woobc.core.domain.retries import IDENTICAL_ERRORS_TO_FAIL
from woobc.core.domain.schedule import due_posting_time, last_posting_time, next_posting_time
from woobc.core.domain.settings import RefundMode, StatusRule, Transport
from woobc.core.domain.stored import StoredOrder
from woobc.core.domain.telling import described_mark
from woobc.core.jobs.silence import words
from woobc.core.jobs.takeover import CONFIRM
from woobc.core.jobs.takeover import words as takeover_words
from woobc.core.middleware.middleware import Middleware
from woobc.core.middleware.silence import Silence
from woobc.core.middleware.silence import read as read_silence
from woobc.core.middleware.stores import StoredStore
from woobc.core.middleware.takeover import Takeover, unconfirmed
from woobc.core.middleware.tellings import Telling
from woobc.core.operating.stored_document import document_of

_S = OrderState


class Verdict(StrEnum):
    """How an order fares with a rule."""

    PASSED = "pass"
    FAILED = "fail"
    WAITS = "wait"
    NOT_REACHED = "-"


class Check(Struct, frozen=True):
    """One rule: its name, the verdict, why, and what would change it."""

    rule: str
    verdict: Verdict
    text: str = ""
    change: str = ""


class _Case(Struct, frozen=True):
    """An order with everything that is known around it."""

    order: StoredOrder
    config: Config
    store: StoreConfig | None
    stored: StoredStore | None
    now: datetime
    silence: Silence | None
    takeover: Takeover | None
    """The one after which a person's word is awaited."""
    ended_because: str
    """The message of the event that brought the order into its state."""
    told: Telling
    """What its shop was told."""
    claimant_lives: bool = False
    """Whether the run that holds it is under way."""
    document: Order | None = None
    """As the store told it last; only where a rule looks at more of it than is stored beside it."""

    def local(self, moment: datetime) -> str:
        return to_local_text(moment, self.config.time_zone)

    def age(self, moment: datetime) -> str:
        return describe_age(self.now - moment)

    @property
    def command(self) -> str:
        """The order as the commands take it, whatever other order may have its number."""
        return f"id:{self.order.order_id} --store {self.order.store}"

    @property
    def asks_for_it(self) -> str:
        """What a person does to have it taken in with the status it has."""
        order = self.order
        return (
            f"Run `woobc import-orders --store {order.store} --order-id id:{order.order_id} --status {order.status}`."
        )

    @property
    def next_job(self) -> str:
        """The job whose next run takes the order up; empty if none does."""
        if self.store is None:
            return ""
        at, zone = self.store.schedule_posting_time, self.config.time_zone
        last_posting = last_posting_time(self.now, at, zone) if at else None
        return next_job(self.order, self.store.order_processing, last_posting, self.now)

    @property
    def until_when(self) -> str:
        """For people: how long what was asked for may still arrive, as the end of a sentence."""
        if self.silence is not None:
            return f"; {words(self.silence, self.config)}"
        settle_at = self.order.settle_at
        return f", for good at {self.local(settle_at)}" if settle_at and not is_over(self.order, self.now) else ""

    @property
    def is_read_by_import(self) -> bool:
        store, zone = self.store, self.config.time_zone
        return store is not None and is_read_by_import(self.order, store.status_rules, store.start(zone), self.now)

    def problem(self, rule: str) -> Check:
        """The order's error, as what keeps it at `rule`."""
        order = self.order
        known = CODES.get(order.error_code or "")
        fix = known.advice(self.command) if known else ""
        if "woobc orders" not in fix:
            fix = f"{fix} Then `woobc orders retry {self.command}`.".strip()
        text = f"{order.error_code}: {order.error_message}"
        if self.next_job:
            text += f" (the next {self.next_job} tries again)"
        elif order.next_attempt_at:
            text += f" (tried again after {self.local(order.next_attempt_at)})"
        if order.failed:
            return Check(rule, Verdict.FAILED, text, fix)
        return Check(rule, Verdict.WAITS, f"{text}; {order.attempts} of {IDENTICAL_ERRORS_TO_FAIL} tries", fix)


def explain(config: Config, middleware: Middleware, order: StoredOrder, now: datetime) -> list[Check]:
    """Every rule in sequence; those after the one that keeps the order are not reached."""
    store = config.stores.get(order.store)
    case = _Case(
        order=order,
        config=config,
        store=store,
        stored=middleware.stores.all().get(order.store),
        now=now,
        silence=read_silence(middleware.database),
        takeover=unconfirmed(middleware.database),
        ended_because=next((row.message for row in reversed(middleware.orders.activity(order.id)) if row.message), ""),
        told=middleware.tellings.get(order.id),
        claimant_lives=middleware.runs.is_alive(order.claimed_by),
        document=document_of(config, middleware, order) if store and store.require_paid else None,
    )
    checks: list[Check] = []
    for rule, judge in _RULES:
        kept = any(check.verdict in (Verdict.FAILED, Verdict.WAITS) for check in checks)
        is_reached = not kept or (
            order.conflict and judge is _conflict
        )  # a person has to look at it, wherever the order is
        checks.append(judge(case, rule) if is_reached else Check(rule, Verdict.NOT_REACHED))
    if order.state is _S.POSTED:
        checks += [_refund(case, row) for row in middleware.refunds.of_order(order.id)]
    return checks


def _refund(case: _Case, row: StoredRefund) -> Check:
    """What becomes of a refund made after the order was sent."""
    rule, told = f"refund {row.refund_id}", f"{row.amount} {row.currency}, {row.state}"
    number, mode = case.order.number, case.store.refunds if case.store else RefundMode.REPORT
    if needs_person(row):
        code = CODES.get(row.error_code or "REFUND_UNDECIDED")
        why = row.error_message or (code.meaning if code else "")
        why += f" (tried again after {case.local(row.next_attempt_at)})" if row.next_attempt_at else ""
        return Check(rule, Verdict.FAILED, f"{told}: {why}", refund_advice(row, number, is_posted=True))
    if row.state not in CREDITED_IN[mode]:
        is_left = mode == RefundMode.REPORT and row.state in CREDITED_IN[RefundMode.POST]
        more = f'; refunds = "report" of store {case.order.store}' if is_left else ""
        return Check(rule, Verdict.PASSED, f"{told} {row.credit_memo_number or row.reason}".strip() + more)
    return Check(rule, Verdict.WAITS, told, "The next bc-verify goes on.")


def keeping(checks: Sequence[Check]) -> Check | None:
    """The rule that keeps the order where it is; None if it has arrived."""
    return next((check for check in checks if check.verdict in (Verdict.FAILED, Verdict.WAITS)), None)


def _store(case: _Case, rule: str) -> Check:
    if case.store is None or case.store.environment != case.config.environment.name:
        change = f"Add it to the configuration again, or `woobc stores rename {case.order.store} NEW`."
        return Check(rule, Verdict.FAILED, f"{case.order.store} is not in this environment's configuration", change)
    if not case.store.enabled:
        change = f"Set enabled = true, or name the store: `woobc bc-insert --store {case.order.store}`."
        return Check(rule, Verdict.FAILED, f"{case.order.store} is not enabled", change)
    if case.order.state in BEFORE_SENDING and case.stored and case.stored.unreadable_since:
        since = f"{case.local(case.stored.unreadable_since)} ({case.age(case.stored.unreadable_since)})"
        text = f"can't be read since {since}: {case.stored.unreadable_reason}"
        return Check(rule, Verdict.WAITS, text, "Run `woobc check`.")
    return Check(rule, Verdict.PASSED, "enabled, and read without trouble")


def _start_date(case: _Case, rule: str) -> Check:
    created = case.order.date_created
    if case.store is None or created is None:
        return Check(rule, Verdict.PASSED, "unknown when it was placed")
    facts = f"placed {case.local(created)}, start_date is {case.store.start_date}"
    if created < case.store.start(case.config.time_zone) and case.order.state is _S.OPEN:
        change = f"Run `woobc import-orders --store {case.order.store} --order-id id:{case.order.order_id}`."
        return Check(rule, Verdict.FAILED, facts, change)
    if created < case.store.start(case.config.time_zone):
        return Check(rule, Verdict.PASSED, f"{facts}; it was asked for by hand")
    return Check(rule, Verdict.PASSED, facts)


def _in_store(case: _Case, rule: str) -> Check:
    order = case.order
    if order.state is _S.GONE:
        return Check(rule, Verdict.FAILED, case.ended_because or "deleted", "Restore it in the store.")
    if _is_kept_by(case, _IN_STORE):
        return case.problem(rule)
    return Check(rule, Verdict.PASSED, f"status {order.status or 'unreadable'}, seen {case.age(order.last_seen)} ago")


def _status_rule(case: _Case, rule: str) -> Check:
    order, store = case.order, case.store
    if store is None:
        return Check(rule, Verdict.PASSED)
    found = store.status_rules.of(order.status)
    otherwise = "unknown statuses" if store.status_rules.is_unknown(order.status) else "default"
    key = order.status if order.status in store.status_rules.named else otherwise
    facts = f'{key} = {{ import = "{found.import_}", retry = {str(found.retry).lower()} }}'
    if order.state is _S.IGNORED:
        by_person = order.ignored_by == "person"
        change = f"Run `woobc orders unignore {case.command}`." if by_person else case.asks_for_it
        who = "a person" if by_person else "a rule"
        return Check(rule, Verdict.FAILED, f"ignored by {who}: {case.ended_because}", change)
    if order.state in (_S.CANCELLED, _S.HISTORY):
        return _record_only(case, rule, found, facts)
    if order.state is _S.OPEN:
        return _open(case, rule, store, facts)
    by = f"; admitted by {order.admitted_by}" if order.admitted_by else ""
    return Check(rule, Verdict.PASSED, f"{order.admitted_status or order.status}: rule {order.rule}{by}")


def _record_only(case: _Case, rule: str, found: StatusRule, facts: str) -> Check:
    order = case.order
    kept = f"kept as a record only ({order.state}): {case.ended_because or f'by the rule {order.rule}'}"
    if order.state is _S.HISTORY or found.import_ not in FORWARDING:
        return Check(rule, Verdict.FAILED, kept, "Nothing: it is finished.")
    if found.retry:
        return Check(rule, Verdict.WAITS, f"{kept}; {facts}: taken in when it is read next", case.asks_for_it)
    return Check(rule, Verdict.FAILED, f"{kept}; its status would import now: {facts}", case.asks_for_it)


def _open(case: _Case, rule: str, store: StoreConfig, facts: str) -> Check:
    """What keeps an order open, or what the next import-orders makes of it."""
    order = case.order
    if order.failed:
        return case.problem(rule)
    if not case.is_read_by_import:
        names = ", ".join(name for name, each in store.status_rules.named.items() if each.import_ in FORWARDING)
        change = (
            f"Its status becomes {names or 'an imported one'} in the store, or run `woobc import-orders --store "
            f"{order.store} --order-id id:{order.order_id} --status {order.status}`."
        )
        return Check(rule, Verdict.FAILED, facts, change)
    first_import_at = case.stored.first_import_at if case.stored else None
    boundaries = Boundaries(store.start(case.config.time_zone), first_import_at)
    verdict = would_become(order, store.rules, boundaries, case.document)
    becomes = DECISIONS[verdict.event]
    if becomes is _S.PENDING:
        return Check(rule, Verdict.WAITS, f"{facts}: the next import-orders takes it", _retry(case))
    why = f": {verdict.reason}" if verdict.reason else ""
    return Check(rule, Verdict.WAITS, f"{facts}: the next import-orders makes it {becomes}{why}", _retry(case))


def _retry(case: _Case) -> str:
    return f"Run `woobc orders retry {case.command}` to do it now."


_IN_STORE = ("ORDER_ID_REUSED",)
_WHOLE = ("UNREADABLE", "TOTALS_APART", "QUANTITY_ZERO", "NO_LINES")
_REFUNDS = ("REFUND_AMOUNT_ONLY", "REFUND_UNREAD")


def _is_kept_by(case: _Case, codes: Collection[str]) -> bool:
    """Whether a pending order bears one of these troubles, which bc-insert meets though earlier rules were passed once."""
    return case.order.state is _S.PENDING and case.order.error_code in codes


def _whole(case: _Case, rule: str) -> Check:
    if _is_kept_by(case, _WHOLE):
        return case.problem(rule)
    if case.order.state is not _S.RECEIVED:
        return Check(rule, Verdict.PASSED, "lines, shipping, fees and taxes add up to the total")
    if case.order.failed:
        return case.problem(rule)
    text = f"{case.order.error_code}: {case.order.error_message}"
    if case.is_read_by_import:
        tries = f"Read {case.order.bad_readings} of {READINGS_TO_FAIL} times."
        return Check(rule, Verdict.WAITS, f"{text} {tries}", "The next import-orders reads it again.")
    return Check(rule, Verdict.FAILED, f"{text} It is not read again before it changes in the store.", _retry(case))


def _skip_below(case: _Case, rule: str) -> Check:
    least = case.store.skip_below if case.store else 0
    return Check(rule, Verdict.PASSED, f"{case.order.total} {case.order.currency}, skip_below is {least}")


def _refunds(case: _Case, rule: str) -> Check:
    if case.order.state is _S.SKIPPED and not case.order.found_in_bc:
        return Check(rule, Verdict.FAILED, case.ended_because, "Nothing: there is nothing left to deliver.")
    if _is_kept_by(case, _REFUNDS):
        return case.problem(rule)
    return Check(rule, Verdict.PASSED, "not fully refunded before it was sent")


def _waiting(case: _Case, rule: str) -> Check:
    order, store = case.order, case.store
    spans = f"min_age {describe_age(store.min_age)}, quiet_time {describe_age(store.quiet_time)}" if store else ""
    if (
        order.state is _S.PENDING
        and not order.error_code
        and order.next_attempt_at
        and order.next_attempt_at > case.now
    ):
        change = f"`woobc bc-insert --order {case.order.number} --store {case.order.store}` does not wait."
        return Check(rule, Verdict.WAITS, f"{spans}: until {case.local(order.next_attempt_at)}", change)
    return Check(rule, Verdict.PASSED, spans)


def _already_there(case: _Case, rule: str) -> Check:
    order = case.order
    if order.state is _S.SKIPPED:
        change = f"Run `woobc orders adopt {case.command} --reason …` to go on with that document."
        return Check(rule, Verdict.FAILED, f"Business Central already had it: {order.found_in_bc}", change)
    if order.error_code == "NUMBER_TAKEN":
        return case.problem(rule)
    if not case.config.environment.business_central.api_url:
        return Check(rule, Verdict.PASSED, "can't be asked without api_url")
    if order.checked_in_bc_at is None:
        return Check(rule, Verdict.PASSED, "bc-insert asks before it sends")
    return Check(rule, Verdict.PASSED, f"it was not there {case.age(order.checked_in_bc_at)} ago")


def _number(case: _Case, rule: str) -> Check:
    if case.order.external_document_number is None or case.order.error_code in ("NUMBER_REPEATED", "NUMBER_UNUSABLE"):
        return case.problem(rule)
    return Check(rule, Verdict.PASSED, case.order.external_document_number)


_SENDING = ("BC_REFUSED", "STAGING_DIFFERS", "HALF_IN_BC", "ANSWER_UNSETTLED", "DEFECT")


def _mapping(case: _Case, rule: str) -> Check:
    order = case.order
    if order.state is _S.PENDING and order.error_code and order.error_code not in _SENDING:
        return case.problem(rule)
    if order.state is _S.PENDING:
        return Check(rule, Verdict.PASSED, "no trouble known; bc-insert looks when it sends")
    return Check(rule, Verdict.PASSED, f"found; stock: {order.availability}" if order.availability else "found")


def _sending(case: _Case, rule: str) -> Check:
    order = case.order
    if order.state in (_S.PENDING, _S.UNKNOWN) and (order.failed or (order.error_code and order.attempts)):
        return case.problem(rule)
    if order.state is _S.PENDING:
        return _to_be_sent(case, rule)
    if order.state is _S.INSERTING and not case.claimant_lives:
        return Check(
            rule,
            Verdict.WAITS,
            f"run {order.claimed_by} died while it was sending it; the next bc-insert settles it",
            _now("bc-insert", case),
        )
    if order.state is _S.INSERTING:
        return Check(rule, Verdict.WAITS, f"run {order.claimed_by} is sending it", "Wait for the end of that run.")
    if order.state is _S.UNKNOWN:
        text = f"the answer was lost; the next {case.next_job} looks for it{case.until_when}"
        return Check(rule, Verdict.WAITS, text, _now("bc-insert", case))
    when = case.local(order.imported_date) if order.imported_date else "adopted"
    return Check(rule, Verdict.PASSED, f"in Business Central since {when}")


def _to_be_sent(case: _Case, rule: str) -> Check:
    if case.silence is not None:
        return Check(rule, Verdict.WAITS, words(case.silence, case.config), "Wait until then.")
    if case.next_job:
        text = f"nothing keeps it: the next {case.next_job} sends it"
        return Check(rule, Verdict.WAITS, text, _now("bc-insert", case))
    again = case.order.next_attempt_at
    return Check(
        rule, Verdict.WAITS, f"waits until {case.local(again) if again else 'a person lifts its failure'}", _retry(case)
    )


def _now(command: str, case: _Case) -> str:
    return f"Run `woobc {command} --order id:{case.order.order_id} --store {case.order.store}` to do it now."


def _sales_order(case: _Case, rule: str) -> Check:
    order = case.order
    if order.state is _S.POSTING:  # settled whatever marks have come meanwhile
        text = f"posting was asked for and is not confirmed yet: the next {case.next_job} looks for it{case.until_when}"
        return Check(rule, Verdict.WAITS, text, _now("bc-verify", case))
    if order.state is not _S.INSERTED:
        return Check(rule, Verdict.PASSED, order.nav_sales_order_number or order.posted_invoice_number or "")
    if order.failed:
        return case.problem(rule)
    since = order.imported_date or order.last_seen
    if order.transport is Transport.API:
        text = (
            f"its sales order was made {case.age(since)} ago; the next {case.next_job} compares it with what was sent"
        )
        return Check(rule, Verdict.WAITS, text, _now("bc-verify", case))
    text = (
        f"Business Central's job has had the lines for {case.age(since)}; the next {case.next_job} looks for its order"
    )
    return Check(rule, Verdict.WAITS, text, "If it takes long, look at the job queue in Business Central.")


def _hold(case: _Case, rule: str) -> Check:
    order = case.order
    if order.hold is None or order.state is _S.POSTED:
        return Check(rule, Verdict.PASSED, "not held")
    change = f"Run `woobc orders unhold {case.command}`."
    if order.hold is Hold.RULE:
        change = f"The store's status gets a rule that forwards, or run `woobc orders unhold {case.command}`."
        return Check(rule, Verdict.FAILED, f"held by the rule of status {order.status}", change)
    return Check(rule, Verdict.FAILED, "held by a person; `woobc orders timeline` says who", change)


def _conflict(case: _Case, rule: str) -> Check:
    if not case.order.conflict or case.order.state is _S.POSTED:
        return Check(rule, Verdict.PASSED, "none")
    known = CODES.get(case.order.conflict_code or "")
    fix = known.advice(case.command) if known else f"Run `woobc orders resolve {case.command} --reason …`."
    return Check(rule, Verdict.FAILED, f"{case.order.conflict_code}: {case.order.conflict_message}", fix)


def _processing(case: _Case, rule: str) -> Check:
    order, store = case.order, case.store
    if order.state is _S.POSTED:
        return Check(rule, Verdict.PASSED, f"posted: invoice {order.posted_invoice_number}")
    if store is None:
        return Check(rule, Verdict.PASSED)
    if order.failed:
        return case.problem(rule)
    owed = owed_processing(order, store.order_processing, case.now)
    if owed is Processing.NONE:
        return Check(rule, Verdict.PASSED, why_not_owed(order, store.order_processing))
    if case.silence is not None:
        return Check(rule, Verdict.WAITS, words(case.silence, case.config), "Wait until then.")
    if case.takeover is not None:
        return Check(rule, Verdict.WAITS, takeover_words(case.takeover, case.config), f"Run `{CONFIRM}`.")
    if order.settle_at and not is_over(order, case.now):
        text = f"{owed}: its answer was lost; the next {case.next_job} looks for it{case.until_when}"
        return Check(rule, Verdict.WAITS, text, "Wait until then.")
    lack = service_lacking(owed, has_service=bool(case.config.environment.business_central.actions_service))
    if lack is not None:
        return Check(rule, Verdict.FAILED, *lack)
    if owed is Processing.SCHEDULE_POST:
        return _scheduled(case, rule, store)
    return Check(rule, Verdict.WAITS, f"{owed}: the next {case.next_job} does it", _now("bc-verify", case))


def _scheduled(case: _Case, rule: str, store: StoreConfig) -> Check:
    at, zone, ready = store.schedule_posting_time, case.config.time_zone, case.order.ready_since
    if at is None or ready is None:
        return Check(rule, Verdict.WAITS, "schedule-post", "")
    due = due_posting_time(ready, case.now, at, zone)
    change = _now("batch-post", case)
    if due is not None:
        return Check(rule, Verdict.WAITS, f"due since {case.local(due)}: the next {case.next_job} posts it", change)
    moment = next_posting_time(case.now, at, zone)
    return Check(rule, Verdict.WAITS, f"to be posted at {case.local(moment)}", change)


def _shop_told(case: _Case, rule: str) -> Check:
    """What its shop was told of it, and what not yet, because of what."""
    order, told = case.order, case.told
    rules = case.store.tell_rules if case.store else None
    if rules is None:
        return Check(rule, Verdict.PASSED, "the shop is told nothing: its store has no table `tell`")
    if order.telling == "never":
        return Check(rule, Verdict.PASSED, f"the shop is told nothing: placed before {rules.since}")
    words = (
        f"told the shop: {described_mark(told.mark, bool(told.completed_at))}" if told.told_at else "told nothing yet"
    )
    if told.code:
        change = CODES[told.code].advice(case.command) if told.code in CODES else ""
        verdict = Verdict.FAILED if order.telling == "gone" else Verdict.WAITS
        return Check(rule, verdict, f"{words}; {told.code}: {told.message}", change)
    if TO_TELL.holds(order, case.now):
        return Check(rule, Verdict.WAITS, f"{words}; the next shop-update looks at it", _now("shop-update", case))
    if order.telling == "told":
        return Check(rule, Verdict.PASSED, words)
    when = f", looked at again {case.local(order.tell_at)}" if order.tell_at else ""
    waits = told.waits or "Business Central has neither shipped nor posted more of it"
    return Check(rule, Verdict.WAITS, f"{words}; not yet more because {waits}{when}", "Nothing: it goes by itself.")


_RULES: tuple[tuple[str, Callable[[_Case, str], Check]], ...] = (
    ("store", _store),
    ("start date", _start_date),
    ("in the store", _in_store),
    ("status rule", _status_rule),
    ("whole", _whole),
    ("skip_below", _skip_below),
    ("refunds", _refunds),
    ("number", _number),
    ("waiting time", _waiting),
    ("not in BC yet", _already_there),
    ("mapping", _mapping),
    ("sent", _sending),
    ("sales order", _sales_order),
    ("hold", _hold),
    ("conflict", _conflict),
    ("processing", _processing),
    ("shop", _shop_told),
)
"""In the sequence in which an order meets them."""
