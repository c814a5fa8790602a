"""The languages of the interface: which there are, which is chosen, and where its texts come from.

`python -m desktop.languages` brings the files here up to date with the texts in the code: one
`lamina_….ts` for each language, which Qt Linguist edits, and the `.qm` that is read at the start.
"""

from __future__ import annotations

from pathlib import Path

SYSTEM = "system"
ENGLISH = "en"
PSEUDO = "pseudo"
TRANSLATED = {"de": "Deutsch"}
"""By code, each as it calls itself; English stands in the code."""
CONTEXT = "Lamina"
FOLDER = Path(__file__).parent
VARIABLE = "LAMINA_LANGUAGE"
"""An environment variable that chooses before the setting does: en, de, or pseudo for testers."""


def source_file(code: str) -> Path:
    """The translation as people edit it."""
    return FOLDER / f"lamina_{code}.ts"


def compiled_file(code: str) -> Path:
    """The translation as Qt reads it."""
    return FOLDER / f"lamina_{code}.qm"
