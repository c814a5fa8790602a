"""Pictures of numbers: each reads out under the pointer and leaves as PNG, SVG, PDF or CSV.

`plot` holds what all share, `export` the one way out for a `drawing`, `colours` the maps from
numbers to colours; each further file is one kind of picture.
"""

from desktop.plots.bar_list import Bar, BarList
from desktop.plots.head_grid import HeadGrid
from desktop.plots.heat_map import HeatMap
from desktop.plots.plot import Plot

__all__ = ["Bar", "BarList", "HeadGrid", "HeatMap", "Plot"]
