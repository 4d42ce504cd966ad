"""`woobc crontab`: the entries follow the configuration, and only they are touched in the user's crontab."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.commands.configurations import TWO_ENVIRONMENTS, write_configuration
from tests.conftest import Answer, Woobc
from tests.crontabs import fake_crontab
from woobc.core.config.file import load_config, parse_config
from woobc.core.operating.crontab import Caller, block, installed_differs

PROJECT = Path(__file__).parents[2]
OTHERS = "# my own\nMAILTO=me@example.com\n0 5 * * 1 /usr/bin/backup 100\\%\n"
MORE_STORES = """
[stores.us]
environment = "live"
platform = "bigcommerce"
store_hash = "abc"
access_token = { file = "secret" }
start_date = 2026-12-01
order_processing = "schedule-post"
schedule_posting_time = "22:00"
[stores.off]
environment = "live"
enabled = false
platform = "woocommerce"
url = "https://off.example.com"
consumer_key = { file = "secret" }
consumer_secret = { file = "secret" }
start_date = 2026-12-01
"""


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A crontab program that keeps the crontab in this file."""
    for name in ("WOOBC_ENV", "WOOBC_CONFIG", "BC_PASSWORD"):
        monkeypatch.delenv(name, raising=False)
    return fake_crontab(monkeypatch, tmp_path)


@pytest.fixture
def crontab(tmp_path: Path, installed: Path) -> Callable[..., Answer]:
    write_configuration(tmp_path)
    return lambda *arguments: Woobc(tmp_path / "config.toml")("crontab", *arguments)


def entries(text: str) -> list[str]:
    return [line for line in text.splitlines() if not line.startswith("#")]


def test_the_example_is_what_the_example_configuration_calls_for() -> None:
    text = (PROJECT / "config.example.toml").read_text(encoding="utf-8")
    config = parse_config(text, Path("/etc/woobc/config.toml"), None, {}, private=False)
    expected = block(config, Caller(("/opt/woobc/bin/woobc",)))
    assert (PROJECT / "crontab.example").read_text(encoding="utf-8") == expected


def test_one_store_needs_no_name_and_without_schedule_post_nothing_is_posted(
    crontab: Callable[..., Answer], tmp_path: Path
) -> None:
    answer = crontab()
    assert answer.exit_code == 0
    lines = entries(answer.stdout)
    jobs = [line.split("--env live ")[1] for line in lines]
    assert jobs == [
        "import-orders",
        "bc-insert",
        "bc-verify",
        "recheck-status",
        "db prune --quiet",
        "audit --since 92d",
    ]
    assert all(f" --config {tmp_path}/config.toml " in line for line in lines)
    program = Path(lines[0].split()[5])
    assert program.is_absolute()
    assert program.name == "woobc"


def test_several_stores_are_read_at_minutes_of_their_own_and_disabled_ones_never(
    crontab: Callable[..., Answer], tmp_path: Path
) -> None:
    write_configuration(tmp_path, TWO_ENVIRONMENTS + MORE_STORES)
    lines = entries(crontab().stdout)
    imports = {line.split()[-1]: line.split()[0] for line in lines if "import-orders" in line}
    assert set(imports) == {"eu", "us"}
    assert imports["eu"] != imports["us"]
    assert [line.split()[0] for line in lines if line.endswith("batch-post")] == ["*/10"]


def test_install_touches_nothing_else_and_twice_is_once(crontab: Callable[..., Answer], installed: Path) -> None:
    installed.write_text(OTHERS)
    assert crontab("--install").stdout == "The entries are in the crontab now.\n"
    once = installed.read_text()
    assert once == OTHERS + crontab().stdout
    assert crontab("--install").stdout == "The crontab already has these entries.\n"
    assert installed.read_text() == once


def test_install_replaces_older_entries_where_they_stand(
    crontab: Callable[..., Answer], installed: Path, tmp_path: Path
) -> None:
    installed.write_text(OTHERS)
    crontab("--install")
    with installed.open("a") as file:
        file.write("@reboot /usr/bin/later\n")
    write_configuration(tmp_path, TWO_ENVIRONMENTS + MORE_STORES)
    crontab("--install")
    assert installed.read_text() == OTHERS + crontab().stdout + "@reboot /usr/bin/later\n"


def test_two_environments_have_entries_of_their_own(
    crontab: Callable[..., Answer], installed: Path, tmp_path: Path
) -> None:
    text = TWO_ENVIRONMENTS.replace('{ env = "BC_PASSWORD" }', '{ file = "secret" }')
    write_configuration(tmp_path, text + MORE_STORES.replace('environment = "live"', 'environment = "test"', 1))
    crontab("--install")
    crontab("--install", "--env", "test")
    assert installed.read_text() == crontab().stdout + crontab("--env", "test").stdout
    assert "--env test import-orders" in installed.read_text()


