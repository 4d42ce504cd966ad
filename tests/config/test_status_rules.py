"""Which rules a store has where its table names them, and where it has none."""

from __future__ import annotations

from pathlib import Path

from tests.config.files import (
    BIGCOMMERCE,
    MINIMAL,
    load,
)
from woobc.core.config import values as values
from woobc.core.domain.settings import ImportRule, StatusRule

EXAMPLE = Path(__file__).parents[2] / "config.example.toml"


def test_the_rules_of_bigcommerce_in_the_example_are_the_ones_without_a_table(tmp_path: Path) -> None:
    example = load(tmp_path, EXAMPLE.read_text(encoding="utf-8"), mode=0o644)
    assert load(tmp_path, MINIMAL + BIGCOMMERCE).stores["us"].status_rules == example.stores["us"].status_rules


def test_a_given_table_of_rules_replaces_the_built_in_ones(tmp_path: Path) -> None:
    config = load(tmp_path, MINIMAL + '[stores.eu.status_rules]\nprocessing = { import = "hold", retry = false }')
    rules = config.stores["eu"].status_rules
    assert rules.of("processing") == StatusRule(ImportRule.HOLD, retry=False)
    assert rules.of("completed") == StatusRule(ImportRule.NO, retry=True)
