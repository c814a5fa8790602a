"""One thread per matrix product, for as long as training or generation runs.

On small matrices OpenBLAS spends more time handing work between its threads than working; under
load two threads fell to a tenth of one. Training that wants more processors splits its batches.
"""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from functools import cache
from typing import Any

from threadpoolctl import ThreadpoolController  # pyright: ignore[reportMissingTypeStubs]


@cache
def _controller() -> Any:  # the package declares no types
    return ThreadpoolController()


@contextmanager
def one_thread_per_product() -> Generator[None]:
    """Keep BLAS to one thread inside the block; the former number comes back after it."""
    with _controller().limit(limits=1, user_api="blas"):
        yield
