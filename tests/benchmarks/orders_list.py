"""The orders list with many orders: first rows, sorting, typing and memory, against sqlite3."""

import json
import os
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from array import array
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from orders_gui.domain.list_row import Pill, Place
from orders_gui.domain.moments import to_text
from orders_gui.services.orders.orders import _REFRESHED_AT, _RULES_OF, _rules_in_use
from orders_gui.services.rules.rulebooks import rulebook_for
from orders_gui.services.workspace import Workspace, fixed_clock
from orders_gui.store.library import Library
from orders_gui.store.rows.listing import FIRST_ROWS
from tests.benchmarks.table import Row, compared, measured

NOW = datetime(2026, 11, 22, 9, 41, tzinfo=UTC)
SIZES = (100_000, 1_000_000)

# The limits are promised for 100,000 orders; a million show how it grows.
_KEY_MS = {100_000: 16.0}
_LIST_MB = {100_000: 20.0}

_CACHE_KIB = -16_000
_PAGE_BYTES = 4096

_WORDS = (
    "ceramic", "lamp", "cable", "earbuds", "keyboard", "backpack", "strap", "lens", "scarf",
    "camera", "holder", "mat", "bottle", "apron", "scale", "strip", "shirt", "crane", "blocks",
    "projector", "grinder", "flask", "shoes", "kettle", "hub", "adapter", "charger", "tripod",
)  # fmt: skip
_SHOPS = ("aliexpress", "ebay", "amazon", "temu", "etsy", "ozon")
QUERIES = ("cera", "ceramic k", "lamp set", "kett", "3000012", "store 17", "grin", "proj")


def run() -> list[Row]:
    """Measure a library of 100,000 and one of 1,000,000 orders."""
    with tempfile.TemporaryDirectory(prefix="orders-gui-bench-") as folder:
        return [row for size in SIZES for row in _of_size(Path(folder) / str(size), size)]


def make_library(root: Path, count: int) -> Path:
    """Write `count` orders with their search index straight into the tables."""
    with Library(root, create=True) as library:
        connection = library.database.connection
        columns = list(_order(0))
        names, places = ", ".join(columns), ", ".join(":" + name for name in columns)
        connection.execute("BEGIN")
        connection.executemany(
            f"INSERT INTO orders ({names}) VALUES ({places})",  # noqa: S608 - names of ours
            (_order(number) for number in range(count)),
        )
        connection.execute(
            "INSERT INTO order_search (rowid, title, seller, numbers, tags, notes) "
            "SELECT id, title, seller, number || char(10) || tracking, '', note FROM orders"
        )
        connection.execute("COMMIT")
        connection.execute("ANALYZE")
        _mark_fresh(library)
        return library.database.path


def _mark_fresh(library: Library) -> None:
    """The dates are those of NOW: nothing has to be computed again when the window opens."""
    workspace = Workspace(library, rulebook_for, fixed_clock(NOW))
    for shop, rules in _rules_in_use(workspace).items():
        library.settings.set(_RULES_OF + shop, rules)
    library.settings.set(_REFRESHED_AT, to_text(NOW))


