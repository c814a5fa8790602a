"""Decision maps against the plan run point by point, and that they cost no memory while live."""

import tracemalloc

import numpy as np
import pytest

from engine.analysis.columns import can_run
from engine.analysis.maps import DecisionMap, products_of
from engine.analysis.section import Cell, Section, Window, feature_section, section
from engine.build import affine, chain, layer, sample
from engine.errors import EngineError
from engine.graph import Edge, Graph, Node, settle
from engine.plan import compile_plan
from engine.spec import registry
from tests.engine.analysis.nets import around, random_network, residual

WINDOW = Window(-3, 3, -2, 5)
VECTOR_LAYERS = [key for key in registry() if around(key) is not None]


def expected(graph, across, found):
    x, y = np.meshgrid(found.xs, found.ys)
    points = np.stack([x.ravel(), y.ravel()], axis=1)
    return compile_plan(graph).run(across.inputs(points)), x.shape


@pytest.mark.parametrize("key", VECTOR_LAYERS)
def test_every_layer_that_takes_vectors_is_mapped_as_the_plan_computes_it(key):
    graph = around(key)
    found = DecisionMap(compile_plan(graph), WINDOW, resolution=(13, 9))
    found.update()
    values, (rows, columns) = expected(graph, section(graph), found)
    for id in found.layers:
        wanted = values[id].reshape(rows * columns, -1).T.reshape(-1, rows, columns)
        np.testing.assert_allclose(found.layer(id), wanted, rtol=1e-9, atol=1e-12)


def test_the_layers_a_playground_needs_are_computed_features_first():
    for key in ("linear", "relu", "tanh", "sigmoid", "gelu", "softmax", "log_softmax", "add"):
        plan = compile_plan(around(key))
        assert can_run(plan, plan.order), key


def test_single_precision_maps_are_the_network_to_single_precision():
    graph = random_network([8, 8], activation="tanh")
    found = DecisionMap(graph, WINDOW, resolution=(40, 30))
    found.update()
    assert found.layer("a_1").dtype == np.float32
    values, shape = expected(graph, section(graph), found)
    np.testing.assert_allclose(found.neuron("f_3", (0,)), values["f_3"].reshape(shape), atol=1e-5)
    np.testing.assert_allclose(
        found.neuron("a_2", (3,)), values["a_2"][:, 3].reshape(shape), atol=1e-5
    )


def test_a_row_is_a_height_and_a_column_a_place_across():
    graph = chain([sample("x", [0, 0]), affine("f", [[1, 0], [0, 1]])])
    found = DecisionMap(compile_plan(graph), Window(0, 4, 10, 12), resolution=(4, 2))
    found.update()
    np.testing.assert_allclose(found.neuron("f", (0,)), [[0.5, 1.5, 2.5, 3.5]] * 2)
    np.testing.assert_allclose(found.neuron("f", (1,)), [[10.5] * 4, [11.5] * 4])


def test_new_weights_and_another_window_show_at_the_next_update():
    graph = random_network([5])
    plan = compile_plan(graph)
    found = DecisionMap(plan, WINDOW, resolution=(6, 7))
    found.update()
    before = found.layer("f_2").copy()
    plan.parameters *= 2.0
    found.update()
    assert not np.allclose(found.layer("f_2"), before)
    found.move(Window(0, 1, 0, 1))
    found.update()
    values, shape = expected(plan.updated(), section(graph), found)
    np.testing.assert_allclose(found.neuron("f_2", (0,)), values["f_2"].reshape(shape))


def test_an_update_allocates_nothing_of_the_size_of_a_map():
    found = DecisionMap(random_network([8, 8], activation="tanh"), WINDOW)
    found.update()
    tracemalloc.start()
    found.update()
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 20_000 < found.neuron("f_3", (0,)).nbytes
    assert found.nbytes >= sum(found.layer(id).nbytes for id in found.layers)


def test_layers_without_a_form_of_features_first_are_run_in_pieces(monkeypatch):
    monkeypatch.setattr("engine.analysis.maps.PIECE_CELLS", 200)
    nodes = [
        sample("x", [0, 0]),
        layer("linear", "f", outputs=6),
        layer("reshape", "r", shape=(2, 3)),
    ]
    graph = chain([*nodes, layer("softmax", "s"), layer("flatten", "v")])
    plan = compile_plan(graph)
    assert not can_run(plan, plan.order)
    found = DecisionMap(plan, WINDOW, resolution=(11, 7))
    found.update()
    values, (rows, columns) = expected(graph, section(graph), found)
    wanted = values["s"].reshape(rows * columns, 6).T.reshape(6, rows, columns)
    np.testing.assert_allclose(found.layer("s"), wanted, rtol=1e-12)
    np.testing.assert_array_equal(found.neuron("s", (1, 2)), found.layer("s")[5])


def test_a_slice_through_more_inputs_holds_the_others():
    graph = random_network([6], inputs=4)
    across = section(graph, [Cell("x", (3,)), Cell("x", (1,))], {"x": [0.5, 0, -0.25, 0]})
    found = DecisionMap(compile_plan(graph), WINDOW, across, (5, 4), layers=["f_2"])
    found.update()
    values, shape = expected(graph, across, found)
    np.testing.assert_allclose(found.neuron("f_2", (0,)), values["f_2"].reshape(shape))
    assert found.layers == ("f_2",)
    with pytest.raises(EngineError, match="no map of a_1"):
        found.layer("a_1")


