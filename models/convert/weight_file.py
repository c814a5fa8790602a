"""All weights of a model one after another in one file, which its graphs name as external data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray
from onnx import TensorProto, helper

from models.convert.quantise import EightBit, FourBit

ALIGNMENT = 64


@dataclass(frozen=True)
class Stored:
    """Where a weight lies in the weights file."""

    kind: int
    shape: tuple[int, ...]
    offset: int
    length: int


class WeightFile:
    """Arrays one after another in one file, which graphs name as external data."""

    def __init__(self, file: BinaryIO, name: str) -> None:
        self._file = file
        self._name = name
        self.stored: dict[str, Stored] = {}

    def add(self, name: str, values: NDArray[Any]) -> None:
        """Append an array; its name must be new."""
        if name in self.stored:
            raise ValueError(f"weight {name} was added twice")
        self._file.write(bytes(-self._file.tell() % ALIGNMENT))
        content = np.ascontiguousarray(values).tobytes()
        kind = helper.np_dtype_to_tensor_dtype(values.dtype)
        self.stored[name] = Stored(kind, values.shape, self._file.tell(), len(content))
        self._file.write(content)

    def add_four_bit(self, name: str, matrix: FourBit) -> None:
        """A matrix for the 4-bit kernel."""
        self.add(f"{name}.packed", matrix.packed)
        self.add(f"{name}.scales", matrix.scales)
        self.add(f"{name}.zeros", matrix.zero_points)

    def add_eight_bit(self, name: str, matrix: EightBit) -> None:
        """A matrix for the 8-bit kernel; also the embedding, whose rows are looked up."""
        self.add(f"{name}.packed", matrix.packed)
        self.add(f"{name}.scales", matrix.scales)

    def add_matrix(self, name: str, values: NDArray[Any]) -> None:
        """A small model's matrix (outputs, inputs) as it is."""
        self.add(f"{name}.matrix", values)

    def initialisers(self) -> Iterator[TensorProto]:
        """One entry per array, pointing into the file."""
        for name, stored in self.stored.items():
            tensor = TensorProto()
            tensor.name = name
            tensor.data_type = stored.kind
            tensor.dims.extend(stored.shape)
            tensor.data_location = TensorProto.EXTERNAL
            for key, value in (
                ("location", self._name),
                ("offset", str(stored.offset)),
                ("length", str(stored.length)),
            ):
                tensor.external_data.add(key=key, value=value)
            yield tensor
