"""WooCommerce over its REST API v3. What the shop does is described in the WooCommerce wire reference; § refers to it.

Nothing here trusts paging by date, `Link` headers or the order's id as a cursor: changes are read as windows of time that
have ended, so that no order enters them any more, and a window of several pages is walked by id with pages that overlap (§6).
"""

from __future__ import annotations

import contextlib
import math
import threading
from base64 import b64encode
from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple, TypeVar

import msgspec
from msgspec import Struct, field
from msgspec.structs import replace
from requests import PreparedRequest
from requests.auth import AuthBase, HTTPBasicAuth

from woobc.core.clock import Clock
from woobc.core.config.values import StoreConfig
from woobc.core.domain.codes import Problem
from woobc.core.domain.documents import AnswerLost, Done, NotExecuted, Refused, WriteAnswer
from woobc.core.domain.orders import Batch, Order, Payload, Presence, Reading, StoreIdentity
from woobc.core.domain.settings import MetaOf
from woobc.core.domain.telling import Mark, Parcel, ShopOrder, ShopParcel
from woobc.core.domain.text import counted, one_line, whole_number
from woobc.core.errors import (
    AuthenticationFailed,
    OutOfTime,
    SetupError,
    TransientRemoteError,
    UnknownStatus,
)
from woobc.core.http.retry import Patience
from woobc.core.http.wire import READ, Limits
from woobc.core.ports import Webhook
from woobc.core.stores import telling
from woobc.core.stores.json_reader import Document, Reader, decode, decode_as, understood, with_more
from woobc.core.stores.meta import Texts, texts_of, with_texts
from woobc.core.stores.paging import Page, all_elements
from woobc.core.stores.shop_client import Answer, JsonClient
from woobc.core.stores.woocommerce_documents import (
    FIELDS,
    PAID_FIELD,
    REFUND_FIELDS,
    REFUNDS_KEY,
    decode_order,
    epoch_of,
    moment_of,
    parse_order,
)
from woobc.core.stores.woocommerce_refusals import Missing, Refusals, UnknownKey, home_of
from woobc.core.stores.woocommerce_windows import MOST_PAGES, Window, read_windows
from woobc.core.stores.woocommerce_writing import (
    FULFILLMENTS_ROUTE,
    ORDER_FIELDS,
    draft_fulfillment,
    draft_order,
    draft_tracking,
    parse_fulfillments,
    parse_shop_order,
)

if TYPE_CHECKING:
    from oauthlib.oauth1 import Client as OAuthClient

PAGE = 100
OVERLAP = 1
"""How many orders a page of a walk repeats from the one before it."""
STEP_BACK = 50
UNFINISHED = ("checkout-draft", "auto-draft")
WEBHOOK_TOPICS = ("order.created", "order.updated", "order.deleted", "order.restored")
FIRST_SHOPS = int(datetime(2005, 1, 1, tzinfo=UTC).timestamp())
"""Where windows begin when everything is asked for; earlier orders come with the first of them."""

MOST_WITHOUT_REFUNDS = 3

T = TypeVar("T")
Raws = list[msgspec.Raw]


BRIEF_FIELDS = "id,status,date_modified_gmt"
"""Of orders among which a few are looked for."""


class _Listing(Struct, frozen=True):
    """Which orders are listed and by which of their dates windows are cut: `modified` or `created`."""

    date: str
    fields: str
    status: str = ""

    def params(self, window: Window, offset: int) -> dict[str, str]:
        """Both limits exclude their second (§5), so the window's last one is named by the next."""
        prefix = "modified_" if self.date == "modified" else ""
        params = {"per_page": str(PAGE), "orderby": "id", "order": "asc", "dates_are_gmt": "true"}
        if offset:
            params["offset"] = str(offset)
        if window.after is not None:
            params[f"{prefix}after"] = _wire_time(window.after)
        if window.until is not None:
            params[f"{prefix}before"] = _wire_time(window.until + 1)
        if self.status:
            params["status"] = self.status
        return params | {"_fields": self.fields}


_Listed = tuple[Answer, Raws]
"""An answer with a page of orders, each not understood yet."""


class _Page(Struct, frozen=True):
    """One page of a listing. `ids` and `dates` are of all its orders, `readings` leave unfinished checkouts out."""

    readings: tuple[Reading, ...]
    ids: tuple[int, ...]
    dates: tuple[int, ...]
    total: int
    pages: int
    answer: Answer

    @property
    def shop_time(self) -> datetime:
        return _shop_time(self.answer)

    def lies_within(self, end: int) -> bool:
        """Whether none of its orders is dated later, so that it begins the window up to `end` too."""
        return len(self.dates) == len(self.ids) and max(self.dates, default=0) <= end


