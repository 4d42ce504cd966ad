"""Bugs to be planted on purpose, one of each kind, to show that the proof finds them.

They go in where the specification itself draws a line, as far as they can: columns of the middleware (by triggers of the
connection), the locks of runs, what goes over the wire. The others name a function, a method, or a few words of code,
wherever in `woobc.core` these are; one whose place is not found, or found twice, says so (`NotPlanted`) and is to be
mended here.
"""

from __future__ import annotations
import __future__

import ast
import fcntl
import inspect
import os
import re
import sqlite3
import sys
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from decimal import ROUND_HALF_EVEN, Decimal
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any

import requests
from msgspec.structs import replace

from tests.proof.processes import NOT_PLANTED, NotPlanted


def plant(name: str) -> None:
    """Plant this bug in this process; nothing if `name` is blank. Raises NotPlanted."""
    if name:
        PLANTED[name]()


# The places


def _modules() -> list[ModuleType]:
    return [module for name, module in sorted(sys.modules.items()) if name.startswith("woobc.core")]


def the(name: str) -> Any:
    """The one function or class of this name."""
    found = [
        vars(m)[name] for m in _modules() if name in vars(m) and getattr(vars(m)[name], "__module__", "") == m.__name__
    ]
    if len(found) != 1:
        raise NotPlanted(f"woobc.core has {len(found)} functions or classes named {name}")
    return found[0]


def replace_function(name: str, make: Callable[[Any], Any]) -> None:
    """Put `make(the function of this name)` in its place, wherever it was imported."""
    original = the(name)
    changed = make(original)
    for module in _modules():
        for attribute, value in list(vars(module).items()):
            if value is original:
                setattr(module, attribute, changed)


def replace_method(owner: str, name: str, make: Callable[[Any], Any]) -> None:
    """The same for a method that this class defines itself."""
    cls = the(owner)
    if name not in vars(cls):
        raise NotPlanted(f"{owner} has no method {name}")
    setattr(cls, name, make(vars(cls)[name]))


def edit(old: str, new: str) -> None:
    """Write `new` where the code of one function says `old`, however its lines are broken."""
    pattern = re.compile(r"\s+".join(re.escape(word) for word in old.split()))
    found = [(module, path, node) for module in _modules() for path, node in _functions(module, pattern)]
    if len(found) != 1:
        raise NotPlanted(f"{len(found)} functions of woobc.core say: {old}")
    module, path, node = found[0]
    text, count = pattern.subn(lambda _: new, ast.unparse(node))
    if count != 1:
        raise NotPlanted(f"{'.'.join(path)} says {count} times: {old}")
    function = ast.parse(text).body[0]
    assert isinstance(function, ast.FunctionDef)
    function.decorator_list = []
    code = compile(ast.Module([function], []), "planted", "exec", __future__.annotations.compiler_flag, True)
    names: dict[str, Any] = dict(vars(module))
    exec(code, names)
    _at(module, path).__code__ = names[path[-1]].__code__


def _functions(module: ModuleType, pattern: re.Pattern[str]) -> Iterator[tuple[list[str], ast.FunctionDef]]:
    """The innermost functions whose code matches, as the parser writes it."""
    text = Path(str(module.__file__)).read_text(encoding="utf-8")
    if not pattern.search(re.sub(r"\s+", " ", text)):
        return

    def walk(node: ast.AST, path: list[str]) -> Iterator[tuple[list[str], ast.FunctionDef]]:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.FunctionDef) and pattern.search(ast.unparse(child)):
                yield [*path, child.name], child
            elif isinstance(child, ast.ClassDef):
                yield from walk(child, [*path, child.name])

    yield from walk(ast.parse(text), [])


def _at(module: ModuleType, path: list[str]) -> FunctionType:
    found: Any = module
    for name in path:
        found = vars(found)[name]
    found = found.fget if isinstance(found, property) else getattr(found, "__func__", found)
    function = inspect.unwrap(found)
    assert isinstance(function, FunctionType)
    return function


COLUMNS = re.compile(r"NEW\.(\w+)")
_triggers: list[tuple[str, str]] = []


