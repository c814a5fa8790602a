"""Training: it learns, it repeats itself bit for bit, and it can be gone back over."""

from __future__ import annotations

import gc
import threading
import tracemalloc
import weakref
from dataclasses import replace

import numpy as np
import pytest

from engine.build import chain, layer
from engine.errors import EngineError
from engine.graph import Edge, Graph
from engine.losses import LOSSES
from engine.optimizers import OPTIMIZERS
from engine.plan import compile_plan
from engine.training import Examples, Settings, StopWhen, Trainer, Unit, split
from engine.training.batches import TRY_AGAIN, Pace
from engine.training.history import History


def net(*sizes: int, bend: str = "tanh", last: str = "", seed: int = 0) -> Graph:
    nodes = [layer("input", "x", shape=(sizes[0],))]
    for place, size in enumerate(sizes[1:], 1):
        nodes.append(layer("linear", f"f_{place}", outputs=size))
        if place < len(sizes) - 1:
            nodes.append(layer(bend, f"a_{place}"))
    if last:
        nodes.append(layer(last, "last"))
    return chain(nodes, seed)


def points(count: int = 200, seed: int = 0) -> Examples:
    """XOR by quadrants."""
    x = np.random.default_rng(seed).uniform(-1, 1, (count, 2))
    return Examples(x, (x[:, 0] * x[:, 1] > 0).astype(np.int64))


def trainer(**settings) -> Trainer:
    chosen = Settings(**{"loss": "cross_entropy", "rate": 0.02, "batch_size": 16, **settings})
    return Trainer(net(2, 8, 8, 2, last="softmax"), points(), chosen)


@pytest.fixture
def few_snapshots(monkeypatch):
    """So that going back takes steps again instead of finding them kept."""
    monkeypatch.setattr(History, "MOST", 4)


def test_xor_is_learnt():
    at = trainer()
    before = at.evaluate().loss
    reports = list(at.run(until=StopWhen(epochs=60)))
    found = at.evaluate()
    assert reports[-1].ended == "60 epochs were trained."
    assert found.loss < before / 4
    assert found.accuracy > 0.95
    assert found.confusion.sum() == 200
    assert np.trace(found.confusion) == round(found.accuracy * 200)


@pytest.mark.parametrize("key", OPTIMIZERS)
def test_every_optimiser_lowers_the_loss(key):
    at = trainer(optimizer=key, rate=OPTIMIZERS[key].default_rate)
    before = at.evaluate().loss
    for _ in range(30):
        at.advance(Unit.EPOCH)
    assert at.evaluate().loss < before * 0.8


@pytest.mark.parametrize("key", LOSSES)
def test_every_loss_can_be_trained_with(key):
    classes = LOSSES[key].targets == "classes"
    last = {"binary_cross_entropy": "sigmoid", "cross_entropy": "softmax"}.get(key, "")
    data = points()
    at = Trainer(
        net(2, 12, 2 if classes else 1, last=last),
        data,
        Settings(loss=key, rate=0.03, batch_size=20),
    )
    before = at.evaluate().loss
    for _ in range(40):
        at.advance(Unit.EPOCH)
    found = at.evaluate()
    assert found.loss < before * 0.8
    assert (found.accuracy is None) == (LOSSES[key].targets == "numbers")


def test_a_softmax_before_the_loss_is_trained_through_its_scores():
    """Same weights after the same steps as cross-entropy on scores: nothing is lost by fusing."""
    a = Trainer(net(2, 4, 2, last="softmax"), points(), Settings(loss="cross_entropy"))
    b = Trainer(net(2, 4, 2), points(), Settings(loss="cross_entropy_logits"))
    for _ in range(20):
        a.take_step()
        b.take_step()
    np.testing.assert_array_equal(a.plan.parameters, b.plan.parameters)


def test_training_equals_gradient_descent_written_out():
    """One linear layer, squared error, full batch: w ← w − η · 2/n Σ (w x + b − t) x."""
    rng = np.random.default_rng(0)
    x, t = rng.normal(size=(12, 3)), rng.normal(size=(12, 2))
    graph = net(3, 2)
    settings = Settings(loss="mse", optimizer="sgd", rate=0.1, batch_size=12)
    at = Trainer(graph, Examples(x, t), settings, dtype=np.float64)
    w, b = graph.node("f_1").weights["W"].copy(), graph.node("f_1").weights["b"].copy()
    for _ in range(5):
        difference = x @ w.T + b - t
        w = w - 0.1 * 2 / t.size * difference.T @ x
        b = b - 0.1 * 2 / t.size * difference.sum(axis=0)
        at.take_step()
    np.testing.assert_allclose(at.plan.weight("f_1", "W"), w, rtol=1e-12)
    np.testing.assert_allclose(at.graph().node("f_1").weights["b"], b, rtol=1e-12)


