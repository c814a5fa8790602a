"""Groups whose inside is fetched when they are opened: whole before, no edit after."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from desktop.document import OpenDocument
from desktop.editing import Editor
from desktop.editing.fetching import Fetch, FetchingLevel
from desktop.evaluation import Evaluation
from desktop.jobs import Jobs
from engine.document import Document, Note, dumps, loads
from engine.errors import EngineError
from engine.graph import Edge, Graph, Node, settle

SHAPE = {"shape": (1, 2)}


def group(*inside: Node) -> Node:
    port = Node("x", "input", "x", SHAPE, {"value": np.zeros((1, 2))})
    names = ["x", *(node.id for node in inside)]
    edges = tuple(Edge(a, b) for a, b in pairwise(names))
    return Node("group", "group", "Layer 1", {}, {}, Graph((port, *inside), edges))


def waiting() -> Document:
    start = Node("start", "input", "start", SHAPE, {"value": np.array([[1.0, 2.0]])})
    seen = Node("seen", "learned_positions", "Adds", {}, {"P": np.array([[10.0, 20.0]])})
    graph = settle(Graph((start, group(seen)), (Edge("start", "group", "x"),)))
    return Document(graph, {"start": (0.0, 0.0), "group": (210.0, 0.0)})


def fetched() -> Document:
    double = Node("double", "scale", "Double", {"factor": 3.0})
    inside = settle(group(double).inside or Graph())
    return Document(inside, {"x": (0.0, 0.0), "double": (210.0, 0.0)}, (Note("n", "its own"),))


class Frame:
    """A frame that remembers what was said."""

    def __init__(self) -> None:
        self.jobs = Jobs()
        self.said: list[tuple[str, bool]] = []

    def say(self, text: str, *, problem: bool = False) -> None:
        self.said.append((text, problem))


class Open:
    """A document whose group waits, opened as Build does."""

    def __init__(self, bring: Callable[..., Generator[Any, None, Document]]) -> None:
        self.frame = Frame()
        self.document = OpenDocument()
        self.values = Evaluation(self.document)
        self.level = FetchingLevel(self.document, self.values)
        self.editor = Editor(self.document)
        self.document.start(waiting(), "model")
        self.level.expect(Fetch("seen", bring), self.frame)

    def close(self) -> None:
        self.level.close()
        self.values.close()
        assert self.frame.jobs.shut_down(10.0)


def at_once(id: str, stop: Callable[[], bool]) -> Generator[None, None, Document]:
    yield None
    return fetched()


@pytest.fixture
def opened(qapp: object, request: pytest.FixtureRequest) -> Iterator[Open]:
    made = Open(getattr(request, "param", at_once))
    yield made
    made.close()


def result(opened: Open) -> list[float]:
    value = opened.values.value("group")
    assert value is not None
    return [float(number) for number in value.ravel()]


def test_a_group_gets_its_inside_when_it_is_opened(qtbot: QtBot, opened: Open) -> None:
    assert result(opened) == [11.0, 22.0], "before, it adds what was seen"
    assert loads(dumps(opened.document.content)) == opened.document.content
    assert opened.level.enter("group")
    assert opened.level.where == (), "it is on its way"
    qtbot.waitUntil(lambda: not opened.level.fetching, timeout=20_000)
    assert opened.level.where == ("group",)
    assert [node.id for node in opened.level.graph.nodes] == ["x", "double"]
    assert [note.text for note in opened.level.content.notes] == ["its own"]
    assert result(opened) == [3.0, 6.0], "now it is computed"
    assert not opened.document.modified, "looking is no edit"
    assert not opened.level.waits("group")
    opened.level.leave()
    opened.level.enter("group")
    assert not opened.level.fetching, "it is there"
    assert opened.frame.said == [("Fetching Layer 1", False), ("", False)]


def test_an_edit_before_stays_unsaved_and_can_be_undone(qtbot: QtBot, opened: Open) -> None:
    opened.editor.rename("start", "begin")
    opened.level.enter("group")
    qtbot.waitUntil(lambda: not opened.level.fetching, timeout=20_000)
    assert opened.document.modified
    opened.level.leave()
    opened.editor.stack.undo()
    assert opened.document.graph.node("start").name == "start"
    # What was undone is the whole network as it was: the group waits, and can be opened again.
    assert result(opened) == [11.0, 22.0]
    opened.level.enter("group")
    qtbot.waitUntil(lambda: not opened.level.fetching, timeout=20_000)
    assert result(opened) == [3.0, 6.0]


def test_another_document_gives_the_fetching_up(qtbot: QtBot, opened: Open) -> None:
    opened.level.enter("group")
    opened.document.start(waiting(), "another")
    assert not opened.level.fetching
    qtbot.waitUntil(lambda: not opened.frame.jobs.running, timeout=20_000)
    assert opened.level.where == ()
    assert opened.level.enter("group"), "nothing is known of it but what it holds"
    assert [node.id for node in opened.level.graph.nodes] == ["x", "seen"]


def refusing(id: str, stop: Callable[[], bool]) -> Generator[None, None, Document]:
    yield None
    raise EngineError("The weights are gone; open the model again.")


def failing(id: str, stop: Callable[[], bool]) -> Generator[None, None, Document]:
    yield None
    raise MemoryError


@pytest.mark.parametrize(
    ("opened", "sentence"),
    [
        (refusing, "The weights are gone; open the model again."),
        (failing, "There is not enough memory to open this group."),
    ],
    indirect=["opened"],
)
def test_what_cannot_be_fetched_is_said_and_stays_as_it_was(
    qtbot: QtBot, opened: Open, sentence: str
) -> None:
    before = opened.document.content
    opened.level.enter("group")
    qtbot.waitUntil(lambda: not opened.level.fetching, timeout=20_000)
    assert opened.frame.said[-1] == (sentence, True)
    assert opened.document.content is before
    assert opened.level.where == ()
