"""`woobc init`: the first configuration, by asking."""

from __future__ import annotations

import contextlib
import json
import os
import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import NamedTuple
from zoneinfo import available_timezones

import click

from woobc.commands.options import App, common_options, pass_app
from woobc.core.clock import Clock
from woobc.core.config.describe import SCHEMA_LINE, SCHEMA_NAME, schema
from woobc.core.config.edit import append, write_first, write_new, write_schema
from woobc.core.config.file import SYSTEM_PATH, parse_config
from woobc.core.config.kinds import is_url
from woobc.core.config.table import BARE_KEY
from woobc.core.config.values import STORE_CODE, Config
from woobc.core.domain.settings import Platform
from woobc.core.errors import ConfigError
from woobc.core.operating.checks import Finding, Level

Probe = Callable[[Config], Iterable[Finding]]
"""Tries a connection of a configuration."""

SECRET_KEYS = ("client_secret", "password", "consumer_key", "consumer_secret", "access_token")

_NO_STORE_YET = {
    "code": "store",
    "platform": "bigcommerce",
    "store_hash": "none",
    "access_token": "none",
    "start_date": "2000-01-01",
}


class Answers(dict[str, str]):
    """What a person said, by key; `secrets` by the name of their file; `before` is what was said at the last try."""

    def __init__(self) -> None:
        super().__init__()
        self.secrets: dict[str, str] = {}
        self.before: dict[str, str] = {}
        self.keep: Callable[[], None] = lambda: None
        """Called after each answer, for nobody says when a terminal is closed."""

    def __setitem__(self, key: str, answer: str) -> None:
        super().__setitem__(key, answer)
        self.keep()


Piece = Callable[..., str]
"""Makes the text of one part of the configuration out of the answers."""