class _Ahead(Struct, frozen=True):
    """The answers with the next pages of a walk, `step` orders apart, asked for while the one before is stored; at most `count`.

    They are understood by whoever takes them: two threads that calculate would only keep each other waiting.
    """

    request: Callable[[int], Future[_Listed]]
    step: int
    count: int
    pages: deque[tuple[int, Future[_Listed]]] = field(default_factory=deque)

    def ask(self, offset: int, total: int) -> None:
        """For the page at `offset`, and for those after it as far as there are orders."""
        if self.pages and self.pages[0][0] != offset:
            self.cancel()
        if not self.pages:
            self.pages.append((offset, self.request(offset)))
        while len(self.pages) < self.count and (following := self.pages[-1][0] + self.step) < total:
            self.pages.append((following, self.request(following)))

    def take(self, offset: int) -> _Listed:
        self.ask(offset, 0)
        return self.pages.popleft()[1].result()

    def cancel(self) -> None:
        while self.pages:
            self.pages.pop()[1].cancel()

    def __enter__(self) -> _Ahead:
        return self

    def __exit__(self, *_: object) -> None:
        self.cancel()


class WooCommerceStore:
    """The port `Store` for one WooCommerce shop."""

    webhook_topics = WEBHOOK_TOPICS
    takes_marks = True

    def __init__(self, config: StoreConfig, clock: Clock, patience: Patience, limits: Limits = READ) -> None:
        self.code = config.code
        self.requests = 0
        self._config = config
        self._clock = clock
        self._patience = patience
        self._limits = limits
        self._kept: tuple[JsonClient, tuple[str, str]] | None = None
        self._system = f"store {config.code}"
        self._base = config.url.rstrip("/")
        self._meta = frozenset(wanted.place for wanted in config.meta.values())
        self._fields = f"{FIELDS},{PAID_FIELD}" if config.require_paid else FIELDS
        self._refusals = Refusals(self._system, self._base)
        self._lock = threading.Lock()
        self._keys_in_query = False
        self._query_tried = False
        self._statuses: Mapping[str, str] | None = None
        self._statuses_asked = False
        self._home = ""
        self._without_id = False
        self._without_refunds: set[int] = set()
        self._has_fulfillments: bool | None = None

    # --- what the port promises ---

    def identity(self) -> StoreIdentity:
        # Without the key: WordPress would take it for an application password and refuse.
        params = {"_fields": "name,home,namespaces"}
        url = f"{self._base}/wp-json/"
        client, _ = self._opened()
        answer, index = self._patience.call(lambda: client.request("GET", url, dict[str, Any], params=params))
        if "wc/v3" not in (index.get("namespaces") or ()):
            raise self._refusals.no_api()
        home = index.get("home")
        if not isinstance(home, str) or not home:
            raise SetupError(self._system, f"{url} does not state the shop's home address.", fix="Correct url.")
        return StoreIdentity(home.rstrip("/"), one_line(str(index.get("name", "")), 200), shop_time=answer.shop_time)

    def seems_other_than(self, identity: str) -> bool:
        return self._home not in ("", identity)

    def iter_changes(self, since: datetime, *, has_orders: bool = True) -> Iterator[Batch]:
        after = math.floor(since.timestamp()) - 1
        everything = Window(after, None)
        # Trash comes first, and nothing is covered beyond this answer's time: what is trashed later has a later date.
        trashed = _Listing("modified", self._fields if has_orders else BRIEF_FIELDS, "trash")
        changed = _Listing("modified", self._fields)
        trash = self._list(trashed, everything)
        shop_now = int(trash.shop_time.timestamp())
        if trash.total:
            asked = self._pool.submit(self._ask, changed, everything, 0)  # while the trash is read on and stored
            for page, _ in self._walk(trashed, everything, trash):
                yield Batch(page.readings)
            first = self._page(changed, asked.result())
        else:
            first = self._list(changed, everything)
        for page, covered in self._read(changed, everything, first, shop_now):
            yield Batch(page.readings, None if covered is None or self._without_id else _moment(covered), first.total)
        self._demand_ids()

    def iter_created(
        self, since: datetime | None, until: datetime | None, statuses: Collection[str] = ()
    ) -> Iterator[Batch]:
        after = None if since is None else math.ceil(since.timestamp()) - 1
        last = None if until is None else math.ceil(until.timestamp()) - 1
        if after is None or last is None or after < last:
            listing = _Listing("created", self._fields, ",".join(statuses))
            if "any" in statuses:  # the shop's word for all of them (§4), which no order bears
                raise self._unknown_status(listing, tuple(self.statuses() or ()))
            yield from self._uncovered(listing, Window(after, last))

    def iter_modified(self, since: datetime, statuses: Collection[str], wanted: Collection[int]) -> Iterator[Batch]:
        """Only ids are listed; of those that are wanted the documents are read, which are few or none."""
        window = Window(math.ceil(since.timestamp()) - 1, None)
        listing = _Listing("modified", BRIEF_FIELDS, ",".join(statuses))
        first = self._list(listing, window)
        for page, _ in self._read(listing, window, first, int(first.shop_time.timestamp())):
            ids = [reading.order_id for reading in page.readings if reading.order_id in wanted]
            yield Batch(tuple(self.read(ids)), expected=first.total)
        self._demand_ids()

    def unchanged(self, known: Mapping[int, tuple[str, datetime]]) -> Collection[int]:
        wanted, same = list(known), set()
        for start in range(0, len(wanted), PAGE):
            chunk = wanted[start : start + PAGE]
            shown = self._glance(chunk)
            same |= {order_id for order_id in chunk if shown.get(order_id) == known[order_id]}
            unlisted = [
                order_id for order_id in chunk if order_id not in shown and self._is_unknown(known[order_id][0])
            ]
            same |= set(unlisted) - (self._glance(unlisted, "trash").keys() if unlisted else set())
        return same

    def _is_unknown(self, status: str) -> bool:
        """Of such a status the shop lists no order, whatever is asked for (§4)."""
        known = self.statuses()
        return known is not None and status not in known

    def _glance(self, order_ids: Sequence[int], status: str = "") -> dict[int, tuple[str, datetime]]:
        """Status and modification time of those that are listed; one that can't be understood is missing."""
        params = _by_id(order_ids, BRIEF_FIELDS) | ({"status": status} if status else {})
        _, raws = self._get("orders", Raws, params)
        documents = (Reader(self._document(bytes(raw))) for raw in raws)
        found = {}
        for document in documents:
            with contextlib.suppress(ValueError):
                found[document.integer("id")] = document.needed("status"), moment_of(document, "date_modified_gmt")
        return found

    def read(self, order_ids: Sequence[int], *, details: bool = False) -> Iterator[Reading]:
        wanted = list(dict.fromkeys(order_ids))
        chunks = [wanted[start : start + PAGE] for start in range(0, len(wanted), PAGE)]
        for chunk, (answer, raws) in zip(chunks, self._including(chunks), strict=True):
            listed = (self._reading(bytes(raw), answer) for raw in raws)
            found = {reading.order_id: reading for reading in listed if reading}
            readings = (found.get(order_id) or self._read_alone(order_id) for order_id in chunk)
            yield from self._with_details(readings) if details else readings

    def find_number(self, number: str) -> list[Reading]:
        params = {"search": number, "per_page": str(PAGE), "orderby": "id", "order": "asc", "_fields": self._fields}
        answer, raws = self._get("orders", Raws, params)
        hits = {reading.order_id: reading for raw in raws if (reading := self._reading(bytes(raw), answer))}
        order_id = whole_number(number)
        if order_id is not None and order_id not in hits:
            hits[order_id] = self._read_alone(order_id)
        return [reading for reading in hits.values() if reading.order and reading.order.number == number]

    def parse(self, payload: bytes) -> Order:
        return parse_order(decode_order(payload))

    def statuses(self) -> Mapping[str, str] | None:
        if not self._statuses_asked:
            self._statuses = self._ask_statuses()
            self._statuses_asked = True
        return self._statuses

    # --- webhooks ---

    def list_webhooks(self) -> list[Webhook]:
        """The shop's subscriptions, of whatever status."""
        hooks = self._elements("webhooks", {"orderby": "id"})
        return [self._webhook_of(raw) for raw in hooks]

    def create_webhook(self, topic: str, delivery_url: str, secret: str) -> Webhook:
        """Subscribe to `topic`. Sent once: repeated after a lost answer it could subscribe twice."""
        payload = {"name": f"woobc {topic}", "topic": topic, "delivery_url": delivery_url, "secret": secret}
        _, hook = self._call("POST", "webhooks", _WebhookDocument, {}, payload)
        return hook.webhook()

    def activate_webhook(self, webhook_id: str) -> Webhook:
        """Revive a subscription the shop has disabled; what it missed stays missed (§12)."""
        path = f"webhooks/{int(webhook_id)}"
        _, hook = self._patience.call(lambda: self._call("PUT", path, _WebhookDocument, {}, {"status": "active"}))
        return hook.webhook()

    def delete_webhook(self, webhook_id: str) -> None:
        """End a subscription; one that is gone already is no trouble."""
        path = f"webhooks/{int(webhook_id)}"
        try:
            self._patience.call(lambda: self._call("DELETE", path, dict[str, Any], {"force": "true"}))
        except Missing:
            return

    # --- telling ---

    def look(self, order_id: int, *, lines: bool = False) -> ShopOrder | Problem | None:
        try:
            answer, document = self._get(f"orders/{order_id}", dict[str, Any], {"_fields": ORDER_FIELDS})
        except Missing:
            return None
        return telling.shown(lambda: parse_shop_order(document, answer.sent_at))

    def has_parcels(self) -> bool:
        """Whether core's fulfilments are switched on: then the list of routes has them (reference on writing, §4)."""
        if self._has_fulfillments is None:
            _, index = self._get("", _Routes, {})
            self._has_fulfillments = FULFILLMENTS_ROUTE in index.routes
        return self._has_fulfillments

    def parcels(self, order_id: int) -> list[ShopParcel] | Problem:
        _, raws = self._get(f"orders/{order_id}/fulfillments", Raws, {})
        return telling.shown(lambda: parse_fulfillments(self._document(bytes(raw)) for raw in raws))

    def create_parcel(self, order_id: int, parcel: Parcel, author: str) -> WriteAnswer:
        return self._made(self._write("POST", f"orders/{order_id}/fulfillments", draft_fulfillment(parcel, author)))

    def change_parcel(self, order_id: int, shop_id: str, parcel: Parcel, author: str) -> WriteAnswer:
        path = f"orders/{order_id}/fulfillments/{int(shop_id)}"
        return self._made(self._write("PUT", path, draft_tracking(parcel)))

    def write_mark(self, order_id: int, mark: Mark | None, status: str) -> WriteAnswer:
        ended = self._write("PUT", f"orders/{order_id}", draft_order(mark, status), {"_fields": ORDER_FIELDS})
        if not isinstance(ended, _Written):
            return ended
        return telling.done(lambda: Done(shown=parse_shop_order(ended.document, ended.sent_at)), self._clock.now())

    def notes(self, order_id: int) -> list[str]:
        _, notes = self._get(f"orders/{order_id}/notes", list[_NoteDocument], {"type": "customer"})
        return [note.note for note in notes]

    def write_note(self, order_id: int, text: str) -> WriteAnswer:
        return self._made(self._write("POST", f"orders/{order_id}/notes", {"note": text, "customer_note": True}))

    def _made(self, ended: _Written | Refused | NotExecuted | AnswerLost) -> WriteAnswer:
        """What the shop calls the one that was written."""
        return telling.made(ended.document, self._clock.now()) if isinstance(ended, _Written) else ended

    def _write(
        self, method: str, path: str, payload: Mapping[str, Any], params: Mapping[str, str] | None = None
    ) -> _Written | Refused | NotExecuted | AnswerLost:
        """One request that changes an order. The way the key is sent is the one that reading has found to work."""
        try:
            client, (auth, signed) = self._opened()[0], self._credentials(params or {})
        except SetupError as error:
            return NotExecuted(str(error).removeprefix(f"{self._system}: "), setup=True)
        url = f"{self._base}/wp-json/wc/v3/{path}"
        ended = client.write(method, url, dict[str, Any], params=signed, payload=payload, auth=auth)
        return _Written(ended[1], ended[0].sent_at) if isinstance(ended, tuple) else ended

    # --- listings ---

    def _uncovered(self, listing: _Listing, window: Window) -> Iterator[Batch]:
        first = self._list(listing, window)
        for page, _ in self._read(listing, window, first, int(first.shop_time.timestamp())):
            yield Batch(page.readings, expected=first.total)
        self._demand_ids()

    def _demand_ids(self) -> None:
        """An order nobody can name is no reason to leave the others out, but what holds it counts as not read."""
        if self._without_id:
            raise TransientRemoteError(
                self._system,
                "the list of orders holds one without a readable id; only the others were taken in.",
                fix="A plugin of the shop spoils its answers: exempt the REST API from it. The next run reads them again.",
            )

    def _read(
        self, listing: _Listing, whole: Window, first: _Page, shop_now: int
    ) -> Iterator[tuple[_Page, int | None]]:
        """All pages of a window, and after each the second up to which nothing before it is missing, where there is one.

        `first` is its first page. What does not fit is read as windows up to `shop_now`, which no order enters any more (few
        orders are one window). The open rest comes last, where the shop counts orders in it: dated in the future, or
        changed so meanwhile that they left their window.
        """
        if first.pages <= 1:
            yield first, shop_now
            return
        start = FIRST_SHOPS if whole.after is None else whole.after
        end = max(start, shop_now if whole.until is None else whole.until)

        def opened(window: Window) -> Window:
            return replace(window, after=whole.after) if window.after == start else window

        def fetch(window: Window) -> _Page:
            return self._list(listing, opened(window))

        rest, rest_asked, left = opened(Window(end, None)), None, first.total
        for window, page in self._closed(Window(start, end), first, fetch) if end > start else ():
            for part, is_last in self._walk(listing, opened(window), page):
                left -= part.total if is_last else 0
                if is_last and window.until == end and whole.until is None and left:
                    rest_asked = self._pool.submit(self._ask, listing, rest, 0)
                yield part, window.until if is_last else None
        if whole.until is None and left:
            listed = rest_asked.result() if rest_asked else self._ask(listing, rest, 0)
            for part, is_last in self._walk(listing, rest, self._page(listing, listed)):
                yield part, shop_now if is_last else None

    def _closed(self, whole: Window, first: _Page, fetch: Callable[[Window], _Page]) -> Iterator[tuple[Window, _Page]]:
        """Windows that no order enters any more, each with its first page."""
        assert whole.after is not None
        assert whole.until is not None
        if first.pages > MOST_PAGES:
            return self._one_ahead(read_windows(whole.after, whole.until, first, fetch))
        return iter([(whole, first if first.lies_within(whole.until) else fetch(whole))])

    def _one_ahead(self, windows: Iterator[T]) -> Iterator[T]:
        """The next window is looked for while the one before is walked: what leaves it meanwhile is noticed as in any walk."""
        found = next(windows, None)
        while found is not None:
            following = self._pool.submit(next, windows, None)
            yield found
            found = following.result()

    def _walk(self, listing: _Listing, window: Window, page: _Page) -> Iterator[tuple[_Page, bool]]:
        """The pages of a window by ascending id, `page` being the first, with whether all of them are here now.

        An order that leaves the window while it is walked moves the later ones forward, past a page that was just read.
        So each page must begin at or before the last id seen; one that does not is asked for again from further back.
        """
        size = len(page.ids) if page.pages > 1 else PAGE
        step = max(1, size - OVERLAP)
        offset, last_id, back, reached, stalled = 0, 0, STEP_BACK, 0, 0
        with self._ahead(listing, window, size) as ahead:
            for _ in range(3 * page.pages + 10):
                self._check_order(page)
                is_new = bool(page.ids) and page.ids[-1] > last_id
                has_gap = bool(offset) and (not page.ids or page.ids[0] > last_id)
                stalled = stalled + 1 if has_gap or not is_new else 0
                if stalled > reached // step + 10:  # more than stepping back and coming here again can take
                    break
                if has_gap:
                    offset, back = max(0, offset - back), 2 * back
                else:
                    is_short = len(page.ids) < size or not page.ids
                    reach = offset + (len(page.ids) if is_new else size)
                    is_last = is_short and reach >= page.total
                    if is_short and not is_new and not is_last:
                        raise self._miscounted(page)
                    following = offset + max(1, len(page.ids) - OVERLAP)
                    if not is_last:
                        ahead.ask(following, page.total)
                    yield (
                        replace(page, readings=tuple(each for each in page.readings if each.order_id > last_id)),
                        is_last,
                    )
                    if is_last:
                        return
                    last_id, reached = max(last_id, page.ids[-1]), offset if is_new else reached
                    offset, back = following, STEP_BACK
                page = self._page(listing, ahead.take(offset))
        raise TransientRemoteError(
            self._system,
            f"a list of {page.total} orders could not be read whole.",
            fix="The shop is changing them just now, or a cache answers in its place; the next run reads them again.",
        )

    def _miscounted(self, page: _Page) -> TransientRemoteError:
        """Where the count is wrong, nobody knows whether all orders were seen."""
        return TransientRemoteError(
            self._system,
            f"the shop counts {counted(page.total, 'order')}, but does not list just these.",
            fix="A plugin of the shop hides orders from the key's user, or keeps old counts: give the key to a user who sees all "
            "orders, and exempt the REST API from the plugin. What was listed was taken in.",
        )

    def _check_order(self, page: _Page) -> None:
        if page.ids != tuple(sorted(page.ids)):
            raise SetupError(
                self._system,
                "the shop does not list orders in the order of their ids.",
                fix="A plugin of the shop changes the order of its lists; exempt the REST API from it.",
            )

    def _ahead(self, listing: _Listing, window: Window, size: int) -> _Ahead:
        def ask(offset: int) -> Future[_Listed]:
            return self._pool.submit(self._ask, listing, window, offset)

        # one more than the shop is asked at a time, so that it is asked while one is stored
        return _Ahead(ask, max(1, size - OVERLAP), self._config.max_parallel + 1)

    @cached_property
    def _pool(self) -> ThreadPoolExecutor:
        return ThreadPoolExecutor(self._config.max_parallel)

    def _list(self, listing: _Listing, window: Window) -> _Page:
        return self._page(listing, self._ask(listing, window, 0))

    def _ask(self, listing: _Listing, window: Window, offset: int) -> _Listed:
        try:
            return self._get("orders", Raws, listing.params(window, offset))
        except UnknownStatus as error:
            raise self._unknown_status(listing, error.known or tuple(self.statuses() or ())) from None

    def _page(self, listing: _Listing, listed: _Listed) -> _Page:
        answer, raws = listed
        readings, ids, dates = [], [], []
        for raw in raws:
            payload = bytes(raw)
            document = self._order_document(payload)
            order_id = self._id_of(payload, document)
            if order_id is None:
                self._without_id = True
                continue
            ids.append(order_id)
            date = epoch_of(document, f"date_{listing.date}_gmt")
            if date is not None:
                dates.append(date)
            if listing.fields == BRIEF_FIELDS:
                readings.append(Reading(order_id, answer.sent_at, _shop_time(answer), _presence_of(document)))
            elif document.get("status") not in UNFINISHED:
                readings.append(self._understood(order_id, payload, document, answer))
        total, pages = (self._count(answer, name) for name in ("X-WP-Total", "X-WP-TotalPages"))
        page = _Page(tuple(readings), tuple(ids), tuple(dates), total, pages, answer)
        if len(set(ids)) > total:
            raise self._miscounted(page)
        return page

    def _unknown_status(self, listing: _Listing, known: tuple[str, ...]) -> UnknownStatus:
        unknown = [status for status in listing.status.split(",") if status not in known]
        names = [status for status in known if status != "any"]
        return UnknownStatus(
            self._system,
            f'the shop does not know the status "{one_line(", ".join(unknown))}"; it knows {", ".join(names)}.',
            fix="Correct it in the configuration or the command; the plugin that adds it may be switched off.",
        )

    def _count(self, answer: Answer, header: str) -> int:
        count = whole_number(answer.headers.get(header, "").strip())
        if count is None:
            raise TransientRemoteError(
                self._system,
                f"the list of orders came without {header}, or with one that is no number.",
                fix="If this stays, a cache or proxy before the shop removes it: exempt /wp-json/ from it.",
            )
        return count

    # --- single orders ---

    def _including(self, chunks: Sequence[Sequence[int]]) -> Iterator[_Listed]:
        """The answers with the listed ones of these orders; the next are asked for while one is understood."""

        def ask(order_ids: Sequence[int]) -> _Listed:
            return self._get("orders", Raws, _by_id(order_ids, self._fields))

        if len(chunks) == 1:
            yield ask(chunks[0])
            return
        asked: deque[Future[_Listed]] = deque()
        for chunk in chunks:
            asked.append(self._pool.submit(ask, chunk))
            if len(asked) == self._config.max_parallel:
                yield asked.popleft().result()
        while asked:
            yield asked.popleft().result()

    def _read_alone(self, order_id: int) -> Reading:
        """An order no listing shows: trashed, of a status that is no longer registered, or gone (§4)."""
        sent_at = self._clock.now()
        try:
            answer, _ = self._get(f"orders/{order_id}", dict[str, msgspec.Raw], {"_fields": self._fields})
        except Missing as missing:
            return Reading(order_id, sent_at, missing.shop_time or sent_at, Presence.GONE)
        payload = answer.body.strip()
        document = self._order_document(payload)
        reading = self._understood(order_id, payload, document, answer)
        status = document.get("status")
        known = self.statuses()
        if reading.presence is Presence.LISTED and known is not None and status not in known:
            return replace(reading, presence=Presence.VANISHED)
        return reading

    def _with_details(self, readings: Iterable[Reading]) -> Iterator[Reading]:
        """With refunds, and the meta data that the configuration names, of as many orders as a request may ask for."""
        detailed = [self._detailed(reading) for reading in readings]
        orders = [reading.order for reading in detailed if reading.order]
        of_orders = self._meta_of_orders([order.order_id for order in orders])
        of_customers = self._meta_of_customers(sorted({order.customer_id for order in orders if not order.is_guest}))
        for reading in detailed:
            customer_id = reading.order.customer_id if reading.order else 0
            yield with_texts(reading, of_orders.get(reading.order_id, {}) | of_customers.get(customer_id, {}))

    def _meta_of_orders(self, order_ids: Sequence[int]) -> dict[int, Texts]:
        if not order_ids or not self._wants_meta_of(MetaOf.ORDER):
            return {}
        found = self._metas("orders", MetaOf.ORDER, order_ids, {})
        for order_id in order_ids:
            if order_id not in found:  # of a status that no listing shows: the default would be sent in its place
                _, document = self._get(f"orders/{order_id}", dict[str, Any], {"_fields": "id,meta_data"})
                found[order_id] = texts_of(document.get("meta_data"), MetaOf.ORDER, self._meta)
        return found

    def _meta_of_customers(self, customer_ids: Sequence[int]) -> dict[int, Texts]:
        """Of one that is gone there is none. The shop lists those with the role `customer` alone if not asked for all."""
        if not customer_ids or not self._wants_meta_of(MetaOf.CUSTOMER):
            return {}
        return self._metas("customers", MetaOf.CUSTOMER, customer_ids, {"role": "all"})

    def _wants_meta_of(self, of: MetaOf) -> bool:
        return any(place.of is of for place in self._meta)

    def _metas(self, path: str, of: MetaOf, ids: Sequence[int], more: Mapping[str, str]) -> dict[int, Texts]:
        """The texts by id, in one request; asked for by itself, since a label kept there can be large."""
        _, raws = self._get(path, Raws, {**_by_id(ids, "id,meta_data"), **more})
        documents = (self._document(bytes(raw)) for raw in raws)
        return {
            id_: texts_of(document.get("meta_data"), of, self._meta)
            for document in documents
            if isinstance(id_ := document.get("id"), int)
        }

    def _detailed(self, reading: Reading) -> Reading:
        """With its refunds. If they lack one that the order names, both are read once more: one may have gone in between."""
        detailed = self._with_refunds(reading)
        order = detailed.order
        if detailed is reading or order is None or all(refund.lines is not None for refund in order.refunds):
            return detailed
        return self._with_refunds(self._read_alone(reading.order_id))

    def _with_refunds(self, reading: Reading) -> Reading:
        """The same reading with the refunds' own documents inside, if it has any and the shop shows them."""
        if not (reading.payload and reading.order and reading.order.refunds):
            return reading
        try:
            listed = b",".join(self._elements(f"orders/{reading.order_id}/refunds", {"_fields": REFUND_FIELDS}))
        except AuthenticationFailed:
            raise
        except SetupError:  # the order was just read with the same key, so this is trouble of its refunds alone
            return reading
        except OutOfTime:
            raise
        except TransientRemoteError:  # as it is of few orders; of more it is the shop's
            self._without_refunds.add(reading.order_id)
            if len(self._without_refunds) > MOST_WITHOUT_REFUNDS:
                raise
            return reading
        payload = with_more(reading.payload.document(), REFUNDS_KEY, b"[%s]" % listed)
        found = understood(lambda: parse_order(self._order_document(payload)))
        kept = Payload.of(payload)
        return replace(reading, payload=kept, order=found.value, problem=found.problem, defect=found.defect)

    def _elements(self, path: str, params: Mapping[str, str]) -> Iterator[bytes]:
        """All elements of a list that is no list of orders."""

        def fetch(number: int) -> Page:
            page = {"page": str(number)} if number > 1 else {}
            _, raws = self._get(path, Raws, {"per_page": str(PAGE), **params, **page})
            return Page([bytes(raw) for raw in raws])

        return all_elements(self._system, path, PAGE, fetch)

    def _webhook_of(self, raw: bytes) -> Webhook:
        try:
            return decode_as(_WebhookDocument, raw).webhook()
        except ValueError:
            raise TransientRemoteError(
                self._system, "the list of webhooks holds one not of the expected form."
            ) from None

    def _reading(self, payload: bytes, answer: Answer) -> Reading | None:
        """The reading of one listed order; None for an unfinished checkout, and for one that does not say which it is."""
        document = self._order_document(payload)
        order_id = self._id_of(payload, document)
        if order_id is None or document.get("status") in UNFINISHED:
            return None
        return self._understood(order_id, payload, document, answer)

    def _understood(self, order_id: int, payload: bytes, document: Document, answer: Answer) -> Reading:
        found = understood(lambda: parse_order(document))
        return Reading(
            order_id,
            answer.sent_at,
            _shop_time(answer),
            _presence_of(document),
            Payload.of(payload),
            found.value,
            found.problem,
            found.defect,
        )

    def _order_document(self, payload: bytes) -> Document:
        return self._document(payload, decode_order)

    def _document(self, payload: bytes, decode: Callable[[bytes], Document] = decode) -> Document:
        try:
            return decode(payload)
        except ValueError:
            return {}

    def _id_of(self, payload: bytes, document: Document) -> int | None:
        try:
            return Reader(document).integer("id") if "id" in document else decode_as(_Head, payload).id
        except ValueError:
            return None

    def _ask_statuses(self) -> Mapping[str, str] | None:
        """WooCommerce 9 and later list them; older shops name them in a report."""
        for path in ("orders/statuses", "reports/orders/totals"):
            try:
                _, entries = self._get(path, list[_StatusDocument], {})
            except SetupError:  # no such address, or not for this key
                continue
            return {entry.slug.removeprefix("wc-"): entry.name for entry in entries}
        return None

    # --- requests ---

    def _opened(self) -> tuple[JsonClient, tuple[str, str]]:
        """The client and the keys, which are read the first time."""
        if self._kept is None:
            keys = self._read_keys()
            client = JsonClient(
                self._system,
                self._patience,
                ca_file=self._config.ca_file,
                explain=self._refusals.explain,
                on_request=self._count_request,
                secrets=(*keys, b64encode(":".join(keys).encode()).decode()),
                limits=self._limits,
            )
            self._kept = client, keys
        return self._kept

    def _read_keys(self) -> tuple[str, str]:
        key, secret = self._config.consumer_key, self._config.consumer_secret
        if key is None or secret is None:
            raise SetupError(
                self._system, "the configuration gives no keys.", fix="Set consumer_key and consumer_secret."
            )
        return key.reveal_to(self._system).strip(), secret.reveal_to(self._system).strip()

    def _count_request(self) -> None:
        with self._lock:
            self.requests += 1

    def _get(self, path: str, form: type[T], params: Mapping[str, str]) -> tuple[Answer, T]:
        return self._patience.call(lambda: self._call("GET", path, form, params))

    def _call(
        self, method: str, path: str, form: type[T], params: Mapping[str, str], payload: Mapping[str, Any] | None = None
    ) -> tuple[Answer, T]:
        """One request. The first "unknown key" over https is tried again with the keys in the query, once per run:
        some hosts drop the Authorization header."""
        try:
            return self._send(method, path, form, params, payload)
        except UnknownKey:
            if self._query_tried or not self._base.lower().startswith("https:"):
                raise
        self._query_tried = self._keys_in_query = True
        try:
            return self._send(method, path, form, params, payload)
        except AuthenticationFailed:
            self._keys_in_query = False
            raise

    def _send(
        self, method: str, path: str, form: type[T], params: Mapping[str, str], payload: Mapping[str, Any] | None
    ) -> tuple[Answer, T]:
        client, _ = self._opened()
        auth, params = self._credentials(params)
        url = f"{self._base}/wp-json/wc/v3/{path}"
        answer, value = client.request(method, url, form, params=params, payload=payload, auth=auth)
        if answer.shop_time is None:
            raise SetupError(
                self._system,
                "the shop's answers have no readable Date header, so its time is unknown.",
                fix="Have its web server or proxy send the Date header, with the present time.",
            )
        self._home = home_of(answer) or self._home
        return answer, value

    def _credentials(self, params: Mapping[str, str]) -> tuple[AuthBase | None, Mapping[str, str]]:
        """How this request signs in, and its parameters, which may hold the keys."""
        _, (key, secret) = self._opened()
        if self._keys_in_query:
            return None, {**params, "consumer_key": key, "consumer_secret": secret}
        if self._base.lower().startswith("https:"):
            return HTTPBasicAuth(key, secret), params
        return _signature(key, secret), params


