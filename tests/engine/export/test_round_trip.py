"""Exported to ONNX and read back: another graph perhaps, the same numbers."""

from __future__ import annotations

import numpy as np
import pytest

from engine.export import formats
from engine.export.reading import read_onnx
from engine.plan import compile_plan
from tests.engine.export.networks import trials


@pytest.mark.parametrize("name", list(trials()))
def test_what_was_exported_reads_back_and_computes_the_same(name):
    trial = trials()[name]
    imported = read_onnx(formats()["onnx"].write(trial.graph, name, name).main)
    assert imported.batched
    plan = compile_plan(imported.graph, np.float32)
    given = dict(zip(imported.inputs.values(), trial.inputs.values(), strict=True))
    found = plan.run(given)
    trial.compare([found[id] for id in imported.outputs.values()])
