"""The orders list: which orders a view shows, in which order, and what each row says."""

import json
from array import array
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from orders_gui.domain.filters import OrderFilter
from orders_gui.domain.ids import OrderId
from orders_gui.domain.list_row import ACT_WITHIN, SILENT_AFTER_DAYS, Group, ListRow, Pill, Place
from orders_gui.domain.moments import from_text, instant_from_text, to_text
from orders_gui.domain.money import Money
from orders_gui.domain.states import (
    Basis,
    DeadlineKind,
    DisputeState,
    OrderStatus,
    Stage,
)
from orders_gui.store.database import Database
from orders_gui.store.failures import told
from orders_gui.store.rows.filtering import filtering, searching
from orders_gui.store.rows.transit import ARRIVED, IN_TRANSIT, SHIPPED, SINCE_SCAN

FIRST_ROWS = 200
"""So many rows are shown before the whole list is known."""


_AT_ONCE = 2_000

_SMALL = 5_000


class View(StrEnum):
    """What the list shows."""

    ACTIVE = "active"
    NEEDS_ACTION = "needs_action"
    ON_THE_WAY = "on_the_way"
    DISPUTES = "disputes"
    FINISHED = "finished"
    ARCHIVE = "archive"
    BIN = "bin"
    ALL = "all"


class SortKey(StrEnum):
    """By what the list is sorted."""

    TIME_LEFT = "time_left"
    TITLE = "title"
    STATUS = "status"
    TRACKING = "tracking"
    TOTAL = "total"
    ORDERED = "ordered"
    SELLER = "seller"
    FINISHED = "finished"
    DAYS_IN_TRANSIT = "days_in_transit"
    DAYS_SINCE_SCAN = "days_since_scan"


@dataclass(frozen=True, slots=True)
class Query:
    """A view with its filters and sorting; an empty `marketplace` means all."""

    view: View = View.ACTIVE
    marketplace: str = ""
    search: str = ""
    sort: SortKey = SortKey.TIME_LEFT
    descending: bool = False
    grouped: bool = True
    filter: OrderFilter = field(default_factory=OrderFilter)


class Found(NamedTuple):
    """Order ids in the order of the list; `groups` says how many belong to each group."""

    ids: "array[int]"
    groups: tuple[tuple[Group, int], ...]
    complete: bool


class Counts(NamedTuple):
    """How many orders (in *Disputes*: disputes) each view holds, each marketplace, and open money.

    `last_import` is the aware UTC instant of the newest import.
    """

    views: dict[View, int]
    marketplaces: dict[str, int]
    open_money: tuple[Money, ...]
    last_import: datetime | None = None


_ON_THE_WAY = "('in_transit', 'customs', 'pick_up', 'stuck', 'ordered')"
_RUNNING = (
    "('waiting_seller', 'your_answer_due', 'platform_reviewing', 'decided', 'return_due', "
    "'return_sent', 'replacement_awaited', 'refund_pending')"
)

_OPEN_DISPUTES = (
    "SELECT count(*) FROM dispute JOIN orders ON orders.id = dispute.order_id "  # noqa: S608
    f"WHERE dispute.binned_at IS NULL AND dispute.state IN {_RUNNING} AND place <> 'bin'"
)

_VIEWS = {
    View.ACTIVE: "place = 'open'",
    View.NEEDS_ACTION: "place = 'open' AND due_sort <= :soon",
    View.ON_THE_WAY: f"place = 'open' AND pill IN {_ON_THE_WAY}",
    View.DISPUTES: f"place = 'open' AND dispute_state IN {_RUNNING}",
    View.FINISHED: "place = 'finished'",
    View.ARCHIVE: "place = 'archive'",
    View.BIN: "place = 'bin'",
    View.ALL: "place <> 'bin'",
}

_GROUPS = {
    Group.ACT: "place = 'open' AND due_sort <= :soon",
    Group.ON_THE_WAY: "place = 'open' AND due_sort > :soon",
    Group.FINISHED: "place = 'finished' AND finished >= :month",
}

