"""What is known of a file: when it was taken, its size, its hash; checked again on demand."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from orders_gui.domain.evidence.evidence import CaptureSource, Evidence, Media
from orders_gui.domain.evidence.mark_geometry import Geometry
from orders_gui.domain.evidence.marks import AS_IT_IS, Markup
from orders_gui.services.evidence.integrity import Checked, KeptFile, verify_file
from orders_gui.services.workspace import Workspace
from orders_gui.store.files.evidence_files import EvidenceFiles
from orders_gui.ui.desk import Desk
from orders_gui.ui.errors import translated
from orders_gui.ui.fonts import Size
from orders_gui.ui.formats import NBSP, Formats
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.buttons import Button
from orders_gui.ui.widgets.icon import Icon
from orders_gui.ui.widgets.labels import ElidedLabel, PlainLabel, as_tool_tip

_HASH_SHOWN = 8


class FactRow(QWidget):
    """An icon, a name and a value at the end of the line."""

    def __init__(self, theme: Theme, icon: str, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(9)
        row.addWidget(Icon(theme, icon, "text3", self, size=15))
        row.addWidget(PlainLabel(theme, name, self, size=Size.SMALL, tone="2"))
        self.value = ElidedLabel(theme, "", self, size=Size.SMALL, tabular=True)
        self.value.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.value, 1)


class Facts(QWidget):
    """The facts of one file; *Verify now* reads it again and says what was found."""

    def __init__(self, theme: Theme, desk: Desk, formats: Formats, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._formats = formats
        self._piece: Evidence | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.taken = FactRow(theme, "calendar", self.tr("Taken"), self)
        self.original = FactRow(theme, "image", self.tr("Original"), self)
        self.exported = FactRow(theme, "file-text", self.tr("In the export"), self)
        self.location = FactRow(theme, "map-pin-off", self.tr("Location"), self)
        self.hash = FactRow(theme, "shield-check", self.tr("File hash at import"), self)
        for row in (self.taken, self.original, self.exported, self.location, self.hash):
            column.addWidget(row)
        below = QHBoxLayout()
        below.setSpacing(8)
        self.verdict = PlainLabel(theme, "", self, size=Size.CAPTION, tone="3", wrap=True)
        self.verify_button = Button(theme, self.tr("Verify now"), self, kind="link")
        self.verify_button.clicked.connect(self.verify)
        below.addWidget(self.verdict, 1)
        below.addWidget(self.verify_button, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(below)

    def show_piece(self, piece: Evidence) -> None:
        """Show another file."""
        self._piece = piece
        self.taken.value.setText(self._taken(piece))
        size = self._formats.size(piece.size)
        if piece.width and piece.height:
            size = f"{piece.width}{NBSP}×{NBSP}{piece.height}, {size}"
        self.original.value.setText(size)
        self.original.setToolTip(as_tool_tip(piece.original_name))
        self.location.setVisible(piece.media is Media.PHOTO)
        self.location.value.setText(
            self.tr("will be removed") if piece.has_location else self.tr("none in the file")
        )
        self.hash.value.setText(f"{piece.sha256[:_HASH_SHOWN]}…{piece.sha256[-_HASH_SHOWN:]}")
        self.hash.setToolTip(piece.sha256)
        imported = self.tr("Imported {when}").format(
            when=self._formats.day_and_time(piece.imported_at)
        )
        self._say(imported, "3")
        self.verify_button.setEnabled(True)

    def show_markup(self, markup: Markup) -> None:
        """Show how large the exported picture is."""
        piece = self._piece
        self.exported.setVisible(bool(piece and piece.preview))
        if piece is None or not (piece.width and piece.height):
            return
        width, height = exported_size(piece, markup)
        self.exported.value.setText(f"{width}{NBSP}×{NBSP}{height}, JPG")

    def verify(self) -> None:
        """Read the stored file again and compare its hash."""
        if self._piece is not None:
            self.verify_button.setEnabled(False)
            self._say(self.tr("Reading the file…"), "3")
            self._desk.ask(_files, self._read_again)

    def _read_again(self, files: EvidenceFiles) -> None:
        if self._piece is not None:
            file = KeptFile(self._piece.sha256, self._piece.original_name)
            self._desk.beside(partial(verify_file, files, file), self._verified)

    def _verified(self, checked: Checked) -> None:
        if self._piece is None or checked.file.sha256 != self._piece.sha256:
            return
        self.verify_button.setEnabled(True)
        self._say(translated(checked.sentence), "ok" if checked.fault is None else "danger")

    def _say(self, text: str, tone: str) -> None:
        self.verdict.set_tone(tone)
        self.verdict.setText(text)

    def _taken(self, piece: Evidence) -> str:
        if piece.captured_at is None:
            return self.tr("not recorded")
        source = {
            CaptureSource.EXIF: self.tr("EXIF"),
            CaptureSource.FILE: self.tr("file date"),
            CaptureSource.USER: self.tr("by hand"),
        }.get(piece.captured_source, "")
        when = piece.captured_at
        text = f"{self._formats.day(when.date())}, {when:%H:%M}"
        return f"{text} ({source})" if source else text


def exported_size(piece: Evidence, markup: Markup) -> tuple[int, int]:
    """Width and height of the exported picture before it is fitted into a page or a limit."""
    width, height = piece.width or 1, piece.height or 1
    adjustments = markup.adjustments
    if adjustments == AS_IT_IS:
        return width, height
    zoom = Geometry(width, height, adjustments).zoom
    size = (round(width * adjustments.cut.w / zoom), round(height * adjustments.cut.h / zoom))
    return size[::-1] if adjustments.turns % 2 else size


def decode_jpeg(content: bytes) -> QImage:
    """A picture that our own worker made."""
    return QImage.fromData(content, "JPEG")  # type: ignore[arg-type]  # str


def _files(workspace: Workspace) -> EvidenceFiles:
    return workspace.library.files
