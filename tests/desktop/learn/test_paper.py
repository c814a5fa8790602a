"""A worksheet's pages are made on a job while the window's thread goes on."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

_WRITING = """
import sys, threading
from pathlib import Path
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from desktop.panels.learn.paper import write_pdf
from engine.exercises import worksheet
from engine.exercises.sets import FamilyItem

app = QApplication([])
sys.setswitchinterval(1e-5)  # the threads meet as often in a second as otherwise in minutes
found = worksheet.make("Many", [FamilyItem("relu", 1, (0, 1))], worksheet.numbered(40))
kept, shares = [], []

def work():
    for _ in range(10):
        shares.extend(write_pdf(Path(sys.argv[1]), found, kept, keys=True))

writing = threading.Thread(target=work)
writing.start()
while writing.is_alive():
    for each in [QObject() for _ in range(200)]:
        each.objectNameChanged.connect(print)
writing.join()
print(len(shares))
"""


def test_the_window_and_a_worksheet_never_wait_for_each_other(tmp_path: Path) -> None:
    """Both threads take Qt's and Python's locks; in another order they would stand still."""
    done = subprocess.run(
        [sys.executable, "-c", _WRITING, str(tmp_path / "many.pdf")],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=100,
        check=True,
    )
    assert done.stdout.split() == ["400"]
