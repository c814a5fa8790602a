"""The trail over the canvas: which groups lead to the level shown, and the way back out."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from desktop.theme import icon, theme
from desktop.widgets.names import subscripted
from engine.language import tr

_ROOT = tr("Network")
_LONGEST = 28


class Trail(QFrame):
    """`Network › Block 1 › MLP`; a click goes out to that level. Hidden outside of groups."""

    def __init__(self, parent: QWidget, leave: Callable[[int], object]) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setAccessibleName(tr("Where the canvas is"))
        self._leave = leave
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(6, 2, 10, 2)
        self._row.setSpacing(2)
        self.steps: list[QToolButton] = []
        self._parts: list[QWidget] = []
        theme().changed.connect(self._redress)
        self.hide()

    def show_names(self, names: Sequence[str]) -> None:
        """The groups on the way, the outermost first."""
        for part in self._parts:
            self._row.removeWidget(part)
            part.hide()
            part.deleteLater()
        self.steps, self._parts = [], []
        shown = [_ROOT, *(_short(subscripted(name)) for name in names)]
        for depth, name in enumerate(shown):
            if depth:
                self._add(self._arrow())
            if depth < len(names):
                button = QToolButton(self)
                button.setProperty("role", "flat")
                button.setText(name)
                out = tr("Go out to {0}").format(name)
                tip = tr("{0} (Alt+Up)").format(out) if depth == len(names) - 1 else out
                button.setToolTip(tip)
                button.setAccessibleName(tip)
                button.clicked.connect(lambda _=False, depth=depth: self._leave(depth))
                self.steps.append(button)
                self._add(button)
            else:
                here = QLabel(name, self)
                here.setProperty("role", "title")
                self._add(here)
        self.setVisible(bool(names))
        self.adjustSize()

    def _add(self, part: QWidget) -> None:
        self._parts.append(part)
        self._row.addWidget(part)
        part.show()

    def _arrow(self) -> QLabel:
        arrow = QLabel(self)
        side = theme().px(14)
        arrow.setPixmap(icon("chevron_right", "muted").pixmap(side, side))
        arrow.setObjectName("arrow")
        return arrow

    def _redress(self) -> None:
        side = theme().px(14)
        for part in self._parts:
            if isinstance(part, QLabel) and part.objectName() == "arrow":
                part.setPixmap(icon("chevron_right", "muted").pixmap(side, side))


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST else name[: _LONGEST - 1] + "…"
