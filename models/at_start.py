"""A program's first model: it is being opened while the libraries that will run it are imported."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from models.manifest import GENERATION
from models.opening import Opening
from models.providers import AUTO

if TYPE_CHECKING:
    from models.language_model import LanguageModel


def load(
    folder: Path, provider: str = AUTO, threads: int = 0, graph: str = GENERATION
) -> LanguageModel:
    """`LanguageModel.load`, begun before its libraries are imported."""
    begun = Opening(folder)
    from models.language_model import LanguageModel

    return LanguageModel.load(folder, provider, threads, graph, begun)
