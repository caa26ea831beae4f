"""Orders in the library: whole orders go in and come out."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from orders_gui.domain.ids import ItemId, OrderId, ParcelId, TrackingNumberId
from orders_gui.domain.moments import from_text, instant_from_text, to_text
from orders_gui.domain.money import Money
from orders_gui.domain.orders import DeliveryService, Item, Order, Payment, StatedDate
from orders_gui.domain.outlook import Outlook
from orders_gui.domain.parcels.tracking import NumberRole, Parcel, TrackingEvent, TrackingNumber
from orders_gui.domain.states import OrderStatus, Stage
from orders_gui.store.columns import Row, among, instant, moment, money
from orders_gui.store.database import Database
from orders_gui.store.rows.order_columns import (
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
from orders_gui.store.tables import (
    EditedFieldRow,
    ItemRow,
    OrderRow,
    OrderTagRow,
    ParcelRow,
    PaymentRow,
    StatedDateRow,
    TagRow,
    TrackingEventRow,
    TrackingNumberRow,
)


class OrderStore:
    """Reads and writes whole orders; the caller holds a step of the journal when writing."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, order_id: OrderId) -> Order | None:
        """One order with everything that belongs to it."""
        found = self.get_many([order_id])
        return found[0] if found else None

    def get_many(self, order_ids: Sequence[OrderId]) -> list[Order]:
        """Several orders, in the order of `order_ids`; unknown ids are left out."""
        with self._database.read():
            rows = {row.id: row for row in OrderRow.select().where(among(OrderRow.id, order_ids))}
            present = [order_id for order_id in order_ids if order_id in rows]
            parts = _Parts(present)
            return [_order(rows[order_id], parts) for order_id in present]

    def find(self, marketplace: str, number: str, account: str = "") -> OrderId | None:
        """The order with this number that is not in the bin."""
        found = self.find_number(number, marketplace=marketplace)
        with self._database.read():
            rows = OrderRow.select(OrderRow.id, OrderRow.account).where(OrderRow.id.in_(found))
            ids = [row.id for row in rows if not account or row.account in ("", account)]
        return OrderId(ids[0]) if ids else None

    def find_number(self, number: str, *, marketplace: str = "") -> list[OrderId]:
        """All orders with this number that are not in the bin."""
        condition = (OrderRow.number == number) & (OrderRow.place != "bin")
        if marketplace:
            condition &= OrderRow.marketplace == marketplace
        with self._database.read():
            rows = OrderRow.select(OrderRow.id).where(condition).order_by(OrderRow.id)
            return [OrderId(row.id) for row in rows]

    def save(self, order: Order, now: datetime) -> OrderId:
        """Write the order and everything in it; returns its id.

        Items, parcels and numbers that carry an id keep it, so that disputes and evidence
        stay attached; those that are gone from the order are removed.
        """
        with self._database.write():
            order_id = self._save_row(order, now)
            self._save_items(order_id, order.items)
            self._save_payments(order_id, order.payments)
            self._save_parcels(order_id, order.parcels)
            self._save_stated(order_id, order.stated_dates)
            self._save_tags(order_id, order.tags)
            reindex(self._database, [order_id])
        return order_id

    def save_outlook(self, order_id: OrderId, outlook: Outlook) -> None:
        """Keep the derived columns by which lists sort and filter; no change if they are so."""
        columns = outlook_columns(outlook)
        with self._database.write():
            kept = OrderRow.get_by_id(order_id)
            changed = {key: value for key, value in columns.items() if getattr(kept, key) != value}
            if changed:
                OrderRow.update(changed).where(OrderRow.id == order_id).execute()

    def edited_fields(self, order_id: OrderId) -> frozenset[str]:
        """The fields that the user typed and that imports leave alone."""
        with self._database.read():
            rows = EditedFieldRow.select().where(EditedFieldRow.order_id == order_id)
            return frozenset(row.field for row in rows)

    def mark_edited(self, order_id: OrderId, fields: Iterable[str]) -> None:
        """Remember that the user typed these fields."""
        with self._database.write():
            for field in sorted(set(fields) - self.edited_fields(order_id)):
                EditedFieldRow.create(order_id=order_id, field=field)

    def purge(self, binned_before: datetime) -> int:
        """Remove orders that were put into the bin before that; returns how many."""
        with self._database.write():
            gone = OrderRow.binned_at < to_text(binned_before)
            ids = [row.id for row in OrderRow.select(OrderRow.id).where(gone)]
            OrderRow.delete().where(gone).execute()
            reindex(self._database, ids)
        return len(ids)

    def remove_samples(self) -> int:
        """Remove the sample orders with all that belongs to them; returns how many."""
        with self._database.write():
            ids = [row.id for row in OrderRow.select(OrderRow.id).where(OrderRow.sample == 1)]
            OrderRow.delete().where(OrderRow.sample == 1).execute()
            reindex(self._database, ids)
        return len(ids)

    def _save_row(self, order: Order, now: datetime) -> OrderId:
        columns = order_columns(order) | {"updated_at": to_text(now)}
        if order.id is not None:
            OrderRow.update(columns).where(OrderRow.id == order.id).execute()
            return order.id
        fresh = {"created_at": to_text(order.created_at or now), "place": "open"}
        return OrderId(OrderRow.insert(columns | fresh).execute())

    def _save_items(self, order_id: OrderId, items: Sequence[Item]) -> None:
        kept = [item.id for item in items if item.id is not None]
        ItemRow.delete().where((ItemRow.order_id == order_id) & ItemRow.id.not_in(kept)).execute()
        for line, item in enumerate(items, start=1):
            columns = item_columns(order_id, line, item)
            _upsert(ItemRow, item.id, columns)

    def _save_payments(self, order_id: OrderId, payments: Sequence[Payment]) -> None:
        rows = [
            payment_columns(order_id, position, payment)
            for position, payment in enumerate(payments)
        ]
        _replace(PaymentRow, PaymentRow.order_id == order_id, rows)

    def _save_parcels(self, order_id: OrderId, parcels: Sequence[Parcel]) -> None:
        kept = [parcel.id for parcel in parcels if parcel.id is not None]
        gone = (ParcelRow.order_id == order_id) & ParcelRow.id.not_in(kept)
        ParcelRow.delete().where(gone).execute()
        for position, parcel in enumerate(parcels):
            columns = parcel_columns(order_id, position, parcel)
            parcel_id = _upsert(ParcelRow, parcel.id, columns)
            self._save_numbers(parcel_id, parcel.numbers)
            self._save_events(parcel_id, parcel.events)

    def _save_numbers(self, parcel_id: int, numbers: Sequence[TrackingNumber]) -> None:
        kept = [number.id for number in numbers if number.id is not None]
        gone = (TrackingNumberRow.parcel_id == parcel_id) & TrackingNumberRow.id.not_in(kept)
        TrackingNumberRow.delete().where(gone).execute()
        for position, number in enumerate(numbers):
            columns = number_columns(parcel_id, position, number)
            _upsert(TrackingNumberRow, number.id, columns)

    def _save_events(self, parcel_id: int, events: Sequence[TrackingEvent]) -> None:
        rows = [event_columns(parcel_id, event) for event in events]
        _replace(TrackingEventRow, TrackingEventRow.parcel_id == parcel_id, rows)

    def _save_stated(self, order_id: OrderId, dates: Sequence[StatedDate]) -> None:
        rows = [stated_columns(order_id, stated) for stated in dates]
        _replace(StatedDateRow, StatedDateRow.order_id == order_id, rows)

    def _save_tags(self, order_id: OrderId, tags: Sequence[str]) -> None:
        wanted = []
        for name in dict.fromkeys(tags):
            tag = TagRow.get_or_none(TagRow.name == name) or TagRow.create(name=name)
            wanted.append({"order_id": order_id, "tag_id": tag.id})
        _replace(OrderTagRow, OrderTagRow.order_id == order_id, wanted)


