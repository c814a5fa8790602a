"""Every family's answers computed a second time, from the numbers given, by other means.

Networks go through the engine's compiled plan (float64 matrix products); the rest through numpy and
closed forms. Nothing here imports a family or the builders of its lines.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

import numpy as np

from engine.build import affine, chain, layer, sample
from engine.exercises.exercise import Exercise
from engine.plan import Gradients, Plan, compile_plan

Values = dict[str, list[Any]]


def floats(values: Any) -> np.ndarray:
    return np.array(values, dtype=float)


@cache
def _plan(sizes: tuple[int, ...], bends: tuple[str, ...]) -> Plan:
    """A chain f_1, bend, f_2, bend, …; `bends` may be shorter by one, or hold "" for none."""
    nodes = [sample("x", np.zeros(sizes[0]))]
    for at, (inputs, outputs) in enumerate(itertools.pairwise(sizes), 1):
        nodes.append(affine(f"f_{at}", np.zeros((outputs, inputs)), np.zeros(outputs)))
        if at <= len(bends) and bends[at - 1]:
            nodes.append(layer(bends[at - 1], f"a_{at}"))
    return compile_plan(chain(nodes))


def run(
    x: Any, maps: Sequence[tuple[Any, Any]], bends: Sequence[str] = ()
) -> dict[str, np.ndarray]:
    """Every stage's output, by the engine."""
    x = floats(x)
    arrays = [(floats(w), floats(b)) for w, b in maps]
    sizes = (len(x), *(len(b) for _, b in arrays))
    plan = _plan(sizes, tuple(bends))
    for at, (w, b) in enumerate(arrays, 1):
        plan.weight(f"f_{at}", "W")[...] = w
        plan.weight(f"f_{at}", "b")[...] = b
    return {id: value[0] for id, value in plan.run({"x": x[np.newaxis]}).items()}


def linear(e: Exercise) -> Values:
    g = e.given
    out = run(g["x"], [(g["w"], g["b"])])["f_1"]
    return {"products": list(out - floats(g["b"])), "output": list(out)}


def relu(e: Exercise) -> Values:
    g = e.given
    if "w" not in g:
        return {"output": list(np.maximum(floats(g["x"]), 0))}
    found = run(g["x"], [(g["w"], g["b"])], ["relu"])
    return {"inner": list(found["f_1"]), "output": list(found["a_1"])}


def compose(e: Exercise) -> Values:
    g = e.given
    maps = [(g["w1"], g["b1"]), (g["w2"], g["b2"])]
    inputs = len(g["w1"][0])
    bias = run(np.zeros(inputs), maps)["f_2"]  # f(0) = b, f(e_i) − b = column i
    columns = [run(np.eye(inputs)[i], maps)["f_2"] - bias for i in range(inputs)]
    return {"matrix": list(np.array(columns).T.ravel()), "bias": list(bias)}


def composition(e: Exercise) -> Values:
    g = e.given
    bend = {"ReLU": "relu", "tanh": "tanh"}[g["activation"]]
    found = run(g["x"], g["maps"], [bend] * len(g["maps"]))
    return {line.key: list(found[line.key]) for line in e.lines}


def missing_weight(e: Exercise) -> Values:
    """Solved by moving along a straight line: output at weight 0 and 1 give the slope."""
    g = e.given
    row, column = g["row"], g["column"]
    w, b = floats(g["w"]), floats(g["b"])
    at = []
    for value in (0.0, 1.0):
        w[row, column] = value
        at.append(run(g["x"], [(w, b)])["f_1"][row])
    target = run(g["x"], [(g["w"], b)])["f_1"][row]
    found: Values = {"known": [at[0]]}
    if "w2" in g:
        out = run(g["x"], [(g["w"], b), (g["w2"], g["b2"])], ["relu"])["f_2"][0]
        target = (out - float(g["b2"][0])) / float(g["w2"][0][0])
        found["hidden"] = [target]
    return found | {"weight": [(target - at[0]) / (at[1] - at[0])]}


def missing_bias(e: Exercise) -> Values:
    g = e.given
    output = run(g["x"], [(g["w"], g["b"])])["f_1"]
    products = floats(g["w"]) @ floats(g["x"])
    return {"products": list(products), "bias": list(output - products)}


def missing_input(e: Exercise) -> Values:
    g = e.given
    without = floats(g["output"]) - floats(g["b"])
    found = np.linalg.solve(floats(g["w"]), without)
    assert np.allclose(run(found, [(g["w"], g["b"])])["f_1"], floats(g["output"]))
    return {"without": list(without), "input": list(found)}


def which_activation(e: Exercise) -> Values:
    g = e.given
    inner = floats(g["x"]) if g["f"] is None else run(g["x"], [g["f"]])["f_1"]
    tried = {
        "identity": inner,
        "ReLU": np.maximum(inner, 0),
        "tanh": np.tanh(inner),
        "sigmoid": 1 / (1 + np.exp(-inner)),
    }
    shown = np.round(floats(g["output"]), 2)
    fits = [name for name, values in tried.items() if np.abs(values - shown).max() < 0.006]
    assert len(fits) == 1, "the rounded numbers must fit one activation only"
    return {"inner": list(inner), "activation": fits}


