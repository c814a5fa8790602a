"""The bundled files, each read only when asked for; LICENCES.md says whose they are."""

from __future__ import annotations

import io
import lzma
import zipfile
import zlib
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine.errors import EngineError
from engine.language import tr

FOLDER = Path(__file__).parent
LARGEST_TEXT = 8_000_000

Bytes = NDArray[np.uint8]


def read(name: str) -> bytes:
    """The file's bytes. Raises `EngineError` when it is missing."""
    try:
        return (FOLDER / name).read_bytes()
    except OSError as error:
        raise EngineError(
            tr(
                "The bundled file {0} cannot be read; installing Lamina again would bring it back."
            ).format(name)
        ) from error


def damaged(name: str) -> EngineError:
    """What to say of a bundled file whose contents are not what was bundled."""
    return EngineError(
        tr("The bundled file {0} is damaged; installing Lamina again would mend it.").format(name)
    )


@cache
def images(name: str, count: int, size: int) -> tuple[Bytes, Bytes]:
    """Images (count, size, size) and labels (count,), both read-only. Raises `EngineError`."""
    packed = io.BytesIO(read(name))
    expected = {"images": (count, size, size), "labels": (count,)}
    arrays: list[Bytes] = []
    try:
        with np.load(packed, allow_pickle=False) as file:
            for part, shape in expected.items():
                # The size the archive claims is compared before anything is unpacked.
                if file.zip.getinfo(f"{part}.npy").file_size > 1024 + np.prod(shape):
                    raise damaged(name)
                array = file[part]
                if array.shape != shape or array.dtype != np.uint8:
                    raise damaged(name)
                array.flags.writeable = False
                arrays.append(array)
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile, zlib.error) as error:
        raise damaged(name) from error
    return arrays[0], arrays[1]


def compressed_text(name: str) -> str:
    """An xz-compressed ASCII text. Raises `EngineError`."""
    try:
        unpacker = lzma.LZMADecompressor(format=lzma.FORMAT_XZ)
        data = unpacker.decompress(read(name), max_length=LARGEST_TEXT)
        if not unpacker.eof:
            raise damaged(name)
        return data.decode("ascii")
    except (lzma.LZMAError, ValueError) as error:
        raise damaged(name) from error
