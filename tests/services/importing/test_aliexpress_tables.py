"""Tables of AliExpress orders: exporters, the site's own backup, files of the old site."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from orders_gui.domain.errors import UserError
from orders_gui.domain.money import Money
from orders_gui.domain.orders import Order
from orders_gui.domain.states import OrderStatus
from orders_gui.services.importing import import_file, plan_file
from orders_gui.services.workspace import Workspace
from tests.services.importing.samples import all_orders, only_order, write_csv, write_json

NUMBER = "8211968300001234"
NRBROOK_ORDERS = (
    "order_id,order_date,status,total_price_text,currency,store_name,order_title,order_titles,"
    "item_image_url,order_line_count,payment_method,shipping_contact_name,order_detail_url,"
    "invoice_page_url,list_json,detail_json"
).split(",")
NRBROOK_LINES = (
    "order_id,order_date,store_name,status,line_index,order_line_id,product_id,sku_id,item_title,"
    "item_image_url,item_price_text,currency,quantity,item_detail_url,snapshot_url,"
    "sku_attrs_json,item_tags_json,line_json"
).split(",")
BACKUP = (
    "order_id,parent_orderid,gmt_create_order_time,order_status,item_name,unit_price,payable_amt,"
    "gmt_pay_order_time,gmt_trade_end_time,end_reason,is_success_pay,frozen_status"
).split(",")


def imported(workspace: Workspace, path: Path, expected: str, *, currency: str = "") -> Order:
    """Import a file twice: the second time must change nothing; returns its only order."""
    result = import_file(workspace, path, currency=currency)
    assert (result.format, result.new, result.skipped) == (expected, 1, ())
    before = only_order(workspace)
    assert import_file(workspace, path, currency=currency).unchanged == 1
    assert only_order(workspace) == before
    return before


def write_xlsx(path: Path, sheets: Mapping[str, Sequence[Sequence[object]]]) -> Path:
    import xlsxwriter  # type: ignore[import-untyped]  # has no stubs

    with xlsxwriter.Workbook(str(path)) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
    return path


def nrbrook_order(**cells: object) -> dict[str, object]:
    return {
        "order_id": NUMBER,
        "order_date": "2026-10-14",
        "status": "Awaiting delivery",
        "total_price_text": "$25.66",
        "currency": "USD",
        "store_name": "KaoriHome Store",
        "order_title": "Brass kettle",
        "order_titles": "Brass kettle | Paper filters",
        "payment_method": "Google Pay",
        "list_json": '{"a": "' + "x" * 200_000 + '"}',
    } | cells


def nrbrook_line(title: str, line: str, **cells: object) -> dict[str, object]:
    return {
        "order_id": NUMBER,
        "order_date": "2026-10-14",
        "store_name": "KaoriHome Store",
        "status": "Awaiting delivery",
        "order_line_id": line,
        "product_id": f"10050{line[-5:]}",
        "item_title": title,
        "item_price_text": "$12.00",
        "currency": "USD",
        "quantity": 3,
        "item_detail_url": "//www.aliexpress.com/item/1.html",
        "snapshot_url": "https://www.aliexpress.com/snapshot/1.html",
        "sku_attrs_json": '[{"name": "Color", "text": "Brass"}, {"name": "Size", "text": "L"}]',
    } | cells


def test_nrbrook_orders_and_lines(workspace: Workspace, tmp_path: Path) -> None:
    orders = write_csv(tmp_path / "orders.csv", NRBROOK_ORDERS, nrbrook_order())
    order = imported(workspace, orders, "nrbrook_orders_csv")
    assert order.total == Money(2566, "USD")
    assert order.payments[0].method == "Google Pay"
    assert [item.title for item in order.items] == ["Brass kettle", "Paper filters"]

    lines = write_csv(
        tmp_path / "lines.csv",
        NRBROOK_LINES,
        nrbrook_line("Brass kettle", "8211968300011234"),
        nrbrook_line("Paper filters", "8211968300021234"),
    )
    assert import_file(workspace, lines).changed == 1
    first, second = only_order(workspace).items
    assert (first.title, first.quantity, first.unit_price) == (
        "Brass kettle",
        3,
        Money(1200, "USD"),
    )
    assert (first.variant, second.line_id) == ("Color: Brass, Size: L", "8211968300021234")
    assert first.url == "https://www.aliexpress.com/snapshot/1.html"
    assert import_file(workspace, orders).unchanged == 1
    assert import_file(workspace, lines).unchanged == 1


def test_nrbrook_workbook(workspace: Workspace, tmp_path: Path) -> None:
    orders = ["Order ID", "Order Date", "Order Title", "All Titles", "Status", "Total", "Currency",
              "Store Name", "Payment Method", "Order Detail URL"]  # fmt: skip
    lines = ["Order ID", "Order Date", "Item Title", "Store Name", "Status", "Price", "Currency",
             "Quantity", "Order Line ID", "Product ID", "Snapshot URL",
             "SKU Attrs JSON"]  # fmt: skip
    path = write_xlsx(
        tmp_path / "export.xlsx",
        {
            "Orders": [
                orders,
                [NUMBER, "2026-10-14", "Kettle", "Kettle", "Completed", "$25.66", "USD", "Kaori",
                 "Visa", ""],
            ],
            "Order Lines": [
                lines,
                [NUMBER, "2026-10-14", "Kettle", "Kaori", "Completed", "$25.66", "USD", 2,
                 "8211968300011234", "1005", "", "[]"],
            ],
        },
    )  # fmt: skip
    result = import_file(workspace, path)
    assert (result.rows, result.new, result.unchanged) == (2, 1, 0)
    order = only_order(workspace)
    assert (order.total, order.items[0].quantity) == (Money(2566, "USD"), 2)
    assert import_file(workspace, path).unchanged == 1


def backup_rows() -> list[list[object]]:
    line = [
        "8211968300011234", NUMBER, "2026-02-21 07:44:46", "FINISH", "Brass kettle", 15115, 11974,
        "2026-02-21 07:44:51", "2026-02-27 18:17:56", "buyer_accept_goods", "true", "0",
    ]  # fmt: skip
    other = ["8211968300021234", *line[1:4], "Paper filters", 500, 450, *line[7:]]
    return [list(BACKUP), line, other]


def test_the_backup_of_aliexpress(workspace: Workspace, tmp_path: Path) -> None:
    path = write_xlsx(
        tmp_path / "aliexpress_user_data_backup_1.xlsx",
        {"Account": [["a", "b"], ["1", "2"]], "Order Information": backup_rows()},
    )
    order = imported(workspace, path, "aliexpress_data_backup")
    assert (order.number, order.status) == (NUMBER, OrderStatus.COMPLETED)
    assert order.ordered == date(2026, 2, 21)
    assert (order.confirmed, order.finished) == (date(2026, 2, 27), date(2026, 2, 27))
    assert order.total is None
    assert [item.unit_price for item in order.items] == [Money(15115, "XXX"), Money(500, "XXX")]
    assert [payment.amount.minor for payment in order.payments] == [11974, 450]
    assert order.items[0].line_id == "8211968300011234"


def test_the_backup_with_its_currency(workspace: Workspace, tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "b.xlsx", {"Order Information": backup_rows()})
    order = imported(workspace, path, "aliexpress_data_backup", currency="EUR")
    assert order.items[0].unit_price == Money(15115, "EUR")


def test_numbers_that_a_spreadsheet_rounded(workspace: Workspace, tmp_path: Path) -> None:
    rows = backup_rows()[:2]
    rows[1][1] = 8211968300001230
    path = write_xlsx(tmp_path / "b.xlsx", {"Order Information": rows})
    (skipped,) = plan_file(workspace, path).skipped
    assert "A spreadsheet rounded the order number to 8211968300001230" in str(skipped.reason)


def test_parcel_intelligence_csv(workspace: Workspace, tmp_path: Path) -> None:
    header = (
        "orderId,placedAt,seller,status,rawStatus,currency,itemsSubtotal,shipping,discount,tax,"
        "total,total_USD,refunded,trackingNos,items"
    ).split(",")
    path = write_csv(
        tmp_path / "aliexpress-orders-2026-11-02.csv",
        header,
        {
            "orderId": NUMBER,
            "placedAt": "2026-10-14T07:44:46.000Z",
            "seller": "KaoriHome Store",
            "status": "SHIPPED",
            "currency": "EUR",
            "shipping": 0,
            "total": 25.66,
            "total_USD": 29.1,
            "trackingNos": "LP00661127550CN RB774120937SG",
            "items": "2x Brass kettle | 1x Paper filters",
        },
    )
    order = imported(workspace, path, "aliexpress_parcel_intelligence_csv")
    assert order.ordered == datetime(2026, 10, 14, 7, 44, 46, tzinfo=UTC)
    assert (order.total, order.shipping) == (Money(2566, "EUR"), Money(0, "EUR"))
    assert [(item.quantity, item.title) for item in order.items] == [
        (2, "Brass kettle"),
        (1, "Paper filters"),
    ]
    assert len(order.parcels) == 2


REPORT = ["Date", "Order Number", "Status", "Product Name", "Currency", "Amount", "Quantity"]


def test_a_report_with_text_numbers(workspace: Workspace, tmp_path: Path) -> None:
    row = dict(zip(REPORT, ["Sep 13, 2026", f'="{NUMBER}"', "Awaiting delivery", "Kettle", "US $",
                            "25.66", "x2"], strict=True))  # fmt: skip
    other = row | {"Product Name": "Filters", "Quantity": "x1"}
    order = imported(
        workspace, write_csv(tmp_path / "r.csv", REPORT, row, other), "aliexpress_orders_report"
    )
    assert order.number == NUMBER
    assert order.total == Money(2566, "USD")
    assert [(item.title, item.quantity, item.unit_price) for item in order.items] == [
        ("Kettle", 2, None),
        ("Filters", 1, None),
    ]


def test_a_page_that_calls_itself_a_spreadsheet(workspace: Workspace, tmp_path: Path) -> None:
    cells = ["Sep 13, 2026", NUMBER, "Completed", "Kettle &amp; lid", "US $", "25.66", "x2"]
    path = tmp_path / "report.xls"
    path.write_text(
        '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table><tr>'
        + "".join(f"<th>{name}</th>" for name in REPORT)
        + "</tr><tr>"
        + "".join(f"<td>{cell}</td>" for cell in cells)
        + "</tr></table></body></html>",
        encoding="utf-8",
    )
    order = imported(workspace, path, "aliexpress_orders_report")
    assert (order.items[0].title, order.total) == ("Kettle & lid", Money(2566, "USD"))


def test_a_scraper_with_an_unsure_price(workspace: Workspace, tmp_path: Path) -> None:
    header = ["Order ID", "Order Date", "Status", "Product Title", "Product Link", "Currency",
              "Price", "Store Name", "Store Link"]  # fmt: skip
    row = dict(zip(header, [NUMBER, "Sep 13, 2026", "Completed", "Kettle", "", "US", "25.66",
                            "Kaori", "//www.aliexpress.com/store/1"], strict=True))  # fmt: skip
    path = write_csv(tmp_path / "s.csv", header, row)
    order = imported(workspace, path, "aliexpress_orders_scrapper")
    assert (order.total, order.items[0].unit_price) == (None, None)
    assert order.seller_url == "https://www.aliexpress.com/store/1"


def test_a_german_scraper_with_a_space_in_its_header(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "g.csv"
    path.write_text(
        "orderId,itemId,Product,Date,Unit Price,Quantity,Price,Store Name,SKU, InvoiceURL,"
        "ImageUrl\n"
        f'"{NUMBER}","1005","7" Tablet","24.03.2026","12.50","2","1.025,90","Kaori","Red",'
        '"https://x.example/?orderId=1","//img.example/1.jpg"\n',
        encoding="utf-8",
    )
    order = imported(workspace, path, "aliexpress_order_exporter_2")
    assert order.title == '7" Tablet'
    assert order.ordered == date(2026, 3, 24)
    assert (order.total, order.items[0].unit_price) == (Money(102590, "XXX"), Money(1250, "XXX"))


def test_the_first_german_scraper(workspace: Workspace, tmp_path: Path) -> None:
    path = write_csv(
        tmp_path / "g.csv",
        ["Product", "Date", "Price", "InvoiceURL"],
        {
            "Product": "Kettle",
            "Date": "N/A",
            "Price": "25,66",
            "InvoiceURL": f"https://trade.example/invoice?orderId={NUMBER}&x=1",
        },
    )
    order = imported(workspace, path, "aliexpress_order_exporter_1")
    assert (order.number, order.ordered, order.total) == (NUMBER, None, Money(2566, "XXX"))


def test_files_of_the_old_site(workspace: Workspace, tmp_path: Path) -> None:
    page = tmp_path / f"{NUMBER}.csv"
    page.write_text(
        "\ufeffProduct name,Product details,Seller,Price,Quantity,Amount,Order status,"
        "Shipping details\r\n"
        "Kettle,Brass,Kaori,US $12.50,2,US $25.00,Finished,China Post\r\n",
        encoding="utf-8",
        newline="",
    )
    order = imported(workspace, page, "aliexpress_old_order_page")
    assert (order.number, order.status) == (NUMBER, OrderStatus.COMPLETED)
    assert order.items[0].unit_price == Money(1250, "USD")


def test_the_list_of_the_old_site(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "orders.txt"
    path.write_text(
        "Order ID;Product;Store;Value;Tracking ID;Carrier;Order time;Status\n"
        f"{NUMBER};Kettle;Kaori;US $25.66;RB774120937SG;Post;2016-03-04 10:00;Awaiting delivery\n",
        encoding="utf-8",
    )
    order = imported(workspace, path, "aliexpress_old_list")
    assert order.tracking_numbers[0].number == "RB774120937SG"
    assert (order.total, order.ordered) == (Money(2566, "USD"), date(2016, 3, 4))


@pytest.mark.parametrize("status", ["Closed", "Cancelled", "Expired"])
def test_words_for_the_end(workspace: Workspace, tmp_path: Path, status: str) -> None:
    path = write_csv(tmp_path / "o.csv", NRBROOK_ORDERS, nrbrook_order(status=status))
    import_file(workspace, path)
    assert all_orders(workspace)[0].status is OrderStatus.CANCELLED


def test_rows_of_the_backup_as_json(workspace: Workspace, tmp_path: Path) -> None:
    row = {
        "order_id": "3069099405669913",
        "parent_orderid": "3069099405659913",
        "gmt_create_order_time": "2026-02-21 07:44:46",
        "order_status": "FINISH",
        "item_name": "Cleaner",
        "unit_price": 15115,
        "payable_amt": 11974,
        "gmt_trade_end_time": "2026-02-27 18:17:56",
        "end_reason": "buyer_accept_goods",
        "is_success_pay": "true",
    }
    for name, document in (("one.json", row), ("list.json", [row])):
        result = import_file(workspace, write_json(tmp_path / name, document), currency="USD")
        assert result.format == "aliexpress_data_backup"
    order = only_order(workspace)
    assert (order.number, order.confirmed) == ("3069099405659913", date(2026, 2, 27))
    assert order.items[0].unit_price == Money(15115, "USD")
    assert order.payments[0].amount == Money(11974, "USD")
    with pytest.raises(UserError, match=r"other\.json"):
        import_file(workspace, write_json(tmp_path / "other.json", [{"a": 1, "b": 2}]))
