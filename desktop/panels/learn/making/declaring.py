"""The form in which an author declares an exercise: what is blank, what varies, what is asked."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLineEdit, QWidget

from desktop.panels.learn.flow import FlowLayout
from desktop.panels.learn.making.places import (
    cell_title,
    cells_of,
    kinds_of,
    layers_of,
    stages_before,
)
from desktop.panels.learn.making.varying import Varying
from desktop.theme import theme
from desktop.widgets.parts import button, label
from desktop.widgets.pasting import BoundedText
from desktop.widgets.spin_boxes import SpinBox
from engine.exercises.declared import (
    ARRAYS,
    BLANKS,
    MOST_QUESTION,
    MOST_TITLE,
    Blank,
    NetworkExercise,
    Vary,
)
from engine.exercises.sets import MOST_SEEDS
from engine.graph import Graph, result_of
from engine.language import tr
from engine.notation import name_text

_TITLES = {
    "output": tr("Find the output"),
    "stage": tr("After one layer"),
    "weight": tr("The missing weight"),
    "bias": tr("The missing bias"),
    "input": tr("The missing input"),
    "shape": tr("Which shape?"),
    "activation": tr("Which activation?"),
}
_PLACEHOLDERS = {
    "network": tr("the network with its numbers"),
    "input": tr("the input's numbers"),
    "output": tr("what the network gives"),
    "blank": tr("what is asked"),
}


class Declaring(QWidget):
    """`changed` follows every edit, a moment after the last one."""

    changed = Signal()

    def __init__(self, graph: Graph) -> None:
        super().__init__()
        self.graph = graph
        self._own_title = True
        self._cells: list[tuple[int, ...]] = []
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(250)
        self._soon.timeout.connect(self.changed.emit)

    def fill(self) -> Iterator[None]:
        """Make what stands in the form, yielding where other events may have their turn."""
        yield from self._lay_out()
        self._fill_layers()
        yield
        for node in layers_of(self.graph, "input")[:2]:
            self.varying.add(Vary(node.id, "value", low=-3, high=3))
            yield
        self._connect()

    # --- layout ------------------------------------------------------------------------------
    def _lay_out(self) -> Iterator[None]:
        px = theme().px
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(px(12))
        form.setVerticalSpacing(px(10))
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self._form = form
        self.kind = _box(tr("What is blank"), tr("What the student is asked to find"))
        for kind in kinds_of(self.graph):
            self.kind.addItem(BLANKS[kind].rstrip("."), kind)
        form.addRow(tr("Blank"), self.kind)
        self.layer = _box(tr("At which layer"), tr("The layer that the question is about"))
        form.addRow(tr("Layer"), self.layer)
        self.cell = _box(tr("Which number"), tr("The number that is left blank"))
        form.addRow(tr("Number"), self.cell)
        yield
        self.lines = QWidget()
        self._lines = FlowLayout(self.lines, 10)
        self.ticks: dict[str, QCheckBox] = {}
        form.addRow(tr("Lines on the way"), self.lines)
        self.varying = Varying(self.graph)
        form.addRow(tr("What varies"), self.varying)
        self.decimals = _box(
            tr("Answers"), tr("Fractions and whole numbers, or decimals where none fit")
        )
        self.decimals.addItem(tr("exactly"), None)
        for count in range(1, 7):
            self.decimals.addItem(_rounded(count), count)
        form.addRow(tr("Answers"), self.decimals)
        yield
        self.count = SpinBox()
        self.count.setRange(1, MOST_SEEDS)
        self.count.setValue(20)
        self.count.setAccessibleName(tr("Number of variants"))
        self.count.setToolTip(tr("How many different variants the set is to hold"))
        form.addRow(tr("Variants"), self.count)
        self.title = QLineEdit()
        self.title.setMaxLength(MOST_TITLE)
        self.title.setAccessibleName(tr("Title of the exercise"))
        self.title.setToolTip(tr("What stands above the exercise"))
        form.addRow(tr("Title"), self.title)
        self.question = BoundedText(MOST_QUESTION)
        self.question.setAccessibleName(tr("Question"))
        self.question.setToolTip(tr("The question in your own words; $…$ sets mathematics"))
        self.question.setPlaceholderText(
            tr(
                "Leave this empty for a question of Lamina’s own, or write one: {network} The "
                "input "
                "is {input}. {blank}"
            )
        )
        self.question.setTabChangesFocus(True)
        self.question.setFixedHeight(px(96))
        form.addRow(tr("Question"), self.question)
        yield
        words = QWidget()
        flow = FlowLayout(words, 4)
        made: list[QWidget] = []
        for name, help in _PLACEHOLDERS.items():
            each = button(f"{{{name}}}", tr("Stands for {0}").format(help), role="flat")
            each.clicked.connect(lambda _=False, name=name: self._put(name))
            made.append(each)
        for each in (label(tr("Put in:"), "muted"), *made):
            flow.addWidget(each)
        form.addRow("", words)

    def _connect(self) -> None:
        self.kind.currentIndexChanged.connect(lambda _: self._fill_layers())
        self.layer.currentIndexChanged.connect(lambda _: self._fill_cells())
        self.cell.currentIndexChanged.connect(lambda _: self._soon.start())
        self.decimals.currentIndexChanged.connect(lambda _: self._soon.start())
        self.count.valueChanged.connect(lambda _: self._soon.start())
        self.title.textEdited.connect(self._titled)
        self.question.textChanged.connect(self._soon.start)
        self.varying.changed.connect(self._soon.start)

    # --- what it says ------------------------------------------------------------------------
    def declaration(self) -> NetworkExercise:
        """What the form says; `check_declaration` judges it."""
        kind = self.kind.currentData()
        node = self.layer.currentData() or ""
        index = self._cells[self.cell.currentIndex()] if kind in ARRAYS else ()
        stages = tuple(id for id, tick in self.ticks.items() if tick.isChecked())
        return NetworkExercise(
            self.title.text(),
            self.graph,
            Blank(kind, node, index),
            self.varying.varies(),
            stages,
            self.question.toPlainText()[: MOST_QUESTION + 1],
            self.decimals.currentData(),
        )

    @property
    def waiting(self) -> bool:
        """Whether an edit is still to be told."""
        return self._soon.isActive()

    def stop(self) -> None:
        """Say nothing more."""
        self._soon.stop()

    # --- following ---------------------------------------------------------------------------
    def _fill_layers(self) -> None:
        kind = self.kind.currentData()
        nodes = layers_of(self.graph, kind)
        self.layer.blockSignals(True)
        self.layer.clear()
        for node in nodes:
            self.layer.addItem(name_text(node.label), node.id)
        self.layer.blockSignals(False)
        self._form.setRowVisible(self.layer, bool(nodes))
        if self._own_title:
            self.title.setText(_TITLES[kind])
        self._fill_cells()

    def _fill_cells(self) -> None:
        kind = self.kind.currentData()
        self.cell.clear()
        if kind in ARRAYS:
            array = self.graph.node(self.layer.currentData()).weights[ARRAYS[kind]]
            self._cells = cells_of(array)
            self.cell.addItems([cell_title(array, index) for index in self._cells])
        self._form.setRowVisible(self.cell, kind in ARRAYS)
        self._form.setRowVisible(self.decimals, kind in ("output", "stage"))
        self._fill_lines()

    def _fill_lines(self) -> None:
        kind = self.kind.currentData()
        target = self.layer.currentData() if kind == "stage" else result_of(self.graph)
        chosen = {id for id, tick in self.ticks.items() if tick.isChecked()}
        for tick in self.ticks.values():
            self._lines.removeWidget(tick)
            tick.hide()
            tick.deleteLater()
        self.ticks = {}
        if kind in ("output", "stage") and target is not None:
            for node in stages_before(self.graph, target):
                tick = QCheckBox(name_text(node.label))
                tick.setToolTip(
                    tr("The student writes down what {0} gives, too").format(tick.text())
                )
                tick.setChecked(node.id in chosen)
                tick.toggled.connect(lambda _: self._soon.start())
                self._lines.addWidget(tick)
                tick.show()
                self.ticks[node.id] = tick
        self._form.setRowVisible(self.lines, bool(self.ticks))
        self._soon.start()

    def _titled(self, text: str) -> None:
        self._own_title = not text.strip()
        self._soon.start()

    def _put(self, name: str) -> None:
        self.question.insertPlainText(f"{{{name}}}")
        self.question.setFocus()


def _box(name: str, tip: str) -> QComboBox:
    made = QComboBox()
    made.setAccessibleName(name)
    made.setToolTip(tip)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(16)
    return made


def _rounded(decimals: int) -> str:
    if decimals > 1:
        return tr("to {0} decimals").format(decimals)
    return tr("to {0} decimal").format(decimals)
