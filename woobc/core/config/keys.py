"""What a key of the configuration is, and a table that is made of keys.

Each key is declared once (values.py): `keep = TimeSpan("How long rotated files are kept.", "30 days")`. The declaration
gives its kind, its sentence and its default, and so how it is read and what is said when it does not fit (here and in
kinds.py), its place in config.example.toml, in the schema for editors and in docs/settings.md (describe.py), and the
type of the value that the program sees.

This is code of our own: a run of cron starts a thousand times a week, and importing cattrs, msgspec or pydantic costs more
than reading the whole file does; none of them names the nearest known key, or keeps the sentence for the example.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, ClassVar, Final, Generic, NamedTuple, Self, TypeVar, overload

from woobc.core.config.table import Table, nearest, shown

T_co = TypeVar("T_co", covariant=True)
S = TypeVar("S", bound="Settings")
V = TypeVar("V")

REQUIRED: Final = object()
"""The default of a key that can't be left out."""


class Misfit(Exception):
    """A value that does not fit its key. The text is the problem, as it is reported at the key's path."""


class When(NamedTuple):
    """That another key of the table, declared before, has one of these values."""

    key: str
    values: tuple[object, ...]

    def holds(self, so_far: Mapping[str, Any]) -> bool:
        return so_far[self.key] in self.values

    def now(self, so_far: Mapping[str, Any]) -> str:
        """The other key and the value it has."""
        return said(self.key, so_far[self.key])

    def __str__(self) -> str:
        return " or ".join(said(self.key, value) for value in self.values)


def when(key: str, *values: object) -> When:
    return When(key, values)


class By(NamedTuple):
    """A default that another key decides: that key's value -> the default with it; with any other there is none."""

    key: str
    defaults: Mapping[object, object]


def said(key: str, value: object) -> str:
    return f"{key} = {str(value).lower()}" if isinstance(value, bool) else f'{key} "{value}"'


class Key(Generic[T_co]):
    """One key of a table; the subclasses are its kinds. `default` is in the form of the file, or a By.

    `none` says in a few words what an empty default means. `example` is the value in config.example.toml, as TOML, where it is
    not the default. With `used_with` the key is refused unless the condition holds; with `needed_with` it may not be left
    out or empty where the condition holds. `named` is its name in the file where Python can't have it.
    """

    expected: str = "text"
    """What a value should be, for a message."""
    blank: Any = ""
    """Stands for a value that does not fit, so that reading goes on to the next problem."""
    unused: Any = None
    """Its value where `used_with` does not hold."""
    empty: Any = ""
    """What an empty text means, which is only taken where it is the default."""

    def __init__(
        self,
        doc: str,
        default: Any = REQUIRED,
        *,
        expected: str = "",
        none: str = "",
        example: str = "",
        used_with: When | None = None,
        needed_with: When | None = None,
        named: str = "",
    ) -> None:
        self.doc = doc
        self.default = default
        self.expected = expected or self.expected
        self.none = none
        self.example = example
        self.used_with = used_with
        self.needed_with = needed_with
        self.name = named
        self.attribute = ""

    def __set_name__(self, owner: type, name: str) -> None:
        self.attribute = name
        self.name = self.name or name

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: object, owner: type) -> T_co: ...
    def __get__(self, instance: object, owner: type) -> Self | T_co:
        if instance is None:
            return self
        raise AttributeError(self.attribute)

    def take(self, table: Table, so_far: Mapping[str, Any]) -> Any:
        """The key's value in `table`. A problem is reported to the table; `so_far` are the values of the keys before this one."""
        table.know(self.name)
        if self.used_with and not self._is_used(self.used_with, table, so_far):
            return self.unused
        if not table.has(self.name):
            return self.take_default(table, so_far)
        value = table.value(self.name)
        if value == "" and self.default == "":
            return self.empty
        try:
            return self.read(value, table)
        except Misfit as misfit:
            table.wrong(self.name, str(misfit))
            return self.blank

    def take_default(self, table: Table, so_far: Mapping[str, Any]) -> Any:
        default = self.default
        if isinstance(default, By):
            if table.is_told(default.key):
                return self.blank
            default = default.defaults.get(so_far[default.key], REQUIRED)
        if default is REQUIRED:
            table.wrong(self.name, f"missing; expected {self.expected}")
            return self.blank
        if default is None:
            return None
        return self.empty if default == "" else self.read(default, table)

    def read(self, value: object, table: Table) -> T_co:
        """The value of what the file has. Raises Misfit."""
        raise NotImplementedError

    def misfit(self, value: object, hint: str = "") -> Misfit:
        return Misfit(f"expected {self.expected}, got {shown(value)}{hint}")

    def schema(self) -> dict[str, Any]:
        """What JSON Schema says of the value."""
        raise NotImplementedError

    def limits(self) -> str:
        """A sentence about the values that fit, where the key's own sentence need not say it."""
        return ""

    def check_need(self, table: Table, so_far: Mapping[str, Any]) -> None:
        """Tell the table of a key that is left out where it is needed."""
        need = self.needed_with
        if not need or so_far[self.attribute] or table.is_told(self.name) or table.is_told(need.key):
            return
        if need.holds(so_far):
            what = self.expected if self.default is None else "it"
            table.wrong(self.name, f"missing; {need.now(so_far)} needs {what}")

    def _is_used(self, condition: When, table: Table, so_far: Mapping[str, Any]) -> bool:
        """Where the condition's own key does not fit, nothing is said of the keys that hang on it."""
        if condition.holds(so_far):
            return True
        if not table.is_told(condition.key):
            table.refuse(self.name, f"not used with {condition.now(so_far)}")
        return False


