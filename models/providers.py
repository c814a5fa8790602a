"""Where a model may run: every provider, declared once, for the runtime, the command line and
the window alike.
"""

from __future__ import annotations

from typing import NamedTuple

from models.language import tr

AUTO = "auto"


class Provider(NamedTuple):
    """`key` is what settings and command line say, `title` what people read, `runtime_name` how
    ONNX Runtime calls it; `help` says which device it is.
    """

    key: str
    title: str
    help: str
    runtime_name: str


PROVIDERS: tuple[Provider, ...] = (
    Provider("cpu", "CPU", tr("Processor (CPU)"), "CPUExecutionProvider"),
    Provider("cuda", "CUDA", tr("NVIDIA graphics card (CUDA)"), "CUDAExecutionProvider"),
    Provider(
        "directml", "DirectML", tr("Graphics card on Windows (DirectML)"), "DmlExecutionProvider"
    ),
    Provider("coreml", "CoreML", tr("Apple chip (CoreML)"), "CoreMLExecutionProvider"),
)
BY_KEY = {provider.key: provider for provider in PROVIDERS}

AUTOMATIC = ("cuda", "directml", "cpu")
"""What "auto" tries, in this order. CoreML runs few of the operators: only when asked for."""

CHOICES: tuple[tuple[str, str], ...] = (
    (AUTO, tr("The best available")),
    *((provider.key, provider.help) for provider in PROVIDERS),
)
"""What a person chooses from: (key, words)."""


def title(key: str) -> str:
    """How people call a provider; a key that is none of ours stays as it is."""
    return BY_KEY[key].title if key in BY_KEY else key
