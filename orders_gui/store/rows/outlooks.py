"""The derived columns of orders: what they are computed from, read and written many at once."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from orders_gui.domain.ids import ItemId, OrderId
from orders_gui.domain.moments import Moment, from_text, instant_from_text
from orders_gui.domain.money import Money
from orders_gui.domain.orders import DeliveryService, Item, Order, Payment, StatedDate
from orders_gui.domain.outlook import Outlook
from orders_gui.domain.parcels.tracking import Parcel, TrackingEvent, TrackingNumber
from orders_gui.domain.states import OrderStatus, Stage
from orders_gui.store.database import Database
from orders_gui.store.rows.order_columns import outlook_columns

_Rows = defaultdict[int, list[tuple[Any, ...]]]

_ORDER = (
    "id, marketplace, number, status, ordered, confirmed, promised_by, promised_days, "
    "free_return, seller_country, archived_at, binned_at"
)
_MINE = "order_id IN (SELECT value FROM json_each(?))"
_OF_MY_PARCELS = f"parcel_id IN (SELECT id FROM parcel WHERE {_MINE})"  # noqa: S608 - words of ours


class OutlookStore:
    """Reads orders as far as their dates need it, and writes what follows from them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def orders(self, order_ids: Sequence[OrderId]) -> list[Order]:
        """Orders without texts: all that deadlines and rows of the list are computed from.

        They are not complete and must never be saved.
        """
        ids = json.dumps(list(order_ids))
        parts = _Parts(self._database, ids)
        rows = self._database.rows(
            f"SELECT {_ORDER} FROM orders WHERE id IN "  # noqa: S608 - columns of ours
            "(SELECT value FROM json_each(?))",
            [ids],
        )
        return [_order(row, parts) for row in rows]

    def save(self, outlooks: Mapping[OrderId, Outlook]) -> None:
        """Keep the derived columns by which lists sort and filter; no change if they are so."""
        wanted = {order_id: outlook_columns(outlook) for order_id, outlook in outlooks.items()}
        if not wanted:
            return
        names = list(next(iter(wanted.values())))
        rows = self._database.rows(
            f"SELECT id, {', '.join(names)} FROM orders WHERE id IN "  # noqa: S608 - columns of ours
            "(SELECT value FROM json_each(?))",
            [json.dumps(list(wanted))],
        )
        kept = {row[0]: row[1:] for row in rows}
        changed = [
            (*columns.values(), order_id)
            for order_id, columns in wanted.items()
            if order_id in kept and kept[order_id] != tuple(columns.values())
        ]
        places = ", ".join(f"{name} = ?" for name in names)
        with self._database.write():
            self._database.connection.executemany(
                f"UPDATE orders SET {places} WHERE id = ?",  # noqa: S608 - columns of ours
                changed,
            )


class _Parts:
    """What belongs to some orders, read with one statement a table."""

    def __init__(self, database: Database, ids: str) -> None:
        def rows(columns: str, table: str, which: str, order: str) -> _Rows:
            return _by_first(
                database.rows(
                    f"SELECT {columns} FROM {table} WHERE {which} ORDER BY {order}",  # noqa: S608
                    [ids],
                )
            )

        self.items = rows(
            "order_id, id, quantity, unit_minor, unit_currency", "item", _MINE, "line, id"
        )
        self.payments = rows(
            "order_id, method, amount_minor, amount_currency, paid_on", "payment", _MINE,
            "position, id",
        )  # fmt: skip
        self.parcels = rows(
            "order_id, id, shipped_on, delivered_on", "parcel", _MINE, "position, id"
        )
        self.stated = rows(
            "order_id, kind, value, zone, page, read_at", "stated_date",
            f"superseded_at IS NULL AND {_MINE}", "id",
        )  # fmt: skip
        self.numbers = rows(
            "parcel_id, number, carrier", "tracking_number", _OF_MY_PARCELS, "position, id"
        )
        self.scans = rows("parcel_id, at, text, stage", "tracking_event", _OF_MY_PARCELS, "at, id")


def _order(row: tuple[Any, ...], parts: _Parts) -> Order:
    (
        order_id, marketplace, number, status, ordered, confirmed, promised_by, promised_days,
        free_return, seller_country, archived_at, binned_at,
    ) = row  # fmt: skip
    return Order(
        id=OrderId(order_id),
        marketplace=marketplace,
        number=number,
        status=OrderStatus(status),
        ordered=_moment(ordered),
        items=tuple(_item(part) for part in parts.items[order_id]),
        payments=tuple(
            Payment(Money(minor, code), method, _moment(paid_on))
            for _, method, minor, code, paid_on in parts.payments[order_id]
        ),
        delivery=DeliveryService("", _moment(promised_by), promised_days),
        parcels=tuple(_parcel(part, parts) for part in parts.parcels[order_id]),
        stated_dates=tuple(
            StatedDate(kind, from_text(value), zone, page, instant_from_text(read_at))
            for _, kind, value, zone, page, read_at in parts.stated[order_id]
        ),
        confirmed=_moment(confirmed),
        seller_country=seller_country,
        free_return=bool(free_return),
        archived_at=instant_from_text(archived_at) if archived_at else None,
        binned_at=instant_from_text(binned_at) if binned_at else None,
    )


def _item(row: tuple[Any, ...]) -> Item:
    _, item_id, quantity, minor, code = row
    price = None if minor is None else Money(minor, code)
    return Item("", quantity, price, id=ItemId(item_id))


def _parcel(row: tuple[Any, ...], parts: _Parts) -> Parcel:
    """A parcel with its newest scan only."""
    _, parcel_id, shipped_on, delivered_on = row
    return Parcel(
        numbers=tuple(
            TrackingNumber(number, carrier=carrier)
            for _, number, carrier in parts.numbers[parcel_id]
        ),
        events=tuple(
            TrackingEvent(from_text(at), text, Stage(stage) if stage else None)
            for _, at, text, stage in parts.scans[parcel_id][-1:]
        ),
        shipped_on=_moment(shipped_on),
        delivered_on=_moment(delivered_on),
    )


def _moment(text: str | None) -> Moment | None:
    return None if text is None else from_text(text)


def _by_first(rows: Iterable[tuple[Any, ...]]) -> _Rows:
    grouped: _Rows = defaultdict(list)
    for row in rows:
        grouped[row[0]].append(row)
    return grouped
