"""Formula: the network as lines of mathematics. Type, and the layers follow; edit a cell, and the
lines follow.

What is typed is read at every pause and shown as mathematics beside it; Enter makes the network
follow. A second form puts the layers of a formula behind the layer that is selected.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSplitter,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from desktop.document import Change
from desktop.editing.typed import put_network
from desktop.panels.build.drafts import Drafts, Place
from desktop.panels.build.formula.field import FormulaField
from desktop.panels.build.tabs import FROM_OUTSIDE, KEPT, Bench, Tab
from desktop.theme import set_icon, theme
from desktop.widgets.formula import FormulaLabel
from desktop.widgets.names import set_names, subscripted
from engine.errors import EngineError, FormulaError
from engine.formula import LATEX, TEXT, affine_components, composition, layer_formula
from engine.formula_text import Reading, append_formula, read_network, write_network
from engine.graph import Graph, check
from engine.language import tr

_WHOLE, _BEHIND = 0, 1
_FORMS = ("whole", "behind")
_PAUSE = 200  # milliseconds without a key until what was typed is read
_MOST_SHOWN = 8  # lines set as mathematics
_MOST_LAYERS_SHOWN = 24
_HELP = tr("Enter makes the network follow, Shift+Enter begins a new line, Esc takes back.")
_EXAMPLES = tr(
    "Type a network, for instance:\n"
    "(x + y − 1, x − y + 1)\n"
    "relu(2u − v)\n"
    "softmax([[1, 2], [3, 4]] x + (1, 1))\n"
    "f_2(ReLU(f_1(x)))"
)


@dataclass(frozen=True)
class _Tried:
    """What came of reading the text."""

    reading: Reading | None
    error: FormulaError | None


class FormulaTab(Tab):
    """The network's formula, to be read and typed."""

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        px = theme().px
        self.form = QTabBar()
        self.form.setDrawBase(False)
        self.form.setProperty("role", "small")
        self.form.setExpanding(False)
        self.form.setAccessibleName(tr("What the formula is for"))
        self.form.addTab(tr("Whole network"))
        self.form.setTabToolTip(_WHOLE, tr("The network’s formula: edit it, and the layers follow"))
        self.form.addTab(tr("Put behind a layer"))
        self.form.currentChanged.connect(self._turn)
        self.apply = QPushButton(tr("Apply"))
        self.apply.setProperty("role", "primary")
        self.apply.setToolTip(tr("Make the network follow the formula (Enter)"))
        self.apply.clicked.connect(self._apply)
        self.revert = QPushButton(tr("Take back"))
        self.revert.setToolTip(tr("Show the formula of the network as it is (Esc)"))
        self.revert.clicked.connect(self._revert)
        self.copy = QPushButton(tr("Copy"))
        set_icon(self.copy, "copy")
        self.copy.setToolTip(tr("Put the formula on the clipboard"))
        self.copy.clicked.connect(self._copy)
        self.field = FormulaField()
        self.field.setAccessibleName(tr("Formula of the network"))
        self.field.setPlaceholderText(_EXAMPLES)
        self.field.entered.connect(self._apply)
        self.field.given_up.connect(self._revert)
        self.field.textChanged.connect(self._typed)
        self.setFocusProxy(self.field)
        self.note = QLabel(_HELP)
        self.note.setProperty("role", "small")
        self.note.setWordWrap(True)
        self._lines: list[FormulaLabel] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(px(6))
        self._lay_out()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._look)
        self._shown: Graph | None = None
        self._drafts = Drafts(self.field)
        self._at: Place = ((), _FORMS[_WHOLE])  # what the field is about
        self._dress()
        theme().changed.connect(self._dress)

    def _lay_out(self) -> None:
        px = theme().px
        top = QHBoxLayout()
        top.addWidget(self.form)
        top.addStretch(1)
        for button in (self.copy, self.revert, self.apply):
            top.addWidget(button)
        inside = QFrame()
        inside.setLayout(self._column)
        self._column.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.preview = QScrollArea()
        self.preview.setWidgetResizable(True)
        self.preview.setFrameShape(QFrame.Shape.NoFrame)
        self.preview.setWidget(inside)
        self.preview.setAccessibleName(tr("The formula as mathematics"))
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(self.field, 1)
        column.addWidget(self.note)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setProperty("role", "loose")
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(left)
        self.split.addWidget(self.preview)
        self.split.setSizes([px(460), px(340)])
        outer = QVBoxLayout(self)
        outer.setContentsMargins(px(8), px(6), px(10), px(6))
        outer.setSpacing(px(4))
        outer.addLayout(top)
        outer.addWidget(self.split, 1)

    # --- following ---------------------------------------------------------------------------
    @property
    def graph(self) -> Graph:
        """The network as it is now."""
        return self.bench.document.graph

    @property
    def target(self) -> str | None:
        """The layer behind which a formula would be put."""
        selected = self.bench.network.selected
        return selected[0] if len(selected) == 1 and selected[0] in self.graph else None

    def document_replaced(self) -> None:
        self._drafts.forget()
        self._show_whole()

    def level_moved(self) -> None:
        if self._drafts.keep(self._at):
            self.bench.shell.say(KEPT)
        self._show_whole()

    def _show_whole(self) -> None:
        self.field.settle()
        with QSignalBlocker(self.form):
            self.form.setCurrentIndex(_WHOLE)
        self._show_form()

    def _show_form(self) -> None:
        form = self.form.currentIndex()
        self._at = (self.bench.document.where, _FORMS[form])
        self._shown = None
        names = (tr("Formula of the network"), tr("Formula to put behind the selected layer"))
        self.field.setAccessibleName(names[form])

    def network_changed(self, change: Change) -> None:
        if change.reset:
            self._shown = None

    def refresh(self) -> None:
        self._name_target()
        inside = bool(self.bench.document.where)
        self.form.setTabText(_WHOLE, tr("Whole group") if inside else tr("Whole network"))
        if self.form.currentIndex() == _BEHIND:
            self._look()
            return
        if self._shown is self.graph and not self.field.typed:
            return
        if self.field.typed:
            self._look()
            return
        self._shown = self.graph
        with QSignalBlocker(self.field):
            self.field.show_text(write_network(self.graph))
            draft = self._drafts.put_back(self._at)
        if draft is not None:
            self._look()
            return
        self._say(self._state(), wrong=False)
        self._enable()
        self._set_mathematics(self.graph)

    def _state(self) -> str:
        graph = self.graph
        if not graph.nodes or self.field.toPlainText():
            return _HELP
        problems = check(graph).problems
        if problems:
            return tr("There is no formula yet: {0}").format(set_names(problems[0].message))
        return tr("This network is not written as one formula. Type one to begin another network.")

    def _name_target(self) -> None:
        id = self.target
        name = subscripted(self.graph.node(id).label) if id is not None else tr("a layer")
        self.form.setTabText(_BEHIND, tr("Put behind {0}").format(name))
        self.form.setTabEnabled(_BEHIND, id is not None)
        help = (
            tr("New layers that take what {0} gives").format(name)
            if id is not None
            else tr("Select a layer first")
        )
        self.form.setTabToolTip(_BEHIND, help)
        if id is None and self.form.currentIndex() == _BEHIND:
            self.form.setCurrentIndex(_WHOLE)

    def start_typing(self) -> None:
        """Put the keyboard into the formula."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- what a person does ------------------------------------------------------------------
    def _turn(self, index: int) -> None:
        self._drafts.keep(self._at)
        self.field.settle()
        self._show_form()
        if index == _BEHIND:
            with QSignalBlocker(self.field):
                self.field.show_text("")
                self._drafts.put_back(self._at)
            self._look()
            self.start_typing()
        else:
            self.refresh()

    def _typed(self) -> None:
        self.field.point_at(None)
        self._enable()
        self._pause.start()

    def _enable(self) -> None:
        text = bool(self.field.toPlainText().strip())
        behind = self.form.currentIndex() == _BEHIND
        self.apply.setEnabled(text and (behind or self.field.typed))
        self.revert.setEnabled(self.field.typed)
        self.copy.setEnabled(text)

    def _try(self) -> _Tried:
        text = self.field.toPlainText()
        try:
            if self.form.currentIndex() == _BEHIND and self.target is not None:
                return _Tried(append_formula(text, self.graph, self.target), None)
            return _Tried(read_network(text, self.graph), None)
        except FormulaError as error:
            return _Tried(None, error)
        except EngineError as error:
            return _Tried(None, FormulaError(str(error)))

    def _look(self) -> None:
        """Read what stands there, and say what would come of it."""
        self._pause.stop()
        self._enable()
        if not self.field.toPlainText().strip():
            self._say(_HELP, wrong=False)
            self._set_mathematics(None)
            return
        tried = self._try()
        self.field.point_at(tried.error)
        if tried.error is not None:
            self._say(set_names(str(tried.error)), wrong=True)
        elif tried.reading is not None:
            problems = check(tried.reading.graph).problems
            self._say(set_names(problems[0].message) if problems else _HELP, wrong=bool(problems))
            self._set_mathematics(tried.reading.graph)

    def _apply(self) -> None:
        if not self.field.toPlainText().strip():
            return
        behind = self.form.currentIndex() == _BEHIND
        if not behind and not self.field.typed:
            return
        tried = self._try()
        if tried.reading is None:
            self.field.point_at(tried.error, move=True)
            self._say(set_names(str(tried.error)), wrong=True)
            self.start_typing()
            return
        self._pause.stop()
        self.field.settle()
        self._shown = None
        if behind:
            title = tr("Put a formula behind a layer")
            put_network(self.bench.editor, title, tried.reading.graph)
            self.bench.network.select([tried.reading.output])
            with QSignalBlocker(self.field):
                self.field.show_text("")
        else:
            was_empty = not self.graph.nodes
            done = put_network(self.bench.editor, tr("Type the formula"), tried.reading.graph)
            if not done and tried.reading.graph is not self.graph:
                self.bench.shell.say(FROM_OUTSIDE)
            if was_empty:
                self.bench.view.fit()
        self.refresh()

    def _revert(self) -> None:
        self._pause.stop()
        self.field.settle()
        self.form.setCurrentIndex(_WHOLE)
        self._shown = None
        self.refresh()

    def _copy(self) -> None:
        from PySide6.QtGui import QGuiApplication

        QGuiApplication.clipboard().setText(self.field.toPlainText())
        self.bench.shell.say(tr("The formula is on the clipboard."))

    # --- showing -----------------------------------------------------------------------------
    def _say(self, sentence: str, *, wrong: bool) -> None:
        self.note.setText(sentence)
        self.note.setProperty("role", "error" if wrong else "small")
        self.field.setAccessibleDescription(sentence)
        self.note.style().unpolish(self.note)
        self.note.style().polish(self.note)

    def _set_mathematics(self, graph: Graph | None) -> None:
        lines = [] if graph is None or len(graph.nodes) > _MOST_LAYERS_SHOWN else _set(graph)
        while len(self._lines) < len(lines):
            label = FormulaLabel()
            self._lines.append(label)
            self._column.addWidget(label)
        for k, label in enumerate(self._lines):
            label.setVisible(k < len(lines))
            if k < len(lines):
                label.set_formula(*lines[k])

    def _dress(self) -> None:
        self._column.setContentsMargins(theme().px(12), theme().px(4), 0, 0)


def _set(graph: Graph) -> list[tuple[str, str]]:
    """(LaTeX, plain) lines: each small map, then the whole."""
    found = [
        (layer_formula(graph, node.id, LATEX), layer_formula(graph, node.id, TEXT))
        for node in graph.nodes
        if affine_components(graph, node.id, TEXT) is not None
    ]
    whole = list(zip(composition(graph, LATEX), composition(graph, TEXT), strict=True))
    return [*found[: _MOST_SHOWN - len(whole)], *whole] if len(whole) <= _MOST_SHOWN else []
