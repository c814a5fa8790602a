"""What if …: a fork of the network with an activation, a weight or the input changed.

Both networks stand side by side, stage by stage; the document itself is not touched until the
person keeps the fork, which is one command like any other.
"""

from __future__ import annotations

from html import escape
from operator import is_

import numpy as np
from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from desktop.editing import Editor
from desktop.evaluation import Evaluation, Update
from desktop.evaluation.fork import Stage, side_by_side
from desktop.panels.build.fork_changes import Cell, Change, Drawing, Kind
from desktop.theme import theme
from desktop.theme.tokens import MONO
from desktop.widgets.names import subscripted
from desktop.widgets.numbers import NumberError, parse_number, vector_text
from desktop.widgets.pad import Pad, picture_shape
from desktop.widgets.undo_keys import pass_undo_on
from engine.errors import EngineError
from engine.graph import Graph, Node, settle
from engine.language import tr
from engine.numbers import MINUS, typed
from engine.spec import registry

_MOST_CELLS = 256  # cells of one layer that can be chosen from a list
_MOST_STAGES = 60
_MOST_LAYERS = 400


class WhatIf(QFrame):
    """The card beside the arithmetic."""

    def __init__(
        self, editor: Editor, evaluation: Evaluation, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._editor, self._evaluation = editor, evaluation
        self._changes: dict[object, Change] = {}
        self._offered: tuple[object, ...] = ()
        self._listed: tuple[Node, ...] | None = ()  # the layers that it was made from
        self.title = QLabel("", self)
        self.title.setTextFormat(Qt.TextFormat.RichText)
        self.title.setWordWrap(True)
        self.what = self._combo(tr("What is changed"), tr("What is changed in the fork"))
        self.kind = self._combo(tr("Into what"), tr("The kind it becomes in the fork"))
        self.cell = self._combo(tr("Which number"), tr("Which number is changed in the fork"))
        self.value = QLineEdit(self)
        self.value.setAccessibleName(tr("Its value in the fork"))
        self.value.setToolTip(tr("Its value in the fork (Enter)"))
        pass_undo_on(self.value)
        self.pad = Pad(8, 8, self)
        self.pad.setAccessibleName(tr("The picture that enters the fork"))
        self.pad.hide()
        self.pad.drawn.connect(self._take_drawing)
        self.table = QLabel("", self)
        self.table.setTextFormat(Qt.TextFormat.RichText)
        self.table.setWordWrap(True)
        self.table.setAccessibleName(tr("The network and its fork, stage by stage"))
        self.table.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.reset = QPushButton(tr("Start again"), self)
        self.reset.setToolTip(tr("Make the fork like the network"))
        self.keep = QPushButton(tr("Keep it"), self)
        self.keep.setToolTip(tr("Make the network like the fork, as one change that can be undone"))
        grid = QGridLayout()
        grid.addWidget(self.what, 0, 0)
        grid.addWidget(self.kind, 0, 1)
        grid.addWidget(self.cell, 1, 0)
        grid.addWidget(self.value, 1, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self._grid = grid
        buttons = QHBoxLayout()
        buttons.addWidget(self.reset)
        buttons.addWidget(self.keep)
        buttons.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.title)
        self._column.addLayout(grid)
        self._column.addWidget(self.pad)
        self._column.addWidget(self.table)
        self._column.addLayout(buttons)
        self.what.activated.connect(self._chosen)
        self.kind.activated.connect(self._take_kind)
        self.cell.activated.connect(self._show_cell)
        self.value.returnPressed.connect(self._take_value)
        self.value.editingFinished.connect(self._take_value)
        self.reset.clicked.connect(self._start_again)
        self.keep.clicked.connect(self._keep)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._refresh)
        self._leave = evaluation.observe(self._follow)
        theme().changed.connect(self._rescale)
        self._rescale()

    def close_down(self) -> None:
        """Stop following the network."""
        self._timer.stop()
        self._leave()

    @property
    def fork(self) -> Graph:
        """The network with the changes."""
        graph = self._editor.graph
        for change in self._changes.values():
            graph = change.apply(graph)
        return settle(graph) if self._changes else graph

    def forget(self) -> None:
        """Another document: nothing is asked about it yet."""
        self._changes.clear()
        self._listed = None  # a layer of the last one may be large
        self._later()

    # -- following

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh()

    def _follow(self, update: Update) -> None:
        self._later()

    def _later(self) -> None:
        if self.isVisible():
            self._timer.start()

    def _refresh(self) -> None:
        if not self.isVisible():
            return
        self._fill()
        self.reset.setEnabled(bool(self._changes))
        self.keep.setEnabled(bool(self._changes))
        grey = theme().tokens.muted
        self.title.setText(
            tr(
                '<span style="font-weight:600">{0}</span> '
                '<span style="color:{1}">a fork beside the network</span>'
            ).format(escape(self._question()), grey)
        )
        if not self._changes:
            self.table.setText(
                tr(
                    '<span style="color:{0}">Choose an activation, a weight or an input above, '
                    "and every stage is shown beside the network’s own.</span>"
                ).format(grey)
            )
            return
        try:
            self.table.setText(self._tabled(side_by_side(self._evaluation, self.fork)))
        except EngineError as error:
            self.table.setText(f'<span style="color:{grey}">{escape(str(error))}</span>')

    def _question(self) -> str:
        if not self._changes:
            return tr("What if …")
        *_, last = self._changes.values()
        if isinstance(last, Kind):
            return tr("What if {0}?").format(registry()[last.type].title)
        if isinstance(last, Drawing):
            return tr("What if this picture?")
        cell = _cell_name(last.weight, last.index)
        return tr("What if {0} = {1}?").format(
            subscripted(cell), typed(last.value).replace("-", MINUS)
        )

    def _tabled(self, stages: tuple[Stage, ...]) -> str:
        t = theme().tokens
        graph = self._editor.graph
        fork = self.fork
        rows = [
            tr(
                '<tr style="color:{0}"><td>stage&nbsp;&nbsp;</td><td>the network&nbsp;&nbsp;'
                "</td><td>what if</td></tr>"
            ).format(t.muted)
        ]
        for stage in stages[:_MOST_STAGES]:
            name = subscripted(graph.node(stage.id).label)
            other = subscripted(fork.node(stage.id).label) if stage.id in fork else name
            if other != name:
                name = f"{name} → {other}"
            then = f'<span style="color:{t.muted}">{tr("same")}</span>'
            if stage.changed:
                then = f'<b style="color:{t.ink("accent")}">{escape(_written(stage.then))}</b>'
            rows.append(
                f"<tr><td>{'● ' if stage.changed else ''}{escape(name)}&nbsp;&nbsp;</td>"
                f'<td style="font-family:{MONO}">{escape(_written(stage.now))}&nbsp;&nbsp;</td>'
                f'<td style="font-family:{MONO}">{then}</td></tr>'
            )
        if len(stages) > _MOST_STAGES:
            rows.append(
                tr("<tr><td>… {0} more stages</td></tr>").format(len(stages) - _MOST_STAGES)
            )
        return f'<table cellspacing="0" cellpadding="2">{"".join(rows)}</table>'

    # -- choosing

    def _fill(self) -> None:
        """The lists, with what is chosen in them kept as far as it still exists."""
        nodes = self._editor.graph.nodes
        first = nodes[:_MOST_LAYERS]
        listed = self._listed
        if listed is not None and len(first) == len(listed) and all(map(is_, first, listed)):
            self._show_present()
            return
        self._listed = first
        offered = tuple(
            (node.id, node.type, node.label, *(a.shape for a in node.weights.values()))
            for node in nodes[:_MOST_LAYERS]
        )
        if offered == self._offered:
            self._show_present()
            return
        self._offered = offered
        kinds: dict[str, list[str]] = {}
        for node in nodes:
            if _is_activation(node):
                kinds.setdefault(node.type, []).append(node.id)
        entries: list[tuple[str, tuple[str, ...]]] = [
            (tr("every {0}").format(registry()[type].title), tuple(ids))
            for type, ids in kinds.items()
            if len(ids) > 1
        ]
        for node in nodes[:_MOST_LAYERS]:
            if _is_activation(node) or _cells(node):
                entries.append((subscripted(node.label), (node.id,)))
        old = self.what.currentData()
        with QSignalBlocker(self.what):
            self.what.clear()
            for text, ids in entries:
                self.what.addItem(text, ids)
            place = next((k for k, (_, ids) in enumerate(entries) if ids == old), 0)
            self.what.setCurrentIndex(place if entries else -1)
        self.what.setEnabled(bool(entries))
        self._chosen()

    def _chosen(self) -> None:
        ids = self.what.currentData() or ()
        graph = self.fork
        node = graph.node(ids[0]) if ids and ids[0] in graph else None
        activation = node is not None and _is_activation(node)
        cells = [] if node is None or activation else _cells(node)
        self._show_picture(node)
        self.kind.setVisible(activation)
        self.cell.setVisible(bool(cells))
        self.value.setVisible(bool(cells))
        if node is not None and activation:
            with QSignalBlocker(self.kind):
                self.kind.clear()
                for layer in registry().values():
                    if layer.category == "activation" and len(layer.ports) == len(node.ports):
                        self.kind.addItem(layer.title, layer.key)
                self.kind.setCurrentIndex(self.kind.findData(node.type))
        old = self.cell.currentText()
        with QSignalBlocker(self.cell):
            self.cell.clear()
            for weight, index in cells:
                self.cell.addItem(subscripted(_cell_name(weight, index)), (weight, index))
            self.cell.setCurrentIndex(max(0, self.cell.findText(old)) if cells else -1)
        self._show_cell()

    def _show_picture(self, node: Node | None) -> None:
        """The pad, where an image enters."""
        value = node.weights.get("value") if node is not None and node.type == "input" else None
        cells = None if value is None else picture_shape(value.shape)
        self.pad.setVisible(cells is not None)
        if value is not None and cells is not None and not self.pad.drawing:
            self.pad.show_ink(value.reshape(cells))

    def _take_drawing(self) -> None:
        ids = self.what.currentData()
        if ids:
            gone = [k for k, c in self._changes.items() if isinstance(c, Cell) and c.id == ids[0]]
            for key in [*gone, (ids[0], "drawn")]:
                self._changes.pop(key, None)
            self._changes[ids[0], "drawn"] = Drawing(ids[0], self.pad.ink)
            self._later()

    def _show_present(self) -> None:
        """What the chosen layer is in the fork now, in lists that are as they were."""
        ids = self.what.currentData() or ()
        if ids:
            self._show_picture(self.fork.node(ids[0]))
        if ids and not self.kind.isHidden():
            with QSignalBlocker(self.kind):
                self.kind.setCurrentIndex(self.kind.findData(self.fork.node(ids[0]).type))
        self._show_cell()

    def _show_cell(self) -> None:
        ids, data = self.what.currentData(), self.cell.currentData()
        if ids and data and not self.value.hasFocus():
            weight, index = data
            number = typed(float(self.fork.node(ids[0]).weights[weight][index]))
            self.value.setText(number.replace("-", MINUS))

    def _take_kind(self) -> None:
        ids = tuple(self.what.currentData() or ())
        for id in ids:
            self._changes.pop(id, None)
        self._changes = {k: c for k, c in self._changes.items() if k != ids}
        graph = self._editor.graph
        type = self.kind.currentData()
        if any(graph.node(id).type != type for id in ids if id in graph):
            self._changes[ids] = Kind(ids, type)
        self._later()

    def _take_value(self) -> None:
        ids, data = self.what.currentData(), self.cell.currentData()
        if not ids or not data:
            return
        weight, index = data
        try:
            value = parse_number(self.value.text())
        except NumberError as error:
            QToolTip.showText(
                self.value.mapToGlobal(self.value.rect().bottomLeft()), str(error), self.value
            )
            return
        key = (ids[0], weight, index)
        held = float(self._editor.graph.node(ids[0]).weights[weight][index])
        self._changes.pop(key, None)
        if value != held:
            self._changes[key] = Cell(ids[0], weight, index, value)
        self._later()

    def _start_again(self) -> None:
        self._changes.clear()
        self._later()

    def _keep(self) -> None:
        fork = self.fork
        self._changes.clear()
        self._editor.learn(tr("Keep the fork"), fork)
        self._later()

    def _combo(self, name: str, tip: str) -> QComboBox:
        combo = QComboBox(self)
        combo.setAccessibleName(name)
        combo.setToolTip(tip)
        # Half the card each. A policy of sizes would make the list that opens, now.
        combo.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return combo

    def _rescale(self) -> None:
        px = theme().px
        self._column.setContentsMargins(px(14), px(10), px(14), px(10))
        self._column.setSpacing(px(8))
        self._grid.setSpacing(px(8))
        for combo in (self.what, self.kind, self.cell):
            combo.setMinimumWidth(px(96))


def _is_activation(node: Node) -> bool:
    layer = registry().get(node.type)
    return layer is not None and layer.category == "activation"


def _cells(node: Node) -> list[tuple[str, tuple[int, ...]]]:
    """The numbers of a layer, as many as a list may show."""
    found: list[tuple[str, tuple[int, ...]]] = []
    for name, array in node.weights.items():
        for index in np.ndindex(*array.shape):
            if len(found) >= _MOST_CELLS:
                return found
            found.append((name, index))
    return found


def _cell_name(weight: str, index: tuple[int, ...]) -> str:
    """`W_12`, `x_1` for an input's value, with commas once a number has two digits."""
    letter = "x" if weight == "value" else weight
    separator = "" if all(k < 9 for k in index) else ","
    tail = separator.join(str(k + 1) for k in index)
    return f"{letter}_{tail}" if "," not in tail else f"{letter}[{tail}]"


def _written(value: object) -> str:
    if not isinstance(value, np.ndarray):
        return tr("no number")
    if value.ndim <= 1 and value.size <= 64:
        return vector_text(value.ravel().tolist(), most=4, digits=3)
    shape = "×".join(str(size) for size in value.shape)
    return tr("{0}, mean {1:.3g}").format(shape, float(value.mean()))
