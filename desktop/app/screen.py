"""Whether there is a screen to open a window on, asked before Qt, which would end the program."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path

_SOCKETS = Path("/tmp/.X11-unix")


def problem(environment: Mapping[str, str] = os.environ, sockets: Path = _SOCKETS) -> str:
    """Why no window can be opened here, as a sentence; "" where one can, or where Qt must try."""
    if not sys.platform.startswith("linux") or environment.get("QT_QPA_PLATFORM"):
        return ""
    if environment.get("WAYLAND_DISPLAY"):
        return ""
    display = environment.get("DISPLAY", "")
    if not display:
        return (
            "Lamina needs a screen, and none is set (DISPLAY and WAYLAND_DISPLAY are empty). Start "
            "it from a desktop, or over ssh with ssh -X."
        )
    local = re.fullmatch(r"(?:unix)?:(\d+)(?:\.\d+)?", display)
    if local and sockets.is_dir() and not (sockets / f"X{local[1]}").exists():
        return f"Lamina needs a screen, and there is none at {display} (DISPLAY names it)."
    return ""
