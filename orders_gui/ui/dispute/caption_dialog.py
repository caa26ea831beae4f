"""The caption and the kind of one exhibit."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from orders_gui.domain.evidence.evidence import Evidence, EvidenceKind
from orders_gui.ui.dispute.kinds import kind_text
from orders_gui.ui.fonts import STRONG, Size
from orders_gui.ui.pictures import Pictures
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.buttons import Button
from orders_gui.ui.widgets.fields import Field
from orders_gui.ui.widgets.labels import PlainLabel

_PICTURE = QSize(392, 220)


class CaptionDialog(QDialog):
    """Enter keeps both; *Save and next* goes on to the next exhibit.

    `view_button` is hidden: where exhibits cannot be looked at in another way, it is shown.
    """

    described = Signal(object, str, object)  # Evidence, caption, EvidenceKind
    next_wanted = Signal(object)  # Evidence
    view_wanted = Signal(object)  # Evidence

    def __init__(
        self, theme: Theme, pictures: Pictures, piece: Evidence, letter: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._piece = piece
        self._pictures = pictures
        title = self.tr("Exhibit {letter}").format(letter=letter)
        self.setWindowTitle(title)
        self.setFixedWidth(440)
        self._picture = QLabel(self)
        self._picture.setFixedSize(_PICTURE)
        self._picture.setVisible(piece.preview)
        self.caption = QLineEdit(piece.caption, self)
        self.caption.setObjectName("caption")
        self.caption.setMaxLength(300)
        self.caption.setPlaceholderText(piece.original_name)
        self.caption.selectAll()
        self.kind = QComboBox(self)
        self.kind.setObjectName("kind")
        for kind in EvidenceKind:
            self.kind.addItem(kind_text(kind), kind.value)
        self.kind.setCurrentIndex(list(EvidenceKind).index(piece.kind))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 22, 24, 20)
        layout.setSpacing(12)
        layout.addLayout(self._head(theme, title))
        layout.addWidget(self._picture)
        layout.addWidget(Field(theme, self.tr("Caption"), self.caption, self))
        layout.addWidget(Field(theme, self.tr("What it shows"), self.kind, self))
        layout.addSpacing(4)
        layout.addLayout(self._buttons(theme))
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self._save_and_next)
        pictures.arrived.connect(self._show_picture)
        self._show_picture()
        self.caption.setFocus()

    def _head(self, theme: Theme, title: str) -> QHBoxLayout:
        self.view_button = Button(theme, self.tr("View"), self, kind="link", icon="eye")
        self.view_button.setAutoDefault(False)
        self.view_button.clicked.connect(self._view)
        self.view_button.hide()
        head = QHBoxLayout()
        head.addWidget(PlainLabel(theme, title, self, size=Size.SUBTITLE, weight=STRONG))
        head.addStretch(1)
        head.addWidget(self.view_button)
        return head

    def _buttons(self, theme: Theme) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        cancel = Button(theme, self.tr("Cancel"), self, kind="ghost")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        following = Button(theme, self.tr("Save and next"), self)
        following.setAutoDefault(False)
        following.clicked.connect(self._save_and_next)
        save = Button(theme, self.tr("Save"), self, kind="primary")
        save.setDefault(True)
        save.clicked.connect(self._save)
        row.addWidget(cancel)
        row.addStretch(1)
        row.addWidget(following)
        row.addWidget(save)
        return row

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