class _WithTriggers(sqlite3.Connection):
    """Sets the planted triggers as soon as their tables are there."""

    def __init__(self, *arguments: Any, **settings: Any) -> None:
        super().__init__(*arguments, **settings)
        self._missing = list(enumerate(_triggers))

    def execute(self, sql: str, *arguments: Any) -> sqlite3.Cursor:
        self._set_triggers()
        return super().execute(sql, *arguments)

    def executemany(self, sql: str, *arguments: Any) -> sqlite3.Cursor:
        self._set_triggers()
        return super().executemany(sql, *arguments)

    def _set_triggers(self) -> None:
        if self._missing:
            found = super().execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
            there = {row[0] for row in found}
            due = [each for each in self._missing if each[1][0] in there]
            self._missing = [each for each in self._missing if each not in due]
            for place, (table, sql) in due:
                columns = ", ".join(COLUMNS.findall(sql))
                try:
                    super().execute(f"CREATE TEMP TRIGGER planted_{place} {sql}")
                    super().execute(f"SELECT {columns} FROM {table} LIMIT 0")
                except sqlite3.OperationalError as trouble:
                    print(f"{sql}: {trouble}", flush=True)
                    os._exit(NOT_PLANTED)


def trigger(table: str, column: str, when: str, then: str) -> None:
    """Whenever `column` of a row is written and `when` holds, `then` is set in that row, within the same transaction."""
    if not _triggers:
        connect = sqlite3.connect
        sqlite3.connect = lambda *arguments, **settings: connect(*arguments, **{"factory": _WithTriggers, **settings})
    for event in ("INSERT", f"UPDATE OF {column}"):
        sql = f"AFTER {event} ON {table} WHEN {when} BEGIN UPDATE {table} SET {then} WHERE rowid = NEW.rowid; END"
        _triggers.append((table, sql))


def on_the_wire(change: Callable[[str], str]) -> None:
    """Change the body of each request that creates rows."""
    send = requests.Session.send

    def send_changed(
        session: requests.Session, request: requests.PreparedRequest, **settings: Any
    ) -> requests.Response:
        if "Create" in str(request.headers.get("SOAPAction", "")) and request.body is not None:
            body = request.body if isinstance(request.body, bytes) else str(request.body).encode()
            request.prepare_body(change(body.decode()).encode(), None)
        return send(session, request, **settings)

    requests.Session.send = send_changed  # type: ignore[method-assign,assignment]


def probing(answer: Callable[[], None]) -> None:
    """Whoever looks whether a run lives gets this answer: BlockingIOError says that it does."""
    flock = fcntl.flock

    def told(file: Any, operation: int) -> None:
        descriptor = file if isinstance(file, int) else file.fileno()
        is_of_a_run = re.search(r"[.]runs/[0-9]+$", os.readlink(f"/proc/self/fd/{descriptor}"))
        if operation & fcntl.LOCK_SH and is_of_a_run:
            return answer()
        return flock(file, operation)

    fcntl.flock = told


# Sending


def settle_skipped() -> None:
    """What is not found right after a lost answer is sent again, though the server may still be at work."""
    trigger("orders", "settle_at", "NEW.settle_at > '2001'", "settle_at = '2000-01-01T00:00:00.000Z'")


def lost_answer_believed() -> None:
    """An answer that was lost is taken for a success."""
    trigger("orders", "state", "NEW.state = 'unknown'", "state = 'inserted'")


def no_intent_row() -> None:
    """The intent to send is not on disk before the request."""
    trigger("orders", "state", "NEW.state = 'inserting'", "state = 'pending', sent_at = NULL")


def no_read_back() -> None:
    """Nobody looks whether Business Central has an order after all: it never seems to have one."""
    absent = the("Absent")
    replace_function("read_back", lambda _: lambda job, rows: {row.id: absent() for row in rows})
    replace_function("look_up", lambda _: lambda *_, **__: {})
    staged_rows_ignored()


def blind_after_a_fault() -> None:
    """A fault is taken for a proof that nothing was written; an order that stands alone is sent again at once."""
    tried: set[int] = set()

    def make(refuse: Any) -> Any:
        def again(self: Any, answer: Any, order: Any) -> None:
            if order.row.id in tried:
                refuse(self, answer, order)
            else:
                tried.add(order.row.id)
                self._send_together([[order]], 1)

        return again

    _blind(lambda rows: True)
    replace_method("Sender", "_refuse", make)


def halving_blindly() -> None:
    """After a fault on several orders they are halved and sent again without a look at what is there."""
    _blind(lambda rows: len(rows) > 1)


