"""The dispute view in the window: when it comes, what it shows, keys, widths, names."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from orders_gui.domain.disputes.dispute import DisputeEvent, Outcome
from orders_gui.domain.orders import Item
from orders_gui.domain.states import DisputeState
from orders_gui.services.disputes.disputes import Happening
from orders_gui.services.workspace import Workspace
from orders_gui.ui.dispute.caption_dialog import CaptionDialog
from orders_gui.ui.dispute.wizard import DisputeWizard
from orders_gui.ui.disputes.list_pane import Heading
from orders_gui.ui.disputes.page import DisputesPage
from orders_gui.ui.disputes.quick_replies import QuickReplies
from orders_gui.ui.disputes.round_dialog import RoundDialog
from orders_gui.ui.disputes.stop_dialog import StopDialog
from orders_gui.ui.exporting.dialog import ExportDialog
from orders_gui.ui.photo.viewer import PhotoViewer
from tests.builders import NOW, an_order, money
from tests.pictures_builder import a_file, a_jpeg
from tests.ui.disputes.conftest import Reader, at, paid_in_euro, plain

_E = DisputeEvent
TWO = (
    Item("Pour-over set", unit_price=money("20.00 USD"), line=1),
    Item("Filters", unit_price=money("14.90 USD"), line=2),
)
OFFER = Happening(_E.SELLER_OFFERS, at(20), amount=money("3 USD"), text="Take 3 USD by PayPal")

STATES = {
    "waiting": ((Happening(_E.CHANGE_REQUEST, at(21), amount=money("30 USD")),), "The seller has"),
    "your answer": ((OFFER,), "Your answer is due"),
    "reviewing": ((Happening(_E.PLATFORM_STEPS_IN, at(15)),), "AliExpress decides"),
    "decided": ((Happening(_E.SELLER_SILENT, at(13)),), "Decided: US $34.90"),
    "no refund": (
        (
            Happening(_E.PLATFORM_STEPS_IN, at(15)),
            Happening(_E.VERDICT, at(16), amount=money("0 USD")),
        ),
        "Decided: no refund",
    ),
    "ship back": (
        (Happening(_E.SELLER_SILENT, at(13)), Happening(_E.RETURN_AGREED, at(20))),
        "Send the parcel back by",
    ),
    "sent back": (
        (
            Happening(_E.SELLER_SILENT, at(13)),
            Happening(_E.RETURN_AGREED, at(14)),
            Happening(_E.SENT, at(16)),
        ),
        "The seller confirms the return",
    ),
    "replacement": (
        (Happening(_E.SELLER_SILENT, at(13)), Happening(_E.REPLACEMENT_AGREED, at(14))),
        "A replacement is on its way",
    ),
    "refund": (
        (Happening(_E.SELLER_SILENT, at(13)), Happening(_E.REFUND_AGREED, at(14))),
        "The refund is expected by",
    ),
    "lost": (
        (
            Happening(_E.PLATFORM_STEPS_IN, at(15)),
            Happening(_E.VERDICT, at(16), amount=money("0 USD")),
            Happening(_E.CLOSE, at(17), outcome=Outcome.LOST),
        ),
        "Lost",
    ),
    "withdrawn": ((Happening(_E.WITHDRAW, at(17)),), "Withdrawn"),
}


@pytest.mark.parametrize("state", STATES)
def test_every_state_has_its_headline(reader: Reader, state: str) -> None:
    events, headline = STATES[state]
    dispute_id = reader.begin(an_order(), *events)
    page = reader.show(dispute_id)
    assert reader.headline.startswith(headline)
    assert reader.advice
    closed = reader.dispute(dispute_id).state is DisputeState.CLOSED
    assert page.case.log.add_button.isVisible() is not closed
    assert nameless(page) == []
    assert cut_off(page) == []


def test_a_draft_says_so_and_goes_on_in_the_wizard(reader: Reader) -> None:
    dispute_id = reader.begin(an_order(), draft=True)
    page = reader.show(dispute_id)
    assert page.acts.facts.dispute.state is DisputeState.DRAFT
    reader.click("option_finish")
    wizard = reader.dialog(DisputeWizard)
    assert wizard.session.is_draft
    wizard.close_button.click()
    reader.stage.settle()
    reader.click("stop_confirm_receipt")
    stop = reader.dialog(StopDialog)
    assert stop.tick.accessibleName() == "I have confirmed receipt on AliExpress"
    stop.reject()


def test_the_list_is_grouped_by_whose_turn_it_is(reader: Reader) -> None:
    reader.begin(an_order("1", title="Mine"), OFFER)
    reader.begin(an_order("2", title="Theirs"), STATES["waiting"][0][0])
    reader.begin(
        an_order("3", title="Over"),
        Happening(_E.SELLER_SILENT, at(13)),
        Happening(_E.REFUND_AGREED, at(14)),
        Happening(_E.REFUND_RECEIVED, at(15), amount=money("34.90 USD")),
        Happening(_E.CLOSE, at(15), outcome=Outcome.REFUNDED_IN_FULL),
    )
    page = reader.show()
    shown = [plain(str(page.list.model.index(n).data())) for n in range(6)]
    assert shown[0::2] == ["Your turn 1", "Waiting for others 1", "Closed this year 1"]
    assert shown[1].startswith("Mine, Seller offers $3.00, ")
    assert shown[3].startswith("Theirs, Seller’s answer due, ")
    assert shown[5] == "Over, Refunded in full, 15 Nov, +$34.90"
    assert reader.headline.startswith("Your answer is due")
    flags = page.list.model.flags(page.list.model.index(0))
    assert flags == Qt.ItemFlag.NoItemFlags
    assert isinstance(page.list.model.rows[0], Heading)


def test_each_item_of_an_order_can_have_its_own_dispute(reader: Reader) -> None:
    order = an_order(items=TWO)
    first = reader.begin(order, OFFER, items=(1,))
    second = reader.begin(order, items=(2,))
    page = reader.show(first)
    assert "Pour-over set" in reader.texts(page.case)
    assert len(page.case.log.rows) >= 2
    reader.show(second)
    assert "Filters" in reader.texts(page.case)
    assert not any(title.startswith("Seller offers") for title in reader.rounds)
    titles = [e.title for e in page.list.model.rows if not isinstance(e, Heading)]
    assert sorted(titles) == ["Filters", "Pour-over set"]


def test_enter_on_an_order_whose_dispute_runs_opens_it(reader: Reader) -> None:
    reader.begin(an_order("1"), OFFER)
    window = reader.stage.window
    reader.stage.choose("1")
    window.list_page.view.setFocus()
    reader.key("Return")
    assert reader.page.isVisible()
    assert not window.list_page.isVisible()
    assert not window.detail.isVisible()
    assert reader.headline.startswith("Your answer is due")
    assert not window.actions_table["delete"].isEnabled()
    reader.page.case.close_button.click()
    reader.stage.settle()
    assert window.list_page.isVisible()
    assert window.detail.isVisible()
    assert window.list_page.view.current_order() is not None


def test_continue_dispute_opens_what_runs_and_the_wizard_otherwise(reader: Reader) -> None:
    reader.begin(an_order("1"), OFFER)
    reader.begin(an_order("2"), draft=True)
    window = reader.stage.window
    reader.stage.choose("2")
    window.commands.open_current_dispute()
    reader.stage.settle()
    reader.dialog(DisputeWizard).close_button.click()
    reader.stage.settle()
    assert not any(page.isVisible() for page in window.findChildren(DisputesPage))
    reader.stage.choose("1")
    window.detail.card.dispute_button.click()
    reader.stage.settle()
    assert reader.page.isVisible()
    assert reader.open_dialogs() == []


def test_keys(reader: Reader) -> None:
    reader.show(reader.begin(an_order(), OFFER))
    page = reader.page
    page.list.setFocus()
    seen = []
    for _ in range(5):
        focus = reader.stage.window.focusWidget()
        parts = {"list": page.list, "card": page.case.card, "log": page.case.log,
                 "right": page.case.right, "side": reader.stage.window.side_bar}  # fmt: skip
        seen += [name for name, part in parts.items() if part.isAncestorOf(focus)]
        reader.key("F6")
    assert seen == ["list", "card", "log", "right", "side"]
    page.case.card.setFocus()
    for keys, kind in (
        ("Ctrl+R", QuickReplies),
        ("Ctrl+Shift+R", RoundDialog),
        ("Ctrl+P", ExportDialog),
    ):
        reader.key(keys)
        reader.dialog(kind).reject()
        reader.stage.settle()
    reader.key("Esc")
    assert page.list.view.hasFocus()
    reader.key("Esc")
    assert not page.isVisible()


def test_arrows_walk_through_the_rounds(reader: Reader) -> None:
    reader.show(reader.begin(an_order(), OFFER))
    rows = reader.page.case.log.rows
    reader.stage.window.activateWindow()
    reader.page.case.log.setFocus()
    reader.key("Down")
    assert rows[1].hasFocus()
    reader.key("Up")
    assert rows[0].hasFocus()


@pytest.mark.parametrize(
    ("width", "rail", "both", "beside"),
    [(1440, False, True, True), (1280, True, True, True), (1170, True, False, True),
     (1000, True, False, True), (900, True, False, False)],
)  # fmt: skip
def test_the_page_fits_into_the_window(
    reader: Reader, width: int, rail: bool, both: bool, beside: bool
) -> None:
    page = reader.show(reader.begin(paid_in_euro(), OFFER))
    reader.stage.window.resize(width, 720)
    reader.stage.settle()
    assert (reader.stage.window.side_bar.width() == 56) is rail
    assert page.list.isVisible() is both
    assert page.case.back_button.isVisible() is not both
    log, right = page.case.log, page.case.right
    at_right = right.mapTo(page, QPoint()).x() > log.mapTo(page, QPoint(log.width(), 0)).x()
    assert at_right is beside
    assert cut_off(page) == []
    if not both:
        page.case.back_button.click()
        assert page.list.isVisible()
        assert not page.case.isVisible()
        reader.key("Return")
        assert page.case.isVisible()


def test_dialogs_have_names_and_room(reader: Reader) -> None:
    reader.show(reader.begin(paid_in_euro(), OFFER))
    acts = reader.page.acts
    for open_it in (acts.add_round, acts.quick_replies, acts.letters):
        open_it()
        reader.stage.settle()
        (dialog,) = reader.open_dialogs()
        assert nameless(dialog) == []
        assert cut_off(dialog) == []
        dialog.reject()
        reader.stage.settle()


def test_photos_dropped_on_the_page_belong_to_the_dispute(reader: Reader, tmp_path: Path) -> None:
    dispute_id = reader.begin(an_order(), OFFER)
    page = reader.show(dispute_id)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(a_file(tmp_path, "Коробка.jpg", a_jpeg())))])
    actions, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(
        page, QDragEnterEvent(QPointF(5, 5).toPoint(), actions, data, button, none)
    )
    QApplication.sendEvent(page, QDropEvent(QPointF(5, 5), actions, data, button, none))
    reader.stage.settle()
    (piece,) = page.acts.facts.evidence
    assert (piece.dispute_id, piece.original_name) == (dispute_id, "Коробка.jpg")
    assert "Evidence | 1" in reader.texts(page.case.right.evidence)
    page.acts.add_round()
    reader.stage.settle()
    box = reader.dialog(RoundDialog).findChild(QAbstractButton, "exhibit_A")
    box.click()
    reader.write_round("buyer", "message", None, text="See photo A")
    assert reader.dispute(dispute_id).rounds[-1].evidence == (piece.id,)
    reader.stage.desk.undo()
    reader.stage.desk.undo()
    reader.stage.settle()
    assert page.acts.facts.evidence == ()


def test_an_exhibit_is_looked_at_while_its_caption_is_written(
    reader: Reader, tmp_path: Path
) -> None:
    page = reader.show(reader.begin(an_order(), OFFER))
    page.acts.take_files(
        (a_file(tmp_path, "one.jpg", a_jpeg()), a_file(tmp_path, "two.jpg", a_jpeg((80, 60))))
    )
    reader.stage.settle()
    strip = page.case.right.evidence.strip
    second = QPoint(round(strip.width() * 0.375), strip.height() // 2)
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=second)
    dialog = reader.dialog(CaptionDialog)
    assert nameless(dialog) == []
    assert cut_off(dialog) == []
    dialog.caption.setText("Torn box")
    dialog.view_button.click()
    viewer = reader.dialog(PhotoViewer)
    assert (viewer.piece.original_name, viewer.isFullScreen()) == ("two.jpg", True)
    reader.stage.settle()
    viewer.close()
    reader.stage.settle()
    QTest.keyClick(dialog.caption, Qt.Key.Key_Return)
    reader.stage.settle()
    assert [piece.caption for piece in page.acts.facts.evidence] == ["", "Torn box"]


def test_waiting_can_be_reminded_of_and_taken_back(reader: Reader) -> None:
    reader.show(reader.begin(an_order(), replace(OFFER, answer_by=at(25))))
    assert reader.ask(_own_days) == []
    reader.click("option_wait")
    assert reader.ask(_own_days) == [date(2026, 11, 24)]
    toast = reader.stage.window.toast
    assert toast.text == "Reminder for “Ceramic pour-over set, 600 ml” set"
    toast.action_chosen.emit("Undo")
    reader.stage.settle()
    assert reader.ask(_own_days) == []


def _own_days(workspace: Workspace) -> list[date]:
    days = workspace.library.reminders.own_days(NOW + timedelta(days=30))
    return [day.at.astimezone().date() for day in days]


def nameless(root: QWidget) -> list[str]:
    """Visible widgets that take the focus and have no name."""
    found = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisibleTo(root) or widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is None or not interface.text(QAccessible.Text.Name).strip():
            found.append(f"{type(widget).__name__} {widget.objectName()}")
    return found


def cut_off(root: QWidget) -> list[str]:
    """Buttons and labels that have less room than their text needs."""
    found = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisibleTo(root) or not isinstance(widget, QAbstractButton | QLabel):
            continue
        if not widget.text() or type(widget).__name__ == "ElidedLabel":
            continue
        wraps = isinstance(widget, QLabel) and widget.wordWrap()
        needed = widget.heightForWidth(widget.width()) if wraps else 0
        if needed > widget.height() or (
            not wraps and widget.minimumSizeHint().width() > widget.width()
        ):
            found.append(f"{type(widget).__name__}: {widget.text()}")
    return found
