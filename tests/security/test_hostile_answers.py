"""Whatever a server answers, the adapters say what is wrong with it in our own words: no other exception ever comes out.

Hypothesis makes the answers, real HTTP on loopback brings them. A document that can't be understood is trouble of its order
alone; one at which woobc itself fails, which a reading would carry as its `defect`, must not exist.
"""

from __future__ import annotations

import contextlib
import copy
import itertools
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.business_central.bc_support import line, make_config, open_bc
from tests.domain.factories import store_config
from tests.form import of_form
from tests.stores import bigcommerce_support
from tests.stores.woocommerce_support import SAMPLES as WOO_SAMPLES
from tests.stores.woocommerce_support import store_at
from woobc.core.clock import Clock
from woobc.core.domain.documents import Document, DocumentKind
from woobc.core.domain.orders import Batch, Reading
from woobc.core.domain.settings import Platform
from woobc.core.errors import WoobcError
from woobc.core.http.retry import Patience
from woobc.core.stores.bigcommerce import BigCommerceStore
from woobc.sandbox.base import AsGiven, RunningServer, serve

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

SINCE = datetime(2026, 4, 1, tzinfo=UTC)
EXAMPLES = settings(
    max_examples=of_form(15, 100),
    suppress_health_check=list(HealthCheck),
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),  # the answers are short; making them shorter takes long
)
MOST_BATCHES = 20
"""A server that always has more is not fought here."""


@dataclass
class Hostile:
    """A server that gives these answers in turn, again and again, whatever is asked."""

    answers: list[AsGiven] = field(default_factory=list)
    _asked: int = 0

    def give(self, answers: list[AsGiven]) -> None:
        self.answers, self._asked = answers, 0

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
        self._asked += 1
        return self.answers[self._asked % len(self.answers)](environ, start_response)


@pytest.fixture(scope="module")
def hostile() -> Iterator[tuple[Hostile, RunningServer]]:
    application = Hostile()
    with serve(application) as server:
        yield application, server


# What is answered

SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-(10**20), 10**20)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.sampled_from(
        ["", "²", "１２", "NaN", "-1", "1e99", "9" * 30, "0001-01-01T00:00:00", "9999-12-31T23:59:59", "\x00"]
    )
    | st.sampled_from(["Fri, 31 Dec 9999 23:59:59 -2359", "Mon, 01 Jan 0001 00:00:00 +0000", "trash", "0.00", "-5.00"])
    | st.text(max_size=6)
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=8,
)
HEADER_TEXT = st.text(st.characters(min_codepoint=0x20, max_codepoint=0xFF, exclude_characters="\x7f"), max_size=12)
DATES = st.sampled_from(
    [
        "Tue, 28 Apr 2026 13:06:44 GMT",
        "Fri, 31 Dec 9999 23:59:59 -2359",
        "Mon, 01 Jan 0001 00:00:00 -0000",
        "Tue, 28 Apr 2026 13:06:44 -0000",
        "²",
    ]
)
NUMBERS = st.sampled_from(["0", "1", "2", "250", "²", "-1", "9" * 30, "1.5", ""])


@st.composite
def headers(draw: st.DrawFn) -> dict[str, str]:
    """Mostly what a shop would send, and now and then anything else."""
    kind = draw(st.sampled_from(["application/json"] * 6 + ["text/html", "application/json; charset=²", ""]))
    made = {"Content-Type": kind, "Date": draw(DATES), "X-WP-Total": draw(NUMBERS), "X-WP-TotalPages": draw(NUMBERS)}
    for name in ("Retry-After", "X-Retry-After", "X-Rate-Limit-Requests-Left", "X-Rate-Limit-Time-Reset-Ms"):
        if draw(st.integers(0, 5)) == 0:
            made[name] = draw(NUMBERS | DATES)
    for name in ("Location", "Link", "Server", "ETag"):
        if draw(st.integers(0, 5)) == 0:
            made[name] = draw(st.sampled_from(["http://[::1", "//[", "<http://[/wp-json/>"]) | HEADER_TEXT)
    return made


