"""What stands in a lab is explained where the pointer rests: every heading, tab and control."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QSlider,
    QTabBar,
    QWidget,
)

from tests.desktop.training_labs.conftest import Open

_CONTROLS = (QAbstractButton, QComboBox, QLineEdit, QSlider)
_PLAIN = {"TEXT", "BEFORE AND AFTER · SAME SEEDS", "ANSWER A", "ANSWER B"}
_PLAIN |= {"THE NEWEST TOKEN, WHERE IT STANDS FIRST", "NEAREST TOKENS", ""}


@pytest.mark.parametrize("lab", ["tokeniser", "pre-training", "preferences"])
def test_every_heading_and_control_explains_itself(labs: Open, lab: str) -> None:
    page = labs(lab).page
    silent: list[str] = []
    headings = 0
    for widget in page.findChildren(QWidget):
        parent = widget.parentWidget()
        if isinstance(widget, QLabel) and widget.property("role") == "section":
            headings += 1
            if not widget.toolTip() and widget.text() not in _PLAIN:
                silent.append(widget.text())
        elif isinstance(widget, QTabBar):
            silent += [widget.tabText(n) for n in range(widget.count()) if not widget.tabToolTip(n)]
        elif (
            isinstance(widget, _CONTROLS)
            and not isinstance(parent, QTabBar | QComboBox)
            and not widget.toolTip()
        ):
            silent.append(f"{type(widget).__name__} {widget.accessibleName()}")
    assert headings > 3
    assert not silent
