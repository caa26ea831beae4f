"""The dispute wizard: five steps, a rail with the answers, a draft that is always saved."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QCloseEvent, QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from orders_gui.domain.disputes.dispute import Dispute
from orders_gui.domain.disputes.wizard import Step
from orders_gui.domain.evidence.evidence import Evidence
from orders_gui.domain.ids import DisputeId, OrderId
from orders_gui.overriding import override
from orders_gui.services.disputes.disputes import Happening, get_dispute
from orders_gui.services.disputes.rounds import record_round
from orders_gui.services.disputes.wizard import WizardCase, open_case
from orders_gui.services.exporting.dispute_pdf import ExportedFile
from orders_gui.services.exporting.upload_pack import WrittenPack
from orders_gui.services.workspace import Workspace
from orders_gui.ui.dispute.case_export import CaseExport
from orders_gui.ui.dispute.details_page import DetailsPage
from orders_gui.ui.dispute.evidence_page import EvidencePage
from orders_gui.ui.dispute.happened_page import HappenedPage
from orders_gui.ui.dispute.page import EDGE, Page
from orders_gui.ui.dispute.rail import Rail
from orders_gui.ui.dispute.request_page import RequestPage
from orders_gui.ui.dispute.review_page import ReviewPage
from orders_gui.ui.dispute.session import Session, TakenBack
from orders_gui.ui.drops import DropRouter
from orders_gui.ui.errors import is_expected, translated
from orders_gui.ui.exporting.dialog import open_export
from orders_gui.ui.exporting.pack_dialog import PackDialog
from orders_gui.ui.exporting.targets import (
    remember_target,
    remembered_folder,
    remembered_language,
    suggested_target,
)
from orders_gui.ui.messages import Messages
from orders_gui.ui.photo.opening import open_editor, open_viewer
from orders_gui.ui.shell.toast import Toast
from orders_gui.ui.widgets.buttons import Button
from orders_gui.ui.widgets.labels import line

if TYPE_CHECKING:
    from orders_gui.ui.shell.host import Host

_SIZE, _LEAST = (1180, 772), (900, 620)
_FOOTER = 64


def open_wizard(window: "Host", order_id: OrderId) -> "DisputeWizard":
    """Open the wizard for an order: its draft, its running dispute, or a new draft."""
    wizard = DisputeWizard(window)
    wizard.load(order_id)
    wizard.open()
    return wizard


class DisputeWizard(QDialog):
    """Closing it in any way keeps everything; only a draft without a single answer is dropped."""

    def __init__(self, window: "Host") -> None:
        super().__init__(window)
        self.setObjectName("dispute_wizard")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Dispute"))
        self.setMinimumSize(*_LEAST)
        self._window = window
        self._theme = window.theme
        self._messages = Messages(window.theme, self)
        self.session: Session | None = None
        self._undo: TakenBack | None = None
        self._exported: Path | None = None
        self._left = False
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        space = window.screen().availableSize()
        width, height = _SIZE
        self.resize(min(width, space.width() - 20), min(height, space.height() - 40))

    @property
    def page(self) -> Page | None:
        """The page in view."""
        page = self._pages.currentWidget() if self.session is not None else None
        return page if isinstance(page, Page) else None

    def load(self, order_id: OrderId) -> None:
        """Read the case in the background, then show it."""
        own = self._window.formats.locale.name()[:2]
        self._window.desk.ask(partial(_open, order_id, own), self._loaded, self._not_loaded)

    @override
    def reject(self) -> None:
        self._leave()
        super().reject()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._leave()
        super().closeEvent(event)

    def _loaded(self, case: WizardCase) -> None:
        window = self._window
        self.setWindowTitle(self.tr("Dispute {code}").format(code=case.dispute.code))
        session = self.session = Session(
            window.desk, window.formats, window.pictures.thumbnails, case, self
        )
        name = window.marketplaces.name(case.order.marketplace)
        self._order_number = case.order.number
        self.rail = Rail(self._theme, window.formats, window.pictures, case.order, self)
        self._layout.addWidget(self.rail)
        self._body = QFrame(self)
        self._body.setObjectName("detail_pane")
        self._layout.addWidget(self._body, 1)
        self._make_pages(session, name, _id(case.dispute))
        self._make_footer()
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._pages, 1)
        column.addWidget(line(self._body))
        column.addWidget(self._footer)
        self.toast = Toast(self._theme, self._body, self._pages)
        self._connect(session)
        if not session.is_draft:
            self._show_step(Step.REVIEW)
        else:
            self._show_step(session.flow.step)
            if not case.fresh and case.dispute.updated_at is not None:
                self._say_saved(case.dispute.updated_at)

    def _make_pages(self, session: Session, marketplace: str, dispute_id: DisputeId) -> None:
        window, theme, formats = self._window, self._theme, self._window.formats
        self._pages = QStackedWidget(self._body)
        self.export = CaseExport(window.desk, dispute_id, self)
        self.happened = HappenedPage(theme, formats, session, marketplace, self._pages)
        self.details = DetailsPage(theme, formats, session, marketplace, self._pages)
        self.evidence = EvidencePage(
            theme, formats, session, window.pictures, window.preferences, self._pages
        )
        self.request = RequestPage(theme, formats, session, self._pages)
        self.review = ReviewPage(
            theme,
            formats,
            session,
            self.export,
            marketplace,
            remembered_language(window.preferences),
            self._pages,
        )
        for page in (self.happened, self.details, self.evidence, self.request, self.review):
            self._pages.addWidget(page)

    def _make_footer(self) -> None:
        self._footer = QWidget(self._body)
        self._footer.setFixedHeight(_FOOTER)
        row = QHBoxLayout(self._footer)
        row.setContentsMargins(EDGE, 0, EDGE, 0)
        row.setSpacing(8)
        theme = self._theme
        self.cancel_button = Button(theme, self.tr("Cancel"), self._footer, kind="ghost")
        self.back_button = Button(theme, self.tr("Back"), self._footer)
        self.close_button = Button(theme, self.tr("Save and close"), self._footer, kind="ghost")
        self.continue_button = Button(theme, self.tr("Continue"), self._footer, kind="primary")
        self.export_button = Button(
            theme, self.tr("Export PDF"), self._footer, kind="primary", icon="file-text"
        )
        self.progress = QProgressBar(self._footer)
        self.progress.setRange(0, 0)
        self.progress.setFixedWidth(120)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("The PDF is being written"))
        self.progress.hide()
        for button in (self.cancel_button, self.back_button, self.close_button):
            button.setAutoDefault(False)
        row.addWidget(self.cancel_button)
        row.addWidget(self.back_button)
        row.addStretch(1)
        row.addWidget(self.close_button)
        row.addWidget(self.continue_button)
        row.addWidget(self.progress)
        row.addWidget(self.export_button)

    def _connect(self, session: Session) -> None:
        session.changed.connect(self._refresh)
        session.saved.connect(self._say_saved)
        session.not_saved.connect(self._say_not_saved)
        session.gone.connect(self._gone)
        self.rail.steps.wanted.connect(self._jump)
        self.cancel_button.clicked.connect(self.reject)
        self.back_button.clicked.connect(self._back)
        self.close_button.clicked.connect(self.reject)
        self.continue_button.clicked.connect(self._continue)
        self.export_button.clicked.connect(self._choose_target)
        self.evidence.told.connect(self._tell)
        self.evidence.view_wanted.connect(self._view_photo)
        self.evidence.draw_wanted.connect(self._draw_on_photo)
        self.request.told.connect(self._tell)
        self.review.step_wanted.connect(self._go_and_explain)
        self.review.opened.connect(self._record_opened)
        self.review.pack_wanted.connect(self._choose_pack)
        self.review.options_wanted.connect(self._open_export)
        self.export.pack_written.connect(self._pack_written)
        self.export.written.connect(self._written)
        self.export.not_written.connect(self._not_written)
        self.toast.action_chosen.connect(self._toast_action)
        router = DropRouter(self)
        router.files_dropped.connect(self.evidence.take)
        router.image_dropped.connect(self.evidence.take_image)
        router.hovering.connect(self._hold)
        router.unusable.connect(self.evidence.zone.refuse)
        self._router = router
        for key, slot in (
            ("Ctrl+Return", self._continue),
            ("Ctrl+P", self._choose_target),
            ("Ctrl+Z", self._take_back),
            ("Ctrl+W", self.reject),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(slot)

    def _hold(self, count: int) -> None:
        self.evidence.hold(count, photos=self._router.holds_photos)

    def _refresh(self) -> None:
        """Something in the draft is different."""
        if self.session is None:
            return
        self.rail.show_case(self.session)
        page = self.page
        if page is not None and page.step != self.session.flow.step and self.session.is_draft:
            self._show_step(self.session.flow.step)
        elif page is not None:
            page.show_case()

    def _show_step(self, step: Step) -> None:
        if self.session is None:
            return
        pages: tuple[Page, ...] = (
            self.happened, self.details, self.evidence, self.request, self.review,
        )  # fmt: skip
        page = pages[step]
        self._pages.setCurrentWidget(page)
        self.rail.show_case(self.session)
        first, last = step is Step.HAPPENED, step is Step.REVIEW
        draft = self.session.is_draft
        self.cancel_button.setVisible(first)
        self.back_button.setVisible(not first and draft)
        self.continue_button.setVisible(not last)
        self.export_button.setVisible(last)
        self.close_button.set_text(self.tr("Save and close") if draft else self.tr("Close"))
        (self.export_button if last else self.continue_button).setDefault(True)
        page.enter()

    def _continue(self) -> None:
        page = self.page
        if self.session is None or page is None or page.step is Step.REVIEW:
            return
        if page.explain():
            self.session.move(self.session.flow.forward())

    def _back(self) -> None:
        if self.session is not None:
            self.session.move(self.session.flow.back())

    def _jump(self, number: int) -> None:
        if self.session is not None and Step(number) in self.session.flow.done:
            self.session.move(self.session.flow.go_to(Step(number)))

    def _go_and_explain(self, step: Step) -> None:
        """Go where something is missing and say it there."""
        if self.session is None:
            return
        self.session.move(self.session.flow.go_to(step))
        page = self.page
        if page is not None and page.step is not Step.REVIEW:
            page.explain()

    def _say_saved(self, at: object) -> None:
        time = self._window.formats.time(at)  # type: ignore[arg-type]  # a datetime
        self.rail.say_saved(self.tr("Draft saved {time}").format(time=time))

    def _say_not_saved(self, error: BaseException) -> None:
        self.rail.say_saved(self.tr("Draft not saved"), good=False)
        if is_expected(error):
            self._messages.tell(self.tr("The draft is not saved"), _sentence(error))
        else:
            self._window.desk.fail(error)

    def _tell(self, text: str, undo: TakenBack) -> None:
        self._undo = undo
        self.toast.tell(text, self.tr("Undo"))

    def _toast_action(self, text: str) -> None:
        if text == self.tr("Open") and self._exported is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._exported)))
        elif text == self.tr("Show in folder") and self._exported is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._exported.parent)))
        else:
            self._take_back()

    def _take_back(self) -> None:
        """What the last toast told, also when the toast is gone."""
        undo, self._undo = self._undo, None
        if self.session is not None and undo is not None:
            self.session.take_back(undo)
            self.toast.hide()

    def _choose_target(self) -> None:
        """The name is suggested, the folder remembered."""
        if self.session is None or self.page is not self.review or self.progress.isVisible():
            return
        if not self.review.explain():
            return
        preferences = self._window.preferences
        target = suggested_target(
            remembered_folder(preferences), self.session.dispute.code, self._order_number
        )
        dialog = QFileDialog(
            self, self.tr("Export PDF"), str(target), self.tr("PDF documents (*.pdf)")
        )
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._export_to)
        dialog.open()

    def _choose_pack(self) -> None:
        """A new folder, or a ZIP file when the name ends so."""
        if self.session is None or self.progress.isVisible():
            return
        folder = remembered_folder(self._window.preferences)
        code = self.session.dispute.code
        target = suggested_target(folder, code, self._order_number, "upload", ending="")
        names = self.tr("New folder (*);;ZIP files (*.zip)")
        dialog = QFileDialog(self, self.tr("Save upload pack"), str(target), names)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._save_pack)
        dialog.open()

    def _save_pack(self, name: str) -> None:
        self.export_button.hide()
        self.progress.show()
        self.export.write_pack(Path(name), self.review.options.languages[0])

    def _pack_written(self, pack: WrittenPack) -> None:
        self._show_export_button()
        PackDialog(self._theme, pack, self).open()

    def _open_export(self) -> None:
        if self.session is not None:
            dispute = self.session.dispute
            open_export(self._window, _id(dispute), dispute.code, self._order_number, self)

    def _export_to(self, name: str) -> None:
        target, options = Path(name), self.review.options
        remember_target(self._window.preferences, target, options.language)
        self.export_button.hide()
        self.progress.show()
        self.export.write(target, options)

    def _written(self, file: ExportedFile) -> None:
        self._show_export_button()
        self._exported = file.path
        text = self.tr("{name} saved, {pages} pages").format(name=file.path.name, pages=file.pages)
        self.toast.tell(text, self.tr("Open"), self.tr("Show in folder"))
        if file.notes:
            notes = "\n\n".join(translated(note) for note in file.notes)
            self._messages.tell(self.tr("About the PDF"), notes)

    def _not_written(self, error: BaseException) -> None:
        self._show_export_button()
        if not is_expected(error):
            self._window.desk.fail(error)
            return
        self._messages.tell(self.tr("The PDF was not saved"), _sentence(error))

    def _show_export_button(self) -> None:
        self.progress.hide()
        self.export_button.setVisible(self.page is self.review)

    def _record_opened(self, happening: Happening) -> None:
        if self.session is not None:
            self.session.keep()
            work = partial(_record, _id(self.session.dispute), happening)
            self._window.desk.do(work, self._recorded)

    def _recorded(self, dispute: Dispute) -> None:
        text = self.tr("Dispute {code} opened").format(code=dispute.code)
        self._window.commands.told.emit(text, (self.tr("Undo"),))
        self._left = True
        self.reject()

    def _leave(self) -> None:
        """Keep everything; a new draft without any answer is forgotten."""
        session = self.session
        if self._left or session is None:
            return
        self._left = True
        if session.intake.busy:
            session.intake.outlive()
            session.keep()
        elif session.touched:
            session.keep()
        else:
            session.drop()

    def _view_photo(self, piece: Evidence) -> None:
        if self.session is not None:
            pieces = self.session.evidence
            open_viewer(self._window, pieces, pieces.index(piece), self)

    def _draw_on_photo(self, piece: Evidence) -> None:
        if self.session is not None and piece.id is not None:
            open_editor(self._window, _id(self.session.dispute), piece.id, self)

    def _gone(self) -> None:
        """The draft was undone or deleted elsewhere."""
        self._left = True
        self.reject()

    def _not_loaded(self, error: BaseException) -> None:
        self._left = True
        self.reject()
        self._window.desk.fail(error)


def _open(order_id: OrderId, own_language: str, workspace: Workspace) -> WizardCase:
    return open_case(workspace, order_id, own_language)


def _record(dispute_id: DisputeId, happening: Happening, workspace: Workspace) -> Dispute:
    record_round(workspace, dispute_id, happening)
    return get_dispute(workspace, dispute_id)


def _id(dispute: Dispute) -> DisputeId:
    if dispute.id is None:
        raise ValueError("The dispute was never saved")
    return dispute.id


def _sentence(error: BaseException) -> str:
    message = getattr(error, "message", None)
    return translated(message) if message is not None else str(error)
