"""A server on the loopback address that says what a test has written down."""

from __future__ import annotations

import json
import socket
import threading

DONE = b"data: [DONE]\n\n"


class Scripted:
    """Says `parts` to whoever connects, after the request, and then closes or holds the line."""

    def __init__(self, parts: tuple[bytes, ...], hold: bool) -> None:
        self.requests: list[bytes] = []
        self._parts, self._hold = parts, hold
        self._over = threading.Event()
        self._socket = socket.create_server(("127.0.0.1", 0))
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    @property
    def address(self) -> str:
        return f"127.0.0.1:{self._socket.getsockname()[1]}"

    def close(self) -> None:
        self._over.set()
        with socket.create_connection(self._socket.getsockname()):  # wakes a waiting accept
            pass
        self._thread.join()
        self._socket.close()

    def _serve(self) -> None:
        while not self._over.is_set():
            line, _ = self._socket.accept()
            with line:
                if self._over.is_set():
                    return
                self.requests.append(_request(line))
                try:
                    for part in self._parts:
                        line.sendall(part)
                except OSError:
                    continue  # the client had read enough
                if self._hold:
                    self._over.wait()


def _request(line: socket.socket) -> bytes:
    got = b""
    while b"\r\n\r\n" not in got:
        part = line.recv(65536)
        if not part:
            return got
        got += part
    head, _, body = got.partition(b"\r\n\r\n")
    lengths = [h for h in head.split(b"\r\n") if h.lower().startswith(b"content-length:")]
    length = int(lengths[0].split(b":")[1]) if lengths else 0
    while len(body) < length:
        part = line.recv(65536)
        if not part:
            break
        body += part
    return head + b"\r\n\r\n" + body


def head(status: str = "200 OK", kind: str = "text/event-stream", extra: str = "") -> bytes:
    return f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{extra}\r\n".encode()


def event(**told: object) -> bytes:
    return b"data: " + json.dumps(told).encode() + b"\n\n"


def text(value: str) -> bytes:
    return event(choices=[{"text": value}])
