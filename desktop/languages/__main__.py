"""`python -m desktop.languages`: the translation files follow the texts in the code."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from desktop.languages import TRANSLATED, compiled_file, source_file
from desktop.languages.collecting import faults, merged, read, texts, write


def compiled(source: Path, target: Path) -> None:
    """Have Qt's lrelease make `target`, whole at any moment; unfinished texts stay out.

    Raises OSError.
    """
    beside = Path(sys.executable).with_name("pyside6-lrelease")
    tool = beside if beside.exists() else beside.with_suffix(".exe")
    made = target.with_suffix(".part")
    done = subprocess.run(
        [tool, "-silent", "-nounfinished", source, "-qm", made], capture_output=True, check=False
    )
    if done.returncode:
        raise OSError(f"lrelease: {done.stderr.decode(errors='replace').strip()}")
    made.replace(target)


def main() -> int:
    """Returns 1 where a translation has other fields or formulas than its text."""
    collected = texts()
    words = sum(len(text.split()) for text in collected)
    print(f"{len(collected)} texts, {words} words")
    wrong: list[str] = []
    for code, name in TRANSLATED.items():
        messages = merged(read(source_file(code)), collected)
        write(source_file(code), code, messages)
        compiled(source_file(code), compiled_file(code))
        missing = sum(message.state == "unfinished" for message in messages)
        print(f"{name}: {missing} to translate")
        wrong += faults(messages)
    print(*wrong, sep="\n", end="\n" if wrong else "")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
