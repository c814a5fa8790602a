"""The settings, each declared once: type, default, bounds and help live in the same line.

A setting without a group is remembered state (window geometry, the last workspace); one with a
group is shown in the Settings panel under that heading.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Setting:
    """One remembered value.

    `default` fixes the type; `choices` or `minimum`/`maximum` bound it. `group`, `title` and
    `help` are what the Settings panel shows; an empty group keeps the setting out of the panel.
    """

    key: str
    default: Any
    group: str = ""
    title: str = ""
    help: str = ""
    choices: tuple[tuple[Any, str], ...] = ()
    minimum: float | None = None
    maximum: float | None = None
    unit: str = ""  # "%": shown and typed as a hundredfold

    def accepts(self, value: Any) -> bool:
        """Whether `value` has the declared type and lies within the declared bounds."""
        if type(value) is int and type(self.default) is float:
            value = float(value)
        if type(value) is not type(self.default):
            return False
        if self.choices and value not in [choice for choice, _ in self.choices]:
            return False
        if self.minimum is not None and value < self.minimum:
            return False
        return self.maximum is None or value <= self.maximum


_DECLARED = (
    Setting(
        "theme",
        "system",
        "Appearance",
        "Theme",
        "Light, dark, or as the operating system has it.",
        (("system", "As the system"), ("light", "Light"), ("dark", "Dark")),
    ),
    Setting(
        "text_scale",
        1.0,
        "Appearance",
        "Text size",
        "Scales all text, from 80 % to 200 %. Ctrl + and Ctrl − do the same, Ctrl 0 resets it.",
        minimum=0.8,
        maximum=2.0,
        unit="%",
    ),
    Setting(
        "reduce_motion",
        False,
        "Appearance",
        "Reduce motion",
        "Shows results at once instead of moving there.",
    ),
    Setting(
        "start_page",
        "continue",
        "Start",
        "Lamina opens with",
        "The first start always opens the welcome page.",
        (("continue", "Where I left off"), ("welcome", "The welcome page")),
    ),
    Setting(
        "provider",
        "auto",
        "Language model",
        "Run the model on",
        "Where ONNX Runtime computes. What is not available here falls back to the processor, "
        "and the status bar says so.",
        (
            ("auto", "The best available"),
            ("cpu", "Processor (CPU)"),
            ("cuda", "NVIDIA graphics card (CUDA)"),
            ("directml", "Graphics card on Windows (DirectML)"),
            ("coreml", "Apple chip (CoreML)"),
        ),
    ),
    Setting(
        "threads",
        0,
        "Language model",
        "Processor threads",
        "How many threads the model may use; 0 lets Lamina choose.",
        minimum=0,
        maximum=64,
    ),
    Setting("workspace", ""),
    Setting("window_geometry", ""),
    Setting("window_maximised", False),
    Setting("panel_state", {}),
    Setting("recent_files", []),
)

SETTINGS: dict[str, Setting] = {setting.key: setting for setting in _DECLARED}
