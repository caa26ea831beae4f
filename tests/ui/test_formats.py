"""Days and sentences are written as the language writes them."""

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QLocale

from orders_gui.domain.advice.pieces import say, told
from orders_gui.services.workspace import fixed_clock
from orders_gui.ui.formats import Formats

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("language", "day", "text"),
    [
        ("en", date(2026, 11, 24), "Tue\u00a024\u00a0Nov"),
        ("ru", date(2026, 11, 24), "вт\u00a024\u00a0нояб."),
        ("ru", date(2027, 5, 3), "пн\u00a03\u00a0мая"),
    ],
)
def test_a_shortened_month_keeps_its_full_stop(language: str, day: date, text: str) -> None:
    assert Formats(QLocale(language), fixed_clock(NOW)).weekday(day) == text


def test_a_shortened_month_ends_its_sentence() -> None:
    formats = Formats(QLocale("ru"), fixed_clock(NOW))
    sentence = say("Possible until {by}.", by=NOW)
    russian = {"Possible until {by}.": "Возможно до {by}."}

    def write(value: object) -> str:
        assert isinstance(value, datetime)
        return formats.weekday(value)

    text = told(sentence, lambda _context, template: russian[template], write)

    assert text == "Возможно до вс\u00a022\u00a0нояб."
