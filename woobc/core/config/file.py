"""Finding and reading the configuration file. Every problem in it is reported at once, and no secret is ever shown."""

from __future__ import annotations

import os
import stat
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from woobc.core.config.checks import check_agreement
from woobc.core.config.secrets import Secret
from woobc.core.config.table import Origin, Table, nearest, shown
from woobc.core.config.values import BasicAuth, Config, NtlmAuth, OAuth2Auth
from woobc.core.errors import ConfigError

SYSTEM_PATH: Final = Path("/etc/woobc/config.toml")


def load_config(explicit: Path | None, env: str | None, environ: Mapping[str, str]) -> Config:
    """The configuration of this run; `env` or WOOBC_ENV chooses another environment than the file does.

    Raises ConfigError with all problems: where, what was expected, what was found.
    """
    path = find_config(explicit, environ)
    text, private = _read_safely(path)
    return parse_config(text, path, env, environ, private=private)


def parse_config(text: str, path: Path, env: str | None, environ: Mapping[str, str], *, private: bool) -> Config:
    """The configuration in `text`, which is or will be the file `path`; `private` if its owner alone can read that."""
    contents = _parse(text, path)
    environments = contents.get("environments")
    names = tuple(environments) if isinstance(environments, dict) else ()
    origin = Origin(path.parent, private, environ, names, [])
    root = Table(contents, "", origin)
    config = Config.read(root, path=path)
    check_agreement(root, config)
    option, name = ("--env", env) if env else ("WOOBC_ENV", environ.get("WOOBC_ENV") or config.active)
    if name not in names and name != config.active:
        root.report(option, f"expected one of {', '.join(names)}, got {shown(name)}{nearest(name, names)}")
    if origin.problems:
        raise _all_problems(path, origin.problems)
    return config.replace(active=name)


def find_config(explicit: Path | None, environ: Mapping[str, str]) -> Path:
    """The file that --config or WOOBC_CONFIG names, else the first of the usual places that there is; absolute."""
    named = explicit or (Path(os.path.expanduser(environ["WOOBC_CONFIG"])) if environ.get("WOOBC_CONFIG") else None)
    if named:
        return named.absolute()
    looked_at = []
    for place in _usual_places(environ):
        try:
            place.lstat()
        except PermissionError:
            looked_at.append(f"{place} (not permitted)")
        except OSError:
            looked_at.append(str(place))
        else:
            return place.absolute()
    raise ConfigError(
        f"There is no configuration; looked for {', '.join(looked_at)}.",
        fix="Write one with 'woobc init', or name yours with --config.",
    )


def _usual_places(environ: Mapping[str, str]) -> Iterator[Path]:
    yield Path("woobc.toml")
    personal = Path(environ.get("XDG_CONFIG_HOME", ""))
    if personal.is_absolute():
        yield personal / "woobc" / "config.toml"
    elif environ.get("HOME"):
        yield Path(environ["HOME"]) / ".config" / "woobc" / "config.toml"
    yield SYSTEM_PATH


def _read_safely(path: Path) -> tuple[str, bool]:
    """The file's text, and whether its owner alone can read it.

    A file that somebody else can change is refused: its commands for secrets run as the user who runs woobc.
    """
    try:
        with path.open("rb") as file:
            status = os.fstat(file.fileno())
            content = file.read()
    except IsADirectoryError:
        error = ConfigError(f"{path} is a directory.", fix="Name the file in it with --config.")
    except FileNotFoundError:
        error = ConfigError(
            f"{path} does not exist.", fix="Check --config and WOOBC_CONFIG, or write it with 'woobc init'."
        )
    except OSError as trouble:
        error = ConfigError(f"{path} can't be read: {trouble.strerror}.", fix="Run woobc as the user it belongs to.")
    else:
        _refuse_unsafe(path, status)
        return _decode(path, content), not status.st_mode & 0o077
    raise error


def _refuse_unsafe(path: Path, status: os.stat_result) -> None:
    if status.st_uid not in (0, os.geteuid()):
        owner = _user_name(status.st_uid)
        raise ConfigError(
            f"{path} is unsafe: it belongs to the user {owner}.", fix=f"Run it as sudo -u {owner} woobc …"
        )
    if stat.S_ISREG(status.st_mode) and status.st_mode & 0o022:
        raise ConfigError(f"{path} is unsafe: other users can change it.", fix=f"Run: chmod go-w {path}")


def _user_name(uid: int) -> str:
    import pwd

    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:
        return f"#{uid}"


def _decode(path: Path, content: bytes) -> str:
    if not content.strip():
        raise ConfigError(f"{path} is empty.", fix="Write it with 'woobc init', or start from 'woobc config example'.")
    text = content.decode("utf-8-sig", errors="replace")
    if "\ufffd" in text:
        line = text[: text.index("\ufffd")].count("\n") + 1
        raise ConfigError(f"{path} is not UTF-8 (line {line}).", fix="Save it as UTF-8.")
    return text


def _parse(text: str, path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        problem = str(error)
    except (ValueError, RecursionError):
        problem = "a number too long or tables too deep"
    raise ConfigError(f"{path} is not valid TOML: {problem}.", fix="Correct that line; texts need quotation marks.")


def _all_problems(path: Path, problems: list[str]) -> ConfigError:
    from woobc.core.domain.text import counted  # an idle run needs none of it

    count = counted(len(problems), "problem")
    return ConfigError(f"{path}: {count}", problems=tuple(problems))


def secrets_in_use(config: Config) -> dict[str, Secret]:
    """The secrets of the active environment and its stores, by their dotted path in the file."""
    auth = config.environment.business_central.auth
    place = f"environments.{config.environment.name}.business_central.auth"
    secrets: dict[str, Secret | None] = {
        f"notices.urls[{position}]": secret for position, secret in enumerate(config.notices.urls)
    }
    match auth:
        case OAuth2Auth():
            secrets[f"{place}.client_secret"] = auth.client_secret
        case BasicAuth() | NtlmAuth():
            secrets[f"{place}.password"] = auth.password
    secrets["panel.proxy_secret"] = config.panel.proxy_secret
    for store in config.stores_here():
        for key in ("consumer_key", "consumer_secret", "access_token"):
            secrets[f"stores.{store.code}.{key}"] = getattr(store, key)
        for position, secret in enumerate(store.webhook_secrets):
            secrets[f"stores.{store.code}.webhook_secrets[{position}]"] = secret
    return {path: secret for path, secret in secrets.items() if secret}


def verify_secrets(config: Config) -> dict[str, str]:
    """Read every secret in use; what is wrong, by the secret's dotted path. Empty when all can be read."""
    problems = {}
    for path, secret in secrets_in_use(config).items():
        try:
            secret.reveal()
        except ConfigError as error:
            problems[path] = str(error)
    return problems
