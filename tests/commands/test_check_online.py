"""`check` asks everybody, and says what to do about each trouble."""

from __future__ import annotations

import contextlib
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Woobc
from woobc.sandbox.base import serve
from woobc.sandbox.world import World


def findings(woobc: Woobc, *arguments: str) -> dict[str, dict[str, str]]:
    """The findings that are not ok, by subject."""
    told = woobc.json("check", *arguments)
    return {finding["subject"]: finding for finding in told if finding["verdict"] != "ok"}


def test_a_sound_world_passes(world: World, woobc: Woobc) -> None:
    answer = woobc("check")
    assert answer.exit_code == 0, answer.stdout
    for words in ("store eu", "store us", "company CRONUS", "page AutoShoppingCartImport", "codeunit", "Archived"):
        assert words.lower() in answer.stdout.lower()


def test_a_webhook_s_secret_that_can_be_guessed_fails(world: World, woobc: Woobc) -> None:
    world.store_config("eu").update(webhooks=True, webhook_url="https://hooks.example.com/eu", webhook_secrets=["a"])
    world.write_config()
    answer = woobc("check", "--offline")
    assert answer.exit_code == 3
    assert "fewer than 16 characters" in answer.stdout


def test_every_trouble_is_told_at_once_with_its_fix(world: World, woobc: Woobc) -> None:
    world.store_config("eu")["consumer_secret"] = "cs_" + "0" * 40
    world.store_config("us")["access_token"] = "wrong"
    world.store_config("us")["mapping"]["payment_methods"]["Cash on Delivery"] = "NOSUCH"
    world.business_central.settings.missing_fields = {"CustomerPO"}
    world.business_central.settings.missing_operations = {"CreateMultiple"}
    world.write_config()
    told = findings(woobc)
    assert told["store eu"]["verdict"] == "failed"
    assert told["store eu"]["fix"]
    assert told["store us"]["verdict"] == "failed"
    assert "CustomerPO" in told["page AutoShoppingCartImport"]["message"]
    assert "NOSUCH" in told["stores.us.mapping.payment_methods.Cash on Delivery"]["message"]
    assert woobc("check").exit_code == 3


def test_a_proxy_that_takes_away_what_the_import_needs_is_noticed(world: World, woobc: Woobc) -> None:
    def proxy(environ: Any, start: Any) -> Any:
        def without_totals(status: str, headers: list[tuple[str, str]], *rest: Any) -> Any:
            return start(status, [(name, value) for name, value in headers if not name.startswith("X-WP-")], *rest)

        return world.woocommerce(environ, without_totals)

    with serve(proxy) as server:
        world.store_config("eu")["url"] = server.url
        world.write_config()
        assert "came without X-WP-Total" in findings(woobc)["store eu"]["message"]


def test_an_address_that_leads_to_another_shop_fails_as_it_does_for_the_import(world: World, woobc: Woobc) -> None:
    woobc("import-orders")
    assert "store eu" not in findings(woobc)
    with contextlib.closing(sqlite3.connect(world.database_path)) as connection, connection:
        connection.execute("UPDATE stores SET identity = 'https://before.test' WHERE code = 'eu'")
    finding = findings(woobc)["store eu"]
    assert "its orders came from https://before.test" in finding["message"]
    assert "woobc stores moved eu" in finding["fix"]


def test_what_all_threads_need_is_loaded_before_them(world: World) -> None:
    """Threads that load one library at the same time can find it half loaded, and end the check with a defect."""
    script = f"""
import sys
from woobc.cli import run
from woobc.commands import check
ask, seen = check.ask_store, []
check.ask_store = lambda *given: seen.append("requests.adapters" in sys.modules) or ask(*given)
print(run(["--config", {str(world.config_path)!r}, "--quiet", "check"]), seen)
"""
    told = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60).stdout
    assert told.splitlines()[-1] == "0 [True, True]"


def test_statuses_the_shop_does_not_have_are_named_wherever_they_are_configured(world: World, woobc: Woobc) -> None:
    world.store_config("eu")["status_rules"]["shiped"] = {"import": "valid"}
    world.store_config("eu")["recheck"] = {"bulk_statuses": ["complete"]}
    world.write_config()
    finding = findings(woobc)["store eu"]
    assert finding["message"].startswith("The shop has no status complete, shiped; it has ")
    assert "bulk_statuses" in finding["fix"]


