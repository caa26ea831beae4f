"""Moving the library: every file is compared, nothing is lost, risky places are refused."""

import errno
import os
import stat
from pathlib import Path

import pytest

from orders_gui.domain.errors import UserError
from orders_gui.paths import data_dir, default_library, library_pointer
from orders_gui.services.library import places
from orders_gui.services.library.check import check_folder
from orders_gui.services.library.move import forget_old, move_library, place_for
from orders_gui.services.library.places import (
    is_network_type,
    mount_type,
    mounts_of_mac,
    synchronised_folder,
)
from orders_gui.services.orders.orders import add_order
from orders_gui.services.rules.rulebooks import rulebooks_of
from orders_gui.services.workspace import Workspace, fixed_clock
from orders_gui.store.backup import relocation
from orders_gui.store.failures import LibraryInUse
from orders_gui.store.library import Library
from orders_gui.store.watching import Ended
from tests.builders import NOW, an_order


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DATA", "CONFIG"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The user's own library with an order, a photo's file and somebody else's file."""
    root = data_dir()
    root.parent.mkdir(parents=True, exist_ok=True)
    with Library(root, create=True) as library:
        workspace = Workspace(library, rulebooks_of(library), fixed_clock(NOW))
        add_order(workspace, an_order())
    photo = root / "evidence" / "ab" / f"{'ab' * 32}.jpg"
    photo.parent.mkdir(parents=True)
    photo.write_bytes(b"a photo" * 1000)
    (root / "evidence" / "ab" / ".0123456789abcdef.part").write_bytes(b"half")
    (root / "mine.txt").write_text("not a part of the library")
    return root


def snapshot(root: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(root)): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file() and path.name != ".lock"
    }


def test_the_library_is_whole_in_its_new_place_and_the_program_looks_there(
    root: Path, tmp_path: Path
) -> None:
    before = snapshot(root)
    target = place_for(root, tmp_path / "elsewhere")
    told: list[tuple[int, int]] = []
    report = move_library(root, target, progress=lambda done, count, _: told.append((done, count)))
    assert snapshot(root) == before
    moved = snapshot(target)
    assert set(before) - set(moved) == {"mine.txt", "evidence/ab/.0123456789abcdef.part"}
    assert moved == {name: before[name] for name in moved}
    assert told[-1] == (report.files, len(moved))
    assert default_library() == target
    assert check_folder(target).ok
    with Library(target, create=False) as library:
        assert library.orders.find("aliexpress", "3042771955200001", "") is not None
    for path in (target, *target.rglob("*")):
        assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600), path


def test_the_old_one_goes_when_the_user_says_so_and_leaves_what_is_not_ours(
    root: Path, tmp_path: Path
) -> None:
    report = move_library(root, place_for(root, tmp_path / "elsewhere"))
    forget_old(report)
    assert [path.name for path in root.iterdir()] == ["mine.txt"]
    assert check_folder(report.new).ok


def test_a_folder_with_other_things_gets_one_of_its_own(root: Path, tmp_path: Path) -> None:
    documents = tmp_path / "Documents"
    documents.mkdir()
    (documents / "letter.txt").write_text("Hello")
    assert place_for(root, documents) == documents / "Orders & Disputes"
    (documents / "Orders & Disputes").mkdir()
    assert place_for(root, documents) == documents / "Orders & Disputes"
    (documents / "Orders & Disputes" / "x").write_text("x")
    with pytest.raises(UserError, match="holds other files"):
        place_for(root, documents)
    assert place_for(root, tmp_path / "new") == tmp_path / "new"


def test_an_empty_folder_takes_the_library_itself(root: Path, tmp_path: Path) -> None:
    empty = tmp_path / "Disk"
    empty.mkdir()
    target = place_for(root, empty)
    assert target == empty
    move_library(root, target)
    assert check_folder(empty).ok


@pytest.mark.parametrize("inside", ["", "deeper/down"])
def test_a_place_inside_the_library_is_refused(root: Path, inside: str) -> None:
    with pytest.raises(UserError, match="a part of where the library is now"):
        place_for(root, root / "evidence" / inside / "new")