class _Parts:
    """All that belongs to some orders, read with one statement a table."""

    def __init__(self, order_ids: Sequence[OrderId]) -> None:
        self.items = _by(
            ItemRow.select().where(among(ItemRow.order_id, order_ids)), "order_id", "line"
        )
        self.payments = _by(
            PaymentRow.select().where(among(PaymentRow.order_id, order_ids)), "order_id", "position"
        )
        self.parcels = _by(
            ParcelRow.select().where(among(ParcelRow.order_id, order_ids)), "order_id", "position"
        )
        self.stated = _by(
            StatedDateRow.select().where(among(StatedDateRow.order_id, order_ids)), "order_id", "id"
        )
        parcels = [row.id for rows in self.parcels.values() for row in rows]
        self.numbers = _by(
            TrackingNumberRow.select().where(among(TrackingNumberRow.parcel_id, parcels)),
            "parcel_id",
            "position",
        )
        self.events = _by(
            TrackingEventRow.select().where(among(TrackingEventRow.parcel_id, parcels)),
            "parcel_id",
            "at",
        )
        self.tags: defaultdict[int, list[str]] = defaultdict(list)
        names = {tag.id: tag.name for tag in TagRow.select()}
        tagged = OrderTagRow.select().where(among(OrderTagRow.order_id, order_ids))
        for row in tagged.order_by(OrderTagRow.id):
            self.tags[row.order_id].append(names[row.tag_id])


