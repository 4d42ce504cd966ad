"""Shops on loopback for the WooCommerce adapter: simulated ones, and ones that answer as recorded."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

from werkzeug.wrappers import Request, Response

from woobc.core.clock import Clock
from woobc.core.config.secrets import Secret
from woobc.core.config.span import Span
from woobc.core.config.values import RecheckConfig, StoreConfig
from woobc.core.domain.orders import Batch, Reading
from woobc.core.domain.settings import (
    ImportRule,
    OrderProcessing,
    Platform,
    RefundMode,
    StatusRule,
    StatusRules,
    StoreMapping,
)
from woobc.core.http.retry import Patience
from woobc.core.http.wire import READ, Limits
from woobc.core.stores.woocommerce import WooCommerceStore
from woobc.sandbox.woocommerce import CONSUMER_KEY, CONSUMER_SECRET

SAMPLES = Path(__file__).parent.parent / "samples" / "woocommerce"


class PatientClock(Clock):
    """Real time, but nobody waits: the spans asked for are noted."""

    def __init__(self) -> None:
        self.slept: list[float] = []

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)

    def jitter(self, seconds: float) -> float:
        return 0.0


def secret(value: str) -> Secret:
    return Secret("test", lambda: value)


CONFIG = StoreConfig(
    code="eu",
    environment="live",
    enabled=True,
    platform=Platform.WOOCOMMERCE,
    url="",
    consumer_key=secret(CONSUMER_KEY),
    consumer_secret=secret(CONSUMER_SECRET),
    store_hash="",
    access_token=None,
    start_date=date(2025, 1, 1),
    completed_before_first_import="history",
    overlap=timedelta(minutes=10),
    max_parallel=2,
    skip_below=Decimal(0),
    min_age=timedelta(),
    quiet_time=timedelta(minutes=1),
    webhooks=False,
    webhook_url="",
    webhook_secrets=(),
    order_processing=OrderProcessing.DEFAULT,
    schedule_posting_time=None,
    posting_date="today",
    external_document_number="{store}-{order_id}",
    also_known_as=(),
    require_paid=(),
    meta={},
    prices_including_vat="store",
    several_addresses="fail",
    ca_file=None,
    status_rules=StatusRules({}, StatusRule(ImportRule.NO)),
    refunds=RefundMode.REPORT,
    refunds_since=None,
    refund_account="",
    non_restock_account="",
    return_location="",
    recheck=RecheckConfig(Span(), Span(), 150, 14, ("completed",), True, Span()),
    mapping=StoreMapping(False, False, "", {}, {}, {}, {}, {}, "", "", "", "", {}, {}),
)


def store_at(
    url: str,
    *,
    clock: Clock | None = None,
    key: str = CONSUMER_KEY,
    key_secret: str = CONSUMER_SECRET,
    ca_file: Path | None = None,
    max_parallel: int = 2,
    limits: Limits = READ,
) -> WooCommerceStore:
    clock = clock or PatientClock()
    config = CONFIG.replace(
        url=url,
        consumer_key=secret(key),
        consumer_secret=secret(key_secret),
        ca_file=ca_file,
        max_parallel=max_parallel,
    )
    return WooCommerceStore(config, clock, Patience(clock, clock.now() + timedelta(hours=1)), limits)


def readings_of(batches: Iterator[Batch]) -> list[Reading]:
    return [reading for batch in batches for reading in batch.readings]


def canned(*answers: Response) -> Callable[[object, object], object]:
    """A shop that gives these answers in turn, the last one for ever."""
    left = list(answers)

    @Request.application
    def shop(request: Request) -> Response:
        return left.pop(0) if len(left) > 1 else left[0]

    return shop  # type: ignore[return-value]


def recorded(name: str) -> Response:
    """The answer of a recorded exchange: request, empty line, status and headers, empty line, body."""
    _, head, body = (SAMPLES / name).read_bytes().replace(b"\r\n", b"\n").split(b"\n\n", 2)
    status, *headers = head.decode().split("\n")
    answer = Response(body, status=int(status.split()[1]))
    answer.headers.clear()
    for line in headers:
        field, _, value = line.partition(": ")
        answer.headers[field] = value
    return answer


def json_answer(body: str | bytes, status: int = 200, **headers: str) -> Response:
    answer = Response(body, status=status, content_type="application/json; charset=UTF-8")
    answer.headers["Date"] = datetime.now(UTC).strftime("%a, %d %b %Y %H:%M:%S GMT")
    for name, value in headers.items():
        answer.headers[name.replace("_", "-")] = value
    return answer
