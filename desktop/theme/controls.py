"""The signs inside Qt's own controls and dialogs (arrows, check marks), one file per theme.

A style sheet can only name files, so these are the icons with their colour filled in. They follow
from the icons and the tokens: `python -m desktop.theme.controls` writes them, a test compares.
"""

from __future__ import annotations

from pathlib import Path

from desktop.theme.tokens import DARK, LIGHT, Tokens

ICONS = Path(__file__).parent / "icons"
CONTROLS = Path(__file__).parent / "controls"

# sign → (icon, token of its colour).
SIGNS = {
    "down": ("chevron_down", "muted"),
    "up": ("chevron_up", "muted"),
    "right": ("chevron_right", "muted"),
    "left": ("chevron_left", "muted"),
    "check": ("check", "on_accent"),
    "chosen": ("check", "text"),
    "close": ("close", "muted"),
    "new_folder": ("new_folder", "muted"),
    "tiles": ("tiles", "muted"),
    "rows": ("rows", "muted"),
    "warning": ("warning", "wrong"),
    "question": ("help", "accent"),
    "information": ("info", "accent"),
}
# Those of questions are drawn large, as the icons are.
LARGE = frozenset({"warning", "question", "information"})


def control(name: str, tokens: Tokens) -> str:
    """The path of a sign, as a style sheet writes it."""
    return (CONTROLS / f"{name}-{tokens.name}.svg").as_posix()


def drawings() -> dict[str, str]:
    """File name → content of every sign in every theme."""
    found: dict[str, str] = {}
    for tokens in (LIGHT, DARK):
        for name, (icon, token) in SIGNS.items():
            drawing = (ICONS / f"{icon}.svg").read_text("utf-8")
            if name not in LARGE:
                # Drawn at 12 px, a line of 1.6 in 24 would be too faint.
                drawing = drawing.replace('stroke-width="1.6"', 'stroke-width="2.4"', 1)
            found[f"{name}-{tokens.name}.svg"] = drawing.replace(
                "currentColor", str(getattr(tokens, token))
            )
    return found


if __name__ == "__main__":
    CONTROLS.mkdir(exist_ok=True)
    for file_name, content in drawings().items():
        (CONTROLS / file_name).write_text(content, "utf-8")
