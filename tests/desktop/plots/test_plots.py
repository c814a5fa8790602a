"""Plots: where cells and bars are, what is read out, and what leaves as picture, drawing, table."""

from __future__ import annotations

import csv
import io
from xml.etree import ElementTree

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtWidgets import QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from desktop.plots import Bar, BarList, HeadGrid, HeatMap, Plot, colours, export
from desktop.plots.bar_list import percent
from desktop.theme import DARK, LIGHT, theme
from desktop.theme.contrast import ratio

NAMES = ("The", "·capital", "·of", "·France", "·is")


@pytest.fixture(autouse=True)
def light(qapp) -> None:
    """The program's own fonts and colours."""
    theme().apply("light", 1.0)


@pytest.fixture
def weights() -> np.ndarray:
    """A causal attention of five tokens, each row summing to 1."""
    values = np.tril(np.random.default_rng(7).random((5, 5)))
    return values / values.sum(axis=1, keepdims=True)


@pytest.fixture
def heat_map(qtbot: QtBot, weights: np.ndarray) -> HeatMap:
    plot = HeatMap("Attention")
    qtbot.addWidget(plot)
    plot.resize(420, 400)
    shown = weights.copy()
    shown[np.triu_indices(5, 1)] = np.nan
    plot.set_values(
        shown,
        NAMES,
        NAMES,
        sentence=lambda row, column, value: f"{NAMES[row]} looks at {NAMES[column]}: {value:.2f}",
    )
    plot.show()
    qtbot.waitExposed(plot)
    return plot


@pytest.fixture
def grid(qtbot: QtBot) -> HeadGrid:
    plot = HeadGrid("All heads", "looks back")
    qtbot.addWidget(plot)
    plot.resize(240, 420)
    plot.set_values(np.linspace(0, 0.9, 270).reshape(30, 9))
    plot.show()
    qtbot.waitExposed(plot)
    return plot


@pytest.fixture
def bars(qtbot: QtBot) -> BarList:
    plot = BarList("Shares")
    qtbot.addWidget(plot)
    plot.resize(320, 300)
    plot.set_bars(
        [Bar("·Paris", 0.4, 0.5), Bar("·Lyon", 0.2, 0.1), Bar("·the", 0.1, 0.0, cut=True)]
    )
    plot.show()
    qtbot.waitExposed(plot)
    return plot


def _centre(plot: HeatMap | HeadGrid, row: int, column: int) -> QPoint:
    return plot.cell_rect(row, column).center().toPoint()


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_one_hue_map_steps_evenly_and_ends_in_contrast(tokens) -> None:
    table = colours.sequential(tokens)
    light = np.array([colours.to_oklab(f"#{int(entry) & 0xFFFFFF:06X}")[0] for entry in table])
    steps = np.diff(light) if light[-1] > light[0] else -np.diff(light)
    assert (steps > -0.004).all(), "the lightness turns back"
    assert ratio(f"#{int(table[-1]) & 0xFFFFFF:06X}", tokens.panel) >= 3.0


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_signed_map_is_orange_neutral_blue(tokens) -> None:
    table = colours.diverging(tokens)
    ends = [f"#{int(table[i]) & 0xFFFFFF:06X}" for i in (0, 255)]
    assert ends == [tokens.negative, tokens.positive]


def test_indices_keep_order_bounds_and_survive_what_is_not_finite() -> None:
    values = np.array([-1.0, 0.0, 0.25, 0.5, 1.0, 7.0, np.nan, np.inf])
    found = colours.indices(values, 0.0, 1.0)
    assert found.tolist() == [0, 0, 64, 128, 255, 255, 0, 255]


def test_image_has_one_pixel_per_value(weights: np.ndarray, qapp) -> None:
    table = colours.sequential(LIGHT)
    image = colours.image(weights, table, 0.0, 1.0)
    assert (image.width(), image.height()) == (5, 5)
    for row, column in ((0, 0), (4, 2), (3, 1)):
        expected = int(table[colours.indices(weights[row, column], 0.0, 1.0)])
        assert image.pixel(column, row) == expected


def test_hover_reads_the_cell_out(qtbot: QtBot, heat_map: HeatMap, weights: np.ndarray) -> None:
    expected = f"·is looks at ·France: {weights[4, 3]:.2f}"
    with qtbot.waitSignal(heat_map.hovered, check_params_cb=lambda text: text == expected):
        qtbot.mouseMove(heat_map, _centre(heat_map, 4, 3))
    assert heat_map.current_read_out == expected


