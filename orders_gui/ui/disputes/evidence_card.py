"""The card with the dispute's evidence: what is there, what is missing, more by a click."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from orders_gui.domain.evidence.evidence import Evidence, EvidenceKind, exhibit_letters
from orders_gui.domain.states import DisputeState
from orders_gui.services.disputes.case import DisputeFacts
from orders_gui.services.disputes.disputes import change_evidence
from orders_gui.services.workspace import Workspace
from orders_gui.ui.desk import Desk
from orders_gui.ui.detail.evidence_strip import EvidenceStrip
from orders_gui.ui.dispute.caption_dialog import CaptionDialog
from orders_gui.ui.dispute.parts import FLUSH
from orders_gui.ui.disputes.parts import side_card
from orders_gui.ui.fonts import MEDIUM, Size
from orders_gui.ui.formats import Formats
from orders_gui.ui.pictures import Pictures
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.buttons import Button
from orders_gui.ui.widgets.icon import Icon
from orders_gui.ui.widgets.labels import PlainLabel


class EvidenceCard(QWidget):
    """Four pictures; a click shows them one after the other with their captions."""

    photos_wanted = Signal()
    viewer_wanted = Signal(object, int, object)  # all files, the place of one, the dialog below

    def __init__(
        self, theme: Theme, desk: Desk, formats: Formats, pictures: Pictures, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._desk = desk
        self._formats = formats
        self._pictures = pictures
        self._evidence: tuple[Evidence, ...] = ()
        self.card = side_card(theme, self.tr("Evidence"), self)
        self._count = PlainLabel(
            theme, "", self.card, size=Size.CAPTION, weight=MEDIUM, tone="3", tabular=True
        )
        self.card.head.insertWidget(1, self._count)
        self.add_button = Button(theme, self.tr("Add photos"), self.card, kind="link")
        self.add_button.setStyleSheet(FLUSH)
        self.add_button.clicked.connect(self.photos_wanted)
        self.card.head.addWidget(self.add_button)
        self.strip = EvidenceStrip(theme, pictures, self.card)
        self.strip.opened.connect(self._open_chosen)
        self.card.body.addWidget(self.strip)
        self._circle = Icon(theme, "circle", "warn", self.card, size=14)
        self.missing = PlainLabel(theme, "", self.card, size=Size.CAPTION, tone="warn", wrap=True)
        row = QHBoxLayout()
        row.setContentsMargins(0, 2, 0, 0)
        row.setSpacing(7)
        row.addWidget(self._circle, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.missing, 1)
        self._nothing = PlainLabel(
            theme,
            self.tr("Nothing yet. Drop photos anywhere on this page."),
            self.card,
            size=Size.SMALL,
            tone="3",
            wrap=True,
        )
        self.card.body.addWidget(self._nothing)
        self.card.body.addLayout(row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.card)

    def show_facts(self, facts: DisputeFacts) -> None:
        """Show the files of the dispute."""
        self._evidence = facts.evidence
        self._count.setText(str(len(facts.evidence)))
        self._count.setVisible(bool(facts.evidence))
        self.strip.show_evidence(facts.evidence)
        self._nothing.setVisible(not facts.evidence)
        closed = facts.dispute.state is DisputeState.CLOSED
        self.add_button.setVisible(not closed)
        wanted = facts.missing is not None and not closed
        self._circle.setVisible(wanted)
        self.missing.setVisible(wanted)
        if facts.missing is not None:
            name = facts.missing.text(self._formats.locale.name()[:2])
            self.missing.setText(self.tr("Missing: {what}").format(what=_lower(name)))

    def _open_chosen(self, _evidence: tuple[Evidence, ...], place: int) -> None:
        self._open(place)

    def _open(self, place: int) -> None:
        if place >= len(self._evidence):
            return
        piece, letter = self._evidence[place], exhibit_letters(self._evidence)[place]
        dialog = CaptionDialog(self._theme, self._pictures, piece, letter, self.window())
        dialog.described.connect(self._describe)
        dialog.next_wanted.connect(self._open_next)
        dialog.view_wanted.connect(self._view)
        dialog.view_button.show()
        dialog.open()

    def _view(self, piece: Evidence) -> None:
        ids = [kept.id for kept in self._evidence]
        if piece.id in ids:
            self.viewer_wanted.emit(self._evidence, ids.index(piece.id), self.sender())

    def _describe(self, piece: Evidence, caption: str, kind: EvidenceKind) -> None:
        if piece.id is not None and (caption, kind) != (piece.caption, piece.kind):
            self._desk.do(partial(_describe, piece, caption, kind))

    def _open_next(self, piece: Evidence) -> None:
        ids = [kept.id for kept in self._evidence]
        self._open(ids.index(piece.id) + 1 if piece.id in ids else len(ids))


def _describe(piece: Evidence, caption: str, kind: EvidenceKind, workspace: Workspace) -> None:
    if piece.id is not None:
        change_evidence(workspace, piece.id, caption=caption, kind=kind)


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
