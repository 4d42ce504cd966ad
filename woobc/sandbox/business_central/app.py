"""Business Central on loopback: routing, credentials, faults on demand, and what a person does in the client."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote
from uuid import UUID, uuid4, uuid5
from xml.sax.saxutils import escape

import msgspec
from lxml import etree
from werkzeug.wrappers import Request, Response

from woobc.sandbox.base import ConnectionLost, Fault, SandboxClock, Simulator
from woobc.sandbox.business_central import api, entities, memo_api, shipping, soap, wsdl
from woobc.sandbox.business_central.auth import AppRegistration, Gate
from woobc.sandbox.business_central.entities import as_json
from woobc.sandbox.business_central.errors import Refusal
from woobc.sandbox.business_central.fields import read_date, write_value
from woobc.sandbox.business_central.job import OUTCOMES, Job
from woobc.sandbox.business_central.page import PageCall, Staging
from woobc.sandbox.business_central.sales import Books, CreditMemo, Customer, Document, Item, PostedDocument, SalesOrder
from woobc.sandbox.business_central.seed import seed
from woobc.sandbox.business_central.settings import Settings

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

METHODS = {
    "ReleaseOrder": {"orderNo": "string"},
    "PostOrder": {"orderNo": "string", "postingDate": "date"},
    "PostPrepaymentInvoice": {"orderNo": "string", "postingDate": "date"},
}
PAGE_TROUBLES = ("partial", "unknown-element", "reordered", "control-char")
TROUBLES = ("fault", "fault-after", "commit-later", "header-only", "429", *PAGE_TROUBLES)
RUNNING_LIMIT = 5

_XML = "text/xml; charset=utf-8"
_NAMES = UUID("5d0a5b62-6a2f-4c0b-9a0e-6d8b7f0c2a11")


@dataclass(frozen=True, slots=True)
class Route:
    """Where a request goes: kind is Page, Codeunit, SystemService, Services, api, odata, token, or empty for nowhere.

    `company` is None where the address names none; `rest` is what follows the company and the kind.
    """

    kind: str
    company: str | None = None
    rest: tuple[str, ...] = ()
    root: str = ""


class BusinessCentral(Simulator):
    """A Business Central environment with two companies; the default one is not the one clients mean.

    Operations that faults are planned by: `Read`, `ReadMultiple`, `Create`, `CreateMultiple`; `ReleaseOrder`, `PostOrder`,
    `PostPrepaymentInvoice`; `Companies`; `wsdl` (any GET of a SOAP address); `token`; `api:GET salesOrders` (the last
    collection of the path), `api:POST customers`, `api:PATCH salesOrders`, `api:POST shipAndInvoice`,
    `api:POST $batch`, `api:GET companies`; `odata:GET <entity>`.

    Kinds of faults beside those of the transport: `fault` (code: a name in errors.MESSAGES such as duplicate, dialog,
    not-found, relation, length, evaluate, test-field, filter, permission, lock, lock18, deadlock, transaction, closed,
    company, service-not-found; text: replaces its text; status: of the API's answer) and `fault-after` (does its work,
    then faults); `header-only` (POST of a sales order: keeps it with its first `lines` lines, none by default, then faults);
    `commit-later` (the connection is lost now, the work is done after `seconds`); `429` (retry_after); `partial`
    (CreateMultiple keeps the first half and faults), `unknown-element`, `reordered`, `control-char`.

    Controls beside those of every simulator: `settings` (names of Settings and their values), `customer`, `item`,
    `job-outcome` {order_no, outcome}, `run-job`, `revoke-tokens`, `post-by-hand`, `release-by-hand`, `delete-order`,
    `ship-partly`, `ship-lines`, `track`, `undo-shipment`, `ship-foreign`, `order` {no, …attributes}, `pay-invoice`,
    `cancel-invoice`, `credit-by-hand`.
    """

    tenant = "7acc9d3d-5a7f-4a5c-9f0e-3f1d2c4b5a69"
    environment = "Production"
    client_id = "0f4b6c1e-2d3a-4b5c-8d7e-9f0a1b2c3d4e"
    client_secret = "sandbox-client-secret"
    user = "WOOBC"
    access_key = "uXcHRrbEEtlRDJKkPcTJ7C1sandboxsandboxkey0A8="

    def __init__(
        self,
        clock: SandboxClock | None = None,
        *,
        company: str = "CRONUS International Ltd.",
        settings: Settings | None = None,
    ) -> None:
        super().__init__(clock)
        self.settings = settings or Settings()
        self.company = company
        self._as_of: datetime | None = None
        self._later: list[tuple[datetime, Callable[[], object]]] = []
        self.companies = {
            name: Books(name, shown, uuid5(_NAMES, name), self._now)
            for name, shown in (("My Company", "My Company"), (company, f"{company} (shop)"))
        }
        for books in self.companies.values():
            books.invoices_paid = lambda: self.settings.invoices_paid
        self._staging = {name: Staging(books, self.settings) for name, books in self.companies.items()}
        self._jobs = {name: Job(staging, self.settings) for name, staging in self._staging.items()}
        self._api = api.Api(self.companies, self.settings, self._post, self._post_memo)
        self.gate = Gate(self.settings, self.tenant)
        self.gate.apps[self.client_id] = AppRegistration(self.client_id, self.client_secret)
        self.gate.users[self.user] = self.access_key
        self._counting = threading.Lock()
        self._running = threading.Semaphore(RUNNING_LIMIT)
        self._in_flight = self.peak_in_flight = 0

    @property
    def books(self) -> Books:
        """The company clients mean."""
        return self.companies[self.company]

    @property
    def staging(self) -> Staging:
        return self._staging[self.company]

    def soap_url(self, base: str) -> str:
        """The address to configure as `soap_url`, for a simulator served at `base`."""
        return f"{self._prefix(base)}/WS"

    def api_url(self, base: str) -> str:
        return f"{self._prefix(base)}/api/v2.0"

    def odata_url(self, base: str) -> str:
        return f"{self._prefix(base)}/ODataV4"

    def token_url(self, base: str) -> str:
        return f"{base}/{self.tenant}/oauth2/v2.0/token"

    def _prefix(self, base: str) -> str:
        return f"{base}/v2.0/{self.tenant}/{self.environment}"

    # -- requests -------------------------------------------------------------------------------------------------

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Five requests run at a time, the others wait; too many connections are refused (§7.1)."""
        if environ.get("PATH_INFO", "").startswith("/_sandbox/"):
            return super().__call__(environ, start_response)
        with self._counting:
            self._in_flight += 1
            self.peak_in_flight = max(self.peak_in_flight, self._in_flight)
            crowded = self._in_flight > self.settings.connection_limit
        try:
            if crowded:
                return _too_many({})(environ, start_response)
            with self._running:
                return super().__call__(environ, start_response)
        finally:
            with self._counting:
                self._in_flight -= 1

    def operation(self, request: Request) -> str:
        route = self._route(request)
        if route.kind == "api":
            return api.operation(request.method, route.rest)
        if route.kind == "odata":
            return f"odata:{request.method} {route.rest[0] if route.rest else ''}"
        if route.kind in ("token", ""):
            return route.kind or "unknown"
        if request.method != "POST":
            return "wsdl"
        try:
            return str(etree.QName(soap.operation_element(request.get_data())).localname)
        except soap.Malformed:
            return "malformed"

    def handle(self, request: Request, fault: Fault | None) -> Response:
        with self.lock:
            self._catch_up()
            route = self._route(request)
            if route.kind == "token":
                return self.gate.token(request, route.rest[0], self._now())
            refused = self._not_served(request, route)
            if refused is None:
                refused = self.gate.refusal(request, self._now(), soap=route.kind not in ("api", "odata"))
            if refused is not None:
                return refused
            return self._troubled(request, route, fault) if fault else self._served(request, route)

    def _not_served(self, request: Request, route: Route) -> Response | None:
        web = route.kind in ("api", "odata")
        if not route.kind or (self.settings.multitenant and "tenant" not in request.args):
            answer = Response(b"", status=404)
            del answer.headers["Content-Type"]
            return answer
        enabled = self.settings.api_enabled if web else self.settings.soap_enabled
        if not enabled or (not web and request.method not in ("GET", "POST")):
            return Response("", status=405)
        return None

    def _troubled(self, request: Request, route: Route, fault: Fault) -> Response:
        args = fault.args
        match fault.kind:
            case "429":
                return _too_many(args)
            case "commit-later":
                due = self._now() + timedelta(seconds=float(args.get("seconds", 300)))
                self._later.append((due, lambda: self._served(request, route)))
                raise ConnectionLost
            case "fault" | "fault-after":
                if fault.kind == "fault-after":
                    self._served(request, route)
                refusal = Refusal(args.get("code", "dialog"), text=args.get("text"))
                return self._refused(request, route, refusal, args.get("status"))
            case "header-only":
                self._serve_part(request, route, int(args.get("lines", 0)))
                return self._refused(request, route, Refusal(args.get("code", "transaction"), text=args.get("text")))
        if fault.kind in PAGE_TROUBLES:
            return self._served(request, route, fault.kind, args.get("text"))
        return Response(f"No fault of kind {fault.kind}.", status=501)

    def _served(self, request: Request, route: Route, trouble: str = "", text: str | None = None) -> Response:
        try:
            if route.kind == "api":
                return self._api.respond(self._call(request, route))
            if route.kind == "odata":
                return self._odata(request, route)
            if request.method == "GET":
                return Response(self._description(route), content_type=_XML)
            return Response(self._soap(request, route, trouble, text), content_type=_XML)
        except soap.Malformed:
            return Response("", status=400)
        except Refusal as refusal:
            return self._refused(request, route, refusal)

    def _serve_part(self, request: Request, route: Route, lines: int) -> None:
        """Foreign code commits a sales order, or a credit memo, before all its lines are there; of anything else nothing."""
        call = self._call(request, route)
        body = json.loads(call.body) if call.body else {}
        written = [name for name in ("salesOrderLines", "salesCreditMemoLines") if name in body]
        if not written:
            return
        body |= {name: body[name][:lines] for name in written}
        self._api.answer(replace(call, body=json.dumps(body).encode()))

    def _refused(self, request: Request, route: Route, refusal: Refusal, status: int | None = None) -> Response:
        if route.kind in ("api", "odata"):
            language = self._api.language(self._call(request, route))
            answer = api.error_answer(refusal, language)
            return Response(json.dumps(answer.body), status=status or answer.status, content_type="application/json")
        language = self.settings.language
        body = soap.fault(refusal.kind.exception, refusal.message(language), language)
        return Response(body, status=500, content_type=_XML)

    # -- routing --------------------------------------------------------------------------------------------------

    def _route(self, request: Request) -> Route:
        raw = str(request.environ.get("REQUEST_URI") or request.path).split("?")[0]
        segments = [unquote(each) for each in raw.strip("/").split("/")]  # decoded once, after splitting
        if len(segments) == 4 and segments[1:] == ["oauth2", "v2.0", "token"]:
            return Route("token", rest=(segments[0],))
        depth = self._prefix_length(segments)
        service = segments[depth].lower() if 0 < depth < len(segments) else ""
        rest = tuple(segments[depth + 1 :])
        root = f"{request.scheme}://{request.host}/" + "/".join(raw.strip("/").split("/")[: depth + 2])
        if service == "ws":
            return _soap_route(rest)
        if service == "api" and rest[:1] == ("v2.0",):
            return Route("api", rest=tuple(each for each in rest[1:] if each), root=root)
        if service == "odatav4" and rest:
            match = re.fullmatch(r"Company\('(.*)'\)", rest[0])
            company = match.group(1).replace("''", "'") if match else None
            return Route("odata", company, rest[1:] if match else rest, root)
        return Route("")

    def _prefix_length(self, segments: list[str]) -> int:
        """`v2.0/{tenant}/{environment}`, `v2.0/{environment}` or an on-premises instance `BC`."""
        if segments[:3] == ["v2.0", self.tenant, self.environment]:
            return 3
        if segments[:2] == ["v2.0", self.environment]:
            return 2
        return 1 if segments[0].lower() == "bc" else 0

    def _company(self, route: Route) -> Books:
        if route.company is None:
            return next(iter(self.companies.values()))
        if route.company not in self.companies:
            raise Refusal("company", value=route.company)
        return self.companies[route.company]

    def _call(self, request: Request, route: Route) -> api.Call:
        return api.Call(
            method=request.method,
            segments=route.rest,
            query=request.args.to_dict(),
            headers=dict(request.headers.items()),
            body=request.get_data(),
            root=route.root,
            path=f"{request.scheme}://{request.host}{request.environ.get('REQUEST_URI') or request.path}".split("?")[0],
        )

    def _odata(self, request: Request, route: Route) -> Response:
        entity = route.rest[0] if route.rest else ""
        page = self._published().get(entity, "")
        if len(route.rest) != 1 or not entity or not page:
            raise Refusal("segment", value=entity)
        call = self._call(request, route)
        books = self._company(route) if route.company else self._api.company(request.args.get("company", ""))
        answer = self._api.page(call, books, page)
        return Response(json.dumps(as_json(answer.body)), content_type="application/json")

    def _published(self) -> dict[str, str]:
        """The pages there are as OData services, by the services' names."""
        with_tracking = self.settings.shipments_page == "whole"
        shipments = entities.SHIPMENTS_PAGE if with_tracking else entities.SHIPMENTS_PAGE_WITHOUT_TRACKING
        return {self.settings.archive_service: entities.ARCHIVE_PAGE, self.settings.shipments_service: shipments}

    # -- SOAP -----------------------------------------------------------------------------------------------------

    def _description(self, route: Route) -> str:
        """The WSDL of a service, or the list of services."""
        books = self._company(route)
        match route.kind:
            case "SystemService":
                return wsdl.system_wsdl(books.name)
            case "Services":
                return self._services(books)
            case "Page":
                self._check_service(route, books, self.settings.staging_service)
                return self._staging[books.name].wsdl()
        self._check_service(route, books, self.settings.actions_service)
        return wsdl.codeunit_wsdl(self.settings.actions_service, self._methods(), books.name)

    def _methods(self) -> dict[str, dict[str, str]]:
        gone = self.settings.missing_operations
        return {name: parameters for name, parameters in METHODS.items() if name not in gone}

    def _services(self, books: Books) -> str:
        settings = self.settings
        names = (f"Page/{settings.staging_service}", f"Codeunit/{settings.actions_service}", "SystemService")
        root = f"http://nav-internal:7047/BC/WS/{escape(books.name)}"
        links = "".join(
            f'<contractRef xmlns="https://schemas.xmlsoap.org/disco/scl/" ref="{root}/{name}"/>' for name in names
        )
        return f'<discovery xmlns="https://schemas.xmlsoap.org/disco/">{links}</discovery>'

    def _check_service(self, route: Route, books: Books, published: str) -> None:
        if not published or route.rest != (published,):
            raise Refusal("service-not-found", value=f"{books.name}/{route.kind}/{'/'.join(route.rest)}")

    def _soap(self, request: Request, route: Route, trouble: str, text: str | None) -> str:
        books = self._company(route)
        operation = soap.operation_element(request.get_data())
        name = etree.QName(operation).localname
        match route.kind:
            case "SystemService":
                names = "".join(soap.element("return_value", each) for each in self.companies)
                return soap.success("Companies", wsdl.SYSTEM_NAMESPACE, names)
            case "Page":
                self._check_service(route, books, self.settings.staging_service)
                payload = PageCall(self._staging[books.name], trouble, text).answer(operation)
                return soap.success(name, wsdl.page_namespace(self.settings.staging_service), payload)
        self._check_service(route, books, self.settings.actions_service)
        result = self._codeunit(books, operation)
        namespace = wsdl.codeunit_namespace(self.settings.actions_service)
        return soap.success(name, namespace, soap.element("return_value", write_value(result)))

    def _codeunit(self, books: Books, operation: etree._Element) -> bool:
        name, namespace = etree.QName(operation).localname, etree.QName(operation).namespace
        methods = self._methods()
        if namespace != wsdl.codeunit_namespace(self.settings.actions_service) or name not in methods:
            raise Refusal("unknown-operation", value=name)
        given = {
            parameter: _parameter(operation, str(namespace), parameter, kind)
            for parameter, kind in methods[name].items()
        }
        order_no = given["orderNo"]
        if name == "ReleaseOrder":
            books.release(books.order(order_no))
        elif name == "PostPrepaymentInvoice":
            order = books.order(order_no)
            on = self._check_posting_date(order, given["postingDate"] or order.posting_date)
            books.post_prepayment(order, on)
        else:
            self._post_or_swallow(books, order_no, given["postingDate"])
        return True

    # -- posting --------------------------------------------------------------------------------------------------

    def _post_or_swallow(self, books: Books, order_no: str, on: date | None) -> None:
        try:
            order = books.order(order_no)
            self._post(books, order, on or order.posting_date)
        except Refusal:
            if not self.settings.batch_post:
                raise

    def _check_posting_date(self, order: SalesOrder, on: date | None) -> date:
        if on is None:
            fields = f"Document Type='Order',No.='{order.number}'"
            raise Refusal("test-field", field="Posting Date", table="Sales Header", fields=fields)
        earliest, latest = self.settings.allowed_posting_from, self.settings.allowed_posting_to
        if (earliest and on < earliest) or (latest and on > latest):
            raise Refusal("posting-date", value=order.number)
        return on

    def _post(self, books: Books, order: SalesOrder, on: date | None) -> None:
        if not self.settings.post_with_job_queue:
            self._post_now(books, order, on)
            return
        if order.job_queue_status == "Scheduled for Posting":
            raise Refusal("scheduled", value=order.number)
        books.release(order)
        order.job_queue_status = "Scheduled for Posting"
        due = self._now() + timedelta(seconds=self.settings.job_queue_delay_s)
        self._later.append((due, lambda: self._post_from_queue(books, order.number, on)))

    def _post_now(self, books: Books, order: SalesOrder, on: date | None) -> PostedDocument:
        on = self._check_posting_date(order, on)
        books.check_posting(order)
        books.release(order)
        known = len(books.shipments)
        invoice = books.post(order, on, archive=self.settings.archive_on_post)
        shipping.backdate(books, known, self.settings.posting_takes_s)
        return invoice

    def _post_memo(self, books: Books, memo: SalesOrder) -> None:
        """At once, or later by an app that lets the caller believe it failed."""
        assert isinstance(memo, CreditMemo)
        memo_api.check_posting(books, memo, self.settings)
        if self.settings.memo_posting == "at once":
            memo_api.post(books, memo)
            return
        due = self._now() + timedelta(seconds=self.settings.job_queue_delay_s)
        self._later.append((due, lambda: None if memo.is_posted else memo_api.post(books, memo)))
        raise Refusal("memo-deferred", value=memo.number)

    def _post_from_queue(self, books: Books, order_no: str, on: date | None) -> None:
        order = books.orders.get(order_no)
        if order is None:
            return
        try:
            self._post_now(books, order, on)
        except Refusal:
            order.job_queue_status = "Error"
            books.touch(order)

    # -- simulated time -------------------------------------------------------------------------------------------

    def _now(self) -> datetime:
        return self._as_of or self.clock.now()

    def _catch_up(self) -> None:
        """Do what has become due since the last request, each at its own time."""
        now = self.clock.now()
        due = sorted((each for each in self._later if each[0] <= now), key=lambda each: each[0])
        self._later = [each for each in self._later if each[0] > now]
        for self._as_of, work in due:
            work()
        self._as_of = None
        for job in self._jobs.values():
            job.run(now)

    # -- what a person does ---------------------------------------------------------------------------------------

    def seed(self) -> BusinessCentral:
        """Fill both companies with a small catalogue and the codes it needs."""
        with self.lock:
            for name, books in self.companies.items():
                seed(books, inventory=Decimal(100 if name == self.company else 0))
        return self

    def add_customer(self, number: str, name: str, email: str = "", *, blocked: str = "") -> Customer:
        with self.lock:
            customer = Customer(number, name, email, blocked)
            self.books.touch(customer)
            self.books.customers[number] = customer
        return customer

    def add_item(
        self,
        no: str,
        description: str,
        inventory: Decimal | int | str = 0,
        unit_price: Decimal | int | str = 0,
        blocked: bool = False,
        variants: Iterable[str] = (),
    ) -> Item:
        item = Item(no, description, Decimal(inventory), Decimal(unit_price), blocked)
        item.variants = {code: uuid4() for code in variants}
        with self.lock:
            self.books.touch(item)
            self.books.items[no] = item
        return item

    def run_job(self) -> None:
        """Let the background job take up every order now, those with an error text again."""
        with self.lock:
            self._catch_up()
            self._jobs[self.company].run(self.clock.now(), by_hand=True)

    def set_job_outcome(self, outcome: str, order_no: str = "*") -> None:
        """What the job makes of orders whose number matches a pattern; the last one set is asked first."""
        if outcome not in OUTCOMES:
            raise LookupError(outcome)
        with self.lock:
            outcomes = self._jobs[self.company].outcomes
            outcomes.pop(order_no, None)
            earlier = dict(outcomes)
            outcomes.clear()
            outcomes.update({order_no: outcome}, **earlier)

    def post_by_hand(self, no: str, on: date | None = None) -> str:
        """Ship and invoice a sales order; the number of the posted invoice."""
        with self.lock:
            order = self.books.order(no)
            return self._post_now(self.books, order, on or self._now().date()).number

    def release_by_hand(self, no: str) -> None:
        with self.lock:
            self.books.release(self.books.order(no))

    def delete_order(self, no: str, *, archive: bool = False) -> None:
        with self.lock:
            self.books.delete_order(self.books.order(no), archive=archive)

    def ship_partly(self, no: str, *, share: Decimal | str = "0.5", invoice: bool = False) -> None:
        """Ship, and perhaps invoice, that share of each line; the order stays."""
        with self.lock:
            order = self.books.order(no)
            part = {line.sequence: line.quantity * Decimal(share) for line in order.lines}
            self.books.release(order)
            known = len(self.books.shipments)
            self.books.ship(order, part)
            shipping.backdate(self.books, known, self.settings.posting_takes_s)
            if invoice:
                self.books.invoice(order, part)

    def ship_lines(self, no: str, quantities: Mapping[int, Decimal | int | str]) -> str:
        """Ship these quantities by the order's line numbers; the shipment's number."""
        with self.lock:
            order = self.books.order(no)
            self.books.release(order)
            known = len(self.books.shipments)
            self.books.ship(order, {int(line): Decimal(quantity) for line, quantity in quantities.items()})
            shipping.backdate(self.books, known, self.settings.posting_takes_s)
            return self.books.shipments[-1].number

    def shipments_of(self, no: str) -> list[str]:
        """The numbers of the posted shipments of a sales order."""
        with self.lock:
            return shipping.shipments_of(self.books, no)

    def track(self, shipment: str, tracking: str, agent: str = "", service: str = "") -> None:
        """Write, or change, the tracking number of a posted shipment."""
        with self.lock:
            shipping.track(self.books, shipment, tracking, agent, service)

    def undo_shipment(self, shipment: str) -> None:
        """Take a shipment back that is not invoiced."""
        with self.lock:
            shipping.undo(self.books, shipment)

    def ship_foreign(self, external_document_number: str = "PO-7781") -> str:
        """Ship an order that nobody here knows; the shipment's number."""
        with self.lock:
            return shipping.ship_foreign(self.books, external_document_number, self._now().date())

    def pay_invoice(self, no: str) -> None:
        """A payment is applied to all of a posted invoice."""
        with self.lock:
            for invoice in self.books.invoices:
                if invoice.number == no:
                    invoice.paid = invoice.total_including_tax
                    self.books.touch(invoice)

    def cancel_invoice(self, no: str) -> str:
        """Cancel a posted invoice that is not paid; the number of the memo that corrects it."""
        with self.lock:
            return memo_api.cancel_invoice(self.books, no)

    def credit_by_hand(self, no: str, amount: Decimal | int | str, key: str = "") -> str:
        """Credit an amount of a posted invoice; the number of the posted memo."""
        with self.lock:
            return memo_api.credit_by_hand(self.books, no, Decimal(amount), key)

    def change_order(self, no: str, **attributes: Any) -> None:
        """Set attributes of a sales order, such as status="Pending Approval" or missing_dimension=True."""
        with self.lock:
            order = self.books.order(no)
            for name, value in attributes.items():
                if name not in {each.name for each in fields(order)}:
                    raise LookupError(name)
                setattr(order, name, value)
            self.books.touch(order)

    def change_settings(self, **values: Any) -> None:
        """Set settings from JSON values; LookupError for an unknown name, ValueError for a wrong value."""
        known = {each.name for each in fields(self.settings)}
        if unknown := set(values) - known:
            raise LookupError(", ".join(unknown))
        whole = msgspec.convert({**msgspec.to_builtins(self.settings), **values}, Settings)
        with self.lock:
            for name in values:
                setattr(self.settings, name, getattr(whole, name))

    # -- state and control ----------------------------------------------------------------------------------------

    def state(self) -> dict[str, Any]:
        with self.lock:
            self._catch_up()
            state = _shown_company(self.books, self.staging)
            default = next(iter(self.companies))
            state["default_company"] = _shown_company(self.companies[default], self._staging[default])
            state["peak_in_flight"] = self.peak_in_flight
            return state

    def control(self, name: str, body: dict[str, Any]) -> Any:
        controls: dict[str, Callable[..., Any]] = {
            "settings": self.change_settings,
            "customer": self.add_customer,
            "item": self.add_item,
            "job-outcome": self.set_job_outcome,
            "run-job": self.run_job,
            "revoke-tokens": self.gate.revoke_tokens,
            "post-by-hand": self.post_by_hand,
            "release-by-hand": self.release_by_hand,
            "delete-order": self.delete_order,
            "ship-partly": self.ship_partly,
            "ship-lines": self.ship_lines,
            "track": self.track,
            "undo-shipment": self.undo_shipment,
            "ship-foreign": self.ship_foreign,
            "order": self.change_order,
            "pay-invoice": self.pay_invoice,
            "cancel-invoice": self.cancel_invoice,
            "credit-by-hand": self.credit_by_hand,
        }
        if name not in controls:
            return super().control(name, body)
        try:
            return msgspec.to_builtins({"done": controls[name](**body)})
        except Refusal as refusal:
            return {"error": refusal.message(self.settings.language)}


