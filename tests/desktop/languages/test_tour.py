"""Every workspace with texts a third longer: nothing is cut off, and nothing leaves its place."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.panels.language_model import EXAMPLES

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, list[str]]]:
    """What the tour saw, by place; in a process of its own, where texts are imported anew."""
    folder = tmp_path_factory.mktemp("tour")
    said = subprocess.run(
        [sys.executable, "-X", "utf8", "-m", "tests.support.pseudo_tour", str(folder)],
        cwd=ROOT, env={**os.environ, "HOME": str(folder)}, capture_output=True, text=True,
        encoding="utf-8", check=False,
    )  # fmt: skip
    assert said.returncode == 0, said.stderr
    return json.loads(said.stdout.splitlines()[-1])


def test_the_tour_goes_everywhere(found: dict[str, dict[str, list[str]]]) -> None:
    assert {"welcome", "learn", "build", "language_model", "settings"} <= set(found)
    assert len(found) > 10


@pytest.mark.parametrize("what", ["cut off", "pushed out"])
def test_longer_texts_have_room(found: dict[str, dict[str, list[str]]], what: str) -> None:
    assert {place: each[what] for place, each in found.items() if each[what]} == {}


def test_every_text_of_a_page_is_translated(found: dict[str, dict[str, list[str]]]) -> None:
    """On the pages that show no lesson or layer; what the model is given to go on with stays."""
    given = {prompt for prompt, _ in EXAMPLES}
    assert found["settings"]["unmarked"] == []
    assert set(found["language_model"]["unmarked"]) <= given
