"""Notices: the news of cron's mails in channels, each once, inert, and without what is personal."""

from __future__ import annotations

import contextlib
import email
import email.policy
import json
import socket
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import time_machine
from aiosmtpd.controller import Controller

from tests.commands.situation import UNKNOWN_ITEM, place, stock
from tests.conftest import Woobc
from tests.jobs.telling_support import ToldShop
from woobc.core.clock import Clock
from woobc.core.operating import channels
from woobc.core.operating.channels import LONGEST, Sent, inert, send
from woobc.sandbox.world import World

START = datetime(2026, 12, 1, 14, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))
HOSTILE = [
    "<!channel> @everyone", "https://evil.example/x?y=1", "www.evil.example", "[click](https://evil.example)",
    "<a href='http://evil.example'>x</a>", "<@U0123> &lt;!here&gt;", "![x](http://evil.example/p.png)",
    "a\u202eb\x1b[31mc\r\nX-Injected: 1", "`rm -rf`", "mailto:anna@evil.example", "<script>alert(1)</script>",
]  # fmt: skip


@dataclass(slots=True)
class Chat:
    """An HTTP server that keeps what is posted to it, and answers as it is told."""

    url: str = ""
    status: int = 200
    hangs: bool = False
    trickles: bool = False
    taken: list[dict[str, Any]] = field(default_factory=list)
    asked: int = 0

    @property
    def texts(self) -> list[str]:
        return [f"{each['title']}\n{each['message']}" for each in self.taken]


@pytest.fixture
def chat() -> Iterator[Chat]:
    room, over = Chat(), threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            room.asked += 1
            body = self.rfile.read(int(self.headers["Content-Length"]))
            if room.trickles:
                with contextlib.suppress(OSError):
                    for piece in [b"HTTP/1.1 200 OK\r\nX: ", *[b"x"] * 100]:
                        self.connection.sendall(piece)
                        over.wait(0.1)
                return
            if room.hangs:
                self.connection.shutdown(socket.SHUT_RDWR)
                return
            if room.status == 200:
                room.taken.append(json.loads(body))
            self.send_response(room.status)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, format: str, *args: Any) -> None:
            return None

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        room.url = f"json://127.0.0.1:{server.server_port}/"
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield room
        over.set()
        server.shutdown()


class Mailbox:
    """An SMTP server on loopback."""

    def __init__(self) -> None:
        self.mails: list[email.message.EmailMessage] = []

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        self.mails.append(email.message_from_bytes(envelope.content, policy=email.policy.default))
        return "250 taken"


@pytest.fixture
def mailbox() -> Iterator[tuple[Mailbox, str]]:
    box = Mailbox()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    controller = Controller(box, hostname="127.0.0.1", port=port)
    controller.start()
    yield box, f"mailto://127.0.0.1:{port}?from=woobc@example.com&to=ops@example.com&mode=insecure"
    controller.stop()


@pytest.fixture
def time(monkeypatch: pytest.MonkeyPatch) -> Iterator[time_machine.Traveller]:
    with time_machine.travel(START, tick=False) as traveller:
        monkeypatch.setattr(Clock, "sleep", lambda self, seconds: traveller.shift(seconds))
        yield traveller


@pytest.fixture
def shop(time: time_machine.Traveller, world: World, chat: Chat, tmp_path: Path) -> World:
    stock(world)
    world.config["log"] = {"file": str(tmp_path / "woobc.jsonl")}
    configure(world, chat.url)
    return world


@pytest.fixture
def told_shop(world: World, chat: Chat, time: time_machine.Traveller) -> ToldShop:
    """A shop that is told of an order, which Business Central has."""
    shop = ToldShop(world)
    configure(world, chat.url)
    shop.send()
    return shop


def configure(world: World, *urls: str, when: str = "new") -> None:
    world.config["notices"] = {"urls": list(urls), "when": when}
    world.write_config()


def run_jobs(woobc: Woobc) -> list[str]:
    return [woobc(command).stderr for command in ("import-orders", "bc-insert")]


