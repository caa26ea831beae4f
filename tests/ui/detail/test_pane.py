"""The head of the detail pane."""

from datetime import timedelta

import pytest

from orders_gui.domain.orders import Item
from orders_gui.services.workspace import fixed_clock
from orders_gui.ui.screenshots import DELIVERED
from orders_gui.ui.stage import Stage
from tests.builders import an_order, money

DRYER = Item("Dryer box", 2, money("2.04 USD"), line=1)


@pytest.mark.parametrize(
    ("paid", "items", "said"),
    [
        ("5.10 USD", (DRYER,), "$5.10"),
        ("", (DRYER,), "2 × $2.04"),
        ("", (DRYER, Item("Filament", 1, money("9.00 USD"), line=2)), ""),
        ("", (Item("Dryer box", line=1),), ""),
    ],
)
def test_without_a_total_the_price_of_the_only_item_stands_there(
    stage: Stage, paid: str, items: tuple[Item, ...], said: str
) -> None:
    pane = stage.window.detail
    text = pane._price_text(an_order(items=items, paid=paid))
    assert text.replace("\u00a0", " ") == said


def test_what_is_counted_down_follows_the_clock_while_the_order_stays_chosen(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage.choose(DELIVERED)
    pane = stage.window.detail
    before = pane.card._headline.text()
    later = stage.formats.now + timedelta(days=1)
    monkeypatch.setattr(stage.formats, "_clock", fixed_clock(later))
    stage.window.minute_passed.emit()
    pane.reload_if_later()
    stage.settle()
    after = pane.card._headline.text()
    assert before != after
    assert not pane._asking.isActive()
    pane.reload_if_later()
    assert not pane._asking.isActive()  # nothing has changed within the hour
