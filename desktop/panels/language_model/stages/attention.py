"""Layers and attention: what happens between the vectors that go in and the answer that comes out.

A row of tabs, each a view of its own.
"""

from __future__ import annotations

from desktop.panels.language_model.stages import Stage
from desktop.panels.language_model.tabbed import TabbedView
from desktop.panels.language_model.workbench import Workbench
from engine.language import tr


def _figure(bench: Workbench) -> str:
    if bench.opened is None:
        return ""
    return tr("{0} layers · {1} heads").format(bench.opened.info.layers, bench.opened.info.heads)


class AttentionView(TabbedView):
    """The views inside the layers."""

    def __init__(self, bench: Workbench) -> None:
        from desktop.panels.language_model.inside import tabs

        super().__init__(bench, tabs(), tr("What to look at inside the layers"))


STAGE = Stage(
    key="attention",
    title=tr("Layers + attention"),
    order=40,
    help=tr("Which earlier tokens each head of each layer looks at, and what each layer adds"),
    sample=tr("30 layers · 9 heads"),
    figure=_figure,
    create=AttentionView,
)
