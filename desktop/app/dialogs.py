"""The frame's dialogs: shortcuts, the log, and the report of what went wrong."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from desktop.app import faults
from desktop.app.menus import STANDARD, plain
from desktop.app.palette import Command
from desktop.app.sheet import Sheet, copy_button, label, plain_text, scrolled
from desktop.theme import theme
from engine.language import tr

_LOG_TAIL = 60_000


class Shortcuts(Sheet):
    """Every shortcut there is, by menu; also of what can do nothing just now."""

    def __init__(self, commands: Sequence[Command], parent: QWidget | None = None) -> None:
        super().__init__(tr("Keyboard shortcuts"), 560, 620, parent)
        area, page, grid = scrolled(tr("Shortcuts by menu"), self)
        grid.setColumnStretch(0, 1)
        row, path = 0, ""
        for command in sorted(commands, key=_menu_order):
            keys = command.action.shortcuts()
            if not keys:
                continue
            if command.path != path:
                path = command.path
                grid.addWidget(label(path.upper(), "section", page), row, 0, 1, 2)
                grid.setRowMinimumHeight(row, theme().px(32))
                row += 1
            native = QKeySequence.SequenceFormat.NativeText
            shown = tr(" or ").join(dict.fromkeys(key.toString(native) for key in keys))
            grid.addWidget(label(plain(command.action.text()).rstrip("…"), "", page), row, 0)
            keys_label = label(shown, "muted", page)
            keys_label.setAlignment(Qt.AlignmentFlag.AlignRight)
            keys_label.setWordWrap(False)
            grid.addWidget(keys_label, row, 1)
            row += 1
        grid.setRowStretch(row, 1)
        self.column.addWidget(area, 1)
        self.end()


def _menu_order(command: Command) -> tuple[str, int]:
    menu = command.menu.rpartition(" › ")[2]
    return command.workspace, STANDARD.index(menu) if menu in STANDARD else len(STANDARD)


class LogBook(Sheet):
    """The end of the log, where it lies, and a way to copy it."""

    def __init__(self, folder: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(tr("Log"), 860, 560, parent)
        path = None if folder is None else folder / faults.LOG
        text = tr("Nothing is logged in this run.")
        if path is not None and path.is_file():
            text = path.read_text("utf-8", "replace")[-_LOG_TAIL:] or tr("The log is empty.")
            self.column.addWidget(label(tr("Kept in {0}").format(path), "muted", self))
        view = plain_text(text, tr("The end of the log"), self)
        self.column.addWidget(view, 1)
        help = tr("Put the log on the clipboard")
        self.end(copy_button(text, tr("Copy log"), help, self))
        view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())


class Report(Sheet):
    """An unexpected failure, told plainly, with everything a maintainer needs to know."""

    def __init__(self, error: BaseException, parent: QWidget | None = None) -> None:
        super().__init__(tr("Something went wrong"), 700, 460, parent)
        text = faults.report(error)
        self.column.addWidget(label(tr("Something went wrong inside Lamina."), "title", self))
        self.column.addWidget(
            label(
                tr(
                    "Your work is still open and you can go on. If it happens again, please send "
                    "this "
                    "report to the people who maintain Lamina."
                ),
                "",
                self,
            )
        )
        view = plain_text(text, tr("Report"), self)
        self.column.addWidget(view, 1)
        help = tr("Put the report on the clipboard")
        self.end(copy_button(text, tr("Copy report"), help, self))
