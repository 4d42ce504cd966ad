"""Litestream itself, replicating a middleware file to a folder."""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

BESIDE_PYTHON = str(Path(sys.executable).parent)
"""Where the tests' packages put their programs; on the PATH only where an environment was activated."""
PROGRAM = shutil.which("litestream", path=f"{os.environ.get('PATH', '')}:{BESIDE_PYTHON}") or "litestream"
CONFIG = """
dbs:
  - path: {database}
    replica:
      type: file
      path: {replica}
      sync-interval: 100ms
"""


def configured(database: Path, replica: Path) -> Path:
    """Its configuration, beside the middleware file."""
    path = database.with_name(f"{database.stem}-litestream.yml")
    path.write_text(CONFIG.format(database=database, replica=replica))
    return path


def replicate(config: Path) -> None:
    """Everything that is in the file now."""
    done = subprocess.run(
        [PROGRAM, "replicate", "-config", str(config), "-once"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr + done.stdout


@contextlib.contextmanager
def running(config: Path, replica: Path) -> Iterator[subprocess.Popen[bytes]]:
    """The daemon, from when it has written something; killed in the end."""
    with open(config.with_suffix(".log"), "ab") as log:
        daemon = subprocess.Popen([PROGRAM, "replicate", "-config", str(config)], stdout=log, stderr=log)
    try:
        for _ in range(500):
            if any(replica.rglob("*.ltx")):
                break
            time.sleep(0.02)
        yield daemon
    finally:
        daemon.kill()
        daemon.wait()


def wait_until_replicated(config: Path, database: Path) -> None:
    """Until the daemon has sent on what is in the file now."""
    with contextlib.closing(sqlite3.connect(database)) as connection:
        runs = connection.execute("SELECT max(id) FROM runs").fetchone()[0]
    copy = database.with_name("replicated-so-far.db")
    for _ in range(100):
        time.sleep(0.1)
        command = [PROGRAM, "restore", "-config", str(config), "-force", "-o", str(copy), str(database)]
        subprocess.run(command, capture_output=True, check=False)
        with contextlib.suppress(sqlite3.Error), contextlib.closing(sqlite3.connect(copy)) as connection:
            if connection.execute("SELECT max(id) FROM runs").fetchone()[0] == runs:
                return
    raise AssertionError("Litestream does not go on")
