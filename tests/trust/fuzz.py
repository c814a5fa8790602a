"""`python -m tests.trust.fuzz`: read mutated files for as long as told, and say what broke.

--seconds N    in all, shared among the readers (60 unless told)
--inputs N     of each reader instead, however long it takes
--first N      begin with input N (0)
--seed S       which inputs (1)
--reader KEY   only this reader; may be given several times
--show N       write input N of the one reader to a file, and stop
--json FILE    add what was tried to FILE
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path

from tests.trust.fuzzing.readers import readers
from tests.trust.fuzzing.running import Outcome, run
from tests.trust.fuzzing.worker import make


def main() -> int:
    """Returns 1 where a fault was found."""
    told = argparse.ArgumentParser(prog="python -m tests.trust.fuzz")
    told.add_argument("--seconds", type=float, default=60)
    told.add_argument("--inputs", type=int, default=0)
    told.add_argument("--first", type=int, default=0)
    told.add_argument("--seed", type=int, default=1)
    told.add_argument("--reader", action="append", choices=sorted(readers()))
    told.add_argument("--show", type=int)
    told.add_argument("--json", type=Path)
    options = told.parse_args()
    keys = options.reader or list(readers())
    if options.show is not None:
        reader = readers()[keys[0]]
        path = Path(f"{keys[0]}-{options.seed}-{options.show}{reader.suffix}")
        path.write_bytes(make(reader.seeds(), reader.own, keys[0], options.seed, options.show))
        print(path)
        return 0
    found: list[Outcome] = []
    for key in keys:
        until = None if options.inputs else time.monotonic() + options.seconds / len(keys)
        outcome = run(key, options.seed, options.first, options.inputs or 10**9, until)
        found.append(outcome)
        print(
            f"{key:12} {outcome.tried:9,} inputs, {outcome.taken:8,} taken, "
            f"{outcome.memory_mb:5,} MB at most, {len(outcome.faults)} faults",
            flush=True,
        )
        for kind, example in outcome.faults.items():
            print(f"    {kind}\n        {example}", flush=True)
    if options.json:
        _keep(options.json, options.seed, options.first, found)
    return 1 if any(outcome.faults for outcome in found) else 0


def _keep(path: Path, seed: int, first: int, found: list[Outcome]) -> None:
    kept = json.loads(path.read_text()) if path.is_file() else {}
    for outcome in found:
        runs = kept.setdefault("fuzzing", {}).setdefault(outcome.reader, {})
        runs[f"{seed}/{first}"] = {
            "inputs": outcome.tried,
            "taken": outcome.taken,
            "memory_mb": outcome.memory_mb,
            "faults": len(outcome.faults),
        }
    path.write_text(json.dumps(kept, indent=1, sort_keys=True) + "\n")


if __name__ == "__main__":
    sys.exit(main())
