"""How PHP writes JSON and reads query strings, where it differs from everybody else."""

from __future__ import annotations

import json
import re
from typing import Any
from urllib.parse import parse_qsl

Params = dict[str, str | dict[str, str]]

_ARRAY = re.compile(r"([^\[]+)\[([^\]]*)\]$")


def encode(value: Any) -> bytes:
    """JSON without spaces, with `/` and everything outside ASCII escaped."""
    return json.dumps(value, separators=(",", ":")).replace("/", "\\/").encode("ascii")


def stored_value(value: Any) -> Any:
    """What a meta value comes back as: numbers and booleans as text, everything else as it was."""
    if isinstance(value, bool):
        return "1" if value else ""
    return str(value) if isinstance(value, int | float) else value


def parse_query(query: str) -> Params:
    """Parameters by name; `a[]=` and `a[k]=` become dicts, and of a repeated plain name the last one counts."""
    params: Params = {}
    for name, value in parse_qsl(query, keep_blank_values=True):
        match = _ARRAY.match(name)
        if match is None:
            params[name] = value
            continue
        held = params.get(match[1])
        items = held if isinstance(held, dict) else {}
        items[match[2] or str(len(items))] = value
        params[match[1]] = items
    return params


def flatten(params: Params) -> list[tuple[str, str]]:
    """The parameters as pairs again, arrays with their indexes spelled out."""
    pairs: list[tuple[str, str]] = []
    for name, value in params.items():
        if isinstance(value, dict):
            pairs.extend((f"{name}[{key}]", item) for key, item in value.items())
        else:
            pairs.append((name, value))
    return pairs


def items_of(value: str | dict[str, str]) -> list[str]:
    """A list parameter in any of its forms: an array, or text separated by commas and spaces."""
    texts = list(value.values()) if isinstance(value, dict) else [value]
    return [item for text in texts for item in re.split(r"[,\s]+", text) if item]


def number(text: str) -> int:
    """What PHP makes of text where it wants a whole number that isn't negative."""
    match = re.match(r"\s*[+-]?(\d+)", text)
    return int(match[1]) if match else 0
