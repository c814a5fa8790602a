"""Training as the window sees it: one run, one job at a time, and the document kept in step.

Training works on a snapshot. When it pauses, what was learnt goes into the document as one undo
command; layers that a person changed meanwhile keep what the person gave them.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import replace
from typing import Any

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from desktop.jobs import Job
from desktop.panels.build.tabs import Bench
from desktop.panels.build.train.fresh import add_network
from desktop.panels.build.train.learner import Misfit, loss_for, parts
from desktop.panels.build.train.preparing import Asked, Prepared, counted, emptied, prepare
from desktop.panels.build.train.run import Frame, Run
from desktop.panels.build.train.scene import Palette, Stage
from desktop.plots.plane import View
from engine.data import DataSet
from engine.errors import EngineError
from engine.graph import Edge, Graph, Node, settle
from engine.language import tr
from engine.study import DataChoice, Study
from engine.training import Settings
from engine.training.ending import DIVERGED


class Session(QObject):
    """`prepared()` when data or run are others, `framed(frame)` for each picture of it,
    `state_changed()` when buttons must be told, `said(sentence, problem)`."""

    prepared = Signal()
    framed = Signal(object)
    state_changed = Signal()
    said = Signal(str, bool)

    def __init__(self, bench: Bench, parent: QObject) -> None:
        super().__init__(parent)
        self._bench = bench
        self.run: Run | None = None
        self.data: DataSet | None = None
        self.stage: Stage | None = None
        self.fault: EngineError | None = None
        self.playing = False
        self.speed = 0.0  # steps a second; 0 is as fast as it goes
        self.axes = (0, 1)
        self.last: Frame | None = None
        self._known: tuple[DataChoice, DataSet] | None = None
        self._asked: Asked | None = None
        self._base: dict[str, Node] = {}
        self._edges: frozenset[Edge] = frozenset()
        self._kept_step = 0  # how far the document has been told
        self._job: Job | None = None
        self._uncommitted = 0  # steps of earlier runs that the document has not been told
        self._resume = False
        self._committing = False
        self._closed = False
        self._ack = QTimer(self)
        self._ack.setSingleShot(True)
        self._ack.setInterval(0)
        self._ack.timeout.connect(self._acknowledge)
        self._awaiting_paint = False

    # --- state -------------------------------------------------------------------------------
    @property
    def study(self) -> Study:
        """Data and settings as the document has them."""
        return self._bench.document.content.study

    @property
    def ready(self) -> bool:
        """Whether a run stands ready to go on."""
        return self.run is not None and self._job is None

    @property
    def preparing(self) -> bool:
        """Whether data or network are being looked at."""
        return self._job is not None and not self.playing

    # --- following the document --------------------------------------------------------------
    def follow(self, view: View | None = None) -> None:
        """Bring the run up to date with the document, anew where it has to be."""
        if self._committing or self._closed:
            return
        study, asked = self.study, self._asked
        fits = asked is not None and study.data == asked.study.data and self._same_network(asked)
        if fits and self.run is not None:
            try:
                self.run.wanted = self._resolved(self.run, study)
            except Misfit:
                fits = False
        elif fits and asked is not None and study != asked.study and self.run is None:
            fits = False  # another loss may mend what was at fault
        if fits:
            return
        if self.playing:
            # Other data in the middle of training: it goes on with them, weights as they are.
            self._resume = asked is not None and self._same_network(asked)
            self.pause()  # `_ended` comes back here
            return
        self._prepare()

    def _same_network(self, asked: Asked) -> bool:
        graph = self._bench.document.graph
        if self.run is None:
            return graph is asked.graph and self._preferred() == asked.prefer
        if any(id not in graph or graph.node(id) is not node for id, node in self._base.items()):
            return False
        touching = frozenset(
            edge for edge in graph.edges if edge.source in self._base or edge.target in self._base
        )
        if touching != self._edges:
            return False
        chosen = self._preferred()
        if not chosen or chosen.intersection(self._base):
            return True
        return chosen == asked.prefer or len(parts(graph)) == 1

    def _preferred(self) -> frozenset[str]:
        network = self._bench.network
        return frozenset(network.document.where[:1] or network.selected)

    def _resolved(self, run: Run, study: Study) -> Settings:
        loss = loss_for(run.learner, study.settings.loss, study.chosen_loss)
        return replace(study.settings, loss=loss)

    def prepare_again(self) -> None:
        """Start afresh from the document, with the same weights."""
        self._asked = None
        self.follow()

    def _prepare(self, carried: Graph | None = None) -> None:
        self._drop_job()
        document = self._bench.document
        asked = Asked(
            document.graph,
            self._bench.evaluation.findings,
            self.study,
            self._preferred(),
            self._known,
            self.axes,
            carried,
        )
        self._asked = asked
        self.run = None
        if carried is None:
            self._resume, self._uncommitted = False, 0
        palette = Palette.of_theme(10)

        def work(stopped: Callable[[], bool]) -> Generator[Any, None, Prepared]:
            return prepare(asked, palette)

        self._start(work, tr("getting the data ready"), self._was_prepared)

    def _was_prepared(self, made: Prepared) -> None:
        asked = self._asked
        if asked is None:
            return
        new_stage = self.stage is None or made.stage.data is not self.stage.data
        self._known = (asked.study.data, made.data)
        self.data, self.stage = made.data, made.stage
        self.run, self.fault = made.run, made.fault
        self._kept_step = 0
        if self.run is not None:
            graph = self.run.learner.graph
            self._base = {node.id: asked.graph.node(node.id) for node in graph.nodes}
            self._edges = frozenset(graph.edges)
        else:
            self._base, self._edges = {}, frozenset()
            self.last = None
        self.axes = made.stage.axes if len(made.stage.axes) == 2 else self.axes  # type: ignore[assignment]
        self.prepared.emit()
        self.state_changed.emit()
        if self.run is not None and not new_stage and self.last is not None:
            self.run.view = self.last.view if self.stage.kind != "none" else self.run.view
        if self._resume and self.run is not None:
            self._resume = False
            self.play()
        else:
            self.redraw()

    def redraw(self, view: View | None = None) -> None:
        """Draw the network again, for another part of the plane or in other colours."""
        if self.run is None:
            return
        if view is not None:
            self.run.view = view
        if self._job is None:
            run = self.run
            self._start(run.look, tr("drawing the network"), lambda _run: None)

    def recolour(self) -> None:
        """The theme changed."""
        if self.run is not None:
            self.run.palette = Palette.of_theme(10)
            self.redraw()

    # --- what a person does ------------------------------------------------------------------
    def play(self) -> None:
        """Train until a condition holds or `pause`."""
        if not self.ready or self.run is None:
            return
        run, until, speed = self.run, self.study.until, self.speed
        self.playing = True
        self._start(
            lambda stopped: run.play(stopped, until, speed),
            "training",
            lambda reason: self._ended(reason),
        )

    def pause(self) -> None:
        """Stop after the step under way; what was learnt goes into the document."""
        if self.playing and self.run is not None:
            self.run.pause()

    def set_speed(self, steps_per_second: float) -> None:
        """Another speed, also in the middle of training."""
        self.speed = steps_per_second
        if self.playing and self.run is not None:
            self.run.speed = steps_per_second

    def advance(self, steps: int) -> None:
        """So many steps on, or back."""
        if not self.ready or self.run is None:
            return
        run = self.run
        self._start(
            lambda stopped: run.advance(stopped, steps),
            tr("taking a step"),
            lambda _reason: self._commit(single=True),
        )

    def rewind(self) -> None:
        """Back to the weights that training began with."""
        if not self.ready or self.run is None:
            return
        run = self.run
        self._start(run.rewind, tr("going back"), lambda _reason: self._commit(single=True))

    def reset(self, seed: int) -> None:
        """New start weights for every layer that learns, drawn with `seed`."""
        if self.run is None or self.playing:
            return
        graph = self._bench.document.graph
        fresh = [emptied(graph.node(id)) for id in self._base if id in graph]
        settled = settle(graph.with_nodes(fresh), seed)
        study = self.study
        if study.settings.seed != seed:
            study = replace(study, settings=replace(study.settings, seed=seed))
        stack = self._bench.editor.stack
        stack.beginMacro(tr("Draw start weights with seed {0}").format(seed))
        self._bench.editor.learn(tr("Draw start weights"), settled)
        self._bench.editor.set_study(tr("Set the seed"), study)
        stack.endMacro()
        self.prepare_again()

    def add_network(self) -> list[str]:
        """A small network that fits the data, under what is there; returns its layers."""
        try:
            return add_network(self._bench, self._known)
        except EngineError as error:
            self.said.emit(str(error), True)
            return []

    # --- jobs --------------------------------------------------------------------------------
    def _start(
        self,
        work: Callable[[Callable[[], bool]], Generator[Any, None, Any]],
        name: str,
        finished: Callable[[Any], None],
    ) -> None:
        self._drop_job()

        def reported(frame: Frame) -> None:
            if job is self._job:
                self._show(frame)

        def done(result: Any) -> None:
            if job is self._job:
                self._job = None
                finished(result)
                self.state_changed.emit()

        def failed(error: BaseException) -> None:
            if job is self._job:
                self._job = None
                self.playing = False
                self._failed(error)
                self.state_changed.emit()

        def quietly(stopped: Callable[[], bool]) -> Generator[Any, None, Any]:
            # Numbers that overflow are told in a sentence, not in numpy's warnings.
            with np.errstate(all="ignore"):
                return (yield from work(stopped))

        job = self._bench.shell.jobs.start(
            quietly,
            name=name,
            newest_only=True,
            frame_ms=0,
            reported=reported,
            finished=done,
            failed=failed,
        )
        self._job = job
        self.state_changed.emit()

    def _drop_job(self) -> None:
        if self._job is not None:
            if self.run is not None:
                self.run.pause()
            self._job.cancel()
            self._job = None
            self.playing = False

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, EngineError | MemoryError):
            raise error
        sentence = str(error) or tr(
            "There is not enough memory to train this network on this data."
        )
        self.run, self.fault, self.last = None, Misfit(sentence, wants_network=False), None
        self.data = self.stage = self._known = None
        self._resume, self._uncommitted = False, 0
        self.prepared.emit()

    def _show(self, frame: Frame) -> None:
        self.last = frame
        self._awaiting_paint = True
        self.framed.emit(frame)
        if frame.notice:
            self.said.emit(frame.notice, True)

    def painted(self) -> None:
        """The frame is on the screen, or will be when this event is over."""
        if self._awaiting_paint:
            self._awaiting_paint = False
            self._ack.start()

    def _acknowledge(self) -> None:
        if self.run is not None:
            self.run.painted()

    # --- into the document -------------------------------------------------------------------
    def _ended(self, reason: str) -> None:
        self.playing = False
        if self._resume and reason == "paused" and self.run is not None:
            self._uncommitted += self.run.trainer.step - self._kept_step
            self._prepare(self.run.graph())
            return
        self._resume = False
        self._commit(single=False)
        if reason and reason != "paused":
            self.said.emit(reason, reason == DIVERGED)
        self.follow()

    def _commit(self, *, single: bool) -> None:
        run = self.run
        if run is None or self._closed:
            return
        step = run.trainer.step
        taken = step - self._kept_step + self._uncommitted
        if not np.isfinite(run.trainer.plan.parameters).all():
            return  # a file could not keep such weights; one can still go back from here
        graph = self._bench.document.graph
        learnt = [
            node
            for node in run.graph().nodes
            if node.id in graph and graph.node(node.id) is self._base.get(node.id)
        ]
        title = (
            tr("Train, {0}").format(counted(taken))
            if taken > 0
            else tr("Train, back to step {0}").format(step)
        )
        key = ("train", id(run)) if single else None
        if single and taken > 0:
            title = tr("Train, to step {0}").format(step)
        self._committing = True
        try:
            self._bench.editor.learn(title, graph.with_nodes(learnt), key)
        finally:
            self._committing = False
        self._kept_step, self._uncommitted = step, 0
        present = self._bench.document.graph
        kept = {node.id for node in learnt}
        self._base = {
            id: present.node(id) if id in kept else node for id, node in self._base.items()
        }

    def shut_down(self) -> None:
        """The window closes: what runs is told to stop, and is joined by the window."""
        self._closed = True
        self._ack.stop()
        self._drop_job()
