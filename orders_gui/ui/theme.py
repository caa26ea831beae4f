"""The theme: tokens turned into a palette and a small style sheet, switched without a restart."""

from enum import StrEnum
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from orders_gui.paths import resource
from orders_gui.ui.fonts import NORMAL, Fonts, Size
from orders_gui.ui.icons import Icons
from orders_gui.ui.tokens import DARK, LIGHT, Tint, Tokens, Tone, with_high_contrast


class Look(StrEnum):
    """Which theme the user wants."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """The look of the window: tokens, fonts and icons, with a signal when it changes."""

    changed = Signal()

    def __init__(self, app: QApplication, *, look: Look = Look.SYSTEM) -> None:
        super().__init__(app)
        self._app = app
        self._look = look
        self.fonts = Fonts()
        self.icons = Icons(self)
        self.tokens = self._wanted()
        app.setFont(self.fonts.font())
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow_system)
        self._apply()

    @property
    def look(self) -> Look:
        """Which theme the user wants."""
        return self._look

    def set_look(self, look: Look) -> None:
        """Switch to another look at once."""
        self._look = look
        self._follow_system()

    def use_system_font(self, use_system: bool) -> None:
        """Switch between the shipped font and the system's."""
        self.fonts = Fonts(use_system=use_system)
        self._app.setFont(self.fonts.font())
        self._apply()
        self.changed.emit()

    def font(
        self, size: int = Size.BODY, weight: QFont.Weight = NORMAL, *, tabular: bool = False
    ) -> QFont:
        """A font of the type scale."""
        return self.fonts.font(size, weight, tabular=tabular)

    def tint(self, tone: Tone) -> Tint:
        """Background and text colour of a tinted area."""
        return self.tokens.tints[tone]

    def _follow_system(self) -> None:
        wanted = self._wanted()
        if wanted != self.tokens:
            self.tokens = wanted
            self._apply()
            self.changed.emit()

    def _wanted(self) -> Tokens:
        hints = self._app.styleHints()
        dark = self._look is Look.DARK
        if self._look is Look.SYSTEM:
            dark = hints.colorScheme() is Qt.ColorScheme.Dark
        tokens = DARK if dark else LIGHT
        wished = hints.accessibility().contrastPreference()
        return (
            with_high_contrast(tokens) if wished is Qt.ContrastPreference.HighContrast else tokens
        )

    def _apply(self) -> None:
        self._app.setPalette(_palette(self.tokens))
        self._app.setStyleSheet(_style_sheet(self.tokens))


def _palette(tokens: Tokens) -> QPalette:
    roles = QPalette.ColorRole
    palette = QPalette()
    for role, color in (
        (roles.Window, tokens.window),
        (roles.WindowText, tokens.text),
        (roles.Base, tokens.surface),
        (roles.AlternateBase, tokens.sunken),
        (roles.Text, tokens.text),
        (roles.Button, tokens.surface),
        (roles.ButtonText, tokens.text),
        (roles.Highlight, tokens.accent),
        (roles.HighlightedText, tokens.on_accent),
        (roles.PlaceholderText, tokens.text3),
        (roles.Link, tokens.accent_text),
        (roles.Accent, tokens.accent),
        (roles.ToolTipBase, tokens.toast),
        (roles.ToolTipText, tokens.toast_text),
        (roles.Mid, tokens.border),
        (roles.Dark, tokens.border_strong),
    ):
        palette.setColor(role, QColor(color))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.text3))
    return palette


def _style_sheet(tokens: Tokens) -> str:
    """The style sheet of resources/style.qss with this theme's colours."""
    source = Template(resource("style", "window.qss").read_text(encoding="utf-8"))
    colors = {name: value for name, value in _token_items(tokens) if isinstance(value, str)}
    for tone, tint in tokens.tints.items():
        colors[f"{tone}_bg"] = tint.background
        colors[f"{tone}_fg"] = tint.foreground
    suffix = "dark" if tokens.dark else "light"
    colors["arrow"] = resource("style", f"chevron-{suffix}.svg").as_posix()
    colors["arrow_up"] = resource("style", f"chevron-up-{suffix}.svg").as_posix()
    colors["check"] = resource("style", "check.svg").as_posix()
    colors["dot"] = resource("style", "dot.svg").as_posix()
    return source.substitute(colors)


def _token_items(tokens: Tokens) -> list[tuple[str, object]]:
    return [(name, getattr(tokens, name)) for name in Tokens._fields]