def test_features_and_branches_are_mapped():
    graph = random_network([4], inputs=3)
    across = feature_section(graph, ("x", "xy", "sin_y"))
    found = DecisionMap(compile_plan(graph), WINDOW, across, (5, 4))
    found.update()
    values, shape = expected(graph, across, found)
    np.testing.assert_allclose(found.neuron("f_2", (0,)), values["f_2"].reshape(shape))
    branched = DecisionMap(compile_plan(residual()), WINDOW, resolution=(5, 4))
    branched.update()
    values, shape = expected(residual(), section(residual()), branched)
    np.testing.assert_allclose(branched.neuron("f_3", (1,)), values["f_3"][:, 1].reshape(shape))


def test_a_group_shows_what_comes_out_of_it():
    inside = Graph((sample("in", [0, 0]), layer("relu", "bend")), (Edge("in", "bend"),))
    group = Node("g", "group", inside=inside)
    if "group" not in registry():
        pytest.skip("groups are not registered")
    graph = settle(Graph((sample("x", [0, 0]), group), (Edge("x", "g", "in"),)))
    found = DecisionMap(compile_plan(graph), WINDOW, resolution=(4, 4))
    found.update()
    np.testing.assert_array_equal(found.layer("g"), found.layer("g/bend"))


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({"resolution": (0, 5)}, "1 to 4096"),
        ({"layers": ["nowhere"]}, "no layer 'nowhere'"),
        ({"resolution": (4096, 4096)}, "GB: choose fewer"),
    ],
)
def test_what_cannot_be_mapped_is_said(options, sentence):
    with pytest.raises(EngineError, match=sentence):
        DecisionMap(random_network([8]), WINDOW, **options)


def test_one_input_asks_for_a_curve_and_a_missing_neuron_is_said():
    graph = random_network([3], inputs=1)
    with pytest.raises(EngineError, match="two of the inputs"):
        DecisionMap(graph, WINDOW)
    with pytest.raises(EngineError, match="draw a curve"):
        DecisionMap(graph, WINDOW, section(graph))
    with pytest.raises(EngineError, match="no such neuron"):
        DecisionMap(random_network([3]), WINDOW).neuron("f_1", (3,))


def test_a_large_product_is_cut_so_that_others_do_not_wait_for_it(monkeypatch):
    graph = random_network([8, 8], activation="tanh")
    whole = DecisionMap(graph, WINDOW, resolution=(30, 20))
    monkeypatch.setattr("engine.analysis.maps.PIECE_PRODUCTS", 1_000)
    pieces = DecisionMap(graph, WINDOW, resolution=(30, 20))
    cells = sum(array.size for node in graph.nodes for array in node.weights.values())
    assert 1 <= pieces._pass.batch * (cells - 2) <= 1_000 + cells
    for each in (whole, pieces):
        each.update()
    for id in whole.layers:
        np.testing.assert_allclose(pieces.layer(id), whole.layer(id), rtol=1e-5, atol=1e-6)


def test_wide_inputs_are_fed_piece_by_piece(monkeypatch):
    """All inputs at every point of a map were many times the map: gigabytes for one layer."""
    graph = chain(
        [layer("input", "x", shape=(500,)), layer("layer_norm", "n"), layer("linear", "f_1")]
    )
    monkeypatch.setattr("engine.analysis.maps.PIECE_CELLS", 20_000)
    asked: list[int] = []
    inputs = Section.inputs

    def counted(self: Section, points):
        asked.append(len(points))
        return inputs(self, points)

    monkeypatch.setattr(Section, "inputs", counted)
    across = section(graph, [Cell("x", (0,)), Cell("x", (1,))])
    found = DecisionMap(graph, WINDOW, across, (40, 30), ["f_1"])
    found.update()
    assert max(asked) <= 40
    assert sum(asked) >= 40 * 30
    monkeypatch.setattr("engine.analysis.maps.PIECE_CELLS", 2**22)
    whole = DecisionMap(graph, WINDOW, across, (40, 30), ["f_1"])
    whole.update()
    np.testing.assert_allclose(found.layer("f_1"), whole.layer("f_1"), atol=2e-5)


def test_a_map_that_nobody_waits_for_ends_between_two_pieces(monkeypatch):
    monkeypatch.setattr("engine.analysis.maps.PIECE_CELLS", 200)
    graph = chain([layer("input", "x", shape=(2,)), layer("layer_norm", "n")])
    found = DecisionMap(graph, WINDOW, resolution=(30, 30))
    answers = iter([False, False, True])
    found.update(lambda: next(answers))  # a fourth question would raise
    assert not found.layer("n")[:, -1].any()


def test_the_products_of_a_point_are_counted_with_what_feeds_a_layer():
    graph = chain(
        [layer("input", "x", shape=(4, 8)), layer("linear", "f_1", outputs=16), layer("relu", "r")]
    )
    plan = compile_plan(graph)
    assert products_of(plan, ["r"]) == 4 * (8 * 16 + 16) + 4 * 16 + 4 * 16
    assert products_of(plan, ["x"]) == 0
