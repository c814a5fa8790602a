"""One window per person: a second start hands its file to the first and ends."""

from __future__ import annotations

import hashlib
import json
import logging
import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject

log = logging.getLogger(__name__)

_PATIENCE_MS = 3000
_LONGEST = 64_000


class Single:
    """Holds the lock in `folder`; `first` says whether this process got it."""

    def __init__(self, folder: Path) -> None:
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            log.warning("no lock in %s: %s", folder, error)
        self._lock = QLockFile(str(folder / "lamina.lock"))
        # A lock whose process is gone counts as stale at once; one whose process lives, never.
        self._lock.setStaleLockTime(0)
        got = self._lock.tryLock(0)
        # A folder in which no lock can be made must not keep anyone out.
        self.first = got or self._lock.error() != QLockFile.LockError.LockFailedError
        # By number: a person need not have a name (containers), nor the folder one in UTF-8.
        user = str(os.getuid()) if hasattr(os, "getuid") else ""
        who = os.fsencode(f"{user}:{os.path.realpath(folder)}")
        self._name = "lamina-" + hashlib.sha256(who).hexdigest()[:16]

    def forward(self, path: str) -> bool:
        """Hand `path` ("" only to come to the front) to the first; whether it was taken."""
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_PATIENCE_MS):
            return False
        socket.write(json.dumps({"open": path}).encode() + b"\n")
        socket.flush()
        taken = socket.waitForReadyRead(_PATIENCE_MS) and bytes(socket.readAll().data()) == b"ok\n"
        socket.disconnectFromServer()
        return taken

    def listen(self, parent: QObject, asked: Callable[[str], None]) -> None:
        """Take over what later starts hand on; only this person's processes can connect."""
        from PySide6.QtNetwork import QLocalServer

        server = QLocalServer(parent)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.setMaxPendingConnections(4)

        def connected() -> None:
            socket = server.nextPendingConnection()
            if socket is None:
                return
            received = bytearray()

            def read() -> None:
                received.extend(bytes(socket.readAll().data()))
                if len(received) > _LONGEST:
                    socket.abort()
                elif received.endswith(b"\n"):
                    path = _path(bytes(received))
                    received.clear()
                    if path is not None:
                        socket.write(b"ok\n")
                        socket.flush()
                        asked(path)

            socket.readyRead.connect(read)
            socket.disconnected.connect(socket.deleteLater)
            read()

        server.newConnection.connect(connected)
        # We hold the lock, so a socket file of that name can only be a dead one's.
        QLocalServer.removeServer(self._name)
        if not server.listen(self._name):
            log.warning("later starts cannot reach this one: %s", server.errorString())
            return
        log.info("listening for later starts")

    def release(self) -> None:
        """Give the lock back."""
        self._lock.unlock()


def _path(message: bytes) -> str | None:
    try:
        content = json.loads(message)
    except (ValueError, RecursionError):
        return None
    path = content.get("open") if isinstance(content, dict) else None
    return path if isinstance(path, str) else None
