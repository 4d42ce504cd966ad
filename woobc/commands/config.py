"""`woobc config`: what there is to know about the configuration file, printed."""

from __future__ import annotations

import click

from woobc.commands.options import common_options


@click.command("config")
@click.argument("what", type=click.Choice(["example", "schema", "settings"]))
@common_options
def config(what: str) -> None:
    """Print what there is to know about the configuration file.

    `example` is a configuration with every key, and what each is for. `schema` is the JSON Schema by which editors explain and
    check the keys; it belongs beside the configuration file. `settings` is the list of all keys, as Markdown.

    Example: woobc config schema > /etc/woobc/woobc.schema.json
    """
    from woobc.core.config import describe

    documents = {"example": describe.example, "schema": describe.schema, "settings": describe.page}
    click.echo(documents[what](), nl=False)
