"""Learn: the course, and exercises that are marked the way a good tutor does."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.panels.spec import FileKind, Panel, PanelSpec, Shell, WelcomeEntry


def _create(shell: Shell) -> Panel:
    from desktop.panels.learn.panel import LearnPanel

    return LearnPanel(shell)


def _welcome() -> Sequence[WelcomeEntry]:
    group = "Learn"
    return (
        WelcomeEntry(
            group,
            "The course",
            "Twelve lessons, from a function of two numbers to a language model.",
            {"course": "own"},
        ),
        WelcomeEntry(
            group,
            "Exercises: linear + ReLU",
            "Line by line, marked with what went wrong and what still counts.",
            {"lesson": 5},
        ),
        WelcomeEntry(
            group,
            "Practise",
            "Pick exercise families and a level; every variant has other numbers.",
            {"practise": True},
        ),
    )


SPEC = PanelSpec(
    key="learn",
    title="Learn",
    icon="learn",
    order=10,
    help="Twelve lessons with live figures, and exercises marked step by step.",
    create=_create,
    opens=(FileKind("Lamina exercise sets", (".lamina-exercises",)),),
    welcome=_welcome,
)