class Draft:
    """What was answered so far, beside where the configuration will be, until that is written; no secret is in it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.was_there = path.is_file()

    @classmethod
    def beside(cls, path: Path) -> Draft:
        return cls(path.with_name(f".{path.name}.answers"))

    def read(self) -> dict[str, str]:
        try:
            answers = json.loads(self.path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return (
            {key: text for key, text in answers.items() if isinstance(text, str)} if isinstance(answers, dict) else {}
        )

    @contextlib.contextmanager
    def kept(self, answers: Answers) -> Iterator[None]:
        """What was answered is kept for the next time, until the end of the block is reached."""
        answers.keep = lambda: self._write({**answers.before, **answers})
        yield
        answers.keep = lambda: None
        self.path.unlink(missing_ok=True)

    def _write(self, answers: Mapping[str, str]) -> None:
        plain = {key: text for key, text in answers.items() if key not in SECRET_KEYS}
        with contextlib.suppress(OSError):
            if plain:
                self.path.parent.mkdir(parents=True, exist_ok=True)
                temporary = self.path.with_name(f"{self.path.name}.new")
                temporary.unlink(missing_ok=True)
                write_new(temporary, json.dumps(plain).encode())
                temporary.replace(self.path)


@click.command("init")
@common_options
@pass_app
def init(app: App) -> None:
    """Write a first configuration by asking for what is needed.

    Each connection is tried as soon as it is known. An interrupted one is taken up: what was answered is offered again. Where
    there is a configuration, a store or an environment is added at its end, and all else stays as it is.

    Example: woobc --config /etc/woobc/config.toml init
    """
    path = app.config_path or default_path(os.environ)
    if path.is_file():
        add_to_config(path, os.environ, _try_business_central, _try_store)
    else:
        first_config(path, os.environ, _try_business_central, _try_store)


def first_config(path: Path, environ: Mapping[str, str], try_business_central: Probe, try_store: Probe) -> None:
    """Ask, try each connection as soon as it is known, and write the files at the end."""
    path = path.absolute()
    if os.path.lexists(path):
        raise ConfigError(f"{path} is there already.", fix="Edit it, or name another file with --config.")
    click.echo(f"This writes {path}, and the secrets into {path.parent / 'secrets'}.")
    draft = Draft.beside(path)
    answers = Answers()
    answers.before = draft.read()
    if answers.before:
        click.echo("Answers of an earlier try are offered again; secrets are not kept, and are asked for anew.")
    with draft.kept(answers):
        _ask_environment(answers, path)
        _ask_until_it_works(answers, _ask_business_central, path, _First(try_business_central))
        _ask_until_it_works(answers, _ask_store, path, _First(try_store))
        text = _document(answers)
        config = parse_config(text, path, answers["environment"], environ, private=True)
        write_first(path, text, answers.secrets, config.environment.database.parent, again=draft.was_there)
    click.echo(f"Written: {path}")
    _make_middleware(config)
    write_schema(path.with_name(SCHEMA_NAME), schema())
    click.echo("Next: woobc check. All other keys are explained by woobc config example.")


def add_to_config(path: Path, environ: Mapping[str, str], try_business_central: Probe, try_store: Probe) -> None:
    """Ask for a store, or for an environment and a store in it, and write what was said below what is there."""
    path = path.absolute()
    present = path.read_text(encoding="utf-8-sig")
    config = parse_config(present, path, None, environ, private=True)
    click.echo(f"{path} is there already, and stays as it is; this adds to it.")
    answers = Answers()
    what = _ask_choice(answers, "what", "Add", ("store", "environment"))
    pieces: list[Piece] = []
    if what == "environment":
        _ask_environment_beside(answers, config)
        pieces.append(_environment_piece)
        _ask_until_it_works(answers, _ask_business_central, path, _Adding(present, tuple(pieces), try_business_central))
        is_more = click.confirm("Add a store to it now?", default=True)
    else:
        options = tuple(config.environments)
        answers["environment"] = config.active
        if len(options) > 1:
            _ask_choice(answers, "environment", "Store: its environment", (config.active, *options))
        is_more = True
    if is_more:
        taken = frozenset(config.stores)
        pieces.append(_store_piece)
        ask = partial(_ask_store, taken=taken)
        _ask_until_it_works(answers, ask, path, _Adding(present, tuple(pieces), try_store))
    addition = "".join(piece(answers, for_a_try=False) for piece in pieces)
    added = parse_config(_with(present, addition), path, answers["environment"], environ, private=True)
    append(path, addition, answers.secrets, added.environment.database.parent)
    click.echo(f"Added to {path}.")
    if what == "environment":
        _make_middleware(added)
    click.echo("Next: woobc check, and woobc crontab --install.")


def _with(present: str, addition: str) -> str:
    return f"{present.rstrip()}\n{addition}"


def _ask_environment_beside(answers: Answers, config: Config) -> None:
    folder = config.environment.database.parent
    name = _ask(
        answers,
        "environment",
        "Name of the environment",
        fits=lambda text: BARE_KEY.fullmatch(text) and text not in config.environments,
        expected="letters and digits, and none that is there",
    )
    _ask(answers, "database", "Middleware file, on a local disk", str(folder / f"{name}.db"))


def _make_middleware(config: Config) -> None:
    """The first file, unless there is one, or was."""
    from woobc.core.middleware import care

    database = config.environment.database
    if os.path.lexists(database):
        click.echo(f"The middleware file {database} is there already, and stays as it is.")
    elif care.has_traces(config.environment):
        click.echo(
            f"There was a middleware file {database} before: put a backup of it back with `woobc db restore FILE`, or make a "
            "new one with `woobc db create`."
        )
    else:
        care.create(config.environment, Clock())
        click.echo(f"Made: {database}")


def _try_business_central(config: Config) -> list[Finding]:
    from woobc.commands.check import ask_business_central

    return ask_business_central(config, (), Clock())


def _try_store(config: Config) -> list[Finding]:
    from woobc.commands.check import ask_store

    return ask_store(config.stores_here()[-1], Clock())


class _Adding(NamedTuple):
    """What is tried: what is there with the pieces that are added, by this probe."""

    present: str
    pieces: tuple[Piece, ...]
    probe: Probe

    def document(self, answers: Answers) -> str:
        return _with(self.present, "".join(piece(answers, for_a_try=True) for piece in self.pieces))


class _First(NamedTuple):
    """What is tried: the first configuration as far as it is known, by this probe."""

    probe: Probe

    def document(self, answers: Answers) -> str:
        return _document(answers, for_a_try=True)


def _ask_until_it_works(answers: Answers, ask: Callable[[Answers], None], path: Path, trying: _Adding | _First) -> None:
    """Or until the person wants to go on all the same: the other side may not be ready yet."""
    from woobc.commands.check import show_findings

    known, secrets = dict(answers), dict(answers.secrets)
    while True:
        ask(answers)
        text = trying.document(answers)
        findings = list(trying.probe(parse_config(text, path, answers["environment"], {}, private=True)))
        show_findings(findings)
        failed = any(finding.verdict is Level.FAILED for finding in findings)
        if not failed or not click.confirm("Answer these questions again?", default=True):
            return
        answers.before |= answers
        answers.clear()
        answers.update(known)
        answers.secrets = dict(secrets)


def default_path(environ: Mapping[str, str]) -> Path:
    """Where a new configuration goes: the system's place for root and for who has no home, else the person's own."""
    if environ.get("WOOBC_CONFIG"):
        return Path(environ["WOOBC_CONFIG"])
    personal = Path(environ.get("XDG_CONFIG_HOME", ""))
    folder = personal if personal.is_absolute() else Path(os.path.expanduser("~/.config"))
    return folder / "woobc" / "config.toml" if os.geteuid() != 0 and folder.is_absolute() else SYSTEM_PATH


def _ask_environment(answers: Answers, path: Path) -> None:
    folder = Path("/var/lib/woobc") if path == SYSTEM_PATH else path.parent
    _ask(
        answers,
        "environment",
        "Name of the environment",
        "live",
        fits=BARE_KEY.fullmatch,
        expected="letters and digits",
    )
    _ask(
        answers,
        "time_zone",
        "Time zone",
        _system_time_zone(),
        fits=_is_time_zone,
        expected="one such as Europe/Amsterdam",
    )
    database = folder / f"{answers['environment']}.db"
    chosen = _ask(answers, "database", "Middleware file, on a local disk", str(database))
    logs = Path("/var/log/woobc") if path == SYSTEM_PATH else Path(chosen).parent
    answers["log"] = str(logs / "woobc.jsonl")


def _ask_business_central(answers: Answers) -> None:
    """A plain tenant has no staging page, and needs none: its own API takes sales orders."""
    has_page = _ask_choice(answers, "page", "Business Central: is there a staging page", ("no", "yes")) == "yes"
    if has_page:
        _ask(
            answers,
            "soap_url",
            "Business Central: SOAP address",
            fits=_is_soap_url,
            expected="an https URL that ends with /WS",
        )
    _ask(
        answers,
        "api_url",
        "Business Central: API v2.0 address",
        _api_url_of(answers["soap_url"]) if has_page else None,
        fits=is_url,
        expected="an https URL",
    )
    _ask(answers, "company", "Business Central: the company's Name")
    _ask(
        answers,
        "local_currency",
        "Business Central: local currency",
        fits=re.compile("[A-Z]{3}").fullmatch,
        expected="one such as EUR",
    )
    kind = _ask_choice(answers, "type", "Business Central: sign-in", ("oauth2", "basic", "ntlm"))
    if kind == "oauth2":
        _ask(answers, "tenant", "Tenant, its id or domain")
        _ask(answers, "client_id", "Client id of the app registration")
        _ask_secret(answers, "client_secret", answers["environment"], "Client secret")
    else:
        _ask(answers, "user", "User")
        _ask_secret(answers, "password", answers["environment"], "Password or web service access key")


def _ask_store(answers: Answers, taken: Container[str] = ()) -> None:
    expected = "at most 10 lower-case letters and digits, a letter first" + (
        ", and none that is there" if taken else ""
    )
    pattern = re.compile(STORE_CODE)
    code = _ask(
        answers,
        "code",
        "Store: its code, part of the orders' numbers",
        fits=lambda text: pattern.fullmatch(text) and text not in taken,
        expected=expected,
    )
    if _ask_choice(answers, "platform", "Store: platform", tuple(Platform)) == Platform.WOOCOMMERCE:
        _ask(answers, "url", "Store: address of the shop", fits=is_url, expected="an https URL")
        _ask_secret(answers, "consumer_key", code, "Store: consumer key (ck_…)")
        _ask_secret(answers, "consumer_secret", code, "Store: consumer secret (cs_…)")
    else:
        _ask(answers, "store_hash", "Store: its hash")
        _ask_secret(answers, "access_token", code, "Store: access token")
    _ask(
        answers,
        "start_date",
        "Store: first day whose orders are forwarded",
        fits=_is_day,
        expected="a day such as 2026-12-01",
    )


def _ask(
    answers: Answers,
    key: str,
    question: str,
    default: str | None = None,
    *,
    fits: Callable[[str], object] = bool,
    expected: str = "",
    hide: bool = False,
) -> str:
    """The person is asked again until the answer fits; what is expected stands beside a question without a default."""

    def check(text: str) -> str:
        if not text.isprintable() or not fits(text):
            raise click.UsageError(f"expected {expected or 'text'}")
        return text

    known = default if hide else answers.before.get(key, default)
    asked = f"{question} ({expected})" if expected and known is None else question
    answers[key] = click.prompt(asked, default=known, value_proc=check, hide_input=hide)
    return answers[key]


def _ask_choice(answers: Answers, key: str, question: str, options: Sequence[str]) -> str:
    listed = ", ".join(options)
    return _ask(
        answers, key, f"{question} ({listed})", options[0], fits=options.__contains__, expected=f"one of {listed}"
    )


def _ask_secret(answers: Answers, key: str, owner: str, question: str) -> None:
    """The secret goes into a file; the answer under `key` is the reference to it."""
    secret = _ask(answers, key, question, hide=True)
    name = f"secrets/{owner}-{key.replace('_', '-')}"
    answers.secrets[name] = secret
    answers[key] = name


def _is_soap_url(text: str) -> bool:
    return is_url(text) and text.rstrip("/").lower().endswith("/ws")


def _api_url_of(soap_url: str) -> str | None:
    """Online both addresses differ in their last part; elsewhere even the port does."""
    online = soap_url.startswith("https://api.businesscentral.dynamics.com/")
    return re.sub(r"/WS/?$", "/api/v2.0", soap_url) if online else None


def _system_time_zone() -> str | None:
    """The machine's zone, unless it is the UTC of most servers, which is hardly the merchant's."""
    _, _, name = str(Path("/etc/localtime").resolve()).partition("/zoneinfo/")
    return None if not name or name.endswith(("UTC", "UCT", "Zulu", "GMT")) else name


def _is_time_zone(name: str) -> bool:
    return name in available_timezones()


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text) is not None


_TEMPLATE = """\
{schema_line}
# The configuration of woobc. "woobc config example" explains every key; so does an editor that knows taplo (Even Better TOML
# and others), by the schema beside this file. "woobc check" tries out all of it.

