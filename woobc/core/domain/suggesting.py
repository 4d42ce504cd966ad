"""What of a shop's words a mapping can be suggested for: only where one word and one code of Business Central are the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from msgspec import Struct, field

from woobc.core.domain.orders import LineKind, Order
from woobc.core.domain.settings import StoreMapping
from woobc.core.domain.staging import shipping_method
from woobc.core.domain.text import clean, code_form


class ShopWords(Struct):
    """The words of the shop's orders that Business Central has codes for, each with how many orders have it."""

    payment_methods: Counter[str] = field(default_factory=Counter)
    shipment_methods: Counter[str] = field(default_factory=Counter)
    currencies: Counter[str] = field(default_factory=Counter)
    countries: Counter[str] = field(default_factory=Counter)
    skus: Counter[str] = field(default_factory=Counter)
    """SKUs, and `name:…` of lines without one."""

    def add(self, order: Order) -> None:
        for counter, words in (
            (self.payment_methods, {order.payment_method}),
            (self.shipment_methods, {shipping_method(order)}),
            (self.currencies, {order.currency}),
            (self.countries, {order.billing.country, order.shipping.country}),
            (self.skus, {_item_word(line.sku, line.name) for line in order.lines if line.kind is LineKind.ITEM}),
        ):
            counter.update(word for word in words if word)


def _item_word(sku: str, name: str) -> str:
    return clean(sku) or f"name:{clean(name)}"


class Suggestion(Struct, frozen=True):
    """One table of the mapping: what is proposed, and the words that somebody has to map, the most frequent first."""

    key: str
    proposed: Mapping[str, str]
    left: tuple[str, ...]


def suggest_codes(
    key: str, words: Mapping[str, int], known: Mapping[str, str], mapped: Mapping[str, str]
) -> Suggestion:
    """For methods, which are sent only if they are mapped. `known`: Business Central's codes with their names.

    A word and a code belong together if the word is the code or its name, but for upper and lower case, and neither of them
    fits anything else.
    """
    new = [word for word in words if word not in mapped]
    fitting = {word: [code for code, name in known.items() if _is_same(word, code, name)] for word in new}
    claimed = Counter(code for codes in fitting.values() for code in codes)
    proposed = {word: codes[0] for word, codes in fitting.items() if len(codes) == 1 and claimed[codes[0]] == 1}
    return Suggestion(key, proposed, _by_frequency(words, (word for word in new if word not in proposed)))


def _is_same(word: str, code: str, name: str) -> bool:
    return code_form(word) == code or clean(word).casefold() == clean(name).casefold() != ""


def suggest_missing(
    key: str, words: Mapping[str, int], known: Iterable[str], mapped: Mapping[str, object]
) -> Suggestion:
    """For words that are codes by themselves (currencies, countries, items): only those that are not there need a mapping."""
    there = set(known)
    left = (word for word in words if word not in mapped and code_form(word) not in there)
    return Suggestion(key, {}, _by_frequency(words, left))


def _by_frequency(words: Mapping[str, int], some: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(some, key=lambda word: (-words[word], word)))


def numbers_of(words: Iterable[str], mapping: StoreMapping) -> set[str]:
    """The item numbers that SKUs stand for by themselves."""
    return {code_form(word) for word in words if word not in mapping.items and not word.startswith("name:")}
