"""What floats over the canvas: the zoom pill, the formula card, and the hint on an empty one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.theme import set_icon, theme
from desktop.widgets.formula import FormulaLabel
from engine.language import tr

_MARGIN = 14


class ZoomPill(QFrame):
    """− 100 % + fit: a click on the number goes back to 100 %."""

    def __init__(
        self,
        parent: QWidget,
        zoom_by: Callable[[float], object],
        zoom_to: Callable[[float], object],
        fit: Callable[[], object],
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 2, 4, 2)
        row.setSpacing(0)
        self.out = self._button("minus", tr("Zoom out"), lambda: zoom_by(1 / 1.2))
        self.number = QToolButton(self)
        self.number.setProperty("role", "flat")
        self.number.setToolTip(tr("Zoom to 100 %"))
        self.number.clicked.connect(lambda: zoom_to(1.0))
        self.into = self._button("plus", tr("Zoom in"), lambda: zoom_by(1.2))
        self.fit = self._button("fit", tr("Fit the network into the window (F)"), fit)
        for widget in (self.out, self.number, self.into, self.fit):
            row.addWidget(widget)

    def show_zoom(self, zoom: float) -> None:
        """Say the zoom in per cent."""
        self.number.setText(f"{round(zoom * 100)} %")
        self.number.setAccessibleName(tr("Zoom {0} per cent").format(round(zoom * 100)))
        self.adjustSize()

    def _button(self, icon: str, tip: str, slot: Callable[[], object]) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("role", "icon")
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.clicked.connect(lambda: slot())
        set_icon(button, icon)
        return button


class FormulaCard(QFrame):
    """The whole network as one formula, or as a few lines where values have several users.

    `edit_wanted()` follows a click, or Enter and Space while it has the keyboard.
    """

    edit_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 8, 14, 8)
        self._row.setSpacing(12)
        name = QLabel(tr("FORMULA"), self)
        name.setProperty("role", "section")
        self._row.addWidget(name)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(2)
        self._row.addLayout(self._lines)
        self._labels: list[FormulaLabel] = []
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(tr("Edit the formula (click, or Enter)"))
        self.hide()

    def show_lines(self, lines: list[tuple[str, str]]) -> None:
        """Show (LaTeX, plain text) lines; none hides the card."""
        while len(self._labels) < len(lines):
            label = FormulaLabel(self)
            self._labels.append(label)
            self._lines.addWidget(label)
        for k, label in enumerate(self._labels):
            label.setVisible(k < len(lines))
            if k < len(lines):
                label.set_formula(*lines[k])
        self.setAccessibleName(tr("Formula: {0}").format("; ".join(plain for _, plain in lines)))
        self.setVisible(bool(lines))
        self.adjustSize()
        # A card that was hidden while it grew keeps the places of its smaller self otherwise.
        self._row.invalidate()
        self._row.activate()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = self.rect().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and inside:
            self.edit_wanted.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # not the canvas's: nothing is selected or moved by a click on the card

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.edit_wanted.emit()
        else:
            super().keyPressEvent(event)

    def text(self) -> str:
        """The shown formula in plain text."""
        return "\n".join(label.text() for label in self._labels if not label.isHidden())


class EmptyHint(QWidget):
    """What to do with an empty canvas, and an example in one click."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(12)
        title = QLabel(tr("Build a network"), self)
        title.setProperty("role", "title")
        text = QLabel(
            tr("Click a layer on the left or drag it here, or press Space and type its name."),
            self,
        )
        text.setProperty("role", "muted")
        text.setWordWrap(True)
        for label in (title, text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._column.addWidget(label)

    def offer(self, button: QWidget) -> None:
        """Put a button below the words."""
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)

    def size_within(self, room: QSize) -> QSize:
        """As wide as reads well where there is room, and as high as the words then need."""
        width = min(theme().px(360), room.width())
        return QSize(width, min(self._column.heightForWidth(width), room.height()))

    def sizeHint(self) -> QSize:
        return self.size_within(QSize(theme().px(360), 16_000))


class Corners(QObject):
    """Keeps the overlays in their places over a viewport."""

    def __init__(
        self,
        viewport: QWidget,
        pill: ZoomPill,
        card: FormulaCard,
        hint: EmptyHint,
        trail: QWidget,
        minimap: QWidget,
    ) -> None:
        super().__init__(viewport)
        self._viewport, self._pill, self._card, self._hint = viewport, pill, card, hint
        self._trail, self._minimap = trail, minimap
        viewport.installEventFilter(self)
        for overlay in (pill, card, hint, trail):
            overlay.installEventFilter(self)
        theme().changed.connect(self.arrange)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        mine = watched is not self._viewport
        if event.type() == QEvent.Type.Resize or (
            mine and event.type() == QEvent.Type.LayoutRequest
        ):
            self.arrange()
        return False

    def arrange(self) -> None:
        """Pill and map at the lower right, formula at the lower left, hint in the middle, trail at
        the upper left."""
        area = self._viewport.rect()
        pill = self._pill.sizeHint()
        self._pill.setGeometry(
            area.right() - pill.width() - _MARGIN,
            area.bottom() - pill.height() - _MARGIN,
            pill.width(),
            pill.height(),
        )
        card = self._card.sizeHint()
        room = self._pill.x() - 2 * _MARGIN
        width = min(card.width(), max(room, 120))
        height = card.height()
        # Where the pill leaves too little room, the formula stands above it.
        beside = card.width() <= room or room >= area.width() * 0.6
        if not beside:
            width = min(card.width(), area.width() - 2 * _MARGIN)
        bottom = area.bottom() - _MARGIN - (0 if beside else pill.height() + 8)
        self._card.setGeometry(_MARGIN, bottom - height, width, height)
        hint = self._hint.size_within(area.size())
        centre = area.center()
        self._hint.setGeometry(
            centre.x() - hint.width() // 2,
            centre.y() - hint.height() // 2,
            hint.width(),
            hint.height(),
        )
        trail = self._trail.sizeHint()
        width = min(trail.width(), area.width() - 2 * _MARGIN)
        self._trail.setGeometry(_MARGIN, _MARGIN, width, trail.height())
        size = self._minimap.sizeHint()
        self._minimap.setGeometry(
            area.right() - size.width() - _MARGIN,
            self._pill.y() - 8 - size.height(),
            size.width(),
            size.height(),
        )
