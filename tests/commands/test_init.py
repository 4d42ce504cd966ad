"""`woobc init`: the answers become a configuration that loads, and secrets only their owner can read."""

from __future__ import annotations

import io
import json
import signal
import subprocess
import sys
import tomllib
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft7Validator

from tests.conftest import Woobc, files_up_to
from woobc.commands import init
from woobc.core.config.file import load_config, verify_secrets
from woobc.core.config.values import BasicAuth, OAuth2Auth
from woobc.core.domain.settings import Platform
from woobc.core.errors import ConfigError
from woobc.sandbox.world import World

ONLINE = (
    "live", "Europe/Amsterdam", "", "yes", "https://api.businesscentral.dynamics.com/v2.0/t/Production/WS", "",
    'My "Best" Company', "EUR", "oauth2", "contoso.example", "client", "client secret",
    "eu", "woocommerce", "https://shop.example.com", "ck_1", "cs_1", "2026-12-01",
)  # fmt: skip
NOBODY_THERE = (
    "test", "UTC", "", "yes", "http://127.0.0.1:9/BC/WS", "http://127.0.0.1:9/BC/api/v2.0",
    "CRONUS", "EUR", "basic", "svc", "pass word",
    "eu", "woocommerce", "http://127.0.0.1:9", "ck_1", "cs_1", "2026-12-01",
)  # fmt: skip
ON_PREMISES = (
    "test", "UTC", "", "yes", "http://bc:7047/BC/WS", "http://bc:7048/BC/api/v2.0",
    "CRONUS", "EUR", "basic", "svc", "pass word",
    "us", "bigcommerce", "abc123", "token", "2026-12-01",
)  # fmt: skip


PLAIN_TENANT = (
    "live", "Europe/Amsterdam", "", "", "https://api.businesscentral.dynamics.com/v2.0/t/Production/api/v2.0",
    "CRONUS", "EUR", "oauth2", "contoso.example", "client", "client secret",
    "eu", "woocommerce", "https://shop.example.com", "ck_1", "cs_1", "2026-12-01",
)  # fmt: skip


def ask(path: Path, answers: tuple[str, ...]) -> Result:
    """The conversation without its last step: nobody is connected to."""

    @click.command()
    def command() -> None:
        init.first_config(path, {}, lambda config: (), lambda config: ())

    return CliRunner().invoke(command, input="\n".join(answers) + "\n")


def test_the_answers_become_a_configuration_that_loads(tmp_path: Path) -> None:
    path = tmp_path / "etc" / "config.toml"
    answer = ask(path, ONLINE)
    assert answer.exit_code == 0, answer.output
    config = load_config(path, None, {})
    business_central = config.environment.business_central
    assert business_central.company == 'My "Best" Company'
    assert business_central.api_url == "https://api.businesscentral.dynamics.com/v2.0/t/Production/api/v2.0"
    assert isinstance(business_central.auth, OAuth2Auth)
    assert business_central.auth.client_secret.reveal() == "client secret"
    assert config.stores["eu"].platform is Platform.WOOCOMMERCE
    assert verify_secrets(config) == {}
    assert config.environment.database.stat().st_mode & 0o777 == 0o600
    assert Woobc(path)("db", "check").stdout == f"{config.environment.database} is sound.\n"


def test_without_a_staging_page_sales_orders_go_by_api(tmp_path: Path) -> None:
    """Which is what somebody with a plain tenant gets by pressing return."""
    answer = ask(tmp_path / "config.toml", PLAIN_TENANT)
    assert answer.exit_code == 0, answer.output
    assert "is there a staging page (no, yes) [no]" in answer.output
    business_central = load_config(tmp_path / "config.toml", None, {}).environment.business_central
    assert (business_central.is_api, business_central.soap_url) == (True, "")
    assert business_central.api_url == "https://api.businesscentral.dynamics.com/v2.0/t/Production/api/v2.0"


