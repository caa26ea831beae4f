"""Backups hold everything, are read back before they count, and old ones are let go of by age."""

import errno
import hashlib
import io
import itertools
import json
import os
import sqlite3
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from orders_gui.domain.errors import UserError
from orders_gui.services.library.backup import (
    Pace,
    Reason,
    automatic_backups,
    backup_if_due,
    backup_now,
    choose_backup_folder,
    make_backup,
    pace,
    set_pace,
)
from orders_gui.services.workspace import Workspace, fixed_clock
from orders_gui.store.backup.archive_reader import ArchiveReader
from orders_gui.store.failures import LibraryDamaged
from orders_gui.store.files.safe_files import NotSaved
from orders_gui.store.library import Library
from orders_gui.store.watching import Ended, Watch
from tests.builders import NOW, an_order
from tests.services.shelves import fill, workspace_of
from tests.store.faults import every_failure

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Library(tmp_path / "library", create=True) as library:
        fill(library)
        yield workspace_of(library)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_backup_holds_exactly_what_it_should(workspace: Workspace, tmp_path: Path) -> None:
    report = make_backup(workspace, tmp_path / "all.orders")
    assert (report.orders, report.disputes, report.files, report.missing) == (3, 1, 2, 0)
    with zipfile.ZipFile(report.path) as archive:
        assert archive.testzip() is None
        hashes = sorted(workspace.library.evidence.referenced())
        assert archive.namelist() == [
            "mimetype", "manifest.json", "library.sqlite3", *(f"evidence/{h}" for h in hashes)
        ]  # fmt: skip
        assert archive.read("mimetype") == b"application/vnd.orders-gui.backup+zip"
        assert {entry.compress_type for entry in archive.infolist()} == {zipfile.ZIP_STORED}
        for sha256 in hashes:
            assert hashlib.sha256(archive.read(f"evidence/{sha256}")).hexdigest() == sha256
        manifest = json.loads(archive.read("manifest.json"))
        database = archive.read("library.sqlite3")
    assert manifest["counts"] == {"orders": 3, "disputes": 1, "evidence": 2}
    assert manifest["library"]["sha256"] == hashlib.sha256(database).hexdigest()
    assert report.path.read_bytes()[30:38] == b"mimetype"
    assert report.path.stat().st_mode & 0o777 == 0o600
    assert names(tmp_path) == ["all.orders", "library"]


def test_progress_reaches_the_end(workspace: Workspace, tmp_path: Path) -> None:
    steps: list[tuple[int, int]] = []

    def note(done: int, count: int, _name: str) -> None:
        steps.append((done, count))

    make_backup(workspace, tmp_path / "all.orders", progress=note)
    assert steps == sorted(steps)
    assert steps[-1] == (2, 2)


@pytest.mark.parametrize("after", range(5))
def test_a_cancelled_backup_leaves_nothing(
    workspace: Workspace, tmp_path: Path, after: int
) -> None:
    (tmp_path / "all.orders").write_bytes(b"the old one")
    asked: list[int] = []

    def cancelled() -> bool:
        asked.append(1)
        return len(asked) > after

    with pytest.raises(Ended):
        make_backup(workspace, tmp_path / "all.orders", cancelled=cancelled)
    assert names(tmp_path) == ["all.orders", "library"]
    assert (tmp_path / "all.orders").read_bytes() == b"the old one"


def test_a_lost_photo_does_not_prevent_the_backup(workspace: Workspace, tmp_path: Path) -> None:
    first, second = sorted(workspace.library.evidence.referenced())
    workspace.library.files.remove(first)
    changed = workspace.library.files.path(second)
    assert changed is not None
    changed.chmod(0o600)
    changed.write_bytes(b"something else")
    report = make_backup(workspace, tmp_path / "all.orders")
    assert (report.files, report.missing) == (0, 2)
    with zipfile.ZipFile(report.path) as archive:
        assert json.loads(archive.read("manifest.json"))["missing"] == [first, second]


