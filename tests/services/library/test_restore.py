"""A restored library is wholly the backup; whatever is not a whole backup is refused."""

import hashlib
import json
import random
import shutil
import sqlite3
import struct
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from orders_gui.domain.errors import UserError
from orders_gui.services.library.backup import Reason, backup_now, choose_backup_folder, make_backup
from orders_gui.services.library.check import check_folder
from orders_gui.services.library.restore import restore
from orders_gui.store.backup.archive_reader import Refused
from orders_gui.store.failures import LibraryInUse, LibraryMissing
from orders_gui.store.library import Library
from tests.builders import NOW, an_order
from tests.services.shelves import contents, dump_of, fill, originals, workspace_of

LATER = NOW + timedelta(days=1)
Entries = list[tuple[zipfile.ZipInfo, bytes]]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A library with everything in it."""
    folder = tmp_path / "library"
    with Library(folder, create=True) as library:
        fill(library)
    return folder


@pytest.fixture
def backup(root: Path, tmp_path: Path) -> Path:
    with Library(root, create=False) as library:
        return make_backup(workspace_of(library), tmp_path / "all.orders").path


def change(root: Path) -> None:
    """Make the library differ from its backup."""
    with Library(root, create=False) as library:
        library.orders.save(an_order("new"), LATER)
        library.settings.set("language", "en")


def test_wiped_and_restored_is_the_same(root: Path, backup: Path) -> None:
    before, files = dump_of(root), originals(root)
    shutil.rmtree(root)
    report = restore(root, backup, LATER)
    assert (report.generation, report.previous) == ("g-0001", None)
    assert dump_of(root) == before
    assert originals(root) == files
    assert check_folder(root).ok


def test_the_old_library_is_kept_and_backed_up(root: Path, backup: Path) -> None:
    before = dump_of(root)
    change(root)
    changed = dump_of(root)
    report = restore(root, backup, LATER)
    assert report.generation == "g-0002"
    assert report.previous == root / "g-0001"
    assert dump_of(root) == before
    (safety,) = (root / "backups").glob("*-before-restore.orders")
    restore(root, safety, LATER)
    assert dump_of(root) == changed
    assert check_folder(root).ok


def test_a_stale_log_does_not_spoil_what_was_restored(root: Path, backup: Path) -> None:
    before = dump_of(root)
    log = root / "g-0001" / "library.sqlite3-wal"
    script = (
        "import os, sys; from pathlib import Path; from orders_gui.store.library import Library\n"
        "from tests.builders import NOW, an_order\n"
        f"library = Library(Path({str(root)!r}), create=False)\n"
        "library.orders.save(an_order('in the log'), NOW); os._exit(0)"
    )
    subprocess.run([sys.executable, "-c", script], check=True)
    assert log.stat().st_size > 0
    restore(root, backup, LATER)
    assert dump_of(root) == before


def test_a_damaged_library_can_be_replaced(root: Path, backup: Path) -> None:
    before = dump_of(root)
    database = root / "g-0001" / "library.sqlite3"
    database.write_bytes(b"nothing of use" * 1000)
    report = restore(root, backup, LATER)
    assert report.previous == root / "g-0001"
    assert database.read_bytes() == b"nothing of use" * 1000
    assert dump_of(root) == before


def test_automatic_backups_restore_with_the_photos_beside_them(root: Path, tmp_path: Path) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    with Library(root, create=False) as library:
        choose_backup_folder(workspace_of(library), folder)
        kept = backup_now(workspace_of(library), Reason.REGULAR)
    assert kept is not None
    before, files = dump_of(root), originals(root)
    shutil.rmtree(root)
    restore(root, kept.path, LATER)
    assert dump_of(root) == before
    assert {name.split(".")[0] for name in originals(root)} == {
        name.split(".")[0] for name in files
    }
    assert check_folder(root).ok
    lonely = tmp_path / "lonely.orders"
    shutil.copy(kept.path, lonely)
    with pytest.raises(Refused, match="2 photos and files that belong to it are not in"):
        restore(tmp_path / "elsewhere", lonely, LATER)


def test_an_open_library_is_not_replaced(root: Path, backup: Path) -> None:
    with Library(root, create=False), pytest.raises(LibraryInUse):
        restore(root, backup, LATER)


def test_a_folder_without_a_parent_is_not_made(backup: Path, tmp_path: Path) -> None:
    with pytest.raises(LibraryMissing):
        restore(tmp_path / "no" / "such", backup, LATER)
    assert not (tmp_path / "no").exists()


@pytest.mark.parametrize("after", range(6))
def test_a_cancelled_restore_changes_nothing(root: Path, backup: Path, after: int) -> None:
    change(root)
    before = dump_of(root)
    asked: list[int] = []

    def cancelled() -> bool:
        asked.append(1)
        return len(asked) > after

    if after < 5:
        with pytest.raises(UserError, match="Cancelled"):
            restore(root, backup, LATER, cancelled=cancelled)
        assert dump_of(root) == before
        assert sorted(path.name for path in root.glob("g-*")) == ["g-0001"]
    else:
        restore(root, backup, LATER, cancelled=cancelled)


# ---------------------------------------------------------------- what is no whole backup


def entries(backup: Path) -> Entries:
    with zipfile.ZipFile(backup) as archive:
        return [(entry, archive.read(entry)) for entry in archive.infolist()]


def write(path: Path, parts: Entries) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        for entry, content in parts:
            archive.writestr(entry, content)


def refused(root: Path, backup: Path) -> str:
    """Try to restore; returns the sentence after making sure that nothing changed anywhere."""
    outside = root.parent
    before = contents(outside)
    with pytest.raises(Refused) as caught:
        restore(root, backup, LATER)
    assert {n: h for n, h in contents(outside).items() if "/backups/" not in n} == before
    assert "The library is unchanged." in str(caught.value)
    assert backup.name in str(caught.value)
    return str(caught.value)


def named(name: str) -> zipfile.ZipInfo:
    return zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))


def link() -> zipfile.ZipInfo:
    entry = named("evidence/" + "a" * 64)
    entry.external_attr = 0o120777 << 16
    return entry


@pytest.mark.parametrize(
    "extra",
    [
        named("../../evil.txt"),
        named("/etc/evil"),
        named("C:\\evil.txt"),
        named("\\\\server\\share\\evil"),
        named("evidence/../../evil"),
        named("evidence/" + "A" * 64),
        named("evidence/" + "a" * 63),
        named("evidence/" + "a" * 64 + ".jpg"),
        named("evidence/"),
        named("LIBRARY.SQLITE3"),
        named("library.sqlite3-wal"),
        named("CURRENT"),
        named("evidence/" + "a" * 64),
        link(),
    ],
    ids=str,
)
def test_foreign_entries_are_refused(root: Path, backup: Path, extra: zipfile.ZipInfo) -> None:
    write(backup, [*entries(backup), (extra, b"evil")])
    assert "does not belong" in refused(root, backup)


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("name", ["library.sqlite3", "manifest.json", "mimetype"])
def test_entries_that_stand_twice_are_refused(root: Path, backup: Path, name: str) -> None:
    parts = entries(backup)
    twin = next(part for part in parts if part[0].filename == name)
    write(backup, [*parts, (named(name), twin[1])])
    assert "does not belong" in refused(root, backup)


@pytest.mark.parametrize("number", range(5))
def test_a_missing_entry_is_noticed(root: Path, backup: Path, number: int) -> None:
    parts = entries(backup)
    del parts[number]
    write(backup, parts)
    refused(root, backup)


def test_compressed_entries_are_refused(root: Path, backup: Path) -> None:
    parts = entries(backup)
    with zipfile.ZipFile(backup, "w") as archive:
        for entry, content in parts:
            archive.writestr(entry, content, compress_type=zipfile.ZIP_DEFLATED)
    assert "does not belong" in refused(root, backup)


def test_a_bomb_is_refused_without_being_unpacked(root: Path, backup: Path) -> None:
    parts = entries(backup)[:2]
    with zipfile.ZipFile(backup, "w") as archive:
        for entry, content in parts:
            archive.writestr(entry, content)
        with archive.open(named("library.sqlite3"), "w") as stream:
            pass
        archive.writestr(
            zipfile.ZipInfo("evidence/" + "b" * 64), bytes(50_000_000), zipfile.ZIP_DEFLATED
        )
        del stream
    refused(root, backup)


def test_a_lying_size_is_refused(root: Path, backup: Path) -> None:
    content = bytearray(backup.read_bytes())
    at = content.rindex(b"PK\x01\x02", 0, content.rindex(b"PK\x01\x02"))
    content[at + 20 : at + 28] = struct.pack("<II", 1 << 30, 1 << 30)
    backup.write_bytes(content)
    refused(root, backup)


def test_endless_lists_are_refused_at_once(root: Path, backup: Path) -> None:
    parts = entries(backup)
    many = [(named(f"evidence/{number:064x}"), b"") for number in range(100_001)]
    write(backup, [*parts, *many])
    assert "larger than a backup can be" in refused(root, backup)


@pytest.mark.parametrize(
    "content",
    [b"", b"PK", b"PK\x05\x06" + bytes(18), b"not a zip" * 100, bytes(100_000)],
    ids=["empty", "two bytes", "no entries", "text", "zeros"],
)
def test_what_is_no_archive_is_refused(root: Path, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "all.orders"
    path.write_bytes(content)
    refused(root, path)


def test_a_folder_or_nothing_is_refused(root: Path, tmp_path: Path) -> None:
    refused(root, root)
    refused(root, tmp_path / "nothing.orders")


def with_manifest(backup: Path, alter: Callable[[dict[str, object]], object]) -> None:
    parts = entries(backup)
    document = json.loads(parts[1][1])
    altered = alter(document)
    content = altered if isinstance(altered, bytes) else json.dumps(document).encode()
    parts[1] = (named("manifest.json"), content)
    write(backup, parts)


def _set(key: str, value: object) -> Callable[[dict[str, object]], object]:
    def alter(document: dict[str, object]) -> None:
        document[key] = value

    return alter


def _content(content: bytes) -> Callable[[dict[str, object]], object]:
    def alter(_document: dict[str, object]) -> bytes:
        return content

    return alter


@pytest.mark.parametrize(
    ("alter", "words"),
    [
        (_set("format", 2), "newer version"),
        (_set("format", "1"), "cannot be read"),
        (_set("schema", 99), "does not fit"),
        (_set("counts", {"orders": 9, "disputes": 1, "evidence": 2}), "does not fit"),
        (_set("counts", {"orders": 3, "disputes": 1, "evidence": 3}), "cannot be read"),
        (_set("evidence", []), "cannot be read"),
        (_set("missing", ["a" * 64]), "does not fit"),
        (_set("library", {"sha256": "a" * 64, "size": 4096}), "missing"),
        (_set("made_at", "yesterday"), "cannot be read"),
        (_set("evidence_beside", True), "does not belong"),
        (_content(b"[" * 100_000), "cannot be read"),
        (_content(b'{"format": NaN}'), "cannot be read"),
        (_content(b'{"format": 1, "format": 1}'), "cannot be read"),
        (_content(b"\xff\xfe"), "cannot be read"),
        (_content(b"null"), "cannot be read"),
    ],
)
def test_an_altered_manifest_is_refused(
    root: Path, backup: Path, alter: Callable[[dict[str, object]], object], words: str
) -> None:
    with_manifest(backup, alter)
    assert words in refused(root, backup)


def with_database(backup: Path, change: Callable[[Path], None]) -> None:
    """Put a changed database into the backup, with a manifest that fits it."""
    parts = entries(backup)
    path = backup.with_name("hostile.sqlite3")
    path.write_bytes(parts[2][1])
    change(path)
    content = path.read_bytes()
    path.unlink()
    document = json.loads(parts[1][1])
    document["library"] = {"sha256": hashlib.sha256(content).hexdigest(), "size": len(content)}
    parts[1] = (named("manifest.json"), json.dumps(document).encode())
    parts[2] = (named("library.sqlite3"), content)
    write(backup, parts)


def _run(statement: str) -> Callable[[Path], None]:
    def change(path: Path) -> None:
        connection = sqlite3.connect(path)
        connection.execute(statement)
        connection.commit()
        connection.close()

    return change


def _bytes(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\x00" + bytes(20_000))


@pytest.mark.parametrize(
    ("hostile", "words"),
    [
        (
            _run("CREATE TRIGGER t AFTER UPDATE ON orders BEGIN DELETE FROM item; END"),
            "trigger t that is not ours",
        ),
        (_run("CREATE VIEW v AS SELECT 1"), "view v that is not ours"),
        (_run("DROP TRIGGER item_undo_insert"), "lacks the trigger"),
        (_run("ALTER TABLE tag ADD COLUMN more TEXT"), "tag of the database was changed"),
        (_run("PRAGMA application_id = 7"), "not one of"),
        (_run("PRAGMA user_version = 99"), "newer version"),
        (_run("UPDATE item SET order_id = 99"), "belong to something that is not there"),
        (_run("DELETE FROM evidence"), "does not fit"),
        (_run("UPDATE evidence SET sha256 = replace(sha256, '1', '2')"), "does not fit"),
        (_bytes, "damaged"),
    ],
)
def test_a_hostile_database_is_refused(
    root: Path, backup: Path, hostile: Callable[[Path], None], words: str
) -> None:
    with_database(backup, hostile)
    assert words in refused(root, backup)


def flips(size: int, count: int) -> Iterator[tuple[int, int]]:
    chance = random.Random(7)  # noqa: S311 - the same positions at every run
    for _ in range(count):
        yield chance.randrange(size), 1 << chance.randrange(8)


def flipped_backups_are_refused_or_whole(root: Path, backup: Path, count: int) -> None:
    expected, content = dump_of(root), backup.read_bytes()
    target = root.parent / "flipped"
    came_through = 0
    for at, bit in flips(len(content), count):
        altered = bytearray(content)
        altered[at] ^= bit
        backup.write_bytes(altered)
        try:
            restore(target, backup, LATER)
        except Refused:
            assert not target.exists() or not (target / "CURRENT").exists()
        else:
            came_through += 1
            assert dump_of(target) == expected
            assert originals(target) == originals(root)
        shutil.rmtree(target, ignore_errors=True)
    assert came_through < count / 10


def test_a_flipped_bit_is_refused_or_does_no_harm(root: Path, backup: Path) -> None:
    flipped_backups_are_refused_or_whole(root, backup, 60)
    headers = backup.read_bytes()
    # The list of entries is the part where a bit could pass unseen.
    start = headers.index(b"PK\x01\x02")
    for at in range(start, len(headers), 3):
        altered = bytearray(headers)
        altered[at] ^= 0x10
        backup.write_bytes(altered)
        target = root.parent / "flipped"
        try:
            restore(target, backup, LATER)
        except Refused:
            pass
        else:
            assert originals(target) == originals(root)
        shutil.rmtree(target, ignore_errors=True)


@pytest.mark.slow
def test_a_thousand_flipped_bits(root: Path, backup: Path) -> None:
    flipped_backups_are_refused_or_whole(root, backup, 1000)
