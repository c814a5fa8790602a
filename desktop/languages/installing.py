"""The language of this run: chosen and installed before any module with texts is imported.

In English nothing is read and nothing stands between a text and its reader. In the others the
numbers inside a sentence follow the language too: what `tr` gives formats them with its signs.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from string import Formatter
from typing import Any

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

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
    if code == PSEUDO:
        from desktop.languages.pseudo import pseudo

        _use(lambda text: _Sentence(pseudo(text)), ".")
        return
    locale = _locale(code)
    if code == ENGLISH:
        QLocale.setDefault(locale)
        return
    translator = QTranslator()
    if not translator.load(str(compiled_file(code))):
        return
    QLocale.setDefault(locale)
    decimal = locale.decimalPoint()

    def translate(text: str) -> str:
        return _Sentence(translator.translate(CONTEXT, text) or text, decimal)

    _use(translate, decimal)


def install_qts_own(code: str) -> None:
    """Qt's own texts (Cancel, Copy …) in the language `code`; it needs the application."""
    application = QCoreApplication.instance()
    translator = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if application is not None and translator.load(f"qtbase_{code}", folder):
        application.installTranslator(translator)


def _use(translate: Callable[[str], str], decimal: str) -> None:
    engine.language.install(translate, decimal)
    models.language.install(translate)


def _locale(code: str) -> QLocale:
    """The system's own where it is of that language (Austria writes as Austria does)."""
    system = QLocale.system()
    same = (code, "C") if code == ENGLISH else (code,)
    return system if system.name().partition("_")[0] in same else QLocale(code)


def _kept(settings: Path) -> str:
    """The setting, before there are settings: their declaration holds texts itself."""
    try:
        with settings.open("rb") as file:
            raw = file.read(_MOST_BYTES)
        if b'"language"' not in raw:
            return SYSTEM
        values = json.loads(raw)
        return str(values.get("language", SYSTEM)) if isinstance(values, dict) else SYSTEM
    except (OSError, ValueError, RecursionError):
        return SYSTEM  # the settings themselves say what is wrong with their file


class _Sentence(str):
    """A text whose `format` writes numbers with the signs of its language."""

    __slots__ = ("_numbers",)

    def __new__(cls, text: str, decimal: str = ".") -> _Sentence:
        made = super().__new__(cls, text)
        made._numbers = _Numbers(decimal)
        return made

    def format(self, *values: object, **named: object) -> str:
        return self._numbers.vformat(self, values, named)


class _Numbers(Formatter):
    """Python's format language with another sign between whole numbers and decimals."""

    def __init__(self, decimal: str) -> None:
        self._signs = str.maketrans({".": decimal, ",": "\u202f" if decimal == "," else ","})

    def format_field(self, value: Any, format_spec: str) -> str:
        text = format(value, format_spec)
        if isinstance(value, str | bool) or not hasattr(value, "__float__"):
            return text
        return text.translate(self._signs)
