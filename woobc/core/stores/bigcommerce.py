"""BigCommerce over its orders API v2, its refunds and webhooks over v3. § refers to the BigCommerce wire reference.

Pages of a changing list slide, so nothing here asks for a page of orders but the first: changes are read by a mark that
moves with their modification time, everything else by a mark that moves with the order's id (§4.3). Since the shop may
ignore a filter instead of refusing it (§4.2), every row is held against what was asked.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Annotated, Any, TypeVar

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from woobc.core.clock import Clock
from woobc.core.config.values import StoreConfig
from woobc.core.domain.codes import Problem
from woobc.core.domain.documents import Done, NotExecuted, WriteAnswer
from woobc.core.domain.orders import Batch, Order, Payload, Presence, Reading, StoreIdentity
from woobc.core.domain.settings import MetaOf
from woobc.core.domain.telling import Mark, Parcel, ShopOrder, ShopParcel
from woobc.core.domain.text import one_line, whole_number
from woobc.core.errors import SetupError, TransientRemoteError, UnknownStatus, WoobcError
from woobc.core.http.retry import Patience
from woobc.core.http.wire import READ, Limits
from woobc.core.ports import Webhook
from woobc.core.stores import telling
from woobc.core.stores.bigcommerce_documents import (
    INCOMPLETE,
    STATUSES,
    fees_of,
    inlined_fees,
    inlined_lines,
    moment_of,
    needs_coupons,
    parse_order,
    status_id_of,
    status_name,
)
from woobc.core.stores.bigcommerce_refusals import Forbidden, Missing, Quota, explain, forbidden, forbidden_to_write
from woobc.core.stores.bigcommerce_writing import (
    draft_shipment,
    draft_tracking,
    parse_shipments,
    parse_shop_order,
)
from woobc.core.stores.json_reader import Document, Reader, decode, decode_as, understood
from woobc.core.stores.meta import Texts, texts_of, with_texts
from woobc.core.stores.paging import Page, all_elements
from woobc.core.stores.shop_client import Answer, JsonClient

PAGE = 250
"""The most rows the shop gives at once; it refuses to be asked for more."""
WORTH_A_RANGE = 3
"""So many orders among `PAGE` ids in a row are read by one range, which brings their neighbours too."""
INLINE = {"include": "consignments.line_items,fees", "consignment_structure": "object"}
SECOND = timedelta(seconds=1)
WEBHOOK_TOPICS = ("store/order/*",)
"""All that happens to orders, refunds included."""
WEBHOOK_SECRET_HEADER = "X-Woobc-Secret"

LARGEST_ID = 10**18
"""As large as the middleware keeps one."""

T = TypeVar("T")
Raws = list[msgspec.Raw]
Id = int | Annotated[str, msgspec.Meta(pattern=r"^[0-9]{1,18}$")]


class _Row(Struct, frozen=True):
    """One order as it came, and when."""

    order_id: int
    raw: bytes
    document: Document
    sent_at: datetime
    shop_time: datetime

    def moment(self, date: str) -> datetime | None:
        """When it was `created` or `modified`; None if that can't be read."""
        try:
            return moment_of(Reader(self.document), f"date_{date}")
        except ValueError:
            return None

    @property
    def status_id(self) -> str:
        return str(self.document.get("status_id"))


class _Asked(Struct, frozen=True):
    """Which orders a listing is to show. Limits include themselves; dates are of `date`, `created` or `modified`."""

    date: str = ""
    after: datetime | None = None
    until: datetime | None = None
    min_id: int | None = None
    max_id: int | None = None
    status_id: str | None = None

    def params(self) -> dict[str, str]:
        """Nobody says for sure that lower limits of dates include themselves, so they are put a second before."""
        params = {
            f"min_date_{self.date}": _wire_time(self.after - SECOND) if self.after else None,
            f"max_date_{self.date}": _wire_time(self.until) if self.until else None,
            "min_id": self.min_id,
            "max_id": self.max_id,
            "status_id": self.status_id,
        }
        return {name: str(value) for name, value in params.items() if value is not None}

    def allows(self, row: _Row) -> bool:
        """Whether the shop did as it was asked. Dates that can't be read are trouble of their order alone."""
        moment = row.moment(self.date) if self.date else None
        return (
            (moment is None or self.after is None or moment >= self.after - SECOND)
            and (moment is None or self.until is None or moment <= self.until)
            and (self.min_id is None or row.order_id >= self.min_id)
            and (self.max_id is None or row.order_id <= self.max_id)
            and self.status_id in (None, row.status_id)
        )


