"""Maps of every neuron for networks with two inputs: computed a moment after an edit, and shown in
the layers themselves.

While a network trains, whoever trains it may hand on newer maps; they stand until the network
changes.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage

from desktop.canvas.items.tiles import MOST, Tiles
from desktop.canvas.stage import Stage
from engine.errors import EngineError
from engine.graph import Graph
from engine.spec import TokenShape, registry

log = logging.getLogger(__name__)

_SIDE = 28  # cells of a map, each way
_REACH = 3.0  # the plane is seen from −3 to 3, further where the input lies further out
_DELAY_MS = 90
_MOST_LAYERS = 48
_MOST_NEURONS = 400
_MOST_CELLS = 20_000  # weights; larger networks are not drawn after every edit


class Planes:
    """The tiles of one scene's layers."""

    def __init__(self, scene: Stage) -> None:
        self._scene = scene
        self._wanted = True
        self._tiles: dict[str, Tiles] = {}
        self._timer = QTimer(scene)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DELAY_MS)
        self._timer.timeout.connect(self.compute)

    @property
    def wanted(self) -> bool:
        """Whether layers show the maps of their neurons."""
        return self._wanted

    @wanted.setter
    def wanted(self, wanted: bool) -> None:
        self._wanted = wanted
        self.compute()

    def tiles(self, id: str) -> Tiles | None:
        """The maps of a layer's neurons, where there are any."""
        return self._tiles.get(id)

    def follow(self, *, reset: bool) -> None:
        """The network changed: the maps follow in a moment, those of another network go at once."""
        if reset:
            self._tiles = {}
        if self._wanted and self._entry(self._scene.document.graph):
            self._timer.start()
        elif self._tiles:
            self._put({})

    def close(self) -> None:
        """The scene goes."""
        self._timer.stop()
        self._wanted = False

    def show_live(self, layers: Sequence[tuple[str, int]], maps: Mapping[str, QImage]) -> None:
        """Newer maps from a run: for each (layer, neurons) one strip of square tiles."""
        if not self._wanted:
            return
        found = dict(self._tiles)
        for id, count in layers:
            strip = maps.get(id)
            if strip is not None and id in self._scene.layers:
                side = strip.width()
                tiles = range(min(count, MOST, strip.height() // side))
                images = tuple(strip.copy(0, k * side, side, side) for k in tiles)
                found[id] = Tiles(images, count)
        self._put(found)

    def compute(self) -> None:
        """Draw every map now."""
        self._timer.stop()
        graph = self._scene.document.graph
        entry = self._entry(graph) if self._wanted else ""
        found: dict[str, Tiles] = {}
        if entry:
            try:
                found = self._drawn(graph, entry)
            except EngineError as error:
                log.info("no maps of neurons: %s", error)
        if found or self._tiles:
            self._put(found)

    def _put(self, tiles: dict[str, Tiles]) -> None:
        changed = self._tiles.keys() | tiles.keys()
        self._tiles = tiles
        for id in changed:
            item = self._scene.layers.get(id)
            if item is not None:
                item.refresh()

    def _entry(self, graph: Graph) -> str:
        """The one input, where it is a point of the plane and the network is small and sound."""
        if not 2 <= len(graph.nodes) <= _MOST_LAYERS:
            return ""
        inputs = [node for node in graph.nodes if node.type == "input"]
        values = self._scene.evaluation
        if len(inputs) != 1 or values.findings.problems:
            return ""
        shape = values.shape(inputs[0].id)
        if shape != (2,) or isinstance(shape, TokenShape):
            return ""
        cells = sum(array.size for node in graph.nodes for array in node.weights.values())
        return inputs[0].id if cells <= _MOST_CELLS else ""

    def _layers(self, graph: Graph) -> list[str]:
        """The layers whose neurons are worth a look: what bends, and what comes out at the end."""
        found: list[str] = []
        neurons = 0
        for node in graph.nodes:
            layer = registry().get(node.type)
            shape = self._scene.evaluation.shape(node.id)
            if layer is None or layer.category == "input" or shape is None or len(shape) != 1:
                continue
            bends = layer.category in ("activation", "combine", "group")
            if bends or not graph.out_of(node.id):
                neurons += shape[0]
                found.append(node.id)
        return found if neurons <= _MOST_NEURONS else []

    def _drawn(self, graph: Graph, entry: str) -> dict[str, Tiles]:
        from engine.analysis.maps import DecisionMap
        from engine.analysis.section import Window

        layers = self._layers(graph)
        if not layers:
            return {}
        value = self._scene.evaluation.value(entry)
        reach = _REACH if value is None else max(_REACH, 1.25 * float(abs(value).max()))
        maps = DecisionMap(
            graph, Window(-reach, reach, -reach, reach), None, (_SIDE, _SIDE), layers
        )
        maps.update()
        kinds = {id: graph.node(id).type for id in layers}
        return {id: _tiles(maps.layer(id), kinds[id]) for id in layers}


def _tiles(values: Any, kind: str) -> Tiles:
    """Maps (neurons, rows from the bottom up, columns) as pictures, each on its own scale."""
    import numpy as np

    from desktop.widgets.heat import heat_image

    images: list[QImage] = []
    for neuron in values[:MOST]:
        cells = np.asarray(neuron[::-1], np.float64)
        if kind in ("sigmoid", "softmax"):
            cells = cells - 0.5
        images.append(heat_image(cells))
    return Tiles(tuple(images), len(values))
