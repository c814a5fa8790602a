"""Runs numpy exports where nothing of Lamina is: a folder of scripts and their inputs."""

import runpy
import sys
from pathlib import Path

import numpy as np

folder = Path(sys.argv[1])
for script in sorted(folder.glob("*.py")):
    with np.load(folder / f"{script.stem}.in.npz") as inputs:
        arrays = [inputs[name] for name in inputs.files]
    found = runpy.run_path(str(script))["forward"](*arrays)
    found = found if isinstance(found, tuple) else (found,)
    np.savez(folder / f"{script.stem}.out.npz", *found)
foreign = {name.partition(".")[0] for name in sys.modules} - set(sys.stdlib_module_names)
print(sorted(name for name in foreign if not name.startswith("_")))
