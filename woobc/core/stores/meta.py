"""Texts that a shop keeps beside what is its own, with an order or its customer: meta data, metafields."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

import msgspec
from msgspec.structs import replace

from woobc.core.domain.orders import Payload, Reading
from woobc.core.domain.settings import MetaKey, MetaOf
from woobc.core.stores.json_reader import Document, with_more

KEPT: Final = "_meta"
"""Where the texts are in the stored document of an order: [[of, namespace, key, text]]."""

Texts = dict[MetaKey, str]


def texts_of(entries: object, of: MetaOf, wanted: Collection[MetaKey]) -> Texts:
    """The wanted texts out of [{"key", "value"}], with {"namespace"} where the platform has that. Keys repeat: the first that
    has a text counts, as the shop itself has it.

    Numbers count as their text. Lists and objects are none, also where they are written as JSON or serialised by PHP.
    """
    found: Texts = {}
    for entry in entries if isinstance(entries, list) else ():
        if not isinstance(entry, dict):
            continue
        place = MetaKey(of, str(entry.get("namespace") or ""), str(entry.get("key")))
        if place in wanted and (text := _text(entry.get("value"))):
            found.setdefault(place, text)
    return found


_SERIALISED: Final = re.compile(r"(?:[aOC]:\d+:.*[}]|s:\d+:\".*\";|[bid]:[-+.\dE]+;|N;)", re.ASCII | re.DOTALL)


def _text(value: object) -> str:
    if not isinstance(value, str | int | float) or isinstance(value, bool):
        return ""
    text = str(value).strip()
    return "" if _SERIALISED.fullmatch(text) or _is_json_of_several(text) else text


def _is_json_of_several(text: str) -> bool:
    if text[:1] not in ("{", "["):
        return False
    try:
        msgspec.json.decode(text)
    except (msgspec.MsgspecError, RecursionError):
        return False
    return True


def with_texts(reading: Reading, texts: Texts) -> Reading:
    """The reading with these texts in its order, and kept in its document."""
    if not texts or reading.payload is None or reading.order is None:
        return reading
    meta = tuple(sorted(texts.items()))
    kept = msgspec.json.encode([[*place, text] for place, text in meta])
    document = with_more(reading.payload.document(), KEPT, kept)
    return replace(reading, payload=Payload.of(document), order=replace(reading.order, meta=meta))


def parse_meta(document: Document) -> tuple[tuple[MetaKey, str], ...]:
    """The texts that are kept in a stored document."""
    if KEPT not in document:
        return ()
    try:
        kept = msgspec.convert(document[KEPT], list[tuple[MetaOf, str, str, str]])
    except msgspec.ValidationError:
        return ()
    return tuple((MetaKey(of, namespace, key), text) for of, namespace, key, text in kept)
