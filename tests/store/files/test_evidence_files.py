"""Originals are kept byte for byte, or not at all."""

import errno
import hashlib
import os
import random
import socket
import stat
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from orders_gui.domain.errors import UserError
from orders_gui.store.files.evidence_files import EvidenceFiles, Fault, FileProblem, shown_name
from orders_gui.store.files.safe_files import NotSaved
from tests.store.faults import every_failure

BYTES = b"any bytes at all" * 100
HASH = hashlib.sha256(BYTES).hexdigest()
LATER = datetime.now(UTC) + timedelta(days=1)  # after the files of this run were stored


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "library" / "evidence"


@pytest.fixture
def files(root: Path) -> EvidenceFiles:
    return EvidenceFiles(root)


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "Фото 1.JPG"
    path.write_bytes(BYTES)
    return path


def everything(root: Path) -> list[Path]:
    return sorted(path for path in root.rglob("*") if path.is_file())


def test_a_file_lies_under_its_hash(files: EvidenceFiles, root: Path, photo: Path) -> None:
    stored = files.add(photo, "jpg")
    assert (stored.sha256, stored.size, stored.extension) == (HASH, len(BYTES), "jpg")
    assert stored.path == files.path(HASH) == root / HASH[:2] / f"{HASH}.jpg"
    assert stored.path.read_bytes() == photo.read_bytes() == BYTES
    assert not stored.existed
    assert everything(root) == [stored.path]


def test_bytes_without_a_file_are_stored_too(files: EvidenceFiles) -> None:
    assert files.add(BYTES, "png", name="Pasted picture").sha256 == HASH


def test_stored_files_are_private_and_cannot_be_changed_by_mistake(
    files: EvidenceFiles, root: Path, photo: Path
) -> None:
    before = os.umask(0)
    try:
        stored = files.add(photo, "jpg")
    finally:
        os.umask(before)
    assert stat.S_IMODE(stored.path.stat().st_mode) == 0o400
    folders = [root.parent, root, stored.path.parent]
    assert [stat.S_IMODE(folder.stat().st_mode) for folder in folders] == [0o700] * 3


def test_the_same_bytes_are_stored_once(files: EvidenceFiles, root: Path, photo: Path) -> None:
    first = files.add(photo, "jpg")
    again = files.add(BYTES, "png")
    assert (again.existed, again.path) == (True, first.path)
    assert everything(root) == [first.path]


def test_a_damaged_copy_is_replaced_by_a_sound_one(files: EvidenceFiles, photo: Path) -> None:
    stored = files.add(photo, "jpg")
    stored.path.chmod(0o600)
    stored.path.write_bytes(b"rotten")
    again = files.add(photo, "jpg")
    assert not again.existed
    assert files.verify(HASH)


def test_verification_tells_what_is_wrong(files: EvidenceFiles) -> None:
    good, changed = (files.add(content, "bin") for content in (b"good", b"changed"))
    missing = "0" * 64
    changed.path.chmod(0o600)
    changed.path.write_bytes(b"CHANGED")
    assert files.verify(good.sha256)
    assert list(files.verify_all([good.sha256, changed.sha256, missing])) == [
        FileProblem(changed.sha256, Fault.CHANGED),
        FileProblem(missing, Fault.MISSING),
    ]


def test_a_staged_file_is_kept_or_leaves_nothing(
    files: EvidenceFiles, root: Path, photo: Path
) -> None:
    files.discard(files.stage(photo))
    assert everything(root) == []
    staged = files.stage(photo)
    stored = files.keep(staged, "jpg")
    files.discard(staged)
    assert everything(root) == [stored.path]


def test_an_interrupted_copy_is_removed_and_never_counted(
    files: EvidenceFiles, root: Path, photo: Path
) -> None:
    files.add(photo, "jpg")
    files.stage(photo)
    assert files.all_hashes() == {HASH}
    assert files.clean_temporary() == 1
    assert [path.stem for path in everything(root)] == [HASH]


@pytest.mark.parametrize("name", ["../../secret", "", "*", "A" * 64, "a" * 63])
def test_only_a_hash_names_a_file(files: EvidenceFiles, photo: Path, name: str) -> None:
    files.add(photo, "jpg")
    assert files.path(name) is None
    assert not files.verify(name)


def test_an_extension_cannot_lead_elsewhere(files: EvidenceFiles, photo: Path, root: Path) -> None:
    with pytest.raises(ValueError, match="not an extension"):
        files.add(photo, "/../../x")
    assert everything(root) == []


def test_orphans_are_files_without_a_row_from_before(files: EvidenceFiles) -> None:
    kept, orphan = (files.add(content, "bin").sha256 for content in (b"kept", b"orphan"))
    assert files.orphans({kept}, LATER) == [orphan]
    assert files.orphans({kept}, LATER - timedelta(days=2)) == []
    files.remove(orphan)
    assert files.path(orphan) is None
    assert files.verify(kept)


def test_a_file_that_is_added_again_is_no_old_orphan(files: EvidenceFiles, photo: Path) -> None:
    stored = files.add(photo, "jpg")
    os.utime(stored.path, (0, 0))
    session_start = datetime.now(UTC) - timedelta(minutes=1)
    assert files.orphans(set(), session_start) == [HASH]
    files.add(photo, "jpg")
    assert files.orphans(set(), session_start) == []


