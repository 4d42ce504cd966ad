"""Keys, tables and the values that are made of them."""

from __future__ import annotations

import typing
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from woobc.core.config import describe
from woobc.core.config.file import parse_config
from woobc.core.config.keys import Part, Settings
from woobc.core.config.kinds import Day, Flag
from woobc.core.config.table import Origin, Table
from woobc.core.config.values import EnvironmentConfig, MappingKeys, StoreConfig
from woobc.core.domain.settings import StoreMapping, StoreRules


def test_the_values_of_the_domain_are_filled_from_keys_of_the_same_names() -> None:
    config = parse_config(describe.example(), Path("/nowhere/config.toml"), None, {}, private=True)
    assert set(StoreMapping._fields) == set(MappingKeys.keys)
    assert set(StoreRules._fields) <= set(StoreConfig.keys)
    for values in (config.stores["eu"].rules, config.stores["us"].mapping):
        for name, kind in typing.get_type_hints(type(values)).items():
            assert isinstance(getattr(values, name), typing.get_origin(kind) or kind), name


def test_settings_are_whole_and_never_changed() -> None:
    environment = parse_config(describe.example(), Path("/x.toml"), None, {}, private=True).environment
    assert environment == environment.replace()
    assert environment.replace(pin_machine=False).pin_machine is False
    assert environment.replace(pin_machine=False) != environment
    with pytest.raises(AttributeError, match=r"EnvironmentConfig.pin_machine can't be changed"):
        environment.pin_machine = False
    with pytest.raises(TypeError):
        environment.replace(pin=False)
    with pytest.raises(TypeError):
        EnvironmentConfig("live")


class Tell(Settings):
    since = Day("From when on the shop is told.")
    numbers = Flag("Whether numbers are told.", True)


class Shop(Settings):
    tell: Any = Part(Tell, None)


def test_a_table_that_may_be_absent_is_none_then_and_complete_otherwise() -> None:
    def read(contents: dict[str, Any]) -> tuple[Any, list[str]]:
        origin = Origin(Path("/x"), True, {}, (), [])
        return Shop.read(Table(contents, "stores.eu", origin)).tell, origin.problems

    assert read({}) == (None, [])
    assert read({"tell": {"since": date(2026, 12, 1)}}) == (Tell(date(2026, 12, 1), True), [])
    assert read({"tell": {}})[1] == [
        "stores.eu.tell.since: missing; expected a date without quotes, such as 2026-12-01"
    ]
