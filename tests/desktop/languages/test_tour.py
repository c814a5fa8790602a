"""Every workspace, dialog and menu in other languages: nothing is cut off or leaves its place, and
what stands there is in the language, numbers too."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.languages import PSEUDO
from desktop.panels.language_model import EXAMPLES
from tests.desktop.app.test_every_dialog import OPENED
from tests.support.language_tour import menu_texts, plain_words

ROOT = Path(__file__).parents[3]
pytestmark = pytest.mark.timeout(900)  # two minutes of opening and painting, more on a busy machine

Found = dict[str, dict[str, list[str]]]

TOURS = (
    (PSEUDO, "1280x720", "1"),  # what has room here has it in a larger window
    ("de", "1280x720", "1"),
    ("de", "1440x900", "2"),
)

# Names that are the same in every language, and what tests and texts to try out are called.
NAMES = {
    "AdamW", "Alt", "AveragePool", "BatchNorm", "CPU", "Conv", "Ctrl", "Deutsch", "ELU", "GELU",
    "Iris", "Lamina", "LayerNorm", "MaxPool", "RMSNorm", "RMSprop", "ReLU", "Return", "RoPE", "SGD",
    "Shift", "SiLU", "SmolLM", "Instruct", "Softmax", "sin", "tanh",
}  # fmt: skip
OF_THE_LESSONS = ("learn", "Maker", "Recovery")  # pages with texts that are data
OF_THE_MODELS = ("training_labs, row 0, tab 2", "ExperimentsWindow")
STYLE = {"margin", "style"}  # of a text that is set as HTML
QTS_OWN = {"Scroll", "Left", "Right"}  # Qt speaks no language that nobody speaks


@pytest.fixture(scope="module", params=TOURS, ids=lambda tour: " ".join(tour))
def tour(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[str, str, Found]:
    """What a tour saw, by place; in a process of its own, where texts are imported anew."""
    folder = tmp_path_factory.mktemp("tour")
    said = subprocess.run(
        [sys.executable, "-X", "utf8", "-m", "tests.support.language_tour", folder, *request.param],
        cwd=ROOT, env={**os.environ, "HOME": str(folder)}, capture_output=True, text=True,
        encoding="utf-8", check=False,
    )  # fmt: skip
    assert said.returncode == 0, said.stderr
    language, _, scale = request.param
    return language, scale, json.loads(said.stdout.splitlines()[-1])


def test_everything_fits_and_is_in_the_language(tour: tuple[str, str, Found]) -> None:
    """One test, so that one process of a tour serves for all that is looked at."""
    language, scale, found = tour
    assert {"welcome", "learn", "build", "language_model", "settings", "menus"} <= set(found)
    assert set(OPENED) <= set(found)
    # At twice the size Build shows its canvas alone; its tabs are a click away.
    assert len(found) > (30 if scale == "1" else 20)
    for what in ("cut off", "pushed out"):
        assert {place: each[what] for place, each in found.items() if each.get(what)} == {}
    if language == PSEUDO:
        untranslated = {
            place: left
            for place, each in found.items()
            if not place.startswith(OF_THE_LESSONS)
            and place not in OF_THE_MODELS
            and (left := set(each["untranslated"]) - _allowed(place))
        }
        assert untranslated == {}
    else:
        # Of a row of tabs on a screen of 800 pixels, the rest is scrolled to.
        narrow = {place: each.get("shortened", []) for place, each in found.items()}
        narrow.pop("licences")
        assert {place: short for place, short in narrow.items() if short} == {}
        assert [place for place, each in found.items() if each["points"]] == ["about"]


def _allowed(place: str) -> set[str]:
    given = {word for prompt, _ in EXAMPLES for word in re.findall(r"\w+", prompt)}
    return NAMES | STYLE | QTS_OWN | given | (_packages() if place == "about" else set())


def _packages() -> set[str]:
    from desktop.app.version import PARTS

    return {"Python", *(word for name in PARTS for word in re.findall(r"[A-Za-z]+", name))}


def test_the_tour_itself_sees_what_nobody_translated() -> None:
    assert plain_words("Őpéñ thé file") == ["file"]
    assert plain_words("<b style='x'>Őpéñ</b> $f(x)$ net.lamina (*.csv)") == []
    assert plain_words("a b 12 W x") == []


def test_the_tour_goes_through_menus_in_menus(qapp: object) -> None:
    from PySide6.QtWidgets import QMenu

    menu = QMenu()
    menu.addAction("One")
    menu.addMenu("More").addAction("Two")
    assert {"One", "More", "Two"} <= set(menu_texts(menu.actions()))
    menu.deleteLater()
