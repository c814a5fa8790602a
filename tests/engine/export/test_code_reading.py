"""Edited code becomes the network it describes; what was not touched keeps every digit."""

from __future__ import annotations

import contextlib
import time
from dataclasses import replace
from typing import Literal

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.build import affine, chain, layer, sample
from engine.errors import EngineError, FormulaError
from engine.examples import examples
from engine.export import formats
from engine.export.arrays import MOST_INLINE
from engine.export.code_reading import read_code
from engine.export.outline import outline
from engine.graph import Edge, Graph, check, grouping
from engine.plan import compile_plan
from tests.engine.test_graph import grouped

Language = Literal["numpy", "torch"]
BOTH = pytest.mark.parametrize("language", ["numpy", "torch"])


def lecture() -> Graph:
    return examples()[0].build().graph


def written(language: Language, graph: Graph) -> str:
    return formats()[language].write(graph, "Network", "network").main.decode()


def read(language: Language, graph: Graph, *changes: tuple[str, str]) -> Graph:
    before = written(language, graph)
    text = before
    for old, new in changes:
        assert old in text, f"{old!r} is not in the text"
        text = text.replace(old, new, 1)
    return read_code(language, text, graph, before)


def kinds(graph: Graph) -> list[str]:
    return [graph.node(id).type for id in check(graph).order]


@BOTH
@pytest.mark.parametrize("example", examples(), ids=lambda example: example.key)
def test_what_was_not_edited_is_the_very_same_network(language, example):
    graph = example.build().graph
    if outline(graph).weight_count > MOST_INLINE:
        with pytest.raises(EngineError, match="table of parameters"):
            read(language, graph)
    else:
        assert read(language, graph) is graph


@BOTH
def test_groups_read_back_and_their_numbers_can_be_edited(language):
    graph = grouped()
    before = written(language, graph)
    assert read_code(language, before, graph, before) is graph


def beside_a_group(names: tuple[str, ...] = ("f_1", "a_1")) -> Graph:
    """The lecture's network, its first two layers in a group."""
    return grouping.grouped(lecture(), names, "group-1", "Block").graph


def result(graph: Graph) -> list[float]:
    return compile_plan(graph).run(None)[check(graph).order[-1]][0].tolist()


AFTER_A_GROUP = {
    "numpy": ("np.maximum(f_2, 0)", "np.tanh(f_2)"),
    "torch": ("relu = torch.relu(f_2)", "relu = torch.tanh(f_2)"),
}


@BOTH
def test_layers_beside_a_group_are_edited(language):
    graph = beside_a_group()
    before = written(language, graph)
    at = before.rindex(AFTER_A_GROUP[language][0])
    text = before[:at] + before[at:].replace(*AFTER_A_GROUP[language], 1)
    after = read_code(language, text, graph, before)
    assert kinds(after) == ["input", "group", "linear", "tanh"]
    assert after.node("group-1") is graph.node("group-1")
    assert result(after) == np.tanh([4.0, 2.0]).tolist()


ADDED_TO_A_GROUP = {
    "numpy": (
        ('    "f_2_b": np.array([0, 0], np.float32),\n',
         '    "f_2_b": np.array([0, 0], np.float32),\n    "g_W": np.array([[1, 2]]),\n'),
        ("    f_2 = block_1", "    s = np.tanh(x)\n    f_2 = block_1"),
        ("apply_block(x, part", "apply_block(s, part"),
        ("    block_1 = apply", "    s = np.tanh(x)\n    block_1 = apply"),
        ("    s = np.tanh(x)\n    f_2", "    f_2"),
        ("    return relu\n\n\nif", '    g = relu @ w["g_W"].T\n    return g\n\n\nif'),
        ("[[1, 1], [1, -1]]", "[[1, 1], [1, -3]]"),
    ),
    "torch": (
        ('    "f_2_b": [0, 0],\n', '    "f_2_b": [0, 0],\n    "g_W": [[1, 2]],\n'),
        ("        block_1 = self.block_1(x)",
         "        s = torch.tanh(x)\n        block_1 = self.block_1(s)"),
        ("        return relu\n\n\nWEIGHTS",
         "        g = F.linear(relu, self.g_W)\n        return g\n\n\nWEIGHTS"),
        ("[[1, 1], [1, -1]]", "[[1, 1], [1, -3]]"),
    ),
}  # fmt: skip


