"""What is changed in B's network: a list, and four ways to add to it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPushButton,
    QTabWidget,
    QWidget,
)

from desktop.panels.language_model.experiments.work import (
    PatchRecipe,
    Recipe,
    Sides,
    SteerRecipe,
    named,
)
from desktop.theme import theme
from desktop.widgets.halves import keep_out_of_line
from desktop.widgets.parts import Card, button
from desktop.widgets.slider import LabelledNumber, LabelledSlider, Range
from engine.language import tr
from models.architecture import Architecture
from models.experiments import STRONGEST, BlockChange, HeadChange

_FACTOR = Range(-STRONGEST, STRONGEST, 0.0, 0.25, 2)
_SCALE = Range(-STRONGEST, STRONGEST, 2.0, 0.25, 2)


class ChangesCard(Card):
    """`recipes` in order; `changed` follows every edit."""

    changed = Signal()
    said = Signal(str, bool)

    def __init__(self) -> None:
        super().__init__(tr("CHANGED IN B"))
        self.recipes: list[Recipe] = []
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Changes of B's network"))
        self.list.setToolTip(tr("What is changed in B; choose one to remove it"))
        self.list.setMaximumHeight(theme().px(86))
        self.remove = button(tr("Remove"), tr("Take the chosen change back"), self._remove)
        self.remove_all = button(tr("Remove all"), tr("B's network as it is"), self.clear)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setUsesScrollButtons(False)
        self._layers: list[LabelledNumber] = []
        self._heads()
        self._blocks()
        self._patches()
        self._steering()
        row = QHBoxLayout()
        row.addWidget(self.remove)
        row.addWidget(self.remove_all)
        row.addStretch(1)
        self.body.addWidget(self.list)
        self.body.addLayout(row)
        self.body.addWidget(self.tabs, 1)
        self._show()

    # --- the list ----------------------------------------------------------------------------
    def add(self, recipe: Recipe) -> None:
        """One change more; the same part changed before is changed anew."""
        key = _key(recipe)
        self.recipes = [other for other in self.recipes if _key(other) != key] + [recipe]
        self._show()
        self.list.setCurrentRow(len(self.recipes) - 1)
        self.changed.emit()

    def clear(self) -> None:
        """B's network as it is."""
        if self.recipes:
            self.recipes = []
            self._show()
            self.changed.emit()

    def _remove(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self.recipes):
            del self.recipes[row]
            self._show()
            self.changed.emit()

    def _show(self) -> None:
        self.list.clear()
        self.list.addItems([named(recipe) for recipe in self.recipes])
        self.remove.setEnabled(bool(self.recipes))
        self.remove_all.setEnabled(bool(self.recipes))

    # --- what the model and the texts offer ----------------------------------------------------
    def set_sizes(self, sizes: Architecture) -> None:
        """Another model; changes of the one before mean nothing in it."""
        self.recipes = []
        for number in self._layers:
            number.field.set_bounds(Range(1, sizes.layers, 1))
        self.patch_layer.field.set_bounds(Range(1, sizes.layers + 1, sizes.layers // 2))
        self.head.field.set_bounds(Range(1, sizes.heads, 1))
        self._show()

    def set_sides(self, sides: Sides) -> None:
        """The tokens that can be replaced."""
        for box, names in ((self.source, sides.names[0]), (self.target, sides.names[1])):
            words = [f"{place + 1}  {name}" for place, name in enumerate(names)]
            if [box.itemText(at) for at in range(box.count())] != words:
                chosen = box.currentIndex()
                box.clear()
                box.addItems(words)
                box.setCurrentIndex(chosen if 0 <= chosen < len(words) else len(words) - 1)

    # --- the four ways -------------------------------------------------------------------------
    def _heads(self) -> None:
        self.head_layer = self._layer(tr("Layer of the head"))
        self.head = _number(tr("Head"), Range(1, 1, 1), tr("Counted from 1"))
        self.head_factor = _number(
            tr("Times"), _FACTOR, tr("0 switches the head off, 1 changes nothing")
        )
        self.add_head = button(
            tr("Change head"), tr("Multiply what this head passes on"), self._add_head
        )
        self._tab(tr("Head"), (self.head_layer, self.head, self.head_factor), self.add_head)

    def _add_head(self) -> None:
        layer, head = int(self.head_layer.value), int(self.head.value)
        self.add(HeadChange(layer - 1, head - 1, self.head_factor.value))

    def _blocks(self) -> None:
        self.block_layer = self._layer(tr("Layer of the block"))
        self.block = QComboBox()
        self.block.addItem(tr("Attention"), "attention")
        self.block.addItem(tr("MLP"), "mlp")
        self.block.setAccessibleName(tr("Block"))
        self.block.setToolTip(tr("Which of the layer's two blocks"))
        self.block_factor = _number(tr("Times"), _FACTOR, tr("0 switches the block off"))
        self.add_block = button(
            tr("Change block"), tr("Multiply what this block adds"), self._add_block
        )
        self._tab(tr("Block"), (self.block_layer, self.block, self.block_factor), self.add_block)

    def _add_block(self) -> None:
        layer, block = int(self.block_layer.value), self.block.currentData()
        self.add(BlockChange(layer - 1, block, self.block_factor.value))

    def _patches(self) -> None:
        self.patch_layer = _number(
            tr("Before layer"), Range(1, 1, 1), tr("One more than the last layer: behind it")
        )
        self.source, self.target = QComboBox(), QComboBox()
        self.source.setAccessibleName(tr("Token of A"))
        self.source.setToolTip(tr("Whose vector is taken from A"))
        self.target.setAccessibleName(tr("Token of B"))
        self.target.setToolTip(tr("Whose vector it replaces in B"))
        self.add_patch = button(tr("Replace vector"), tr("Put A's vector into B"), self._add_patch)
        self._tab(tr("Patch"), (self.patch_layer, self.source, self.target), self.add_patch)

    def _add_patch(self) -> None:
        source, target = self.source.currentIndex(), self.target.currentIndex()
        if source >= 0 and target >= 0:
            self.add(PatchRecipe(int(self.patch_layer.value) - 1, source, target))

    def _steering(self) -> None:
        self.steer_layer = self._layer(tr("Before layer"))
        self.toward, self.away = QLineEdit("I love you"), QLineEdit("I hate you")
        for edit, name in ((self.toward, tr("Toward")), (self.away, tr("Away from"))):
            edit.setMaxLength(400)
            keep_out_of_line(edit, lambda sentence: self.said.emit(sentence, True))
            edit.setAccessibleName(name)
            edit.setToolTip(tr("{0} this text: the vector of its last token counts").format(name))
        self.scale = LabelledSlider(tr("Scale"), _SCALE, tr("How much of the direction is added"))
        self.scale.changed.connect(lambda _: self._rescale())
        self.add_steering = button(
            tr("Steer"), tr("Add the direction at every token"), self._add_steering
        )
        page = self._tab(tr("Steer"), (self.steer_layer, self.toward, self.away), self.add_steering)
        form = page.layout()
        assert isinstance(form, QFormLayout)
        form.insertRow(3, self.scale)

    def _steer_recipe(self) -> SteerRecipe:
        toward, away = self.toward.text(), self.away.text()
        return SteerRecipe(toward, away, int(self.steer_layer.value) - 1, self.scale.value)

    def _add_steering(self) -> None:
        self.add(self._steer_recipe())

    def _rescale(self) -> None:
        """The slider moves a direction that is in the list already."""
        if any(_key(recipe) == _key(self._steer_recipe()) for recipe in self.recipes):
            self._add_steering()

    def _layer(self, name: str) -> LabelledNumber:
        number = _number(tr("Layer"), Range(1, 1, 1), tr("Counted from 1"))
        number.field.setAccessibleName(name)
        self._layers.append(number)
        return number

    def _tab(self, title: str, controls: tuple[QWidget, ...], add: QPushButton) -> QWidget:
        page = QWidget()
        form = QFormLayout(page)
        form.setContentsMargins(0, theme().px(8), 0, 0)
        form.setVerticalSpacing(theme().px(6))
        for control in controls:
            if isinstance(control, LabelledNumber):
                form.addRow(control)
            else:
                form.addRow(control.accessibleName(), control)
        form.addRow(add)
        self.tabs.addTab(page, title)
        return page


def _key(recipe: Recipe) -> tuple[object, ...]:
    """What two recipes for the same part have in common."""
    if isinstance(recipe, HeadChange):
        return ("head", recipe.layer, recipe.head)
    if isinstance(recipe, BlockChange):
        return ("block", recipe.layer, recipe.block)
    if isinstance(recipe, PatchRecipe):
        return ("patch", recipe.place, recipe.target)
    return ("steer", recipe.place, recipe.toward, recipe.away)


def _number(name: str, bounds: Range, help: str) -> LabelledNumber:
    return LabelledNumber(name, bounds, help)
