"""Formulas are drawn as mathematics; what cannot be set stands as plain text."""

from __future__ import annotations

import logging

import pytest
from pytestqt.qtbot import QtBot

from desktop.theme import theme
from desktop.widgets.formula import FormulaLabel, formula_picture
from desktop.widgets.latex import set_formula
from engine.examples import Example, examples
from engine.formula import LATEX, layer_formula, network_formula


@pytest.mark.parametrize("example", examples(), ids=lambda example: example.key)
def test_every_formula_of_the_examples_can_be_set(qapp: object, example: Example) -> None:
    graph = example.build().graph
    lines = [*network_formula(graph, LATEX), *(layer_formula(graph, n.id) for n in graph.nodes)]
    for latex in lines:
        picture = formula_picture(latex, 16.0, "#000000")
        assert picture is not None, latex
        assert picture.width > 3
        assert picture.height > 3


@pytest.mark.parametrize("latex", ["", r"\frac{1", r"\nonsense{x}{", "x" * 5000])
def test_what_cannot_be_set_is_plain_text(
    qtbot: QtBot, latex: str, caplog: pytest.LogCaptureFixture
) -> None:
    theme().apply("light")
    label = FormulaLabel()
    qtbot.addWidget(label)
    with caplog.at_level(logging.ERROR):
        label.set_formula(latex, "plain words")
        label.resize(200, 30)
        label.grab()
    assert label.text() == "plain words"
    assert label.accessibleName() == "plain words"
    assert not caplog.records


def test_a_formula_is_painted_in_the_colour_of_the_theme(qtbot: QtBot) -> None:
    label = FormulaLabel()
    qtbot.addWidget(label)
    label.set_formula("f(x) = x", "f(x) = x")
    with qtbot.waitExposed(label):
        label.show()
    for choice, ground in (("dark", "#1c222b"), ("light", "#ffffff")):
        theme().apply(choice)
        label.resize(label.sizeHint())
        label.setStyleSheet(f"background: {ground}")
        wanted = theme().tokens.text.lower()

        def darkest(wanted: str = wanted) -> bool:
            image = label.grab().toImage()
            return any(
                image.pixelColor(x, y).name() == wanted
                for x in range(image.width())
                for y in range(image.height())
            )

        qtbot.waitUntil(darkest)
    theme().apply("light")


@pytest.mark.parametrize("before", ["(", "(2, ", "(2; ", "= ", r"2 \cdot "])
def test_a_minus_that_is_a_sign_stands_at_its_number(qapp: object, before: str) -> None:
    told = set_formula(before + "{-}1", 16.0, "#000000")
    assert set_formula(before + "-1", 16.0, "#000000") == told
    assert told is not None


def test_a_minus_between_spaces_is_a_difference(qapp: object) -> None:
    apart = set_formula(r"a\;-b", 16.0, "#000000")
    assert apart != set_formula(r"a\;{-}b", 16.0, "#000000")
