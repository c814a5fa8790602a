"""The language of this run, before any module with texts is imported: `begin`; Qt's own texts
follow once there is an application."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.app.folders import Folders
from desktop.languages import ENGLISH, PSEUDO
from desktop.languages.installing import chosen, install, install_qts_own

_language = ENGLISH


def begin(*, of_the_user: bool = True) -> None:
    """Choose by the person's settings, or by the environment alone, and install the language."""
    global _language
    QCoreApplication.setApplicationName("lamina")
    _language = chosen(Folders.of_the_user().settings if of_the_user else None)
    install(_language)


def with_application() -> None:
    """The application is there: Cancel, Copy and the rest of Qt's own texts are in the language."""
    if _language not in (ENGLISH, PSEUDO):
        install_qts_own(_language)
