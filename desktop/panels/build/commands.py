"""What the menus of Build do to the network: clipboard, order, groups, notes.

Everything acts on the level that the canvas shows, and ends in one call of its editor.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QInputDialog, QMessageBox, QWidget

from desktop.canvas.offers import NOTE
from desktop.canvas.scene import NetworkScene
from desktop.canvas.view import NetworkView
from desktop.editing import Editor
from desktop.editing.clipboard import LONGEST, piece_of
from desktop.editing.level import Level
from desktop.editing.shelf import LONGEST_NAME, Shelf
from desktop.panels.build.copied import Copied
from desktop.panels.spec import Shell
from engine.document import Document
from engine.errors import DocumentError, EngineError
from engine.language import tr


class Commands:
    """One method per action of `BuildActions` that changes or shows the network."""

    def __init__(
        self, parent: QWidget, shell: Shell, view: NetworkView, level: Level, shelf: Shelf
    ) -> None:
        self._parent, self._shell = parent, shell
        self.view: NetworkView = view
        self.network: NetworkScene = view.network
        self.editor: Editor = view.editor
        self.level, self.shelf = level, shelf
        self.copied = Copied(shell.jobs, parent, lambda s: shell.say(s, problem=True))

    def slots(self) -> dict[str, Callable[[], Any]]:
        """The slots by the names of the actions."""
        view, editor, network = self.view, self.editor, self.network
        return {
            "undo": self._undo,
            "redo": self._redo,
            "cut": self.cut,
            "copy": self.copy,
            "paste": self.paste,
            "duplicate": self.duplicate,
            "delete": self.delete,
            "select_all": lambda: network.select(network.layers, (), network.notes.items),
            "add": view.adding.ask,
            "add_note": lambda: view.adding.put_here(NOTE),
            "tidy": self._tidy,
            "align_row": lambda: editor.align(network.selected, axis=1),
            "align_column": lambda: editor.align(network.selected, axis=0),
            "fit": view.fit,
            "zoom_in": lambda: view.zoom_by(1.2),
            "zoom_out": lambda: view.zoom_by(1 / 1.2),
            "group": self.group,
            "ungroup": self.ungroup,
            "enter": self.enter,
            "way_out": self.way_out,
            "keep_group": self.keep_group,
        }

    def group_actions(self) -> tuple[tuple[str, str, Callable[[], object]], ...]:
        """What the inspector offers for a group: title, tool tip, act."""
        return (
            (tr("Open"), tr("Show the inside of the group (Enter)"), self.enter),
            (tr("Ungroup"), tr("Take the group apart (Ctrl+Shift+G)"), self.ungroup),
            (tr("Save to palette…"), tr("Keep the group for other networks"), self.keep_group),
        )

    # --- undo and clipboard ------------------------------------------------------------------
    def _undo(self) -> None:
        self.view.cancel_gesture()
        self.editor.stack.undo()

    def _redo(self) -> None:
        self.view.cancel_gesture()
        self.editor.stack.redo()

    @property
    def _anything(self) -> bool:
        return bool(self.network.selected or self.network.selected_notes)

    def copy(self) -> None:
        """What is selected, as text to the clipboard."""
        if self._anything:
            network = self.network
            piece = piece_of(network.document.content, network.selected, network.selected_notes)
            try:
                self.copied.put(piece)
            except DocumentError as error:
                self._shell.say(str(error), problem=True)

    def cut(self) -> None:
        """Copy, then delete."""
        if self._anything:
            self.copy()
            self.editor.remove(self.network.selected, (), self.network.selected_notes)

    def paste(self) -> None:
        """Layers and notes from the clipboard, beside where they were."""
        piece = self.copied.piece()
        if piece is not None:
            self._paste(piece)
            return
        text = QGuiApplication.clipboard().text()
        if not text.strip():
            self._shell.say(tr("The clipboard holds no text to paste."))
            return
        if len(text) > LONGEST:
            self._shell.say(
                tr("The text in the clipboard is too long to be a network."), problem=True
            )
            return

        def refuse(sentence: str) -> None:
            self._shell.say(tr("The clipboard holds no layers: {0}").format(sentence), problem=True)

        try:
            self.copied.read(text, self._paste, refuse)
        except DocumentError as error:
            refuse(str(error))

    def _paste(self, piece: Document) -> None:
        ids, notes = self.editor.paste_all(piece)
        self.network.select(ids, (), notes)
        self.view.show_layers(ids)

    def duplicate(self) -> None:
        """What is selected once more, beside itself."""
        network = self.network
        piece = piece_of(network.document.content, network.selected, network.selected_notes)
        ids, notes = self.editor.paste_all(piece, title=tr("Duplicate"))
        if ids or notes:
            network.select(ids, (), notes)
            self.view.show_layers(ids)

    def delete(self) -> None:
        """Take away what is selected."""
        network = self.network
        self.editor.remove(network.selected, network.selected_edges, network.selected_notes)

    def _tidy(self) -> None:
        self.editor.tidy(self.network.evaluation.findings)
        self.view.fit()

    # --- groups ------------------------------------------------------------------------------
    def group(self) -> None:
        """The selected layers into one group."""
        try:
            id = self.editor.group(self.network.selected)
        except EngineError as error:
            self._shell.say(str(error), problem=True)
            return
        self.network.select([id])
        self.view.show_layer(id)

    def ungroup(self) -> None:
        """The selected groups taken apart."""
        groups = [id for id in self.network.selected if self.is_group(id)]
        found: list[str] = []
        if len(groups) > 1:
            self.editor.stack.beginMacro(tr("Ungroup {0} groups").format(len(groups)))
        for id in groups:
            found += self.editor.ungroup(id)
        if len(groups) > 1:
            self.editor.stack.endMacro()
        if groups:
            self.network.select(found)

    def is_group(self, id: str | None) -> bool:
        """Whether that layer is a group."""
        graph = self.editor.graph
        return id is not None and id in graph and graph.node(id).inside is not None

    def enter(self) -> None:
        """Open the current group: the canvas shows its inside."""
        current = self.network.current
        if current is not None:
            self.level.enter(current)

    def way_out(self, depth: int | None = None) -> None:
        """Close the group that is open, and select it."""
        left = self.level.leave(depth)
        if left:
            self.network.select([left])
            self.view.show_layer(left)

    def keep_group(self) -> None:
        """Put the selected group on the shelf, under a name that the person gives."""
        current = self.network.current
        if current is None or not self.is_group(current):
            return
        label = self.editor.graph.node(current).label
        title = self._ask_name(tr("Save to palette"), self.shelf.free_title(label))
        if title:
            self._try(
                lambda: self.shelf.keep(self.network.document.content, current, title),
                tr("“{0}” is in the palette, under Groups.").format(title),
            )

    def rename_kept(self, key: str) -> None:
        """Another name for a kept group."""
        old = key.rpartition(".")[0]
        title = self._ask_name(tr("Rename the kept group"), old)
        if title and title != old:
            self._try(lambda: self.shelf.rename(key, title), tr("Renamed to “{0}”.").format(title))

    def remove_kept(self, key: str) -> None:
        """A kept group out of the palette, once the person agrees."""
        title = key.rpartition(".")[0]
        button = QMessageBox.StandardButton
        answer = QMessageBox.warning(
            self._parent,
            tr("Remove from the palette"),
            tr("Remove “{0}” from the palette? Networks that hold it keep it.").format(title),
            button.Discard | button.Cancel,
            button.Cancel,
        )
        if answer == button.Discard:
            self._try(
                lambda: self.shelf.remove(key),
                tr("“{0}” is no longer in the palette.").format(title),
            )

    def _ask_name(self, title: str, proposal: str) -> str:
        text, given = QInputDialog.getText(self._parent, title, tr("Name:"), text=proposal)
        return " ".join(text.split())[:LONGEST_NAME] if given else ""

    def _try(self, act: Callable[[], object], done: str) -> None:
        try:
            act()
        except DocumentError as error:
            self._shell.say(str(error), problem=True)
        else:
            self._shell.say(done)
