"""Reading a database that is at rest: nothing is written, and nothing in it is run."""

import sqlite3
import struct
from pathlib import Path
from urllib.parse import quote

_MAGIC = b"SQLite format 3\x00"


def identity(path: Path) -> tuple[int, int] | None:
    """Schema version and application id as the file's header states them; None without a header.

    Read from the bytes, because merely opening a foreign database may change it.
    """
    with path.open("rb", buffering=0) as file:
        header = file.read(100)
    if len(header) < 100 or not header.startswith(_MAGIC):
        return None
    version, application = struct.unpack_from(">I4xI", header, 60)
    return version, application


def opened_at_rest(path: Path) -> sqlite3.Connection:
    """A connection that only reads a database which nothing else has open."""
    name = quote(str(path.absolute()))
    connection = sqlite3.connect(f"file:{name}?mode=ro&immutable=1", uri=True)
    for pragma in ("trusted_schema = 0", "cell_size_check = 1", "mmap_size = 0"):
        connection.execute(f"PRAGMA {pragma}")
    return connection


def named_files(connection: sqlite3.Connection) -> frozenset[str]:
    """The hashes of all files that a row names, the bin included."""
    rows = connection.execute(
        "SELECT sha256 FROM evidence UNION SELECT picture_sha256 FROM item "
        "WHERE picture_sha256 <> ''"
    )
    return frozenset(row[0] for row in rows)