def test_a_question_without_a_default_says_what_is_expected(tmp_path: Path) -> None:
    """Return alone only asks again; an answer of before is offered as it is."""
    path = tmp_path / "config.toml"
    shown = ask(path, PLAIN_TENANT[:11]).output
    for question in ("Business Central: API v2.0 address (an https URL): ", "local currency (one such as EUR): "):
        assert question in shown
    assert "local currency [EUR]: " in ask(path, PLAIN_TENANT).output


def test_what_jobs_do_is_logged_from_the_first_day(tmp_path: Path) -> None:
    answer = ask(tmp_path / "config.toml", ONLINE)
    assert answer.exit_code == 0, answer.output
    assert load_config(tmp_path / "config.toml", None, {}).log.file == tmp_path / "woobc.jsonl"


def test_editors_find_the_schema_beside_the_configuration(tmp_path: Path) -> None:
    """One of an older version is replaced."""
    (tmp_path / "woobc.schema.json").write_text("{}")
    answer = ask(tmp_path / "config.toml", ONLINE)
    assert answer.exit_code == 0, answer.output
    text = (tmp_path / "config.toml").read_text()
    assert text.startswith("#:schema ./woobc.schema.json\n")
    validator = Draft7Validator(json.loads((tmp_path / "woobc.schema.json").read_text()))
    contents = json.loads(json.dumps(tomllib.loads(text), default=str))
    assert [error.message for error in validator.iter_errors(contents)] == []
    checked = Woobc(tmp_path / "config.toml")("check", "--offline").stdout
    assert "woobc.schema.json" not in checked
    (tmp_path / "woobc.schema.json").write_text("{}")
    checked = Woobc(tmp_path / "config.toml")("check", "--offline").stdout
    assert f"woobc config schema > {tmp_path}/woobc.schema.json" in " ".join(checked.split())


def test_on_premises_and_bigcommerce_are_asked_for_too(tmp_path: Path) -> None:
    answer = ask(tmp_path / "config.toml", ON_PREMISES)
    assert answer.exit_code == 0, answer.output
    config = load_config(tmp_path / "config.toml", None, {})
    assert isinstance(config.environment.business_central.auth, BasicAuth)
    assert config.stores["us"].store_hash == "abc123"
    assert verify_secrets(config) == {}


