"""A crontab program for the tests, so that none of them reads or writes the crontab of who runs them."""

from __future__ import annotations

from pathlib import Path

import pytest

CRONTAB = """\
#!/bin/sh
case "$1" in
  -l) if [ -f "$FILE" ]; then cat "$FILE"; else echo "no crontab for somebody" >&2; exit 1; fi ;;
  -r) rm "$FILE" ;;
  -) cat > "$FILE" ;;
esac
"""
REFUSING = "#!/bin/sh\necho 'you are not allowed to use this program (crontab)' >&2; exit 1\n"


def fake_crontab(monkeypatch: pytest.MonkeyPatch, folder: Path, program: str = CRONTAB) -> Path:
    """Put such a program first on the PATH; the file that holds the crontab."""
    programs = folder / "bin"
    programs.mkdir()
    (programs / "crontab").write_text(program)
    (programs / "crontab").chmod(0o755)
    monkeypatch.setenv("PATH", f"{programs}:/usr/bin:/bin")
    monkeypatch.setenv("FILE", str(folder / "crontab"))
    return folder / "crontab"
