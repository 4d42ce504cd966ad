"""docs/settle_unknowns.py tells what is switched in the simulated Business Central, and leaves nothing there."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from woobc.sandbox.base import serve
from woobc.sandbox.business_central import BusinessCentral

SCRIPT = Path(__file__).parents[2] / "docs" / "settle_unknowns.py"


def told(app: BusinessCentral, folder: Path, *more: str) -> str:
    secret = folder / "secret"
    secret.write_text(app.client_secret)
    with serve(app) as server:
        options = {
            "--api-url": app.api_url(server.url),
            "--company": app.company,
            "--customer": "WEBGUEST",
            "--item": "1000",
            "--token-url": app.token_url(server.url),
            "--client-id": app.client_id,
            "--client-secret-file": str(secret),
        }
        command = [sys.executable, str(SCRIPT), *(word for pair in options.items() for word in pair), *more]
        ran = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    return " ".join((ran.stdout + ran.stderr).split())


@pytest.mark.parametrize(
    ("settings", "facts"),
    [
        ({}, ["in the order of the JSON", "new line is taken", "POST are current", "other lines no new etags"]),
        (
            {"property_order": "page", "zeros_unnoticed": True, "totals_in_answer": "zero", "line_etags": "order"},
            ["in the order of the page", "new line is ignored (12.5)", "POST are not (0)", "other lines new etags"],
        ),
        ({"numbers_by_hand": "accepted"}, ["of our own is taken", "second time 400 Internal_EntityWithSameKeyExists"]),
        ({"numbers_by_hand": "read-only"}, ["of our own is 400 BadRequest_InvalidOperation: Control 'number'"]),
    ],
)
@pytest.mark.every(2)
def test_what_is_unknown_is_found_out(tmp_path: Path, settings: dict[str, Any], facts: list[str]) -> None:
    app = BusinessCentral().seed()
    app.change_settings(**settings)
    answer = told(app, tmp_path, "--any-environment")
    for fact in (*facts, "refused there is left nothing", "that are left 0"):
        assert fact in answer, answer
    assert not app.books.orders


def test_production_is_refused(tmp_path: Path) -> None:
    assert "That is a production environment." in told(BusinessCentral().seed(), tmp_path)
