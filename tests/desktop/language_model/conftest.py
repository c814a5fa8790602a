"""The real model, opened once for all tests here, in a real window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from desktop.panels.language_model import work
from desktop.panels.language_model.work import Opened
from models import catalog
from models.progress import never

if TYPE_CHECKING:
    from desktop.app.window import MainWindow
    from desktop.panels.language_model.panel import LanguageModelPanel

FRANCE = "The capital of France is"


def open_model(threads: int = 2) -> Opened:
    """SmolLM2, as the workspace opens it."""
    if not catalog.is_ready(catalog.SMOLLM2):
        for _ in catalog.prepare(catalog.SMOLLM2):
            pass
    loading = work.open_model("cpu", threads, never)
    while True:
        try:
            next(loading)
        except StopIteration as end:
            return end.value


@pytest.fixture(scope="session")
def kept_open() -> Opened:
    """Opened once, since that takes most of a second."""
    return open_model()


@pytest.fixture
def opened(kept_open: Opened) -> Iterator[Opened]:
    """The open model as new for each test. What it remembers between texts is its session and its
    notice: a test that leaves another one there fails itself, not the next.
    """
    session, handle = kept_open.model.generation, kept_open.model.generation.handle
    yield Opened(kept_open.model)
    model = kept_open.model
    changed = model.generation is not session or session.handle is not handle or model.notice
    model._session, session.handle, model.notice = session, handle, ""
    assert not changed, "the test changed the model that all tests share; open one of its own"


@pytest.fixture
def panel(shell: MainWindow, opened: Opened, qtbot: QtBot) -> LanguageModelPanel:
    """The workspace with the model in it and no text yet."""
    made: LanguageModelPanel = shell.open_panel("language_model")  # type: ignore[assignment]
    made.bench.door.adopt(opened)
    qtbot.waitUntil(lambda: made.prompt.editor.isVisible())
    return made


@pytest.fixture
def settled(qtbot: QtBot) -> Callable[[LanguageModelPanel], None]:
    """Waits until a text was read and looked at, and nothing is being written."""

    def wait(panel: LanguageModelPanel) -> None:
        bench = panel.bench
        qtbot.waitUntil(
            lambda: (
                bench.reading is not None
                and not (bench.busy or bench.writing or bench.looking.busy)
                and bench.looking.look is not None
                and list(bench.looking.look.inspection.ids) == bench.ids[: work.LOOK_AT_MOST]
            ),
            timeout=60_000,
        )
        QCoreApplication.processEvents()  # layouts follow what was just shown

    return wait


@pytest.fixture
def france(
    panel: LanguageModelPanel, settled: Callable[[LanguageModelPanel], None]
) -> LanguageModelPanel:
    """The workspace with “The capital of France is” read."""
    panel.bench.replace_text(FRANCE)
    settled(panel)
    return panel


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """Grows by one number, the positions read, whenever ONNX Runtime runs the model."""
    from models.session import BoundStep

    seen: list[int] = []
    run = BoundStep.run

    def counted(self: BoundStep, *arguments: object) -> object:
        seen.append(self.positions)
        return run(self, *arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(BoundStep, "run", counted)
    return seen
