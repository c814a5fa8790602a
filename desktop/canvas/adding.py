"""Putting things on the canvas: where they go, and how one asks for them."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF

from desktop.canvas.offers import KEPT, NOTE, Offer, kept_offers, note_offer, of_layer
from desktop.canvas.surface import Surface
from desktop.editing.places import LAYER_HEIGHT, LAYER_WIDTH, STEP_X, Place, snapped
from desktop.editing.shelf import Shelf
from desktop.evaluation import fitting_types, layer_types
from engine.errors import EngineError
from engine.graph import Edge
from engine.spec import Shape, registry

_NOTE_CENTRE = QPointF(120, 12)
_CARD_CENTRE = QPointF(LAYER_WIDTH / 2, LAYER_HEIGHT / 2)


class Adding:
    """Puts things on the canvas of one view."""

    def __init__(self, view: Surface, shelf: Shelf | None) -> None:
        self._view = view
        self.shelf = shelf

    def offers(self) -> tuple[Offer, ...]:
        """Everything, in the order of the palette."""
        layers = tuple(of_layer(layer) for layer in layer_types())
        return (*layers, *kept_offers(self.shelf), note_offer())

    def fitting(self, shape: Shape | None) -> tuple[Offer, ...]:
        """What a value of that shape can go into; kept groups say so themselves once there."""
        return (*map(of_layer, fitting_types(shape)), *kept_offers(self.shelf))

    def offer(self, key: str) -> Offer | None:
        """The offer of that key."""
        if key in registry():
            return of_layer(registry()[key])
        return next((offer for offer in self.offers() if offer.key == key), None)

    def centre_of(self, key: str) -> QPointF:
        """The point of a thing that is held while it is carried, from its left upper corner."""
        return _NOTE_CENTRE if key == NOTE else _CARD_CENTRE

    def put(
        self,
        key: str,
        place: Place,
        *,
        after: str | None = None,
        before: Edge | None = None,
        into: Edge | None = None,
    ) -> str:
        """Add it at `place`, select it, and return the layer's id; "" for a note or a failure."""
        view, editor = self._view, self._view.editor
        if key == NOTE:
            view.write_note(place)
            return ""
        if key.startswith(KEPT):
            id = self._put_kept(key.removeprefix(KEPT), place, after, before, into)
        elif into is not None:
            id = editor.insert(key, into, place)
        else:
            id = editor.add_layer(key, place, after=after, before=before)
        if id:
            view.network.select([id])
        return id

    def put_here(self, key: str) -> None:
        """Add it behind the current layer, or in the middle of an empty canvas."""
        view, editor = self._view, self._view.editor
        current = view.network.current
        if key == NOTE or key.startswith(KEPT):
            place: Place = (0.0, 0.0)
            layout = editor.document.content.layout
            leaving = editor.graph.out_of(current) if current is not None else ()
            if current is not None and current in layout and key != NOTE:
                x, y = layout[current]
                into = leaving[0] if len(leaving) == 1 else None
                after = current if into is None else None
                id = self.put(key, (x + STEP_X, y), after=after, into=into)
            else:
                middle = view.mapToScene(view.viewport().rect().center())
                corner = middle - self.centre_of(key)
                place = snapped((corner.x(), corner.y()))
                id = self.put(key, place)
        elif current is None and not view.network.layers:
            id = editor.add_layer(key, (0.0, 0.0))
        else:
            id = editor.add_after(key, current)
        if id:
            view.network.select([id])
            view.show_layer(id)

    def put_at(self, key: str, at: QPoint) -> None:
        """Add it around a point of the viewport."""
        corner = self._view.mapToScene(at) - QPointF(LAYER_WIDTH / 2, LAYER_HEIGHT / 2)
        if key == NOTE:
            corner = self._view.mapToScene(at)
        self.put(key, snapped((corner.x(), corner.y())))

    def ask(self, at: QPoint | None = None) -> None:
        """Search for what to add: at a point of the viewport, or behind the current layer."""
        view = self._view
        if at is not None:
            where = at
            view.quick_menu.ask(
                view.viewport().mapToGlobal(at), self.offers(), lambda key: self.put_at(key, where)
            )
            return
        item = view.network.layers.get(view.network.current or "")
        where = (
            view.mapFromScene(item.pos() + QPointF(STEP_X, 0))
            if item is not None
            else view.viewport().rect().center() - QPoint(120, 120)
        )
        inside = view.viewport().rect().adjusted(8, 8, -250, -120)
        where = QPoint(
            max(inside.left(), min(where.x(), inside.right())),
            max(inside.top(), min(where.y(), inside.bottom())),
        )
        view.quick_menu.ask(view.viewport().mapToGlobal(where), self.offers(), self.put_here)

    def ask_next(self, at: QPoint, layer: str, port: str | None) -> None:
        """A wire was dropped on the empty canvas: choose what it leads to (or comes from)."""
        view = self._view
        point = view.mapToScene(at)
        if port is None:
            offers = self.fitting(view.network.evaluation.shape(layer))
            place = snapped((point.x(), point.y() - LAYER_HEIGHT / 2))

            def chosen(key: str) -> None:
                self.put(key, place, after=layer)
        else:
            offers = (*map(of_layer, layer_types()), *kept_offers(self.shelf))
            place = snapped((point.x() - LAYER_WIDTH, point.y() - LAYER_HEIGHT / 2))

            def chosen(key: str) -> None:
                self.put(key, place, before=Edge("", layer, port))

        view.quick_menu.ask(view.viewport().mapToGlobal(at), offers, chosen)

    def _put_kept(
        self, key: str, place: Place, after: str | None, before: Edge | None, into: Edge | None
    ) -> str:
        if self.shelf is None:
            return ""
        try:
            piece = self.shelf.read(key)
        except EngineError as error:
            self._view.said.emit(str(error))
            return ""
        return self._view.editor.add_piece(piece, place, after=after, before=before, into=into)
