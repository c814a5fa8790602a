"""Compare…: two sides read and written, changes of B shown at once, and every head tried."""

from __future__ import annotations

import copy
import gc
import weakref
from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from desktop.panels.language_model.experiments.head_switch import HeadSwitch
from desktop.panels.language_model.experiments.window import ExperimentsWindow
from desktop.panels.language_model.experiments.work import PatchRecipe, SteerRecipe
from desktop.plots.bar_list import percent
from models.experiments import BlockChange, ChangedReader, HeadChange, probabilities
from tests.support.reach import cut_off, pushed_out

if TYPE_CHECKING:
    from desktop.panels.language_model.panel import LanguageModelPanel
    from desktop.panels.language_model.work import Opened

FRANCE, ITALY = "The capital of France is", "The capital of Italy is"
PARIS = 7042


@pytest.fixture
def window(panel: LanguageModelPanel, qtbot: QtBot) -> ExperimentsWindow:
    panel.windows.compare.trigger()
    found = panel.window().findChildren(ExperimentsWindow)
    assert len(found) == 1
    read(found[0], qtbot)
    return found[0]


def read(window: ExperimentsWindow, qtbot: QtBot) -> None:
    """Waits until both texts were read as they are now."""
    qtbot.waitUntil(
        lambda: not window._typing.isActive() and not window._reading.running, timeout=60_000
    )


def write(window: ExperimentsWindow, qtbot: QtBot, tokens: int) -> None:
    window.limit.setValue(tokens)
    window.go.click()
    assert window.go.text() == "Stop"
    qtbot.waitUntil(lambda: not window._writing.running, timeout=60_000)
    assert window.go.text() == "Write both"


def cell(window: ExperimentsWindow, row: int, column: int) -> str:
    rows = window.table.rows
    return str(rows.data(rows.index(row, column)))


@pytest.mark.parametrize("width", [1600, 1280])
def test_large_text_needs_no_way_sideways(
    panel: LanguageModelPanel, window: ExperimentsWindow, qtbot: QtBot, width: int
) -> None:
    panel.shell.settings.set("text_scale", 2.0)
    window.resize(width, 720)

    def fits() -> None:
        assert cut_off(window) == []
        assert pushed_out(window) == []
        assert window.width() == width
        assert window._pages.horizontalScrollBar().maximum() == 0

    qtbot.waitUntil(fits, timeout=20_000)


def test_both_sides_begin_alike(window: ExperimentsWindow) -> None:
    assert window.sides is not None
    np.testing.assert_array_equal(window.sides.a, window.sides.b)
    assert cell(window, 0, 0) == "·Paris"
    assert cell(window, 0, 1) == cell(window, 0, 2)
    assert cell(window, 0, 3) == "0.0"


def test_a_head_off_is_shown_at_once_and_taken_back(
    panel: LanguageModelPanel, window: ExperimentsWindow, qtbot: QtBot
) -> None:
    window.changes.head_layer.set_value(1)
    window.changes.head.set_value(5)
    window.changes.add_head.click()
    read(window, qtbot)
    assert window.changes.list.item(0).text() == "layer 1 · head 5 off"
    assert window.sides is not None
    assert panel.bench.opened is not None
    model = panel.bench.opened.model
    exact = probabilities(ChangedReader(model, (HeadChange(0, 4),)).read(window.sides.ids[1]))
    np.testing.assert_array_equal(window.sides.b, exact)
    assert cell(window, 0, 3).startswith("−")
    # The same head again replaces its change; removing it brings back what was.
    window.changes.head_factor.set_value(2)
    window.changes.add_head.click()
    assert window.changes.recipes == [HeadChange(0, 4, 2.0)]
    window.changes.list.setCurrentRow(0)
    window.changes.remove.click()
    read(window, qtbot)
    np.testing.assert_array_equal(window.sides.a, window.sides.b)


