"""Places where a library would come to harm: folders that are synchronised, disks of a network."""

import os
import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, UserError

_SYNCHRONISED = (
    "dropbox", "onedrive", "google drive", "googledrive", "my drive", "icloud", "mobile documents",
    "cloudstorage", "nextcloud", "owncloud", "pcloud", "megasync", "yandex.disk", "yandexdisk",
    "яндекс.диск",
)  # fmt: skip
"""How the names of folders begin that a program synchronises."""

_MARKERS = (".stfolder", ".dropbox", ".dropbox.cache", ".sync")
"""What synchronising programs leave in the folders that they take care of."""

_NETWORK = frozenset(
    {"nfs", "nfs4", "cifs", "smb", "smb3", "smbfs", "afpfs", "webdav", "9p", "ncpfs"}
)
_SPACE = "\\040"
_REMOTE_DRIVE = 4


def refuse_risky(folder: Path) -> None:
    """Raise `UserError` for a place where a database breaks sooner or later."""
    found = synchronised_folder(folder)
    if found is not None:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "Errors",
                "{folder} is synchronised by another program, which can damage a library that is "
                "open. Nothing was moved. Choose a folder outside, and keep the backups in there "
                "instead.",
            ),
            folder=str(found),
        )
    if is_on_network(folder):
        raise UserError(
            QT_TRANSLATE_NOOP(
                "Errors",
                "{folder} lies on a disk of the network, where a library can be damaged. Nothing "
                "was moved. Choose a folder on this computer, and keep the backups there instead.",
            ),
            folder=str(folder),
        )


def synchronised_folder(folder: Path) -> Path | None:
    """The folder at or above `folder` that another program synchronises, if there is one."""
    for place in (folder, *folder.parents):
        if place.name.casefold().startswith(_SYNCHRONISED):
            return place
        if any((place / marker).exists() for marker in _MARKERS):
            return place
    return None


def is_on_network(folder: Path) -> bool:
    """Whether the disk of `folder`, which need not exist yet, is another computer's."""
    if sys.platform == "win32":
        return _is_remote_drive(folder)
    try:
        return is_network_type(mount_type(folder, _mounts()))
    except OSError:
        return False


def mount_type(folder: Path, mounts: Iterable[str]) -> str:
    """The type of the file system of `folder`, from lines as in `/proc/self/mounts`."""
    path = os.path.realpath(folder)
    best, kind = "", ""
    for line in mounts:
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        point = fields[1].replace(_SPACE, " ").replace("\\011", "\t").replace("\\134", "\\")
        inside = path == point or path.startswith(point.rstrip("/") + "/")
        if inside and len(point) >= len(best):
            best, kind = point, fields[2]
    return kind


def mounts_of_mac(lines: Iterable[str]) -> list[str]:
    """`//me@host/share on /Volumes/share (smbfs, nodev)` in the form of `/proc/self/mounts`."""
    found = (re.fullmatch(r".+ on (/.*) \((\w+)[,)].*", line) for line in lines)
    return [f"- {one[1].replace(' ', _SPACE)} {one[2]}" for one in found if one is not None]


def is_network_type(kind: str) -> bool:
    """Whether a type of file system is one of the network, or of a program in between."""
    return kind in _NETWORK or kind.startswith("fuse.")


def _mounts() -> list[str]:
    if sys.platform == "darwin":
        shown = subprocess.run(["/sbin/mount"], capture_output=True, check=False, text=True)
        return mounts_of_mac(shown.stdout.splitlines())
    return Path("/proc/self/mounts").read_text(encoding="utf-8").splitlines()


def _is_remote_drive(folder: Path) -> bool:
    if sys.platform == "win32":
        import ctypes

        kind = ctypes.WinDLL("kernel32").GetDriveTypeW(folder.anchor)
        return str(folder).startswith("\\\\") or kind == _REMOTE_DRIVE
    return False
