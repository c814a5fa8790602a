"""Vectors: each token as its row of numbers, its neighbours, and the tokens as a map."""

from __future__ import annotations

from desktop.panels.language_model.stages import Stage
from desktop.panels.language_model.tabbed import TabbedView
from desktop.panels.language_model.workbench import Workbench
from engine.language import tr


def _figure(bench: Workbench) -> str:
    if bench.opened is None:
        return ""
    return tr("{0:,} × {1}").format(bench.token_count, bench.opened.info.width)


class VectorsView(TabbedView):
    """The views of the vectors."""

    def __init__(self, bench: Workbench) -> None:
        from desktop.panels.language_model.vectors import tabs

        super().__init__(bench, tabs(), tr("What to look at in the vectors"))


STAGE = Stage(
    key="vectors",
    title=tr("Vectors"),
    order=30,
    help=tr("The row of numbers that stands for each token, and what lies near it"),
    sample="128 × 576",
    figure=_figure,
    create=VectorsView,
)
