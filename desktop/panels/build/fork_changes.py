"""What a fork changes in a network: kinds of layers, single numbers, or the picture that enters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from desktop.editing.retype import with_type
from engine.graph import Graph


@dataclass(frozen=True)
class Kind:
    """These layers become another kind."""

    ids: tuple[str, ...]
    type: str

    def apply(self, graph: Graph) -> Graph:
        """The network with the change; as it is where the layer is gone."""
        for id in self.ids:
            if id in graph and graph.node(id).type != self.type:
                graph = with_type(graph, id, self.type)
        return graph


@dataclass(frozen=True)
class Cell:
    """One number of a layer becomes another."""

    id: str
    weight: str
    index: tuple[int, ...]
    value: float

    def apply(self, graph: Graph) -> Graph:
        """The network with the change; as it is where the layer is gone."""
        held = graph.node(self.id).weights.get(self.weight) if self.id in graph else None
        if held is None or any(k >= n for k, n in zip(self.index, held.shape, strict=False)):
            return graph
        array = np.array(held)
        array[self.index] = self.value
        return graph.with_node(graph.node(self.id).with_weights(**{self.weight: array}))


@dataclass(frozen=True, eq=False)
class Drawing:
    """An Input layer holds a picture that was drawn."""

    id: str
    ink: NDArray[Any]

    def apply(self, graph: Graph) -> Graph:
        """The network with the change; as it is where the layer is gone."""
        held = graph.node(self.id).weights.get("value") if self.id in graph else None
        if held is None or held.size != self.ink.size:
            return graph
        value = self.ink.reshape(held.shape)
        return graph.with_node(graph.node(self.id).with_weights(value=value))


Change = Kind | Cell | Drawing