# The same questions, asked so that an index answers them without a look at the orders.
_COUNTED = {
    View.ACTIVE: _VIEWS[View.ACTIVE],
    View.NEEDS_ACTION: _VIEWS[View.NEEDS_ACTION],
    View.ON_THE_WAY: "place = 'open' AND pill_rank IN ({})".format(
        ", ".join(str(rank) for rank, pill in enumerate(Pill) if f"'{pill}'" in _ON_THE_WAY)
    ),
    View.FINISHED: _VIEWS[View.FINISHED],
    View.ARCHIVE: _VIEWS[View.ARCHIVE],
    View.BIN: _VIEWS[View.BIN],
}

_OPEN_BY_SHOP = (
    "SELECT marketplace, ifnull(total_currency, ''), count(*), count(total_minor), "
    "sum(total_minor) FROM orders WHERE place = 'open' GROUP BY marketplace, total_currency"
)

_OVER = frozenset({View.FINISHED, View.ARCHIVE, View.BIN})

_SORTS = {
    SortKey.TIME_LEFT: "due_sort",
    SortKey.TITLE: "title_key",
    SortKey.STATUS: "pill_rank",
    SortKey.TRACKING: "last_at",
    SortKey.TOTAL: "total_minor",
    SortKey.ORDERED: "ordered",
    SortKey.SELLER: "seller",
    SortKey.FINISHED: "finished",
    SortKey.DAYS_IN_TRANSIT: IN_TRANSIT,
    SortKey.DAYS_SINCE_SCAN: SINCE_SCAN,
}

_EMPTY_LAST = frozenset({SortKey.DAYS_IN_TRANSIT, SortKey.DAYS_SINCE_SCAN})
"""No index is lost by it: these are computed for every order."""

_COLUMNS = (
    "id, marketplace, number, title, item_count, seller, status, place, pill, tracking, "
    "last_text, last_stage, last_at, next_kind, next_at, next_from, next_basis, next_precision, "
    "your_turn, dispute_state, total_minor, total_currency, refund_minor, refund_currency, "
    "finished, ordered, picture_sha256, sample, "
    f"{SHIPPED}, {ARRIVED}"
)