def _blind(is_blind: Callable[[Any], bool]) -> None:
    absent = the("Absent")

    def make(read_back: Any) -> Any:
        def read(job: Any, rows: Any) -> Any:
            is_after_fault = any(str(row.state) == "inserting" for row in rows)
            return {row.id: absent() for row in rows} if is_after_fault and is_blind(rows) else read_back(job, rows)

        return read

    replace_function("read_back", make)


def staged_rows_ignored() -> None:
    """Rows of the order that are on the page already are not looked for before it is sent."""
    edit("if not theirs:", "if True:")


def no_check_at_intent() -> None:
    """When the intent is recorded nobody looks whether the order is still the one that was read."""
    edit("row.state is not OrderState.PENDING or present_as_accepted(row) != present_as_accepted(order.row)", "False")


def no_check_at_a_second_intent() -> None:
    """What was refused is sent again whatever its shop made of it meanwhile, as long as its lines are the same."""
    edit("present_as_accepted(row) != present_as_accepted(order.row)", "row.content_hash != order.row.content_hash")


def every_draft_fails() -> None:
    """No order's lines can be drafted."""
    problem = the("Problem")
    replace_function("draft_lines", lambda _: lambda *_: (problem("QUANTITY_ZERO", "planted"),))


def price_rounding() -> None:
    """Unit prices are rounded to cents."""

    def cents(found: re.Match[str]) -> str:
        return f"{found[1]}{Decimal(found[2]).quantize(Decimal('0.01'), ROUND_HALF_EVEN)}<"

    on_the_wire(lambda body: re.sub(r"(UnitPrice>)([0-9.]+)<", cents, body))


def vat_not_sent() -> None:
    """The tax of the lines is left out."""
    on_the_wire(lambda body: re.sub(r"<(\w+:)?VATAmount>[^<]*</(\w+:)?VATAmount>", "", body))


def insert_skips_one() -> None:
    """Of the orders that are due one is left out, run after run."""
    _skip("bc-insert")


# Claims


def claim_by_time() -> None:
    """A run that has not moved for a quarter of an hour is taken for dead."""

    def is_alive(self: Any, run_id: int) -> bool:
        found = self.database.row("SELECT moved_at FROM runs WHERE id = ? AND ended_at IS NULL", (run_id,))
        if found is None:
            return False
        moved = datetime.fromisoformat(found["moved_at"])
        return bool((self.database.clock.now() - moved).total_seconds() < 900)

    replace_method("Runs", "is_alive", lambda _: is_alive)


def lock_ignored() -> None:
    """The lock of a living run is not looked at: its orders are taken over."""
    probing(lambda: None)


def forgotten_claim() -> None:
    """A dead run's orders stay its own."""

    def held() -> None:
        raise BlockingIOError

    probing(held)


def claims_returned_while_inserting() -> None:
    """An order that is being sent is nobody's, so that nobody asks what became of it when its run has died."""
    trigger("orders", "state", "NEW.state = 'inserting'", "claimed_by = NULL")


# Importing


def no_overlap() -> None:
    """The next reading begins exactly where the last one ended."""

    def make(load_config: Any) -> Any:
        def load(*arguments: Any, **settings: Any) -> Any:
            config = load_config(*arguments, **settings)
            for store in config.stores.values():
                object.__setattr__(store, "overlap", timedelta())
            return config

        return load

    replace_function("load_config", make)


def watermark_too_far() -> None:
    """A shop counts as read to a later time than it was."""
    later = "strftime('%Y-%m-%dT%H:%M:%fZ', NEW.watermark, '+2 hours')"
    trigger("stores", "watermark", "NEW.watermark IS NOT NULL", f"watermark = {later}")


def watermark_before_rows() -> None:
    """The watermark is moved in a transaction of its own, before the rows it covers are stored."""

    def make(take_in: Any) -> Any:
        def early(self: Any, readings: Any, *, covered_to: Any = None, again: bool = True) -> None:
            if covered_to is not None:
                with self.job.middleware.database.transaction():
                    self.job.middleware.stores.advance_watermark(self.config.code, covered_to)
            take_in(self, readings, again=again)

        return early

    replace_method("Importer", "take_in", make)


def watermark_by_our_clock() -> None:
    """The watermark is the time of this machine, not of the shop."""

    def make(advance: Any) -> Any:
        return lambda self, code, to: advance(self, code, self.database.clock.now())

    replace_method("Stores", "advance_watermark", make)


