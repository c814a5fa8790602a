"""Probabilities: the whole vocabulary through the filters, and what drawing from it comes to."""

from __future__ import annotations

from desktop.panels.language_model.stages import Stage
from desktop.panels.language_model.tabbed import TabbedView
from desktop.panels.language_model.workbench import Workbench
from engine.language import tr


def _figure(bench: Workbench) -> str:
    if bench.shares is None:
        return tr("needs a text")
    return tr("entropy {0:.2f} bits").format(bench.shares.entropy_bits)


class ProbabilitiesView(TabbedView):
    """The views of the probabilities."""

    def __init__(self, bench: Workbench) -> None:
        from desktop.panels.language_model.chances import tabs

        super().__init__(bench, tabs(), tr("What to look at in the probabilities"))


STAGE = Stage(
    key="probabilities",
    title=tr("Probabilities"),
    order=50,
    help=tr("What may come next, how likely it is, and what each filter takes away"),
    sample=tr("entropy {0:.2f} bits").format(4.44),
    figure=_figure,
    create=ProbabilitiesView,
)
