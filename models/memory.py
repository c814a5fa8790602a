"""How much memory the program holds at this moment, as the operating system counts it."""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path

_STATUS = Path("/proc/self/status")


def resident() -> int | None:
    """Bytes of memory in use by this process; None where the system does not say."""
    if sys.platform == "win32":
        return _windows()
    try:
        text = _STATUS.read_text()
    except OSError:
        return _peak()
    line = next((line for line in text.splitlines() if line.startswith("VmRSS:")), None)
    return None if line is None else int(line.split()[1]) * 1024


def _peak() -> int | None:
    """The most it ever was, which is what macOS tells."""
    if sys.platform == "win32":
        return None
    import resource

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024


def _windows() -> int | None:
    """GetProcessMemoryInfo's WorkingSetSize (Windows API, psapi.h)."""
    if sys.platform != "win32":
        return None

    class Counters(ctypes.Structure):
        _fields_ = (
            ("cb", ctypes.c_uint32),
            ("page_faults", ctypes.c_uint32),
            *((f"size_{n}", ctypes.c_size_t) for n in range(8)),
        )

    counters = Counters()
    counters.cb = ctypes.sizeof(counters)
    process = ctypes.c_void_p(-1)  # this one
    if not ctypes.windll.psapi.GetProcessMemoryInfo(process, ctypes.byref(counters), counters.cb):
        return None
    return int(counters.size_1)  # WorkingSetSize stands after the peak of it
