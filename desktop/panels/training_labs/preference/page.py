"""Lab 3 put together: the judge at the left, two answers to choose from, before and after."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QProgressBar

from desktop.panels.training_labs import parts
from desktop.panels.training_labs.bench import Bench
from desktop.panels.training_labs.lab_page import LabPage
from desktop.panels.training_labs.preference.session import DPO, REINFORCE, Session
from desktop.panels.training_labs.preference.views import AnswerCard, ComparisonSide, StepView
from desktop.widgets.choice import Choice
from desktop.widgets.parts import button, label
from desktop.widgets.slider import LabelledSlider, Range
from engine.errors import EngineError
from engine.labs.judges import JUDGES, Rule
from engine.labs.preference import TuningSettings
from engine.language import tr

_BUNDLED, _TRAINED = "bundled", "trained"
_HELP = {
    DPO: tr("Which answer do you like better? Click it, or press A or B: one step of training."),
    REINFORCE: tr("Do you like this answer? Thumb up (U) or down (D): one step of training."),
}


class PreferencePage(LabPage):
    """The page; what it knows is in `session`."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._begun = False
        self._source = _BUNDLED

    def _make(self) -> Iterator[None]:
        self.session = Session(self.bench, self)
        self.undo = parts.action(
            self,
            tr("Undo pick"),
            tr("Take the last pick, or the judge’s last go, back"),
            self.session.undo,
            QKeySequence.StandardKey.Undo,
        )
        self.to_model = parts.action(
            self,
            tr("Open in Language model"),
            tr("Export the tuned model and look into it there"),
            self.export_model,
        )
        self.to_build = parts.action(
            self, tr("Open in Build"), tr("See the tuned network on the canvas"), self.open_in_build
        )
        yield from self._lay_out()
        self.session.changed.connect(self._show)
        self.session.compared.connect(self._show_comparison)
        self.bench.model_offered.connect(self._take_offered)
        self._show()

    # --- layout ------------------------------------------------------------------------------
    def _lay_out(self) -> Iterator[None]:
        session = self.session
        left = parts.Column(tr("Model and judge"), 220)
        middle = parts.Column(tr("Two answers"), 330, "")
        self._stand((left, middle), (240, 590, 370), "labs.preference")
        yield
        left.section(tr("Model"), tr("What is tuned; a frozen copy stays as the reference."))
        self.model = Choice(tr("Model"), tr("Which model is tuned"), self._choose_model)
        left.body.addWidget(self.model)
        self.prompt = QLineEdit(session.settings.prompt)
        self.prompt.setAccessibleName(tr("Beginning of the answers"))
        self.prompt.setToolTip(
            tr(
                "What every answer goes on from; Enter begins again with it, without the picks so "
                "far"
            )
        )
        self.prompt.setMaxLength(80)
        self.prompt.returnPressed.connect(self._prompt_typed)
        self.prompt.editingFinished.connect(self._prompt_left)
        left.body.addWidget(label(tr("Answers begin with"), "small"))
        left.body.addWidget(self.prompt)
        left.section(
            tr("Learning"),
            tr(
                "Pairs: direct preference optimisation (Rafailov et al. 2023). Thumbs: REINFORCE "
                "(Williams 1992)."
            ),
        )
        self.method = Choice(
            tr("Method"), tr("How a preference becomes a step"), self._choose_method
        )
        self.method.offer([(tr("Pairs (DPO)"), DPO), (tr("Thumbs (REINFORCE)"), REINFORCE)])
        left.body.addWidget(self.method)
        self.beta = LabelledSlider(
            "β", Range(0.02, 1.0, 0.1, 0.02, 2), tr("How strongly it is held to what it was.")
        )
        self.rate = LabelledSlider(
            tr("Learning rate"),
            Range(0.00005, 0.003, 0.0005, 0.00005, 5, logarithmic=True),
            tr("How far each step goes."),
        )
        for slider in (self.beta, self.rate):
            slider.changed.connect(lambda _: self._numbers_chosen())
            left.body.addWidget(slider)
        yield
        row = QHBoxLayout()
        self.undo_button = button(
            tr("Undo"),
            tr("Take the last pick, or the judge’s last go, back (Ctrl+Z)"),
            session.undo,
        )
        self.restart = button(tr("Begin again"), tr("The untuned model again"), session.restart)
        row.addWidget(self.undo_button)
        row.addWidget(self.restart)
        left.body.addLayout(row)
        yield
        left.section(
            tr("A judge picks for you"),
            tr(
                "It writes answers, pairs those that its rule likes with those that it does not, "
                "and "
                "the model learns from the pairs."
            ),
        )
        self.rule = Choice(
            tr("Rule"), tr("The rule by which the judge picks"), lambda _: self._show()
        )
        self.rule.offer([(judge.title, judge.key) for judge in JUDGES])
        left.body.addWidget(self.rule)
        self.rule_help = label("", "small", wrap=True)
        left.body.addWidget(self.rule_help)
        self.word = QLineEdit("king")
        self.word.setAccessibleName(tr("Word to mention"))
        self.word.setToolTip(tr("The word that the judge wants to read"))
        self.word.setMaxLength(40)
        left.body.addWidget(self.word)
        self.picks = LabelledSlider(
            tr("Picks"), Range(10, 200, 30, 10), tr("How many pairs it picks.")
        )
        left.body.addWidget(self.picks)
        self.judge = button(tr("Let the judge pick"), tr("Picks, then learns"), self.let_judge)
        left.body.addWidget(self.judge)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("How far the judge is"))
        left.body.addWidget(self.bar)
        left.body.addStretch(1)
        yield
        self.help = label("", wrap=True)
        middle.body.addWidget(self.help)
        row = QHBoxLayout()
        self.answers = (
            AnswerCard("A", lambda: self.choose(0)),
            AnswerCard("B", lambda: self.choose(1)),
        )
        for card in self.answers:
            row.addWidget(card, 1)
        middle.body.addLayout(row)
        row = QHBoxLayout()
        self.up = button(tr("Thumb up"), tr("I like it (U)"), lambda: session.reward(1.0))
        self.down = button(
            tr("Thumb down"), tr("I do not like it (D)"), lambda: session.reward(-1.0)
        )
        self.skip = button(tr("Other answers"), tr("Neither: write others (S)"), session.skip)
        for each in (self.up, self.down, self.skip):
            row.addWidget(each)
        row.addStretch(1)
        middle.body.addLayout(row)
        yield
        middle.section(
            tr("What the step did"),
            tr(
                "Each answer’s probability under the frozen reference, and under the model before "
                "and "
                "after the step."
            ),
        )
        self.step = StepView()
        middle.body.addWidget(self.step, 1)

        yield
        self.side = ComparisonSide(lambda: session.compare(other=True))
        self._columns.put(self.side)
        for plot in (self.step.gains, self.step.moved):
            plot.said.connect(lambda text, problem: self.bench.shell.say(text, problem=problem))
        for keys, slot in (
            ("A", lambda: self.choose(0)),
            ("B", lambda: self.choose(1)),
            ("U", lambda: self._thumb(1.0)),
            ("D", lambda: self._thumb(-1.0)),
            ("S", session.skip),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)
        yield

    # --- what a person does ------------------------------------------------------------------
    def enter(self) -> None:
        self.setFocus()
        if not self._begun:
            self._begun = True
            if self.bench.model is not None:
                self._take_offered()
            else:
                self.session.use_bundled()

    def choose(self, winner: int) -> None:
        """The answer of that place is the better one."""
        if self.session.method == DPO:
            self.session.pick(winner)

    def _thumb(self, value: float) -> None:
        if self.session.method == REINFORCE:
            self.session.reward(value)

    def _choose_model(self, key: str) -> None:
        if key == _TRAINED and self.bench.model is not None:
            self._take_offered()
        else:
            self._source = _BUNDLED
            self.session.use_bundled()

    def _take_offered(self) -> None:
        """A model of lab 2 came in."""
        self._begun = True
        self._source = _TRAINED
        self.session.use(*self.bench.model)

    def _choose_method(self, key: str) -> None:
        self.session.method = key
        self._show()

    def _settings(self) -> TuningSettings:
        return TuningSettings(
            prompt=self.prompt.text(), beta=float(self.beta.value), rate=float(self.rate.value)
        )

    def _prompt_left(self) -> None:
        """Without Enter: another beginning holds unless picks would be lost with it."""
        if self.session.can_undo:
            self.prompt.setText(self.session.settings.prompt)
        else:
            self._prompt_typed()

    def _prompt_typed(self) -> None:
        if self.prompt.text() == self.session.settings.prompt:
            return
        try:
            settings = self._settings()
        except EngineError as error:
            self.bench.shell.say(str(error))
            self.prompt.setText(self.session.settings.prompt)
            return
        self.session.restart(settings)

    def _numbers_chosen(self) -> None:
        session = self.session
        session.settings = replace(
            session.settings, beta=float(self.beta.value), rate=float(self.rate.value)
        )
        if session.tuner is not None:
            session.tuner.settings = session.settings

    def let_judge(self) -> None:
        """The judge picks and the model learns."""
        key = self.rule.currentData()
        chosen = next(judge for judge in JUDGES if judge.key == key)
        try:
            rule = Rule(chosen, self.word.text() if chosen.wants_word else "")
        except EngineError as error:
            self.bench.shell.say(str(error))
            return
        self.session.judge(rule, int(self.picks.value))

    def export_model(self) -> None:
        """Export the tuned model and open it in the Language model workspace."""
        tuner = self.session.tuner
        if tuner is not None and not self.session.busy:
            title = tr("Tiny model, tuned {0:,} steps").format(tuner.steps)
            self.bench.open_in_language_model(tuner.graph(), tuner.tokeniser, title)

    def open_in_build(self) -> None:
        """The tuned network on the canvas."""
        tuner = self.session.tuner
        if tuner is not None and not self.session.busy:
            self.bench.shell.open_panel("build", content=tuner.graph(), name=tr("Tuned model"))

    # --- following ---------------------------------------------------------------------------
    def _show(self) -> None:
        session, bench = self.session, self.bench
        offered = [(tr("Bundled tiny model"), _BUNDLED)]
        if bench.model is not None:
            offered.append((bench.model[0], _TRAINED))
        self.model.offer(offered)
        self.model.show_key(self._source)
        pairs = session.method == DPO
        ready = session.tuner is not None and not session.busy
        self.help.setText(
            _HELP[session.method] if session.tuner else tr("The model is being read…")
        )
        can_choose = session.tuner is not None and not session.judging
        for place, card in enumerate(self.answers):
            card.setVisible(pairs or place == 0)
            card.show_answer(session.offer[place] if session.offer else None, session.settings)
            card.set_choosable(pairs, pairs and can_choose)
        for each in (self.up, self.down):
            each.setVisible(not pairs)
        for each in (self.up, self.down, self.skip):  # during a step too: the focus stays
            parts.enable(each, can_choose, self)
        judge = next(judge for judge in JUDGES if judge.key == self.rule.currentData())
        self.rule_help.setText(judge.help)
        self.word.setVisible(judge.wants_word)
        parts.enable(self.judge, ready, self)
        parts.enable(self.undo_button, session.can_undo, self)
        self.undo.setEnabled(session.can_undo)
        self.to_model.setEnabled(ready)
        self.to_build.setEnabled(ready)
        self.bar.setVisible(session.progress is not None)
        if session.progress is not None:
            self.bar.setValue(round(100 * session.progress.fraction))
            self.bar.setToolTip(session.progress.text)
        self.step.show_trail(session.trail, session.settings.beta)
        self.side.show_verdict(session.verdict, session.rule)
        if session.comparison is None:
            self.side.show_comparison(None, session.settings)
        bench.changed.emit()

    def _show_comparison(self) -> None:
        self.side.show_comparison(self.session.comparison, self.session.settings)

    # --- the frame ---------------------------------------------------------------------------
    def actions_right(self) -> Sequence[QAction]:
        return (self.undo, self.to_model)

    def menu_actions(self) -> dict[str, Sequence[QAction | None]]:
        return {"Edit": (self.undo,), "Network": (self.to_build,), "Model": (self.to_model,)}

    def status(self) -> tuple[Sequence[str], str]:
        session = self.session
        left = [session.model.title if session.model is not None else tr("reading the model")]
        if session.tuner is not None:
            count = session.tuner.steps
            several = tr("{0} steps from the reference").format(count)
            left.append(tr("1 step from the reference") if count == 1 else several)
        return left, session.progress.text if session.progress is not None else ""
