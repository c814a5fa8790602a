"""The table of docs/trust.md: promises, the tests that hold them, and what was measured."""

from __future__ import annotations

import ast
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.trust.promises import Promise

TESTS = Path(__file__).parents[1]
MEASURED = Path(__file__).parent / "measured.json"
TABLE = TESTS.parent / "docs" / "trust.md"

HEAD = """\
# Trust: what is promised, what holds it, what was measured

Written by `python -m tests.trust`; not edited by hand. The long runs add to its figures:

- `python -m tests.trust.fuzz --inputs 100000 --json tests/trust/measured.json`
- `python -m tests.trust.long_use --steps 14400 --minutes 60 --json tests/trust/measured.json`

Tests are below `tests/`. “Hours” are of a person who does something every two seconds; random use
does several things a second. A turn is what the GUI thread does between two looks at its events, in
any of its loops; turns in which nothing was done (under 0.1 ms) are not counted. Each is measured
in processor time of that thread, which is this program's own work, and by the clock, which other
programs on the same machine and the program's other threads lengthen. Frames are those that a
display shows in the person's hours, 60 a second; a turn of 40 ms is two of them that do not come.
"""

FRAMES_PER_SECOND = 60


NOT_REACHED = """
## What is promised and not reached, or not known

- **The GUI thread answers within 100 ms, 99 % of frames within 16 ms**: by turns it is not
  reached, which random use makes of first openings and changes of everything that is seen; the
  figures above, and the table at the end, tell by how much.
- **Eight hours of random use, 50 MB of growth at most**: the hours measured so far, and the growth
  in them, stand above.
- **Languages**: texts that the models read (the bundled ones, the prompts) stay in English, as the
  models do; so do names of layers inside the example networks.
- **Reduce motion**: Lamina's setting is followed, and Windows where its effects are turned off; Qt
  6.11 tells of no such wish on Linux and macOS.
- **Memory limits of the process that reads foreign models** are enforced on Linux alone; time
  limits and killing everywhere.
- **Faults** are brought about on Linux; on Windows and macOS the same tests run as far as their
  systems have pipes, devices and limits.
- **Screen readers**: names, roles, descriptions and keys are checked over the widget trees; nobody
  has listened to the program with a screen reader yet.
"""


def measured() -> dict[str, Any]:
    """What runs have left so far."""
    return json.loads(MEASURED.read_text("utf-8")) if MEASURED.is_file() else {}


def figures(found: dict[str, Any]) -> dict[str, str]:
    """Each figure of the table as a phrase; "not measured yet" where no run has left it."""
    none = "not measured yet"
    fuzzing, uses, saves = found.get("fuzzing"), found.get("use"), found.get("saves")
    told = dict.fromkeys(
        ("saves", "fuzzing", "use", "blocks", "frames", "failures", "colours"), none
    )
    from tests.trust.test_saving import FAILURES

    told.update(_kinds())
    told["failures"] = f"{sum(map(len, FAILURES.values()))} calls made to fail"
    told["colours"] = "2 themes × 3 kinds of eye; 24 golden pictures looked at as each sees them"
    if saves:
        told["saves"] = (
            f"{saves['inside']} saves killed: {saves['kept_old']} times the old file, "
            f"{saves['inside'] - saves['kept_old']} times the new, {saves['broken']} broken"
        )
    if fuzzing:
        runs = [run for reader in fuzzing.values() for run in reader.values()]
        told["fuzzing"] = (
            f"{len(fuzzing)} readers, {sum(run['inputs'] for run in runs):,} inputs, "
            f"{sum(run['faults'] for run in runs)} faults, "
            f"{max(run['memory_mb'] for run in runs):,} MB at most"
        )
    if uses:
        hours = sum(use["hours"] for use in uses.values())
        steps = sum(use["steps"] for use in uses.values())
        growth = max(use["growth"]["memory_mb"] for use in uses.values())
        widgets = max(use["growth"]["widgets"] for use in uses.values())
        faults = sum(len(use["faults"]) for use in uses.values())
        longest = max(use["hours"] for use in uses.values())
        left = sum(len(use["threads_left"]) for use in uses.values())
        told["use"] = (
            f"{steps:,} acts ({hours:.1f} hours, the longest run {longest:.1f}), {faults} faults; "
            f"at most {growth:,} MB and {widgets} widgets more than after warm-up; "
            f"{left or 'no'} thread left"
        )
        turns = [use["turns"] for use in uses.values()]
        told["blocks"] = _told_of_turns(turns)
        told["frames"] = _told_of_frames(turns, hours)
    return told


