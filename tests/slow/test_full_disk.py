"""A disk that is full: told with its path, the old files stay, and with room the work goes on."""

import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image

from orders_gui.domain.errors import UserError
from orders_gui.domain.ids import OrderId
from orders_gui.services.disputes.disputes import add_evidence
from orders_gui.services.evidence.intake import take_in
from orders_gui.services.exporting.dispute_pdf import export_dispute_pdf
from orders_gui.services.exporting.options import PdfOptions
from orders_gui.services.exporting.orders_file import export_orders
from orders_gui.services.importing import import_file
from orders_gui.services.library.backup import make_backup
from orders_gui.services.library.check import check_library
from orders_gui.services.library.housekeeping import clean_up
from orders_gui.services.library.opening import open_workspace
from orders_gui.services.orders.orders import set_note
from orders_gui.services.reminders.calendar import export_calendar
from orders_gui.services.sample.filling import fill_with_sample
from orders_gui.services.workspace import Workspace
from orders_gui.store.library import Library
from tests.builders import NOW
from tests.services.importing.samples import inventory_row, write_inventory
from tests.services.shelves import dump_of, workspace_of
from tests.slow.acts import CLOCK

DISK_SIZE = "24m"
OLD = b"what was there before"

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="only root can make a small disk"
)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with disputes and photos, and beside it what is to be added."""
    folder = tmp_path_factory.mktemp("filled")
    with Library(folder / "library", create=True) as library:
        fill_with_sample(workspace_of(library), "en")
    rows = [inventory_row(f"82119683{number:08}") for number in range(300)]
    write_inventory(folder / "orders.csv", *rows)
    noise = random.Random(5).randbytes(600 * 400 * 3)  # noqa: S311 - the same picture every time
    Image.frombytes("RGB", (600, 400), noise).save(folder / "photo.jpg", quality=90)
    return folder


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A small disk of its own."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={DISK_SIZE},mode=0700", "tmpfs", str(folder)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("a small disk cannot be mounted here")
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=True)


def leave(disk: Path, room: int) -> Path:
    """Fill the disk up to so many bytes; returns the file to remove."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as stream:
        try:
            while True:
                stream.write(bytes(4096))
        except OSError:
            stream.truncate(max(0, stream.tell() - room))
    return filler


def _note(workspace: Workspace, _filled: Path, _disk: Path) -> None:
    set_note(workspace, OrderId(1), "a note " * 1000)


def _import(workspace: Workspace, filled: Path, _disk: Path) -> None:
    import_file(workspace, filled / "orders.csv")


def _photo(workspace: Workspace, filled: Path, _disk: Path) -> None:
    files, photo = workspace.library.files, filled / "photo.jpg"
    report = take_in(files, [photo], known=frozenset(), now=NOW, worker=workspace.pictures)
    for refused in report.refused:
        raise UserError(refused.message.template, **refused.message.values)
    add_evidence(workspace, OrderId(1), None, report.added)


def _backup(workspace: Workspace, _filled: Path, disk: Path) -> None:
    make_backup(workspace, disk / "all.orders")


def _pdf(workspace: Workspace, _filled: Path, disk: Path) -> None:
    dispute_id = workspace.library.database.value("SELECT min(dispute_id) FROM evidence")
    export_dispute_pdf(workspace, dispute_id, disk / "case.pdf", PdfOptions())


def _csv(workspace: Workspace, _filled: Path, disk: Path) -> None:
    export_orders(workspace, None, disk / "orders.csv")


def _ics(workspace: Workspace, _filled: Path, disk: Path) -> None:
    export_calendar(workspace, disk / "dates.ics")


Action = Callable[[Workspace, Path, Path], None]
ACTIONS: tuple[Action, ...] = (_note, _import, _photo, _backup, _pdf, _csv, _ics)
TARGETS = ("all.orders", "case.pdf", "orders.csv", "dates.ics")


def told(action: Action, workspace: Workspace, filled: Path, disk: Path) -> str:
    """The sentence with which the action is refused, or nothing."""
    try:
        action(workspace, filled, disk)
    except UserError as error:
        return str(error)
    return ""


def try_all(filled: Path, disk: Path, room: int) -> int:
    """Do everything with so many bytes left; returns how many actions were refused."""
    root, refused = disk / "library", 0
    shutil.copytree(filled / "library", root)
    for action in ACTIONS:
        for name in TARGETS:
            (disk / name).write_bytes(OLD)
        workspace = open_workspace(root, CLOCK, create=False)
        filler = leave(disk, room)
        sentence = told(action, workspace, filled, disk)
        if sentence:
            refused += 1
            assert "full" in sentence
            assert str(disk) in sentence or "photo.jpg" in sentence
            assert [(disk / name).read_bytes() for name in TARGETS] == [OLD] * len(TARGETS)
        left = {path.name for path in disk.iterdir()}
        assert left == {"filler", "library", *TARGETS}
        filler.unlink()
        set_note(workspace, OrderId(1), f"afterwards {action.__name__}")
        clean_up(workspace.library)  # a photo that came without its row
        assert check_library(workspace.library).problems == ()
        workspace.library.close()
    shutil.rmtree(root)
    return refused


@pytest.mark.parametrize("room", [0, 150_000])
def test_a_full_disk_is_told_and_costs_nothing(filled: Path, disk: Path, room: int) -> None:
    assert try_all(filled, disk, room) >= 2


@pytest.mark.slow
def test_twenty_kinds_of_full_disks(filled: Path, disk: Path) -> None:
    refused = [try_all(filled, disk, room * 20_480) for room in range(20)]
    assert refused[0] == len(ACTIONS)
    assert refused == sorted(refused, reverse=True)


@pytest.mark.parametrize("room", [0, 4096, 20_000])
def test_a_library_on_a_full_disk_can_be_looked_at(filled: Path, disk: Path, room: int) -> None:
    root = disk / "library"
    shutil.copytree(filled / "library", root)
    expected = dump_of(root)
    filler = leave(disk, room)
    workspace = open_workspace(root, CLOCK, create=True)
    with workspace.library as library:
        assert library.database.value("SELECT count(*) FROM orders") == len(expected["orders"])
        with pytest.raises(UserError, match=r"full|only to be looked at"):
            set_note(workspace, OrderId(1), "a note " * 5000)
    filler.unlink()
    assert dump_of(root) == expected
