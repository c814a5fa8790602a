"""The file's own shape, and what no file may hold whichever way it goes.

Unknown keys are refused so that nothing is dropped unseen.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from engine.document.model import LONGEST_NOTE
from engine.errors import DocumentError
from engine.graph import Node
from engine.language import tr
from engine.study import StudyFile, View

SCHEMA = "lamina"
VERSION = 1
SUFFIX = ".lamina"
MOST_BYTES = 512 * 2**20
MOST_NODES = 20_000
FARTHEST = 1e7  # scene units; beyond it Qt's drawing loses precision
LONGEST_NAME = 200  # characters
DEEPEST = 64

WrittenOption = int | float | bool | str | list[int]


class WrittenWeight(msgspec.Struct, forbid_unknown_fields=True):
    shape: list[int]
    values: list[float]


class WrittenNode(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    id: str
    type: str
    name: str = ""
    options: dict[str, WrittenOption] = {}
    weights: dict[str, WrittenWeight] = {}
    inside: WrittenGraph | None = None
    ties: dict[str, tuple[str, str]] = {}


class WrittenEdge(
    msgspec.Struct, forbid_unknown_fields=True, rename={"source": "from", "target": "to"}
):
    source: str
    target: str
    port: str


class WrittenGraph(msgspec.Struct, forbid_unknown_fields=True):
    nodes: list[WrittenNode] = []
    edges: list[WrittenEdge] = []


class WrittenNote(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    id: str
    text: str
    x: float = 0.0
    y: float = 0.0
    width: float = 240.0
    is_latex: bool = False


class WrittenDrawing(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    layout: dict[str, tuple[float, float]] = {}
    notes: list[WrittenNote] = []


class WrittenFile(msgspec.Struct, forbid_unknown_fields=True):
    schema: str
    version: int
    network: WrittenGraph
    layout: dict[str, tuple[float, float]] = {}
    notes: list[WrittenNote] = []
    meta: dict[str, str] = {}
    study: StudyFile | msgspec.UnsetType = msgspec.UNSET  # absent where nothing was chosen yet
    views: dict[str, View] | msgspec.UnsetType = msgspec.UNSET
    insides: dict[str, WrittenDrawing] | msgspec.UnsetType = msgspec.UNSET


class WrittenHeader(msgspec.Struct):
    schema: str
    version: int


def check_texts(names: Iterable[tuple[str, str]], notes: Iterable[tuple[str, str]]) -> None:
    """Refuse texts that no file can hold or that nobody can read: (where, text) each."""
    for most, texts in ((LONGEST_NAME, names), (LONGEST_NOTE, notes)):
        for where, text in texts:
            if len(text) > most:
                raise DocumentError(
                    tr("{0} is {1:,} characters long; at most {2:,} can be shown.").format(
                        where, len(text), most
                    )
                )
            if any("\ud800" <= sign <= "\udfff" for sign in text):
                raise DocumentError(
                    tr(
                        "{0} holds half of a character, which cannot be written: type it again."
                    ).format(where)
                )


def check_position(what: str, x: float, y: float) -> None:
    if not (abs(x) <= FARTHEST and abs(y) <= FARTHEST):  # also false for NaN
        raise DocumentError(tr("{0} stands at a position that cannot be drawn.").format(what))


def names(nodes: Iterable[Node | WrittenNode]) -> Iterable[tuple[str, str]]:
    return ((tr("The name of layer {0}").format(k), node.name) for k, node in enumerate(nodes, 1))
