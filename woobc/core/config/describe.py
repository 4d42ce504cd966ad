"""What people and their editors read about the configuration, made from the declarations of its keys.

`example` is config.example.toml, `schema` woobc.schema.json, `page` docs/settings.md; `woobc config` prints them, and a test
holds the three files to it.
"""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from woobc.core.config.keys import (
    REQUIRED,
    By,
    Filled,
    FilledByName,
    Given,
    Key,
    Part,
    Parts,
    Settings,
    Variants,
    When,
    said,
)
from woobc.core.config.kinds import Choice, PageFields
from woobc.core.config.status_rules import BIGCOMMERCE_RULES, WOOCOMMERCE_RULES, StatusRuleKeys, StatusRulesKey
from woobc.core.config.values import Config, StoreConfig
from woobc.core.domain.page_fields import default_elements
from woobc.core.domain.settings import ImportRule, Platform, StatusRule

_WIDTH: Final = 120

SCHEMA_NAME: Final = "woobc.schema.json"
SCHEMA_LINE: Final = f"#:schema ./{SCHEMA_NAME}"
"""Names the schema to taplo, the language server behind Even Better TOML and others: a path is taken from the file's folder.

Source: taplo, Directives.
"""


def sentences(key: Key[Any]) -> str:
    """What a key is for, which values fit, and who may leave it out."""
    return " ".join(filter(None, (key.doc, key.limits(), _terms(key))))


def _terms(key: Key[Any]) -> str:
    use, need, default = key.used_with, key.needed_with, key.default
    terms = []
    if isinstance(default, By):
        pairs = (f"{_toml(value)} with {said(default.key, other)}" for other, value in default.defaults.items())
        terms.append(f"Default: {', '.join(pairs)}; else required.")
    elif use and (use == need or default is REQUIRED):
        terms.append(f"Required with {use}, refused without.")
    elif default is REQUIRED:
        terms.append("Required." if _is_required(key) else "")
    elif default is None:
        terms.append("Optional.")
    else:
        terms.append(f"Default: {_toml(default)}{key.none and f', {key.none}'}.")
    if need and need != use:
        terms.append(f"Required with {need}.")
    return " ".join(terms)


def _is_required(key: Key[Any]) -> bool:
    """A table has to be there only where one of its keys has to."""
    if isinstance(key, Part | Filled):
        return key.default is REQUIRED and any(_is_required(each) for each in key.settings.keys.values())
    return key.default is REQUIRED and not key.used_with and not isinstance(key, Given)


