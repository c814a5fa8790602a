"""Weights as text: short ones as the numbers they are, long ones as one block that reads back.

Numbers are float32 in every export, written with the fewest digits that give the same float32.
"""

from __future__ import annotations

import base64
import io
from collections.abc import Mapping
from enum import Enum
from functools import lru_cache
from textwrap import wrap
from typing import Any, cast

import numpy as np

from engine.errors import EngineError
from engine.language import tr
from engine.spec import Array

MOST_INLINE = 2_000  # numbers that are still nice to look at in a file
MOST_ENCODED = 4_000_000  # numbers that make a text file of at most 21 MB
MOST_NUMBERS = 500_000_000  # 2 GB of float32
LINE = 100


class Keeping(Enum):
    """Where the weights go: between the lines, at the end in base64, or in a file beside."""

    INLINE = "inline"
    ENCODED = "encoded"
    BESIDE = "beside"


def keeping(count: int) -> Keeping:
    """Where `count` numbers go. Raises `EngineError` when there are too many for any file."""
    if count > MOST_NUMBERS:
        raise EngineError(tr("This network has more than 2 GB of weights, too many to export."))
    if count <= MOST_INLINE:
        return Keeping.INLINE
    return Keeping.ENCODED if count <= MOST_ENCODED else Keeping.BESIDE


def number_text(value: float) -> str:
    """The shortest text that reads back as the same float32; whole numbers without a point."""
    found = np.float32(value)
    near = float(found)
    return str(int(near)) if near.is_integer() and abs(near) < 1e7 else str(found)


def array_text(array: Array, indent: int = 0, before: int = 0) -> str:
    """Nested lists, one row a line where they do not fit into one.

    `indent` is how far in the line begins, `before` how much of it is already written.
    """
    text = _nested(array)
    if indent + before + len(text) < LINE:
        return text
    inner = indent + 4
    pad = " " * inner
    if array.ndim > 1:
        lines = [pad + array_text(row, inner) + "," for row in array]
    else:
        pieces = [number_text(value) + "," for value in array.tolist()]
        lines = wrap(" ".join(pieces), LINE, initial_indent=pad, subsequent_indent=pad)
    return "\n".join(["[", *lines, " " * indent + "]"])


def _nested(array: Array) -> str:
    if array.size <= MOST_INLINE:
        # After an edit of one layer all others are written again just as they were.
        return _written(array.tobytes(), array.dtype.str, array.shape)
    return _listed(array.tolist())


@lru_cache(2_048)
def _written(data: bytes, kind: str, shape: tuple[int, ...]) -> str:
    return _listed(np.frombuffer(data, kind).reshape(shape).tolist())


def _listed(value: Any) -> str:
    if isinstance(value, list):
        return "[" + ", ".join(map(_listed, cast("list[Any]", value))) + "]"
    return number_text(value)


def packed(weights: Mapping[str, Array], compress: bool) -> bytes:
    """The arrays as an .npz file in float32."""
    buffer = io.BytesIO()
    arrays = {name: array.astype(np.float32) for name, array in weights.items()}
    (np.savez_compressed if compress else np.savez)(buffer, allow_pickle=False, **arrays)
    return buffer.getvalue()


def encoded(weights: Mapping[str, Array]) -> str:
    """The same as lines of base64."""
    text = base64.b64encode(packed(weights, compress=True)).decode()
    return "\n".join(text[at : at + LINE] for at in range(0, len(text), LINE))
