"""Saved pages: aliexpress.ru, data for machines in microdata, and pages saved as one file."""

from datetime import UTC, date, datetime
from email.mime.image import MIMEImage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from pathlib import Path

import pytest

from orders_gui.domain.errors import UserError
from orders_gui.domain.money import Money
from orders_gui.domain.states import OrderStatus
from orders_gui.services.importing import import_file, may_hold_orders
from orders_gui.services.importing.routing import sort_files
from orders_gui.services.orders.orders import add_order
from orders_gui.services.workspace import Workspace
from tests.builders import an_order
from tests.services.importing.samples import all_orders, only_order
from tests.services.importing.test_aliexpress_tables import imported
from tests.services.importing.test_mails_and_pages import write_mail


def test_a_list_of_aliexpress_ru(workspace: Workspace, tmp_path: Path) -> None:
    def line(number: str, tag: str, title: str, total: str) -> str:
        part = "RedOrderList_OrderItem"
        return (
            f'<div class="RedOrderList_OrderList__item__a2315"><div class="{part}__number__1tjf5">'
            f'{number}</div><div class="{part}__tag__1tjf5 x">{tag}</div><h4 class="'
            f'{part}__title__1tjf5">{title}</h4><div class="{part}__totalPrice__1tjf5">{total}'
            "</div></div>"
        )

    path = tmp_path / "orders.html"
    path.write_text(
        "<html><body>"
        + line("30 1234 5678 9012", "", "В пути, доставим 13 сентября", "1\u00a0234,50 ₽")
        + line("30 1234 5678 9013", "Можно забирать", "В пункте выдачи", "12,40 $")
        + line("30 1234 5678 9014", "", "Заказ отменён", "99 ₽")
        + "</body></html>",
        encoding="utf-8",
    )
    assert import_file(workspace, path).new == 3
    found = {order.number[-1]: order for order in all_orders(workspace)}
    assert found["2"].number == "30123456789012"
    assert (found["2"].status, found["2"].total) == (OrderStatus.SHIPPED, Money(123450, "RUB"))
    assert (found["3"].status, found["3"].total) == (
        OrderStatus.OUT_FOR_DELIVERY,
        Money(1240, "XXX"),
    )
    assert found["4"].status is OrderStatus.CANCELLED


