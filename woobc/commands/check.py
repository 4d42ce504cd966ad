"""`woobc check`: one probe per line, with what to do about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict

import click

from woobc.commands.options import App, common_options, json_option, pass_app
from woobc.core.clock import Clock
from woobc.core.config import Config
from woobc.core.services.check import Finding, Verdict, probe_addresses, probe_expiry, probe_secrets


@click.command("check")
@common_options
@json_option
@pass_app
@click.pass_context
def check(context: click.Context, app: App) -> None:
    """Try out the configuration, the stores and Business Central, and say how to fix what does not work.

    Example: woobc check --env test
    """
    findings = list(_findings(app.config, Clock()))
    if app.json:
        import json

        click.echo(json.dumps([asdict(finding) for finding in findings]))
    else:
        _print(findings, app)
    if any(finding.verdict is Verdict.FAILED for finding in findings):
        context.exit(3)


def _findings(config: Config, clock: Clock) -> Iterator[Finding]:
    yield Finding("configuration", Verdict.OK, f"{config.path} is valid; environment {config.environment.name}.")
    yield from probe_secrets(config)
    yield from probe_expiry(config, clock.today(config.time_zone))
    yield from probe_addresses(config)


def _print(findings: Iterable[Finding], app: App) -> None:
    for finding in findings:
        if not app.quiet or finding.verdict is not Verdict.OK:
            click.echo(f"{finding.verdict:<8} {finding.subject}: {finding.message} {finding.fix}".rstrip())
