"""Parcels without an order number whose order comes in the same file, as in a HAR file."""

from collections import defaultdict
from collections.abc import Iterable

from orders_gui.domain.errors import QT_TRANSLATE_NOOP
from orders_gui.domain.importing.draft import RowTrouble
from orders_gui.domain.orders import Item, Order
from orders_gui.domain.parcels.tracking import normalised
from orders_gui.store.rows.imports import ImportStore, Numbered

Key = tuple[str, ...]


class OwnParcels:
    """The orders of a file by what tells whose a parcel is: tracking numbers, then products."""

    def __init__(self, imports: ImportStore, orders: Iterable[tuple[Key, Order]]) -> None:
        self._imports = imports
        self._numbers: dict[Key, Numbered] = {}
        self._by_tracking: defaultdict[str, set[Key]] = defaultdict(set)
        self._by_product: defaultdict[tuple[str, str], set[Key]] = defaultdict(set)
        for key, order in orders:
            self._numbers[key] = order.marketplace, order.number
            for one in order.tracking_numbers:
                self._by_tracking[normalised(one.number)].add(key)
            for item in order.items:
                self._by_product[_product(item)].add(key)

    def owner(self, parcel: Order) -> Key | None:
        """The one order of the file that the parcel belongs to.

        None when there is none. Raises `RowTrouble` when there are several, also when one of
        them is an older order of the library with the same products.
        """
        found = {
            key
            for one in parcel.tracking_numbers
            for key in self._by_tracking.get(normalised(one.number), ())
        }
        if not found and parcel.items and all(item.product_id for item in parcel.items):
            found = set.intersection(
                *(self._by_product.get(_product(item), set()) for item in parcel.items)
            )
            if any(self._is_elsewhere(parcel, self._numbers[key]) for key in found):
                raise several_orders(parcel.tracking_numbers[0].number)
        if len(found) > 1:
            raise several_orders(parcel.tracking_numbers[0].number)
        return next(iter(found), None)

    def _is_elsewhere(self, parcel: Order, numbered: Numbered) -> bool:
        """Whether an order of the library with another number has the products too."""
        here = {known.id for known in self._imports.by_number({numbered}).get(numbered, [])}
        products = [self._imports.by_product(*_product(item)) for item in parcel.items]
        return bool(set.intersection(*map(set, products)) - here)


def _product(item: Item) -> tuple[str, str]:
    return item.product_id, item.sku_id


def several_orders(tracking_number: str) -> RowTrouble:
    """The reason for a parcel that may belong to more than one order."""
    return RowTrouble(
        QT_TRANSLATE_NOOP(
            "Errors", "Several orders have the tracking number {number}, so none was changed."
        ),
        number=tracking_number,
    )
