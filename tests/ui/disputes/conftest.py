"""The dispute view used as a person would, on a library of its own."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QSize, QTime
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from orders_gui.domain.disputes.dispute import Dispute, DisputeEvent
from orders_gui.domain.ids import DisputeId, ItemId
from orders_gui.domain.orders import Order, Payment
from orders_gui.services.disputes.disputes import Happening, create_dispute, get_dispute, record
from orders_gui.services.orders.orders import add_order
from orders_gui.services.workspace import Workspace
from orders_gui.store.rows.listing import View
from orders_gui.ui.disputes.page import DisputesPage
from orders_gui.ui.disputes.round_dialog import RoundDialog
from orders_gui.ui.stage import Stage
from orders_gui.ui.theme import Look
from tests.builders import NOW, a_dispute, an_order, money

Answer = TypeVar("Answer")
AnyWidget = TypeVar("AnyWidget", bound=QWidget)


def at(day: int, hour: int = 10) -> datetime:
    """An instant of November 2026; NOW is the 22nd."""
    return datetime(2026, 11, day, hour, tzinfo=UTC)


def paid_in_euro() -> Order:
    """An order of 34.90 dollars for which 32.18 euros were charged."""
    payment = Payment(money("32.18 EUR"), "Visa ending 4417", date(2026, 10, 28))
    return replace(an_order(), payments=(payment,))


class Reader:
    """A window with its dispute view."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage

    @property
    def page(self) -> DisputesPage:
        """The dispute view."""
        return self.stage.window.findChildren(DisputesPage)[-1]

    def ask(self, work: Callable[[Workspace], Answer]) -> Answer:
        """Run something in the library's thread and wait for its answer."""
        answers: list[Answer] = []
        self.stage.desk.do(work, answers.append)
        self.stage.settle()
        return answers[0]

    def begin(
        self, order: Order, *events: Happening, items: tuple[int, ...] = (), draft: bool = False
    ) -> DisputeId:
        """A dispute that was opened on 8 November, and what happened since."""
        opened = () if draft else (Happening(DisputeEvent.OPENED, at(8)), *events)
        return self.ask(partial(_begin, order, opened, items))

    def dispute(self, dispute_id: DisputeId) -> Dispute:
        """What the library holds."""
        return self.ask(partial(_get, dispute_id))

    def show(self, dispute_id: DisputeId | None = None) -> DisputesPage:
        """Choose *Disputes* in the side bar, and a dispute in the list."""
        self.stage.window.side_bar.choose(View.DISPUTES)
        self.stage.settle()
        page = self.page
        if dispute_id is not None:
            page.list.view.setCurrentIndex(page.list.model.index_of(dispute_id))
            self.stage.settle()
        return page

    def click(self, name: str, inside: QWidget | None = None) -> None:
        """Press the visible button with this object name."""
        place = inside or self.page
        (button,) = [b for b in place.findChildren(QPushButton, name) if b.isVisibleTo(place)]
        button.click()
        self.stage.settle()

    def dialog(self, kind: type[AnyWidget]) -> AnyWidget:
        """The dialog of this kind that is open."""
        (found,) = [d for d in self.stage.window.findChildren(kind) if d.isVisible()]
        return found

    def key(self, keys: str) -> None:
        """Press keys where the focus is."""
        self.stage.window.activateWindow()
        self.stage.settle()
        focus = self.stage.window.focusWidget() or self.page
        QTest.keySequence(focus, QKeySequence(keys))
        self.stage.settle()

    def open_dialogs(self) -> list[QDialog]:
        """All dialogs that are open."""
        return [d for d in self.stage.window.findChildren(QDialog) if d.isVisible()]

    def write_round(self, who: str, what: str, on: int | None, **fields: str) -> None:
        """Fill in the round dialog by its fields and press *Record*; None leaves it at now."""
        dialog = self.dialog(RoundDialog)
        choose(dialog, "who", who)
        choose(dialog, "what", what)
        if on is not None:
            write(dialog, "day", f"{on} Nov 2026")
            dialog.clock.setTime(QTime(9, 0))
        for name in ("text", "translation"):
            if name in fields:
                dialog.findChild(QPlainTextEdit, name).setPlainText(fields.pop(name))
        for name, value in fields.items():
            write(dialog, name, value)
        dialog.record_button.click()
        self.stage.settle()

    def add_round(self, who: str, what: str, on: int | None, **fields: str) -> None:
        """Open the round dialog and fill it in."""
        self.page.case.log.add_button.click()
        self.stage.settle()
        self.write_round(who, what, on, **fields)

    @property
    def headline(self) -> str:
        """Whose turn it is."""
        return plain(self.page.case.card.band.headline.text())

    @property
    def advice(self) -> str:
        """The two sentences."""
        return plain(self.page.case.card.advice.text())

    @property
    def rounds(self) -> list[str]:
        """The titles of the log, the newest first."""
        return [plain(row.line.title) for row in self.page.case.log.rows]

    def texts(self, inside: QWidget) -> str:
        """Everything that the visible labels of a part say."""
        labels = [w for w in inside.findChildren(QWidget) if callable(getattr(w, "text", None))]
        shown = [w.text() for w in labels if w.isVisibleTo(inside) and w.text()]
        return plain(" | ".join(shown))


def plain(text: str) -> str:
    """The text with ordinary spaces."""
    return text.replace("\u00a0", " ").replace("\u2009", "")


def choose(dialog: QWidget, name: str, value: str) -> None:
    """Choose an entry of a combo box by its value."""
    combo = dialog.findChild(QComboBox, name)
    assert combo is not None
    row = combo.findData(value)
    assert row >= 0, [combo.itemData(n) for n in range(combo.count())]
    combo.setCurrentIndex(row)


def write(dialog: QWidget, name: str, value: str) -> None:
    """Type into a field instead of what it holds."""
    field = dialog.findChild(QLineEdit, name)
    assert field is not None, name
    field.selectAll()
    field.insert(value)


@pytest.fixture
def reader(qapp: QApplication, tmp_path: Path) -> Iterator[Reader]:
    home = tmp_path / "home"
    home.mkdir()
    stage = Stage(qapp, home, NOW, language="en", look=Look.LIGHT)
    stage.start(QSize(1440, 900))
    yield Reader(stage)
    stage.close()


def _begin(
    order: Order, events: tuple[Happening, ...], items: tuple[int, ...], workspace: Workspace
) -> DisputeId:
    known = workspace.library.orders.find(order.marketplace, order.number, order.account)
    order_id = known or add_order(workspace, order)
    saved = workspace.library.orders.get(order_id)
    assert saved is not None
    lines = [item.id for item in saved.items if not items or item.line in items]
    chosen = tuple(ItemId(line) for line in lines if line is not None)
    dispute = create_dispute(workspace, replace(a_dispute(order_id), item_ids=chosen), [])
    assert dispute.id is not None
    if events:
        record(workspace, dispute.id, *events)
    return dispute.id


def _get(dispute_id: DisputeId, workspace: Workspace) -> Dispute:
    return get_dispute(workspace, dispute_id)
