"""`woobc check`: one probe per line, with what to do about it."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import click
from msgspec.structs import asdict

from woobc.commands.options import App, common_options, json_option, pass_app, store_option
from woobc.core.bootstrap import chosen_stores, connect_business_central, connect_store
from woobc.core.clock import Clock
from woobc.core.config.values import Config, StoreConfig
from woobc.core.domain.text import for_terminal
from woobc.core.http.retry import brief_patience
from woobc.core.operating import log
from woobc.core.operating.checks import (
    Finding,
    Level,
    probe_addresses,
    probe_expiry,
    probe_schema,
    probe_secrets,
    probe_short_secrets,
)
from woobc.core.operating.crontab import variables_in_use
from woobc.core.operating.probes import (
    known_identities,
    note_readable,
    probe_business_central,
    probe_database,
    probe_notices,
    probe_store,
)
from woobc.core.operating.replication import probe_holder, probe_replica
from woobc.core.operating.timers import schedule_differs
from woobc.render import Screen


@click.command("check")
@common_options
@store_option
@click.option("--offline", is_flag=True, help="Only the configuration and the middleware file.")
@click.option("--send", is_flag=True, help="Send a notice to each channel of [notices], too.")
@json_option
@pass_app
@click.pass_context
def check(context: click.Context, app: App, stores: tuple[str, ...], offline: bool, send: bool) -> None:
    """Try out the configuration, the stores and Business Central, and say how to fix what does not work.

    With --store only these stores are asked, enabled or not, and Business Central for what they need.

    Example: woobc check --store eu
    """
    chosen = chosen_stores(app.config, stores)
    log.set_up(app.config.log, "check", verbose=app.verbose)
    findings = list(_findings(app.config, chosen, Clock(), offline=offline, send=send))
    if app.json:
        import json

        click.echo(json.dumps([asdict(finding) for finding in findings]))
    else:
        show_findings(findings, quiet=app.quiet)
    if any(finding.verdict is Level.FAILED for finding in findings):
        context.exit(3)


def _findings(
    config: Config, stores: Sequence[StoreConfig], clock: Clock, *, offline: bool, send: bool
) -> Iterator[Finding]:
    yield Finding("configuration", Level.OK, f"{config.path} is valid; environment {config.environment.name}.")
    yield from probe_schema(config)
    yield from probe_secrets(config, variables_in_use(config))
    yield from probe_short_secrets(config)
    yield from probe_expiry(config, clock.today(config.time_zone))
    yield from probe_addresses(config)
    if config.panel.users.exists():
        from woobc.panel.probe import probe_panel

        yield from probe_panel(config)
    yield from probe_database(config, clock)
    if config.notices.urls:
        yield from probe_notices(config, send=send)
    difference = schedule_differs(config)
    in_step = "What starts the jobs is what the configuration calls for."
    yield Finding("crontab", Level.WARNING if difference else Level.OK, difference or in_step)
    yield from probe_holder(config)
    if not offline:
        yield from probe_replica(config, clock)
        yield from ask_everybody(config, stores, clock)


def ask_everybody(config: Config, stores: Sequence[StoreConfig], clock: Clock) -> Iterator[Finding]:
    """Ask the stores and Business Central at the same time; the findings come in the order of the configuration."""
    from concurrent.futures import ThreadPoolExecutor

    import requests  # noqa: F401  # by one thread: two that load it at the same time can find it half loaded

    known = known_identities(config, clock)
    with ThreadPoolExecutor(max_workers=8) as pool:
        answers = [pool.submit(ask_store, store, clock, known.get(store.code, "")) for store in stores]
        business_central = pool.submit(ask_business_central, config, stores, clock)
        for store, answer in zip(stores, answers, strict=True):
            found = answer.result()
            if not any(finding.verdict is Level.FAILED for finding in found):
                note_readable(config, store, clock)
            yield from found
        yield from business_central.result()


def ask_store(store: StoreConfig, clock: Clock, known_identity: str = "") -> list[Finding]:
    return list(probe_store(store, connect_store(store, brief_patience(clock)), clock, known_identity))


def ask_business_central(config: Config, stores: Sequence[StoreConfig], clock: Clock) -> list[Finding]:
    patience = brief_patience(clock)
    return list(probe_business_central(config, stores, lambda: connect_business_central(config, patience)))


def line_of(finding: Finding) -> str:
    """What programs and mails are given."""
    line = f"{finding.verdict:<8} {finding.subject}: {finding.message} {finding.fix}".rstrip()
    return "\n".join(for_terminal(part) for part in line.splitlines())


def show_findings(findings: Iterable[Finding], *, quiet: bool = False) -> None:
    """One a line; on a terminal folded beside their verdicts."""
    shown = [finding for finding in findings if not quiet or finding.verdict is not Level.OK]
    if not sys.stdout.isatty():
        for finding in shown:
            click.echo(line_of(finding))
        return
    screen = Screen()
    for finding in shown:
        words = f"{finding.subject}: {finding.message} {finding.fix}".rstrip().splitlines()
        names = [str(finding.verdict), *[""] * (len(words) - 1)]
        screen.pairs([(name, (text, _STYLES[finding.verdict])) for name, text in zip(names, words, strict=True)], 8)
    screen.show()


_STYLES: Final = {Level.OK: "", Level.WARNING: "yellow", Level.FAILED: "red"}