class _Written(NamedTuple):
    """The answer to a write that was carried out."""

    document: Document
    sent_at: datetime


class _Routes(msgspec.Struct):
    routes: dict[str, msgspec.Raw] = {}


class _NoteDocument(msgspec.Struct):
    note: str = ""


class _Head(msgspec.Struct):
    id: Annotated[int, msgspec.Meta(gt=0, lt=10**18)]


class _StatusDocument(msgspec.Struct):
    """An element of `GET /orders/statuses` and of `GET /reports/orders/totals`."""

    slug: str
    name: str = ""


class _WebhookDocument(msgspec.Struct):
    id: int
    topic: str
    delivery_url: str
    status: str

    def webhook(self) -> Webhook:
        return Webhook(str(self.id), self.topic, self.delivery_url, self.status)


def _signature(key: str, secret: str) -> AuthBase:
    """OAuth 1.0a without a token, in the query: the only way to log in over plain http (§2)."""
    from oauthlib.oauth1 import SIGNATURE_HMAC_SHA256, SIGNATURE_TYPE_QUERY, Client

    return _Signed(
        Client(key, client_secret=secret, signature_method=SIGNATURE_HMAC_SHA256, signature_type=SIGNATURE_TYPE_QUERY)
    )


class _Signed(AuthBase):
    """Signs the address alone, which is all that counts of a request whose body is no form. (requests-oauthlib would load OAuth 2
    and OpenID with it, a twentieth of what a run does before its first order.)"""

    def __init__(self, client: OAuthClient) -> None:
        self._client = client

    def __call__(self, request: PreparedRequest) -> PreparedRequest:
        assert request.url is not None
        request.url, _, _ = self._client.sign(request.url, request.method)  # type: ignore[arg-type]
        return request


def _by_id(ids: Iterable[int], fields: str) -> dict[str, str]:
    """The parameters that list those with these ids, as far as the shop lists them."""
    include = ",".join(str(each) for each in ids)
    return {"include": include, "per_page": str(PAGE), "orderby": "id", "order": "asc", "_fields": fields}


def _presence_of(document: Document) -> Presence:
    return Presence.TRASHED if document.get("status") == "trash" else Presence.LISTED


def _shop_time(answer: Answer) -> datetime:
    assert answer.shop_time is not None, "checked when the answer came"
    return answer.shop_time


def _moment(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)


def _wire_time(seconds: int) -> str:
    """UTC without `Z`: with `dates_are_gmt=true` the only form that is right on every storage (§5)."""
    return _moment(seconds).strftime("%Y-%m-%dT%H:%M:%S")
