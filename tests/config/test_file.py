"""The configuration file: found where it should be, every problem told at once, and no secret shown."""

from __future__ import annotations

import os
from datetime import date, time
from pathlib import Path

import pytest

from tests.config.files import (
    BIGCOMMERCE,
    MINIMAL,
    TWO_ENVIRONMENTS,
    changed,
    error_of,
    load,
    with_business_central,
    write,
)
from woobc.core.config import values as values
from woobc.core.config.file import load_config
from woobc.core.config.values import OAuth2Auth
from woobc.core.domain.settings import Platform
from woobc.core.errors import ConfigError

EXAMPLE = Path(__file__).parents[2] / "config.example.toml"


def test_the_example_is_valid(tmp_path: Path) -> None:
    config = load(tmp_path, EXAMPLE.read_text(encoding="utf-8"), mode=0o644)
    assert list(config.environments) == ["live", "test"]
    assert [store.platform for store in config.stores_here()] == [Platform.WOOCOMMERCE, Platform.BIGCOMMERCE]
    assert config.stores["eu"].schedule_posting_time == time(22)
    assert config.environment.business_central.fields["customer_po"] == "YourReference"
    auth = config.environment.business_central.auth
    assert isinstance(auth, OAuth2Auth)
    assert auth.token_url == "https://login.microsoftonline.com/contoso.example/oauth2/v2.0/token"
    assert auth.expires == date(2027, 3, 1)


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        (changed('environment = "live"\ntime', "time"), ["environment: missing; expected one of live"]),
        (
            changed('environment = "live"\ntime', 'environment = "lve"\ntime'),
            ['environment: expected one of live, got "lve"; perhaps you meant "live"'],
        ),
        (changed('time_zone = "Europe/Amsterdam"', ""), ['time_zone: missing; expected a time zone such as "Europe/Amsterdam"']),
        (
            changed("Europe/Amsterdam", "Europe/Amsterdm"),
            [
                'time_zone: expected a time zone such as "Europe/Amsterdam", got "Europe/Amsterdm"; '
                'perhaps you meant "Europe/Amsterdam"'
            ],
        ),
        (
            changed("https://shop.example.com/", "shop.example"),
            ['stores.eu.url: expected an https URL, got "shop.example"'],
        ),
        (
            changed("https://shop.example.com/", "https://shop.example?lang=de"),
            [
                "stores.eu.url: expected an https URL without a ? and what follows it, "
                'got "https://shop.example?lang=de"'
            ],
        ),
        (
            changed("https://shop.example.com/", "https://ck:cs@shop.example"),
            ["stores.eu.url: expected an https URL without user name and password in it"],
        ),
        (
            changed("start_date = 2026-12-01", ""),
            ["stores.eu.start_date: missing; expected a date without quotes, such as 2026-12-01"],
        ),
        (
            changed("2026-12-01", '"2026-12-01"'),
            ['stores.eu.start_date: expected a date without quotes, such as 2026-12-01, got "2026-12-01"'],
        ),
        (MINIMAL + 'overlp = "1 minute"', ['stores.eu.overlp: unknown key; perhaps you meant "overlap"']),
        (
            MINIMAL + 'overlap = "ten minutes"',
            [
                'stores.eu.overlap: expected a length of time such as "10 minutes" '
                '(seconds, minutes, hours, days or weeks), got "ten minutes"'
            ],
        ),
        (
            MINIMAL + 'overlap = "1 month"',
            [
                'stores.eu.overlap: expected a length of time such as "10 minutes" '
                '(seconds, minutes, hours, days or weeks), got "1 month"'
            ],
        ),
        (
            MINIMAL + "[log]\nkeep = 30",
            ['log.keep: expected a length of time such as "21 days" or "3 months", got 30'],
        ),
        (
            MINIMAL + "[stores.eu.recheck]\nbulk_statuses = []",
            ['stores.eu.recheck.bulk_statuses: expected at least one status, such as ["completed"]'],
        ),
        (MINIMAL + "max_parallel = 5", ["stores.eu.max_parallel: expected a whole number from 1 to 4, got 5"]),
        (MINIMAL + "max_parallel = true", ["stores.eu.max_parallel: expected a whole number from 1 to 4, got true"]),
        (MINIMAL + "skip_below = 0.5", ['stores.eu.skip_below: expected a number in quotes, such as "0", got 0.5']),
        (MINIMAL + 'enabled = "yes"', ['stores.eu.enabled: expected true or false, got "yes"']),
        (MINIMAL + "prices_including_vat = 1", ['stores.eu.prices_including_vat: expected true, false or "store", got 1']),
        (
            MINIMAL + 'order_processing = "schedule_post"',
            [
                "stores.eu.order_processing: expected one of default, release, post, schedule-post, "
                'got "schedule_post"; perhaps you meant "schedule-post"'
            ],
        ),
        (
            MINIMAL + 'order_processing = "schedule-post"',
            [
                'stores.eu.schedule_posting_time: missing; order_processing "schedule-post" needs a time such as "22:00"',
            ],
        ),
        (
            MINIMAL + 'order_processing = "post"\nschedule_posting_time = "22:00"',
            ['stores.eu.schedule_posting_time: not used with order_processing "post"'],
        ),
        (
            MINIMAL + 'order_processing = "schedule-post"\nschedule_posting_time = "25:00"',
            ['stores.eu.schedule_posting_time: expected a time such as "22:00", got "25:00"'],
        ),
        (
            MINIMAL + 'order_processing = "release"',
            [
                'stores.eu.order_processing: "release" needs environments.live.business_central.actions_service; '
                'publish the codeunit and set it, or use "post" or "default"'
            ],
        ),
        (
            MINIMAL + '[stores.eu.status_rules]\nprocessing = { import = "invoice" }',
            [
                'stores.eu.status_rules.processing: "invoice" needs environments.live.business_central.actions_service; '
                'publish the codeunit and set it, or use "valid"'
            ],
        ),
        (
            MINIMAL + '[stores.eu.status_rules]\nprocessing = { import = "import" }',
            ['stores.eu.status_rules.processing.import: the value "import" is no longer used; use "valid"'],
        ),
        (
            MINIMAL + '[stores.eu.status_rules]\nprocessing = "valid"',
            [
                "stores.eu.status_rules.processing: expected a table, got text",
            ],
        ),
        (
            MINIMAL + '[stores.eu.status_rules]\nwc-processing = { import = "valid" }',
            ['stores.eu.status_rules.wc-processing: expected the status as the REST API names it, "processing"'],
        ),
        (
            MINIMAL + BIGCOMMERCE + '[stores.us.status_rules]\nawaiting-fulfilment = { import = "valid" }',
            [
                'stores.us.status_rules.awaiting-fulfilment: unknown status "awaiting-fulfilment"; '
                'perhaps you meant "awaiting-fulfillment"'
            ],
        ),
        (
            MINIMAL + BIGCOMMERCE.replace("store_hash", "consumer_key"),
            [
                'stores.us.consumer_key: not used with platform "bigcommerce"',
                "stores.us.store_hash: missing; expected the store's hash",
            ],
        ),
        (
            MINIMAL + 'store_hash = "abc"',
            ['stores.eu.store_hash: not used with platform "woocommerce"'],
        ),
        (
            changed('platform = "woocommerce"', 'platform = "woocomerce"'),
            [
                'stores.eu.platform: expected one of woocommerce, bigcommerce, got "woocomerce"; '
                'perhaps you meant "woocommerce"'
            ],
        ),
        (MINIMAL + BIGCOMMERCE.replace('"live"', '"test"'), ['stores.us.environment: expected one of live, got "test"']),
        (
            MINIMAL + BIGCOMMERCE.replace("stores.us", "stores.US-shop"),
            ['stores: expected a code of at most 10 lower-case letters and digits, a letter first, got "US-shop"'],
        ),
        (
            MINIMAL + "webhooks = true",
            [
                "stores.eu.webhook_url: missing; webhooks = true needs it",
                "stores.eu.webhook_secrets: missing; webhooks = true needs it",
            ],
        ),
        (
            MINIMAL + 'webhooks = true\nwebhook_url = ""\nwebhook_secrets = "x"',
            [
                "stores.eu.webhook_secrets: expected a list of secrets, got text",
                "stores.eu.webhook_url: missing; webhooks = true needs it",
            ],
        ),
        (
            changed('{ file = "key" }', '{ file = "key\\u0000" }'),
            ['stores.eu.consumer_key: expected one of { file = "…" }, { command = "…" } or { env = "…" }'],
        ),
        (
            MINIMAL + 'external_document_number = "{store}"',
            [
                "stores.eu.external_document_number: expected a text with {order_id} or {number}, perhaps {store}, "
                "and without any of * ? | & ( ) < > = @ ' \", got \"{store}\""
            ],
        ),
        (
            MINIMAL + 'also_known_as = ["W({number})"]',
            [
                "stores.eu.also_known_as: expected a text with {order_id} or {number}, perhaps {store}, "
                "and without any of * ? | & ( ) < > = @ ' \", got \"W({number})\""
            ],
        ),
        (
            MINIMAL
            + 'external_document_number = "W{order_id}"'
            + BIGCOMMERCE
            + 'external_document_number = "w1{order_id}"',
            [
                'stores.us.external_document_number: may give the same number as the store "eu"; '
                "use {store}, or texts that differ"
            ],
        ),
        (
            changed("/BC/WS", "/BC/WS/CRONUS/Page/X"),
            [
                'environments.live.business_central.soap_url: expected an https URL that ends with "/WS", '
                'without company and service, got "https://bc.example.com/BC/WS/CRONUS/Page/X"'
            ],
        ),
        (
            changed('type = "basic"', 'type = "basc"'),
            [
                'environments.live.business_central.auth.type: expected one of oauth2, basic, ntlm, got "basc"; '
                'perhaps you meant "basic"'
            ],
        ),
        (
            changed('user = "svc"', 'tenant = "x"'),
            [
                'environments.live.business_central.auth.tenant: not used with type "basic"',
                "environments.live.business_central.auth.user: missing; expected text",
            ],
        ),
        (
            with_business_central('fields = { custmer_po = "X", line_no = "", email = "OrderNo" }'),
            [
                'environments.live.business_central.fields.custmer_po: unknown field; perhaps you meant "customer_po"',
                "environments.live.business_central.fields.line_no: expected the name of an element of the page, got \"\"",
                "environments.live.business_central.fields.email: "
                'the element "OrderNo" is already the one of the field "order_number"',
            ],
        ),
        (
            with_business_central('ca_file = "missing.pem"'),
            ["environments.live.business_central.ca_file: expected the path of a file, but there is none at "],
        ),
        (
            MINIMAL + '[stores.eu.mapping]\nitems = { "MUG RED" = { no = "123456789012345678901" } }',
            [
                'stores.eu.mapping.items."MUG RED".no: expected at most 20 characters, got "123456789012345678901"',
            ],
        ),
        (
            MINIMAL.replace("[stores.eu]", "[store.eu]"),
            ["stores: missing; expected a table such as [stores.eu]", 'store: unknown key; perhaps you meant "stores"'],
        ),
        (
            MINIMAL + '[environments.test]\ndatabase = "x/../live.db"\n[environments.test.business_central]\n'
            'soap_url = "http://127.0.0.1:7047/BC/WS"\ncompany = "X"\nlocal_currency = "EUR"\n'
            'auth = { type = "ntlm", user = "x", password = { env = "X" } }',
            ['environments.test.database: the environment "live" has the same file; each needs its own'],
        ),
    ],
)  # fmt: skip
def test_a_problem_names_its_place_and_what_was_expected(tmp_path: Path, text: str, problems: list[str]) -> None:
    found = error_of(tmp_path, text).problems
    assert len(found) == len(problems), found
    for actual, expected in zip(found, problems, strict=True):
        assert actual.startswith(expected)


