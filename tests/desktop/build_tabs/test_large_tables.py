"""Train: large tables are read beside the window, and wherever they are shown."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.panels.build.panel import BuildPanel
from desktop.panels.build.train import loading
from desktop.panels.build.train.loading import AT_ONCE
from desktop.panels.build.train.tab import TrainTab
from engine.data import Table, kept
from engine.document import Document, load
from engine.study import TABLE, TableFile


def table_of(path: Path, rows: int) -> Path:
    """A table of `rows` points, each in one of two classes."""
    lines = (f"{k % 97},{k % 13},{'even' if k % 2 == 0 else 'odd'}" for k in range(rows))
    path.write_text("a,b,kind\n" + "\n".join(lines), encoding="utf-8")
    return path


def test_a_large_table_is_read_beside_the_window(
    panel: BuildPanel,
    train: TrainTab,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """100,000 rows held the window up for more than a second, here and wherever it was shown."""
    by_window: list[str] = []
    read = kept.read_csv_bytes

    def watched(data: bytes, title: str) -> Table:
        if threading.current_thread() is threading.main_thread():
            by_window.append(title)
        return read(data, title)

    monkeypatch.setattr(kept, "read_csv_bytes", watched)
    monkeypatch.setattr(kept, "_kept", {})
    large = table_of(tmp_path / "large.csv", 20_000)
    assert large.stat().st_size > AT_ONCE
    assert train.load_table(str(large))
    assert train.session.study.data.key != TABLE  # not yet
    qtbot.waitUntil(lambda: train.session.study.data.key == TABLE, timeout=20_000)
    qtbot.waitUntil(lambda: train.form.table.target.count() == 3, timeout=20_000)
    assert train.form.table.target.currentData() == "kind"
    data = load_back(panel, tmp_path)
    monkeypatch.setattr(kept, "_kept", {})
    panel.document.start(data)  # as if it were opened from a file
    qtbot.waitUntil(
        lambda: train.session.data is not None and train.session.data.count == 20_000,
        timeout=20_000,
    )
    qtbot.waitUntil(lambda: train.form.table.target.count() == 3, timeout=20_000)
    assert by_window == []


def load_back(panel: BuildPanel, folder: Path) -> Document:
    """What a file of the open document holds."""
    panel.document.save(folder / "kept.lamina")
    return load(folder / "kept.lamina")


def test_another_document_does_not_get_the_table_that_was_being_read(
    panel: BuildPanel,
    train: TrainTab,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    go_on = threading.Event()
    read = loading.table_file

    def slow(path: Path) -> TableFile:
        assert go_on.wait(20)
        return read(path)

    monkeypatch.setattr(loading, "table_file", slow)
    assert train.load_table(str(table_of(tmp_path / "large.csv", 20_000)))
    panel.document.start()
    go_on.set()
    qtbot.waitUntil(lambda: not train.bench.shell.jobs.running, timeout=20_000)
    assert panel.document.content.study.data.key != TABLE


def test_a_large_file_that_is_no_table_is_refused(
    train: TrainTab, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(train.bench.shell, "say", lambda text, **_more: said.append(text))
    bad = tmp_path / "bad.csv"
    bad.write_bytes(bytes(range(256)) * 1000)
    train.load_table(str(bad))
    qtbot.waitUntil(lambda: bool(said), timeout=20_000)
    assert "is not a text file" in said[0]
    assert train.session.study.data.key != TABLE
