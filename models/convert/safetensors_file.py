"""A safetensors file: eight bytes of length, a JSON header, then plain numbers.

The header says where each tensor's bytes lie; all of that is held against the file's size before
anything is read (safetensors, README, “Format”).
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray

from models.convert.published import Tensor, refusal
from models.language import tr

LONGEST_HEADER = 32 << 20
BYTES = {"F32": 4, "F16": 2, "BF16": 2}


class Entry(msgspec.Struct, frozen=True):
    """One tensor as the header tells it."""

    dtype: str
    shape: tuple[int, ...]
    data_offsets: tuple[int, int]


def read_safetensors(path: Path) -> Iterator[tuple[str, Tensor]]:
    """Names and tensors of one file; their numbers stay in it. Raises ModelFileError."""
    size = path.stat().st_size
    with path.open("rb") as file:
        length = int.from_bytes(file.read(8), "little")
        if size < 8 or length > min(LONGEST_HEADER, size - 8):
            raise refusal(path, tr("its header is longer than the file, or than a header can be"))
        header = file.read(length)
    try:
        found = msgspec.json.decode(header, type=dict[str, msgspec.Raw])
        found.pop("__metadata__", None)
        entries = {name: msgspec.json.decode(raw, type=Entry) for name, raw in found.items()}
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as mistake:
        raise refusal(path, tr("its header cannot be read as safetensors")) from mistake
    content: NDArray[np.uint8] = np.memmap(path, np.uint8, "r")
    for name, entry in entries.items():
        yield name, _tensor(path, content, 8 + length, name[:80], entry)


def _tensor(path: Path, content: NDArray[np.uint8], start: int, name: str, entry: Entry) -> Tensor:
    width = BYTES.get(entry.dtype)
    if width is None:
        raise refusal(
            path,
            tr("“{0}” is of type {1}").format(name, entry.dtype[:20]),
            tr("choose one in F32, F16 or BF16"),
        )
    begin, end = entry.data_offsets
    if not all(0 <= n < 1 << 40 for n in entry.shape) or len(entry.shape) > 4:
        raise refusal(path, tr("“{0}” has a shape that no model has").format(name))
    if not 0 <= begin <= end <= len(content) - start:
        raise refusal(path, tr("“{0}” lies beyond the end of the file").format(name))
    if end - begin != math.prod(entry.shape) * width:
        raise refusal(
            path, tr("“{0}” has {1:,} bytes, which do not fit its shape").format(name, end - begin)
        )
    raw = content[start + begin : start + end]
    row = math.prod(entry.shape[1:]) * width

    def read(first: int, last: int) -> NDArray[np.float32]:
        part = raw[first * row : last * row].tobytes()
        if entry.dtype == "BF16":  # the upper half of a float32
            values = (np.frombuffer(part, "<u2").astype(np.uint32) << 16).view(np.float32)
        else:
            kind = "<f4" if entry.dtype == "F32" else "<f2"
            values = np.frombuffer(part, kind).astype(np.float32)
        return values.reshape(last - first, *entry.shape[1:])

    return Tensor(entry.shape, read)
