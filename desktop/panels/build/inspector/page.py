"""The editors of one layer, made from its declaration: map, weights, kind, name and options."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.editing import Editor
from desktop.evaluation import Evaluation
from desktop.panels.build.inspector.map_field import MapField
from desktop.panels.build.inspector.options import OptionEditor, option_editor
from desktop.panels.build.inspector.picture import LayerPicture
from desktop.theme import set_icon, theme
from desktop.widgets.formula import FormulaLabel
from desktop.widgets.matrix import MatrixEditor
from desktop.widgets.names import set_names, space_text, subscripted
from desktop.widgets.undo_keys import pass_undo_on
from engine.errors import EngineError
from engine.formula import LATEX, TEXT, affine_components, layer_formula
from engine.formula_text.maps import AffineMap
from engine.graph import Node, ports_of
from engine.language import tr
from engine.spec import LayerType, registry

GroupActions = Callable[[], Sequence[tuple[str, str, Callable[[], object]]]]
"""The buttons of a group: title, tool tip, act."""

_LONGEST_NAME = 40
_AFFINE = "linear"  # the kind whose map can be typed


class LayerPage(QWidget):
    """The editors of one layer; `said(sentence)` when an edit had to change other layers."""

    said = Signal(str)

    def __init__(
        self,
        node: Node,
        editor: Editor,
        evaluation: Evaluation,
        parent: QWidget,
        draw: Callable[[str], None],
        group_actions: GroupActions,
    ) -> None:
        super().__init__(parent)
        self.id = node.id
        self._editor = editor
        self._evaluation = evaluation
        self._layer: LayerType | None = registry().get(node.type)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme().px(8))
        self._section(tr("SELECTED"))
        self.title = self._label("title")
        self.space = self._label("muted")
        heading = QHBoxLayout()
        heading.setSpacing(theme().px(8))
        heading.addWidget(self.title)
        heading.addWidget(self.space, 1)
        self._column.addLayout(heading)
        self.problems = self._label("error")
        self._column.addWidget(self.problems)
        self.fed = self._label("muted")
        self.fed.setWordWrap(True)
        self.fed.setText(tr("What arrives here is made outside of the group: change it there."))
        self._column.addWidget(self.fed)
        self.map: MapField | None = None
        self.formula: FormulaLabel | None = None
        self._add_map_or_formula(node)
        if node.inside is not None:
            self._add_group(group_actions)
        self.matrices: dict[str, MatrixEditor] = {}
        self._add_weights(node)
        self._grid = QGridLayout()
        self._grid.setColumnStretch(0, 1)
        self._grid.setHorizontalSpacing(theme().px(12))
        self._grid.setVerticalSpacing(theme().px(8))
        self._column.addSpacing(theme().px(4))
        self._column.addLayout(self._grid)
        self.kind: QComboBox | None = None
        self._add_kind(node)
        self.name = self._add_name()
        self.options: dict[str, OptionEditor] = {}
        self._add_options()
        self._add_draw(node, draw)
        self.picture_title, self.picture = self._add_picture()

    # -- following

    def refresh(self, node: Node) -> None:
        """Show the layer as it is now."""
        kind = self._layer.title if self._layer else node.type
        name = subscripted(node.name)
        self.title.setText(name if not name or node.name == kind else f"{name} · {kind}")
        if not name:
            self.title.setText(kind)
        self.space.setText(self._spaces(node))
        messages = list(dict.fromkeys(p.message for p in self._evaluation.problems(node.id)))
        self.problems.setText(set_names("\n".join(messages)))
        self.problems.setVisible(bool(messages))
        graph = self._editor.graph
        if self.map is not None:
            inputs = node.weights["W"].shape[1] if "W" in node.weights else None
            small = affine_components(graph, node.id, TEXT) if node.weights else None
            self.map.show_map(layer_formula(graph, node.id, TEXT) if small else "", inputs)
        if self.formula is not None:
            self.formula.set_formula(*self._written(node))
        fed = self._editor.document.is_fed(node.id)
        self.fed.setVisible(fed)
        for option in self.options.values():
            option.widget.setDisabled(fed)
        for weight, editor in self.matrices.items():
            editor.fix(fed)
            if weight in node.weights:
                editor.show_values(node.weights[weight], weight)
                editor.show()
            else:
                editor.hide()
        if not self.name.hasFocus():
            with QSignalBlocker(self.name):
                self.name.setText(node.name)
        if self.kind is not None:
            with QSignalBlocker(self.kind):
                self.kind.setCurrentIndex(self.kind.findData(node.type))
        if self._layer is not None:
            values = self._layer.complete(node.options)
            for option, editor in self.options.items():
                editor.show(values[option])
        self._refresh_picture(node)

    def chooses_kind(self) -> bool:
        """Whether the keyboard is at the list of kinds."""
        return self.kind is not None and self.kind.hasFocus()

    def focus_main(self) -> None:
        """The first matrix, else the kind, else the first option, else the name."""
        for matrix in self.matrices.values():
            if not matrix.isHidden():
                matrix.edit_first()
                return
        target: QWidget = self.name
        if self.kind is not None:
            target = self.kind
        elif self.options:
            target = next(iter(self.options.values())).widget
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _spaces(self, node: Node) -> str:
        graph, evaluation = self._editor.graph, self._evaluation
        fed = {edge.port: edge.source for edge in graph.into(node.id)}
        given = [space_text(evaluation.shape(fed.get(port, ""))) for port in ports_of(node)]
        gives = space_text(evaluation.shape(node.id))
        return f"{', '.join(given)} → {gives}" if given else gives

    def _written(self, node: Node) -> tuple[str, str]:
        graph = self._editor.graph
        try:
            return (layer_formula(graph, node.id, LATEX), layer_formula(graph, node.id, TEXT))
        except EngineError:
            return ("", "")

    # -- parts

    def _label(self, role: str) -> QLabel:
        label = QLabel("", self)
        label.setProperty("role", role)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(role == "error")
        return label

    def _section(self, text: str, help: str = "") -> QLabel:
        label = QLabel(text, self)
        label.setProperty("role", "section")
        label.setToolTip(help)
        self._column.addWidget(label)
        return label

    def _add_map_or_formula(self, node: Node) -> None:
        if node.type == _AFFINE:
            self.map = MapField(self)
            self.map.typed.connect(self._take_map)
            self._column.addWidget(self.map)
        elif self._layer is not None and self._layer.ports:
            card = QFrame(self)
            card.setProperty("role", "card")
            row = QHBoxLayout(card)
            row.setContentsMargins(12, 8, 12, 8)
            self.formula = FormulaLabel(card)
            row.addWidget(self.formula)
            self._column.addWidget(card)

    def _add_group(self, group_actions: GroupActions) -> None:
        self.group_buttons: list[QPushButton] = []
        for title, tip, act in group_actions():
            button = QPushButton(title, self)
            button.setToolTip(tip)
            button.setAccessibleDescription(tip)
            button.clicked.connect(lambda _=False, act=act: act())
            self.group_buttons.append(button)
            self._column.addWidget(button)

    def _take_map(self, found: AffineMap) -> None:
        self._editor.set_map(self.id, found.W, found.b)

    def _add_weights(self, node: Node) -> None:
        if self._layer is None:
            return
        for spec in self._layer.weights:
            if spec.name not in node.weights:
                continue
            kind = spec.help.split(":")[0] if ":" in spec.help else ""
            title = f"{kind.upper()} {spec.name}" if kind else spec.name.upper()
            self._section(title, spec.help)
            editor = MatrixEditor(self)
            editor.edited.connect(
                lambda index, value, name=spec.name: self._editor.set_cell(
                    self.id, name, index, value
                )
            )
            self.matrices[spec.name] = editor
            self._column.addWidget(editor)

    def _row(self, label: str, widget: QWidget, help: str = "") -> None:
        at = self._grid.rowCount()
        text = QLabel(label, self)
        text.setToolTip(help)
        text.setBuddy(widget)
        self._grid.addWidget(text, at, 0)
        self._grid.addWidget(widget, at, 1)
        widget.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        widget.setMaximumWidth(theme().px(140))

    def _add_kind(self, node: Node) -> None:
        layer = self._layer
        if layer is None:
            return
        count = len(ports_of(node))
        alike = [
            other
            for other in registry().values()
            if other.group == layer.group and len(other.ports) == count and other.ports
        ]
        if len(alike) < 2:
            return
        combo = QComboBox(self)
        combo.setAccessibleName(tr("Kind of layer"))
        combo.setToolTip(tr("Change the kind of layer; its wires stay"))
        combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for other in alike:
            combo.addItem(other.title, other.key)
        combo.activated.connect(lambda row: self._editor.change_type(self.id, combo.itemData(row)))
        self.kind = combo
        self._row(tr("Kind"), combo, tr("Change the kind of layer; its wires stay"))

    def _add_name(self) -> QLineEdit:
        line = QLineEdit(self)
        line.setMaxLength(_LONGEST_NAME)
        pass_undo_on(line)
        line.setAccessibleName(tr("Name of the layer"))
        line.setToolTip(tr("f_1 is shown as f₁ (F2)"))
        line.editingFinished.connect(self._take_name)
        self._row(tr("Name"), line, tr("f_1 is shown as f₁"))
        return line

    def _take_name(self) -> None:
        graph = self._editor.graph
        if self.id in graph and graph.node(self.id).name != self.name.text().strip():
            self._editor.rename(self.id, self.name.text().strip())

    def _add_options(self) -> None:
        for option in self._layer.options if self._layer else ():

            def chosen(value: Any, name: str = option.name) -> None:
                sentence = self._editor.set_option(self.id, name, value)
                if sentence:
                    self.said.emit(sentence)

            editor = option_editor(option, chosen, self)
            self.options[option.name] = editor
            self._row(option.label, editor.widget, option.help)

    def _add_draw(self, node: Node, draw: Callable[[str], None]) -> None:
        if self._layer is None or not any(
            spec.trainable and spec.name in node.weights for spec in self._layer.weights
        ):
            return
        button = QPushButton(tr("Draw new weights"), self)
        button.setToolTip(tr("Draw the weights anew, in the way that Start weights says"))
        button.clicked.connect(lambda: draw(self.id))
        set_icon(button, "dice")
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_picture(self) -> tuple[QWidget, LayerPicture]:
        rule = QFrame(self)
        rule.setProperty("role", "rule")
        rule.setFixedHeight(1)
        self._column.addWidget(rule)
        title = self._section(tr("THIS LAYER DOES"))
        picture = LayerPicture(self)
        self._column.addWidget(picture)
        self._rule = rule
        return title, picture

    def _refresh_picture(self, node: Node) -> None:
        shapes = [self._evaluation.shape(e.source) for e in self._editor.graph.into(node.id)]
        plane = shapes == [(2,)] and self._evaluation.shape(node.id) == (2,) and node.inside is None
        if plane:
            given = list(self._evaluation.inputs_of(node.id).values())
            plane = self.picture.show_layer(node, given[0] if given else None)
        for widget in (self._rule, self.picture_title, self.picture):
            widget.setVisible(plane)
