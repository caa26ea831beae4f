"""Mails of shops and carriers, saved pages, and data for machines in both."""

from datetime import UTC, date, datetime
from email.message import EmailMessage
from pathlib import Path

import pytest

from orders_gui.domain.errors import UserError
from orders_gui.domain.money import Money
from orders_gui.domain.parcels.tracking import Parcel, TrackingNumber
from orders_gui.domain.states import OrderStatus, Stage
from orders_gui.services.importing import import_file
from orders_gui.services.orders.orders import add_order
from orders_gui.services.workspace import Workspace
from tests.builders import an_order
from tests.services.importing.samples import all_orders, only_order, write_json
from tests.services.importing.test_aliexpress_tables import imported

SENT = datetime(2026, 10, 20, 9, 10, 20, tzinfo=UTC)
ALIEXPRESS = "AliExpress <transaction@notice.aliexpress.com>"


def a_mail(sender: str, subject: str, plain: str = "", html: str = "") -> EmailMessage:
    mail = EmailMessage()
    mail["From"] = sender
    mail["To"] = "me@example.org"
    mail["Subject"] = subject
    mail["Date"] = "Tue, 20 Oct 2026 11:10:20 +0200"
    mail.set_content(plain or "see the other part")
    if html:
        mail.add_alternative(html, subtype="html")
    return mail


def write_mail(path: Path, sender: str, subject: str, plain: str = "", html: str = "") -> Path:
    path.write_bytes(a_mail(sender, subject, plain, html).as_bytes())
    return path


def test_an_order_mail_of_aliexpress(workspace: Workspace, tmp_path: Path) -> None:
    path = write_mail(tmp_path / "m.eml", ALIEXPRESS, "Order 8211968327931234: order shipped")
    order = imported(workspace, path, "aliexpress_mail")
    assert (order.number, order.status) == ("8211968327931234", OrderStatus.SHIPPED)
    assert (order.ordered, order.shipped) == (None, date(2026, 10, 20))


def test_a_parcel_mail_is_matched_by_its_number(workspace: Workspace, tmp_path: Path) -> None:
    path = write_mail(
        tmp_path / "m.eml", ALIEXPRESS, "Package JY26CAA0D000551012: with local carrier"
    )
    (skipped,) = import_file(workspace, path).skipped
    assert "No order has the tracking number JY26CAA0D000551012" in str(skipped.reason)
    add_order(workspace, an_order(tracking="JY26CAA0D000551012"), edited=["parcels", "status"])
    assert import_file(workspace, path).changed == 1
    (event,) = only_order(workspace).parcels[0].events
    assert (event.at, event.text, event.stage) == (
        SENT,
        "with local carrier",
        Stage.LOCAL_CARRIER,
    )
    assert import_file(workspace, path).unchanged == 1


def test_a_box_of_mails(workspace: Workspace, tmp_path: Path) -> None:
    add_order(workspace, an_order(tracking="JY26CAA0D000551012"))
    number = "3042771955200001"
    mails = [
        a_mail(ALIEXPRESS, f"Order {number}: collected by the carrier"),
        a_mail("Friend <f@example.org>", "Dinner?", "From the heart"),
        a_mail(ALIEXPRESS, "Package JY26CAA0D000551012: at customs"),
        a_mail(ALIEXPRESS, "Package JY26CAA0D000551012 has been delivered"),
    ]
    path = tmp_path / "All mail.mbox"
    path.write_bytes(b"\n".join(b"From x Tue Oct 20\n" + mail.as_bytes() for mail in mails))
    result = import_file(workspace, path)
    assert (result.format, result.rows, result.skipped) == ("aliexpress_mail", 3, ())
    order = only_order(workspace)
    assert order.status is OrderStatus.DELIVERED
    assert {event.stage for event in order.parcels[0].events} == {
        Stage.IMPORT_CUSTOMS,
        Stage.DELIVERED,
    }
    assert order.delivered == date(2026, 10, 20)
    assert import_file(workspace, path).changed == 0


AMAZON = "113-1234567-8901234"


@pytest.mark.parametrize(
    ("subject", "status"),
    [
        (f"Your Amazon.co.uk order #{AMAZON} of 1 item has been dispatched", OrderStatus.SHIPPED),
        (f"Delivered: Your Amazon.co.uk order #{AMAZON}", OrderStatus.DELIVERED),
        (f"Your Amazon.co.uk order #{AMAZON}", OrderStatus.AWAITING_SHIPMENT),
    ],
)
def test_amazon(workspace: Workspace, tmp_path: Path, subject: str, status: OrderStatus) -> None:
    text = "Order Total: £1,035.99\nPaid by Visa: £35.99\nYour tracking number is QA0881872248."
    path = write_mail(tmp_path / "m.eml", "Amazon <ship@amazon.co.uk>", subject, text)
    order = imported(workspace, path, "amazon_mail")
    assert (order.number, order.status) == (AMAZON, status)
    assert order.total == Money(103599, "GBP")
    assert order.tracking_numbers[0].number == "QA0881872248"


def test_a_forwarded_mail(workspace: Workspace, tmp_path: Path) -> None:
    text = (
        '> Begin forwarded message:\n> From: "Amazon.com" <auto-confirm@amazon.com>\n'
        f"> Subject: Your Amazon.com order #{AMAZON}\n"
        "> Date: October 7, 2026 at 10:23:16 AM EST\n> Order Total: \n> $80.61\n"
    )
    path = write_mail(
        tmp_path / "m.eml", "Me <me@example.org>", f"Fwd: Your Amazon.com order #{AMAZON}", text
    )
    order = imported(workspace, path, "amazon_mail")
    assert (order.ordered, order.total) == (date(2026, 10, 7), Money(8061, "USD"))


def test_ebay(workspace: Workspace, tmp_path: Path) -> None:
    html = (
        "<p>Order number: 04-12345-67890</p><p>Item ID: 123456789012</p>"
        '<span class="blueFix"><b>Order total: £12.50</b></span>'
        '<img src="https://tracker.example/pixel.gif">'
    )
    sender = "eBay <ebay@ebay.co.uk>"
    path = write_mail(tmp_path / "m.eml", sender, "Order confirmed: Brass kettle", html=html)
    order = imported(workspace, path, "ebay_mail")
    assert (order.marketplace, order.number) == ("ebay", "04-12345-67890")
    assert (order.title, order.total) == ("Brass kettle", Money(1250, "GBP"))
    assert order.items[0].url == "https://www.ebay.com/itm/123456789012"


def test_etsy(workspace: Workspace, tmp_path: Path) -> None:
    sender = "Etsy <transaction@etsy.com>"
    subject = "Your Etsy Purchase from KettleMaker (3869977574)"
    path = write_mail(tmp_path / "m.eml", sender, subject, "Order total: €25.00")
    order = imported(workspace, path, "etsy_mail")
    assert (order.seller, order.number) == ("KettleMaker", "3869977574")
    assert order.total == Money(2500, "EUR")
    shipped = write_mail(
        tmp_path / "s.eml", sender, "Your order has shipped! (Receipt #3869977574)"
    )
    assert import_file(workspace, shipped).changed == 1
    assert only_order(workspace).status is OrderStatus.SHIPPED


def test_shops_that_count_their_orders_alike(workspace: Workspace, tmp_path: Path) -> None:
    html = "<p>Canada post tracking number: 9443743716845537</p><p>Widget x3</p>"
    for shop in ("Kettle Shop", "Lamp Shop"):
        path = write_mail(
            tmp_path / f"{shop}.eml",
            f"{shop} <store+1@t.shopifyemail.com>",
            "A shipment from order MC1605 is on the way",
            html=html,
        )
        assert import_file(workspace, path).new == 1
        assert import_file(workspace, path).unchanged == 1
    one, two = all_orders(workspace)
    assert (one.seller, two.seller) == ("Kettle Shop", "Lamp Shop")
    assert (one.number, one.items[0].quantity) == ("MC1605", 3)
    assert one.tracking_numbers[0].carrier == "Canada post"


def test_a_carrier(workspace: Workspace, tmp_path: Path) -> None:
    order = an_order()
    add_order(workspace, order)
    first = only_order(workspace)
    assert first.id is not None
    path = write_mail(
        tmp_path / "m.eml",
        "DHL EXPRESS <NoReply.ODD@dhl.com>",
        "DHL On Demand Delivery",
        html="<p>Your Delivery Is Today</p><p>shipment with waybill number 4212345678</p>",
    )
    assert len(import_file(workspace, path).skipped) == 1
    add_order(workspace, an_order("3042771955200002", tracking="4212345678"))
    assert import_file(workspace, path).changed == 1
    assert all_orders(workspace)[1].parcels[0].events[0].stage is Stage.OUT_FOR_DELIVERY
    assert all_orders(workspace)[0] == first


def test_data_for_machines_in_a_mail(workspace: Workspace, tmp_path: Path) -> None:
    html = """<script type="application/ld+json">
    {"@context": "https://schema.org/", "@type": "Order", "orderNumber": "1234",
     "orderStatus": "https://schema.org/OrderProcessing", "price": "24.9", "priceCurrency": "EUR",
     "orderDate": "2026-08-01T10:11:12+00:00",
     "merchant": {"@type": "Organization", "name": "Example Shop", "url": "https://shop.example"},
     "acceptedOffer": [{"price": "19.9", "priceCurrency": "EUR",
       "priceSpecification": {"eligibleQuantity": {"value": 2}},
       "itemOffered": {"name": "Widget", "sku": "EW-1"}}]}</script><p>Thank you</p>"""
    path = write_mail(tmp_path / "m.eml", "Shop <shop@shop.example>", "Your order", html=html)
    order = imported(workspace, path, "structured_data")
    assert (order.marketplace, order.seller, order.number) == ("other", "Example Shop", "1234")
    assert order.total == Money(2490, "EUR")
    assert (order.items[0].quantity, order.items[0].unit_price) == (2, Money(1990, "EUR"))


def test_a_delivery_for_machines(workspace: Workspace, tmp_path: Path) -> None:
    delivery = {
        "@type": "ParcelDelivery",
        "trackingNumber": "RB774120937SG",
        "carrier": {"name": "Singapore Post"},
        "expectedArrivalUntil": "2026-12-12T12:00:00-08:00",
        "partOfOrder": {"orderNumber": "176057", "merchant": {"name": "Bob"}},
    }
    path = write_json(tmp_path / "d.json", {"@graph": [delivery]})
    order = imported(workspace, path, "structured_data")
    assert order.parcels[0] == Parcel(
        (
            TrackingNumber(
                "RB774120937SG", carrier="Singapore Post", id=order.parcels[0].numbers[0].id
            ),
        ),
        id=order.parcels[0].id,
    )
    assert order.delivery is not None
    assert order.delivery.promised_by == datetime(2026, 12, 12, 20, tzinfo=UTC)


