"""The theme in force: tokens, fonts and the one style sheet generated from them.

Widgets that paint themselves read `theme().tokens` at paint time and repaint on
`theme().changed`; everything else is styled by the sheet through the property `role`.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from desktop.theme.dressing import Wardrobe
from desktop.theme.followers import Followers
from desktop.theme.sheet import style_sheet
from desktop.theme.tokens import BASE_POINT_SIZE, DARK, LIGHT, MONO, SANS, SERIF, Tokens

STYLE = "fusion"
_STYLE = "drawn_by"  # asking for the style object costs a start as much as ten modules
_FONTS = Path(__file__).parent / "fonts"
_FIRST_FONTS = ("Inter-Regular.otf", "Inter-SemiBold.otf")
_LATER_FONTS = (
    "JetBrainsMono-Regular.ttf",
    "Inter-Italic.otf",
    "STIX-Regular.otf",
    "STIX-Italic.otf",
)


class Theme(QObject):
    """Tokens, scale and fonts of the running program.

    `changing` comes before every change, while all is as it was. Who is connected to `changed` is
    asked after it: what is seen before it is painted, what is not in the moments after that.
    """

    changing = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.changed = Followers()
        self.tokens: Tokens = LIGHT
        self.scale = 1.0
        self._loaded: set[str] = set()
        self._wardrobe = Wardrobe(self)

    def apply(self, choice: str = "light", scale: float = 1.0) -> None:
        """Dress the application: `choice` is light, dark or system; `scale` is 0.8 to 2.0."""
        self.change(choice, scale)
        self.finish()

    def change(self, choice: str, scale: float) -> None:
        """As `apply`, but in the moments after, or by `finish`, where a window is seen.

        Windows keep their picture until all that is seen in them is dressed.
        """
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            raise RuntimeError("The theme needs a QApplication.")
        if choice == "system":
            dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
            choice = "dark" if dark else "light"
        self.changing.emit()
        self.tokens = DARK if choice == "dark" else LIGHT
        self.scale = scale
        self._load(_FIRST_FONTS)
        if app.property(_STYLE) != STYLE:
            app.setStyle(STYLE)
            app.setProperty(_STYLE, STYLE)
        app.setFont(self.font())
        app.setPalette(_palette(self.tokens))
        self._wardrobe.put_on(app, style_sheet(self.tokens, scale), scale, self.changed)

    def in_turn(self, seen: QObject, work: Callable[[], object], *, further: bool = False) -> None:
        """Do `work`, which follows a change, before `seen` is painted, and soon where it is not.

        Where much is to be made anew: the window may not wait for what it does not show. `further`
        says that it goes on with work that was begun: other events have their turn in between.
        """
        self._wardrobe.in_turn(seen, work, further=further)

    def finish(self, seen: QWidget | None = None) -> None:
        """Dress what `change` left for later, now.

        `seen` is something that is about to be seen: it is dressed next, and painted after that.
        """
        self._wardrobe.finish(seen)

    def load_remaining_fonts(self) -> None:
        """The faces that the first paint does not need (fixed width, italic, mathematics)."""
        self._load(_LATER_FONTS)

    def font(self, role: str = "body") -> QFont:
        """A font by role, one of the keys of `_ROLES` below."""
        family, factor, weight, italic = _ROLES[role]
        if family != SANS or italic:
            self._load(_LATER_FONTS)
        font = QFont(family)
        font.setPointSizeF(BASE_POINT_SIZE * factor * self.scale)
        font.setWeight(weight)
        font.setItalic(italic)
        if family == MONO:
            font.setStyleHint(QFont.StyleHint.Monospace)
        return font

    def color(self, token: str, alpha: float = 1.0) -> QColor:
        """A token as a colour, with `alpha` from 0 to 1."""
        color = QColor(getattr(self.tokens, token))
        if alpha < 1.0:
            color.setAlphaF(alpha)
        return color

    def ink(self, token: str) -> QColor:
        """A token as the colour of text, readable on window, panel and field."""
        return QColor(self.tokens.ink(token))

    def px(self, pixels: float) -> int:
        """A length that grows with the text."""
        return round(pixels * self.scale)

    def _load(self, names: tuple[str, ...]) -> None:
        for name in names:
            if name not in self._loaded:
                QFontDatabase.addApplicationFont(str(_FONTS / name))
                self._loaded.add(name)


_W = QFont.Weight
_ROLES: dict[str, tuple[str, float, QFont.Weight, bool]] = {
    "body": (SANS, 1.0, _W.Normal, False),
    "small": (SANS, 0.9, _W.Normal, False),
    "strong": (SANS, 1.0, _W.DemiBold, False),
    "title": (SANS, 1.2, _W.DemiBold, False),
    "display": (SANS, 1.8, _W.DemiBold, False),
    "section": (SANS, 0.88, _W.DemiBold, False),
    "mono": (MONO, 0.95, _W.Normal, False),
    "mono-small": (MONO, 0.82, _W.Normal, False),
    "maths": (SERIF, 1.2, _W.Normal, False),
    "maths-large": (SERIF, 1.6, _W.Normal, False),
}


def _palette(tokens: Tokens) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for which, colour in (
        (role.Window, tokens.window),
        (role.WindowText, tokens.text),
        (role.Base, tokens.panel),
        (role.AlternateBase, tokens.field),
        (role.Text, tokens.text),
        (role.Button, tokens.panel),
        (role.ButtonText, tokens.text),
        (role.ToolTipBase, tokens.text),
        (role.ToolTipText, tokens.panel),
        (role.Highlight, tokens.accent),
        (role.HighlightedText, tokens.on_accent),
        (role.PlaceholderText, tokens.muted),
        (role.Link, tokens.accent),
        (role.Mid, tokens.line),
        (role.Light, tokens.panel),
        (role.Dark, tokens.line),
    ):
        palette.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(tokens.muted))
    return palette


def made_application(name: str) -> QApplication:
    """The one QApplication of the process, drawn in our style from its first moment on."""
    app = QApplication([name, "-style", STYLE])
    app.setProperty(_STYLE, STYLE)
    return app


_theme: Theme | None = None


def theme() -> Theme:
    """The one theme of the process; made at the first call."""
    global _theme
    if _theme is None:
        _theme = Theme()
    return _theme
