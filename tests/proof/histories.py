"""Histories of a shop and its Business Central, as data: random to make, easy to shrink, the same whenever they are played.

A step is a word and three numbers; what the numbers mean depends on the step and on what there is at that moment.
"""

from __future__ import annotations

import contextlib
import itertools
import random
import signal
import socket
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any, NamedTuple

import requests

from tests.proof.processes import Ended, Processes, Started
from tests.proof.scenario import DAY, LINES, Variant, advance, any_variant, bring_to_an_end, rows_of, small_world
from tests.proof.trials import SECRET, wait_until
from woobc.sandbox.business_central.errors import Refusal
from woobc.sandbox.woocommerce.webhooks import signature

SKUS = ("MUG-RED", "SHIRT", "1001", "UNHEARD-OF")
STATUSES = ("processing", "processing", "processing", "pending", "on-hold", "completed", "cancelled", "awaiting-pickup")
US_STATUSES = (11, 11, 1, 2, 5, 10)
CREATES = ("Create*", "Create*", "*", "ReadMultiple", "api:*", "Post*", "ReleaseOrder", "token", "wsdl", "api:POST *")
BC_FAULTS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("reset", {}),
    ("reset-after", {}),
    ("status", {"status": 503}),
    ("status-after", {"status": 504}),
    ("status-after", {"status": 503}),
    ("status", {"status": 401}),
    ("429", {}),
    ("429", {"retry_after": 30}),
    ("commit-later", {"seconds": 60}),
    ("commit-later", {"seconds": 900}),
    ("fault", {"code": "dialog"}),
    ("fault", {"code": "lock"}),
    ("fault", {"code": "duplicate"}),
    ("fault", {"code": "permission"}),
    ("fault-after", {"code": "dialog"}),
    ("fault-after", {"code": "deadlock"}),
    ("fault-after", {"code": "duplicate"}),
    ("partial", {}),
    ("truncate", {}),
    ("html-200", {}),
    ("empty-202", {}),
    ("empty-202-after", {}),
    ("reordered", {}),
    ("control-char", {}),
)
SHOP_FAULTS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("reset", {}),
    ("status", {"status": 503}),
    ("truncate", {}),
    ("html-200", {}),
    ("maintenance", {}),
    ("429", {}),
    ("php-warning", {}),
    ("cut", {}),
    ("malformed-order", {}),
    ("number-types", {}),
    ("torn", {}),
)
US_FAULTS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("reset", {}),
    ("status", {"status": 503}),
    ("truncate", {}),
    ("429", {}),
    ("cut-body", {}),
    ("malformed-order", {}),
)
SPANS_S = (30, 90, 300, 1200, 2 * 3600, 26 * 3600)


class Step(NamedTuple):
    what: str
    a: int = 0
    b: int = 0
    c: int = 0


@dataclass(frozen=True, slots=True)
class Played:
    """How a history ended. `problems` is empty if every promise was kept."""

    problems: list[str]
    orders: int
    kills: int
    faults: Counter[str]


