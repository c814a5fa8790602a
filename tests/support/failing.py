"""A runtime session that fails: it stands in where no graphics card is at hand to be pulled out."""

from __future__ import annotations

from typing import Any


class Failing:
    """A session on CUDA that works a few times and then fails, or fails from the first run on."""

    def __init__(self, real: Any, good_runs: int) -> None:
        self._real = real
        self._left = good_runs

    def get_providers(self) -> list[str]:
        return ["CUDAExecutionProvider", "CPUExecutionProvider"]

    def io_binding(self) -> Any:
        return self._real.io_binding()

    def run_with_iobinding(self, binding: Any) -> None:
        if self._left == 0:
            raise RuntimeError("CUDA error 700: an illegal memory access\nat gemm.cu:12")
        self._left -= 1
        self._real.run_with_iobinding(binding)