def events(world: World) -> list[str]:
    lines = Path(world.config["log"]["file"]).read_text().splitlines()
    return [event for line in lines if (event := json.loads(line)["event"]).startswith("notice")]


def test_a_channel_has_the_news_of_the_mail_once(shop: World, woobc: Woobc, chat: Chat) -> None:
    place(shop, lines=[UNKNOWN_ITEM])
    mails = run_jobs(woobc)
    assert "ITEM_UNKNOWN: eu 1000." in mails[1]
    (text,) = chat.texts
    title, code, article = text.splitlines()
    assert title == "woobc sandbox: bc-insert"
    assert code.startswith("ITEM_UNKNOWN: eu 1000. A line has no item in Business Central. Create the item")
    assert article == '    eu 1000: Business Central has no item NOPE ("Nope").'
    run_jobs(woobc)
    assert len(chat.texts) == 1


def test_a_good_run_sends_nothing_and_an_idle_one_loads_no_apprise(shop: World, woobc: Woobc, chat: Chat) -> None:
    place(shop)
    run_jobs(woobc)
    assert chat.asked == 0
    code = (
        "import sys; from woobc.cli import run; code = run(sys.argv[1:]);"
        "assert not {'apprise', 'requests', 'markdown'} & set(sys.modules), code"
    )
    subprocess.run(
        [sys.executable, "-c", code, "--config", str(shop.config_path), "batch-post"], check=True, timeout=60
    )


def test_words_of_business_central_and_of_people_stay_in_the_mail(
    shop: World, woobc: Woobc, chat: Chat, time: time_machine.Traveller
) -> None:
    place(
        shop,
        billing={"first_name": "Wilhelmina", "last_name": "Unlu", "email": "wilhelmina@example.com", "country": "NL"},
    )
    shop.business_central.faults.add(
        "Create*", "fault", times=99, code="dialog", text="Customer Wilhelmina Unlu is unwelcome"
    )
    mails = []
    for _ in range(5):
        mails += run_jobs(woobc)
        time.shift(7200)
    assert any("Customer Wilhelmina Unlu is unwelcome" in mail for mail in mails)
    assert len(chat.texts) == 1
    assert "BC_REFUSED: eu 1000." in chat.texts[0]
    assert not any(word in text for text in chat.texts for word in ("Wilhelmina", "Unlu", "unwelcome"))


def test_a_system_that_is_away_is_told_when_it_begins_and_when_it_is_over(
    shop: World, woobc: Woobc, chat: Chat, time: time_machine.Traveller
) -> None:
    woobc("import-orders")
    shop.woocommerce.faults.add("*", "maintenance", times=10_000)
    woobc("import-orders")
    woobc("import-orders")
    shop.woocommerce.faults.clear()
    time.shift(3600)
    woobc("import-orders")
    first, second = chat.texts
    assert "store eu is away or busy." in first
    assert "store eu works again, after " in second


def test_only_the_job_that_was_refused_says_that_a_system_works_again(
    told_shop: ToldShop, world: World, woobc: Woobc, chat: Chat, time: time_machine.Traveller
) -> None:
    """A key that may read but not write: each import is answered, and nothing was mended by that."""
    mended = told_shop.take_writing_away()
    mails = []
    for _ in range(3):
        mails += [woobc(command, "-q").stderr for command in ("shop-update", "import-orders")]
        time.shift(900)
        told_shop.later()
    assert sum("Read/Write" in mail for mail in mails) == 1
    assert len(chat.texts) == 1
    assert not any("works again" in text for text in (*mails, *chat.texts))
    told_shop.store |= mended
    world.write_config()
    assert "works again" not in woobc("import-orders", "-q").stderr
    (told,) = woobc("shop-update", "-q").stderr.splitlines()
    assert told.startswith("woobc shop-update: store eu works again, after 4")  # 45 min, and what the runs took
    assert len(chat.texts) == 2


