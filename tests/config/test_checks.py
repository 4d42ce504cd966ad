"""What fits no more where each key by itself is right."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.config.files import (
    BIGCOMMERCE,
    MINIMAL,
    changed,
    error_of,
    load,
)
from woobc.core.config import values as values


def test_without_the_api_only_lines_can_be_sent(tmp_path: Path) -> None:
    text = changed('api_url = "https://bc.example.com/BC/api/v2.0"', "")
    wishes = 'order_processing = "post"\n[stores.eu.mapping]\ncreate_items = true'
    place = "environments.live.business_central.api_url"
    assert error_of(tmp_path, text + wishes).problems == (
        f'stores.eu.order_processing: "post" needs {place}; set it, or use "default"',
        'stores.eu.status_rules.completed: "complete" (woobc\'s own rule, as the file has no such table) '
        f'needs {place}; set it, or use "valid"',
        f"stores.eu.mapping.create_items: true needs {place}; set it, or use false",
    )
    modest = '[stores.eu.status_rules]\nprocessing = { import = "valid" }'
    assert load(tmp_path, text + modest).environment.business_central.api_url == ""


SOAP = 'soap_url = "https://bc.example.com/BC/WS"\n'
BY_API = 'transport = "api"\n'


def test_sales_orders_by_api_need_no_soap_and_no_page(tmp_path: Path) -> None:
    config = load(tmp_path, changed(SOAP, BY_API)).environment.business_central
    assert (config.is_api, config.soap_url, config.staging_service) == (True, "", "")
    assert (config.fields["item_no"], config.fields["payment_method"]) == ("lineObjectNumber", "")
    assert config.order_number_length == 35
    kept = load(tmp_path, changed(SOAP, BY_API + SOAP)).environment.business_central
    assert kept.soap_url == "https://bc.example.com/BC/WS"


@pytest.mark.parametrize(
    ("key", "problem"),
    [
        ('staging_service = "X"', 'staging_service: not used with transport "api"'),
        ("batch_lines = 5", 'batch_lines: not used with transport "api"'),
        ("order_number_length = 30", 'order_number_length: not used with transport "api"'),
        ('fields = { store = "S" }', 'fields: not used with transport "api"'),
        ('actions_service = "WoobcActions"', "soap_url: missing; actions_service needs it"),
        ("orders_at_once = 5", "orders_at_once: expected a whole number from 1 to 4, got 5"),
    ],
)
def test_what_has_no_meaning_by_api_is_refused(tmp_path: Path, key: str, problem: str) -> None:
    error = error_of(tmp_path, changed(SOAP, f"{BY_API}{key}\n"))
    assert error.problems == (f"environments.live.business_central.{problem}",)


def test_the_api_is_needed_for_orders_by_api(tmp_path: Path) -> None:
    text = changed(SOAP, BY_API).replace('api_url = "https://bc.example.com/BC/api/v2.0"\n', "")
    assert 'api_url: missing; transport "api" needs it' in "\n".join(error_of(tmp_path, text).problems)


def test_comment_lines_are_for_orders_by_api_alone(tmp_path: Path) -> None:
    error = error_of(tmp_path, changed(SOAP, f"{SOAP}number_line = true\n"))
    assert error.problems == (
        'environments.live.business_central.number_line: not used with transport "staging"; map the field of the page instead',
    )


@pytest.mark.parametrize(
    ("wish", "problem"),
    [
        ('order_processing = "release"', 'stores.eu.order_processing: "release" needs'),
        (
            '[stores.eu.status_rules]\non-hold = { import = "invoice" }',
            'stores.eu.status_rules.on-hold: "invoice" needs',
        ),
        ('several_addresses = "split"', 'stores.eu.several_addresses: "split" needs a staging page'),
    ],
)
def test_rules_that_can_t_be_kept_by_api_are_refused_at_once(tmp_path: Path, wish: str, problem: str) -> None:
    (told,) = error_of(tmp_path, changed(SOAP, BY_API) + wish).problems
    assert told.startswith(problem)


TELL = "[stores.eu.tell]\nsince = 2026-12-01\n"
TELL_US = "[stores.us.tell]\nsince = 2026-12-01\n"


def test_telling_a_shop_needs_the_api_and_tracking_the_page(tmp_path: Path) -> None:
    text = changed('api_url = "https://bc.example.com/BC/api/v2.0"', "") + TELL + 'tracking = "auto"\n'
    problems = error_of(tmp_path, text).problems
    place = "environments.live.business_central"
    assert f"stores.eu.tell: needs {place}.api_url; set it, or leave the table out" in problems
    assert (
        f'stores.eu.tell.tracking: "auto" needs {place}.shipments_service; publish the page and set it, or use "none"'
        in problems
    )


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            TELL + 'complete_from = ["processing", "cancelled"]\n',
            'stores.eu.tell.complete_from: an order that is cancelled must not be completed; leave "cancelled" out',
        ),
        (
            BIGCOMMERCE + TELL_US,
            "stores.us.tell.numbers: BigCommerce has them with its shipments alone; set tracking or complete, "
            "or leave the table out",
        ),
        (
            BIGCOMMERCE + TELL_US + 'complete = "posted"\ntracking_note = true\n',
            'stores.us.tell.tracking_note: not used with platform "bigcommerce", whose shipments are mailed by the shop itself',
        ),
    ],
)
def test_what_a_shop_must_not_be_told(tmp_path: Path, text: str, problem: str) -> None:
    assert problem in error_of(tmp_path, MINIMAL + text).problems


OTHER_ENVIRONMENT = """
[environments.test]
database = "test.db"

[environments.test.business_central]
soap_url = "https://bc.example.com/TEST/WS"
api_url = "https://bc.example.com/TEST/api/v2.0"
company = "CRONUS"
local_currency = "EUR"
auth = { type = "basic", user = "svc", password = { file = "password" } }

[stores.test]
environment = "test"
platform = "woocommerce"
url = "https://SHOP.example.com"
consumer_key = { file = "key" }
consumer_secret = { file = "secret" }
start_date = 2026-12-01
"""


def test_only_live_writes_to_a_shop_that_two_environments_have(tmp_path: Path) -> None:
    assert load(tmp_path, MINIMAL + OTHER_ENVIRONMENT + TELL).stores["eu"].tell is not None
    (problem,) = error_of(tmp_path, MINIMAL + OTHER_ENVIRONMENT + TELL.replace(".eu.", ".test.")).problems
    assert problem == (
        'stores.test.tell: the shop is also store "eu" of environment "live"; only an environment named "live" may write '
        "to a shop that others have too"
    )


def test_the_words_of_a_platform_stand_where_none_are_given(tmp_path: Path) -> None:
    config = load(tmp_path, MINIMAL + TELL + BIGCOMMERCE + TELL_US + 'complete = "posted"\n')
    rules = {code: store.tell_rules for code, store in config.stores.items()}
    assert rules["eu"] is not None
    assert rules["us"] is not None
    assert (rules["eu"].complete_status, rules["us"].complete_status) == ("completed", "shipped")
    assert (rules["eu"].numbers, rules["us"].numbers) == (True, False)