def test_each_mapped_code_that_business_central_lacks_is_named_by_its_place(world: World, woobc: Woobc) -> None:
    """The local currency is sent as blank, and a code for which the page has no field is not sent at all."""
    mapping = world.store_config("eu")["mapping"]
    mapping["fee_account"] = "9999"
    mapping["currencies"] = {"EUR": "EUR", "GBP": "PND"}
    mapping["payment_methods"] = {"stripe": "NOSUCH"}
    mapping["shipment_methods"] = {"flat_rate": "UNSENT"}
    fields = world.config["environments"]["sandbox"]["business_central"].setdefault("fields", {})
    fields["shipment_method"] = ""
    world.write_config()
    place = "stores.eu.mapping"
    messages = {subject: each["message"] for subject, each in findings(woobc).items() if subject.startswith(place)}
    assert messages == {
        f"{place}.payment_methods.stripe": "Business Central has no NOSUCH in paymentMethods.",
        f"{place}.currencies.GBP": "Business Central has no PND in currencies.",
        f"{place}.fee_account": "Business Central has no 9999 in accounts.",
    }


def test_what_credit_memos_need_is_looked_at_where_a_store_makes_some(world: World, woobc: Woobc) -> None:
    """Accounts and location by their keys; an account that is there and closed, too, though orders go to the page."""
    world.business_central.change_settings(no_direct_posting=["6860"])
    wrong = {"refund_account": "9998", "non_restock_account": "6860", "return_location": "NOWHERE"}
    world.store_config("eu").update(wrong)
    world.write_config()
    keys = [f"stores.eu.{name}" for name in wrong]
    assert not findings(woobc).keys() & set(keys)
    world.store_config("eu").update(refunds="draft", refunds_since=world.clock.now().date())
    world.write_config()
    told = findings(woobc)
    assert [told[key]["message"] for key in keys] == [
        "Business Central has no 9998 in accounts.",
        "G/L account 6860 is blocked, or does not allow direct posting.",
        "Business Central has no NOWHERE in locations.",
    ]
    world.store_config("eu").update(refund_account="6850", non_restock_account="", return_location="returns")
    world.write_config()
    assert not findings(woobc).keys() & set(keys)


def test_the_codeunit_needs_only_what_the_stores_ask_of_it(world: World, woobc: Woobc) -> None:
    world.business_central.settings.missing_operations = {"ReleaseOrder", "PostPrepaymentInvoice"}
    for code in ("eu", "us"):
        world.store_config(code).update(order_processing="post", status_rules={"default": {"import": "no"}})
    world.write_config()
    assert "actions" not in findings(woobc)
    world.store_config("us")["status_rules"]["pending"] = {"import": "invoice"}
    world.write_config()
    assert findings(woobc)["actions"]["message"].endswith("does not fit: there is no PostPrepaymentInvoice.")


def test_a_codeunit_that_nobody_needs_is_not_looked_for(world: World, woobc: Woobc) -> None:
    world.business_central.settings.actions_service = ""  # not published
    for code in ("eu", "us"):
        world.store_config(code).update(order_processing="default", status_rules={"default": {"import": "no"}})
    world.write_config()
    assert "actions" not in findings(woobc)
    world.store_config("us")["order_processing"] = "release"
    world.write_config()
    assert "not found" in findings(woobc)["actions"]["message"]


def test_a_sign_in_that_fails_says_why(world: World, woobc: Woobc) -> None:
    central = world.business_central
    central.gate.apps[central.client_id].expired = True
    told = findings(woobc)
    assert "expired" in told["Business Central"]["message"]


def test_a_status_the_shop_does_not_have_is_a_warning(world: World, woobc: Woobc) -> None:
    world.store_config("eu")["status_rules"]["paid-by-pigeon"] = {"import": "valid"}
    world.write_config()
    told = findings(woobc)
    assert told["store eu"]["verdict"] == "warning"
    assert "paid-by-pigeon" in told["store eu"]["message"]
    assert woobc("check").exit_code == 0