def test_a_library_that_was_chosen_at_the_start_is_not_moved(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(UserError, match="--library"):
        place_for(tmp_path / "other", tmp_path / "new")
    monkeypatch.setenv("ORDERS_GUI_LIBRARY", str(root))
    with pytest.raises(UserError, match="ORDERS_GUI_LIBRARY"):
        place_for(root, tmp_path / "new")


@pytest.mark.parametrize("name", ["Dropbox", "OneDrive - Firm", "Nextcloud", "Яндекс.Диск"])
def test_a_synchronised_folder_is_refused(root: Path, tmp_path: Path, name: str) -> None:
    with pytest.raises(UserError, match="synchronised by another program"):
        place_for(root, tmp_path / name / "Papers" / "Orders")


def test_a_folder_of_syncthing_is_known_by_its_marker(tmp_path: Path) -> None:
    (tmp_path / "shared" / ".stfolder").mkdir(parents=True)
    assert synchronised_folder(tmp_path / "shared" / "a" / "b") == tmp_path / "shared"
    assert synchronised_folder(tmp_path / "other") is None


def test_a_disk_of_the_network_is_refused(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(places, "_mounts", lambda: ["disk / ext4 rw", f"nas:/x {tmp_path} nfs4 rw"])
    with pytest.raises(UserError, match="disk of the network"):
        place_for(root, tmp_path / "new")


def test_the_type_of_a_disk_is_that_of_the_deepest_mount(tmp_path: Path) -> None:
    lines = ["/dev/sda / ext4 rw 0 0", r"//nas/a /mnt/my\040share cifs rw 0 0", "x /mnt tmpfs rw"]
    assert mount_type(Path("/mnt/my share/deep/down"), lines) == "cifs"
    assert mount_type(Path("/mnt/my shared"), lines) == "tmpfs"
    assert mount_type(Path("/home/me"), lines) == "ext4"
    mac = mounts_of_mac(
        ["/dev/disk1 on / (apfs, local)", "//me@nas/s on /Volumes/my s (smbfs, nodev)", "odd"]
    )
    assert mount_type(Path("/Volumes/my s/a"), mac) == "smbfs"
    assert is_network_type("smbfs")
    assert is_network_type("fuse.sshfs")
    assert not is_network_type("fuseblk")
    assert not is_network_type("apfs")


def test_a_copy_that_differs_is_found_and_nothing_changes(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = snapshot(root)
    target = place_for(root, tmp_path / "elsewhere")

    def faulty(descriptor: int, data: bytes) -> None:
        os.write(descriptor, data[:-1] + b"!")

    monkeypatch.setattr(relocation, "write_all", faulty)
    with pytest.raises(UserError, match="differs from the original"):
        move_library(root, target)
    _assert_nothing_moved(root, target, before)


def test_a_full_disk_and_a_cancelled_move_leave_nothing_behind(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = snapshot(root)
    target = place_for(root, tmp_path / "elsewhere")
    asked: list[int] = []

    def enough() -> bool:
        asked.append(1)
        return len(asked) > 1

    with pytest.raises(Ended):
        move_library(root, target, cancelled=enough)
    _assert_nothing_moved(root, target, before)

    def full(_descriptor: int, _data: bytes) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(relocation, "write_all", full)
    with pytest.raises(UserError, match="the disk is full"):
        move_library(root, target)
    _assert_nothing_moved(root, target, before)


def test_an_open_library_is_not_moved(root: Path, tmp_path: Path) -> None:
    target = place_for(root, tmp_path / "elsewhere")
    with Library(root, create=False), pytest.raises(LibraryInUse):
        move_library(root, target)
    assert not target.exists()


def test_a_pointer_that_says_nothing_is_not_followed() -> None:
    library_pointer().parent.mkdir(parents=True)
    for content in (b"", b"relative/place\n", b"\x00"):
        library_pointer().write_bytes(content)
        assert default_library() == data_dir()


def _assert_nothing_moved(root: Path, target: Path, before: dict[str, bytes]) -> None:
    assert snapshot(root) == before
    assert not target.exists()
    assert not list(target.parent.glob(".*incoming"))
    assert default_library() == root
