"""Training labs: learn a tokeniser, a language and a preference, live, each feeding the next."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.panels.spec import FileKind, Panel, PanelSpec, Shell, WelcomeEntry
from engine.language import tr


def _create(shell: Shell) -> Panel:
    from desktop.panels.training_labs.panel import TrainingLabsPanel

    return TrainingLabsPanel(shell)


def _welcome() -> Sequence[WelcomeEntry]:
    from desktop.panels.training_labs.labs import LABS

    return tuple(
        WelcomeEntry(
            tr("Train a tiny model"), lab.offer, lab.help, {"lab": lab.key}, "training_labs"
        )
        for lab in LABS
    )


SPEC = PanelSpec(
    key="training_labs",
    title=tr("Training labs"),
    icon="training_labs",
    order=40,
    help=tr("Train a tokeniser and a tiny language model, and tune it to your preferences."),
    create=_create,
    opens=(FileKind(tr("Training runs"), (".lamina-run",)),),
    welcome=_welcome,
)