def test_an_order_of_aliexpress_ru_in_its_newer_form(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "order.html"
    product = "RedOrderDetailsProductsV2_Product"
    path.write_text(
        '<html><body><div><div>Заказ <b data-testid="orderNumber">30 1234 5678 9012</b></div>'
        " от 13 сентября 2026</div>"
        '<a data-testid="sellerInfoV2" href="/store/1">Чайная лавка</a><div><div>'
        '<a data-testid="productText" href="/item/1005001112223334.html">Чайник</a></div>'
        f'<div class="{product}__priceDesktop__1nlc3"><div>1 234,50 ₽</div><div>2 шт</div></div>'
        "</div></body></html>",
        encoding="utf-8",
    )
    order = imported(workspace, path, "aliexpress_ru_order_page")
    assert (order.number, order.seller) == ("30123456789012", "Чайная лавка")
    assert order.ordered == date(2026, 9, 13)
    (item,) = order.items
    assert (item.title, item.quantity, item.unit_price) == ("Чайник", 2, Money(123450, "RUB"))
    assert item.url == "https://aliexpress.ru/item/1005001112223334.html"


MARKED = """<div itemscope itemtype="http://schema.org/Order">
  <div itemprop="merchant" itemscope itemtype="http://schema.org/Organization">
    <meta itemprop="name" content="Example Shop"></div>
  <link itemprop="orderStatus" href="http://schema.org/OrderInTransit">
  <meta itemprop="orderNumber" content="2026-77"><meta itemprop="priceCurrency" content="USD">
  Total <span itemprop="price">539.00</span>
  <time itemprop="orderDate" datetime="2026-08-03T00:00:00-08:00">last Monday</time>
  <div itemprop="acceptedOffer" itemscope itemtype="http://schema.org/Offer">
    <div itemprop="itemOffered" itemscope itemtype="http://schema.org/Product">
      <b itemprop="name">ACME
        Supercomputer</b><img itemprop="image" src="//acme.example/supercomputer.jpg">
      <a itemprop="url" href="https://acme.example/supercomputer">See it</a></div>
    <meta itemprop="price" content="269.50"><meta itemprop="priceCurrency" content="USD">
    <div itemprop="eligibleQuantity" itemscope itemtype="http://schema.org/QuantitativeValue">
      <meta itemprop="value" content="2"></div></div>
  <div itemprop="orderDelivery" itemscope itemtype="http://schema.org/ParcelDelivery">
    <meta itemprop="trackingNumber" content="RB774120937SG">
    <div itemprop="carrier" itemscope itemtype="http://schema.org/Organization">
      <meta itemprop="name" content="Singapore Post"></div></div></div>"""


def check_the_marked_one(workspace: Workspace) -> None:
    order = only_order(workspace)
    assert (order.seller, order.number) == ("Example Shop", "2026-77")
    assert order.total == Money(53900, "USD")
    assert order.status is OrderStatus.SHIPPED
    assert order.ordered == datetime(2026, 8, 3, 8, tzinfo=UTC)
    (item,) = order.items
    assert (item.title, item.quantity) == ("ACME Supercomputer", 2)
    assert item.unit_price == Money(26950, "USD")
    assert item.url == "https://acme.example/supercomputer"
    assert item.picture_url == "https://acme.example/supercomputer.jpg"
    (number,) = order.tracking_numbers
    assert (number.number, number.carrier) == ("RB774120937SG", "Singapore Post")


def test_microdata_in_a_page_and_in_a_mail(workspace: Workspace, tmp_path: Path) -> None:
    page = tmp_path / "order.html"
    page.write_text(f"<!doctype html><body itemscope>{MARKED}</body>", encoding="utf-8")
    assert import_file(workspace, page).format == "structured_data"
    check_the_marked_one(workspace)
    mail = write_mail(tmp_path / "m.eml", "Shop <shop@shop.example>", "Your order", html=MARKED)
    assert import_file(workspace, mail).unchanged == 1


def test_a_parcel_in_microdata_is_matched_by_its_number(
    workspace: Workspace, tmp_path: Path
) -> None:
    add_order(workspace, an_order("1", tracking="RB774120937SG"))
    page = tmp_path / "parcel.html"
    page.write_text(
        '<div itemscope itemtype="https://schema.org/ParcelDelivery"><meta itemprop="tracking'
        'Number" content="RB774120937SG"><time itemprop="expectedArrivalUntil" datetime="2026-12'
        '-12"></time><span itemprop="carrier" itemscope><b itemprop="name">Singapore Post</b>'
        "</span></div>",
        encoding="utf-8",
    )
    import_file(workspace, page)
    delivery = only_order(workspace).delivery
    assert delivery is not None
    assert delivery.promised_by == date(2026, 12, 12)


def saved_page(html: str, *, head: str, charset: str = "utf-8") -> bytes:
    """A page as a browser saves it with its parts: pictures and styles, quoted-printable."""
    page = MIMEText(html, "html", charset)
    page["Content-Location"] = "https://shop.example/order"
    whole = MIMEMultipart("related", type="text/html")
    whole.attach(page)
    picture = MIMEImage(b"\x89PNG\r\n\x1a\n" + bytes(5000), "png")
    picture["Content-Location"] = "https://shop.example/a.png"
    whole.attach(picture)
    return head.encode() + whole.as_bytes()


CHROME = (
    "From: <Saved by Blink>\nSnapshot-Content-Location: https://shop.example/order\n"
    "Subject: =?utf-8?Q?My=20orders?=\nDate: Tue, 20 Oct 2026 11:10:20 +0200\n"
)
EXPLORER = 'From: "Saved by Internet Explorer 11"\nSubject: My orders\n'


@pytest.mark.parametrize(("name", "head"), [("a.mhtml", CHROME), ("a.mht", EXPLORER)])
def test_a_page_that_was_saved_as_one_file(
    workspace: Workspace, tmp_path: Path, name: str, head: str
) -> None:
    path = tmp_path / name
    path.write_bytes(saved_page(f"<body><p>Всё</p>{MARKED}</body>", head=head))
    assert may_hold_orders(path)
    assert sort_files([path]).orders == (path,)
    assert import_file(workspace, path).format == "structured_data"
    check_the_marked_one(workspace)


def test_a_list_of_aliexpress_in_one_file(workspace: Workspace, tmp_path: Path) -> None:
    html = (
        '<div class="order-item"><div class="order-item-header-right-info"><div>Order date: '
        "Sep 13, 2026</div><div>Order ID: 8000222333270000</div></div>"
        '<div class="order-item-store-name"><a><span>Лавка</span></a></div></div>'
    )
    path = tmp_path / "orders.mhtml"
    path.write_bytes(saved_page(html, head=CHROME, charset="windows-1251"))
    order = imported(workspace, path, "aliexpress_order_list_page")
    assert (order.number, order.seller) == ("8000222333270000", "Лавка")


NESTED = b"".join(
    b"--b%d\nContent-Type: multipart/mixed; boundary=b%d\n\n" % (n, n + 1) for n in range(5000)
)


@pytest.mark.parametrize(
    "raw",
    [
        CHROME.encode() + b"Content-Type: multipart/related; boundary=b\n\n--b\n\nnothing\n",
        CHROME.encode() + b"Content-Type: multipart/related\n\n",
        CHROME.encode() + b"Content-Type: multipart/related; boundary=b0\n\n" + NESTED,
        saved_page("<div>" * 50_000, head=CHROME),
    ],
)
def test_hostile_saved_pages(workspace: Workspace, tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "page.mhtml"
    path.write_bytes(raw)
    with pytest.raises(UserError, match=r"page\.mhtml"):
        import_file(workspace, path)
    assert all_orders(workspace) == []


@pytest.mark.parametrize(
    "page",
    ["<div itemscope><b itemprop=x>" * 400, "<i itemscope itemprop='a a a'></i>" * 30_000],
)
def test_endless_microdata(workspace: Workspace, tmp_path: Path, page: str) -> None:
    path = tmp_path / "page.html"
    path.write_text(page, encoding="utf-8")
    with pytest.raises(UserError, match=r"page\.html"):
        import_file(workspace, path)