def test_all_problems_come_at_once_and_in_the_agreed_form(tmp_path: Path) -> None:
    text = changed("https://shop.example.com/", "shop.example").replace("company", "compny")
    path = tmp_path / "config.toml"
    assert str(error_of(tmp_path, text)) == (
        f"{path}: 3 problems\n"
        "  - environments.live.business_central.company: missing; expected the company's Name as Business Central lists it\n"
        '  - environments.live.business_central.compny: unknown key; perhaps you meant "company"\n'
        '  - stores.eu.url: expected an https URL, got "shop.example"'
    )


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "is empty. Write it with"),
        (b"\n \n", "is empty. Write it with"),
        (b'environment = "l\xff"', "is not UTF-8 (line 1). Save it as UTF-8."),
        (b'environment = "live"\ntime_zone = Europe\n', "is not valid TOML: Invalid value (at line 2, column 13)."),
        (b"x = " + b"[" * 5000, "is not valid TOML: "),
    ],
)
def test_a_file_that_is_no_toml_is_refused_in_one_sentence(tmp_path: Path, content: bytes, says: str) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes(content)
    with pytest.raises(ConfigError) as caught:
        load_config(path, None, {})
    assert f"{path} {says}" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm(tmp_path: Path) -> None:
    path = write(tmp_path, "")
    path.write_bytes(b"\xef\xbb\xbf" + MINIMAL.replace("\n", "\r\n").encode())
    assert load_config(path, None, {}).environment.name == "live"