@BOTH
def test_layers_come_before_and_behind_a_group_while_a_number_in_it_changes(language):
    graph = beside_a_group()
    after = read(language, graph, *ADDED_TO_A_GROUP[language])
    assert kinds(after) == ["input", "tanh", "group", "linear", "relu", "linear"]
    inside = after.node("group-1").inside
    assert inside is not None
    assert inside.node("f_1").weights["W"].tolist() == [[1, 1], [1, -3]]
    x = np.tanh([1.0, 2.0])
    h = np.maximum(np.array([[1, 1], [1, -3]]) @ x + [-1, 1], 0)
    y = np.maximum(np.array([[2, -1], [1, 1]]) @ h, 0)
    np.testing.assert_allclose(result(after), [y[0] + 2 * y[1]], rtol=1e-12)


@BOTH
def test_groups_in_a_row_stay_while_what_follows_changes(language):
    one = beside_a_group().node("group-1")
    two = replace(one, id="group-2", name="Block 2")
    graph = Graph(
        (lecture().node("x"), one, two, layer("relu", "end")),
        (Edge("x", one.id, "x"), Edge(one.id, two.id, "x"), Edge(two.id, "end")),
    )
    before = written(language, graph)
    assert "for " in before[before.rindex("def forward") :]  # one function, applied in a loop
    after = read(language, graph, *_last_activation(language, before))
    assert kinds(after) == ["input", "group", "group", "relu", "tanh"]
    assert after.node(one.id) is one
    assert after.node(two.id) is two
    assert result(after) == np.tanh(result(graph)).tolist()


def _last_activation(language: Language, text: str) -> list[tuple[str, str]]:
    """`return y` of the network as `t = tanh(y); return t`."""
    lead = "        " if language == "torch" else "    "
    head = text.rindex("def forward")
    start = text.index(f"{lead}return ", head)
    line = text[start : text.index("\n", start)]
    name = line.split("return ")[1]
    call = "torch" if language == "torch" else "np"
    tail = text[start : start + len(line) + 3]
    new = tail.replace(line, f"{lead}t = {call}.tanh({name})\n{lead}return t")
    return [(text[head : start + len(tail)], text[head:start] + new)]


INSIDE_A_GROUP = {
    "numpy": ("relu = np.maximum(f_1, 0)", "relu = np.tanh(f_1)"),
    "torch": ("relu = torch.relu(f_1)", "relu = torch.tanh(f_1)"),
}
REFUSED_AT_GROUPS = {
    "numpy": (
        (INSIDE_A_GROUP["numpy"], "inside a group: open the group on the canvas"),
        (('apply_block(x, part(w, "block_1"))', "np.tanh(x)"), "block_1 is a group"),
        (("[[1, 1], [1, -1]]", "[[1, 1], [1, -1], [1, 1]]"), "open the group to change sizes"),
        (('    "block_1.f_1_b": np.array([-1, 1], np.float32),\n', ""), "is missing"),
        (("f_2 = block_1 @", "f_2 = block_9 @"), "block_9 is not defined before"),
    ),
    "torch": (
        (INSIDE_A_GROUP["torch"], "inside a group: open the group on the canvas"),
        (("block_1 = self.block_1(x)", "block_1 = torch.tanh(x)"), "block_1 is a group"),
        (("[[1, 1], [1, -1]]", "[[1, 1], [1, -1], [1, 1]]"), "open the group to change sizes"),
        (('    "block_1.f_1_b": [-1, 1],\n', ""), "is missing"),
    ),
}


@pytest.mark.parametrize(
    ("language", "change", "sentence"),
    [(k, *each) for k, several in REFUSED_AT_GROUPS.items() for each in several],
)
def test_what_only_the_open_group_can_take_is_refused_in_a_sentence(language, change, sentence):
    with pytest.raises(FormulaError, match=sentence):
        read(language, beside_a_group(), change)


