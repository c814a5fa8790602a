"""PyTorch as an outside authority, where the `bench` extra is installed: forms and training."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.optimizers import OPTIMIZERS
from engine.plan import Gradients, compile_plan
from tests.engine.cases import CASES, EVERY_LAYER
from tests.engine.writers import Source

torch = pytest.importorskip("torch")


class Module:
    """Stands where a module's `self` would: evaluation."""

    training = False


@pytest.mark.parametrize("key", [key for key in EVERY_LAYER if key not in ("group", "input")])
@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_pytorch_lines_give_the_layers_values_and_gradients(key, data):
    case = data.draw(CASES[key])
    graph = case.graph(data.draw(st.integers(0, 99)))
    plan = compile_plan(graph)
    once = plan.bind(1, gradients=Gradients.ALL)
    for id, array in once.inputs.items():
        array[...] = plan.samples()[id]
    once.forward()
    once.gradients["y"][...] = 1.0
    once.backward()
    code = Source(graph, "y")
    lines = code.layer.torch(code)
    scope = {"torch": torch, "F": torch.nn.functional, "self": Module()}
    leaves = {}
    for id, array in once.inputs.items():
        tensor = torch.from_numpy(array.copy())
        leaves[id] = tensor if case.tokens else tensor.requires_grad_()
    for name, array in code.node.weights.items():
        leaves[f"w_{name}"] = torch.from_numpy(array.copy()).requires_grad_(
            ("y", name) in plan.places
        )
    exec(lines, scope | leaves, scope)
    found = scope["y"]
    np.testing.assert_allclose(found.detach().numpy(), once.values["y"], rtol=1e-6, atol=1e-9)
    if not found.requires_grad:
        return
    found.sum().backward()
    for name, tensor in leaves.items():
        if tensor.grad is not None:
            ours = once.gradients[name] if name in once.inputs else plan.gradient("y", name[2:])
            np.testing.assert_allclose(tensor.grad.numpy(), ours, rtol=1e-5, atol=1e-8)


@pytest.mark.parametrize("key", OPTIMIZERS)
def test_optimisers_take_pytorchs_steps(key):
    from engine.optimizers import stretches

    rng = np.random.default_rng(0)
    start = rng.normal(size=9)
    ours, gradient = start.copy(), np.zeros(9)
    theirs = torch.nn.Parameter(torch.from_numpy(start.copy()))
    made = {
        "sgd": lambda: torch.optim.SGD([theirs], 0.01),
        "momentum": lambda: torch.optim.SGD([theirs], 0.01, momentum=0.9),
        "nesterov": lambda: torch.optim.SGD([theirs], 0.01, momentum=0.9, nesterov=True),
        "rmsprop": lambda: torch.optim.RMSprop([theirs], 0.01),
        "adam": lambda: torch.optim.Adam([theirs], 0.01),
        "adamw": lambda: torch.optim.AdamW([theirs], 0.01, weight_decay=0.0),
    }[key]()
    optimizer = OPTIMIZERS[key]
    options = optimizer.complete({})
    memory = tuple(np.zeros(9) for _ in range(optimizer.memories))
    numbers = tuple(np.zeros(()) for _ in optimizer.numbers(options, 1.0, 1))
    (part,) = stretches(ours, gradient, memory, np.zeros(9))
    calls = list(optimizer.calls(part, options, numbers))
    for step in range(1, 8):
        gradient[...] = rng.normal(size=9)
        for held, found in zip(numbers, optimizer.numbers(options, 0.01, step), strict=True):
            held[()] = found
        for each in calls:
            each()
        theirs.grad = torch.from_numpy(gradient.copy())
        made.step()
    np.testing.assert_allclose(ours, theirs.detach().numpy(), rtol=1e-8)