def _told_of_turns(turns: Sequence[dict[str, int]]) -> str:
    """The turns of the GUI thread's loop: in processor time, and in brackets by the clock."""
    count = max(sum(turn["turns"] for turn in turns), 1)
    found: list[str] = []
    for measure in ("", "_by_the_clock"):
        within = 1 - sum(turn[f"over_16_ms{measure}"] for turn in turns) / count
        blocks = sum(turn[f"over_100_ms{measure}"] for turn in turns)
        longest = max(turn[f"longest_ms{measure}"] for turn in turns)
        found.append(
            f"{within:.1%} within 16 ms, {blocks:,} over 100 ms, the longest {longest:,} ms"
        )
    return f"{count:,} turns: {found[0]} in processor time ({found[1]} by the clock)"


def _told_of_frames(turns: Sequence[dict[str, int]], hours: float) -> str:
    """The frames of a display in those hours: each whole 16 ms of a turn is one not shown."""
    count = max(round(hours * 3600 * FRAMES_PER_SECOND), 1)
    lost = sum(turn["frames_lost"] for turn in turns)
    by_the_clock = sum(turn["frames_lost_by_the_clock"] for turn in turns)
    return (
        f"{count:,} frames of a person's time: {1 - lost / count:.2%} in time "
        f"({1 - by_the_clock / count:.2%} by the clock)"
    )


def _kinds() -> dict[str, str]:
    """How many of each kind there are, counted in the tests themselves."""
    from tests.trust import test_no_files
    from tests.trust.desktop import test_starting, test_typed, test_while_open

    strange, names = len(test_no_files.STRANGE), len(test_no_files.NAMES)
    return {
        "no_files": f"{strange} things and {names} names, {len(test_no_files.READERS)} readers",
        "given": f"{len(test_starting.GIVEN)} kinds",
        "typed": f"{len(test_typed.JUNK)} kinds, each into seven places",
        "handed": (
            f"{len(test_while_open.CLIPBOARDS)} clipboards, {len(test_while_open.DROPS)} drops"
        ),
        "folders": f"{len(test_starting.FOLDERS)} kinds",
        "system": f"{len(test_starting.SYSTEM)} kinds",
        "drives": f"{len(test_while_open.DRIVES)} errors, five things each",
        "changes": f"{len(test_while_open.CHANGES)} kinds",
        "exceptions": f"{len(test_while_open.EXCEPTIONS)} kinds",
    }


def table(promises: Sequence[Promise], found: dict[str, Any]) -> str:
    """The whole file."""
    told = figures(found)
    parts: list[str] = [HEAD]
    part = ""
    for promise in promises:
        if promise.part != part:
            part = promise.part
            parts.append(f"\n## {part}\n\n| promise | tests | figure |\n| --- | --- | --- |\n")
        tests = "<br>".join(f"`{test}`" for test in promise.tests)
        parts.append(f"| {promise.says} | {tests} | {told.get(promise.figure, '')} |\n")
    parts.append(NOT_REACHED)
    if "fuzzing" in found:
        parts.append(_readers(found["fuzzing"]))
    if "use" in found:
        parts.append(_longest(found["use"]))
    return "".join(parts)


def _readers(fuzzing: dict[str, Any]) -> str:
    from tests.trust.fuzzing.readers import readers

    lines = ["\n## Inputs tried, by reader\n\n| reader | inputs | taken | faults | MB |\n"]
    lines.append("| --- | --- | --- | --- | --- |\n")
    for key, reader in readers().items():
        runs = list(fuzzing.get(key, {}).values())
        if runs:
            sums = [sum(run[name] for run in runs) for name in ("inputs", "taken", "faults")]
            most = max(run["memory_mb"] for run in runs)
            cells = " | ".join(f"{number:,}" for number in (*sums, most))
            lines.append(f"| {reader.title} | {cells} |\n")
    return "".join(lines)


def _longest(uses: dict[str, Any]) -> str:
    worst: dict[str, tuple[int, int]] = {}
    for use in uses.values():
        for doing, turns in use["by_act"].items():
            own, clock = worst.get(doing, (0, 0))
            by_the_clock = turns["longest_ms_by_the_clock"]
            worst[doing] = max(own, turns["longest_ms"]), max(clock, by_the_clock)
    lines = ["\n## What held the window up longest\n\n| after | ms of its work | by the clock |\n"]
    lines.append("| --- | --- | --- |\n")
    ordered = sorted(worst.items(), key=lambda item: item[1], reverse=True)[:15]
    lines += [f"| {doing} | {own:,} | {clock:,} |\n" for doing, (own, clock) in ordered]
    return "".join(lines)


def missing_tests(promises: Sequence[Promise]) -> list[str]:
    """Tests that are named and not there."""
    found: list[str] = []
    for test in {test for promise in promises for test in promise.tests}:
        file, _, name = test.partition("::")
        path = TESTS / file
        if not path.is_file():
            found.append(test)
        elif name:
            tree = ast.parse(path.read_text("utf-8"))
            names = {n.name for n in ast.walk(tree) if isinstance(n, ast.FunctionDef)}
            found += [] if name in names else [test]
    return sorted(found)