def test_a_vector_of_another_country_makes_its_capital(
    window: ExperimentsWindow, qtbot: QtBot
) -> None:
    window.pane_a.set_text(ITALY)
    read(window, qtbot)
    assert cell(window, 0, 0) in ("·Paris", "·Rome")
    changes = window.changes
    changes.patch_layer.set_value(12)
    changes.source.setCurrentIndex(3)
    changes.target.setCurrentIndex(3)
    assert changes.source.currentText() == "4  ·Italy"
    assert changes.target.currentText() == "4  ·France"
    changes.add_patch.click()
    read(window, qtbot)
    assert changes.recipes == [PatchRecipe(11, 3, 3)]
    assert window.sides is not None
    assert window._bench.token_name(int(window.sides.b.argmax())) == "·Rome"


def test_steering_follows_its_slider(window: ExperimentsWindow, qtbot: QtBot) -> None:
    window.changes.steer_layer.set_value(13)
    window.changes.add_steering.click()
    read(window, qtbot)
    first = window.sides
    window.changes.scale.set_value(5.0)
    read(window, qtbot)
    assert window.changes.recipes == [SteerRecipe("I love you", "I hate you", 12, 5.0)]
    assert first is not None
    assert window.sides is not None
    assert not np.array_equal(first.b, window.sides.b)
    window.changes.scale.set_value(0.0)
    read(window, qtbot)
    np.testing.assert_array_equal(window.sides.a, window.sides.b)


def test_two_seeds_part_and_the_token_is_marked(window: ExperimentsWindow, qtbot: QtBot) -> None:
    for pane, seed in ((window.pane_a, 1), (window.pane_b, 2)):
        pane.temperature.set_value(1.5)
        pane.seed.set_value(seed)
    write(window, qtbot, 12)
    a, b = ([token.id for token in pane.said] for pane in (window.pane_a, window.pane_b))
    parted = next(place for place in range(len(a)) if a[place] != b[place])
    assert window.notice.text().startswith(f"They part at token {parted + 1}: ")
    for pane in (window.pane_a, window.pane_b):
        before = "".join(token.text for token in pane.said[:parted])
        cursor = pane.written.textCursor()
        cursor.setPosition(len(before) + 1)
        assert cursor.charFormat().fontUnderline()


def test_the_same_seed_writes_the_same(window: ExperimentsWindow, qtbot: QtBot) -> None:
    write(window, qtbot, 8)
    assert window.pane_a.written.toPlainText() == window.pane_b.written.toPlainText()
    assert window.notice.text() == "Both wrote the same 8 tokens."


def test_a_change_is_written_with(window: ExperimentsWindow, qtbot: QtBot) -> None:
    for pane in (window.pane_a, window.pane_b):
        pane.temperature.set_value(0)
    window.changes.add(BlockChange(0, "mlp"))
    read(window, qtbot)
    write(window, qtbot, 6)
    assert window.notice.text().startswith("They part at token 1: ·Paris in A, ")


def test_every_head_is_tried_and_one_is_kept(window: ExperimentsWindow, qtbot: QtBot) -> None:
    trying = window.trying
    assert trying.token.currentText() == "·Paris"
    trying.heads.click()
    assert trying.cancel.isVisible()
    qtbot.waitUntil(lambda: len(trying.found) >= 12, timeout=60_000)
    trying.cancel.click()
    qtbot.waitUntil(lambda: not trying.running, timeout=60_000)
    assert trying.map.isVisible()
    found = trying.found[0, 4]
    assert window.sides is not None
    assert found.probability < float(window.sides.b[PARIS]) / 2
    assert not trying.take.isEnabled()
    trying.map.picked.emit(0, 4)
    trying.take.click()
    read(window, qtbot)
    assert window.changes.recipes == [HeadChange(0, 4)]
    assert float(window.sides.b[PARIS]) == pytest.approx(found.probability)


