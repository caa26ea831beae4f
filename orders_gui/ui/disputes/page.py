"""The page of disputes: their list and the one that is chosen, side by side or one at a time."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QWidget

from orders_gui.domain.disputes.dispute import Dispute
from orders_gui.domain.errors import UserError
from orders_gui.domain.ids import DisputeId, OrderId
from orders_gui.domain.states import DisputeState
from orders_gui.overriding import override
from orders_gui.services.disputes.case import (
    DisputeFacts,
    DisputeLine,
    dispute_facts,
    dispute_lines,
    dispute_to_show,
)
from orders_gui.services.importing.routing import sort_files
from orders_gui.services.workspace import Workspace
from orders_gui.ui.desk import Desk
from orders_gui.ui.disputes.acts import DisputeActs
from orders_gui.ui.disputes.case_view import CaseView
from orders_gui.ui.disputes.list_pane import WIDTH, DisputeList
from orders_gui.ui.drops import DropRouter
from orders_gui.ui.formats import Formats
from orders_gui.ui.marketplaces import Marketplaces
from orders_gui.ui.pictures import Pictures
from orders_gui.ui.preferences import Preferences
from orders_gui.ui.shell.drop_veil import DropVeil
from orders_gui.ui.theme import Theme

_LIST_BESIDE, _RIGHT_BESIDE = 1180, 960
_WIDEST = 16_777_215


class DisputesPage(QFrame):
    """Reads disputes through the desk; hidden while the orders are shown."""

    wizard_wanted = Signal(object)  # OrderId: of a draft, or to begin another dispute
    edit_wanted = Signal(object)  # OrderId
    export_wanted = Signal(object, str, str)  # Dispute, the order's number, a letter's id
    close_wanted = Signal()
    shown = Signal()  # a dispute was asked for: bring the page into view
    told = Signal(str, object)  # a text and the names of its actions
    viewer_wanted = Signal(object, int, object)  # the files, the place of one, the dialog below
    order_files_dropped = Signal(object)  # tuple of Path: lists of orders, no evidence

    def __init__(
        self,
        theme: Theme,
        desk: Desk,
        formats: Formats,
        pictures: Pictures,
        marketplaces: Marketplaces,
        preferences: Preferences,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("disputes_page")
        self._desk = desk
        self._started = False
        self._current: DisputeId | None = None
        self._reading = True
        self.list = DisputeList(theme, formats, pictures, marketplaces, self)
        self.case = CaseView(theme, desk, formats, pictures, marketplaces, self)
        self.acts = DisputeActs(theme, desk, formats, preferences, self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.list)
        layout.addWidget(self.case, 1)
        self._veil = DropVeil(theme, self, self.case)
        self._drops = DropRouter(self)
        self._connect()
        self._make_shortcuts()

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """What F6 goes through."""
        return (self.list, self.case.card, self.case.log, self.case.right)

    def start(self) -> None:
        """The library is open: from now on it can be read."""
        self._started = True
        self.reload_if_shown()

    def show_all(self) -> None:
        """Show the disputes; the one that was chosen last, else the most urgent."""
        self._reading = True
        self._fit()
        self.reload()

    def show_dispute(self, dispute_id: DisputeId) -> None:
        """Show one dispute."""
        self._current = dispute_id
        self._reading = True
        self.shown.emit()
        self._fit()
        self.reload()

    def show_order(self, order_id: OrderId) -> None:
        """Show an order's running dispute; a draft, or no dispute, wants the wizard."""
        self._desk.ask(partial(_of_order, order_id), self._found)

    def show_running(self, order_id: OrderId) -> None:
        """Show an order's running dispute, if it has one."""
        self._desk.ask(partial(_of_order, order_id), self._show_if_running)

    def reload(self) -> None:
        """Read the list and the chosen dispute again."""
        if self._started:
            self._desk.ask(_lines, self._show_lines)

    def reload_if_shown(self) -> None:
        """Something in the library changed, or time has passed."""
        if self.isVisible():
            self.reload()

    def export(self) -> None:
        """Export the summary of the dispute in view."""
        self._export_letter("")

    def _export_letter(self, letter: str) -> None:
        facts = self.acts.facts
        if facts is not None:
            self.export_wanted.emit(facts.dispute, facts.order.number, letter)

    @override
    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        (self.list if self.list.isVisibleTo(self) else self.case).setFocus(reason)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _connect(self) -> None:
        acts, case = self.acts, self.case
        self.list.chosen.connect(self._choose)
        self.list.activated.connect(self._read_case)
        case.card.option_chosen.connect(acts.choose)
        case.card.stop_chosen.connect(acts.stop)
        case.log.add_wanted.connect(acts.add_round)
        case.log.replies_wanted.connect(acts.quick_replies)
        case.log.change_wanted.connect(acts.correct_round)
        case.log.delete_wanted.connect(acts.delete_round)
        case.right.evidence.photos_wanted.connect(acts.browse_photos)
        case.right.evidence.viewer_wanted.connect(self.viewer_wanted)
        case.right.refund.refund_wanted.connect(acts.record_refund)
        case.right.refund.letter_wanted.connect(acts.write_letter)
        case.right.lost.letters_wanted.connect(acts.letters)
        case.export_wanted.connect(self.export)
        case.more_wanted.connect(self._show_more)
        case.close_wanted.connect(self.close_wanted)
        case.back_wanted.connect(self._back)
        acts.wizard_wanted.connect(self.wizard_wanted)
        acts.letter_export_wanted.connect(self._export_letter)
        acts.told.connect(self.told)
        self._drops.files_dropped.connect(self._take_dropped)
        self._drops.image_dropped.connect(acts.take_image)
        self._drops.hovering.connect(self._veil.show_count)

    def _make_shortcuts(self) -> None:
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, slot in (
            ("Ctrl+R", self.acts.quick_replies),
            ("Ctrl+Shift+R", self._add_round),
            ("Ctrl+P", self.export),
            ("Ctrl+Shift+E", self.export),
            ("Ctrl+Shift+A", self.acts.browse_photos),
            ("F2", self._edit),
            ("Esc", self._escape),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(inside)
            shortcut.activated.connect(slot)

    def _add_round(self) -> None:
        if self.case.log.add_button.isVisibleTo(self):
            self.acts.add_round()

    def _take_dropped(self, paths: tuple[Path, ...]) -> None:
        """Orders and backups go their own ways, the rest is evidence of the dispute in view."""
        found = sort_files(paths)
        if found.orders or found.backups:
            self.order_files_dropped.emit((*found.orders, *found.backups))
        if found.others:
            self.acts.take_files(found.others)

    def _fit(self) -> None:
        """Show as much as the window's width holds (the breakpoints of the design)."""
        width = self.window().width()
        beside = width >= _LIST_BESIDE
        self.list.setMinimumWidth(WIDTH if beside else 0)
        self.list.setMaximumWidth(WIDTH if beside else _WIDEST)
        self.list.setVisible(beside or not self._reading)
        self.case.setVisible(beside or self._reading)
        self.case.set_back_shown(not beside)
        self.case.set_narrow(width < _RIGHT_BESIDE)

    def _show_lines(self, lines: tuple[DisputeLine, ...]) -> None:
        ids = {entry.dispute.id for entry in lines}
        self.list.show_lines(lines, self._current)
        if self._current not in ids:
            self._current = self._first()
            self.list.show_current(self._current)
        self._read()

    def _first(self) -> DisputeId | None:
        """The first dispute of the list."""
        entries = self.list.model.rows
        return next((e.dispute.id for e in entries if isinstance(e, DisputeLine)), None)

    def _read(self) -> None:
        if self._current is None:
            self._show_facts(None)
            return
        self._desk.ask(partial(_facts, self._current), self._show_facts, self._gone)

    def _show_facts(self, facts: DisputeFacts | None) -> None:
        if facts is not None and facts.dispute.id != self._current:
            return
        before = self.acts.facts
        if facts == before and facts is not None:
            return
        self.acts.facts = facts
        self.case.show_facts(facts)
        if facts is None or before is None or facts.dispute.id != before.dispute.id:
            self.case.to_top()

    def _gone(self, error: BaseException) -> None:
        if not isinstance(error, UserError):
            self._desk.fail(error)
        self._current = None
        self._show_facts(None)

    def _found(self, found: tuple[OrderId, Dispute | None]) -> None:
        order_id, dispute = found
        if dispute is None or dispute.id is None:
            self.wizard_wanted.emit(order_id)
        else:
            self.show_dispute(dispute.id)

    def _show_if_running(self, found: tuple[OrderId, Dispute | None]) -> None:
        _, dispute = found
        if dispute is not None and dispute.id is not None:
            self.show_dispute(dispute.id)

    def _choose(self, dispute_id: DisputeId) -> None:
        self._current = dispute_id
        self._read()

    def _read_case(self) -> None:
        """Enter or a click in the list: where only one of both has room, the case comes."""
        if not self._reading:
            self._reading = True
            self._fit()
        if not self.list.isVisibleTo(self):
            self.case.setFocus()

    def _back(self) -> None:
        self._reading = False
        self._fit()
        self.list.setFocus()

    def _escape(self) -> None:
        """From the field for words and the case to the list, from the list back to the orders."""
        if self.list.leave_search():
            return
        if not self.list.isVisibleTo(self):
            self._back()
        elif self.list.view.hasFocus():
            self.close_wanted.emit()
        else:
            self.list.setFocus()

    def _show_more(self, at: QPoint) -> None:
        facts = self.acts.facts
        if facts is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Letters…")).triggered.connect(self.acts.letters)
        menu.addAction(self.tr("Add photos…")).triggered.connect(self.acts.browse_photos)
        menu.addSeparator()
        menu.addAction(self.tr("Edit the order…")).triggered.connect(self._edit)
        if facts.dispute.state is not DisputeState.DRAFT:
            text = self.tr("Another dispute for this order…")
            menu.addAction(text).triggered.connect(self._begin_another)
        menu.popup(at)

    def _edit(self) -> None:
        if self.acts.facts is not None:
            self.edit_wanted.emit(self.acts.facts.order.id)

    def _begin_another(self) -> None:
        if self.acts.facts is not None and self.acts.facts.order.id is not None:
            work = partial(_begin, self.acts.facts.order.id)
            self._desk.do(work, self._begun)

    def _begun(self, dispute: Dispute) -> None:
        self.wizard_wanted.emit(dispute.order_id)


def _lines(workspace: Workspace) -> tuple[DisputeLine, ...]:
    return dispute_lines(workspace)


def _facts(dispute_id: DisputeId, workspace: Workspace) -> DisputeFacts:
    return dispute_facts(workspace, dispute_id)


def _of_order(order_id: OrderId, workspace: Workspace) -> tuple[OrderId, Dispute | None]:
    return order_id, dispute_to_show(workspace, order_id)


def _begin(order_id: OrderId, workspace: Workspace) -> Dispute:
    from orders_gui.services.disputes.disputes import start_dispute

    return start_dispute(workspace, order_id)
