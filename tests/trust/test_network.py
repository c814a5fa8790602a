"""No network: any socket that leads off this machine fails the test that opened it."""

from __future__ import annotations

import socket
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from tests.support.network import NetworkError, _is_own, foreign_descriptors, is_loopback, watched

ROOT = Path(__file__).parents[2]


def _swallowed(work) -> None:
    try:
        work()
    except OSError:
        return


@pytest.mark.parametrize(
    "reach",
    [
        lambda: socket.create_connection(("192.0.2.1", 80), 0.01),
        lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM).connect(("192.0.2.1", 53)),
        lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"x", ("192.0.2.1", 53)),
        lambda: socket.getaddrinfo("example.org", 443),
        lambda: socket.gethostbyname("example.org"),
        lambda: socket.create_server(("", 0)),
        lambda: __import__("urllib.request").request.urlopen("http://192.0.2.1/", timeout=0.01),
    ],
    ids=["tcp", "udp", "sendto", "name", "old name", "open server", "urllib"],
)
@pytest.mark.filterwarnings("ignore::ResourceWarning")
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_connection_is_refused_and_told_even_if_swallowed(reach):
    with watched() as tried:
        _swallowed(reach)
    assert len(tried) >= 1
    with pytest.raises(NetworkError), watched():
        socket.getaddrinfo("example.org", 80)


def test_a_thread_is_watched_too():
    with watched() as tried:
        work = threading.Thread(
            target=_swallowed, args=(lambda: socket.getaddrinfo("example.org", 80),)
        )
        work.start()
        work.join()
    assert tried == ["socket.getaddrinfo 'example.org'"]


def test_a_server_of_the_tests_own_is_fine():
    with watched() as tried, socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname()).close()
    assert tried == []


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.9.1", "::1", "localhost", "", None])
def test_what_is_this_machine(host):
    assert is_loopback(host)


@pytest.mark.parametrize(
    "host", ["192.0.2.1", "0.0.0.0", "example.org", "::2", "localhost.evil.org"]
)
def test_what_is_another_machine(host):
    assert not is_loopback(host)


def test_the_kernels_table_is_read_rightly():
    assert _is_own("0100007F")
    assert _is_own("00000000")
    assert _is_own("0000000000000000FFFF00000100007F")
    assert not _is_own("010200C0")
    assert foreign_descriptors() == []


IMPORTS = """
import sys
tried = []
def hook(event, arguments):
    if event.startswith("socket.") and event not in ("socket.__new__", "socket.gethostname"):
        tried.append((event, arguments[-1]))
sys.addaudithook(hook)
import importlib, pkgutil
import engine, models
for package in (engine, models):
    for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
print(tried)
"""


def test_importing_every_module_opens_nothing(tmp_path):
    """In a process of its own, as modules that are loaded already would say nothing."""
    done = subprocess.run(
        [sys.executable, "-c", IMPORTS], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip().splitlines()[-1] == "[]"
