"""Pieces of a network as text, and back in under fresh ids."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations

import pytest

from desktop.editing import Editor
from desktop.editing.clipboard import from_text, piece_of, to_text
from desktop.editing.places import LAYER_HEIGHT, LAYER_WIDTH, Place
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


def _covered(layout: Mapping[str, Place]) -> list[tuple[str, str]]:
    return [
        (one, other)
        for one, other in combinations(layout, 2)
        if abs(layout[one][0] - layout[other][0]) < LAYER_WIDTH
        and abs(layout[one][1] - layout[other][1]) < LAYER_HEIGHT
    ]


@pytest.mark.parametrize("chosen", [["f_1"], ["f_1", "a_1"], ["x", "f_1", "a_1", "f_2", "a_2"]])
@pytest.mark.parametrize("at", [None, (1000.0, 500.0), (13.0, -7.0)])
def test_what_is_pasted_again_and_again_hides_nothing(
    editor: Editor, chosen: list[str], at: Place | None
) -> None:
    piece = piece_of(editor.document.content, chosen)
    places = editor.document.content.layout
    apart = [places[id][0] - places[chosen[0]][0] for id in chosen]
    for _ in range(4):
        ids = editor.paste(piece, at)
        layout = editor.document.content.layout
        assert _covered(layout) == []
        assert [layout[id][0] - layout[ids[0]][0] for id in ids] == apart
        assert len({layout[id][1] for id in ids}) == 1  # in a row, as they were


def test_a_group_and_a_copy_of_a_copy_hide_nothing(editor: Editor) -> None:
    id = editor.group(["f_1", "a_1"])
    for _ in range(3):
        [id] = editor.paste(piece_of(editor.document.content, [id]))
    assert _covered(editor.document.content.layout) == []


def test_a_large_piece_lands_below_what_is_there(editor: Editor) -> None:
    content = editor.document.content
    piece = piece_of(content, content.layout)
    for _ in range(7):  # more pairs than are compared one by one
        editor.paste(piece)
        piece = piece_of(editor.document.content, editor.document.content.layout)
    assert len(piece.layout) == 5 * 2**7
    assert _covered(piece.layout) == []


def test_notes_alone_do_not_land_on_each_other(editor: Editor) -> None:
    note = editor.add_note((400.0, 300.0), "look here")
    piece = piece_of(editor.document.content, [], [note])
    for at in (None, None, (400.0, 300.0)):
        editor.paste_all(piece, at)
    notes = editor.document.content.notes
    assert len({(one.x, one.y) for one in notes}) == len(notes)


@pytest.mark.parametrize("text", ["", "hello", "{}", "\x00", "[1, 2", "\ud800", '{"schema": 3}'])
def test_text_that_is_no_network_is_refused_with_a_sentence(text: str, qapp: object) -> None:
    with pytest.raises(DocumentError) as caught:
        from_text(text)
    assert str(caught.value).endswith(".")
