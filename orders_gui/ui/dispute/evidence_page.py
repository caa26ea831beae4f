"""Step 3: the photos, where they are dropped, and what would help the case."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QMenu,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from orders_gui.domain.disputes.wizard import Step
from orders_gui.domain.evidence.evidence import Evidence, EvidenceKind, exhibit_letters
from orders_gui.overriding import override
from orders_gui.services.evidence.intake import ImageBytes, IntakeReport, Source
from orders_gui.ui.dispute.caption_dialog import CaptionDialog
from orders_gui.ui.dispute.checklist_card import ChecklistCard
from orders_gui.ui.dispute.kinds import kind_text
from orders_gui.ui.dispute.page import Page
from orders_gui.ui.dispute.photo_grid import GAP, PhotoGrid
from orders_gui.ui.dispute.session import Added, Removed, Session
from orders_gui.ui.errors import translated
from orders_gui.ui.fonts import Size
from orders_gui.ui.formats import Formats
from orders_gui.ui.photo.pairing import PairMenu
from orders_gui.ui.pictures import Pictures
from orders_gui.ui.preferences import Preferences
from orders_gui.ui.theme import Theme
from orders_gui.ui.tokens import Tone
from orders_gui.ui.widgets.buttons import Button
from orders_gui.ui.widgets.callout import Callout
from orders_gui.ui.widgets.drop_zone import DropZone
from orders_gui.ui.widgets.labels import ElidedLabel

_FORMATS = "JPG, PNG, WebP, HEIC, MP4, PDF"
_LISTED = 6
_TOAST = 92


class EvidencePage(Page):
    """A grid with letters; everything that is dropped on the window lands here."""

    step = Step.EVIDENCE
    told = Signal(str, object)  # what was done, and the TakenBack that takes it back
    view_wanted = Signal(object)  # Evidence
    draw_wanted = Signal(object)  # Evidence

    def __init__(
        self,
        theme: Theme,
        formats: Formats,
        session: Session,
        pictures: Pictures,
        preferences: Preferences,
        parent: QWidget,
    ) -> None:
        super().__init__(theme, formats, session, parent, scrolls=True)
        self._pictures = pictures
        self._preferences = preferences
        self._may_lack = False
        self._to_see: QWidget | None = None
        self.set_title(
            self.tr("Show what arrived"),
            self.tr(
                "Photos are copied into this dispute; your originals stay where they are. "
                "Nothing leaves this computer."
            ),
        )
        self.grid = PhotoGrid(theme, pictures, self)
        self.zone = DropZone(theme, _FORMATS, self)
        self.notes = Callout(theme, Tone.WARN, self)
        self.notes.hide()
        self.checklist = ChecklistCard(theme, formats, self)
        self._make_progress()
        self._lay_out()
        self._connect()

    @override
    def show_case(self) -> None:
        session = self.session
        evidence = session.evidence
        current = self.grid.current_piece()
        self.grid.photos.show(evidence)
        if current is not None and any(piece.id == current.id for piece in evidence):
            row = next(n for n, piece in enumerate(evidence) if piece.id == current.id)
            self.grid.setCurrentIndex(self.grid.photos.index(row))
        self.grid.setVisible(bool(evidence))
        self.grid.fit()
        self.zone.setFixedHeight(106 if evidence else 300)
        self.zone.setVisible(session.is_draft)
        self.checklist.show_evidence(session.strength(), evidence, session.case.rules.limits)
        if evidence:
            self._may_lack = False

    @override
    def enter(self) -> None:
        super().enter()
        (self.grid if self.session.evidence else self.zone).setFocus(
            Qt.FocusReason.OtherFocusReason
        )

    @override
    def explain(self) -> bool:
        if not self.session.lacks_evidence or self._may_lack:
            return True
        self._may_lack = True
        self.notes.set_tone(Tone.WARN)
        self.notes.say(
            self.tr("There is no photo yet"),
            self.tr(
                "For goods that arrived the form asks for at least one. Continue again to go on "
                "without photos."
            ),
        )
        self._show_at_once(self.notes)
        self.zone.setFocus(Qt.FocusReason.OtherFocusReason)
        return False

    def take(self, sources: tuple[Source, ...]) -> None:
        """Add files or pictures to the dispute."""
        if sources and self.session.is_draft:
            self._hide_notes()
            known = frozenset(piece.sha256 for piece in self.session.evidence)
            self.session.intake.take(self.session.dispute, sources, known)

    def take_image(self, data: bytes) -> None:
        """Add a picture that has no file."""
        name = self.tr("Picture {when}.png").format(when=self.formats.now.strftime("%H.%M.%S"))
        self.take((ImageBytes(data, name),))

    def browse(self) -> None:
        """Choose files."""
        names = self.tr("Photos, videos and PDF files (*);;All files (*)")
        dialog = QFileDialog(self, self.tr("Add photos"), self._preferences.text("folder"), names)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(self._chosen)
        dialog.open()

    def _connect(self) -> None:
        zone, grid, intake = self.zone, self.grid, self.session.intake
        zone.files_dropped.connect(self.take)
        zone.image_dropped.connect(self.take_image)
        zone.browse_wanted.connect(self.browse)
        grid.selectionModel().currentChanged.connect(self._bring_into_view)
        grid.photos.reordered.connect(self.session.reorder)
        grid.view_wanted.connect(self.view_wanted)
        grid.edit_wanted.connect(self.edit)
        grid.draw_wanted.connect(self.draw_wanted)
        grid.delete_wanted.connect(self._remove)
        grid.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        grid.customContextMenuRequested.connect(self._show_menu)
        self.notes.acted.connect(self._hide_notes)
        self.scroll_area.verticalScrollBar().rangeChanged.connect(self._see)
        intake.progressed.connect(self._show_progress)
        intake.reported.connect(self._report)
        intake.attached.connect(self._attached)
        intake.idle.connect(self._progress.hide)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self).activated.connect(zone.paste)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Open), self).activated.connect(self.browse)
        QShortcut(QKeySequence("Ctrl+E"), self).activated.connect(self._draw_on_current)

    def hold(self, count: int, *, photos: bool) -> None:
        """Files are held above the window."""
        self.zone.hold(count, photos=photos)
        if count:
            self.scroll_area.ensureWidgetVisible(self.zone)

    def _show_at_once(self, part: QWidget) -> None:
        """Show something that must be seen, however many photos are above it."""
        part.show()
        self._room.setVisible(self.notes.isVisible())
        self._to_see = self._room if part is self.notes else part
        self._see()

    def _hide_notes(self) -> None:
        self.notes.hide()
        self._room.hide()
        self._to_see = None

    def _see(self) -> None:
        if self._to_see is not None and self._to_see.isVisible():
            self.scroll_area.ensureWidgetVisible(self._to_see)

    def _bring_into_view(self, index: QModelIndex) -> None:
        """The grid is as high as its photos: the page scrolls, not the grid."""
        area = self.grid.visualRect(index)
        content = self.scroll_area.widget()
        if area.isValid() and content is not None:
            at = self.grid.viewport().mapTo(content, area.center())
            self.scroll_area.ensureVisible(at.x(), at.y(), 20, area.height() // 2 + 20)

    def _lay_out(self) -> None:
        self.body.setSpacing(6)
        self.body.addWidget(self.grid)
        below = QVBoxLayout()
        below.setContentsMargins(0, 0, GAP, 0)
        below.setSpacing(6)
        for part in (self._progress, self.zone, self.notes):
            below.addWidget(part)
        self._room = QWidget(self)  # the toast stands here, not on the list of the refused
        self._room.setFixedHeight(_TOAST)
        self._room.hide()
        below.addWidget(self._room)
        self.body.addLayout(below)
        self.body.addStretch(1)
        self.columns.setSpacing(28 - GAP)
        self.set_side(self.checklist, 300)

    def _make_progress(self) -> None:
        self._progress = QWidget(self)
        row = QHBoxLayout(self._progress)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(12)
        self._progress_text = ElidedLabel(self.theme, "", self._progress, size=Size.SMALL)
        self._progress_bar = QProgressBar(self._progress)
        self._progress_bar.setTextVisible(False)
        self._progress_bar.setFixedWidth(160)
        cancel = Button(self.theme, self.tr("Cancel"), self._progress, kind="link")
        cancel.clicked.connect(self.session.intake.cancel)
        row.addWidget(self._progress_text, 1)
        row.addWidget(self._progress_bar)
        row.addWidget(cancel)
        self._progress.hide()

    def _show_progress(self, done: int, total: int, name: str) -> None:
        self._progress_bar.setRange(0, total if done else 0)
        self._progress_bar.setValue(done)
        text = self.tr("Adding {done} of {total}: {name}") if name else self.tr("Adding files…")
        self._progress_text.setText(text.format(done=done, total=total, name=name))
        if not self._progress.isVisible():
            self._show_at_once(self._progress)

    def _report(self, report: IntakeReport) -> None:
        """Every refused file with its reason; every duplicate with the exhibit it equals."""
        evidence = self.session.evidence
        hashes = (piece.sha256 for piece in evidence)
        letters = dict(zip(hashes, exhibit_letters(evidence), strict=True))
        lines = [translated(refused.message) for refused in report.refused]
        for duplicate in report.duplicates:
            letter = letters.get(duplicate.sha256)
            text = (
                self.tr("{name} is there already, as exhibit {letter}.")
                if letter
                else self.tr("{name} was among the files twice. It was added once.")
            )
            lines.append(text.format(name=duplicate.name, letter=letter))
        if not lines:
            return
        count = len(lines)
        title = QCoreApplication.translate("Plurals", "%n files were not added", None, count)
        shown = lines[:_LISTED]
        if count > _LISTED:
            shown.append(
                QCoreApplication.translate("Plurals", "and %n more", None, count - _LISTED)
            )
        self.notes.set_tone(Tone.WARN)
        self.notes.say(title, "\n".join(shown), self.tr("Hide"))
        self._show_at_once(self.notes)

    def _attached(self, evidence: tuple[Evidence, ...]) -> None:
        count = len(evidence)
        text = QCoreApplication.translate("Plurals", "%n files added", None, count)
        self.told.emit(text, Added(evidence))

    def _chosen(self, names: list[str]) -> None:
        if names:
            self._preferences.set_text("folder", str(Path(names[0]).parent))
            self.take(tuple(Path(name) for name in names))

    def edit(self, piece: Evidence) -> None:
        """Open the caption and the kind of an exhibit."""
        evidence = self.session.evidence
        place = next((n for n, other in enumerate(evidence) if other.id == piece.id), None)
        if place is None or not self.session.is_draft:
            return
        letter = exhibit_letters(evidence)[place]
        dialog = CaptionDialog(self.theme, self._pictures, evidence[place], letter, self)
        dialog.described.connect(self.session.describe)
        dialog.next_wanted.connect(self._edit_next)
        dialog.open()

    def _edit_next(self, piece: Evidence) -> None:
        evidence = self.session.evidence
        place = next((n for n, other in enumerate(evidence) if other.id == piece.id), -1) + 1
        if 0 < place < len(evidence):
            self.grid.setCurrentIndex(self.grid.photos.index(place))
            self.edit(evidence[place])

    def _remove(self, evidence_ids: tuple[object, ...]) -> None:
        pieces = tuple(piece for piece in self.session.evidence if piece.id in evidence_ids)
        if not pieces or not self.session.is_draft:
            return
        self.session.remove(pieces)
        text = QCoreApplication.translate("Plurals", "%n files moved to the bin", None, len(pieces))
        self.told.emit(text, Removed(pieces))

    def _show_menu(self, at: QPoint) -> None:
        piece = self.grid.current_piece()
        if piece is None or not self.session.is_draft:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        kinds = menu.addMenu(self.tr("What it shows"))
        group = QActionGroup(menu)
        for kind in EvidenceKind:
            action = QAction(kind_text(kind), group)
            action.setCheckable(True)
            action.setChecked(kind is piece.kind)
            action.setData(kind.value)
            kinds.addAction(action)
        group.triggered.connect(self._set_kind)
        view = menu.addAction(self.tr("View"))
        view.setShortcut(QKeySequence(Qt.Key.Key_Return))
        view.triggered.connect(self._view_current)
        draw = menu.addAction(self.tr("Draw and hide…"))
        draw.setShortcut(QKeySequence("Ctrl+E"))
        draw.triggered.connect(self._draw_on_current)
        beside = PairMenu(piece, self.session.evidence, menu)
        beside.wanted.connect(self.session.change_pair)
        menu.addMenu(beside)
        edit = menu.addAction(self.tr("Caption…"))
        edit.setShortcut(QKeySequence("F2"))
        edit.triggered.connect(self._edit_current)
        remove = menu.addAction(self.tr("Move to the bin"))
        remove.setShortcut(QKeySequence("Del"))
        remove.triggered.connect(self._remove_current)
        menu.popup(self.grid.viewport().mapToGlobal(at))

    def _set_kind(self, action: QAction) -> None:
        piece = self.grid.current_piece()
        if piece is not None:
            self.session.describe(piece, piece.caption, EvidenceKind(str(action.data())))

    def _view_current(self) -> None:
        piece = self.grid.current_piece()
        if piece is not None:
            self.view_wanted.emit(piece)

    def _draw_on_current(self) -> None:
        piece = self.grid.current_piece()
        if piece is not None:
            self.draw_wanted.emit(piece)

    def _edit_current(self) -> None:
        piece = self.grid.current_piece()
        if piece is not None:
            self.edit(piece)

    def _remove_current(self) -> None:
        piece = self.grid.current_piece()
        if piece is not None:
            self._remove((piece.id,))
