"""What can go wrong with a course, each as one sentence that says where it is."""

from engine.errors import EngineError


class CourseError(EngineError):
    """A course, a lesson or the record of one cannot be read or written."""
