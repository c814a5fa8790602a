"""Practice on the page: picking families and levels, and the bar above an exercise in a session."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from desktop.panels.learn.flow import FlowLayout
from desktop.panels.learn.notebook import Notebook
from desktop.panels.learn.parts import Card, say_role
from desktop.theme import theme
from desktop.widgets.parts import button, label
from engine.exercises.family import families
from engine.exercises.record import Hard, Key
from engine.language import tr

_AT_ONCE = 4  # rows: a combo box with its list takes most of a millisecond


class LevelBox(QComboBox):
    """A level of a family, with what it holds as its tool tip."""

    def __init__(self, family: str, parent: QWidget) -> None:
        super().__init__(parent)
        found = families()[family]
        for number, help in enumerate(found.levels, 1):
            self.addItem(tr("Level {0}").format(number), number)
            self.setItemData(number - 1, help, Qt.ItemDataRole.ToolTipRole)
        self.setAccessibleName(tr("Level of {0}").format(found.title))
        self.currentIndexChanged.connect(lambda _: self._explain(found.levels))
        self._explain(found.levels)

    @property
    def level(self) -> int:
        """The level chosen."""
        return int(self.currentData())

    def _explain(self, levels: tuple[str, ...]) -> None:
        self.setToolTip(levels[self.currentIndex()])

    def wheelEvent(self, event: object) -> None:
        event.ignore()  # type: ignore[attr-defined]


class FamilyPicker(Card):
    """All families with a tick and a level each; `changed` follows every choice."""

    changed = Signal()

    def __init__(self, heading: str = "", *, explained: bool = True) -> None:
        """`explained` gives each family its line of help beside it, not as a tool tip alone."""
        super().__init__(heading)
        self._explained = explained
        self._helps: list[QLabel] = []
        self.ticks: dict[str, QCheckBox] = {}
        self.levels: dict[str, LevelBox] = {}

    def fill(self) -> Iterator[None]:
        """Make the rows, yielding where other events may have their turn."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme().px(12))
        grid.setVerticalSpacing(theme().px(4))
        grid.setColumnStretch(1, 1)
        self.body.addLayout(grid)
        for row, (key, family) in enumerate(families().items()):
            tick = QCheckBox(family.title, self)  # made where it belongs, it is dressed once
            tick.setToolTip(family.help)
            tick.toggled.connect(lambda _: self.changed.emit())
            box = LevelBox(key, self)
            box.currentIndexChanged.connect(lambda _: self.changed.emit())
            grid.addWidget(tick, row, 0)
            if self._explained:
                help = label(family.help, "small", wrap=True)
                grid.addWidget(help, row, 1)
                self._helps.append(help)
            grid.addWidget(box, row, 2)
            self.ticks[key], self.levels[key] = tick, box
            if row % _AT_ONCE == _AT_ONCE - 1:
                yield

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = event.size().width() >= theme().px(520)
        for help in self._helps:  # where they do not fit, the tool tips say the same
            help.setVisible(room)

    def picked(self) -> list[Key]:
        """The families and levels chosen."""
        return [
            (key, self.levels[key].level) for key, tick in self.ticks.items() if tick.isChecked()
        ]

    def pick(self, keys: list[Key]) -> None:
        """Choose these and no others."""
        chosen = dict(keys)
        for key, tick in self.ticks.items():
            tick.setChecked(key in chosen)
            if key in chosen:
                self.levels[key].setCurrentIndex(chosen[key] - 1)


class PracticeSetup(QWidget):
    """Pick and begin: `started(keys)`. What was hard can be practised with one press."""

    started = Signal(object)

    def __init__(self, notebook: Notebook) -> None:
        super().__init__()
        self._notebook = notebook
        self.picker = FamilyPicker(tr("FAMILIES AND LEVELS"))

    def fill(self) -> Iterator[None]:
        """Make the page, yielding where other events may have their turn."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(12))
        hard = self._notebook.record.hard()
        self.hard_button = button(tr("Practise what was hard"), tr("Begin with these"))
        self.hard_button.setParent(self)
        self.hard_button.setVisible(bool(hard))
        if hard:
            card = Card(tr("WHAT WAS HARD"))
            for each in hard[:6]:
                card.body.addWidget(label(_told(each), wrap=True))
            row = FlowLayout()
            row.addWidget(self.hard_button)
            keys = [(each.family, each.level) for each in hard]
            self.hard_button.clicked.connect(lambda: self.started.emit(keys))
            card.body.addLayout(row)
            column.addWidget(card)
        column.addWidget(self.picker)
        yield from self.picker.fill()
        self.start_button = button(tr("Begin"), tr("Begin the session"), role="primary")
        self.start_button.clicked.connect(lambda: self.started.emit(self.picker.picked()))
        self.picker.changed.connect(self._follow)
        last = QHBoxLayout()
        last.addWidget(self.start_button)
        self._note = label("", "muted")
        last.addWidget(self._note)
        last.addStretch(1)
        column.addLayout(last)
        self._follow()

    def _follow(self) -> None:
        count = len(self.picker.picked())
        self.start_button.setEnabled(count > 0)
        self._note.setText(
            tr("Pick at least one family.") if not count else tr("{0} picked").format(count)
        )


def _told(hard: Hard) -> str:
    family = families().get(hard.family)
    title = family.title if family is not None else hard.family
    named = tr("; most often: {0}").format(", ".join(hard.mistakes)) if hard.mistakes else ""
    return tr("{0}, level {1}: {2:.0%} right at once{3}.").format(
        title, hard.level, hard.ease, named
    )


class PracticeBar(QWidget):
    """Above an exercise in a session: streak, next exercise, next level, results so far."""

    next_wanted = Signal()
    level_wanted = Signal()
    results_wanted = Signal()

    def __init__(self, notebook: Notebook) -> None:
        super().__init__()
        self._notebook = notebook
        self.streak = label("", "muted")
        self.next_button = button(
            tr("Next exercise"), tr("The next exercise of the session (Alt+Right)")
        )
        self.level_button = button("", tr("Three in a row without help: go one level higher"))
        self.next_button.clicked.connect(lambda: self.next_wanted.emit())
        self.level_button.clicked.connect(lambda: self.level_wanted.emit())
        self.results_button = button(
            tr("Save results…"),
            tr("A table of this session: what was typed, how it was marked and why"),
            role="flat",
        )
        self.results_button.clicked.connect(lambda: self.results_wanted.emit())
        row = FlowLayout(self, 8)
        for widget in (self.next_button, self.level_button, self.results_button, self.streak):
            row.addWidget(widget)
        self.level_button.hide()
        notebook.changed.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """Show the record as it is."""
        record = self._notebook.record
        if record.streak:
            self.streak.setText(tr("{0} in a row · best {1}").format(record.streak, record.best))
        elif record.best:
            self.streak.setText(tr("best: {0} in a row").format(record.best))
        else:
            self.streak.setText("")
        self.streak.setVisible(bool(self.streak.text()))

    def offer(self, level: int) -> None:
        """Offer a level; 0 for none."""
        self.level_button.setText(tr("Go on to level {0}").format(level))
        self.level_button.setVisible(level > 0)

    def stress(self, solved: bool) -> None:
        """After the exercise is solved the next one is the main thing to do."""
        say_role(self.next_button, "primary" if solved else "")
