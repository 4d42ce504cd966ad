"""The staging table, and the page service over it.

Source: Business Central wire reference §3, §5, §10.2.
"""

from __future__ import annotations

import base64
import re
import struct
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from functools import lru_cache

from lxml import etree

from woobc.sandbox.business_central import wsdl
from woobc.sandbox.business_central.errors import Refusal
from woobc.sandbox.business_central.fields import FIELDS, Field, Kind, Value, read_value, write_value
from woobc.sandbox.business_central.filters import Predicate, compile_filter
from woobc.sandbox.business_central.sales import Books
from woobc.sandbox.business_central.settings import Settings
from woobc.sandbox.business_central.soap import element

TABLE = "Auto Shopping Cart Import"
TABLE_NUMBER = 50033
BY_NAME = {field.name: field for field in FIELDS}
KEYS = {"order-line": ("OrderNo", "LineNo"), "entry": ("EntryNo",)}
_XSD = {
    Kind.DECIMAL: "xsd:decimal",
    Kind.INTEGER: "xsd:int",
    Kind.DATE: "xsd:date",
    Kind.BOOLEAN: "xsd:boolean",
}
_RELATED = {"Item": "Item", "G_L_Account": "G/L Account", "_blank_": "Standard Text"}

Values = dict[str, Value]
PrimaryKey = tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One record; every change makes a new one with another version."""

    values: Values
    version: int
    created_at: datetime

    @property
    def is_done(self) -> bool:
        return bool(self.values["Completed"] and self.values["SalesOrderNo"])


class Rows(dict[PrimaryKey, Row]):
    """The records by primary key.

    `open` are those that are not done: the job looks for its work before every request, and what lies there done must not make
    that slower.
    """

    def __init__(self) -> None:
        super().__init__()
        self.open: dict[PrimaryKey, Row] = {}

    def __setitem__(self, key: PrimaryKey, row: Row) -> None:
        super().__setitem__(key, row)
        if row.is_done:
            self.open.pop(key, None)
        else:
            self.open[key] = row

    def __delitem__(self, key: PrimaryKey) -> None:
        super().__delitem__(key)
        self.open.pop(key, None)

    def clear(self) -> None:
        super().clear()
        self.open.clear()


class Staging:
    """The staging table of one company."""

    def __init__(self, books: Books, settings: Settings) -> None:
        self.books, self.settings = books, settings
        self.rows = Rows()
        self._entries = 0

    @property
    def key_fields(self) -> tuple[str, ...]:
        return KEYS[self.settings.primary_key]

    def primary_key(self, values: Mapping[str, Value]) -> PrimaryKey:
        return tuple(values[name] for name in self.key_fields)

    def page_fields(self) -> list[tuple[str, Field]]:
        """The page's controls in order: element name and field."""
        hidden = self.settings.missing_fields | ({"EntryNo"} - set(self.key_fields))
        return [(self.settings.renamed.get(f.name, f.name), f) for f in FIELDS if f.name not in hidden]

    def operations(self) -> list[str]:
        return [name for name in wsdl.OPERATIONS if name not in self.settings.missing_operations]

    def wsdl(self) -> str:
        elements = [
            wsdl.PageElement(name, _XSD.get(field.kind, "xsd:string"), field.options)
            for name, field in self.page_fields()
        ]
        keys = {name: _XSD.get(BY_NAME[name].kind, "xsd:string") for name in self.key_fields}
        return wsdl.page_wsdl(self.settings.staging_service, elements, keys, self.operations(), self.books.name)

    def visible(self, wanted: Callable[[Row], bool] = lambda row: True) -> list[Row]:
        """Those of the rows the page shows that are `wanted`, in the order of its key."""
        return sorted(
            (row for row in self.rows.values() if wanted(row) and self.shows(row)),
            key=lambda row: tuple(map(_sortable, self.primary_key(row.values))),
        )

    def shows(self, row: Row) -> bool:
        return self.settings.processed_rows != "hidden" or not row.values["Completed"]

    # -- writing --------------------------------------------------------------------------------------------------

    def insert(self, given: Mapping[str, Value]) -> Row:
        values: Values = {field.name: field.blank for field in FIELDS} | dict(given)
        self.validate(values, given)
        if self.settings.primary_key == "entry":
            self._entries += 1
            values["EntryNo"] = self._entries
        key = self.primary_key(values)
        if key in self.rows:
            raise self._duplicate(key)
        self.rows[key] = Row(values, next(self.books.versions), self.books.now())
        return self.rows[key]

    def change(self, row: Row, given: Mapping[str, Value]) -> Row:
        """Store what differs; the fields of the primary key are not among it."""
        values: Values = row.values | dict(given)
        if values == row.values:
            return row
        key = self.primary_key(values)
        self.rows[key] = Row(values, next(self.books.versions), row.created_at)
        return self.rows[key]

    def delete(self, row: Row) -> None:
        del self.rows[self.primary_key(row.values)]

    def validate(self, values: Mapping[str, Value], given: Mapping[str, Value]) -> None:
        """The checks of the fields that were given, in the page's order."""
        for _, field in self.page_fields():
            value = given.get(field.name)
            if not value or not isinstance(value, str):
                continue
            if field.name.endswith("PhoneNo") and re.search(r"[^\W\d_]", value):
                raise Refusal("phone")
            if field.name == "Email" and not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", value):
                raise Refusal("email", value=value)
            if self.settings.check_relations:
                self.check_relation(field, values)

    def check_relation(self, field: Field, values: Mapping[str, Value]) -> None:
        value = str(values[field.name])
        if not field.relation or not value:
            return
        related = field.relation
        if related == "by line type":
            kind = str(values["LineType"])
            related = _RELATED.get(kind, kind.replace("_", " "))
        if related == "Item Variant":
            item = self.books.items.get(str(values["ItemNo"]))
            found = item is not None and value in item.variants
        else:
            found = self.books.is_in(related, value)
        if not found:
            raise Refusal("relation", field=field.caption, table=TABLE, value=value, related=related)

    # -- identity -------------------------------------------------------------------------------------------------

    def key_of(self, row: Row) -> str:
        """The opaque `Key`: three length-prefixed strings, record id, version and nothing."""
        record, version = _record_id(self.primary_key(row.values)), str(row.version)
        return f"{len(record)};{record}{len(version)};{version}0;"

    def by_key(self, key: str) -> Row | None:
        """The record a `Key` belongs to, of whatever version."""
        match = re.match(r"(\d+);", key)
        if match is None:
            raise Refusal("argument-null", text="The Key is not valid. Parameter name: key")
        record = key[match.end() : match.end() + int(match.group(1))]
        return next((row for row in self.rows.values() if _record_id(self.primary_key(row.values)) == record), None)

    def _duplicate(self, key: PrimaryKey) -> Refusal:
        named = zip(self.key_fields, key, strict=True)
        fields = ",".join(f"{BY_NAME[name].caption}='{write_value(value)}'" for name, value in named)
        return Refusal("duplicate", table=TABLE, fields=fields)


