"""Generated numpy and PyTorch source, edited by a person, read back as a network.

The text is taken apart with `ast` and compared with what the exports write; it is never run.
"""

from engine.export.code_reading.network import READABLE, read_code

__all__ = ["READABLE", "read_code"]
