"""Secrets: where each kind comes from, what a bad one says, and that none is ever shown."""

from __future__ import annotations

import traceback
from pathlib import Path

import pytest

from tests.config.files import (
    BIGCOMMERCE,
    MINIMAL,
    TWO_ENVIRONMENTS,
    changed,
    error_of,
    load,
    write,
)
from woobc.core.config import values as values
from woobc.core.config.file import load_config, secrets_in_use, verify_secrets
from woobc.core.config.secrets import Secret
from woobc.core.config.values import Config
from woobc.core.errors import ConfigError

LITERAL = "cs_do_not_show_me"


def secret_written_as(text: str) -> str:
    return changed('consumer_secret = { file = "secret" }', f"consumer_secret = {text}")


def consumer_secret(config: Config) -> Secret:
    secret = config.stores["eu"].consumer_secret
    assert secret is not None
    return secret


def refusal(config: Config) -> str:
    with pytest.raises(ConfigError) as caught:
        consumer_secret(config).reveal()
    return str(caught.value)


def test_a_secret_file_is_read_when_it_is_needed_and_loses_its_newline(tmp_path: Path) -> None:
    config = load(tmp_path, MINIMAL, mode=0o644)
    (tmp_path / "secret").touch(0o600)
    (tmp_path / "secret").write_text(f"{LITERAL}\n")
    assert consumer_secret(config).reveal() == LITERAL
    assert repr(consumer_secret(config)) == f"Secret(the file {tmp_path}/secret)"


@pytest.mark.parametrize(
    ("content", "mode", "says"),
    [
        (None, 0, "can't be read: No such file or directory."),
        (b"\n", 0o600, "is empty."),
        (b"secret\n", 0o640, "is open to other users. Run: chmod 600 {path}"),
        (b"secret\n", 0o604, "is open to other users. Run: chmod 600 {path}"),
        (b"secret\nsecond line\n", 0o600, "gives more than one line."),
        (b"\xff\xfe\x00", 0o600, "does not hold text in UTF-8."),
    ],
)
def test_a_bad_secret_file_is_named(tmp_path: Path, content: bytes | None, mode: int, says: str) -> None:
    path = tmp_path / "secret"
    if content is not None:
        path.write_bytes(content)
        path.chmod(mode)
    assert refusal(load(tmp_path, MINIMAL)) == f"The secret file {path} {says.format(path=path)}"


def test_a_command_is_run_once_without_a_shell(tmp_path: Path) -> None:
    runs = tmp_path / "runs"
    script = tmp_path / "give"
    script.write_text(f'#!/bin/sh\necho run >> {runs}\necho "$1"\n')
    script.chmod(0o700)
    secret = consumer_secret(load(tmp_path, secret_written_as(f"{{ command = \"{script} '$HOME; x'\" }}")))
    assert not runs.exists()
    assert [secret.reveal(), secret.reveal()] == ["$HOME; x", "$HOME; x"]
    assert runs.read_text() == "run\n"


def test_a_failing_command_shows_nothing_but_its_name(tmp_path: Path) -> None:
    text = secret_written_as(f"{{ command = \"/bin/sh -c 'echo {LITERAL} >&2; exit 3'\" }}")
    config = load(tmp_path, text)
    assert refusal(config) == (
        "The command /bin/sh, which should print a secret, failed with exit code 3. Run it by hand to see why."
    )
    assert LITERAL not in repr(config)


def test_a_command_that_is_missing_is_told(tmp_path: Path) -> None:
    config = load(tmp_path, secret_written_as('{ command = "/no/such/program show" }'))
    assert refusal(config) == (
        "The command /no/such/program, which should print a secret, can't be run: No such file or directory."
    )


def test_a_variable_is_known_as_one(tmp_path: Path) -> None:
    text = secret_written_as('{ env = "WOO_SECRET" }')
    assert refusal(load(tmp_path, text)) == "The variable WOO_SECRET, which should hold a secret, is not set."
    secret = consumer_secret(load(tmp_path, text, environ={"WOO_SECRET": LITERAL}))
    assert (secret.variable, secret.reveal()) == ("WOO_SECRET", LITERAL)


def test_a_literal_secret_needs_a_file_that_its_owner_alone_can_read(tmp_path: Path) -> None:
    text = secret_written_as(f'"{LITERAL}"')
    assert consumer_secret(load(tmp_path, text)).reveal() == LITERAL
    (problem,) = error_of(tmp_path, text, mode=0o640).problems
    assert problem.startswith(
        "stores.eu.consumer_secret: a secret may be written here only if its owner alone can read"
    )


@pytest.mark.parametrize(
    "bad",
    [
        f'{{ value = "{LITERAL}" }}',
        f'{{ file = "x", value = "{LITERAL}" }}',
        f'["{LITERAL}"]',
        f'{{ command = "echo \'{LITERAL}" }}',
        f'"{LITERAL}"\nconsumer_secrt = "{LITERAL}"',
        f'"{LITERAL}"\nmapping = "{LITERAL}"\nwebhook_secrets = "{LITERAL}"',
    ],
)
def test_a_secret_in_a_wrong_place_is_never_shown(tmp_path: Path, bad: str) -> None:
    error = error_of(tmp_path, secret_written_as(bad), mode=0o644)
    shown = "".join(traceback.format_exception(error)) + repr(error) + repr(error.problems)
    assert "stores.eu.consumer_secret: " in str(error)
    assert LITERAL not in shown


def test_no_secret_is_in_the_repr_of_the_configuration(tmp_path: Path) -> None:
    config = load(tmp_path, secret_written_as(f'"{LITERAL}"'))
    consumer_secret(config).reveal()
    assert LITERAL not in repr(config) + str(consumer_secret(config)) + repr(vars(config.stores["eu"]))


def test_the_secrets_in_use_are_those_of_the_active_environment(tmp_path: Path) -> None:
    config = load_config(write(tmp_path, TWO_ENVIRONMENTS), "test", {})
    assert list(secrets_in_use(config)) == ["environments.test.business_central.auth.password"]
    assert verify_secrets(config) == {
        "environments.test.business_central.auth.password": (
            "The variable BC_PASSWORD, which should hold a secret, is not set."
        )
    }


def test_the_secrets_in_use_are_those_of_the_platforms(tmp_path: Path) -> None:
    config = load(tmp_path, MINIMAL + BIGCOMMERCE)
    assert list(secrets_in_use(config)) == [
        "environments.live.business_central.auth.password",
        "stores.eu.consumer_key",
        "stores.eu.consumer_secret",
        "stores.us.access_token",
    ]
    assert (config.stores["eu"].store_hash, config.stores["eu"].access_token) == ("", None)
