"""Loads every module of woobc, and what they load only when it is needed, so that forked runs need not."""

import importlib
import pkgutil

import woobc

LATE = (
    "encodings.utf_16_le",
    "lxml.builder",
    "oauthlib.oauth1",
    "requests_ntlm",
    "requests_toolbelt",
    "rich._emoji_codes",
    "rich.console",
    "rich.live",
    "rich.padding",
    "rich.progress",
    "rich.table",
    "rich.text",
    "tenacity",
    "zeep",
    "zeep.wsa",
    "zeep.wsdl",
    "zeep.wsdl.bindings.http",
    "zeep.wsdl.bindings.soap",
)

for _module in pkgutil.walk_packages(woobc.__path__, "woobc."):
    if not _module.name.endswith("__main__"):
        importlib.import_module(_module.name)
for _name in LATE:
    importlib.import_module(_name)