def test_a_damaged_library_is_not_backed_up(tmp_path: Path) -> None:
    root = tmp_path / "library"
    with Library(root, create=True) as library:
        fill(library)
        assert backup_now(workspace_of(library), Reason.REGULAR)
    path = root / "g-0001" / "library.sqlite3"
    content = bytearray(path.read_bytes())
    content[4096 * 8 : 4096 * 9] = bytes(4096)
    path.write_bytes(content)
    kept = names(root / "backups")
    with Library(root, create=False) as library:
        later = replace(workspace_of(library), clock=fixed_clock(NOW + timedelta(days=400)))
        with pytest.raises(LibraryDamaged):
            backup_now(later, Reason.REGULAR)
        with pytest.raises(LibraryDamaged):
            make_backup(later, tmp_path / "all.orders")
    assert names(root / "backups") == kept
    assert names(tmp_path) == ["library"]


@pytest.mark.parametrize("for_ever", [False, True])
def test_a_failing_disk_never_costs_the_old_backup(
    workspace: Workspace, tmp_path: Path, for_ever: bool
) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    target = folder / "all.orders"
    target.write_bytes(b"the old one")

    def back_up() -> None:
        target.write_bytes(b"the old one")
        try:
            make_backup(workspace, target)
        finally:
            assert target.read_bytes() == b"the old one" or not zipfile.ZipFile(target).testzip()

    outcomes = every_failure(back_up, number=errno.ENOSPC, for_ever=for_ever)
    assert len(outcomes) >= 5
    for error in outcomes:
        assert isinstance(error, UserError)
        assert "stick" in str(error)
    assert names(folder) == ["all.orders"]