def restored_at_unset() -> None:
    """A restored file does not know that it was restored."""
    trigger("stores", "restored_at", "NEW.restored_at IS NOT NULL", "restored_at = NULL")


def formats_forgotten() -> None:
    """A restored file looks for orders under the numbers of its own time only."""
    replace_function("_present", lambda _: lambda path, copy: the("_Present")())


def renamed_store_unknown() -> None:
    """A restored file knows the number formats used since by the store's code alone."""
    edit("used_by == code or {*shop}", "used_by == code or set()")


def silence_broken() -> None:
    """After a restore nobody waits for what may still arrive."""
    trigger("middleware", "silent_since", "NEW.silent_since IS NOT NULL", "silent_since = NULL")


def word_not_awaited() -> None:
    """After a take-over nobody waits for what people decided meanwhile."""
    replace_function("unconfirmed", lambda _: lambda database: None)


def holder_asked_once() -> None:
    """Who may write is asked at the beginning of a run, and never again."""
    replace_method("Holder", "demand", lambda ask: lambda self: self._asked_at or ask(self))


# Webhooks


def dedupe_by_delivery_id() -> None:
    """Deliveries are told apart by the id in their header, which shops make of little more than the second."""
    seen: set[str] = set()
    ids: list[str] = []

    def reading(read: Any) -> Any:
        def read_noting(door: Any, environ: Any, body: bytes) -> Any:
            ids.append(environ.get("HTTP_X_WC_WEBHOOK_DELIVERY_ID", ""))
            return read(door, environ, body)

        return read_noting

    def storing(store: Any) -> Any:
        def by_id(self: Any, *arguments: Any) -> bool:
            delivery_id = ids.pop()
            if delivery_id in seen:
                return False
            seen.add(delivery_id)
            return bool(store(self, *arguments))

        return by_id

    replace_function("_read_woocommerce", reading)
    replace_method("Deliveries", "store", storing)


def delivery_done_before_reading() -> None:
    """A delivery counts as done before its order is read."""

    def make(waiting: Any) -> Any:
        def done_at_once(self: Any, *arguments: Any, **settings: Any) -> Any:
            found = waiting(self, *arguments, **settings)
            self.done(found, "read")
            return found

        return done_at_once

    replace_method("Deliveries", "waiting", make)


# Verifying, releasing and posting


def hold_ignored() -> None:
    """Nothing is ever held."""
    trigger("orders", "hold", "NEW.hold IS NOT NULL", "hold = NULL")


def conflict_ignored() -> None:
    """A conflict keeps nothing from being posted."""
    trigger("orders", "conflict", "NEW.conflict <> 0", "conflict = 0")


def no_check_at_posting() -> None:
    """When the intent to post is recorded nobody looks at the marks that came meanwhile."""
    replace_function("may_be_asked", lambda _: lambda *_: True)


def total_not_compared() -> None:
    """Any total of Business Central will do."""
    replace_function("totals_agree", lambda _: lambda *_: True)


def posting_unconfirmed() -> None:
    """What was asked to be posted counts as posted."""
    trigger("orders", "state", "NEW.state = 'posting'", "state = 'posted'")


def posted_late() -> None:
    """Orders count as ready a day later than they are."""
    later = "strftime('%Y-%m-%dT%H:%M:%fZ', NEW.ready_since, '+1 day')"
    trigger("orders", "ready_since", "NEW.ready_since IS NOT NULL", f"ready_since = {later}")


def batch_skips_one() -> None:
    """Of the orders whose posting time has come one is left out, day after day."""
    _skip("batch-post")


def lost_memo_believed() -> None:
    """A request for a credit memo whose answer was lost counts as one that can't arrive any more."""
    replace_function("refund_step", lambda real: lambda *given, **named: real(*given, **{**named, "may_arrive": False}))


def refund_credited_though_it_was_sent_off() -> None:
    """What the sent version had taken off already counts as refunded afterwards."""
    replace_function(
        "sight", lambda real: lambda present, accepted, **named: real(present, replace(present, refunds=()), **named)
    )


def memo_total_not_compared() -> None:
    """Each line comes out a cent short, and nobody compares."""
    cent = Decimal("0.01")
    replace_function("differs", lambda _: lambda *_: None)
    replace_function(
        "_balanced", lambda real: lambda *given: [replace(line, gross=line.gross - cent) for line in real(*given)]
    )


