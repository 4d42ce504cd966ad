"""Runs, the file locks they hold, and the claims that are void exactly when the lock is free."""

from __future__ import annotations

import contextlib
import fcntl
import os
from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from typing import IO, Any, NamedTuple

from woobc.core.clock import from_text, from_text_if_any, to_text
from woobc.core.middleware.database import Database, note_latest_run, of_row
from woobc.core.middleware.locks import is_held

LEAST_STEP = timedelta(minutes=1)
"""By which our clock is set back before anybody minds: runs that begin together may be recorded in another order."""


class Run(NamedTuple):
    """One execution of a command. Its lock lives as long as the process, or until `Runs.end`."""

    id: int
    command: str
    started: datetime
    person: str
    lock: IO[str]


class Runs:
    def __init__(self, database: Database) -> None:
        self.database = database

    def start(self, command: str, *, trigger: str, filters: Mapping[str, Any], person: str) -> Run:
        """Record the run and take its lock, before it claims anything."""
        db = self.database
        started = db.clock.now()
        now = to_text(started)
        with db.transaction():
            self._follow_clock(started)
            cursor = db.execute(
                """INSERT INTO runs (command, trigger, filters, started_at, moved_at, pid, person)
                   VALUES (?, ?, ?, ?, ?, ?, ?)""",
                (command, trigger, _json(filters), now, now, os.getpid(), person),
            )
            run_id = int(cursor.lastrowid or 0)
            lock = self._take(run_id)
        note_latest_run(db, run_id)
        return Run(run_id, command, started, person, lock)

    def _follow_clock(self, now: datetime) -> None:
        """Where the last run began in the future, our clock was set back since: what waits for a moment would wait for as
        much longer, if need be for years. An answer that may still come waits by Business Central's clock."""
        last = self.database.value("SELECT started_at FROM runs ORDER BY id DESC LIMIT 1")
        back = from_text(last) - now if last else timedelta()
        if back < LEAST_STEP:
            return
        for column in ("next_attempt_at", "ready_since"):
            rows = self.database.rows(f"SELECT id, {column} FROM orders WHERE {column} > ?", (to_text(now),))
            moved = [(to_text(max(from_text(row[column]) - back, now)), row["id"]) for row in rows]
            self.database.executemany(f"UPDATE orders SET {column} = ? WHERE id = ?", moved)

    def record_idle(
        self, command: str, *, trigger: str, filters: Mapping[str, Any], person: str, notes: list[str]
    ) -> None:
        """Record a run that found nothing due, from beginning to end in one step; it never claimed anything."""
        db = self.database
        with db.transaction():
            self.sweep()
            now, told = db.now(), f"json_array({', '.join('?' * len(notes))})"
            db.execute(
                f"""INSERT INTO runs
                        (command, trigger, filters, started_at, moved_at, ended_at, notes, exit_code, pid, person)
                    VALUES (?, ?, ?, ?, ?, ?, {told}, 0, ?, ?)""",
                (command, trigger, _json(filters), now, now, now, *notes, os.getpid(), person),
            )

    def _take(self, run_id: int) -> IO[str]:
        folder = self.database.runs_folder
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        file = os.fdopen(os.open(folder / str(run_id), os.O_WRONLY | os.O_CREAT, 0o600), "w")  # held until the run ends
        fcntl.flock(file, fcntl.LOCK_EX)  # somebody may look this moment whether it is held
        return file

    def moved(self, run: Run) -> None:
        """Note that the run makes progress; `status` names one that has not for an hour."""
        self.database.execute("UPDATE runs SET moved_at = ? WHERE id = ?", (self.database.now(), run.id))

    def end(
        self,
        run: Run,
        *,
        exit_code: int,
        counts: Mapping[str, int],
        notes: list[str],
        requests: Mapping[str, int] | None = None,
    ) -> None:
        """Record the end, give back every claim, and let go of the lock."""
        db = self.database
        try:
            with db.transaction():
                now = db.now()
                recorded = (_json(dict(counts)), _json(notes), _json(dict(requests or {})))
                db.execute(
                    """UPDATE runs SET ended_at = ?, moved_at = ?, exit_code = ?, counts = ?, notes = ?, requests = ?
                       WHERE id = ?""",
                    (now, now, exit_code, *recorded, run.id),
                )
                # an order whose answer was never recorded keeps the claim: the next run finds it void and settles it
                db.execute(
                    "UPDATE orders SET claimed_by = NULL WHERE claimed_by = ? AND state NOT IN ('inserting', 'posting')",
                    (run.id,),
                )
        finally:
            with contextlib.suppress(OSError):
                os.unlink(db.runs_folder / str(run.id))
            run.lock.close()

    def is_alive(self, run_id: int | None) -> bool:
        """Whether the run's process still holds its lock; not, where there is no run."""
        if run_id is None:
            return False
        folders = (self.database.runs_folder, *self.database.other_runs_folders)
        return any(is_held(folder / str(run_id)) for folder in folders)

    def dead_claimants(self) -> list[int]:
        """Runs that hold claims and no longer live."""
        rows = self.database.rows("SELECT DISTINCT claimed_by FROM orders WHERE claimed_by IS NOT NULL")
        return [int(row[0]) for row in rows if not self.is_alive(int(row[0]))]

    def holders(self, states: Collection[str]) -> list[tuple[RunRecord, int]]:
        """The living runs that hold orders of these states, and how many."""
        marks = ", ".join("?" * len(states))
        sql = f"""SELECT claimed_by, count(*) FROM orders WHERE claimed_by IS NOT NULL AND +state IN ({marks})
                  GROUP BY claimed_by ORDER BY claimed_by"""
        rows = self.database.rows(sql, tuple(states))
        found = ((self.get(int(run_id)), int(number)) for run_id, number in rows)
        return [(run, number) for run, number in found if run is not None and run.is_alive]

    def sweep(self) -> None:
        """Mark unfinished runs whose process is gone, and remove their lock files."""
        db = self.database
        for row in db.rows("SELECT id FROM runs WHERE ended_at IS NULL"):
            if not self.is_alive(int(row[0])):
                note = "the process ended without finishing"
                db.execute(
                    """UPDATE runs SET ended_at = moved_at, notes = json_array(?) WHERE id = ? AND ended_at IS NULL""",
                    (note, row[0]),
                )
                with contextlib.suppress(OSError):
                    os.unlink(db.runs_folder / str(row[0]))

    def commands(self) -> list[str]:
        """Every command of which a run is kept."""
        sql = """WITH RECURSIVE next (command) AS (
                     SELECT min(command) FROM runs UNION ALL
                     SELECT (SELECT min(r.command) FROM runs r WHERE r.command > next.command) FROM next
                     WHERE next.command IS NOT NULL)
                 SELECT command FROM next WHERE command IS NOT NULL"""  # from one to the next along the index
        return [row[0] for row in self.database.rows(sql)]

    def latest(self, command: str | None = None, limit: int = 20) -> list[RunRecord]:
        return self._newest("command = :command" if command else "1", command, limit)

    def busy(self, command: str | None, limit: int) -> list[RunRecord]:
        """The newest runs that did something, went wrong, or are under way; idle ones are left out."""
        did = "(counts <> '{}' OR exit_code IS NULL OR exit_code <> 0)"
        return self._newest(f"command = :command AND {did}" if command else did, command, limit)

    def _newest(self, condition: str, command: str | None, limit: int) -> list[RunRecord]:
        sql = f"SELECT * FROM runs WHERE {condition} ORDER BY id DESC LIMIT :limit"
        return [self._record(row) for row in self.database.rows(sql, {"command": command, "limit": limit})]

    def get(self, run_id: int) -> RunRecord | None:
        row = self.database.row("SELECT * FROM runs WHERE id = ?", (run_id,))
        return None if row is None else self._record(row)

    def _record(self, row: Any) -> RunRecord:
        """With whether it is under way; one that ends while we look is read once more, lest it seems to have died."""
        record = _as_stored(row)
        if record.ended is not None:
            return record
        if self.is_alive(record.id):
            return record._replace(is_alive=True)
        row = self.database.row("SELECT * FROM runs WHERE id = ?", (record.id,))
        return record if row is None else _as_stored(row)


