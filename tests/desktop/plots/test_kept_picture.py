"""A plot that keeps its picture draws when something changed, and looks as if it drew each time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from desktop.plots.plot import Plot
from desktop.theme import theme


@pytest.fixture(autouse=True)
def plain_theme(qapp: object) -> Iterator[None]:
    theme().apply("light", 1.0)
    yield
    theme().apply("light", 1.0)


class _Stripes(Plot):
    """Lines of the theme's colour, as many as it is told."""

    def __init__(self, *, kept: bool) -> None:
        super().__init__("Stripes")
        self.count = 5
        self.drawn = 0
        if kept:
            self.keep_picture()

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        self.drawn += 1
        painter.setPen(theme().color("accent", 0.5))
        for n in range(self.count):
            at = rect.top() + (n + 0.3) * rect.height() / self.count
            painter.drawLine(rect.left(), at, rect.right(), at + 3.5)

    def table(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        return ["line"], ([n] for n in range(self.count))


def _shown(qtbot: QtBot, *, kept: bool) -> _Stripes:
    plot = _Stripes(kept=kept)
    qtbot.addWidget(plot)
    plot.resize(160, 90)
    with qtbot.waitExposed(plot):
        plot.show()
    plot.grab()
    return plot


def _looks(plot: _Stripes) -> QImage:
    return plot.grab().toImage()


def test_it_draws_only_where_something_changed(qtbot: QtBot) -> None:
    plot = _shown(qtbot, kept=True)
    before, looks = plot.drawn, _looks(plot)
    plot.update()
    assert _looks(plot) == looks
    assert plot.drawn == before

    plot.count = 9
    plot.content_changed()
    assert _looks(plot) != looks
    assert plot.drawn == before + 1

    looks = _looks(plot)
    theme().apply("dark", 1.0)
    assert _looks(plot) != looks
    assert plot.drawn == before + 2

    plot.resize(200, 90)
    assert _looks(plot).width() == round(200 * plot.devicePixelRatioF())
    assert plot.drawn == before + 3


def test_it_looks_the_same_as_one_that_draws_each_time(qtbot: QtBot) -> None:
    kept, plain = _shown(qtbot, kept=True), _shown(qtbot, kept=False)
    for count in (3, 8):
        for plot in (kept, plain):
            plot.count = count
            plot.content_changed()
        mine, its = _looks(kept), _looks(plain)
        assert mine.size() == its.size()
        for y in range(mine.height()):
            for x in range(mine.width()):
                a, b = mine.pixelColor(x, y), its.pixelColor(x, y)
                apart = (a.red() - b.red(), a.green() - b.green(), a.blue() - b.blue())
                assert max(map(abs, apart)) <= 2  # of 255: what blending in two steps rounds off


def test_what_is_scrolled_to_is_drawn(qtbot: QtBot) -> None:
    plot = _Stripes(kept=True)
    plot.count = 40
    plot.setFixedSize(120, 800)
    area = QScrollArea()
    qtbot.addWidget(area)
    area.setWidget(plot)
    area.resize(180, 100)
    with qtbot.waitExposed(area):
        area.show()
    area.grab()
    upper, before = area.grab().toImage(), plot.drawn
    assert plot.drawn == before
    area.verticalScrollBar().setValue(207)
    lower = area.grab().toImage()
    assert plot.drawn == before + 1
    assert lower != upper