@pytest.mark.parametrize(
    ("url", "is_delivered_to"),
    [
        ("https://hooks.example.com/eu", True),
        ("http://hooks.example.com:8080/eu", True),
        ("https://hooks.example.com:8443/eu", False),
        ("https://192.168.0.7/eu", False),
        ("http://localhost/eu", False),
    ],
)
def test_an_address_wordpress_delivers_no_webhook_to_is_a_warning(
    world: World, woobc: Woobc, url: str, is_delivered_to: bool
) -> None:
    world.store_config("eu").update(webhooks=True, webhook_url=url, webhook_secrets=["a-long-secret-of-the-shop"])
    world.write_config()
    warned = f"WordPress does not deliver to {url}" in findings(woobc).get("store eu", {}).get("message", "")
    assert warned != is_delivered_to


def test_a_clock_that_is_wrong_is_a_warning(world: World, woobc: Woobc) -> None:
    world.clock.advance(-3600)
    assert "clock" in findings(woobc)["store eu"]["message"]


def test_offline_asks_nobody(world: World, woobc: Woobc) -> None:
    for server in world.servers:
        server.close()
    answer = woobc("check", "--offline")
    assert answer.exit_code == 0
    assert "store eu" not in answer.stdout


# Sales orders by API


@pytest.fixture
def by_api(tmp_path: Path) -> Iterator[World]:
    with World(tmp_path / "world", transport="api") as world:
        for store in world.config["stores"].values():
            store["mapping"]["payment_methods"] = {}
        world.write_config()
        yield world


def test_a_plain_tenant_passes_and_is_told_what_can_t_be_written(by_api: World) -> None:
    """Nothing is created by looking."""
    before = len(by_api.business_central.requests)
    answer = Woobc(by_api.config_path)("check")
    assert answer.exit_code == 0, answer.stdout
    for words in (
        "sales orders by API: They can be read",
        "This way can't write the payment method",
        "local currency is EUR",
    ):
        assert words in " ".join(answer.stdout.split())
    asked = by_api.business_central.requests[before:]
    assert {seen.method for seen in asked if "/api/" in seen.path} == {"GET"}
    assert set(findings(Woobc(by_api.config_path))) <= {"crontab"}


def test_everything_that_would_fail_an_order_by_api_is_found_beforehand(by_api: World) -> None:
    central, eu = by_api.business_central, by_api.store_config("eu")["mapping"]
    central.change_settings(no_direct_posting=["6810"], allowed_posting_to="2020-01-31")
    central.books.customers["WEBGUEST"].blocked = "All"
    eu["items"] = {"A": {"no": "1000", "variant": "GREEN"}, "B": {"no": "NONE"}}
    eu["payment_methods"] = {"ideal": "CARD"}
    by_api.write_config()
    told = findings(Woobc(by_api.config_path))
    assert "no variant GREEN of item 1000" in told["stores.eu.mapping.items.A"]["message"]
    assert "no item NONE" in told["stores.eu.mapping.items.B"]["message"]
    assert "direct posting" in told["stores.us.mapping.shipping_account"]["message"]
    assert "blocked" in told["stores.us.mapping.guest_customer"]["message"]
    assert "can't write the payment method" in told["stores.eu.mapping.payment_methods"]["message"]
    assert "allowed posting dates" in told["general ledger setup"]["message"]


def test_a_wrong_local_currency_and_a_missing_permission_fail(by_api: World) -> None:
    by_api.bc_config["local_currency"] = "USD"
    by_api.write_config()
    assert "Business Central's is EUR" in findings(Woobc(by_api.config_path))["general ledger setup"]["message"]
    by_api.business_central.faults.add("api:GET salesOrders", "fault", times=9, code="permission")
    assert findings(Woobc(by_api.config_path))["sales orders by API"]["verdict"] == "failed"


def test_orders_that_still_wait_on_the_page_are_told(world: World, woobc: Woobc) -> None:
    world.woocommerce.place_order([("1000", "Mug", 1, "10.00")])
    woobc("import-orders")
    woobc("bc-insert")
    for key in ("soap_url", "actions_service"):
        del world.bc_config[key]
    world.bc_config["transport"] = "api"
    world.store_config("eu")["order_processing"] = "post"
    world.write_config()
    finding = findings(woobc)["middleware"]
    assert (finding["verdict"], finding["message"]) == (
        "failed",
        "Sent to the staging page before, and not verified yet: 1 order.",
    )
