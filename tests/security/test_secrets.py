"""No secret in use, in any spelling, is in anything that any command writes, logs or stores; files are the owner's alone."""

from __future__ import annotations

import base64
import itertools
import json
import stat
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.conftest import Answer, Woobc
from woobc.core.jobs.intake import Importer
from woobc.sandbox.world import World

pytestmark = pytest.mark.usefixtures("no_waiting")

COMMANDS: tuple[tuple[str, ...], ...] = (
    ("import-orders", "--verbose"),
    ("import-orders", "--json"),
    ("bc-insert", "--verbose"),
    ("bc-verify", "--json"),
    ("batch-post", "--verbose", "--now"),
    ("recheck-status", "--verbose"),
    ("sync", "--store", "eu", "--since", "7d", "--wait", "0"),
    ("status",),
    ("status", "--json"),
    ("orders", "list"),
    ("orders", "list", "--json"),
    ("orders", "list", "--csv"),
    ("orders", "show", "1000", "--store", "eu"),
    ("orders", "timeline", "1000", "--store", "eu"),
    ("orders", "explain", "1000", "--store", "eu"),
    ("activity",),
    ("errors",),
    ("logs",),
    ("check",),
    ("check", "--json"),
    ("webhooks", "register"),
    ("webhooks", "status"),
    ("webhooks", "systemd"),
    ("env", "show"),
    ("stores", "list"),
    ("crontab",),
    ("db", "check"),
    ("db", "prune"),
)


def secrets_of(world: World) -> list[str]:
    return [
        world.woocommerce.consumer_key,
        world.woocommerce.consumer_secret,
        world.bigcommerce.token,
        world.business_central.client_secret,
        world.business_central.access_key,
        *world.business_central.gate.tokens,
        "a-secret-of-webhooks-2026",
    ]


def spellings(secrets: list[str]) -> Iterator[bytes]:
    for secret in secrets:
        yield secret.encode()
        yield quote(secret, safe="").encode()
    yield base64.b64encode(":".join(secrets[:2]).encode())


def with_webhooks(world: World) -> None:
    settings = {"webhooks": True, "webhook_url": "http://127.0.0.1:9/eu"}
    world.store_config("eu").update(settings, webhook_secrets=["a-secret-of-webhooks-2026"])
    world.write_config()


def everything(woobc: Woobc) -> list[Answer]:
    return [woobc(*command) for command in COMMANDS]


def assert_free_of_secrets(world: World, answers: list[Answer]) -> None:
    written = "".join(answer.stdout + answer.stderr for answer in answers).encode()
    for path in world.folder.rglob("*"):
        if path.is_file() and path != world.config_path:
            written += path.read_bytes()
    assert [spelling for spelling in spellings(secrets_of(world)) if spelling in written] == []


def test_nothing_written_on_a_good_day_holds_a_secret(world: World, woobc: Woobc) -> None:
    with_webhooks(world)
    world.woocommerce.place_order()
    world.bigcommerce.place_order(lines=[("1001", "Tea pot", 1, "10.00")])
    answers = everything(woobc)
    assert {answer.exit_code for answer in answers} <= {0, 3, 4, 5}, [a for a in answers if a.exit_code in (1, 2)]
    assert len(world.business_central.gate.tokens) > 2
    assert_free_of_secrets(world, answers)


@pytest.mark.parametrize("is_right", [True, False])
def test_nothing_written_with_a_password_of_business_central_holds_it(
    world: World, woobc: Woobc, is_right: bool
) -> None:
    gate, key = world.business_central.gate, world.business_central.access_key
    world.business_central.settings.auth = "basic"
    gate.users = {"WOOBC": key if is_right else "another"}
    world.bc_config["auth"] = {"type": "basic", "user": "WOOBC", "password": key}
    world.write_config()
    world.woocommerce.place_order()
    answers = [woobc(*command) for command in COMMANDS[:4]]
    assert (answers[2].exit_code == 3) is not is_right
    assert_free_of_secrets(world, answers)
    login = base64.b64encode(f"WOOBC:{key}".encode())
    assert not any(login in path.read_bytes() for path in world.folder.rglob("*") if path.is_file())


