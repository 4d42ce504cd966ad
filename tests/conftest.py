"""What all tests may ask for: the simulated world, and woobc run against it."""

from __future__ import annotations

import contextlib
import gc
import importlib
import io
import json
import os
import resource
import sqlite3
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from tests.crontabs import REFUSING, fake_crontab
from tests.form import is_short
from tests.litestream import BESIDE_PYTHON
from tests.memory import keep_files_in_memory
from tests.proof.processes import Processes
from woobc.cli import run
from woobc.core.clock import Clock
from woobc.sandbox.world import World

settings.register_profile("woobc", derandomize=True, deadline=None, database=None)
settings.register_profile("proof", deadline=None, max_examples=500)
settings.load_profile("woobc")

ROOT = Path(__file__).parent.parent

keep_files_in_memory()


def pytest_sessionstart(session: pytest.Session) -> None:
    """Each worker begins with files of its own: what it has compiled of them, the others only read."""
    worker: dict[str, Any] | None = getattr(session.config, "workerinput", None)
    if worker is None or sys.dont_write_bytecode:
        return
    files = [file for each in session.config.args for file in sorted(Path(each).absolute().rglob("test_*.py"))]
    for file in files[int(worker["workerid"].removeprefix("gw")) :: worker["workercount"]]:
        with contextlib.suppress(Exception):  # told when it is collected
            importlib.import_module(".".join(file.relative_to(ROOT).with_suffix("").parts))


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line(
        "markers", "every(n): in the short form (tests/form.py) each n-th of its cases, from the first on"
    )


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave to the whole form what a test says it is enough to sample."""
    if not is_short():
        return
    met: Counter[str] = Counter()
    chosen: list[pytest.Item] = []
    left: list[pytest.Item] = []
    for item in items:
        mark, test = item.get_closest_marker("every"), item.nodeid.partition("[")[0]
        (left if mark and met[test] % mark.args[0] else chosen).append(item)
        met[test] += 1
    config.hook.pytest_deselected(items=left)
    items[:] = chosen


def pytest_collection_finish() -> None:
    """What is loaded by now stays to the end; it need not be looked through for garbage again and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command line left: its exit code and what it wrote."""

    exit_code: int
    stdout: str
    stderr: str


@dataclass(frozen=True, slots=True)
class Woobc:
    """Runs command lines in this process with a configuration, as somebody without a terminal."""

    config_path: Path

    def __call__(self, *arguments: str) -> Answer:
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            exit_code = run(["--config", str(self.config_path), *arguments])
        return Answer(exit_code, out.getvalue(), err.getvalue())

    def json(self, *arguments: str) -> Any:
        """What the command prints with `--json`; the test fails with everything it said if that is not one JSON value."""
        answer = self(*arguments, "--json")
        try:
            return json.loads(answer.stdout)
        except ValueError:
            pytest.fail(f"woobc {' '.join(arguments)} --json: {answer}")


@contextlib.contextmanager
def files_up_to(size: int) -> Iterator[None]:
    """No file of this process grows beyond so many bytes, as where the disk is full."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.fixture(autouse=True, scope="session")
def no_crontab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Whoever runs the tests, their crontab can't be read."""
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("crontab")
        path = os.environ.get("PATH", "")
        fake_crontab(patch, folder, REFUSING)
        patch.setenv("PATH", f"{folder / 'bin'}:{path}")
        yield


@pytest.fixture(autouse=True, scope="session")
def programs_beside_python() -> Iterator[None]:
    """What the tests' packages bring along as a program, Litestream, is found also where nothing was activated."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PATH", f"{os.environ.get('PATH', '')}:{BESIDE_PYTHON}")
        yield


@pytest.fixture(autouse=True, scope="session")
def compiled_once(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The processes that tests start share what they compile, also where Python is told to keep no bytecode."""
    with pytest.MonkeyPatch.context() as patch:
        if sys.dont_write_bytecode:
            patch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)
            of_all_workers = tmp_path_factory.getbasetemp().parent
            patch.setenv("PYTHONPYCACHEPREFIX", str(of_all_workers / "bytecode"))
        yield


@pytest.fixture(autouse=True, scope="session")
def migrated_once() -> Iterator[None]:
    """The middleware of a world is a copy of the first one, page by page: its 120 statements took as long as the rest of it."""
    from woobc.core.middleware import migrations

    migrate, steps = migrations.apply, migrations.migrations

    def migrate_or_copy(connection: sqlite3.Connection) -> None:
        if connection.execute("PRAGMA schema_version").fetchone()[0] or migrations.migrations is not steps:
            migrate(connection)
        elif made.execute("PRAGMA schema_version").fetchone()[0]:
            made.backup(connection)
        else:
            migrate(connection)
            connection.backup(made)

    first_made = sqlite3.connect(":memory:", check_same_thread=False)
    with pytest.MonkeyPatch.context() as patch, contextlib.closing(first_made) as made:
        patch.setattr(migrations, "apply", migrate_or_copy)
        yield


@pytest.fixture(autouse=True, scope="session")
def described_once() -> Iterator[None]:
    """What the WSDL of a world says is worked out by its first run: each other reads it and takes what was made of the same."""
    from woobc.core.business_central.soap_service import SoapService

    open_it = SoapService._open
    opened: dict[tuple[str, bytes], tuple[Any, Any, Any]] = {}

    def open_or_take(service: SoapService, wsdl: bytes) -> None:
        what = service._address(), wsdl
        if what not in opened:
            open_it(service, wsdl)
            if len(opened) == 8:
                del opened[next(iter(opened))]
            opened[what] = service._description, service._client, service._proxy
        service._description, service._client, service._proxy = opened[what]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(SoapService, "_open", open_or_take)
        yield


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing that changes what woobc reads or how it draws comes from the terminal the tests run in."""
    for name in ("WOOBC_CONFIG", "WOOBC_ENV", "COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is tried again is tried again at once."""
    monkeypatch.setattr(Clock, "sleep", lambda self, seconds: None)


@pytest.fixture(scope="session")
def processes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Processes]:
    """Starts woobc as real processes; to be ready for that takes it a second."""
    with Processes(tmp_path_factory.mktemp("processes")) as running:
        yield running


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """Both stores and Business Central on loopback with a configuration for them; empty of orders."""
    with World(tmp_path / "world") as running:
        yield running


@pytest.fixture
def woobc(world: World) -> Woobc:
    """woobc with the configuration of `world`; after changing `world.config`, call `world.write_config()`."""
    return Woobc(world.config_path)
