"""A small but real workspace for tests of the frame: it writes down what it is asked."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from typing import Any

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QComboBox, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from desktop.panels.spec import (
    Condition,
    FileKind,
    Panel,
    PanelSpec,
    Shell,
    Status,
    Tour,
    WelcomeEntry,
)


class Room(Panel):
    """A workspace with every kind of content that the frame shows."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.title, self.subtitle = "notes.room", "two pages"
        self.restored: list[dict[str, Any]] = []
        self.opened: list[str] = []
        self.triggered: list[str] = []
        self.unsaved = False
        self.closes = True
        self.was_shut_down = False
        self.new = self._action("New", QKeySequence.StandardKey.New)
        self.save = self._action("Save", QKeySequence.StandardKey.Save)
        self.undo = self._action("Undo", QKeySequence.StandardKey.Undo)
        self.layers = self._action("Count layers", None)
        self.run_ = self._action("Train", None)
        self.run_.setProperty("role", "primary")
        self.export = QAction("Export", self)
        self.export.setMenu(QMenu(self))
        self.export.menu().addAction(self._action("As CSV", None))  # type: ignore[union-attr]
        self.choice = QComboBox(self)
        self.choice.addItems(["CPU", "GPU"])
        self.choice.setAccessibleName("Device")
        self.choice.setToolTip("Where it runs")
        self.text = QLabel("The room", self)
        self.button = QPushButton("Press", self)
        self.button.setToolTip("Press it")
        column = QVBoxLayout(self)
        column.addWidget(self.text)
        column.addWidget(self.button)

    def _action(self, text: str, key: QKeySequence.StandardKey | None) -> QAction:
        action = QAction(text, self)
        action.setToolTip(f"{text} in this room")
        if key is not None:
            action.setShortcut(QKeySequence(key))
        action.triggered.connect(lambda: self.triggered.append(text))
        return action

    def heading(self) -> tuple[str, str]:
        return (self.title, self.subtitle)

    def bar_left(self) -> Sequence[QAction | QWidget | None]:
        return (None, self.new, self.save, None, self.undo, self.choice)

    def bar_right(self) -> Sequence[QAction | QWidget]:
        return (self.export, self.run_)

    def menus(self) -> Mapping[str, Sequence[QAction | None]]:
        return {
            "File": [self.new, None, self.save],
            "Edit": [self.undo],
            "Network": [self.layers],
        }

    def status(self) -> Status:
        return Status(("5 layers", "shapes agree"), "saved")

    def restore(self, **state: Any) -> None:
        self.restored.append(state)

    def open_file(self, path: str) -> bool:
        self.opened.append(path)
        return True

    def modified(self) -> bool:
        return self.unsaved

    def may_close(self) -> bool:
        return self.closes

    def shut_down(self) -> None:
        self.was_shut_down = True

    def tour(self, tour: Tour) -> Generator[Condition, None, None]:
        yield lambda: True
        tour.facts["room.pages"] = 2
        tour.expect(self.title == "notes.room", "The title is wrong.")


class OtherRoom(Panel):
    """A workspace that leaves everything as the frame has it."""


def _entries() -> Sequence[WelcomeEntry]:
    return (WelcomeEntry("Examples", "The first room", "Two pages to read", {"page": 2}),)


def _broken(shell: Shell) -> Panel:
    raise RuntimeError("the floor is missing")


ROOM = PanelSpec(
    key="room",
    title="Language model",
    icon="language_model",
    order=1,
    help="A room for notes",
    create=Room,
    opens=(FileKind("Rooms", (".room",)),),
    welcome=_entries,
)
OTHER = PanelSpec("other", "Other", "build", 2, "Another room", OtherRoom)
BROKEN = PanelSpec("broken", "Broken", "warning", 3, "A room that cannot be made", _broken)
