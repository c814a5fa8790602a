"""Where a trained model goes: a file, Build, Language model, lab 3; training pauses for it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desktop.panels.training_labs import parts
from desktop.panels.training_labs.pretraining.session import Session
from engine.labs.pretraining import PreTraining
from engine.labs.runs import SUFFIX
from engine.language import tr

RUNS = tr("Training runs (*{0})").format(SUFFIX)


class Destinations(QWidget):
    """The actions, and the menu button `export`; a widget only so that dialogs have a parent."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self._session = session
        self._bench = session.bench
        self._waiting: Callable[[PreTraining], None] | None = None  # for training to pause
        self.save = self._action(
            tr("Save run…"), tr("Save a copy of this run as a file"), self._save
        )
        self.to_model = self._action(
            tr("Open in Language model"),
            tr("Export the model and look into it there"),
            self._export,
        )
        self.to_build = self._action(
            tr("Open in Build"), tr("See the network on the canvas"), self._build
        )
        self.to_tune = self._action(
            tr("Tune preferences"), tr("Take this model to lab 3"), self._tune
        )
        self.export = QAction(tr("Export"), self)
        self.export.setToolTip(tr("Take the trained model elsewhere"))
        menu = QMenu(self)
        menu.addActions([self.to_model, self.to_build, self.to_tune])
        self.export.setMenu(menu)
        session.changed.connect(self._follow)
        self._follow()

    def _action(self, text: str, tip: str, act: Callable[[PreTraining], None]) -> QAction:
        return parts.action(self, text, tip, lambda: self._when_at_rest(act))

    def _when_at_rest(self, act: Callable[[PreTraining], None]) -> None:
        """Now, or as soon as training has paused, which it is asked to do."""
        session = self._session
        if session.playing:
            self._waiting = act
            session.pause()
            self._bench.shell.say(tr("Training is paused; Train goes on with it."))
        elif session.run is not None:
            act(session.run)

    def _follow(self) -> None:
        session = self._session
        for action in (self.save, self.to_model, self.to_build, self.to_tune):
            action.setEnabled(session.run is not None)
        act, run = self._waiting, session.run
        if act is not None and not session.playing:
            self._waiting = None
            if run is not None:
                QTimer.singleShot(0, self, lambda: act(run))

    # --- where to ----------------------------------------------------------------------------
    def _save(self, _: PreTraining) -> None:
        path = parts.ask_where(self, tr("Save the run"), tr("my run{0}").format(SUFFIX), RUNS)
        if path is not None:
            self._session.save_run(path)

    def _export(self, run: PreTraining) -> None:
        title = tr("Tiny model, {0:,} steps").format(run.step)
        self._bench.open_in_language_model(run.trainer.graph(), run.corpus.tokeniser, title)

    def _build(self, run: PreTraining) -> None:
        graph = run.trainer.graph()
        self._bench.shell.open_panel("build", content=graph, name=tr("Tiny model"))

    def _tune(self, run: PreTraining) -> None:
        title = tr("Lab 2, step {0:,}").format(run.step)
        corpus = run.corpus
        self._bench.model = (title, run.trainer.graph(), corpus.tokeniser, corpus.words)
        self._bench.lab_wanted.emit("preferences")
        self._bench.model_offered.emit()
