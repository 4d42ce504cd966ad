"""Texts that name commands, for people who have none: what can be done here becomes a link, the rest stays as it is written."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from markupsafe import Markup, escape

from woobc.core.domain.text import for_terminal
from woobc.core.operating.offers import OFFERS

_ACTS = "|".join(OFFERS)
_NAMED = re.compile(
    rf"`woobc orders (?P<act>{_ACTS})\b[^`]*`"
    rf"|woobc orders (?P<bare>{_ACTS}) (?:id:)?[^\s:`]+(?: --store \w+)?(?: --reason …)?"
    r"|`?woobc errors(?P<errors>)(?![\w ]*retry)\b`?"
    r"|`?woobc activity (?P<run>[0-9]{1,18})`?"
    r"|`(?P<code>[^`]{1,300})`"
)


def advice(text: str | None, pages: Mapping[str, Callable[[str], str]]) -> Markup:
    """The text as HTML. `pages` -> the addresses of "act", "errors" and "run"."""

    def linked(found: re.Match[str]) -> str:
        if act := found["act"] or found["bare"]:
            return Markup('<a href="{}">{}</a>').format(pages["act"](act), act)
        if found["errors"] is not None:
            return Markup('<a href="{}">Errors</a>').format(pages["errors"](""))
        if found["run"]:
            return Markup('<a href="{}">run {}</a>').format(pages["run"](found["run"]), found["run"])
        return Markup("<code>{}</code>").format(found["code"])

    parts, end = [], 0
    shown = for_terminal(text or "")
    for found in _NAMED.finditer(shown):
        parts += [escape(shown[end : found.start()]), linked(found)]
        end = found.end()
    return Markup("").join([*parts, escape(shown[end:])])
