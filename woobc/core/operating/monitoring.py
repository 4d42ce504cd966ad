"""Telling monitoring systems how runs go: pings as healthchecks.io has them, and a Prometheus textfile."""

from __future__ import annotations

import logging
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from woobc.core.config.values import MonitoringConfig
from woobc.core.http.wire import Limits
from woobc.core.middleware.middleware import Middleware

PING = Limits(connect_s=10, silence_s=10, whole_s=10)
FAILING = frozenset({1, 3, 5, 7})
"""Exit codes that are reported as failures; orders in need of a person (4) are not the system's failure."""

STOPPED = frozenset({129, 130, 143})
"""A person or the system ended the run: neither a success nor a failure, and the next run is reported as usual."""

logger = logging.getLogger("woobc")


def ping_start(config: MonitoringConfig, command: str, limits: Limits = PING) -> None:
    if config.ping_url:
        _ping(config.ping_url.replace("{command}", command).rstrip("/") + "/start", limits)


def ping_end(config: MonitoringConfig, command: str, exit_code: int, limits: Limits = PING) -> None:
    if config.ping_url and exit_code not in STOPPED:
        url = config.ping_url.replace("{command}", command).rstrip("/")
        _ping(f"{url}/fail" if exit_code in FAILING else url, limits)


def _ping(url: str, limits: Limits) -> None:
    """A monitor that can't be reached never stops a job, nor keeps it waiting for long."""
    from woobc.core.http.ping import PingFailed, ping

    try:
        ping(url, limits)
    except PingFailed as error:
        logger.warning("ping failed", extra={"fields": {"reason": str(error)}})


def write_metrics(config: MonitoringConfig, middleware: Middleware) -> None:
    """Replace the textfile in one step, so that a scraper never sees half of it."""
    path = config.metrics_textfile
    if path is None:
        return
    try:
        _replace(path, "".join(f"{line}\n" for line in _metrics(middleware)))
    except OSError as error:
        logger.warning("metrics could not be written", extra={"fields": {"reason": os.strerror(error.errno or 5)}})


def _replace(path: Path, text: str) -> None:
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text)
        os.chmod(name, 0o644)  # counts only, for the exporter's user to read
        os.replace(name, path)
    except BaseException:
        os.unlink(name)
        raise


def _metrics(middleware: Middleware) -> Iterator[str]:
    yield "# HELP woobc_orders Orders by store and state."
    yield "# TYPE woobc_orders gauge"
    for each in middleware.overview.states():
        yield f'woobc_orders{{store="{each.store}",state="{each.state}"}} {each.count}'
    yield "# HELP woobc_orders_marked Orders that bear a mark a person must look at."
    yield "# TYPE woobc_orders_marked gauge"
    marks = middleware.overview.marks().values()
    for mark, number in (("failed", sum(m.failed for m in marks)), ("conflict", sum(m.conflict for m in marks))):
        yield f'woobc_orders_marked{{mark="{mark}"}} {number}'
    yield "# HELP woobc_last_run_seconds When the last finished run of a command ended, as Unix time."
    yield "# TYPE woobc_last_run_seconds gauge"
    last = _last_runs(middleware)
    for command, (ended, _) in last.items():
        yield f'woobc_last_run_seconds{{command="{command}"}} {ended}'
    yield "# HELP woobc_last_run_exit_code How the last finished run of a command ended."
    yield "# TYPE woobc_last_run_exit_code gauge"
    for command, (_, exit_code) in last.items():
        yield f'woobc_last_run_exit_code{{command="{command}"}} {exit_code}'


def _last_runs(middleware: Middleware) -> dict[str, tuple[int, int]]:
    """Command -> end as Unix time, and exit code."""
    found: dict[str, tuple[int, int]] = {}
    for command in middleware.runs.commands():
        record = next((r for r in middleware.runs.latest(command, 5) if r.ended and r.exit_code is not None), None)
        if record is not None and record.ended is not None:
            found[command] = (int(record.ended.timestamp()), record.exit_code or 0)
    return found
