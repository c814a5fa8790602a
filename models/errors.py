"""What can go wrong with a model, as one sentence for the person in front of the window."""

from __future__ import annotations


class ModelError(Exception):
    """Its message is one sentence for the user: what is wrong, where, and what would mend it."""


class ModelFileError(ModelError):
    """A model file is missing, damaged or half-written; preparing the model again mends it."""


class Stopped(ModelError):
    """The work was stopped on request, before its result was complete."""