class _Page(Struct, frozen=True):
    rows: tuple[_Row, ...]
    shop_time: datetime

    @property
    def is_full(self) -> bool:
        return len(self.rows) >= PAGE

    def last_change(self) -> datetime | None:
        return max((moment for row in self.rows if (moment := row.moment("modified"))), default=None)


class _Known:
    """The rows read near the mark, so that a row which comes again unchanged is not read again."""

    def __init__(self) -> None:
        self._rows: dict[int, tuple[int, datetime | None]] = {}

    def news(self, rows: Iterable[_Row]) -> list[_Row]:
        """The rows that are new or not what they were; they are known now."""
        fresh = []
        for row in rows:
            digest = hash(row.raw)
            if self._rows.get(row.order_id, (None, None))[0] != digest:
                self._rows[row.order_id] = (digest, row.moment("modified"))
                fresh.append(row)
        return fresh

    def forget_before(self, mark: datetime) -> None:
        """What lies before all that will be asked for can't come again."""
        self._rows = {key: row for key, row in self._rows.items() if row[1] is None or row[1] >= mark - SECOND}


class BigCommerceStore:
    """The port `Store` for one BigCommerce shop.

    Refunds may leave the order's modification time alone, so they are asked for with every reading: one request for all
    orders of a page. They come with their lines, whether details are wanted or not; details are the metafields.
    """

    webhook_topics = WEBHOOK_TOPICS
    takes_marks = False

    def __init__(self, config: StoreConfig, clock: Clock, patience: Patience, limits: Limits = READ) -> None:
        self.code = config.code
        self.requests = 0
        self._config = config
        self._clock = clock
        self._patience = patience
        self._limits = limits
        self._kept: tuple[JsonClient, str] | None = None
        self._system = f"store {config.code}"
        self._quota = Quota()
        self._statuses: Mapping[str, str] | None = None
        self._meta = frozenset(wanted.place for wanted in config.meta.values())

    # --- what the port promises ---

    def identity(self) -> StoreIdentity:
        """The shop's own information needs a scope of its own; without it the hash is known to be right, and no more."""
        store: dict[str, Any] = {}
        try:
            answer, store = self._get("v2/store", dict[str, Any])
        except Forbidden:
            answer, _ = self._get("v2/order_statuses", Raws)
        value = str(store.get("id") or self._config.store_hash)
        return StoreIdentity(value.lower(), one_line(str(store.get("name") or ""), 200), shop_time=_shop_time(answer))

    def seems_other_than(self, identity: str) -> bool:
        return False  # the store hash is in every address

    def iter_changes(self, since: datetime, *, has_orders: bool = True) -> Iterator[Batch]:
        """By modification time, from a mark that moves: what changes meanwhile goes behind the mark.

        An answer that reaches the present covers the time of the answer before it, so where the first one does, it is
        asked for twice. Orders dated in the shop's future come last, and nothing more is covered while they are read.
        """
        mark, known = since.replace(microsecond=0), _Known()
        before: datetime | None = None
        covered: datetime | None = None
        while True:
            page = self._list(_Asked("modified", mark), "date_modified:asc")
            last = page.last_change() or mark
            reaches_now = not page.is_full or last > page.shop_time
            if reaches_now and covered is None:
                covered = before
            passed = None if reaches_now else min(last, before or last)
            yield Batch(self._readings(known.news(page.rows)), covered or passed)
            before = page.shop_time
            if reaches_now and covered is None:
                continue
            if not page.is_full:
                return
            if last > mark:
                mark = last
            else:
                yield from self._burst(mark, known, covered)
                mark += SECOND
            known.forget_before(mark)

    def iter_created(
        self, since: datetime | None, until: datetime | None, statuses: Collection[str] = ()
    ) -> Iterator[Batch]:
        after = _ceiling(since) if since else None
        last = _ceiling(until) - SECOND if until else None
        if after is None or last is None or after <= last:
            yield from self._uncovered(_Asked("created", after, last), statuses)

    def iter_modified(self, since: datetime, statuses: Collection[str], wanted: Collection[int]) -> Iterator[Batch]:
        yield from self._uncovered(_Asked("modified", _ceiling(since)), statuses, wanted)

    def unchanged(self, known: Mapping[int, tuple[str, datetime]]) -> Collection[int]:
        """It lists whole orders only."""
        return ()

    def read(self, order_ids: Sequence[int], *, details: bool = False) -> Iterator[Reading]:
        wanted = list(dict.fromkeys(order_ids))
        for start in range(0, len(wanted), PAGE):
            chunk = wanted[start : start + PAGE]
            found = self._read_ranges(chunk)
            alone = {order_id: self._read_alone(order_id) for order_id in chunk if order_id not in found}
            rows = found | {order_id: row for order_id, row in alone.items() if isinstance(row, _Row)}
            refunds = self._refunds(list(rows))
            customers: dict[int, Texts] = {}
            for order_id in chunk:
                row = rows.get(order_id) or alone[order_id]
                reading = self._reading(row, refunds.get(order_id, [])) if isinstance(row, _Row) else row
                yield self._with_meta(reading, customers) if details else reading

    def find_number(self, number: str) -> list[Reading]:
        """The id is the number people see."""
        order_id = whole_number(number)
        if order_id is None or str(order_id) != number:
            return []
        return [reading for reading in self.read([order_id]) if reading.presence is not Presence.GONE]

    def parse(self, payload: bytes) -> Order:
        return parse_order(decode(payload))

    def statuses(self) -> Mapping[str, str] | None:
        """The system's names with the labels the merchant gave them."""
        if self._statuses is None:
            _, entries = self._get("v2/order_statuses", list[_StatusDocument])
            self._statuses = {status_name(int(entry.id)): entry.custom_label or entry.name for entry in entries}
        return self._statuses

    # --- webhooks ---

    def list_webhooks(self) -> list[Webhook]:
        """The subscriptions made with this token's account, of whatever status."""
        return [self._element(_HookDocument, raw).webhook() for raw in self._pages_v3("v3/hooks", {})]

    def create_webhook(self, topic: str, delivery_url: str, secret: str) -> Webhook:
        """Subscribe to `topic`, such as `store/order/*`. BigCommerce signs nothing: the secret comes back as a header.

        Sent once: repeated after a lost answer it could subscribe twice.
        """
        payload = {
            "scope": topic,
            "destination": delivery_url,
            "is_active": True,
            "headers": {WEBHOOK_SECRET_HEADER: secret},
        }
        self._patience.call(self._check_quota)
        _, hook = self._send("POST", "v3/hooks", _HookAnswer, {}, payload)
        return hook.data.webhook()

    def activate_webhook(self, webhook_id: str) -> Webhook:
        """Revive a subscription the shop has deactivated; what it missed stays missed (§10)."""
        path = f"v3/hooks/{int(webhook_id)}"
        _, hook = self._patience.call(lambda: self._send("PUT", path, _HookAnswer, {}, {"is_active": True}))
        return hook.data.webhook()

    def delete_webhook(self, webhook_id: str) -> None:
        """End a subscription; one that is gone already is no trouble."""
        path = f"v3/hooks/{int(webhook_id)}"
        try:
            self._patience.call(lambda: self._send("DELETE", path, dict[str, Any], {}))
        except Missing:
            return

    # --- telling ---

    def look(self, order_id: int, *, lines: bool = False) -> ShopOrder | Problem | None:
        path = f"v2/orders/{order_id}"
        try:
            answer, document = self._get(path, dict[str, Any])
            products = [_object(raw) for raw in self._part(f"{path}/products")] if lines else []
        except Missing:
            return None
        return telling.shown(lambda: parse_shop_order(document, products, answer.sent_at))

    def has_parcels(self) -> bool:
        return True

    def parcels(self, order_id: int) -> list[ShopParcel] | Problem:
        raws = self._part(f"v2/orders/{order_id}/shipments")
        return telling.shown(lambda: parse_shipments(_object(raw) for raw in raws))

    def create_parcel(self, order_id: int, parcel: Parcel, author: str) -> WriteAnswer:
        return self._write("POST", f"v2/orders/{order_id}/shipments", draft_shipment(parcel, author))

    def change_parcel(self, order_id: int, shop_id: str, parcel: Parcel, author: str) -> WriteAnswer:
        return self._write("PUT", f"v2/orders/{order_id}/shipments/{int(shop_id)}", draft_tracking(parcel))

    def write_mark(self, order_id: int, mark: Mark | None, status: str) -> WriteAnswer:
        """The status alone: an order has no place for a mark (§2)."""
        status_id = int(self._status_id(status))
        return self._write("PUT", f"v2/orders/{order_id}", {"status_id": status_id}, shows_order=True)

    def notes(self, order_id: int) -> list[str]:
        return []

    def write_note(self, order_id: int, text: str) -> WriteAnswer:
        return NotExecuted("BigCommerce has no notes to the customer.", setup=True)

    def _write(self, method: str, path: str, payload: Mapping[str, Any], *, shows_order: bool = False) -> WriteAnswer:
        """One request that changes an order."""
        try:
            self._patience.call(self._check_quota, late=True)
            client, token = self._opened()
        except TransientRemoteError as error:
            return NotExecuted(error.message, retry_after_s=error.retry_after_s)
        except SetupError as error:
            return NotExecuted(str(error), setup=True)
        url = f"{self._config.url}/stores/{self._config.store_hash}/{path}"
        ended = client.write(
            method, url, dict[str, Any], payload=payload, headers={"X-Auth-Token": token}, explain=self._explain_write
        )
        if not isinstance(ended, tuple):
            return ended
        (answer, document), now = ended, self._clock.now()
        self._quota.saw(answer, now)
        if shows_order:
            return telling.done(lambda: Done(shown=parse_shop_order(document, (), answer.sent_at)), now)
        return telling.made(document, now)

    def _explain_write(self, answer: Answer, said: str) -> WoobcError | None:
        error = self._explain(answer, said)
        return forbidden_to_write(self._system, said) if isinstance(error, Forbidden) else error

    # --- listings ---

    def _burst(self, second: datetime, known: _Known, covered: datetime | None) -> Iterator[Batch]:
        """All orders of one second: more of them than a page holds, so they are read by id."""
        for page in self._walk(_Asked("modified", second, second)):
            yield Batch(self._readings(known.news(page.rows)), covered)

    def _uncovered(
        self, asked: _Asked, statuses: Collection[str], wanted: Collection[int] | None = None
    ) -> Iterator[Batch]:
        """The shop takes one status at a time. Several are picked out of all orders: between two listings an order could
        change from one status to the other and be missed. Of what is not `wanted` no refunds are asked for."""
        status_ids = {self._status_id(status) for status in statuses}
        if len(status_ids) == 1:
            asked = replace(asked, status_id=next(iter(status_ids)))
        for page in self._walk(asked):
            rows = [row for row in page.rows if not status_ids or row.status_id in status_ids]
            rows = [row for row in rows if wanted is None or row.order_id in wanted]
            yield Batch(self._readings(row for row in rows if not _is_before(row, asked)))

    def _walk(self, asked: _Asked) -> Iterator[_Page]:
        """All orders asked for by ascending id. Each page begins with the last id of the page before, which comes again."""
        last = -1
        while True:
            page = self._list(asked if last < 0 else replace(asked, min_id=last), "id:asc")
            fresh = tuple(row for row in page.rows if row.order_id > last)
            yield replace(page, rows=fresh)
            if not page.is_full:
                return
            if not fresh:
                raise TransientRemoteError(self._system, f"the list of orders does not go on after order {last}.")
            last = fresh[-1].order_id

    def _list(self, asked: _Asked, sort: str) -> _Page:
        params = {**asked.params(), "sort": sort, "limit": str(PAGE), **INLINE}
        answer, raws = self._get("v2/orders", Raws, params)
        page = _Page(tuple(self._row(bytes(raw), answer) for raw in raws), _shop_time(answer))
        if not all(asked.allows(row) for row in page.rows):
            raise self._ignored("filter")
        if not (_is_sorted(page, sort) and (page.last_change() or not page.is_full)):
            raise self._ignored("order")
        return page

    def _ignored(self, what: str) -> SetupError:
        return SetupError(
            self._system,
            f"the list of orders does not follow the {what} that was asked for, so nothing of it was taken.",
            fix="If this stays, report it to BigCommerce.",
        )

    def _row(self, raw: bytes, answer: Answer) -> _Row:
        document = _object(raw)
        order_id = document.get("id")
        if type(order_id) is not int or not 0 < order_id <= LARGEST_ID:
            raise TransientRemoteError(self._system, "the shop sent an order without a readable id.")
        return _Row(order_id, raw, document, answer.sent_at, _shop_time(answer))

    def _status_id(self, name: str) -> str:
        status_id = status_id_of(name)
        if status_id is None:
            raise UnknownStatus(
                self._system,
                f'BigCommerce has no status "{one_line(name)}"; it has {", ".join(STATUSES.values())}.',
                fix="Correct it in the configuration or the command.",
            )
        return str(status_id)

    # --- single orders ---

    def _read_ranges(self, order_ids: Sequence[int]) -> dict[int, _Row]:
        """The orders that lie close together by their ids."""
        found: dict[int, _Row] = {}
        for ids in _close_together(order_ids):
            page = self._list(_Asked(min_id=ids[0], max_id=ids[-1]), "id:asc")
            found |= {row.order_id: row for row in page.rows if row.order_id in ids}
        return found

    def _read_alone(self, order_id: int) -> _Row | Reading:
        """The order's row, or the reading of one that is gone."""
        sent_at = self._clock.now()
        try:
            answer, _ = self._get(f"v2/orders/{order_id}", dict[str, msgspec.Raw], INLINE)
        except Missing as missing:
            return Reading(order_id, sent_at, missing.shop_time or sent_at, Presence.GONE)
        row = self._row(answer.body.strip() or b"{}", answer)
        if row.order_id != order_id:
            raise self._ignored("id")
        return row

    def _readings(self, rows: Iterable[_Row]) -> tuple[Reading, ...]:
        """Unfinished checkouts are left out; finishing one is a change and brings it."""
        finished = [row for row in rows if row.status_id != str(INCOMPLETE)]
        refunds = self._refunds([row.order_id for row in finished])
        return tuple(self._reading(row, refunds.get(row.order_id, [])) for row in finished)

    def _reading(self, row: _Row, refunds: list[bytes]) -> Reading:
        """One order whole: with its lines, addresses and fees where the listing left them out, and coupons where they matter."""
        whole = understood(lambda: self._whole(row, refunds))
        payload = _stored(row.raw, {}) if whole.value is None else whole.value
        found = understood(lambda: parse_order(decode(payload)))
        problem, defect = whole.problem or found.problem, whole.defect or found.defect
        order = None if problem or defect else found.value
        kept = Payload.of(payload)
        return Reading(row.order_id, row.sent_at, row.shop_time, Presence.LISTED, kept, order, problem, defect)

    def _whole(self, row: _Row, refunds: list[bytes]) -> bytes:
        """The document that is kept of an order, with all that had to be read by itself."""
        path, parts = f"v2/orders/{row.order_id}", {}
        if inlined_lines(row.document) is None:
            parts = {name: self._part(f"{path}/{name}") for name in ("products", "shipping_addresses")}
        if inlined_fees(row.document) is None:
            parts["fees"] = self._fees(f"{path}/fees")
        if refunds:
            parts["refunds"] = refunds
        payload = _stored(row.raw, parts)
        if needs_coupons(row.document, payload):
            parts["coupons"] = self._part(f"{path}/coupons")
            payload = _stored(row.raw, parts)
        return payload

    def _part(self, path: str) -> list[bytes]:
        """All elements of a sub-resource; it gives 50 if not asked for more."""

        def fetch(number: int) -> Page:
            try:
                _, raws = self._get(path, Raws, {"limit": str(PAGE), "page": str(number)})
            except Missing:
                return Page(())
            return Page([bytes(raw) for raw in raws])

        return list(all_elements(self._system, path.removeprefix("v2/"), PAGE, fetch))

    def _fees(self, path: str) -> list[bytes]:
        try:
            _, body = self._get(path, msgspec.Raw, {"limit": str(PAGE)})
        except Missing:
            return []
        value = decode(b'{"fees":%s}' % (bytes(body) or b"[]"))["fees"]
        return [msgspec.json.encode(fee) for fee in fees_of(value)]

    def _refunds(self, order_ids: Sequence[int]) -> dict[int, list[bytes]]:
        """The refunds of these orders, as they came."""
        found: dict[int, list[bytes]] = {}
        if not order_ids:
            return found
        params = {"order_id:in": ",".join(str(order_id) for order_id in order_ids)}
        for raw in self._pages_v3("v3/orders/payment_actions/refunds", params):
            order_id = int(self._element(_RefundHead, raw).order_id)
            if order_id not in order_ids:
                raise self._ignored("ids")
            found.setdefault(order_id, []).append(raw)
        return found

    def _with_meta(self, reading: Reading, customers: dict[int, Texts]) -> Reading:
        """With the metafields that the configuration names: one request for each order, one for each customer, for `customers`
        keeps theirs. Those of several orders can't be asked for: the list of all metafields is narrowed by key and date alone.
        """
        order = reading.order
        if order is None:
            return reading
        texts = self._metafields(MetaOf.ORDER, "orders", order.order_id)
        if not order.is_guest:
            if order.customer_id not in customers:
                customers[order.customer_id] = self._metafields(MetaOf.CUSTOMER, "customers", order.customer_id)
            texts |= customers[order.customer_id]
        return with_texts(reading, texts)

    def _metafields(self, of: MetaOf, path: str, id_: int) -> Texts:
        """Those wanted of one order or customer; of one that is gone there are none."""
        wanted = {place for place in self._meta if place.of is of}
        if not wanted:
            return {}
        keys = sorted({place.key for place in wanted})
        params = {} if any("," in key for key in keys) else {"key:in": ",".join(keys)}
        try:
            fields = [self._element(_Metafield, raw) for raw in self._pages_v3(f"v3/{path}/{id_}/metafields", params)]
        except Missing:
            return {}
        if any(int(field.resource_id) != id_ for field in fields):
            raise self._ignored("ids")
        fields.sort(key=lambda field: int(field.id))
        return texts_of([msgspec.structs.asdict(field) for field in fields], of, wanted)

    def _pages_v3(self, path: str, params: Mapping[str, str]) -> Iterator[bytes]:
        """The elements of a list of v3; not all of them say how many pages they have."""

        def fetch(number: int) -> Page:
            _, body = self._get(path, _ListAnswer, {**params, "limit": str(PAGE), "page": str(number)})
            return Page([bytes(raw) for raw in body.data], body.pages())

        return all_elements(self._system, path.removeprefix("v3/"), PAGE, fetch)

    def _element(self, form: type[T], raw: bytes) -> T:
        try:
            return decode_as(form, raw)
        except ValueError:
            raise TransientRemoteError(self._system, "a list holds an element not of the expected form.") from None

    # --- requests ---

    def _opened(self) -> tuple[JsonClient, str]:
        """The client and its token, which is read the first time."""
        if self._kept is None:
            token = self._read_token()
            client = JsonClient(
                self._system,
                self._patience,
                ca_file=self._config.ca_file,
                explain=self._explain,
                on_request=self._count_request,
                secrets=(token,),
                limits=self._limits,
            )
            self._kept = client, token
        return self._kept

    def _read_token(self) -> str:
        secret = self._config.access_token
        assert secret, "the configuration of a BigCommerce store has one"
        token = secret.reveal_to(self._system).strip()
        if not (token.isascii() and token.isprintable()):
            raise SetupError(self._system, "access_token holds letters that no token has.", fix="Copy it again.")
        return token

    def _count_request(self) -> None:
        self.requests += 1

    def _explain(self, answer: Answer, said: str) -> WoobcError | None:
        now = self._clock.now()
        self._quota.saw(answer, now)
        return explain(self._system, answer, said, self._quota, now)

    def _get(self, path: str, form: type[T], params: Mapping[str, str] | None = None) -> tuple[Answer, T]:
        return self._patience.call(lambda: self._send("GET", path, form, params or {}))

    def _send(
        self, method: str, path: str, form: type[T], params: Mapping[str, str], payload: Mapping[str, Any] | None = None
    ) -> tuple[Answer, T]:
        self._check_quota()
        url = f"{self._config.url}/stores/{self._config.store_hash}/{path}"
        client, token = self._opened()
        headers = {"X-Auth-Token": token}
        try:
            answer, value = client.request(method, url, form, params=params, payload=payload, headers=headers)
        except Forbidden as refused:
            raise forbidden(self._system, path, refused) from None
        self._quota.saw(answer, self._clock.now())
        if answer.shop_time is None:
            raise SetupError(
                self._system,
                "the shop's answers have no readable Date header, so its time is unknown.",
                fix="Have the proxy before it pass the Date header on as it is.",
            )
        return answer, value

    def _check_quota(self) -> None:
        wait_s = self._quota.wait_s(self._clock.now())
        if wait_s:
            raise TransientRemoteError(
                self._system, "the shop's quota of requests is used up for the moment.", retry_after_s=wait_s
            )


