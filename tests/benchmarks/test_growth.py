"""How work grows with a text from outside: twice the text is twice the work, whatever its writer made of it.

Measured in the processor's own time, and only where it is long enough to tell: a text of some thousand letters at which a
pattern tries again from each place takes a hundred times longer than one it walks through.
"""

from __future__ import annotations

import ast
import contextlib
import functools
import importlib
import itertools
import json
import pkgutil
import re
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import woobc.core
from tests.form import cases_of_form
from woobc.core.business_central.faults import parse_api_error, parse_soap_fault, plain
from woobc.core.business_central.rows import criteria, decode_name, from_text
from woobc.core.business_central.sign_in import token_refused
from woobc.core.domain import text as texts
from woobc.core.domain.page_fields import FieldKind
from woobc.core.domain.processing import refusal_code
from woobc.core.domain.retries import kind_of_refusal
from woobc.core.operating.log import JsonLines
from woobc.core.stores.bigcommerce_documents import parse_order as parse_bigcommerce
from woobc.core.stores.json_reader import decode, decode_as
from woobc.core.stores.shop_client import Answer
from woobc.core.stores.woocommerce_documents import parse_order as parse_woocommerce
from woobc.core.stores.woocommerce_refusals import Refusals

CORE = Path(woobc.core.__file__).parent
SMALL, LARGE = 2_000, 8_000
TELLING_S = 0.03
MOST_GROWTH = 8.0
"""Four times the text: a walk takes about four times as long, trying again from each place sixteen times."""

ALPHABET = " \t\n0aé@.,:;-+()<>[]{}'\"&#/\\=_%\u200c\u200d\u0301\u0323\u00a0\u0661²😀"
PAIRS = cases_of_form(
    ["".join(pair) for pair in itertools.permutations(" a0é(<'\"&@\u200d\u0301\u0323:,", 2)], range(0, 210, 4)
)
"""In the short form each letter is in some seven of them."""

OUT_OF_SIGHT = ("config/",)
"""Modules that see only what an administrator wrote."""
METHODS = {"search", "sub", "split", "match", "fullmatch", "finditer", "findall", "subn"}


def grows_too_fast(work: Callable[[str], object], pieces: Iterator[str]) -> list[str]:
    """The pieces of which a long row costs more than its share."""
    work("a")  # what is loaded when it is first needed is loaded now
    return [piece for piece in pieces if all(is_too_slow(work, piece) for _ in range(3))]


def is_too_slow(work: Callable[[str], object], piece: str) -> bool:
    large = seconds(work, (piece * LARGE)[:LARGE])
    return large > TELLING_S and large > MOST_GROWTH * max(seconds(work, (piece * SMALL)[:SMALL]), 1e-6)


def seconds(work: Callable[[str], object], text: str) -> float:
    began = time.process_time()
    work(text)
    return time.process_time() - began


class Use(NamedTuple):
    """A pattern and how it is held against a text."""

    place: str
    pattern: re.Pattern[Any]
    method: str

    def on(self, text: str) -> object:
        subject: Any = text.encode("utf-8", "replace") if isinstance(self.pattern.pattern, bytes) else text
        if self.method in ("sub", "subn"):
            return self.pattern.sub(lambda found: found[0], subject)
        result = getattr(self.pattern, self.method)(subject)
        return list(result) if self.method == "finditer" else result


def uses() -> Iterator[Use]:
    """Every pattern of `woobc.core` with the ways in which it is used: those with names, and those written where used."""
    sources = {path: path.read_text() for path in CORE.rglob("*.py")}
    for info in pkgutil.walk_packages([str(CORE)], "woobc.core."):
        module = importlib.import_module(info.name)
        source = sources[Path(str(module.__file__))]
        for name, value in vars(module).items():
            if isinstance(value, re.Pattern):
                yield from used_as(f"{module.__name__}.{name}", value, name, source)
            for place, pattern in enumerate(listed_in(value)):
                yield from used_as(f"{module.__name__}.{name}[{place}]", pattern, "pattern", source)
    for path, source in sources.items():
        if not re.search(rf"\bre\.({'|'.join(METHODS)})\(", source):
            continue  # parsing them all takes longer than looking for the patterns
        for node in ast.walk(ast.parse(source)):
            if written := written_here(node):
                yield Use(f"{path.relative_to(CORE)}:{node.lineno}", *written)  # type: ignore[attr-defined]


def used_as(place: str, pattern: re.Pattern[Any], name: str, source: str) -> Iterator[Use]:
    for method in sorted(METHODS):
        if re.search(rf"\b{name}\.{method}\b", source):
            yield Use(place, pattern, method)


def listed_in(value: object) -> Iterator[re.Pattern[Any]]:
    """The patterns of a table of them; whoever walks through it calls each `pattern`."""
    for each in value if isinstance(value, tuple | list) else value.values() if isinstance(value, dict) else ():
        if isinstance(each, re.Pattern):
            yield each
        else:
            yield from listed_in(each)


def written_here(node: ast.AST) -> tuple[re.Pattern[Any], str] | None:
    """Of `re.sub("…", …)` the pattern and the method."""
    if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args):
        return None
    owner, first = node.func.value, node.args[0]
    is_of_re = isinstance(owner, ast.Name) and owner.id == "re" and node.func.attr in METHODS
    return (re.compile(first.value), node.func.attr) if is_of_re and isinstance(first, ast.Constant) else None


@functools.cache
def in_sight() -> list[Use]:
    return sorted(
        {use for use in uses() if not any(part in use.place for part in (*OUT_OF_SIGHT, ".config."))}, key=str
    )