def test_secrets_stay_out_of_the_screen_and_the_configuration(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    answer = ask(path, ONLINE)
    for secret in ("client secret", "ck_1", "cs_1"):
        assert secret not in answer.output + path.read_text()
    files = sorted((tmp_path / "secrets").iterdir())
    assert [file.name for file in files] == ["eu-consumer-key", "eu-consumer-secret", "live-client-secret"]
    assert {file.stat().st_mode & 0o777 for file in [*files, path]} == {0o600}


def test_an_answer_that_does_not_fit_is_asked_for_again(tmp_path: Path) -> None:
    answers = list(ONLINE)
    answers[4:4] = ["https://bc.example.com/BC/WS/CRONUS/Page/X"]
    answers[1:1] = ["Amsterdam"]
    answer = ask(tmp_path / "config.toml", tuple(answers))
    assert answer.exit_code == 0, answer.output
    assert "Error: expected one such as Europe/Amsterdam\n" in answer.output
    assert "Error: expected an https URL that ends with /WS\n" in answer.output


def test_an_existing_configuration_is_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text("mine")
    answer = ask(path, ONLINE)
    assert isinstance(answer.exception, ConfigError)
    assert "config.toml is there already. Edit it, or name another file with --config." in str(answer.exception)
    assert path.read_text() == "mine"


def test_an_existing_secret_is_kept_and_nothing_is_left_behind(tmp_path: Path) -> None:
    (tmp_path / "secrets").mkdir()
    (tmp_path / "secrets" / "eu-consumer-key").write_text("mine")
    answer = ask(tmp_path / "config.toml", ONLINE)
    assert str(answer.exception) == (
        f"{tmp_path}/secrets/eu-consumer-key can't be written: File exists. Nothing was changed."
    )
    assert [file.name for file in (tmp_path / "secrets").iterdir()] == ["eu-consumer-key"]
    assert not (tmp_path / "config.toml").exists()
    assert (tmp_path / "secrets" / "eu-consumer-key").read_text() == "mine"


@pytest.mark.usefixtures("no_waiting")
def test_connections_that_fail_may_be_left_as_they_are(tmp_path: Path) -> None:
    """The other side may not be ready yet: the files are written, to be corrected later."""
    path = tmp_path / "config.toml"
    answers = [*NOBODY_THERE[:11], "n", *NOBODY_THERE[11:], "n"]
    answer = CliRunner().invoke(init.init, ["--config", str(path)], input="\n".join(answers) + "\n")
    assert answer.exit_code == 0, answer.output
    assert "failed   Business Central: " in answer.output
    assert "failed   store eu: " in answer.output
    assert verify_secrets(load_config(path, None, {})) == {}


def test_each_connection_is_tried_as_soon_as_it_is_known(world: World) -> None:
    """What was wrong is asked for again and the rest offered as it was; in the end `check` finds nothing wrong."""
    world.business_central.settings.auth = "basic"
    path = world.folder / "new" / "config.toml"
    bc, shop = world.bc_config, world.store_config("eu")
    sign_in = ("basic", world.business_central.user, world.business_central.access_key)
    answers = (
        "live", "Europe/Amsterdam", "", "yes", bc["soap_url"], bc["api_url"], "Nobody Ltd.", "EUR", *sign_in, "y",
        "", "", "", bc["company"], "", "", "", sign_in[-1],
        "eu", "woocommerce", shop["url"], shop["consumer_key"], shop["consumer_secret"], str(shop["start_date"]),
    )  # fmt: skip
    answer = CliRunner().invoke(init.init, ["--config", str(path)], input="\n".join(answers) + "\n")
    assert answer.exit_code == 0, answer.output
    steps = (
        "failed   Business Central: ",
        "Answer these questions again?",
        "ok       Business Central: ",
        "ok       store eu: ",
    )
    assert sorted(map(answer.output.index, steps)) == [answer.output.index(step) for step in steps]
    assert not [secret for secret in (sign_in[-1], shop["consumer_secret"]) if secret in answer.output]
    assert Woobc(path)("check").exit_code == 0


# Again


def add(path: Path, answers: tuple[str, ...]) -> Result:
    """The conversation where there is a configuration, without connecting to anybody."""

    @click.command()
    def command() -> None:
        init.add_to_config(path, {}, lambda config: (), lambda config: ())

    return CliRunner().invoke(command, input="\n".join(answers) + "\n")


SECOND_STORE = ("store", "us", "bigcommerce", "abc123", "token", "2026-12-05")


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_second_store_is_added_and_all_else_stays_to_the_byte(tmp_path: Path, line_end: str) -> None:
    path = tmp_path / "config.toml"
    ask(path, ONLINE)
    before = (path.read_text() + '# my own remark, with [brackets] and "quotes"').replace("\n", line_end).encode()
    path.write_bytes(before)
    answer = add(path, SECOND_STORE)
    assert answer.exit_code == 0, answer.output
    assert path.read_bytes().startswith(before)
    config = load_config(path, None, {})
    assert list(config.stores) == ["eu", "us"]
    assert (config.stores["us"].environment, config.stores["us"].store_hash) == ("live", "abc123")
    assert verify_secrets(config) == {}
    assert path.stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "secrets" / "us-access-token").stat().st_mode & 0o777 == 0o600