def test_later_tokens_are_blank_and_cannot_be_picked(qtbot: QtBot, heat_map: HeatMap) -> None:
    spot = _centre(heat_map, 1, 4)
    assert heat_map.read_out(QPointF(spot)) == ""
    qtbot.mouseClick(heat_map, Qt.MouseButton.LeftButton, pos=spot)
    assert heat_map.current is None
    seen = heat_map.grab().toImage().pixelColor(spot * heat_map.devicePixelRatio())
    blank = heat_map.grab().toImage().pixelColor(QPoint(12, 12))
    assert seen == blank


def test_click_and_arrow_keys_pick_cells(qtbot: QtBot, heat_map: HeatMap) -> None:
    with qtbot.waitSignal(heat_map.picked) as picked:
        qtbot.mouseClick(heat_map, Qt.MouseButton.LeftButton, pos=_centre(heat_map, 4, 3))
    assert picked.args == [4, 3]
    qtbot.keyClick(heat_map, Qt.Key.Key_Left)
    assert heat_map.current == (4, 2)
    qtbot.keyClick(heat_map, Qt.Key.Key_Up)
    assert heat_map.current == (3, 2)
    for _ in range(9):
        qtbot.keyClick(heat_map, Qt.Key.Key_Right)
    assert heat_map.current == (3, 3), "the keys walked into what cannot be seen"


def test_zoom_keeps_what_is_under_the_pointer_and_fit_undoes_it(heat_map: HeatMap) -> None:
    heat_map.set_values(np.random.default_rng(1).random((200, 200)), ["r"] * 200, ["c"] * 200)
    spot = heat_map.cells().center() + QPointF(31, -17)
    before = heat_map.cell_at(spot)
    event = QWheelEvent(
        spot,
        heat_map.mapToGlobal(spot),
        QPoint(),
        QPoint(0, 480),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    heat_map.wheelEvent(event)
    assert heat_map.zoom == pytest.approx(1.2**4)
    assert heat_map.cell_at(spot) == before
    heat_map.fit()
    assert heat_map.zoom == 1.0


def test_dragging_pans_a_zoomed_map(qtbot: QtBot, heat_map: HeatMap) -> None:
    heat_map.set_values(np.random.default_rng(1).random((100, 100)), ["r"] * 100, ["c"] * 100)
    heat_map.zoom_at(heat_map.cells().center(), 4.0)
    spot = heat_map.cells().center().toPoint()
    row, column = heat_map.cell_at(QPointF(spot)) or (0, 0)
    qtbot.mousePress(heat_map, Qt.MouseButton.LeftButton, pos=spot)
    qtbot.mouseMove(heat_map, spot + QPoint(20, 20))
    qtbot.mouseMove(heat_map, spot + QPoint(40, 40))
    qtbot.mouseRelease(heat_map, Qt.MouseButton.LeftButton, pos=spot + QPoint(40, 40))
    after = heat_map.cell_at(QPointF(spot))
    assert after is not None
    assert after[0] < row
    assert after[1] < column
    assert heat_map.current is None, "a drag is no click"


def test_names_of_a_long_map_do_not_touch(heat_map: HeatMap) -> None:
    from desktop.plots.names import stride

    assert stride(14, 40) == 1
    assert stride(14, 5) == 5
    assert stride(14, 0.9) == 20
    with pytest.raises(ValueError, match="5 × 5"):
        heat_map.set_values(np.zeros((5, 4)), NAMES, NAMES)


def test_head_grid_follows_mouse_and_keys(qtbot: QtBot, grid: HeadGrid) -> None:
    with qtbot.waitSignal(grid.picked) as picked:
        qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=_centre(grid, 13, 4))
    assert picked.args == [13, 4]
    assert "Layer 14, head 5" in grid.current_read_out
    qtbot.keyClick(grid, Qt.Key.Key_Down)
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    assert grid.current == (14, 5)
    qtbot.keyClick(grid, Qt.Key.Key_End)
    qtbot.keyClick(grid, Qt.Key.Key_Down)
    assert grid.current == (29, 5), "the keys left the grid"


def test_bars_are_chosen_by_click_and_by_keys(qtbot: QtBot, bars: BarList) -> None:
    with qtbot.waitSignal(bars.chosen) as chosen:
        qtbot.mouseClick(bars, Qt.MouseButton.LeftButton, pos=bars.row_rect(1).center().toPoint())
    assert chosen.args == [1]
    qtbot.keyClick(bars, Qt.Key.Key_Down)
    qtbot.keyClick(bars, Qt.Key.Key_Down)
    qtbot.keyClick(bars, Qt.Key.Key_Down)
    with qtbot.waitSignal(bars.chosen) as chosen:
        qtbot.keyClick(bars, Qt.Key.Key_Return)
    assert chosen.args == [2]
    qtbot.mouseMove(bars, bars.row_rect(0).center().toPoint())
    assert bars.current_read_out.startswith("·Paris: 40.0 %")