def _toml(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _meanings(key: Key[Any]) -> Mapping[str, str]:
    """The words of a choice that need an explanation, with it."""
    return key.options if isinstance(key, Choice) and any(key.options.values()) else {}


def in_the_file(settings: type[Settings]) -> Iterator[Key[Any]]:
    return (key for key in settings.keys.values() if not isinstance(key, Given))


# The example


_HEAD: Final = f"""\
{SCHEMA_LINE}
# The configuration of woobc, with every key there is. This file is what "woobc config example" prints.
#
# woobc looks for it in this order: --config, the variable WOOBC_CONFIG, ./woobc.toml,
# $XDG_CONFIG_HOME/woobc/config.toml (usually ~/.config/woobc/config.toml), /etc/woobc/config.toml.
# "woobc init" writes a short one by asking; "woobc check" tries out all of it.
#
# Editors that know taplo (Even Better TOML in VS Code, and others) explain and check the keys as you type, if the schema
# that the first line names lies beside this file: "woobc config schema > {SCHEMA_NAME}".
#
# The file must belong to the user who runs woobc, or to root, and nobody else may be able to change it.
# Relative paths start at the folder of this file. A key with a default may be left out; a key that is not known is an error.
# Lengths of time are written "90 seconds", "10 minutes", "12 hours", "21 days", "2 weeks"; where it makes sense also
# "3 months" and "2 years". Decimal numbers stand in quotes: "0.05".
#
# Secrets are written in one of these ways:
"""
_SECRETS: Final = {
    '{ file = "/etc/woobc/secrets/x" }': "the best for cron: a file that only its owner can read (chmod 600), or one of "
    "root's that its group can read (chmod 640)",
    '{ command = "pass show woo" }': "what a command prints; run without a shell, at most 30 seconds",
    '{ env = "WOO_SECRET" }': "a variable; for people, since cron does not have it",
    '"the secret itself"': "only if the file is readable by its owner alone (chmod 600)",
}
_SECOND_ENVIRONMENT: Final = """

# A second environment to try things in; "woobc --env test …" uses it. Its stores are those with environment = "test".
[environments.test]
database = "/var/lib/woobc/test.db"

[environments.test.business_central]
soap_url = "https://api.businesscentral.dynamics.com/v2.0/contoso.example/Sandbox/WS"
api_url = "https://api.businesscentral.dynamics.com/v2.0/contoso.example/Sandbox/api/v2.0"
company = "CRONUS International Ltd."
local_currency = "EUR"
auth = { type = "oauth2", tenant = "contoso.example", client_id = "2b1f3c4d-0000-4000-8000-000000000002", \
client_secret = { file = "/etc/woobc/secrets/test-client-secret" } }
"""
_SECOND_STORE: Final = """

# A BigCommerce store. All keys but consumer_key and consumer_secret are those of the store above.
[stores.us]
environment = "live"
platform = "bigcommerce"
start_date = 2026-12-01
"""


def example() -> str:
    """config.example.toml: every key with its sentences, and a value that could be somebody's."""
    on_bigcommerce = [key for key in in_the_file(StoreConfig) if key.used_with == _BIGCOMMERCE]
    lines = [
        *_HEAD.splitlines(),
        *_listed(_SECRETS),
        *_example_keys(Config, ""),
        *_SECOND_STORE.splitlines(),
        *(line for key in on_bigcommerce for line in _example_key(key)),
        "",
        "# BigCommerce's statuses by their system names, however the shop has renamed them. "
        "These are the rules without such a table.",
        "[stores.us.status_rules]",
        *_example_rules(BIGCOMMERCE_RULES),
    ]
    return "\n".join(lines) + "\n"


_BIGCOMMERCE: Final = When("platform", (Platform.BIGCOMMERCE,))


def _example_keys(settings: type[Settings], path: str) -> Iterator[str]:
    """A table's keys, then the tables in it."""
    tables = []
    for key in in_the_file(settings):
        if isinstance(key, Part | Parts | Filled | PageFields | StatusRulesKey):
            tables.append(key)
        elif key.used_with != _BIGCOMMERCE:
            yield from _example_key(key) if path else ("", *_example_key(key))
    for key in tables:
        yield from _example_table(key, f"{path}{key.name}")


def _example_key(key: Key[Any]) -> Iterator[str]:
    yield from _comment(sentences(key))
    yield from _listed(_meanings(key))
    if isinstance(key, Variants):
        yield from _listed({f'{key.by} = "{word}"': settings.about for word, settings in key.options.items()})
        for words, settings in _alike(key):
            yield f"# With {' or '.join(words)}:"
            yield from _listed({each.name: sentences(each) for each in in_the_file(settings)})
    elif isinstance(key, FilledByName):
        yield from _listed({each.name: sentences(each) for each in in_the_file(key.settings)})
    yield f"{key.name} = {key.example or _toml(key.default)}"


def _alike(key: Variants[Any]) -> Iterable[tuple[list[str], type[Settings]]]:
    """The variants with the same keys together."""
    by_keys: dict[tuple[Key[Any], ...], tuple[list[str], type[Settings]]] = {}
    for word, settings in key.options.items():
        by_keys.setdefault(tuple(settings.keys.values()), ([], settings))[0].append(word)
    return by_keys.values()


def _example_table(key: Key[Any], path: str) -> Iterator[str]:
    if isinstance(key, Parts):
        yield ""
        yield from _headed(key.settings.about, f"{path}.{key.example}")
        yield from _example_keys(key.settings, f"{path}.{key.example}.")
        if key.name == "environments":
            yield from _SECOND_ENVIRONMENT.splitlines()
    elif isinstance(key, Part | Filled):
        yield from _headed(key.settings.about, path)
        yield from _example_keys(key.settings, f"{path}.")
    elif isinstance(key, PageFields):
        elements = [f'{name} = "{element}"' for name, element in default_elements().items()]
        rows = [elements[start : start + 2] for start in range(0, len(elements), 2)]
        yield ""
        yield from _comment(f"{key.doc} The defaults are:")
        yield from (f"#   {row[0]:<52}{''.join(row[1:])}".rstrip() for row in rows)
        yield f"[{path}]"
        yield key.example
    elif isinstance(key, StatusRulesKey):
        yield ""
        yield from _comment(
            f"{key.doc} Those of WooCommerce are these, those of BigCommerce stand at the end of this file."
        )
        for each in in_the_file(StatusRuleKeys):
            yield from _comment(f"{each.name}: {sentences(each)}")
            yield from _listed(_meanings(each))
        yield f"[{path}]"
        yield from _example_rules(WOOCOMMERCE_RULES)


def _example_rules(rules: Mapping[str, StatusRule]) -> Iterator[str]:
    for status, rule in {**rules, "default": StatusRule(ImportRule.NO)}.items():
        yield f'{status} = {{ import = "{rule.import_}", retry = {_toml(rule.retry)} }}'


def _headed(about: str, path: str) -> Iterator[str]:
    yield ""
    if about:
        yield from _comment(about)
    yield f"[{path}]"


def _comment(text: str) -> Iterator[str]:
    return _wrapped(text, "# ", "# ")


def _listed(meanings: Mapping[str, str]) -> Iterator[str]:
    """Words with what they mean, in two columns."""
    width = max(map(len, meanings), default=0) + 2
    for word, meaning in meanings.items():
        yield from _wrapped(meaning, f"#   {word:<{width}}", "#   " + " " * width)


def _wrapped(text: str, first: str, later: str) -> Iterator[str]:
    """Lines of an ordinary width; a short value in quotes stays in one."""
    joined = re.sub(r'"[^" ]* [^" ]*"', lambda value: value[0].replace(" ", "\u00a0"), text)
    lines = textwrap.wrap(
        joined,
        _WIDTH,
        initial_indent=first,
        subsequent_indent=later,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return (line.replace("\u00a0", " ") for line in lines)


def _told(rules: Mapping[str, StatusRule]) -> str:
    by_import: dict[ImportRule, list[str]] = {}
    for status, rule in rules.items():
        by_import.setdefault(rule.import_, []).append(status)
    return "; ".join(f"`{import_}` for {', '.join(statuses)}" for import_, statuses in by_import.items())


# The schema for editors


def schema() -> str:
    """JSON Schema of the whole file, Draft 7, which taplo 0.9 reads. A date is its text there, as taplo sees it."""
    head = {"$schema": "http://json-schema.org/draft-07/schema#", "title": "The configuration of woobc"}
    return json.dumps({**head, **_table_schema(Config)}, indent=1, ensure_ascii=False) + "\n"


def _table_schema(settings: type[Settings]) -> dict[str, Any]:
    keys = list(in_the_file(settings))
    schema: dict[str, Any] = {"type": "object"}
    if settings.about:
        schema["description"] = settings.about
    schema["properties"] = {key.name: _described(key) for key in keys}
    schema["additionalProperties"] = False
    if required := [key.name for key in keys if _is_required(key)]:
        schema["required"] = required
    if conditions := [condition for key in keys for condition in _conditions(key, settings)]:
        schema["allOf"] = conditions
    return schema


def _described(key: Key[Any]) -> dict[str, Any]:
    meanings = "".join(f"\n- {word}: {meaning}" for word, meaning in _meanings(key).items())
    schema = {**_value_schema(key), "description": sentences(key) + meanings}
    if key.default is not REQUIRED and key.default is not None and not isinstance(key.default, By):
        schema["default"] = key.default
    return schema


def _value_schema(key: Key[Any]) -> dict[str, Any]:
    if isinstance(key, Part | Filled):
        return _table_schema(key.settings)
    if isinstance(key, FilledByName):
        each = _table_schema(key.settings)
        if key.names:
            return {"type": "object", "properties": dict.fromkeys(key.names, each), "additionalProperties": False}
        return {"type": "object", "additionalProperties": each}
    if isinstance(key, StatusRulesKey):
        return {"type": "object", "additionalProperties": _table_schema(StatusRuleKeys)}
    if isinstance(key, Parts):
        tables = {f"^({key.pattern})$": _table_schema(key.settings)}
        return {"type": "object", "patternProperties": tables, "additionalProperties": False, "minProperties": 1}
    if isinstance(key, Variants):
        return _variants_schema(key)
    return key.schema()


def _variants_schema(variants: Variants[Any]) -> dict[str, Any]:
    """One table with the keys of all variants, and for each variant which of them it needs and which it refuses."""
    by, tables = variants.by, {word: _table_schema(settings) for word, settings in variants.options.items()}
    properties = {name: value for table in tables.values() for name, value in table["properties"].items()}
    meanings = "".join(f"\n- {word}: {settings.about}" for word, settings in variants.options.items())
    kind = {"enum": [*tables], "description": f"Which way.{meanings}"}
    conditions = [
        {
            "if": _has(by, [word]),
            "then": {
                "required": table["required"],
                "properties": {name: False for name in properties if name not in table["properties"]},
            },
        }
        for word, table in tables.items()
    ]
    return {
        "type": "object",
        "properties": {by: kind, **properties},
        "additionalProperties": False,
        "required": [by],
        "allOf": conditions,
    }


def _conditions(key: Key[Any], settings: type[Settings]) -> Iterator[dict[str, Any]]:
    """What hangs on another key, said so that an editor names the key, and not "anyOf"."""
    if use := key.used_with:
        yield {"if": _is_other(use, settings), "then": {"properties": {key.name: False}}}
    if need := key.needed_with or (key.used_with if key.default is REQUIRED else None):
        yield {"if": _is(need, settings), "then": {"required": [key.name]}}
    if isinstance(key.default, By):
        with_default = When(key.default.key, tuple(key.default.defaults))
        yield {"if": _is_other(with_default, settings), "then": {"required": [key.name]}}
    if isinstance(key, StatusRulesKey):
        statuses: dict[str, Any] = {status: {} for status in (*BIGCOMMERCE_RULES, "default")}
        known = {"properties": statuses, "additionalProperties": False}
        yield {"if": _is(_BIGCOMMERCE, settings), "then": {"properties": {key.name: known}}}


def _is(condition: When, settings: type[Settings]) -> dict[str, Any]:
    """That the condition's key has one of its values, or is left out and has one by default."""
    other = next(key for key in in_the_file(settings) if key.name == condition.key)
    return _has(condition.key, condition.values, left_out=other.default in condition.values)


def _is_other(condition: When, settings: type[Settings]) -> dict[str, Any]:
    """That the condition's key has another of the values it may have. A misspelt one is a mistake of its own."""
    other = next(key for key in in_the_file(settings) if key.name == condition.key)
    assert isinstance(other, Choice)
    values = tuple(option for option in other.options if option not in condition.values)
    return _is(When(condition.key, values), settings)


def _has(key: str, values: Iterable[object], *, left_out: bool = False) -> dict[str, Any]:
    has: dict[str, Any] = {"properties": {key: {"enum": list(values)}}}
    return has if left_out else {**has, "required": [key]}


# The page of settings


_PAGE: Final = """\
# Settings

Every key of the configuration file, in the order of [config.example.toml](../config.example.toml), which shows each with a value.
This page is what `woobc config settings` prints.

Relative paths start at the folder of the file. A key with a default may be left out; a key that is not known is an error.
Lengths of time are written `"90 seconds"`, `"10 minutes"`, `"12 hours"`, `"21 days"`, `"2 weeks"`; where it makes sense also
`"3 months"` and `"2 years"`. Decimal numbers stand in quotes: `"0.05"`.

Editors that know [taplo](https://taplo.tamasfe.dev) (Even Better TOML in VS Code, and others) explain and check the keys as you
type: `woobc init` writes `{name}` beside the configuration and names it in its first line, `{line}`.
After updating woobc, write it again: `woobc config schema > /etc/woobc/{name}`.

A secret is written in one of these ways:

"""


def page() -> str:
    """docs/settings.md."""
    lines = [
        *_PAGE.format(name=SCHEMA_NAME, line=SCHEMA_LINE).splitlines(),
        *(f"- `{form}`: {meaning}" for form, meaning in _SECRETS.items()),
        "",
        "## At the top of the file",
        "",
        *_page_keys(Config, ""),
    ]
    return "\n".join(lines) + "\n"


def _page_keys(settings: type[Settings], path: str) -> Iterator[str]:
    tables = []
    for key in in_the_file(settings):
        if isinstance(key, Part | Parts | Filled):
            tables.append(key)
        else:
            yield from _page_key(key, "")
    for key in tables:
        name = f"{path}{key.name}" + (".NAME" if isinstance(key, Parts) else "")
        yield from ("", f"## `[{name}]`", "")
        if key.settings.about:
            yield from (key.settings.about, "")
        yield from _page_keys(key.settings, f"{name}.")


def _page_key(key: Key[Any], indent: str) -> Iterator[str]:
    yield f"{indent}- `{key.name}`: {sentences(key)}"
    yield from (f"{indent}  - `{word}`: {meaning}" for word, meaning in _meanings(key).items())
    if isinstance(key, Variants):
        for word, settings in key.options.items():
            yield f'{indent}  - `{key.by} = "{word}"`: {settings.about}'
            for each in in_the_file(settings):
                yield from _page_key(each, f"{indent}    ")
    elif isinstance(key, FilledByName | StatusRulesKey):
        for each in in_the_file(StatusRuleKeys if isinstance(key, StatusRulesKey) else key.settings):
            yield from _page_key(each, f"{indent}  ")
        if isinstance(key, StatusRulesKey):
            for platform, rules in (("WooCommerce", WOOCOMMERCE_RULES), ("BigCommerce", BIGCOMMERCE_RULES)):
                yield f"{indent}  - {platform}'s own rules: {_told(rules)}."
    elif isinstance(key, PageFields):
        elements = (f'`{name} = "{element}"`' for name, element in default_elements().items())
        yield f"{indent}  - The defaults: {', '.join(elements)}."
