"""Which proxy a request goes through."""

from __future__ import annotations

from urllib.parse import urlsplit


def is_this_machine(url: str) -> bool:
    host = urlsplit(url).hostname or ""
    return host in ("localhost", "::1") or host.startswith("127.")


def proxies_for(url: str) -> dict[str, str]:
    """The proxies that the environment names for this address (HTTPS_PROXY, NO_PROXY); never one for this machine itself,
    which no proxy could reach."""
    from requests.utils import get_environ_proxies

    return {} if is_this_machine(url) else get_environ_proxies(url)
