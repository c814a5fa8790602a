"""Where a model may run: every provider, declared once, for the runtime, the command line and
the window alike.
"""

from __future__ import annotations

from typing import NamedTuple

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
    Provider("cpu", "CPU", "Processor (CPU)", "CPUExecutionProvider"),
    Provider("cuda", "CUDA", "NVIDIA graphics card (CUDA)", "CUDAExecutionProvider"),
    Provider("directml", "DirectML", "Graphics card on Windows (DirectML)", "DmlExecutionProvider"),
    Provider("coreml", "CoreML", "Apple chip (CoreML)", "CoreMLExecutionProvider"),
)
BY_KEY = {provider.key: provider for provider in PROVIDERS}

AUTOMATIC = ("cuda", "directml", "cpu")
"""What "auto" tries, in this order. CoreML runs few of the operators: only when asked for."""

CHOICES: tuple[tuple[str, str], ...] = (
    (AUTO, "The best available"),
    *((provider.key, provider.help) for provider in PROVIDERS),
)
"""What a person chooses from: (key, words)."""


def title(key: str) -> str:
    """How people call a provider; a key that is none of ours stays as it is."""
    return BY_KEY[key].title if key in BY_KEY else key