class _StatusDocument(msgspec.Struct):
    id: Id
    name: str
    custom_label: str | None = None


class _RefundHead(msgspec.Struct):
    order_id: Id


class _Metafield(msgspec.Struct):
    id: Id
    namespace: str
    key: str
    value: str
    resource_id: Id


class _Pagination(msgspec.Struct):
    total_pages: int = 0


class _Meta(msgspec.Struct):
    pagination: _Pagination | None = None


class _ListAnswer(msgspec.Struct):
    data: Raws = []
    meta: _Meta | None = None

    def pages(self) -> int:
        return self.meta.pagination.total_pages if self.meta and self.meta.pagination else 0


class _HookDocument(msgspec.Struct):
    id: int
    scope: str
    destination: str
    is_active: bool

    def webhook(self) -> Webhook:
        return Webhook(str(self.id), self.scope, self.destination, "active" if self.is_active else "disabled")


class _HookAnswer(msgspec.Struct):
    data: _HookDocument


def _object(raw: bytes) -> Document:
    """An element of a list; nothing of it where it is no object."""
    try:
        return decode(raw)
    except ValueError:
        return {}


def _stored(order: bytes, parts: Mapping[str, Sequence[bytes]]) -> bytes:
    """The document that is kept of an order: as listed, and beside it what was read by itself."""
    listed = (b',"%s":[%s]' % (name.encode(), b",".join(raws)) for name, raws in parts.items())
    return b'{"order":%s%s}' % (order, b"".join(listed))


