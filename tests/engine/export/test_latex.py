"""The LaTeX document says what the network computes: its matrices, read back, give its outputs."""

from __future__ import annotations

import re

import numpy as np
import pytest

from engine.build import affine, chain, layer
from engine.examples import examples
from engine.export import formats
from engine.plan import compile_plan
from tests.engine.export.networks import trials


def _document(name):
    return formats()["latex"].write(trials()[name].graph, name, "x").main.decode()


def _matrices(text):
    found = {}
    for letter, body in re.findall(r"\\\[ (\w)_\{?\d?\}? ?= \\begin\{pmatrix\} (.*?) \\end", text):
        rows = [[float(cell) for cell in row.split("&")] for row in body.split(r"\\")]
        found.setdefault(letter, []).append(np.array(rows))
    return found


@pytest.mark.parametrize("key", ["lecture", "xor", "sawtooth"])
def test_matrices_read_back_from_the_document_compute_the_network(key):
    text = _document(f"example-{key}")
    found = _matrices(text)
    example = next(each for each in examples() if each.key == key)
    graph = example.build().graph
    x = graph.nodes[0].weights["value"][:, np.newaxis]
    for at, (w, b) in enumerate(zip(found["W"], found["b"], strict=True)):
        x = w @ (np.maximum(x, 0) if at else x) + b
    if graph.nodes[-1].type == "relu":
        x = np.maximum(x, 0)
    expected = compile_plan(graph).run()[graph.nodes[-1].id][0]
    np.testing.assert_allclose(x[:, 0], expected, rtol=1e-12)


def test_a_matrix_too_wide_for_the_page_is_rounded_and_says_so():
    w = -np.abs(np.random.default_rng(0).normal(size=(2, 10)))
    nodes = [layer("input", "x", shape=(10,)), affine("f", w)]
    text = formats()["latex"].write(chain(nodes), "wide", "x").main.decode()
    (body,) = re.findall(r"\\approx \\begin\{pmatrix\} (.*?) \\end", text)
    rows = [[float(cell) for cell in row.split("&")] for row in body.split(r"\\")]
    np.testing.assert_allclose(rows, w, atol=1e-3)
    assert max(map(len, body.split(r"\\"))) < 10 * 10


def test_the_lecture_document_shows_the_sample_layer_by_layer():
    text = _document("example-lecture")
    assert r"f(x) = \operatorname{ReLU}(f_{2}(\operatorname{ReLU}(f_{1}(x))))" in text
    assert r"f_{1}(x, y) = (x + y - 1, x - y + 1)" in text
    assert r"f_{2} &= (4, 2)" in text


@pytest.mark.parametrize("name", list(trials()))
def test_documents_are_balanced_and_plain(name):
    text = _document(name)
    plain = re.sub(r"\\[{}\\]", "", text)
    assert plain.count("{") == plain.count("}")
    assert text.count(r"\begin{") == text.count(r"\end{")
    assert text.count(r"\[") == text.count(r"\]")
    assert all(ord(sign) < 128 for sign in text)


def test_formulas_can_be_set():
    """ziamath draws every formula of the documents of all layers."""
    ziamath = pytest.importorskip("ziamath")
    for name in trials():
        if name.endswith("-0") or name in ("groups", "images"):
            for formula in re.findall(r"\\\[ (.*?) \\\]", _document(name)):
                drawable = re.sub(r"\\ensuremath\{(.*?)\}", r"\1", formula)
                assert ziamath.Latex(drawable).svg().startswith("<svg")


def test_letters_outside_ascii_are_commands_and_special_signs_are_escaped():
    text = formats()["latex"].write(trials()["example-xor"].graph, "σ & 50 % of a_b\n{x}", "x").main
    assert rb"\section*{\ensuremath{\sigma} \& 50 \% of a\_b \{x\}}" in text
