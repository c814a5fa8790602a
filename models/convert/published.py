"""What a foreign model file must tell, whatever its format: sizes, vocabulary, and rows of numbers.

Names of the tensors, everywhere the same: embedding, norm, head, and in each layer "layer.N." with
attention_norm, query, key, value, attention_out, mlp_norm, gate, up, down; where the family has
them query_bias, key_bias, value_bias, query_norm, key_norm. Nothing in a foreign file is trusted:
each number is checked before it is used, and each refusal is one sentence.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.architecture import Architecture
from models.convert.quantise import BLOCK, Floats
from models.convert.vocabulary import Vocabulary
from models.errors import ModelFileError
from models.language import tr

MOST_LAYERS = 256
MOST_HEADS = 256
MOST_WIDTH = 32_768
MOST_TOKENS = 1_000_000
MOST_EXACT = 32_000_000
"""Weights that are kept in 32 bits where the folder asks for it."""
MOST_PARAMETERS = 9_000_000_000
CONTEXT = 32_768
"""Longer contexts are cut to this: the tables of angles and the cache are made for it."""


@dataclass(frozen=True)
class Tensor:
    """A vector or a matrix (outputs, inputs); `rows(start, stop)` reads some of it as float32.

    pairs: its rows are those of query or key with the two numbers turned together side by side.
    """

    shape: tuple[int, ...]
    rows: Callable[[int, int], NDArray[np.float32]]
    pairs: bool = False


@dataclass(frozen=True)
class Published:
    """A foreign model, its numbers still in its file."""

    path: Path
    title: str
    sizes: Architecture
    vocabulary: Vocabulary
    tensors: Mapping[str, Tensor]
    exact: bool = False
    """Its matrices are kept in 32 bits, as those of a tiny model of the labs are."""

    def vector(self, name: str, size: int) -> Floats:
        """A vector (size,). Raises ModelFileError when it is missing, misshapen or not finite."""
        tensor = self._tensor(name, (size,))
        return finite(self.path, name, tensor.rows(0, size))

    def matrix(self, name: str, outputs: int, inputs: int) -> Tensor:
        """A matrix, not read yet. Raises ModelFileError when it is missing or misshapen."""
        return self._tensor(name, (outputs, inputs))

    def _tensor(self, name: str, shape: tuple[int, ...]) -> Tensor:
        tensor = self.tensors.get(name)
        if tensor is None:
            raise refusal(self.path, tr("the numbers of “{0}” are missing").format(name))
        if tensor.shape != shape:
            found, wanted = (
                " × ".join(map(str, s)) or tr("one number") for s in (tensor.shape, shape)
            )
            raise refusal(self.path, tr("“{0}” is {1} instead of {2}").format(name, found, wanted))
        return tensor


def refusal(path: Path, what: str, mend: str = "") -> ModelFileError:
    """Why a file cannot be opened, and what would mend it, as one sentence."""
    mend = mend or tr("download it again, or choose another model")
    return ModelFileError(
        tr("The model {0} cannot be opened: {1}; {2}.").format(path.name, what, mend)
    )


def finite(path: Path, name: str, values: NDArray[np.float32]) -> NDArray[np.float32]:
    """The values, when all of them are numbers."""
    if not np.isfinite(values).all():
        raise refusal(path, tr("“{0}” holds values that are not finite numbers").format(name))
    return values


def checked_sizes(path: Path, sizes: Architecture) -> Architecture:
    """The sizes, when a network can have them and this program can run it."""
    for what, value, most in (
        (tr("layer count"), sizes.layers, MOST_LAYERS),
        (tr("head count"), sizes.heads, MOST_HEADS),
        (tr("key-value head count"), sizes.kv_heads, sizes.heads),
        (tr("head size"), sizes.head_size, 256),
        ("width", sizes.width, MOST_WIDTH),
        (tr("MLP width"), sizes.mlp_width, 4 * MOST_WIDTH),
        (tr("vocabulary size"), sizes.vocabulary, MOST_TOKENS),
        (tr("context length"), sizes.context, 1 << 30),
    ):
        if not 0 < value <= most:
            raise refusal(
                path,
                tr("its {0} is {1}, and {2:,} is the most it can be").format(what, value, most),
            )
    if sizes.heads % sizes.kv_heads:
        raise refusal(
            path,
            tr("{0} heads cannot share {1} key-value heads").format(sizes.heads, sizes.kv_heads),
        )
    if sizes.head_size % 16:
        raise refusal(path, tr("its head size of {0} is no multiple of 16").format(sizes.head_size))
    for what, value in (
        ("width", sizes.width),
        (tr("MLP width"), sizes.mlp_width),
        ("heads' width", sizes.heads * sizes.head_size),
    ):
        if value % BLOCK:
            raise refusal(
                path, tr("its {0} of {1} is no multiple of {2}").format(what, value, BLOCK)
            )
    if not (math.isfinite(sizes.rope_base) and 1 < sizes.rope_base < 1e12):
        raise refusal(path, tr("its base of rotary positions is {0}").format(sizes.rope_base))
    if not 0 < sizes.epsilon < 0.1:
        raise refusal(path, tr("the ε of its norms is {0}").format(sizes.epsilon))
    if sizes.parameters > MOST_PARAMETERS:
        raise refusal(
            path,
            tr("its {0:.0f} billion weights are more than this program opens").format(
                sizes.parameters / 1000000000.0
            ),
            tr("run it on a server and connect to that, or choose a smaller model"),
        )
    return sizes
