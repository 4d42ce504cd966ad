"""Values as the file's columns keep them; the form of times is `clock`'s."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final

from woobc.core.clock import to_text
from woobc.core.domain.lifecycle import Hold, OrderState
from woobc.core.domain.settings import ImportRule


def _dict_to_sql(value: dict[str, Any]) -> str:
    import msgspec  # an idle job does without it

    return msgspec.json.encode(value).decode()


_TO_SQL: Final[Mapping[type, Callable[[Any], Any]]] = {
    datetime: to_text,
    date: date.isoformat,
    Decimal: str,
    bool: int,
    dict: _dict_to_sql,
    **dict.fromkeys((OrderState, ImportRule, Hold), str),  # SQLite takes a word of ours too, but looks long what it is
}


def to_sql(value: Any) -> Any:
    convert = _TO_SQL.get(type(value))
    return convert(value) if convert else value
