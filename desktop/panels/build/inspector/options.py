"""Editors for a layer's options, one per kind of option; the declaration says which."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QToolTip, QWidget

from desktop.widgets.numbers import NumberError, parse_number
from desktop.widgets.spin_boxes import SpinBox
from desktop.widgets.undo_keys import pass_undo_on
from engine.language import tr
from engine.numbers import typed
from engine.spec import Option, shape_text

_INT_LIMIT = 2**31 - 1
Chosen = Callable[[Any], object]


class OptionEditor(ABC):
    """One option's widget. `show` follows the document; `chosen` hears of the person's edits."""

    def __init__(self, option: Option, chosen: Chosen, parent: QWidget) -> None:
        self.option = option
        self._chosen = chosen
        self.widget = self._make(parent)
        self.widget.setAccessibleName(option.label)
        self.widget.setAccessibleDescription(option.help)
        self.widget.setToolTip(option.help or option.label)

    @abstractmethod
    def show(self, value: Any) -> None:
        """Show a value without announcing it."""

    @abstractmethod
    def _make(self, parent: QWidget) -> QWidget:
        """The widget, its signals connected."""


class _Whole(OptionEditor):
    def _make(self, parent: QWidget) -> QWidget:
        self._spin = SpinBox(parent)
        pass_undo_on(self._spin)
        low, high = self.option.minimum, self.option.maximum
        self._spin.setRange(int(max(low, -_INT_LIMIT)), int(min(high, _INT_LIMIT)))
        self._spin.setKeyboardTracking(False)
        self._spin.valueChanged.connect(self._chosen)
        return self._spin

    def show(self, value: Any) -> None:
        with QSignalBlocker(self._spin):
            self._spin.setValue(int(value))


class _Switch(OptionEditor):
    def _make(self, parent: QWidget) -> QWidget:
        self._box = QCheckBox(parent)
        self._box.toggled.connect(self._chosen)
        return self._box

    def show(self, value: Any) -> None:
        with QSignalBlocker(self._box):
            self._box.setChecked(bool(value))


class _Choice(OptionEditor):
    def _make(self, parent: QWidget) -> QWidget:
        self._combo = QComboBox(parent)
        for choice in self.option.choices:
            shown = tr(choice)
            self._combo.addItem(shown[:1].upper() + shown[1:], choice)
        self._combo.activated.connect(lambda row: self._chosen(self._combo.itemData(row)))
        self._combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return self._combo

    def show(self, value: Any) -> None:
        with QSignalBlocker(self._combo):
            self._combo.setCurrentIndex(self._combo.findData(value))


class _Typed(OptionEditor):
    """An option typed as text: a number, or a shape such as 2 or 8×8."""

    def _make(self, parent: QWidget) -> QWidget:
        self._line = QLineEdit(parent)
        pass_undo_on(self._line)
        self._line.editingFinished.connect(self._read)
        self._line.textEdited.connect(lambda: self._mark(""))
        self._value: Any = None
        return self._line

    def show(self, value: Any) -> None:
        self._value = value
        with QSignalBlocker(self._line):
            self._line.setText(self._written(value))
        self._mark("")

    def _read(self) -> None:
        if self._line.text() == self._written(self._value):
            self._mark("")
            return
        try:
            value = self._parsed(self._line.text())
            problem = self.option.problem(value)
        except NumberError as error:
            problem, value = str(error), None
        self._mark(problem)
        if not problem:
            self._chosen(value)

    def _mark(self, problem: str) -> None:
        state = "wrong" if problem else ""
        if state != (self._line.property("state") or ""):
            self._line.setProperty("state", state)
            self._line.style().unpolish(self._line)
            self._line.style().polish(self._line)
        self._line.setToolTip(problem or self.option.help)
        self._line.setAccessibleDescription(problem or self.option.help)
        if problem and self._line.isVisible():
            at = self._line.mapToGlobal(self._line.rect().bottomLeft())
            QToolTip.showText(at, problem, self._line)

    @abstractmethod
    def _written(self, value: Any) -> str:
        """The value as it stands in the line."""

    @abstractmethod
    def _parsed(self, text: str) -> Any:
        """The value that was typed; raises NumberError."""


class _Number(_Typed):
    def _written(self, value: Any) -> str:
        return typed(float(value)) if value is not None else ""

    def _parsed(self, text: str) -> Any:
        return parse_number(text)


class _Shape(_Typed):
    def _written(self, value: Any) -> str:
        return shape_text(tuple(value)) if value is not None else ""

    def _parsed(self, text: str) -> Any:
        parts = text.lower().replace("×", " ").replace("x", " ").replace(",", " ").split()
        if len(text) > 60 or not parts or not all(p.isascii() and p.isdigit() for p in parts):
            raise NumberError(tr("Type whole numbers with × between them, such as 2 or 8×8."))
        return tuple(int(part[:9]) for part in parts)


_KINDS: dict[str, type[OptionEditor]] = {
    "int": _Whole,
    "float": _Number,
    "bool": _Switch,
    "choice": _Choice,
    "shape": _Shape,
}


def option_editor(option: Option, chosen: Chosen, parent: QWidget) -> OptionEditor:
    """The editor that an option's kind asks for."""
    return _KINDS[option.kind](option, chosen, parent)
