"""Text out: what was written and how surprising it was, every branch taken, and any other text."""

from __future__ import annotations

from desktop.panels.language_model.stages import Stage
from desktop.panels.language_model.tabbed import TabbedView
from desktop.panels.language_model.workbench import Workbench
from desktop.widgets.tokens import visible
from engine.language import tr


def _figure(bench: Workbench) -> str:
    if not bench.written:
        return tr("nothing written yet")
    last = bench.written[-1]
    if last.ended:
        return tr("ended by the model")
    token = visible(last.token.text)
    return tr("chosen: {0}").format(token) if last.u is None else tr("sampled: {0}").format(token)


class TextOutView(TabbedView):
    """The views of the written text."""

    def __init__(self, bench: Workbench) -> None:
        from desktop.panels.language_model.outcome import tabs

        super().__init__(bench, tabs(), tr("What to look at in the written text"))


STAGE = Stage(
    key="text_out",
    title=tr("Text out"),
    order=60,
    help=tr("What was drawn, how surprising it was, and what else was tried"),
    sample=tr("sampled: {0}").format("·European"),
    figure=_figure,
    create=TextOutView,
)
