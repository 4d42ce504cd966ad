"""What holds where a file says nothing."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path

from tests.config.files import (
    MINIMAL,
    load,
)
from woobc.core.config import values as values
from woobc.core.config.span import Span
from woobc.core.domain.page_fields import default_elements
from woobc.core.domain.settings import ImportRule, OrderProcessing, StatusRule


def test_the_shortest_file_gets_the_documented_defaults(tmp_path: Path) -> None:
    config = load(tmp_path, MINIMAL)
    store, business_central = config.stores["eu"], config.environment.business_central
    assert config.path == tmp_path / "config.toml"
    assert config.environment.database == tmp_path / "live.db"
    assert config.environment.max_run == timedelta(minutes=45)
    assert config.log == values.LogConfig(None, "info", Span(timedelta(days=30)))
    assert config.retention.activity == Span(months=24)
    assert business_central.settle_time == timedelta(minutes=17)
    assert business_central.total_tolerance == Decimal("0.05")
    assert business_central.fields == default_elements()
    assert store.url == "https://shop.example.com"
    assert store.order_processing is OrderProcessing.DEFAULT
    assert store.external_document_number == "{store}-{order_id}"
    assert store.prices_including_vat == "store"
    assert store.recheck.lookback_with_webhooks == Span(months=3)
    assert store.status_rules.of("completed") == StatusRule(ImportRule.COMPLETE)
    assert store.status_rules.of("never heard of") == StatusRule(ImportRule.NO)
    assert config.stores_here() == (store,)
