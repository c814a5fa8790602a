"""Twenty documents opened and closed leave nothing behind: no items, no objects of Qt."""

from __future__ import annotations

import gc

from PySide6.QtCore import QCoreApplication, QEvent, QObject

from desktop.canvas.items import LayerItem, NoteItem, WireItem
from desktop.editing.level import Inside
from desktop.panels.build.panel import BuildPanel
from engine.examples import examples

KINDS = (LayerItem, NoteItem, WireItem, Inside)


def settle() -> None:
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()
        gc.collect()


def alive() -> dict[str, int]:
    things = gc.get_objects()
    return {kind.__name__: sum(isinstance(each, kind) for each in things) for kind in KINDS}


def visit(panel: BuildPanel, number: int) -> None:
    small = [each for each in examples() if each.place < 20]
    panel.files.open_example(small[number % len(small)])
    panel.network.select([node.id for node in panel.document.graph.nodes][1:3])
    panel.refresh()
    panel.view.grab()
    made = [node.id for node in panel.document.graph.nodes if node.type != "input"]
    group = panel.editor.group(made[-1:])
    panel.level.enter(group)
    panel.refresh()
    panel.view.grab()
    panel.level.leave()
    panel.document.start()
    panel.editor.forget()
    panel.refresh()


def test_twenty_documents_leave_nothing(panel: BuildPanel) -> None:
    visit(panel, 0)
    visit(panel, 1)
    settle()
    items, objects = alive(), len(panel.findChildren(QObject))
    for number in range(20):
        visit(panel, number)
    settle()
    assert alive() == items == dict.fromkeys(items, 0)
    assert not panel.network.items()
    assert len(panel.findChildren(QObject)) <= objects