class Given(Key[T_co]):
    """No key of the file: what the one who reads the table says of it, such as the table's own name."""

    def __init__(self) -> None:
        super().__init__("")

    def take(self, table: Table, so_far: Mapping[str, Any]) -> Any:
        return so_far[self.attribute]

    def check_need(self, table: Table, so_far: Mapping[str, Any]) -> None:
        return


class Settings:
    """A table of the configuration: its keys as class attributes, their values as those of an instance, never changed.

    `about` is what config.example.toml and docs/settings.md say of the table. No Struct of msgspec's, which an idle run does
    without.
    """

    keys: ClassVar[Mapping[str, Key[Any]]] = {}
    about: ClassVar[str] = ""

    def __init_subclass__(cls) -> None:
        cls.keys = {**cls.keys, **{name: key for name, key in vars(cls).items() if isinstance(key, Key)}}

    def __init__(self, *values: Any, **named: Any) -> None:
        """A value for each key, in their order or by name; those whose default is None may be left out."""
        given = dict(zip(self.keys, values, strict=False)) | named
        whole = {name: None for name, key in self.keys.items() if key.default is None} | given
        if whole.keys() != self.keys.keys() or len(given) != len(values) + len(named):
            raise TypeError(f"{type(self).__name__} takes {', '.join(self.keys)}, not {', '.join(given)}")
        vars(self).update(whole)

    @classmethod
    def read(cls, table: Table, **given: Any) -> Self:
        """The table's settings. Its problems are reported to it; with any of them the result must not be used."""
        settings = cls(**read_keys(cls, table, **given))
        settings.check(table)
        return settings

    def check(self, table: Table) -> None:
        """Tell the table what can't be said by one key alone."""

    def replace(self, **changes: Any) -> Self:
        """The same settings, but for these."""
        return type(self)(**{**vars(self), **changes})

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__}.{name} can't be changed")

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and vars(self) == vars(other)

    __hash__ = None  # type: ignore[assignment]  # it holds mappings

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in vars(self).items())})"


