"""What the preview says of an entry: its title, its changes old and new, notes and reasons."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from orders_gui.domain.ids import OrderId
from orders_gui.domain.importing.draft import MoneyBack
from orders_gui.domain.importing.merge import REFUNDS, Change
from orders_gui.domain.money import UNKNOWN_CURRENCY, Money
from orders_gui.domain.orders import DeliveryService, Item, Order, Payment
from orders_gui.domain.parcels.number_text import grouped
from orders_gui.domain.parcels.tracking import Parcel
from orders_gui.domain.rules.deadlines import deadlines_of
from orders_gui.domain.states import Basis, DeadlineKind, OrderStatus
from orders_gui.services.importing.plan import Entry, EntryState
from orders_gui.services.rules.rulebooks import rulebook_for
from orders_gui.ui.editor.order_editor import status_text
from orders_gui.ui.errors import translated
from orders_gui.ui.formats import Formats
from orders_gui.ui.marketplaces import Marketplaces
from orders_gui.ui.orders.row_text import deadline_text


@dataclass(frozen=True, slots=True)
class Difference:
    """One line of what changes; `change` is the whole change that it belongs to."""

    name: str
    old: str
    new: str
    change: Change


class ImportWords:
    """Texts of entries in the window's language."""

    def __init__(self, formats: Formats, marketplaces: Marketplaces) -> None:
        self._formats = formats
        self._marketplaces = marketplaces
        self.known: Mapping[OrderId, Order] = {}
        """Orders of the library that the entries are about."""

    def title(self, entry: Entry) -> str:
        """The order's title, or which entry of the file it is."""
        order = entry.draft.order if entry.draft else None
        known = self.known.get(entry.known) if entry.known else None
        if order is not None and not order.items and known is not None:
            return known.title
        if order is not None and order.title:
            return order.title
        return QCoreApplication.translate("Import", "Entry {row}").format(row=entry.row)

    def subtitle(self, entry: Entry) -> str:
        """The order number, or its tracking number when it has none."""
        order = entry.draft.order if entry.draft else None
        if order is None:
            return ""
        known = self.known.get(entry.known) if entry.known else None
        number = order.number or (known.number if known else "")
        if number:
            return grouped(number)
        return ", ".join(grouped(number.number) for number in order.tracking_numbers[:2])

    def placed(self, entry: Entry) -> str:
        """The day of the order."""
        order = entry.draft.order if entry.draft else None
        known = self.known.get(entry.known) if entry.known else None
        ordered = (order.ordered if order else None) or (known.ordered if known else None)
        return self._formats.short_day(ordered) if ordered else ""

    def picture(self, entry: Entry) -> str:
        """The picture of the known order that an entry is about."""
        known = self.known.get(entry.known) if entry.known else None
        return known.items[0].picture_sha256 if known and known.items else ""

    def total(self, entry: Entry) -> str:
        """The order's total."""
        order = entry.draft.order if entry.draft else None
        return self._formats.money_short(order.total) if order and order.total else ""

    def result(self, state: EntryState) -> str:
        """What is done with an entry."""
        return {
            EntryState.NEW: QCoreApplication.translate("Import", "New"),
            EntryState.CHANGED: QCoreApplication.translate("Import", "Changed"),
            EntryState.UNCHANGED: QCoreApplication.translate("Import", "Unchanged"),
            EntryState.SKIPPED: QCoreApplication.translate("Import", "Skipped"),
        }[state]

    def reason(self, entry: Entry) -> str:
        """Why an entry is skipped or left as it is, or what is worth knowing of a new one."""
        if entry.reasons:
            return " ".join(translated(reason) for reason in entry.reasons)
        if entry.state is EntryState.NEW and entry.draft is not None:
            return self._of_new(entry.draft.order)
        return ""

    def differences(self, entry: Entry) -> list[Difference]:
        """Every change in lines; what is held back comes last."""
        lines = [line for change in entry.changes for line in self._lines(change)]
        return sorted(lines, key=_is_held)

    def held(self, change: Change) -> str:
        """Why a change is held back."""
        if change.held is None:
            return ""
        return {
            "edited": QCoreApplication.translate("Import", "You changed this"),
            "backwards": QCoreApplication.translate("Import", "Goes backwards"),
        }[change.held.value]

    def spoken(self, entry: Entry) -> str:
        """The whole row for a screen reader."""
        changes = "; ".join(f"{d.name}: {d.old}, {d.new}" for d in self.differences(entry))
        parts = (
            self.title(entry), self.subtitle(entry), self.result(entry.state), self.placed(entry),
            changes or self.reason(entry), self.total(entry),
        )  # fmt: skip
        return ", ".join(part for part in parts if part)

    def _of_new(self, order: Order) -> str:
        check = self._sum_check(order)
        if check:
            return check
        protection = self._protection(order)
        numbers = len(order.tracking_numbers)
        if len(order.parcels) > 1:
            parcels = QCoreApplication.translate("Plurals", "%n parcels", None, len(order.parcels))
            many = QCoreApplication.translate("Plurals", "%n tracking numbers", None, numbers)
            return f"{parcels}, {many}"
        return protection

    def _protection(self, order: Order) -> str:
        for deadline in deadlines_of(order, (), rulebook_for(order.marketplace)):
            if deadline.kind is DeadlineKind.PROTECTION_ENDS:
                text = (
                    QCoreApplication.translate("Import", "Protection from the file: {day}")
                    if deadline.basis is Basis.STATED
                    else QCoreApplication.translate("Import", "Protection estimated by rule: {day}")
                )
                return text.format(day=self._formats.short_day(deadline.at))
        return ""

    def _sum_check(self, order: Order) -> str:
        """Said when the items come to much more or less than the total."""
        priced = [item for item in order.items if item.unit_price is not None]
        total = order.total
        if total is None or not priced or len(priced) != len(order.items) or total.minor <= 0:
            return ""
        amounts = [item.unit_price * item.quantity for item in priced if item.unit_price]
        if any(amount.currency != total.currency for amount in amounts):
            return ""
        items = sum(amount.minor for amount in amounts)
        if total.minor <= items * 2 and items <= total.minor * 2:
            return ""
        text = QCoreApplication.translate(
            "Import", "The items come to {items}, the total is {total}"
        )
        return text.format(
            items=self._formats.money_short(Money(items, total.currency)),
            total=self._formats.money_short(total),
        )

    def _lines(self, change: Change) -> Iterator[Difference]:
        old, new = change.old, change.new
        if change.field == "items":
            yield from self._of_items(change, _items(old), _items(new))
        elif change.field == "parcels":
            yield from self._of_parcels(change, _parcels(old), _parcels(new))
        else:
            yield Difference(field_name(change.field), self._value(old), self._value(new), change)

    def _of_items(
        self, change: Change, old: Sequence[Item], new: Sequence[Item]
    ) -> Iterator[Difference]:
        name = field_name("items")
        for before, after in zip(old, new, strict=False):
            if before.unit_price != after.unit_price:
                price = QCoreApplication.translate("Import", "Price each")
                yield self._pair(price, before.unit_price, after.unit_price, change)
            if before.quantity != after.quantity:
                quantity = QCoreApplication.translate("Import", "Quantity")
                yield self._pair(quantity, before.quantity, after.quantity, change)
            for field in ("title", "variant", "url"):
                if getattr(before, field) != getattr(after, field):
                    yield self._pair(
                        field_name(field), getattr(before, field), getattr(after, field), change
                    )
        for added in new[len(old) :]:
            yield self._pair(name, None, added.title, change)
        if old and len(old) == len(new) and not _differs(old, new):
            more = QCoreApplication.translate("Import", "product numbers")
            yield self._pair(name, None, more, change)

    def _of_parcels(
        self, change: Change, old: Sequence[Parcel], new: Sequence[Parcel]
    ) -> Iterator[Difference]:
        there = [number.number for parcel in old for number in parcel.numbers]
        name = field_name("parcels")
        for parcel in new:
            for number in parcel.numbers:
                if number.number not in there:
                    yield self._pair(name, None, grouped(number.number), change)
        for field in ("shipped_on", "delivered_on"):
            before = [getattr(parcel, field) for parcel in old]
            after = [getattr(parcel, field) for parcel in new]
            for value in after:
                if value is not None and value not in before:
                    known = next((one for one in before if one is not None), None)
                    yield self._pair(field_name(field), known, value, change)
        scans = sum(len(p.events) for p in new) - sum(len(p.events) for p in old)
        if scans > 0:
            count = QCoreApplication.translate("Plurals", "%n scans", None, scans)
            events = QCoreApplication.translate("Import", "Journey")
            yield Difference(events, "", f"+ {count}", change)

    def _pair(self, name: str, old: object, new: object, change: Change) -> Difference:
        return Difference(name, self._value(old), self._value(new), change)

    def _value(self, value: object) -> str:
        if isinstance(value, tuple):
            return ", ".join(self._value(one) for one in value)
        if isinstance(value, MoneyBack):
            parts = (self._value(value.amount), self._value(value.on))
            return " ".join(part for part in parts if part)
        if isinstance(value, Payment):
            return f"{self._value(value.amount)} {value.method}".strip()
        if isinstance(value, DeliveryService):
            parts = (value.name, self._value(value.promised_by))
            return " ".join(part for part in parts if part)
        return self._plain(value)

    def _plain(self, value: object) -> str:
        if isinstance(value, Money):
            known = value.currency != UNKNOWN_CURRENCY
            return self._formats.money_short(value) if known else self._formats.number(value)
        if isinstance(value, OrderStatus):
            return status_text(value)
        if isinstance(value, date):
            return self._formats.short_day(value)
        if isinstance(value, bool):
            yes = QCoreApplication.translate("Import", "yes")
            return yes if value else QCoreApplication.translate("Import", "no")
        return "" if value is None else str(value)


