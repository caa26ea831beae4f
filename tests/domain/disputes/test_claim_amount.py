"""The amount: items, delivery, discount and the affected share."""

from dataclasses import replace

from orders_gui.domain.disputes.claim_amount import arithmetic_of
from orders_gui.domain.disputes.dispute import AnswerValue, Dispute
from orders_gui.domain.ids import ItemId, OrderId
from orders_gui.domain.orders import Item, Order
from tests.builders import an_order, money

CUP = Item("Cup", 3, money("10.00 USD"), id=ItemId(1), line=1)
TRAY = Item("Tray", 1, money("5.00 USD"), id=ItemId(2), line=2)


def order(paid: str | None = "37.50 USD", shipping: str | None = "2.50 USD") -> Order:
    made = an_order(paid=paid, items=(CUP, TRAY))
    return replace(made, shipping=money(shipping) if shipping else None)


def dispute(*items: int, reason: str = "received.damaged", **answers: AnswerValue) -> Dispute:
    return Dispute(
        OrderId(1),
        item_ids=tuple(ItemId(number) for number in items),
        reason=reason,
        answers=tuple(answers.items()),
    )


def test_a_whole_order_is_its_items_and_its_delivery() -> None:
    sums = arithmetic_of(order(), dispute(1, 2))
    assert [line.price for line in sums.lines] == [money("30.00 USD"), money("5.00 USD")]
    assert sums.shipping == money("2.50 USD")
    assert sums.everything == money("37.50 USD")
    assert sums.rest is None


def test_a_discount_is_what_the_lines_do_not_explain() -> None:
    sums = arithmetic_of(order("33.00 USD"), dispute(1, 2))
    assert sums.everything == money("33.00 USD")
    assert sums.rest == money("-4.50 USD")


def test_some_items_cost_what_they_cost_without_delivery() -> None:
    sums = arithmetic_of(order(), dispute(1))
    assert sums.everything == money("30.00 USD")
    assert sums.shipping is None


def test_never_more_than_the_order_cost() -> None:
    assert arithmetic_of(order("20.00 USD"), dispute(1)).everything == money("20.00 USD")


def test_without_a_total_the_items_are_all_that_is_known() -> None:
    sums = arithmetic_of(order(None, None), dispute(1, 2))
    assert sums.everything == money("35.00 USD")


def test_without_any_price_the_total_is_all_that_is_known() -> None:
    bare = replace(order(), items=(replace(CUP, unit_price=None),))
    sums = arithmetic_of(bare, dispute(1))
    assert sums.lines == ()
    assert sums.everything == money("37.50 USD")


def test_the_affected_share_is_of_the_items() -> None:
    sums = arithmetic_of(order(), dispute(1, pieces_affected=2, pieces_ordered=3))
    assert sums.part == money("20.00 USD")


def test_missing_pieces_are_those_that_did_not_come() -> None:
    missing = dispute(1, reason="received.missing_pieces", pieces_ordered=3, pieces_received=2)
    assert arithmetic_of(order(), missing).part == money("10.00 USD")


def test_more_affected_than_ordered_is_everything() -> None:
    sums = arithmetic_of(order(), dispute(1, pieces_affected=9, pieces_ordered=3))
    assert sums.part == money("30.00 USD")


def test_two_currencies_are_not_added() -> None:
    mixed = replace(order(None), items=(CUP, replace(TRAY, unit_price=money("5.00 EUR"))))
    sums = arithmetic_of(mixed, dispute(1, 2))
    assert sums.lines == ()
    assert sums.everything is None
