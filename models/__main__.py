"""The model on the command line: prepare it, and ask what comes next.

python -m models --prepare
python -m models --prompt "The capital of France is" --top 5 --json
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import sys
import time
from collections.abc import Sequence

from models import at_start, catalog, manifest
from models.errors import ModelError
from models.progress import Progress
from models.providers import AUTO, BY_KEY

MOST_THREADS = 256


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns 0, or 2 with one sentence on the error stream."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if not (options.prepare or options.verify or options.prompt is not None):
        parser.print_help()
        return 0
    try:
        if options.prepare:
            _prepare(again=options.again)
        if options.verify:
            catalog.verify(catalog.SMOLLM2)
            print(f"{catalog.SMOLLM2.title}: every byte is as it was made.")
        if options.prompt is not None:
            _next_tokens(
                options.prompt,
                options.top,
                options.provider,
                options.threads,
                as_json=options.json,
            )
    except ModelError as mistake:
        print(mistake, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("Stopped; nothing half-done was kept.", file=sys.stderr)
        return 130
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m models",
        description="Prepare the bundled language model (once), "
        "or print the likeliest next tokens of a text.",
    )
    parser.add_argument("--prepare", action="store_true", help="make the model's files if need be")
    parser.add_argument(
        "--again", action="store_true", help="with --prepare: even if they are there"
    )
    parser.add_argument(
        "--verify", action="store_true", help="check every byte of the model's files"
    )
    parser.add_argument("--prompt", metavar="TEXT", help="the text to go on from")
    parser.add_argument(
        "--top", type=_whole, default=10, metavar="N", help="how many next tokens to print (10)"
    )
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    parser.add_argument(
        "--provider",
        default=AUTO,
        choices=(AUTO, *BY_KEY),
        help="what to run on (auto)",
    )
    parser.add_argument(
        "--threads",
        type=_threads,
        default=0,
        metavar="N",
        help="threads of the runtime (0: its choice)",
    )
    return parser


def _whole(text: str) -> int:
    """A whole number."""
    try:
        return int(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text[:40]!r} is not a whole number") from None


def _threads(text: str) -> int:
    value = _whole(text)
    if not 0 <= value <= MOST_THREADS:
        raise argparse.ArgumentTypeError(
            f"{text[:40]!r} is not a number of threads; choose one from 0 to {MOST_THREADS}"
        )
    return value


def _prepare(*, again: bool) -> None:
    entry = catalog.SMOLLM2
    if not again and _is_whole(entry):
        print(f"{entry.title} is ready in {catalog.folder(entry)}.")
        return
    started = time.monotonic()
    bar = _Bar()
    for report in catalog.prepare(entry):
        bar.show(report)
    bar.end()
    seconds = time.monotonic() - started
    print(f"{entry.title} was prepared in {seconds:.0f} s, in {catalog.folder(entry)}.")


def _is_whole(entry: catalog.ModelEntry) -> bool:
    """Every byte checked, so that preparing mends also what was damaged without changing size."""
    try:
        catalog.verify(entry)
    except ModelError:
        return False
    return True


class _Bar:
    """A progress bar on a terminal; elsewhere a line per stage, so that a log stays readable."""

    def __init__(self) -> None:
        self._live = sys.stderr.isatty()
        self._last = ""

    def show(self, report: Progress) -> None:
        if self._live:
            width = max(10, min(40, shutil.get_terminal_size().columns - 50))
            full = round(width * (report.fraction or 0))
            bar = "█" * full + "░" * (width - full)
            share = "    " if report.fraction is None else f"{report.fraction:4.0%}"
            text = f"\r{bar} {share} {report.text:<42.42}"
            print(text, end="", file=sys.stderr, flush=True)
        elif (stage := re.split(r":| layer ", report.text)[0]) != self._last:
            self._last = stage
            print(stage, file=sys.stderr, flush=True)

    def end(self) -> None:
        if self._live:
            print(file=sys.stderr)


def _next_tokens(prompt: str, top: int, provider: str, threads: int, *, as_json: bool) -> None:
    folder = catalog.folder(catalog.SMOLLM2)
    most = manifest.read(folder).architecture.vocabulary
    if not 1 <= top <= most:
        raise ModelError(
            f"{top:,} next tokens cannot be printed, as the model has {most:,} tokens; "
            f"choose --top from 1 to {most}."
        )
    model = at_start.load(folder, provider, threads)

    import numpy as np

    from models.sampling import Settings, distribution

    if model.notice:
        print(model.notice, file=sys.stderr)
    ids = model.tokenizer.encode(prompt)
    answer = distribution(model.reader().read(ids), Settings(top_k=1))
    logarithms = np.log(np.maximum(answer.model, 5e-324))
    likeliest = np.argsort(-answer.logits, kind="stable")[:top]
    rows = [
        {
            "id": int(i),
            "text": model.tokenizer.decode([int(i)]),
            "logprob": float(logarithms[i]),
        }
        for i in likeliest
    ]
    if as_json:
        print(json.dumps({"prompt": prompt, "ids": list(ids), "top": rows}))
        return
    print("tokens: " + "  ".join(f"{t.text!r} {t.id}" for t in model.tokenizer.tokens(prompt)))
    print(f"{'probability':>11}  {'logprob':>8}  {'id':>5}  next token")
    for row in rows:
        share = np.exp(row["logprob"])
        print(f"{share:11.4%}  {row['logprob']:8.4f}  {row['id']:5}  {row['text']!r}")


if __name__ == "__main__":
    sys.exit(main())
