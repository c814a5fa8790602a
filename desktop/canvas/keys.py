"""What keys do on the canvas, beside the shortcuts that the menus hold."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from desktop.canvas.surface import Surface
from desktop.editing.places import SNAP

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_FAR = 5  # grid steps with Shift


def pressed(view: Surface, event: QKeyEvent) -> bool:
    """Act on a key; whether it meant something here."""
    key, modifiers = event.key(), event.modifiers()
    bare = not modifiers & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
    network = view.network
    if key == Qt.Key.Key_Escape:
        if network.selected or network.selected_edges or network.selected_notes:
            network.select()
        else:
            view.way_out_wanted.emit()
        return True
    if not bare:
        return False
    if key in _ARROWS:
        steps = _FAR if modifiers & Qt.KeyboardModifier.ShiftModifier else 1
        _nudge(view, _ARROWS[Qt.Key(key)], steps)
        return True
    if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        if network.current is not None:
            view.edit_wanted.emit(network.current)
        elif network.selected_notes:
            view.edit_note(network.selected_notes[-1])
        return True
    if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
        view.editor.remove(network.selected, network.selected_edges, network.selected_notes)
        return True
    if key == Qt.Key.Key_F2:
        if network.current is not None:
            view.rename_wanted.emit()
        return True
    if key == Qt.Key.Key_F:
        view.fit()
        return True
    return False


def walk(view: Surface, *, forwards: bool) -> bool:
    """Tab: the next layer in data order; past the last one the focus leaves the canvas."""
    graph = view.editor.graph
    findings = view.network.evaluation.findings
    known = set(findings.order)
    order = [*findings.order, *(node.id for node in graph.nodes if node.id not in known)]
    if not order:
        return False
    current = view.network.current
    if current not in order:
        next_index = 0 if forwards else len(order) - 1
    else:
        next_index = order.index(current) + (1 if forwards else -1)
    if not 0 <= next_index < len(order):
        return False
    view.network.select([order[next_index]])
    view.show_layer(order[next_index])
    return True


def _nudge(view: Surface, direction: tuple[int, int], steps: int) -> None:
    selected = view.network.selected
    layout = view.editor.document.content.layout
    dx, dy = (part * steps * SNAP for part in direction)
    places = {id: (layout[id][0] + dx, layout[id][1] + dy) for id in selected if id in layout}
    chosen = view.network.selected_notes
    notes = {
        note.id: (note.x + dx, note.y + dy)
        for note in view.editor.document.content.notes
        if note.id in chosen
    }
    if places or notes:
        view.editor.move(places, ("nudge", *selected, *chosen), notes)
    if places:
        view.show_layer(selected[-1])
