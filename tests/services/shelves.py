"""Libraries for the tests of backups: small ones with everything in them, and their dumps."""

import hashlib
from pathlib import Path

from orders_gui.domain.errors import Message
from orders_gui.services.rules.rulebooks import rulebook_for
from orders_gui.services.workspace import Workspace, fixed_clock
from orders_gui.store.database import Database
from orders_gui.store.library import Library
from tests.builders import NOW, a_dispute, a_photo, an_order

Dump = dict[str, list[tuple[object, ...]]]


def workspace_of(library: Library) -> Workspace:
    """The library at NOW."""
    return Workspace(library, rulebook_for, fixed_clock(NOW))


def fill(library: Library, *, photos: int = 2, orders: int = 3) -> None:
    """Add orders, one of them in the bin, a dispute with photos, a setting and a reminder."""
    with library.journal.step(Message("Filled"), NOW):
        for number in range(orders):
            order_id = library.orders.save(an_order(f"n{number}", tags=("gift",)), NOW)
        dispute_id = library.disputes.save(a_dispute(order_id), NOW)
        for number in range(photos):
            stored = library.files.add(f"photo {number}".encode() * 999, "jpg")
            library.evidence.save(
                a_photo(order_id, dispute_id, sha256=stored.sha256, position=number)
            )
        library.database.connection.execute(
            "UPDATE orders SET binned_at = '2026-11-20T00:00:00Z', place = 'bin' WHERE id = 1"
        )
        library.database.connection.execute(
            "INSERT INTO reminder (order_id, kind, due_at, acknowledged_at) "
            "VALUES (2, 'protection_ends', '2026-11-25T00:00:00Z', '2026-11-21T00:00:00Z')"
        )
    library.settings.set("language", "ru")


def dump(database: Database) -> Dump:
    """Everything in the library, the journal included."""
    tables = database.rows(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' "
        "AND name NOT LIKE 'order_search_%'"
    )
    return {
        name: sorted(database.rows(f"SELECT rowid, * FROM {name}"), key=repr)  # noqa: S608
        for (name,) in tables
    }


def dump_of(root: Path) -> Dump:
    """The dump of a library that is closed."""
    with Library(root, create=False) as library:
        return dump(library.database)


def originals(root: Path) -> dict[str, str]:
    """The names of all files of evidence with the hash of their content."""
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in (root / "evidence").glob("??/*")
    }


def contents(folder: Path) -> dict[str, str]:
    """Every file below a folder with the hash of its content."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }
