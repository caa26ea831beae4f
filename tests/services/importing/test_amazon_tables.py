"""Amazon's data download, exporters of Amazon orders, Temu and Allegro."""

import zipfile
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from orders_gui.domain.errors import UserError
from orders_gui.domain.money import Money
from orders_gui.domain.states import OrderStatus
from orders_gui.services.importing import import_file
from orders_gui.services.orders.orders import undo
from orders_gui.services.workspace import Workspace
from tests.services.importing.samples import (
    all_orders,
    csv_text,
    only_order,
    write_csv,
    write_json,
)
from tests.services.importing.test_aliexpress_tables import imported

NUMBER = "113-1234567-8901234"
LEGACY = (
    "Website,Order ID,Order Date,Purchase Order Number,Currency,Unit Price,Unit Price Tax,"
    "Shipping Charge,Total Discounts,Total Owed,Shipment Item Subtotal,"
    "Shipment Item Subtotal Tax,ASIN,Product Condition,Quantity,Payment Instrument Type,"
    "Order Status,Shipment Status,Ship Date,Shipping Option,Shipping Address,Billing Address,"
    "Carrier Name & Tracking Number,Product Name,Gift Message,Gift Sender Name,"
    "Gift Recipient Contact Details,Item Serial Number"
).split(",")


def legacy_row(number: str = NUMBER, **cells: object) -> dict[str, object]:
    return {
        "Website": "Amazon.co.uk",
        "Order ID": number,
        "Order Date": "2026-10-13T22:08:07Z",
        "Currency": "GBP",
        "Unit Price": "1,382.11",
        "Total Discounts": "'-0.68'",
        "Total Owed": "1,658.53",
        "ASIN": "B0BZGVCW1Z",
        "Quantity": "1",
        "Payment Instrument Type": "Visa",
        "Order Status": "Closed",
        "Shipment Status": "Shipped",
        "Ship Date": "2026-10-14T06:50:22.292Z",
        "Carrier Name & Tracking Number": "AMZN_UK(QA0881872248)",
        "Product Name": "Camera body",
        "Shipping Option": "Not Applicable",
    } | cells


