"""A deadline is told on both clocks: the user's and the marketplace's."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QLocale

from orders_gui.services.workspace import fixed_clock
from orders_gui.ui.formats import NBSP, Formats
from orders_gui.ui.screenshots import DELIVERED
from orders_gui.ui.stage import Stage
from tests.builders import NOW, PACIFIC


@pytest.fixture
def formats() -> Formats:
    return Formats(QLocale("en"), fixed_clock(NOW))


def there(formats: Formats, at: datetime, zone: str = PACIFIC) -> str:
    return formats.there(at, zone).replace(NBSP, " ")


def test_the_marketplaces_clock_is_told_with_its_day(formats: Formats) -> None:
    at = datetime(2026, 11, 25, 7, 59, 59, tzinfo=UTC)
    assert there(formats, at) == "Tue 24 Nov, 23:59 Pacific time"


def test_daylight_saving_there_is_not_daylight_saving_here(formats: Formats) -> None:
    # From 8 to 29 March 2026 only America has summer time.
    assert there(formats, datetime(2026, 3, 10, 6, 59, tzinfo=UTC)) == (
        "Mon 9 Mar, 23:59 Pacific time"
    )
    assert there(formats, datetime(2026, 3, 7, 7, 59, tzinfo=UTC)) == (
        "Fri 6 Mar, 23:59 Pacific time"
    )


def test_one_clock_is_told_once(formats: Formats) -> None:
    at = datetime(2026, 11, 25, 7, 59, tzinfo=UTC)
    assert there(formats, at, "Europe/Paris") == ""
    assert there(formats, at, "America/New_York") == "Wed 25 Nov, 02:59 New York"


def test_the_card_shows_both(stage: Stage) -> None:
    stage.choose(DELIVERED)
    shown = stage.window.detail.card._when.text().replace(NBSP, " ")
    assert "your time" in shown
    assert "Pacific time" in shown
