"""Reading through the course: every page, every figure, notes, and what is remembered."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.panels.learn.figures import check_figures, figure_kinds
from desktop.panels.learn.parts import capitals
from desktop.theme import theme
from engine.course import reader
from engine.course.blocks import Course, Display, Figure, Paragraph, prose
from engine.course.errors import CourseError
from engine.course.own import own_course

if TYPE_CHECKING:
    from desktop.app.window import MainWindow
    from desktop.panels.learn.panel import LearnPanel

COURSE = own_course()


@pytest.mark.parametrize("lesson", COURSE.lessons, ids=lambda lesson: lesson.key)
def test_every_page_is_built_and_its_figures_live(
    panel: LearnPanel, quiet: Callable[[], None], qtbot: QtBot, lesson: object
) -> None:
    from desktop.panels.learn.asking import ModelFigure

    for page in lesson.pages:  # type: ignore[attr-defined]
        panel.open_page(lesson, page)  # type: ignore[arg-type]
        asked = [f for f in panel.parts.figures if isinstance(f, ModelFigure)]
        for figure in asked:
            qtbot.waitUntil(lambda figure=figure: not figure.busy, timeout=60_000)
            assert figure.state.isHidden() or "several tokens" in figure.state.text()
        quiet()
        assert panel.view.parts()
        assert len(panel.parts.figures) == sum(isinstance(b, Figure) for b in page.blocks)
    assert panel.notebook.progress.done(panel.course, lesson).seen == {  # type: ignore[arg-type]
        page.key
        for page in lesson.pages  # type: ignore[attr-defined]
    }


def test_next_and_previous_by_mouse_and_keyboard(
    shell: MainWindow, panel: LearnPanel, qtbot: QtBot
) -> None:
    assert (panel.lesson.number, panel.page.key) == (1, "p1")
    assert not panel.actions_.previous.isEnabled()

    def arrives(key: str) -> None:
        qtbot.waitUntil(lambda: panel.page.key == key and not panel.parts.asked, timeout=20_000)

    panel.actions_.next.trigger()
    arrives("p2")
    qtbot.keyClick(shell, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    arrives("missing-input")
    qtbot.keyClick(shell, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    arrives("p2")


def test_a_click_in_the_list_opens_a_lesson(panel: LearnPanel, qtbot: QtBot) -> None:
    row = panel.contents.row_of("lesson", COURSE.lessons[3].key)
    place = panel.contents.visualItemRect(panel.contents.item(row)).center()
    qtbot.mouseClick(panel.contents.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: panel.lesson.number == 4, timeout=20_000)
    panel.contents.setFocus()
    qtbot.keyClick(panel.contents, Qt.Key.Key_Down)
    qtbot.keyClick(panel.contents, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: panel.lesson.number == 5, timeout=20_000)


def test_a_tick_follows_when_all_of_a_lesson_is_done(panel: LearnPanel) -> None:
    lesson = panel.course.lessons[0]
    for page in lesson.pages:
        panel.open_page(lesson, page)
    assert not panel.contents.entries[1].done
    for block in lesson.exercises:
        panel.notebook.solved(panel.course, lesson, block.key)
    assert panel.contents.entries[1].done
    assert panel.contents.entries[1].spoken.endswith("done")


def test_progress_and_notes_are_there_in_the_next_window(
    shell: MainWindow, panel: LearnPanel, qtbot: QtBot
) -> None:
    from desktop.panels.learn.note_card import NoteCard
    from desktop.panels.learn.panel import LearnPanel

    lesson = panel.course.lessons[3]
    panel.open_page(lesson, lesson.pages[1])
    card = panel.view.findChild(NoteCard)
    assert card is not None
    qtbot.keyClicks(card.notes, "folds of folds")
    qtbot.waitUntil(lambda: panel.notebook.is_saved, timeout=10_000)
    assert panel.status().right == "progress saved"
    again = LearnPanel(shell)
    qtbot.addWidget(again)
    assert (again.lesson.number, again.page.key) == (4, "p2")
    found = again.view.findChild(NoteCard)
    assert found is not None
    assert found.notes.toPlainText() == "folds of folds"
    again.shut_down()


def test_a_damaged_progress_file_is_put_aside_with_a_sentence(
    shell: MainWindow, settings: object
) -> None:
    folder: Path = shell.settings.folder
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "progress.json").write_bytes(b"\x00junk")
    panel = shell.open_panel("learn")
    assert any("begin afresh" in text for text in shell.notices.texts())
    assert (folder / "progress.json.bak").read_bytes() == b"\x00junk"
    assert panel.heading()[0] == COURSE.title


# --- text


def test_a_formula_stands_on_the_line_and_is_copied_as_latex(
    panel: LearnPanel, quiet: Callable[[], None], qtbot: QtBot
) -> None:
    from desktop.panels.learn.prose import ProseView

    view = ProseView(panel.typesetter)
    qtbot.addWidget(view)
    view.resize(400, 50)
    view.show_blocks(prose("Let $f(x) = W x + b$ be a **layer**."))
    quiet()
    assert all(ink.is_set(latex) for ink, each in _inks(view) for latex in each)
    cursor = view.textCursor()
    cursor.select(QTextCursor.SelectionType.Document)
    view.setTextCursor(cursor)
    assert view.createMimeDataFromSelection().text() == "Let $f(x) = W x + b$ be a layer."
    assert view.accessibleDescription() == "Let f(x) = W x + b be a layer."


def _inks(view: object):  # type: ignore[no-untyped-def]
    from desktop.panels.learn.prose import formulas_in, screen_look

    return formulas_in(view.blocks, screen_look()).items()  # type: ignore[attr-defined]


def test_text_of_a_course_is_never_taken_for_html(panel: LearnPanel, qtbot: QtBot) -> None:
    from desktop.panels.learn.prose import ProseView

    view = ProseView(panel.typesetter)
    qtbot.addWidget(view)
    text = '<img src="file:///etc/passwd"> & <b>bold</b>'
    view.show_blocks(prose(text))
    assert view.toPlainText() == text


@pytest.mark.parametrize("latex", [r"\frac{", r"\nonsense{x}", "}", r"\begin{pmatrix}", "x_"])
def test_a_formula_that_cannot_be_set_stands_as_text(
    panel: LearnPanel, quiet: Callable[[], None], qtbot: QtBot, latex: str
) -> None:
    from desktop.panels.learn.prose import ProseView

    view = ProseView(panel.typesetter)
    qtbot.addWidget(view)
    view.show_blocks([Display(latex), Paragraph(())])
    quiet()
    view.show()
    qtbot.waitExposed(view)
    assert not view.grab().isNull()


def test_at_twice_the_size_figures_stand_in_the_text(
    shell: MainWindow, panel: LearnPanel, quiet: Callable[[], None], qtbot: QtBot
) -> None:
    shell.resize(1440, 900)
    lesson = panel.course.lessons[1]
    panel.open_page(lesson, lesson.pages[0])
    qtbot.waitUntil(lambda: panel.view.has_side)
    shell.settings.set("text_scale", 2.0)
    qtbot.waitUntil(lambda: not panel.view.has_side)
    quiet()
    assert panel.view.widget().width() <= panel.view.viewport().width()


# --- figures


def test_a_heading_in_capitals_leaves_mathematics_as_it_is() -> None:
    assert capitals("A function: put x in, read f(x) off") == "A FUNCTION: PUT x IN, READ f(x) OFF"
    assert capitals("What a layer does to the plane") == "WHAT A LAYER DOES TO THE PLANE"
    assert capitals("By the model's own vectors") == "BY THE MODEL'S OWN VECTORS"


def test_every_figure_declares_itself() -> None:
    for kind in figure_kinds().values():
        assert kind.heading
        assert kind.sentence.endswith(".")
        for option in kind.options:
            assert option.help.endswith(".")
    used = {b.name for lesson in COURSE.lessons for b in lesson.blocks() if isinstance(b, Figure)}
    assert used == set(figure_kinds()), "a figure that no lesson shows"


@pytest.mark.parametrize(
    ("block", "says"),
    [
        ("nonsense", "there is no figure"),
        ("warp\ncolour: red", "knows title, activation"),
        ("warp\nactivation: code", "activation knows relu"),
        ("regions\ndepth: 99", "depth is a number from 1 to 4"),
        ("regions\ndepth: 1.5", "whole number"),
        ("canvas\nexample: ../x", "example knows"),
        ("path\ninput: 1", "two numbers"),
        ("curve\nx: 1e99", "x is a number"),
        ("merges\ntext: one", "two words"),
    ],
)
def test_a_figure_with_faults_is_refused(block: str, says: str) -> None:
    lesson = reader.parse_lesson(f"# A\n\n```figure {block}\n```", "01.md")
    course = Course("k", "t", "", (lesson,), Path())
    with pytest.raises(CourseError, match=r"01.md, line 3: ") as caught:
        check_figures(course)
    assert says in str(caught.value)


def _figure(panel: LearnPanel, lesson: int, page: int):  # type: ignore[no-untyped-def]
    found = panel.course.lessons[lesson - 1]
    panel.open_page(found, found.pages[page])
    return panel.parts.figures[0]


def test_the_layers_grid_follows_w(panel: LearnPanel) -> None:
    figure = _figure(panel, 2, 0)
    assert figure.plot.point == (2.0, 0.0)
    figure.w.edited.emit((0, 0), 3.0)
    assert figure.plot.point == (4.0, 0.0)
    figure.slider.set_value(0)
    assert figure.plot.point == (1.0, 2.0)


def test_two_layers_and_their_product_agree(panel: LearnPanel) -> None:
    figure = _figure(panel, 4, 0)
    figure.editors["W₁"].edited.emit((0, 1), -2.5)
    figure.sliders[0].set_value(-3.1)
    both = figure.both.text().partition(": ")[2]
    assert both
    assert both == figure.single.text().partition(": ")[2]


def test_regions_are_counted_on_a_job(
    panel: LearnPanel, quiet: Callable[[], None], qtbot: QtBot
) -> None:
    figure = _figure(panel, 4, 1)
    qtbot.waitUntil(lambda: not figure.busy, timeout=30_000)
    before = figure.count
    figure.width_.set_value(1)
    figure.depth_.set_value(1)
    qtbot.waitUntil(lambda: not figure.busy, timeout=30_000)
    assert 1 <= figure.count <= 2 < before


def test_the_small_canvas_computes_and_opens_in_build(
    shell: MainWindow, panel: LearnPanel, qtbot: QtBot
) -> None:
    figure = _figure(panel, 3, 0)
    figure.sliders[0].set_value(1.0)
    figure.sliders[1].set_value(2.0)
    assert figure.result == [4.0, 2.0]
    qtbot.mouseClick(figure.open_button, Qt.MouseButton.LeftButton)
    assert shell.current_key == "build"
    build = shell.open_panel("build")
    sample = build.document.graph.nodes[0].weights["value"]  # type: ignore[attr-defined]
    assert sample.tolist() == [1.0, 2.0]


def test_the_tokeniser_learns_the_commonest_pair_first(panel: LearnPanel) -> None:
    figure = _figure(panel, 6, 1)
    figure.slider.set_value(1)
    assert "“u” and “g”" in figure.told.text()
    assert "h·ug " in figure.words.text()


def test_preferring_b_makes_b_likelier_by_smaller_steps(panel: LearnPanel, qtbot: QtBot) -> None:
    figure = _figure(panel, 11, 0)
    start = figure.shares[1]
    for _ in range(6):
        figure.prefer(1)
    steps = [a - b for a, b in zip(figure.history, figure.history[1:], strict=False)]
    assert figure.shares[1] > start
    assert all(step > 0 for step in steps)
    assert steps[-1] < steps[0]


def test_temperature_moves_the_bars_without_another_run(
    panel: LearnPanel, quiet: Callable[[], None], qtbot: QtBot
) -> None:
    figure = _figure(panel, 9, 0)
    qtbot.waitUntil(lambda: bool(figure.bars.bars), timeout=60_000)
    top = figure.bars.bars[0]
    assert top.name == "·Paris"
    assert top.before == pytest.approx(top.after)
    figure.temperature.set_value(2.0)
    assert not figure.busy
    assert figure.bars.bars[0].after < top.after
    figure.temperature.set_value(0.0)
    assert figure.bars.bars[0].after == 1.0
    figure.bars.chosen.emit(0)
    assert figure.text.text() == "The capital of France is Paris"
    qtbot.waitUntil(lambda: not figure.busy, timeout=60_000)


def test_attention_rows_sum_to_one(
    panel: LearnPanel, quiet: Callable[[], None], qtbot: QtBot
) -> None:
    figure = _figure(panel, 8, 0)
    qtbot.waitUntil(lambda: figure.weights is not None, timeout=60_000)
    assert figure.weights.sum(axis=1).tolist() == pytest.approx(
        [1.0] * len(figure.weights), abs=1e-4
    )


def test_try_with_the_language_model_carries_the_text_over(
    shell: MainWindow, panel: LearnPanel, quiet: Callable[[], None], qtbot: QtBot
) -> None:
    figure = _figure(panel, 9, 0)
    qtbot.waitUntil(lambda: not figure.busy, timeout=60_000)
    figure.text.setText("Two roads")
    figure.prompt_wanted.emit(figure.text.text())
    assert shell.current_key == "language_model"
    bench = shell.open_panel("language_model").bench  # type: ignore[attr-defined]
    assert bench.text == "Two roads"
    qtbot.waitUntil(lambda: not shell.jobs.running, timeout=60_000)


# --- projector


def test_projector_view_enlarges_and_gives_back(
    shell: MainWindow, panel: LearnPanel, quiet: Callable[[], None], qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: panel.projector._shown)
    before = theme().scale
    qtbot.keyClick(shell, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert theme().scale > 1.5 * before
    assert not panel.contents.isVisible()
    qtbot.waitUntil(lambda: not shell.rail.isVisible())
    assert shell.settings.get("text_scale") == 1.0
    panel.view.setFocus()

    def press(key: Qt.Key) -> None:
        qtbot.keyClick(panel.view, key)
        panel.parts.arrive()

    press(Qt.Key.Key_Right)
    assert panel.page.key == "p2"
    bar = panel.view.verticalScrollBar()
    remote = (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)  # a presenter's
    for on, back in (remote, (Qt.Key.Key_Space, Qt.Key.Key_Backspace)):
        press(Qt.Key.Key_Left)
        assert panel.page.key == "p1"
        qtbot.waitUntil(lambda: bar.maximum() > 0)
        for _ in range(20):
            if bar.value() == bar.maximum():
                break
            press(on)
            assert panel.page.key == "p1", "the rest of a long page is shown first"
        assert bar.value() == bar.maximum()
        press(on)
        assert panel.page.key == "p2"
        press(back)
        assert panel.page.key == "p1"
        press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Left)
    shell.open_panel("build")
    assert theme().scale == before, "another workspace has its usual size"
    assert shell.rail.isVisible()
    shell.open_panel("learn")
    qtbot.waitUntil(lambda: theme().scale > before)
    qtbot.keyClick(shell, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert theme().scale == before
    assert panel.contents.isVisible()
    quiet()


# --- a course of one's own


def _write(folder: Path, lesson: str) -> Path:
    folder.mkdir()
    (folder / "course.md").write_text("# My course\n", "utf-8")
    (folder / "01-a.md").write_text(lesson, "utf-8")
    return folder


def test_a_course_folder_is_opened_and_left_again(
    shell: MainWindow, panel: LearnPanel, quiet: Callable[[], None], tmp_path: Path
) -> None:
    lesson = "# Mine\n\nText with $x$.\n\n```exercise relu\n```"
    panel.open_course(_write(tmp_path / "mine", lesson))
    quiet()
    assert panel.heading()[0] == "My course"
    assert [e.title for e in panel.contents.entries if e.kind == "lesson"] == ["Mine"]
    panel.actions_.own_course.trigger()
    assert panel.heading()[0] == COURSE.title


@pytest.mark.parametrize(
    "lesson",
    [
        "no title",
        "# A\n\n```figure exec\n```",
        "# A\n\n```exercise lecture\nlevel: 9\n```",
        "# A\n\n<img src=x>\x00",
    ],
)
def test_a_damaged_course_leaves_the_open_one(
    shell: MainWindow, panel: LearnPanel, quiet: Callable[[], None], tmp_path: Path, lesson: str
) -> None:
    panel.open_course(_write(tmp_path / "bad", lesson))
    quiet()
    assert panel.course is COURSE
    (notice,) = shell.notices.texts()
    assert "01-a.md" in notice
    assert notice.endswith("The course that was open stays open.")


def test_the_page_scrolls_to_where_it_should(panel: LearnPanel, qtbot: QtBot) -> None:
    """The wheel over a text moves the page, not the text."""
    lesson = panel.course.lessons[5]
    panel.open_page(lesson, lesson.pages[1])
    bar = panel.view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    assert panel.view.widget().mapTo(panel.view.viewport(), QPoint(0, 0)).y() < 0
    panel.turn(1)
    panel.parts.arrive()
    assert bar.value() == 0


# --- the language model


def test_lessons_take_the_model_that_is_open_already(
    shell: MainWindow, panel: LearnPanel, qtbot: QtBot, quiet: Callable[[], None]
) -> None:
    from models import catalog, shared

    held = shared.load(catalog.folder(catalog.SMOLLM2), shell.settings.get("provider"), 0)
    found: list[object] = []
    work = panel.model.run(lambda model, stop: model)
    work.done.connect(found.append)
    qtbot.waitUntil(lambda: bool(found), timeout=30_000)
    assert found[0] is held
    quiet()


# --- the page that comes next


def test_the_next_page_is_made_while_this_one_is_read(
    panel: LearnPanel, quiet: Callable[[], None], qtbot: QtBot
) -> None:
    lesson = panel.course.lessons[0]
    panel.open_page(lesson, lesson.pages[0])
    ahead = panel.parts._ahead
    key = (panel.course.key, lesson.key, lesson.pages[1].key)
    qtbot.waitUntil(lambda: ahead.ready == key, timeout=20_000)
    assert ahead._built is not None
    made = [widget for widget, _ in ahead._built.parts]
    assert not any(widget.isVisible() for widget in made)
    panel.turn(1)
    assert list(panel.view.parts()) == made
    assert all(widget.isVisible() for widget in made)
    quiet()


def test_a_page_that_was_foreseen_and_not_opened_is_given_up(
    panel: LearnPanel, quiet: Callable[[], None], qtbot: QtBot
) -> None:
    ahead = panel.parts._ahead
    exercise = next(page for page in panel.course.lessons[4].pages if page.exercise is not None)
    panel.open_page(panel.course.lessons[4], exercise)
    qtbot.waitUntil(lambda: ahead.ready is not None, timeout=20_000)
    foreseen = ahead._built
    panel.open_lesson(panel.course.lessons[7].key)
    assert ahead._built is not foreseen
    panel.desk.choose_practice()
    assert panel.desk.setup is not None
    panel.parts.forget()
    assert ahead.ready is None
    quiet()


def test_a_page_that_was_not_foreseen_is_made_while_the_old_one_stays(
    panel: LearnPanel, quiet: Callable[[], None], qtbot: QtBot
) -> None:
    first = panel.course.lessons[0]

    def on_page_one() -> int:
        panel.open_page(first, first.pages[0])
        panel.parts.forget()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return len(panel.view.widget().findChildren(QWidget))

    there = on_page_one()
    shown = panel.view.parts()
    panel._opened("lesson", panel.course.lessons[3].key)
    assert panel.parts.asked
    assert panel.view.parts() == shown
    assert panel.lesson is first
    panel.notebook.changed.emit()
    qtbot.waitUntil(lambda: not panel.parts.asked, timeout=20_000)
    assert panel.lesson.number == 4
    assert not set(shown) & set(panel.view.parts())
    assert all(part.isVisible() for part in panel.view.parts())
    quiet()
    assert on_page_one() == there, "neither an old page is left over nor one that nobody took"


def test_whoever_turns_twice_is_two_pages_on(panel: LearnPanel, qtbot: QtBot) -> None:
    panel.turn(1)
    panel.turn(1)
    panel.parts.arrive()
    pages = [page for lesson in panel.course.lessons for page in lesson.pages]
    assert panel.page is pages[2]
    # The last click counts where somebody goes elsewhere meanwhile.
    panel._opened("lesson", panel.course.lessons[6].key)
    panel._opened("lesson", panel.course.lessons[2].key)
    panel.parts.arrive()
    assert panel.lesson.number == 3
    panel._opened("lesson", panel.course.lessons[6].key)
    panel._opened("set", "mine")
    panel.parts.arrive()
    assert panel.desk.key == "mine"
