"""Importing 100,000 rows of CSV, against the csv module and executemany into the same tables.

Both write the same rows with the same indexes, triggers and pragmas, as one step that can be
taken back: the run compares what stands in the tables afterwards.
"""

import csv
import hashlib
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from orders_gui.domain.errors import Message
from orders_gui.domain.moments import to_text
from orders_gui.services.importing import apply_plan, plan_file
from orders_gui.services.rules.rulebooks import rulebook_for
from orders_gui.services.workspace import Workspace, fixed_clock
from orders_gui.store.library import Library
from tests.benchmarks.table import Row, compared, measured
from tests.services.importing.samples import inventory_row, write_inventory

ROWS = 100_000
PREVIEWED = 5_000
NOW = datetime(2026, 11, 22, 9, 41, tzinfo=UTC)

_ORDER = (
    "marketplace, number, seller, seller_url, status, ordered, created_at, updated_at, title, "
    "title_key, item_count, place, pill, pill_rank"
)
_ITEM = (
    "order_id, line, title, variant, quantity, unit_minor, unit_currency, product_id, sku_id, url, "
    "picture_url"
)

_ROWS = (
    "SELECT * FROM orders ORDER BY id",
    "SELECT * FROM item ORDER BY id",
    "SELECT rowid, * FROM order_search ORDER BY rowid",
    "SELECT step_id, table_name, row_id, before FROM undo_entry ORDER BY table_name, row_id",
)


class Run(NamedTuple):
    """What a run took, and a hash of the rows that stand in the tables after it."""

    seconds: float
    megabytes: float
    rows: str


def run() -> list[Row]:
    """Measure the import with all its comparing, and the preview of a smaller file."""
    with tempfile.TemporaryDirectory(prefix="orders-gui-bench-") as folder:
        root = Path(folder)
        large, small = _file(root / "large.csv", ROWS), _file(root / "small.csv", PREVIEWED)
        runs = [(_in_a_process("floor", large), _in_a_process("import", large)) for _ in range(3)]
        floor = min((run for run, _ in runs), key=_seconds)
        found = min((run for _, run in runs), key=_seconds)
        if floor.rows != found.rows:
            raise AssertionError("The floor wrote other rows than the import")
        name = f"import of {ROWS:,} rows"
        return [
            compared(
                f"{name}, parsed, compared and written", found.seconds, "s", floor.seconds, 2.5
            ),
            measured(f"{name}: memory of the process", found.megabytes, "MB", 300),
            measured(
                f"preview of {PREVIEWED:,} rows", _in_a_process("plan", small).seconds, "s", 1
            ),
        ]


def _file(path: Path, rows: int) -> Path:
    return write_inventory(
        path,
        *(
            inventory_row(
                str(8_211_968_300_000_000 + number * 7919),
                Title=f"Brass pour-over kettle, 0.{number % 10} l",
                Status="Completed" if number % 4 else "Awaiting delivery",
                Store=f"KaoriHome Store {number % 500}",
            )
            for number in range(rows)
        ),
    )


def _in_a_process(what: str, file: Path) -> Run:
    """An import into a new library, in a process of its own."""
    command = [sys.executable, "-m", "tests.benchmarks.importing", what, str(file)]
    done = subprocess.run(command, env=os.environ, capture_output=True, text=True, check=True)
    return Run(*json.loads(done.stdout.splitlines()[-1]))


def _seconds(run: Run) -> float:
    return run.seconds


def _floor(library: Library, path: Path) -> None:
    connection = library.database.connection
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    with library.journal.step(Message("floor"), NOW):
        _insert(library, "orders", _ORDER, (_order(row) for row in rows))
        _insert(library, "item", _ITEM, (_item(number, row) for number, row in enumerate(rows, 1)))
        connection.execute(
            "INSERT INTO order_search (rowid, title, seller, numbers, notes, disputes) "
            "SELECT o.id, i.title || ' ' || variant, seller, number || char(10), '', "
            "char(10) || char(10) FROM orders AS o JOIN item AS i ON i.order_id = o.id"
        )


def _insert(library: Library, table: str, columns: str, rows: Iterator[tuple[object, ...]]) -> None:
    places = ", ".join("?" for _ in columns.split(","))
    sql = f"INSERT INTO {table} ({columns}) VALUES ({places})"  # noqa: S608 - names of ours
    library.database.connection.executemany(sql, rows)


def _order(row: dict[str, str]) -> tuple[object, ...]:
    over = row["Status"] == "Completed"
    return (
        "aliexpress", row["Order ID"], row["Store"], row["Store Url"],
        "completed" if over else "shipped", row["Order Date"], to_text(NOW),
        to_text(NOW), row["Title"], row["Title"].casefold(), 1,
        "finished" if over else "open", "completed" if over else "in_transit", 9 if over else 5,
    )  # fmt: skip


def _item(number: int, row: dict[str, str]) -> tuple[object, ...]:
    minor = int(row["Price"].removeprefix("US $").replace(",", "").replace(".", ""))
    return (
        number, 1, row["Title"], row["Attributes"], int(row["Qty"]), minor, row["Currency"],
        row["Product ID"], row["SKU ID"], row["Product Url"], "https:" + row["Product Image Url"],
    )  # fmt: skip


def _rows_of(library: Library) -> str:
    digest = hashlib.sha256()
    for sql in _ROWS:
        for row in library.database.connection.execute(sql):
            digest.update(repr(row).encode())
    return digest.hexdigest()


def main(what: str, file: Path) -> None:
    """Do one of the three and print what it took."""
    with (
        tempfile.TemporaryDirectory(prefix="orders-gui-bench-") as folder,
        Library(Path(folder) / "library", create=True) as library,
    ):
        workspace = Workspace(library, rulebook_for, fixed_clock(NOW))
        library.database.check_once()
        started = time.perf_counter()
        if what == "floor":
            _floor(library, file)
        else:
            plan = plan_file(workspace, file)
            if what == "import":
                assert apply_plan(workspace, plan).new == ROWS
        seconds = time.perf_counter() - started
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
        print(json.dumps(Run(seconds, memory, _rows_of(library))))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
