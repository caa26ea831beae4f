"""What an import asks the library for: many orders at once, by its indexes."""

from dataclasses import replace
from pathlib import Path

import pytest

from orders_gui.store.library import Library
from orders_gui.store.rows.imports import Numbered
from tests.builders import NOW, an_order


def test_orders_are_found_by_number_and_marketplace_those_in_the_bin_too(tmp_path: Path) -> None:
    with Library(tmp_path / "library", create=True) as library:
        here = library.orders.save(an_order("1"), NOW)
        library.orders.save(an_order("1", marketplace="ebay"), NOW)
        binned = library.orders.save(replace(an_order("2"), binned_at=NOW), NOW)
        found = library.imports.by_number([("aliexpress", "1"), ("aliexpress", "2"), ("temu", "1")])
        told = {key: [(one.id, one.in_bin) for one in known] for key, known in found.items()}
        assert told == {("aliexpress", "1"): [(here, False)], ("aliexpress", "2"): [(binned, True)]}


def test_finding_orders_by_number_does_not_look_through_the_library(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Library(tmp_path / "library", create=True) as library:
        database, asked = library.database, list[tuple[str, list[object]]]()
        rows = database.rows

        def noted(sql: str, values: list[object]) -> list[tuple[object, ...]]:
            asked.append((sql, values))
            return rows(sql, values)

        monkeypatch.setattr(database, "rows", noted)
        wanted: list[Numbered] = [("aliexpress", "1")]
        library.imports.by_number(wanted)
        ((sql, values),) = asked
        plan = [step[3] for step in rows(f"EXPLAIN QUERY PLAN {sql}", values)]
        assert any("orders_by_number (marketplace=? AND number=?)" in step for step in plan)
