"""The tables read last, so that a file is gone through once however many parts ask for it.

A large table takes a second to read. Whoever may wait for it (a job) reads it; the window asks
what is known already.
"""

from __future__ import annotations

import threading

from engine.data.table import Table, read_csv_bytes

_MOST = 2
_lock = threading.Lock()
_kept: dict[tuple[bytes, str], Table] = {}


def kept_table(data: bytes, title: str) -> Table:
    """The table in these bytes. Raises `EngineError`."""
    found = known_table(data, title)
    if found is None:
        found = read_csv_bytes(data, title)
        with _lock:
            _kept[data, title] = found
            while len(_kept) > _MOST:
                del _kept[next(iter(_kept))]
    return found


def known_table(data: bytes, title: str) -> Table | None:
    """The same where it was read lately, else None."""
    with _lock:
        return _kept.get((data, title))
