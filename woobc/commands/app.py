"""What the options are kept in."""

from __future__ import annotations

import os
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from woobc.core.config.values import Config


class App:
    """What a person asked of every command. The configuration is read when it is first needed."""

    def __init__(self, config_path: Path | None = None, env: str | None = None) -> None:
        self.config_path = config_path
        self.env = env
        self.quiet = False
        self.verbose = False
        self.json = False

    @cached_property
    def config(self) -> Config:
        from woobc.core.config.file import load_config

        return load_config(self.config_path, self.env, os.environ)
