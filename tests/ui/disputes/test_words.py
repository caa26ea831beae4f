"""Sentences of advice are written as the window's language writes them."""

from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from orders_gui.domain.advice.pieces import say
from orders_gui.domain.disputes.dispute import Party
from orders_gui.domain.money import Money
from orders_gui.services.workspace import fixed_clock
from orders_gui.ui.disputes.words import party_name, platform_words, tell
from orders_gui.ui.formats import Formats

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (NOW, "Sun\u00a022\u00a0Nov"),
        (date(2026, 11, 19), "Thu\u00a019\u00a0Nov"),
        (Money(3490, "USD"), "US\u00a0$34.90"),
        ("AliExpress", "AliExpress"),
        (say("the shop"), "The shop"),
    ],
)
def test_values_are_written_for_people(qapp: QApplication, value: object, text: str) -> None:
    formats = Formats(QLocale("en"), fixed_clock(NOW))
    assert tell(say("{value}", value=value), formats) == text


def test_a_shop_without_a_name_has_a_capital_only_where_a_sentence_begins(
    qapp: QApplication,
) -> None:
    formats = Formats(QLocale("en"), fixed_clock(NOW))
    text = say("{platform} pays. Ask {platform} to decide. {platform} reads it.",
               platform=say("the shop"))  # fmt: skip
    assert tell(text, formats) == "The shop pays. Ask the shop to decide. The shop reads it."


@pytest.mark.parametrize(("time", "number"), [(timedelta(days=3), "3"), (timedelta(hours=5), "5")])
def test_lengths_of_time_are_counted(qapp: QApplication, time: timedelta, number: str) -> None:
    formats = Formats(QLocale("en"), fixed_clock(NOW))
    assert tell(say("{value}", value=time), formats).startswith(number)


def test_a_marketplace_is_called_as_it_writes_itself(qapp: QApplication) -> None:
    formats = Formats(QLocale("en"), fixed_clock(NOW))
    assert platform_words("eBay", formats) == "eBay"
    assert platform_words(say("the shop"), formats) == "the shop"
    assert party_name(Party.PLATFORM, "the shop") == "The shop"
