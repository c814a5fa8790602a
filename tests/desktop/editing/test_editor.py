"""Each gesture is one command that can be undone and done again, weights included."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from desktop.editing import Editor
from desktop.editing.clipboard import piece_of
from desktop.editing.places import LAYER_HEIGHT, LAYER_WIDTH
from engine.graph import Edge, check

GESTURES: dict[str, Callable[[Editor], object]] = {
    "add": lambda e: e.add_layer("tanh", (0, 300)),
    "add after": lambda e: e.add_after("tanh", "f_1"),
    "add at the end": lambda e: e.add_after("softmax", "a_2"),
    "add without a selection": lambda e: e.add_after("input", None),
    "insert": lambda e: e.insert("linear", Edge("x", "f_1"), (100, 0)),
    "remove": lambda e: e.remove(["f_1", "a_1"]),
    "remove a wire": lambda e: e.remove([], [Edge("x", "f_1")]),
    "connect": lambda e: e.connect(Edge("x", "f_2")),
    "disconnect": lambda e: e.disconnect(Edge("x", "f_1")),
    "reconnect": lambda e: e.reconnect(Edge("x", "f_1"), Edge("x", "a_1")),
    "move": lambda e: e.move({"x": (50, 50), "f_1": (260, 50)}),
    "option": lambda e: e.set_option("f_1", "outputs", 3),
    "cell": lambda e: e.set_cell("f_1", "W", (0, 1), 7.0),
    "weights": lambda e: e.set_weights("f_1", "Set", W=[[0, 0], [0, 0]]),
    "map": lambda e: e.set_map("f_2", [[1, 2], [3, 4], [5, 6]], [0, 1, 0]),
    "type": lambda e: e.change_type("a_1", "tanh"),
    "rename": lambda e: e.rename("f_1", "g"),
    "draw": lambda e: e.redraw_weights("f_1", 3),
    "paste": lambda e: e.paste(piece_of(e.document.content, ["f_1", "a_1"])),
    "tidy": lambda e: (e.add_layer("tanh", (30, 930)), e.tidy(check(e.graph))),
}


@pytest.mark.parametrize("name", GESTURES)
def test_undo_and_redo_are_exact(editor: Editor, name: str) -> None:
    first = editor.document.content
    GESTURES[name](editor)
    last = editor.document.content
    assert last != first
    steps = editor.stack.count()
    assert steps == (2 if name == "tidy" else 1)
    assert editor.stack.undoText()
    for _ in range(steps):
        editor.stack.undo()
    assert editor.document.content == first
    assert not editor.document.modified
    for _ in range(steps):
        editor.stack.redo()
    assert editor.document.content == last


@pytest.mark.parametrize("name", sorted(set(GESTURES) - {"remove", "remove a wire", "disconnect"}))
def test_weights_fit_after_every_gesture(editor: Editor, name: str) -> None:
    GESTURES[name](editor)
    messages = [problem.message for problem in check(editor.graph).problems]
    assert not [message for message in messages if "must be" in message or "no W" in message]


def test_what_changes_nothing_leaves_no_command(editor: Editor) -> None:
    editor.move({"x": editor.document.content.layout["x"]})
    editor.set_cell("f_1", "W", (0, 0), 1.0)
    editor.set_option("f_1", "outputs", 2)
    editor.connect(Edge("x", "f_1"))
    editor.disconnect(Edge("x", "f_2"))
    editor.remove([])
    editor.remove(["nobody"])
    editor.change_type("a_1", "relu")
    editor.reconnect(Edge("x", "f_1"), Edge("x", "f_1"))
    assert editor.stack.count() == 0


def test_relu_becomes_tanh_and_keeps_its_wires(editor: Editor) -> None:
    edges = set(editor.graph.edges)
    editor.change_type("a_1", "tanh")
    assert set(editor.graph.edges) == edges
    assert editor.graph.node("a_1").name == "tanh"
    editor.rename("a_1", "bend")
    editor.change_type("a_1", "sigmoid")
    assert editor.graph.node("a_1").name == "bend"


def test_edits_of_one_cell_in_a_row_are_one_command(editor: Editor) -> None:
    editor.set_cell("f_1", "W", (0, 0), 5.0)
    editor.set_cell("f_1", "W", (0, 0), 6.0)
    assert editor.stack.count() == 1
    editor.set_cell("f_1", "W", (0, 1), 6.0)
    assert editor.stack.count() == 2
    editor.stack.undo()
    editor.stack.undo()
    assert editor.graph.node("f_1").weights["W"].tolist() == [[1, 1], [1, -1]]


def test_edits_that_take_each_other_back_vanish(editor: Editor) -> None:
    editor.set_cell("f_1", "W", (0, 0), 5.0)
    editor.set_cell("f_1", "W", (0, 0), 1.0)
    assert editor.stack.count() == 0
    assert not editor.document.modified


def test_moves_merge_only_within_one_gesture(editor: Editor) -> None:
    editor.move({"x": (10, 0)}, ("nudge", "x"))
    editor.move({"x": (20, 0)}, ("nudge", "x"))
    assert editor.stack.count() == 1
    editor.move({"x": (90, 0)})
    editor.move({"x": (120, 0)})
    assert editor.stack.count() == 3


def test_more_outputs_keep_the_cells_that_were_there(editor: Editor) -> None:
    editor.set_option("f_1", "outputs", 3)
    assert editor.graph.node("f_1").weights["W"][:2].tolist() == [[1, 1], [1, -1]]
    assert editor.graph.node("f_2").weights["W"].shape == (2, 3)
    assert check(editor.graph).problems == ()


def test_a_layer_added_behind_another_goes_into_its_wire(editor: Editor) -> None:
    id = editor.add_after("tanh", "f_1")
    assert Edge("f_1", id) in editor.graph.edges
    assert Edge(id, "a_1") in editor.graph.edges
    assert Edge("f_1", "a_1") not in editor.graph.edges
    layout = editor.document.content.layout
    assert layout["f_1"][0] < layout[id][0] < layout["a_1"][0]


def test_no_layer_ever_covers_another_after_adding(editor: Editor) -> None:
    for type in ("tanh", "linear", "relu", "tanh"):
        editor.add_after(type, "f_1")
    places = list(editor.document.content.layout.values())
    for k, (x, y) in enumerate(places):
        for px, py in places[k + 1 :]:
            assert abs(px - x) >= LAYER_WIDTH or abs(py - y) >= LAYER_HEIGHT


def test_new_linear_layers_are_called_as_in_the_lecture(editor: Editor) -> None:
    id = editor.add_layer("linear", (0, 300))
    assert editor.graph.node(id).name == "f_3"
    id = editor.add_layer("input", (0, 600))
    assert editor.graph.node(id).name == "x_2"


def test_a_typed_map_becomes_weights(editor: Editor) -> None:
    editor.set_map("f_2", [[0, 1]], [0.5])
    node = editor.graph.node("f_2")
    assert node.options["outputs"] == 1
    np.testing.assert_array_equal(node.weights["W"], [[0, 1]])
    np.testing.assert_array_equal(node.weights["b"], [0.5])


def test_a_typed_map_brings_the_bias_it_needs(editor: Editor) -> None:
    editor.set_option("f_2", "bias", False)
    editor.set_map("f_2", [[1, 0], [0, 1]], [0, 0])
    assert "b" not in editor.graph.node("f_2").weights
    editor.set_map("f_2", [[1, 0], [0, 1]], [0, 2])
    assert editor.graph.node("f_2").weights["b"].tolist() == [0, 2]


def test_drawn_weights_follow_the_seed(editor: Editor) -> None:
    editor.redraw_weights("f_1", 1)
    first = editor.graph.node("f_1").weights["W"]
    editor.redraw_weights("f_1", 2)
    assert not np.array_equal(editor.graph.node("f_1").weights["W"], first)
    editor.redraw_weights("f_1", 1)
    np.testing.assert_array_equal(editor.graph.node("f_1").weights["W"], first)


def test_undo_forgets_with_the_document(editor: Editor) -> None:
    editor.rename("f_1", "g")
    editor.forget()
    assert not editor.stack.canUndo()


@pytest.mark.parametrize("wire", [Edge("x", "f_1"), Edge("a_1", "f_2"), Edge("f_2", "a_2")])
@pytest.mark.parametrize("beside", [-90, 0, 75, 130])
def test_a_layer_put_into_a_wire_covers_no_neighbour(
    editor: Editor, wire: Edge, beside: int
) -> None:
    x, y = editor.document.content.layout[wire.source]
    id = editor.insert("sigmoid", wire, (x + beside, y))
    layout = editor.document.content.layout
    new_x, new_y = layout[id]
    for other, (left, top) in layout.items():
        if other != id:
            assert abs(left - new_x) >= LAYER_WIDTH or abs(top - new_y) >= LAYER_HEIGHT, other


def test_layers_are_aligned_with_the_first_of_them(editor: Editor) -> None:
    before = editor.document.content
    editor.move({"f_2": (430.0, 90.0), "a_2": (640.0, -60.0)})
    editor.align(["f_1", "f_2", "a_2"], axis=1)
    layout = editor.document.content.layout
    assert {layout[id][1] for id in ("f_1", "f_2", "a_2")} == {before.layout["f_1"][1]}
    assert layout["f_2"][0] == 430.0
    editor.align(["f_2", "a_2"], axis=0)
    assert editor.document.content.layout["a_2"][0] == 430.0
    editor.align(["f_2"], axis=0)  # one layer alone is aligned already
    for _ in range(3):
        editor.stack.undo()
    assert editor.document.content == before


def test_what_follows_an_option_is_told(editor: Editor) -> None:
    before = editor.graph.node("f_2").weights["W"]
    sentence = editor.set_option("f_1", "outputs", 3)
    assert sentence == "W of f_2 is now 2×3: the numbers it had are kept and the new ones drawn."
    assert editor.graph.node("f_2").weights["W"][:, :2].tolist() == before.tolist()
    assert editor.set_option("f_1", "outputs", 2) == "W of f_2 is now 2×2: the rest is kept."
    assert editor.graph.node("f_2").weights["W"].tolist() == before.tolist()
    assert editor.set_option("f_2", "start_scale", 2.0) == ""
