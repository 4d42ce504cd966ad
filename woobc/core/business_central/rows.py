"""The staging page's values between our words and the wire: texts of XSD, members of options, order numbers."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from woobc.core.domain.documents import FieldValue, StagedRow
from woobc.core.domain.page_fields import FIELDS, OPTION_VALUES, RESULTS, FieldKind
from woobc.core.domain.text import decimal_number

_ESCAPED = re.compile(r"_x([0-9a-fA-F]{4})_")
_INTEGER = re.compile(r"[+-]?[0-9]{1,18}")


def to_text(value: FieldValue) -> str:
    """The XSD text of a value."""
    match value:
        case bool():
            return "true" if value else "false"
        case Decimal():
            return format(value, "f")
        case date():
            return value.isoformat()
    return str(value)


def from_text(name: str, text: str) -> FieldValue | None:
    """The value of our field `name` in an element's text; None if it is blank, or none of its kind.

    Blank dates come as 0001-01-01 or not at all (wire reference §3.2); numbers and booleans may come empty.
    """
    text = text.strip()
    try:
        match FIELDS[name].kind:
            case FieldKind.DECIMAL:
                return decimal_number(text)
            case FieldKind.INTEGER:
                return int(text) if _INTEGER.fullmatch(text) else None
            case FieldKind.DATE:
                day = date.fromisoformat(text[:10])
                return None if day == date.min else day
            case FieldKind.BOOLEAN:
                return text in ("true", "1") if text else None
            case FieldKind.OPTION:
                return _our_option(name, text) or None
    except ValueError:
        return None
    return text or None


def member_of(value: str, members: Sequence[str]) -> str | None:
    """The member of an option that means `value`, however the page spells it: `G/L Account` is `G_L_Account`."""
    return next((member for member in members if _bare(member) == _bare(value)), None)


def decode_name(text: str) -> str:
    """A name as Business Central's client shows it: `In_x0020_Review` is `In Review`, `_x0020_` and `_blank_` blank."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), "" if text == "_blank_" else text).strip()


def criteria(numbers: Sequence[str]) -> str:
    """A filter for any of these values; what is more than letters and digits is quoted (wire reference §5.1)."""
    return "|".join(number if re.fullmatch(r"[A-Za-z0-9_-]+", number) else _quoted(number) for number in numbers)


def row_from(texts: Mapping[str, str], elements: Mapping[str, str]) -> StagedRow:
    """A row from element -> text; `elements` is our field -> element. A missing element is a blank."""
    found = {name: from_text(name, texts.get(element, "")) for name, element in elements.items() if element}
    line_no = found.get("line_no")
    return StagedRow(
        order_number=str(found.get("order_number") or ""),
        line_no=line_no if isinstance(line_no, int) else 0,
        values={name: value for name, value in found.items() if value is not None and name not in RESULTS},
        sales_order_no=str(found.get("sales_order_no") or ""),
        completed=found.get("completed") is True,
        error_text=str(found.get("error_text") or ""),
    )


def _our_option(name: str, text: str) -> str:
    return member_of(text, OPTION_VALUES[name]) or decode_name(text)


def _bare(member: str) -> str:
    return re.sub(r"[\W_]", "", decode_name(member)).casefold()


def _quoted(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"
