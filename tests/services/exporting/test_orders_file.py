"""Orders leave as CSV, XLSX and JSON, exactly, and come back."""

import csv
import io
import json
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from orders_gui.domain.errors import UserError
from orders_gui.domain.ids import OrderId
from orders_gui.domain.orders import DeliveryService, Item, Order, Payment
from orders_gui.domain.outlook import outlook
from orders_gui.domain.parcels.tracking import Parcel, TrackingEvent, TrackingNumber
from orders_gui.domain.states import OrderStatus, Stage
from orders_gui.services.exporting.orders_csv import guarded, orders_to_csv, unguarded
from orders_gui.services.exporting.orders_file import export_orders
from orders_gui.services.exporting.sheets import Book
from orders_gui.services.orders.overview import Overview, overviews
from orders_gui.services.workspace import Workspace
from orders_gui.store.library import Library
from tests.builders import NOW, an_order, money
from tests.services.shelves import fill, workspace_of

ROWS = ("Orders", "Items", "Deadlines", "Disputes", "Refunds")
TRIGGERS = "=+-@\t\r\n＝＋－＠"


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Library(tmp_path / "library", create=True) as library:
        fill(library)  # three orders, the first of them in the bin
        yield workspace_of(library)


def full_order() -> Order:
    """An order in which every field says something."""
    number = TrackingNumber("LP00654718234CN", carrier="cainiao")
    scan = TrackingEvent(date(2026, 11, 1), "Прибыло", Stage.ARRIVED, "Москва")
    parcel = Parcel((number,), (scan,), date(2026, 10, 29), NOW)
    return replace(
        an_order("0012", protection_ends_in=12.5, tags=("gift", "дом"), note="two\nlines\t;"),
        account="me",
        seller_country="CN",
        seller_url="https://seller.example",
        url="https://order.example",
        status=OrderStatus.DELIVERED,
        ordered=NOW,
        shipping=money("1.25 EUR"),
        items=(
            Item("=HYPERLINK(1)", 2, money("17.45 USD"), "blue, 600 ml", 1, "p1", "s1", "l1"),
            Item("Zweites", 1, None, line=2, url="https://item.example", picture_url="https://p"),
        ),
        payments=(Payment(money("5100 JPY"), "card", date(2026, 10, 28)),),
        delivery=DeliveryService("Standard", date(2026, 11, 20), 75),
        parcels=(parcel,),
        confirmed=date(2026, 11, 21),
        free_return=True,
        archived_at=NOW,
        created_at=NOW,
    )


def book_of(workspace: Workspace, order: Order) -> Book:
    order_id = workspace.library.orders.save(order, NOW)
    (overview,) = overviews(workspace, [order_id])
    return Book(overview)


def table(content: bytes) -> list[dict[str, str]]:
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_csv_has_a_row_for_each_item(workspace: Workspace) -> None:
    first, second = table(orders_to_csv([book_of(workspace, full_order())]))
    assert first["Order number"] == second["Order number"] == "0012"
    assert (first["Total"], first["Total currency"]) == ("34.90", "USD")
    assert (first["Paid"], first["Paid currency"]) == ("5100", "JPY")
    assert first["Ordered"] == "2026-11-22T09:41:00Z"
    assert first["Shipped"] == "2026-10-29"
    assert first["Tags"] == "gift, дом"
    assert first["Note"] == "two\nlines\t;"
    assert first["Item"] == "'=HYPERLINK(1)"
    assert (second["Item"], second["Quantity"], second["Unit price"]) == ("Zweites", "1", "")


def test_an_order_without_items_has_a_row(workspace: Workspace) -> None:
    (row,) = table(orders_to_csv([book_of(workspace, an_order("1", items=()))]))
    assert (row["Order number"], row["Item"]) == ("1", "")


cells = st.text(st.characters(exclude_categories=["Cs"]), max_size=12) | st.text(
    st.sampled_from(TRIGGERS + "'a1"), max_size=6
)


@given(cells)
def test_no_text_is_taken_for_a_formula_and_all_come_back(text: str) -> None:
    shown = guarded(text)
    assert not shown or shown[0] not in TRIGGERS
    assert unguarded(shown) == text


