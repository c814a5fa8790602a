"""Build: compose layers on a canvas and see every number on its way through."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.panels.spec import FileKind, Panel, PanelSpec, Shell, WelcomeEntry


def _create(shell: Shell) -> Panel:
    from desktop.panels.build.panel import BuildPanel

    return BuildPanel(shell)


def _welcome() -> Sequence[WelcomeEntry]:
    from engine.examples import examples

    return tuple(
        WelcomeEntry("Build a network", e.title, e.help, {"example": e.key}, "build")
        for e in examples()[:3]
    )


SPEC = PanelSpec(
    key="build",
    title="Build",
    icon="build",
    order=20,
    help="Compose layers on a canvas and see every number on its way through.",
    create=_create,
    opens=(FileKind("Lamina networks", (".lamina",)),),
    welcome=_welcome,
)