def test_penalties_pull_weights_and_leave_biases():
    rng = np.random.default_rng(0)
    data = Examples(rng.normal(size=(8, 3)), np.zeros((8, 1)))
    graph = net(3, 1)
    graph = graph.with_node(graph.node("f_1").with_weights(W=[[1, -2, 3]], b=[5]))
    plain = Trainer(graph, data, Settings(optimizer="sgd", rate=0.1, batch_size=8), dtype="d")
    pulled = Trainer(
        graph, data, Settings(optimizer="sgd", rate=0.1, batch_size=8, l1=0.2, l2=0.5), dtype="d"
    )
    decayed = Trainer(
        graph, data, Settings(optimizer="adamw", rate=0.1, batch_size=8, l2=0.5), dtype="d"
    )
    undecayed = Trainer(graph, data, Settings(optimizer="adamw", rate=0.1, batch_size=8), dtype="d")
    for at in (plain, pulled, decayed, undecayed):
        at.take_step()
    w = np.array([[1, -2, 3]])
    moved = plain.plan.weight("f_1", "W") - pulled.plan.weight("f_1", "W")
    np.testing.assert_allclose(moved, 0.1 * (0.2 * np.sign(w) + 0.5 * w))
    np.testing.assert_allclose(pulled.plan.weight("f_1", "b"), plain.plan.weight("f_1", "b"))
    moved = undecayed.plan.weight("f_1", "W") - decayed.plan.weight("f_1", "W")
    np.testing.assert_allclose(moved, 0.1 * 0.5 * w)


def test_clipping_bounds_the_whole_gradient():
    at = trainer(optimizer="sgd", clip=0.01)
    at.take_step()
    assert np.linalg.norm(at.plan.gradients) == pytest.approx(0.01, rel=1e-5)
    norms = at.gradient_norms()
    assert set(norms) == {"f_1", "f_2", "f_3"}
    assert np.hypot.reduce(list(norms.values())) == pytest.approx(0.01, rel=1e-5)


def test_the_same_seed_gives_the_same_run_bit_for_bit():
    a, b, other = trainer(seed=3), trainer(seed=3), trainer(seed=4)
    for at in (a, b, other):
        for _ in range(50):
            at.take_step()
    assert a.plan.parameters.tobytes() == b.plan.parameters.tobytes()
    assert a.plan.parameters.tobytes() != other.plan.parameters.tobytes()


def test_dropout_and_batch_norm_repeat_themselves_too():
    graph = chain(
        [
            layer("input", "x", shape=(2,)),
            layer("linear", "f", outputs=6),
            layer("batch_norm", "n"),
            layer("relu", "a"),
            layer("dropout", "d", rate=0.3),
            layer("linear", "g", outputs=2),
        ]
    )
    at = Trainer(graph, points(), Settings(loss="cross_entropy_logits", batch_size=16))
    for _ in range(30):
        at.take_step()
    after = at.plan.parameters.copy()
    mean = at.plan.state["n", "mean"].copy()
    at.back(17)
    assert at.step == 13
    for _ in range(17):
        at.take_step()
    np.testing.assert_array_equal(at.plan.parameters, after)
    np.testing.assert_array_equal(at.plan.state["n", "mean"], mean)
    assert at.graph().node("n").weights["mean"].any()


def test_going_back_and_rewinding():
    at = trainer()
    start = at.plan.parameters.copy()
    seen = {0: start}
    for step in range(1, 301):
        at.take_step(1 if step % 7 == 0 else None)
        seen[step] = at.plan.parameters.copy()
    for step in (299, 150, 149, 64, 1):
        at.go_to(step)
        assert at.step == step
        np.testing.assert_array_equal(at.plan.parameters, seen[step])
    at.rewind()
    np.testing.assert_array_equal(at.plan.parameters, start)
    assert (at.step, at.epoch) == (0, 0)
    with pytest.raises(EngineError, match="only go back"):
        at.go_to(5)


def test_going_back_over_a_change_of_settings(few_snapshots):
    at = trainer()
    for _ in range(10):
        at.take_step()
    slower = replace(at.settings, rate=0.001, optimizer="momentum")
    at.change(slower)
    seen = {}
    for _ in range(10):
        at.take_step()
        seen[at.step] = at.plan.parameters.copy()
    at.go_to(15)
    np.testing.assert_array_equal(at.plan.parameters, seen[15])
    at.go_to(5)
    assert at.settings == slower
    at.take_step()


