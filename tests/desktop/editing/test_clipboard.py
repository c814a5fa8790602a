"""Pieces of a network as text, and back in under fresh ids."""

from __future__ import annotations

import pytest

from desktop.editing import Editor
from desktop.editing.clipboard import from_text, piece_of, to_text
from engine.errors import DocumentError


def test_a_piece_survives_as_text(editor: Editor) -> None:
    piece = piece_of(editor.document.content, ["f_1", "a_1"])
    again = from_text(to_text(piece))
    assert again == piece
    assert len(again.graph.edges) == 1


def test_pasting_gives_fresh_ids_names_and_places(editor: Editor) -> None:
    piece = piece_of(editor.document.content, ["f_1", "a_1"])
    linear, bend = editor.paste(piece)
    graph = editor.graph
    assert {linear, bend}.isdisjoint({"f_1", "a_1"})
    assert graph.node(linear).name == "f_3"
    assert graph.node(bend).name == "ReLU"
    assert [(e.source, e.target) for e in graph.edges if e.target == bend] == [(linear, bend)]
    layout = editor.document.content.layout
    assert layout[linear] != layout["f_1"]
    assert graph.node(linear).weights["W"].tolist() == [[1, 1], [1, -1]]


def test_pasting_at_a_place_puts_the_corner_there(editor: Editor) -> None:
    piece = piece_of(editor.document.content, ["f_1", "a_1"])
    linear, bend = editor.paste(piece, (1000, 500))
    layout = editor.document.content.layout
    assert layout[linear] == (1000, 500)
    assert layout[bend] == (1210, 500)


@pytest.mark.parametrize("text", ["", "hello", "{}", "\x00", "[1, 2", "\ud800", '{"schema": 3}'])
def test_text_that_is_no_network_is_refused_with_a_sentence(text: str, qapp: object) -> None:
    with pytest.raises(DocumentError) as caught:
        from_text(text)
    assert str(caught.value).endswith(".")