CUT_BEFORE = {
    "woobc.core.business_central.faults._SERVICE_ADDRESS",  # a fault's text is of 2,000 letters at most
}


def test_no_pattern_tries_again_from_each_place() -> None:
    grow = {(use.place, use.method): pieces_of_growth(use) for use in in_sight() if use.place not in CUT_BEFORE}
    assert {place: pieces for place, pieces in grow.items() if pieces} == {}


def pieces_of_growth(use: Use) -> list[str]:
    written = use.pattern.pattern if isinstance(use.pattern.pattern, str) else use.pattern.pattern.decode("latin-1")
    words = re.findall(r"[A-Za-z][A-Za-z ]+", written)
    own = ["".join(pair) for pair in itertools.permutations(dict.fromkeys(written[:12]), 2)]
    return grows_too_fast(use.on, iter([*ALPHABET, *written[:40], *words, *own]))


def test_the_patterns_are_found() -> None:
    places = {use.place for use in in_sight()}
    assert len(places) > 25
    assert {"woobc.core.domain.text._PHONE", "woobc.core.operating.log._EMAIL"} <= places


# What is done with a text as a whole


def answer(body: bytes, status: int = 400) -> Answer:
    now = datetime.now(UTC)
    return Answer(status, {"Content-Type": "application/json"}, body, now, now)


def refused(text: str) -> object:
    problem = {"code": text, "message": text, "data": {"params": {"status": text, text[:100]: text}}}
    told = answer(json.dumps(problem).encode())
    return Refusals("store eu", "https://shop.test").explain(told, told.excerpt())


def woocommerce(text: str) -> object:
    line = {"id": 1, "name": text, "sku": text, "product_id": 1, "variation_id": 0, "quantity": 1, "total": "1.00"}
    line |= {"subtotal": "1.00", "subtotal_tax": "0", "total_tax": "0", "meta_data": [{"key": "a", "value": text}]}
    person = dict.fromkeys(("first_name", "last_name", "company", "address_1", "city", "email", "phone"), text)
    order = {"id": 1, "number": text, "status": "processing", "currency": "EUR", "total": "1.00", "total_tax": "0"}
    order |= {"date_created_gmt": "2026-01-01T00:00:00", "date_modified_gmt": "2026-01-01T00:00:00"}
    order |= {"billing": person, "shipping": person, "customer_note": text, "line_items": [line]}
    return parse_woocommerce(decode(json.dumps(order).encode())).content_hash()


def wrong_in_each_field(text: str) -> None:
    for name in ("total", "date_created_gmt", "id"):
        dates = dict.fromkeys(("date_created_gmt", "date_modified_gmt"), "2026-01-01T00:00:00")
        order = {"id": 1, "status": "x", "currency": "EUR", "total": "1", "total_tax": "0", **dates, name: text}
        with contextlib.suppress(ValueError):
            parse_woocommerce(decode(json.dumps(order).encode()))
    with contextlib.suppress(ValueError):
        parse_bigcommerce({"order": {"id": 1, "status_id": 1, "total_inc_tax": text, "date_created": text}})


def soap_fault(text: str) -> object:
    space = "http://schemas.xmlsoap.org/soap/envelope/"
    words = text.encode("ascii", "xmlcharrefreplace").replace(b"<", b"&lt;").decode()
    fault = f"<s:Fault><faultcode>a:b.C</faultcode><faultstring>{words}</faultstring></s:Fault>"
    return parse_soap_fault(f'<s:Envelope xmlns:s="{space}"><s:Body>{fault}</s:Body></s:Envelope>'.encode())


def logged(text: str) -> object:
    import logging

    record = logging.LogRecord("woobc", logging.INFO, "", 0, "event", (), None)
    record.fields = {"reason": text}
    return JsonLines({}).format(record)


WORK: dict[str, Callable[[str], object]] = {
    "clean": texts.clean,
    "clean_code": texts.clean_code,
    "clean_phone": texts.clean_phone,
    "code_form": texts.code_form,
    "a field": lambda text: texts.normalise(text, FieldKind.TEXT, 50),
    "a long field": lambda text: texts.normalise(text, FieldKind.TEXT, 2000),
    "a code": lambda text: texts.normalise(text, FieldKind.CODE, 20),
    "an e-mail": texts.normalise_email,
    "a terminal": texts.for_terminal,
    "a line": texts.one_line,
    "a page": texts.without_tags,
    "a number": texts.decimal_number,
    "a whole number": texts.whole_number,
    "a refusal": refused,
    "an excerpt": lambda text: answer(text.encode("utf-8", "replace")).excerpt(),
    "an order": woocommerce,
    "no order": wrong_in_each_field,
    "half a letter": lambda text: decode_as(str, json.dumps(f"{text}\ud800").encode()),
    "an API error": lambda text: parse_api_error(json.dumps({"error": {"code": text, "message": text}}).encode()),
    "a SOAP fault": soap_fault,
    "a sign-in": lambda text: token_refused(401, json.dumps({"error_description": text}).encode()),
    "a kind of refusal": lambda text: kind_of_refusal("", plain(text)),
    "a code of a refusal": lambda text: refusal_code(plain(text)),
    "a filter": lambda text: criteria([text]),
    "a member": decode_name,
    "a row": lambda text: [from_text(name, text) for name in ("quantity", "line_no", "order_date", "description")],
    "a line of the log": logged,
}


@pytest.mark.parametrize("name", WORK)
def test_work_grows_with_the_text_and_no_faster(name: str) -> None:
    assert grows_too_fast(WORK[name], iter([*ALPHABET, *PAIRS])) == []
