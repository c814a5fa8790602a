"""What can go wrong in the engine, each as one sentence that a student can act on."""

import unicodedata

from engine.language import marked, tr


class EngineError(Exception):
    """Something cannot be done; `str(error)` is a sentence for people.

    Signs that cannot be seen (NUL, marks of direction, halves of letters) may come in with a name
    from a foreign file, and would turn the sentence round or cut it off: each becomes “�”.
    """

    def __str__(self) -> str:
        return "".join(map(_seen, super().__str__()))


class ShapeError(EngineError):
    """A layer cannot take what one of its ports is given.

    `port` names the input port at fault, or is None when the layer itself is.
    """

    def __init__(self, port: str | None, message: str) -> None:
        super().__init__(message)
        self.port = port


class DocumentError(EngineError):
    """A file cannot be read as a network, or a network cannot be written to a file."""


class FormulaError(EngineError):
    """Typed mathematics or code that cannot be read.

    `at` is the place in the text (characters from its beginning) where reading stopped, and
    `length` how many characters are at fault; `at` is None where it is the text as a whole.
    """

    def __init__(self, message: str, at: int | None = None, length: int = 1) -> None:
        super().__init__(message)
        self.at = at
        self.length = length


_OF_THE_SYSTEM = (
    marked("no such file or directory"),
    marked("permission denied"),
    marked("operation not permitted"),
    marked("no space left on device"),
    marked("disk quota exceeded"),
    marked("read-only file system"),
    marked("input/output error"),
    marked("is a directory"),
    marked("not a directory"),
    marked("directory not empty"),
    marked("file exists"),
    marked("file name too long"),
    marked("file too large"),
    marked("too many levels of symbolic links"),
    marked("too many open files"),
    marked("text file busy"),
    marked("device or resource busy"),
    marked("invalid argument"),
    marked("invalid cross-device link"),
    marked("stale file handle"),
    marked("cannot allocate memory"),
    marked("connection refused"),
    marked("connection timed out"),
    marked("connection reset by peer"),
    marked("network is unreachable"),
    marked("no route to host"),
    marked("host is down"),
    marked("broken pipe"),
    marked("name or service not known"),
    marked("temporary failure in name resolution"),
)
"""What Linux says when it refuses; Windows and macOS have some of the same."""


def reason(error: BaseException) -> str:
    """Why the system refused, to stand within a sentence: `permission denied`."""
    return tr(str(getattr(error, "strerror", None) or error).lower())


def _seen(sign: str) -> str:
    return sign if sign == "\n" or unicodedata.category(sign)[0] != "C" else "�"