def read_keys(settings: type[Settings], table: Table, **given: Any) -> dict[str, Any]:
    """The value of each key, by its attribute. What the table has beyond them is reported."""
    so_far = dict(given)
    for key in settings.keys.values():
        so_far[key.attribute] = key.take(table, so_far)
    table.finish()
    for key in settings.keys.values():
        key.check_need(table, so_far)
    return so_far


class Part(Key[S]):
    """A table of its own; with the default None the value of one that is not there is None."""

    expected = "a table"

    def __init__(self, settings: type[S], default: Any = REQUIRED) -> None:
        super().__init__(settings.about, default)
        self.settings = settings

    def take(self, table: Table, so_far: Mapping[str, Any]) -> Any:
        if self.default is None and not table.has(self.name):
            table.know(self.name)
            return None
        return self.settings.read(table.table(self.name))


class Filled(Key[V]):
    """A table whose value is one of the domain's, made from the keys of `settings` by their names."""

    expected = "a table"

    def __init__(self, value: type[V], settings: type[Settings]) -> None:
        super().__init__(settings.about)
        self.value = value
        self.settings = settings

    def take(self, table: Table, so_far: Mapping[str, Any]) -> Any:
        return self.value(**read_keys(self.settings, table.table(self.name)))


class FilledByName(Key[Mapping[str, V]]):
    """Tables under names that a person chooses, of `names` if there are any; each is a value of the domain."""

    expected = "a table"

    def __init__(
        self, doc: str, value: type[V], settings: type[Settings], *, example: str, names: tuple[str, ...] = ()
    ) -> None:
        super().__init__(doc, {}, example=example)
        self.value = value
        self.settings = settings
        self.names = names

    def take(self, table: Table, so_far: Mapping[str, Any]) -> Any:
        parent = table.table(self.name)
        for name in parent:
            if self.names and name not in self.names:
                parent.know(name)
                parent.wrong(name, f"expected one of {', '.join(self.names)}{nearest(name, self.names)}")
        return {name: self.value(**read_keys(self.settings, parent.table(name))) for name in parent}


class Parts(Key[Mapping[str, S]]):
    """Tables under names that a person chooses, at least one. A table knows its name as its attribute `called`."""

    def __init__(self, settings: type[S], called: str, example: str, pattern: str, expected: str) -> None:
        super().__init__(settings.about, expected=expected, example=example)
        self.settings = settings
        self.called = called
        self.pattern = pattern

    def take(self, table: Table, so_far: Mapping[str, Any]) -> Any:
        parent = table.table(self.name)
        if not list(parent) and not table.is_told(self.name):
            table.wrong(self.name, f"missing; expected a table such as [{self.name}.{self.example}]")
        for name in parent:
            if not re.fullmatch(self.pattern, name):
                table.wrong(self.name, f"expected {self.expected}, got {shown(name)}")
        return {name: self.settings.read(parent.table(name), **{self.called: name}) for name in parent}


class Variants(Key[S]):
    """A table whose key `by` says which keys it has beside that one."""

    def __init__(self, doc: str, by: str, options: Mapping[str, type[S]], *, example: str) -> None:
        super().__init__(doc, example=example)
        self.by = by
        self.options = options

    def take(self, table: Table, so_far: Mapping[str, Any]) -> Any:
        part = table.table(self.name)
        names = [key.name for settings in self.options.values() for key in settings.keys.values()]
        part.know(self.by)
        kind = part.value(self.by) if part.has(self.by) else None
        if not isinstance(kind, str) or kind not in self.options:
            listed = f"expected one of {', '.join(self.options)}"
            got = (
                f"{listed}, got {shown(kind)}{nearest(kind, self.options)}"
                if part.has(self.by)
                else f"missing; {listed}"
            )
            part.wrong(self.by, got)
            part.know(*names)
            part.finish()
            return None
        own = self.options[kind]
        for name in names:
            if name not in {key.name for key in own.keys.values()}:
                part.refuse(name, f"not used with {said(self.by, kind)}")
        return own.read(part)
