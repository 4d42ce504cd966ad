"""What fits no more where each key by itself is right."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.config.files import (
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
