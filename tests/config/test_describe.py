"""What is made from the declarations of the keys: the example, the schema for editors, the page of settings."""

from __future__ import annotations

import copy
import json
import re
import tomllib
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from jsonschema import Draft7Validator, FormatChecker

from tests.form import is_short
from woobc.cli import root
from woobc.core.config import describe
from woobc.core.config.checks import check_agreement
from woobc.core.config.keys import Settings
from woobc.core.config.table import Origin, Table
from woobc.core.config.values import Config
from woobc.core.domain.page_fields import default_elements

PROJECT = Path(__file__).parents[2]
SCHEMA = json.loads(describe.schema())
VALIDATOR = Draft7Validator(SCHEMA, format_checker=FormatChecker())
EXAMPLE = tomllib.loads(describe.example())
SHORT = copy.deepcopy(EXAMPLE)
"""Without what is there twice, for it is tried in thousands of changes."""
del SHORT["environments"]["test"]
SHORT["stores"]["us"]["status_rules"] = {"shipped": {"import": "complete"}}


@pytest.mark.parametrize(
    ("what", "file"),
    [("example", "config.example.toml"), ("schema", describe.SCHEMA_NAME), ("settings", "docs/settings.md")],
)
def test_the_files_of_the_project_are_what_the_command_prints(what: str, file: str) -> None:
    """After a change of a key: `woobc config example > config.example.toml`, and so on."""
    answer = CliRunner().invoke(root, ["config", what])
    assert answer.exit_code == 0
    assert (PROJECT / file).read_text(encoding="utf-8") == answer.stdout


def test_the_example_names_every_key() -> None:
    keys = {key.name for settings in all_settings() for key in describe.in_the_file(settings)} | {*default_elements()}
    text = describe.example()
    assert len(keys) > 80
    assert [key for key in keys if not re.search(rf"(?<![a-z_]){key}( =|  |: |\]|\.)", text)] == []


def test_no_line_of_the_example_is_too_long_to_read() -> None:
    assert [line for line in describe.example().splitlines() if line.startswith("#") and len(line) > 130] == []


# What the reader takes, the schema takes


def as_json(contents: Any) -> Any:
    """The file as an editor's language server sees it: dates are their text."""
    return json.loads(json.dumps(contents, default=str))


def is_read(contents: dict[str, Any]) -> bool:
    environments = contents.get("environments")
    names = tuple(environments) if isinstance(environments, dict) else ()
    origin = Origin(Path("/nowhere"), True, {}, names, [])
    root = Table(contents, "", origin)
    check_agreement(root, Config.read(root, path=Path("/nowhere/config.toml")))
    return not origin.problems


def test_the_schema_is_one_and_takes_the_example() -> None:
    Draft7Validator.check_schema(SCHEMA)
    assert [error.message for error in VALIDATOR.iter_errors(as_json(EXAMPLE))] == []


def paths_of(table: dict[str, Any], path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    for key, value in table.items():
        yield (*path, key)
        if isinstance(value, dict):
            yield from paths_of(value, (*path, key))


def changed(path: tuple[str, ...], change: Callable[[dict[str, Any], str], object]) -> dict[str, Any]:
    contents: dict[str, Any] = copy.deepcopy(SHORT)
    table = contents
    for key in path[:-1]:
        table = table[key]
    change(table, path[-1])
    return contents


NAMED_ELSEWHERE = ("environments", "live")
"""Stores name it, and no schema can tell that a name is not there."""

VALUES: tuple[Any, ...] = (
    "", "x", 5, -1, True, [], ["completed"], {}, "3 months", "2 weeks", "07:30", "0.5", "https://a.example/x", "bigcommerce",
    "post", "schedule-post", {"file": "x"}, {"env": "X"}, "basic", "{number}", date(2027, 1, 1),
)  # fmt: skip


PATHS = list(paths_of(SHORT))


def _values_for(path: tuple[str, ...]) -> tuple[Any, ...]:
    return VALUES[PATHS.index(path) % 6 :: 6] if is_short() else VALUES


def test_an_editor_shows_no_mistake_where_there_is_none() -> None:
    """And it shows a misspelt key wherever the reader does. In the short form each key is given every sixth of the values."""
    for path in PATHS:
        without = changed(path, lambda table, key: table.pop(key))
        misspelt = changed(path, lambda table, key: table.update({f"{key}_x": table.pop(key)}))
        others = [
            changed(path, lambda table, key, value=value: table.update({key: value}))  # type: ignore[misc]
            for value in _values_for(path)
        ]
        for contents in (without, misspelt, *others):
            if is_read(contents):
                assert [error.message for error in VALIDATOR.iter_errors(as_json(contents))] == [], path
        if not is_read(misspelt) and path != NAMED_ELSEWHERE:
            assert not VALIDATOR.is_valid(as_json(misspelt)), path


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("stores", "eu", "platform"), "shopify"),
        (("stores", "eu", "platform"), "bigcommerce"),
        (("stores", "eu", "max_parallel"), 5),
        (("stores", "eu", "overlap"), "1 month"),
        (("stores", "eu", "skip_below"), 0.5),
        (("stores", "eu", "order_processing"), "post"),
        (("stores", "eu", "store_hash"), "abc"),
        (("stores", "eu", "webhook_secrets"), "x"),
        (("stores", "eu", "schedule_posting_time"), "25:00"),
        (("stores", "eu", "external_document_number"), "{store}"),
        (("stores", "eu", "status_rules", "processing"), {"import": "import"}),
        (("stores", "eu", "recheck", "lookback"), "3 moons"),
        (("stores", "eu", "mapping", "items"), {"MUG": {"no": "1" * 21}}),
        (("stores", "eu", "start_date"), "soon"),
        (("stores", "EU"), {}),
        (("environments", "live", "business_central", "auth", "type"), "basic"),
        (("environments", "live", "business_central", "fields", "customer_po_"), "X"),
    ],
)
def test_an_editor_shows_the_mistakes_of_values(path: tuple[str, ...], value: object) -> None:
    contents = changed(path, lambda table, key: table.update({key: value}))
    assert not is_read(contents)
    assert not VALIDATOR.is_valid(as_json(contents))


@pytest.mark.parametrize("key", ["consumer_key", "url", "schedule_posting_time", "webhook_url", "start_date"])
def test_an_editor_shows_a_key_that_is_missing(key: str) -> None:
    contents = changed(("stores", "eu", key), lambda table, key: table.pop(key))
    assert not is_read(contents)
    assert not VALIDATOR.is_valid(as_json(contents))


# The declarations themselves


def all_settings(settings: type[Settings] = Config) -> Iterator[type[Settings]]:
    yield settings
    for key in settings.keys.values():
        for part in (getattr(key, "settings", None), *getattr(key, "options", {}).values()):
            if isinstance(part, type) and issubclass(part, Settings):
                yield from all_settings(part)


def test_every_key_has_its_sentence() -> None:
    """A sentence begins with a capital letter, or with the value it explains, and ends with a full stop."""
    for settings in all_settings():
        for key in describe.in_the_file(settings):
            assert not key.doc or key.doc.endswith((".", '"')), (settings, key.name)
            assert key.doc or hasattr(key, "settings"), (settings, key.name)
