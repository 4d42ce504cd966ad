"""What must agree between the tables of the configuration: stores with their Business Central, and with each other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from woobc.core.config.kinds import PLACEHOLDER
from woobc.core.config.status_rules import OWN_RULES
from woobc.core.config.table import Table
from woobc.core.config.values import Config, EnvironmentConfig, StoreConfig
from woobc.core.domain.page_fields import META_FIELDS
from woobc.core.domain.settings import ImportRule, OrderProcessing


def check_agreement(root: Table, config: Config) -> None:
    """Tell `root` what does not fit together. Values with a problem of their own cause no second one."""
    for store in config.stores.values():
        if store.environment in config.environments:
            _check_wishes(root, store, config.environments[store.environment])
            _check_addresses(root, store, config.environments[store.environment])
            _check_meta(root, store, config.environments[store.environment])
            _check_tell(root, store, config.environments[store.environment])
    _check_databases(root, config)
    _check_numbers(root, config)
    _check_told_shops(root, config)


class _Wish(NamedTuple):
    """A setting that needs more of Business Central than the staging page.

    `page_alone` is what works without the API; `no_codeunit` what works without the codeunit, empty if the wish itself does.
    """

    key: str
    value: str
    page_alone: str
    no_codeunit: str = ""


def _wishes(store: StoreConfig) -> Iterator[_Wish]:
    if store.order_processing is not OrderProcessing.DEFAULT:
        release = store.order_processing is OrderProcessing.RELEASE
        ways_out = '"post" or "default"' if release else ""
        yield _Wish("order_processing", f'"{store.order_processing}"', '"default"', ways_out)
    rules = {**store.status_rules.named, "default": store.status_rules.default}
    ours = any(store.status_rules.named is own for own in OWN_RULES)
    note = " (woobc's own rule, as the file has no such table)" if ours else ""
    for status, rule in rules.items():
        if rule.import_ is ImportRule.INVOICE:
            yield _Wish(f"status_rules.{status}", '"invoice"', '"valid"', '"valid"')
        if rule.import_ is ImportRule.COMPLETE:
            yield _Wish(f"status_rules.{status}", f'"complete"{note}', '"valid"')
    for key, wanted in (
        ("create_customers", store.mapping.create_customers),
        ("create_items", store.mapping.create_items),
    ):
        if wanted:
            yield _Wish(f"mapping.{key}", "true", "false")


def _check_wishes(root: Table, store: StoreConfig, environment: EnvironmentConfig) -> None:
    business_central, place = environment.business_central, f"environments.{environment.name}.business_central"
    api = business_central.api_url or root.is_told(f"{place}.api_url")
    codeunit = business_central.actions_service or root.is_told(f"{place}.actions_service")
    for wish in _wishes(store):
        path = f"stores.{store.code}.{wish.key}"
        if not api:
            root.report(path, f"{wish.value} needs {place}.api_url; set it, or use {wish.page_alone}")
        if wish.no_codeunit and not codeunit:
            ways_out = f"publish the codeunit and set it, or use {wish.no_codeunit}"
            root.report(path, f"{wish.value} needs {place}.actions_service; {ways_out}")


def _check_addresses(root: Table, store: StoreConfig, environment: EnvironmentConfig) -> None:
    if environment.business_central.is_api and store.several_addresses == "split":
        place = f"environments.{environment.name}.business_central.transport"
        path = f"stores.{store.code}.several_addresses"
        root.report(
            path, f'"split" needs a staging page ({place} is "api"); a sales order has one ship-to address, use "fail"'
        )


def _check_meta(root: Table, store: StoreConfig, environment: EnvironmentConfig) -> None:
    """What goes into a field that is not sent would be lost without a word."""
    fields = environment.business_central.fields
    of_orders = [name for name in META_FIELDS if fields.get(name)]
    for name in store.meta:
        if name in META_FIELDS and not fields.get(name):
            path = f"stores.{store.code}.meta.{name}"
            root.report(path, f"{name} is not sent to Business Central here; expected one of {', '.join(of_orders)}")


def _check_tell(root: Table, store: StoreConfig, environment: EnvironmentConfig) -> None:
    """What is told is read in Business Central right before; only the published page has tracking numbers."""
    business_central, place = environment.business_central, f"environments.{environment.name}.business_central"
    path = f"stores.{store.code}.tell"
    if store.tell is None or root.is_told(path):
        return
    if not business_central.api_url and not root.is_told(f"{place}.api_url"):
        root.report(path, f"needs {place}.api_url; set it, or leave the table out")
    if store.tell.tracking != "none" and not business_central.shipments_service:
        root.report(
            f"{path}.tracking",
            f'"{store.tell.tracking}" needs {place}.shipments_service; publish the page and set it, or use "none"',
        )


LIVE = "live"


def _check_told_shops(root: Table, config: Config) -> None:
    """Only one environment may write to a shop: where two name the same, the one that is called live."""
    for store in config.stores.values():
        others = [
            other
            for other in config.stores.values()
            if other.environment != store.environment
            and other.platform is store.platform
            and other.address.lower() == store.address.lower()
        ]
        if store.tell is None or not store.address or not others or store.environment == LIVE:
            continue
        names = ", ".join(f'"{other.code}" of environment "{other.environment}"' for other in others)
        root.report(
            f"stores.{store.code}.tell",
            f'the shop is also store {names}; only an environment named "{LIVE}" may write to a shop that others have too',
        )


def _check_databases(root: Table, config: Config) -> None:
    for one, other in combinations(config.environments.values(), 2):
        path = f"environments.{other.name}.database"
        if one.database.resolve() == other.database.resolve() and not root.is_told(path):
            root.report(path, f'the environment "{one.name}" has the same file; each needs its own')


def _check_numbers(root: Table, config: Config) -> None:
    """Stores of one environment share the pages of Business Central, so no two may give one number."""
    for first, second in combinations(config.stores.values(), 2):
        if first.environment == second.environment and _may_collide(first, second):
            root.report(
                f"stores.{second.code}.external_document_number",
                f'may give the same number as the store "{first.code}"; use {{store}}, or texts that differ',
            )


def _may_collide(first: StoreConfig, second: StoreConfig) -> bool:
    """Whether both formats can give one number: `A{number}` and `A1{number}` do, for 15 and 5."""
    if not first.external_document_number or not second.external_document_number:
        return False
    (start, end), (other_start, other_end) = (_fixed_parts(store) for store in (first, second))
    return _apart_by_digits(start, other_start) and _apart_by_digits(end[::-1], other_end[::-1])


def _fixed_parts(store: StoreConfig) -> tuple[str, str]:
    """What stands before and after the order's own number, in the form Business Central keeps it."""
    text = store.external_document_number.replace("{store}", store.code)
    parts = PLACEHOLDER.split(text)
    return parts[0].strip().upper(), parts[-1].strip().upper()


def _apart_by_digits(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    rest = long.removeprefix(short)
    return long.startswith(short) and re.fullmatch("[0-9]*", rest) is not None