# The environment that is active; "woobc env use NAME" changes it.
environment = {environment}
# Posting times, posting dates, and what a date given by a person means.
time_zone = {time_zone}

# What every run did, one JSON object a line, without names and addresses of people; "woobc logs" shows it.
[log]
file = {log}

{environment_table}
{store_table}"""

_ENVIRONMENT = """\
[environments.{name}]
database = {database}

[environments.{name}.business_central]
{way_in}
api_url = {api_url}
company = {company}
# Sent as blank, as Business Central keeps it.
local_currency = {local_currency}
auth = {{ {auth} }}
"""

_STORE = """\

[stores.{code}]
environment = {environment}
platform = {platform}
{shop}
# The day you go live: no order created before it is forwarded by itself.
start_date = {start_date}
"""


_BY_API = """\
# Sales orders by the standard API, with nothing installed in Business Central; docs/business-central.md says what this way
# can't write. "staging" is a published page that takes one record per order line.
transport = "api\""""


def _document(answers: Answers, *, for_a_try: bool = False) -> str:
    """The configuration's text, for a try with the secrets in it. What a person typed is quoted as TOML wants it."""
    given = _whole(answers)
    return _TEMPLATE.format(
        schema_line=SCHEMA_LINE,
        environment=_quoted(given["environment"]),
        time_zone=_quoted(given["time_zone"]),
        log=_quoted(given["log"]),
        environment_table=_environment_piece(answers, for_a_try=for_a_try).strip("\n"),
        store_table=_store_piece(given, for_a_try=for_a_try),
    )


