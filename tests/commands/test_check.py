"""`woobc check` of what needs no connection: one line per probe, with what to do."""

from __future__ import annotations

import json
import os
import shutil
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.commands.configurations import write_configuration
from tests.conftest import Woobc
from woobc.commands.check import check
from woobc.core.config.file import load_config
from woobc.core.operating.checks import Finding, Level, probe_addresses, probe_expiry
from woobc.core.operating.probes import LEAST_ROOM, NETWORK_FILE_SYSTEMS, file_system_of
from woobc.sandbox.world import World


def test_a_readable_set_up_is_said_to_be_fine(tmp_path: Path) -> None:
    path = write_configuration(tmp_path)
    answer = CliRunner().invoke(check, ["--offline", "--config", str(path)])
    assert f"ok       configuration: {path} is valid; environment live.\n" in answer.output
    assert f"ok       stores.eu.consumer_key: Read from the file {tmp_path}/secret.\n" in answer.output
    assert "not to be shown" not in answer.output


def test_a_missing_secret_fails_and_is_named(tmp_path: Path) -> None:
    path = write_configuration(tmp_path)
    (tmp_path / "secret").unlink()
    answer = CliRunner().invoke(check, ["--offline", "--config", str(path), "--quiet"])
    assert answer.exit_code == 3
    assert f"failed   stores.eu.consumer_key: The secret file {tmp_path}/secret can't be read" in answer.output
    assert "ok " not in answer.output


def test_a_variable_that_cron_lacks_fails_even_where_it_is_set(tmp_path: Path) -> None:
    path = write_configuration(tmp_path)
    answer = CliRunner().invoke(
        check, ["--offline", "--config", str(path), "--env", "test", "--json"], env={"BC_PASSWORD": "hidden"}
    )
    assert answer.exit_code == 3
    assert {finding["subject"]: finding["verdict"] for finding in json.loads(answer.output)} == {
        "configuration": "ok",
        "environments.test.business_central.auth.password": "failed",
        "middleware": "failed",
        "crontab": "warning",
        "Business Central": "warning",
    }
    assert "woobc db create" in answer.output
    assert "hidden" not in answer.output


MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
tmpfs /run tmpfs rw 0 0
server:/export /srv nfs4 rw 0 0
/dev/sdb1 /srv/local\\040disk xfs rw 0 0
//box/share /home/jane cifs rw 0 0
/dev/sdc1 /home/jane ext4 rw 0 0
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/var/lib/woobc/live.db", "ext4"),
        ("/srv/woobc/live.db", "nfs4"),
        ("/srv/local disk/live.db", "xfs"),
        ("/srvs/live.db", "ext4"),
        ("/home/jane/live.db", "ext4"),
    ],
)
def test_a_network_file_system_is_known_by_its_mount(path: str, kind: str) -> None:
    assert file_system_of(Path(path), MOUNTS) == kind
    assert kind in NETWORK_FILE_SYSTEMS or kind in ("ext4", "xfs")


@pytest.mark.parametrize(
    ("size", "free", "is_told"),
    [
        (5_000_000, LEAST_ROOM, False),
        (5_000_000, LEAST_ROOM - 1, True),
        (3 * LEAST_ROOM, 3 * LEAST_ROOM, False),
        (3 * LEAST_ROOM, 3 * LEAST_ROOM - 1, True),
    ],
)
def test_a_disk_without_room_for_the_file_once_more_is_told(
    size: int, free: int, is_told: bool, world: World, woobc: Woobc, monkeypatch: pytest.MonkeyPatch
) -> None:
    woobc("import-orders")
    os.truncate(world.database_path, size)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(10 * LEAST_ROOM, 0, free))
    findings = [each for each in woobc.json("check", "--offline") if "MB left" in each["message"]]
    assert [each["verdict"] for each in findings] == ["warning"] * is_told
    if is_told:
        assert (
            f"{free // 10**6} MB left, and {world.database_path.name} has {size // 10**6} MB" in findings[0]["message"]
        )
        assert "woobc env confirm --moved" in findings[0]["fix"]


def test_the_end_of_a_secret_is_told_a_month_before(tmp_path: Path) -> None:
    config = load_config(write_configuration(tmp_path), None, {})
    verdicts = {
        day: finding.verdict
        for day in (date(2027, 1, 29), date(2027, 1, 30), date(2027, 2, 28), date(2027, 3, 1))
        for finding in probe_expiry(config, day)
    }
    assert list(verdicts.values()) == [Level.OK, Level.WARNING, Level.WARNING, Level.FAILED]


def test_plain_http_is_a_warning_but_not_on_this_machine(tmp_path: Path) -> None:
    config = load_config(write_configuration(tmp_path), "test", {})
    assert list(probe_addresses(config)) == [
        Finding("Business Central", Level.WARNING, "http://bc.test.example.com/BC/WS is not encrypted.", "Use https.")
    ]
