"""The actions of the Build workspace, each made once; bars and menus show the same objects."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence, QUndoStack
from PySide6.QtWidgets import QMenu, QWidget

from desktop.theme import set_icon
from desktop.widgets.shortcuts import set_keys
from engine.examples import Example, examples
from engine.language import tr

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
        self.new = make("new", tr("New"), [_Standard.New], tr("Begin an empty network"))
        self.open = make("open", tr("Open…"), [_Standard.Open], tr("Open a network from a file"))
        self.save = make("save", tr("Save"), [_Standard.Save], tr("Save the network"))
        self.save_as = make(
            "save_as",
            tr("Save as…"),
            [_Standard.SaveAs, "Ctrl+Shift+S"],
            tr("Save under another name"),
        )
        self.versions = make(
            "versions",
            tr("Earlier versions…"),
            [],
            tr("What stood in this file before it was saved over"),
        )
        self.recover = make(
            "recover",
            tr("Recover unsaved work…"),
            [],
            tr("What was not saved when Lamina ended badly"),
        )
        self.undo = make("undo", tr("Undo"), [_Standard.Undo], tr("Nothing to undo"))
        self.redo = make("redo", tr("Redo"), [_Standard.Redo, "Ctrl+Y"], tr("Nothing to redo"))
        self.cut = make("cut", tr("Cut"), [_Standard.Cut], tr("Cut the selected layers"))
        self.copy = make(
            "copy", tr("Copy"), [_Standard.Copy], tr("Copy the selected layers as text")
        )
        self.paste = make(
            "paste", tr("Paste"), [_Standard.Paste], tr("Paste layers from the clipboard")
        )
        self.duplicate = make(
            "duplicate", tr("Duplicate"), ["Ctrl+D"], tr("Double the selected layers")
        )
        # Del is a key of the canvas alone: in a table of numbers it must not delete a layer.
        self.delete = make("delete", "Delete\tDel", [], tr("Delete what is selected"))
        self.select_all = make(
            "select_all", tr("Select all layers"), [_Standard.SelectAll], tr("Select every layer")
        )
        # F2 likewise: in a table it edits the cell.
        self.rename = make("rename", "Rename…\tF2", [], tr("Give the selected layer another name"))
        self.add = make("add", tr("Add a layer…\tSpace"), [], tr("Search for a layer and add it"))
        self.tidy = make(
            "tidy", tr("Tidy layout"), ["Ctrl+L"], tr("Put the layers into columns and rows")
        )
        self.align_row = make(
            "align_row", tr("Align in a row"), [], tr("Put the selected layers level")
        )
        self.align_column = make(
            "align_column",
            tr("Align in a column"),
            [],
            tr("Put the selected layers below each other"),
        )
        self.add_note = make(
            "add_note", tr("Add a note"), ["Ctrl+Shift+N"], tr("Write on the canvas")
        )
        self.group = make(
            "group", tr("Group"), ["Ctrl+G"], tr("Make one group of the selected layers")
        )
        self.ungroup = make(
            "ungroup", tr("Ungroup"), ["Ctrl+Shift+G"], tr("Take the selected group apart")
        )
        self.enter = make(
            "enter", tr("Open the group\tEnter"), [], tr("Show the inside of the group")
        )
        self.way_out = make(
            "way_out", tr("Leave the group"), ["Alt+Up"], tr("Go back to what is around")
        )
        self.keep_group = make(
            "keep_group",
            tr("Save the group to the palette…"),
            [],
            tr("Keep the group for other networks"),
        )
        self.show_minimap = make.toggle(
            tr("Minimap"), "Ctrl+4", tr("The whole network in a corner")
        )
        self.show_maps = make.toggle(
            tr("Neuron maps on layers"),
            "Ctrl+5",
            tr("What each neuron gives over the plane of the inputs"),
        )
        self.fit = make("fit", tr("Fit the network\tF"), [], tr("Show the whole network"))
        self.zoom_in = make(
            "zoom_in", tr("Zoom in"), ["Ctrl+Alt++", "Ctrl+Alt+="], tr("Enlarge the canvas")
        )
        self.zoom_out = make("zoom_out", tr("Zoom out"), ["Ctrl+Alt+-"], tr("Shrink the canvas"))
        self.next_problem = make(
            "next_problem",
            tr("Go to the next problem"),
            ["F8"],
            tr("Select a layer that has a problem"),
        )
        self.make_exercise = make(
            "make_exercise",
            tr("Make an exercise…"),
            [],
            tr("Make an exercise, and variants of it, from this network"),
        )
        self.show_palette = make.toggle(tr("Palette"), "Ctrl+1", tr("Show or hide the palette"))
        self.show_tabs = make.toggle(tr("Tabs below"), "Ctrl+2", tr("Show or hide the tabs below"))
        self.show_inspector = make.toggle(
            tr("Inspector"), "Ctrl+3", tr("Show or hide the inspector")
        )
        for action, sign in (
            (self.undo, "undo"),
            (self.redo, "redo"),
        ):
            set_icon(action, sign)
        self.gallery = make(
            "gallery", tr("Examples…"), ["Ctrl+Shift+E"], tr("Pictures of networks to begin with")
        )
        self.examples = QAction(tr("Examples"), parent)
        self.examples.setToolTip(tr("Open an example"))
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
        # Methods of this object, not functions: those would be told still while all is taken down.
        stack.undoTextChanged.connect(self._tell_undo)
        stack.redoTextChanged.connect(self._tell_redo)
        self.undo.setEnabled(False)
        self.redo.setEnabled(False)

    def _tell_undo(self, text: str) -> None:
        self.undo.setToolTip(tr("Undo: {0}").format(text) if text else tr("Nothing to undo"))

    def _tell_redo(self, text: str) -> None:
        self.redo.setToolTip(tr("Redo: {0}").format(text) if text else tr("Nothing to redo"))

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
        set_keys(action, keys)
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
