"""The page in place of a workspace that could not be made: why, a report, and another try."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from desktop.app import faults
from desktop.panels.spec import Panel, Shell, Status
from desktop.theme import theme
from engine.language import tr


class FailedPanel(Panel):
    """Stands where the workspace would stand; `again` asks for another try."""

    again = Signal()

    def __init__(self, shell: Shell, title: str, error: Exception) -> None:
        super().__init__(shell)
        self.report = faults.report(error)
        self._title = title
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(48), px(48), px(48), px(48))
        column.setSpacing(px(12))
        column.addStretch(1)
        for text, role in (
            (tr("{0} could not be opened.").format(title), "title"),
            (f"{type(error).__name__}: {error}", "muted"),
            (tr("The other workspaces are not affected."), ""),
        ):
            label = QLabel(text, self)
            label.setProperty("role", role)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            column.addWidget(label)
        again = QPushButton(tr("Try again"), self)
        again.setToolTip(tr("Make {0} once more").format(title))
        again.setProperty("role", "primary")
        again.clicked.connect(self.again)
        copy = QPushButton(tr("Copy report"), self)
        copy.setToolTip(tr("Put the report on the clipboard"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.report))
        row = QHBoxLayout()
        row.addWidget(again)
        row.addWidget(copy)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(2)

    def heading(self) -> tuple[str, str]:
        return (self._title, tr("could not be opened"))

    def status(self) -> Status:
        return Status(right=tr("not available"))
