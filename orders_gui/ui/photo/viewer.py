"""The viewer: one photo after the other on the whole screen, down to its pixels."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QKeyEvent, QKeySequence, QMouseEvent, QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QDialog,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from orders_gui.domain.errors import UserError
from orders_gui.domain.evidence.evidence import Evidence, Side
from orders_gui.domain.evidence.marks import NO_MARKUP, Markup
from orders_gui.domain.ids import EvidenceId
from orders_gui.overriding import override
from orders_gui.services.workspace import Workspace
from orders_gui.ui.dispute.kinds import kind_text
from orders_gui.ui.fonts import MEDIUM, STRONG, Size
from orders_gui.ui.photo.beside import Beside, NamedPhoto
from orders_gui.ui.photo.facts import Facts, decode_jpeg
from orders_gui.ui.photo.film_strip import FilmStrip
from orders_gui.ui.photo.no_picture import NoPicture
from orders_gui.ui.photo.opening import marks_of_all, open_editor, open_outside, pieces_of
from orders_gui.ui.photo.pairing import PairRow
from orders_gui.ui.photo.picture_area import PictureArea
from orders_gui.ui.photo.verify_all import VerifyAll
from orders_gui.ui.widgets.buttons import Button, IconButton
from orders_gui.ui.widgets.labels import ElidedLabel, PlainLabel, line

if TYPE_CHECKING:
    from orders_gui.ui.shell.host import Host

_LARGEST = 8000
"""Pixels of the longer side at which a photo is looked at; 200-megapixel photos have twice that."""

_PREVIEW = 1600
_SIDE = 340
_BAR = 58


class _Photo(PictureArea):
    """A double click goes to the pixels and back."""

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.toggle()

    def toggle(self) -> None:
        """To the pixels, or back to the whole picture."""
        if self.is_fitted:
            self.zoom_to_pixels()
        else:
            self.fit()


class PhotoViewer(QDialog):
    """Left and right turn the pages, Enter edits, Esc closes."""

    def __init__(
        self, window: "Host", evidence: Sequence[Evidence], index: int, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("photo_viewer")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Photo"))
        self.setMinimumSize(720, 480)
        self._window = window
        self._theme = window.theme
        self._pieces = list(evidence)
        self._place = min(max(0, index), len(self._pieces) - 1)
        self._marks: Mapping[EvidenceId, Markup] = {}
        self.photo = _Photo(self._theme, self)
        self._named = NamedPhoto(self._theme, self.photo, self)
        self.beside = Beside(self._theme, window.pictures, self)
        self.pair = PairRow(self._theme, window.desk, self)
        self.no_picture = NoPicture(self._theme, self)
        self.strip = FilmStrip(self._theme, window.pictures, self)
        self.facts = Facts(self._theme, window.desk, window.formats, self)
        self.verify_all = VerifyAll(self._theme, window.desk, self._pieces, self)
        self.verify_all.setVisible(len(self._pieces) > 1)
        self._lay_out()
        self._connect()
        self.setWindowState(Qt.WindowState.WindowFullScreen)
        self._show_piece()
        self._read_marks()
        self.photo.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def piece(self) -> Evidence:
        """The file in view."""
        return self._pieces[self._place]

    def go_to(self, place: int) -> None:
        """Show another file."""
        if 0 <= place < len(self._pieces) and place != self._place:
            self._place = place
            self._show_piece()

    def go_back(self) -> None:
        """Show the file before."""
        self.go_to(self._place - 1)

    def go_on(self) -> None:
        """Show the next file."""
        self.go_to(self._place + 1)

    def edit(self) -> None:
        """Draw on the photo, when it belongs to a dispute; a video is opened outside."""
        piece = self.piece
        if not piece.preview:
            open_outside(self._window, piece)
        elif piece.id is not None and piece.dispute_id is not None:
            editor = open_editor(self._window, piece.dispute_id, piece.id, self)
            editor.finished.connect(self._read_marks)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_PageUp, Qt.Key.Key_Backspace):
            self.go_back()
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_PageDown, Qt.Key.Key_Space):
            self.go_on()
        elif key == Qt.Key.Key_Home:
            self.go_to(0)
        elif key == Qt.Key.Key_End:
            self.go_to(len(self._pieces) - 1)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self._zoom_in()
        elif key == Qt.Key.Key_Minus:
            self._zoom_out()
        elif key == Qt.Key.Key_0:
            self.photo.fit()
            self.beside.photo.fit()
        elif key == Qt.Key.Key_1:
            self.photo.zoom_to_pixels()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.edit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._make_bar())
        whole.addWidget(line(self))
        middle = QFrame(self)
        middle.setObjectName("window")
        middle.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(0)
        column.addLayout(self._make_pages(), 1)
        column.addWidget(self.strip)
        side = QFrame(self)
        side.setObjectName("detail_pane")
        side.setFixedWidth(_SIDE)
        facts = QVBoxLayout(side)
        facts.setContentsMargins(20, 20, 20, 20)
        facts.setSpacing(6)
        self._caption = PlainLabel(
            self._theme, "", side, size=Size.SUBTITLE, weight=STRONG, wrap=True
        )
        self._kind = PlainLabel(self._theme, "", side, size=Size.SMALL, tone="3")
        facts.addWidget(self._caption)
        facts.addWidget(self._kind)
        facts.addSpacing(10)
        facts.addWidget(self.pair)
        facts.addSpacing(6)
        facts.addWidget(self.facts)
        facts.addStretch(1)
        facts.addWidget(self.verify_all)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(middle, 1)
        row.addWidget(side)
        whole.addLayout(row, 1)

    def _make_pages(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(8, 8, 8, 0)
        self.back_button = IconButton(
            self._theme, "chevron-left", self.tr("Photo before"), self, size=24
        )
        self.next_button = IconButton(
            self._theme, "chevron-right", self.tr("Next photo"), self, size=24
        )
        row.addWidget(self.back_button)
        self._sides = QHBoxLayout()
        self._sides.setSpacing(0)
        self._sides.addWidget(self._named, 1)
        self._sides.addWidget(self.beside, 1)
        row.addLayout(self._sides, 1)
        row.addWidget(self.no_picture, 1)
        row.addWidget(self.next_button)
        return row

    def _make_bar(self) -> QWidget:
        bar = QWidget(self)
        bar.setFixedHeight(_BAR)
        row = QHBoxLayout(bar)
        row.setContentsMargins(10, 0, 16, 0)
        row.setSpacing(6)
        self.close_button = IconButton(self._theme, "x", self.tr("Close"), bar)
        self._title = ElidedLabel(self._theme, "", bar, size=Size.SUBTITLE, weight=STRONG)
        self._number = PlainLabel(self._theme, "", bar, size=Size.SMALL, tone="3")
        row.addWidget(self.close_button)
        self._title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        row.addWidget(self._title)
        row.addWidget(self._number)
        row.addStretch(1)
        self.zoom_out = IconButton(self._theme, "zoom-out", self.tr("Zoom out"), bar)
        self._percent = PlainLabel(
            self._theme, "", bar, size=Size.SMALL, weight=MEDIUM, tone="2", tabular=True
        )
        self._percent.setMinimumWidth(48)
        self.zoom_in = IconButton(self._theme, "zoom-in", self.tr("Zoom in"), bar)
        self.pixels = Button(self._theme, self.tr("To the pixels"), bar, kind="ghost")
        self.edit_button = Button(self._theme, self.tr("Edit"), bar, icon="pencil")
        for part in (
            self.zoom_out, self._percent, self.zoom_in, self.pixels, self.edit_button,
        ):  # fmt: skip
            row.addWidget(part)
        for button in (self.pixels, self.edit_button):
            button.setAutoDefault(False)
        return bar

    def _connect(self) -> None:
        self.close_button.clicked.connect(self.accept)
        self.zoom_in.clicked.connect(self._zoom_in)
        self.zoom_out.clicked.connect(self._zoom_out)
        self.pixels.clicked.connect(self.photo.toggle)
        self.pair.paired.connect(self._read_pieces)
        self.edit_button.clicked.connect(self.edit)
        self.back_button.clicked.connect(self.go_back)
        self.next_button.clicked.connect(self.go_on)
        self.strip.chosen.connect(self.go_to)
        self.no_picture.opened.connect(self.edit)
        self.photo.zoomed.connect(self._show_zoom)
        self._window.pictures.arrived.connect(self._arrived)
        QShortcut(QKeySequence("F11"), self).activated.connect(self._toggle_full_screen)
        for button in (self.close_button, self.back_button, self.next_button):
            button.setAutoDefault(False)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _read_marks(self) -> None:
        ids = [piece.id for piece in self._pieces if piece.id is not None]
        self._window.desk.ask(partial(marks_of_all, ids), self._marks_read)

    def _read_pieces(self) -> None:
        ids = [piece.id for piece in self._pieces if piece.id is not None]
        self._window.desk.ask(partial(pieces_of, ids), self._pieces_read)

    def _pieces_read(self, pieces: tuple[Evidence, ...]) -> None:
        """Pairs have other letters and other places; the photo in view stays in view."""
        ids = [piece.id for piece in pieces]
        if self.piece.id in ids:
            self._place, self._pieces = ids.index(self.piece.id), list(pieces)
            self._show_piece()

    def _zoom_in(self) -> None:
        """Both photos of a pair, so that the same things can be compared."""
        self.photo.zoom_in()
        self.beside.photo.zoom_in()

    def _zoom_out(self) -> None:
        self.photo.zoom_out()
        self.beside.photo.zoom_out()

    def _show_partner(self) -> None:
        """The photo beside it, the listing at the left."""
        piece = self.piece
        partner = next((p for p in self._pieces if p.id and p.id == piece.partner), None)
        markup = self._marks.get(partner.id, NO_MARKUP) if partner and partner.id else NO_MARKUP
        self._named.show_side(piece.side if partner else None)
        self.beside.show_piece(partner, markup)
        arrived = piece.side is Side.ARRIVED
        way = QBoxLayout.Direction.RightToLeft if arrived else QBoxLayout.Direction.LeftToRight
        self._sides.setDirection(way)

    def _marks_read(self, marks: Mapping[EvidenceId, Markup]) -> None:
        self._marks = marks
        self.photo.show_markup(self._markup())
        self._show_partner()
        self.facts.show_markup(self._markup())

    def _markup(self) -> Markup:
        piece = self.piece
        return NO_MARKUP if piece.id is None else self._marks.get(piece.id, NO_MARKUP)

    def _show_piece(self) -> None:
        piece = self.piece
        name = piece.caption or piece.original_name
        self._title.setText(name)
        self._caption.setText(name)
        self._kind.setText(kind_text(piece.kind))
        place = self.tr("Photo {number} of {count}")
        self._number.setText(place.format(number=self._place + 1, count=len(self._pieces)))
        self.facts.show_piece(piece)
        self.facts.show_markup(self._markup())
        self.strip.show_pieces(self._pieces, self._place)
        self.back_button.setEnabled(self._place > 0)
        self.next_button.setEnabled(self._place < len(self._pieces) - 1)
        self._named.setVisible(piece.preview)
        self.pair.show_piece(piece, self._pieces)
        self._show_partner()
        self.no_picture.setVisible(not piece.preview)
        self.no_picture.show_piece(piece)
        for part in (self.zoom_in, self.zoom_out, self._percent, self.pixels):
            part.setVisible(piece.preview)
        self.edit_button.setVisible(piece.preview and piece.dispute_id is not None)
        self.photo.show_photo(QImage(), NO_MARKUP)
        if piece.preview:
            self._show_preview()
            if max(piece.width or 0, piece.height or 0) > _PREVIEW:
                self._window.desk.ask(partial(_original, piece), self._read_full)

    def _show_preview(self) -> None:
        pictures, piece = self._window.pictures, self.piece
        image = pictures.image(piece.sha256, large=True) or pictures.image(piece.sha256)
        if image is not None:
            keep = not self.photo.image.isNull()
            self.photo.show_photo(image, self._markup(), keep_place=keep)

    def _arrived(self, sha256: str) -> None:
        if sha256 == self.piece.sha256 and self.photo.image.width() < _PREVIEW:
            self._show_preview()

    def _read_full(self, original: "_Original") -> None:
        if original.piece == self.piece:
            self._window.desk.beside(original.read, self._show_full, self._keep_preview)

    def _show_full(self, full: tuple[str, QImage]) -> None:
        sha256, image = full
        if sha256 == self.piece.sha256 and not image.isNull():
            self.photo.show_photo(image, self._markup(), keep_place=True)

    def _keep_preview(self, error: BaseException) -> None:
        """The preview stays where the original cannot be decoded at full size."""
        if not isinstance(error, UserError):
            self._window.desk.fail(error)

    def _show_zoom(self, scale: float) -> None:
        width = self.photo.image.width()
        shown = scale * width / (self.piece.width or width) if width else 0
        text = self.tr("{percent} %").format(percent=round(shown * 100))
        self._percent.setText(text if width else "")
        fitted = self.photo.is_fitted
        self.pixels.set_text(self.tr("To the pixels") if fitted else self.tr("Whole photo"))

    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)


@dataclass(frozen=True, slots=True)
class _Original:
    """What is needed to decode a photo at full size beside the library's thread."""

    piece: Evidence
    workspace: Workspace

    def read(self) -> tuple[str, QImage]:
        """The picture in the size in which it is looked at."""
        piece, files = self.piece, self.workspace.library.files
        path = files.path(piece.sha256)
        if path is None:
            return piece.sha256, QImage()
        box = (_LARGEST, _LARGEST)
        reading = self.workspace.pictures.read(path, name=piece.original_name, boxes=(box,))
        return piece.sha256, decode_jpeg(reading.copies[0])


def _original(piece: Evidence, workspace: Workspace) -> _Original:
    return _Original(piece, workspace)
