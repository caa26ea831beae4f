"""Imports: finding many orders, writing many orders, and the log of what came in."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from orders_gui.domain.ids import OrderId
from orders_gui.domain.moments import instant_from_text, to_text
from orders_gui.domain.orders import Order
from orders_gui.domain.outlook import Outlook
from orders_gui.store.database import Database
from orders_gui.store.rows.order_columns import (
    Columns,
    event_columns,
    item_columns,
    number_columns,
    order_columns,
    outlook_columns,
    parcel_columns,
    payment_columns,
    stated_columns,
)
from orders_gui.store.rows.search import reindex
from orders_gui.store.tables import ImportRunRow, TagRow

Numbered = tuple[str, str]
"""A marketplace and the number that it gave an order."""


@dataclass(frozen=True, slots=True)
class ImportRun:
    """One import of one file; `at` is an aware UTC instant, `skipped` are (row, reason)."""

    at: datetime
    file_name: str
    sha256: str
    format: str
    rows: int
    new: int
    changed: int
    unchanged: int
    skipped: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Known:
    """An order of the library that has a number that was asked for."""

    id: OrderId
    account: str
    seller: str
    in_bin: bool


class ImportStore:
    """What an import needs beside whole orders; the caller holds a step when writing."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def by_number(self, wanted: Iterable[Numbered]) -> Mapping[Numbered, list[Known]]:
        """The orders with these numbers, those in the bin too."""
        rows = self._database.rows(
            "SELECT marketplace, number, id, account, seller, binned_at IS NOT NULL FROM orders "
            "WHERE (marketplace, number) IN (SELECT json_extract(value, '$[0]'), "
            "json_extract(value, '$[1]') FROM json_each(?)) ORDER BY id",
            [json.dumps(list(wanted))],
        )
        found: defaultdict[Numbered, list[Known]] = defaultdict(list)
        for marketplace, number, order_id, account, seller, binned in rows:
            known = Known(OrderId(order_id), account, seller, bool(binned))
            found[marketplace, number].append(known)
        return found

    def by_tracking(self, numbers: Iterable[str]) -> Mapping[str, list[OrderId]]:
        """The orders outside the bin that have these tracking numbers."""
        rows = self._database.rows(
            "SELECT DISTINCT n.number, o.id FROM tracking_number AS n "
            "JOIN parcel AS p ON p.id = n.parcel_id JOIN orders AS o ON o.id = p.order_id "
            "WHERE n.number IN (SELECT value FROM json_each(?)) AND o.binned_at IS NULL "
            "ORDER BY o.id",
            [json.dumps(list(numbers))],
        )
        found: defaultdict[str, list[OrderId]] = defaultdict(list)
        for number, order_id in rows:
            found[number].append(OrderId(order_id))
        return found

    def is_here(self, order_id: OrderId) -> bool:
        """Whether the order is in the library, outside the bin."""
        sql = "SELECT count(*) FROM orders WHERE id = ? AND binned_at IS NULL"
        return bool(self._database.value(sql, [order_id]))

    def by_product(self, product_id: str, sku_id: str) -> list[OrderId]:
        """The orders outside the bin with an item of this product in this variant."""
        rows = self._database.rows(
            "SELECT DISTINCT o.id FROM item AS i JOIN orders AS o ON o.id = i.order_id "
            "WHERE i.product_id = ? AND i.sku_id = ? AND o.binned_at IS NULL",
            [product_id, sku_id],
        )
        return [OrderId(row[0]) for row in rows]

    def edited_fields(self, order_ids: Sequence[OrderId]) -> Mapping[OrderId, frozenset[str]]:
        """The fields of these orders that the user typed."""
        rows = self._database.rows(
            "SELECT order_id, field FROM edited_field "
            "WHERE order_id IN (SELECT value FROM json_each(?))",
            [json.dumps(list(order_ids))],
        )
        found: defaultdict[OrderId, set[str]] = defaultdict(set)
        for order_id, field in rows:
            found[OrderId(order_id)].add(field)
        return {order_id: frozenset(fields) for order_id, fields in found.items()}

    def count_orders(self) -> int:
        """How many orders the library has outside the bin."""
        return int(self._database.value("SELECT count(*) FROM orders WHERE binned_at IS NULL"))

    def add_orders(self, orders: Sequence[tuple[Order, Outlook]], now: datetime) -> list[OrderId]:
        """Write many new orders at once; returns their ids in the same order."""
        with self._database.write():
            first = self._next_id("orders")
            ids = [OrderId(first + place) for place in range(len(orders))]
            written = {"created_at": to_text(now), "updated_at": to_text(now)}
            self._insert(
                "orders",
                [
                    {"id": order_id, **order_columns(order), **outlook_columns(out), **written}
                    for order_id, (order, out) in zip(ids, orders, strict=True)
                ],
            )
            pairs = [(order_id, order) for order_id, (order, _) in zip(ids, orders, strict=True)]
            self._add_lines(pairs)
            self._add_parcels(pairs)
            self._add_tags(pairs)
            reindex(self._database, ids)
        return ids

    def add(self, run: ImportRun) -> None:
        """Note an import."""
        with self._database.write():
            ImportRunRow.create(
                at=to_text(run.at),
                file_name=run.file_name,
                sha256=run.sha256,
                format=run.format,
                rows=run.rows,
                new=run.new,
                changed=run.changed,
                unchanged=run.unchanged,
                report=json.dumps(run.skipped, ensure_ascii=False),
            )

    def last(self) -> ImportRun | None:
        """The newest import."""
        with self._database.read():
            row = ImportRunRow.select().order_by(ImportRunRow.id.desc()).first()
        if row is None:
            return None
        return ImportRun(
            at=instant_from_text(row.at),
            file_name=row.file_name,
            sha256=row.sha256,
            format=row.format,
            rows=row.rows,
            new=row.new,
            changed=row.changed,
            unchanged=row.unchanged,
            skipped=tuple((int(number), str(why)) for number, why in json.loads(row.report)),
        )

    def _add_lines(self, orders: Sequence[tuple[OrderId, Order]]) -> None:
        self._insert(
            "item",
            [
                item_columns(order_id, line, item)
                for order_id, order in orders
                for line, item in enumerate(order.items, start=1)
            ],
        )
        self._insert(
            "payment",
            [
                payment_columns(order_id, position, payment)
                for order_id, order in orders
                for position, payment in enumerate(order.payments)
            ],
        )
        self._insert(
            "stated_date",
            [
                stated_columns(order_id, stated)
                for order_id, order in orders
                for stated in order.stated_dates
            ],
        )

    def _add_parcels(self, orders: Sequence[tuple[OrderId, Order]]) -> None:
        parcel_id = self._next_id("parcel")
        parcels: list[Columns] = []
        numbers: list[Columns] = []
        events: list[Columns] = []
        for order_id, order in orders:
            for position, parcel in enumerate(order.parcels):
                parcels.append({"id": parcel_id, **parcel_columns(order_id, position, parcel)})
                numbers.extend(
                    number_columns(parcel_id, place, number)
                    for place, number in enumerate(parcel.numbers)
                )
                events.extend(event_columns(parcel_id, event) for event in parcel.events)
                parcel_id += 1
        self._insert("parcel", parcels)
        self._insert("tracking_number", numbers)
        self._insert("tracking_event", events)

    def _add_tags(self, orders: Sequence[tuple[OrderId, Order]]) -> None:
        wanted = {tag for _, order in orders for tag in order.tags}
        if not wanted:
            return
        ids = {row.name.casefold(): row.id for row in TagRow.select()}
        for name in sorted(wanted):
            if name.casefold() not in ids:
                ids[name.casefold()] = TagRow.create(name=name).id
        rows: list[Columns] = [
            {"order_id": order_id, "tag_id": tag}
            for order_id, order in orders
            for tag in dict.fromkeys(ids[name.casefold()] for name in order.tags)
        ]
        self._insert("order_tag", rows)

    def _next_id(self, table: str) -> int:
        return int(self._database.value(f"SELECT ifnull(max(id), 0) + 1 FROM {table}"))  # noqa: S608

    def _insert(self, table: str, rows: Sequence[Columns]) -> None:
        """Insert rows that all have the same columns."""
        if not rows:
            return
        names = ", ".join(rows[0])
        places = ", ".join("?" for _ in rows[0])
        self._database.connection.executemany(
            f"INSERT INTO {table} ({names}) VALUES ({places})",  # noqa: S608 - columns of ours
            [tuple(row.values()) for row in rows],
        )