def _whole(answers: Answers) -> Answers:
    """With a store that is none, where it was not asked for yet: without any the file would not be valid."""
    whole = Answers()
    whole.update({**_NO_STORE_YET, **answers} if "code" not in answers else answers)
    whole.secrets = answers.secrets
    return whole


def _environment_piece(answers: Answers, *, for_a_try: bool) -> str:
    quoted = _quoted_answers(answers, for_a_try=for_a_try)
    sign_in = ("type", "tenant", "client_id", "client_secret", "user", "password")
    return "\n" + _ENVIRONMENT.format(
        **{key: quoted[key] for key in ("database", "api_url", "company", "local_currency")},
        name=answers["environment"],
        way_in=f"soap_url = {quoted['soap_url']}" if "soap_url" in quoted else _BY_API,
        auth=", ".join(f"{key} = {quoted[key]}" for key in sign_in if key in quoted),
    )


def _store_piece(answers: Answers, *, for_a_try: bool) -> str:
    quoted = _quoted_answers(answers, for_a_try=for_a_try)
    shop = ("url", "consumer_key", "consumer_secret", "store_hash", "access_token")
    return _STORE.format(
        **{key: quoted[key] for key in ("environment", "platform")},
        code=answers["code"],
        start_date=answers["start_date"],
        shop="\n".join(f"{key} = {quoted[key]}" for key in shop if key in quoted),
    )


def _quoted_answers(answers: Answers, *, for_a_try: bool) -> dict[str, str]:
    quoted = {key: _quoted(text) for key, text in answers.items()}
    for key in SECRET_KEYS:
        if key in quoted:
            file = answers[key]
            quoted[key] = _quoted(answers.secrets.get(file, file)) if for_a_try else f"{{ file = {quoted[key]} }}"
    return quoted


def _quoted(text: str) -> str:
    import tomlkit

    return tomlkit.string(text).as_string()