class History:
    """Plays steps in a world of its own."""

    def __init__(self, processes: Processes, folder: Path, variant: int | Variant) -> None:
        self.processes = processes
        self.folder = folder
        self.world = small_world(folder, variant if isinstance(variant, Variant) else any_variant(variant))
        self.shop = self.world.woocommerce
        self.us = self.world.bigcommerce
        self.bc = self.world.business_central
        self.broken_runs: list[str] = []
        self._suspended: Started | None = None
        self._ours_shift_s = 0.0
        self._backups: list[Path] = []
        self._webhooks()

    def _webhooks(self) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self._port = free.getsockname()[1]
        eu = self.world.store_config("eu")
        eu |= {"webhooks": True, "webhook_secrets": [SECRET], "webhook_url": f"http://127.0.0.1:{self._port}/eu"}
        self.world.write_config()

    def play(self, steps: Sequence[Step]) -> Played:
        kills = self.processes.kills
        try:
            if "tell" in self.world.store_config("eu"):
                self.woobc("import-orders")  # comes upon the table on its first day
            for step in steps:
                (STEPS | TELLING_STEPS)[step.what][1](self, step.a, step.b, step.c)
            self._end()
            problems = [*self.broken_runs, *self.world.problems()]
        finally:
            if self._suspended:
                self.processes.kill(self._suspended)
            self.world.close()
        faults = sum((each.faults.injected for each in (self.shop, self.us, self.bc)), Counter[str]())
        return Played(problems, len(rows_of(self.world, "orders")), self.processes.kills - kills, faults)

    def _end(self) -> None:
        """Everybody becomes well; what was begun ends."""
        self.resume()
        self._rename()
        for order in self.shop.orders():
            self.shop.finish_half_save(order["id"])
        self.bc.change_settings(total_skew="0")
        self.bc.set_job_outcome("normal")
        self.bc.run_job()
        for ended in bring_to_an_end(self.processes, self.world, shift_s=self._ours_shift_s):
            self._note(ended)

    def _note(self, ended: Ended) -> Ended:
        if ended.is_broken:
            self.broken_runs.append(f"defect: {ended}")
        return ended

    def woobc(self, *arguments: str, **settings: Any) -> Ended:
        if self._suspended:  # it may be suspended within a transaction
            settings["limits"] = {"busy_ms": 100}
        settings["shift_s"] = settings.get("shift_s", 0) + self._ours_shift_s
        return self._note(self.processes.run(self.world, *arguments, **settings))

    # The shop

    def _order(self, number: int) -> int | None:
        orders = self.shop.orders()
        return orders[number % len(orders)]["id"] if orders else None

    def place(self, status: int, lines: int, customer: int) -> None:
        skus = SKUS if lines % 10 == 0 else SKUS[:3]
        chosen = [(skus[(lines + n) % len(skus)], "Thing", 1 + (lines + n) % 3, "10.37") for n in range(1 + lines % 4)]
        settings: dict[str, Any] = {"shipping": "4.95"} if lines % 3 == 0 else {}
        if lines % 5 == 0:
            settings["fees"] = [("Gift wrap", "2.50")]
        if lines % 7 == 0:
            settings["coupons"] = [("TEN", "1.11")]
        self.shop.place_order(
            chosen,
            status=STATUSES[status % len(STATUSES)],
            customer_id=customer % 4,
            billing={**BUYER, "email": f"buyer{customer % 4}@example.test"},
            tax_rate=(21, 9, 0)[customer % 3],
            **settings,
        )

    def place_late(self, status: int, seconds: int, _: int) -> None:
        """An order that its shop shows only now, dated minutes ago."""
        before = self.world.clock.now() - timedelta(seconds=seconds % 480)
        self.shop.place_order(LINES, status=STATUSES[status % len(STATUSES)], created=before, modified=before)

    def status(self, order: int, status: int, _: int) -> None:
        if order_id := self._order(order):
            self.shop.set_status(order_id, STATUSES[status % len(STATUSES)])

    def edit(self, order: int, quantity: int, _: int) -> None:
        if order_id := self._order(order):
            self.shop.edit_lines(order_id, [("SHIRT", "Shirt", 1 + quantity % 5, "20.00")])

    def address(self, order: int, number: int, _: int) -> None:
        if order_id := self._order(order):
            self.shop.change_address(order_id, shipping={"address_1": f"Dorpsstraat {number}"})

    def touch(self, order: int, _: int, __: int) -> None:
        if order_id := self._order(order):
            self.shop.touch(order_id)

    def trash(self, order: int, undo: int, _: int) -> None:
        if order_id := self._order(order):
            (self.shop.untrash if undo % 2 else self.shop.trash)(order_id)

    def delete(self, order: int, _: int, __: int) -> None:
        if order_id := self._order(order):
            self.shop.force_delete(order_id)

    def refund(self, order: int, kind: int, _: int) -> None:
        order_id = self._order(order)
        if order_id is None:
            return
        lines = self.shop.order(order_id)["line_items"]
        with contextlib.suppress(ValueError):
            if kind % 3 and lines:
                self.shop.refund(order_id, lines={lines[0]["id"]: 1}, restock=kind % 2 == 0)
            else:
                self.shop.refund(order_id, amount="1.00")

    def unrefund(self, order: int, _: int, __: int) -> None:
        """The shop deletes a refund: no modification time tells."""
        order_id = self._order(order)
        refunds = self.shop.order(order_id)["refunds"] if order_id else []
        if order_id and refunds:
            self.shop.delete_refund(order_id, refunds[-1]["id"])
            self.world.act("shop: refund deleted", order_id=order_id)

    def credit(self, invoice: int, what: int, amount: int) -> None:
        """Staff credit an invoice themselves, or its payment is applied."""
        invoices = [each for each in self.bc.state()["invoices"] if each["order_number"]]
        if not invoices:
            return
        number = invoices[invoice % len(invoices)]["number"]
        if what % 3:
            self.bc.pay_invoice(number)
        else:
            self.bc.credit_by_hand(number, 1 + amount % 5)
            self.world.act("staff: credit", number=number)

    def product(self, kind: int, sku: int, _: int) -> None:
        name = SKUS[sku % 3]
        if kind % 3 == 0:
            self.shop.delete_product(name)
        elif kind % 3 == 1:
            self.shop.rename_sku(name, f"{name}-NEW")
        else:
            self.shop.delete_customer(1 + sku % 3)

    def tear(self, order: int, undo: int, _: int) -> None:
        if order_id := self._order(order):
            if undo % 2:
                self.shop.finish_half_save(order_id)
            else:
                self.shop.begin_half_save(order_id, lines=0)

    def shop_fault(self, kind: int, times: int, skip: int) -> None:
        name, settings = SHOP_FAULTS[kind % len(SHOP_FAULTS)]
        self.shop.faults.add("*", name, times=1 + times % 3, skip=skip % 4, **settings)

    def us_place(self, status: int, lines: int, customer: int) -> None:
        self.us.place_order(
            lines=[(SKUS[lines % 3], "Thing", 1 + lines % 3, "10.00"), ("SHIRT", "Shirt", 1, "20.00")],
            status_id=US_STATUSES[status % len(US_STATUSES)],
            customer_id=customer % 3,
        )

    def us_change(self, order: int, kind: int, value: int) -> None:
        orders = self.us.orders()
        if not orders:
            return
        order_id = orders[order % len(orders)]["id"]
        match kind % 4:
            case 0:
                self.us.set_status(order_id, US_STATUSES[value % len(US_STATUSES)])
            case 1:
                self.us.edit_line(order_id, quantity=1 + value % 4)
            case 2:
                self.us.touch(order_id)
            case 3:
                self.us.change_address(order_id, street_1=f"Main Street {value}")

    def us_fault(self, kind: int, times: int, skip: int) -> None:
        name, settings = US_FAULTS[kind % len(US_FAULTS)]
        self.us.faults.add("*", name, times=1 + times % 3, skip=skip % 4, **settings)

    # Business Central

    def bc_fault(self, kind: int, operation: int, times: int) -> None:
        name, settings = BC_FAULTS[kind % len(BC_FAULTS)]
        place = CREATES[operation % len(CREATES)]
        if name in ("fault", "fault-after", "partial", "reordered", "control-char"):
            place = "Create*" if operation % 3 else "Post*"
        if self.world.is_api:
            place = BY_API.get(place, place)
            name = {"partial": "header-only", "reordered": "reset", "control-char": "truncate"}.get(name, name)
        self.bc.faults.add(place, name, times=1 + times % 2, skip=times % 5 % 2, **settings)

    def staff(self, what: int, order: int, _: int) -> None:
        """Staff of Business Central post, release and delete sales orders, and look after what the job could not do."""
        if what % 5 == 4:
            self.bc.run_job()
            return
        orders = self.bc.state()["sales_orders"]
        if not orders:
            return
        chosen = orders[order % len(orders)]
        with contextlib.suppress(Refusal):
            if what % 5 == 0:
                self.bc.post_by_hand(chosen["number"])
                self._staff("post", chosen)
            elif what % 5 == 1 and what % 2:
                self.bc.delete_order(chosen["number"], archive=order % 2 == 0)
                self._staff("delete", chosen)
            else:
                self.bc.release_by_hand(chosen["number"])
                self._staff("release", chosen)

    def _staff(self, what: str, order: dict[str, Any]) -> None:
        names = ("id", "number", "external_document_number")
        self.world.act(f"staff: {what}", **{name: order[name] for name in names})

    def job_outcome(self, outcome: int, _: int, __: int) -> None:
        words = ("normal", "error", "number-only", "completed-only", "some-lines", "never")
        self.bc.set_job_outcome(words[outcome % len(words)])
        self.world.act("bc: job outcome", outcome=words[outcome % len(words)])

    def skew(self, by: int, _: int, __: int) -> None:
        """Business Central's job adds something of its own to each sales order from now on, or no longer."""
        amount = ("0", "0", "0.03", "5.00")[by % 4]
        self.bc.change_settings(total_skew=amount)
        self.world.act("bc: settings", total_skew=amount)

    def stock(self, item: int, count: int, _: int) -> None:
        self.bc.add_item(SKUS[item % 3], "Thing", count % 20, 5, blocked=count % 11 == 0)
        self.world.act("bc: stock", item=SKUS[item % 3], count=count % 20, blocked=count % 11 == 0)

    # woobc

    def job(self, job: int, end_at: int, wrong: int) -> None:
        """One job; sometimes killed, sometimes with a wrong clock."""
        shift_s = (0, 0, 0, 5400, -5400)[wrong % 5]
        self.woobc(DAY[job % 5], end_at=1 + end_at % 60 if end_at % 3 == 0 else None, shift_s=shift_s)

    def day(self, end_at: int, _: int, __: int) -> None:
        """The jobs one after the other, as in a quiet hour."""
        for number, job in enumerate(DAY):
            self.woobc(job, end_at=1 + end_at // 5 % 50 if end_at % 5 == number else None)
            advance(self.world, 90)

    def together(self, first: int, second: int, end_at: int) -> None:
        """Two or three jobs at once, the same or others; one of them may be killed."""
        limits = {"busy_ms": 100} if self._suspended else None
        jobs = (DAY[first % 5], DAY[first % 5] if second % 2 else DAY[second % 5], DAY[1 + second % 3])
        running = [
            self.processes.start(
                self.world,
                job,
                limits=limits,
                shift_s=self._ours_shift_s,
                end_at=1 + end_at % 50 if at == 1 and end_at % 4 == 0 else None,
            )
            for at, job in enumerate(jobs)
        ]
        for each in running:
            self._note(self.processes.wait(each))

    def suspend(self, job: int, at: int, _: int) -> None:
        """A job falls asleep in the middle; at the next such step it wakes up."""
        if self._suspended:
            self.resume()
            return
        started = self.processes.start(
            self.world, DAY[job % 4], end_at=1 + at % 50, how=signal.SIGSTOP, shift_s=self._ours_shift_s
        )
        if self.processes.is_suspended(started):
            self._suspended = started

    def asleep(self, job: int, where: int, at: int) -> None:
        """A job falls asleep where it has looked and not yet acted, or acted and not yet heard."""
        if self._suspended:
            self.resume()
            return
        name, label = (ASLEEP_BY_API if self.world.is_api else ASLEEP)[where % len(ASLEEP)]
        settings: dict[str, Any] = {"end_at": 1 + at % 2, "where": label, "how": signal.SIGSTOP}
        started = self.processes.start(self.world, name, shift_s=self._ours_shift_s, **settings)
        if self.processes.is_suspended(started):
            self._suspended = started

    def resume(self) -> None:
        if self._suspended:
            started, self._suspended = self._suspended, None
            self._note(self.processes.resume(started))

    def wait(self, span: int, seconds: int, _: int) -> None:
        advance(self.world, SPANS_S[span % len(SPANS_S)] + seconds % 60)

    def clock_back(self, seconds: int, whose: int, _: int) -> None:
        """A clock that was fast is put right: that of the shops and Business Central, or ours."""
        span = 60 + seconds % 7000
        if whose % 2:
            self._ours_shift_s -= span
        else:
            advance(self.world, -span)
            self._ours_shift_s += span
        self.world.act("clock put back", seconds=span, whose="ours" if whose % 2 else "theirs")

    def config(self, what: int, value: int, _: int) -> None:
        eu = self.world.store_config("eu")
        match what % 6:
            case 0:
                eu["order_processing"] = ("default", "release", "post", "schedule-post")[value % 4]
                eu.pop("schedule_posting_time", None)
                if eu["order_processing"] == "schedule-post":
                    eu["schedule_posting_time"] = "22:00"
                if eu["order_processing"] == "release" and not self.world.bc_config.get("actions_service"):
                    eu["order_processing"] = "default"
            case 1:
                eu["status_rules"]["pending"]["import"] = ("no", "valid")[value % 2]
            case 2:
                eu["status_rules"]["on-hold"]["import"] = ("hold", "valid")[value % 2]
            case 3:
                eu["external_document_number"] = ("{store}-{order_id}", "W{number}")[value % 2]
            case 4 if self.world.is_api:
                self.world.bc_config["orders_at_once"] = (1, 2, 4)[value % 3]
            case 4:
                self.world.bc_config["batch_lines"] = (1, 3, 200)[value % 3]
            case 5:
                eu["mapping"]["items"] = {"UNHEARD-OF": {"no": "1001"}} if value % 2 else {}
        self.world.write_config()

    def rename(self, code: int, later: int, end_at: int) -> None:
        """The first store is called otherwise in the configuration, and then in the middleware too; perhaps long after, or the
        run that does it is killed."""
        self.world.code = ("eu", "eu2", "eu3")[code % 3]
        self.world.write_config()
        if later % 4 and not self._suspended:
            self._rename(1 + end_at % 20 if end_at % 3 == 0 else None)

    def _rename(self, end_at: int | None = None) -> None:
        known = [row["code"] for row in rows_of(self.world, "stores")] if self.world.database_path.exists() else []
        for old in known:
            if old.startswith("eu") and old != self.world.code:
                self.woobc("stores", "rename", old, self.world.code, end_at=end_at)

    def person(self, what: int, order: int, _: int) -> None:
        rows = rows_of(self.world, "orders") if self.world.database_path.exists() else []
        if not rows:
            return
        row = rows[order % len(rows)]
        action = PERSON[what % len(PERSON)]
        reason = [] if action in ("retry", "unignore", "unhold") else ["--reason", "because"]
        self.woobc("orders", action, f"id:{row['order_id']}", "--store", row["store"], *reason)

    def insist(self, what: int, order: int, _: int) -> None:
        """A person resolves a conflict that money was refunded in, or sends an order again whose sales order was deleted."""
        rows = rows_of(self.world, "orders") if self.world.database_path.exists() else []
        wanted = [row for row in rows if row["conflict"] or row["failed"]] or rows
        if not wanted:
            return
        row = wanted[order % len(wanted)]
        how = (["resolve", "--refund-owed"], ["resolve", "--refund-included"], ["resend", "--deleted"])[what % 3]
        self.woobc("orders", *how, f"id:{row['order_id']}", "--store", row["store"], "--reason", "because")

    def decide(self, what: int, refund: int, memo: int) -> None:
        """A person says what becomes of a refund that was made after its order was sent."""
        rows = rows_of(self.world, "refunds") if self.world.database_path.exists() else []
        if not rows:
            return
        row, memos = rows[refund % len(rows)], [each.number for each in self.bc.books.memos]
        (order,) = (each for each in rows_of(self.world, "orders") if each["id"] == row["order_id"])
        how = [["--retry"], ["--ignore"], ["--adopt", memos[memo % len(memos)] if memos else "S-CR1"]][what % 3]
        named = [f"id:{order['order_id']}", "--store", row["store"], "--refund", row["refund_id"]]
        self.woobc("orders", "refund", *named, *how, "--reason", "because")

    def forget(self, customer: int, _: int, __: int) -> None:
        """A customer wants to be forgotten, be the order on its way or not."""
        if self.world.database_path.exists():
            self.woobc("db", "forget", "--yes", f"buyer{customer % 4}@example.test")

    def manual(self, what: int, order: int, _: int) -> None:
        order_id = self._order(order)
        if what % 3 == 0 and order_id:
            self.woobc("import-orders", "--store", self.world.code, "--order-id", f"id:{order_id}")
        elif what % 3 == 1:
            self.woobc("import-orders", "--store", self.world.code, "--since", "20d", "--status", "pending")
        else:
            self.woobc("sync", "--store", self.world.code, "--since", "20d", "--wait", "0")

    def webhooks(self, lost: int, doubled: int, end_at: int) -> None:
        """What waits in the shop is delivered: to nobody, or to the receiver, some of it twice; then that is killed."""
        if lost % 4 == 0 or self._suspended:
            self.world.deliver_webhooks()
            return
        server = self.processes.start(self.world, "webhooks", "serve", "--listen", f"127.0.0.1:{self._port}")
        wait_until(lambda: "Listening" in server.output.read_text() if server.output.exists() else False)
        self.woobc("webhooks", "status", "--repair", "--store", self.world.code)
        delivered = len(self.shop.webhooks.deliveries)
        self.world.deliver_webhooks()
        for each in self.shop.webhooks.deliveries[delivered:][: doubled % 3]:
            headers = {
                "Content-Type": "application/json",
                "X-WC-Webhook-Topic": each.topic,
                "X-WC-Webhook-Signature": signature(each.body, SECRET),
                "X-WC-Webhook-Delivery-ID": each.delivery_id,
            }
            with contextlib.suppress(requests.RequestException):
                requests.post(f"http://127.0.0.1:{self._port}/eu", data=each.body, headers=headers, timeout=5)
        if end_at % 2:
            wait_until(lambda: not self._waiting(), most_s=2)
        self._note(self.processes.kill(server))

    def _waiting(self) -> bool:
        return any(row["processed_at"] is None for row in rows_of(self.world, "webhook_deliveries"))

    def backup(self, restore: int, _: int, __: int) -> None:
        """A backup is written, or the first one put back."""
        if self._suspended or not self.world.database_path.exists():
            return
        if restore % 3 == 0 and self._backups:
            self.woobc("db", "restore", "--yes", str(self._backups[0]))
            return
        path = self.folder / f"backup-{len(self._backups)}.db"
        if self.woobc("db", "backup", str(path)).code == 0:
            self._backups.append(path)

    def prune(self, end_at: int, _: int, __: int) -> None:
        """What is old is removed, where "old" is a day; sometimes killed."""
        if self._suspended or not self.world.database_path.exists():
            return
        self.world.config["retention"] = dict.fromkeys(("payloads", "activity", "personal"), "1 day")
        self.world.write_config()
        self.woobc("db", "prune", end_at=1 + end_at % 40 if end_at % 3 == 0 else None)

    # Telling the shop

    def tell(self, end_at: int, wrong: int, _: int) -> None:
        """Sometimes killed, sometimes with a wrong clock."""
        shift_s = (0, 0, 0, 5400, -5400)[wrong % 5]
        self.woobc("shop-update", end_at=1 + end_at % 60 if end_at % 3 == 0 else None, shift_s=shift_s)

    def tell_fault(self, kind: int, operation: int, times: int) -> None:
        name, settings = TELL_FAULTS[kind % len(TELL_FAULTS)]
        place = TOLD_BY[operation % len(TOLD_BY)]
        self.shop.faults.add(place, name, times=1 + times % 2, **settings)

    def ship(self, order: int, half: int, tracked: int) -> None:
        """Staff ship what is open of a sales order, or half of it; perhaps with a number."""
        orders = [
            each for each in self.bc.books.orders.values() if any(line.quantity > line.shipped for line in each.lines)
        ]
        if not orders:
            return
        chosen = orders[order % len(orders)]
        pieces = {line.sequence: line.quantity - line.shipped for line in chosen.lines}
        if half % 3 == 0:
            pieces = {line: quantity // 2 for line, quantity in pieces.items()}
        with contextlib.suppress(Refusal):
            if any(pieces.values()):
                number = self.bc.ship_lines(chosen.number, pieces)
                self.world.act("staff: ship", number=chosen.number, shipment=number)
                if tracked % 2:
                    self.bc.track(number, f"3S{number[-6:]}ABC", "GLS")

    def track(self, shipment: int, number: int, _: int) -> None:
        shipments = self.bc.books.shipments
        if shipments:
            self.bc.track(
                shipments[shipment % len(shipments)].number, f"3S{number:06}XYZ", "GLS" if number % 4 else "UPS"
            )

    def undo(self, shipment: int, _: int, __: int) -> None:
        shipments = self.bc.books.shipments
        if shipments:
            with contextlib.suppress(Refusal, StopIteration):
                self.bc.undo_shipment(shipments[shipment % len(shipments)].number)
                self.world.act("staff: undo", shipment=shipments[shipment % len(shipments)].number)

    def between(self, order: int, status: int, _: int) -> None:
        """Somebody changes an order in the moment before one is written to."""

        def change(operation: str) -> None:
            if operation in TOLD_BY[:-1]:
                self.shop.before = None
                self.status(order, status, 0)
                self.world.record_shops()

        self.shop.before = change

    def place_copied(self, _: int, __: int, ___: int) -> None:
        """An order that bears the mark of another middleware: the shop is a copy, or two installations tell it."""
        mark = {"by": "live-0000000000", "sales_order": "S-ORD1", "shipments": [{"number": "S-SHPT1"}]}
        self.shop.place_order(LINES, meta_data={"_woobc": mark})

    def place_old(self, days: int, status: int, _: int) -> None:
        """An order of before the day on which the shop began to be told; somebody changes it now."""
        before = self.world.clock.now() - timedelta(days=1 + days % 20)
        now = self.world.clock.now()
        self.shop.place_order(LINES, status=STATUSES[status % len(STATUSES)], created=before, modified=now)


TOLD_BY = ("put-order", "post-fulfillment", "post-note", "put-fulfillment", "order")
TELL_FAULTS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("reset", {}),
    ("reset-after", {}),
    ("status", {"status": 503}),
    ("status-after", {"status": 504}),
    ("truncate", {}),
    ("php-warning", {}),
    ("html-200", {}),
    ("429", {}),
)
ASLEEP = (
    ("bc-insert", "answer ReadMultiple"),
    ("bc-insert", "request Create"),
    ("bc-insert", "answer Create"),
    ("batch-post", "salesOrders"),
    ("batch-post", "request Post"),
    ("bc-verify", "salesOrders"),
    ("import-orders", "commit"),
)
ASLEEP_BY_API = (
    ("bc-insert", "answer GET"),
    ("bc-insert", "request POST"),
    ("bc-insert", "answer POST"),
    ("batch-post", "salesOrders"),
    ("batch-post", "request POST"),
    ("bc-verify", "salesOrders"),
    ("import-orders", "commit"),
)
BY_API = {
    "Create*": "api:POST salesOrders",
    "ReadMultiple": "api:GET salesOrders",
    "Post*": "api:POST shipAndInvoice",
    "ReleaseOrder": "api:PATCH *",
    "wsdl": "api:GET companies",
}
"""Where a fault comes that is meant for SOAP, in a world that has none."""
PERSON = ("retry", "resend", "adopt", "ignore", "unignore", "hold", "unhold", "resolve")
BUYER = {
    "first_name": "Pieter",
    "last_name": "Janssen",
    "address_1": "Dorpsstraat 5",
    "city": "Ede",
    "postcode": "6711 EG",
    "country": "NL",
    "phone": "+31 6 12346655",
}

STEPS: dict[str, tuple[int, Callable[[History, int, int, int], None]]] = {
    "place": (20, History.place),
    "place_late": (2, History.place_late),
    "status": (5, History.status),
    "edit": (3, History.edit),
    "address": (1, History.address),
    "touch": (1, History.touch),
    "trash": (2, History.trash),
    "delete": (1, History.delete),
    "refund": (4, History.refund),
    "unrefund": (1, History.unrefund),
    "credit": (1, History.credit),
    "product": (1, History.product),
    "tear": (2, History.tear),
    "shop_fault": (3, History.shop_fault),
    "us_place": (3, History.us_place),
    "us_change": (2, History.us_change),
    "us_fault": (1, History.us_fault),
    "bc_fault": (14, History.bc_fault),
    "staff": (4, History.staff),
    "job_outcome": (2, History.job_outcome),
    "skew": (1, History.skew),
    "stock": (1, History.stock),
    "job": (24, History.job),
    "day": (6, History.day),
    "together": (8, History.together),
    "suspend": (4, History.suspend),
    "asleep": (4, History.asleep),
    "wait": (14, History.wait),
    "clock_back": (1, History.clock_back),
    "config": (3, History.config),
    "rename": (1, History.rename),
    "person": (6, History.person),
    "insist": (2, History.insist),
    "decide": (2, History.decide),
    "forget": (1, History.forget),
    "manual": (2, History.manual),
    "webhooks": (3, History.webhooks),
    "backup": (2, History.backup),
    "prune": (2, History.prune),
}
"""How often each step comes, and what it does."""
TELLING_STEPS: dict[str, tuple[int, Callable[[History, int, int, int], None]]] = {
    "tell": (24, History.tell),
    "tell_fault": (8, History.tell_fault),
    "ship": (14, History.ship),
    "track": (8, History.track),
    "undo": (2, History.undo),
    "between": (4, History.between),
    "place_copied": (2, History.place_copied),
    "place_old": (3, History.place_old),
}
NOT_WHILE_TELLING = frozenset({"config", "job_outcome", "us_place", "us_change", "us_fault", "product"})
"""What other histories show, and would keep most orders of these from ever being shipped."""

WORDS = [what for what, (weight, _) in STEPS.items() for _ in range(weight)]


def random_steps(seed: int, count: int) -> list[Step]:
    chance = random.Random(seed)
    return [Step(chance.choice(WORDS), *(chance.randrange(1000) for _ in range(3))) for _ in range(count)]


def random_telling_steps(seed: int, count: int) -> list[Step]:
    """The same, with a shop that is told, staff who ship and undo, and people who change orders while they are told."""
    chance = random.Random(seed)
    steps = {name: weight for name, (weight, _) in (STEPS | TELLING_STEPS).items() if name not in NOT_WHILE_TELLING}
    words = chance.choices([*steps], [*steps.values()], k=count)
    return [Step(word, *(chance.randrange(1000) for _ in range(3))) for word in words]


def play(processes: Processes, folder: Path, steps: Sequence[Step], variant: int | Variant = 0) -> Played:
    return History(processes, folder, variant).play(steps)


def shrink(processes: Processes, folder: Path, steps: list[Step], variant: int | Variant) -> list[Step]:
    """The fewest of these steps that still break the same kind of promise."""
    numbers = itertools.count()

    def kinds(chosen: list[Step]) -> set[str]:
        told = play(processes, folder / str(next(numbers)), chosen, variant)
        return {problem.split(":")[0] for problem in told.problems}

    wanted, size = kinds(steps), len(steps) // 2
    while size and wanted:
        at = 0
        while at < len(steps):
            fewer = steps[:at] + steps[at + size :]
            if kinds(fewer) & wanted:
                steps = fewer
            else:
                at += size
        size //= 2
    return steps
