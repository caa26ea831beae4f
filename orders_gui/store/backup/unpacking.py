"""Restoring: a backup becomes the next generation, which is then put in force at once."""

import os
import secrets
import shutil
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, Message
from orders_gui.store.backup.archive_reader import ArchiveReader
from orders_gui.store.backup.generations import DATABASE, INCOMING, current, next_name, switch_to
from orders_gui.store.backup.manifest import Manifest, PackedFile
from orders_gui.store.failures import LibraryDamaged
from orders_gui.store.files.evidence_files import EvidenceFiles
from orders_gui.store.files.safe_files import (
    create_privately,
    make_private_folder,
    not_saved,
    sync_folder,
    write_all,
)
from orders_gui.store.inspection import Unsound, inspected
from orders_gui.store.watching import Watch

POOL = "evidence"
"""The folder beside automatic backups that holds each original once."""

_CHUNK = 1 << 20

_UNFIT = QT_TRANSLATE_NOOP("Errors", "its table of contents does not fit what it holds")
_WITHOUT_PHOTOS = QT_TRANSLATE_NOOP(
    "Errors", "{count} photos and files that belong to it are not in the folder {folder}"
)


@dataclass(frozen=True, slots=True)
class Unpacked:
    """A backup that is now in force; `generation` is the name of its folder."""

    generation: str
    manifest: Manifest


def unpack(archive: ArchiveReader, root: Path, files: EvidenceFiles, watch: Watch) -> Unpacked:
    """Make a verified backup the current generation of the library in `root`; the lock is held.

    The database is looked over without being run, every file is compared once more, and only
    then the one name in `CURRENT` changes. Raises `Refused`, `NotSaved` or `Ended`; the library
    is unchanged then.
    """
    name = next_name(root)
    partly = root / f"{INCOMING}{secrets.token_hex(8)}"
    added: list[str] = []
    try:
        with archive.refusing_damage():
            make_private_folder(partly)
            _extract(archive, partly / DATABASE)
            _look_over(archive, partly / DATABASE)
            _take_evidence(archive, files, watch, added)
        sync_folder(partly)
        partly.rename(root / name)
        sync_folder(root)
        switch_to(root, name)
    except BaseException as error:
        if not _is_in_force(root, name):
            for folder in (partly, root / name):
                shutil.rmtree(folder, ignore_errors=True)
            for sha256 in added:
                files.remove(sha256)
        if isinstance(error, OSError):
            raise not_saved(str(root / name), root, error) from error
        raise
    return Unpacked(name, archive.manifest)


def _is_in_force(root: Path, name: str) -> bool:
    """Whether the switch was made, whatever went wrong after it."""
    try:
        return current(root) == name
    except LibraryDamaged:
        return False


def _extract(archive: ArchiveReader, target: Path) -> None:
    descriptor = create_privately(target)
    try:
        with archive.open_database() as stream:
            while chunk := stream.read(_CHUNK):
                write_all(descriptor, chunk)
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _look_over(archive: ArchiveReader, path: Path) -> None:
    """Refuse a database that is not ours, is damaged, or names files that are not listed."""
    try:
        found = inspected(path)
    except Unsound as error:
        raise archive.refusal(error.message) from error
    manifest = archive.manifest
    listed = {file.sha256 for file in manifest.evidence} | set(manifest.missing)
    if (
        found.evidence != listed
        or (found.version, found.orders, found.disputes)
        != (manifest.schema, manifest.orders, manifest.disputes)
    ):  # fmt: skip
        raise archive.refusal(Message(_UNFIT))


def _take_evidence(
    archive: ArchiveReader, files: EvidenceFiles, watch: Watch, added: list[str]
) -> None:
    """Add the originals that the library does not have; notes in `added` those it added."""
    wanted = archive.manifest.evidence
    absent = []
    for number, file in enumerate(wanted):
        watch.at(number, len(wanted), file.sha256)
        if files.verify(file.sha256):
            continue
        source = _source(archive, file)
        if source is None:
            absent.append(file)
            continue
        with closing(source):
            staged = files.receive(source, file.sha256)
        try:
            if staged.sha256 != file.sha256:
                raise archive.refusal(Message(_UNFIT))
            if files.path(file.sha256) is None:
                added.append(file.sha256)
            files.keep(staged, file.extension)
        finally:
            files.discard(staged)
    if absent:
        folder = archive.path.parent / POOL
        raise archive.refusal(
            Message(_WITHOUT_PHOTOS, {"count": len(absent), "folder": str(folder)})
        )


def _source(archive: ArchiveReader, file: PackedFile) -> IO[bytes] | None:
    if not archive.manifest.evidence_beside:
        return archive.open_evidence(file.sha256)
    path = archive.path.parent / POOL / file.sha256
    return path.open("rb") if path.is_file() and not path.is_symlink() else None
