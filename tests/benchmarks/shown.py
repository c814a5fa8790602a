"""The main window as a benchmark measures it: 1440 × 900, light, with settings of its own."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.app.start import application
from desktop.app.window import MainWindow
from desktop.settings import Settings
from tests.benchmarks.event_loop import pause


@contextmanager
def shown_window() -> Iterator[MainWindow]:
    """The window, shown; what runs in it ends with it."""
    application()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        settings = Settings(Path(folder) / "settings.json")
        settings.set("theme", "light")
        shown = MainWindow(settings)
        shown.resize(1440, 900)
        shown.show()
        try:
            yield shown
        finally:
            shown.close()
            shown.jobs.shut_down(5.0)
            shown.deleteLater()
            pause(0.1)
