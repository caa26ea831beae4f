"""The pill: an order's state as icon, word and tint."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from orders_gui.domain.list_row import Pill
from orders_gui.overriding import override
from orders_gui.ui.orders.row_text import pill_text
from orders_gui.ui.theme import Theme
from orders_gui.ui.tokens import Tone
from orders_gui.ui.widgets.tags import paint_tag, tag_width

HEIGHT = 24

_LOOKS = {
    Pill.DISPUTE: (Tone.ROSE, "scale"),
    Pill.STUCK: (Tone.WARN, "triangle-alert"),
    Pill.DELIVERED: (Tone.OK, "package-check"),
    Pill.PICK_UP: (Tone.VIOLET, "map-pin"),
    Pill.CUSTOMS: (Tone.INFO, "landmark"),
    Pill.IN_TRANSIT: (Tone.INFO, "truck"),
    Pill.ORDERED: (Tone.NEUTRAL, "receipt"),
    Pill.UNPAID: (Tone.NEUTRAL, "banknote"),
    Pill.REFUNDED: (Tone.TEAL, "rotate-ccw"),
    Pill.COMPLETED: (Tone.NEUTRAL, "check"),
    Pill.CANCELLED: (Tone.NEUTRAL, "x"),
}


def pill_icon(pill: Pill) -> str:
    """The name of the icon that stands for a state."""
    return _LOOKS[pill][1]


def pill_width(theme: Theme, pill: Pill) -> int:
    """The width that the pill needs for its word."""
    return tag_width(theme, pill_text(pill))


def paint_pill(painter: QPainter, theme: Theme, pill: Pill, area: QRectF) -> None:
    """Paint the pill at the start of `area`, as wide as its word but not wider."""
    tone, icon = _LOOKS[pill]
    paint_tag(painter, theme, tone, icon, pill_text(pill), area, height=HEIGHT)


class PillLabel(QWidget):
    """The pill as a widget."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pill: Pill | None = None
        theme.changed.connect(self.update)

    def show_pill(self, pill: Pill) -> None:
        """Show a state."""
        self._pill = pill
        self.setAccessibleName(pill_text(pill))
        self.setFixedSize(QSize(pill_width(self._theme, pill), HEIGHT))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._pill is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_pill(painter, self._theme, self._pill, QRectF(QPointF(), self.size().toSizeF()))
