"""Every dialog of every workspace: names, roles, keys, a focus that is seen, text of 200 %."""

from __future__ import annotations

import importlib
import pkgutil
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog, QSplitter, QWidget
from pytestqt.qtbot import QtBot

import desktop.app
import desktop.panels
from desktop.app.window import MainWindow
from desktop.panels.spec import panel_specs
from tests.support.language_tour import make_whole
from tests.support.reach import (
    controls,
    cut_off,
    out_of_reach,
    pushed_out,
    without_name,
    without_tool_tip,
)


def _gallery(shell: MainWindow, _folder: Path) -> None:
    shell.open_panel("build").show_gallery()  # type: ignore[attr-defined]


def _recovery(shell: MainWindow, folder: Path) -> None:
    from desktop.panels.build.keeping.dialogs import Recovery
    from desktop.panels.build.keeping.safe import Entry

    entries = [
        Entry(folder / "1", "A network with a rather long name", str(folder), time.time()),
        Entry(folder / "2", "Untitled", "", time.time() - 1e6),
    ]
    Recovery(entries, lambda _: True, lambda _: None, shell.open_panel("build")).open()


def _versions(shell: MainWindow, folder: Path) -> None:
    from desktop.panels.build.keeping.backups import Version
    from desktop.panels.build.keeping.dialogs import Versions

    found = [Version(folder / f"{n}.lamina", time.time() - 1e5 * n, 4_000 * n) for n in (1, 2, 3)]
    Versions("A network.lamina", found, lambda _: True, shell.open_panel("build")).open()


def _worksheet(shell: MainWindow, _folder: Path) -> None:
    from desktop.panels.learn.panel import LearnPanel
    from desktop.panels.learn.worksheet_dialog import WorksheetDialog

    panel = shell.open_panel("learn")
    assert isinstance(panel, LearnPanel)
    WorksheetDialog(panel.shell, [], "Linear maps", panel).open()


def _maker(shell: MainWindow, _folder: Path) -> None:
    from desktop.panels.learn.panel import LearnPanel
    from engine.examples import examples

    panel = shell.open_panel("learn")
    assert isinstance(panel, LearnPanel)
    panel.desk.make_exercise(examples()[0].build().graph, "The lecture's network")


def _model_window(which: str) -> Callable[[MainWindow, Path], None]:
    def show(shell: MainWindow, _folder: Path) -> None:
        panel = shell.open_panel("language_model")
        getattr(panel.windows, f"_show_{which}")()  # type: ignore[attr-defined]

    return show


OPENED: dict[str, Callable[[MainWindow, Path], None]] = {
    "Gallery": _gallery,
    "Recovery": _recovery,
    "Versions": _versions,
    "WorksheetDialog": _worksheet,
    "Maker": _maker,
    "ModelsWindow": _model_window("models"),
    "ServerWindow": _model_window("server"),
    "ExperimentsWindow": _model_window("experiments"),
}
SMALL_SCREEN = {1.0: (1280, 720), 2.0: (1280, 1200)}  # on which it fits, by text size
# Looked at in test_reach.py.
OF_THE_FRAME = {"About", "Licences", "Shortcuts", "LogBook", "Report", "CommandPalette", "Sheet"}


def test_no_dialog_is_left_out() -> None:
    for root in (desktop.app, desktop.panels):
        for found in pkgutil.walk_packages(root.__path__, f"{root.__name__}."):
            importlib.import_module(found.name)
    named: set[str] = set()
    waiting: list[type] = [QDialog]
    while waiting:
        for kind in waiting.pop().__subclasses__():
            waiting.append(kind)
            if kind.__module__.startswith(("desktop.app.", "desktop.panels.")):
                named.add(kind.__name__)
    assert named == set(OPENED) | OF_THE_FRAME


def _open(kind: str, shell: MainWindow, folder: Path, qtbot: QtBot, scale: float) -> QDialog:
    shell.settings.set("text_scale", scale)
    shell.resize(1440, 900)
    OPENED[kind](shell, folder)

    def there() -> Sequence[QDialog]:
        return [
            dialog
            for dialog in shell.findChildren(QDialog)
            if type(dialog).__name__ == kind and dialog.isVisible()
        ]

    qtbot.waitUntil(lambda: len(there()) == 1, timeout=20_000)
    qtbot.waitUntil(lambda: shell.jobs.running == (), timeout=60_000)
    return there()[0]


@pytest.fixture(params=[1.0, 2.0], ids=["100 %", "200 %"])
def scale(request: pytest.FixtureRequest) -> float:
    return request.param


