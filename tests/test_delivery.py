"""What is delivered: the locked versions fit the open ranges, and name no place they came from."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from woobc.core.config.file import parse_config

PROJECT = Path(__file__).parents[1]
LOCK = (PROJECT / "requirements.lock").read_text(encoding="utf-8")
NAMED = re.compile(r"^([a-z0-9-]+)==([0-9][\w.]*)", re.M)


def number(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"[0-9]+", version))


def test_each_dependency_is_locked_to_a_version_that_is_allowed() -> None:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    locked = dict(NAMED.findall(LOCK))
    for requirement in project["dependencies"]:
        name, lowest = requirement.split(">=")
        assert number(locked[name]) >= number(lowest), f"run .ci/lock: {requirement}"


def test_each_locked_version_has_its_hashes() -> None:
    entries = re.split(r"^(?=[a-z])", LOCK, flags=re.M)[1:]
    assert len(entries) > 20
    assert [entry for entry in entries if not re.search(r"--hash=sha256:[0-9a-f]{64}", entry)] == []


def test_the_lock_names_no_index_and_no_path() -> None:
    assert not re.search(r"://|index|find-links|@ |file:", LOCK)


def test_the_configuration_of_0_1_0_is_read_and_means_the_same() -> None:
    """Its example, which had every key."""
    text = (PROJECT / "tests" / "upgrade" / "config-0.1.0.toml").read_text(encoding="utf-8")
    config = parse_config(text, Path("/etc/woobc/config.toml"), None, {}, private=False)
    told = tomllib.loads(text)
    assert list(config.stores) == list(told["stores"])
    assert not config.environment.business_central.is_api
    assert config.environment.business_central.soap_url == told["environments"]["live"]["business_central"]["soap_url"]
    store = config.stores["eu"]
    assert (store.require_paid, store.meta, store.tell) == ((), {}, None)
    assert config.notices.urls == ()
