"""The process that reads a file: what it tells, and that nothing of it stays, however it ends."""

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from pathlib import Path
from threading import Event

import pytest

from orders_gui.domain.errors import Message, UserError
from orders_gui.domain.importing.draft import Draft, MoneyBack
from orders_gui.domain.money import Money
from orders_gui.services.child_process import READING_WORKER, receive, send
from orders_gui.services.importing import import_file, plan_file
from orders_gui.services.importing.content import Options
from orders_gui.services.importing.harvest import harvest, harvest_here
from orders_gui.services.importing.mapping_grid import open_grid, read_table
from orders_gui.services.importing.reading import process
from orders_gui.services.importing.rows import from_cell, from_row, to_cell, to_row
from orders_gui.services.workspace import Workspace
from orders_gui.store.watching import Ended, Watch
from tests.builders import NOW, an_order
from tests.services.importing.samples import all_orders, inventory_entry, write_json
from tests.services.importing.test_aliexpress_tables import write_xlsx

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")


@pytest.fixture
def large(tmp_path: Path) -> Path:
    """A document that is too large to be read within the program."""
    broken = inventory_entry("8211968300009999", title="half \ud800")
    entries = [inventory_entry(str(8211968300000000 + n), orderLineId="") for n in range(600)]
    path = tmp_path / "orders.json"
    path.write_text(json.dumps([*entries, broken]), encoding="utf-8")
    return path


@pytest.fixture
def passing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder of passing files, which is empty again in the end."""
    folder = tmp_path / "passing"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    yield folder
    assert list(folder.iterdir()) == []
    assert children() == set()


def children() -> set[int]:
    lists = Path("/proc/self/task").glob("*/children")
    return {int(number) for path in lists for number in path.read_text().split()}


def stopped() -> int:
    """The process that reads, held still as soon as there is one."""
    end = time.monotonic() + 10
    while time.monotonic() < end:
        for number in children():
            if b"reading.worker" in Path(f"/proc/{number}/cmdline").read_bytes():  # it has begun
                os.kill(number, signal.SIGSTOP)
                return number
        time.sleep(0.001)
    raise TimeoutError("No process was started")


def test_a_process_tells_what_the_program_would_read(large: Path) -> None:
    told: list[int] = []

    def progress(done: int, _count: int, _name: str) -> None:
        told.append(done)

    found = harvest(large, "", Options(NOW), Watch(progress))
    assert found == harvest_here(large, "", Options(NOW), Watch())
    assert (len(found.drafts), len(found.skipped), told[-1]) == (600, 1, 601)


def test_a_table_of_a_workbook(tmp_path: Path) -> None:
    cells: list[list[object]] = [
        ["Number", "Day", "Paid"],
        ["1", "2026-10-14", 2.5],
        ["2", None, True],
    ]
    path = write_xlsx(tmp_path / "book.xlsx", {"One": cells})
    grid = open_grid(path)
    assert grid == read_table(path, None)
    assert grid.rows[0] == (2, ("1", "2026-10-14", 2.5))


def test_refusals_come_as_they_are(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "orders.json"
    path.write_text("[" + " " * 300_000, encoding="utf-8")
    with pytest.raises(UserError, match=r"^orders\.json is damaged: line 1 cannot be read\."):
        plan_file(workspace, path)


@linux_only
def test_a_killed_process_costs_one_file(workspace: Workspace, large: Path, passing: Path) -> None:
    with ThreadPoolExecutor(1) as pool:
        reading = pool.submit(harvest, large, "", Options(NOW), Watch())
        os.kill(stopped(), signal.SIGKILL)
        with pytest.raises(UserError, match=r"^orders\.json could not be read.*Nothing was chan"):
            reading.result()
    assert passing.exists()
    assert all_orders(workspace) == []
    assert import_file(workspace, large).new == 600


@linux_only
@pytest.mark.usefixtures("passing")
def test_cancel_ends_the_process_at_once(large: Path) -> None:
    enough = Event()
    with ThreadPoolExecutor(1) as pool:
        reading = pool.submit(harvest, large, "", Options(NOW), Watch(cancelled=enough.is_set))
        stopped()
        began = time.monotonic()
        enough.set()
        with pytest.raises(Ended):
            reading.result()
    assert time.monotonic() - began < 2


@linux_only
@pytest.mark.usefixtures("passing")
def test_a_file_that_takes_too_long(large: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "SECONDS", 1.0)
    with ThreadPoolExecutor(1) as pool:
        reading = pool.submit(harvest, large, "", Options(NOW), Watch())
        stopped()
        with pytest.raises(UserError, match=r"^orders\.json takes too long"):
            reading.result()


@linux_only
@pytest.mark.usefixtures("passing")
def test_a_file_that_needs_too_much_memory(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(process, "MEGABYTES", 128)
    path = write_json(tmp_path / "orders.json", [{}] * 1_500_000)
    with pytest.raises(UserError, match=r"^orders\.json needs too much memory.*Nothing was chang"):
        import_file(workspace, path)


def test_a_program_without_modules_reads_by_its_option(large: Path, tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "orders_gui", READING_WORKER, "20", "512"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as run:
        assert run.stdin is not None
        assert run.stdout is not None
        request = {
            "wanted": "orders",
            "path": str(large),
            "folder": str(tmp_path),
            "format": "",
            "now": NOW.isoformat(),
            "currency": "",
        }
        send(run.stdin, json.dumps(request).encode())
        answers = [json.loads(receive(run.stdout))]
        while "end" not in answers[-1]:
            answers.append(json.loads(receive(run.stdout)))
    assert answers[-1]["end"] == 601


def test_rows_bring_back_what_they_were_made_of() -> None:
    refund = MoneyBack(Money(500, "USD"), datetime(2026, 10, 1, 9, tzinfo=UTC))
    notes = (Message("{file} {number}", {"file": "a", "number": 3}),)
    order = an_order(tracking="LP00123456785CN", protection_ends_in=3, tags=("gift",))
    draft = Draft(order, 7, day_early=True, refunds=(refund,), notes=notes)
    assert from_row(Draft, json.loads(json.dumps(to_row(draft)))) == draft
    for cell in ("a", 1, 2.5, True, None, date(2026, 1, 2), NOW, NOW.time()):
        assert from_cell(json.loads(json.dumps(to_cell(cell)))) == cell


@pytest.mark.parametrize("change", [[], ["x", 5], {"a": 1}, None, [1, 2, 3, 4, 5, 6, 7, 8]])
def test_rows_of_another_shape_are_refused(change: object) -> None:
    with pytest.raises((TypeError, ValueError)):
        from_row(Draft, change)
    row = to_row(Draft(an_order(), 7))
    row[0][1] = 5
    with pytest.raises(TypeError, match="str was expected"):
        from_row(Draft, row)