def test_the_home_of_a_user_who_does_not_exist_is_an_ordinary_name(tmp_path: Path) -> None:
    config = load(tmp_path, changed('"live.db"', '"~nobody-here/live.db"'))
    assert config.environment.database == tmp_path / "~nobody-here" / "live.db"


def test_a_directory_and_a_missing_file_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"is a directory\. Name the file in it with --config\."):
        load_config(tmp_path, None, {})
    with pytest.raises(ConfigError, match=r"none\.toml does not exist\. Check --config and WOOBC_CONFIG"):
        load_config(tmp_path / "none.toml", None, {})


def test_a_file_that_others_can_change_is_unsafe(tmp_path: Path) -> None:
    error = error_of(tmp_path, MINIMAL, mode=0o664)
    assert "is unsafe: other users can change it. Run: chmod go-w" in str(error)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a file away")
def test_a_file_of_another_user_is_unsafe(tmp_path: Path) -> None:
    path = write(tmp_path, MINIMAL)
    os.chown(path, 65534, -1)
    with pytest.raises(ConfigError, match=r"is unsafe: it belongs to the user nobody\. Run it as sudo -u nobody woobc"):
        load_config(path, None, {})


def place(path: Path, environment: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        MINIMAL.replace('"live"', f'"{environment}"').replace("environments.live", f"environments.{environment}")
    )
    path.chmod(0o600)


