"""Backups thin out with age and never leave a long gap."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orders_gui.domain.backups import kept_backups

START = datetime(2026, 1, 1, 8, tzinfo=UTC)


@pytest.mark.parametrize("a_day", [1, 2, 6])
def test_400_days_leave_two_days_then_days_weeks_and_months(a_day: int) -> None:
    kept: frozenset[datetime] = frozenset()
    for number in range(400 * a_day):
        now = START + timedelta(hours=24 / a_day * number)
        kept = kept_backups({*kept, now}, now)
    ages = sorted((now - at).total_seconds() / 86_400 for at in kept)
    assert sum(age <= 2 for age in ages) == 2 * a_day + 1
    assert len(ages) == 2 * a_day + 1 + 12 + 10 + 9
    assert ages[-1] > 270
    gaps = [older - newer for newer, older in pairwise(ages)]
    assert max(gaps) <= 32


@given(st.lists(st.integers(0, 500 * 24 * 60), max_size=60))
def test_the_newest_and_all_of_two_days_are_kept(minutes: list[int]) -> None:
    now = START + timedelta(days=500)
    made = {START + timedelta(minutes=value) for value in minutes}
    kept = kept_backups(made, now)
    assert kept <= made
    assert {at for at in made if now - at <= timedelta(days=2)} <= kept
    assert not made or max(made) in kept
