"""A number that can be slid, typed, stepped with the arrow keys, and put back by a double-click.

`NumberField` is the typed number alone; `LabelledNumber` puts a name before it, `LabelledSlider` a
slider under both. All three hold one value inside declared bounds and say `changed(value)`.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from desktop.theme import theme
from desktop.widgets.numbers import NumberError, parse_number
from engine.language import tr

_POSITIONS = 1000  # of a slider whose steps are not equal


@dataclass(frozen=True)
class Range:
    """What values a number may take.

    `decimals` 0 makes it an int. `logarithmic` spaces a slider by ratio (then `minimum` > 0).
    """

    minimum: float
    maximum: float
    default: float
    step: float = 1.0
    decimals: int = 0
    logarithmic: bool = False

    def fit(self, value: float) -> float:
        """The nearest allowed value; an int where there are no decimals."""
        value = min(max(value, self.minimum), self.maximum)
        return round(value) if self.decimals == 0 else round(value, self.decimals)

    def text(self, value: float) -> str:
        """As it is written in the field."""
        return tr("{0:.{1}f}").format(value, self.decimals)

    @property
    def positions(self) -> int:
        """How many steps a slider has."""
        if self.logarithmic:
            return _POSITIONS
        return max(1, round((self.maximum - self.minimum) / self.step))

    def position(self, value: float) -> int:
        """A value as a slider's step."""
        if self.logarithmic:
            share = math.log(value / self.minimum) / math.log(self.maximum / self.minimum)
            return round(share * _POSITIONS)
        return round((value - self.minimum) / self.step)

    def value(self, position: int) -> float:
        """A slider's step as a value."""
        if self.logarithmic:
            ratio = self.maximum / self.minimum
            return self.fit(self.minimum * ratio ** (position / _POSITIONS))
        return self.fit(self.minimum + position * self.step)


class NumberField(QLineEdit):
    """A typed number. What is no number is marked, and the last good one comes back on leaving."""

    changed = Signal(object)
    refused = Signal(str)

    def __init__(self, name: str, bounds: Range, help: str = "") -> None:
        super().__init__()
        self._range = bounds
        self._value = bounds.fit(bounds.default)
        self.setAccessibleName(name)
        self.setToolTip(help)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setFont(theme().font("mono"))
        self._show()
        self.textEdited.connect(self._typed)
        self.editingFinished.connect(self._show)
        theme().changed.connect(self._follow_theme)
        self._restyle()

    @property
    def value(self) -> float:
        """The number that holds."""
        return self._value

    def set_value(self, value: float) -> None:
        """Hold another number, brought inside the bounds, and say so when it differs."""
        value = self._range.fit(value)
        if value != self._value:
            self._value = value
            if not self.hasFocus() or not self.isModified():
                self._show()
            self.changed.emit(value)
        elif not self.hasFocus():
            self._show()

    def reset(self) -> None:
        """Back to the default."""
        self.setModified(False)
        self.set_value(self._range.default)
        self._show()

    def set_bounds(self, bounds: Range) -> None:
        """Other bounds for the same number."""
        self._range = bounds
        self.set_value(self._value)
        self._restyle()

    def _typed(self, text: str) -> None:
        try:
            number = parse_number(text)
        except NumberError as error:
            self._mark(str(error))
            return
        fitted = self._range.fit(number)
        outside = not self._range.minimum <= number <= self._range.maximum
        self._mark(
            tr("{0} lies between {1} and {2}.").format(
                self.accessibleName(),
                self._range.text(self._range.minimum),
                self._range.text(self._range.maximum),
            )
            if outside
            else ""
        )
        if not outside:
            self.setModified(True)
            self.set_value(fitted)

    def _mark(self, sentence: str) -> None:
        state = "wrong" if sentence else ""
        if self.property("state") != state:
            self.setProperty("state", state)
            self.style().unpolish(self)
            self.style().polish(self)
        if sentence:
            self.refused.emit(sentence)

    def _show(self) -> None:
        self._mark("")
        self.setText(self._range.text(self._value))
        self.setModified(False)

    def _follow_theme(self) -> None:
        # Out of sight a field is dressed later, and dressing would take its font away again.
        theme().in_turn(self, self._restyle)

    def _restyle(self) -> None:
        self.setFont(theme().font("mono"))
        digits = max(
            len(self._range.text(self._range.maximum)), len(self._range.text(self._range.minimum))
        )
        advance = self.fontMetrics().horizontalAdvance("0")
        self.setFixedWidth(min(max(digits, 4), 11) * advance + theme().px(22))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Up: 1,
            Qt.Key.Key_Down: -1,
            Qt.Key.Key_PageUp: 10,
            Qt.Key.Key_PageDown: -10,
        }
        key = Qt.Key(event.key())
        if key in steps:
            self.setModified(False)
            self.set_value(self._value + steps[key] * self._range.step)
            self._show()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._show()
            self.selectAll()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show()


