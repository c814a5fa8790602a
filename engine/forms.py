"""How a layer writes itself in other languages: numpy and PyTorch source, ONNX operators.

A layer asks for the names of what it reads and returns the lines that compute it; who collects the
lines into a script, a module or a model file (`engine/export`) hands it one of these.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from numpy.typing import NDArray

NUMPY_HELPERS: Mapping[str, str] = {
    "erf": "import math\n\nerf = np.vectorize(math.erf)",
    "windows": (
        "def windows(x, size, stride, padding=0, fill=0.0):\n"
        "    sides = ((0, 0), (0, 0), (padding, padding), (padding, padding))\n"
        "    x = np.pad(x, sides, constant_values=fill)\n"
        "    view = np.lib.stride_tricks.sliding_window_view(x, (size, size), axis=(2, 3))\n"
        "    return view[:, :, ::stride, ::stride]"
    ),
    "rotate": (
        "def rotate(x, base):\n"
        "    half = x.shape[-1] // 2\n"
        "    angles = np.arange(x.shape[-2])[:, None] * base ** (-np.arange(half) / half)\n"
        "    c, s = np.cos(angles), np.sin(angles)\n"
        "    a, b = x[..., :half], x[..., half:]\n"
        "    return np.concatenate([a * c - b * s, b * c + a * s], axis=-1)"
    ),
    "softmax": (
        "def softmax(x):\n"
        "    e = np.exp(x - x.max(axis=-1, keepdims=True))\n"
        "    return e / e.sum(axis=-1, keepdims=True)"
    ),
}
"""Functions that generated numpy scripts may need, by name; a script holds those it uses."""


class Code(Protocol):
    """What a layer knows when it writes source: names for its inputs, weights and output.

    Arrays have the batch as first axis. `weight(name)` is an expression for the array.
    """

    inputs: tuple[str, ...]
    output: str
    options: Mapping[str, Any]
    input_shapes: tuple[tuple[int, ...], ...]
    output_shape: tuple[int, ...]

    def weight(self, name: str) -> str:
        """The name that holds the weight."""
        ...

    def has(self, name: str) -> bool:
        """Whether the options leave that weight in."""
        ...

    def helper(self, name: str) -> str:
        """Ask for one of `NUMPY_HELPERS`; gives its name."""
        ...


class Onnx(Protocol):
    """What a layer knows when it writes itself as ONNX operators (opset 20 or later)."""

    inputs: tuple[str, ...]
    options: Mapping[str, Any]
    input_shapes: tuple[tuple[int, ...], ...]
    output_shape: tuple[int, ...]

    def node(self, operator: str, *inputs: str, **attributes: Any) -> str:
        """Add an operator with one output; gives the output's name. "" leaves an input out."""
        ...

    def nodes(self, operator: str, outputs: int, *inputs: str, **attributes: Any) -> list[str]:
        """Add an operator with several outputs."""
        ...

    def array(self, name: str) -> NDArray[Any]:
        """A weight's numbers."""
        ...

    def has(self, name: str) -> bool:
        """Whether the options leave that weight in."""
        ...

    def weight(self, name: str, array: NDArray[Any] | None = None) -> str:
        """An initialiser named after the weight; `array` if it is stored in another layout."""
        ...

    def constant(self, value: Any) -> str:
        """A constant: floats in the model's type, whole numbers as int64."""
        ...
