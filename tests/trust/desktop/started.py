"""The whole program started in a strange place: it paints, begins, says what it has to, ends.

The process is a real one (`python -m desktop` with its own main), so that what is strange can be
the environment, the limits of the system, the descriptors it was handed, the folders it finds.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[3]
PATIENCE = 100.0  # seconds, on a machine that may be busy

_SCRIPT = """
import json, os, sys
facts, before = int(sys.argv[1]), sys.argv[2]
exec(before)
from desktop.app import start
real = start._after_first_paint

def after(window, *rest):
    from PySide6.QtCore import QTimer

    real(window, *rest)

    def leave():
        from desktop.app.notices import Notices
        from PySide6.QtWidgets import QLabel

        said = [label.text() for label in window.notices.findChildren(QLabel) if label.text()]
        told = {"said": said, "workspace": window.current_key, "title": window.windowTitle()}
        os.write(facts, json.dumps(told).encode())
        window.close()

    QTimer.singleShot(0, window, leave)

start._after_first_paint = after
from desktop.__main__ import main
sys.exit(main(sys.argv[3:]))
"""


@dataclass(frozen=True)
class Started:
    """How it went: the exit status, what it printed, and what stood in the window at the end."""

    status: int
    printed: str
    said: tuple[str, ...]
    workspace: str
    log: str


def own_folders(folder: Path) -> dict[str, str]:
    """An environment in which every folder of the person is below `folder`."""
    return {
        **os.environ,
        "HOME": str(folder),
        "XDG_CONFIG_HOME": str(folder / "config"),
        "XDG_DATA_HOME": str(folder / "data"),
        "XDG_CACHE_HOME": str(folder / "cache"),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(ROOT),
    }


def start(
    folder: Path,
    *arguments: str,
    environment: dict[str, str] | None = None,
    before: str = "",
    shell: str = "",
) -> Started:
    """Start Lamina, wait until it has begun, close it. `before` is Python that runs first in the
    process; `shell` a command line around it, in which "$@" stands for the program."""
    # Told through a pipe: a file might be what cannot be written here.
    hear, tell = os.pipe()
    command = [sys.executable, "-c", _SCRIPT, str(tell), before, *arguments]
    if shell:
        command = ["sh", "-c", shell, "sh", *command]
    try:
        done = subprocess.run(
            command,
            cwd=ROOT,
            env=environment if environment is not None else own_folders(folder),
            capture_output=True,
            timeout=PATIENCE,
            check=False,
            pass_fds=(tell,),
        )
        os.set_blocking(hear, False)
        heard = b""
        with suppress(BlockingIOError):
            heard = os.read(hear, 1 << 16)
    finally:
        os.close(hear)
        os.close(tell)
    printed = (done.stdout + done.stderr).decode("utf-8", "replace")
    told = json.loads(heard) if heard else {}
    log = folder / "data" / "lamina" / "log" / "lamina.log"
    return Started(
        done.returncode,
        printed,
        tuple(told.get("said", ())),
        told.get("workspace", "not begun"),
        log.read_text("utf-8", "replace") if log.is_file() else "",
    )
