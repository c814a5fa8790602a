"""Two linear maps and the one they are together: the same point both ways."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.panels.learn.figures import FigureKind, FigureView, Scene
from desktop.theme import theme
from desktop.widgets.matrix import MatrixEditor
from desktop.widgets.numbers import vector_text
from desktop.widgets.parts import label
from desktop.widgets.slider import LabelledSlider, Range
from engine.build import affine, chain, sample
from engine.language import tr
from engine.plan import compile_plan


class CollapseFigure(FigureView):
    """W_1, b_1, W_2, b_2 are edited; their product and its bias are computed from them."""

    def __init__(self) -> None:
        super().__init__()
        self._values = {
            "W₁": np.array([[1.0, 1.0], [1.0, -1.0]]),
            "b₁": np.array([[-1.0], [1.0]]),
            "W₂": np.array([[2.0, -1.0], [1.0, 1.0]]),
            "b₂": np.array([[0.0], [0.0]]),
        }
        self.editors: dict[str, MatrixEditor] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme().px(28))
        grid.setVerticalSpacing(theme().px(8))
        for row, names in enumerate((("W₁", "b₁"), ("W₂", "b₂"), (tr("W₂ W₁"), tr("W₂ b₁ + b₂")))):
            for column, name in enumerate(names):
                editor = MatrixEditor()
                if name in self._values:
                    editor.edited.connect(
                        lambda index, value, name=name: self._edit(name, index, value)
                    )
                else:
                    editor.setEditTriggers(MatrixEditor.EditTrigger.NoEditTriggers)
                editor.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
                self.editors[name] = editor
                grid.addWidget(_named(name, editor), row, column)
        grid.setColumnStretch(2, 1)
        self.column.addLayout(grid)
        self.sliders: list[LabelledSlider] = []
        for name, value in (("x", 1.0), ("y", 2.0)):
            slider = LabelledSlider(name, Range(-4, 4, value, 0.1, 1), tr("Move the point."))
            slider.changed.connect(lambda _: self._compute())
            self.sliders.append(slider)
            self.column.addWidget(slider)
        self.both = label("", "mono", wrap=True)
        self.single = label("", "mono", wrap=True)
        self.column.addWidget(self.both)
        self.column.addWidget(self.single)
        self._compute()

    def _edit(self, name: str, index: tuple[int, ...], value: float) -> None:
        self._values[name] = np.array(self._values[name])
        self._values[name][index] = value
        self._compute()

    def _compute(self) -> None:
        w1, b1, w2, b2 = (self._values[name] for name in ("W₁", "b₁", "W₂", "b₂"))
        whole, rest = w2 @ w1, w2 @ b1 + b2
        for name, values in (*self._values.items(), (tr("W₂ W₁"), whole), (tr("W₂ b₁ + b₂"), rest)):
            self.editors[name].show_values(values, name)
        start = sample("x", [slider.value for slider in self.sliders])
        two = compile_plan(chain([start, affine("a", w1, b1[:, 0]), affine("b", w2, b2[:, 0])]))
        one = compile_plan(chain([start, affine("c", whole, rest[:, 0])]))
        through = two.run(None)["b"][0].tolist()
        at_once = one.run(None)["c"][0].tolist()
        self.both.setText(tr("through both layers: {0}").format(vector_text(through)))
        self.single.setText(tr("through the product: {0}").format(vector_text(at_once)))


def _named(name: str, editor: MatrixEditor) -> QWidget:
    cell = QWidget()
    column = QVBoxLayout(cell)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme().px(2))
    column.addWidget(label(name, "strong-small"))
    column.addWidget(editor)
    column.setAlignment(Qt.AlignmentFlag.AlignTop)
    return cell


def _create(scene: Scene, options: Mapping[str, str]) -> FigureView:
    return CollapseFigure()


FIGURES = (
    FigureKind(
        "collapse",
        tr("Two linear layers are one"),
        tr("Edit the upper matrices; the lowest is their product."),
        _create,
    ),
)
