"""The run as the window knows it: getting ready, training, pausing, scrubbing, saving."""

from __future__ import annotations

import os
import time
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.panels.training_labs.bench import Bench
from desktop.panels.training_labs.pretraining import training
from desktop.panels.training_labs.pretraining.training import Control, Frame, Look, Wish
from engine.labs.pretraining import Moment, PreTraining, RunSettings
from engine.labs.runs import SUFFIX
from engine.labs.viewer import Viewer
from engine.language import tr

_NAME = f"pre-training{SUFFIX}"


def threads() -> int:
    """How many threads a run is begun with."""
    return 2 if (os.cpu_count() or 1) > 1 else 1


class Session(QObject):
    """`run` is there once it is ready; `frame` is the newest picture, `look` what is shown."""

    changed = Signal()  # playing, ready, the place in the history
    framed = Signal()
    looked = Signal()

    def __init__(self, bench: Bench, parent: QObject) -> None:
        super().__init__(parent)
        self.bench = bench
        self.settings = RunSettings()
        self.run: PreTraining | None = None
        self.title = ""
        self.text_key = ""
        self.frame: Frame | None = None
        self.look: Look | None = None
        self.wish = Wish()
        self.at: int | None = None  # the moment looked at; None follows training
        self.control = Control()
        self.playing = False
        self.steps = 0  # that training goes on for; 0 without end
        self._eager = 0  # steps wanted as soon as the run is ready; −1 without end
        self._past: Viewer | None = None
        self._told = ""

    @property
    def path(self) -> Path:
        """Where the run is saved by itself."""
        return self.bench.shell.settings.folder / "runs" / _NAME

    def kept(self) -> bool:
        """Whether there is a run of another day to go on with."""
        return self.run is None and self.path.is_file()

    # --- getting ready -----------------------------------------------------------------------
    def play(self, steps: int = 0) -> None:
        """Train, for ever or for so many steps; a run is made first where there is none."""
        if self.playing or self.bench.running("resuming"):
            return
        if self.run is None:
            self._eager = steps or -1
            self._prepare()
            return
        self.at = None
        self.control = Control(rate=self.settings.rate, wish=self.wish)
        self.playing, self.steps = True, steps
        place = (self.path, self.title, self.text_key)
        work = partial(training.train, self.run, self.control, place, steps)
        job = self.bench.start(
            "training",
            work,
            reported=self._framed,
            finished=self._framed,
            ended=self._paused,
            newest_only=True,
        )
        job.ended.connect(self._saved_on_leaving)
        self.changed.emit()

    def _saved_on_leaving(self) -> None:
        """A run that was given up in the middle has been saved by its thread by now."""
        if self.run is None:
            self.changed.emit()

    def _prepare(self) -> None:
        bench = self.bench
        if bench.tokeniser is None:
            bench.shell.say(tr("The tokeniser is still being learnt; training begins after it."))
            return
        if bench.running("preparing"):
            return
        merges = bench.tokeniser.merges[: bench.merges_used]
        title, key = bench.title, bench.text_key
        asked = self._asked()
        work = partial(training.prepare, bench.text, merges, self.settings, threads())

        def ready(run: PreTraining) -> None:
            if asked != self._asked():  # a setting was changed in the meantime
                self._prepare_again()
                return
            rate = self.settings.rate
            self._take(run, title, key)
            if rate != run.settings.rate:
                run.change_rate(rate)
                self.settings = run.settings
            steps, self._eager = self._eager, 0
            if steps:
                self.play(max(0, steps))

        def ended() -> None:
            if self.run is None:  # refused or cancelled: nothing is to begin later by itself
                self._eager = 0
            self.changed.emit()

        bench.start("preparing", work, finished=ready, ended=ended)
        self.changed.emit()

    def _asked(self) -> tuple[object, ...]:
        """What a run that is made now would be made of."""
        bench = self.bench
        return bench.text_key, len(bench.text), bench.merges_used, replace(self.settings, rate=1.0)

    def _prepare_again(self) -> None:
        self.bench.cancel("preparing")
        self._prepare()

    def _take(self, run: PreTraining, title: str, key: str) -> None:
        self.drop()
        self.run, self.title, self.text_key = run, title, key
        self.settings = run.settings
        self._past = Viewer(run.graph)
        self.changed.emit()

    def tokeniser_ready(self) -> None:
        """The bench has learnt its merges: go on with what was asked for before."""
        if self._eager and self.run is None:
            self._prepare()

    # --- pausing -----------------------------------------------------------------------------
    def pause(self) -> None:
        """Stop after this turn; the run is saved."""
        self._eager = 0
        self.control.pause.set()

    def _paused(self) -> None:
        self.playing = False
        self._tell_saving()
        self.changed.emit()

    def drop(self) -> None:
        """Forget the run; it must not train just now."""
        self.bench.cancel("looking")
        self.run = self._past = None
        self.frame = self.look = None
        self.at = None

    def reset(self) -> None:
        """Back to before the first step, with the settings as they are."""
        self.bench.cancel("preparing")
        self._eager = 0
        if self.run is not None and self.run.step:
            self.bench.shell.say(
                tr(
                    "The run up to step {0:,} is kept: “Go on with the saved run” brings "
                    "it back, until another one is trained."
                ).format(self.run.step)
            )
        if self.playing:
            self.control.pause.set()
            self.bench.cancel("training")
            self.playing = False
        self.run_given_up()

    def run_given_up(self) -> None:
        """The settings or the text changed: what was learnt does not fit any more."""
        self.drop()
        self.changed.emit()
        self.framed.emit()

    # --- pictures ----------------------------------------------------------------------------
    def _framed(self, frame: Frame) -> None:
        self.frame = frame
        self._tell_saving()
        self.framed.emit()
        if self.at is None:
            self.look = frame.look
            self.looked.emit()

    def _tell_saving(self) -> None:
        if self.control.saved != self._told:
            self._told = self.control.saved
            if self._told:
                self.bench.shell.say(self._told, problem=True)

    def want(self, **changes: int) -> None:
        """Another example, token or head."""
        self.wish = replace(self.wish, **changes)
        self.control.wish = self.wish
        if self.at is not None or not self.playing:
            self._look_back()

    def scrub(self, place: int | None) -> None:
        """Look at a moment of the history; None goes with training again."""
        self.at = place
        self._look_back()
        self.changed.emit()

    def _look_back(self) -> None:
        run, frame = self.run, self.frame
        if run is None or self._past is None or frame is None:
            return
        if self.at is not None:
            moment = frame.moments[max(0, min(self.at, len(frame.moments) - 1))]
        elif self.playing:
            self._looked_back(frame.look)  # the next picture is under way
            return
        else:
            now = run.trainer.plan.parameters.copy()
            moment = Moment(run.step, run.seconds, now, frame.look.places, "")
        work = partial(training.look_back, self._past, run, moment, self.wish)
        self.bench.start("looking", work, finished=self._looked_back)

    def _looked_back(self, look: Look) -> None:
        self.look = look
        self.looked.emit()

    # --- settings ----------------------------------------------------------------------------
    def set_settings(self, settings: RunSettings) -> None:
        """Other settings; all but the rate begin a new run."""
        before, self.settings = self.settings, settings
        if replace(settings, rate=before.rate) == before:
            self.control.rate = settings.rate
            if self.run is not None and not self.playing:
                self.run.change_rate(settings.rate)
        elif self.run is not None:
            self.reset()
        self.changed.emit()

    # --- files -------------------------------------------------------------------------------
    def open_run(self, path: Path) -> None:
        """Go on with a saved run."""
        if self.playing:
            self.bench.shell.say(tr("Pause training before another run is opened."))
            return

        def opened(found: tuple[PreTraining, str, str]) -> None:
            run, title, key = found
            self._take(run, title, key)
            self.frame = training.frame(run, self.wish, 0.0)
            self.look = self.frame.look
            self.framed.emit()
            self.looked.emit()
            self.changed.emit()
            self.bench.shell.say(
                tr("The run “{0}” goes on from step {1:,}.").format(title, run.step)
            )

        self.bench.start(
            "resuming", partial(training.resume, path), finished=opened, ended=self.changed.emit
        )
        self.changed.emit()

    def save_run(self, path: Path) -> None:
        """Save a copy of the run, which is not training, somewhere else."""
        if self.run is None:
            return

        def saved(path: Path) -> None:
            self.bench.shell.say(tr("The run was saved as {0}.").format(path.name))

        work = partial(training.save, path, self.run, self.title, self.text_key)
        self.bench.start("saving", work, finished=saved)

    def saved_ago(self) -> float | None:
        """Seconds since the run was last saved by itself; None before that."""
        at = self.control.saved_at
        return time.monotonic() - at if at is not None else None

    def shut_down(self) -> None:
        """The window is closing; the thread saves the run on its way out."""
        self.control.pause.set()
        self.bench.cancel("looking")
