"""Pasted texts: order pages, lists of orders, tables, tracking numbers, and nothing of ours."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from orders_gui.domain.money import Money
from orders_gui.domain.states import OrderStatus
from orders_gui.services.importing.paste import PasteKind, look_at
from orders_gui.services.importing.paste_text import Context, orders_in
from orders_gui.services.importing.plan import EntryState
from orders_gui.services.orders.orders import add_order
from orders_gui.services.rules.rulebooks import rulebook_for
from orders_gui.services.workspace import Workspace, fixed_clock
from orders_gui.store.library import Library
from tests.builders import NOW, an_order

PAGE = """Awaiting delivery
Refund if no delivery before Dec 21
Order ID: 3043002177184472 Copy
Order placed on: Oct 22, 2026
TimeCraft Official Store
Watch strap 22 mm, titanium
Colour: grey
US $6.10
x1
Subtotal
US $6.10
Shipping
Free
Total
US $6.10
Tracking number: LP00661127550CN
"""

LIST = """Completed
Order date: Sep 13, 2026
Order ID: 8211968327931234 Copy
SucceBuy Appliance Store
SucceBuy Ultrasonic Cleaner 6L
US $120.95 x1
Total: US $120.95
Awaiting delivery
Order date: Sep 14, 2026
Order ID: 8211968327951234 Copy
Lamp Store
Garden lamp with sensor
US $3.95 x4
Total: US $15.80
"""

RUSSIAN = """Ваш заказ № 3043002177184472 отправлен.
Дата заказа: 22 октября 2026
Трек-номер: UZ041099321CN
Продавец: Часовой магазин
Итого: 1 624,30 руб.
"""

TABLE = "Order number\tDate\tItem\tTotal\n3043002177184472\t22.10.2026\tStrap\t6,10 €\n"


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Library(tmp_path / "library", create=True) as library:
        yield Workspace(library, rulebook_for, fixed_clock(NOW))


def test_the_text_of_an_order_page_becomes_an_order() -> None:
    (draft,) = orders_in(PAGE, Context(NOW))
    order = draft.order
    assert (order.marketplace, order.number) == ("aliexpress", "3043002177184472")
    assert order.seller == "TimeCraft Official Store"
    assert order.status is OrderStatus.SHIPPED
    assert order.ordered == date(2026, 10, 22)
    assert order.total == Money(610, "USD")
    assert order.shipping == Money(0, "USD")
    (item,) = order.items
    assert (item.title, item.variant) == ("Watch strap 22 mm, titanium", "Colour: grey")
    assert (item.quantity, item.unit_price) == (1, Money(610, "USD"))
    assert [number.number for number in order.tracking_numbers] == ["LP00661127550CN"]
    (stated,) = order.stated_dates
    assert (stated.value, stated.zone) == (date(2026, 12, 21), "America/Los_Angeles")


def test_a_day_without_a_year_is_the_first_one_after_the_order() -> None:
    text = PAGE.replace("Oct 22, 2026", "Dec 30, 2025").replace("Dec 21", "Jan 9")
    (draft,) = orders_in(text, Context(datetime(2026, 1, 2, tzinfo=UTC)))
    assert draft.order.stated_dates[0].value == date(2026, 1, 9)


def test_a_list_of_orders_is_divided_at_its_headings() -> None:
    first, second = (draft.order for draft in orders_in(LIST, Context(NOW)))
    assert (first.number, first.status) == ("8211968327931234", OrderStatus.COMPLETED)
    assert (second.number, second.status) == ("8211968327951234", OrderStatus.SHIPPED)
    assert (first.ordered, second.ordered) == (date(2026, 9, 13), date(2026, 9, 14))
    assert (first.total, second.total) == (Money(12095, "USD"), Money(1580, "USD"))
    assert (second.seller, second.items[0].quantity) == ("Lamp Store", 4)


def test_a_russian_mail_is_read_as_well() -> None:
    (draft,) = orders_in(RUSSIAN, Context(NOW))
    order = draft.order
    assert (order.ordered, order.total) == (date(2026, 10, 22), Money(162430, "RUB"))
    assert order.seller == "Часовой магазин"
    assert [number.number for number in order.tracking_numbers] == ["UZ041099321CN"]


@pytest.mark.parametrize(
    "text", ["", "Hello, call me at 089 1234567.", "Total: US $6.10\nOrder date: Oct 22, 2026"]
)
def test_a_text_without_an_order_number_is_no_order(workspace: Workspace, text: str) -> None:
    assert orders_in(text, Context(NOW)) == ()
    assert look_at(workspace, text).kind is PasteKind.NOTHING


def test_an_order_that_the_library_has_is_told_as_such(workspace: Workspace) -> None:
    order_id = add_order(workspace, an_order("3043002177184472"))
    pasted = look_at(workspace, PAGE)
    assert pasted.plan is not None
    (entry,) = pasted.plan.entries
    assert entry.known == order_id
    assert entry.state is EntryState.CHANGED
    assert workspace.library.imports.count_orders() == 1


def test_tracking_numbers_are_listed_with_the_order_that_has_them(workspace: Workspace) -> None:
    order_id = add_order(workspace, an_order(tracking="LP00661127550CN", title="Earbuds"))
    pasted = look_at(workspace, "LP00661127550CN\nRB 7741 2093 7 SG\n")
    assert pasted.kind is PasteKind.NUMBERS
    assert [(one.found.number, one.order_id, one.title) for one in pasted.numbers] == [
        ("LP00661127550CN", order_id, "Earbuds"),
        ("RB774120937SG", None, ""),
    ]


def test_a_table_that_nobody_knows_asks_for_its_columns(workspace: Workspace) -> None:
    pasted = look_at(workspace, TABLE)
    assert pasted.kind is PasteKind.TABLE
    assert pasted.grid is not None
    assert pasted.grid.header == ("Order number", "Date", "Item", "Total")
    assert not pasted.grid.path.exists()


def test_a_table_of_a_known_format_is_read_at_once(workspace: Workspace) -> None:
    text = (
        "Order ID,Order Date,Status,Product Title,Product Link,Currency,Price,Store Name,"
        'Store Link\n3069099405659913,"Sep 13, 2026",Completed,Lamp,,US,US $3.00,Shop,\n'
    )
    pasted = look_at(workspace, text)
    assert pasted.kind is PasteKind.ORDERS
    assert [draft.order.number for draft in pasted.drafts] == ["3069099405659913"]


def test_the_markup_of_a_copied_list_tells_more_than_its_text(workspace: Workspace) -> None:
    html = (
        '<div class="order-item"><div class="order-item-header-right-info">'
        "<div>Order date: Sep 13, 2026</div><div>Order ID: 8211968327931234</div></div>"
        '<div class="order-item-content-body"><div class="order-item-content-info-name">'
        '<span title="Ultrasonic cleaner">Ultra…</span></div></div></div>'
    )
    pasted = look_at(workspace, "Order ID: 8211968327931234", html)
    assert pasted.drafts[0].order.title == "Ultrasonic cleaner"


def test_a_list_that_a_page_script_copied(workspace: Workspace) -> None:
    address = "https://www.aliexpress.com/p/order/detail.html?orderId="
    plain = (
        f'"Kettle, 1.7 l, white, glass\nCup"\t{address}8000222333270000\tSep 13, 2026\n'
        f"Lamp\t{address}8000555444700000\tSep 14, 2026\n"
    )
    html = (
        f"<table><tr><td>Kettle</td><td>{address}8000222333270000</td><td>Sep 13, 2026</td></tr>"
        f"<tr><td>Lamp</td><td>{address}8000555444700000</td><td>Sep 14, 2026</td></tr></table>"
    )
    for pasted in (look_at(workspace, plain), look_at(workspace, "Kettle Lamp", html)):
        orders = [draft.order for draft in pasted.drafts]
        assert pasted.kind is PasteKind.ORDERS
        assert [order.number for order in orders] == ["8000222333270000", "8000555444700000"]
        assert [order.ordered for order in orders] == [date(2026, 9, 13), date(2026, 9, 14)]
        assert orders[1].url == f"{address}8000555444700000"
    assert [item.title for item in look_at(workspace, plain).drafts[0].order.items] == [
        "Kettle, 1.7 l, white, glass",
        "Cup",
    ]


def test_a_day_of_delivery_is_a_status_and_no_title() -> None:
    text = """Order# 026-5653597-4769168
Grand Total: £12.34
Delivered 15 October
USB-C Cable, 2 m
Sold by: Anker Direct
£12.34
"""
    (draft,) = orders_in(text, Context(NOW))
    assert draft.order.status is OrderStatus.DELIVERED
    assert [item.title for item in draft.order.items] == ["USB-C Cable, 2 m"]


def test_one_line_that_a_page_script_copied(workspace: Workspace) -> None:
    address = "https://www.aliexpress.com/p/order/detail.html?orderId=8211968300001234"
    pasted = look_at(workspace, f"Brass kettle\t{address}\tSep 13, 2026\n")
    assert pasted.plan is not None
    (entry,) = pasted.plan.entries
    assert entry.draft is not None
    order = entry.draft.order
    assert (order.number, order.title) == ("8211968300001234", "Brass kettle")
    assert order.ordered == date(2026, 9, 13)