class LyingDisk(io.BufferedWriter):
    """Takes every write, and keeps another bit in the one that is `wrong`, counted from 1."""

    wrong = writes = 0

    def write(self, data: "ReadableBuffer") -> int:
        LyingDisk.writes += 1
        kept = bytearray(data)
        if kept and self.writes == self.wrong:
            kept[len(kept) // 2] ^= 1
        return super().write(kept)


def _lying(descriptor: int, _mode: str) -> LyingDisk:
    LyingDisk.writes = 0
    return LyingDisk(io.FileIO(descriptor, "wb"))


def test_a_disk_that_keeps_other_bytes_is_told(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "all.orders"
    refused = 0
    monkeypatch.setattr(os, "fdopen", _lying)
    for wrong in itertools.count(1):
        LyingDisk.wrong = wrong
        target.write_bytes(b"the old one")
        try:
            make_backup(workspace, target)
        except NotSaved:
            refused += 1
            assert target.read_bytes() == b"the old one"
        else:
            with ArchiveReader(target) as archive:
                archive.verify(Watch())
            assert zipfile.ZipFile(target).testzip() is None
        assert names(tmp_path) == ["all.orders", "library"]
        if LyingDisk.writes < wrong:
            break
    assert refused > 10


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit for the size of files")
def test_a_disk_that_fills_up_leaves_the_old_backup(workspace: Workspace, tmp_path: Path) -> None:
    import resource

    folder = tmp_path / "stick"
    folder.mkdir()
    target = folder / "all.orders"
    size = make_backup(workspace, target).size
    before = target.read_bytes()
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    for room in range(0, size, size // 20):
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, hard))
        try:
            with pytest.raises(UserError, match="stick"):
                make_backup(workspace, target)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        assert target.read_bytes() == before
        assert names(folder) == ["all.orders"]
    workspace.library.orders.save(an_order("afterwards"), NOW)


def test_a_missing_folder_is_told(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="there is no folder"):
        make_backup(workspace, tmp_path / "nowhere" / "all.orders")


def test_automatic_backups_keep_each_photo_once(workspace: Workspace, tmp_path: Path) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    choose_backup_folder(workspace, folder)
    first = backup_now(workspace, Reason.REGULAR)
    assert first is not None
    assert backup_now(workspace, Reason.BEFORE_IMPORT) is None  # nothing changed
    workspace.library.orders.save(an_order("later"), NOW)
    later = replace(workspace, clock=fixed_clock(NOW + timedelta(minutes=1)))
    assert backup_now(later, Reason.BEFORE_IMPORT) is not None
    assert [backup.reason for backup in automatic_backups(workspace)] == [
        "before-import",
        "regular",
    ]
    assert names(folder / "evidence") == sorted(workspace.library.evidence.referenced())


def test_a_backup_is_due_when_something_changed(workspace: Workspace) -> None:
    def at(hours: float) -> Workspace:
        return replace(workspace, clock=fixed_clock(NOW + timedelta(hours=hours)))

    assert backup_if_due(at(0)) is not None
    assert backup_if_due(at(5)) is None
    workspace.library.orders.save(an_order("later"), NOW)
    assert backup_if_due(at(3)) is None
    assert backup_if_due(at(5)) is not None


@pytest.mark.parametrize(
    ("chosen", "too_early", "due"),
    [(Pace.WORKING, 3, 5), (Pace.DAILY, 5, 24), (Pace.WEEKLY, 6 * 24, 7 * 24)],
)
def test_regular_backups_keep_the_chosen_pace(
    workspace: Workspace, chosen: Pace, too_early: int, due: int
) -> None:
    def at(hours: float) -> Workspace:
        return replace(workspace, clock=fixed_clock(NOW + timedelta(hours=hours)))

    assert pace(workspace) is Pace.WORKING
    set_pace(workspace, chosen)
    assert backup_if_due(at(0)) is not None
    workspace.library.orders.save(an_order("later"), NOW)
    assert backup_if_due(at(too_early)) is None
    assert backup_if_due(at(due)) is not None


def test_without_regular_backups_the_others_are_still_made(workspace: Workspace) -> None:
    set_pace(workspace, Pace.NEVER)
    later = replace(workspace, clock=fixed_clock(NOW + timedelta(days=300)))
    assert backup_if_due(later) is None
    assert backup_now(later, Reason.BEFORE_IMPORT) is not None


def test_old_backups_thin_out(tmp_path: Path) -> None:
    root = tmp_path / "library"
    with Library(root, create=True) as library:
        for day in range(40):
            now = NOW + timedelta(days=day)
            library.orders.save(an_order(f"{day}"), now)
            at = replace(workspace_of(library), clock=fixed_clock(now))
            assert backup_now(at, Reason.REGULAR) is not None
        ages = [(now - kept.at).days for kept in automatic_backups(at)]
    assert ages[:15] == list(range(15))
    assert 17 <= len(ages) <= 20
    assert len(names(root / "backups")) == len(ages) + 1  # and the folder of originals


def test_photos_that_no_backup_names_leave_the_folder(workspace: Workspace) -> None:
    assert backup_now(workspace, Reason.REGULAR) is not None
    pool = workspace.library.root / "backups" / "evidence"
    stray = pool / ("f" * 64)
    stray.write_bytes(b"stray")
    (pool / "notes.txt").write_bytes(b"mine")
    workspace.library.orders.save(an_order("later"), NOW)
    assert backup_now(workspace, Reason.BEFORE_IMPORT) is not None
    assert not stray.exists()
    assert (pool / "notes.txt").exists()
    assert len(names(pool)) == 3


def test_the_database_in_a_backup_is_consistent(workspace: Workspace, tmp_path: Path) -> None:
    report = make_backup(workspace, tmp_path / "all.orders")
    copy = tmp_path / "copy.sqlite3"
    with zipfile.ZipFile(report.path) as archive:
        copy.write_bytes(archive.read("library.sqlite3"))
    connection = sqlite3.connect(copy)
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert connection.execute("SELECT count(*) FROM orders").fetchone() == (3,)
    connection.close()
