"""`woobc support`."""

from __future__ import annotations

import io
import sys
import zipfile
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import click

from woobc.commands.options import App, common_options, order_option, pass_app
from woobc.commands.running import reading
from woobc.core.clock import Clock, to_text
from woobc.core.config.edit import write_new
from woobc.core.domain.text import for_terminal
from woobc.core.errors import UsageError, WoobcError, is_of_the_machine

if TYPE_CHECKING:
    from woobc.core.domain.stored import StoredOrder
    from woobc.core.middleware.middleware import Middleware


ELSEWHERE = "Name a new file in a folder of yours."


@click.command("support")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@order_option
@click.option("--show", is_flag=True, help="Print all of it first, and ask before the file is written.")
@common_options
@pass_app
def support(app: App, file: Path, orders: tuple[str, ...], show: bool) -> None:
    """Write one archive for the person who helps, with nothing personal or secret in it.

    It holds versions, the configuration without names, addresses and secrets, the middleware's schema and counts, runs, the
    end of the log, and all steps of the orders named. Only what is on a list is copied; any other text becomes its kind and
    length.

    Example: woobc support report.zip --order 10045
    """
    from woobc.core.operating.support import pieces
    from woobc.core.versions import versions

    if file.exists():
        raise UsageError(f"{file} is there already.", fix="Name a new file.")
    if not file.absolute().parent.is_dir():
        raise UsageError(f"{file} can't be written: {file.parent} is no folder.", fix=ELSEWHERE)
    with ExitStack() as stack:
        middleware = _opened(app, stack)
        named = [order for text in orders for order in _found(middleware, text)]
        made = list(pieces(app.config, middleware, named, versions() | {"made_at": to_text(Clock().now())}))
    if show:
        for name, text in made:
            click.echo(f"--- {name}")
            click.echo("\n".join(for_terminal(line) for line in text.splitlines()))
        if sys.stdin.isatty():
            click.confirm(f"Write this to {file}?", abort=True)
    _write(file, made)
    if not app.quiet:
        click.echo(f"Made: {file}. See what is in it with --show, or unpack it.")


def _opened(app: App, stack: ExitStack) -> Middleware | None:
    """None where it can't be opened: that is when help is needed most. A configuration that is wrong is reported as usual."""
    config = app.config
    try:
        return stack.enter_context(reading(app))
    except WoobcError as error:
        click.echo(f"woobc: {error} The archive of {config.path.name} is made without it.", err=True)
        return None


def _found(middleware: Middleware | None, text: str) -> Sequence[StoredOrder]:
    from woobc.core.operating.finding import no_order

    found = middleware.orders.find(text) if middleware else []
    if middleware and not found:
        raise no_order(text)
    return found


def _write(file: Path, made: Sequence[tuple[str, str]]) -> None:
    """For its owner alone, whole or not at all."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in made:
            archive.writestr(name, text)
    try:
        write_new(file, content.getvalue())
    except OSError as error:
        if is_of_the_machine(error):
            raise
        raise UsageError(f"{file} can't be written: {error.strerror}.", fix=ELSEWHERE) from None
