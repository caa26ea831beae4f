"""Folders and ZIP files of several files: whole or not there."""

import os
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from orders_gui.domain.errors import UserError
from orders_gui.services.exporting.packing import PackedFile, plain_name, write_pack

AT = datetime(2026, 11, 20, 12, 30, tzinfo=UTC)


@pytest.fixture
def files(tmp_path: Path) -> list[PackedFile]:
    film = tmp_path / "film"
    film.write_bytes(bytes(3_000_000))
    return [PackedFile("1.txt", b"one"), PackedFile("more/film.mp4", film)]


def everything_in(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}


def test_a_folder_holds_the_files_and_belongs_to_the_user(
    tmp_path: Path, files: list[PackedFile]
) -> None:
    target = tmp_path / "pack"
    assert write_pack(target, files, AT) == 3_000_003
    assert (target / "1.txt").read_bytes() == b"one"
    assert (target / "more" / "film.mp4").stat().st_size == 3_000_000
    assert target.stat().st_mode & 0o777 == 0o700
    assert (target / "1.txt").stat().st_mode & 0o777 == 0o600


def test_an_empty_folder_is_used_and_a_full_one_left_alone(
    tmp_path: Path, files: list[PackedFile]
) -> None:
    target = tmp_path / "pack"
    target.mkdir()
    write_pack(target, files, AT)
    with pytest.raises(UserError, match="not empty"):
        write_pack(target, files, AT)
    (tmp_path / "file").write_bytes(b"mine")
    with pytest.raises(UserError, match="not empty"):
        write_pack(tmp_path / "file", files, AT)
    assert (tmp_path / "file").read_bytes() == b"mine"


def test_a_zip_file_is_the_same_for_the_same_files(tmp_path: Path, files: list[PackedFile]) -> None:
    one, two = tmp_path / "one.zip", tmp_path / "two.ZIP"
    write_pack(one, files, AT)
    write_pack(two, files, AT)
    assert one.read_bytes() == two.read_bytes()
    with zipfile.ZipFile(one) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == ["1.txt", "more/film.mp4"]
        assert archive.getinfo("1.txt").date_time == (2026, 11, 20, 12, 30, 0)


@pytest.mark.parametrize("name", ["pack", "pack.zip"])
def test_a_full_disk_leaves_nothing_and_keeps_the_old(
    tmp_path: Path, files: list[PackedFile], name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "out" / name
    target.parent.mkdir()
    if target.suffix:
        target.write_bytes(b"old")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UserError, match="the disk is full"):
        write_pack(target, files, AT)
    assert everything_in(target.parent) == ({name} if target.suffix else set())
    assert not target.suffix or target.read_bytes() == b"old"


def test_a_missing_folder_is_told(tmp_path: Path, files: list[PackedFile]) -> None:
    for name in ("pack", "pack.zip"):
        with pytest.raises(UserError, match="there is no folder"):
            write_pack(tmp_path / "no such" / name, files, AT)


def test_a_source_that_is_gone_leaves_nothing(tmp_path: Path) -> None:
    gone = [PackedFile("a", b"a"), PackedFile("b", tmp_path / "gone")]
    for name in ("pack", "pack.zip"):
        with pytest.raises(UserError):
            write_pack(tmp_path / name, gone, AT)
    assert everything_in(tmp_path) == set()


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("IMG_2041.jpg", "IMG_2041"),
        ("../../evil.jpg", "evil"),
        ("Снимок экрана.png", ""),
        ("photo\u202egpj.exe", "photo_gpj"),
        ("a" * 300, "a" * 60),
        (".hidden", "hidden"),
    ],
)
def test_names_are_plain(name: str, plain: str) -> None:
    assert plain_name(name) == plain
