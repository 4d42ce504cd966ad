"""What the Business Central adapter's tests share: a clock that is moved by hand, a configuration, a tiny server."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from werkzeug.wrappers import Request, Response

from woobc.core.business_central.connect import Adapters, connect
from woobc.core.clock import Clock
from woobc.core.config.secrets import Secret
from woobc.core.config.values import BasicAuth, BusinessCentralConfig, OAuth2Auth
from woobc.core.domain.documents import StagingLine
from woobc.core.domain.page_fields import default_elements
from woobc.core.domain.settings import Transport
from woobc.core.http.retry import Patience
from woobc.core.http.wire import Limits
from woobc.sandbox.business_central import BusinessCentral as Simulated

WSDL = Path(__file__).parent.parent / "wsdl"
SCOPE = "https://api.businesscentral.dynamics.com/.default"
PAGE = "urn:microsoft-dynamics-schemas/page/autoshoppingcartimport"


class HandClock(Clock):
    """Time that only moves when it is told to, or when somebody sleeps."""

    def __init__(self) -> None:
        self.time = datetime.now(UTC)
        self.slept: list[float] = []

    def now(self) -> datetime:
        return self.time

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.time += timedelta(seconds=seconds)

    def jitter(self, seconds: float) -> float:
        return 0.0


def secret(value: str) -> Secret:
    return Secret("a test", lambda: value)


def make_config(base: str, **changes: Any) -> BusinessCentralConfig:
    """A configuration for a server at `base` that asks for a user and password."""
    config = BusinessCentralConfig(
        transport=Transport.STAGING,
        soap_url=f"{base}/BC/WS",
        api_url=f"{base}/BC/api/v2.0",
        company="CRONUS International Ltd.",
        staging_service="AutoShoppingCartImport",
        actions_service="WoobcActions",
        archive_service="",
        auth=BasicAuth("WOOBC", secret("key")),
        ca_file=None,
        local_currency="EUR",
        settle_time=timedelta(minutes=17),
        orders_at_once=1,
        batch_lines=200,
        order_number_length=20,
        number_line=False,
        note_lines=False,
        total_tolerance=Decimal("0.05"),
        shipments_service="",
        fields=default_elements(),
    )
    return config.replace(**changes)


def config_of(simulated: Simulated, base: str, **changes: Any) -> BusinessCentralConfig:
    """The configuration that fits the simulator served at `base`."""
    auth = OAuth2Auth(
        tenant=simulated.tenant,
        client_id=simulated.client_id,
        client_secret=secret(simulated.client_secret),
        token_url=simulated.token_url(base),
        scope=SCOPE,
    )
    return make_config(
        base,
        **{
            "soap_url": simulated.soap_url(base),
            "api_url": simulated.api_url(base),
            "company": simulated.company,
            "auth": auth,
            **changes,
        },
    )


def open_bc(
    config: BusinessCentralConfig, clock: HandClock | None = None, *, read_s: float = 5, write_s: float = 5
) -> Adapters:
    clock = clock or HandClock()
    reading, writing = (Limits(connect_s=2, whole_s=seconds) for seconds in (read_s, write_s))
    return connect(config, Patience(clock, clock.now() + timedelta(days=1)), reading, writing)


def line(order: str = "EU-1001", line_no: int = 10000, **values: Any) -> StagingLine:
    """A row as it is sent; `values` add to or replace the usual ones."""
    usual: dict[str, Any] = {
        "order_number": order,
        "line_no": line_no,
        "external_document_number": order,
        "order_date": date(2026, 12, 1),
        "line_type": "Item",
        "item_no": "1000",
        "description": "Mug",
        "quantity": Decimal(2),
        "unit_price": Decimal("12.50"),
        "line_amount": Decimal(25),
        "reserve": True,
        "import_action": "Order",
    }
    return StagingLine(order, line_no, {**usual, **values})


Answerer = Callable[[Request], Response]


class Wire:
    """A server that gives `wsdl`, if it has one, to every GET and else what `answer` says; it keeps what it was sent."""

    def __init__(self, wsdl: str, answer: Answerer | None = None) -> None:
        self.wsdl = (WSDL / wsdl).read_bytes() if wsdl else b""
        self.answer = answer or (lambda request: Response("", 500))
        self.requests: list[Request] = []

    @property
    def bodies(self) -> list[str]:
        return [request.get_data(as_text=True) for request in self.requests if request.method == "POST"]

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        request = Request(environ)
        request.get_data(cache=True)
        self.requests.append(request)
        described = Response(self.wsdl, content_type="text/xml; charset=utf-8")
        answer = described if self.wsdl and request.method == "GET" else self.answer(request)
        return answer(environ, start_response)


def envelope(content: str, *, prefix: str = "Soap", status: int = 200, declared: bool = True) -> Response:
    namespace = "http://schemas.xmlsoap.org/soap/envelope/"
    start = '<?xml version="1.0" encoding="utf-8"?>' if declared else ""
    text = (
        f'{start}<{prefix}:Envelope xmlns:{prefix}="{namespace}"><{prefix}:Body>{content}</{prefix}:Body>'
        f"</{prefix}:Envelope>"
    )
    return Response(text, status=status, content_type="text/xml; charset=utf-8")


def fault(kind: str, text: str, *, status: int = 500, language: str = "en-US") -> Response:
    return envelope(
        f'<s:Fault><faultcode xmlns:a="urn:microsoft-dynamics-schemas/error">a:{kind}</faultcode>'
        f'<faultstring xml:lang="{language}">{text}</faultstring><detail><string'
        f' xmlns="http://schemas.microsoft.com/2003/10/Serialization/">{text}</string></detail></s:Fault>',
        prefix="s",
        status=status,
    )


def result(operation: str, records: str, *, namespace: str = PAGE) -> Response:
    """An answer of the page; `records` are its entities."""
    inner = {
        "Create": records,
        "CreateMultiple": f"<AutoShoppingCartImport_List>{records}</AutoShoppingCartImport_List>",
        "ReadMultiple": f"<ReadMultiple_Result>{records}</ReadMultiple_Result>",
    }[operation]
    return envelope(f'<{operation}_Result xmlns="{namespace}">{inner}</{operation}_Result>')


def record(order: str = "EU-1001", line_no: int = 10000, more: str = "", key: str = "24;EgAAAAJ7;1;0;") -> str:
    shown_key = f"<Key>{key}</Key>" if key else ""
    return (
        f"<AutoShoppingCartImport>{shown_key}<OrderNo>{order}</OrderNo><LineNo>{line_no}</LineNo>{more}"
        "</AutoShoppingCartImport>"
    )
