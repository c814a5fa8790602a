"""The scene: the one place that makes the items of layers and wires, and selects them.

It follows the document and its evaluation, and changes neither.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Signal

from desktop.canvas.items import LayerItem, WireItem
from desktop.canvas.items.face import face_of
from desktop.canvas.notes import Notes
from desktop.canvas.overview import Overview
from desktop.canvas.pictures import Pictures
from desktop.canvas.planes import Planes
from desktop.canvas.stage import Stage
from desktop.document import Change, OpenDocument
from desktop.editing.places import LAYER_HEIGHT, LAYER_WIDTH, bounds
from desktop.evaluation import Evaluation, Update
from desktop.theme import theme
from desktop.widgets.names import space_text
from engine.graph import Edge
from engine.spec import registry

_MARGIN = 2000.0
_BADGE = 26.0
_BSP_FROM = 400  # below this a linear walk over the items is quicker than keeping a tree


class NetworkScene(Stage):
    """Items for the layers and wires of one document.

    `selection_changed` follows `select`; `layers_changed` follows added, removed or moved layers.
    """

    selection_changed = Signal()
    layers_changed = Signal()
    overview_changed = Signal()
    """What `overview` draws is another one: layers, wires or which of the layers are wrong."""
    layers_going = Signal()
    """Layers are about to be taken away, or all of them: no gesture can go on with them."""

    def __init__(self, document: OpenDocument, evaluation: Evaluation) -> None:
        super().__init__(document, evaluation)
        self.overview = Overview(self)
        self.pictures = Pictures()
        self.notes = Notes(self)
        self.planes = Planes(self)
        self._leave = (document.observe(self._follow), evaluation.observe(self._follow_values))
        theme().changed.connect(self._redress)
        self._follow(Change(reset=True))

    def close(self) -> None:
        """Stop following the document."""
        self.planes.close()
        for leave in self._leave:
            leave()
        self._leave = ()

    def content_rect(self, ids: Iterable[str] | None = None) -> QRectF:
        """What the layers and notes cover, or those layers alone; empty for none."""
        layout = self.document.content.layout
        if ids is None:
            places = list(layout.values())
        else:
            places = [layout[id] for id in ids if id in layout]
        rect = QRectF()
        if places:
            left, top, right, bottom = bounds(places)
            rect = QRectF(left, top, right - left, bottom - top + _BADGE)
        if ids is None:
            for note in self.notes.items.values():
                rect = rect.united(note.sceneBoundingRect())
        return rect

    # -- selection

    @property
    def selected_notes(self) -> tuple[str, ...]:
        """The selected notes."""
        return tuple(self.notes.chosen)

    def select(
        self, ids: Iterable[str] = (), edges: Iterable[Edge] = (), notes: Iterable[str] = ()
    ) -> None:
        """Select these and nothing else."""
        chosen = dict.fromkeys(id for id in ids if id in self._layers)
        chosen_edges = dict.fromkeys(edge for edge in edges if edge in self._wires)
        written = self.notes.choose(notes)
        if list(chosen) == list(self._chosen) and chosen_edges == self._chosen_edges:
            if written:
                self.selection_changed.emit()
            return
        before = set(self._chosen) | set(chosen)
        self._chosen, self._chosen_edges = chosen, chosen_edges
        self._show_selection(before)
        self.selection_changed.emit()

    def toggle(self, id: str) -> None:
        """Add a layer to the selection, or take it away."""
        others = [other for other in self._chosen if other != id]
        ids = others if id in self._chosen else [*others, id]
        self.select(ids, self._chosen_edges, self.notes.chosen)

    def toggle_note(self, id: str) -> None:
        """Add a note to the selection, or take it away."""
        others = [other for other in self.notes.chosen if other != id]
        notes = others if id in self.notes.chosen else [*others, id]
        self.select(self._chosen, self._chosen_edges, notes)

    # -- places while a gesture is under way

    def offset(self, ids: Iterable[str], by: QPointF, notes: Iterable[str] = ()) -> None:
        """Show layers and notes away from where the document has them; (0, 0) puts them back."""
        self.notes.offset(notes, by)
        layout = self.document.content.layout
        for id in ids:
            item = self._layers.get(id)
            if item is not None:
                x, y = layout.get(id, (0.0, 0.0))
                item.place(QPointF(x, y) + by)
                self._route(id)

    # -- following

    def _follow(self, change: Change) -> None:
        content = self.document.content
        if change.reset or change.removed:
            self.layers_going.emit()
        if change.reset:
            self._clear()
            added, edges = (node.id for node in content.graph.nodes), content.graph.edges
        else:
            added, edges = iter(change.added), tuple(change.edges_added)
        for edge in change.edges_removed:
            self._drop_wire(edge)
        for id in change.removed:
            self._drop_layer(id)
        fresh: list[str] = []
        for id in added:
            self._add_layer(id)
            fresh.append(id)
        reroute = set(change.moved) | set(change.changed)
        for id in change.moved:
            if id in self._layers:
                self._layers[id].place(QPointF(*content.layout[id]))
        for id in change.changed:
            if id in self._layers:
                self._layers[id].category = self._category(id)
                self._layers[id].refresh()
        for edge in edges:
            self._add_wire(edge)
        for id in reroute:
            self._route(id)
        note_gone = (change.reset or change.notes) and self.notes.follow()
        if change.notes and not change.reset:
            self.layers_changed.emit()
        if change.reset or fresh or change.moved or change.removed:
            self._grow()
            self.overview.follow(change)
            self.layers_changed.emit()
            self.overview_changed.emit()
        elif change.network:
            self.overview.follow(change)
            self.overview_changed.emit()
        if change.network:
            self.planes.follow(reset=change.reset)
        gone = [id for id in self._chosen if id not in self._layers]
        gone_edges = [edge for edge in self._chosen_edges if edge not in self._wires]
        if gone or gone_edges or (change.reset and self._chosen):
            self.select(
                [id for id in self._chosen if id in self._layers],
                [edge for edge in self._chosen_edges if edge in self._wires],
                self.notes.chosen,
            )
        elif note_gone:
            self.selection_changed.emit()
        self._dress_wires(self._wires if change.reset else change.edges_added)

    def _follow_values(self, update: Update) -> None:
        touched = update.values | update.shapes | update.problems
        for id in touched:
            item = self._layers.get(id)
            if item is not None:
                item.refresh()
        edges = {edge for id in update.shapes | update.problems for edge in self.wires_of(id)}
        self._dress_wires(edges)
        if update.problems:
            self.overview.forget_problems()
            self.overview_changed.emit()

    def _clear(self) -> None:
        had_selection = bool(self._chosen or self._chosen_edges or self.notes.chosen)
        self._chosen, self._chosen_edges = {}, {}
        self.clear()
        self.pictures.clear()
        self.notes.forget()
        self._layers, self._wires, self._wires_of = {}, {}, {}
        if had_selection:
            self.selection_changed.emit()

    def _add_layer(self, id: str) -> None:
        content = self.document.content
        item = LayerItem(
            id,
            lambda: face_of(self.document.graph.node(id), self.evaluation, self.planes.tiles(id)),
            lambda: self.document.graph.node(id).ports,
            self.pictures,
            self._category(id),
        )
        item.place(QPointF(*content.layout.get(id, (0.0, 0.0))))
        self._layers[id] = item
        self.addItem(item)

    def _category(self, id: str) -> str:
        layer = registry().get(self.document.graph.node(id).type)
        return layer.category if layer else "group"

    def _drop_layer(self, id: str) -> None:
        item = self._layers.pop(id, None)
        self._wires_of.pop(id, None)
        self.pictures.drop(id)
        if item is not None:
            self.removeItem(item)

    def _add_wire(self, edge: Edge) -> None:
        if edge.source not in self._layers or edge.target not in self._layers:
            return
        item = WireItem(edge)
        self._wires[edge] = item
        self._wires_of.setdefault(edge.source, set()).add(edge)
        self._wires_of.setdefault(edge.target, set()).add(edge)
        self._route_wire(edge)
        self.addItem(item)

    def _drop_wire(self, edge: Edge) -> None:
        item = self._wires.pop(edge, None)
        for id in (edge.source, edge.target):
            self._wires_of.get(id, set()).discard(edge)
        if item is not None:
            self.removeItem(item)

    def _route(self, id: str) -> None:
        for edge in self._wires_of.get(id, ()):
            self._route_wire(edge)

    def _route_wire(self, edge: Edge) -> None:
        source, target = self._layers[edge.source], self._layers[edge.target]
        self._wires[edge].place(source.output_point(), target.input_point(edge.port))

    def _dress_wires(self, edges: Iterable[Edge]) -> None:
        for edge in edges:
            item = self._wires.get(edge)
            if item is None:
                continue
            bad = any(p.port == edge.port for p in self.evaluation.findings.of(edge.target))
            item.show_state(
                label=space_text(self.evaluation.shape(edge.source)),
                chosen=edge in self._chosen_edges,
                live=edge.target in self._chosen,
                wrong=bad,
            )

    def _show_selection(self, ids: Iterable[str]) -> None:
        current = self.current
        for id in ids:
            item = self._layers.get(id)
            if item is not None:
                item.choose(id in self._chosen, id == current)
        self._dress_wires(self._wires if len(self._wires) < _BSP_FROM else self._near(ids))

    def _near(self, ids: Iterable[str]) -> set[Edge]:
        chosen = {edge for edge, item in self._wires.items() if item.chosen}
        return chosen | set(self._chosen_edges) | {e for id in ids for e in self.wires_of(id)}

    def _grow(self) -> None:
        """Keep the scene's own rectangle around the layers; Qt never shrinks or grows it alone."""
        method = (
            Stage.ItemIndexMethod.BspTreeIndex
            if len(self._layers) > _BSP_FROM
            else Stage.ItemIndexMethod.NoIndex
        )
        if self.itemIndexMethod() != method:
            self.setItemIndexMethod(method)
        left, top, right, bottom = bounds(self.document.content.layout.values())
        wanted = QRectF(left, top, max(right - left, LAYER_WIDTH), max(bottom - top, LAYER_HEIGHT))
        if not self.sceneRect().contains(wanted):
            self.setSceneRect(wanted.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN))

    def _redress(self) -> None:
        self.overview.forget()
        self.planes.compute()
        self.update()
