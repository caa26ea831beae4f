"""The photo editor: tools at the left, the photo in the middle, what is said of it at the right."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from orders_gui.domain.evidence.evidence import Evidence
from orders_gui.domain.evidence.marks import Colour, Cover, Markup, Redaction
from orders_gui.domain.ids import DisputeId, EvidenceId
from orders_gui.overriding import override
from orders_gui.ui.photo.canvas import Canvas
from orders_gui.ui.photo.editor_bar import EditorBar
from orders_gui.ui.photo.film_strip import FilmStrip
from orders_gui.ui.photo.no_picture import NoPicture
from orders_gui.ui.photo.opening import dispute_photos, open_outside
from orders_gui.ui.photo.options import ToolOptions
from orders_gui.ui.photo.pane import EditorPane
from orders_gui.ui.photo.session import PhotoSession, StepName
from orders_gui.ui.photo.tools import Tool, ToolRail
from orders_gui.ui.widgets.labels import line

if TYPE_CHECKING:
    from orders_gui.ui.shell.host import Host

_SIZE, _LEAST = (1280, 800), (920, 640)
_SMALLEST_SCREEN_EDGE = 40


class PhotoEditor(QDialog):
    """Closing it in any way keeps everything: each step is written when it is made."""

    def __init__(self, window: "Host", parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("photo_editor")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Edit photo"))
        self.setMinimumSize(*_LEAST)
        self._window = window
        self._theme = window.theme
        self.session: PhotoSession | None = None
        self._chosen: EvidenceId | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        space = window.screen().availableSize()
        width, height = max(_SIZE[0], window.width()), max(_SIZE[1], window.height())
        self.resize(
            min(width, space.width() - _SMALLEST_SCREEN_EDGE // 2),
            min(height, space.height() - _SMALLEST_SCREEN_EDGE),
        )

    def load(self, dispute_id: DisputeId, evidence_id: EvidenceId) -> None:
        """Read the exhibits in the background, then show the one that is meant."""
        self._chosen = evidence_id
        self._window.desk.ask(partial(dispute_photos, dispute_id), self._loaded)

    @override
    def reject(self) -> None:
        self._save()
        super().reject()

    @override
    def accept(self) -> None:
        self._save()
        super().accept()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._save()
        super().closeEvent(event)

    def choose_tool(self, tool: Tool) -> None:
        """Choose what the pointer does."""
        self.rail.show_tool(tool)
        self.canvas.set_tool(tool)
        self.options.show_tool(tool)

    def choose_colour(self, colour: Colour) -> None:
        """The colour of new marks, and of the chosen one."""
        self.rail.show_colour(colour)
        self.canvas.colour = colour
        session = self._opened()
        mark = session.mark
        if mark is not None and not isinstance(mark, Redaction):
            session.change_mark(StepName.COLOUR, replace(mark, colour=colour))

    def _loaded(self, photos: tuple[tuple[Evidence, ...], Mapping[EvidenceId, Markup]]) -> None:
        pieces, marks = photos
        place = next((n for n, piece in enumerate(pieces) if piece.id == self._chosen), None)
        if place is None:
            self.reject()
            return
        window = self._window
        session = self.session = PhotoSession(window.desk, pieces, marks, place, self)
        self.bar = EditorBar(self._theme, session, self)
        self.rail = ToolRail(self._theme, self)
        self.options = ToolOptions(self._theme, session, self)
        self.canvas = Canvas(self._theme, session, self)
        self.no_picture = NoPicture(self._theme, self)
        self.strip = FilmStrip(self._theme, window.pictures, self)
        self.pane = EditorPane(self._theme, window.desk, window.formats, session, self)
        self._lay_out()
        self._connect(session)
        self.choose_tool(Tool.SELECT)
        self.choose_colour(Colour.RED)
        self._show_photo()
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        self._layout.addWidget(self.bar)
        self._layout.addWidget(line(self))
        middle = QFrame(self)
        middle.setObjectName("window")
        middle.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(0)
        column.addWidget(self.options)
        column.addWidget(self.canvas, 1)
        column.addWidget(self.no_picture, 1)
        column.addWidget(self.strip)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(middle, 1)
        row.addWidget(self.pane)
        self._layout.addLayout(row, 1)

    def _connect(self, session: PhotoSession) -> None:
        bar, canvas, window = self.bar, self.canvas, self._window
        bar.back.connect(self.reject)
        bar.done.connect(self.accept)
        bar.zoom_in.clicked.connect(canvas.zoom_in)
        bar.zoom_out.clicked.connect(canvas.zoom_out)
        bar.compared.connect(canvas.compare)
        canvas.zoomed.connect(bar.show_zoom)
        canvas.tool_wanted.connect(self.choose_tool)
        canvas.words_wanted.connect(self.pane.words.begin)
        self.rail.tool_chosen.connect(self.choose_tool)
        self.rail.colour_chosen.connect(self.choose_colour)
        self.options.cover_chosen.connect(self._set_cover)
        self.strip.chosen.connect(session.go_to)
        self.no_picture.opened.connect(self._open_outside)
        session.photo_changed.connect(self._show_photo)
        session.described.connect(self._show_strip)
        session.selected.connect(self._show_colour)
        window.pictures.arrived.connect(self._arrived)
        for keys, slot in (
            (QKeySequence(Qt.Key.Key_PageUp), session.go_back),
            (QKeySequence(Qt.Key.Key_PageDown), session.go_on),
            (QKeySequence("Ctrl+Z"), session.undo),
            (QKeySequence("Ctrl+Shift+Z"), session.redo),
            (QKeySequence("Ctrl+Y"), session.redo),
            (QKeySequence("Ctrl++"), canvas.zoom_in),
            (QKeySequence("Ctrl+-"), canvas.zoom_out),
            (QKeySequence("Ctrl+0"), canvas.fit),
            (QKeySequence("Ctrl+Return"), self.accept),
        ):
            QShortcut(keys, self).activated.connect(slot)

    def _show_photo(self) -> None:
        session = self._opened()
        piece = session.piece
        self._show_strip()
        for part in (self.canvas, self.rail, self.options):
            part.setVisible(piece.preview)
        self.no_picture.setVisible(not piece.preview)
        self.no_picture.show_piece(piece)
        self._show_picture(keep_place=False)

    def _show_picture(self, *, keep_place: bool) -> None:
        """The preview; until it is there the small picture stands for it."""
        session, pictures = self._opened(), self._window.pictures
        piece = session.piece
        if not piece.preview:
            return
        image = pictures.image(piece.sha256, large=True) or pictures.image(piece.sha256)
        if image is not None and image.cacheKey() != self.canvas.image.cacheKey():
            self.canvas.show_photo(image, session.markup, keep_place=keep_place)
        else:
            self.canvas.show_markup(session.markup)

    def _arrived(self, sha256: str) -> None:
        if sha256 == self._opened().piece.sha256:
            self._show_picture(keep_place=not self.canvas.image.isNull())

    def _show_strip(self) -> None:
        session = self._opened()
        self.strip.show_pieces(session.pieces, session.place)

    def _show_colour(self) -> None:
        mark = self._opened().mark
        if mark is not None and not isinstance(mark, Redaction):
            self.canvas.colour = mark.colour
            self.rail.show_colour(mark.colour)

    def _set_cover(self, cover: Cover) -> None:
        self.canvas.cover = cover

    def _open_outside(self) -> None:
        open_outside(self._window, self._opened().piece)

    def _save(self) -> None:
        if self.session is not None:
            self.session.save()

    def _opened(self) -> PhotoSession:
        if self.session is None:
            raise RuntimeError("The photos are not read yet")
        return self.session