def _order(number: int) -> dict[str, object]:
    word, other = _WORDS[number % 28], _WORDS[(number // 28) % 28]
    title = f"{word.title()} {other}, set of {number % 7 + 1}"
    place = (Place.OPEN, Place.FINISHED, Place.OPEN, Place.ARCHIVE)[number % 4]
    due = NOW + timedelta(days=number % 90 - 2, seconds=number % 86_400)
    last = NOW - timedelta(days=number % 13)
    at = due.strftime("%Y-%m-%dT%H:%M:%SZ")
    return {
        "marketplace": _SHOPS[number % 6],
        "number": str(3_000_000_000_000_000 + number * 7919),
        "seller": f"{other.title()} Store {number % 500}",
        "status": "shipped" if place is Place.OPEN else "completed",
        "ordered": (date(2026, 11, 1) - timedelta(days=number % 400)).isoformat(),
        "total_minor": number * 37 % 20_000,
        "total_currency": ("USD", "EUR", "RUB")[number % 3],
        "finished": None if place is Place.OPEN else last.date().isoformat(),
        "created_at": "2026-11-01T00:00:00Z",
        "updated_at": "2026-11-01T00:00:00Z",
        "place": place.value,
        "title": title,
        "title_key": title.casefold(),
        "item_count": 1,
        "pill": Pill.IN_TRANSIT.value,
        "pill_rank": number % 11,
        "tracking": f"LP{number:014d}",
        "last_text": "Left sorting hub",
        "last_stage": "local_transit",
        "last_at": last.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "next_kind": "protection_ends",
        "next_at": at,
        "next_basis": "rule",
        "next_precision": "instant",
        "due_sort": at,
    }


def _of_size(root: Path, count: int) -> list[Row]:
    database = make_library(root, count)
    floors = _in_a_process("tests.benchmarks.orders_list", database)
    found = _in_a_process("tests.benchmarks.list_window", root)
    small = root.parent / f"beside-{count}"
    make_library(small, 2 * FIRST_ROWS)
    window = _in_a_process("tests.benchmarks.list_window", small, "memory")
    name = f"{count:,} orders"
    return [
        measured(f"{name}: first rows in the list", found["first"], "s", 0.3),
        compared(f"{name}: counts and the whole list in order", found["all"], "s", floors["all"]),
        measured(f"{name}: sorted by title, first rows", found["sort"], "ms", 100),
        compared(f"{name}: the same", found["sort"], "ms", floors["sort"]),
        measured(
            f"{name}: keystroke to the first 200 rows, median",
            found["key"],
            "ms",
            _KEY_MS.get(count),
        ),
        compared(f"{name}: the same", found["key"], "ms", floors["key"]),
        measured(
            f"{name}: memory of its orders beyond that of sqlite3",
            max(found["memory"] - window["memory"] - floors["memory"], 0),
            "MB",
            _LIST_MB.get(count),
        ),
    ]


def _floors(database: Path) -> dict[str, float]:
    """What sqlite3 alone needs for the same questions, in the same units."""
    before = resident()
    connection = sqlite3.connect(database)
    connection.execute(f"PRAGMA cache_size = {_CACHE_KIB}")
    ids = "SELECT id FROM orders WHERE place = 'open' ORDER BY due_sort, id"
    first = (
        "SELECT id, title, seller, number, pill, tracking, next_at, total_minor FROM orders "
        "WHERE place = 'open' ORDER BY title_key, id LIMIT 200"
    )
    matching = (
        "SELECT id, title, seller, number, pill, tracking, next_at, total_minor FROM orders "
        "WHERE place = 'open' AND id IN "
        "(SELECT rowid FROM order_search WHERE order_search MATCH ?) ORDER BY due_sort LIMIT 200"
    )

    def whole() -> object:
        return array("q", (row[0] for row in connection.execute(ids)))

    def search() -> float:
        return statistics.median(
            _timed(lambda: connection.execute(matching, [_match(text)]).fetchall())  # noqa: B023
            for text in QUERIES
        )

    floors = {
        "all": min(_timed(whole) for _ in range(3)),
        "sort": min(_timed(lambda: connection.execute(first).fetchall()) for _ in range(3)) * 1000,
        "key": search() * 1000,
        "memory": (resident() - before) / 1e6,
    }
    connection.close()
    return floors


def resident() -> int:
    """The memory of this process in bytes."""
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * _PAGE_BYTES


def _match(text: str) -> str:
    return " ".join(f'"{word}"' for word in text.split() if len(word) > 2)


def _timed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def _in_a_process(module: str, argument: Path, *more: str) -> dict[str, float]:
    """The figures that a module prints, in a process of its own so that memory is its own too."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", module, str(argument), *more]
    run = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    found: dict[str, float] = json.loads(run.stdout.splitlines()[-1])
    return found


if __name__ == "__main__":
    print(json.dumps(_floors(Path(sys.argv[1]))))