@BOTH
def test_a_number_is_edited_and_all_others_keep_their_digits(language):
    graph = lecture()
    graph = graph.with_node(graph.node("f_1").with_weights(b=[1 / 3, 0.1]))
    after = read(language, graph, ("[[2, -1], [1, 1]]", "[[2.5, -1], [1/4, 1]]"))
    assert after.node("f_2").weights["W"].tolist() == [[2.5, -1], [0.25, 1]]
    assert after.node("f_1") is graph.node("f_1")
    touched = read(language, graph, ("0.1]", "0.2]"))
    assert touched.node("f_1").weights["b"].tolist() == [1 / 3, 0.2]


def test_the_sample_is_edited():
    after = read("numpy", lecture(), ("np.array([[1, 2]])", "np.array([[3, -4]])"))
    assert after.node("x").weights["value"].tolist() == [3, -4]


ACTIVATIONS = {
    "numpy": ("relu = np.maximum(f_1, 0)", "relu = np.tanh(f_1)"),
    "torch": ("relu = torch.relu(f_1)", "relu = torch.tanh(f_1)"),
}


@BOTH
def test_an_activation_is_another_one(language):
    graph = lecture()
    after = read(language, graph, ACTIVATIONS[language])
    assert kinds(after) == ["input", "linear", "tanh", "linear", "relu"]
    assert after.node("a_1").type == "tanh"
    assert after.node("a_1").name == "tanh"
    assert after.node("f_2") is graph.node("f_2")
    assert after.edges == graph.edges


ADDED = {
    "numpy": (
        ("f_2_W = np", "f_3_W = np.array([[1, 2], [3, 4], [5, 6]])\nf_2_W = np"),
        (
            "    return relu_2",
            "    g = relu_2 @ f_3_W.T\n    out = np.maximum(g, 0)\n    return out",
        ),
    ),
    "torch": (
        ('    "f_2_W":', '    "f_3_W": [[1, 2], [3, 4], [5, 6]],\n    "f_2_W":'),
        (
            "        return relu_2",
            "        g = F.linear(relu_2, self.f_3_W)\n"
            "        out = torch.relu(g)\n"
            "        return out",
        ),
    ),
}


@BOTH
def test_layers_are_added(language):
    graph = lecture()
    after = read(language, graph, *ADDED[language])
    assert kinds(after) == ["input", "linear", "relu", "linear", "relu", "linear", "relu"]
    end = check(after).order[-1]
    assert compile_plan(after).run(None)[end][0].tolist() == [8, 20, 32]
    new = after.node(check(after).order[-2])
    assert new.name == "g"
    assert new.options["bias"] is False
    assert written(language, after).count("f_1_W") == written(language, graph).count("f_1_W")


REMOVED = {
    "numpy": (("    relu = np.maximum(f_1, 0)\n", ""), ("f_2 = relu @", "f_2 = f_1 @")),
    "torch": (("        relu = torch.relu(f_1)\n", ""), ("F.linear(relu,", "F.linear(f_1,")),
}


@BOTH
def test_layers_are_taken_away(language):
    after = read(language, lecture(), *REMOVED[language])
    assert kinds(after) == ["input", "linear", "linear", "relu"]


def test_options_are_read_out_of_the_code():
    line = leaky("relu", "f_1", 0.25)
    after = read("numpy", lecture(), ("relu = np.maximum(f_1, 0)", line))
    node = after.node("a_1")
    assert node.type == "leaky_relu"
    assert node.options["slope"] == 0.25


def leaky(output: str, given: str, slope: float) -> str:
    """The line that the export writes for a Leaky ReLU."""
    graph = chain([sample(given, [1.0]), layer("leaky_relu", output, name=output, slope=slope)])
    lines = written("numpy", graph).split("\n")
    return next(line.strip() for line in lines if line.strip().startswith(f"{output} ="))


