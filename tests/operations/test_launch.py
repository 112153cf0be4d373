"""`make run` as a person meets it: everything starts, says where, and ends together."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager

import pytest

from recruitment.config import ROOT
from recruitment.operations.launch import Address, DidNotStart, wait_until_it_answers

pytestmark = pytest.mark.slow


@pytest.fixture
def port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


@contextmanager
def served(tmp_path, port, **settings):
    """`flask serve` on a database of its own."""
    environment = os.environ | settings | {
        "DATABASE_URL": f"sqlite:///{tmp_path}/site.db",
        "SECRET_KEY": "k" * 40,
        "PORT": str(port),
        "PYTHONUNBUFFERED": "1",
    }
    command = [sys.executable, "-m", "flask", "--app", "wsgi", "serve"]
    process = subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    try:
        yield process
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


def start_and_stop(tmp_path, port):
    """What it says until the link of the first administrator stands there."""
    with served(tmp_path, port) as process:
        said = read_until(process, "Set up the first administrator")
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=30)
    return said


def read_until(process, words):
    """What it said so far, when it has said the words."""
    said = ""
    for line in process.stdout:
        said += line
        if words in line:
            return said
    pytest.fail(f"never said {words!r}: {said}")


def test_starts_on_an_empty_database_says_where_and_ends_on_ctrl_c(tmp_path, port):
    with served(tmp_path, port) as process:
        said = read_until(process, "Set up the first administrator")
        assert f"The site is at http://127.0.0.1:{port}, staff sign in at http://127.0.0.1:{port}/hr/\n" in said
        link = re.search(r"http://\S+/hr/invitation/\S+", said)[0]
        for address in (f"http://127.0.0.1:{port}/jobs", link):
            with urllib.request.urlopen(address, timeout=10) as answer:
                assert answer.status == 200
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=30) == 0
    assert not Address("127.0.0.1", port).is_taken()


def has_newer_addresses():
    try:
        socket.create_server(("::1", 0), family=socket.AF_INET6).close()
    except OSError:
        return False
    return True


@pytest.mark.skipif(not has_newer_addresses(), reason="this machine has no addresses of IPv6")
@pytest.mark.parametrize("host", ["::1", "[::1]"])
def test_address_of_the_newer_kind_is_served_too(tmp_path, port, host):
    with served(tmp_path, port, HOST=host) as process:
        assert f"The site is at http://[::1]:{port}" in read_until(process, "The site is at")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux ends a process with its starter")
def test_nothing_goes_on_when_it_is_killed(tmp_path, port):
    with served(tmp_path, port) as process:
        read_until(process, "The site is at")
        process.kill()
        process.stdout.read()  # ends when the last process that holds the other end has ended
    assert not Address("127.0.0.1", port).is_taken()


def test_a_second_start_keeps_the_database_and_replaces_the_link(tmp_path, port):
    first, second = start_and_stop(tmp_path, port), start_and_stop(tmp_path, port)
    assert "Loaded the starter content" not in second
    assert first.split()[-1] != second.split()[-1]


@pytest.mark.faults
@pytest.mark.speed
def test_a_second_start_takes_less_than_ten_seconds(tmp_path, port):
    start_and_stop(tmp_path, port)
    began = time.monotonic()
    start_and_stop(tmp_path, port)
    assert time.monotonic() - began < 10


def test_a_taken_port_is_refused_with_the_way_out(tmp_path, port):
    with socket.socket() as other:
        other.bind(("127.0.0.1", port))
        other.listen()
        with served(tmp_path, port) as process:
            assert "PORT=8001 make run" in process.communicate(timeout=30)[0]
            assert process.returncode == 1
    assert not (tmp_path / "site.db").exists()


def test_a_port_that_is_open_is_no_answer(port):
    address = Address("127.0.0.1", port)
    with socket.create_server(("127.0.0.1", port)):
        assert (address.is_taken(), address.answers()) == (True, False)
    assert (address.is_taken(), address.answers()) == (False, False)


def test_a_web_server_that_ends_at_once_is_noticed(port):
    web = subprocess.Popen([sys.executable, "-c", "raise SystemExit(3)"])
    with pytest.raises(DidNotStart, match="ended"):
        wait_until_it_answers(web, Address("127.0.0.1", port))
    web.wait()
