"""Learn: the course, and exercises that are marked the way a good tutor does."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.panels.spec import FileKind, Panel, PanelSpec, Shell, WelcomeEntry
from engine.language import tr


def _create(shell: Shell) -> Panel:
    from desktop.panels.learn.panel import LearnPanel

    return LearnPanel(shell)


def _welcome() -> Sequence[WelcomeEntry]:
    group = tr("Learn")
    return (
        WelcomeEntry(
            group,
            tr("The course"),
            tr("Twelve lessons, from a function of two numbers to a language model."),
            {"course": "own"},
        ),
        WelcomeEntry(
            group,
            tr("Exercises: linear + ReLU"),
            tr("Line by line, marked with what went wrong and what still counts."),
            {"lesson": 5},
        ),
        WelcomeEntry(
            group,
            tr("Practise"),
            tr("Pick exercise families and a level; every variant has other numbers."),
            {"practise": True},
        ),
    )


SPEC = PanelSpec(
    key="learn",
    title=tr("Learn"),
    icon="learn",
    order=10,
    help=tr("Twelve lessons with live figures, and exercises marked step by step."),
    create=_create,
    opens=(FileKind(tr("Lamina exercise sets"), (".lamina-exercises",)),),
    welcome=_welcome,
)
