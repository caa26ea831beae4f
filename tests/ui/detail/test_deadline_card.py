"""The card about the next date: how loudly it warns, and when it says nothing."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from orders_gui.domain.ids import OrderId
from orders_gui.domain.orders import Order
from orders_gui.domain.rules.deadlines import Deadline, Precision
from orders_gui.domain.rules.rulebook import Confidence
from orders_gui.domain.states import Basis, DeadlineKind, OrderStatus
from orders_gui.services.orders.orders import OrderDetail
from orders_gui.services.workspace import fixed_clock
from orders_gui.ui.detail.deadline_card import DeadlineCard, warning_text
from orders_gui.ui.formats import Formats
from orders_gui.ui.theme import Look, Theme
from tests.builders import NOW, PACIFIC, a_dispute, an_order

K = DeadlineKind


@pytest.fixture
def formats() -> Formats:
    return Formats(QLocale("en"), fixed_clock(NOW))


@pytest.fixture
def holder(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def card(qapp: QApplication, holder: QWidget, formats: Formats) -> DeadlineCard:
    theme = Theme(qapp, look=Look.LIGHT)
    theme.setParent(holder)
    card = DeadlineCard(theme, formats, holder)
    holder.show()
    return card


def due(kind: DeadlineKind, at: datetime) -> Deadline:
    return Deadline(
        kind, at, PACIFIC, Precision.INSTANT, Basis.STATED, "order page", Confidence.HIGH
    )


def detail(order: Order, deadline: Deadline | None) -> OrderDetail:
    return OrderDetail(order, (), (), (deadline,) if deadline else (), deadline)


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (8, ""),
        (7, "Treat the last 24 hours as gone: act by Sat 28 Nov, 10:41"),
        (2.5, "Treat the last 24 hours as gone: act by Mon 23 Nov, 22:41"),
        (1, "The last 24 hours can be gone already: act now"),
        (0.1, "The last 24 hours can be gone already: act now"),
        (-1, ""),
    ],
)
def test_the_last_day_is_not_to_be_counted_on(formats: Formats, days: float, said: str) -> None:
    at = NOW + timedelta(days=days)
    for kind in (K.PROTECTION_ENDS, K.YOU_ANSWER_BY, K.SHIP_BACK_BY, K.PAYPAL_ESCALATE_BY):
        assert warning_text(due(kind, at), formats).replace("\u00a0", " ") == said
    for kind in (K.SELLER_ANSWERS_BY, K.SHIP_BY, K.REFUND_EXPECTED_UNTIL):
        assert warning_text(due(kind, at), formats) == ""


def test_the_card_warns_with_the_day_by_which_to_act(card: DeadlineCard) -> None:
    order = an_order(status=OrderStatus.DELIVERED)
    card.show_detail(detail(order, due(K.PROTECTION_ENDS, NOW + timedelta(days=2))))
    assert "act by Mon" in card._when.text()
    assert card._headline.text() == "2 days left to open a dispute"
    assert card.fine_button.isVisible()


@pytest.mark.parametrize("status", [OrderStatus.COMPLETED, OrderStatus.CANCELLED])
def test_a_missed_date_of_a_finished_order_is_no_alarm(
    card: DeadlineCard, status: OrderStatus
) -> None:
    missed = due(K.DISPUTE_CLOSES, NOW - timedelta(days=60))
    card.show_detail(detail(an_order(status=status), missed))
    assert not card.isVisible()
    card.show_detail(detail(an_order(status=OrderStatus.DELIVERED), missed))
    assert card.isVisible()
    assert card._headline.text() == "Passed: last day to open a dispute"


def test_what_is_still_ahead_of_a_finished_order_stays_in_view(card: DeadlineCard) -> None:
    ahead = due(K.FREE_RETURN_ENDS, NOW + timedelta(days=20))
    order = an_order(status=OrderStatus.COMPLETED)
    card.show_detail(detail(order, ahead))
    assert card.isVisible()
    assert card._headline.text() == "20 days left for a free return"
    assert not card.fine_button.isVisible()


def test_a_draft_of_a_finished_order_can_be_continued(card: DeadlineCard) -> None:
    order = an_order(status=OrderStatus.COMPLETED)
    card.show_detail(replace(detail(order, None), disputes=(a_dispute(OrderId(1)),)))
    assert card.isVisible()
    assert card.dispute_button.text().strip() == "Continue dispute"
    assert card._headline.text() == "Dispute begun"
    card.show_detail(detail(order, None))
    assert not card.isVisible()
