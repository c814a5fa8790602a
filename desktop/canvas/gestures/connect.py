"""Connect: draw a wire from a port; what does not fit is refused with a sentence at the pointer.

From an output to an input, or the other way round; from a fed input the wire that is there is taken
along, so that it can be put elsewhere, or dropped on the empty canvas to take it away.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QGraphicsPathItem

from desktop.canvas.adding import Adding
from desktop.canvas.gestures.gesture import Gesture
from desktop.canvas.items import LayerItem
from desktop.canvas.items.wire import wire_path
from desktop.canvas.surface import Surface
from desktop.canvas.tips import port_text
from desktop.evaluation import refusal
from desktop.theme import theme
from desktop.widgets.names import space_text
from engine.graph import Edge, ports_of
from engine.language import tr


class Connect(Gesture):
    """A wire on its way. `port` is None when it starts at the output of `layer`."""

    cursor = Qt.CursorShape.CrossCursor

    def __init__(
        self, view: Surface, adding: Adding, start: QPoint, layer: str, port: str | None
    ) -> None:
        super().__init__(view, start)
        self._adding = adding
        graph = view.editor.graph
        self._taken: Edge | None = None
        if port is not None:
            self._taken = next((edge for edge in graph.into(layer) if edge.port == port), None)
        if self._taken is not None:
            layer, port = self._taken.source, None
            self.scene.wires[self._taken].setOpacity(0.25)
        self._layer = layer
        self._port = port
        item = self.scene.layers[layer]
        self._anchor = item.output_point() if port is None else item.input_point(port)
        self._preview = QGraphicsPathItem()
        self._preview.setZValue(3)
        self.scene.addItem(self._preview)
        self._hot: LayerItem | None = None
        self._moved = False
        self._refusal = ""
        self._edge: Edge | None = None
        self._draw(self.start_point, wrong=False)

    def follow(self, at: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        self._moved = self._moved or (at - self.start).manhattanLength() > 3
        point = self.view.mapToScene(at)
        self._find_edge(point)
        if self._edge is not None and not self._refusal:
            target = self.scene.layers[
                self._edge.target if self._port is None else self._edge.source
            ]
            point = (
                target.input_point(self._edge.port) if self._port is None else target.output_point()
            )
            self.view.pointer_note.say(at, self._fits())
        elif self._refusal:
            self.view.pointer_note.say(at, self._refusal, wrong=True)
        else:
            self.view.pointer_note.say(at, port_text(self.view, self._layer, self._port))
        self._draw(point, wrong=bool(self._refusal))

    def finish(self, at: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        if not self._moved and (at - self.start).manhattanLength() <= 3:
            self.cancel()
            return
        self.follow(at, modifiers)
        edge, sentence, taken = self._edge, self._refusal, self._taken
        on_layer = self.scene.layer_at(self.view.mapToScene(at)) is not None
        self._take_away()
        if sentence:
            self.view.said.emit(sentence)
        elif edge is not None and taken is not None:
            self.view.editor.reconnect(taken, edge)
        elif edge is not None:
            self.view.editor.connect(edge)
        elif taken is not None and not on_layer:
            self.view.editor.disconnect(taken)
        elif not on_layer:
            self._adding.ask_next(at, self._layer, self._port)

    def cancel(self) -> None:
        self._take_away()

    def _find_edge(self, point: QPointF) -> None:
        """The wire that a release here would draw, and why it may not."""
        self._light(None, None)
        self._edge, self._refusal = None, ""
        found = self.scene.port_at(point)
        wanted_input = self._port is None
        if found is None or (found[1] is not None) != wanted_input:
            item = self.scene.layer_at(point)
            if item is None or item.id == self._layer:
                return
            # Anywhere on a layer counts as its first port that is still free.
            found = (item, self._likely_port(item) if wanted_input else None)
        item, port = found
        if wanted_input:
            edge = Edge(self._layer, item.id, port or "")
        else:
            edge = Edge(item.id, self._layer, self._port or "")
        self._edge = edge
        self._light(item, port if wanted_input else "")
        graph = self.view.editor.graph
        if self._taken is not None:
            graph = graph.without_edge(self._taken)
        self._refusal = refusal(graph, self.scene.evaluation.findings, edge)

    def _likely_port(self, item: LayerItem) -> str | None:
        graph = self.view.editor.graph
        fed = {edge.port for edge in graph.into(item.id) if edge != self._taken}
        ports = ports_of(graph.node(item.id))
        return next((port for port in ports if port not in fed), ports[0] if ports else None)

    def _fits(self) -> str:
        assert self._edge is not None
        graph = self.view.editor.graph
        source, target = graph.node(self._edge.source), graph.node(self._edge.target)
        space = space_text(self.scene.evaluation.shape(source.id))
        replaced = [e for e in graph.into(target.id) if e.port == self._edge.port]
        if replaced and replaced[0] != self._taken and replaced[0] != self._edge:
            old = graph.node(replaced[0].source).label
            return tr("{0} → {1}: {2}, in place of {3}").format(
                source.label, target.label, space, old
            )
        return f"{source.label} → {target.label}: {space}"

    def _light(self, item: LayerItem | None, port: str | None) -> None:
        if self._hot is not None and self._hot is not item:
            self._hot.hot_port = None
            self._hot.update()
        self._hot = item
        if item is not None:
            item.hot_port = port
            item.update()

    def _draw(self, point: QPointF, *, wrong: bool) -> None:
        start, end = (self._anchor, point) if self._port is None else (point, self._anchor)
        self._preview.setPath(wire_path(start, end))
        pen = QPen(theme().color("wrong" if wrong else "accent"), 2)
        pen.setStyle(Qt.PenStyle.DashLine)
        self._preview.setPen(pen)

    def _take_away(self) -> None:
        self._light(None, None)
        self.view.pointer_note.hide()
        if self._taken is not None and self._taken in self.scene.wires:
            self.scene.wires[self._taken].setOpacity(1.0)
        self.scene.removeItem(self._preview)
