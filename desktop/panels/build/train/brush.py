"""Drawing points on the map: which class the brush has, and the points as they are drawn."""

from __future__ import annotations

import numpy as np
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton

from desktop.plots.field import CLASSES, FieldMap
from desktop.theme import set_icon
from engine.data import Drawn
from engine.language import tr
from engine.study import EMPTY_DRAWING


class Brush:
    """`row` holds a button per class; `label` is the class in hand."""

    def __init__(self, map_: FieldMap) -> None:
        self._map = map_
        self.label = 0
        self._shown: Drawn | None = None
        self.stroke = 0  # grows with each press, so that a stroke is one undo command
        self.row = QHBoxLayout()
        self.row.setContentsMargins(0, 0, 0, 0)
        self.group = QButtonGroup()
        self.buttons: list[QToolButton] = []
        for place, name in enumerate(EMPTY_DRAWING.class_names):
            button = QToolButton()
            button.setText(name[:1].upper() + name[1:])
            button.setCheckable(True)
            button.setChecked(place == 0)
            button.setAccessibleName(tr("Draw {0} points").format(name))
            button.setToolTip(tr("Draw {0} points; right button or Shift rubs out").format(name))
            set_icon(button, "dot", CLASSES[place], CLASSES[place])
            button.setToolButtonStyle(button.toolButtonStyle().ToolButtonTextBesideIcon)
            button.clicked.connect(lambda _on=False, k=place: self.take(k))
            self.group.addButton(button, place)
            self.buttons.append(button)
            self.row.addWidget(button)
        self.row.addStretch(1)
        map_.stroke_began.connect(self._begin)

    def take(self, label: int) -> None:
        """Draw points of this class from now on."""
        self.label = label
        self.buttons[label].setChecked(True)

    def _begin(self) -> None:
        self.stroke += 1

    def forget(self) -> None:
        """The map shows other points now."""
        self._shown = None

    def switch(self, on: bool, drawn: Drawn) -> None:
        """Draw on the map, or only look at it."""
        self._map.brush = on
        self._map.movable = not on
        if on and drawn != self._shown:
            points = np.array([(p.x, p.y) for p in drawn.points], np.float64).reshape(-1, 2)
            kinds = np.array([p.label for p in drawn.points], np.intp)
            self._map.set_points(points, kinds)
        self._shown = drawn if on else None
