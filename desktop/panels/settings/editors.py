"""One editor per kind of setting, chosen by its declaration: list, check box, number."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QSpinBox, QWidget

from desktop.settings import Setting, Settings


class _ComboBox(QComboBox):
    """Scrolling the page must not change a choice that the pointer happens to pass."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class _SpinBox(QSpinBox):
    """A whole number; the wheel changes it only while it has the focus."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class _DoubleSpinBox(QDoubleSpinBox):
    """A number; the wheel changes it only while it has the focus."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


def editor(setting: Setting, settings: Settings, parent: QWidget) -> QWidget:
    """The widget that edits `setting`, in step with `settings` in both directions.

    Raises TypeError for a declaration that no editor fits.
    """
    if setting.choices:
        widget: QWidget = _choice(setting, settings, parent)
    elif isinstance(setting.default, bool):
        widget = _switch(setting, settings, parent)
    elif isinstance(setting.default, int):
        widget = _whole(setting, settings, parent)
    elif isinstance(setting.default, float):
        widget = _number(setting, settings, parent)
    else:
        raise TypeError(f"No editor fits the setting “{setting.key}”.")
    widget.setAccessibleName(setting.title)
    widget.setAccessibleDescription(setting.help)
    widget.setToolTip(setting.help)
    widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return widget


def _choice(setting: Setting, settings: Settings, parent: QWidget) -> QComboBox:
    box = _ComboBox(parent)
    for value, title in setting.choices:
        box.addItem(title, value)

    def show(key: str) -> None:
        if key == setting.key:
            box.setCurrentIndex(box.findData(settings.get(key)))

    show(setting.key)
    _follow(box, settings, show)
    box.activated.connect(lambda index: settings.set(setting.key, box.itemData(index)))
    return box


def _switch(setting: Setting, settings: Settings, parent: QWidget) -> QCheckBox:
    box = QCheckBox(parent)

    def show(key: str) -> None:
        if key == setting.key:
            box.setChecked(settings.get(key))

    show(setting.key)
    _follow(box, settings, show)
    box.clicked.connect(lambda checked: settings.set(setting.key, checked))
    return box


def _whole(setting: Setting, settings: Settings, parent: QWidget) -> QSpinBox:
    box = _SpinBox(parent)
    box.setRange(
        int(setting.minimum if setting.minimum is not None else -(2**31)),
        int(setting.maximum if setting.maximum is not None else 2**31 - 1),
    )
    box.setKeyboardTracking(False)

    def show(key: str) -> None:
        if key == setting.key:
            box.setValue(settings.get(key))

    show(setting.key)
    _follow(box, settings, show)
    box.valueChanged.connect(lambda value: settings.set(setting.key, value))
    return box


def _number(setting: Setting, settings: Settings, parent: QWidget) -> QDoubleSpinBox:
    box = _DoubleSpinBox(parent)
    factor = 100.0 if setting.unit == "%" else 1.0
    box.setDecimals(0 if setting.unit == "%" else 3)
    box.setSuffix(f" {setting.unit}" if setting.unit else "")
    box.setSingleStep(10.0 if setting.unit == "%" else 0.1)
    box.setRange(
        (setting.minimum if setting.minimum is not None else -1e9) * factor,
        (setting.maximum if setting.maximum is not None else 1e9) * factor,
    )
    box.setKeyboardTracking(False)

    def show(key: str) -> None:
        if key == setting.key:
            box.setValue(settings.get(key) * factor)

    show(setting.key)
    _follow(box, settings, show)
    box.valueChanged.connect(lambda value: settings.set(setting.key, value / factor))
    return box


def _follow(widget: QWidget, settings: Settings, show: object) -> None:
    """Connect for as long as the widget lives: a closure would outlive it."""
    connection = settings.changed.connect(show)
    widget.destroyed.connect(lambda: settings.disconnect(connection))
