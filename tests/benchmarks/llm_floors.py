"""What no tuning of ours gets below: the part of a row's time that is another's, measured alone.

floor-decode: tokens/s if a token were nothing but reading, once and by all threads, the bytes that
the runtime's kernels read for it. floor-first-token: seconds until a process has imported numpy and
ONNX Runtime and the runtime has packed the weights, no tokenizer, check or token. floor-lens-all:
seconds of the one product behind a lens over all layers of 64 tokens, in float32.
"""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np

from models.architecture import Architecture
from models.weights import Weights

SESSION_ONLY = """
import sys
from pathlib import Path
from models.session import Session
Session(Path(sys.argv[4]), "cpu", int(sys.argv[1]))
"""
SCALE_BYTES = 8
"""A packed scale is four bytes, and as many are its product with the zero point."""
ROWS = 4_096


def bytes_per_token(folder: Path) -> int:
    """How much the kernels read for a token: levels as they are stored, scales widened."""
    total = 0
    for name, (kind, shape, _) in Weights(folder).places.items():
        count = int(np.prod(shape))
        if name.endswith(".packed"):
            total += count * kind.itemsize
        elif name.endswith(".scales"):
            total += count * SCALE_BYTES
    return total


class Reading:
    """Memory of a token's size, to be read by some threads."""

    def __init__(self, size: int, threads: int) -> None:
        self._parts = np.array_split(np.ones(size // 8, np.uint64), threads)
        self._pool = ThreadPoolExecutor(threads)

    def tokens_per_second(self) -> float:
        """How many tokens' bytes are read in a second."""
        started = time.perf_counter()
        list(self._pool.map(np.bitwise_or.reduce, self._parts))
        return 1 / (time.perf_counter() - started)


class Product:
    """All layers' streams of some tokens, and the output head by parts."""

    def __init__(self, sizes: Architecture, tokens: int) -> None:
        random = np.random.default_rng(0)
        count = (sizes.layers + 1) * tokens
        self._streams = random.standard_normal((count, sizes.width), np.float32)
        self._part = random.standard_normal((sizes.width, ROWS), np.float32)
        self._room = np.empty((count, ROWS), np.float32)
        self._times = -(-sizes.vocabulary // ROWS)

    def seconds(self) -> float:
        """How long the product takes."""
        started = time.perf_counter()
        for _ in range(self._times):
            np.matmul(self._streams, self._part, out=self._room)
        return time.perf_counter() - started
