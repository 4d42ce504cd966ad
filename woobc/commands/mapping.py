"""`woobc mapping`."""

from __future__ import annotations

import click

from woobc.commands.options import App, Group, common_options, pass_app, store_option
from woobc.core.bootstrap import chosen_stores, connect_business_central, connect_store
from woobc.core.clock import Clock
from woobc.core.domain.text import counted
from woobc.core.errors import UsageError
from woobc.core.http.retry import brief_patience
from woobc.core.operating.finding import read_moment


@click.group("mapping", cls=Group)
def mapping() -> None:
    """Find out what is to be mapped from the shop's words to Business Central's.

    Example: woobc mapping suggest --store eu
    """


@mapping.command("suggest")
@common_options
@store_option
@click.option("--since", metavar="DATE", help="Look at orders created since this day, or 30d back. Default: 92d.")
@pass_app
def suggest(app: App, stores: tuple[str, ...], since: str | None) -> None:
    """Print the mapping of methods, currencies, countries and items that the shop's orders call for, as TOML.

    A code is proposed only where one word of the shop and one code of Business Central, or its name, are the same. What
    somebody has to decide stands in comments. Nothing is written anywhere.

    Example: woobc mapping suggest --store eu --since 30d
    """
    from woobc.core.operating.suggesting import as_toml, suggestions, words_of

    clock, begin = Clock(), read_moment(app.config, "--since", since or "92d")
    assert begin is not None
    documents = connect_business_central(app.config, brief_patience(clock)).documents
    if documents is None:
        raise UsageError("Without api_url Business Central's codes can't be read.", fix="Configure api_url.")
    for store in chosen_stores(app.config, stores):
        words, count = words_of(connect_store(store, brief_patience(clock)), begin)
        if not app.quiet:
            click.echo(f"# Of {counted(count, 'order')} of store {store.code}.")
        for line in as_toml(store, suggestions(app.config, store, words, documents)):
            click.echo(line)
