"""Originals: byte for byte, under their hash, or not there at all."""

import errno
import hashlib
import os
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from orders_gui.domain.errors import UserError
from orders_gui.store.evidence_files import EvidenceFiles, Fault, FileProblem
from orders_gui.store.safe_files import NotSaved

DATA = b"an original, kept byte for byte" * 100
SHA = hashlib.sha256(DATA).hexdigest()
KILLS = 30

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="files of POSIX")


def a_file(folder: Path, name: str = "Фото 1.jpg", data: bytes = DATA) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def all_files(root: Path) -> list[str]:
    return sorted(str(path.relative_to(root)) for path in root.rglob("*") if path.is_file())


def test_a_file_is_kept_under_its_hash(tmp_path: Path) -> None:
    files = EvidenceFiles(tmp_path / "evidence")
    stored = files.add(a_file(tmp_path), "jpg")
    assert (stored.sha256, stored.size, stored.existed) == (SHA, len(DATA), False)
    assert stored.path == tmp_path / "evidence" / SHA[:2] / f"{SHA}.jpg"
    assert stored.path.read_bytes() == DATA
    assert files.path(SHA) == stored.path
    assert files.verify(SHA)
    if sys.platform != "win32":
        assert stored.path.stat().st_mode & 0o777 == 0o400
        assert stored.path.parent.stat().st_mode & 0o777 == 0o700


def test_bytes_without_a_file_are_kept_too(tmp_path: Path) -> None:
    assert EvidenceFiles(tmp_path / "e").add(DATA, "png").path.read_bytes() == DATA
    with pytest.raises(UserError, match=r"^Pasted picture is empty"):
        EvidenceFiles(tmp_path / "e").add(b"", "png", name="Pasted picture")


def test_the_same_bytes_are_kept_once(tmp_path: Path) -> None:
    files = EvidenceFiles(tmp_path / "evidence")
    first = files.add(a_file(tmp_path), "jpg")
    again = files.add(a_file(tmp_path, "copy.png"), "png")
    assert again.existed
    assert again.path == first.path
    assert all_files(tmp_path / "evidence") == [f"{SHA[:2]}/{SHA}.jpg"]


def test_a_damaged_original_is_healed_by_adding_it_again(tmp_path: Path) -> None:
    files = EvidenceFiles(tmp_path / "evidence")
    stored = files.add(DATA, "jpg")
    stored.path.chmod(0o600)
    stored.path.write_bytes(b"rotten")
    assert list(files.verify_all([SHA])) == [FileProblem(SHA, Fault.CHANGED)]
    assert not files.add(DATA, "jpg").existed
    assert files.verify(SHA)


def test_what_no_row_names_is_found_and_removed(tmp_path: Path) -> None:
    files = EvidenceFiles(tmp_path / "evidence")
    later = datetime.now(UTC) + timedelta(minutes=1)
    assert files.all_hashes() == frozenset()
    other = files.add(b"other", "pdf").sha256
    files.add(DATA, "jpg")
    assert files.all_hashes() == {SHA, other}
    assert files.orphans([SHA], later) == [other]
    assert files.orphans([SHA], later - timedelta(hours=1)) == []
    files.remove(other)
    assert files.path(other) is None
    assert files.orphans([SHA], later) == []
    assert list(files.verify_all([SHA, other])) == [FileProblem(other, Fault.MISSING)]


def test_a_staged_file_is_kept_or_leaves_nothing(tmp_path: Path) -> None:
    files = EvidenceFiles(tmp_path / "evidence")
    files.discard(files.stage(a_file(tmp_path)))
    assert all_files(tmp_path / "evidence") == []
    staged = files.stage(a_file(tmp_path))
    kept = files.keep(staged, "jpg")
    files.discard(staged)
    assert kept.path.read_bytes() == DATA
    assert kept.extension == "jpg"


@pytest.mark.parametrize("extension", ["", "../x", "JPG", "a.b", "toolong12"])
def test_an_extension_is_a_plain_word(tmp_path: Path, extension: str) -> None:
    with pytest.raises(ValueError, match="not an extension"):
        EvidenceFiles(tmp_path / "evidence").add(DATA, extension)
    assert all_files(tmp_path / "evidence") == []


@pytest.mark.parametrize("asked", ["*", "", "../" + "a" * 61, SHA.upper()])
def test_only_a_hash_finds_a_file(tmp_path: Path, asked: str) -> None:
    files = EvidenceFiles(tmp_path / "evidence")
    files.add(DATA, "jpg")
    assert files.path(asked) is None


def test_interrupted_copies_are_cleaned_and_never_counted(tmp_path: Path) -> None:
    root = tmp_path / "evidence"
    files = EvidenceFiles(root)
    files.add(DATA, "jpg")
    (root / ".incoming-0123456789abcdef").write_bytes(b"half")
    assert files.all_hashes() == {SHA}
    assert files.clean_temporary() == 1
    assert all_files(root) == [f"{SHA[:2]}/{SHA}.jpg"]


@posix_only
@pytest.mark.parametrize(
    ("make", "said"),
    [
        (Path.mkdir, "is a folder"),
        (os.mkfifo, "is not an ordinary file"),
        (lambda path: path.symlink_to(__file__), "is a link to another file"),
        (lambda path: path.symlink_to("/nowhere"), "is a link to another file"),
        (lambda _path: None, "is no longer there"),
        (lambda path: path.write_bytes(b""), "is empty"),
    ],
    ids=["folder", "pipe", "link", "dangling link", "missing", "empty"],
)
def test_only_regular_files_are_taken(
    tmp_path: Path, make: Callable[[Path], object], said: str
) -> None:
    source = tmp_path / "photo.jpg"
    make(source)
    with pytest.raises(UserError, match=rf"^photo\.jpg {said}"):
        EvidenceFiles(tmp_path / "evidence").add(source, "jpg")
    assert all_files(tmp_path / "evidence") == []


def test_too_large_is_refused_before_and_while_copying(tmp_path: Path) -> None:
    files = EvidenceFiles(tmp_path / "evidence", largest=len(DATA) - 1)
    with pytest.raises(UserError, match=r"^Фото 1\.jpg is larger than"):
        files.add(a_file(tmp_path), "jpg")
    with pytest.raises(UserError, match=r"^pasted is larger than"):
        files.add(DATA, "jpg", name="pasted")
    assert all_files(tmp_path / "evidence") == []


@pytest.mark.parametrize("call", ["open", "write", "fsync", "replace"])
def test_a_disk_that_fails_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    def full(*arguments: object, **keywords: object) -> object:
        del arguments, keywords
        raise OSError(errno.ENOSPC, "No space left on device")

    files = EvidenceFiles(tmp_path / "evidence")
    with monkeypatch.context() as patch:
        patch.setattr(Path if call == "replace" else os, call, full)
        with pytest.raises(NotSaved, match=r"^a\.jpg was not saved: the disk is full"):
            files.add(DATA, "jpg", name="a.jpg")
    assert all_files(tmp_path / "evidence") == []
    assert not files.add(DATA, "jpg").existed


def test_a_disk_that_returns_something_else_is_found_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = os.write
    monkeypatch.setattr(os, "write", lambda to, data: write(to, b"\0" * len(data)))
    with pytest.raises(NotSaved, match="did not return what was written"):
        EvidenceFiles(tmp_path / "evidence").add(DATA, "jpg")
    assert all_files(tmp_path / "evidence") == []


ADDER = """
import random, sys
from pathlib import Path
from orders_gui.store.evidence_files import EvidenceFiles
files = EvidenceFiles(Path(sys.argv[1]))
while True:
    data = random.randbytes(random.randrange(1, 3_000_000))
    print(files.add(data, "jpg").sha256, flush=True)
"""


@pytest.mark.slow
@posix_only
def test_a_killed_program_loses_no_file_that_it_confirmed(tmp_path: Path) -> None:
    """What a killed process has confirmed is there and sound, and nothing half is counted."""
    files = EvidenceFiles(tmp_path / "evidence")
    confirmed: set[str] = set()
    interrupted = 0
    for number in range(KILLS):
        adder = subprocess.Popen(
            [sys.executable, "-c", ADDER, str(tmp_path / "evidence")], stdout=subprocess.PIPE
        )
        assert adder.stdout is not None
        first = adder.stdout.readline()
        time.sleep(number * 0.002)
        adder.kill()
        lines = (first + adder.communicate()[0]).decode().splitlines()
        confirmed.update(line for line in lines if len(line) == len(SHA))
        assert list(files.verify_all(files.all_hashes())) == []
        interrupted += files.clean_temporary()
    assert confirmed <= files.all_hashes()
    assert len(confirmed) >= KILLS
    assert interrupted > 0
    assert all(name.endswith(".jpg") for name in all_files(tmp_path / "evidence"))
