"""What a layer writes in numpy and ONNX computes what the layer computes.

onnxruntime is the outside authority: it knows nothing of our kernels.
"""

from __future__ import annotations

import numpy as np
import onnxruntime
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.plan import compile_plan
from tests.engine.cases import CASES, EVERY_LAYER
from tests.engine.writers import Model, run_numpy

WRITTEN = [key for key in EVERY_LAYER if key not in ("group", "input")]
CHECKED = settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))


def _evaluated(case, seed):
    graph = case.graph(seed)
    plan = compile_plan(graph)
    rng = np.random.default_rng(seed)
    values = {
        id: np.repeat(array, 2, axis=0) + (0 if case.tokens else rng.normal(size=array.shape))
        for id, array in plan.samples().items()
    }
    return graph, values, plan.run(values)["y"]


@pytest.mark.parametrize("key", WRITTEN)
@CHECKED
@given(data=st.data())
def test_numpy_lines_equal_the_layer(key, data):
    case = data.draw(CASES[key])
    graph, values, expected = _evaluated(case, data.draw(st.integers(0, 99)))
    arrays = {id: v.astype(np.int64) if case.tokens else v for id, v in values.items()}
    np.testing.assert_allclose(run_numpy(graph, "y", arrays), expected, rtol=1e-9, atol=1e-12)


@pytest.mark.parametrize("key", WRITTEN)
@CHECKED
@given(data=st.data())
def test_onnxruntime_computes_what_the_layer_computes(key, data):
    case = data.draw(CASES[key])
    graph, values, expected = _evaluated(case, data.draw(st.integers(0, 99)))
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.log_severity_level = 3
    model = Model(graph, "y").build().SerializeToString()
    session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
    kind = np.int64 if case.tokens else np.float32
    (found,) = session.run(["y"], {id: array.astype(kind) for id, array in values.items()})
    np.testing.assert_allclose(found, expected, rtol=2e-4, atol=2e-5)
