"""Products with stored matrices, as nodes of an ONNX graph: how a matrix is stored decides which
operators multiply with it.

Four bits with residual rows, eight bits, or 32 bits as they are; the embedding is read from the
matrix that is mostly also the output head. Operators of the domain com.microsoft are ONNX Runtime's
own.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper

from models.architecture import Architecture
from models.convert.quantise import BLOCK
from models.convert.weight_file import WeightFile

RUNTIME = "com.microsoft"
INTEGER_ACTIVATIONS = 4
"""accuracy_level of MatMulNBits: its input is rounded to eight bits per block of 32."""


class Products:
    """Collects nodes; every method adds what it names and returns the name of its result."""

    def __init__(self, sizes: Architecture, weights: WeightFile) -> None:
        self.sizes = sizes
        self.weights = weights
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[TensorProto] = []
        self._made: set[str] = set()

    def node(self, kind: str, inputs: list[str], outputs: list[str], **options: Any) -> str:
        """One operator; its first result's name is returned."""
        domain = options.pop("domain", "")
        self._made.update(outputs)
        self.nodes.append(
            helper.make_node(kind, inputs, outputs, name=outputs[0], domain=domain, **options)
        )
        return outputs[0]

    def constant(self, name: str, values: NDArray[Any]) -> str:
        """A small array kept in the graph itself."""
        self._made.add(name)
        self.constants.append(onnx.numpy_helper.from_array(values, name))
        return name

    def widened(self, stored: str) -> str:
        """Half-precision scales as float32: constant, so computed once when the graph is loaded."""
        return self.node("Cast", [stored], [f"{stored}.wide"], to=TensorProto.FLOAT)

    def embedding(self) -> str:
        """ids (1, s) → (1, s, width): rows of the matrix that is mostly also the output head."""
        sizes = self.sizes
        if "embedding.matrix" in self.weights.stored:
            return self.node("Gather", ["embedding.matrix", "ids"], ["hidden.0"])
        self.widened("embedding.scales")
        rows = self.node("Gather", ["embedding.packed", "ids"], ["embedding.rows"])
        scale = self.node("Gather", ["embedding.scales.wide", "ids"], ["embedding.row_scales"])
        wide = self.node("Cast", [rows], ["embedding.levels"], to=TensorProto.FLOAT)
        middle = self.constant("embedding.zero", np.array(128, np.float32))
        signed = self.node("Sub", [wide, middle], ["embedding.signed"])
        last = self.constant("axis.last", np.array([-1], np.int64))
        scale = self.node("Unsqueeze", [scale, last], ["embedding.column"])
        blocks = self.node("Mul", [signed, scale], ["embedding.blocks"])
        shape = self.constant("embedding.shape", np.array([1, -1, sizes.width], np.int64))
        return self.node("Reshape", [blocks, shape], ["hidden.0"])

    def product(self, name: str, source: str, inputs: int, outputs: int) -> str:
        """x (1, s, inputs) → (1, s, outputs), by the kernel for how the matrix is stored, with its
        bias where there is one.
        """
        if f"{name}.matrix" in self.weights.stored:
            return self.exact(name, name, source)
        if f"{name}.zeros" in self.weights.stored:
            return self._four_bit(name, source, inputs, outputs)
        optional = ["", "", f"{name}.bias"] if f"{name}.bias" in self.weights.stored else []
        return self.eight_bit(name, name, source, inputs, outputs, optional)

    def exact(self, name: str, matrix: str, source: str) -> str:
        """By a matrix in 32 bits; it is turned once, when the graph is loaded."""
        turned = f"{matrix}.turned"
        if turned not in self._made:
            self.node("Transpose", [f"{matrix}.matrix"], [turned], perm=[1, 0])
        if f"{name}.bias" not in self.weights.stored:
            return self.node("MatMul", [source, turned], [name])
        product = self.node("MatMul", [source, turned], [f"{name}.product"])
        return self.node("Add", [product, f"{name}.bias"], [name])

    def eight_bit(
        self, name: str, matrix: str, source: str, inputs: int, outputs: int, optional: list[str]
    ) -> str:
        scales = f"{matrix}.scales.wide"
        if scales not in self._made:
            self.widened(f"{matrix}.scales")
        return self.node(
            "MatMulNBits",
            [source, f"{matrix}.packed", scales, *optional],
            [name],
            domain=RUNTIME,
            K=inputs,
            N=outputs,
            bits=8,
            block_size=BLOCK,
            accuracy_level=INTEGER_ACTIVATIONS,
        )

    def _four_bit(self, name: str, source: str, inputs: int, outputs: int) -> str:
        """The block means of x meet the residual rows. They are means of rows of 32, not a product
        with a matrix of 0 and 1/32: of that the runtime would keep a copy for each of 120 nodes,
        and read an eighth more for every token.
        """
        if "blocks.shape" not in self._made:
            self.constant("blocks.shape", np.array([1, 0, -1, BLOCK], np.int64))
            self.constant("blocks.axis", np.array([3], np.int64))
        blocks = self.node("Reshape", [source, "blocks.shape"], [f"{name}.blocks"])
        means = self.node("ReduceMean", [blocks, "blocks.axis"], [f"{name}.means"], keepdims=0)
        extended = self.node("Concat", [source, means], [f"{name}.input"], axis=2)
        return self.node(
            "MatMulNBits",
            [extended, f"{name}.packed", self.widened(f"{name}.scales"), f"{name}.zeros"],
            [name],
            domain=RUNTIME,
            K=inputs + inputs // BLOCK,
            N=outputs,
            bits=4,
            block_size=BLOCK,
            accuracy_level=INTEGER_ACTIVATIONS,
        )