class RunRecord(NamedTuple):
    """A run as the file remembers it. `exit_code` is None while it lives, or when its process died.

    `ended` is None of one that died, too, until the next run marks it: whether it is under way is `is_alive`.
    """

    id: int
    command: str
    trigger: str
    filters: Mapping[str, Any]
    started: datetime
    moved: datetime
    ended: datetime | None
    counts: Mapping[str, int]
    notes: tuple[str, ...]
    exit_code: int | None
    pid: int
    person: str
    is_alive: bool = False


def _json(value: Mapping[str, Any] | list[str]) -> str:
    """Of a run of cron that found nothing there is nothing to write, so it does without the library."""
    if not value:
        return "{}" if isinstance(value, Mapping) else "[]"
    import json

    return json.dumps(value)


@of_row("runs")
def _as_stored(row: Any) -> RunRecord:
    import json

    return RunRecord(
        id=row["id"],
        command=row["command"],
        trigger=row["trigger"],
        filters=json.loads(row["filters"]),
        started=from_text(row["started_at"]),
        moved=from_text(row["moved_at"]),
        ended=from_text_if_any(row["ended_at"]),
        counts=json.loads(row["counts"]),
        notes=tuple(json.loads(row["notes"])),
        exit_code=row["exit_code"],
        pid=row["pid"],
        person=row["person"],
    )
