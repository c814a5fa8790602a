"""Language model: prompt a real one and follow text → tokens → attention → probabilities → text."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.panels.spec import FileKind, Panel, PanelSpec, Shell, WelcomeEntry
from engine.language import tr

EXAMPLES = (
    ("The capital of France is", tr("See which head looks back at “France”.")),
    ("Once upon a time there was a", tr("Turn up the temperature and watch the story change.")),
    ("2, 4, 8, 16,", tr("Numbers fall into single digits; does the model see the pattern?")),
)


def _create(shell: Shell) -> Panel:
    from desktop.panels.language_model.panel import LanguageModelPanel

    return LanguageModelPanel(shell)


def _welcome() -> Sequence[WelcomeEntry]:
    return tuple(
        WelcomeEntry(
            tr("Prompt a language model"), tr("“{0}”").format(text), help, {"prompt": text}, "chat"
        )
        for text, help in EXAMPLES
    )


SPEC = PanelSpec(
    key="language_model",
    title=tr("Language model"),
    icon="language_model",
    order=30,
    help=tr("Prompt a real language model and look at every step of its answer."),
    create=_create,
    opens=(FileKind(tr("Language models"), (".gguf",)),),
    welcome=_welcome,
)
