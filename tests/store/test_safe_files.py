"""Writing a file: wholly old or wholly new, and a plain sentence for every cause."""

import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from orders_gui.store.safe_files import NotSaved, write_bytes_safely

OLD, NEW = b"what was there before", b"the new content" * 1000
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")


def failing(number: int) -> Callable[..., object]:
    """A system call that fails with `number`."""

    def fail(*arguments: object, **keywords: object) -> object:
        del arguments, keywords
        raise OSError(number, os.strerror(number))

    return fail


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_new_file_is_written_for_the_user_alone(tmp_path: Path) -> None:
    target = tmp_path / "Спор 1.pdf"
    write_bytes_safely(target, NEW)
    assert target.read_bytes() == NEW
    assert names(tmp_path) == ["Спор 1.pdf"]
    if sys.platform != "win32":
        assert target.stat().st_mode & 0o777 == 0o600


def test_an_old_file_is_replaced(tmp_path: Path) -> None:
    target = tmp_path / "report.pdf"
    target.write_bytes(OLD)
    write_bytes_safely(target, b"")
    assert target.read_bytes() == b""


@pytest.mark.parametrize(
    ("call", "number", "said"),
    [
        ("write", errno.ENOSPC, "the disk is full"),
        ("write", errno.EFBIG, "too big for this disk"),
        ("fsync", errno.EIO, "Input/output error"),
        ("open", errno.EROFS, "the disk is read-only"),
        ("open", errno.EACCES, "is not permitted"),
        ("open", errno.ENOENT, "there is no folder"),
        ("open", errno.ENAMETOOLONG, "the name is too long"),
        ("replace", errno.EBUSY, "another program has it open"),
    ],
)
def test_a_failure_keeps_the_old_file_and_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int, said: str
) -> None:
    target = tmp_path / "report.pdf"
    target.write_bytes(OLD)
    with monkeypatch.context() as patch:
        owner = Path if call == "replace" else os
        patch.setattr(owner, call, failing(number))
        with pytest.raises(NotSaved, match=said) as caught:
            write_bytes_safely(target, NEW)
    assert str(target) in str(caught.value)
    assert target.read_bytes() == OLD
    assert names(tmp_path) == ["report.pdf"]


def test_a_disk_that_takes_a_part_at_a_time_gets_everything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = os.write
    monkeypatch.setattr(os, "write", lambda to, data: write(to, bytes(data)[:1000]))
    write_bytes_safely(tmp_path / "a", NEW)
    assert (tmp_path / "a").read_bytes() == NEW


def test_a_disk_that_returns_something_else_is_found_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "report.pdf"
    target.write_bytes(OLD)
    write = os.write
    with monkeypatch.context() as patch:
        patch.setattr(os, "write", lambda to, data: write(to, b"\0" * len(data)))
        with pytest.raises(NotSaved, match="did not return what was written"):
            write_bytes_safely(target, NEW)
    assert target.read_bytes() == OLD
    assert names(tmp_path) == ["report.pdf"]


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(NotSaved, match="there is no folder"):
        write_bytes_safely(tmp_path / "gone" / "a.pdf", NEW)
    assert names(tmp_path) == []


def test_a_folder_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").mkdir()
    with pytest.raises(NotSaved, match="not a file that can be replaced"):
        write_bytes_safely(tmp_path / "a.pdf", NEW)
    assert (tmp_path / "a.pdf").is_dir()


@posix_only
def test_a_folder_that_cannot_be_synced_does_not_stop_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sync, calls = os.fsync, []

    def sync_files_only(descriptor: int) -> None:
        calls.append(descriptor)
        if len(calls) > 1:
            raise OSError(errno.EINVAL, "not here")
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", sync_files_only)
    write_bytes_safely(tmp_path / "a", NEW)
    assert len(calls) == 2
    assert (tmp_path / "a").read_bytes() == NEW