def test_an_optimiser_taken_up_on_the_way_begins_as_at_the_start(few_snapshots):
    """Adam's corrections count from its own first step: else that step is 3 times too long."""
    at = trainer(optimizer="sgd", rate=0.0)
    for _ in range(50):
        at.take_step()
    start = at.plan.parameters.copy()
    at.change(replace(at.settings, optimizer="adam", rate=0.01))
    at.take_step()
    moved = np.abs(at.plan.parameters - start)
    assert moved.max() == pytest.approx(0.01, rel=1e-3)
    for _ in range(5):
        at.take_step()
    after = at.plan.parameters.copy()
    at.go_to(53)
    for _ in range(3):
        at.take_step()
    np.testing.assert_array_equal(at.plan.parameters, after)


def test_leaving_an_optimiser_and_coming_back_between_two_steps_is_no_change(few_snapshots):
    a, b = trainer(), trainer()
    for at in (a, b):
        for _ in range(10):
            at.take_step()
    before = a.settings
    a.change(replace(before, optimizer="rmsprop"))
    a.change(before)
    for at in (a, b):
        for _ in range(10):
            at.take_step()
    np.testing.assert_array_equal(a.plan.parameters, b.plan.parameters)
    a.go_to(15)
    a.go_to(12)
    for _ in range(8):
        a.take_step()
    np.testing.assert_array_equal(a.plan.parameters, b.plan.parameters)


def test_what_was_done_in_steps_that_were_undone_is_forgotten(few_snapshots):
    """Settings and batch sizes of steps gone back over must not come back with the next ones."""
    at, straight = trainer(), trainer()
    first = at.settings
    for _ in range(10):
        at.take_step()
    at.change(replace(first, rate=0.5, optimizer="sgd"))
    for _ in range(10):
        at.take_step(3)
    at.change(first)
    at.go_to(5)
    for _ in range(15):
        at.take_step()
    at.go_to(18)
    for _ in range(18):
        straight.take_step()
    np.testing.assert_array_equal(at.plan.parameters, straight.plan.parameters)


def test_samples_batches_and_epochs():
    at = trainer(batch_size=64)
    assert at.advance(Unit.SAMPLE).step == 1
    assert at.advance().step == 2
    report = at.advance(Unit.EPOCH)
    assert report.epoch == 1
    assert at.advance(Unit.EPOCH).step == report.step + 4  # 64 + 64 + 64 + 8


def test_run_reports_stops_and_says_why():
    assert [r.ended for r in trainer().run(until=StopWhen(steps=3), pause=0)] == [
        "",
        "",
        "3 steps were taken.",
    ]
    (last,) = trainer().run(until=StopWhen(loss_below=100.0))
    assert last.ended == "The loss fell below 100."
    (stopped,) = trainer().run(stop=lambda: True)
    assert stopped.ended == "Training was stopped."
    *_, tired = trainer(rate=0.0).run(until=StopWhen(patience=2, epochs=50), pause=9e9)
    assert tired.ended == "The loss has not improved for 2 epochs."
    epochs = list(trainer().run(Unit.EPOCH, StopWhen(epochs=3)))
    assert [report.epoch for report in epochs] == [1, 2, 3]


def test_a_loss_that_explodes_ends_training_with_advice():
    at = Trainer(
        net(2, 4, 1, bend="square"),
        Examples(np.full((8, 2), 100.0), np.zeros((8, 1))),
        Settings(optimizer="sgd", rate=1e6, batch_size=8),
    )
    with np.errstate(all="ignore"):
        *_, last = at.run(until=StopWhen(steps=100))
    assert "smaller learning rate" in last.ended
    assert last.step < 20


@pytest.mark.parametrize("slow", [True, False])
def test_parts_worked_through_either_way_give_the_same_bits(monkeypatch, slow):
    """Which way is faster is a matter of the machine's load; the weights must not be."""

    def train() -> np.ndarray:
        settings = Settings(loss="cross_entropy", rate=0.02, batch_size=16)
        at = Trainer(net(2, 8, 8, 2, last="softmax"), points(), settings, threads=2)
        for _ in range(80):
            at.take_step()
        at.close()
        return at.plan.parameters.copy()

    expected = train()
    monkeypatch.setattr(Pace, "side_by_side", lambda self: slow)
    np.testing.assert_array_equal(train(), expected)