def _order(row: Row, parts: _Parts) -> Order:
    delivery = None
    if row.delivery_name or row.promised_by or row.promised_days is not None:
        delivery = DeliveryService(row.delivery_name, moment(row.promised_by), row.promised_days)
    return Order(
        id=OrderId(row.id),
        marketplace=row.marketplace,
        number=row.number,
        seller=row.seller,
        account=row.account,
        status=OrderStatus(row.status),
        ordered=moment(row.ordered),
        total=money(row, "total"),
        shipping=money(row, "shipping"),
        items=tuple(_item(part) for part in parts.items[row.id]),
        payments=tuple(_payment(part) for part in parts.payments[row.id]),
        delivery=delivery,
        parcels=tuple(_parcel(part, parts) for part in parts.parcels[row.id]),
        stated_dates=tuple(_stated(part) for part in parts.stated[row.id]),
        confirmed=moment(row.confirmed),
        finished=moment(row.finished),
        seller_country=row.seller_country,
        free_return=bool(row.free_return),
        seller_url=row.seller_url,
        url=row.url,
        note=row.note,
        tags=tuple(parts.tags[row.id]),
        archived_at=instant(row.archived_at),
        binned_at=instant(row.binned_at),
        sample=bool(row.sample),
        created_at=instant(row.created_at),
    )


def _item(row: Row) -> Item:
    return Item(
        title=row.title,
        quantity=row.quantity,
        unit_price=money(row, "unit"),
        variant=row.variant,
        line=row.line,
        product_id=row.product_id,
        sku_id=row.sku_id,
        line_id=row.line_id,
        url=row.url,
        picture_url=row.picture_url,
        picture_sha256=row.picture_sha256,
        id=ItemId(row.id),
    )


def _payment(row: Row) -> Payment:
    amount = Money(row.amount_minor, row.amount_currency)
    return Payment(amount, row.method, moment(row.paid_on))


def _parcel(row: Row, parts: _Parts) -> Parcel:
    return Parcel(
        numbers=tuple(
            TrackingNumber(
                part.number, NumberRole(part.role), part.carrier, TrackingNumberId(part.id)
            )
            for part in parts.numbers[row.id]
        ),
        events=tuple(
            TrackingEvent(
                from_text(part.at), part.text, Stage(part.stage) if part.stage else None, part.place
            )
            for part in parts.events[row.id]
        ),
        shipped_on=moment(row.shipped_on),
        delivered_on=moment(row.delivered_on),
        id=ParcelId(row.id),
    )


def _stated(row: Row) -> StatedDate:
    return StatedDate(
        kind=row.kind,
        value=from_text(row.value),
        zone=row.zone,
        page=row.page,
        read_at=instant_from_text(row.read_at),
        superseded_at=instant(row.superseded_at),
    )


def _by(query: Any, key: str, order: str) -> defaultdict[int, list[Any]]:  # noqa: ANN401 - rows
    grouped: defaultdict[int, list[Any]] = defaultdict(list)
    for row in query:
        grouped[getattr(row, key)].append(row)
    for rows in grouped.values():
        rows.sort(key=lambda row: (getattr(row, order), row.id))
    return grouped


def _upsert(table: Any, row_id: int | None, columns: dict[str, Any]) -> int:  # noqa: ANN401
    if row_id is None:
        return int(table.insert(columns).execute())
    changed = table.update(columns).where(table.id == row_id).execute()
    return row_id if changed else int(table.insert(columns | {"id": row_id}).execute())


def _replace(table: Any, mine: Any, rows: list[dict[str, Any]]) -> None:  # noqa: ANN401
    """Make the rows that fulfil `mine` equal to `rows`, touching nothing when they are."""
    names = list(rows[0]) if rows else []
    kept = list(table.select().where(mine).order_by(table.id))
    if [_values(row, names) for row in kept] == [
        tuple(row[name] for name in names) for row in rows
    ]:
        return
    table.delete().where(mine).execute()
    for row in rows:
        table.insert(row).execute()


def _values(row: Row, names: Sequence[str]) -> tuple[object, ...]:
    return tuple(row.__data__[name] for name in names)