def test_the_first_place_wins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    work, home = tmp_path / "work", tmp_path / "home"
    place(tmp_path / "option.toml", "option")
    place(tmp_path / "variable.toml", "variable")
    place(work / "woobc.toml", "here")
    place(tmp_path / "xdg" / "woobc" / "config.toml", "xdg")
    place(home / ".config" / "woobc" / "config.toml", "home")
    monkeypatch.chdir(work)
    environ = {
        "WOOBC_CONFIG": str(tmp_path / "variable.toml"), "XDG_CONFIG_HOME": str(tmp_path / "xdg"), "HOME": str(home),
    }  # fmt: skip
    assert load_config(tmp_path / "option.toml", None, environ).environment.name == "option"
    assert load_config(None, None, environ).environment.name == "variable"
    del environ["WOOBC_CONFIG"]
    assert load_config(None, None, environ).environment.name == "here"
    monkeypatch.chdir(home)
    assert load_config(None, None, environ).environment.name == "xdg"
    del environ["XDG_CONFIG_HOME"]
    assert load_config(None, None, environ).environment.name == "home"


def test_a_named_file_that_is_missing_is_not_replaced_by_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place(tmp_path / "woobc.toml", "here")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ConfigError, match=r"other\.toml does not exist"):
        load_config(None, None, {"WOOBC_CONFIG": "other.toml"})


def test_without_any_file_the_places_are_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("woobc.core.config.file.SYSTEM_PATH", tmp_path / "etc" / "config.toml")
    with pytest.raises(ConfigError) as caught:
        load_config(None, None, {"HOME": str(tmp_path)})
    assert str(caught.value) == (
        f"There is no configuration; looked for woobc.toml, {tmp_path}/.config/woobc/config.toml, {tmp_path}/etc/config.toml. "
        "Write one with 'woobc init', or name yours with --config."
    )


def test_the_option_goes_before_the_variable_and_both_before_the_file(tmp_path: Path) -> None:
    path = write(tmp_path, TWO_ENVIRONMENTS)
    assert load_config(path, None, {}).environment.name == "live"
    assert load_config(path, None, {"WOOBC_ENV": "test"}).environment.name == "test"
    assert load_config(path, "live", {"WOOBC_ENV": "test"}).environment.name == "live"
    assert load_config(path, "test", {}).stores_here() == ()


def test_an_unknown_environment_is_told_where_it_was_given(tmp_path: Path) -> None:
    path = write(tmp_path, TWO_ENVIRONMENTS)
    with pytest.raises(ConfigError, match='--env: expected one of live, test, got "tst"; perhaps you meant "test"'):
        load_config(path, "tst", {})
    with pytest.raises(ConfigError, match='WOOBC_ENV: expected one of live, test, got "prod"'):
        load_config(path, None, {"WOOBC_ENV": "prod"})


def test_text_of_the_file_is_never_a_terminal_code(tmp_path: Path) -> None:
    text = MINIMAL + 'posting_date = "\\u001b[2J"\n"\\u001b[31mkey" = 1'
    problems = error_of(tmp_path, text).problems
    assert 'stores.eu.posting_date: expected one of today, order, got "\\u001b[2J"' in problems
    assert "\x1b" not in "".join(problems)
