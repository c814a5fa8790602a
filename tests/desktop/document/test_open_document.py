"""The open document: change events, saved or not, files that open and files that do not."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.document import Change, OpenDocument, difference
from engine.document import Document, dumps
from engine.errors import DocumentError
from engine.graph import Edge, Node
from tests.support.networks import lecture


@pytest.fixture
def document() -> OpenDocument:
    opened = OpenDocument()
    opened.start(lecture(), "Lecture")
    return opened


def test_a_change_names_what_differs(document: OpenDocument) -> None:
    seen: list[Change] = []
    leave = document.observe(seen.append)
    before = document.content
    graph = before.graph.without(["a_2"]).with_node(Node("t", "tanh", "tanh"))
    graph = graph.with_edge(Edge("f_2", "t"))
    graph = graph.with_node(graph.node("f_1").with_weights(b=[9, 9]))
    document.set(replace(before, graph=graph, layout={**before.layout, "x": (5.0, 5.0)}))
    (change,) = seen
    assert change.added == {"t"}
    assert change.removed == {"a_2"}
    assert change.changed == {"f_1"}
    assert change.moved == {"x"}
    assert change.edges_added == {Edge("f_2", "t")}
    assert change.edges_removed == {Edge("f_2", "a_2")}
    assert change.network
    leave()
    document.set(before)
    assert len(seen) == 1


def test_moving_is_no_change_of_the_network(document: OpenDocument) -> None:
    before = document.content
    change = document.set(replace(before, layout={**before.layout, "x": (5.0, 5.0)}))
    assert change == Change(moved=frozenset({"x"}))
    assert not change.network


def test_nothing_differs_from_itself(document: OpenDocument) -> None:
    assert difference(document.content, document.content) == Change()


def test_modified_means_other_than_saved(document: OpenDocument, tmp_path: Path) -> None:
    assert not document.modified
    before = document.content
    document.set(replace(before, layout={**before.layout, "x": (5.0, 5.0)}))
    assert document.modified
    document.set(before)
    assert not document.modified
    document.set(replace(before, layout={**before.layout, "x": (5.0, 5.0)}))
    document.save(tmp_path / "n.lamina")
    assert not document.modified
    document.set(before)
    assert document.modified


def test_saved_and_opened_again_it_is_the_same(document: OpenDocument, tmp_path: Path) -> None:
    path = tmp_path / "net.lamina"
    document.save(path)
    other = OpenDocument()
    change = other.open(path)
    assert change.reset
    assert other.content == document.content
    assert other.title == "net.lamina"
    assert not other.modified


def test_a_new_document_has_no_file(document: OpenDocument, tmp_path: Path) -> None:
    document.save(tmp_path / "net.lamina")
    document.start()
    assert document.path is None
    assert document.title == "Untitled"
    assert document.content == Document()
    with pytest.raises(ValueError, match="path"):
        document.save()


def _damaged() -> dict[str, bytes]:
    good = dumps(lecture())
    data = json.loads(good)
    newer = {**data, "version": 999}
    foreign = {**data, "schema": "other"}
    cycle = json.loads(good)
    cycle["network"]["edges"].append({"from": "a_2", "to": "f_1", "port": "x"})
    infinite = json.loads(good)
    infinite["network"]["nodes"][0]["weights"]["value"]["values"][0] = "here"
    return {
        "empty": b"",
        "half": good[: len(good) // 2],
        "not JSON": b"<html></html>",
        "binary": bytes(range(256)) * 4,
        "newer": json.dumps(newer).encode(),
        "foreign": json.dumps(foreign).encode(),
        "list": b"[]",
        "deep": b"[" * 100_000,
        "infinite": json.dumps(infinite).replace('"here"', "1e999").encode(),
        "cycle": json.dumps(cycle).encode(),
    }


@pytest.mark.parametrize("kind", sorted(_damaged()))
def test_a_damaged_file_leaves_the_open_document(
    kind: str, document: OpenDocument, tmp_path: Path
) -> None:
    path = tmp_path / "damaged.lamina"
    path.write_bytes(_damaged()[kind])
    before = document.content
    seen: list[Change] = []
    document.observe(seen.append)
    with pytest.raises(DocumentError) as caught:
        document.open(path)
    sentence = str(caught.value)
    assert "damaged.lamina" in sentence
    assert sentence.endswith(".")
    assert "\n" not in sentence
    assert document.content is before
    assert document.path is None
    assert not seen


def test_a_missing_file_is_a_sentence(document: OpenDocument, tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match=r"nowhere\.lamina"):
        document.open(tmp_path / "nowhere.lamina")


@pytest.mark.skipif(os.name != "posix", reason="folders cannot be made read-only there")
def test_a_save_that_fails_changes_nothing(document: OpenDocument, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("a file, not a folder")
    before = document.content
    document.set(replace(before, layout={**before.layout, "x": (5.0, 5.0)}))
    with pytest.raises(DocumentError, match="cannot be saved"):
        document.save(blocked / "net.lamina")
    assert document.path is None
    assert document.modified


def test_what_is_saved_between_two_completions_is_saved_still(
    document: OpenDocument, tmp_path: Path
) -> None:
    path = tmp_path / "a.lamina"

    first = document.snapshot()
    document.set(replace(document.content, meta={"title": "edited"}))
    asked = [document.snapshot()]
    for title in ("one", "two"):
        document.complete(replace(document.content, meta={"title": title}))
        asked.append(document.snapshot())
    assert document.modified
    for snapshot in (first, *asked[:-1]):
        document.written(snapshot, path, None)
        assert document.modified is (snapshot is first)
