"""How long the engine's work takes beside PyTorch's, eager, on the same threads.

    python -m tests.benchmarks.engine [--json FILE] [--only ROW …]

Both sides take turns within each row, and each row is the median over the turns. Without PyTorch
(the `bench` extra) the rows stand without a peer. Beside the table, on the error stream, stand the
size of the buffers each training holds, the floor under the 784-128-64-10 network's step (its
matrix products alone, and what one hand-over between threads costs) and how busy the machine was.
"""

from __future__ import annotations

import itertools
import os
import statistics
import threading
import time
from collections.abc import Callable
from queue import SimpleQueue
from typing import Any

import numpy as np
from threadpoolctl import threadpool_limits

from engine.analysis.maps import DecisionMap
from engine.analysis.section import Window
from engine.build import chain, layer
from engine.generating import Continuation
from engine.graph import Edge, Graph, Node, settle
from engine.plan import compile_plan
from engine.training import Examples, Settings, Trainer
from tests.benchmarks.table import Row, interleaved, parser, report, row, say

try:
    import torch

    from tests.benchmarks import torch_peer
except ImportError:
    torch = None

PEER = "PyTorch, eager"


def mlp(sizes: tuple[int, ...], bend: str) -> Graph:
    """Linear layers with a bend between them."""
    nodes = [layer("input", "x", shape=(sizes[0],))]
    for place, size in enumerate(sizes[1:], 1):
        nodes.append(layer("linear", f"f_{place}", outputs=size))
        if place < len(sizes) - 1:
            nodes.append(layer(bend, f"a_{place}"))
    return chain(nodes)


def gpt(vocabulary: int, context: int, width: int, heads: int, depth: int) -> Graph:
    """A small GPT-2 as a graph of ordinary layers."""
    nodes: list[Node] = [
        layer("input", "ids", shape=(context,), tokens=True),
        layer("embedding", "tokens", vocabulary=vocabulary, width=width),
        layer("learned_positions", "places"),
    ]
    edges = [Edge("ids", "tokens"), Edge("tokens", "places")]
    stream = "places"
    for block in range(depth):
        for part, inner in (
            ("attention", layer("self_attention", f"attention_{block}", heads=heads)),
            ("mlp", layer("feed_forward", f"mlp_{block}")),
        ):
            norm, skip = f"norm_{part}_{block}", f"skip_{part}_{block}"
            nodes += [layer("layer_norm", norm), inner, layer("add", skip)]
            edges += [
                Edge(stream, norm),
                Edge(norm, inner.id),
                Edge(stream, skip, "a"),
                Edge(inner.id, skip, "b"),
            ]
            stream = skip
    nodes += [layer("layer_norm", "norm"), layer("linear", "head", outputs=vocabulary, bias=False)]
    edges += [Edge(stream, "norm"), Edge("norm", "head")]
    return settle(Graph(tuple(nodes), tuple(edges)))


def _timed(step: Callable[[], Any], repeats: int) -> Callable[[], float]:
    def measure() -> float:
        start = time.perf_counter()
        for _ in range(repeats):
            step()
        return (time.perf_counter() - start) / repeats * 1e6

    return measure


def _torch_step(model: Any, loss: Any, x: Any, t: Any, batch: int) -> Callable[[], Any]:
    assert torch is not None
    inputs, targets = torch.from_numpy(x), torch.from_numpy(t)
    optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
    order = torch.randperm(len(inputs))
    place = 0

    def step() -> None:
        nonlocal place, order
        chosen = order[place : place + batch]
        place += batch
        if place >= len(inputs):
            place, order = 0, torch.randperm(len(inputs))
        optimizer.zero_grad()
        loss(model(inputs[chosen]), targets[chosen]).backward()
        optimizer.step()

    return step


