"""`woobc env`: the active environment is shown, and changed without touching anything else of the file."""

from __future__ import annotations

from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from tests.commands.configurations import TWO_ENVIRONMENTS, write_configuration
from woobc.commands.env import env
from woobc.commands.options import App, common_options, json_option, pass_app
from woobc.core.errors import ConfigError


@pytest.fixture
def runner() -> CliRunner:
    return CliRunner(env={"WOOBC_ENV": "", "WOOBC_CONFIG": ""})


def test_show_marks_the_active_environment(tmp_path: Path, runner: CliRunner) -> None:
    path = write_configuration(tmp_path)
    answer = runner.invoke(env, ["show", "--config", str(path)])
    assert answer.exit_code == 0
    assert f"Configuration: {path}\n* live\n    middleware:       {tmp_path}/live.db\n" in answer.output
    assert "  test\n" in answer.output
    assert "stores:           eu\n" in answer.output
    answer = runner.invoke(env, ["show", "--config", str(path), "--env", "test"])
    assert "  live\n" in answer.output
    assert "* test\n" in answer.output


def test_use_changes_one_key_and_keeps_everything_else(tmp_path: Path, runner: CliRunner) -> None:
    path = write_configuration(tmp_path)
    answer = runner.invoke(env, ["use", "test", "--config", str(path)])
    assert answer.exit_code == 0
    assert answer.output.startswith("The environment is now test: ")
    assert path.read_text() == TWO_ENVIRONMENTS.replace('environment = "live"    #', 'environment = "test"    #')
    assert path.stat().st_mode & 0o777 == 0o640
    assert sorted(item.name for item in tmp_path.iterdir()) == ["config.toml", "secret"]


def test_use_keeps_windows_line_ends_and_the_byte_order_mark(tmp_path: Path, runner: CliRunner) -> None:
    text = "\ufeff" + TWO_ENVIRONMENTS.replace("\n", "\r\n")
    path = write_configuration(tmp_path, text)
    runner.invoke(env, ["use", "test", "--config", str(path)], catch_exceptions=False)
    assert path.read_bytes().decode() == text.replace('environment = "live"    #', 'environment = "test"    #')


def test_use_follows_a_link_instead_of_replacing_it(tmp_path: Path, runner: CliRunner) -> None:
    (tmp_path / "real").mkdir()
    path = write_configuration(tmp_path / "real")
    link = tmp_path / "link.toml"
    link.symlink_to(path)
    runner.invoke(env, ["use", "test", "--config", str(link)], catch_exceptions=False)
    assert link.is_symlink()
    assert 'environment = "test"    # what' in path.read_text()


def test_use_of_an_unknown_environment_changes_nothing(tmp_path: Path, runner: CliRunner) -> None:
    path = write_configuration(tmp_path)
    answer = runner.invoke(env, ["use", "prod", "--config", str(path)])
    assert answer.exit_code == 2
    assert "Invalid value for NAME: expected one of live, test" in answer.output
    assert path.read_text() == TWO_ENVIRONMENTS


def test_use_of_an_invalid_file_tells_its_problems(tmp_path: Path, runner: CliRunner) -> None:
    path = write_configuration(tmp_path, TWO_ENVIRONMENTS.replace("time_zone", "timezone"))
    answer = runner.invoke(env, ["use", "test", "--config", str(path)])
    assert isinstance(answer.exception, ConfigError)
    assert 'timezone: unknown key; perhaps you meant "time_zone"' in str(answer.exception)


def test_use_warns_where_the_variable_goes_first(tmp_path: Path, runner: CliRunner) -> None:
    path = write_configuration(tmp_path)
    answer = runner.invoke(env, ["use", "test", "--config", str(path)], env={"WOOBC_ENV": "live"})
    assert "WOOBC_ENV=live is set here and goes before the file; unset it." in answer.stderr


def test_shared_options_may_stand_before_or_after_the_command() -> None:
    @click.group()
    @common_options
    def root() -> None: ...

    @root.command()
    @common_options
    @json_option
    @pass_app
    def show(app: App) -> None:
        click.echo(f"{app.config_path} {app.env} {app.quiet} {app.json}")

    for arguments in (
        ["--config", "x.toml", "--env", "test", "-q", "show", "--json"],
        ["show", "--json", "--config", "x.toml", "--env", "test", "-q"],
        ["--env", "live", "-q", "show", "--json", "--config", "x.toml", "--env", "test"],
    ):
        assert CliRunner().invoke(root, arguments).output == "x.toml test True True\n"


def test_the_configuration_is_not_read_before_it_is_needed(tmp_path: Path) -> None:
    app = App(config_path=tmp_path / "missing.toml")
    with pytest.raises(ConfigError):
        _ = app.config
