"""An icon as a widget."""

from PySide6.QtWidgets import QLabel, QWidget

from orders_gui.ui.theme import Theme
from orders_gui.ui.tokens import Tone


def color_of(theme: Theme, role: str) -> str:
    """The colour of a token such as `bar_done`, or of a tone's text such as `warn`."""
    if role in set(Tone):
        return theme.tint(Tone(role)).foreground
    color: str = getattr(theme.tokens, role)
    return color


class Icon(QLabel):
    """An icon that follows the theme; it says nothing that a text beside it does not say."""

    def __init__(
        self, theme: Theme, name: str, role: str, parent: QWidget, *, size: int = 18
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = name
        self._role = role
        self._size = size
        self.setFixedSize(size, size)
        self._recolour()
        theme.changed.connect(self._recolour)

    def show_icon(self, name: str, role: str) -> None:
        """Show another icon in another colour."""
        self._name, self._role = name, role
        self._recolour()

    def _recolour(self) -> None:
        self.setPixmap(
            self._theme.icons.pixmap(
                self._name,
                color_of(self._theme, self._role),
                self._size,
                stroke=2,
                ratio=self.devicePixelRatioF(),
            )
        )
