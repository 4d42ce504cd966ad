"""Loads every module of woobc, and what they load only when it is needed, so that forked runs need not."""

import importlib
import pkgutil

import zeep  # noqa: F401

import woobc

for _module in pkgutil.walk_packages(woobc.__path__, "woobc."):
    if not _module.name.endswith("__main__"):
        importlib.import_module(_module.name)
