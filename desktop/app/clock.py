"""How long this process has been running, as the person who started it counts."""

from __future__ import annotations

import sys
import time

_IMPORTED = time.monotonic()


def milliseconds_since_start() -> float:
    """Time since the operating system made this process, in ms.

    Linux counts in ticks of 10 ms, Windows in steps of 100 ns. Elsewhere the count begins at the
    import of this module, which `__main__` imports first.
    """
    began = _process_start()
    if began is None:
        return (time.monotonic() - _IMPORTED) * 1000
    return began


def _process_start() -> float | None:
    if sys.platform.startswith("linux"):
        import os

        try:
            with open("/proc/self/stat", encoding="utf-8", errors="replace") as file:
                # The name in brackets may hold spaces; field 22 is the start in clock ticks.
                fields = file.read().rpartition(")")[2].split()
            ticks = int(fields[19])
        except (OSError, ValueError, IndexError):
            return None
        since_boot = time.clock_gettime(time.CLOCK_BOOTTIME)
        return (since_boot - ticks / os.sysconf("SC_CLK_TCK")) * 1000
    if sys.platform == "win32":
        import ctypes

        created, *others = (ctypes.c_ulonglong() for _ in range(4))
        kernel = ctypes.windll.kernel32
        kernel.GetCurrentProcess.restype = ctypes.c_void_p
        known = kernel.GetProcessTimes(
            ctypes.c_void_p(kernel.GetCurrentProcess()),
            *(ctypes.byref(value) for value in (created, *others)),
        )
        if not known:
            return None
        unix = created.value / 1e7 - 11_644_473_600  # 1601 to 1970
        return (time.time() - unix) * 1000
    return None
