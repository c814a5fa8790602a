"""Draw every golden picture of the canvas anew."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from desktop.app.start import application
from tests.golden.canvas import CASES, THEMES, drawn, path_of

if __name__ == "__main__":
    application()
    for case in CASES:
        for name in THEMES:
            drawn(case, name).save(str(path_of(case, name)))
            print(path_of(case, name).name)
