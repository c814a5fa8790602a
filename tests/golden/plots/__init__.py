"""Golden pictures of plots.

    python -m tests.golden.plots

draws them anew; look at every one before it is committed.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPainter

from desktop.plots import Bar, BarList, HeatMap
from desktop.plots.field import FieldMap
from desktop.plots.lines import Curve, LinePlot
from desktop.plots.plane import View
from desktop.plots.plot import Plot
from desktop.plots.surface import SurfacePlot
from desktop.theme import theme

FOLDER = Path(__file__).parent
THEMES = ("light", "dark")
SIZE = QSize(280, 200)
_VIEW = View(-3, 3, -3, 3)


def _waves(size: int) -> np.ndarray:
    at = np.linspace(-3, 3, size)
    return np.sin(at)[None, :] + at[:, None] / 2


def _curves() -> Plot:
    plot = LinePlot("Curves")
    x = np.linspace(-3, 3, 121)
    plot.x_name, plot.y_name = "x", "f(x)"
    curves = [
        Curve("ReLU", x, np.maximum(x, 0), "accent"),
        Curve("tanh", x, np.tanh(x), "negative", dashed=True),
        Curve("points", x[::20], np.sin(x[::20]), "combine", dots=True),
    ]
    plot.set_curves(curves, home=View(-3, 3, -1.5, 3.2))
    return plot


def _map() -> Plot:
    plot = FieldMap("Map")
    plot.set_home(_VIEW)
    plot.set_values(_waves(60), _VIEW, 2.5)
    plot.set_levels((-1.0, 0.0, 1.0))
    points = np.array([(-2.0, -1.0), (1.0, 2.0), (2.0, -2.0), (0.0, 0.5)])
    plot.set_points(points, np.array([0, 1, 0, 1]), np.array([False, True, False, False]))
    return plot


def _surface() -> Plot:
    plot = SurfacePlot("Surface")
    plot.set_values(_waves(60), _VIEW, (-1.0, 0.0, 1.0))
    return plot


def _turned() -> Plot:
    plot = SurfacePlot("Surface from behind")
    values = _waves(40)
    values[:8, :8] = np.nan
    plot.set_values(values, _VIEW, (0.0,))
    plot.turn(-140, 55)
    return plot


def _matrix() -> Plot:
    plot = HeatMap("Confusion")
    names = ("cat", "dog", "owl")
    plot.set_values(np.array([[9.0, 1, 0], [2, 7, 1], [0, 0, 10]]), names, names, high=10.0)
    return plot


def _bars() -> Plot:
    plot = BarList("Shares", rows=4)
    shares = (0.62, 0.21, 0.12, 0.05)
    plot.set_bars([Bar(f"class {k}", s / 2, s, marked=k == 0) for k, s in enumerate(shares)])
    return plot


CASES: dict[str, Callable[[], Plot]] = {
    "curves": _curves,
    "map": _map,
    "surface": _surface,
    "turned": _turned,
    "matrix": _matrix,
    "bars": _bars,
}


def drawn(case: str, name: str) -> QImage:
    """One plot in one theme, as it is drawn now."""
    theme().apply(name)
    theme().load_remaining_fonts()
    plot = CASES[case]()
    plot.resize(SIZE)
    image = QImage(SIZE, QImage.Format.Format_RGB32)
    image.fill(theme().color("panel"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    try:
        plot.draw(painter, QRectF(0, 0, SIZE.width(), SIZE.height()))
    finally:
        painter.end()
        plot.deleteLater()
    return image


def path_of(case: str, name: str) -> Path:
    """Where the golden picture lies."""
    return FOLDER / f"{case}-{name}.png"
