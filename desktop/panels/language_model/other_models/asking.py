"""Asking a server, as work off the window's thread: its models, and text piece by piece."""

from __future__ import annotations

from collections.abc import Generator
from typing import TYPE_CHECKING

from models.sampling import Settings

if TYPE_CHECKING:
    from desktop.panels.language_model.work import Stop
    from models.server_answers import Piece


def list_models(address: str, key: str, stop: Stop) -> Generator[None, None, tuple[str, ...]]:
    """Names of the models that the server offers. Raises ModelError."""
    from models.server import Server

    yield None
    return Server(address, key).models(stop)


def ask(
    where: tuple[str, str, str], text: str, chat: bool, settings: Settings, limit: int, stop: Stop
) -> Generator[Piece, None, None]:
    """Have a server write. where: its address, key and model. Raises ModelError."""
    from models.server import Server

    address, key, model = where
    server = Server(address, key)
    if chat:
        yield from server.chat([("user", text)], model, settings, limit, stop)
    else:
        yield from server.write(text, model, settings, limit, stop)
