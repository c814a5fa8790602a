"""The bundled tiny model as ONNX Runtime opens it: the fast model of the suite.

It writes English, looks at what it read and has every part that a large model has, and opens in a
twentieth of the time; only what is about SmolLM2 itself, or about chat, needs SmolLM2.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.labs import recipe
from engine.labs.publishing import WEIGHTS, publish
from models import open_model
from tests.support.small_models import in_process


def prepared_tiny(folder: Path) -> Path:
    """Export the model below `folder` and convert it there; the prepared model's folder."""
    source = folder / "Tiny model"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(open_model, "cache", lambda: folder / "cache")
        patch.setattr(open_model, "apart", in_process)
        model = recipe.bundled()
        publish(source, model.graph, model.tokeniser)
        opening = open_model.Opening(source / WEIGHTS)
        for _ in opening.steps():
            pass
    assert opening.folder is not None
    return opening.folder
