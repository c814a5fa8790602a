"""What lies under a person's hands: the network, its editor, and what stands over it for a while.

Gestures, keys, tips and the search for layers act on it; the view above turns pointer and keys
into them.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRectF, Signal
from PySide6.QtWidgets import QWidget

from desktop.canvas.camera import Camera
from desktop.canvas.items import WireItem
from desktop.canvas.note_editor import NoteEditor
from desktop.canvas.pointer_note import PointerNote
from desktop.canvas.quick_menu import QuickMenu
from desktop.canvas.scene import NetworkScene
from desktop.editing import Editor
from desktop.editing.places import Place
from engine.language import tr


class Surface(Camera):
    """A network that can be edited where it is seen.

    Signals: `edit_wanted(id)` for Enter or a double click on a layer;
    `rename_wanted` for F2; `way_out_wanted` for Escape with nothing to let go of;
    `arithmetic_wanted(id)` for a click on a value;
    `menu_wanted(QPoint, id)` for the context menu, in viewport pixels; `said(sentence)` for what
    was refused.
    """

    edit_wanted = Signal(str)
    rename_wanted = Signal()
    way_out_wanted = Signal()
    arithmetic_wanted = Signal(str)
    menu_wanted = Signal(QPoint, str)
    said = Signal(str)

    def __init__(
        self, network: NetworkScene, editor: Editor, parent: QWidget | None = None
    ) -> None:
        super().__init__(network, parent)
        self.editor = editor
        self.pointer_note = PointerNote(self.viewport())
        self.quick_menu = QuickMenu(self)
        self.note_editor = NoteEditor(self.viewport())
        network.layers_changed.connect(self.pointer_note.hide)
        self._marked: WireItem | None = None

    def show_layer(self, id: str) -> None:
        """Scroll just as far as it takes to see a layer."""
        item = self.network.layers.get(id)
        if item is not None:
            area = item.card().adjusted(-30, -20, 30, 40)
            if not self.mapToScene(self.viewport().rect()).boundingRect().contains(area):
                self.ensureVisible(area, 20, 20)

    def show_layers(self, ids: Sequence[str]) -> None:
        """Scroll just as far as it takes to see these layers, or the first if they are too many."""
        area = self.network.content_rect(ids).adjusted(-30, -20, 30, 20)
        seen = self.mapToScene(self.viewport().rect()).boundingRect()
        if area.width() > seen.width() or area.height() > seen.height():
            ids = ids[:1]
        if len(ids) == 1:
            self.show_layer(ids[0])
        elif ids and not seen.contains(area):
            self.ensureVisible(area, 20, 20)

    def mark_wire(self, point: QPointF | None, besides: str = "") -> WireItem | None:
        """Light the wire at a scene position, as the one a layer would fall into."""
        found = None if point is None else self.network.wire_at(point, besides)
        if self._marked is not found:
            if self._marked is not None and self._marked.scene() is not None:
                self._marked.mark(False)
            self._marked = found
            if found is not None:
                found.mark(True)
        return found

    # -- notes

    def write_note(self, place: Place) -> None:
        """Begin a new note with its left upper corner there."""
        area = self.mapFromScene(QRectF(*place, 240, 40)).boundingRect()

        def done(text: str | None) -> None:
            self.setFocus()
            if text:
                self.network.select((), (), [self.editor.add_note(place, text)])

        self.note_editor.write("", area, self.transform().m11(), done)

    def edit_note(self, id: str) -> None:
        """Write on in a note."""
        item = self.network.notes.items.get(id)
        if item is None:
            return
        area = self.mapFromScene(item.card()).boundingRect()

        def done(text: str | None) -> None:
            self.setFocus()
            if text is not None:
                title = tr("Change a note") if text else tr("Delete a note")
                self.editor.change_note(id, title, text=text, is_latex=False)

        note = item.note
        text = f"${note.text}$" if note.is_latex else note.text
        self.note_editor.write(text, area, self.transform().m11(), done)
