"""The three lines between two tokens' vectors and one weight: q · k, ÷ √d, softmax."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from desktop.panels.language_model import work
from desktop.panels.language_model.latest import Asked, Latest
from desktop.panels.language_model.workbench import Workbench
from engine.language import tr
from models.by_hand import OneScore

_WAITS = "…"


class PairSteps(QLabel):
    """The picked pair's score, computed on a job from the model's own weights; while text streams
    the weight alone is known. Hidden where there is no single score.
    """

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self._bench = bench
        self._jobs = Latest(bench.jobs, tr("computing a score"))
        self._asked = Asked()
        self.score: OneScore | None = None
        self._weight = ""
        # Only numbers and our own words stand here, never a token.
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setProperty("role", "maths")
        self.setToolTip(tr("From q and k, after their rotation by position, to the weight"))
        self.hide()

    @property
    def busy(self) -> bool:
        """Whether a score is being computed."""
        return self._jobs.running

    def follow(self, weight: str) -> None:
        """Show the pair that is picked, which has this weight."""
        looking, opened = self._bench.looking, self._bench.opened
        look, pair = looking.look, looking.pair
        self._weight = weight
        if look is None or pair is None or opened is None or looking.way != "head":
            self._jobs.cancel()
            self._asked.forget()
            self.hide()
            return
        seen, place = look.inspection, looking.head
        if self._asked.already(seen, place, pair):
            self._show()
            return
        self.score = None
        self._jobs.cancel()
        self._asked.forget()
        self.setVisible(seen.hidden.shape[1] == len(seen.ids))
        self._show()
        if self._bench.writing or self.isHidden():
            return  # the model needs the processors, or too much was left out of a long text
        self._asked.note(seen, place, pair)
        self._jobs.start(
            lambda stop: work.take_apart(opened, seen, place, pair),
            reported=self._found,
            failed=lambda _: self.hide(),
        )

    def _found(self, score: OneScore) -> None:
        self.score = score
        self._show()

    def _show(self) -> None:
        opened, score = self._bench.opened, self.score
        if opened is None:
            return
        size = opened.model.sizes.head_size
        total = tr("{0:.2f}").format(score.total) if score is not None else _WAITS
        scaled = tr("{0:.3f}").format(score.score) if score is not None else _WAITS
        root = f"<span style='text-decoration: overline'>{size}</span>"
        self.setText(
            tr("q · k = {0}<br>÷ √{1} = {2}<br>softmax → <b>{3}</b>").format(
                total, root, scaled, self._weight
            )
        )
        self.setAccessibleName(
            tr("q · k = {0}, divided by √{1} = {2}, softmax: {3}").format(
                total, size, scaled, self._weight
            )
        )
