"""What the model runs on, in the action bar: the provider, its threads, and the memory in use."""

from __future__ import annotations

import os

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from desktop.panels.spec import Shell
from engine.language import tr
from models import providers

_MOST = 8
"""Threads that the menu offers at most; Settings takes any number."""


class ProviderMenu(QAction):
    """An action with a menu that is filled when it opens; choices go to the settings."""

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        super().__init__("CPU", parent)
        self._settings = shell.settings
        self.setToolTip(tr("What the model runs on, with how many threads and how much memory"))
        self._menu = QMenu(parent)
        self._menu.setToolTipsVisible(True)
        self.setMenu(self._menu)
        self._menu.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """Offer what this computer has, as it is now."""
        from models import memory, session

        menu = self._menu
        menu.clear()
        menu.addSection(tr("Run the model on"))
        there = (providers.AUTO, *session.available())
        words = [(key, words) for key, words in providers.CHOICES if key in there]
        self._choices("provider", words)
        menu.addSection(tr("Processor threads"))
        count = min(os.cpu_count() or 1, _MOST)
        own = [
            (n, tr("1 thread") if n == 1 else tr("{0} threads").format(n))
            for n in range(1, count + 1)
        ]
        self._choices("threads", [(0, tr("As many as there are processors")), *own])
        held = memory.resident()
        if held is not None:
            menu.addSection(tr("Lamina holds {0:,.0f} MB of memory").format(held / 1000000.0))

    def _choices(self, key: str, offered: list[tuple[object, str]] | list[tuple[str, str]]) -> None:
        group = QActionGroup(self._menu)
        now = self._settings.get(key)
        for value, words in offered:
            choice = self._menu.addAction(words)
            choice.setCheckable(True)
            choice.setChecked(value == now)
            choice.triggered.connect(lambda _=False, value=value: self._settings.set(key, value))
            group.addAction(choice)
