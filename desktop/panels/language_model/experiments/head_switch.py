"""One head switched off: what becomes of the likeliest next token then."""

from __future__ import annotations

from collections.abc import Generator

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.panels.language_model.latest import Latest
from desktop.panels.language_model.work import Opened, Stop
from desktop.panels.language_model.workbench import Workbench
from desktop.plots.bar_list import percent
from desktop.widgets.parts import label
from engine.language import tr
from models.experiments import Effect, HeadChange, effects, probabilities


def try_one(
    opened: Opened, ids: list[int], token: int, place: tuple[int, int], stop: Stop
) -> Generator[tuple[float, Effect[tuple[int, int]]], None, None]:
    """A token's probability with the model as it is, and with one head off. Raises ModelError."""
    with opened.looking:
        plain = probabilities(opened.model.reader().read(ids, stop))
        found = effects(opened.model, ids, token, [(place, (HeadChange(*place),))], stop)
        yield float(plain[token]), next(found)


class HeadSwitch(QWidget):
    """A switch that stands on "on"; off, it says what the model would then say."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self._bench = bench
        self._jobs = Latest(bench.jobs, tr("switching a head off"))
        self.switch = QPushButton(tr("on"))
        self.switch.setCheckable(True)
        self.switch.setChecked(True)
        self.switch.setAccessibleName(tr("Head switched on"))
        self.switch.setToolTip(tr("Switch the chosen head off, and see what comes next without it"))
        self.switch.clicked.connect(lambda on: self._turn(on))
        self.effect = label("", "muted", wrap=True)
        self.effect.hide()
        row = QHBoxLayout()
        row.addWidget(label(tr("Head switched on")), 1)
        row.addWidget(self.switch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self.effect)
        for signal in (bench.looking.head_changed, bench.looking.changed, bench.door.model_changed):
            signal.connect(self._back)

    def _back(self) -> None:
        """Another head or text: it is on."""
        self._jobs.cancel()
        self.switch.setChecked(True)
        self.switch.setText(tr("on"))
        self.effect.hide()

    def _turn(self, on: bool) -> None:
        bench = self._bench
        opened, look = bench.opened, bench.looking.look
        if on or opened is None or look is None:
            self._back()
            return
        self.switch.setText(tr("off"))
        ids, place = list(look.inspection.ids), bench.looking.head
        token = int(look.inspection.logits.argmax())
        self._show(tr("Computing the whole network without it"))
        self._jobs.start(
            lambda stop: try_one(opened, ids, token, place, stop),
            reported=lambda found: self._found(token, *found),
            failed=self._show,
        )

    def _found(self, token: int, before: float, effect: Effect[tuple[int, int]]) -> None:
        name = self._bench.token_name(token)
        told = tr("off: P({0}) {1} → {2}").format(
            name, percent(before), percent(effect.probability)
        )
        if effect.likeliest != token:
            told += tr("; {0} is likelier then").format(self._bench.token_name(effect.likeliest))
        self._show(told)

    def _show(self, sentence: str) -> None:
        self.effect.setText(sentence)
        self.effect.show()