def test_vectors_are_tried_only_in_texts_of_one_length(
    window: ExperimentsWindow, qtbot: QtBot
) -> None:
    window.pane_a.set_text("Rome now")
    read(window, qtbot)
    window.trying.patches.click()
    qtbot.waitUntil(lambda: not window.trying.running, timeout=60_000)
    assert window.notice.text().startswith("A has 2 tokens and B 5; give them the same number")
    assert window.notice.property("role") == "error"


def test_an_empty_text_is_one_sentence(window: ExperimentsWindow, qtbot: QtBot) -> None:
    window.pane_b.set_text("")
    read(window, qtbot)
    assert window.notice.text() == "There is no text in B; write a few words."
    window.same.click()
    read(window, qtbot)
    assert window.notice.text() == ""


def test_a_head_is_switched_off_where_it_is_looked_at(
    panel: LanguageModelPanel, settled: Callable[..., None], qtbot: QtBot
) -> None:
    bench = panel.bench
    bench.replace_text(FRANCE)
    settled(panel)
    bench.looking.pick_head(0, 4)
    assert bench.opened is not None
    switch = HeadSwitch(bench)
    qtbot.addWidget(switch)
    switch.switch.click()
    assert switch.switch.text() == "off"
    qtbot.waitUntil(lambda: not switch._jobs.running, timeout=60_000)
    shares = probabilities(ChangedReader(bench.opened.model, (HeadChange(0, 4),)).read(bench.ids))
    assert switch.effect.text().startswith("off: P(·Paris) ")
    assert switch.effect.text().endswith(percent(float(shares[PARIS])))
    bench.looking.pick_head(3, 3)
    assert switch.switch.text() == "on"
    assert not switch.effect.isVisibleTo(switch)


def test_every_control_has_a_name_and_a_tool_tip(window: ExperimentsWindow) -> None:
    for button in window.findChildren(QAbstractButton):
        if button.text() and button.isVisibleTo(window):
            assert button.toolTip() or button.parent().metaObject().className() == "QTabBar", (
                button.text()
            )
    for named in (window.table, window.limit, window.changes.list, window.trying.token):
        assert named.accessibleName()


def test_the_token_in_which_the_texts_part_is_in_sight(
    window: ExperimentsWindow, qtbot: QtBot
) -> None:
    """Also where a long text was written behind it."""
    window.pane_b.set_text("The capital of Italy is")
    read(window, qtbot)
    window.limit.setValue(90)
    window.go.click()
    qtbot.waitUntil(lambda: not window._writing.running, timeout=120_000)
    assert window.notice.text().startswith("They part at token ")
    for pane in (window.pane_a, window.pane_b):
        bar = pane.written.verticalScrollBar()
        if bar.maximum() > 0:
            break
    else:
        pytest.fail("both texts fit into their fields")
    assert bar.value() < bar.maximum(), "the mark is above what is shown"


def test_a_small_share_is_legible_to_its_end(window: ExperimentsWindow, qtbot: QtBot) -> None:
    from PySide6.QtGui import QFontMetrics

    from desktop.plots.plot import mono

    wide = QFontMetrics(mono()).horizontalAdvance("< 0.01 %")
    for column in (1, 2):
        assert window.table.columnWidth(column) - 2 * window.table._cells._side >= wide


@pytest.mark.parametrize("way", ["close", "escape"])
def test_a_closed_window_neither_works_nor_holds_a_model(
    panel: LanguageModelPanel, window: ExperimentsWindow, opened: Opened, qtbot: QtBot, way: str
) -> None:
    door = panel.bench.door
    door.adopt(copy.copy(opened))
    read(window, qtbot)
    assert window.sides is not None
    before = weakref.ref(door.opened)
    window.trying.heads.click()
    assert window.trying.running
    if way == "close":
        window.close()
    else:
        QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()
    assert not window.trying.running
    door.adopt(opened)

    def gone() -> bool:
        gc.collect()
        return before() is None

    qtbot.waitUntil(gone, timeout=60_000)
    assert window.sides is None
    assert not window._reading.running
    panel.windows.compare.trigger()
    read(window, qtbot)
    assert window.sides is not None
