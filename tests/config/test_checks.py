"""What fits no more where each key by itself is right."""

from __future__ import annotations

from pathlib import Path

from tests.config.files import (
    changed,
    error_of,
    load,
)
from woobc.core.config import values as values


def test_without_the_api_only_lines_can_be_sent(tmp_path: Path) -> None:
    text = changed('api_url = "https://bc.example.com/BC/api/v2.0"', "")
    wishes = 'order_processing = "post"\n[stores.eu.mapping]\ncreate_items = true'
    place = "environments.live.business_central.api_url"
    assert error_of(tmp_path, text + wishes).problems == (
        f'stores.eu.order_processing: "post" needs {place}; set it, or use "default"',
        'stores.eu.status_rules.completed: "complete" (woobc\'s own rule, as the file has no such table) '
        f'needs {place}; set it, or use "valid"',
        f"stores.eu.mapping.create_items: true needs {place}; set it, or use false",
    )
    modest = '[stores.eu.status_rules]\nprocessing = { import = "valid" }'
    assert load(tmp_path, text + modest).environment.business_central.api_url == ""
