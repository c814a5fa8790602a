"""How the C library keeps memory: what the program gave back goes back to the system.

GNU's gives each thread a heap of its own, sixteen on a machine of two cores. After a large piece
was freed it takes the next ones of that size from those heaps, which then never shrink. Work on
ever new threads, as here, made a window of some hundred megabytes hold a gigabyte that nobody used.
"""

from __future__ import annotations

import _thread
import sys

_ARENAS, _MAPPED = -8, -3  # M_ARENA_MAX, M_MMAP_THRESHOLD (malloc.h)
_HEAPS = 2
_LARGE = 1 << 20  # bytes from which on a piece is the system's own, and goes back when it is freed


def keep_small() -> bool:
    """Have few heaps, and large pieces beside them; whether the C library knows of such wishes."""
    if sys.platform != "linux":
        return False
    import ctypes

    wish = getattr(ctypes.CDLL(None), "mallopt", None)
    return wish is not None and bool(wish(_ARENAS, _HEAPS)) and bool(wish(_MAPPED, _LARGE))


def give_back(*, aside: bool = False) -> bool:
    """Hand the system the pages between the pieces in use; whether the C library can.

    It is some ten milliseconds of work: `aside` leaves it to a thread that nobody need wait for. A
    heap shrinks by itself only from its end: after hours one small piece there would keep hundreds
    of megabytes below it that nobody uses.
    """
    if sys.platform != "linux":
        return False
    import ctypes

    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is None:
        return False
    if aside:
        _thread.start_new_thread(trim, (0,))  # none of `threading`'s, which are joined at the end
    else:
        trim(0)
    return True
