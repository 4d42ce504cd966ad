"""Whether the panel, where somebody uses it, is set up so that people can sign in and nobody else."""

from __future__ import annotations

from collections.abc import Iterator

from woobc.core.config.values import Config
from woobc.core.domain.text import counted
from woobc.core.errors import ConfigError
from woobc.core.operating.checks import Finding, Level
from woobc.panel.server import names_of
from woobc.panel.users import Users


def probe_panel(config: Config) -> Iterator[Finding]:
    """Nothing is said while there are no users: then nobody is let in."""
    panel = config.panel
    try:
        users = Users(panel.users).all()
    except ConfigError as error:
        yield Finding("panel", Level.FAILED, error.message, error.fix)
        return
    if not users:
        return
    yield Finding("panel", Level.OK, f"{counted(len(users), 'user')} may sign in, at {panel.listen}.")
    without = sorted(user.name for user in users.values() if not user.password)
    if without and not panel.user_header:
        message = f"Nobody lets in {', '.join(without)}: without a password, and no user_header is configured."
        yield Finding("panel", Level.WARNING, message, "Run: woobc panel user password NAME")
    own = names_of(panel, panel.address[1]) if panel.is_local and not panel.socket else set()
    others = sorted(set(panel.hosts) - own)
    if others and not panel.behind_tls:
        message = f"Browsers reach it as {others[0]}, and behind_tls is false: passwords may travel in the open."
        yield Finding("panel", Level.WARNING, message, "Put a proxy with TLS in front and set behind_tls = true.")