def test_nothing_written_about_refused_keys_holds_a_secret(world: World, woobc: Woobc) -> None:
    with_webhooks(world)
    world.woocommerce.place_order()
    woobc("import-orders")
    world.woocommerce.keys.keys.clear()
    world.bigcommerce.revoke_token(world.bigcommerce.token)
    world.business_central.gate.apps.clear()
    world.business_central.gate.revoke_tokens()
    answers = everything(woobc)
    assert 3 in {answer.exit_code for answer in answers}
    assert_free_of_secrets(world, answers)


def test_a_server_that_repeats_what_it_was_sent_makes_nobody_tell_a_secret(world: World, woobc: Woobc) -> None:
    """Pages of errors that show the request, with the keys in it, as debugging tools do."""
    with_webhooks(world)
    world.woocommerce.place_order()
    woobc("import-orders")
    own = {
        world.woocommerce: secrets_of(world)[:2],
        world.bigcommerce: secrets_of(world)[2:3],
        world.business_central: secrets_of(world)[3:4],
    }
    for status, is_json in itertools.product((200, 400, 401, 403, 500), (True, False)):
        for simulator, secrets in own.items():
            told = " ".join(spelling.decode() for spelling in spellings(secrets))
            kind, body = "text/html", f"<p>{told}</p>"
            if is_json:
                words = ("code", "message", "title", "error", "error_description")
                kind, body = "application/json", json.dumps(dict.fromkeys(words, told))
            simulator.faults.clear()
            simulator.faults.add("*", "status", times=1000, status=status, body=body, type=kind)
        assert_free_of_secrets(world, [woobc(*command) for command in COMMANDS[:7]])


def test_every_file_is_the_owners_alone(world: World, woobc: Woobc, tmp_path: Path) -> None:
    world.woocommerce.place_order()
    woobc("import-orders")
    backup = tmp_path / "backup.db"
    assert woobc("db", "backup", str(backup)).exit_code == 0
    made = [path for path in world.folder.rglob("*") if path.parent.name != "sandbox.db.runs"]
    open_to_others = [path for path in (backup, *made) if stat.S_IMODE(path.stat().st_mode) & 0o077]
    assert open_to_others == []  # and the folder of the locks is among them


@pytest.mark.parametrize("mode", [0o644, 0o660, 0o606])
def test_a_middleware_file_that_was_opened_to_others_is_closed_by_the_next_run(
    world: World, woobc: Woobc, mode: int
) -> None:
    woobc("status")
    world.database_path.chmod(mode)
    assert woobc("import-orders").exit_code == 0
    assert stat.S_IMODE(world.database_path.stat().st_mode) == 0o600


def test_a_configuration_with_secrets_that_others_may_read_is_refused(world: World, woobc: Woobc) -> None:
    for mode in (0o640, 0o604, 0o660, 0o602):
        world.config_path.chmod(mode)
        answer = woobc("import-orders")
        assert answer.exit_code == 3
        assert "chmod" in answer.stderr
    assert_free_of_secrets(world, [answer])


def test_a_secret_file_that_others_may_read_is_refused(world: World, woobc: Woobc, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text(world.woocommerce.consumer_secret)
    world.store_config("eu")["consumer_secret"] = {"file": str(secret)}
    world.write_config()
    secret.chmod(0o644)
    refused = woobc("import-orders")
    secret.chmod(0o600)
    assert refused.exit_code == 3
    assert_free_of_secrets(world, [refused])
    assert woobc("import-orders").exit_code == 0


def test_a_traceback_of_a_defect_stays_in_the_log_and_bears_no_values(
    world: World, woobc: Woobc, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a person sees is one sentence; the log has places in the code, never values."""

    def defective(self: Importer, *_: object, **__: object) -> None:
        raise ValueError(world.woocommerce.consumer_secret)

    monkeypatch.setattr(Importer, "take_in", defective)
    world.woocommerce.place_order()
    answer = woobc("import-orders")
    assert answer.exit_code == 1
    assert "Traceback" not in answer.stderr
    assert_free_of_secrets(world, [answer])
