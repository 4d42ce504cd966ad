"""What the shell completes beside commands and options: stores, environments, codes, orders. It never fails and never writes."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable, Iterable

import click

from woobc.commands.app import App

MOST = 50
Complete = Callable[[click.Context, click.Parameter, str], list[str]]


def _completing(options: Callable[[App, str], Iterable[str]]) -> Complete:
    """Whatever is wrong with the set-up, the shell just completes nothing."""

    def complete(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[str]:
        found: list[str] = []
        with contextlib.suppress(Exception):
            found = [each for each in options(context.ensure_object(App), incomplete) if each.startswith(incomplete)]
        return found[:MOST]

    return complete


def _orders(app: App, beginning: str) -> Iterable[str]:
    """Numbers that begin so, of the middleware as it is; nothing is migrated or locked for it."""
    import sqlite3

    if not re.fullmatch(r"[\w.-]+", beginning):
        return []
    path = app.config.environment.database.absolute()
    with contextlib.closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True, timeout=0.5)) as connection:
        sql = "SELECT DISTINCT number FROM orders WHERE number GLOB ? ORDER BY number LIMIT ?"
        return [row[0] for row in connection.execute(sql, (f"{beginning}*", MOST))]


def _codes(app: App, beginning: str) -> Iterable[str]:
    from woobc.core.domain.codes import CODES

    return [code.lower() if beginning[:1].islower() else code for code in CODES]


complete_store = _completing(lambda app, _: [store.code for store in app.config.stores_here()])
complete_any_store = _completing(lambda app, _: app.config.stores)
complete_environment = _completing(lambda app, _: app.config.environments)
complete_order = _completing(_orders)
complete_code = _completing(_codes)
