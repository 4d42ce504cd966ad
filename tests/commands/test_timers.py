"""`woobc crontab --systemd`: the same jobs at the same times, put in place and compared; systemd itself judges the files."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.commands.configurations import TWO_ENVIRONMENTS, write_configuration
from tests.commands.test_crontab import MORE_STORES
from tests.conftest import Woobc
from tests.crontabs import fake_crontab
from woobc.commands.init import default_path
from woobc.core.config.file import SYSTEM_PATH, load_config
from woobc.core.operating.timers import SYSTEM, calendar, own_folder, starting_times

SYSTEMCTL = '#!/bin/sh\necho "$@" >> "$CALLS"\n'


@pytest.fixture
def woobc(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Woobc:
    """Somebody who is not root, with a systemctl that only notes what it is asked."""
    fake_crontab(monkeypatch, tmp_path)
    (tmp_path / "bin" / "systemctl").write_text(SYSTEMCTL)
    (tmp_path / "bin" / "systemctl").chmod(0o755)
    monkeypatch.setenv("CALLS", str(tmp_path / "calls"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "xdg"))
    monkeypatch.setattr(os, "geteuid", lambda: 4711)
    write_configuration(tmp_path)
    return Woobc(tmp_path / "config.toml")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "xdg" / "systemd" / "user"


def calls(tmp_path: Path) -> list[str]:
    path = tmp_path / "calls"
    return path.read_text().splitlines() if path.exists() else []


@pytest.mark.parametrize(
    ("cron", "expected"),
    [
        ("18,48 * * * *", "*-*-* *:18,48:00"),
        ("3-59/10 * * * *", "*-*-* *:3/10:00"),
        ("*/10 * * * *", "*-*-* *:0/10:00"),
        ("36 3 * * *", "*-*-* 3:36:00"),
        ("20 5 * * 0", "Sun *-*-* 5:20:00"),
    ],
)
def test_times_mean_the_same(cron: str, expected: str) -> None:
    assert calendar(cron) == expected
    if shutil.which("systemd-analyze"):
        subprocess.run(["systemd-analyze", "calendar", expected], check=True, capture_output=True)


def test_each_entry_of_the_crontab_has_its_timer(woobc: Woobc, tmp_path: Path) -> None:
    write_configuration(tmp_path, TWO_ENVIRONMENTS + MORE_STORES)
    cron = [line for line in woobc("crontab").stdout.splitlines() if not line.startswith("#")]
    shown = woobc("crontab", "--systemd").stdout
    for line in cron:
        when, command = " ".join(line.split()[:5]), " ".join(line.split()[5:])
        assert f"# when: {when}\n" in shown
        assert f"ExecStart={command}\n" in shown
    assert shown.count("OnCalendar=") == shown.count("ExecStart=") == len(cron)


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="there is no systemd here to judge the units")
def test_systemd_takes_the_units(woobc: Woobc, tmp_path: Path) -> None:
    units = tmp_path / "units"
    assert woobc("crontab", "--systemd", "--install", "--folder", str(units)).exit_code == 0
    files = sorted(str(path) for path in units.iterdir())
    assert any("User=" in path.read_text() for path in units.iterdir())
    done = subprocess.run(["systemd-analyze", "verify", *files], capture_output=True, text=True, check=False)
    ours = [line for line in done.stderr.splitlines() if str(units) in line or "woobc" in line]
    assert ours == []


def test_install_starts_the_timers_and_twice_is_once(woobc: Woobc, tmp_path: Path, folder: Path) -> None:
    answer = woobc("crontab", "--systemd", "--install")
    assert "The timers are in" in answer.stdout
    assert "enable-linger" in answer.stdout
    names = sorted(path.name for path in folder.iterdir())
    assert "woobc-live-bc-insert.timer" in names
    assert "woobc-live-db-prune.service" in names
    enabled = [call for call in calls(tmp_path) if call.startswith("--user enable --now ")]
    assert sorted(enabled[0].split()[3:]) == [name for name in names if name.endswith(".timer")]
    assert "are these already" in woobc("crontab", "--systemd", "--install").stdout


def test_what_the_configuration_no_longer_calls_for_is_stopped_and_taken_out(
    woobc: Woobc, tmp_path: Path, folder: Path
) -> None:
    write_configuration(tmp_path, TWO_ENVIRONMENTS + MORE_STORES)
    woobc("crontab", "--systemd", "--install")
    assert (folder / "woobc-live-batch-post.timer").exists()
    foreign = folder / "woobc-live-mine.timer"
    foreign.write_text("[Timer]\n")
    write_configuration(tmp_path)
    woobc("crontab", "--systemd", "--install")
    assert not (folder / "woobc-live-batch-post.timer").exists()
    assert any(call.startswith("--user disable --now") and "batch-post.timer" in call for call in calls(tmp_path))
    assert foreign.exists()
    assert "out of place" in woobc("crontab", "--systemd", "--remove").stdout
    assert [path.name for path in folder.iterdir()] == ["woobc-live-mine.timer"]


def test_drift_is_seen(woobc: Woobc, tmp_path: Path, folder: Path) -> None:
    assert "has no entries" in woobc("check", "--offline").stdout
    woobc("crontab", "--systemd", "--install")
    assert "ok       crontab" in woobc("check", "--offline").stdout
    assert woobc("crontab", "--systemd", "--diff").exit_code == 0
    timer = folder / "woobc-live-bc-insert.timer"
    timer.write_text(timer.read_text().replace("3/10", "0/2"))
    assert "not what the configuration calls for" in woobc("check", "--offline").stdout
    answer = woobc("crontab", "--systemd", "--diff")
    assert answer.exit_code == 4
    assert "-OnCalendar=*-*-* *:0/2:00" in answer.stdout
    woobc("crontab", "--systemd", "--install")
    assert woobc("crontab", "--systemd", "--diff").exit_code == 0
    woobc("crontab", "--install")
    assert "Both cron and systemd" in woobc("check", "--offline").stdout


def test_status_goes_by_the_timers_as_it_does_by_the_crontab(woobc: Woobc) -> None:
    woobc("crontab", "--systemd", "--install")
    config = load_config(woobc.config_path, None, {})
    by_timers = starting_times(config)
    woobc("crontab", "--systemd", "--remove")
    woobc("crontab", "--install")
    by_crontab = starting_times(config)
    assert by_timers is not None
    assert by_crontab is not None
    assert {job: sorted(times) for job, times in by_timers.items()} == by_crontab
    assert by_timers["bc-insert"] == ["3-59/10 * * * *"]


def test_without_systemctl_nothing_is_written(woobc: Woobc, tmp_path: Path, folder: Path) -> None:
    (tmp_path / "bin" / "systemctl").write_text("#!/bin/sh\necho 'no bus' >&2; exit 1\n")
    answer = woobc("crontab", "--systemd", "--install")
    assert answer.exit_code == 3
    assert "no bus" in answer.stderr
    assert not folder.exists()


def test_who_has_no_home_is_told_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """A container may run as a number that nobody knows."""
    for name in ("HOME", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name, raising=False)
    for name in ("getuid", "geteuid"):
        monkeypatch.setattr(os, name, lambda: 54321)
    assert (own_folder(), default_path({})) == (SYSTEM, SYSTEM_PATH)


@pytest.mark.parametrize("command", [("crontab", "--systemd"), ("panel", "systemd"), ("webhooks", "systemd")])
def test_a_path_adds_no_line_to_a_unit(tmp_path: Path, command: tuple[str, ...]) -> None:
    folder = tmp_path / "a\nExecStart=evil"
    folder.mkdir()
    answer = Woobc(write_configuration(folder))(*command)
    assert (answer.exit_code, answer.stdout) == (3, "")
    assert "A unit file can't have" in answer.stderr
