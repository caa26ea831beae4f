"""What the cells of an order's row say, in the window's language."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from orders_gui.domain.errors import QT_TRANSLATE_NOOP
from orders_gui.domain.list_row import (
    Group,
    ListRow,
    Pill,
    Place,
    days_in_transit,
    days_since_scan,
    silent_days,
)
from orders_gui.domain.moments import Moment
from orders_gui.domain.parcels.number_text import grouped
from orders_gui.domain.states import DeadlineKind, DisputeState, Stage
from orders_gui.ui.formats import Formats
from orders_gui.ui.marketplaces import Marketplaces
from orders_gui.ui.orders.columns import ColumnId


class RowText:
    """Texts of rows; the clock comes with the formats."""

    def __init__(self, formats: Formats, marketplaces: Marketplaces) -> None:
        self._formats = formats
        self._marketplaces = marketplaces

    def heading(self, group: Group) -> str:
        """The text above a group."""
        return {
            Group.ACT: QCoreApplication.translate("Groups", "Act before the deadline"),
            Group.ON_THE_WAY: QCoreApplication.translate("Groups", "On the way"),
            Group.FINISHED: QCoreApplication.translate("Groups", "Finished this month"),
        }[group]

    def cell(self, row: ListRow, column: ColumnId) -> str:
        """The main text of a cell."""
        return {
            ColumnId.ORDER: row.title,
            ColumnId.STATUS: pill_text(row.pill),
            ColumnId.TRACKING: grouped(row.tracking) or self.no_tracking(),
            ColumnId.TIME_LEFT: self.time_left(row),
            ColumnId.PRICE: self.price(row),
            ColumnId.ORDERED: self._day(row.ordered),
            ColumnId.SELLER: row.seller,
            ColumnId.FINISHED: self._day(row.finished),
            ColumnId.DAYS_IN_TRANSIT: _days(days_in_transit(row, self._today)),
            ColumnId.DAYS_SINCE_SCAN: self._since_scan(row),
        }[column]

    def second_line(self, row: ListRow, column: ColumnId) -> str:
        """The quiet text under the main one."""
        if column is ColumnId.ORDER:
            return self.shop_and_number(row)
        if column is ColumnId.TRACKING:
            return self.last_event(row)
        return ""

    def shop_and_number(self, row: ListRow) -> str:
        """Marketplace and number: `AliExpress · 3042 7719 5520 0001`."""
        name = self._marketplaces.name(row.marketplace)
        return f"{name} · {grouped(row.number)}" if row.number else name

    def no_tracking(self) -> str:
        """Said where a tracking number would stand."""
        return QCoreApplication.translate("Rows", "No tracking yet")

    def last_event(self, row: ListRow) -> str:
        """The newest scan with its age, or what is awaited."""
        return "".join(self.event_and_age(row))

    def event_and_age(self, row: ListRow) -> tuple[str, str]:
        """What the newest scan says, and when that was; the second is never cut off."""
        silent = self.silent_days(row)
        if silent is not None:
            return QCoreApplication.translate(
                "Plurals", "No movement for %n days", None, silent
            ), ""
        if row.place is Place.FINISHED and row.finished is not None:
            return self._closing(row), ""
        if row.last_at is None:
            return self._awaited(row), ""
        if row.last_stage is Stage.DELIVERED:
            delivered = QCoreApplication.translate("Rows", "Delivered {day}")
            return delivered.format(day=self._formats.short_day(row.last_at)), ""
        return row.last_text, f", {self._formats.age(row.last_at)}"

    def silent_days(self, row: ListRow) -> int | None:
        """Days without movement when they are worth saying."""
        return silent_days(row.last_at, row.pill, self._today)

    def time_left(self, row: ListRow) -> str:
        """The loud text of the countdown: `3 days`, `5 hours`, `Overdue`."""
        if row.refund is not None and row.place is not Place.OPEN:
            return f"+\u2009{self._formats.money_short(row.refund)}"
        if row.place is not Place.OPEN:
            return self._closed(row)
        if row.next_at is not None:
            return self._formats.countdown(row.next_at)
        return dispute_text(row.dispute_state) if row.dispute_state else ""

    def due_day(self, row: ListRow) -> str:
        """The quiet date beside the countdown."""
        return "" if row.next_at is None else self._formats.short_day(row.next_at)

    def price(self, row: ListRow) -> str:
        """The total, or a dash when no source states it."""
        return "–" if row.total is None else self._formats.money_short(row.total)

    def spoken(self, row: ListRow) -> str:
        """The whole row for a screen reader."""
        parts = [row.title, pill_text(row.pill)]
        if row.next_at is not None and row.next_kind is not None:
            parts.append(f"{deadline_text(row.next_kind)}: {self.time_left(row)}")
        if row.total is not None:
            parts.append(self._formats.money_long(row.total))
        return ", ".join(parts)

    def tool_tip(self, row: ListRow, column: ColumnId) -> str:
        """The full text of a cell, escaped: Qt would take data for markup."""
        from html import escape

        lines = [self.cell(row, column), self.second_line(row, column)]
        if column is ColumnId.TIME_LEFT and row.next_at is not None and row.next_kind is not None:
            lines = [deadline_text(row.next_kind), self._formats.full_instant(row.next_at)]
        shown = [escape(line) for line in lines if line]
        return "<qt>" + "<br>".join(shown) + "</qt>" if shown else ""

    def _since_scan(self, row: ListRow) -> str:
        days = days_since_scan(row, self._today)
        return QCoreApplication.translate("Formats", "today") if days == 0 else _days(days)

    @property
    def _today(self) -> date:
        return self._formats.now.date()

    def _awaited(self, row: ListRow) -> str:
        if row.next_kind is DeadlineKind.SHIP_BY and row.next_at is not None:
            return QCoreApplication.translate("Rows", "Seller ships by {day}").format(
                day=self._formats.short_day(row.next_at)
            )
        return ""

    def _closing(self, row: ListRow) -> str:
        day = self._day(row.finished)
        text = {
            Pill.REFUNDED: QCoreApplication.translate("Rows", "Refund received {day}"),
            Pill.CANCELLED: QCoreApplication.translate("Rows", "Cancelled {day}"),
        }.get(row.pill, QCoreApplication.translate("Rows", "Confirmed {day}"))
        return text.format(day=day)

    def _closed(self, row: ListRow) -> str:
        if row.finished is None:
            return ""
        return QCoreApplication.translate("Rows", "Closed {day}").format(
            day=self._day(row.finished)
        )

    def _day(self, moment: Moment | None) -> str:
        return "" if moment is None else self._formats.short_day(moment)


def _days(count: int | None) -> str:
    if count is None:
        return ""
    return QCoreApplication.translate("Plurals", "%n days", None, count)


def dispute_text(state: DisputeState) -> str:
    """Whose turn it is in a dispute, in two or three words."""
    return {
        DisputeState.DRAFT: QCoreApplication.translate("Disputes", "Dispute begun"),
        DisputeState.WAITING_SELLER: QCoreApplication.translate("Disputes", "Seller answers"),
        DisputeState.YOUR_ANSWER_DUE: QCoreApplication.translate("Disputes", "Your answer is due"),
        DisputeState.PLATFORM_REVIEWING: QCoreApplication.translate("Disputes", "Shop decides"),
        DisputeState.DECIDED: QCoreApplication.translate("Disputes", "Decided"),
        DisputeState.RETURN_DUE: QCoreApplication.translate("Disputes", "Send it back"),
        DisputeState.RETURN_SENT: QCoreApplication.translate("Disputes", "On the way back"),
        DisputeState.REPLACEMENT_AWAITED: QCoreApplication.translate("Disputes", "Replacement"),
        DisputeState.REFUND_PENDING: QCoreApplication.translate("Disputes", "Refund awaited"),
        DisputeState.CLOSED: QCoreApplication.translate("Disputes", "Closed"),
    }[state]


def pill_text(pill: Pill) -> str:
    """The word of a pill."""
    return {
        Pill.DISPUTE: QCoreApplication.translate("Pills", "Dispute open"),
        Pill.STUCK: QCoreApplication.translate("Pills", "Stuck"),
        Pill.DELIVERED: QCoreApplication.translate("Pills", "Delivered"),
        Pill.PICK_UP: QCoreApplication.translate("Pills", "Out for delivery"),
        Pill.CUSTOMS: QCoreApplication.translate("Pills", "Customs"),
        Pill.IN_TRANSIT: QCoreApplication.translate("Pills", "In transit"),
        Pill.ORDERED: QCoreApplication.translate("Pills", "Ordered"),
        Pill.UNPAID: QCoreApplication.translate("Pills", "Unpaid"),
        Pill.REFUNDED: QCoreApplication.translate("Pills", "Refunded"),
        Pill.COMPLETED: QCoreApplication.translate("Pills", "Completed"),
        Pill.CANCELLED: QCoreApplication.translate("Pills", "Cancelled"),
    }[pill]


_DEADLINES = {
    DeadlineKind.SHIP_BY: QT_TRANSLATE_NOOP("Deadlines", "Seller ships by"),
    DeadlineKind.DISPUTE_OPENS: QT_TRANSLATE_NOOP("Deadlines", "A dispute can be opened from"),
    DeadlineKind.PROTECTION_ENDS: QT_TRANSLATE_NOOP("Deadlines", "Protection ends"),
    DeadlineKind.DISPUTE_CLOSES: QT_TRANSLATE_NOOP("Deadlines", "Last day to open a dispute"),
    DeadlineKind.AUTO_CONFIRM: QT_TRANSLATE_NOOP("Deadlines", "Receipt is confirmed automatically"),
    DeadlineKind.TRACKING_SILENT: QT_TRANSLATE_NOOP("Deadlines", "Tracking counts as silent from"),
    DeadlineKind.FREE_RETURN_ENDS: QT_TRANSLATE_NOOP("Deadlines", "Free return ends"),
    DeadlineKind.SELLER_ANSWERS_BY: QT_TRANSLATE_NOOP("Deadlines", "Seller answers by"),
    DeadlineKind.YOU_ANSWER_BY: QT_TRANSLATE_NOOP("Deadlines", "Your answer is due"),
    DeadlineKind.PLATFORM_STEPS_IN: QT_TRANSLATE_NOOP("Deadlines", "The marketplace steps in"),
    DeadlineKind.SHIP_BACK_BY: QT_TRANSLATE_NOOP("Deadlines", "Send the parcel back by"),
    DeadlineKind.REFUND_EXPECTED_FROM: QT_TRANSLATE_NOOP("Deadlines", "Refund expected from"),
    DeadlineKind.REFUND_EXPECTED_UNTIL: QT_TRANSLATE_NOOP("Deadlines", "Refund expected by"),
    DeadlineKind.PAYPAL_OPEN_UNTIL: QT_TRANSLATE_NOOP("Deadlines", "PayPal dispute possible until"),
    DeadlineKind.PAYPAL_ESCALATE_BY: QT_TRANSLATE_NOOP("Deadlines", "PayPal claim by"),
    DeadlineKind.CHARGEBACK_UNTIL: QT_TRANSLATE_NOOP("Deadlines", "Card chargeback until"),
    DeadlineKind.EU_WITHDRAWAL_UNTIL: QT_TRANSLATE_NOOP("Deadlines", "EU withdrawal until"),
    DeadlineKind.EU_GUARANTEE_UNTIL: QT_TRANSLATE_NOOP("Deadlines", "EU guarantee until"),
    DeadlineKind.SECTION75_UNTIL: QT_TRANSLATE_NOOP("Deadlines", "Section 75 claim until"),
}


def deadline_text(kind: DeadlineKind) -> str:
    """What happens at a deadline."""
    return QCoreApplication.translate("Deadlines", _DEADLINES[kind])
