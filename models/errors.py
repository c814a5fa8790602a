"""What can go wrong with a model, as one sentence for the person in front of the window."""

from __future__ import annotations

import unicodedata

from models.language import tr


class ModelError(Exception):
    """Its message is one sentence for the user: what is wrong, where, and what would mend it.

    Signs that cannot be seen, as a name in a foreign file may hold, become “�”.
    """

    def __str__(self) -> str:
        return "".join(map(_seen, super().__str__()))


def reason(error: BaseException) -> str:
    """Why the system refused, to stand within a sentence; `engine.errors` has the texts."""
    return tr(str(getattr(error, "strerror", None) or error).lower())


def _seen(sign: str) -> str:
    return sign if sign == "\n" or unicodedata.category(sign)[0] != "C" else "�"


class ModelFileError(ModelError):
    """A model file is missing, damaged or half-written; preparing the model again mends it."""


class Stopped(ModelError):
    """The work was stopped on request, before its result was complete."""
