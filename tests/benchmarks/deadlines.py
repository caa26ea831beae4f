"""Computing the dates of one order and of a library of 100,000, and what a new day costs."""

import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from orders_gui.domain.disputes.dispute import Dispute, DisputeEvent, Party, Round
from orders_gui.domain.ids import OrderId
from orders_gui.domain.moments import to_text
from orders_gui.domain.orders import Order
from orders_gui.domain.states import DisputeState
from orders_gui.services.evidence.picture_worker import PictureWorker
from orders_gui.services.orders.orders import refresh_all, refresh_stale, refreshing
from orders_gui.services.rules.reckoning import Reckoning
from orders_gui.services.rules.rulebooks import rulebooks_of
from orders_gui.services.workspace import Workspace, fixed_clock
from orders_gui.store.library import Library
from tests.benchmarks.table import Row, measured

COUNT = 100_000
NOW = datetime(2026, 11, 22, 9, 41, tzinfo=UTC)
_SHOPS = ("aliexpress", "aliexpress", "aliexpress", "ebay", "etsy", "temu", "ozon", "other")
_STATUSES = ("shipped", "delivered", "customs", "awaiting_shipment", "out_for_delivery")
_METHODS = ("Visa ending 4417", "PayPal", "Mastercard", "Wallet")


def run() -> list[Row]:
    """Measure one order, all orders of a large library, and the turn of a day."""
    with tempfile.TemporaryDirectory(prefix="orders-gui-bench-") as folder:
        with Library(Path(folder) / "library", create=True) as library:
            _fill(library, COUNT)
            workspace = _workspace(library, NOW)
            one, disputed = _one(workspace), _disputed(workspace)
            batches = sorted(_timed_batches(workspace))
            again = _seconds(_all_again(workspace))
            tomorrow = _workspace(library, NOW + timedelta(days=1))
            stale = _seconds(_stale(tomorrow))
        return [
            measured("dates and row of one order", one * 1000, "ms", 0.2),
            measured("the same with a running dispute", disputed * 1000, "ms", 0.2),
            measured(f"all dates of {COUNT} orders, first time", sum(batches), "s", 25),
            measured("a batch of them", batches[len(batches) // 2] * 1000, "ms", 50),
            measured("all batches but two in a thousand", _slow(batches) * 1000, "ms", 50),
            measured("the longest batch, whatever else the computer did", batches[-1] * 1000, "ms"),
            measured(f"all dates of {COUNT} orders again", again, "s", 25),
            measured("the next day", stale, "s", 5),
        ]


def _workspace(library: Library, now: datetime) -> Workspace:
    return Workspace(library, rulebooks_of(library), fixed_clock(now), PictureWorker())


def _one(workspace: Workspace) -> float:
    orders = workspace.library.orders.get_many([OrderId(n) for n in range(1, 1001)])
    reckoning = Reckoning(workspace)
    started = time.perf_counter()
    for order in orders:
        reckoning.outlook(order)
    return (time.perf_counter() - started) / len(orders)


def _disputed(workspace: Workspace) -> float:
    orders = workspace.library.orders.get_many([OrderId(n) for n in range(1, 1001)])
    cases = [(order, [_dispute(order)]) for order in orders]
    reckoning = Reckoning(workspace)
    started = time.perf_counter()
    for order, disputes in cases:
        reckoning.outlook(order, disputes)
    return (time.perf_counter() - started) / len(orders)


def _dispute(order: Order) -> Dispute:
    opened = NOW - timedelta(days=2)
    turns = (
        Round(DisputeEvent.OPENED, Party.BUYER, opened),
        Round(DisputeEvent.SELLER_DECLINES, Party.SELLER, opened + timedelta(days=1)),
        Round(DisputeEvent.DECLINE, Party.BUYER, opened + timedelta(days=2)),
    )
    return Dispute(
        OrderId(order.id or 0),
        state=DisputeState.WAITING_SELLER,
        opened_at=opened,
        rounds=turns,
        created_at=opened,
    )


def _timed_batches(workspace: Workspace) -> Iterator[float]:
    started = time.perf_counter()
    for _ in refreshing(workspace, everything=True):
        yield time.perf_counter() - started
        started = time.perf_counter()


def _all_again(workspace: Workspace) -> Callable[[], int]:
    def work() -> int:
        return refresh_all(workspace)

    return work


def _stale(workspace: Workspace) -> Callable[[], int]:
    def work() -> int:
        return refresh_stale(workspace)

    return work


def _slow(batches: list[float]) -> float:
    return batches[len(batches) * 998 // 1000 - 1]


def _seconds(work: Callable[[], int]) -> float:
    started = time.perf_counter()
    assert work() > 0
    return time.perf_counter() - started


def _fill(library: Library, count: int) -> None:
    """Orders as an import leaves them, written at once: an item, a payment, three scans."""
    tables = {
        "orders": (
            (
                "id, marketplace, number, seller, seller_country, status, ordered, total_minor, "
                "total_currency, title, title_key, item_count, place, created_at, updated_at"
            ),
            _orders(count),
        ),
        "item": ("order_id, line, title, quantity, unit_minor, unit_currency", _items(count)),
        "payment": (
            "order_id, position, method, amount_minor, amount_currency",
            _payments(count),
        ),
        "parcel": ("id, order_id, position, shipped_on, delivered_on", _parcels(count)),
        "tracking_number": ("parcel_id, position, number, role", _numbers(count)),
        "tracking_event": ("parcel_id, at, text, stage", _events(count)),
        "stated_date": ("order_id, kind, value, zone, page, read_at", _stated(count)),
    }
    with library.database.write():
        for table, (columns, rows) in tables.items():
            places = ", ".join("?" for _ in columns.split(","))
            library.database.connection.executemany(
                f"INSERT INTO {table} ({columns}) VALUES ({places})",  # noqa: S608 - words of ours
                rows,
            )


def _orders(count: int) -> Iterator[tuple[object, ...]]:
    for n in range(1, count + 1):
        yield (
            n, _SHOPS[n % len(_SHOPS)], f"{3040000000000000 + n}", f"Store {n % 500}", "CN",
            _status(n), to_text(_day(n, count, 0)), 3490 + n, "USD", f"Ceramic set {n}",
            f"ceramic set {n}", 1, "open", to_text(NOW), to_text(NOW),
        )  # fmt: skip


def _day(n: int, count: int, later: int) -> datetime:
    """The orders of three years, the oldest first, and `later` days after each."""
    ago = timedelta(days=1095) * (1 - n / count)
    return NOW - ago + timedelta(days=later)


def _status(n: int) -> str:
    """Half of the orders are still open, far more than anybody has."""
    return "completed" if n % 2 else _STATUSES[n % len(_STATUSES)]


def _items(count: int) -> Iterator[tuple[object, ...]]:
    return ((n, 1, f"Ceramic set {n}", 1, 3490 + n, "USD") for n in range(1, count + 1))


def _payments(count: int) -> Iterator[tuple[object, ...]]:
    return ((n, 0, _METHODS[n % len(_METHODS)], 3490 + n, "USD") for n in range(1, count + 1))


def _parcels(count: int) -> Iterator[tuple[object, ...]]:
    for n in range(1, count + 1):
        delivered = to_text(_day(n, count, 30).date()) if n % 3 == 1 else None
        yield n, n, 0, to_text(_day(n, count, 2).date()), delivered


def _numbers(count: int) -> Iterator[tuple[object, ...]]:
    return ((n, 0, f"LP{n:014}", "international") for n in range(1, count + 1))


def _events(count: int) -> Iterator[tuple[object, ...]]:
    for n in range(1, count + 1):
        for later, stage in ((3, "accepted"), (6, "departed"), (12, "arrived")):
            yield n, to_text(_day(n, count, later)), "Scan", stage


def _stated(count: int) -> Iterator[tuple[object, ...]]:
    for n in range(1, count + 1, 2):
        yield (
            n, "protection_ends", to_text(_day(n, count, 60)), "America/Los_Angeles", "order page",
            to_text(NOW),
        )  # fmt: skip