def refund_forgotten() -> None:
    """Nothing is ever owed a credit memo."""
    replace_function("sight", lambda _: lambda *_, **__: ())


def _skip(command: str) -> None:
    def make(claim: Any) -> Any:
        def claim_all_but_some(self: Any, run: Any, *arguments: Any, **settings: Any) -> Any:
            rows = claim(self, run, *arguments, **settings)
            return [row for row in rows if row.id % 2] if run.command == command else rows

        return claim_all_but_some

    replace_method("Orders", "claim", make)


# Telling the shop


def status_left_unlooked() -> None:
    """An order is completed whatever status it was read in."""
    edit("seen.status in rules.complete_from", "True")


def foreign_mark_ignored() -> None:
    """What another middleware wrote is written over."""
    edit("if is_foreign(seen.mark, by):", "if False:")


def fulfilment_unlooked() -> None:
    """It is not looked for whether the shop has a shipment already."""
    replace_method("WooCommerceStore", "parcels", lambda _: lambda self, order_id: [])


def note_unlooked() -> None:
    """A note whose answer was lost is written again."""
    replace_function("holds_note", lambda _: lambda notes, parcel: False)
    edit("self.facts.known[parcel.number].note ==", "None ==")


def stale_reading() -> None:
    """What was read any time before counts for the write."""
    sys.modules["woobc.core.jobs.telling"].FRESH_FOR = timedelta(hours=1)  # type: ignore[attr-defined]


def undone_told() -> None:
    """What was undone counts as shipped."""
    replace_function("net_lines", lambda _: lambda lines: tuple(line for line in lines if line.quantity > 0))


def older_told() -> None:
    """Orders placed before `since` are told as well."""
    replace_method("Tellings", "leave_older", lambda _: lambda self, store, start: 0)


def verified_untold() -> None:
    """Nobody is told that there is something to tell."""
    edit("if state in VERIFIED else {}", "if False else {}")


def watched_too_late() -> None:
    """Shipments are read from a while after the first look at an order."""

    def make(advance: Any) -> Any:
        return lambda self, moment: advance(self, moment + timedelta(days=1))

    replace_method("Tellings", "advance", make)


def quantity_by_api() -> None:
    """A sales order by API has one piece of everything."""

    def make(order_body: Any) -> Any:
        def ones(lines: Any, ids: Any) -> Any:
            body = order_body(lines, ids)
            for line in body["salesOrderLines"]:
                line["quantity"] = 1
            return body

        return ones

    replace_function("order_body", make)


def uncorrected_by_api() -> None:
    """Lines that come out with another price or discount stay so."""
    replace_function("corrections", lambda corrections: lambda sent, held: ())


PLANTED: dict[str, Callable[[], None]] = {
    function.__name__.replace("_", " "): function
    for function in (
        settle_skipped,
        lost_answer_believed,
        no_intent_row,
        no_read_back,
        blind_after_a_fault,
        halving_blindly,
        staged_rows_ignored,
        no_check_at_intent,
        no_check_at_a_second_intent,
        every_draft_fails,
        price_rounding,
        vat_not_sent,
        insert_skips_one,
        claim_by_time,
        lock_ignored,
        forgotten_claim,
        claims_returned_while_inserting,
        no_overlap,
        watermark_too_far,
        watermark_before_rows,
        watermark_by_our_clock,
        restored_at_unset,
        formats_forgotten,
        renamed_store_unknown,
        silence_broken,
        word_not_awaited,
        holder_asked_once,
        dedupe_by_delivery_id,
        delivery_done_before_reading,
        hold_ignored,
        conflict_ignored,
        no_check_at_posting,
        total_not_compared,
        posting_unconfirmed,
        posted_late,
        batch_skips_one,
        status_left_unlooked,
        foreign_mark_ignored,
        fulfilment_unlooked,
        note_unlooked,
        stale_reading,
        undone_told,
        older_told,
        verified_untold,
        watched_too_late,
        lost_memo_believed,
        refund_credited_though_it_was_sent_off,
        memo_total_not_compared,
        refund_forgotten,
        quantity_by_api,
        uncorrected_by_api,
    )
}
"""By name, as `--planted` shows them."""