def _train_row(
    name: str,
    graph: Graph,
    peer: Callable[[], Any],
    examples: Examples,
    settings: Settings,
    repeats: int,
    *,
    threads: int = 1,
    rounds: int = 9,
) -> Row:
    with threadpool_limits(1):  # ours shares batches among threads, not single products
        trainer = Trainer(graph, examples, settings, threads=threads)
        sides = {"ours": _timed(trainer.take_step, repeats)}
        if torch is not None:
            torch.set_num_threads(threads)
            sides["peer"] = _timed(peer(), repeats)
        figures = interleaved(sides, rounds)
    say(f"{name}: {trainer.nbytes / 2**20:.1f} MB of buffers")
    trainer.close()
    return row(name, figures["ours"], "µs", peer=figures.get("peer"), peer_name=PEER)


def playground(batch: int) -> Row:
    """A train step of 2-8-8-1 with tanh on points in the plane."""
    rng = np.random.default_rng(0)
    x = rng.normal(size=(500, 2)).astype(np.float32)
    t = (x[:, :1] * x[:, 1:] > 0).astype(np.float32)

    def peer() -> Any:
        model = torch_peer.mlp((2, 8, 8, 1), torch.nn.Tanh)
        return _torch_step(model, torch.nn.MSELoss(), x, t, batch)

    settings = Settings(loss="mse", optimizer="adam", rate=1e-3, batch_size=batch)
    return _train_row(
        f"playground-{batch}", mlp((2, 8, 8, 1), "tanh"), peer, Examples(x, t), settings, 200
    )