@pytest.mark.parametrize("trouble", ["429", "status"])
def test_a_system_that_takes_nothing_in_is_told_once_whatever_it_answers_who_reads(
    shop: World, woobc: Woobc, chat: Chat, time: time_machine.Traveller, trouble: str
) -> None:
    """Each import asks it and is answered; each answer to new orders is lost, or says that it is busy."""
    shop.business_central.faults.add("Create*", trouble, times=10_000)
    mails = []
    for _ in range(3):
        place(shop)
        mails += [woobc(command, "-q").stderr for command in ("import-orders", "bc-insert", "recheck-status")]
        time.shift(1800)
        shop.clock.advance(1800)
    (told,) = [mail for mail in mails if mail]
    assert told.startswith("woobc bc-insert: Business Central: ")
    assert len(chat.texts) == 1
    assert woobc.json("status")["business_central"]["away_since"]
    shop.business_central.faults.clear()
    assert woobc("import-orders", "-q").stderr == ""
    told = woobc("bc-insert", "-q").stderr
    assert "Business Central works again, after" in told
    assert len(chat.texts) == 2


@pytest.mark.parametrize("mode", ["post", "release"])
def test_a_system_that_posts_nothing_is_told_at_the_second_try(
    shop: World, woobc: Woobc, chat: Chat, time: time_machine.Traveller, mode: str
) -> None:
    shop.store_config("eu")["order_processing"] = mode
    shop.write_config()
    shop.business_central.faults.add({"post": "PostOrder", "release": "ReleaseOrder"}[mode], "status", times=10_000)
    place(shop)
    run_jobs(woobc)
    shop.clock.advance(300)
    shop.business_central.run_job()
    mails = []
    for _ in range(3):
        mails += [woobc(command, "-q").stderr for command in ("bc-verify", "recheck-status")]
        time.shift(1800)
        shop.clock.advance(1800)
    (told,) = [mail for mail in mails if mail]
    assert told.startswith(
        "woobc bc-verify: Business Central: it releases and posts nothing; 1 order got no answer once more"
    )
    assert told == mails[2]


def test_a_shop_that_takes_in_nothing_is_told_at_the_second_try(
    told_shop: ToldShop, woobc: Woobc, time: time_machine.Traveller
) -> None:
    """As one behind something that lets GET through alone."""
    told_shop.shop.faults.add("put-order", "502", times=10_000)
    mails = []
    for _ in range(3):
        mails += [woobc(command, "-q").stderr for command in ("shop-update", "import-orders")]
        time.shift(1800)
        told_shop.later()
    (told,) = [mail for mail in mails if mail]
    assert told == mails[2]
    assert told.startswith(
        "woobc shop-update: store eu: it takes in nothing it is told; 1 order got no answer once more"
    )
    told_shop.shop.faults.clear()
    assert woobc("import-orders", "-q").stderr == ""
    assert "store eu works again, after" in woobc("shop-update", "-q").stderr


def test_a_refusal_that_no_job_meets_any_more_is_forgotten_after_days(
    told_shop: ToldShop, world: World, woobc: Woobc, time: time_machine.Traveller
) -> None:
    """Its table `tell` is gone, so that no shop-update will ever say that it works again."""
    told_shop.take_writing_away()
    woobc("shop-update", "-q")
    del told_shop.store["tell"]
    world.write_config()
    time.shift(timedelta(days=1))
    assert "works again" not in woobc("import-orders", "-q").stderr
    time.shift(timedelta(days=1, minutes=1))
    assert "store eu works again, after 2 d." in woobc("import-orders", "-q").stderr


def test_what_was_certainly_not_taken_is_sent_again(
    shop: World, woobc: Woobc, chat: Chat, time: time_machine.Traveller
) -> None:
    place(shop, lines=[UNKNOWN_ITEM])
    chat.status = 403
    run_jobs(woobc)
    assert (chat.asked, chat.texts) == (1, [])
    chat.status = 200
    time.shift(1800)
    woobc("import-orders")
    woobc("import-orders")
    assert len(chat.texts) == 1
    assert events(shop) == ["notice not taken"]


