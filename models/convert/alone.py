"""One process at a time in a folder: a lock that the system lets go of when its owner dies."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Generator
from pathlib import Path

from models.errors import ModelError


@contextlib.contextmanager
def alone(path: Path, busy: str) -> Generator[None]:
    """Hold the lock file `path` for the time of the `with`, then take it away.

    Raises ModelError with the sentence `busy` while another process (or thread) holds it.
    """
    while True:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
        try:
            _lock(handle)
        except OSError:
            os.close(handle)
            raise ModelError(busy) from None
        if _is_still(path, handle):
            break
        os.close(handle)  # its owner took the file away between our opening and locking it
    try:
        yield
    finally:
        # Taken away while it is still locked: whoever waits for this file sees that it is gone.
        with contextlib.suppress(OSError):
            path.unlink()
        os.close(handle)


def _is_still(path: Path, handle: int) -> bool:
    try:
        return os.path.samestat(os.stat(path), os.fstat(handle))
    except FileNotFoundError:
        return False


def _lock(handle: int) -> None:
    """Raises OSError when another holds it."""
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