@given(cells, cells, cells)
def test_cells_survive_the_file(title: str, seller: str, note: str) -> None:
    order = replace(an_order(title=title, seller=seller, note=note), id=OrderId(1))
    (row,) = table(orders_to_csv([_bare(order)]))
    assert [unguarded(row[name]) for name in ("Item", "Seller", "Note")] == [title, seller, note]


def _bare(order: Order) -> Book:
    return Book(Overview(order, (), (), outlook(order, [], [], NOW)))


def test_xlsx_has_typed_cells_on_five_sheets(workspace: Workspace, tmp_path: Path) -> None:
    order_id = workspace.library.orders.save(full_order(), NOW)
    target = tmp_path / "orders.xlsx"
    assert export_orders(workspace, [order_id, OrderId(3)], target) == 2
    book = CalamineWorkbook.from_path(target)
    assert tuple(book.sheet_names) == ROWS
    sheets = {name: book.get_sheet_by_name(name).to_python() for name in ROWS}
    row = dict(zip(sheets["Orders"][0], sheets["Orders"][1], strict=True))
    assert row["Order number"] == "0012"
    assert row["Total"] == 34.9
    assert row["Ordered"] == datetime(2026, 11, 22, 9, 41)  # noqa: DTZ001 - cells have no zone
    assert row["Shipped"] == date(2026, 10, 29)
    assert row["Paid"] == 5100
    assert [line[4] for line in sheets["Items"][1:]] == [
        "=HYPERLINK(1)", "Zweites", "Ceramic pour-over set, 600 ml"
    ]  # fmt: skip
    assert "protection_ends" in [line[4] for line in sheets["Deadlines"][1:]]
    assert sheets["Disputes"][1][4] == "D-2026-001"


def test_xlsx_shows_no_formula_and_no_link(workspace: Workspace, tmp_path: Path) -> None:
    note = "=cmd|' /C calc'!A0"
    order = replace(full_order(), note=note, url="https://a.example/" + "x" * 3000)
    order_id = workspace.library.orders.save(order, NOW)
    target = tmp_path / "orders.xlsx"
    export_orders(workspace, [order_id], target)
    with zipfile.ZipFile(target) as archive:
        pages = [archive.read(name) for name in archive.namelist() if "sheet" in name]
        assert not any(b"<f>" in page or b"<hyperlink" in page for page in pages)
        assert any(b'state="frozen"' in page for page in pages)
        assert all(b"<autoFilter" in page for page in pages if b"<sheetData" in page)


def test_long_and_odd_texts_fit_into_a_spreadsheet(workspace: Workspace, tmp_path: Path) -> None:
    order = replace(full_order(), note="x" * 40_000, seller="\x00\x1b[31m\u202etext")
    order_id = workspace.library.orders.save(order, NOW)
    export_orders(workspace, [order_id], tmp_path / "orders.xlsx")
    rows = CalamineWorkbook.from_path(tmp_path / "orders.xlsx").get_sheet_by_name("Orders")
    assert "x" * 32_767 in rows.to_python()[1]


def test_json_of_the_library_holds_disputes_refunds_and_evidence(
    workspace: Workspace, tmp_path: Path
) -> None:
    target = tmp_path / "orders.JSON"
    assert export_orders(workspace, None, target) == 2  # not the one in the bin
    document = json.loads(target.read_text(encoding="utf-8"))
    assert (document["format"], document["version"]) == ("orders-gui/orders", 1)
    disputed = next(entry for entry in document["orders"] if entry["disputes"])
    assert disputed["disputes"][0]["code"] == "D-2026-001"
    assert [piece["name"] for piece in disputed["evidence"]] == ["IMG_0001.jpg"] * 2
    assert target.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("name", ["orders", "orders.pdf", "orders.xls", ".csv"])
def test_other_endings_are_refused(workspace: Workspace, tmp_path: Path, name: str) -> None:
    with pytest.raises(UserError, match=r"\.csv, \.xlsx or \.json"):
        export_orders(workspace, None, tmp_path / name)
    assert not (tmp_path / name).exists()


@pytest.mark.parametrize("name", ["orders.csv", "orders.xlsx", "orders.json"])
def test_an_empty_selection_is_a_file_with_headings(
    workspace: Workspace, tmp_path: Path, name: str
) -> None:
    assert export_orders(workspace, [], tmp_path / name) == 0
    assert (tmp_path / name).stat().st_size > 30
