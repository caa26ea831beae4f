"""The right side of the editor: caption, kind, marks, facts."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from orders_gui.domain.evidence.evidence import EvidenceKind
from orders_gui.ui.desk import Desk
from orders_gui.ui.dispute.kinds import kind_text
from orders_gui.ui.fonts import MEDIUM, STRONG, Size
from orders_gui.ui.formats import Formats
from orders_gui.ui.photo.facts import Facts
from orders_gui.ui.photo.mark_list import MarkList, WordsField
from orders_gui.ui.photo.pairing import PairRow
from orders_gui.ui.photo.session import PhotoSession
from orders_gui.ui.theme import Theme
from orders_gui.ui.tokens import Tone
from orders_gui.ui.widgets.buttons import Button
from orders_gui.ui.widgets.callout import Callout
from orders_gui.ui.widgets.fields import Field, LineField
from orders_gui.ui.widgets.labels import PlainLabel, line

WIDTH = 340
_EDGE = 20
_LONGEST_CAPTION = 300


class EditorPane(QFrame):
    """Everything typed here is kept at once."""

    def __init__(
        self, theme: Theme, desk: Desk, formats: Formats, session: PhotoSession, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("detail_pane")
        self.setFixedWidth(WIDTH)
        self._theme = theme
        self._session = session
        self._make_caption(theme)
        self.list = MarkList(theme, session, self)
        self.words = WordsField(theme, session, self)
        self.facts = Facts(theme, desk, formats, self)
        self.pair = PairRow(theme, desk, self, short=True)
        self.pair.paired.connect(session.reload)
        self._make_marks(theme)
        self._safe = Callout(theme, Tone.OK, self)
        self._safe.say(
            self.tr("The original stays untouched"),
            self.tr(
                "Marks are kept beside it and drawn only when you export. Location data is "
                "removed then."
            ),
        )
        self._lay_out()
        self.list.words_wanted.connect(self.words.begin)
        session.photo_changed.connect(self.show_photo)
        session.markup_changed.connect(self._show_marks)
        self.show_photo()

    def show_photo(self) -> None:
        """Show what is known of the chosen photo."""
        piece = self._session.piece
        self.caption.setText(piece.caption)
        self.caption.setPlaceholderText(piece.original_name)
        self.kind.setCurrentIndex(list(EvidenceKind).index(piece.kind))
        self.facts.show_piece(piece)
        self.pair.show_piece(piece, self._session.pieces)
        self._marks.setVisible(piece.preview)
        self._below_marks.setVisible(piece.preview)
        self._safe.setVisible(piece.preview)
        self._show_marks()

    def _make_caption(self, theme: Theme) -> None:
        self.caption = LineField(parent=self)
        self.caption.setObjectName("caption")
        self.caption.setMaxLength(_LONGEST_CAPTION)
        self.kind = QComboBox(self)
        self.kind.setObjectName("kind")
        for kind in EvidenceKind:
            self.kind.addItem(kind_text(kind), kind.value)
        self._caption_field = Field(theme, self.tr("Caption"), self.caption, self)
        self._kind_field = Field(theme, self.tr("What it shows"), self.kind, self)
        self.caption.textEdited.connect(self._describe)
        self.kind.activated.connect(self._describe)

    def _make_marks(self, theme: Theme) -> None:
        self._marks = QWidget(self)
        self._below_marks = line(self)
        head = QHBoxLayout()
        head.setContentsMargins(10, 0, 10, 0)
        head.setSpacing(10)
        head.addWidget(PlainLabel(theme, self.tr("Marks"), self._marks, weight=STRONG))
        self._count = PlainLabel(theme, "", self._marks, size=Size.CAPTION, weight=MEDIUM, tone="3")
        head.addWidget(self._count)
        head.addStretch(1)
        self.clear = Button(theme, self.tr("Remove all"), self._marks, kind="link")
        self.clear.clicked.connect(self._session.clear)
        head.addWidget(self.clear)
        self._none = PlainLabel(
            theme, self.tr("Nothing is drawn yet. Choose a tool on the left."), self._marks,
            size=Size.SMALL, tone="3", wrap=True,
        )  # fmt: skip
        self._none.setContentsMargins(10, 0, 10, 0)
        column = QVBoxLayout(self._marks)
        column.setContentsMargins(10, 0, 10, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._none)
        column.addWidget(self.list)
        row = QHBoxLayout()
        row.setContentsMargins(10, 2, 10, 4)
        row.addWidget(self.words)
        column.addLayout(row)

    def _lay_out(self) -> None:
        content = QWidget(self)
        content.setObjectName("content")
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 18, 0, 12)
        column.setSpacing(12)
        fields = QVBoxLayout()
        fields.setContentsMargins(_EDGE, 0, _EDGE, 4)
        fields.setSpacing(12)
        fields.addWidget(self._caption_field)
        kind = QHBoxLayout()
        kind.setSpacing(8)
        kind.addWidget(self._kind_field, 1)
        kind.addWidget(self.pair, alignment=Qt.AlignmentFlag.AlignBottom)
        fields.addLayout(kind)
        column.addLayout(fields)
        column.addWidget(line(content))
        column.addWidget(self._marks)
        column.addWidget(self._below_marks)
        facts = QVBoxLayout()
        facts.setContentsMargins(_EDGE, 0, _EDGE, 0)
        facts.addWidget(self.facts)
        column.addLayout(facts)
        column.addStretch(1)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(content)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._scroll, 1)
        below = QVBoxLayout()
        below.setContentsMargins(16, 4, 16, 16)
        below.addWidget(self._safe)
        whole.addLayout(below)

    def _show_marks(self) -> None:
        markup = self._session.markup
        count = len(markup.marks)
        self._count.setText(str(count) if count else "")
        self.clear.setVisible(bool(count))
        self._none.setVisible(not count)
        self.list.setVisible(bool(count))
        self.facts.show_markup(markup)

    def _describe(self, _changed: object = None) -> None:
        kind = EvidenceKind(str(self.kind.currentData()))
        self._session.describe(self.caption.text().strip(), kind)
