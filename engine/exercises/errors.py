"""What can go wrong with exercises, each as one sentence that a student or lecturer can act on."""

from engine.errors import EngineError


class AnswerError(EngineError):
    """What a student typed cannot be read."""


class ExerciseError(EngineError):
    """An exercise, a set of them or a file of either cannot be made or read."""
