"""Lab 2 put together: settings at the left, losses and texts, token vectors at the right."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QMenu,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
)

from desktop.panels.training_labs import parts
from desktop.panels.training_labs.bench import Bench
from desktop.panels.training_labs.lab_page import LabPage
from desktop.panels.training_labs.pretraining.form import RunForm
from desktop.panels.training_labs.pretraining.session import Session
from desktop.panels.training_labs.pretraining.vector_map import KIND_NAMES, VectorMap
from desktop.panels.training_labs.pretraining.views import (
    AttentionView,
    ExampleView,
    GradientView,
    LossView,
    NearView,
    WrittenView,
)
from desktop.theme import set_icon, theme
from desktop.widgets.parts import button
from desktop.widgets.slider import LabelledSlider, Range
from engine.labs.pretraining import PreTraining, RunSettings
from engine.labs.runs import SUFFIX

_FILTER = f"Training runs (*{SUFFIX})"
_TABS = ("Neighbours", "Attention", "Gradients")


class PreTrainingPage(LabPage):
    """The page; what it knows is in `session`."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self.session = Session(bench, self)
        self._shown_run: PreTraining | None = None
        self._following = False
        self._text = bench.text_key
        self._actions()
        self._lay_out()
        session = self.session
        session.changed.connect(self._show_state)
        session.framed.connect(self._show_frame)
        session.looked.connect(self._show_look)
        bench.text_changed.connect(self._text_changed)
        bench.learnt.connect(self._learnt)
        bench.vocabulary_changed.connect(self._vocabulary_changed)
        self._clock = QTimer(self)  # of “saved … ago”
        self._clock.setInterval(5_000)
        self._clock.timeout.connect(bench.changed)
        self._show_state()
        self._show_frame()

    def _actions(self) -> None:
        def action(text: str, tip: str, slot: object, keys: str = "") -> QAction:
            made = QAction(text, self)
            made.setToolTip(tip)
            made.triggered.connect(slot)
            if keys:
                made.setShortcut(keys)
            return made

        session = self.session
        self.save = action("Save run…", "Save a copy of this run as a file", self.ask_and_save)
        self.open = action("Open run…", "Go on with a saved run", self.ask_and_open)
        self.train = action("Train or pause", "Train, or pause", self.toggle, "F5")
        self.one = action("One step", "One step of training", lambda: session.play(1), "F10")
        self.to_model = action(
            "Open in Language model", "Export the model and look into it there", self.export_model
        )
        self.to_build = action("Open in Build", "See the network on the canvas", self.open_in_build)
        self.to_tune = action("Tune preferences", "Take this model to lab 3", self.offer_model)
        self.export = QAction("Export", self)
        self.export.setToolTip("Take the trained model elsewhere")
        menu = QMenu(self)
        menu.addActions([self.to_model, self.to_build, self.to_tune])
        self.export.setMenu(menu)

    # --- layout ------------------------------------------------------------------------------
    def _lay_out(self) -> None:
        px = theme().px
        session = self.session
        self.form = RunForm(lambda text: self.bench.shell.say(text))
        self.form.chosen.connect(self._settings_chosen)
        self.form.vocabulary_chosen.connect(self.bench.set_vocabulary)
        self.play = button("Train", "Train the model (F5)", self.toggle, role="primary")
        self.step = button("Step", "One step of training (F10)", lambda: session.play(1))
        self.reset = button("Reset", "Begin again with fresh weights", session.reset)
        row = QHBoxLayout()
        row.setSpacing(px(4))
        for each in (self.play, self.step, self.reset):
            row.addWidget(each)
        self.form.body.addLayout(row)
        self.go_on = button("", "Go on with the run that was saved here", self._go_on)
        self.form.body.addWidget(self.go_on)
        self.form.body.addStretch(1)

        middle = parts.Column("The run", 330, "")
        middle.section("Loss · bits per character")
        self.loss = LossView()
        middle.body.addWidget(self.loss, 1)
        middle.section("One example · cut off the last token, guess it")
        self.example = ExampleView()
        self.example.next_wanted.connect(lambda: session.want(example=session.wish.example + 1))
        middle.body.addWidget(self.example)
        middle.section("What it writes")
        self.written = WrittenView()
        middle.body.addWidget(self.written)

        side = parts.Column("Token vectors", 260)
        side.section("Token vectors · forming")
        self.map = VectorMap()
        self.map.setMinimumHeight(px(190))
        self.map.setToolTip(KIND_NAMES)
        self.map.picked.connect(lambda id: session.want(token=id))
        side.body.addWidget(self.map, 3)
        row = QHBoxLayout()
        self.moment = LabelledSlider("Moment", Range(0, 1, 1), "Which moment of the run is seen.")
        self.moment.changed.connect(self._scrubbed)
        row.addWidget(self.moment, 1)
        self.live = button("Now", "Back to the newest moment", lambda: session.scrub(None))
        row.addWidget(self.live)
        side.body.addLayout(row)
        self.when = parts.one_line("small")
        side.body.addWidget(self.when)
        self.tabs = QTabBar()
        self.tabs.setProperty("role", "small")
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideNone)
        self.tabs.setAccessibleName("What is seen of the model")
        self.near, self.attention, self.gradients = NearView(), AttentionView(), GradientView()
        self.attention.wanted.connect(lambda layer, head: session.want(layer=layer, head=head))
        self._pages = QStackedWidget()
        for title, page in zip(_TABS, (self.near, self.attention, self.gradients), strict=True):
            self.tabs.addTab(title)
            self._pages.addWidget(page)
        self.tabs.currentChanged.connect(self._turn)
        side.body.addWidget(self.tabs)
        side.body.addWidget(self._pages, 2)

        for plot in (
            self.loss.plot, self.example.passage, self.example.bars, self.map, self.near.bars,
            self.attention.map, self.gradients.plot,
        ):  # fmt: skip
            plot.said.connect(lambda text, problem: self.bench.shell.say(text, problem=problem))
        self._columns = parts.Columns(
            (self.form, middle, side),
            (250, 600, 350),
            self.bench.shell.settings,
            "labs.pretraining",
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._columns)

    # --- what a person does ------------------------------------------------------------------
    def toggle(self) -> None:
        """Train, or pause."""
        if self.session.playing:
            self.session.pause()
        else:
            self.session.play()

    def _settings_chosen(self, settings: RunSettings) -> None:
        self.session.set_settings(settings)

    def _vocabulary_changed(self) -> None:
        run = self.session.run
        if run is not None and run.corpus.tokeniser.size != self.bench.vocabulary:
            self.session.reset()
        self._show_state()

    def _text_changed(self) -> None:
        before, self._text = self._text, self.bench.text_key
        other = self.session.text_key != self.bench.text_key
        if before and other and self.session.run is not None:
            self.session.reset()  # not where the first text has only just been read
        self._show_state()

    def _learnt(self) -> None:
        if self.bench.tokeniser is not None:
            self.session.tokeniser_ready()
            self._show_state()

    def _scrubbed(self, value: float) -> None:
        if self._following or self.session.frame is None:
            return
        count = len(self.session.frame.moments)
        place = int(value) - 1
        self.session.scrub(None if place >= count - 1 else place)
        self._show_frame()

    def _go_on(self) -> None:
        self.session.open_run(self.session.path)

    def ask_and_open(self) -> None:
        """Ask for a run and go on with it."""
        path, _ = QFileDialog.getOpenFileName(self, "Open a run", "", _FILTER)
        if path:
            self.session.open_run(Path(path))

    def ask_and_save(self) -> None:
        """Ask where, and save a copy of the run."""
        if self.session.playing:
            self.bench.shell.say("Pause training before the run is saved elsewhere.")
            return
        path = parts.ask_where(self, "Save the run", f"my run{SUFFIX}", _FILTER)
        if path is not None:
            self.session.save_run(path)

    # --- where it goes -----------------------------------------------------------------------
    def open_in_build(self) -> None:
        """The network with its weights of now, on the canvas."""
        run = self._at_rest("opened in Build")
        if run is not None:
            graph = run.trainer.graph()
            self.bench.shell.open_panel("build", content=graph, name="Tiny model")

    def offer_model(self) -> None:
        """The model goes to lab 3."""
        run = self._at_rest("tuned")
        if run is not None:
            title = f"Lab 2, step {run.step:,}"
            corpus = run.corpus
            self.bench.model = (title, run.trainer.graph(), corpus.tokeniser, corpus.words)
            self.bench.lab_wanted.emit("preferences")
            self.bench.model_offered.emit()

    def export_model(self) -> None:
        """Export the model and open it in the Language model workspace."""
        run = self._at_rest("exported")
        if run is not None:
            title = f"Tiny model, {run.step:,} steps"
            self.bench.open_in_language_model(run.trainer.graph(), run.corpus.tokeniser, title)

    def _at_rest(self, done: str) -> PreTraining | None:
        session = self.session
        if session.run is None:
            self.bench.shell.say(f"There is no model to be {done} yet: train one first.")
            return None
        if session.playing:
            self.bench.shell.say(f"Pause training before the model is {done}.")
            return None
        return session.run

    # --- following ---------------------------------------------------------------------------
    def _show_state(self) -> None:
        session, bench = self.session, self.bench
        preparing = bench.running("preparing") or bench.running("resuming")
        text = "Pause" if session.playing else "Getting ready…" if preparing else "Train"
        self.play.setText(text)
        set_icon(self.play, "pause" if session.playing else "play", "on_accent")
        self.play.setEnabled(bool(bench.text) and not preparing)
        self.step.setEnabled(not session.playing and not preparing)
        self.reset.setEnabled(session.run is not None)
        self.go_on.setVisible(session.kept())
        self.go_on.setText("Go on with the saved run")
        self.go_on.setEnabled(not preparing and not session.playing)
        ready = session.run is not None and not session.playing
        for action in (self.to_model, self.to_build, self.to_tune, self.save):
            action.setEnabled(ready)
        run = session.run
        most = bench.tokeniser.size if bench.tokeniser is not None else 2048
        title = session.title if run is not None else bench.title
        size = run.corpus.tokeniser.size if run is not None else bench.vocabulary
        self.form.show_settings(session.settings, size, most, title or "Reading the text…")
        if run is not self._shown_run:
            self._shown_run = run
            ids = run.mapped.tolist() if run is not None else []
            names = [run.corpus.tokeniser.name(id) for id in ids] if run is not None else []
            self.map.set_tokens(ids, names)
            self.attention.show_run(run)
        if session.playing != self._clock.isActive():
            (self._clock.start if session.playing else self._clock.stop)()
        bench.changed.emit()

    def _show_frame(self) -> None:
        session = self.session
        frame, run = session.frame, session.run
        moments = frame.moments if frame is not None else ()
        marked = self._marked()
        self.loss.show_frame(frame, run.corpus if run is not None else None, marked)
        self.written.show_frame(frame, marked)
        self._show_page()
        self._following = True
        count = max(2, len(moments))
        self.moment.set_bounds(Range(1, count, count))
        self.moment.set_value((session.at + 1) if session.at is not None else count)
        self._following = False
        for each in (self.moment, self.live):
            each.setVisible(len(moments) > 1)
        self.live.setEnabled(session.at is not None)
        if frame is None:
            self._show_look()
        self.bench.changed.emit()

    def _show_look(self) -> None:
        session = self.session
        look, run = session.look, session.run
        tokeniser = run.corpus.tokeniser if run is not None else None
        self.example.show_look(look, tokeniser)
        self._show_page()
        if look is None:
            self.when.setText("")
            return
        self.map.set_places(look.places, look.token)
        self.when.setText(f"seen after step {look.step:,}")

    def _turn(self, place: int) -> None:
        self._pages.setCurrentIndex(place)
        self._show_page()

    def _show_page(self) -> None:
        """Bring the page in front up to date; the others wait until they are turned to."""
        session = self.session
        look, run, frame = session.look, session.run, session.frame
        tokeniser = run.corpus.tokeniser if run is not None else None
        page = self._pages.currentWidget()
        if page is self.near:
            self.near.show_look(look, tokeniser)
        elif page is self.attention:
            self.attention.show_look(look, tokeniser)
        else:
            self.gradients.show_frame(frame, self._marked())

    def _marked(self) -> int | None:
        """The step that is looked at in the history."""
        frame, at = self.session.frame, self.session.at
        if frame is None or at is None or at >= len(frame.moments):
            return None
        return frame.moments[at].step

    # --- the frame ---------------------------------------------------------------------------
    def actions_right(self) -> Sequence[QAction]:
        return (self.save, self.export)

    def menu_actions(self) -> dict[str, Sequence[QAction | None]]:
        return {
            "File": (self.open, self.save),
            "Network": (self.train, self.one, None, self.to_build),
            "Model": (self.to_model, self.to_tune),
        }

    def status(self) -> tuple[Sequence[str], str]:
        run = self.session.run
        left = ["numpy engine"]
        if run is not None:
            left.append(f"{run.threads} thread{'s' * (run.threads != 1)}")
        frame = self.session.frame
        if frame is not None and self.session.playing and frame.tokens_per_s:
            left.append(f"{frame.tokens_per_s:,.0f} tokens/s")
        ago = self.session.saved_ago()
        if ago is not None:
            return left, "run saved just now" if ago < 8 else f"run saved {ago:.0f} s ago"
        return left, "the run is saved every 20 s" if run is not None else ""

    def shut_down(self) -> None:
        self._clock.stop()
        self.session.shut_down()
