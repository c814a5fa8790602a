"""One row per measurement, beside a named peer: printed as a table and written as JSON.

The ratio is always ours ÷ peer's, whatever the unit: for a speed above 1 is better, for a time, a
size or an error below 1 is better. A row without a peer keeps `peer` and `ratio` null, so that a
benchmark runs where the peer is not installed and says so instead of leaving the row out.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True)
class Row:
    """One measurement. `ours` and `peer` are in `unit`; `ratio` is ours ÷ peer's, or None without
    a peer.
    """

    name: str
    ours: float
    peer: float | None
    peer_name: str | None
    ratio: float | None
    unit: str


def row(
    name: str, ours: float, unit: str, *, peer: float | None = None, peer_name: str | None = None
) -> Row:
    """A row with its ratio worked out. `peer_name` may be given without `peer`: known, but not
    installed here.
    """
    ratio = None if peer is None or peer == 0 else ours / peer
    return Row(name, ours, peer, peer_name, ratio, unit)


def interleaved(
    sides: Mapping[str, Callable[[], float]], rounds: int = 5, *, warm_up: int = 1
) -> dict[str, float]:
    """Median of each side's figure over `rounds`, taking turns so that a busy machine slows all
    alike.

    Each side is a function that does its work once and returns its own figure (seconds, tokens/s).
    """
    for side in sides.values():
        for _ in range(warm_up):
            side()
    figures: dict[str, list[float]] = {name: [] for name in sides}
    for _ in range(rounds):
        for name, side in sides.items():
            figures[name].append(side())
    return {name: statistics.median(values) for name, values in figures.items()}


def table(rows: Sequence[Row]) -> str:
    """The rows as aligned plain text, one line each under a heading."""
    heading = ("name", "ours", "peer", "ratio", "unit", "peer name")
    lines = [heading] + [
        (r.name, _figure(r.ours), _figure(r.peer), _figure(r.ratio), r.unit, r.peer_name or "–")
        for r in rows
    ]
    widths = [max(len(line[column]) for line in lines) for column in range(len(heading))]
    text: list[str] = []
    for line in lines:
        cells = [
            cell.rjust(width) if 1 <= column <= 3 else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        ]
        text.append("  ".join(cells).rstrip())
    return "\n".join(text)


def report(rows: Iterable[Row], json_path: Path | None = None) -> None:
    """Print the table; with `json_path` also write {"rows": [{name, ours, peer, peer_name, ratio,
    unit}]}.

    A file that exists is replaced whole, never left half-written. Raises OSError where it cannot be
    written.
    """
    rows = list(rows)
    print(table(rows), flush=True)
    if json_path is not None:
        partial = json_path.with_name(json_path.name + ".partial")
        content = json.dumps({"rows": [asdict(r) for r in rows]}, indent=2, allow_nan=False)
        partial.write_text(content + "\n", encoding="utf-8")
        os.replace(partial, json_path)


def parser(description: str, names: Sequence[str] = ()) -> argparse.ArgumentParser:
    """The options every benchmark has: `--json FILE`, and `--only NAME…` where it names its
    rows.
    """
    options = argparse.ArgumentParser(description=description)
    options.add_argument("--json", type=Path, metavar="FILE", help="also write the rows as JSON")
    if names:
        options.add_argument(
            "--only", nargs="+", choices=names, metavar="NAME", help="rows: " + ", ".join(names)
        )
    return options


def measure_groups(
    description: str, groups: Mapping[str, tuple[Callable[[], list[Row]], Sequence[str]]]
) -> None:
    """A benchmark's `main`: measure what makes the rows that were asked for, and report them.

    `groups`: by what is measured, the function that does and the names of its rows.
    """
    every = [name for _, names in groups.values() for name in names]
    options = parser(description, every).parse_args()
    wanted = set(options.only or every)
    rows: list[Row] = []
    for title, (measure, names) in groups.items():
        if wanted.intersection(names):
            say(f"measuring {title} …")
            rows += [each for each in measure() if each.name in wanted]
    report(rows, options.json)


def say(text: str) -> None:
    """A line about progress, on the error stream so that the table alone is on the output."""
    print(text, file=sys.stderr, flush=True)


def _figure(value: float | None) -> str:
    return "–" if value is None else f"{value:.4g}" if abs(value) < 1000 else f"{value:,.0f}"