class Listing:
    """Answers what the list needs with few and indexed statements."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def first(self, query: Query, now: datetime, limit: int = FIRST_ROWS) -> Found:
        """The first rows only: at once, however many orders there are."""
        return self._found(query, now, limit)

    def all(self, query: Query, now: datetime) -> Found:
        """Every row's id."""
        return self._found(query, now, None)

    def rows(self, ids: Sequence[int]) -> list[ListRow]:
        """The rows of some orders, in the order of `ids`; ids that are gone are left out."""
        sql = (
            f"SELECT {_COLUMNS} FROM orders WHERE id IN "  # noqa: S608 - columns of ours
            "(SELECT value FROM json_each(?))"
        )
        found = {row[0]: _row(row) for row in self._database.rows(sql, [json.dumps(list(ids))])}
        return [found[order_id] for order_id in ids if order_id in found]

    def is_empty(self) -> bool:
        """Whether there is no order at all, not even in the bin."""
        return not self._database.value("SELECT EXISTS (SELECT 1 FROM orders)")

    def is_small(self) -> bool:
        """Whether all orders are counted in a few milliseconds."""
        return (self._database.value("SELECT max(id) FROM orders") or 0) <= _SMALL

    def counts(self, now: datetime) -> Counts:
        """The numbers in the side bar and the status bar."""
        views = {view: self._count(condition, now) for view, condition in _COUNTED.items()}
        views[View.ALL] = views[View.ACTIVE] + views[View.FINISHED] + views[View.ARCHIVE]
        # An order can have several disputes, and the view lists each of them.
        views[View.DISPUTES] = int(self._database.value(_OPEN_DISPUTES))
        shops: Counter[str] = Counter()
        money: Counter[str] = Counter()
        orders: Counter[str] = Counter()
        for shop, code, count, priced, total in self._database.rows(_OPEN_BY_SHOP):
            shops[shop] += count
            if priced:
                money[code] += total
                orders[code] += priced
        last = self._database.value("SELECT max(at) FROM import_run")
        return Counts(
            views,
            dict(sorted(shops.items(), key=_most_first)),
            tuple(Money(money[code], code) for code, _ in sorted(orders.items(), key=_most_first)),
            instant_from_text(last) if last else None,
        )

    def stale(self, now: datetime, *, since: str, shops: Sequence[str]) -> list[OrderId]:
        """Open orders whose stored facts are no longer true.

        The next date of some passed after `since` (a stored instant), some were not scanned for
        so long that they count as stuck, and all of the marketplaces `shops` count.
        """
        values = _named(now) | {
            "since": since,
            "silent": (now - timedelta(days=SILENT_AFTER_DAYS)).date().isoformat(),
            "shops": json.dumps(list(shops)),
        }
        found: set[int] = set()
        for condition in (
            "place = 'open' AND due_sort < :now AND next_at >= :since AND next_at < :now",
            "place = 'open' AND last_at < :silent AND pill IN ('in_transit', 'customs')",
            "place = 'open' AND marketplace IN (SELECT value FROM json_each(:shops))",
        ):
            sql = f"SELECT json_group_array(id) FROM orders WHERE {condition}"  # noqa: S608
            found.update(json.loads(self._database.value(sql, values)))
        return [OrderId(order_id) for order_id in sorted(found)]

    def everything(self) -> list[OrderId]:
        """All orders, wherever they are kept."""
        return [OrderId(row[0]) for row in self._database.rows("SELECT id FROM orders ORDER BY id")]

    def marketplaces(self) -> list[str]:
        """The marketplaces of all orders."""
        return [row[0] for row in self._database.rows("SELECT DISTINCT marketplace FROM orders")]

    def count(self, query: Query, now: datetime) -> int:
        """How many orders `query` finds."""
        condition, values = _matching(query, now)
        sql = f"SELECT count(*) FROM orders WHERE {condition}"  # noqa: S608 - words of ours
        return int(self._database.value(sql, values))

    def money(self, query: Query, now: datetime) -> tuple[Money, ...]:
        """The totals of all orders that `query` finds, one for each currency."""
        condition, values = _matching(query, now)
        sql = (
            "SELECT total_currency, sum(total_minor), count(*) FROM orders "  # noqa: S608 - words of ours
            f"WHERE {condition} AND total_minor IS NOT NULL "
            "GROUP BY total_currency ORDER BY 3 DESC, 1"
        )
        return tuple(Money(minor, code) for code, minor, _ in self._database.rows(sql, values))

    def sizes(self) -> tuple[int, int, int]:
        """How many orders, disputes and different files the library names, the bin included."""
        sql = (
            "SELECT (SELECT count(*) FROM orders), (SELECT count(*) FROM dispute), "
            "(SELECT count(*) FROM (SELECT sha256 FROM evidence UNION "
            "SELECT picture_sha256 FROM item WHERE picture_sha256 <> ''))"
        )
        ((orders, disputes, files),) = self._database.rows(sql)
        return int(orders), int(disputes), int(files)

    def tags(self) -> list[str]:
        """All tags by name."""
        return [row[0] for row in self._database.rows("SELECT name FROM tag ORDER BY name")]

    def _count(self, condition: str, now: datetime) -> int:
        sql = f"SELECT count(*) FROM orders WHERE {condition}"  # noqa: S608 - conditions of ours
        return int(self._database.value(sql, _named(now)))

    def _found(self, query: Query, now: datetime, limit: int | None) -> Found:
        conditions = _grouped(query)
        ids = array("q")
        groups: list[tuple[Group, int]] = []
        for group, condition in conditions:
            rest = None if limit is None else limit - len(ids)
            if rest is not None and rest <= 0:
                break
            found = self._ids(query, group, condition, now, rest)
            ids.extend(found)
            if found and group is not None:
                groups.append((group, len(found)))
        return Found(ids, tuple(groups), complete=limit is None or len(ids) < limit)

    def _ids(
        self, query: Query, group: Group | None, condition: str, now: datetime, limit: int | None
    ) -> "array[int]":
        sort, direction = _SORTS[query.sort], "DESC" if query.descending else "ASC"
        over = group is Group.FINISHED or query.view in _OVER
        if over and query.sort is SortKey.TIME_LEFT:
            # Nothing is left of their time: the newest first, or the oldest when turned round.
            sort, direction = "finished", "ASC" if query.descending else "DESC"
        if query.sort in _EMPTY_LAST:
            direction += " NULLS LAST"
        text, values = searching(query.search)
        facts, more = filtering(query.filter, now)
        shop = "AND marketplace = :shop" if query.marketplace else ""
        ordered = (
            f"SELECT id FROM orders WHERE {condition} {shop} {text} {facts} "  # noqa: S608 - words of ours
            f"ORDER BY {sort} {direction}, id LIMIT {-1 if limit is None else limit}"
        )
        return self._column(ordered, _named(now) | values | more | {"shop": query.marketplace})

    def _column(self, sql: str, values: Mapping[str, object]) -> "array[int]":
        """One column of numbers, a few at a time: a million of them are never Python objects."""
        found = array("q")
        with told(self._database.path):
            cursor = self._database.connection.execute(sql, values)
            while part := cursor.fetchmany(_AT_ONCE):
                found.extend([row[0] for row in part])
        return found