def test_legacy(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "Retail.OrderHistory.1.csv"
    path.write_text("\ufeff" + csv_text(LEGACY, [legacy_row()]), encoding="utf-8", newline="")
    order = imported(workspace, path, "amazon_data_legacy")
    assert (order.marketplace, order.number) == ("amazon", NUMBER)
    assert order.ordered == datetime(2026, 10, 13, 22, 8, 7, tzinfo=UTC)
    assert order.total == Money(165853, "GBP")
    assert order.items[0].unit_price == Money(138211, "GBP")
    assert order.items[0].url == "https://www.amazon.co.uk/dp/B0BZGVCW1Z"
    (parcel,) = order.parcels
    assert (parcel.numbers[0].number, parcel.numbers[0].carrier) == ("QA0881872248", "amazon")
    assert parcel.shipped_on == datetime(2026, 10, 14, 6, 50, 22, tzinfo=UTC)


@pytest.mark.parametrize(
    ("cells", "status"),
    [
        ({}, OrderStatus.SHIPPED),
        ({"Ship Date": "2026-01-02T00:00:00Z"}, OrderStatus.COMPLETED),
        ({"Order Status": "Cancelled", "Quantity": "0"}, OrderStatus.CANCELLED),
        (
            {"Order Status": "New", "Shipment Status": "Not Shipped", "Ship Date": "Not Available"},
            OrderStatus.AWAITING_SHIPMENT,
        ),
    ],
)
def test_statuses(
    workspace: Workspace, tmp_path: Path, cells: dict[str, str], status: OrderStatus
) -> None:
    import_file(workspace, write_csv(tmp_path / "o.csv", LEGACY, legacy_row(**cells)))
    assert only_order(workspace).status is status


def test_the_amounts_of_lines_are_no_total(workspace: Workspace, tmp_path: Path) -> None:
    other = legacy_row(ASIN="B0FNQKK1C1", **{"Product Name": "Lens"})
    import_file(workspace, write_csv(tmp_path / "o.csv", LEGACY, legacy_row(), other))
    order = only_order(workspace)
    assert len(order.items) == 2
    assert order.total is None


def test_the_newer_layout(workspace: Workspace, tmp_path: Path) -> None:
    names = {
        "Quantity": "Original Quantity",
        "Total Owed": "Total Amount",
        "Payment Instrument Type": "Payment Method Type",
    }
    row = {names.get(name, name): cell for name, cell in legacy_row().items()}
    path = write_csv(tmp_path / "Order History.csv", sorted(row), row)
    assert imported(workspace, path, "amazon_data").total == Money(165853, "GBP")


def test_the_whole_archive(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "Your Orders.zip"
    first = csv_text(LEGACY, [legacy_row(), legacy_row("113-0000000-0000001")])
    second = csv_text(LEGACY, [legacy_row(), legacy_row("113-0000000-0000002")])
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("Retail.OrderHistory.1/Retail.OrderHistory.1.csv", first)
        archive.writestr("Retail.OrderHistory.2/Retail.OrderHistory.2.csv", second)
        archive.writestr("Retail.OrderHistory.1/Retail.OrderHistory.1.schema.json", "{}")
        archive.writestr("../../evil.csv", "a,b\n1,2\n")
        archive.writestr("picture.jpg", b"\xff\xd8")
        archive.writestr("empty.csv", "")
    result = import_file(workspace, path)
    assert (result.format, result.rows, result.new) == ("amazon_data_legacy", 4, 3)
    assert result.unchanged == 0
    assert len(all_orders(workspace)[0].items) == 1
    assert not list(tmp_path.parent.glob("evil*"))


def test_hostile_archives(workspace: Workspace, tmp_path: Path) -> None:
    bomb = tmp_path / "bomb.zip"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("Retail.OrderHistory.1.csv", csv_text(LEGACY, [legacy_row()]))
        archive.writestr("a.csv", b"a,b\n" * (12 << 20))
    damaged = tmp_path / "damaged.zip"
    damaged.write_bytes(bomb.read_bytes()[:5000])
    many = tmp_path / "many.zip"
    with zipfile.ZipFile(many, "w") as archive:
        for number in range(5001):
            archive.writestr(f"{number}.csv", "")
    nothing = tmp_path / "nothing.zip"
    with zipfile.ZipFile(nothing, "w") as archive:
        archive.writestr("a.txt", "nothing")
    for path in (bomb, damaged, many, nothing):
        with pytest.raises(UserError, match=path.name):
            import_file(workspace, path)
    assert all_orders(workspace) == []


AZAD_ORDERS = ["order id", "order url", "items", "to", "date", "total", "shipping",
               "shipping_refund", "gift", "VAT", "refund", "payments"]  # fmt: skip
AZAD_ITEMS = ["order id", "order url", "order date", "quantity", "description", "item url",
              "price", "subscribe & save", "ASIN", "category"]  # fmt: skip
AZAD_URL = f"https://www.amazon.de/gp/your-account/order-details?orderID={NUMBER}"


def test_azad(workspace: Workspace, tmp_path: Path) -> None:
    row = {
        "order id": NUMBER,
        "order url": AZAD_URL,
        "items": "Camera body; Lens, 50 mm; ",
        "date": "2026-10-13",
        "total": "1382.11",
        "shipping": "pending",
        "gift": "N/A",
    }
    totals = dict.fromkeys(AZAD_ORDERS, "=SUBTOTAL(109,A2:A2)")
    path = write_csv(tmp_path / "amazon_order_history.csv", AZAD_ORDERS, row, totals)
    order = imported(workspace, path, "amazon_azad_orders")
    assert (order.total, order.shipping) == (Money(138211, "EUR"), None)
    assert [item.title for item in order.items] == ["Camera body", "Lens, 50 mm"]

    item = {
        "order id": NUMBER,
        "order url": AZAD_URL,
        "order date": "2026-10-13",
        "quantity": "2",
        "description": "Lens, 50 mm",
        "price": "62.00",
        "ASIN": "B0FNQKK1C1",
    }
    footer = dict(zip(AZAD_ITEMS, AZAD_ITEMS, strict=True))
    items = write_csv(tmp_path / "items.csv", AZAD_ITEMS, item, footer)
    result = import_file(workspace, items)
    assert (result.changed, result.skipped) == (1, ())
    lens = only_order(workspace).items[1]
    assert (lens.quantity, lens.unit_price) == (2, Money(6200, "EUR"))
    assert len(only_order(workspace).items) == 2

    shipments = ["shipment id", "order id", "order url", "order date", "delivered",
                 "shipping status", "tracking link", "tracking id"]  # fmt: skip
    shipment = {"order id": NUMBER, "delivered": "YES", "tracking id": "TBA303", "shipment id": "X"}
    import_file(workspace, write_csv(tmp_path / "s.csv", shipments, shipment))
    assert only_order(workspace).status is OrderStatus.DELIVERED
    assert only_order(workspace).tracking_numbers[0].number == "TBA303"


TRANSACTIONS = ["date", "order ids", "order urls", "vendor", "card_details", "amount"]


def test_azad_transactions_become_payments_and_refunds(
    workspace: Workspace, tmp_path: Path
) -> None:
    def transaction(day: str, amount: str, ids: str = NUMBER) -> dict[str, object]:
        return {
            "date": day, "order ids": ids, "order urls": AZAD_URL, "vendor": "Amazon.de",
            "card_details": "Visa ****4840", "amount": amount,
        }  # fmt: skip

    totals = dict.fromkeys(TRANSACTIONS, "=SUBTOTAL(109,F2:F2)")
    path = write_csv(
        tmp_path / "transactions.csv",
        TRANSACTIONS,
        transaction("2026-10-13", "-10.21"),
        transaction("2026-10-15", "-7.99"),
        transaction("2026-11-02", "10.21"),
        transaction("2026-11-03", "-5.00", f"{NUMBER};113-1111111-1111111"),
        totals,
    )
    result = import_file(workspace, path)
    assert (result.format, result.new, result.rows) == ("amazon_azad_transactions", 0, 4)
    reasons = [str(one.reason) for one in result.skipped]
    assert "is not in the library" in reasons[0]
    assert "One payment for several orders" in reasons[1]

    row = {"order id": NUMBER, "order url": AZAD_URL, "items": "Lens", "date": "2026-10-13",
           "total": "18.20", "refund": "10.21"}  # fmt: skip
    import_file(workspace, write_csv(tmp_path / "orders.csv", AZAD_ORDERS, row))
    assert refunds(workspace) == [(Money(1021, "EUR"), None)]
    assert import_file(workspace, path).changed == 1
    payments = [(one.amount, one.method, one.paid_on) for one in only_order(workspace).payments]
    assert payments == [
        (Money(1021, "EUR"), "Visa ****4840", date(2026, 10, 13)),
        (Money(799, "EUR"), "Visa ****4840", date(2026, 10, 15)),
    ]
    # The sum of the orders' table is the same money as the transaction.
    assert refunds(workspace) == [(Money(1021, "EUR"), None)]
    assert import_file(workspace, path).unchanged == 1


def refunds(workspace: Workspace) -> list[tuple[Money | None, object]]:
    """What came back for the only order, and when."""
    order_id = only_order(workspace).id
    assert order_id is not None
    found = workspace.library.refunds.of_order(order_id)
    return [(one.received, one.received_on) for one in found]


OLD_REFUNDS = ["OrderID", "ReversalID", "RefundCompletionDate", "Currency", "AmountRefunded",
               "Status", "DisbursementType"]  # fmt: skip
NEW_REFUNDS = ["Order ID", "Refund Date", "Currency", "Refund Amount", "Payment Status"]


def test_refunds_of_the_data_download_come_onto_their_orders(
    workspace: Workspace, tmp_path: Path
) -> None:
    old = {"OrderID": NUMBER, "ReversalID": "r1", "RefundCompletionDate": "10/20/2026 22:08:07 UTC",
           "Currency": "GBP", "AmountRefunded": "12.50", "Status": "Completed"}  # fmt: skip
    path = write_csv(
        tmp_path / "Retail.OrdersReturned.Payments.1.csv",
        OLD_REFUNDS,
        old,
        old | {"ReversalID": "r2"},
        old | {"ReversalID": "r3", "Status": "Failed"},
        old | {"OrderID": "113-9999999-9999999"},
    )
    before = import_file(workspace, path)
    assert (before.format, before.new, len(before.skipped)) == ("amazon_refunds_legacy", 0, 3)
    assert all_orders(workspace) == []
    import_file(workspace, write_csv(tmp_path / "o.csv", LEGACY, legacy_row()))
    result = import_file(workspace, path)
    assert (result.changed, len(result.skipped)) == (1, 2)
    assert refunds(workspace) == [(Money(1250, "GBP"), date(2026, 10, 20))] * 2
    assert import_file(workspace, path).unchanged == 1

    # The same two in the newer layout, a day later by its clock, and a third.
    new = {"Order ID": NUMBER, "Refund Date": "2026-10-21T01:00:00Z", "Currency": "GBP",
           "Refund Amount": "12.50", "Payment Status": "Completed"}  # fmt: skip
    more = new | {"Refund Date": "2026-11-05T01:00:00Z", "Refund Amount": "3.00"}
    second = write_csv(tmp_path / "Refund Details.csv", NEW_REFUNDS, new, new, more)
    result = import_file(workspace, second)
    assert (result.format, result.changed) == ("amazon_refunds", 1)
    assert [amount for amount, _ in refunds(workspace)] == [
        Money(1250, "GBP"), Money(1250, "GBP"), Money(300, "GBP")
    ]  # fmt: skip
    undo(workspace)
    assert len(refunds(workspace)) == 2


def test_orders_and_refunds_in_one_archive(workspace: Workspace, tmp_path: Path) -> None:
    refund = {"Order ID": NUMBER, "Refund Date": "2026-10-21", "Currency": "GBP",
              "Refund Amount": "12.50", "Payment Status": "Completed"}  # fmt: skip
    path = tmp_path / "Your Orders.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("Your Amazon Orders/A/Refund Details.csv", csv_text(NEW_REFUNDS, [refund]))
        archive.writestr("Your Amazon Orders/B/Orders.csv", csv_text(LEGACY, [legacy_row()]))
    result = import_file(workspace, path)
    assert (result.new, result.skipped) == (1, ())
    assert only_order(workspace).items[0].title == "Camera body"
    assert refunds(workspace) == [(Money(1250, "GBP"), date(2026, 10, 21))]
    assert import_file(workspace, path).unchanged == 1


def test_marcusquinn(workspace: Workspace, tmp_path: Path) -> None:
    header = ["Order ID", "Order Date", "ASIN", "Product Name", "Quantity", "Unit Price",
              "Item Total", "Seller", "Order Shipping", "Order Total", "Order Grand Total",
              "Order Status", "Payment Method", "Product URL", "Order URL", "Region"]  # fmt: skip
    cells = [NUMBER, "2026-10-13", "B0BZGVCW1Z", "Camera", "1", "£12.34", "£12.34", "Shop Ltd",
             "", "£12.34", "£15.00", "Delivered 15 October", "Visa", "", "", "uk"]  # fmt: skip
    path = write_csv(tmp_path / "i.csv", header, dict(zip(header, cells, strict=True)))
    order = imported(workspace, path, "amazon_marcusquinn_items")
    assert (order.seller, order.status) == ("Shop Ltd", OrderStatus.DELIVERED)
    assert (order.total, order.shipping) == (Money(1500, "GBP"), None)
    assert order.payments[0].method == "Visa"


def test_order_history_exporter(workspace: Workspace, tmp_path: Path) -> None:
    entry = {
        "orderId": NUMBER,
        "orderDate": "2026-10-13",
        "totalAmount": 74.5,
        "currency": "EUR",
        "items": [
            {"title": "Camera", "asin": "B0BZGVCW1Z", "quantity": 1, "price": 62.0},
            {"title": "Strap", "asin": "B0FNQKK1C1", "quantity": 2, "price": 6.25},
        ],
        "orderStatus": "Zugestellt am 15. Oktober",
        "detailsUrl": "https://www.amazon.de/gp/css/order-details?orderID=" + NUMBER,
    }
    order = imported(
        workspace, write_json(tmp_path / "h.json", [entry]), "amazon_history_exporter_json"
    )
    assert (order.status, order.total) == (OrderStatus.DELIVERED, Money(7450, "EUR"))
    assert [item.unit_price for item in order.items] == [Money(6200, "EUR"), Money(625, "EUR")]


def test_order_history_exporter_csv(workspace: Workspace, tmp_path: Path) -> None:
    header = ["Order ID", "Order Date", "Total Amount", "Currency", "Status", "Item Title",
              "Item ASIN", "Item Quantity", "Item Price", "Item URL", "Details URL"]  # fmt: skip
    first = [NUMBER, "2026-10-13", "74.50", "EUR", "Livré", "Camera", "B0A", "1", "62.00", "", ""]
    second = [NUMBER, "2026-10-13", "", "", "", "Strap", "B0B", "2", "6.25", "", ""]
    rows = [dict(zip(header, cells, strict=True)) for cells in (first, second)]
    order = imported(
        workspace, write_csv(tmp_path / "h.csv", header, *rows), "amazon_history_exporter_csv"
    )
    assert (order.total, order.status) == (Money(7450, "EUR"), OrderStatus.DELIVERED)
    assert [item.unit_price for item in order.items] == [Money(6200, "EUR"), Money(625, "EUR")]


def test_order_history_exporter_csv_of_a_german_page(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "h.csv"
    path.write_text(
        "Bestellnummer,Bestelldatum,Gesamtbetrag,Währung,Ersparnis,Status,Artikel,ASIN des Artikels"
        ",Menge,Preis,Rabatt,Aktionen,Artikel-URL,Detail-URL\n"
        f"{NUMBER},2026-10-13,74.50,EUR,0,Zugestellt,Kamera,B0A,1,62.00,,,,\n"
        f"{NUMBER},,,,,,Gurt,B0B,2,6.25,,,,\n",
        encoding="utf-8",
    )
    order = imported(workspace, path, "amazon_history_exporter_csv")
    assert (order.total, order.status) == (Money(7450, "EUR"), OrderStatus.DELIVERED)
    assert [(item.title, item.quantity) for item in order.items] == [("Kamera", 1), ("Gurt", 2)]
    assert order.items[1].unit_price == Money(625, "EUR")


TEMU = ["Order ID", "Item description at order time", "Order time", "Shipped date", "Price",
        "Price tax", "Shipping cost", "Order total", "Order detail URL"]  # fmt: skip


def temu_row(price: str, total: str) -> dict[str, str]:
    cells = ["PO-162-21726517842553634", "USB hub", "2026/11/14", "2026/11/15", price, "0",
             "Free shipping", total, ""]  # fmt: skip
    return dict(zip(TEMU, cells, strict=True))


def test_temu(workspace: Workspace, tmp_path: Path) -> None:
    path = write_csv(tmp_path / "t.csv", TEMU, temu_row("70,48 zł", "1 070,48 zł"))
    order = imported(workspace, path, "temu_csv")
    assert (order.marketplace, order.status) == ("temu", OrderStatus.SHIPPED)
    assert (order.ordered, order.shipped) == (date(2026, 11, 14), date(2026, 11, 15))
    assert (order.total, order.items[0].unit_price) == (Money(107048, "PLN"), Money(7048, "PLN"))


def test_a_bare_dollar_is_that_of_many_countries(workspace: Workspace, tmp_path: Path) -> None:
    path = write_csv(tmp_path / "t.csv", TEMU, temu_row("$12.99", "$14.99"))
    assert imported(workspace, path, "temu_csv").total == Money(1499, "XXX")
    assert import_file(workspace, path, currency="AUD").changed == 1
    assert only_order(workspace).total == Money(1499, "AUD")


def test_allegro(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(
        "'Numer oferty';'Tytuł oferty';'Data zakupu';'Liczba zakupionych przedmiotów / zestawów"
        " / kompletów';'Cena oryginalna';'Login sprzedawcy'\n"
        "'12345678901';'Lampa; biurkowa';'2026-10-13T22:08:07Z';'2';'45,99 zł';'sklep_xyz'\n",
        encoding="utf-8",
    )
    order = imported(workspace, path, "allegro_csv")
    assert (order.title, order.seller) == ("Lampa; biurkowa", "sklep_xyz")
    assert order.items[0].unit_price == Money(4599, "PLN")
    assert order.items[0].quantity == 2
