"""The actions of the Build workspace, each made once; bars and menus show the same objects."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence, QUndoStack
from PySide6.QtWidgets import QMenu, QWidget

from desktop.theme import set_icon
from engine.examples import Example, examples

_Standard = QKeySequence.StandardKey


class BuildActions(QObject):
    """`slots` by name, as in `_DECLARED`; `open_example` takes one example."""

    def __init__(
        self,
        parent: QWidget,
        slots: Mapping[str, Callable[[], object]],
        open_example: Callable[[Example], object],
        stack: QUndoStack,
        export: QAction,
    ) -> None:
        super().__init__(parent)
        self.export = export
        make = _Maker(parent, slots)
        self.new = make("new", "New", [_Standard.New], "Begin an empty network")
        self.open = make("open", "Open…", [_Standard.Open], "Open a network from a file")
        self.save = make("save", "Save", [_Standard.Save], "Save the network")
        self.save_as = make(
            "save_as", "Save as…", [_Standard.SaveAs, "Ctrl+Shift+S"], "Save under another name"
        )
        self.versions = make(
            "versions", "Earlier versions…", [], "What stood in this file before it was saved over"
        )
        self.recover = make(
            "recover", "Recover unsaved work…", [], "What was not saved when Lamina ended badly"
        )
        self.undo = make("undo", "Undo", [_Standard.Undo], "Nothing to undo")
        self.redo = make("redo", "Redo", [_Standard.Redo, "Ctrl+Y"], "Nothing to redo")
        self.cut = make("cut", "Cut", [_Standard.Cut], "Cut the selected layers")
        self.copy = make("copy", "Copy", [_Standard.Copy], "Copy the selected layers as text")
        self.paste = make("paste", "Paste", [_Standard.Paste], "Paste layers from the clipboard")
        self.duplicate = make("duplicate", "Duplicate", ["Ctrl+D"], "Double the selected layers")
        # Del is a key of the canvas alone: in a table of numbers it must not delete a layer.
        self.delete = make("delete", "Delete\tDel", [], "Delete what is selected")
        self.select_all = make(
            "select_all", "Select all layers", [_Standard.SelectAll], "Select every layer"
        )
        # F2 likewise: in a table it edits the cell.
        self.rename = make("rename", "Rename…\tF2", [], "Give the selected layer another name")
        self.add = make("add", "Add a layer…\tSpace", [], "Search for a layer and add it")
        self.tidy = make("tidy", "Tidy layout", ["Ctrl+L"], "Put the layers into columns and rows")
        self.align_row = make("align_row", "Align in a row", [], "Put the selected layers level")
        self.align_column = make(
            "align_column", "Align in a column", [], "Put the selected layers below each other"
        )
        self.add_note = make("add_note", "Add a note", ["Ctrl+Shift+N"], "Write on the canvas")
        self.group = make("group", "Group", ["Ctrl+G"], "Make one group of the selected layers")
        self.ungroup = make("ungroup", "Ungroup", ["Ctrl+Shift+G"], "Take the selected group apart")
        self.enter = make("enter", "Open the group\tEnter", [], "Show the inside of the group")
        self.way_out = make("way_out", "Leave the group", ["Alt+Up"], "Go back to what is around")
        self.keep_group = make(
            "keep_group", "Save the group to the palette…", [], "Keep the group for other networks"
        )
        self.show_minimap = make.toggle("Minimap", "Ctrl+4", "The whole network in a corner")
        self.show_maps = make.toggle(
            "Neuron maps on layers", "Ctrl+5", "What each neuron gives over the plane of the inputs"
        )
        self.fit = make("fit", "Fit the network\tF", [], "Show the whole network")
        self.zoom_in = make(
            "zoom_in", "Zoom in", ["Ctrl+Alt++", "Ctrl+Alt+="], "Enlarge the canvas"
        )
        self.zoom_out = make("zoom_out", "Zoom out", ["Ctrl+Alt+-"], "Shrink the canvas")
        self.next_problem = make(
            "next_problem", "Go to the next problem", ["F8"], "Select a layer that has a problem"
        )
        self.make_exercise = make(
            "make_exercise",
            "Make an exercise…",
            [],
            "Make an exercise, and variants of it, from this network",
        )
        self.show_palette = make.toggle("Palette", "Ctrl+1", "Show or hide the palette")
        self.show_tabs = make.toggle("Tabs below", "Ctrl+2", "Show or hide the tabs below")
        self.show_inspector = make.toggle("Inspector", "Ctrl+3", "Show or hide the inspector")
        for action, sign in (
            (self.undo, "undo"),
            (self.redo, "redo"),
        ):
            set_icon(action, sign)
        self.gallery = make(
            "gallery", "Examples…", ["Ctrl+Shift+E"], "Pictures of networks to begin with"
        )
        self.examples = QAction("Examples", parent)
        self.examples.setToolTip("Open an example")
        menu = QMenu(parent)
        menu.setToolTipsVisible(True)
        menu.addAction(self.gallery)
        menu.addSeparator()
        self.example_actions: dict[str, QAction] = {}
        for example in examples():
            entry = QAction(example.title.replace("&", "&&"), menu)
            entry.setToolTip(example.help)
            entry.triggered.connect(lambda _=False, chosen=example: open_example(chosen))
            menu.addAction(entry)
            self.example_actions[example.key] = entry
        self.examples.setMenu(menu)
        self.example_menu = menu
        stack.canUndoChanged.connect(self.undo.setEnabled)
        stack.canRedoChanged.connect(self.redo.setEnabled)
        stack.undoTextChanged.connect(lambda text: _explain(self.undo, "Undo", text))
        stack.redoTextChanged.connect(lambda text: _explain(self.redo, "Redo", text))
        self.undo.setEnabled(False)
        self.redo.setEnabled(False)

    def bar(self) -> Sequence[QAction | None]:
        """What the action bar shows at the left."""
        return (
            self.new,
            self.open,
            self.examples,
            self.save,
            None,
            self.undo,
            self.redo,
            None,
            self.tidy,
        )

    def menus(self) -> Mapping[str, Sequence[QAction | None]]:
        """What the standard menus show."""
        return {
            "File": (
                self.new,
                self.open,
                None,
                self.gallery,
                None,
                self.save,
                self.save_as,
                self.versions,
                self.recover,
                None,
                self.export,
            ),
            "Edit": (
                self.undo,
                self.redo,
                None,
                self.cut,
                self.copy,
                self.paste,
                self.duplicate,
                self.delete,
                None,
                self.select_all,
            ),
            "View": (
                self.fit,
                self.zoom_in,
                self.zoom_out,
                None,
                self.show_palette,
                self.show_tabs,
                self.show_inspector,
                self.show_minimap,
                self.show_maps,
            ),
            "Network": (
                self.add,
                self.add_note,
                self.rename,
                None,
                self.group,
                self.ungroup,
                self.enter,
                self.way_out,
                self.keep_group,
                None,
                self.tidy,
                self.align_row,
                self.align_column,
                None,
                self.next_problem,
                None,
                self.make_exercise,
            ),
        }

    def follow_selection(self, layers: int, wires: int, notes: int, groups: int) -> None:
        """Only what can be done now can be chosen."""
        for action in (self.cut, self.copy, self.duplicate):
            action.setEnabled(layers + notes > 0)
        self.delete.setEnabled(layers + wires + notes > 0)
        for action in (self.rename, self.group):
            action.setEnabled(layers > 0)
        self.ungroup.setEnabled(groups > 0)
        for action in (self.enter, self.keep_group):
            action.setEnabled(groups == 1 and layers == 1)
        for action in (self.align_row, self.align_column):
            action.setEnabled(layers > 1)

    def context_menu(self, parent: QWidget, layer: bool, group: bool, note: bool) -> QMenu:
        """What can be done with a layer, a group, a note or the empty canvas."""
        copying = (self.cut, self.copy, self.duplicate, None, self.delete)
        entries: Sequence[QAction | None]
        if group:
            keeping = (self.ungroup, self.keep_group)
            entries = (self.enter, *keeping, None, self.rename, None, *copying)
        elif layer:
            entries = (self.rename, self.group, None, *copying)
        elif note:
            entries = copying
        else:
            adding = (self.add, self.add_note, self.paste)
            entries = (
                *adding,
                None,
                self.select_all,
                self.tidy,
                self.fit,
                None,
                self.export,
                self.way_out,
            )
        menu = QMenu(parent)
        for entry in entries:
            if entry is None:
                menu.addSeparator()
            elif entry is not self.way_out or entry.isEnabled():
                menu.addAction(entry)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu


class _Maker:
    def __init__(self, parent: QWidget, slots: Mapping[str, Callable[[], object]]) -> None:
        self._parent, self._slots = parent, slots

    def __call__(self, name: str, text: str, keys: Sequence[str | _Standard], tip: str) -> QAction:
        action = QAction(text, self._parent)
        action.setObjectName(name)
        action.setIconText(text.split("\t")[0].removesuffix("…"))
        action.setToolTip(tip)
        action.setShortcuts([QKeySequence(key) for key in keys])
        slot = self._slots[name]
        action.triggered.connect(lambda: slot())
        return action

    def toggle(self, text: str, keys: str, tip: str) -> QAction:
        action = QAction(text, self._parent)
        action.setCheckable(True)
        action.setChecked(True)
        action.setShortcut(QKeySequence(keys))
        action.setToolTip(tip)
        return action


def _explain(action: QAction, verb: str, what: str) -> None:
    action.setToolTip(f"{verb}: {what}" if what else f"Nothing to {verb.lower()}")
