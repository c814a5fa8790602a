"""Golden pictures of what stands on the canvas.

    python -m tests.golden.canvas

draws them anew; look at every one before it is committed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from desktop.canvas.export import image
from desktop.canvas.scene import NetworkScene
from desktop.document import OpenDocument
from desktop.editing.grouping import with_group
from desktop.evaluation import Evaluation
from desktop.theme import theme
from desktop.widgets.formula import formula_picture
from engine.build import affine, chain, layer, sample
from engine.document import Document, Note
from engine.examples import examples, in_a_row
from engine.graph import Edge, Graph

FOLDER = Path(__file__).parent
THEMES = ("light", "dark")


def _example(key: str) -> Document:
    return next(each for each in examples() if each.key == key).build()


def _wrong() -> Document:
    """An unfed input, shapes that do not fit, and numbers too large to hold."""
    nodes = (
        sample("x", [1e308, 1e308, 1e308]),
        affine("f_1", [[1, 1]], [0]),
        layer("add", "sum", name="Add"),
        affine("f_2", [[1e10, 1, 1]], [0]),
    )
    edges = (Edge("x", "f_1"), Edge("f_1", "sum", "a"), Edge("x", "f_2"))
    layout = {"x": (0.0, 0.0), "f_1": (210.0, 0.0), "sum": (420.0, 0.0), "f_2": (210.0, 190.0)}
    return Document(Graph(nodes, edges), layout)


def _notes() -> Document:
    notes = (
        Note("a", "Plain words that find their lines, and f_1 with its number below.", 0, 0, 200),
        Note("b", "A slope $\\frac{\\partial y}{\\partial x}$ and $W_1 x + b_1$.", 0, 90, 260),
        Note("c", "\\sum_{k=1}^{n} w_k x_k", 0, 170, 200, is_latex=True),
    )
    return Document(Graph(), {}, notes)


def _wide() -> Document:
    values = [[((7 * r + 3 * c) % 11) / 5 - 1 for c in range(40)] for r in range(30)]
    graph = chain(
        [
            sample("x", [k / 20 - 1 for k in range(40)]),
            affine("f_1", values, [0.0] * 30),
            layer("sigmoid", "a", name="Sigmoid"),
        ]
    )
    return in_a_row(graph, "")


CASES: dict[str, Callable[[], Document]] = {
    "lecture": lambda: _example("lecture"),
    "group": lambda: with_group(_example("lecture"), ["f_1", "a_1", "f_2"])[0],
    "attention": lambda: _example("attention"),
    "wrong": _wrong,
    "notes": _notes,
    "wide": _wide,
}


@contextmanager
def _scene(content: Document) -> Iterator[NetworkScene]:
    owner = QObject()
    document = OpenDocument()
    document.start(content)
    evaluation = Evaluation(document)
    scene = NetworkScene(document, evaluation)
    try:
        yield scene
    finally:
        scene.close()
        evaluation.close()
        scene.deleteLater()
        owner.deleteLater()


def drawn(case: str, name: str) -> QImage:
    """One case in one theme, as it is drawn now."""
    theme().apply(name)
    theme().load_remaining_fonts()
    formula_picture("x", 10.0, "#000000")  # formulas are set at once from here on
    with _scene(CASES[case]()) as scene:
        scene.planes.compute()
        return image(scene).convertToFormat(QImage.Format.Format_RGB32)


def path_of(case: str, name: str) -> Path:
    """Where the golden picture lies."""
    return FOLDER / f"{case}-{name}.png"