@pytest.mark.parametrize(
    "raw",
    [
        b"From: a@example.org\nSubject: x\nDate: now\n\nhello\n",
        b"From: transaction@notice.aliexpress.com\nSubject: Order 8211968327931234: order shipped\n"
        b"X-Endless: " + b"x" * 20_000 + b"\n\n",
        b"From: transaction@notice.aliexpress.com\nSubject: Order 8211968327931234: order shipped\n"
        + b"".join(
            b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(5000)
        ),
        b"From: x@notice.aliexpress.com\nSubject: =?utf-8?b?" + b"A" * 400_000 + b"?=\n\n",
    ],
)
def test_hostile_mails(workspace: Workspace, tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "hostile.eml"
    path.write_bytes(raw)
    with pytest.raises(UserError, match=r"hostile\.eml"):
        import_file(workspace, path)
    assert all_orders(workspace) == []


def test_an_unknown_charset(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "m.eml"
    path.write_bytes(
        b"From: transaction@notice.aliexpress.com\r\nSubject: Order 8211968327931234: order shipped"
        b"\r\nContent-Type: text/plain; charset=klingon\r\n\r\nqapla\xff'\r\n"
    )
    assert import_file(workspace, path).new == 1


AMAZON_PAGE = f"""<!-- saved from url=(0066)https://www.amazon.com/gp/your-account/order-details -->
<html><body><span class="order-date-invoice-item"> Ordered on October 26, 2026 </span>
<span class="order-date-invoice-item"> Order# <bdi>{AMAZON}</bdi></span>
<div>Shipping &amp; Handling: $0.00</div><div>Grand Total: $28.80</div>
<div class="yohtmlc-item"><div class="a-row"><a href="/gp/product/B00LH3DMUO/ref=x?psc=1">
  Batteries, 36 pack </a></div><div class="a-row"><span>Sold by: Battery Ltd</span></div>
<span class="a-color-price"> $10.99 </span></div>
<div class="yohtmlc-item"><a href="/dp/B00MNV8E0C?x">Charger</a>
<span class="a-color-price">$15.49</span></div>
<script>alert(1)</script><img src="https://tracker.example/x.gif"></body></html>"""


def test_a_saved_page_of_amazon(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "order.html"
    path.write_text(AMAZON_PAGE, encoding="utf-8")
    order = imported(workspace, path, "amazon_order_page")
    assert (order.number, order.ordered) == (AMAZON, date(2026, 10, 26))
    assert (order.total, order.shipping) == (Money(2880, "USD"), Money(0, "USD"))
    assert order.seller == "Battery Ltd"
    assert [(item.title, item.unit_price) for item in order.items] == [
        ("Batteries, 36 pack", Money(1099, "USD")),
        ("Charger", Money(1549, "USD")),
    ]


ALIEXPRESS_PAGE = """<html><body><div class="order-item">
<div class="order-item-header"><span class="order-item-header-status-text">Awaiting delivery</span>
<div class="order-item-header-right-info"><div>Order date: Sep 13, 2026</div>
<div>Order ID: 8211968327931234 <span>Copy</span></div></div></div>
<div><span class="order-item-store-name"><a><span>KaoriHome</span></a></span></div>
<div class="order-item-content-body"><a href="//www.aliexpress.com/item/1005001112223334.html">
<div style="background-image: url(&quot;https://ae01.alicdn.com/kf/S1.jpg&quot;)"></div></a>
<div class="order-item-content-info-name"><span title="Brass kettle, 0.9 l">Brass...</span></div>
<div class="order-item-content-info-sku">Brass</div>
<div class="order-item-content-info-number">US $5.00<span
 class="order-item-content-info-number-quantity">x2</span></div></div>
<span data-pl="order_item_content_price_total">Total:US $25.66</span></div></body></html>"""


def test_a_saved_list_of_aliexpress(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "Orders.html"
    path.write_text(ALIEXPRESS_PAGE, encoding="utf-8")
    order = imported(workspace, path, "aliexpress_order_list_page")
    assert (order.number, order.ordered) == ("8211968327931234", date(2026, 9, 13))
    assert (order.seller, order.status) == ("KaoriHome", OrderStatus.SHIPPED)
    assert order.total == Money(2566, "USD")
    (item,) = order.items
    assert (item.title, item.quantity, item.variant) == ("Brass kettle, 0.9 l", 2, "Brass")
    assert (item.product_id, item.picture_url) == (
        "1005001112223334",
        "https://ae01.alicdn.com/kf/S1.jpg",
    )


def test_a_saved_page_of_aliexpress_ru(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "order.html"
    path.write_text(
        '<html><body><div data-testid="orderNumber">Заказ 30 1234 5678 9012 34</div>'
        '<div data-testid="sellerInfoV2Block">Чайная лавка</div>'
        '<div data-testid="productBlock"><div class="Product__title__x1">Чайник</div></div>'
        '<span class="InfoDeliveryButton__trackNumber__z">Трек RB774120937SG</span>'
        '<script>window.x={"summary":{"total":"1 234,50 ₽"}}</script></body></html>',
        encoding="utf-8",
    )
    order = imported(workspace, path, "aliexpress_ru_order_page")
    assert (order.number, order.seller, order.title) == (
        "3012345678901234",
        "Чайная лавка",
        "Чайник",
    )
    assert order.total == Money(123450, "RUB")
    assert order.tracking_numbers[0].number == "RB774120937SG"


@pytest.mark.parametrize(
    "page",
    [
        "<table><tr><td>" * 900,
        "<div>" * 50_000,
        "<p>" * 200_000,
        "<html><body>" + "<div class='order-item'>" * 900,
        "<table>" + "<tr><td>1<td>2" * 100_000,
    ],
)
def test_pages_of_other_kinds(workspace: Workspace, tmp_path: Path, page: str) -> None:
    path = tmp_path / "page.html"
    path.write_text(page, encoding="utf-8")
    with pytest.raises(UserError, match=r"page\.html"):
        import_file(workspace, path)