def test_what_is_no_file_is_refused_with_its_sentence(
    files: EvidenceFiles, root: Path, tmp_path: Path, photo: Path
) -> None:
    folder, link, pipe, empty = (tmp_path / name for name in ("dir", "link", "pipe", "empty.jpg"))
    folder.mkdir()
    link.symlink_to(photo)
    os.mkfifo(pipe)
    empty.touch()
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "socket"))
        for path, words in [
            (folder, "is a folder, not a file"),
            (link, "is a link to another file"),
            (pipe, "is not an ordinary file"),
            (tmp_path / "socket", "is not an ordinary file"),
            (Path("/dev/zero"), "is not an ordinary file"),
            (empty, "is empty"),
            (tmp_path / "gone.jpg", "is no longer there"),
            (photo / "inside.jpg", "is no longer there"),
        ]:
            with pytest.raises(UserError, match=f"^{path.name} {words}.*It was not added"):
                files.add(path, "jpg")
    assert everything(root) == []


def test_a_file_that_may_not_be_read_is_refused(
    files: EvidenceFiles, photo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forbidden(path: Path) -> os.stat_result:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    # The superuser may read anything, so the answer of the system is given here.
    monkeypatch.setattr(Path, "lstat", forbidden)
    with pytest.raises(UserError, match=r"^Фото 1.JPG may not be read by you"):
        files.add(photo, "jpg")


def test_a_file_beyond_the_limit_is_refused(root: Path, photo: Path) -> None:
    files = EvidenceFiles(root, largest=len(BYTES) - 1)
    for source in (photo, BYTES):
        with pytest.raises(UserError, match="is larger than"):
            files.add(source, "jpg", name="big.jpg")
    assert everything(root) == []


def test_a_name_of_any_bytes_can_be_shown() -> None:
    assert shown_name(Path(os.fsdecode(b"caf\xe9.jpg"))) == "caf?.jpg"


@pytest.mark.parametrize("for_ever", [False, True])
def test_after_any_failure_nothing_half_stored_is_left(
    files: EvidenceFiles, root: Path, photo: Path, for_ever: bool
) -> None:
    def add() -> None:
        for path in everything(root):
            path.unlink()
        try:
            files.add(photo, "jpg")
        finally:
            left = everything(root)
            assert [path.name for path in left] in ([], [f"{HASH}.jpg"])
            assert all(path.read_bytes() == BYTES for path in left)

    outcomes = every_failure(add, number=errno.ENOSPC, for_ever=for_ever)
    assert len(outcomes) >= 6
    told = [error for error in outcomes if error is not None]
    assert len(told) >= 5
    for error in told:
        assert isinstance(error, UserError)
        assert "Фото 1.JPG" in str(error)
    assert sum("the disk is full" in str(error) for error in told) >= 5


def test_a_disk_that_returns_other_bytes_is_noticed(
    files: EvidenceFiles, root: Path, photo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = os.write

    def forgets(descriptor: int, data: memoryview) -> int:
        return write(descriptor, bytes(len(data)))

    monkeypatch.setattr(os, "write", forgets)
    with pytest.raises(NotSaved, match="did not return what was written"):
        files.add(photo, "jpg")
    assert everything(root) == []


def test_data_and_folder_are_synced_before_the_file_counts(
    files: EvidenceFiles, photo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[str] = []
    fsync, replace = os.fsync, os.replace

    def recorded_fsync(descriptor: int) -> None:
        is_folder = stat.S_ISDIR(os.fstat(descriptor).st_mode)
        steps.append("folder" if is_folder else "data")
        fsync(descriptor)

    def recorded_replace(source: Path, target: Path) -> None:
        steps.append("rename")
        replace(source, target)

    monkeypatch.setattr(os, "fsync", recorded_fsync)
    monkeypatch.setattr(os, "replace", recorded_replace)
    files.add(photo, "jpg")
    # The first folder is the one that the new folder of the file is made in.
    assert steps == ["data", "folder", "rename", "folder"]


KILLED = """
import os, sys
from pathlib import Path
from orders_gui.store.files.evidence_files import EvidenceFiles

files = EvidenceFiles(Path(sys.argv[1]))
print("ready", flush=True)
for number in range(100_000):
    print(files.add(os.urandom(300_000), "jpg").sha256, flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="has no signals")
def test_a_killed_program_loses_no_file_and_leaves_no_bad_one(root: Path) -> None:
    chance = random.Random(7)  # noqa: S311 - the same moments in every run
    promised: set[str] = set()
    temporary = 0
    for _ in range(40):
        with subprocess.Popen(
            [sys.executable, "-c", KILLED, str(root)], stdout=subprocess.PIPE, text=True
        ) as program:
            assert program.stdout is not None
            assert program.stdout.readline() == "ready\n"
            with pytest.raises(subprocess.TimeoutExpired):
                program.wait(chance.uniform(0.004, 0.06))
            program.kill()
            lines = program.stdout.read().splitlines(keepends=True)
        promised |= {line.strip() for line in lines if line.endswith("\n")}
        temporary += EvidenceFiles(root).clean_temporary()
    files = EvidenceFiles(root)
    assert promised
    assert temporary
    assert list(files.verify_all(promised)) == []
    for path in everything(root):
        assert hashlib.sha256(path.read_bytes()).hexdigest() == path.stem
    assert set(files.orphans(promised, LATER)).isdisjoint(promised)
