"""Files are wholly old or wholly new, whatever the disk does."""

import errno
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from orders_gui.store.files.safe_files import NotSaved, make_private_folder, write_bytes_safely
from tests.store.faults import every_failure

OLD, NEW = b"old content", b"new content, longer than the old"


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_new_file_has_the_content_and_is_private(tmp_path: Path) -> None:
    target = tmp_path / "Übersicht к заказу.pdf"
    before = os.umask(0)
    try:
        write_bytes_safely(target, NEW)
    finally:
        os.umask(before)
    assert target.read_bytes() == NEW
    assert mode_of(target) == 0o600
    assert list(tmp_path.iterdir()) == [target]


def test_an_old_file_is_replaced(tmp_path: Path) -> None:
    target = tmp_path / "summary.pdf"
    target.write_bytes(OLD)
    write_bytes_safely(target, NEW)
    assert target.read_bytes() == NEW
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("for_ever", [False, True])
def test_after_any_failure_the_file_is_wholly_old_or_new(tmp_path: Path, for_ever: bool) -> None:
    target = tmp_path / "summary.pdf"
    seen: list[bytes] = []

    def save() -> None:
        target.write_bytes(OLD)
        try:
            write_bytes_safely(target, NEW)
        finally:
            seen.append(target.read_bytes())
            assert list(tmp_path.iterdir()) == [target]

    outcomes = every_failure(save, for_ever=for_ever)
    assert len(outcomes) >= 5  # open, write, fsync, replace, the folder's open and fsync
    for content, error in zip(seen, outcomes, strict=False):
        assert content in (OLD, NEW)
        assert isinstance(error, NotSaved)
        kept = "was not saved" if content == OLD else "was written, but the disk reported a fault"
        assert str(error).startswith(f"{target} {kept}")


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EDQUOT, "the disk is full"),
        (errno.EROFS, "the disk is read-only"),
        (errno.EACCES, "is not permitted"),
        (errno.EBUSY, "another program has it open"),
        (errno.EFBIG, "too big for this disk"),
        (errno.ENAMETOOLONG, "the name is too long"),
        (errno.EIO, os.strerror(errno.EIO)),
    ],
)
def test_each_cause_has_its_sentence(tmp_path: Path, number: int, words: str) -> None:
    target = tmp_path / "summary.pdf"
    error = every_failure(lambda: write_bytes_safely(target, NEW), number=number)[0]
    assert isinstance(error, NotSaved)
    assert words in str(error)
    assert str(target) in str(error)


def test_a_disk_that_takes_a_part_at_a_time_gets_everything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, data: write(descriptor, data[:3]))
    write_bytes_safely(tmp_path / "summary.pdf", NEW)
    assert (tmp_path / "summary.pdf").read_bytes() == NEW


def test_a_disk_that_takes_only_a_part_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "summary.pdf"
    target.write_bytes(OLD)
    write = os.write

    def takes_ten_bytes_in_all(descriptor: int, data: memoryview) -> int:
        if os.fstat(descriptor).st_size >= 10:
            raise OSError(errno.ENOSPC, "No space left on device")
        return write(descriptor, data[:10])

    monkeypatch.setattr(os, "write", takes_ten_bytes_in_all)
    with pytest.raises(NotSaved, match="disk is full"):
        write_bytes_safely(target, NEW)
    assert target.read_bytes() == OLD
    assert list(tmp_path.iterdir()) == [target]


def test_a_disk_that_returns_other_bytes_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "summary.pdf"
    target.write_bytes(OLD)
    write = os.write

    def forgets(descriptor: int, data: memoryview) -> int:
        return write(descriptor, bytes(len(data)))

    monkeypatch.setattr(os, "write", forgets)
    with pytest.raises(NotSaved, match="did not return what was written"):
        write_bytes_safely(target, NEW)
    assert target.read_bytes() == OLD


@pytest.mark.skipif(sys.platform == "win32", reason="has no limit of this kind")
def test_the_systems_own_limit_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "summary.pdf"
    target.write_bytes(OLD)
    program = (
        "import resource, sys\n"
        "from pathlib import Path\n"
        "from orders_gui.store.files.safe_files import NotSaved, write_bytes_safely\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (5000, 5000))\n"
        "try: write_bytes_safely(Path(sys.argv[1]), bytes(100_000))\n"
        "except NotSaved as error: print(error)\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", program, str(target)], capture_output=True, text=True, check=True
    )
    assert "too big for this disk" in run.stdout
    assert target.read_bytes() == OLD
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.skipif(sys.platform == "win32", reason="syncs no folders")
def test_a_folder_that_cannot_be_synced_does_not_stop_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fsync, folders = os.fsync, []

    def only_files(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            folders.append(descriptor)
            raise OSError(errno.EINVAL, "Invalid argument")
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", only_files)
    write_bytes_safely(tmp_path / "summary.pdf", NEW)
    assert len(folders) == 1
    assert (tmp_path / "summary.pdf").read_bytes() == NEW


def test_a_missing_folder_is_named_and_not_made(tmp_path: Path) -> None:
    with pytest.raises(NotSaved, match=f"there is no folder {tmp_path / 'gone'}"):
        write_bytes_safely(tmp_path / "gone" / "summary.pdf", NEW)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_or_a_device_is_not_replaced(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    for target in (folder, Path(os.devnull)):
        with pytest.raises(NotSaved, match="is not a file that can be replaced"):
            write_bytes_safely(target, NEW)
    assert folder.is_dir()


def test_a_protected_file_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "summary.pdf"
    target.write_bytes(OLD)
    # The superuser may write anything, so the answer of the system is given here.
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    with pytest.raises(NotSaved, match="is protected against writing"):
        write_bytes_safely(target, NEW)
    assert target.read_bytes() == OLD


def test_private_folders_are_private_at_every_level(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        make_private_folder(tmp_path / "a" / "b")
    finally:
        os.umask(before)
    assert [mode_of(tmp_path / "a"), mode_of(tmp_path / "a" / "b")] == [0o700, 0o700]
