"""Puts the photo in view beside another one as one exhibit, and apart again."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from orders_gui.domain.errors import Message
from orders_gui.domain.evidence.evidence import Evidence, can_be_paired, exhibit_letters
from orders_gui.domain.ids import EvidenceId
from orders_gui.services.evidence.pairs import pair_up, swap_sides, unpair
from orders_gui.services.workspace import Workspace
from orders_gui.ui.desk import Desk, Work
from orders_gui.ui.dispute.kinds import side_text
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.buttons import Button

_LONGEST = 48


class PairMenu(QMenu):
    """The photos that one can stand beside; for one of a pair, how to change it."""

    wanted = Signal(object)  # what is to be done with the library; the menu may be gone by then

    def __init__(self, piece: Evidence, pieces: Sequence[Evidence], parent: QWidget) -> None:
        super().__init__(self.tr("Side by side"), parent)
        self._piece = piece
        if piece.partner is not None:
            self.addAction(self.tr("Swap listing and arrived")).triggered.connect(self._swap)
            self.addAction(self.tr("Two exhibits again")).triggered.connect(self._part)
            return
        for letter, other in zip(exhibit_letters(pieces), pieces, strict=True):
            if can_be_paired(piece, other) and other.partner is None:
                name = self.tr("With {letter}. {name}").format(letter=letter, name=_short(other))
                action = self.addAction(name.replace("&", "&&"))
                action.setData(other.id)
        self.setEnabled(not self.isEmpty())
        self.menuAction().setEnabled(not self.isEmpty())
        self.triggered.connect(self._pair)

    def _pair(self, action: QAction) -> None:
        other = action.data()
        if self._piece.id is not None and other is not None:
            self.wanted.emit(partial(_pair_up, self._piece.id, EvidenceId(other)))

    def _swap(self) -> None:
        if self._piece.id is not None:
            self.wanted.emit(partial(_swap, self._piece.id))

    def _part(self) -> None:
        if self._piece.id is not None:
            self.wanted.emit(partial(_unpair, self._piece.id))


class PairRow(QWidget):
    """A button with that menu, which says on which side the photo stands."""

    paired = Signal()

    def __init__(self, theme: Theme, desk: Desk, parent: QWidget, *, short: bool = False) -> None:
        """A `short` button shows its icon alone."""
        super().__init__(parent)
        self._desk = desk
        self._short = short
        self._piece: Evidence | None = None
        self._pieces: Sequence[Evidence] = ()
        self.button = Button(theme, self.tr("Side by side…"), self, icon="columns-3")
        self.button.setObjectName("pair")
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self._open)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)
        if not short:
            row.addStretch(1)

    def show_piece(self, piece: Evidence, pieces: Sequence[Evidence]) -> None:
        """Show how the photo stands among these."""
        self._piece, self._pieces = piece, pieces
        can = any(can_be_paired(piece, other) and other.partner is None for other in pieces)
        self.setVisible(piece.partner is not None or can)
        text = self.tr("Side by side…")
        if piece.side is not None:
            text = self.tr("Side by side: {side}").format(side=side_text(piece.side))
        self.button.set_text(text)
        self.button.set_short(self._short)

    def menu(self) -> PairMenu | None:
        """The menu for the photo in view; the caller opens it."""
        if self._piece is None:
            return None
        menu = PairMenu(self._piece, self._pieces, self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.wanted.connect(self._do)
        return menu

    def _do(self, work: Work) -> None:
        self._desk.do(work, self._tell)

    def _tell(self, _done: object) -> None:
        self.paired.emit()

    def _open(self) -> None:
        menu = self.menu()
        if menu is not None:
            menu.popup(self.button.mapToGlobal(QPoint(0, self.button.height())))


def _short(piece: Evidence) -> str:
    name = " ".join((piece.caption or piece.original_name).split())
    return name if len(name) <= _LONGEST else name[: _LONGEST - 1] + "…"


def _pair_up(one: EvidenceId, other: EvidenceId, workspace: Workspace) -> Message:
    return pair_up(workspace, one, other)


def _swap(one: EvidenceId, workspace: Workspace) -> Message:
    return swap_sides(workspace, one)


def _unpair(one: EvidenceId, workspace: Workspace) -> Message:
    return unpair(workspace, one)
