"""Where the items stand: by id and by place, and which of them are selected.

The scene fills it; its parts (notes, the picture from far away, the maps of neurons) read it.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QGraphicsScene

from desktop.canvas.items import LayerItem, WireItem
from desktop.document import OpenDocument
from desktop.evaluation import Evaluation
from engine.graph import Edge


class Stage(QGraphicsScene):
    """The items of one document's layers and wires."""

    def __init__(self, document: OpenDocument, evaluation: Evaluation) -> None:
        super().__init__()
        self.document = document
        self.evaluation = evaluation
        self._layers: dict[str, LayerItem] = {}
        self._wires: dict[Edge, WireItem] = {}
        self._wires_of: dict[str, set[Edge]] = {}
        self._chosen: dict[str, None] = {}  # an ordered set; the last is the current layer
        self._chosen_edges: dict[Edge, None] = {}

    # -- items by id

    @property
    def layers(self) -> dict[str, LayerItem]:
        """The items of the layers, by id; not to be changed."""
        return self._layers

    @property
    def wires(self) -> dict[Edge, WireItem]:
        """The items of the wires, by edge; not to be changed."""
        return self._wires

    def layer_at(self, point: QPointF) -> LayerItem | None:
        """The layer whose card lies at a scene position, topmost first."""
        for item in self.items(point):
            if isinstance(item, LayerItem) and item.card().contains(point):
                return item
        return None

    def value_at(self, point: QPointF) -> LayerItem | None:
        """The layer whose value stands at a scene position."""
        for item in self.items(point):
            if isinstance(item, LayerItem) and item.badge_contains(point):
                return item
        return None

    def port_at(self, point: QPointF) -> tuple[LayerItem, str | None] | None:
        """The port at a scene position: (layer, input port), or (layer, None) for its output."""
        around = QRectF(point.x() - 14, point.y() - 14, 28, 28)
        for item in self.items(around):
            if isinstance(item, LayerItem):
                found = item.port_at(point)
                if found is not None:
                    return (item, found[1])
        return None

    def wire_at(self, point: QPointF, besides: str = "") -> WireItem | None:
        """The wire at a scene position; wires of the layer `besides` do not count."""
        for item in self.items(point):
            if isinstance(item, WireItem) and besides not in (item.edge.source, item.edge.target):
                return item
        return None

    def layers_within(self, area: QRectF) -> list[str]:
        """The layers whose card meets an area."""
        return [id for id, item in self._layers.items() if item.card().intersects(area)]

    def wires_of(self, id: str) -> frozenset[Edge]:
        """The wires that touch a layer."""
        return frozenset(self._wires_of.get(id, ()))

    # -- selection

    @property
    def selected(self) -> tuple[str, ...]:
        """The selected layers, in the order in which they were selected."""
        return tuple(self._chosen)

    @property
    def selected_edges(self) -> tuple[Edge, ...]:
        """The selected wires."""
        return tuple(self._chosen_edges)

    @property
    def current(self) -> str | None:
        """The layer that was selected last."""
        return next(reversed(self._chosen), None)
