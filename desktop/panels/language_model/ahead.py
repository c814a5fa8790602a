"""Guess ahead: several tokens read for little more than the price of one, where a text repeats
itself. What the model writes is drawn from the same probabilities.
"""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from desktop.panels.language_model.workbench import Workbench
from desktop.panels.spec import Shell
from engine.language import tr

_SETTING = "guess_ahead"


class GuessAhead(QAction):
    """The switch in the Model menu; it holds for the text on the desk from the next token on."""

    def __init__(self, shell: Shell, bench: Workbench, parent: QWidget) -> None:
        super().__init__(tr("Guess ahead"), parent)
        self._settings = shell.settings
        self._bench = bench
        self.setCheckable(True)
        self.setToolTip(
            tr(
                "Read the tokens that followed the same words before together with the next one; "
                "those "
                "the model would have written anyway come at once (speculative decoding)"
            )
        )
        self.toggled.connect(lambda on: self._settings.set(_SETTING, on))
        shell.settings.changed.connect(self._changed)
        bench.door.model_changed.connect(self._follow)
        self._follow()

    def figure(self) -> str:
        """How far guessing got with the text on the desk, such as "1.8 tokens a step"."""
        tally = getattr(getattr(self._bench.reading, "reader", None), "tally", None)
        if tally is None or not tally.runs:
            return ""
        return tr("{0:.1f} tokens a step").format(tally.tokens / tally.runs)

    def _changed(self, key: str) -> None:
        if key == _SETTING:
            self._follow()
            self._bench.read_again()

    def _follow(self) -> None:
        on = self._settings.get(_SETTING)
        self.setChecked(on)
        if self._bench.opened is not None:
            self._bench.opened.guess_ahead(on)
