"""A point of the plane on its way through the layers: one small picture for each stage."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from desktop.plots.plane import PlanePlot, View
from desktop.theme import theme
from desktop.widgets.numbers import vector_text
from desktop.widgets.parts import label
from engine.language import tr


@dataclass(frozen=True)
class Place:
    """Where the point is after a stage; None while it is not known. `state` as in marking."""

    title: str
    point: tuple[float, float] | None
    state: str = ""


class PointPane(PlanePlot):
    """One stage: two axes and a point with its numbers."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.ticks_shown = False
        self.movable = False
        self.place = Place(title, None)
        self.setMinimumSize(theme().px(120), theme().px(96))

    def show_place(self, place: Place, reach: float) -> None:
        """Show a point; the axes run to ± `reach`."""
        self.place = place
        self.title = place.title
        self.setAccessibleName(place.title)
        self.set_home(View(-reach, reach, -reach, reach))
        self.content_changed()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(170), theme().px(128))

    def draw_content(self, painter: QPainter, area: QRectF, view: View) -> None:
        painter.fillRect(area, theme().color("window"))
        painter.setPen(QPen(theme().color("line"), 1))
        origin = self.to_screen(0, 0, area)
        painter.drawLine(QPointF(area.left(), origin.y()), QPointF(area.right(), origin.y()))
        painter.drawLine(QPointF(origin.x(), area.top()), QPointF(origin.x(), area.bottom()))
        point = self.place.point
        if point is None:
            painter.setPen(theme().color("muted"))
            painter.setFont(theme().font("body"))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, "?")
            return
        at = self.to_screen(*point, area)
        token = {"right": "right", "follows": "right", "wrong": "wrong"}.get(
            self.place.state, "accent"
        )
        colour = theme().color(token)
        radius = 4.5 * theme().scale
        if self.place.state == "wrong":  # an open ring, so that colour is not the only sign
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour, 2.2 * theme().scale))
        else:
            painter.setBrush(colour)
            painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(at, radius, radius)
        text = vector_text(point, digits=2)
        painter.setFont(theme().font("small"))
        painter.setPen(theme().color("text"))
        metrics = QFontMetricsF(painter.font())
        width = metrics.horizontalAdvance(text)
        x = min(max(at.x() + 7, area.left() + 3), area.right() - width - 3)
        y = at.y() - 8
        if y - metrics.ascent() < area.top():
            y = at.y() + metrics.ascent() + 8
        painter.drawText(QPointF(x, min(y, area.bottom() - 4)), text)

    def table(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        point = self.place.point
        return (tr("stage"), "x", "y"), (() if point is None else ((self.place.title, *point),))

    def describe(self) -> str:
        point = self.place.point
        return f"{self.place.title}: {tr('not known yet') if point is None else vector_text(point)}"


class PointPanes(QWidget):
    """All stages, two beside each other."""

    def __init__(self) -> None:
        super().__init__()
        self.panes: list[PointPane] = []
        self._names: list[QLabel] = []
        self._cells: list[QWidget] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme().px(10))

    def show_places(self, places: Sequence[Place]) -> None:
        """Show the point after each stage, all to one scale."""
        while len(self.panes) < len(places):
            self._add()
        sizes = [
            abs(value)
            for place in places
            if place.point is not None
            for value in place.point
            if math.isfinite(value) and abs(value) < 1e6
        ]
        reach = max(2.0, *(sizes or [0.0])) * 1.3
        for number, (pane, name) in enumerate(zip(self.panes, self._names, strict=True)):
            shown = number < len(places)
            self._cells[number].setVisible(shown)
            if shown:
                place = places[number]
                name.setText(place.title)
                pane.show_place(place, reach)

    def _add(self) -> None:
        number = len(self.panes)
        cell = QWidget()
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(2))
        name = label("", "small")
        pane = PointPane("")
        column.addWidget(name)
        column.addWidget(pane)
        self.panes.append(pane)
        self._names.append(name)
        self._cells.append(cell)
        self._grid.addWidget(cell, number // 2, number % 2)