def shapes(e: Exercise) -> Values:
    g = e.given
    if "sizes" not in g:
        tokens, width, head = g["tokens"], g["width"], g["head"]
        w = np.zeros((head, width))
        q = np.zeros((tokens, width)) @ w.T
        return {
            "W": list(w.shape),
            "q": list(q.shape),
            "scores": list((q @ q.T).shape),
            "out": list((q @ q.T @ q).shape),
        }
    graph = e.network
    assert graph is not None
    found: Values = {"output": [compile_plan(graph).run()[f"f_{len(g['sizes']) - 1}"].shape[1]]}
    for at in range(1, len(g["sizes"])):
        tail = f"_{at}" if len(g["sizes"]) > 2 else ""
        weights = graph.node(f"f_{at}").weights
        found[f"W{tail}"] = list(weights["W"].shape)
        found[f"b{tail}"] = list(weights["b"].shape)
    return found


def parameters(e: Exercise) -> Values:
    g = e.given
    found: Values = {}
    if g["words"]:
        found["embedding"] = [np.zeros((g["words"], g["sizes"][0])).size]
    for at, (inputs, outputs) in enumerate(itertools.pairwise(g["sizes"]), 1):
        arrays = [np.zeros((outputs, inputs))] + [np.zeros(outputs)] * g["bias"]
        found[f"f_{at}"] = [sum(array.size for array in arrays)]
    total = sum(value[0] for value in found.values())
    if e.network is not None:
        assert e.network.parameter_count == total
    return found | {"total": [total]}


def regions(e: Exercise) -> Values:
    """On a line: the slope between and beyond the bends; in the plane: on-off patterns met."""
    g = e.given
    w, b = floats(g["w"]), floats(g["b"])
    if "v" in g:
        kinks = -b / w
        edges = np.array([-100.0, *sorted(set(kinks)), 100.0])
        middles = (edges[:-1] + edges[1:]) / 2
        h = 1e-6

        def f(x: float) -> float:
            maps = [(w[:, None], b), ([g["v"]], [0])]
            return float(run([x], maps, ["relu"])["f_2"][0])

        slopes = np.array([(f(m + h) - f(m - h)) / (2 * h) for m in middles])
        changes = int((np.abs(np.diff(slopes)) > 1e-3).sum())
        return {"kinks": list(kinks), "regions": [changes + 1]}
    crossings = [
        np.linalg.solve(w[[i, j]], -b[[i, j]])
        for i, j in itertools.combinations(range(len(w)), 2)
        if abs(np.linalg.det(w[[i, j]])) > 1e-9
    ]
    # Every region touches a crossing, a line, or is the whole plane: look closely around those.
    turns = np.linspace(0, 2 * np.pi, 181)[:-1] + 0.003
    ring = np.stack([np.cos(turns), np.sin(turns)], 1)
    near = [c + 1e-3 * ring for c in crossings]
    on_lines = [
        -row * c / (row @ row) + side * 1e-3 * row + t * np.array([-row[1], row[0]])
        for row, c in zip(w, b, strict=True)
        for side in (-1, 1)
        for t in (-500.0, 500.0)
    ]
    points = np.concatenate([*near, np.array(on_lines)])
    patterns = {tuple(on) for on in (points @ w.T + b > 0).tolist()}
    return {"crossings": [len(crossings)], "regions": [len(patterns)]}


def _softmax(z: np.ndarray) -> np.ndarray:
    plan = _softmax_plan(len(z))
    return plan.run({"z": z[np.newaxis]})["p"][0]


@cache
def _softmax_plan(size: int) -> Plan:
    return compile_plan(chain([sample("z", np.zeros(size)), layer("softmax", "p")]))


def softmax(e: Exercise) -> Values:
    z = floats(e.given["z"])
    powers = np.exp(z)
    return {"powers": list(powers), "sum": [powers.sum()], "softmax": list(_softmax(z))}


def temperature(e: Exercise) -> Values:
    z = floats(e.given["z"])
    if "t" in e.given:
        scaled = z / float(e.given["t"])
        return {"scaled": list(scaled), "probabilities": list(_softmax(scaled))}
    p = float(e.given["p"])
    # Bisection on the engine's softmax: the probability of the larger score falls as T grows.
    low, high = 1e-3, 1e4
    for _ in range(100):
        middle = (low * high) ** 0.5
        low, high = (middle, high) if _softmax(z / middle)[0] > p else (low, middle)
    return {"odds": [p / (1 - p)], "log": [np.log(p / (1 - p))], "temperature": [low]}


def entropy(e: Exercise) -> Values:
    p = floats(e.given["p"])
    if "truth" in e.given:
        one_hot = np.eye(len(p))[e.given["truth"]]
        base = np.log(2) if e.given["bits"] else 1.0
        loss = -(one_hot * np.log(p)).sum() / base
        return {"p": [one_hot @ p], "loss": [loss]}
    losses = -np.log(p)
    return {
        "losses": list(losses),
        "mean": [losses.mean()],
        "perplexity": [np.prod(p) ** (-1 / len(p))],
    }


