"""The actions of Learn, each made once; bars and menus show the same objects."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from desktop.theme import set_icon
from desktop.widgets.shortcuts import set_keys
from engine.language import tr

Slot = Callable[[], object]


class LearnActions(QObject):
    """`slots` by name: previous, next, read_back, read_on, projector, reading, open_course,
    own_course, open_set, practise, make_exercise, worksheet."""

    def __init__(self, parent: QWidget, slots: Mapping[str, Slot]) -> None:
        super().__init__(parent)

        def make(name: str, text: str, keys: list[str], tip: str) -> QAction:
            action = QAction(text, parent)
            action.setObjectName(name)
            action.setIconText(text.split("\t")[0])
            action.setToolTip(tip)
            set_keys(action, keys)
            slot = slots[name]
            action.triggered.connect(lambda: slot())
            return action

        self._remote = [
            make(
                "read_back",
                tr("Read back"),
                ["PgUp"],
                tr("The part of the page before, or the last page"),
            ),
            make(
                "read_on",
                tr("Read on"),
                ["PgDown"],
                tr("The next part of the page, or the next page"),
            ),
        ]
        parent.addActions(self._remote)
        self.previous = make("previous", tr("Previous"), ["Alt+Left"], tr("The page before"))
        self.next = make("next", tr("Next"), ["Alt+Right"], tr("The next page"))
        self.next.setProperty("sign_after", "chevron_right")
        self.projector = make(
            "projector",
            tr("Projector view"),
            ["Ctrl+2"],
            tr("Large text, lines and points; arrow keys turn the pages, Space reads on"),
        )
        self.reading = make(
            "reading", tr("Reading view"), ["Ctrl+1"], tr("The course beside the page")
        )
        self.show_contents = QAction(tr("Course list"), parent)
        self.show_contents.setCheckable(True)
        self.show_contents.setChecked(True)
        self.show_contents.setShortcut(QKeySequence("Ctrl+Shift+B"))
        self.show_contents.setToolTip(tr("Show or hide the list of lessons and exercise sets"))
        self.open_course = make(
            "open_course",
            tr("Open course folder…"),
            ["Ctrl+Shift+O"],
            tr("Open a course of your own"),
        )
        self.own_course = make(
            "own_course",
            tr("Lamina's own course"),
            [],
            tr("Go back to the course that comes with Lamina"),
        )
        self.open_set = make(
            "open_set",
            tr("Open exercise set…"),
            [],
            tr("Open a set of exercises that somebody shared"),
        )
        self.practise = make(
            "practise",
            tr("Practise…"),
            ["Ctrl+P"],
            tr("Pick exercise families and work through variants"),
        )
        self.make_exercise = make(
            "make_exercise",
            tr("Make an exercise…"),
            [],
            tr("Make an exercise, and variants of it, from the network on the canvas"),
        )
        self.worksheet = make(
            "worksheet",
            tr("Export worksheet…"),
            ["Ctrl+E"],
            tr("A worksheet to print, or for Moodle"),
        )
        self.follow_projector(False)
        set_icon(self.previous, "chevron_left", "muted")
        for action in (self.previous, self.next):
            action.setProperty("role", "flat")

    def follow_projector(self, on: bool) -> None:
        """In projector view the keys of a presenter's remote read on."""
        for action in self._remote:
            action.setEnabled(on)
            action.setVisible(on)
