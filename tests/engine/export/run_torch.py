"""Runs PyTorch exports on their own: called with a folder of scripts and their inputs."""

import runpy
import sys
from pathlib import Path

import numpy as np
import torch

folder = Path(sys.argv[1])
for script in sorted(folder.glob("*.py")):
    with np.load(folder / f"{script.stem}.in.npz") as inputs:
        arrays = [torch.from_numpy(inputs[name]) for name in inputs.files]
    with torch.no_grad():
        found = runpy.run_path(str(script))["load"]()(*arrays)
    found = found if isinstance(found, tuple) else (found,)
    np.savez(folder / f"{script.stem}.out.npz", *[each.numpy() for each in found])