def field_name(field: str) -> str:
    """What a field of an order is called."""
    names = {
        "status": QCoreApplication.translate("Import", "Status"),
        "ordered": QCoreApplication.translate("Import", "Ordered"),
        "total": QCoreApplication.translate("Import", "Total"),
        "shipping": QCoreApplication.translate("Import", "Shipping"),
        "items": QCoreApplication.translate("Import", "Items"),
        "parcels": QCoreApplication.translate("Import", "Tracking"),
        "payments": QCoreApplication.translate("Import", "Payment"),
        "delivery": QCoreApplication.translate("Import", "Delivery"),
        "seller": QCoreApplication.translate("Import", "Seller"),
        "account": QCoreApplication.translate("Import", "Account"),
        "seller_url": QCoreApplication.translate("Import", "Shop page"),
        "seller_country": QCoreApplication.translate("Import", "Seller country"),
        "url": QCoreApplication.translate("Import", "Link"),
        "title": QCoreApplication.translate("Import", "Title"),
        "variant": QCoreApplication.translate("Import", "Variant"),
        "free_return": QCoreApplication.translate("Import", "Free return"),
        "confirmed": QCoreApplication.translate("Import", "Confirmed"),
        "finished": QCoreApplication.translate("Import", "Finished"),
        "shipped_on": QCoreApplication.translate("Import", "Shipped"),
        "delivered_on": QCoreApplication.translate("Import", "Delivered"),
        REFUNDS: QCoreApplication.translate("Import", "Refund"),
    }
    if field in names:
        return names[field]
    return deadline_text(DeadlineKind(field)) if field in set(DeadlineKind) else field


def nothing_text() -> str:
    """Said in the place of a value that was not there before."""
    return QCoreApplication.translate("Import", "none")


def _is_held(line: Difference) -> bool:
    return line.change.held is not None


def _items(value: object) -> tuple[Item, ...]:
    return value if isinstance(value, tuple) else ()


def _parcels(value: object) -> tuple[Parcel, ...]:
    return value if isinstance(value, tuple) else ()


def _differs(old: Sequence[Item], new: Sequence[Item]) -> bool:
    fields = ("unit_price", "quantity", "title", "variant", "url")
    return any(
        getattr(one, field) != getattr(two, field)
        for one, two in zip(old, new, strict=True)
        for field in fields
    )
