"""The caption and the kind of one exhibit."""

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from orders_gui.domain.evidence.evidence import Evidence, EvidenceKind
from orders_gui.ui.dispute.kinds import kind_text
from orders_gui.ui.pictures import Pictures
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.dialog_frame import DialogFrame
from orders_gui.ui.widgets.fields import Field, LineField

_PICTURE = QSize(392, 220)


class CaptionDialog(DialogFrame):
    """Enter keeps both; *Save and next* goes on to the next exhibit.

    `view_button` is hidden: where exhibits cannot be looked at in another way, it is shown.
    """

    described = Signal(object, str, object)  # Evidence, caption, EvidenceKind
    next_wanted = Signal(object)  # Evidence
    view_wanted = Signal(object)  # Evidence

    def __init__(
        self, theme: Theme, pictures: Pictures, piece: Evidence, letter: str, parent: QWidget
    ) -> None:
        title = QCoreApplication.translate("CaptionDialog", "Exhibit {letter}")
        super().__init__(theme, title.format(letter=letter), parent)
        self._piece = piece
        self._pictures = pictures
        self._picture = QLabel(self)
        self._picture.setFixedSize(_PICTURE)
        self._picture.setVisible(piece.preview)
        self.caption = LineField(piece.caption, self)
        self.caption.setObjectName("caption")
        self.caption.setMaxLength(300)
        self.caption.setPlaceholderText(piece.original_name)
        self.caption.selectAll()
        self.kind = QComboBox(self)
        self.kind.setObjectName("kind")
        for kind in EvidenceKind:
            self.kind.addItem(kind_text(kind), kind.value)
        self.kind.setCurrentIndex(list(EvidenceKind).index(piece.kind))
        self.body.addWidget(self._picture)
        self.body.addWidget(Field(theme, self.tr("Caption"), self.caption, self))
        self.body.addWidget(Field(theme, self.tr("What it shows"), self.kind, self))
        self._make_buttons()
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self._save_and_next)
        pictures.arrived.connect(self._show_picture)
        self._show_picture()
        self.caption.setFocus()

    def _make_buttons(self) -> None:
        self.view_button = self.add_button(
            self.tr("View"), self._view, kind="link", icon="eye", leading=True
        )
        self.view_button.hide()
        self.add_button(self.tr("Cancel"), self.reject, kind="ghost")
        self.add_button(self.tr("Save and next"), self._save_and_next)
        self.set_default(self.add_button(self.tr("Save"), self._save, kind="primary"))

    def _view(self) -> None:
        self.view_wanted.emit(self._piece)

    def _save(self) -> None:
        kind = EvidenceKind(str(self.kind.currentData()))
        self.described.emit(self._piece, self.caption.text().strip(), kind)
        self.accept()

    def _save_and_next(self) -> None:
        piece = self._piece
        self._save()
        self.next_wanted.emit(piece)

    def _show_picture(self, _sha256: str = "") -> None:
        if not self._piece.preview:
            return
        ratio = self.devicePixelRatioF()
        picture = self._pictures.framed(self._piece.sha256, _PICTURE, 10, ratio, large=True)
        if picture is not None:
            self._picture.setPixmap(picture)