class _Slider(QSlider):
    """A horizontal slider that a double-click puts back and a page does not scroll by accident."""

    double_clicked = Signal()

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        # The knob is taller than the groove that Qt measures.
        self.setMinimumHeight(theme().px(18))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.double_clicked.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class _Name(QLabel):
    double_clicked = Signal()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.double_clicked.emit()


class LabelledNumber(QWidget):
    """A name and a typed number in one row; a double-click on the name resets."""

    changed = Signal(object)

    def __init__(self, name: str, bounds: Range, help: str = "") -> None:
        super().__init__()
        self.field = NumberField(name, bounds, _help(help))
        self.name = _Name(name)
        self.name.setToolTip(_help(help))
        self.name.setBuddy(self.field)
        self.name.double_clicked.connect(self.reset)
        self.field.changed.connect(self.changed)
        self.row = QHBoxLayout()
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(theme().px(4))
        self.row.addWidget(self.name)
        self.row.addStretch(1)
        self.row.addWidget(self.field)
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(0)
        self.rows.addLayout(self.row)

    @property
    def value(self) -> float:
        """The number that holds."""
        return self.field.value

    def set_value(self, value: float) -> None:
        """Hold another number, brought inside the bounds."""
        self.field.set_value(value)

    def reset(self) -> None:
        """Back to the default."""
        self.field.reset()


class LabelledSlider(LabelledNumber):
    """A name, a typed number, and a slider under them; all three show the same value."""

    def __init__(self, name: str, bounds: Range, help: str = "") -> None:
        super().__init__(name, bounds, help)
        self._range = bounds
        self._following = False
        self.slider = _Slider()
        self.slider.setAccessibleName(name)
        self.slider.setToolTip(_help(help))
        self.field.setProperty("role", "flat")
        self.slider.double_clicked.connect(self.reset)
        self._scale_slider()
        self.slider.valueChanged.connect(self._slid)
        self.field.changed.connect(self._follow)
        self.setFocusProxy(self.slider)
        self.rows.addWidget(self.slider)

    def set_bounds(self, bounds: Range) -> None:
        """Other bounds for the same number."""
        self._range = bounds
        self._following = True
        self._scale_slider()
        self._following = False
        self.field.set_bounds(bounds)

    def _scale_slider(self) -> None:
        self.slider.setRange(0, self._range.positions)
        self.slider.setSingleStep(1 if not self._range.logarithmic else 10)
        self.slider.setPageStep(max(1, self._range.positions // 10))
        self.slider.setValue(self._range.position(self.field.value))

    def _slid(self, position: int) -> None:
        if not self._following:
            self._following = True
            self.field.setModified(False)
            self.field.set_value(self._range.value(position))
            self._following = False

    def _follow(self, value: float) -> None:
        if not self._following:
            self._following = True
            self.slider.setValue(self._range.position(value))
            self._following = False


def _help(text: str) -> str:
    return tr("{0} Arrow keys step; a double-click on the name resets.").format(text).strip()