def test_the_faster_way_is_taken_and_the_other_tried_now_and_then():
    pace = Pace()
    costs = {True: 3.0, False: 1.0}
    ways = []
    for step in range(4 * TRY_AGAIN):
        if step == 2 * TRY_AGAIN:
            costs = {True: 0.5, False: 1.0}  # the other core is free now
        ways.append(pace.side_by_side())
        pace.took(ways[-1], costs[ways[-1]])
    assert set(ways[:2]) == {True, False}
    before, after = ways[2 : 2 * TRY_AGAIN], ways[2 * TRY_AGAIN :]
    assert before.count(True) == 2
    assert after.count(False) <= TRY_AGAIN + 1
    assert after.index(True) < TRY_AGAIN


def test_threads_that_share_a_batch_drop_out_each_by_itself():
    nodes = [layer("input", "x", shape=(2,)), layer("linear", "f", outputs=64)]
    nodes += [layer("dropout", "d", rate=0.5), layer("linear", "g", outputs=2)]

    def train() -> Trainer:
        settings = Settings(loss="cross_entropy_logits", batch_size=16)
        at = Trainer(chain(nodes), points(), settings, threads=2)
        for _ in range(40):
            at.take_step()
        at.close()
        return at

    a, b = train(), train()
    np.testing.assert_array_equal(a.plan.parameters, b.plan.parameters)
    twin = a.plan.twin()
    assert (twin.rng.random(8) != a.plan.rng.random(8)).all()
    a.back(15)
    for _ in range(15):
        a.take_step()
    a.close()
    np.testing.assert_array_equal(a.plan.parameters, b.plan.parameters)


def test_threads_share_batches_and_repeat_themselves():
    def train(threads: int, steps: int = 25) -> Trainer:
        at = Trainer(
            net(2, 8, 2),
            points(),
            Settings(loss="cross_entropy_logits", batch_size=17),
            dtype=np.float64,
            threads=threads,
        )
        for _ in range(steps):
            at.take_step()
        return at

    alone, shared, again = train(1), train(3), train(3)
    np.testing.assert_allclose(shared.plan.parameters, alone.plan.parameters, rtol=1e-8)
    assert shared.plan.parameters.tobytes() == again.plan.parameters.tobytes()
    assert shared.nbytes > alone.nbytes
    shared.back(10)
    for _ in range(10):
        shared.take_step()
    assert shared.plan.parameters.tobytes() == again.plan.parameters.tobytes()
    for at in (shared, again):
        at.close()
    assert not [each for each in threading.enumerate() if each.name.startswith("training")]
    shared.take_step()  # a closed trainer opens again when it is used
    shared.close()


def test_splitting():
    data = points(100)
    train, test = split(data, 0.25, seed=1)
    assert (len(train), len(test)) == (75, 25)
    together = np.concatenate([train.inputs, test.inputs])
    assert {tuple(row) for row in together} == {tuple(row) for row in data.inputs}
    assert split(data, 0.0)[1] is None
    at = Trainer(net(2, 4, 2), train, Settings(loss="cross_entropy_logits"))
    assert at.evaluate(test).confusion.sum() == 25


CLASSES = {"loss": "cross_entropy_logits"}


def told(inputs, targets=(0, 1)) -> Examples:
    return Examples(np.array(inputs), np.array(targets))


