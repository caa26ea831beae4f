"""Buttons of every kind; icons follow the theme."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QPushButton, QWidget

from orders_gui.ui.fonts import MEDIUM, STRONG, Size
from orders_gui.ui.theme import Theme
from orders_gui.ui.tokens import Tone

THIN_SPACE = "\u2009"


class Button(QPushButton):
    """A button: `kind` is empty, primary, ghost, link, danger or danger_text."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        parent: QWidget | None = None,
        *,
        kind: str = "",
        icon: str = "",
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = icon
        self.setProperty("kind", kind)
        size = Size.SMALL if kind == "link" else Size.BODY
        self.setFont(theme.font(size, STRONG if kind in ("primary", "danger") else MEDIUM))
        self.setIconSize(QSize(16, 16))
        self.set_text(text)
        self._recolour()
        theme.changed.connect(self._recolour)

    def set_text(self, text: str) -> None:
        """Change the text; an ampersand in data must be doubled by the caller."""
        self.setText(THIN_SPACE + text if self._icon_name else text)
        self.setAccessibleName(text.replace("&", ""))

    def set_short(self, short: bool) -> None:
        """Show only the icon; the text becomes the tool tip."""
        text = self.accessibleName()
        self.setText("" if short else THIN_SPACE + text)
        self.setToolTip(text if short else "")

    def set_icon(self, name: str) -> None:
        """Change the icon."""
        self._icon_name = name
        self._recolour()

    def _recolour(self) -> None:
        if not self._icon_name:
            return
        tokens = self._theme.tokens
        color = {
            "primary": tokens.on_accent,
            "danger": tokens.on_danger,
            "link": tokens.accent_text,
            "danger_text": self._theme.tint(Tone.DANGER).foreground,
        }.get(str(self.property("kind")), tokens.text2)
        self.setIcon(self._theme.icons.icon(self._icon_name, color, 16))


class IconButton(QPushButton):
    """A square button with an icon; its name is spoken and shown as a tool tip."""

    def __init__(
        self, theme: Theme, icon: str, name: str, parent: QWidget | None = None, *, size: int = 18
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = icon
        self._size = size
        self.setProperty("kind", "icon")
        self.setIconSize(QSize(size, size))
        self.set_name(name)
        self._recolour()
        theme.changed.connect(self._recolour)

    def set_name(self, name: str) -> None:
        """What the button does, for the tool tip and the screen reader."""
        self.setToolTip(name)
        self.setAccessibleName(name)

    def _recolour(self) -> None:
        tokens, icons = self._theme.tokens, self._theme.icons
        icon = icons.icon(self._icon_name, tokens.text2, self._size)
        faint = icons.pixmap(self._icon_name, tokens.border_strong, self._size, ratio=2)
        icon.addPixmap(faint, QIcon.Mode.Disabled)
        self.setIcon(icon)
