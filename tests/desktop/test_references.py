"""PySide6 must not lose references to None and True: 6.12.0 did on Python 3.11, and aborted."""

import sys

from PySide6.QtCore import QObject, Signal


class _Speaker(QObject):
    said = Signal(bool)


def test_ten_thousand_emits_keep_the_references_to_none_and_true(qapp: object) -> None:
    speaker = _Speaker()
    heard: list[bool] = []
    speaker.said.connect(heard.append)
    before = sys.getrefcount(None), sys.getrefcount(True)
    for _ in range(10_000):
        speaker.said.emit(True)
        speaker.blockSignals(False)
    count = len(heard)
    heard.clear()
    after = sys.getrefcount(None), sys.getrefcount(True)
    assert count == 10_000
    # A lost reference per call would show as a drop of thousands.
    assert abs(after[0] - before[0]) < 500
    assert abs(after[1] - before[1]) < 500
