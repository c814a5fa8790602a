"""Lab 2 put together: settings at the left, losses and texts, token vectors at the right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QStackedWidget,
    QTabBar,
)

from desktop.panels.training_labs import parts
from desktop.panels.training_labs.bench import MOST_VOCABULARY, Bench
from desktop.panels.training_labs.lab_page import LabPage
from desktop.panels.training_labs.names import name_of
from desktop.panels.training_labs.pretraining.destinations import RUNS, Destinations
from desktop.panels.training_labs.pretraining.form import RunForm
from desktop.panels.training_labs.pretraining.session import Session
from desktop.panels.training_labs.pretraining.transport import RunTransport
from desktop.panels.training_labs.pretraining.vector_map import KindKey, VectorMap
from desktop.panels.training_labs.pretraining.views import (
    AttentionView,
    ExampleView,
    GradientView,
    LossView,
    NearView,
    WrittenView,
)
from desktop.theme import theme
from desktop.widgets.parts import button
from desktop.widgets.slider import LabelledSlider, Range
from engine.labs.pretraining import PreTraining
from engine.language import tr

_TABS = (
    (tr("Neighbours"), tr("The tokens whose vectors point where the chosen one’s does")),
    (
        tr("Attention"),
        tr("How much each token of the example looks at itself and at those before it"),
    ),
    (tr("Gradients"), tr("How strongly the loss pulls at each part of the network")),
)


class PreTrainingPage(LabPage):
    """The page; what it knows is in `session`."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._shown_run: PreTraining | None = None
        self._following = False

    def _make(self) -> Iterator[None]:
        bench = self.bench
        self.session = session = Session(bench, self)
        self._actions()
        yield from self._lay_out()
        self._text = bench.text_key
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
        yield
        self._show_frame()

    def _actions(self) -> None:
        session, action = self.session, partial(parts.action, self)
        self.open = action(tr("Open run…"), tr("Go on with a saved run"), self.ask_and_open)
        self.train = action(tr("Train or pause"), tr("Train, or pause"), self.toggle, "F5")
        self.one = action(
            tr("One step"), tr("One step of training"), lambda: session.play(1), "F10"
        )
        self.to = Destinations(session, self)

    # --- layout ------------------------------------------------------------------------------
    def _lay_out(self) -> Iterator[None]:
        px = theme().px
        session = self.session
        self.form = RunForm(lambda text: self.bench.shell.say(text))
        footed = parts.Footed(self.form)
        middle = parts.Column(tr("The run"), 330, "")
        side = parts.Column(tr("Token vectors"), 260)
        # Wide enough for the title of the first text at 1,280 pixels.
        self._stand((footed, middle, side), (260, 590, 350), "labs.pretraining")
        yield
        yield from self.form.fill()
        self.form.chosen.connect(session.set_settings)
        self.form.text_chosen.connect(self.bench.choose_text)
        self.form.file_wanted.connect(self._ask_for_text)
        self.form.vocabulary_chosen.connect(self._vocabulary_chosen)
        yield
        self.transport = RunTransport(session, self.train, self.to.to_model)
        footed.put(self.transport)
        self.play, self.step = self.transport.play, self.transport.step
        self.reset, self.go_on = self.transport.reset, self.transport.go_on
        yield
        middle.section(
            tr("Loss · bits per character"),
            tr(
                "How many bits the model needs, on average, to tell the next character: fewer is "
                "better. The dashed lines are what guessers need that know nothing (chance), how "
                "often each token occurs, or which token followed the last one (bigrams)."
            ),
        )
        self.loss = LossView()
        middle.body.addWidget(self.loss, 1)
        yield
        middle.section(
            tr("One example · cut off the last token, guess it"),
            tr(
                "A passage of the held-out text, which is never trained on. The loss is the "
                "negative "
                "logarithm of the probability that the model gave to the true token."
            ),
        )
        self.example = ExampleView()
        self.example.next_wanted.connect(lambda: session.want(example=session.wish.example + 1))
        middle.body.addWidget(self.example)
        middle.section(
            tr("What it writes"),
            tr(
                "What the model wrote at some steps, from the same random numbers each time. "
                "“�” is a byte that makes no letter of the text."
            ),
        )
        self.written = WrittenView()
        middle.body.addWidget(self.written)
        yield
        side.section(
            tr("Token vectors · forming"),
            tr(
                "Each token’s vector, seen from where the vectors differ most (the first two "
                "principal "
                "components). Click a token for its neighbours."
            ),
        )
        self.map = VectorMap()
        self.map.setMinimumHeight(px(190))
        self.map.picked.connect(lambda id: session.want(token=id))
        side.body.addWidget(self.map, 3)
        side.body.addWidget(KindKey())
        row = QHBoxLayout()
        self.moment = LabelledSlider(
            tr("Moment"), Range(0, 1, 1), tr("Which moment of the run is seen.")
        )
        self.moment.changed.connect(self._scrubbed)
        row.addWidget(self.moment, 1)
        self.live = button(tr("Now"), tr("Back to the newest moment"), lambda: session.scrub(None))
        row.addWidget(self.live)
        side.body.addLayout(row)
        yield
        self.when = parts.one_line("small")
        side.body.addWidget(self.when)
        self.tabs = QTabBar()
        self.tabs.setProperty("role", "small")
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideNone)
        self.tabs.setAccessibleName(tr("What is seen of the model"))
        self.near, self.attention, self.gradients = NearView(), AttentionView(), GradientView()
        self.attention.wanted.connect(lambda layer, head: session.want(layer=layer, head=head))
        self._pages = QStackedWidget()
        pages = (self.near, self.attention, self.gradients)
        for (title, tip), page in zip(_TABS, pages, strict=True):
            self.tabs.setTabToolTip(self.tabs.addTab(title), tip)
            self._pages.addWidget(page)
        self.tabs.currentChanged.connect(self._turn)
        side.body.addWidget(self.tabs)
        side.body.addWidget(self._pages, 2)

        for plot in (
            self.loss.plot, self.example.passage, self.example.bars, self.map, self.near.bars,
            self.attention.map, self.gradients.plot,
        ):  # fmt: skip
            plot.said.connect(lambda text, problem: self.bench.shell.say(text, problem=problem))
        yield

    # --- what a person does ------------------------------------------------------------------
    def toggle(self) -> None:
        """Train, or pause."""
        if self.session.playing:
            self.session.pause()
        else:
            self.session.play()

    def _ask_for_text(self) -> None:
        path = parts.ask_for_text(self)
        if path is not None:
            self.bench.open_text(path)
        self._show_data()  # not “Open a file…” any more

    def _vocabulary_chosen(self, size: int) -> None:
        self.bench.set_vocabulary(size)
        self._vocabulary_changed()

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

    def ask_and_open(self) -> None:
        """Ask for a run and go on with it."""
        path, _ = QFileDialog.getOpenFileName(self, tr("Open a run"), "", RUNS)
        if path:
            self.session.open_run(Path(path))

    # --- following ---------------------------------------------------------------------------
    def _show_state(self) -> None:
        session, bench = self.session, self.bench
        preparing = bench.running("preparing") or bench.running("resuming")
        run = session.run
        self.transport.show_state(bool(bench.text), preparing)
        self._show_data()
        size = run.corpus.tokeniser.size if run is not None else bench.vocabulary
        self.form.show_settings(session.settings, size)
        if run is not self._shown_run:
            self._shown_run = run
            ids = run.mapped.tolist() if run is not None else []
            names = [name_of(run.corpus.tokeniser, id) for id in ids] if run is not None else []
            self.map.set_tokens(ids, names)
            self.attention.show_run(run)
        if session.playing != self._clock.isActive():
            (self._clock.start if session.playing else self._clock.stop)()
        bench.changed.emit()

    def _show_data(self) -> None:
        session, bench = self.session, self.bench
        run = session.run
        offered, chosen, size = bench.offered_texts(), bench.text_key, bench.vocabulary
        if run is not None:
            chosen, size = session.text_key, run.corpus.tokeniser.size
            if chosen not in {key for _, key in offered}:
                offered.append((session.title, chosen))
        most = bench.tokeniser.size if bench.tokeniser is not None else MOST_VOCABULARY
        self.form.show_data(offered, chosen, size, most)

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
        self.when.setText(tr("seen after step {0:,}").format(look.step))

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
        return (self.to.save, self.to.export)

    def menu_actions(self) -> dict[str, Sequence[QAction | None]]:
        return {
            "File": (self.open, self.to.save),
            "Network": (self.train, self.one, None, self.to.to_build),
            "Model": (self.to.to_model, self.to.to_tune),
        }

    def status(self) -> tuple[Sequence[str], str]:
        run = self.session.run
        left = [tr("numpy engine")]
        if run is not None:
            several = tr("{0} threads").format(run.threads)
            left.append(tr("1 thread") if run.threads == 1 else several)
        frame = self.session.frame
        if frame is not None and self.session.playing and frame.tokens_per_s:
            left.append(tr("{0:,.0f} tokens/s").format(frame.tokens_per_s))
        ago = self.session.saved_ago()
        if ago is not None:
            return left, tr("run saved just now") if ago < 8 else tr(
                "run saved {0:.0f} s ago"
            ).format(ago)
        return left, tr("the run is saved every 20 s") if run is not None else ""

    def shut_down(self) -> None:
        self._clock.stop()
        self.session.shut_down()
