"""Opening a database: new, newer, foreign, damaged, and what the schema refuses."""

import hashlib
import sqlite3
from pathlib import Path

import pytest

from orders_gui.domain.money import Money
from orders_gui.store.database import APPLICATION_ID, Database
from orders_gui.store.failures import LibraryDamaged, LibraryInUse, LibraryNewer
from orders_gui.store.migrations import LATEST
from orders_gui.store.rows.orders import OrderStore
from orders_gui.store.tables import TagRow
from tests.builders import NOW, an_order


def test_a_new_database_is_strict_durable_and_ours(tmp_path: Path) -> None:
    database = Database(tmp_path / "library.sqlite3")
    pragmas = {
        name: database.value(f"PRAGMA {name}")
        for name in (
            "journal_mode", "synchronous", "foreign_keys", "trusted_schema", "locking_mode",
            "application_id", "user_version", "mmap_size", "cell_size_check",
        )
    }  # fmt: skip
    assert pragmas == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "trusted_schema": 0,
        "locking_mode": "exclusive",
        "application_id": APPLICATION_ID,
        "user_version": LATEST,
        "mmap_size": 0,
        "cell_size_check": 1,
    }
    loose = database.rows(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' "
        "AND strict = 0 AND name NOT LIKE 'sqlite_%'"
    )
    assert loose == []
    database.close()


def test_at_rest_the_library_is_one_file(tmp_path: Path) -> None:
    database = Database(tmp_path / "library.sqlite3")
    OrderStore(database).save(an_order(), NOW)
    database.close()
    assert [path.name for path in tmp_path.iterdir()] == ["library.sqlite3"]


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("ordered", "2026-02-30"),
        ("ordered", "tomorrow"),
        ("created_at", "2026-11-22 09:41:00"),
        ("total_minor", 12.5),
        ("total_currency", "usd"),
        ("status", "lost"),
        ("place", "somewhere"),
        ("promised_days", -1),
    ],
)
def test_the_schema_refuses_garbage(tmp_path: Path, column: str, value: object) -> None:
    database = Database(tmp_path / "library.sqlite3")
    order_id = OrderStore(database).save(an_order(), NOW)
    with pytest.raises(sqlite3.IntegrityError):
        database.connection.execute(
            f"UPDATE orders SET {column} = ? WHERE id = ?",  # noqa: S608 - columns of this test
            (value, order_id),
        )
    database.close()


def test_large_money_is_exact(tmp_path: Path) -> None:
    database = Database(tmp_path / "library.sqlite3")
    orders = OrderStore(database)
    order_id = orders.save(an_order(paid="12345678901234567.89 USD"), NOW)
    order = orders.get(order_id)
    assert order is not None
    assert order.total == Money(1234567890123456789, "USD")
    database.close()


def test_a_newer_library_is_refused_and_unchanged(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    Database(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA user_version = {LATEST + 1}")
    connection.close()
    before = _hash(path)
    with pytest.raises(LibraryNewer, match="newer version"):
        Database(path)
    assert _hash(path) == before


def test_a_foreign_database_is_refused_and_unchanged(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE note (text)")
    connection.close()
    with pytest.raises(LibraryDamaged):
        Database(path)
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("note",)]
    connection.close()


@pytest.mark.parametrize("content", [b"not a database, but long enough to look like one" * 200])
def test_a_file_that_is_no_database_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "library.sqlite3"
    path.write_bytes(content)
    with pytest.raises(LibraryDamaged, match="damaged"):
        Database(path)
    assert path.read_bytes() == content


def test_a_damaged_page_is_found_before_the_first_write(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    database = Database(path)
    for number in range(300):
        OrderStore(database).save(an_order(f"{number}", note="x" * 500), NOW)
    database.close()
    content = bytearray(path.read_bytes())
    middle = len(content) // 2 // 4096 * 4096
    content[middle : middle + 4096] = bytes(4096)
    path.write_bytes(content)
    with pytest.raises(LibraryDamaged):
        opened = Database(path)
        try:
            OrderStore(opened).save(an_order("new"), NOW)
        finally:
            opened.close()


def test_a_second_program_is_kept_out(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    first = Database(path)
    OrderStore(first).save(an_order(), NOW)
    second = sqlite3.connect(path, timeout=0)
    with pytest.raises(sqlite3.OperationalError, match="locked"):
        second.execute("SELECT count(*) FROM orders").fetchone()
    second.close()
    first.close()
    assert issubclass(LibraryInUse, Exception)


def _hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_models_follow_the_library_that_is_read(tmp_path: Path) -> None:
    one, two = (Database(tmp_path / name) for name in ("one.sqlite3", "two.sqlite3"))
    for database, names in ((one, ["a"]), (two, ["b", "c"])):
        with database.write():
            for name in names:
                TagRow.insert(name=name).execute()
    with one.read():
        assert [row.name for row in TagRow.select()] == ["a"]
        with two.read():
            assert [row.name for row in TagRow.select()] == ["b", "c"]
        assert [row.name for row in TagRow.select()] == ["a"]
    two.close()
    with one.read():
        table = TagRow._meta.table
    with one.read():
        assert TagRow._meta.table is table
    one.close()
