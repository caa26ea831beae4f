"""A program that is one version ahead, to open the libraries of the present one."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from types import SimpleNamespace

import pytest

from orders_gui.store import database, inspection, schema
from orders_gui.store.migrations import LATEST, STEPS


@contextmanager
def become_newer(patch: pytest.MonkeyPatch, *, fails: bool = False) -> Iterator[None]:
    """Add a step after the latest one, which breaks off when it `fails`."""

    def apply(connection: sqlite3.Connection) -> None:
        connection.execute("ALTER TABLE tag ADD COLUMN colour TEXT NOT NULL DEFAULT ''")
        if fails:
            raise sqlite3.OperationalError("no such luck")

    steps = (*STEPS, SimpleNamespace(VERSION=LATEST + 1, apply=apply))
    schema.expected_schema.cache_clear()
    with patch.context() as patched:
        patched.setattr(database, "STEPS", steps)
        patched.setattr(schema, "STEPS", steps)
        patched.setattr(database, "LATEST", LATEST + 1)
        patched.setattr(inspection, "LATEST", LATEST + 1)
        yield
    schema.expected_schema.cache_clear()