def _is_sorted(page: _Page, sort: str) -> bool:
    if sort == "id:asc":
        return all(first.order_id < second.order_id for first, second in pairwise(page.rows))
    moments = [moment for row in page.rows if (moment := row.moment("modified"))]
    return all(first <= second for first, second in pairwise(moments))


def _is_before(row: _Row, asked: _Asked) -> bool:
    moment = row.moment(asked.date)
    return moment is not None and asked.after is not None and moment < asked.after


def _close_together(order_ids: Iterable[int]) -> Iterator[list[int]]:
    """Groups of ids of which one listing can show all."""
    group: list[int] = []
    for order_id in sorted(order_ids):
        if group and order_id - group[0] >= PAGE:
            if len(group) >= WORTH_A_RANGE:
                yield group
            group = []
        group.append(order_id)
    if len(group) >= WORTH_A_RANGE:
        yield group


def _shop_time(answer: Answer) -> datetime:
    """Every answer that counts has one; `_send` sees to it."""
    assert answer.shop_time
    return answer.shop_time


def _wire_time(moment: datetime) -> str:
    """ISO 8601 with the offset written out; its plus sign is encoded once, by the client (§4.2)."""
    return moment.astimezone(UTC).isoformat(timespec="seconds")


def _ceiling(moment: datetime) -> datetime:
    """The whole second at or after."""
    floor = moment.replace(microsecond=0)
    return floor if floor == moment else floor + SECOND
