"""One editor per kind of setting, chosen by its declaration: list, check box, number."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from desktop.settings import Setting, Settings
from desktop.widgets.spin_boxes import DoubleSpinBox, SpinBox


class _ComboBox(QComboBox):
    """Scrolling the page must not change a choice that the pointer happens to pass."""

    def wheelEvent(self, event: QWheelEvent) -> None:
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

    _Follower(box, setting.key, settings, lambda value: box.setCurrentIndex(box.findData(value)))
    box.activated.connect(lambda index: settings.set(setting.key, box.itemData(index)))
    return box


def _switch(setting: Setting, settings: Settings, parent: QWidget) -> QCheckBox:
    box = QCheckBox(parent)
    box.setProperty("role", "bare")

    _Follower(box, setting.key, settings, lambda value: box.setChecked(value))
    box.clicked.connect(lambda checked: settings.set(setting.key, checked))
    return box


def _whole(setting: Setting, settings: Settings, parent: QWidget) -> SpinBox:
    box = SpinBox(parent)
    box.setRange(
        int(setting.minimum if setting.minimum is not None else -(2**31)),
        int(setting.maximum if setting.maximum is not None else 2**31 - 1),
    )
    box.setKeyboardTracking(False)

    _Follower(box, setting.key, settings, lambda value: box.setValue(value))
    box.valueChanged.connect(lambda value: settings.set(setting.key, value))
    return box


def _number(setting: Setting, settings: Settings, parent: QWidget) -> DoubleSpinBox:
    box = DoubleSpinBox(parent)
    factor = 100.0 if setting.unit == "%" else 1.0
    box.setDecimals(0 if setting.unit == "%" else 3)
    box.setSuffix(f" {setting.unit}" if setting.unit else "")
    box.setSingleStep(10.0 if setting.unit == "%" else 0.1)
    box.setRange(
        (setting.minimum if setting.minimum is not None else -1e9) * factor,
        (setting.maximum if setting.maximum is not None else 1e9) * factor,
    )
    box.setKeyboardTracking(False)

    _Follower(box, setting.key, settings, lambda value: box.setValue(value * factor))
    box.valueChanged.connect(lambda value: settings.set(setting.key, value / factor))
    return box


class _Follower(QObject):
    """Shows a setting in its editor, for as long as the editor lives."""

    def __init__(
        self, widget: QWidget, key: str, settings: Settings, show: Callable[[Any], object]
    ) -> None:
        super().__init__(widget)
        self._key, self._settings, self._show = key, settings, show
        settings.changed.connect(self.follow)
        self.follow(key)

    def follow(self, key: str) -> None:
        if key == self._key:
            self._show(self._settings.get(key))
