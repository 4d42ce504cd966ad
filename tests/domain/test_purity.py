"""The domain stays values in, values out: it needs nothing that is not in Python itself."""

from __future__ import annotations

import pkgutil
import subprocess
import sys

import woobc.core.domain


def test_the_domain_imports_only_the_standard_library() -> None:
    modules = [f"woobc.core.domain.{module.name}" for module in pkgutil.iter_modules(woobc.core.domain.__path__)]
    program = (
        f"import sys; before = set(sys.modules); import {', '.join(modules)}\n"
        "new = {name.split('.')[0] for name in set(sys.modules) - before if not name.startswith('_sysconfigdata')}\n"
        "foreign = new - sys.stdlib_module_names - {'woobc'}\n"
        "print(sorted(foreign), sorted(n for n in sys.modules if n.startswith(('woobc.core.s', 'woobc.core.m'))))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[] []"