def test_using_another_environment_moves_no_entries(
    crontab: Callable[..., Answer], installed: Path, tmp_path: Path
) -> None:
    """Each names its own; those of 0.1.0, which did not, are replaced."""
    text = TWO_ENVIRONMENTS.replace('{ env = "BC_PASSWORD" }', '{ file = "secret" }')
    write_configuration(tmp_path, text + MORE_STORES.replace('environment = "live"', 'environment = "test"', 1))
    woobc = Woobc(tmp_path / "config.toml")
    marker = f"woobc {tmp_path}/config.toml"
    installed.write_text(f"# BEGIN {marker}\n3-59/10 * * * * woobc --config x bc-insert\n# END {marker}\n")
    assert "`woobc env use` moves them" in woobc("check", "--offline").stdout
    assert crontab("--diff").exit_code == 4
    crontab("--install")
    once = installed.read_text()
    assert f"# BEGIN {marker}\n" not in once
    assert all(" --env live " in line for line in entries(once))
    told = woobc("env", "use", "test").stdout
    assert "keep the environment they name" in told
    assert installed.read_text() == once


def test_a_path_that_would_begin_another_line_is_refused(tmp_path: Path, installed: Path) -> None:
    folder = tmp_path / "a\n* * * * * evil"
    folder.mkdir()
    write_configuration(folder)
    answer = Woobc(folder / "config.toml")("crontab", "--install")
    assert answer.exit_code == 3
    assert not installed.exists()


def test_remove_leaves_what_was_there_before(crontab: Callable[..., Answer], installed: Path) -> None:
    installed.write_text(OTHERS)
    crontab("--install")
    assert crontab("--remove").stdout == "The entries are out of the crontab now.\n"
    assert installed.read_text() == OTHERS
    assert crontab("--remove").exit_code == 0


def test_remove_of_everything_leaves_no_crontab(crontab: Callable[..., Answer], installed: Path) -> None:
    crontab("--install")
    crontab("--remove")
    assert not installed.exists()


def test_diff_shows_what_install_would_change(crontab: Callable[..., Answer], installed: Path) -> None:
    assert crontab("--diff").exit_code == 4
    crontab("--install")
    assert (crontab("--diff").exit_code, crontab("--diff").stdout) == (0, "")
    installed.write_text(installed.read_text().replace("3-59/10", "*/2"))
    answer = crontab("--diff")
    assert answer.exit_code == 4
    assert any(line.startswith("-*/2 * * * *") for line in answer.stdout.splitlines())
    assert any(line.startswith("+3-59/10 * * * *") for line in answer.stdout.splitlines())


def test_a_secret_in_a_variable_that_cron_lacks_is_refused(
    crontab: Callable[..., Answer], installed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BC_PASSWORD", "known to this person alone")
    write_configuration(
        tmp_path, TWO_ENVIRONMENTS.replace('password = { file = "secret" }', 'password = { env = "BC_PASSWORD" }')
    )

    def check() -> Answer:
        return Woobc(tmp_path / "config.toml")("check", "--offline")

    answer = crontab("--install")
    assert answer.exit_code == 3
    assert "environments.live.business_central.auth.password: cron has no variable BC_PASSWORD" in answer.stderr
    assert not installed.exists()
    assert "BC_PASSWORD is set here, but cron does not have it" in check().stdout
    installed.write_text("BC_PASSWORD=in the crontab itself\n")
    assert crontab("--install").exit_code == 0
    assert "cron does not have it" not in check().stdout
    installed.write_text(installed.read_text().partition("\n")[2] + "BC_PASSWORD=too late for the lines above\n")
    assert "BC_PASSWORD is set here, but cron does not have it" in check().stdout
    assert crontab("--install").exit_code == 3


def test_a_percent_sign_reaches_the_command(tmp_path: Path, installed: Path) -> None:
    folder = tmp_path / "50% of it"
    folder.mkdir()
    write_configuration(folder)
    lines = entries(Woobc(folder / "config.toml")("crontab").stdout)
    assert f"--config '{tmp_path}/50\\% of it/config.toml' " in lines[0]


def test_a_block_without_its_end_is_left_to_a_person(
    crontab: Callable[..., Answer], installed: Path, tmp_path: Path
) -> None:
    broken = f"# BEGIN woobc {tmp_path}/config.toml\n0 0 * * * whatever\n"
    installed.write_text(broken)
    answer = crontab("--install")
    assert answer.exit_code == 3
    assert "has no END line" in answer.stderr
    assert installed.read_text() == broken


def test_no_enabled_store_is_said(crontab: Callable[..., Answer], tmp_path: Path) -> None:
    write_configuration(tmp_path, TWO_ENVIRONMENTS.replace("[stores.eu]", "[stores.eu]\nenabled = false"))
    answer = crontab()
    assert (answer.exit_code, answer.stdout) == (3, "")
    assert "No store of environment live is enabled" in answer.stderr


def test_a_machine_without_cron_is_told_so(
    crontab: Callable[..., Answer], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    answer = crontab("--install")
    assert answer.exit_code == 3
    assert "There is no program named crontab here." in answer.stderr
    checked = Woobc(tmp_path / "config.toml")("check", "--offline").stdout
    assert "warning  crontab: There is no program named crontab here." in checked


def test_only_one_thing_at_a_time(crontab: Callable[..., Answer]) -> None:
    assert crontab("--install", "--remove").exit_code == 2


def test_what_check_says_of_the_crontab(crontab: Callable[..., Answer], installed: Path, tmp_path: Path) -> None:
    config = load_config(tmp_path / "config.toml", None, {})
    assert "has no entries for" in (installed_differs(config) or "")
    crontab("--install")
    assert installed_differs(config) is None
    installed.write_text(installed.read_text().replace("3-59/10", "*/2"))
    assert "`woobc crontab --diff`" in (installed_differs(config) or "")
