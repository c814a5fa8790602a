"""Build: compose layers on a canvas and see every number on its way through."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.panels.spec import FileKind, Panel, PanelSpec, Shell, WelcomeEntry
from engine.language import tr

TABLES = (".csv", ".tsv")  # files that training learns from


def _create(shell: Shell) -> Panel:
    from desktop.panels.build.panel import BuildPanel

    return BuildPanel(shell)


def _welcome() -> Sequence[WelcomeEntry]:
    from engine.examples import examples

    few = tuple(
        WelcomeEntry(tr("Build a network"), e.title, e.help, {"example": e.key}, "build")
        for e in examples()[:3]
    )
    title, help_ = (
        tr("All examples"),
        tr("{0} networks to open, as pictures.").format(len(examples())),
    )
    return (*few, WelcomeEntry(tr("Build a network"), title, help_, {"gallery": True}, "build"))


def _started(shell: Shell) -> None:
    """Offer what the last run left unsaved, if it did."""
    if any((shell.settings.folder / "recovery").glob("*.lamina")):
        from desktop.panels.build.keeping.safe import left_over
        from desktop.panels.build.panel import BuildPanel

        if left_over(shell.settings.folder / "recovery"):
            panel = shell.open_panel("build")
            if isinstance(panel, BuildPanel):
                panel.keeping.offer_recovery()


SPEC = PanelSpec(
    key="build",
    title=tr("Build"),
    icon="build",
    order=20,
    help=tr("Compose layers on a canvas and see every number on its way through."),
    create=_create,
    opens=(
        FileKind(tr("Lamina networks"), (".lamina",)),
        FileKind(tr("ONNX models"), (".onnx",)),
        FileKind(tr("Tables to learn from"), TABLES),
    ),
    welcome=_welcome,
    started=_started,
)
