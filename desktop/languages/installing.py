"""The language of this run: chosen and installed before any module with texts is imported.

In English nothing is read and nothing stands between a text and its reader. In the others the
numbers inside a sentence follow the language too: what `tr` gives formats them with its signs.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale

import engine.language
import models.language
from desktop.languages import (
    CONTEXT,
    ENGLISH,
    PSEUDO,
    SYSTEM,
    TRANSLATED,
    VARIABLE,
    compiled_file,
)

_MOST_BYTES = 4 << 20  # as much of a settings file as the settings themselves would read


def chosen(settings: Path | None, environment: Mapping[str, str] = os.environ) -> str:
    """The code of the language wanted: by the variable, by the setting, or as the system has it."""
    known = (ENGLISH, *TRANSLATED)
    asked = environment.get(VARIABLE, "")
    if asked in (*known, PSEUDO):
        return asked
    kept = _kept(settings) if settings is not None else ENGLISH
    return kept if kept in known else of_the_system(QLocale.system().uiLanguages())


def of_the_system(languages: Sequence[str]) -> str:
    """The first of `languages` (`de-AT`, `en-GB` …, dearest first) that Lamina speaks."""
    for language in languages:
        code = language.replace("_", "-").partition("-")[0].lower()
        if code in (ENGLISH, *TRANSLATED):
            return code
    return ENGLISH


def install(code: str) -> None:
    """Texts, Qt's own ones, and numbers in the language `code` from now on.

    A language whose file cannot be read leaves the English texts.
    """
    if code == ENGLISH:
        QLocale.setDefault(_locale(code))
        return
    if code == PSEUDO:
        from desktop.languages.pseudo import pseudo

        _use(lambda text: _sentence(pseudo(text), "."), ".", code)
        return
    from PySide6.QtCore import QTranslator

    locale = _locale(code)
    translator = QTranslator()
    if not translator.load(str(compiled_file(code))):
        return
    QLocale.setDefault(locale)
    decimal = locale.decimalPoint()

    def translate(text: str) -> str:
        return _sentence(translator.translate(CONTEXT, text) or text, decimal)

    _use(translate, decimal, code)


def install_qts_own(code: str) -> None:
    """Qt's own texts (Cancel, Copy …) in the language `code`; it needs the application."""
    from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator

    application = QCoreApplication.instance()
    translator = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if application is not None and translator.load(f"qtbase_{code}", folder):
        application.installTranslator(translator)


def _sentence(text: str, decimal: str) -> str:
    """Only what has a place for a number: a text as it is may go into a file."""
    from desktop.languages.sentence import Sentence

    return Sentence(text, decimal) if "{" in text else text


def _use(translate: Callable[[str], str], decimal: str, code: str) -> None:
    engine.language.install(translate, decimal, code)
    models.language.install(translate, partial(install, code))


def _locale(code: str) -> QLocale:
    """The system's own where it is of that language (Austria writes as Austria does)."""
    system = QLocale.system()
    same = (code, "C") if code == ENGLISH else (code,)
    return system if system.name().partition("_")[0] in same else QLocale(code)


def _kept(settings: Path) -> str:
    """The setting, before there are settings: their declaration holds texts itself."""
    try:
        if not settings.is_file():  # a pipe would be waited for
            return SYSTEM
        with settings.open("rb") as file:
            raw = file.read(_MOST_BYTES)
        if b'"language"' not in raw:
            return SYSTEM
        values = json.loads(raw)
        return str(values.get("language", SYSTEM)) if isinstance(values, dict) else SYSTEM
    except (OSError, ValueError, RecursionError):
        return SYSTEM  # the settings themselves say what is wrong with their file
