"""The list's model under Qt's own tester and under a proxy."""

from array import array
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QLocale, QSortFilterProxyModel, Qt
from PySide6.QtTest import QAbstractItemModelTester

from orders_gui.domain.ids import OrderId
from orders_gui.domain.list_row import Group, ListRow, Pill, Place
from orders_gui.domain.states import OrderStatus
from orders_gui.services.rules.marketplaces import marketplaces
from orders_gui.services.workspace import fixed_clock
from orders_gui.store.rows.listing import Found
from orders_gui.ui.formats import Formats
from orders_gui.ui.marketplaces import Marketplaces
from orders_gui.ui.orders.model import PAGE, ROW_ROLE, Heading, OrdersModel, PageRequest
from orders_gui.ui.orders.row_text import RowText
from tests.builders import NOW, money

WARN = QAbstractItemModelTester.FailureReportingMode.Warning


def a_row(number: int) -> ListRow:
    return ListRow(
        id=OrderId(number), marketplace="aliexpress", number=str(3_000_000 + number),
        title=f"Item {number}", item_count=1, seller="Shop", status=OrderStatus.SHIPPED,
        place=Place.OPEN, pill=Pill.IN_TRANSIT, tracking="", last_text="", last_stage=None,
        last_at=None, next_kind=None, next_at=datetime(2026, 12, 1, tzinfo=UTC), next_from=None,
        next_basis=None, next_by_day=False, your_turn=False, dispute_state=None,
        total=money("34.90 USD"), refund=None, finished=None, ordered=None, picture_sha256="",
        sample=False, shipped=None, arrived=None,
    )  # fmt: skip


def found(count: int, *groups: tuple[Group, int], complete: bool = True) -> Found:
    return Found(array("q", range(1, count + 1)), groups, complete)


@pytest.fixture
def model() -> OrdersModel:
    formats = Formats(QLocale("en"), fixed_clock(NOW))
    return OrdersModel(RowText(formats, Marketplaces(marketplaces())))


@pytest.fixture
def proxy(model: OrdersModel) -> Iterator[QSortFilterProxyModel]:
    """Another model that follows the list, while Qt's own tester watches it."""
    proxy = QSortFilterProxyModel()
    proxy.setSourceModel(model)
    tester = QAbstractItemModelTester(model, WARN)
    yield proxy
    del tester
    proxy.setSourceModel(None)


def test_the_whole_list_follows_its_beginning(
    model: OrdersModel, proxy: QSortFilterProxyModel
) -> None:
    groups = ((Group.ACT, 3), (Group.ON_THE_WAY, 197))
    model.show_found(found(200, *groups, complete=False), [a_row(n) for n in range(1, 201)])
    assert model.rowCount() == 202
    model.extend_found(found(500, (Group.ACT, 3), (Group.ON_THE_WAY, 400), (Group.FINISHED, 97)))
    assert model.rowCount() == proxy.rowCount() == 503
    assert model.heading_rows() == [0, 4, 405]
    assert isinstance(model.data(model.index(405, 0), ROW_ROLE), Heading)
    assert model.data(model.index(404, 0), ROW_ROLE) is None


def test_rows_are_asked_for_by_page_and_only_once(model: OrdersModel) -> None:
    asked: list[PageRequest] = []
    model.page_wanted.connect(asked.append)
    model.show_found(found(1000), [a_row(n) for n in range(1, PAGE + 1)])
    for row in (0, 5, PAGE, PAGE + 1, 999):
        model.data(model.index(row, 0), ROW_ROLE)
    assert [request.page for request in asked] == [1, 999 // PAGE]
    model.put_page(asked[0], [a_row(number) for number in asked[0].ids])
    assert model.data(model.index(PAGE, 0)) == f"Item {PAGE + 1}"


def test_a_page_of_an_earlier_list_is_dropped(model: OrdersModel) -> None:
    asked: list[PageRequest] = []
    model.page_wanted.connect(asked.append)
    model.show_found(found(10), [])
    model.data(model.index(0, 0), ROW_ROLE)
    model.show_found(Found(array("q", [77]), (), True), [])
    model.put_page(asked[0], [a_row(number) for number in asked[0].ids])
    assert model.data(model.index(0, 0), ROW_ROLE) is None


def test_headings_cannot_be_selected_and_orders_are_found_below_them(
    model: OrdersModel, proxy: QSortFilterProxyModel
) -> None:
    model.show_found(found(4, (Group.ACT, 1), (Group.ON_THE_WAY, 3)), [a_row(n) for n in (1, 2)])
    selectable = [
        bool(model.flags(model.index(row, 0)) & Qt.ItemFlag.ItemIsSelectable) for row in range(6)
    ]
    assert selectable == [False, True, False, True, True, True]
    assert model.index_of(OrderId(2)).row() == 3
    assert model.order_at(model.index(3, 0)) == 2
    assert model.order_at(model.index(2, 0)) is None


def test_a_row_is_spoken_whole(model: OrdersModel) -> None:
    model.show_found(found(1), [a_row(1)])
    spoken = model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Item 1, In transit, US\u00a0$34.90"
