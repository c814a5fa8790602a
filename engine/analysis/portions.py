"""How much of a picture goes through a network at once, so that memory stays small at any size."""

from __future__ import annotations

PIECE_CELLS = 2**22  # numbers computed at once where a layer needs its samples one by one
PIECE_PRODUCTS = 2**28  # multiplications at once: other threads' products wait for so many
