"""No test reaches beyond this machine: a watch on every socket that Python opens.

An audit hook cannot be taken away or passed by, so code that swallows the error fails its test all
the same. What C++ opens (Qt, ONNX Runtime) is looked for among the process's own descriptors.
"""

from __future__ import annotations

import contextlib
import ipaddress
import os
import re
import socket
import sys
from collections.abc import Iterator

import pytest

WATCHED = {"socket.connect", "socket.sendto", "socket.sendmsg", "socket.bind"}
ASKED = {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"}

_seen: list[str] = []
_watching = False
_depth = 0


class NetworkError(OSError):
    """A test tried to reach another machine."""


def is_loopback(host: object) -> bool:
    """Whether an address or a name is this machine's own; numbers only, nothing is looked up."""
    if host is None or host in ("", b"", "localhost", b"localhost"):
        return True
    text = host.decode("ascii", "replace") if isinstance(host, bytes) else str(host)
    try:
        return ipaddress.ip_address(text.partition("%")[0]).is_loopback
    except ValueError:
        return False


def _refuse(what: str) -> None:
    _seen.append(what)
    raise NetworkError(f"Tests open no network connection: {what}.")


def _hook(event: str, arguments: tuple[object, ...]) -> None:
    if not _depth:
        return
    if event in WATCHED:
        wire, address = arguments[:2]
        if getattr(wire, "family", None) in (socket.AF_INET, socket.AF_INET6):
            host = address[0] if isinstance(address, tuple) else address
            # A server of the test's own may listen on loopback alone.
            if event == "socket.bind" and host in ("", "0.0.0.0", "::"):
                _refuse("a server for every address of the machine")
            if not is_loopback(host):
                _refuse(f"{event} {address!r}")
    elif event in ASKED and not is_loopback(arguments[0]):
        # A name that cannot exist (RFC 6761) is asked for by tests of the sentence about it.
        if str(arguments[0]).endswith(".invalid"):
            return
        _refuse(f"{event} {arguments[0]!r}")


def foreign_descriptors() -> list[str]:
    """Sockets of this process, whoever opened them, that lead to another machine (Linux)."""
    own: set[str] = set()
    with contextlib.suppress(OSError):
        for name in os.listdir("/proc/self/fd"):
            with contextlib.suppress(OSError):
                found = re.fullmatch(r"socket:\[(\d+)\]", os.readlink(f"/proc/self/fd/{name}"))
                own |= {found[1]} if found else set()
    found_foreign: list[str] = []
    for table in ("tcp", "tcp6", "udp", "udp6") if own else ():
        with contextlib.suppress(OSError), open(f"/proc/self/net/{table}") as lines:
            for line in list(lines)[1:]:
                cells = line.split()
                if cells[9] in own and not _is_own(cells[2].partition(":")[0]):
                    found_foreign.append(f"{table} to {cells[2]}")
    return found_foreign


def _is_own(written: str) -> bool:
    """Whether an address as /proc writes it (words of 32 bits, low byte first) is none or ours."""
    raw = b"".join(bytes.fromhex(written[at : at + 8])[::-1] for at in range(0, len(written), 8))
    address = ipaddress.ip_address(raw)
    mapped = getattr(address, "ipv4_mapped", None) or address
    return mapped.is_loopback or mapped.is_unspecified


@contextlib.contextmanager
def watched() -> Iterator[list[str]]:
    """What was tried meanwhile, as sentences; each attempt also raises `NetworkError`."""
    global _watching, _depth
    if not _watching:
        sys.addaudithook(_hook)
        _watching = True
    before = len(_seen)
    _depth += 1
    tried: list[str] = []
    try:
        yield tried
    finally:
        _depth -= 1
        tried += _seen[before:] + foreign_descriptors()
        del _seen[before:]


@pytest.fixture(autouse=True)
def no_network() -> Iterator[None]:
    """Fails the test that opens a connection to anything but this machine."""
    with watched() as tried:
        yield
    assert not tried, "the network was reached for: " + "; ".join(tried)
