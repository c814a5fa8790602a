"""Small parts of the labs' pages: headed columns side by side, a file to save to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from desktop.settings import Settings
from desktop.theme import theme
from desktop.widgets.elided import Elided
from desktop.widgets.parts import Card, label
from desktop.widgets.splitters import keep_splitter
from engine.language import tr

_TEXTS = tr("Text (*.txt *.md *.csv *.py *.html);;All files (*)")


def action(
    owner: QObject,
    text: str,
    tip: str,
    slot: Callable[[], object],
    keys: str | QKeySequence.StandardKey = "",
) -> QAction:
    """An action of `owner` with its tool tip."""
    made = QAction(text, owner)
    made.setToolTip(tip)
    made.triggered.connect(lambda _=False: slot())
    if keys:
        made.setShortcut(QKeySequence(keys))
    return made


def one_line(role: str = "") -> Elided:
    """A label that ends in “…” where there is no room, instead of making the window wider."""
    made = Elided(role)
    made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return made


class _Inner(QFrame):
    """What scrolls in a column: as high as it must be, so that plots give way before it scrolls."""

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.minimumHeightForWidth(width) if layout is not None else -1


class Column(QScrollArea):
    """A column that scrolls where the window is low; `body` takes its content.

    It is never narrower than `width` (at a text scale of 1), nor than its content can be.
    """

    def __init__(self, name: str, width: int = 0, ground: str = "panel") -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = self._inner = _Inner()
        if ground:
            inner.setProperty("role", ground)
        self.body = QVBoxLayout(inner)
        self.body.setContentsMargins(*[theme().px(14)] * 4)
        self.body.setSpacing(theme().px(8))
        self._width = width
        self._fits = False
        self.setWidget(inner)

    def minimumSizeHint(self) -> QSize:
        inner = self._inner.minimumSizeHint().width()
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(max(theme().px(self._width), inner + bar), theme().px(80))

    def fit_content(self) -> None:
        """Be as high as the content, if there is room."""
        self._fits = True
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        if self._fits:
            width = max(self.viewport().width(), self._inner.minimumSizeHint().width())
            hint.setHeight(self._inner.heightForWidth(width))
        return hint

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def section(self, text: str, tip: str = "") -> QLabel:
        """A heading; `tip` explains on hover what stands under it."""
        if self.body.count():
            self.body.addSpacing(theme().px(4))
        made = label(text.upper(), "section", wrap=True)
        made.setToolTip(tip)
        self.body.addWidget(made)
        return made


class Footed(QFrame):
    """A column over a foot that stays in sight where the column has to scroll."""

    def __init__(self, column: Column) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        column.fit_content()
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addWidget(column)

    def put(self, foot: QWidget) -> None:
        """What stays in sight."""
        self._rows.addWidget(foot)
        self._rows.addStretch(1)


class Columns(QScrollArea):
    """Columns side by side, divided as a person likes; where they do not fit, they scroll sideways.

    The middle one takes the room that is left; `name` is what the division is kept under.
    """

    def __init__(
        self, columns: Sequence[QWidget], widths: Sequence[int], settings: Settings, name: str
    ) -> None:
        """One of `widths` for each column; those that `columns` lacks are put in later."""
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(tr("The lab"))
        self._widths, self._settings, self._name = widths, settings, name
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self.setWidget(self._splitter)
        for column in columns:
            self.put(column)

    def put(self, column: QWidget) -> None:
        """The next column; with the last one they are divided as they were left."""
        splitter = self._splitter
        splitter.addWidget(column)
        if splitter.count() == len(self._widths):
            splitter.setStretchFactor(len(self._widths) // 2, 1)
            if not keep_splitter(splitter, self._settings, self._name):
                splitter.setSizes([theme().px(width) for width in self._widths])


def enable(widget: QWidget, on: bool, instead: QWidget) -> None:
    """As `setEnabled`; the focus goes to `instead` where it would go to whatever comes next."""
    if not on and widget.hasFocus():
        instead.setFocus()
    widget.setEnabled(on)


def scrolling(widget: QWidget) -> QFrame:
    """A widget that grows, in a frame of its own in which it scrolls."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setAccessibleName(widget.accessibleName())
    area.setMinimumHeight(theme().px(120))
    area.setWidget(widget)
    card = Card()
    card.body.addWidget(area, 1)
    return card


def ask_for_text(parent: QWidget) -> Path | None:
    """Which file to learn from; None when the person changed their mind."""
    path, _ = QFileDialog.getOpenFileName(parent, tr("Open a text"), "", _TEXTS)
    return Path(path) if path else None


def ask_where(parent: QWidget, title: str, name: str, pattern: str) -> Path | None:
    """Where to save; None when the person changed their mind."""
    path, _ = QFileDialog.getSaveFileName(parent, title, str(Path.home() / name), pattern)
    return Path(path) if path else None
