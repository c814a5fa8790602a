"""Type, icons and controls as they really come out on the screen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QAction, QColor, QFont, QFontInfo, QImage, QPainter, QRawFont
from PySide6.QtWidgets import (
    QFileDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from desktop.theme import DARK, LIGHT, icon, icon_names, paint_icon, set_icon, theme
from desktop.theme.controls import CONTROLS, drawings
from desktop.theme.icons import ICONS
from desktop.theme.sheet import style_sheet
from desktop.theme.theme import _ROLES

_NAMES = """
    learn build language_model training_labs settings play stop step undo redo new open save search
    close plus minus fit trash copy reset chevron_up chevron_down chevron_left chevron_right export
    tidy warning
"""
NEEDED = frozenset(_NAMES.split())


@pytest.fixture(autouse=True)
def plain_theme(qapp: object) -> Iterator[None]:
    theme().apply("light", 1.0)
    yield
    theme().apply("light", 1.0)


# --- type -----------------------------------------------------------------------------------
@pytest.mark.parametrize("role", sorted(_ROLES))
def test_every_role_is_set_in_its_own_bundled_face(role: str) -> None:
    family, factor, weight, italic = _ROLES[role]
    font = theme().font(role)
    assert QFontInfo(font).family().startswith(family)
    raw = QRawFont.fromFont(font)
    assert raw.weight() == weight.value
    assert (raw.style() == QFont.Style.StyleItalic) is italic
    assert font.pointSizeF() == pytest.approx(10.0 * factor)


@pytest.mark.parametrize("role", ["strong", "title", "display", "section"])
def test_headings_really_are_semi_bold(qtbot: QtBot, role: str) -> None:
    label = QLabel("Language model")
    label.setProperty("role", role)
    qtbot.addWidget(label)
    label.ensurePolished()
    raw = QRawFont.fromFont(label.font())
    assert raw.weight() == QFont.Weight.DemiBold.value
    assert raw.familyName().startswith("Inter")


def test_the_letters_of_the_lecture_are_in_the_faces() -> None:
    for role, letters in (
        ("body", "abc ÄÖÜß éñ “” … – − × → ≈ ≤ · ₀₁₂₃ ²"),
        ("mono", "0123456789 +−×·.,() ≈"),
        ("maths", "WbfqkvσΣ√∑∂αβθ≤≥≠∞ ℝ²"),
    ):
        raw = QRawFont.fromFont(theme().font(role))
        assert [x for x in letters if x != " " and not raw.supportsCharacter(ord(x))] == [], role


@pytest.mark.parametrize("scale", [0.8, 1.0, 1.25, 2.0])
def test_everything_grows_with_the_text(scale: float) -> None:
    theme().apply("light", scale)
    assert theme().font().pointSizeF() == pytest.approx(10 * scale)
    assert theme().px(40) == round(40 * scale)


# --- themes ---------------------------------------------------------------------------------
def test_a_change_of_theme_is_told_once_and_dresses_what_is_there(qtbot: QtBot) -> None:
    button = QPushButton("Press")
    qtbot.addWidget(button)
    button.show()
    told: list[str] = []

    def follow() -> None:
        told.append(theme().tokens.window)

    theme().changed.connect(follow)
    try:
        theme().apply("dark", 1.0)
    finally:
        theme().changed.disconnect(follow)
    assert told == [DARK.window]
    assert theme().tokens is DARK
    assert button.palette().button().color() == QColor(DARK.panel)
    assert button.grab().toImage().pixelColor(8, 8) == QColor(DARK.panel)


def test_a_place_holder_can_be_read(qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.ensurePolished()
    assert field.palette().placeholderText().color() == QColor(LIGHT.muted)


def test_system_follows_the_platform(qapp: object) -> None:
    theme().apply("system", 1.0)
    from PySide6.QtGui import QGuiApplication

    dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    assert theme().tokens is (DARK if dark else LIGHT)


def test_the_sheet_names_no_colour_that_is_not_a_token(qapp: object) -> None:
    for tokens in (LIGHT, DARK):
        known = {str(value).upper() for value in tokens}
        known |= {tokens.ink("wrong").upper(), tokens.ink("right").upper()}
        used = set(re.findall(r"#[0-9A-Fa-f]{6,8}\b", style_sheet(tokens, 1.0)))
        assert {colour.upper() for colour in used} <= known


def test_the_sheet_is_understood_by_qt(qtbot: QtBot) -> None:
    """Qt says “Could not parse” as a warning, and warnings fail tests; so drawing is enough."""
    button = QPushButton("Press")
    button.setStyleSheet(style_sheet(DARK, 1.5))
    qtbot.addWidget(button)
    button.show()
    button.grab()


# --- icons ----------------------------------------------------------------------------------
def test_the_needed_icons_are_there() -> None:
    assert set(icon_names()) >= NEEDED


@pytest.mark.parametrize("path", sorted(ICONS.glob("*.svg")), ids=lambda path: path.stem)
def test_an_icon_is_of_the_family_and_draws_inside_its_frame(path: Path) -> None:
    text = path.read_text("utf-8")
    assert 'viewBox="0 0 24 24"' in text
    assert "currentColor" in text
    assert re.findall(r"#[0-9A-Fa-f]{3,8}", text) == []  # no colour of its own
    image = QImage(48, 48, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    paint_icon(painter, path.stem, QRectF(0, 0, 48, 48), QColor("#FF0000"))
    painter.end()
    inked = [
        (x, y) for x in range(48) for y in range(48) if QColor(image.pixelColor(x, y)).alpha() > 128
    ]
    assert inked
    assert all(1 <= x <= 46 and 1 <= y <= 46 for x, y in inked)
    x, y = inked[len(inked) // 2]
    assert image.pixelColor(x, y).red() > 200
    assert image.pixelColor(x, y).blue() < 60


def test_an_icon_follows_the_theme(qtbot: QtBot) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    set_icon(button, "stop")
    assert _ink(button) == QColor(LIGHT.text)
    theme().apply("dark", 1.0)
    assert _ink(button) == QColor(DARK.text)
    set_icon(button, "stop", "accent")
    assert _ink(button) == QColor(DARK.accent)


def test_the_icon_of_an_action_that_is_gone_is_no_longer_redrawn(qapp: QObject) -> None:
    from PySide6.QtCore import QCoreApplication

    action = QAction("Save")
    set_icon(action, "save")
    action.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    theme().apply("dark", 1.0)  # would raise in the slot


def test_an_unknown_icon_is_refused() -> None:
    with pytest.raises(FileNotFoundError):
        icon("no_such_icon")


def test_the_signs_in_controls_follow_from_icons_and_tokens() -> None:
    """`python -m desktop.theme.controls` writes them anew."""
    assert {path.name: path.read_text("utf-8") for path in CONTROLS.iterdir()} == drawings()


def _ink(button: QPushButton) -> QColor:
    return button.icon().pixmap(24, 24).toImage().pixelColor(12, 12)


def test_qt_s_own_dialogs_wear_the_icons_and_are_large_enough(qtbot: QtBot) -> None:
    theme().apply("light", 1.0)
    question = QMessageBox(
        QMessageBox.Icon.Warning, "Lamina", "Save?", QMessageBox.StandardButton.Save
    )
    qtbot.addWidget(question)
    files = QFileDialog()
    files.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(files)
    for dialog in (question, files):
        dialog.show()
    assert all(button.icon().isNull() for button in question.buttons())
    sign = question.iconPixmap().toImage()
    assert sign.pixelColor(sign.width() // 2, sign.height() // 2) == QColor(LIGHT.wrong)
    assert files.width() >= theme().px(680)
    for button in files.findChildren(QToolButton):
        inside = button.contentsRect().width()
        assert inside >= theme().px(16), button.objectName()