def digits(threads: int) -> Row:
    """A train step of 784-128-64-10 with ReLU, batch 128."""
    rng = np.random.default_rng(0)
    x = rng.normal(size=(2048, 784)).astype(np.float32)
    t = rng.integers(0, 10, 2048)

    def peer() -> Any:
        model = torch_peer.mlp((784, 128, 64, 10), torch.nn.ReLU)
        return _torch_step(model, torch.nn.CrossEntropyLoss(), x, t, 128)

    settings = Settings(loss="cross_entropy_logits", optimizer="adam", rate=1e-3, batch_size=128)
    name = f"mlp-784-{threads}t"
    products, hand_over = _products((784, 128, 64, 10), 128 // threads), _hand_over()
    say(f"{name}: the products alone {products:.0f} µs, a hand-over {hand_over:.0f} µs")
    return _train_row(
        name,
        mlp((784, 128, 64, 10), "relu"),
        peer,
        Examples(x, t),
        settings,
        40,
        threads=threads,
    )


def _products(sizes: tuple[int, ...], batch: int) -> float:
    """Microseconds of a train step's matrix products on one thread: y = x W, dW = xᵀ dy and, but
    for the first layer, dx = dy Wᵀ."""
    work: list[tuple[Any, Any, Any]] = []
    for place, (inner, outer) in enumerate(itertools.pairwise(sizes)):
        x, y, w = (
            np.zeros(shape, np.float32)
            for shape in ((batch, inner), (batch, outer), (inner, outer))
        )
        work += [(x, w, y), (x.T, y, w)]
        if place:
            work.append((y, w.T, x))

    def run() -> None:
        for a, b, out in work:
            np.dot(a, b, out)

    with threadpool_limits(1):
        return statistics.median(_timed(run, 1)() for _ in range(60))


def _hand_over() -> float:
    """Microseconds from asking another thread for nothing to its answer."""
    asked: SimpleQueue[bool] = SimpleQueue()
    done: SimpleQueue[bool] = SimpleQueue()

    def answer() -> None:
        while asked.get():
            done.put(True)

    thread = threading.Thread(target=answer)
    thread.start()

    def ask() -> None:
        asked.put(True)
        done.get()

    figure = statistics.median(_timed(ask, 1)() for _ in range(200))
    asked.put(False)
    thread.join()
    return figure


def language(width: int, context: int, depth: int, repeats: int) -> Row:
    """A train step of a small GPT, batch 16, vocabulary 512."""
    rng = np.random.default_rng(0)
    ids = rng.integers(0, 512, (64, context + 1))
    x, t = ids[:, :-1].copy(), ids[:, 1:].copy()

    def peer() -> Any:
        model = torch_peer.GPT(512, context, width, 4, depth)
        return _torch_step(
            model,
            lambda y, goal: torch.nn.functional.cross_entropy(y.flatten(0, 1), goal.flatten()),
            x,
            t,
            16,
        )

    settings = Settings(loss="cross_entropy_logits", optimizer="adam", rate=1e-3, batch_size=16)
    graph = gpt(512, context, width, 4, depth)
    return _train_row(f"gpt-{width}", graph, peer, Examples(x, t), settings, repeats, rounds=7)


def decision_map() -> Row:
    """Every neuron of 2-8-8-1 on a 200 × 200 grid, in one batched pass."""
    x = np.stack(np.meshgrid(np.linspace(-1, 1, 200), np.linspace(-1, 1, 200)), -1)
    points = x.reshape(-1, 2).astype(np.float32)
    with threadpool_limits(1):
        maps = DecisionMap(mlp((2, 8, 8, 1), "tanh"), Window(-1, 1, -1, 1), resolution=(200, 200))
        sides = {"ours": _timed(maps.update, 20)}
        if torch is not None:
            torch.set_num_threads(1)
            model = torch_peer.mlp((2, 8, 8, 1), torch.nn.Tanh)
            inputs = torch.from_numpy(points)

            def every_neuron() -> None:
                with torch.no_grad():
                    y = inputs
                    for part in model:
                        y = part(y)

            sides["peer"] = _timed(every_neuron, 20)
        figures = interleaved(sides, 9)
    say(f"map-200: {maps.nbytes / 2**20:.1f} MB of buffers")
    return row(
        "map-200",
        figures["ours"] / 1000,
        "ms",
        peer=figures.get("peer", 0) / 1000 or None,
        peer_name=PEER,
    )


def generation() -> Row:
    """Tokens a second from a small GPT, up to its context's end.

    With remembered keys and values, and with the whole context computed anew for each token.
    """
    context, width, heads, depth = 256, 128, 4, 4
    with threadpool_limits(1):
        plan = compile_plan(gpt(512, context, width, heads, depth), np.float32)
        text = Continuation(plan)

        def remembered() -> float:
            text.restart()
            start, token = time.perf_counter(), 1
            for _ in range(context):
                token = int(text.feed([token])[-1].argmax())
            return context / (time.perf_counter() - start)

        whole = plan.bind(1)

        def anew() -> float:
            ids = np.zeros(context, np.intp)
            ids[0] = 1
            start = time.perf_counter()
            for place in range(context - 1):
                whole.inputs["ids"][0] = ids
                whole.forward()
                ids[place + 1] = int(whole.values["head"][0, place].argmax())
            return (context - 1) / (time.perf_counter() - start)

        figures = interleaved({"ours": remembered, "peer": anew}, 5)
    return row(
        "generate-kv",
        figures["ours"],
        "tokens/s",
        peer=figures["peer"],
        peer_name=f"the whole context of {context} anew each token (d {width}, {depth} layers)",
    )


ROWS: dict[str, Callable[[], Row]] = {
    "playground-10": lambda: playground(10),
    "playground-30": lambda: playground(30),
    "playground-500": lambda: playground(500),
    "mlp-784-1t": lambda: digits(1),
    "mlp-784-2t": lambda: digits(2),
    "gpt-64": lambda: language(64, 64, 2, 5),
    "gpt-128": lambda: language(128, 128, 4, 1),
    "map-200": decision_map,
    "generate-kv": generation,
}


def main() -> None:
    """Measure the rows that were asked for and report them."""
    options = parser(__doc__ or "", tuple(ROWS)).parse_args()
    if torch is None:
        say("PyTorch is not installed (extra: bench); rows stand without a peer.")
    busy = [_load()]
    rows: list[Row] = []
    for name in options.only or ROWS:
        rows.append(ROWS[name]())
        busy.append(_load())
    say(f"load of the machine (1 minute): {' '.join(busy)}")
    report(rows, options.json)


def _load() -> str:
    return f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"


if __name__ == "__main__":
    main()
