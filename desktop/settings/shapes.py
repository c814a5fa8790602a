"""Whether a value from a file is of a declared type, all the way down and within bounds.

msgspec does this too, and more; importing it takes 20 ms that the first paint has no use for.
"""

from __future__ import annotations

import math
from types import UnionType
from typing import Any, get_args, get_origin

MOST_ITEMS = 500
LONGEST_TEXT = 32_768  # characters; the longest path of any system
LARGEST_INT = 2**31 - 1  # what Qt takes for a size or a count


def fits(kind: Any, value: Any) -> bool:
    """Whether `value` is a `kind`: bool, int, float, str, and lists, str dicts and unions of them.

    A bool is no int and an int no float. Numbers are finite, ints have 32 bits, text can be written
    as UTF-8 and named to the system (no halves of surrogate pairs, no NUL), and nothing is longer
    than `MOST_ITEMS` or `LONGEST_TEXT`. Raises TypeError for any other `kind`.
    """
    origin, inner = get_origin(kind), get_args(kind)
    if origin is UnionType:
        return any(fits(one, value) for one in inner)
    if origin is list:
        return _short(list, value) and all(fits(inner[0], item) for item in value)
    if origin is dict and inner[0] is str:
        return _short(dict, value) and all(
            fits(str, key) and fits(inner[1], item) for key, item in value.items()
        )
    if kind not in (bool, int, float, str):
        raise TypeError(f"{kind!r} is no type of a setting.")
    return type(value) is kind and _bounded(value)


def _short(kind: type, value: Any) -> bool:
    return type(value) is kind and len(value) <= MOST_ITEMS


def _bounded(value: bool | int | float | str) -> bool:
    if isinstance(value, str):
        return _plain(value)
    return math.isfinite(value) if isinstance(value, float) else abs(value) <= LARGEST_INT


def _plain(text: str) -> bool:
    if len(text) > LONGEST_TEXT or "\0" in text:
        return False
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