@lru_cache(100_000)
def _record_id(key: PrimaryKey) -> str:
    raw = struct.pack("<I", TABLE_NUMBER)
    for value in key:
        if isinstance(value, int):
            raw += b"\x87" + struct.pack("<i", value)
        else:
            text = str(value)
            length = len(text) if text.isdecimal() else 0xFF
            raw += b"\x02\x7b" + bytes([length]) + text.encode("utf-16-le") + b"\0\0"
    return base64.b64encode(raw).decode("ascii")


def _sortable(value: Value) -> tuple[str, int]:
    return ("", value) if isinstance(value, int) else (str(value), 0)


class PageCall:
    """One request to the page service; `trouble` is a planned fault that shapes its answer or its commit.

    `unknown-element`, `reordered`, `control-char` change the records in the answer; `partial` makes CreateMultiple
    insert the first half and then fault, as AL code with a COMMIT of its own does.
    """

    def __init__(self, staging: Staging, trouble: str = "", trouble_text: str | None = None) -> None:
        self._staging, self._trouble, self._trouble_text = staging, trouble, trouble_text
        self._settings = staging.settings
        self._service = staging.settings.staging_service
        self._namespace = wsdl.page_namespace(self._service)

    def answer(self, operation: etree._Element) -> str:
        """Carry out the operation whose element is given; the content of its result element."""
        name = etree.QName(operation).localname
        if etree.QName(operation).namespace != self._namespace or name not in self._staging.operations():
            raise Refusal("unknown-operation", value=name)
        methods: dict[str, Callable[[etree._Element], str]] = {
            "Read": self._read,
            "ReadMultiple": self._read_multiple,
            "Create": self._create,
            "CreateMultiple": self._create_multiple,
        }
        before = len(self._staging.rows)
        try:
            return methods[name](operation)
        except Refusal:
            if self._trouble != "partial":
                for key in list(self._staging.rows)[before:]:  # one call, one transaction
                    del self._staging.rows[key]
            raise

    # -- reading --------------------------------------------------------------------------------------------------

    def _read(self, operation: etree._Element) -> str:
        tests: list[tuple[str, Predicate]] = []
        for name in self._staging.key_fields:
            test = compile_filter(self._text(operation, name), BY_NAME[name], TABLE)
            tests.append((name, test))
        for row in self._staging.visible():
            if all(test(row.values[name]) for name, test in tests):
                return self._record(row)
        return ""

    def _read_multiple(self, operation: etree._Element) -> str:
        tests = [self._filter(each) for each in operation.findall(f"{{{self._namespace}}}filter")]
        size = int(read_value(Field("setSize", Kind.INTEGER), self._text(operation, "setSize", "0")) or 0)  # type: ignore[arg-type]
        rows = self._from_bookmark(operation, size, lambda row: all(test(row) for test in tests))
        limits = [limit for limit in (abs(size), self._settings.read_limit) if limit]
        records = "".join(self._record(row) for row in rows[: min(limits, default=None)])
        if not records and self._settings.empty_result == "outer":
            return ""
        return f"<ReadMultiple_Result>{records}</ReadMultiple_Result>" if records else "<ReadMultiple_Result/>"

    def _from_bookmark(self, operation: etree._Element, size: int, wanted: Callable[[Row], bool]) -> Sequence[Row]:
        bookmark = self._text(operation, "bookmarkKey", "")
        marked = self._staging.by_key(bookmark) if bookmark and self._settings.bookmarks != "ignored" else None
        rows = self._staging.visible(lambda row: row is marked or wanted(row))
        if size < 0:
            rows.reverse()
        if not bookmark or self._settings.bookmarks == "ignored":
            return rows
        if marked is None or marked not in rows:
            raise Refusal("not-found", table=TABLE, fields="")
        return rows[rows.index(marked) + 1 :]

    def _filter(self, given: etree._Element) -> Callable[[Row], bool]:
        name, criteria = self._text(given, "Field"), self._text(given, "Criteria")
        field = dict(self._staging.page_fields()).get(name)
        if field is None:
            raise Refusal("unknown-element", value=name, table=f"{self._service}_Fields")
        test = compile_filter(criteria, field, TABLE, strict=self._settings.strict_criteria)
        return lambda row: test(row.values[field.name])

    # -- writing --------------------------------------------------------------------------------------------------

    def _create(self, operation: etree._Element) -> str:
        return self._record(self._staging.insert(self._given(self._child(operation, self._service))))

    def _create_multiple(self, operation: etree._Element) -> str:
        records = self._records(operation)
        if self._trouble == "partial":
            for record in records[: len(records) // 2]:
                self._staging.insert(self._given(record))
            raise Refusal("dialog", text=self._trouble_text or "The import stopped after an error.")
        rows = [self._staging.insert(self._given(record)) for record in records]
        return self._list(rows)

    # -- XML ------------------------------------------------------------------------------------------------------

    def _child(self, parent: etree._Element, name: str) -> etree._Element:
        found = parent.find(f"{{{self._namespace}}}{name}")
        if found is None:
            raise Refusal("missing-element", value=name, table=etree.QName(parent).localname)
        return found

    def _text(self, parent: etree._Element, name: str, default: str | None = None) -> str:
        if default is not None and parent.find(f"{{{self._namespace}}}{name}") is None:
            return default
        return self._child(parent, name).text or ""

    def _records(self, operation: etree._Element) -> list[etree._Element]:
        records = self._child(operation, f"{self._service}_List").findall(f"{{{self._namespace}}}{self._service}")
        if not records:
            raise Refusal("missing-element", value=self._service, table=f"{self._service}_List")
        return records

    def _given(self, record: etree._Element) -> Values:
        """The values of the elements present; absent ones are left alone, empty ones blank the field."""
        fields = dict(self._staging.page_fields())
        values: Values = {}
        for child in record:
            name = etree.QName(child)
            if name.localname == "Key" and name.namespace == self._namespace:
                continue
            if name.localname not in fields or name.namespace != self._namespace:
                if self._settings.unknown_elements == "fault":
                    raise Refusal("unknown-element", value=name.localname, table=self._service)
                continue
            field = fields[name.localname]
            values[field.name] = read_value(field, child.text or "")
        return values

    def _list(self, rows: Sequence[Row]) -> str:
        records = "".join(self._record(row) for row in rows)
        return f"<{self._service}_List>{records}</{self._service}_List>"

    def _record(self, row: Row) -> str:
        parts = [element("Key", self._staging.key_of(row))]
        parts += [self._shown(name, row.values[field.name]) for name, field in self._staging.page_fields()]
        if self._trouble == "unknown-element":
            parts.insert(1, element("NewControl", "1"))
        if self._trouble == "reordered":
            parts.reverse()
        if self._trouble == "control-char":
            parts.append("<CustomerNote>left&#x1F;over</CustomerNote>")
        return f"<{self._service}>{''.join(parts)}</{self._service}>"

    def _shown(self, name: str, value: Value) -> str:
        if value == "" or (value is None and self._settings.blank_dates == "absent"):
            return ""
        return element(name, write_value(value))


def as_decimal(value: Value) -> Decimal:
    """A field of the table that is known to be a number."""
    return value if isinstance(value, Decimal) else Decimal(0)
