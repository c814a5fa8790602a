"""`python -m tests.trust`: kill two hundred saves, then write docs/trust.md from all figures.

--json FILE   add what the runs left in FILE first; may be given several times
"""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path

from tests.trust import figures, saving
from tests.trust.promises import PROMISES


def main() -> None:
    """Measure what is quick, merge what was measured, write the table."""
    told = argparse.ArgumentParser(prog="python -m tests.trust")
    told.add_argument("--json", type=Path, action="append", default=[])
    options = told.parse_args()
    found = figures.measured()
    for path in options.json:
        for kind, runs in json.loads(path.read_text("utf-8")).items():
            for key, run in runs.items():
                kept = found.setdefault(kind, {})
                kept[key] = {**kept.get(key, {}), **run} if kind == "fuzzing" else run
    with tempfile.TemporaryDirectory() as folder:
        killed = saving.kill_saves(Path(folder) / "a.lamina", 200, seed=1)
    found["saves"] = {
        "inside": killed.inside,
        "kept_old": killed.kept_old,
        "broken": len(killed.broken),
    }
    figures.MEASURED.write_text(json.dumps(found, indent=1, sort_keys=True) + "\n", "utf-8")
    figures.TABLE.parent.mkdir(exist_ok=True)
    figures.TABLE.write_text(figures.table(PROMISES, found), "utf-8")
    print(figures.TABLE)


if __name__ == "__main__":
    main()
