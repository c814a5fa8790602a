"""The settings page: a card per group, a row per setting, everything from the declarations."""

from __future__ import annotations

import copy
from collections.abc import Generator, Sequence
from itertools import groupby

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.panels.settings.editors import editor
from desktop.panels.spec import Condition, Panel, Shell, Status, Tour
from desktop.settings import SETTINGS, Setting
from desktop.theme import set_icon, theme
from engine.language import tr

_WIDTH = 720


class SettingsPanel(Panel):
    """All settings that have a group."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._restore_all = QAction(tr("Restore defaults"), self)
        self._restore_all.setToolTip(tr("Put every setting back to how Lamina came"))
        self._restore_all.triggered.connect(self._restore_defaults)
        self.editors: dict[str, QWidget] = {}
        self.resets: dict[str, QToolButton] = {}
        self._cards: list[QGridLayout] = []
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setAccessibleName(tr("Settings"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        page = QWidget()
        self._column = QVBoxLayout(page)
        shown = [setting for setting in SETTINGS.values() if setting.group]
        for group, settings in groupby(shown, key=lambda setting: setting.group):
            heading = QLabel(group.upper(), page)
            heading.setProperty("role", "section")
            self._column.addWidget(heading)
            self._column.addWidget(self._card(list(settings), page))
        self._column.addStretch(1)
        area.setWidget(page)
        self._area = area
        shell.settings.changed.connect(self._follow)
        theme().changed.connect(self._arrange)
        self._follow("")
        self._arrange()

    def heading(self) -> tuple[str, str]:
        return (tr("Settings"), tr("kept as you change them"))

    def bar_right(self) -> Sequence[QAction]:
        return (self._restore_all,)

    def status(self) -> Status:
        changed = sum(self.shell.settings.get(key) != SETTINGS[key].default for key in self.editors)
        return Status(
            right=tr("{0} changed").format(changed) if changed else tr("all as Lamina came")
        )

    def tour(self, tour: Tour) -> Generator[Condition, None, None]:
        yield lambda: self._area.viewport().width() > 0
        shown = [key for key, setting in SETTINGS.items() if setting.group]
        tour.facts["settings.shown"] = len(self.editors)
        tour.expect(list(self.editors) == shown, "A declared setting has no row in Settings.")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _card(self, settings: list[Setting], parent: QWidget) -> QFrame:
        card = QFrame(parent)
        card.setProperty("role", "card")
        grid = QGridLayout(card)
        grid.setColumnStretch(0, 1)
        for number, setting in enumerate(settings):
            title = QLabel(setting.title, card)
            title.setProperty("role", "strong")
            help_text = QLabel(setting.help, card)
            help_text.setProperty("role", "muted")
            help_text.setWordWrap(True)
            widget = editor(setting, self.shell.settings, card)
            widget.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            title.setBuddy(widget)
            reset = QToolButton(card)
            reset.setProperty("role", "icon")
            reset.setToolTip(tr("Put “{0}” back to its default").format(setting.title))
            reset.setAccessibleName(tr("Reset {0}").format(setting.title))
            set_icon(reset, "reset", "muted")
            policy = reset.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            reset.setSizePolicy(policy)
            reset.clicked.connect(lambda _=False, key=setting.key: self._reset(key))
            row = number * 3
            if number:
                rule = QFrame(card)
                rule.setProperty("role", "rule")
                rule.setFixedHeight(1)
                grid.addWidget(rule, row, 0, 1, 3)
            grid.addWidget(title, row + 1, 0)
            grid.addWidget(help_text, row + 2, 0)
            middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            grid.addWidget(widget, row + 1, 1, 2, 1, middle)
            grid.addWidget(reset, row + 1, 2, 2, 1, middle)
            self.editors[setting.key] = widget
            self.resets[setting.key] = reset
        self._cards.append(grid)
        return card

    def _reset(self, key: str) -> None:
        self.shell.settings.reset(key)
        # The button vanishes under the finger; the focus goes on to what it changed.
        self.editors[key].setFocus()

    def _restore_defaults(self) -> None:
        before = {key: self.shell.settings.get(key) for key in self.editors}
        for key in self.editors:
            self.shell.settings.set(key, copy.deepcopy(SETTINGS[key].default))
        undo = QAction(tr("Undo"), self)
        undo.setToolTip(tr("Bring back the settings as they were"))
        undo.triggered.connect(lambda: self._bring_back(before))
        if any(self.shell.settings.get(key) != value for key, value in before.items()):
            self.shell.say(tr("All settings are back to their defaults."), action=undo)

    def _bring_back(self, values: dict[str, object]) -> None:
        for key, value in values.items():
            self.shell.settings.set(key, value)

    def _follow(self, _key: str) -> None:
        for key, reset in self.resets.items():
            reset.setVisible(self.shell.settings.get(key) != SETTINGS[key].default)
        self.changed.emit()

    def _arrange(self) -> None:
        px = theme().px
        room = self._area.width()
        side = max(px(24), (room - px(_WIDTH)) // 2)
        self._column.setContentsMargins(side, px(28), side, px(28))
        self._column.setSpacing(px(10))
        for grid in self._cards:
            grid.setContentsMargins(px(18), px(12), px(12), px(16))
            grid.setHorizontalSpacing(px(12))
            grid.setVerticalSpacing(px(7))
        for key, reset in self.resets.items():
            reset.setIconSize(QSize(px(16), px(16)))
            if not isinstance(self.editors[key], QCheckBox):
                wide = isinstance(self.editors[key], QComboBox)
                self.editors[key].setMinimumWidth(px(292 if wide else 96))
