"""What cron mails: nothing on a good day, news on a bad one, and each piece of news once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine

from tests.commands.situation import UNKNOWN_ITEM, place, stock
from tests.conftest import Answer, Woobc
from woobc.core.clock import Clock
from woobc.sandbox.world import World

START = datetime(2026, 12, 1, 14, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))


@pytest.fixture
def time(monkeypatch: pytest.MonkeyPatch) -> Iterator[time_machine.Traveller]:
    """Time that stands still until it is moved; who sleeps moves it."""
    with time_machine.travel(START, tick=False) as traveller:
        monkeypatch.setattr(Clock, "sleep", lambda self, seconds: traveller.shift(seconds))
        yield traveller


@pytest.fixture
def cron(time: time_machine.Traveller, world: World) -> Cron:
    stock(world)
    return Cron(time, Woobc(world.config_path))


class Cron:
    """Starts the jobs as the crontab does, in steps of five minutes."""

    def __init__(self, time: time_machine.Traveller, woobc: Woobc) -> None:
        self.time = time
        self.woobc = woobc
        self.minutes = 0

    def mails(self, minutes: int) -> list[str]:
        """What the runs of so many minutes wrote, one text for each run that wrote something."""
        written = []
        for _ in range(0, minutes, 5):
            self.time.shift(5 * 60)
            self.minutes += 5
            for command in self._due():
                answer = self.woobc(command)
                written.append(answer.stdout + answer.stderr)
        return [text for text in written if text]

    def _due(self) -> Iterator[str]:
        if self.minutes % 30 == 5:
            yield "import-orders"
        yield "bc-insert" if self.minutes % 10 == 0 else "bc-verify"
        if self.minutes % 10 == 5:
            yield "batch-post"


def test_a_good_day_sends_no_mail(cron: Cron, world: World) -> None:
    """From the order to the released sales order, and through the night's recheck."""
    place(world)
    place(world, "pending")
    assert cron.mails(60) == []
    assert cron.woobc("recheck-status") == Answer(0, "", "")
    assert "released 1" in cron.woobc("status").stdout


def test_a_failed_order_is_one_mail_with_its_code_and_the_command_to_type(cron: Cron, world: World) -> None:
    """And with the article or method that is missing. Its quiet retries each night are no news."""
    place(world, lines=[UNKNOWN_ITEM])
    place(world, payment_method="bitcoin")
    (mail,) = cron.mails(120)
    item, article, payment, method = mail.splitlines()
    assert item.startswith("woobc bc-insert: ITEM_UNKNOWN: eu 1000. ")
    assert article == '    eu 1000: Business Central has no item NOPE ("Nope").'
    assert payment.startswith("woobc bc-insert: PAYMENT_METHOD_UNMAPPED: eu 1001. ")
    assert payment.endswith(" Add it to `mapping.payment_methods`. See `woobc errors`.")
    assert method == '    eu 1001: The payment method "bitcoin" is not mapped.'
    for _ in range(3):
        cron.time.shift(timedelta(hours=12))
        assert cron.woobc("bc-insert") == Answer(0, "", "")
    assert "failed 2" in cron.woobc("activity").stdout


def test_a_mail_names_only_the_orders_that_are_news(cron: Cron, world: World) -> None:
    """An order that fails anew, in the run that tries a known one again without success."""
    place(world, lines=[UNKNOWN_ITEM])
    cron.mails(10)
    cron.time.shift(timedelta(hours=13))
    place(world, lines=[UNKNOWN_ITEM])
    cron.woobc("import-orders")
    mail, article = cron.woobc("bc-insert").stderr.splitlines()
    assert mail.startswith("woobc bc-insert: ITEM_UNKNOWN: eu 1001. ")
    assert article.startswith("    eu 1001: ")
    assert "failed 2" in cron.woobc("activity").stdout


