"""What stands in the place of a photo for a video or a document."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from orders_gui.domain.evidence.evidence import Evidence, Media
from orders_gui.ui.fonts import STRONG, Size
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.buttons import Button
from orders_gui.ui.widgets.exhibit import media_icon
from orders_gui.ui.widgets.icon import Icon
from orders_gui.ui.widgets.labels import PlainLabel

_MIDDLE = Qt.AlignmentFlag.AlignHCenter


class NoPicture(QWidget):
    """Opens the file in the program that the system has for it."""

    opened = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addStretch(1)
        self._icon = Icon(theme, "file", "text3", self, size=40)
        column.addWidget(self._icon, 0, _MIDDLE)
        self._name = PlainLabel(theme, "", self, size=Size.SUBTITLE, weight=STRONG, wrap=True)
        self._name.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self._name)
        self._text = PlainLabel(theme, "", self, size=Size.SMALL, tone="3", wrap=True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self._text)
        column.addSpacing(6)
        self.button = Button(theme, self.tr("Open"), self, icon="external-link")
        self.button.clicked.connect(self.opened)
        column.addWidget(self.button, 0, _MIDDLE)
        column.addStretch(1)

    def show_piece(self, piece: Evidence) -> None:
        """Show which file it is."""
        icon = media_icon(piece, photo="image-off")
        self._icon.show_icon(icon, "text3")
        self._name.setText(piece.original_name)
        if piece.media is Media.PHOTO:
            self._text.setText(self.tr("The picture cannot be shown. The file itself is kept."))
        else:
            self._text.setText(
                self.tr("{kind}. It opens in the program that your system has for it.").format(
                    kind=piece.type_name
                )
            )
