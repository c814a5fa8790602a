"""Open model…: another model comes in, is refused, given up or deleted; the one in use stays."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from desktop.panels.language_model.other_models.window import ModelsWindow
from models import open_model
from tests.support import small_models as small
from tests.support.small_models import FAMILIES

if TYPE_CHECKING:
    from desktop.app.window import MainWindow
    from desktop.panels.language_model.panel import LanguageModelPanel

LLAMA = FAMILIES["llama"]


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(open_model, "cache", lambda: tmp_path / "cache")
    return tmp_path / "cache"


@pytest.fixture
def gguf(tmp_path: Path) -> Path:
    return small.write_gguf(tmp_path / "small.gguf", LLAMA, small.weights(LLAMA), "Q8_0")


@pytest.fixture
def window(panel: LanguageModelPanel) -> ModelsWindow:
    panel.windows.open_model.trigger()
    found = panel.window().findChildren(ModelsWindow)
    assert len(found) == 1
    return found[0]


def arrive(panel: LanguageModelPanel, window: ModelsWindow, path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.windows.arrivals.ended, timeout=30_000):
        window.bring(path)


def test_the_bundled_model_is_offered_and_in_use(window: ModelsWindow) -> None:
    lines = [window.list.item(row).text() for row in range(window.list.count())]
    assert len(lines) == 1
    assert lines[0].startswith("SmolLM2-135M-Instruct\n135 million weights · 30 layers · 9 heads")
    assert lines[0].endswith("bundled · in use")
    assert not window.use.isEnabled()
    assert not window.forget.isEnabled()
    assert "CPU · 2 threads" in window.memory.text()
    assert "MB of memory" in window.memory.text()


def test_a_gguf_file_is_converted_used_and_looked_into(
    panel: LanguageModelPanel, window: ModelsWindow, gguf: Path, qtbot: QtBot
) -> None:
    panel.bench.replace_text("the the")
    panel.bench.looking.pick_head(20, 8)
    arrive(panel, window, gguf, qtbot)
    assert panel.bench.opened is not None
    assert panel.bench.opened.info.layers == 2
    assert panel.heading()[0] == panel.bench.opened.info.title
    assert "is in use now" in window.sentence.text()
    # The text on the desk is read by the new model, and its inside is shown.
    qtbot.waitUntil(lambda: panel.bench.looking.look is not None, timeout=30_000)
    look = panel.bench.looking.look
    assert look is not None
    assert look.inspection.attention.shape[:2] == (2, 4)
    np.testing.assert_allclose(look.inspection.attention.sum(axis=-1), 1, atol=1e-4)
    assert [window.list.item(row).text().endswith("converted · in use") for row in (0, 1)] == [
        False,
        True,
    ]


def test_what_was_found_of_another_models_tokens_is_forgotten(
    panel: LanguageModelPanel, window: ModelsWindow, gguf: Path, qtbot: QtBot
) -> None:
    bench = panel.bench
    bench.replace_text("The capital of France is")
    qtbot.waitUntil(lambda: bench.shares is not None, timeout=30_000)
    ids = list(bench.ids)
    assert max(ids) > 1000
    changed: list[object] = []
    bench.shares_changed.connect(lambda: changed.append(bench.shares))
    arrive(panel, window, gguf, qtbot)
    assert bench.opened is not None
    assert not bench.opened.has(max(ids))
    assert changed[0] is None, "it is not shown as this model's"
    # A table out of sight may be asked for its rows before it follows.
    assert bench.token_name(max(ids)) == bench.token_text(max(ids)) == str(max(ids))
    qtbot.waitUntil(lambda: bench.shares is not None, timeout=30_000)
    assert max(bench.ids) < bench.opened.info.vocabulary


def test_provider_and_threads_change_in_the_other_model(
    panel: LanguageModelPanel, window: ModelsWindow, gguf: Path, qtbot: QtBot, shell: MainWindow
) -> None:
    arrive(panel, window, gguf, qtbot)
    shell.settings.set("threads", 1)
    qtbot.waitUntil(lambda: panel.bench.opened is not None, timeout=30_000)
    assert panel.bench.opened is not None
    assert panel.bench.opened.info.layers == 2
    assert panel.bench.opened.info.threads == 1


def test_back_to_the_bundled_one_and_the_copy_is_deleted(
    panel: LanguageModelPanel, window: ModelsWindow, gguf: Path, qtbot: QtBot, cache: Path
) -> None:
    arrive(panel, window, gguf, qtbot)
    window.list.setCurrentRow(1)
    assert not window.forget.isEnabled(), "a model in use is not deleted"
    with qtbot.waitSignal(panel.windows.arrivals.ended, timeout=30_000):
        window.list.setCurrentRow(0)
        window.use.click()
    assert panel.bench.opened is not None
    assert panel.bench.opened.info.layers == 30
    window.list.setCurrentRow(1)
    window.forget.click()
    assert list(cache.glob("*/model.json")) == []
    assert window.list.count() == 1
    assert window.sentence.text().endswith("was deleted.")
    assert gguf.is_file()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "too short"),
        (b"<!doctype html><title>Not found</title>", "not a GGUF file"),
        (b"GGUF" + b"\x03\0\0\0" + b"\xff" * 64, "more entries"),
    ],
)
def test_a_bad_file_is_refused_in_a_sentence(
    panel: LanguageModelPanel,
    window: ModelsWindow,
    tmp_path: Path,
    qtbot: QtBot,
    content: bytes,
    said: str,
) -> None:
    bad = tmp_path / "bad.gguf"
    bad.write_bytes(content)
    before = panel.bench.opened
    arrive(panel, window, bad, qtbot)
    assert said in window.sentence.text()
    assert window.sentence.property("role") == "error"
    assert panel.bench.opened is before
    assert not window.bar.isVisible()


def test_giving_up_leaves_the_model_in_use(
    panel: LanguageModelPanel, window: ModelsWindow, gguf: Path, qtbot: QtBot, cache: Path
) -> None:
    before = panel.bench.opened
    with qtbot.waitSignal(panel.windows.arrivals.ended, timeout=30_000):
        window.bring(gguf)
        assert window.cancel.isVisible()
        window.cancel.click()
    assert window.sentence.text() == "Opening was cancelled; the model in use stays."
    assert panel.bench.opened is before
    assert list(cache.glob("*")) == []


def test_a_file_dropped_on_the_window_or_the_dialog(
    panel: LanguageModelPanel, gguf: Path, qtbot: QtBot, shell: MainWindow
) -> None:
    with qtbot.waitSignal(panel.windows.arrivals.arrived, timeout=30_000):
        assert shell.open_path(str(gguf))
    window = panel.window().findChildren(ModelsWindow)[0]
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(gguf))])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    drop = QDropEvent(QPointF(5, 5), action, data, button, Qt.KeyboardModifier.NoModifier)
    with qtbot.waitSignal(panel.windows.arrivals.arrived, timeout=30_000):
        window.dropEvent(drop)
    assert drop.isAccepted()
    assert panel.bench.opened is not None
    assert panel.bench.opened.info.layers == 2


def test_every_control_has_a_name_and_a_tool_tip(window: ModelsWindow) -> None:
    for control in (window.use, window.forget, window.file, window.folder, window.cancel):
        assert control.text()
        assert control.toolTip()
    assert window.list.accessibleName()


def test_the_provider_menu_offers_what_is_there(
    panel: LanguageModelPanel, shell: MainWindow
) -> None:
    menu = panel._provider.menu()
    assert menu is not None
    panel._provider.fill()
    texts = [action.text() for action in menu.actions()]
    assert "Processor (CPU)" in texts
    assert "1 thread" in texts
    assert any("MB of memory" in text for text in texts)
    assert shell.settings.get("threads") == 0
    assert next(a for a in menu.actions() if a.text().startswith("As many as")).isChecked()


def test_a_file_from_elsewhere_leaves_no_window_over_its_model(
    qtbot: QtBot, panel: LanguageModelPanel, gguf: Path, tmp_path: Path
) -> None:
    def bring(path: Path) -> None:
        with qtbot.waitSignal(panel.windows.arrivals.ended, timeout=30_000):
            panel.open_file(str(path))

    bring(gguf)
    (window,) = panel.window().findChildren(ModelsWindow)
    assert not window.isVisible()
    wrong = tmp_path / "wrong.gguf"
    wrong.write_bytes(b"no model")
    bring(wrong)
    assert window.isVisible(), "what is wrong with the file stands in the window"
    bring(gguf)
    assert window.isVisible(), "the person has it open"