def test_orders_with_one_cause_share_its_line(cron: Cron, world: World) -> None:
    """The text of a shop can neither break a line nor steer a terminal."""
    for name in ("Mug\x1b[31m red", "Mug\x1b[31m red", "Cup"):
        place(world, lines=[("NOPE", name, 1, "5.00")])
    (mail,) = cron.mails(10)
    head, several, one = mail.splitlines()
    assert head.startswith("woobc bc-insert: ITEM_UNKNOWN: eu 1000, eu 1001, eu 1002. ")
    assert several == '    eu 1000, eu 1001: Business Central has no item NOPE ("Mug[31m red").'
    assert one == '    eu 1002: Business Central has no item NOPE ("Cup").'


def test_what_business_centrals_job_says_of_a_row_is_in_the_mail(cron: Cron, world: World) -> None:
    """In its own words, after the article of the row."""
    world.business_central.set_job_outcome("error")
    place(world)
    mails = "".join(cron.mails(60))
    assert "BC_ROW_ERROR: eu 1000." in mails
    (said,) = {each.values["ErrorText"] for each in world.business_central.staging.rows.values()}
    assert f'    eu 1000: MUG-RED "Mug": {said}' in mails


def test_a_changed_order_is_mailed_with_what_changed(cron: Cron, world: World) -> None:
    order_id = place(world)
    cron.mails(30)
    world.woocommerce.change_address(order_id, shipping={"city": "Ermelo"})
    mails = "".join(cron.mails(60))
    assert "    eu 1000: The order was changed in the store after it was sent. Changed: shipping address." in mails
    assert "Ermelo" not in mails


def test_a_late_payment_without_retry_is_mailed(cron: Cron, world: World) -> None:
    world.store_config("eu")["status_rules"] = {
        "cancelled": {"import": "cancel"},
        "processing": {"import": "valid", "retry": False},
    }
    world.write_config()
    order_id = place(world, "cancelled")
    cron.mails(30)
    world.woocommerce.set_status(order_id, "processing")
    assert "LATE_PAYMENT: eu 1000." in "".join(cron.mails(60))


def test_business_central_away_for_two_hours_is_two_mails(cron: Cron, world: World) -> None:
    """When it begins and when it is over, whichever jobs meet it."""
    place(world)
    world.business_central.faults.add("*", "status", status=503, times=10_000)
    (begun,) = cron.mails(120)
    assert begun.startswith("woobc bc-insert: Business Central: ")
    assert "Nothing is lost, the next run tries again" in begun
    world.business_central.faults.clear()
    assert cron.mails(60) == ["woobc bc-insert: Business Central works again, after 2 h.\n"]
    assert "released 1" in cron.woobc("status").stdout


def test_another_trouble_of_the_set_up_is_told_at_once(cron: Cron, world: World) -> None:
    """Who has corrected the secret must learn that now the key may not list orders."""
    key = world.woocommerce.add_key("write")
    world.store_config("eu").update(consumer_key=key.consumer_key, consumer_secret="cs_" + "0" * 40)
    world.write_config()
    (wrong_secret,) = cron.mails(90)
    assert "Correct consumer_secret" in wrong_secret
    world.store_config("eu")["consumer_secret"] = key.consumer_secret
    world.write_config()
    (not_allowed,) = cron.mails(90)
    assert "the key may only write" in not_allowed


def test_what_stays_as_it_is_is_told_once_a_day(cron: Cron, world: World) -> None:
    """Business Central's own job stands still, and more and more orders wait for it."""
    world.business_central.set_job_outcome("never")
    place(world)
    assert cron.mails(60) == []
    place(world)
    (told,) = cron.mails(120)
    assert "waited for more than 60 minutes for Business Central's job to make a sales order: 1." in told
    status = cron.woobc("status")
    assert status.exit_code == 4
    assert "! 2 orders wait for a sales order for more than 60 min" in status.stdout
    cron.time.shift(timedelta(days=1))
    assert "a sales order: 2." in cron.woobc("bc-verify").stderr
    assert cron.mails(30) == []
    world.business_central.set_job_outcome("normal")
    assert cron.mails(20) == []
    assert "released 2" in cron.woobc("status").stdout
