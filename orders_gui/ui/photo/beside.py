"""The other photo of a pair, beside the one in view."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget

from orders_gui.domain.evidence.evidence import Evidence, Side
from orders_gui.domain.evidence.marks import NO_MARKUP, Markup
from orders_gui.ui.dispute.kinds import side_text
from orders_gui.ui.fonts import STRONG, Size
from orders_gui.ui.photo.picture_area import PictureArea
from orders_gui.ui.pictures import Pictures
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.labels import PlainLabel

_INSET = 12
_PLATE = "background: rgba(21, 24, 30, 215); color: white; border-radius: 6px; padding: 4px 9px;"


class NamedPhoto(QWidget):
    """A photo with the name of its side; without a side the photo alone."""

    def __init__(self, theme: Theme, photo: PictureArea, parent: QWidget) -> None:
        super().__init__(parent)
        self.photo = photo
        self._name = PlainLabel(theme, "", photo, size=Size.SMALL, weight=STRONG)
        self._name.setStyleSheet(_PLATE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(photo)
        photo.zoomed.connect(self._place_name)

    def show_side(self, side: Side | None) -> None:
        """Name the side, in the corner of the picture."""
        self._name.setVisible(side is not None)
        self._name.setText(side_text(side) if side is not None else "")
        self._place_name()

    def _place_name(self) -> None:
        self._name.adjustSize()
        page, least = self.photo.page, self.photo.margin
        left, top = (max(least, round(at) + _INSET) for at in (page.left(), page.top()))
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        if rtl:
            left = min(self.photo.width() - least, round(page.right()) - _INSET)
            left -= self._name.width()
        self._name.move(left, top)


class Beside(NamedPhoto):
    """The partner of the photo in view; hidden while there is none."""

    def __init__(self, theme: Theme, pictures: Pictures, parent: QWidget) -> None:
        super().__init__(theme, PictureArea(theme, parent), parent)
        self._pictures = pictures
        self._piece: Evidence | None = None
        self._markup = NO_MARKUP
        self.photo.setAccessibleName(self.tr("The photo beside it"))
        pictures.arrived.connect(self._arrived)
        self.hide()

    def show_piece(self, piece: Evidence | None, markup: Markup) -> None:
        """Show this photo, or nothing."""
        self._piece, self._markup = piece, markup
        self.setVisible(piece is not None)
        self.photo.show_photo(QImage(), NO_MARKUP)
        if piece is not None:
            self.show_side(piece.side)
            self._show()

    def _arrived(self, sha256: str) -> None:
        if self._piece is not None and sha256 == self._piece.sha256:
            self._show()

    def _show(self) -> None:
        if self._piece is None:
            return
        sha256 = self._piece.sha256
        image = self._pictures.image(sha256, large=True) or self._pictures.image(sha256)
        if image is not None:
            keep = not self.photo.image.isNull()
            self.photo.show_photo(image, self._markup, keep_place=keep)