REFUSED = {
    "f_1 = x @ f_1_W.T + f_1_b": [
        ("f_1 = __import__('os').system('true')", "no layer is written like this"),
        ("f_1 = x @ nothing.T", "nothing is not defined"),
        ("f_1 = y @ f_1_W.T + f_1_b", "y is not defined before"),
        ("f_1 = x @ f_1_W.T +", "is no Python"),
        ("f_1 = x @ f_2_W.T + f_1_b\n    print(x)", "no layer|uses|gives a layer"),
        ("import os", "gives a layer"),
        ("f_1 = " + "(" * 100 + "x" + ")" * 100, "too many brackets"),
        ("f_1 = " + "-" * 50_000 + "x", "too many signs"),
        ("f_1 = " + "9" * 5_000, "too many digits"),
        ("f_1 = x\ud800", "hidden sign"),
    ],
    "np.array([[1, 1], [1, -1]], np.float32)": [
        ("np.array([[1, 1], [1]], np.float32)", "not equally long"),
        ("np.array([[1, 1, 1], [1, -1, 1]], np.float32)", "f_1_W must be 2×2, but 2×3 stands here"),
        ("np.array([[1, 1e999], [1, 1]], np.float32)", "too large"),
        ("np.array([[1, True], [1, 1]], np.float32)", "a number is expected"),
        ("np.array([[1, x], [1, 1]], np.float32)", "a number is expected"),
        ("np.array([[1, 2**70], [1, 1]], np.float32)", "a number is expected"),
        ("np.array([[1, 1/0], [1, 1]], np.float32)", "divided by 0"),
        ("open('/etc/passwd')", "cannot be read back"),
    ],
    "import numpy as np": [("import os", "cannot be read back")],
    "    return relu_2": [
        ("    return nothing", "names the output of a layer"),
        ("    pass", "end with return"),
    ],
    "def forward(x):": [("def other(x):", "cannot be read back"), ("def forward(y):", "takes x")],
}
CASES = [(old, new, why) for old, several in REFUSED.items() for new, why in several]


@pytest.mark.parametrize(("old", "new", "why"), CASES, ids=[case[1][:30] for case in CASES])
def test_all_else_is_refused_at_once_and_at_its_place(old, new, why):
    start = time.process_time()
    with pytest.raises(FormulaError, match=why) as caught:
        read("numpy", lecture(), (old, new))
    assert time.process_time() - start < 5
    assert len(str(caught.value)) < 250
    text = written("numpy", lecture()).replace(old, new, 1)
    assert caught.value.at is not None
    assert 0 <= caught.value.at <= len(text)


def test_an_error_names_the_line_and_the_sign():
    with pytest.raises(FormulaError) as caught:
        read("numpy", lecture(), ("[1, -1]], np", "[1, oops]], np"))
    text = written("numpy", lecture()).replace("[1, -1]], np", "[1, oops]], np", 1)
    assert caught.value.at is not None
    assert text[caught.value.at :].startswith("oops")
    assert caught.value.length == 4
    assert str(caught.value).startswith(f"Line {text[: caught.value.at].count(chr(10)) + 1}:")


def test_code_is_never_run(tmp_path):
    mark = tmp_path / "ran"
    line = f"f_1 = open({str(mark)!r}, 'w')"
    with pytest.raises(FormulaError):
        read("numpy", lecture(), ("f_1 = x @ f_1_W.T + f_1_b", line))
    assert not mark.exists()


def test_a_network_whose_weights_are_not_in_the_text_says_so():
    graph = chain([sample("x", np.zeros(60)), affine("f_1", np.ones((60, 60)))])
    with pytest.raises(EngineError, match="table of parameters"):
        read("numpy", graph)


def test_an_array_of_another_size_makes_a_layer_of_another_size():
    after = read(
        "numpy",
        lecture(),
        ("np.array([[2, -1], [1, 1]], np.float32)", "np.array([[2, -1]], np.float32)"),
        ("np.array([0, 0], np.float32)", "np.array([7], np.float32)"),
    )
    assert after.node("f_2").options["outputs"] == 1
    assert after.node("f_2").weights["b"].tolist() == [7]


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_text_damaged_anywhere_is_read_or_refused_with_a_sentence(data):
    graph = lecture()
    before = written("numpy", graph)
    at = data.draw(st.integers(0, len(before) - 1))
    put = data.draw(
        st.sampled_from(["", "(", ")", "x", "0", "-", "\n", " ", "'", "=", "é", ",", "@"])
    )
    text = before[:at] + put + before[at + data.draw(st.integers(0, 3)) :]
    with contextlib.suppress(FormulaError):
        assert isinstance(read_code("numpy", text, graph, before), Graph)