def attention(e: Exercise) -> Values:
    g = e.given
    q, k, v = floats(g["q"]), floats(g["keys"]), floats(g["values"])
    scores = k @ q
    scaled = scores / np.sqrt(len(q)) if g["scaled"] else scores
    masked = np.where(np.arange(3) < g["seen"], scaled, -np.inf)
    weights = np.exp(masked - masked.max())
    weights /= weights.sum()
    return {
        "scores": list(scores),
        "scaled": list(scaled),
        "weights": list(weights),
        "output": list(weights @ v),
    }


def bpe(e: Exercise) -> Values:
    """Byte-pair encoding on plain strings with blanks between the tokens."""
    corpus = [(" ".join(symbols), count) for symbols, count in e.given["corpus"]]

    def best(words: list[tuple[str, int]]) -> tuple[str, int]:
        counts: dict[str, int] = {}
        for word, count in words:
            tokens = word.split()
            for i in range(len(tokens) - 1):
                pair = f"{tokens[i]} {tokens[i + 1]}"
                counts[pair] = counts.get(pair, 0) + count
        ranked = sorted(counts.items(), key=lambda item: -item[1])
        assert ranked[0][1] > ranked[1][1], "the commonest pair must be alone"
        return ranked[0]

    pair, count = best(corpus)
    found: Values = {"merge": [pair.replace(" ", "")], "count": [count]}
    if any(line.key == "second" for line in e.lines):
        joined = pair.replace(" ", "")
        after = [(f" {word} ".replace(f" {pair} ", f" {joined} ").strip(), c) for word, c in corpus]
        found["second"] = [best(after)[0].replace(" ", "")]
    return found


def gradient(e: Exercise) -> Values:
    """The engine's own backward pass."""
    g = e.given
    y, rate = float(g["y"]), float(g["rate"])
    if g["level"] == 3:
        maps: list[tuple[Any, Any]] = [([[g["w"]]], [0]), ([[g["v"]]], [0])]
        bends, last = ("relu",), "f_2"
        wanted = [("f_1", "W"), ("f_2", "W")]
    else:
        maps, bends, last = [([[g["w"]]], [g["b"]])], (), "f_1"
        wanted = [("f_1", "W"), ("f_1", "b")][: g["level"]]
    found = run([g["x"]], maps, bends)
    error = found[last][0] - y
    plan = _plan((1,) * (len(maps) + 1), bends)
    bound = plan.bind(1, gradients=Gradients.ALL)
    bound.inputs["x"][...] = float(g["x"])
    bound.forward()
    bound.gradients[last][...] = 2 * error
    bound.backward()
    slopes = [float(plan.gradient(*each).ravel()[0]) for each in wanted]
    start = [float(plan.weight(*each).ravel()[0]) for each in wanted]
    values: Values = {
        "output": [found[last][0]],
        "error": [error],
        "gradient": slopes,
        "step": [w - rate * slope for w, slope in zip(start, slopes, strict=True)],
    }
    return values | ({"hidden": [found["a_1"][0]]} if g["level"] == 3 else {})


def preference(e: Exercise) -> Values:
    g = e.given
    if "beta" in g:
        gains = floats(g["now"]) - floats(g["reference"])
        w, l = g["preferred"], 1 - g["preferred"]  # noqa: E741 - the paper's letters
        margin = float(g["beta"]) * (gains[w] - gains[l])
        # ∂ ln σ(margin) / ∂ ln π_w = β (1 − σ) > 0: ascending it raises the preferred one.
        return {
            "gains": list(gains),
            "margin": [margin],
            "probability": [1 / (1 + np.exp(-margin))],
            "rises": ["AB"[w]],
        }
    z = floats(g["z"])
    p = _softmax(z)
    h = 1e-6
    slope = [  # ∂ ln p_chosen / ∂ z by central differences
        (np.log(_softmax(z + h * e_)[g["chosen"]]) - np.log(_softmax(z - h * e_)[g["chosen"]]))
        / (2 * h)
        for e_ in np.eye(2)
    ]
    change = float(g["size"]) * np.array(slope)
    after = _softmax(z + change)
    return {
        "p": list(p),
        "change": list(change),
        "rises": ["A" if after[0] > p[0] else "B"],
        "after": list(after),
    }


SOLVERS: dict[str, Callable[[Exercise], Values]] = {
    "linear": linear,
    "relu": relu,
    "compose": compose,
    "lecture": composition,
    "tanh": composition,
    "missing-weight": missing_weight,
    "missing-bias": missing_bias,
    "missing-input": missing_input,
    "activation": which_activation,
    "shapes": shapes,
    "parameters": parameters,
    "regions": regions,
    "softmax": softmax,
    "temperature": temperature,
    "cross-entropy": entropy,
    "attention": attention,
    "bpe": bpe,
    "gradient": gradient,
    "preference": preference,
}
