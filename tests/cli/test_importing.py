"""`import`: files come in wholly or not at all, and the counts are told."""

import json
import os
from pathlib import Path

import pytest

from orders_gui.services.library.opening import open_workspace
from orders_gui.services.workspace import fixed_clock
from tests.builders import NOW
from tests.cli.conftest import Run, fill
from tests.services.importing.samples import inventory_entry

KEYS = {"file", "format", "rows", "new", "changed", "unchanged", "skipped"}


def an_export(path: Path, *numbers: str, **keys: object) -> Path:
    """A file of the extension Shopper Inventory with one order for each number."""
    entries = [inventory_entry(number, **keys) for number in numbers]
    path.write_text(json.dumps(entries), encoding="utf-8")
    return path


@pytest.fixture
def export(tmp_path: Path) -> Path:
    return an_export(tmp_path / "orders.json", "8211968300001234", "8211968300005678")


def test_one_file_is_an_object_with_all_its_keys(run: Run, export: Path) -> None:
    found = run("import", export, "--json").json
    assert found.keys() == KEYS
    assert found == {
        "file": "orders.json",
        "format": found["format"],
        "rows": 2,
        "new": 2,
        "changed": 0,
        "unchanged": 0,
        "skipped": [],
    }
    assert {order["number"] for order in run("orders", "--json").json} == {
        "8211968300001234",
        "8211968300005678",
    }


def test_importing_twice_changes_nothing(run: Run, export: Path) -> None:
    run("import", export)
    before = run("orders", "--json").out
    again = run("import", export, "--json").json
    assert (again["new"], again["changed"], again["unchanged"]) == (0, 0, 2)
    assert run("orders", "--json").out == before


def test_several_files_are_a_list(run: Run, export: Path, tmp_path: Path) -> None:
    other = an_export(tmp_path / "more.json", "8211968300009999")
    found = run("import", export, other, "--json").json
    assert [(entry["file"], entry["new"]) for entry in found] == [
        ("orders.json", 2),
        ("more.json", 1),
    ]


def test_a_skipped_row_is_told_with_its_reason(run: Run, tmp_path: Path) -> None:
    export = tmp_path / "orders.json"
    entries = [inventory_entry(), inventory_entry("8211968300005678", quantity="many")]
    export.write_text(json.dumps(entries), encoding="utf-8")
    ran = run("import", export, "--json")
    (skipped,) = ran.json["skipped"]
    assert skipped.keys() == {"row", "reason"}
    assert isinstance(skipped["row"], int)
    assert skipped["reason"] in run("import", export).out


def test_a_file_of_which_no_row_can_be_used_is_a_trouble(run: Run, tmp_path: Path) -> None:
    export = an_export(tmp_path / "orders.json", "8211968300001234", quantity="many")
    ran = run("import", export, "--json")
    assert ran.code == 1
    assert ran.err == (
        "No row of orders.json could be used; why is said row by row. Nothing was imported.\n"
    )
    assert [skipped["row"] for skipped in ran.json["skipped"]] == [1]
    assert run("orders", "--json").json == []


def test_the_column_that_a_known_table_lacks_is_named(run: Run, tmp_path: Path) -> None:
    table = tmp_path / "orders.csv"
    table.write_text(
        "Order Date,Title,Price Info,Product Image Url,Status\n"
        "2026-02-20,Mug,US $12.00|12|00,,Completed\n",
        encoding="utf-8",
    )
    sentence = run("import", table).trouble
    assert sentence.startswith(
        "orders.csv looks like AliExpress Shopper Inventory, CSV, but has no column “Order ID”. "
        "Nothing was imported."
    )


def test_a_dry_run_writes_nothing(root: Path, run: Run, export: Path) -> None:
    ran = run("import", export, "--dry-run")
    assert ran.code == 0
    assert "2 new" in ran.out
    assert not root.exists()
    fill(root)
    assert run("import", export, "--dry-run", "--json").json["new"] == 2
    assert run("orders", "--json").json == []


def test_a_bad_file_does_not_stop_the_others(run: Run, export: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.csv"
    bad.write_text("nothing of ours", encoding="utf-8")
    ran = run("import", bad, export, "--json")
    assert ran.code == 1
    assert [entry["file"] for entry in ran.json] == ["orders.json"]
    assert ran.err.startswith("bad.csv ")
    assert ran.err.count("\n") == 1


def test_a_mistyped_name_makes_no_library(root: Path, run: Run, tmp_path: Path) -> None:
    missing = tmp_path / "nothing.csv"
    assert run("import", missing).trouble == (
        f"There is no file {missing}. Nothing was imported from it."
    )
    assert not root.exists()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes in the file system")
def test_what_is_no_file_is_one_sentence(run: Run, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.csv"
    os.mkfifo(pipe)
    for path in (pipe, tmp_path):
        assert path.name in run("import", path).trouble


def test_a_drive_that_is_not_there_gets_no_library(tmp_path: Path, run: Run, export: Path) -> None:
    drive = tmp_path / "drive"
    sentence = run("import", export, library=drive / "orders").trouble
    assert sentence == f"The folder {drive} is missing, so no library was created in it."
    assert not drive.exists()


def test_a_missing_library_is_made_with_its_folder_private(
    root: Path, run: Run, export: Path
) -> None:
    run("import", export)
    workspace = open_workspace(root, fixed_clock(NOW), create=False)
    workspace.library.close()
    if os.name != "nt":
        assert root.stat().st_mode & 0o777 == 0o700


def test_the_currency_answers_for_amounts_without_one(run: Run, tmp_path: Path) -> None:
    export = an_export(
        tmp_path / "o.json", "1234567890123456", price="15.00", priceInfo="15.00", currency=""
    )
    run("import", export, "--currency", "eur")
    (order,) = run("orders", "--json").json
    assert order["items"][0]["unit_price"]["currency"] == "EUR"


def test_a_table_that_nobody_knows_names_the_way(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text("Colour,Weight\nred,2\n", encoding="utf-8")
    assert "choose the columns in the window" in run("import", path).trouble