@pytest.mark.parametrize(
    ("graph", "data", "settings", "words"),
    [
        (net(3, 2), points(), {}, "takes 3, but an example has 2"),
        (net(2, 2), points(), {"loss": "mse"}, "needs targets of 2, but was given 1"),
        (net(2, 1), points(), {"loss": "cross_entropy"}, "tells 1 classes apart"),
        (net(2, 2), points(), {"loss": "cross_entropy"}, "end the network with Softmax, or"),
        (net(2, 1), points(), {"loss": "binary_cross_entropy"}, "f_1 gives scores"),
        (net(2, 2), told([[0, 1], [np.nan, 2]]), CLASSES, "Example 2 holds a number"),
        (net(2, 2), told([[0, 1], [1, np.inf]]), CLASSES, "Example 2 holds a number"),
        (net(2, 2), told([[1e300, 1], [1, 2]]), CLASSES, "Example 1 holds a number"),
        (net(2, 2), told([["a", "b"], ["c", "d"]]), CLASSES, "Examples .* must be numbers"),
        (net(2, 1), told([[0, 1], [1, 2]], [0, 1e300]), {"loss": "mse"}, "Target 2 holds"),
        (net(2, 1), told([[0, 1], [1, 2]], ["a", "b"]), {"loss": "hinge"}, "that are numbers"),
        (chain([layer("input", "x"), layer("tanh", "a")]), points(), {}, "nothing to train"),
        (
            Graph((*net(2, 2).nodes, layer("tanh", "b")), (*net(2, 2).edges, Edge("x", "b"))),
            points(),
            {},
            "exactly one layer whose output is not used",
        ),
    ],
)
def test_what_does_not_fit_is_told(graph, data, settings, words):
    with pytest.raises(EngineError, match=words):
        Trainer(graph, data, Settings(**settings))


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"loss": "regret"}, "no loss called"),
        ({"optimizer": "magic"}, "no optimiser called"),
        ({"schedule": "lunar"}, "no schedule called"),
        ({"rate": float("nan")}, "learning rate"),
        ({"rate": -1.0}, "learning rate"),
        ({"rate": True}, "learning rate"),
        ({"batch_size": 0}, "batch size must be a whole number, at least 1"),
        ({"batch_size": 2.5}, "batch size must be a whole number"),
        ({"steps": 0}, "planned steps"),
        ({"warm_up": -1}, "warm-up"),
        ({"seed": -1}, "seed must be a whole number, at least 0"),
        ({"clip": float("inf")}, "Clipping must be a finite number"),
        ({"l2": -0.1}, "L2 must be"),
        ({"optimizer_options": {"beta1": 1.5}}, "Adam: β₁ must be at most"),
        ({"optimizer_options": {"beta1": "much"}}, "Adam: β₁ must be a number"),
        ({"schedule": "step", "schedule_options": {"every": 0}}, "Step: Every must be at least 1"),
        ({"schedule": "step", "schedule_options": {"drop": float("nan")}}, "Step: Drop must be"),
    ],
)
def test_settings_that_cannot_be_are_told(settings, words):
    with pytest.raises(EngineError, match=words):
        Settings(**settings)


@pytest.mark.parametrize("until", [{"steps": -1}, {"loss_below": float("nan")}, {"patience": True}])
def test_conditions_that_cannot_be_are_told(until):
    with pytest.raises(EngineError, match="condition that ends training"):
        StopWhen(**until)


def test_steps_and_layers_that_are_not_there_are_told():
    with pytest.raises(EngineError, match="at least one example"):
        trainer().take_step(0)
    with pytest.raises(EngineError, match="no layer 'nowhere'"):
        Trainer(net(2, 2), points(), Settings(**CLASSES), output="nowhere")


def test_a_bad_change_leaves_training_as_it_was():
    at = trainer()
    before = at.settings
    with pytest.raises(EngineError, match="needs targets of 2"):
        at.change(replace(before, loss="mse"))
    assert at.settings == before
    at.take_step()


def test_examples_must_come_in_pairs():
    with pytest.raises(EngineError, match="3 inputs but 2 targets"):
        Examples(np.zeros((3, 1)), np.zeros(2))
    with pytest.raises(EngineError, match="no example"):
        Examples(np.zeros((0, 1)), np.zeros(0))


def test_no_growth_over_ten_thousand_steps():
    at = trainer()
    for _ in range(200):
        at.take_step()
    held = at.nbytes
    tracemalloc.start()
    for _ in range(2_000):
        at.take_step()
    before = tracemalloc.get_traced_memory()[0]
    for _ in range(10_000):
        at.take_step()
    growth = tracemalloc.get_traced_memory()[0] - before
    tracemalloc.stop()
    assert at.nbytes == held == at.advance().nbytes  # what a report tells
    assert growth < 100_000, f"{growth} bytes more"


def test_a_report_tells_how_much_memory_training_holds():
    small, large = (trainer(batch_size=size) for size in (4, 64))
    reports = [next(at.run(until=StopWhen(steps=1))) for at in (small, large)]
    weights = small.plan.parameters.nbytes
    assert reports[0].nbytes == small.nbytes > 4 * weights  # weights, gradients, Adam's two
    assert reports[1].nbytes > reports[0].nbytes


def test_the_trained_graph_computes_what_the_trainer_sees():
    at = trainer()
    for _ in range(20):
        at.take_step()
    inputs = points().inputs
    probabilities = compile_plan(at.graph()).run({"x": inputs})["last"]
    right = probabilities.argmax(axis=1) == points().targets
    assert right.mean() == at.evaluate().accuracy


def test_a_trainer_that_rests_gives_its_buffers_back_and_goes_on_as_if_it_had_not():
    at, other = trainer(), trainer()
    for _ in range(3):
        at.take_step()
        other.take_step()
    at.evaluate()
    held = weakref.ref(at.plan.bind(200))
    at.close()
    gc.collect()
    assert held() is None
    for _ in range(3):
        at.take_step()
        other.take_step()
    np.testing.assert_array_equal(at.plan.parameters, other.plan.parameters)
