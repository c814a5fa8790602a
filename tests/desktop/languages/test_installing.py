"""Which language is chosen, and what is then shown and understood."""

from __future__ import annotations

import errno
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QValidator

import engine.language
import models.errors
import models.language
from desktop.languages import PSEUDO, VARIABLE
from desktop.languages.installing import chosen, install, of_the_system
from desktop.widgets.numbers import parse_number, vector_text
from desktop.widgets.spin_boxes import DoubleSpinBox
from engine.errors import reason
from engine.numbers import latex, plain
from models.apart import apart
from models.progress import Progress

ROOT = Path(__file__).parents[3]


@pytest.fixture
def back_to_english() -> Iterator[None]:
    locale = QLocale()
    yield
    engine.language.install(None)
    models.language.install(None)
    QLocale.setDefault(locale)


@pytest.fixture
def german(back_to_english: None) -> None:
    install("de")


def test_the_variable_comes_before_the_setting(tmp_path: Path) -> None:
    settings = tmp_path / "settings.json"
    settings.write_text(json.dumps({"language": "de"}))
    assert chosen(settings, {}) == "de"
    assert chosen(settings, {VARIABLE: "en"}) == "en"
    assert chosen(settings, {VARIABLE: PSEUDO}) == PSEUDO
    assert chosen(settings, {VARIABLE: "nonsense"}) == "de"
    assert chosen(None, {}) == "en"


@pytest.mark.parametrize("content", ["", "{", '{"language": 3}', '["language"]', '{"a": 1}'])
def test_a_file_without_a_language_means_the_systems(tmp_path: Path, content: str) -> None:
    settings = tmp_path / "settings.json"
    settings.write_text(content)
    assert chosen(settings, {}) == of_the_system(QLocale.system().uiLanguages())


def test_of_the_systems_languages_the_first_that_is_spoken() -> None:
    assert of_the_system(["fr-FR", "de-AT", "en-GB"]) == "de"
    assert of_the_system(["en-US", "de"]) == "en"
    assert of_the_system(["de_CH"]) == "de"
    assert of_the_system(["fr"]) == "en"
    assert of_the_system([]) == "en"


def test_numbers_in_texts_have_the_signs_of_the_language(german: None) -> None:
    text = engine.language.tr("{0} of {1:.2f} and {2:,}")
    assert text.format("a.b", 0.5, 12000) == "a.b of 0,50 and 12\u202f000"
    assert models.language.tr("{0:.1%}").format(0.125) == "12,5\u202f%"
    assert plain(-0.5) == "−0,5"
    assert plain(1.25e-9) == "1,25·10⁻⁹"
    assert latex(0.5) == "0{,}5"
    assert vector_text((0.5, 2)) == "(0,5; 2)"


def test_without_a_language_nothing_stands_between() -> None:
    text = "{0} of {1}"
    assert engine.language.tr(text) is text
    assert models.language.tr(text) is text
    assert plain(0.5) == "0.5"
    assert vector_text((0.5, 2)) == "(0.5, 2)"


def test_a_cell_takes_point_and_comma() -> None:
    assert parse_number("0,5") == parse_number("0.5") == 0.5


@pytest.mark.parametrize("code", ["de", "en"])
@pytest.mark.parametrize("typed", ["0,5", "0.5"])
def test_a_field_takes_point_and_comma(
    qapp: object, back_to_english: None, code: str, typed: str
) -> None:
    QLocale.setDefault(QLocale(code))
    box = DoubleSpinBox()
    box.setRange(-10, 10)
    state = box.validate(typed, len(typed))
    assert (state[0] if isinstance(state, tuple) else state) == QValidator.State.Acceptable
    box.lineEdit().setText(typed)
    box.interpretText()
    assert box.value() == 0.5
    assert box.text() == f"0{QLocale(code).decimalPoint()}50"
    box.deleteLater()


def test_texts_made_at_import_are_in_the_language() -> None:
    """In a process of its own, as a module is imported once."""
    code = (
        "from desktop.languages.installing import install; install('pseudo');"
        "from desktop.settings import SETTINGS; print(SETTINGS['theme'].help)"
    )
    said = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", code],
        cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=True,
    ).stdout  # fmt: skip
    assert "Őñé" in said or "őñé" in said


def test_a_process_apart_speaks_the_language_too(german: None) -> None:
    told = []
    with pytest.raises(models.errors.ModelError) as refused:
        told.extend(apart("x", _without_room, ("x",)))
    assert "kein Platz mehr auf dem Datenträger" in str(refused.value)


def _without_room(_: str) -> Iterator[Progress]:
    yield Progress(None, "x")
    raise OSError(errno.ENOSPC, "No space left on device")


def test_what_the_system_says_is_in_the_language(german: None) -> None:
    assert reason(PermissionError(errno.EACCES, "Permission denied")) == "keine Berechtigung"
    assert models.errors.reason(OSError(errno.EIO, "Input/output error")).startswith("Ein- oder")
    assert reason(OSError("It Is So")) == "it is so"
