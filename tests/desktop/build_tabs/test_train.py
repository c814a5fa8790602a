"""Training under a person's hands: what is learnt, what the document says, what cannot be done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop.app.window import MainWindow
from desktop.panels.build.panel import BuildPanel
from desktop.panels.build.train.form import StudyForm
from desktop.panels.build.train.tab import TrainTab
from engine.build import affine, chain, layer, sample
from engine.data import Preparation
from engine.document import load
from engine.graph import Edge, Graph
from engine.optimizers import SCHEDULES
from engine.study import DRAWN, TABLE
from engine.training import Examples, Trainer
from tests.desktop.build_tabs.conftest import choose, click, small, wide


def ready(train: TrainTab, qtbot: QtBot) -> None:
    session = train.session
    qtbot.waitUntil(lambda: session.ready and session.last is not None, timeout=10_000)


def trained(train: TrainTab, qtbot: QtBot, steps: int = 30) -> None:
    """Play, wait for some steps, pause."""
    ready(train, qtbot)
    click(train.transport.play, qtbot)
    assert train.session.playing
    session = train.session
    qtbot.waitUntil(lambda: session.last is not None and session.last.step >= steps)
    click(train.transport.play, qtbot)
    qtbot.waitUntil(lambda: not session.playing and session.ready)


def w(panel: BuildPanel, id: str = "f_1") -> np.ndarray:
    return panel.document.graph.node(id).weights["W"]


def test_an_empty_canvas_is_offered_a_network_that_learns(
    panel: BuildPanel, train: TrainTab, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: train.session.fault is not None)
    assert "no network yet" in train.sentence.text()
    assert not train.transport.play.isEnabled()
    click(train.add, qtbot)
    ready(train, qtbot)
    kinds = [node.type for node in panel.document.graph.nodes]
    assert kinds == ["input", "linear", "tanh", "linear", "tanh", "linear", "sigmoid"]
    trained(train, qtbot, 1500)
    assert train.session.last.train.accuracy > 0.9
    assert panel.editor.stack.undoText().startswith("Train, ")
    assert panel.editor.stack.count() == 2


def test_one_undo_takes_training_back_exactly(
    panel: BuildPanel, put: Callable[[Graph], None], train: TrainTab, qtbot: QtBot
) -> None:
    put(small())
    before = panel.document.content
    trained(train, qtbot)
    step = train.session.last.step
    assert panel.editor.stack.count() == 1
    counted = f"{step:,}"
    assert panel.editor.stack.undoText() == f"Train, {counted} steps"
    learnt = panel.document.content
    assert learnt != before
    panel.editor.stack.undo()
    assert panel.document.content == before
    session = train.session
    qtbot.waitUntil(lambda: session.ready and session.last.step == 0)
    panel.editor.stack.redo()
    assert panel.document.content == learnt


def test_steps_are_those_of_the_engine(
    panel: BuildPanel, put: Callable[[Graph], None], train: TrainTab, qtbot: QtBot
) -> None:
    put(small())
    ready(train, qtbot)
    session = train.session
    data, settings = session.data, session.run.wanted
    alone = Trainer(small(), Examples(data.inputs[data.train], data.targets[data.train]), settings)
    for count in (1, 2, 3):
        click(train.transport.step, qtbot)
        qtbot.waitUntil(lambda count=count: session.ready and session.last.step == count)
        alone.take_step()
    assert np.array_equal(w(panel), alone.graph().node("f_1").weights["W"])
    assert panel.editor.stack.count() == 1  # steps in a row are one command
    click(train.transport.back, qtbot)
    qtbot.waitUntil(lambda: session.ready and session.last.step == 2)
    alone.back()
    assert np.array_equal(w(panel), alone.graph().node("f_1").weights["W"])
    click(train.transport.rewind, qtbot)
    qtbot.waitUntil(lambda: session.ready and session.last.step == 0)
    start = small().node("f_1").weights["W"].astype(np.float32)
    assert np.array_equal(w(panel), start)
    assert not train.transport.back.isEnabled()


def test_reset_with_the_same_and_with_a_new_seed(
    panel: BuildPanel, put: Callable[[Graph], None], train: TrainTab, qtbot: QtBot
) -> None:
    put(small())
    trained(train, qtbot)
    learnt = panel.document.content
    train.transport.same_seed.trigger()
    ready(train, qtbot)
    first = w(panel).copy()
    assert panel.document.content.study.settings.seed == 0
    train.transport.new_seed.trigger()
    ready(train, qtbot)
    assert not np.array_equal(w(panel), first)
    panel.editor.stack.undo()
    panel.editor.stack.undo()
    assert panel.document.content == learnt


def test_what_a_person_changes_while_training_stays(
    panel: BuildPanel, put: Callable[[Graph], None], train: TrainTab, qtbot: QtBot
) -> None:
    put(small())
    ready(train, qtbot)
    click(train.transport.play, qtbot)
    qtbot.waitUntil(lambda: train.session.last.step > 20)
    panel.editor.set_cell("f_1", "W", (0, 0), 7.5)
    qtbot.waitUntil(lambda: train.session.ready and not train.session.playing)
    assert w(panel)[0, 0] == 7.5
    untouched = small().node("f_2").weights["W"]
    assert not np.array_equal(w(panel, "f_2"), untouched)  # the rest was learnt


def test_rates_change_while_it_runs(
    panel: BuildPanel, put: Callable[[Graph], None], train: TrainTab, qtbot: QtBot
) -> None:
    put(small())
    ready(train, qtbot)
    click(train.transport.play, qtbot)
    qtbot.waitUntil(lambda: train.session.last.step > 5)
    field = train.form.learning.editors["rate"].widget
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "0,5")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: train.session.last.rate == 0.5)
    assert train.session.playing
    assert panel.document.content.study.settings.rate == 0.5
    click(train.transport.play, qtbot)
    qtbot.waitUntil(lambda: not train.session.playing)


def test_other_data_in_the_middle_of_training_goes_on(
    panel: BuildPanel, put: Callable[[Graph], None], train: TrainTab, qtbot: QtBot
) -> None:
    put(small())
    ready(train, qtbot)
    click(train.transport.play, qtbot)
    session = train.session
    qtbot.waitUntil(lambda: session.last.step > 20)
    choose(train.form.source, "xor", qtbot)
    qtbot.waitUntil(
        lambda: session.playing and session.data is not None and session.data.key == "xor"
    )
    qtbot.waitUntil(lambda: session.last.step > 5)
    click(train.transport.play, qtbot)
    qtbot.waitUntil(lambda: session.ready)
    texts = [panel.editor.stack.text(k) for k in range(panel.editor.stack.count())]
    assert [text.split(",")[0] for text in texts] == ["Choose the data", "Train"]


def test_training_ends_by_itself_and_says_why(
    panel: BuildPanel, put: Callable[[Graph], None], train: TrainTab, qtbot: QtBot
) -> None:
    put(small())
    ready(train, qtbot)
    said: list[str] = []
    train.session.said.connect(lambda text, _bad: said.append(text))
    click(train.form.more, qtbot)
    field = train.form.until.editors["steps"].widget
    field.setValue(25)
    click(train.transport.play, qtbot)
    qtbot.waitUntil(lambda: train.session.ready and not train.session.playing)
    assert train.session.last.step == 25
    assert said == ["25 steps were taken."]


def test_more_settings_say_what_the_document_says_once_they_are_unfolded(
    put: Callable[[Graph], None], train: TrainTab, qtbot: QtBot
) -> None:
    put(small())
    ready(train, qtbot)
    study, schedule = train.session.study, list(SCHEDULES)[-1]
    settings = replace(study.settings, schedule=schedule)
    changed = replace(study, settings=settings, until=replace(study.until, steps=25))
    train._set_study("Change", changed, ("test",))
    ready(train, qtbot)
    click(train.form.more, qtbot)
    qtbot.waitUntil(lambda: train.form.schedule.currentData() == schedule, timeout=10_000)
    assert train.form.until.editors["steps"].widget.value() == 25
    assert train.session.study == changed, "unfolding asks for nothing"
    click(train.form.more, qtbot)
    click(train.form.more, qtbot)
    assert train.form.until.editors["steps"].widget.value() == 25


def test_a_loss_that_is_lost_is_not_kept(
    panel: BuildPanel, put: Callable[[Graph], None], train: TrainTab, qtbot: QtBot
) -> None:
    graph = chain(
        [
            layer("input", "x", name="x", shape=(1,)),
            layer("linear", "f_1", name="f_1", outputs=1),
        ]
    )
    put(graph)
    choose(train.form.source, "cubic", qtbot)
    field = train.form.learning.editors["rate"].widget
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "1e5")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    choose(train.form.optimizer, "sgd", qtbot)
    ready(train, qtbot)
    said: list[tuple[str, bool]] = []
    train.session.said.connect(lambda text, bad: said.append((text, bad)))
    click(train.transport.play, qtbot)
    qtbot.waitUntil(lambda: train.session.ready and bool(said))
    assert "smaller learning rate" in said[0][0]
    assert said[0][1]
    assert np.isfinite(w(panel)).all()


def test_a_misfit_is_named_and_mended_with_one_click(
    panel: BuildPanel, put: Callable[[Graph], None], train: TrainTab, qtbot: QtBot
) -> None:
    put(small())
    ready(train, qtbot)
    click(train.form.feature_buttons["x2"], qtbot)
    qtbot.waitUntil(lambda: train.session.fault is not None)
    assert "x takes" in train.sentence.text()
    assert "Let x take 3 numbers" in train.fit.text()
    click(train.fit, qtbot)
    ready(train, qtbot)
    assert w(panel).shape == (4, 3)


def test_a_loss_that_does_not_suit_is_named_and_mended(
    panel: BuildPanel, put: Callable[[Graph], None], train: TrainTab, qtbot: QtBot
) -> None:
    put(small())
    ready(train, qtbot)
    choose(train.form.loss, "cross_entropy", qtbot)
    qtbot.waitUntil(lambda: train.session.fault is not None)
    assert "Cross-entropy does not suit" in train.sentence.text()
    assert not train.add.isVisible()
    click(train.other_loss, qtbot)
    ready(train, qtbot)
    assert not panel.document.content.study.chosen_loss


@pytest.mark.parametrize(
    ("graph", "sentence"),
    [
        (chain([sample("x", [1.0, 2.0]), layer("relu", "a", name="ReLU")]), "no weights"),
        (
            Graph(
                (sample("x", [1.0, 2.0]), sample("z", [1.0, 2.0]), layer("add", "sum", name="Sum")),
                (Edge("x", "sum", "a"), Edge("z", "sum", "b")),
            ),
            "this one has 2",
        ),
        (
            Graph((sample("x", [1.0, 2.0]), layer("linear", "f_1", name="f_1", outputs=2)), ()),
            "",
        ),
        (
            chain([sample("x", [1.0, 2.0]), affine("f_1", np.eye(3, 2), [0.0, 0.0, 0.0])]),
            "gives",
        ),
        (wide(), "takes"),
    ],
)
def test_networks_that_cannot_learn_the_data_say_why(
    graph: Graph,
    sentence: str,
    put: Callable[[Graph], None],
    train: TrainTab,
    qtbot: QtBot,
) -> None:
    put(graph)
    qtbot.waitUntil(lambda: sentence in train.sentence.text() and train.sentence.isVisible())
    assert train.sentence.text().endswith(".")
    assert train.add.isVisible()
    click(train.add, qtbot)
    ready(train, qtbot)


def test_every_data_set_gets_a_network_that_takes_a_step(
    panel: BuildPanel, train: TrainTab, qtbot: QtBot
) -> None:
    for key in ("gaussians-3", "sine", "iris", "digits-8"):
        panel.document.start()
        choose(train.form.source, key, qtbot)
        qtbot.waitUntil(lambda: train.add.isVisible())
        click(train.add, qtbot)
        ready(train, qtbot)
        assert train.session.data.key == key
        click(train.transport.step, qtbot)
        qtbot.waitUntil(lambda: train.session.ready and train.session.last.step == 1)


def test_points_are_drawn_rubbed_out_and_learnt(
    panel: BuildPanel, put: Callable[[Graph], None], train: TrainTab, qtbot: QtBot
) -> None:
    put(small())
    ready(train, qtbot)
    choose(train.form.source, DRAWN, qtbot)
    qtbot.waitUntil(lambda: train.picture.map.brush)
    map_ = train.picture.map
    qtbot.waitUntil(map_.isVisible)

    def at(x: float, y: float) -> QPoint:
        return map_.to_screen(x, y).toPoint()

    click(map_, qtbot, at(-2, -2))
    click(map_, qtbot, at(-2, -1))
    click(train.brush.buttons[1], qtbot)
    click(map_, qtbot, at(2, 2))
    click(map_, qtbot, at(2, 1))
    drawn = panel.document.content.study.data.drawn
    assert [point.label for point in drawn.points] == [0, 0, 1, 1]
    assert abs(drawn.points[2].x - 2) < 0.1
    ready(train, qtbot)
    qtbot.mouseClick(map_, Qt.MouseButton.RightButton, pos=at(2, 1))
    assert len(panel.document.content.study.data.drawn.points) == 3
    panel.editor.stack.undo()
    assert panel.document.content.study.data.drawn == drawn
    ready(train, qtbot)
    trained(train, qtbot)
    click(train.form.clear, qtbot)
    assert panel.document.content.study.data.drawn.points == ()
    qtbot.waitUntil(lambda: "at least two points" in map_.empty_text)


def test_a_table_is_loaded_and_a_bad_one_refused(
    panel: BuildPanel,
    train: TrainTab,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    bad = tmp_path / "bad.csv"
    bad.write_bytes(b"\x89PNG not a table")
    good = tmp_path / "good.csv"
    rows = [f"{k},{k * 2 % 7},{'left' if k % 2 else 'right'}" for k in range(20)]
    good.write_text("a,b,side\n" + "\n".join(rows), encoding="utf-8")
    chosen = [str(bad), str(good)]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *args: (chosen.pop(0), ""))
    said: list[str] = []
    monkeypatch.setattr(panel.shell, "say", lambda text, **_more: said.append(text))
    choose(train.form.source, TABLE, qtbot)
    assert len(said) == 1
    assert "bad.csv" in said[0]
    assert panel.document.content.study.data.table is None
    choose(train.form.source, TABLE, qtbot)
    assert panel.document.content.study.data.table.name == "good.csv"
    qtbot.waitUntil(lambda: train.form.table.target.currentData() == "side")
    qtbot.waitUntil(lambda: train.session.data is not None and train.add.isVisible())
    click(train.add, qtbot)
    ready(train, qtbot)
    assert train.session.data.input_names == ("a", "b")
    choose(train.form.table.target, "b", qtbot)
    qtbot.waitUntil(
        lambda: train.session.data is not None and train.session.data.task == "regression"
    )
    # What was loaded is inside the saved network, and comes back without the file.
    path = tmp_path / "net.lamina"
    panel.document.save(path)
    good.unlink()
    assert load(path).study.data.data_set().task == "regression"


def test_settings_are_undone_like_everything_else(
    panel: BuildPanel, train: TrainTab, qtbot: QtBot
) -> None:
    before = panel.document.content
    train.form.noise.slider.setFocus()
    for _ in range(5):
        qtbot.keyClick(train.form.noise.slider, Qt.Key.Key_Right)
    noise = panel.document.content.study.data.preparation.noise
    assert noise == pytest.approx(0.05)
    assert panel.editor.stack.count() == 1  # one drag of a slider is one command
    panel.editor.stack.undo()
    assert panel.document.content == before
    qtbot.waitUntil(lambda: train.form.noise.value == 0)
    assert panel.document.content.study.data.preparation == Preparation()


def test_the_map_shows_what_the_network_says(
    panel: BuildPanel, put: Callable[[Graph], None], train: TrainTab, qtbot: QtBot
) -> None:
    from engine.plan import compile_plan

    put(small())
    trained(train, qtbot)
    map_ = train.picture.map
    view = train.session.last.view
    values = map_.values
    rows, columns = values.shape
    x = view.left + (150 + 0.5) / columns * view.width
    y = view.bottom + (30 + 0.5) / rows * view.height
    exact = compile_plan(panel.document.graph).run({"x": np.array([[x, y]])})["a_2"][0, 0]
    assert values[30, 150] == pytest.approx(exact, abs=1e-4)
    at = map_.to_screen(x, y)
    qtbot.mouseMove(map_, at.toPoint())
    assert map_.read_out(at).endswith(f"{exact:.2f}"[:4]) or "=" in map_.read_out(at)
    assert train.tiles.filled
    assert [column.shown for column in train.tiles.columns] == [2, 4, 1]


def test_curves_follow_and_a_tile_selects_its_layer(
    panel: BuildPanel, put: Callable[[Graph], None], train: TrainTab, qtbot: QtBot
) -> None:
    put(small())
    trained(train, qtbot)
    curves = train.curves
    assert [curve.name for curve in curves.loss.curves] == ["training", "test"]
    assert len(curves.loss.curves[0].x) > 1
    for index in (1, 2, 3):
        curves.choice.setCurrentIndex(index)
        assert curves.pages.currentIndex() == index
    assert curves.confusion.values.sum() == len(train.session.data.test)
    assert [curve.name for curve in curves.gradients.curves] == ["f₁", "f₂"]
    click(train.tiles, qtbot, train.tiles.tile_rect(2, 1).center().toPoint())
    assert panel.network.selected == ("a_1",)


def test_the_choice_is_saved_and_comes_back(
    panel: BuildPanel, train: TrainTab, qtbot: QtBot, tmp_path: Path
) -> None:
    choose(train.form.source, "moons", qtbot)
    choose(train.transport.speed, 60.0, qtbot)
    train.curves.choice.setCurrentIndex(1)
    path = tmp_path / "net.lamina"
    panel.document.save(path)
    panel.document.start()
    qtbot.waitUntil(lambda: train.form.source.currentData() == "circle")
    assert panel.open_file(str(path))
    qtbot.waitUntil(lambda: train.form.source.currentData() == "moons")
    assert train.transport.speed.currentData() == 60.0
    assert train.curves.choice.currentIndex() == 1
    assert not panel.document.modified


def test_slow_training_is_slow_and_pauses_at_once(
    panel: BuildPanel, put: Callable[[Graph], None], train: TrainTab, qtbot: QtBot
) -> None:
    put(small())
    ready(train, qtbot)
    choose(train.transport.speed, 10.0, qtbot)
    click(train.transport.play, qtbot)
    qtbot.waitUntil(lambda: train.session.last.step >= 2)
    click(train.transport.play, qtbot)
    qtbot.waitUntil(lambda: train.session.ready)
    assert train.session.last.step < 12


def test_closing_while_training_leaves_nothing_running(
    panel: BuildPanel, put: Callable[[Graph], None], train: TrainTab, qtbot: QtBot
) -> None:
    put(small())
    ready(train, qtbot)
    click(train.transport.play, qtbot)
    qtbot.waitUntil(lambda: train.session.last.step > 5)
    # The fixtures close the window now and look for threads and timers left behind.


def test_nothing_of_the_form_is_cut_off_in_a_small_window(
    panel: BuildPanel, shell: MainWindow, train: TrainTab, qtbot: QtBot
) -> None:
    shell.resize(1440, 900)
    qtbot.waitUntil(lambda: shell.width() == 1440)
    shell.resize(1280, 720)
    qtbot.waitUntil(lambda: shell.width() == 1280)
    inner = train.form.widget()
    qtbot.waitUntil(lambda: inner.width() <= train.form.viewport().width())
    assert train.form.width() >= train.form.whole_width()


@pytest.mark.parametrize("size", [(1440, 900), (1280, 720)])
def test_the_pictures_share_the_width_without_a_gap(
    panel: BuildPanel,
    train: TrainTab,
    put: Callable[[Graph], None],
    qtbot: QtBot,
    size: tuple[int, int],
) -> None:
    """The map is a square: what is left of the width goes to the neurons and the curves."""
    panel.window().resize(*size)
    put(small())
    qtbot.waitUntil(lambda: train.session.last is not None, timeout=20_000)
    map_, tiles = train.picture.map, train.tiles
    qtbot.waitUntil(lambda: map_.width() - map_.area().right() < 24)
    last = tiles.tile_rect(0, len(tiles.columns) - 1)
    qtbot.waitUntil(lambda: tiles.width() - last.right() < tiles.width() / 2)
    for column in range(len(tiles.columns)):  # and no tile is cut off
        assert tiles.tile_rect(0, column).right() <= tiles.width()
    assert train.curves.width() >= 130


def test_a_border_that_was_moved_stays(
    train: TrainTab, put: Callable[[Graph], None], qtbot: QtBot
) -> None:
    put(small())
    qtbot.waitUntil(lambda: train.session.last is not None, timeout=20_000)
    handle = train.side.handle(1)
    before = train.side.sizes()
    start = handle.rect().center()
    qtbot.mousePress(handle, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(handle, start - QPoint(30, 0))
    qtbot.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=start - QPoint(30, 0))
    moved = train.side.sizes()
    assert moved != before
    put(small())
    qtbot.waitUntil(lambda: train.session.last is not None, timeout=20_000)
    assert train.side.sizes() == moved


def test_features_are_as_wide_as_each_other(train: TrainTab, qtbot: QtBot) -> None:
    """x and y were a third as wide as the others, and hard to hit."""
    buttons = [each for each in train.form.feature_buttons.values() if each.isVisible()]
    assert len(buttons) >= 7
    widths = [each.width() for each in buttons]
    assert max(widths) - min(widths) <= 2
    for button in buttons:
        assert button.fontMetrics().horizontalAdvance(button.text()) < button.width()


def test_the_tab_is_made_where_it_stays(
    shell: MainWindow, panel: BuildPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[object] = []
    real = StudyForm._make_data

    def noting(form: StudyForm) -> None:
        made.append(form._inner.window())
        real(form)

    monkeypatch.setattr(StudyForm, "_make_data", noting)
    panel.more.show("train")
    assert made == [shell], "put there with all in it, it would be dressed again and again"


def test_the_keyboard_comes_into_the_tab(panel: BuildPanel, train: TrainTab, qtbot: QtBot) -> None:
    panel.palette_.search.setFocus()
    panel.more.bring_key("train")
    qtbot.waitUntil(train.form.hasFocus, timeout=20_000)
