"""Keys and values of the positions read so far, so that a further token costs one step.

Plain arrays with room to spare: each layer's memory is read and written in place by the runtime,
and grows by doubling up to the model's context. 46 KB a position for SmolLM2 (30 layers · 2 · 3
heads · 64 numbers · 4 bytes).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from models.architecture import Architecture
from models.errors import ModelError
from models.language import tr

FIRST_CAPACITY = 128

Floats = NDArray[np.float32]


class KeyValueCache:
    """`length` positions are filled.

    `arrays` maps "key.0", "value.0"… to (1, kv_heads, capacity, head_size).
    """

    def __init__(self, sizes: Architecture, capacity: int = FIRST_CAPACITY) -> None:
        self.sizes = sizes
        self.length = 0
        self.capacity = min(capacity, sizes.context)
        self.arrays: dict[str, Floats] = {
            f"{what}.{layer}": self._empty(self.capacity)
            for layer in range(sizes.layers)
            for what in ("key", "value")
        }

    def reserve(self, total: int) -> None:
        """Make room for `total` positions. Raises ModelError beyond the model's context."""
        if total > self.sizes.context:
            raise ModelError(
                tr(
                    "The text has {0:,} tokens, and this model reads at most {1:,}; shorten it."
                ).format(total, self.sizes.context)
            )
        if total <= self.capacity:
            return
        capacity = self.capacity
        while capacity < total:
            capacity *= 2
        self.capacity = min(capacity, self.sizes.context)
        for name, old in self.arrays.items():
            new = self._empty(self.capacity)
            new[:, :, : self.length] = old[:, :, : self.length]
            self.arrays[name] = new

    def cut(self, length: int) -> None:
        """Forget what was read after the first `length` positions."""
        self.length = min(self.length, max(length, 0))

    def _empty(self, capacity: int) -> Floats:
        return np.zeros((1, self.sizes.kv_heads, capacity, self.sizes.head_size), np.float32)