@pytest.mark.parametrize("kind", OPENED)
def test_its_controls_are_named_explained_and_have_a_role(
    shell: MainWindow, qtbot: QtBot, tmp_path: Path, kind: str
) -> None:
    dialog = _open(kind, shell, tmp_path, qtbot, 1.0)
    assert dialog.windowTitle()
    assert controls(dialog)
    assert without_name(dialog) == []
    assert without_tool_tip(dialog) == []
    vague = (QAccessible.Role.NoRole, QAccessible.Role.Client)
    assert [
        repr(widget)
        for widget in controls(dialog)
        if QAccessible.queryAccessibleInterface(widget).role() in vague
    ] == []
    dialog.close()


@pytest.mark.parametrize("kind", OPENED)
def test_its_text_is_not_cut_off(
    shell: MainWindow, qtbot: QtBot, tmp_path: Path, kind: str, scale: float
) -> None:
    dialog = _open(kind, shell, tmp_path, qtbot, scale)

    def whole() -> None:
        assert cut_off(dialog) == []
        assert pushed_out(dialog) == []

    qtbot.waitUntil(whole, timeout=10_000)
    room, least = dialog.screen().availableGeometry(), dialog.minimumSizeHint()
    assert dialog.width() <= max(room.width(), least.width())
    assert dialog.height() <= max(room.height(), least.height())
    assert least.width() <= SMALL_SCREEN[scale][0]
    assert least.height() <= SMALL_SCREEN[scale][1]
    dialog.close()


@pytest.mark.parametrize("kind", OPENED)
def test_tab_goes_round_everything_and_is_seen(
    shell: MainWindow, qtbot: QtBot, tmp_path: Path, kind: str
) -> None:
    dialog = _open(kind, shell, tmp_path, qtbot, 1.0)
    assert out_of_reach(dialog) == []
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow, timeout=20_000)
    reached: list[QWidget] = []
    unseen: list[str] = []
    for _ in range(3 * len(controls(dialog)) + 10):
        before = dialog.focusWidget()
        plain = {w: w.grab().toImage() for w in controls(dialog) if w is not before}
        QTest.keyClick(before or dialog, Qt.Key.Key_Tab)
        QApplication.processEvents()
        now = dialog.focusWidget()
        if now is None or now in reached:
            break
        reached.append(now)
        # A list shows its current row, a field its caret; the others change their frame.
        shows_a_row = isinstance(now, QAbstractItemView)
        if now in plain and not shows_a_row and now.grab().toImage() == plain[now]:
            unseen.append(repr(now))
    assert unseen == []
    led = {repr(w) for w in reached} | {repr(w.focusProxy()) for w in reached if w.focusProxy()}
    missed = [
        repr(w)
        for w in controls(dialog)
        if w.isEnabled()
        and repr(w) not in led
        and w.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not w.property("reached_by_keys")
        and w.focusProxy() is None
        and not any(parent in reached for parent in _above(w))
    ]
    # Of radio buttons, which the arrow keys lead through, Tab takes one.
    assert [each for each in missed if "QRadioButton" not in each] == []
    dialog.close()


def _above(widget: QWidget) -> list[QWidget]:
    found: list[QWidget] = []
    above = widget.parentWidget()
    while above is not None:
        found.append(above)
        above = above.parentWidget()
    return found


@pytest.mark.parametrize("key", [spec.key for spec in panel_specs()])
def test_what_was_divided_is_divided_as_before_after_larger_text(
    shell: MainWindow, qtbot: QtBot, key: str
) -> None:
    shell.resize(1440, 900)
    panel = shell.open_panel(key)
    make_whole(panel)
    qtbot.waitUntil(lambda: shell.jobs.running == (), timeout=60_000)
    QApplication.processEvents()

    def divided() -> list[tuple[int, list[int]]]:
        return [
            (place, [round(size / 10) for size in splitter.sizes()])
            for place, splitter in enumerate(panel.findChildren(QSplitter))
            if splitter.isVisible()
        ]

    before = divided()
    shell.settings.set("text_scale", 2.0)
    qtbot.waitUntil(lambda: shell.jobs.running == (), timeout=60_000)
    QApplication.processEvents()
    shell.settings.set("text_scale", 1.0)

    def as_before() -> None:
        now = divided()
        assert len(now) == len(before)
        for (_, old), (_, new) in zip(before, now, strict=True):
            assert all(abs(a - b) <= 2 for a, b in zip(old, new, strict=True)), (before, now)

    qtbot.waitUntil(as_before, timeout=30_000)
