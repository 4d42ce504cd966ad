"""Orders as a spreadsheet: numbers and moments as such, whatever the locale of who opens it, and text that stays text."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from woobc.core.domain.stored import StoredOrder
from woobc.core.domain.text import for_terminal
from woobc.core.errors import UsageError
from woobc.core.operating.looking import EXPORTED

LONGEST_CELL = 32_767
WIDTH = 18


def write_orders(found: Iterable[StoredOrder], path: Path, zone: ZoneInfo) -> int:
    """The columns of `orders list --csv`, an order a row, moments in `zone`; how many there were.

    A file of this name, or to which a link of this name leads, is replaced in one step by one that only its owner can read:
    there are people in it. Raises UsageError where it can't be written.
    """
    import xlsxwriter
    from xlsxwriter.exceptions import FileCreateError

    target = Path(os.path.realpath(path))
    if target.is_symlink() or (target.exists() and not target.is_file()):  # a folder, a device, a link to itself
        raise UsageError(f"{path} is not a file.", fix="Name a file in a folder of yours.")
    temporary = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        os.close(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        count = 0
        with xlsxwriter.Workbook(str(temporary), {"constant_memory": True}) as book:
            sheet = book.add_worksheet("orders")
            head = book.add_format({"bold": True})
            formats = {
                "money": book.add_format({"num_format": "0.00"}),
                "moment": book.add_format({"num_format": "yyyy-mm-dd hh:mm"}),
            }
            sheet.set_column(0, len(EXPORTED) - 1, WIDTH)
            sheet.freeze_panes(1, 3)
            for column, name in enumerate(EXPORTED):
                sheet.write_string(0, column, name, head)
            for count, order in enumerate(found, start=1):
                for column, name in enumerate(EXPORTED):
                    _write(sheet, count, column, getattr(order, name), zone, formats)
            sheet.autofilter(0, 0, count, len(EXPORTED) - 1)
        temporary.replace(target)
    except (OSError, FileCreateError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UsageError(f"{path} can't be written: {reason}.", fix="Name a file in a folder of yours.") from error
    finally:
        temporary.unlink(missing_ok=True)
    return count


def _write(sheet: Any, row: int, column: int, value: Any, zone: ZoneInfo, formats: dict[str, Any]) -> None:
    """Text never becomes a formula, a link or a number: an order number keeps its zeros."""
    match value:
        case None | "":
            return
        case bool():
            sheet.write_boolean(row, column, value)
        case int():
            sheet.write_number(row, column, value)
        case Decimal():
            sheet.write_number(row, column, float(value), formats["money"])
        case datetime():
            sheet.write_datetime(row, column, value.astimezone(zone).replace(tzinfo=None), formats["moment"])
        case _:
            sheet.write_string(row, column, for_terminal(str(value))[:LONGEST_CELL])