def _matching(query: Query, now: datetime) -> tuple[str, dict[str, object]]:
    """A condition for what `query` finds, whatever its order, and the values of its places."""
    text, values = searching(query.search)
    facts, more = filtering(query.filter, now)
    shop = " AND marketplace = :shop" if query.marketplace else ""
    named = _named(now) | values | more | {"shop": query.marketplace}
    return f"{_VIEWS[query.view]}{shop}{text}{facts}", named


def _grouped(query: Query) -> Iterable[tuple[Group | None, str]]:
    if query.grouped and query.view is View.ACTIVE:
        return _GROUPS.items()
    return [(None, _VIEWS[query.view])]


def _most_first(entry: tuple[str, int]) -> tuple[int, str]:
    name, count = entry
    return -count, name


def _named(now: datetime) -> dict[str, object]:
    return {
        "now": to_text(now),
        "soon": to_text(now + ACT_WITHIN),
        "today": now.astimezone().date().isoformat(),
        "month": now.astimezone().date().replace(day=1).isoformat(),
    }


def _row(row: tuple[object, ...]) -> ListRow:
    (
        order_id, marketplace, number, title, item_count, seller, status, place, pill, tracking,
        last_text, last_stage, last_at, next_kind, next_at, next_from, next_basis, precision,
        your_turn, dispute_state, total, total_code, refund, refund_code, finished, ordered,
        picture, sample, shipped, arrived,
    ) = row  # fmt: skip
    return ListRow(
        id=OrderId(_int(order_id)),
        marketplace=str(marketplace),
        number=str(number),
        title=str(title),
        item_count=_int(item_count),
        seller=str(seller),
        status=OrderStatus(str(status)),
        place=Place(str(place)),
        pill=Pill(str(pill)),
        tracking=str(tracking),
        last_text=str(last_text),
        last_stage=Stage(str(last_stage)) if last_stage else None,
        last_at=from_text(str(last_at)) if last_at else None,
        next_kind=DeadlineKind(str(next_kind)) if next_kind else None,
        next_at=instant_from_text(str(next_at)) if next_at else None,
        next_from=instant_from_text(str(next_from)) if next_from else None,
        next_basis=Basis(str(next_basis)) if next_basis else None,
        next_by_day=precision == "day",
        your_turn=bool(your_turn),
        dispute_state=DisputeState(str(dispute_state)) if dispute_state else None,
        total=None if total is None else Money(_int(total), str(total_code)),
        refund=None if refund is None else Money(_int(refund), str(refund_code)),
        finished=from_text(str(finished)) if finished else None,
        ordered=from_text(str(ordered)) if ordered else None,
        picture_sha256=str(picture),
        sample=bool(sample),
        shipped=_day(shipped),
        arrived=_day(arrived),
    )


def _day(text: object) -> date | None:
    return date.fromisoformat(str(text)[:10]) if text else None


def _int(value: object) -> int:
    if not isinstance(value, int):
        raise TypeError(f"A number was expected, not {type(value).__name__}")
    return value