def _soap_route(rest: tuple[str, ...]) -> Route:
    kinds = {
        "page": "Page",
        "codeunit": "Codeunit",
        "systemservice": "SystemService",
        "services": "Services",
    }
    if rest and rest[0].lower() in kinds:
        return Route(kinds[rest[0].lower()], None, rest[1:])
    if len(rest) > 1 and rest[1].lower() in kinds:
        return Route(kinds[rest[1].lower()], rest[0], rest[2:])
    return Route("")


def _parameter(operation: etree._Element, namespace: str, name: str, kind: str) -> Any:
    found = operation.find(f"{{{namespace}}}{name}")
    if found is None:
        raise Refusal("missing-element", value=name, table=etree.QName(operation).localname)
    return read_date(found.text or "") if kind == "date" else (found.text or "")


def _too_many(args: Any) -> Response:
    message = "Too many requests reached. Actual (101). Maximum (100)."
    body = {"error": {"code": "Application_TooManyRequests", "message": message}}
    answer = Response(json.dumps(body), status=429, content_type="application/json")
    if args.get("retry_after") is not None:
        answer.headers["Retry-After"] = str(args["retry_after"])
    return answer


def _shown_company(books: Books, staging: Staging) -> dict[str, Any]:
    rows = [{**row.values, "Key": staging.key_of(row), "created_at": row.created_at} for row in staging.rows.values()]
    state = {
        "company": books.name,
        "staging": rows,
        "sales_orders": [_shown_document(each) for each in books.orders.values()],
        "invoices": [_shown_document(each) for each in books.invoices],
        "shipments": [_shown_document(each) for each in books.shipments],
        "archives": [_shown_document(each) for each in books.archives],
        "memos": [_shown_document(each) | {"posted": each.is_posted} for each in books.memos],
        "customers": list(books.customers.values()),
        "items": list(books.items.values()),
    }
    shown: dict[str, Any] = msgspec.to_builtins(state)
    return shown


def _shown_document(document: Document) -> dict[str, Any]:
    totals = {
        "total_excluding_tax": document.total_excluding_tax,
        "total_tax": document.total_tax,
        "total_including_tax": document.total_including_tax,
    }
    shown: dict[str, Any] = {**msgspec.to_builtins(document), **msgspec.to_builtins(totals)}
    return shown
