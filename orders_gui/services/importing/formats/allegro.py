"""Allegro's data download: semicolons, single quotation marks, Polish headers."""

import hashlib

from orders_gui.domain.importing.draft import Draft
from orders_gui.domain.orders import Item, Order
from orders_gui.domain.states import OrderStatus
from orders_gui.services.importing import cells, dates
from orders_gui.services.importing.content import Options, Row, table_format
from orders_gui.services.importing.prices import price

_COUNT = "Liczba zakupionych przedmiotów / zestawów / kompletów"


def _draft(number: int, row: Row, options: Options) -> Draft:
    """A purchase has no number of its own: offer and time of purchase together name it."""
    offer = cells.order_number(row["Numer oferty"])
    bought = dates.moment(row["Data zakupu"])
    stamp = bought.isoformat() if bought else str(number)
    mark = hashlib.sha256(stamp.encode()).hexdigest()[:6]
    order = Order(
        marketplace="other",
        number=f"{offer}-{mark}",
        seller=cells.text(row["Login sprzedawcy"]),
        status=OrderStatus.AWAITING_SHIPMENT,
        ordered=bought,
        items=(
            Item(
                cells.text(row["Tytuł oferty"]),
                cells.count(row[_COUNT]),
                price(row["Cena oryginalna"], "", options.currency),
                product_id=offer,
                url=f"https://allegro.pl/oferta/{offer}",
            ),
        ),
    )
    return Draft(order, number, states_status=False)


CSV = table_format("allegro_csv", "Allegro, CSV", ("Numer oferty", "Tytuł oferty"), _draft)
