"""`woobc panel` as systemd runs it: where it listens, who can reach it there, and its unit file."""

from __future__ import annotations

import re
import signal
import socket
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest
import requests

from tests.conftest import Woobc
from tests.crowds import crowded
from tests.panel.browsing import store_user
from woobc.panel.users import Role, Users
from woobc.sandbox.world import World


def over_socket(path: Path, request: str) -> str:
    with socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(30)
        connection.connect(str(path))
        connection.sendall(request.replace("\n", "\r\n").encode())
        answer = b""
        while part := connection.recv(65536):
            answer += part
    return answer.decode()


def test_over_a_socket_only_the_group_gets_in_and_the_header_counts(world: World) -> None:
    path = world.folder / "panel.sock"
    world.config["panel"] = {"listen": f"unix:{path}", "hosts": ["panel.test"], "user_header": "Remote-User"}
    world.write_config()
    store_user(Users(world.folder / "panel-users.json"), "anna", Role.VIEWER)
    for _ in range(2):  # the second one finds what the first, killed, left
        command = [sys.executable, "-m", "woobc", "--config", str(world.config_path), "panel"]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        try:
            assert process.stdout is not None
            assert f"unix:{path}" in process.stdout.readline()
            assert stat.S_IMODE(path.stat().st_mode) == 0o660
            head = "GET / HTTP/1.1\nHost: panel.test\nConnection: close\n"
            assert "anna, viewer" in re.sub("<[^>]*>", "", over_socket(path, f"{head}Remote-User: anna\n\n"))
            for forged in ("Remote_User: anna\n", "Remote-User: nobody\n", "Remote-User: anna\nRemote-User: ben\n", ""):
                assert over_socket(path, f"{head}{forged}\n").startswith("HTTP/1.1 302")
        finally:
            process.kill()
            process.wait()


def test_it_says_where_it_is_and_answers_to_the_names_of_this_machine(world: World) -> None:
    command = [sys.executable, "-m", "woobc", "--config", str(world.config_path), "panel", "--listen", "127.0.0.1:0"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        found = re.search(r"http://127\.0\.0\.1:([0-9]+)\.", process.stdout.readline())
        assert found
        assert "Nobody can sign in yet: woobc panel user add" in process.stdout.readline()
        with requests.Session() as session:
            session.trust_env = False
            url = f"http://127.0.0.1:{found[1]}/sign-in"
            assert session.get(url, timeout=30).status_code == 200
            assert session.get(url, timeout=30, headers={"Host": f"localhost:{found[1]}"}).status_code == 200
            assert session.get(url, timeout=30, headers={"Host": "evil.example"}).status_code == 421
        process.send_signal(signal.SIGTERM)
        assert process.wait(30) == 0
    finally:
        process.kill()
        process.wait()


def test_trickling_and_silent_connections_keep_nobody_out(world: World) -> None:
    """More of them than there may be connections."""
    program = (
        "import sys\nfrom woobc.cli import main\nfrom woobc.core.http import serving\nfrom woobc.panel import server\n"
        "serving.REQUEST_TIME_S, server.CONNECTIONS = 1.0, 20\nmain(sys.argv[1:])"
    )
    arguments = ["--config", str(world.config_path), "panel", "--listen", "127.0.0.1:0"]
    process = subprocess.Popen([sys.executable, "-c", program, *arguments], stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        found = re.search(r"http://(127\.0\.0\.1:[0-9]+)\.", process.stdout.readline())
        assert found
        with crowded(found[1]), requests.Session() as session:
            session.trust_env = False
            assert session.get(f"http://{found[1]}/sign-in", timeout=30).status_code == 200
    finally:
        process.kill()
        process.wait()


@pytest.mark.parametrize(
    ("listen", "code", "words"),
    [
        ("0.0.0.0:8600", 3, "needs behind_tls"),
        ("8600", 2, "expected an address with a port"),
        ("unix:/nowhere/at/all.sock", 3, "panel.hosts: missing"),
    ],
)
def test_where_it_may_not_listen_it_does_not_start(woobc: Woobc, listen: str, code: int, words: str) -> None:
    answer = woobc("panel", "--listen", listen)
    assert (answer.exit_code, words in answer.stderr) == (code, True)


def test_a_taken_port_is_told(woobc: Woobc) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        answer = woobc("panel", "--listen", f"127.0.0.1:{taken.getsockname()[1]}")
    assert (answer.exit_code, "can't listen on" in answer.stderr) == (3, True)
    assert "Choose another with --listen" in answer.stderr


def test_stopping_the_service_leaves_alone_what_was_started(world: World, woobc: Woobc) -> None:
    unit = woobc("panel", "systemd").stdout
    assert "KillMode=process\n" in unit
    assert "ExecReload" not in unit
    assert re.search(r"^ExecStart=.* --env sandbox panel$", unit, re.MULTILINE)
    world.config["panel"] = {"listen": "unix:/run/woobc/panel.sock", "hosts": ["panel.example.com"]}
    world.write_config()
    assert "RuntimeDirectory=woobc\nRuntimeDirectoryMode=0750\n" in woobc("panel", "systemd").stdout


def test_the_demo_ends_in_the_panel() -> None:
    process = subprocess.Popen([sys.executable, "-m", "woobc", "demo", "--panel"], stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        until = time.monotonic() + 120
        found = None
        while not found and time.monotonic() < until:
            found = re.search(r"The panel: +(http://[0-9.:]+) +name demo, password (\S+)", process.stdout.readline())
        assert found
        with requests.Session() as session:
            session.trust_env = False
            page = session.get(f"{found[1]}/sign-in", timeout=60).text
            token = re.search(r'name="form_token" value="([^"]+)"', page)
            assert token
            form = {"name": "demo", "password": found[2], "form_token": token[1], "next": "/orders"}
            answer = session.post(f"{found[1]}/sign-in", data=form, timeout=60)
        assert "conflict: CANCELLED_IN_STORE" in answer.text
        process.send_signal(signal.SIGINT)
        assert process.wait(60) == 0
    finally:
        process.kill()
        process.wait()