def mutated(documents: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """A document as it should be, with some of its values exchanged for others, or taken away."""

    @st.composite
    def change(draw: st.DrawFn) -> Any:
        document = copy.deepcopy(draw(documents))
        for _ in range(draw(st.integers(0, 3))):
            place: Any = document
            while isinstance(place, dict | list) and place:
                key = draw(st.sampled_from(sorted(place) if isinstance(place, dict) else range(len(place))))
                if isinstance(place[key], dict | list) and place[key] and draw(st.booleans()):
                    place = place[key]
                elif isinstance(place, dict) and draw(st.integers(0, 4)) == 0:
                    del place[key]
                    break
                else:
                    place[key] = draw(VALUES)
                    break
        return document

    return change()


def answers(bodies: st.SearchStrategy[bytes]) -> st.SearchStrategy[list[AsGiven]]:
    statuses = st.sampled_from([200] * 12 + [201, 204, 206, 301, 400, 401, 403, 404, 409, 429, 500, 503])

    def answer(body: bytes, status: int, given_headers: dict[str, str]) -> AsGiven:
        made = AsGiven(b"" if status == 204 else body, status=status)
        made.headers.clear()
        for name, value in given_headers.items():
            made.headers[name] = value
        return made

    return st.lists(st.builds(answer, bodies, statuses, headers()), min_size=1, max_size=3)


def encoded(values: st.SearchStrategy[Any]) -> st.SearchStrategy[bytes]:
    return values.map(lambda value: json.dumps(value).encode("utf-8", "replace"))


JUNK = st.binary(max_size=40) | encoded(VALUES) | st.sampled_from([b"", b"[", b"{}", b"[]", b"[[]]", b'{"data":{}}'])

# Shops


def samples(folder: Path, pattern: str) -> st.SearchStrategy[Any]:
    return st.sampled_from([json.loads(path.read_bytes()) for path in sorted(folder.glob(pattern))])


WOO_ORDERS = mutated(samples(WOO_SAMPLES, "order-*.json"))
WOO_BODIES = JUNK | encoded(
    st.lists(WOO_ORDERS, max_size=3)
    | WOO_ORDERS
    | mutated(
        st.sampled_from(
            [
                {
                    "code": "woocommerce_rest_invalid_id",
                    "message": "x",
                    "data": {"status": 404, "params": {"status": "x"}},
                },
                {"namespaces": ["wc/v3"], "home": "https://shop.test", "name": "Shop"},
                [{"id": 1, "topic": "order.updated", "delivery_url": "x", "status": "active"}],
                [{"slug": "processing", "name": "Processing", "total": 3}],
                [
                    {
                        "id": 7,
                        "amount": "1.00",
                        "line_items": [{"id": 1, "quantity": -1, "total": "-1", "total_tax": "0"}],
                    }
                ],
            ]
        )
    )
)


def taken(batches: Iterator[Batch]) -> list[Reading]:
    return [reading for batch in itertools.islice(batches, MOST_BATCHES) for reading in batch.readings]


def assert_sound(found: object) -> None:
    for reading in found if isinstance(found, list) else [found]:
        if isinstance(reading, Reading):
            assert reading.defect is None, reading.defect
            if reading.order is not None:
                reading.order.content_hash()


def ask_all(store: Any) -> None:
    """Everything the jobs ask of a store."""
    questions: list[Callable[[], object]] = [
        store.identity,
        lambda: taken(store.iter_changes(SINCE)),
        lambda: taken(store.iter_created(SINCE, SINCE + timedelta(days=40), ("processing", "completed"))),
        lambda: taken(store.iter_modified(SINCE, ("completed",), range(10**12))),
        lambda: list(store.read([1334, 1335, 519], details=True)),
        lambda: store.find_number("1334"),
        store.statuses,
        store.list_webhooks,
        lambda: store.create_webhook("order.updated", "https://hooks.test/", "secret"),
        lambda: store.activate_webhook("1"),
        lambda: store.delete_webhook("1"),
    ]
    for question in questions:
        with contextlib.suppress(WoobcError):
            assert_sound(question())


@EXAMPLES
@given(given_answers=answers(WOO_BODIES))
def test_no_answer_of_woocommerce_comes_through_as_anything_else(
    hostile: tuple[Hostile, RunningServer], given_answers: list[AsGiven]
) -> None:
    application, server = hostile
    application.give(given_answers)
    ask_all(store_at(server.url))


BIG = {
    **json.loads((bigcommerce_support.SAMPLES / "order-519.json").read_bytes()),
    "consignments": {
        "pickups": [],
        "shipping": [
            {
                **json.loads((bigcommerce_support.SAMPLES / "order-519-shipping-addresses.json").read_bytes())[0],
                "line_items": json.loads((bigcommerce_support.SAMPLES / "order-519-products.json").read_bytes()),
            }
        ],
        "downloads": [],
        "email": {"gift_certificates": []},
    },
    "fees": [{"id": 1, "cost_ex_tax": "1.00", "cost_inc_tax": "1.21", "cost_tax": "0.21"}],
}
REFUND = {
    "id": 12,
    "order_id": 519,
    "total_amount": 50,
    "total_tax": 5,
    "payments": [{"id": 13, "is_declined": False}],
    "items": [{"item_type": "PRODUCT", "item_id": 537, "quantity": 1, "requested_amount": None}],
}
BIG_ORDERS = mutated(st.just(BIG))
BIG_BODIES = JUNK | encoded(
    st.lists(BIG_ORDERS, max_size=2)
    | BIG_ORDERS
    | mutated(
        st.sampled_from(
            [
                {"data": [REFUND], "meta": {"pagination": {"total_pages": 1}}},
                {"data": [{"id": 1, "scope": "store/order/*", "destination": "x", "is_active": True}]},
                [{"id": 1, "name": "Pending", "custom_label": "x"}],
                {"id": "abc123", "name": "Shop"},
                [{"status": 404, "message": "x"}],
                {"status": 403, "title": "x", "errors": {}},
                BIG["consignments"]["shipping"][0]["line_items"],
            ]
        )
    )
)


class Impatient(Clock):
    """Real time; nobody waits."""

    def sleep(self, seconds: float) -> None:
        return None

    def jitter(self, seconds: float) -> float:
        return 0.0


@EXAMPLES
@given(given_answers=answers(BIG_BODIES))
def test_no_answer_of_bigcommerce_comes_through_as_anything_else(
    hostile: tuple[Hostile, RunningServer], given_answers: list[AsGiven]
) -> None:
    application, server = hostile
    application.give(given_answers)
    clock = Impatient()
    keys = {"store_hash": "abc123", "access_token": bigcommerce_support.token("t")}
    config = store_config(platform=Platform.BIGCOMMERCE, url=server.url, **keys)
    ask_all(BigCommerceStore(config, clock, Patience(clock, clock.now() + timedelta(hours=1))))


# Business Central

ROW = {
    "id": "6f7f",
    "number": "S-1",
    "name": "CRONUS International Ltd.",
    "displayName": "CRONUS",
    "externalDocumentNumber": "EU-1",
    "orderNumber": "S-1",
    "postingDate": "2026-01-01",
    "totalAmountIncludingTax": 12.5,
    "status": "Open",
    "email": "a@example.test",
    "blocked": " ",
    "inventory": 3,
    "code": "EUR",
    "@odata.etag": "x",
}
API_BODIES = JUNK | encoded(
    mutated(
        st.sampled_from(
            [
                {"value": [ROW]},
                {"value": [ROW, ROW], "@odata.nextLink": "salesOrders?page=2"},
                {"value": [], "@odata.nextLink": "http://[::1"},
                ROW,
                {"error": {"code": "BadRequest_NotFound", "message": "x CorrelationId:  2f."}},
                {"access_token": "x", "expires_in": 3600},
            ]
        )
    )
)
ORDER = Document(DocumentKind.SALES_ORDER, "S-1", "EU-1", id="6f7f", posting_date=date(2026, 1, 1))


@EXAMPLES
@given(given_answers=answers(API_BODIES))
def test_no_answer_of_the_api_of_business_central_comes_through_as_anything_else(
    hostile: tuple[Hostile, RunningServer], given_answers: list[AsGiven]
) -> None:
    application, server = hostile
    application.give(given_answers)
    documents = open_bc(make_config(server.url)).documents
    assert documents is not None
    questions: list[Callable[[], object]] = [
        documents.company_id,
        documents.archives_readable,
        lambda: documents.find_documents({"EU-1", "EU-2"}),
        lambda: documents.find_orders_by_number({"S-1"}),
        lambda: documents.find_invoices_of({"S-1"}),
        lambda: documents.find_customers({"a@example.test"}),
        lambda: documents.find_items({"1000"}),
        lambda: documents.codes("currencies"),
        lambda: documents.create_customer({"displayName": "x"}),
        lambda: documents.ship_and_invoice(ORDER, date(2026, 2, 1)),
    ]
    for question in questions:
        with contextlib.suppress(WoobcError):
            question()


SOAP = "http://schemas.xmlsoap.org/soap/envelope/"
PAGE = "urn:microsoft-dynamics-schemas/page/autoshoppingcartimport"
WSDL = (Path(__file__).parent.parent / "wsdl" / "page-two-keys.xml").read_bytes()


def envelope(inner: str) -> bytes:
    return f'<s:Envelope xmlns:s="{SOAP}"><s:Body>{inner}</s:Body></s:Envelope>'.encode()


XML_TEXT = st.text(
    st.characters(min_codepoint=0x20, max_codepoint=0x7E, exclude_characters="<&"), max_size=8
) | st.sampled_from(["NaN", "1e999999", "９", "0001-01-01", "9999-99-99", "&#x1F;", "true"])


@st.composite
def soap_bodies(draw: st.DrawFn) -> bytes:
    names = ("Key", "OrderNo", "LineNo", "Quantity", "OrderDate", "SalesOrderNo", "Completed", "ErrorText")
    row = "".join(f"<{name}>{draw(XML_TEXT)}</{name}>" for name in names if draw(st.booleans()))
    record = f"<AutoShoppingCartImport>{row}</AutoShoppingCartImport>"
    operation = draw(st.sampled_from(["ReadMultiple_Result", "CreateMultiple_Result", "Create_Result", "Odd"]))
    wrapped = record if draw(st.booleans()) else f"<ReadMultiple_Result>{record}</ReadMultiple_Result>"
    fault = f"<s:Fault><faultcode>a:{draw(XML_TEXT)}</faultcode><faultstring>{draw(XML_TEXT)}</faultstring></s:Fault>"
    inner = draw(st.sampled_from([f'<{operation} xmlns="{PAGE}">{wrapped}</{operation}>', fault, "", row]))
    whole = draw(st.sampled_from([envelope(inner), WSDL, inner.encode(), b"<a/>", b"<html></html>"]))
    return whole[: draw(st.sampled_from([len(whole), len(whole) // 2]))]


@EXAMPLES
@given(given_answers=answers(soap_bodies() | JUNK))
def test_no_answer_of_the_page_of_business_central_comes_through_as_anything_else(
    hostile: tuple[Hostile, RunningServer], given_answers: list[AsGiven]
) -> None:
    application, server = hostile
    page = open_bc(make_config(server.url)).page
    application.give([AsGiven(WSDL, content_type="text/xml")])
    with contextlib.suppress(WoobcError):
        page.check()
    application.give(given_answers)
    for question in (lambda: page.read({"EU-1", "EU-2"}), lambda: page.create([line()]), page.check):
        with contextlib.suppress(WoobcError):
            question()
