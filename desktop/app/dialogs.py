"""The frame's dialogs: about, licences, shortcuts, the log, and the report of what went wrong."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QTabWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from desktop.app import faults
from desktop.app.menus import STANDARD, plain
from desktop.app.palette import Command
from desktop.app.version import ROOT, parts, version
from desktop.theme import theme

_LOG_TAIL = 60_000


class _Sheet(QDialog):
    """A dialog of one column with buttons at its foot; it is gone once closed."""

    def __init__(self, title: str, width: int, height: int, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        px = theme().px
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(px(24), px(20), px(24), px(16))
        self.column.setSpacing(px(12))
        self.foot = QHBoxLayout()
        self.foot.addStretch(1)
        room = self.screen().availableGeometry().size()
        self.resize(min(px(width), room.width() - 80), min(px(height), room.height() - 80))

    def end(self, *buttons: QPushButton) -> None:
        """Put the foot under everything: `buttons`, then Close."""
        close = QPushButton("Close", self)
        close.setToolTip("Close this window (Esc)")
        close.clicked.connect(self.close)
        for button in (*buttons, close):
            self.foot.addWidget(button)
        self.column.addLayout(self.foot)
        close.setDefault(True)
        close.setFocus()


def _label(text: str, role: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _copy_button(text: str, what: str, parent: QWidget) -> QPushButton:
    button = QPushButton(f"Copy {what}", parent)
    button.setToolTip(f"Put the {what} on the clipboard")
    button.clicked.connect(lambda: QGuiApplication.clipboard().setText(text))
    return button


def _plain_text(text: str, name: str, parent: QWidget) -> QPlainTextEdit:
    view = QPlainTextEdit(parent)
    view.setPlainText(text)
    view.setReadOnly(True)
    view.setAccessibleName(name)
    view.setToolTip(name)
    view.setFont(theme().font("mono"))
    view.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
    return view


def _scrolled(name: str, parent: QWidget) -> tuple[QScrollArea, QWidget, QGridLayout]:
    """A scrolling page with a grid: the area, the page, the grid."""
    area = QScrollArea(parent)
    area.setAccessibleName(name)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    page = QWidget()
    grid = QGridLayout(page)
    grid.setContentsMargins(0, 0, theme().px(12), 0)
    grid.setHorizontalSpacing(theme().px(24))
    area.setWidget(page)
    return area, page, grid


class About(_Sheet):
    """Versions of Lamina and of everything it is made of."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("About Lamina", 480, 500, parent)
        self.column.addWidget(_label(f"Lamina {version()}", "display", self))
        self.column.addWidget(
            _label(
                "Take neural networks and language models apart, number by number. Lamina runs on "
                "this computer alone: it opens no network connection and looks for no updates.",
                "muted",
                self,
            )
        )
        area, page, grid = _scrolled("Versions", self)
        found = parts()
        for row, (name, number) in enumerate(found):
            grid.addWidget(_label(name, "muted", page), row, 0)
            grid.addWidget(_label(number, "mono", page), row, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(len(found), 1)
        self.column.addWidget(area, 1)
        text = "\n".join(f"{name} {number}" for name, number in [("Lamina", version()), *found])
        self.end(_copy_button(text, "versions", self))


def licence_texts() -> list[tuple[str, str]]:
    """Title and text of each licence file that comes with the program."""
    root = Path(getattr(sys, "_MEIPASS", ROOT))
    fonts = Path(faults.__file__).parents[1] / "theme" / "fonts"
    places = (
        ("Lamina", root / "LICENSE"),
        ("What it contains", root / "THIRD_PARTY.md"),
        ("Typefaces", fonts / "OFL.txt"),
    )
    return [(title, path.read_text("utf-8")) for title, path in places if path.is_file()]


class Licences(_Sheet):
    """The licences of Lamina and of all that is bundled with it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Licences", 760, 600, parent)
        tabs = QTabWidget(self)
        tabs.setAccessibleName("Licences")
        tabs.setDocumentMode(True)
        for title, text in licence_texts():
            view = QTextBrowser(tabs)
            view.setAccessibleName(f"Licence: {title}")
            view.setOpenLinks(False)
            if title == "What it contains":
                view.setMarkdown(text)
            else:
                view.setPlainText(text)
            tabs.addTab(view, title)
        self.column.addWidget(tabs, 1)
        self.end()


class Shortcuts(_Sheet):
    """Every shortcut there is, by menu; also of what can do nothing just now."""

    def __init__(self, commands: Sequence[Command], parent: QWidget | None = None) -> None:
        super().__init__("Keyboard shortcuts", 560, 620, parent)
        area, page, grid = _scrolled("Shortcuts by menu", self)
        grid.setColumnStretch(0, 1)
        row, path = 0, ""
        for command in sorted(commands, key=_menu_order):
            keys = command.action.shortcuts()
            if not keys:
                continue
            if command.path != path:
                path = command.path
                grid.addWidget(_label(path.upper(), "section", page), row, 0, 1, 2)
                grid.setRowMinimumHeight(row, theme().px(32))
                row += 1
            native = QKeySequence.SequenceFormat.NativeText
            shown = " or ".join(dict.fromkeys(key.toString(native) for key in keys))
            grid.addWidget(_label(plain(command.action.text()).rstrip("…"), "", page), row, 0)
            label = _label(shown, "muted", page)
            label.setAlignment(Qt.AlignmentFlag.AlignRight)
            label.setWordWrap(False)
            grid.addWidget(label, row, 1)
            row += 1
        grid.setRowStretch(row, 1)
        self.column.addWidget(area, 1)
        self.end()


def _menu_order(command: Command) -> tuple[str, int]:
    menu = command.menu.rpartition(" › ")[2]
    return command.workspace, STANDARD.index(menu) if menu in STANDARD else len(STANDARD)


class LogBook(_Sheet):
    """The end of the log, where it lies, and a way to copy it."""

    def __init__(self, folder: Path | None, parent: QWidget | None = None) -> None:
        super().__init__("Log", 860, 560, parent)
        path = None if folder is None else folder / faults.LOG
        text = "Nothing is logged in this run."
        if path is not None and path.is_file():
            text = path.read_text("utf-8", "replace")[-_LOG_TAIL:] or "The log is empty."
            self.column.addWidget(_label(f"Kept in {path}", "muted", self))
        view = _plain_text(text, "The end of the log", self)
        self.column.addWidget(view, 1)
        self.end(_copy_button(text, "log", self))
        view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())


class Report(_Sheet):
    """An unexpected failure, told plainly, with everything a maintainer needs to know."""

    def __init__(self, error: BaseException, parent: QWidget | None = None) -> None:
        super().__init__("Something went wrong", 700, 460, parent)
        text = faults.report(error)
        self.column.addWidget(_label("Something went wrong inside Lamina.", "title", self))
        self.column.addWidget(
            _label(
                "Your work is still open and you can go on. If it happens again, please send this "
                "report to the people who maintain Lamina.",
                "",
                self,
            )
        )
        view = _plain_text(text, "Report", self)
        self.column.addWidget(view, 1)
        self.end(_copy_button(text, "report", self))
