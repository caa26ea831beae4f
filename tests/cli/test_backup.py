"""`backup`, `restore` and `export` as a user runs them."""

import csv
import json
import shutil
from pathlib import Path

import pytest

from tests.builders import an_order
from tests.cli.conftest import Run, fill
from tests.services.shelves import contents, dump_of


@pytest.fixture
def filled(root: Path) -> Path:
    fill(root, an_order("1", tags=("gift",)), an_order("2", title="Thermos"))
    return root


def test_wiped_and_restored(run: Run, filled: Path, tmp_path: Path) -> None:
    before = dump_of(filled)
    made = run("backup", tmp_path / "all.orders")
    assert made.code == 0
    assert made.out == (
        f"2 orders, 0 disputes and 0 files of evidence are in {tmp_path / 'all.orders'}.\n"
    )
    shutil.rmtree(filled)
    restored = run("restore", tmp_path / "all.orders")
    assert (restored.code, restored.err) == (0, "")
    assert "were restored into" in restored.out
    assert "kept" not in restored.out
    assert dump_of(filled) == before
    assert run("check").code == 0


def test_what_was_there_is_kept_and_named(run: Run, filled: Path, tmp_path: Path) -> None:
    run("backup", tmp_path / "all.orders")
    restored = run("restore", tmp_path / "all.orders")
    assert f"The library as it was before is kept in {filled / 'g-0001'}." in restored.out


def test_what_is_newer_in_the_replaced_library_is_told_and_can_be_brought_over(
    run: Run, filled: Path, tmp_path: Path
) -> None:
    run("backup", tmp_path / "all.orders")
    fill(filled, an_order("3", title="Kettle"))
    told = run("restore", tmp_path / "all.orders").out
    assert "Newer in it: 1 order, 0 disputes. They were left" in told
    assert len(json.loads(run("orders", "--json").out)) == 2
    kept = next((filled / "backups").glob("*-before-restore.orders"))
    run("restore", kept)
    told = run("restore", "--bring-newer", tmp_path / "all.orders").out
    assert "Brought over from it, being newer there: 1 order, 0 disputes." in told
    orders = json.loads(run("orders", "--json").out)
    assert sorted(order["number"] for order in orders) == ["1", "2", "3"]


def test_a_backup_into_a_folder_gets_a_name(run: Run, filled: Path, tmp_path: Path) -> None:
    assert run("backup", tmp_path).code == 0
    assert (tmp_path / "orders-2026-11-22.orders").exists()


def test_no_library_is_made_for_a_backup(run: Run, tmp_path: Path) -> None:
    assert "There is no library" in run("backup", tmp_path / "all.orders").trouble
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [None, b"", b"not a backup" * 100])
def test_a_bad_backup_is_told_and_nothing_is_made(
    run: Run, tmp_path: Path, content: bytes | None
) -> None:
    path = tmp_path / "all.orders"
    if content is not None:
        path.write_bytes(content)
    before = contents(tmp_path)
    assert "was not restored" in run("restore", path).trouble
    assert contents(tmp_path) == before
    assert not (tmp_path / "library").exists()


def test_a_restore_needs_a_folder_to_lie_in(run: Run, filled: Path, tmp_path: Path) -> None:
    run("backup", tmp_path / "all.orders")
    nowhere = tmp_path / "drive" / "library"
    assert "missing" in run("restore", tmp_path / "all.orders", library=nowhere).trouble
    assert not nowhere.parent.exists()


def test_export_of_a_search(run: Run, filled: Path, tmp_path: Path) -> None:
    ran = run("export", tmp_path / "orders.csv", "--search", "thermos")
    assert (ran.code, ran.out) == (0, f"1 order written to {tmp_path / 'orders.csv'}.\n")
    with (tmp_path / "orders.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row["Item"] for row in csv.DictReader(file)] == ["Thermos"]


def test_export_of_everything(run: Run, filled: Path, tmp_path: Path) -> None:
    for name in ("orders.json", "orders.xlsx"):
        assert run("export", tmp_path / name).out.startswith("2 orders written")
    document = json.loads((tmp_path / "orders.json").read_text(encoding="utf-8"))
    assert sorted(order["number"] for order in document["orders"]) == ["1", "2"]


def test_export_trouble(run: Run, root: Path, tmp_path: Path) -> None:
    assert "Choose one of these endings" in run("export", tmp_path / "orders.pdf").trouble
    assert "There is no library" in run("export", tmp_path / "orders.csv").trouble
    fill(root, an_order("1"))
    assert "there is no folder" in run("export", tmp_path / "no" / "orders.csv").trouble
    assert run("export").code == 2
