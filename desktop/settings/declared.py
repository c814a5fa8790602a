"""The settings, each declared once: type, default, bounds and help live in the same line.

A setting without a group is remembered state (window geometry, the last workspace); one with a
group is shown in the Settings panel under that heading.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from desktop.languages import ENGLISH, SYSTEM, TRANSLATED
from desktop.settings.shapes import fits
from engine.language import tr
from models import providers


class Setting(NamedTuple):
    """One remembered value.

    The type is that of `default`; a list or a dictionary says in `whole` what it holds. `choices`
    or `minimum`/`maximum` bound the value. `group`, `title` and `help` are what the Settings panel
    shows; an empty group keeps the setting out of the panel.
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
    whole: Any = None

    @property
    def kind(self) -> Any:
        """The type that a value has throughout."""
        return type(self.default) if self.whole is None else self.whole

    def accepts(self, value: Any) -> bool:
        """Whether `value` has the declared type throughout and lies within the declared bounds."""
        value = self.taken(value)
        if not fits(self.kind, value):
            return False
        if self.choices and value not in [choice for choice, _ in self.choices]:
            return False
        if self.minimum is not None and value < self.minimum:
            return False
        return self.maximum is None or value <= self.maximum

    def taken(self, value: Any) -> Any:
        """`value` as it is kept: a whole number where a decimal one is declared becomes one."""
        # Beyond 32 bits it is no value of a setting, and beyond 10³⁰⁸ not even a float.
        return float(value) if self.kind is float and fits(int, value) else value


_DECLARED = (
    Setting(
        "theme",
        "system",
        tr("Appearance"),
        tr("Theme"),
        tr("Light, dark, or as the operating system has it."),
        (("system", tr("As the system")), ("light", tr("Light")), ("dark", tr("Dark"))),
    ),
    Setting(
        "language",
        SYSTEM,
        tr("Appearance"),
        tr("Language"),
        tr(
            "Of all texts and numbers and of the course; what the models read and write is "
            "English. A change takes effect when Lamina starts the next time."
        ),
        ((SYSTEM, tr("As the system")), (ENGLISH, tr("English")), *TRANSLATED.items()),
    ),
    Setting(
        "text_scale",
        1.0,
        tr("Appearance"),
        tr("Text size"),
        tr("Scales all text, from 80 % to 200 %. Ctrl + and Ctrl − do the same, Ctrl 0 resets it."),
        minimum=0.8,
        maximum=2.0,
        unit="%",
    ),
    Setting(
        "reduce_motion",
        False,
        tr("Appearance"),
        tr("Reduce motion"),
        tr("Shows results at once instead of moving there."),
    ),
    Setting(
        "start_page",
        "continue",
        tr("Start"),
        tr("Lamina opens with"),
        tr("The first start always opens the welcome page."),
        (("continue", tr("Where I left off")), ("welcome", tr("The welcome page"))),
    ),
    Setting(
        "provider",
        providers.AUTO,
        tr("Language model"),
        tr("Run the model on"),
        tr(
            "Where ONNX Runtime computes. What is not available here falls back to the processor, "
            "and the status bar says so. CUDA and DirectML need another build of ONNX Runtime than "
            "the installers carry: the README tells how to start Lamina with one."
        ),
        providers.CHOICES,
    ),
    Setting(
        "threads",
        0,
        tr("Language model"),
        tr("Processor threads"),
        tr("How many threads the model may use; 0 lets Lamina choose."),
        minimum=0,
        maximum=64,
    ),
    Setting("workspace", ""),
    Setting("window_geometry", ""),
    Setting("window_maximised", False),
    # By workspace: its sizes and switches. By splitter: what Qt says of its handles, in Base64.
    Setting("panel_state", {}, whole=dict[str, dict[str, bool | int | float | str | list[int]]]),
    Setting("splitters", {}, whole=dict[str, str]),
    Setting("recent_files", [], whole=list[str]),
    Setting("server_address", ""),
    Setting("guess_ahead", False),
)

SETTINGS: dict[str, Setting] = {setting.key: setting for setting in _DECLARED}
