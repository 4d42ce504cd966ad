"""What is loaded to connect, and when."""

from __future__ import annotations

import json
import subprocess
import sys


def test_idle_imports_stay_cheap() -> None:
    script = (
        "import sys, json, woobc.core.business_central.connect;"
        "print(json.dumps([name for name in ('zeep', 'requests', 'lxml') if name in sys.modules]))"
    )
    shown = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert json.loads(shown.stdout) == []