def test_an_environment_is_added_with_its_store_and_its_middleware(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    ask(path, ONLINE)
    test = (
        "environment",
        "test",
        "",
        "no",
        "http://127.0.0.1:9/BC/api/v2.0",
        "CRONUS",
        "EUR",
        "basic",
        "svc",
        "pass word",
    )
    answer = add(path, (*test, "y", "eutest", "woocommerce", "http://127.0.0.1:9", "ck_2", "cs_2", "2026-12-01"))
    assert answer.exit_code == 0, answer.output
    config = load_config(path, "test", {})
    assert config.environment.database == tmp_path / "test.db"
    assert config.environment.database.exists()
    assert [store.code for store in config.stores_here()] == ["eutest"]
    assert [store.code for store in load_config(path, None, {}).stores_here()] == ["eu"]


def test_a_code_that_is_taken_is_asked_for_again(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    ask(path, ONLINE)
    answer = add(path, ("store", "eu", *SECOND_STORE[1:]))
    assert answer.exit_code == 0, answer.output
    assert "none that is there" in answer.output
    assert list(load_config(path, None, {}).stores) == ["eu", "us"]


def test_a_secret_that_is_there_is_not_replaced_and_nothing_is_added(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    ask(path, ONLINE)
    (tmp_path / "secrets" / "us-access-token").write_text("another's")
    before = path.read_bytes()
    answer = add(path, SECOND_STORE)
    assert isinstance(answer.exception, ConfigError)
    assert path.read_bytes() == before
    assert (tmp_path / "secrets" / "us-access-token").read_text() == "another's"


def test_an_interrupted_init_is_taken_up_without_its_secrets(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    stopped = ask(path, ONLINE[:13])
    assert stopped.exit_code == 1
    assert not path.exists()
    draft = tmp_path / ".config.toml.answers"
    assert draft.stat().st_mode & 0o777 == 0o600
    assert "client secret" not in draft.read_text()
    (tmp_path / "secrets").mkdir(mode=0o700)
    (tmp_path / "secrets" / "live-client-secret").write_text("left by a try that was killed")
    answer = ask(path, (*[""] * 11, "client secret", "eu", "", *ONLINE[14:]))
    assert answer.exit_code == 0, answer.output
    assert 'My "Best" Company' in path.read_text().replace("\\", "")
    config = load_config(path, None, {})
    auth = config.environment.business_central.auth
    assert isinstance(auth, OAuth2Auth)
    assert auth.client_secret.reveal() == "client secret"
    assert not draft.exists()


def test_nothing_stays_of_a_configuration_for_which_there_is_no_room(tmp_path: Path) -> None:
    """Half of it would be taken for the whole by the next command."""
    path = tmp_path / "config.toml"
    with files_up_to(512):
        answer = ask(path, ONLINE)
    assert f"{path} can't be written: File too large. Nothing was changed." in str(answer.exception)
    assert not path.exists()
    assert [*(tmp_path / "secrets").iterdir()] == []


def test_an_init_whose_terminal_was_closed_is_taken_up(tmp_path: Path) -> None:
    """Nothing is said to the process, or it is killed; what was answered by then is offered again."""
    path = tmp_path / "config.toml"
    code = (
        "import os, signal, sys, pathlib; from woobc.commands import init\n"
        "def die(config): os.kill(os.getpid(), signal.SIGKILL)\n"
        "init.first_config(pathlib.Path(sys.argv[1]), {}, die, die)"
    )
    spoken = "\n".join(ONLINE[:12]) + "\n"
    killed = subprocess.run([sys.executable, "-c", code, str(path)], input=spoken, capture_output=True, text=True)
    assert killed.returncode == -signal.SIGKILL
    assert [each.name for each in tmp_path.iterdir()] == [".config.toml.answers"]
    answer = ask(path, (*[""] * 11, "client secret", *ONLINE[12:]))
    assert answer.exit_code == 0, answer.output
    assert load_config(path, None, {}).environment.business_central.company == 'My "Best" Company'
    assert not (tmp_path / ".config.toml.answers").exists()


def test_the_command_adds_where_there_is_a_configuration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO())
    path = tmp_path / "config.toml"
    ask(path, ONLINE)
    before = path.read_bytes()
    answer = Woobc(path)("init")
    assert answer.exit_code == 130
    assert "stays as it is" in answer.stdout
    assert path.read_bytes() == before