def test_bars_share_one_declared_scale(bars: BarList) -> None:
    assert bars.full_scale() == 0.5
    bars.set_bars([Bar("a", 0.03, 0.02)])
    assert bars.full_scale() == 0.05
    bars.set_bars([Bar("a", 0.03, 1.0)])
    assert bars.full_scale() == 1.0


@pytest.mark.parametrize(
    ("share", "text"),
    [(0.0, "0 %"), (0.52, "52.0 %"), (1.0, "100.0 %"), (0.0004, "0.04 %"), (1e-7, "< 0.01 %")],
)
def test_percent_reads_well_at_both_ends(share: float, text: str) -> None:
    assert percent(share) == text


def test_picture_is_twice_the_screen(heat_map: HeatMap) -> None:
    image = QImage.fromData(export.to_png(heat_map), "PNG")
    assert (image.width(), image.height()) == (840, 800)
    assert len({image.pixel(x, y) for x in range(0, 840, 40) for y in range(0, 800, 40)}) > 5


@pytest.mark.parametrize("name", ["heat_map", "grid", "bars"])
def test_drawing_is_an_svg_with_its_words_as_text(name: str, request) -> None:
    plot: Plot = request.getfixturevalue(name)
    root = ElementTree.fromstring(export.to_svg(plot))
    assert root.tag.endswith("svg")
    words = {"heat_map": "·France", "grid": "L1", "bars": "·Paris"}
    text = " ".join(element.text or "" for element in root.iter() if element.tag.endswith("text"))
    assert words[name] in text
    assert plot.title in "".join(root.itertext())


def test_table_reads_back_as_the_numbers(heat_map: HeatMap, weights: np.ndarray) -> None:
    rows = list(csv.reader(io.StringIO(export.to_csv(heat_map).decode("utf-8-sig"))))
    assert rows[0] == ["", *NAMES]
    assert [row[0] for row in rows[1:]] == list(NAMES)
    back = np.array([[float(cell or 0) for cell in row[1:]] for row in rows[1:]])
    np.testing.assert_allclose(back, weights, atol=1e-6)


@pytest.mark.parametrize("kind", ["png", "svg", "csv"])
def test_saving_says_where_and_a_full_folder_says_why(
    kind: str, bars: BarList, qtbot: QtBot, tmp_path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / f"shares.{kind}"
    answers = iter([str(target), str(tmp_path / "no" / "folder" / f"x.{kind}"), ""])
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (next(answers), ""))
    with qtbot.waitSignal(bars.said) as said:
        export.ask_and_save(bars, kind)
    assert said.args == [f"Saved shares.{kind}.", False]
    assert target.stat().st_size > 50
    with qtbot.waitSignal(bars.said) as said:
        export.ask_and_save(bars, kind)
    assert said.args[1] is True
    assert "could not be written" in said.args[0]
    with qtbot.assertNotEmitted(bars.said):
        export.ask_and_save(bars, kind)


def test_context_menu_offers_all_ways_out(qtbot: QtBot, bars: BarList, qapp) -> None:
    from PySide6.QtGui import QContextMenuEvent

    bars.contextMenuEvent(
        QContextMenuEvent(
            QContextMenuEvent.Reason.Mouse, QPoint(5, 5), bars.mapToGlobal(QPoint(5, 5))
        )
    )
    menu = bars.findChild(QMenu)
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == [
        "Copy picture",
        "Copy numbers",
        "Save as PNG…",
        "Save as SVG…",
        "Save as PDF…",
        "Save as CSV…",
    ]
    menu.actions()[1].trigger()
    lines = qapp.clipboard().text().splitlines()
    assert lines[0].split("\t") == ["name", "before", "after"]
    assert lines[1].split("\t") == ["·Paris", "0.4", "0.5"]
    menu.actions()[0].trigger()
    assert not qapp.clipboard().image().isNull()
    menu.close()


def test_every_plot_describes_itself_to_a_screen_reader(
    heat_map: HeatMap, grid: HeadGrid, bars: BarList
) -> None:
    assert "5 rows, 5 columns" in heat_map.accessibleDescription()
    assert "Strongest: Layer 30, head 9" in grid.accessibleDescription()
    assert "·Paris 50.0 %" in bars.accessibleDescription()
    bars.set_bars([])
    assert "nothing to show yet" in bars.accessibleDescription()


def test_the_theme_redraws_the_map_in_its_own_colours(heat_map: HeatMap) -> None:
    spot = _centre(heat_map, 0, 0)
    seen = []
    for choice in ("light", "dark", "light"):
        theme().apply(choice, 1.0)
        seen.append(heat_map.grab().toImage().pixelColor(spot).name())
    end = (LIGHT, DARK, LIGHT)
    expected = [f"#{int(colours.sequential(tokens)[-1]) & 0xFFFFFF:06x}" for tokens in end]
    assert seen == expected
