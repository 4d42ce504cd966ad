"""A shop's words beside Business Central's codes, and the TOML of what can be proposed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from woobc.core.config.values import Config, StoreConfig
from woobc.core.domain.suggesting import ShopWords, Suggestion, numbers_of, suggest_codes, suggest_missing
from woobc.core.domain.text import code_form, for_terminal
from woobc.core.ports import SalesDocuments, Store

MOST_LEFT = 50


def words_of(store: Store, since: datetime) -> tuple[ShopWords, int]:
    """The words of the orders created since then, and how many orders that were."""
    words, count = ShopWords(), 0
    for batch in store.iter_created(since, None):
        for reading in batch.readings:
            if reading.order is not None:
                words.add(reading.order)
                count += 1
    return words, count


def suggestions(
    config: Config, store: StoreConfig, words: ShopWords, documents: SalesDocuments
) -> list[tuple[Suggestion, Mapping[str, str]]]:
    """For each table of the mapping what can be said of it, with the codes that Business Central has."""
    mapping = store.mapping
    payments, shipments = documents.named_codes("paymentMethods"), documents.named_codes("shipmentMethods")
    currencies, countries = documents.codes("currencies"), documents.codes("countriesRegions")
    local = code_form(config.environment.business_central.local_currency)
    items = documents.find_items(numbers_of(words.skus, mapping))
    return [
        (suggest_codes("payment_methods", words.payment_methods, payments, mapping.payment_methods), payments),
        (suggest_codes("shipment_methods", words.shipment_methods, shipments, mapping.shipment_methods), shipments),
        (suggest_missing("currencies", words.currencies, {*currencies, local}, mapping.currencies), {}),
        (suggest_missing("countries", words.countries, countries, mapping.countries), {}),
        (suggest_missing("items", words.skus, items, mapping.items), {}),
    ]


def as_toml(store: StoreConfig, found: Sequence[tuple[Suggestion, Mapping[str, str]]]) -> Iterator[str]:
    """Lines to be put into the configuration; what somebody has to decide stands in comments."""
    yield f"[stores.{store.code}.mapping]"
    for suggestion, known in found:
        key = suggestion.key
        configured = getattr(store.mapping, key) if key != "items" else {}
        if suggestion.proposed:
            pairs = {**configured, **suggestion.proposed}
            yield f"{key} = {{ {', '.join(f'{_quoted(word)} = {_quoted(code)}' for word, code in pairs.items())} }}"
        for word in suggestion.left[:MOST_LEFT]:
            value = '{ no = "…" }' if key == "items" else '"…"'
            yield f"# {key}: {_shown(word)} = {value}"
        if len(suggestion.left) > MOST_LEFT:
            yield f"# {key}: and {len(suggestion.left) - MOST_LEFT} more"
        if suggestion.left and known:
            yield f"#   Business Central has {', '.join(f'{code} ({_shown_name(name)})' for code, name in sorted(known.items()))}"


def _quoted(text: str) -> str:
    import tomlkit

    return tomlkit.string(text).as_string()


def _shown(text: str) -> str:
    """Within a comment, on one line."""
    return _quoted(for_terminal(text))


def _shown_name(name: str) -> str:
    return for_terminal(name) or "without a name"
