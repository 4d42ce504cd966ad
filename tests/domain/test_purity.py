"""The domain stays values in, values out: it needs nothing but Python itself, msgspec, whose values it has, and the domain."""

from __future__ import annotations

import pkgutil
import subprocess
import sys

import woobc.core.domain


def test_the_domain_imports_only_the_standard_library_msgspec_and_itself() -> None:
    """Not even what knows a file, an address or a table: the settings its rules need are in domain/settings.py."""
    modules = [f"woobc.core.domain.{module.name}" for module in pkgutil.iter_modules(woobc.core.domain.__path__)]
    program = (
        f"import sys, msgspec; before = set(sys.modules); import {', '.join(modules)}\n"
        "new = {name for name in set(sys.modules) - before if not name.startswith('_sysconfigdata')}\n"
        "print(sorted(name for name in new if name.split('.')[0] not in sys.stdlib_module_names))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == str(sorted(["woobc", "woobc.core", "woobc.core.domain", *modules]))
