"""Compare…: two sides, the changes of the second, what comes next in both, and what was written."""

from __future__ import annotations

from collections.abc import Callable, Generator

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from desktop.panels.language_model.experiments import work
from desktop.panels.language_model.experiments.changing import ChangesCard
from desktop.panels.language_model.experiments.pane import Pane
from desktop.panels.language_model.experiments.trying import TryingCard
from desktop.panels.language_model.experiments.work import Said, Sides
from desktop.panels.language_model.latest import Latest
from desktop.panels.language_model.pages import Pages
from desktop.panels.language_model.parts import RowsTable
from desktop.panels.language_model.workbench import Workbench
from desktop.plots.bar_list import percent
from desktop.theme import theme
from desktop.widgets.parts import Card, label
from desktop.widgets.spin_boxes import SpinBox
from desktop.widgets.window_size import open_at
from engine.language import tr
from models.experiments import BlockChange, HeadChange, diverging
from models.sampling import Settings

_TYPING_MS = 250
_LIMIT = 48


class ExperimentsWindow(QDialog):
    """`sides` is what both texts say at this moment; `pane_a` and `pane_b` write on."""

    def __init__(self, bench: Workbench, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._bench = bench
        self.setWindowTitle(tr("Compare and change"))
        self.sides: Sides | None = None
        self._model: object = None
        self._standing = ""  # what of a pasted text was left out
        self._reading = Latest(bench.jobs, tr("reading both texts"))
        self._writing = Latest(bench.jobs, tr("writing both texts"))
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self.read)
        self.pane_a = Pane("A", tr("The text that the model goes on from as it is"))
        self.pane_b = Pane("B", tr("The text that the changed model goes on from"))
        start = bench.text or "The capital of France is"
        for pane in (self.pane_a, self.pane_b):
            pane.set_text(start)
            pane.temperature.set_value(bench.settings.temperature)
            pane.changed.connect(self._typing.start)
            pane.refused.connect(self._left_out)
        self.changes = ChangesCard()
        self.changes.changed.connect(self.read)
        self.changes.said.connect(self.tell)
        self.trying = TryingCard(bench.jobs)
        self.trying.taken.connect(self._taken)
        self.trying.said.connect(self.tell)
        self.table = RowsTable(
            tr("Next token in A and in B"),
            (tr("next token"), tr("in A"), tr("in B"), tr("change")),
            (1, 2, 3),
        )
        self.table.set_widths(92, 86, 86, least={1: "< 0.01 %", 2: "< 0.01 %"})
        self.limit = SpinBox()
        self.limit.setRange(1, 256)
        self.limit.setValue(_LIMIT)
        self.limit.setAccessibleName(tr("Tokens at most"))
        self.limit.setToolTip(tr("How many tokens each side writes"))
        self.go = QPushButton(tr("Write both"))
        self.go.setProperty("role", "primary")
        self.go.clicked.connect(lambda _=False: self.toggle())
        self.same = QPushButton(tr("Same text in B"))
        self.same.setToolTip(tr("Copy A's text to B"))
        self.same.clicked.connect(lambda _=False: self._copy())
        for button in (self.go, self.same):
            button.setAutoDefault(False)
        self.notice = label("", "muted", wrap=True)
        self.notice.setAccessibleName(tr("About the comparison"))
        self._lay_out()
        open_at(self, theme().px(1120), theme().px(760))
        theme().changed.connect(self._fold_soon)
        bench.door.model_changed.connect(self._model_changed)
        self._model_changed()
        self._follow()

    def _lay_out(self) -> None:
        # From the outside in: whatever is put into something else is dressed anew, with all in it.
        px = theme().px
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*[px(14)] * 4)
        self._pages = Pages()
        whole.addWidget(self._pages)
        upright = QSplitter(Qt.Orientation.Vertical)
        upright.setChildrenCollapsible(False)
        self._pages.add(upright)
        above = QWidget()
        self._below = below = QSplitter(Qt.Orientation.Horizontal)
        upright.addWidget(above)
        upright.addWidget(below)
        upright.setStretchFactor(0, 2)
        upright.setStretchFactor(1, 3)
        column = QVBoxLayout(above)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        across = QSplitter(Qt.Orientation.Horizontal)
        across.setChildrenCollapsible(False)
        column.addWidget(across, 1)
        across.addWidget(self.pane_a)
        across.addWidget(self.pane_b)
        foot = QHBoxLayout()
        column.addLayout(foot)
        foot.setSpacing(px(6))
        foot.addWidget(self.notice, 1)
        foot.addWidget(self.same)
        foot.addWidget(label(tr("at most")))
        foot.addWidget(self.limit)
        foot.addWidget(label(tr("tokens each")))
        foot.addWidget(self.go)
        self.next = Card(tr("NEXT TOKEN"))
        below.setChildrenCollapsible(False)
        for card, share in ((self.changes, 4), (self.next, 4), (self.trying, 6)):
            below.addWidget(card)
            below.setStretchFactor(below.count() - 1, share)
        below.setSizes([px(290), px(380), px(450)])
        self.next.body.addWidget(self.table, 1)
        self._pages.show_page(upright)

    def _fold_soon(self) -> None:
        """What has grown with its text says so once this moment is over."""
        QTimer.singleShot(0, self, self._fold)

    def _fold(self) -> None:
        """The three cards beside each other, or one under another where they do not find room."""
        cards = (self.changes, self.next, self.trying)
        needed = sum(card.minimumSizeHint().width() for card in cards)
        needed += self._below.handleWidth() * (len(cards) - 1)
        bar = self._pages.verticalScrollBar().sizeHint().width()
        flat = needed + bar <= self._pages.maximumViewportSize().width()
        way = Qt.Orientation.Horizontal if flat else Qt.Orientation.Vertical
        if self._below.orientation() != way:
            self._below.setOrientation(way)

    # --- reading -----------------------------------------------------------------------------
    def read(self) -> None:
        """Read both texts, and say what may come next in each."""
        self._typing.stop()
        opened = self._bench.opened
        if opened is None:
            self.tell(tr("The model is not open yet."), True)
            return
        opened.model.begin_experiments()
        texts = (self.pane_a.text.toPlainText(), self.pane_b.text.toPlainText())
        recipes = tuple(self.changes.recipes)
        self._reading.start(
            lambda stop: work.read_both(opened, texts, recipes, stop),
            reported=self._have_read,
            failed=self._not_read,
        )

    def _have_read(self, sides: Sides) -> None:
        opened = self._bench.opened
        if opened is None:
            return
        self.sides = sides
        self.changes.set_sides(sides)
        self.trying.set_sides(opened, sides)
        rows = [
            (
                opened.name(token),
                percent(float(sides.a[token])),
                percent(float(sides.b[token])),
                _points(float(sides.b[token] - sides.a[token])),
            )
            for token in sides.likely
        ]
        self.table.rows.show_rows(len(rows), lambda row: rows[row])
        self.tell(self._standing)
        self._standing = ""
        if self._writing.running:
            self._writing.cancel()
            self._follow()

    def _not_read(self, sentence: str) -> None:
        self.sides = None
        self.table.rows.show_rows(0, lambda _: ())
        self.trying.clear()
        self.tell(sentence, True)

    def _model_changed(self) -> None:
        """The model came, went or is another one."""
        self._reading.cancel()
        self._writing.cancel()
        self.trying.forget()
        self.sides = None
        opened = self._bench.opened
        if opened is None:
            return
        if opened.model.sizes != self._model:
            self._model = opened.model.sizes
            self.changes.set_sizes(opened.model.sizes)
        if self.isVisible():
            self.read()
        self._follow()

    # --- writing -----------------------------------------------------------------------------
    def toggle(self) -> None:
        """Write both texts, or stop."""
        if self._writing.running:
            if self._writing.job is not None:
                self._writing.job.cancel()
            return
        opened, sides = self._bench.opened, self.sides
        if opened is None or sides is None or self._typing.isActive() or self._reading.running:
            self.tell(tr("The texts are still being read; try again at once."))
            return
        settings = (self._settings(self.pane_a), self._settings(self.pane_b))
        limit = self.limit.value()
        self.pane_a.clear()
        self.pane_b.clear()
        self.tell("")
        self._writing.start(
            lambda stop: work.write_both(opened, sides, settings, limit, stop),
            reported=self._wrote,
            finished=lambda _: self._written(),
            failed=lambda sentence: self._written(sentence),
            cancelled=self._written,
        )
        self._follow()

    def _settings(self, pane: Pane) -> Settings:
        from dataclasses import replace

        own = {"temperature": pane.temperature.value, "seed": int(pane.seed.value)}
        return replace(self._bench.settings, **own)

    def _wrote(self, said: Said) -> None:
        both = [list(self.pane_a.said), list(self.pane_b.said)]
        both[said.side].append(said)
        parted = self._parted(*both, over=False)
        self.pane_a.show_said(both[0], parted)
        self.pane_b.show_said(both[1], parted)

    def _parted(self, a: list[Said], b: list[Said], *, over: bool) -> int | None:
        place = diverging([token.id for token in a], [token.id for token in b])
        # While both are still written, the shorter one has only not come so far yet.
        if place is not None and not over and place >= min(len(a), len(b)):
            return None
        return place

    def _written(self, sentence: str = "") -> None:
        a, b = self.pane_a.said, self.pane_b.said
        place = self._parted(a, b, over=True)
        for pane in (self.pane_a, self.pane_b):
            pane.reveal(place)
        self._follow()
        if sentence:
            self.tell(sentence, True)
        elif place is None:
            self.tell(
                tr("Both wrote the same {0} tokens.").format(len(a))
                if a
                else tr("Nothing was written.")
            )
        else:
            opened = self._bench.opened
            names = [
                opened.name(side[place].id) if opened and place < len(side) else tr("nothing more")
                for side in (a, b)
            ]
            self.tell(
                tr("They part at token {0}: {1} in A, {2} in B.").format(
                    place + 1, names[0], names[1]
                )
            )

    def _left_out(self, sentence: str) -> None:
        """Said until the text that was pasted has been read, and after it."""
        self._standing = sentence
        self.tell(sentence)

    def _copy(self) -> None:
        self.pane_b.set_text(self.pane_a.text.toPlainText())

    def _taken(self, row: int, column: int) -> None:
        """A cell of the map becomes a change of B."""
        opened = self._bench.opened
        if opened is None:
            return
        heads = opened.model.sizes.heads
        if self.trying.way == "patches":
            self.changes.add(work.PatchRecipe(row, column, column))
        elif column < heads:
            self.changes.add(HeadChange(row, column))
        else:
            self.changes.add(BlockChange(row, "attention" if column == heads else "mlp"))

    def _follow(self) -> None:
        writing = self._writing.running
        self.go.setText(tr("Stop") if writing else tr("Write both"))
        self.go.setToolTip(tr("Stop writing") if writing else tr("Have both sides write"))

    def tell(self, sentence: str, problem: bool = False) -> None:
        """One sentence between the texts and what is under them."""
        role = "error" if problem else "muted"
        if self.notice.property("role") != role:
            self.notice.setProperty("role", role)
            self.notice.style().unpolish(self.notice)
            self.notice.style().polish(self.notice)
        self.notice.setText(sentence)

    def done(self, result: int) -> None:
        """Closed, by whatever way: who does not look at it any more needs no memory for it, nor
        processors.
        """
        super().done(result)
        self.shut_down()
        self._follow()
        if self._bench.opened is not None:
            model = self._bench.opened.model
            model.end_experiments()

            def task(stop: Callable[[], bool]) -> Generator[None, None, None]:
                yield None
                model.give_back()

            self._bench.jobs.start(task, name=self.windowTitle())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._bench.opened is not None:
            self._bench.opened.model.begin_experiments()
        if self.sides is None and not self._reading.running:
            self.read()

    def shut_down(self) -> None:
        """Stop what runs; nothing more is said."""
        self._typing.stop()
        self._reading.cancel()
        self._writing.cancel()
        self.trying.shut_down()


def _points(change: float) -> str:
    """A difference of two shares, in percentage points."""
    sign = "+" if change > 0 else "−" if change < 0 else ""
    return tr("{0}{1:.1f}").format(sign, abs(change) * 100)