def test_a_channel_that_trickles_is_given_up(
    shop: World, woobc: Woobc, chat: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It may have taken the notice, and its answer takes ten seconds, a byte at a time."""
    monkeypatch.setattr(channels, "LONGEST_S", 0.5)
    chat.trickles = True
    assert channels.send_and_tell(chat.url, "title", "body") == (Sent.UNKNOWN, "it did not answer in time")
    place(shop, lines=[UNKNOWN_ITEM])
    run_jobs(woobc)
    chat.trickles = False
    woobc("import-orders")
    assert (chat.asked, events(shop)) == (2, ["notice perhaps not taken"])


@pytest.mark.parametrize("trouble", ["hangs", "500"])
def test_what_was_perhaps_taken_is_never_sent_again(shop: World, woobc: Woobc, chat: Chat, trouble: str) -> None:
    place(shop, lines=[UNKNOWN_ITEM])
    chat.hangs, chat.status = trouble == "hangs", 500
    run_jobs(woobc)
    asked = chat.asked
    chat.hangs, chat.status = False, 200
    woobc("import-orders")
    assert (asked, chat.asked) == (1, 1)
    assert events(shop) == ["notice perhaps not taken"]


def test_a_channel_that_can_not_be_reached_does_not_hold_the_others_and_is_given_up_after_a_day(
    shop: World, woobc: Woobc, chat: Chat, time: time_machine.Traveller
) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        configure(shop, f"json://127.0.0.1:{closed.getsockname()[1]}/", chat.url)
    place(shop, lines=[UNKNOWN_ITEM])
    run_jobs(woobc)
    assert len(chat.texts) == 1
    for _ in range(3):
        time.shift(timedelta(hours=9))
        woobc("import-orders")
    woobc("import-orders")
    assert len(chat.texts) == 1
    assert events(shop) == ["notice not taken"] * 3 + ["notice dropped"]


def test_a_process_that_died_while_sending_leaves_nothing_to_send_again(
    shop: World, woobc: Woobc, chat: Chat, time: time_machine.Traveller
) -> None:
    place(shop, lines=[UNKNOWN_ITEM])
    chat.status = 403
    run_jobs(woobc)
    with contextlib.closing(sqlite3.connect(shop.database_path)) as connection, connection:
        connection.execute("UPDATE outgoing_notices SET state = 'sending'")
    chat.status = 200
    time.shift(1800)
    woobc("import-orders")
    assert chat.texts == []
    assert events(shop)[-1] == "notice dropped"


def test_a_dry_run_sends_nothing(shop: World, woobc: Woobc, chat: Chat) -> None:
    place(shop, lines=[UNKNOWN_ITEM])
    woobc("import-orders")
    woobc("bc-insert", "--dry-run")
    assert chat.asked == 0


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_of_a_shop_is_inert_in_every_channel(text: str, mailbox: tuple[Mailbox, str], chat: Chat) -> None:
    box, address = mailbox
    for url in (address, chat.url):
        assert send(url, f"title {text}", f"body\n{text}") is Sent.TAKEN
    (mail,) = box.mails
    parts = [str(part.get_content()) for part in mail.walk() if part.get_content_maintype() == "text"]
    assert mail["X-Injected"] is None
    assert len(str(mail["Subject"]).splitlines()) == 1
    for shown in (*parts, str(mail["Subject"]), *chat.texts):
        ours = shown.replace("<br />", "").replace("<br/>", "").replace("<br>", "")
        assert not any(
            sign in ours for sign in ("<!", "<a", "<s", "<@", "@everyone", "@evil", "](", "://", "\x1b", "\u202e", "`")
        )
        assert "evil.example" not in ours


def test_inert_texts_read_as_before() -> None:
    assert inert("ITEM_UNKNOWN: eu 1000. 2 of 1.50 EUR at 10:30; see the log.") == (
        "ITEM_UNKNOWN: eu 1000. 2 of 1.50 EUR at 10:30; see the log."
    )


def test_a_long_message_is_cut_between_lines(chat: Chat) -> None:
    assert send(chat.url, "title", "\n".join(f"line {number}" for number in range(1000))) is Sent.TAKEN
    message = chat.taken[0]["message"]
    assert len(message) < LONGEST + 50
    assert message.endswith("… and more: see woobc errors")


def test_the_daily_form_is_one_message_with_counts_what_is_open_for_whom_and_what_was_posted(
    shop: World, woobc: Woobc, chat: Chat, time: time_machine.Traveller
) -> None:
    configure(shop, chat.url, when="daily 08:00")
    shop.store_config("eu")["order_processing"] = "post"
    shop.write_config()
    woobc("import-orders")
    chat.taken.clear()
    place(shop, lines=[UNKNOWN_ITEM])
    place(shop)
    run_jobs(woobc)
    time.shift(300)
    shop.clock.advance(300)
    shop.business_central.run_job()
    woobc("bc-verify")
    assert chat.texts == []
    time.move_to(START + timedelta(hours=18, minutes=10))
    woobc("import-orders")
    woobc("import-orders")
    (text,) = chat.texts
    lines = text.splitlines()
    assert lines[0].startswith("woobc sandbox: since 2026-12-01 ")
    assert lines[1].startswith("taken in 2, sent 1")
    assert "posted 1" in lines[1]
    assert lines[2:4] == ["Open for who configures woobc:", "  ITEM_UNKNOWN 1: eu 1000"]
    assert lines[4].startswith("Posted: eu 1001 (")


def test_a_middleware_that_is_gone_is_told_directly_once_a_day(
    shop: World, woobc: Woobc, chat: Chat, time: time_machine.Traveller, monkeypatch: pytest.MonkeyPatch
) -> None:
    woobc("import-orders")
    shop.database_path.unlink()
    for _ in range(3):
        assert woobc("bc-insert").exit_code == 7
    (text,) = chat.texts
    assert "bc-insert does not run" in text
    assert shop.database_path.name.rpartition(".")[0] in text
    time.shift(timedelta(hours=24))
    woobc("bc-insert")
    assert len(chat.texts) == 2


def test_check_tries_each_channel_and_shows_no_address(shop: World, woobc: Woobc, chat: Chat) -> None:
    configure(shop, chat.url, "nonsense://topsecret", chat.url.replace("json", "form"))
    answer = woobc("check", "--offline")
    assert "ok       notices.urls[0]: Apprise knows the address" in answer.stdout
    assert "failed   notices.urls[1]" in answer.stdout
    assert chat.asked == 0
    configure(shop, chat.url)
    answer = woobc("check", "--offline", "--send")
    assert "notices.urls[0]: A notice was sent: taken." in answer.stdout
    assert "Nothing is wrong." in chat.texts[0]
    chat.status = 401
    answer = woobc("check", "--offline", "--send")
    assert "notices.urls[0]: A notice was sent: not taken: it answered 401." in " ".join(answer.stdout.split())
    assert answer.exit_code == 3
    assert chat.url not in answer.stdout + answer.stderr


@pytest.mark.parametrize(
    ("url", "cause"),
    [
        ("json://127.0.0.1:{closed}/topsecret", "not taken: nobody listens there (connection refused)."),
        (
            "mailto://127.0.0.1:{closed}?from=topsecret@example.com&to=ops@example.com&mode=insecure",
            "not taken: nobody listens there (connection refused).",
        ),
    ],
    ids=["chat", "mail"],
)
def test_check_names_the_cause_of_a_notice_that_was_not_taken(shop: World, woobc: Woobc, url: str, cause: str) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        configure(shop, url.format(closed=closed.getsockname()[1]))
    answer = woobc("check", "--offline", "--send")
    assert f"notices.urls[0]: A notice was sent: {cause}" in " ".join(answer.stdout.split())
    assert "topsecret" not in answer.stdout + answer.stderr


def test_a_time_of_day_that_is_none_is_refused(shop: World, woobc: Woobc, chat: Chat) -> None:
    configure(shop, chat.url, when="daily 25:00")
    answer = woobc("check", "--offline")
    assert answer.exit_code == 3
    assert 'notices.when: expected "new" or a time of day such as "daily 08:00"' in answer.stderr
