"""Copying a whole library to another place, every file compared by its hash, and removing it."""

import hashlib
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, UserError
from orders_gui.store.backup.generations import CURRENT
from orders_gui.store.files.safe_files import (
    create_privately,
    make_durable,
    make_private_folder,
    not_saved,
    sync_folder,
    write_all,
)
from orders_gui.store.library import BACKUPS, EVIDENCE
from orders_gui.store.library_lock import LOCK
from orders_gui.store.watching import Watch

_CHUNK = 1 << 20
_OURS = re.compile(rf"{CURRENT}|{re.escape(LOCK)}|{EVIDENCE}|{BACKUPS}|g-\d{{4}}")
"""What a library is made of; anything else in its folder belongs to the user."""


@dataclass(frozen=True, slots=True)
class Copied:
    """How much was copied."""

    files: int
    size: int


def size_of(root: Path) -> int:
    """How many bytes the files of the library in `root` have."""
    return sum(path.stat().st_size for path in _files(root))


def copy_library(root: Path, target: Path, watch: Watch) -> Copied:
    """Copy the closed, locked library in `root` to `target`, which does not exist or is empty.

    Each copy is read again and compared with what was read. The folder gets its name when all
    of them are there: before that nothing at `target` is a library. Raises `UserError`; what
    was copied is removed then, and `root` is never changed.
    """
    passing = target.with_name(f".{target.name}.incoming")
    try:
        make_private_folder(target.parent)
        shutil.rmtree(passing, ignore_errors=True)
        passing.mkdir(mode=0o700)
        copied = _copy_all(root, passing, watch)
        with suppress(FileNotFoundError):
            target.rmdir()
        passing.rename(target)
        make_durable(target)
    except OSError as error:
        shutil.rmtree(passing, ignore_errors=True)
        raise not_saved(str(target), target.parent, error) from error
    except BaseException:
        shutil.rmtree(passing, ignore_errors=True)
        raise
    return copied


def remove_library(root: Path) -> None:
    """Remove the files of the library in `root`, and the folder when nothing else is in it."""
    for path in root.iterdir():
        if not _OURS.fullmatch(path.name):
            continue
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()
    with suppress(OSError):
        root.rmdir()


def _copy_all(root: Path, passing: Path, watch: Watch) -> Copied:
    paths = sorted(_files(root))
    size = 0
    for number, path in enumerate(paths):
        watch.at(number, len(paths), path.name)
        copy = passing / path.relative_to(root)
        make_private_folder(copy.parent)
        size += _copy(path, copy)
    for folder in {passing, *(path.parent for path in passing.rglob("*"))}:
        sync_folder(folder)
    watch.at(len(paths), len(paths))
    return Copied(len(paths), size)


def _copy(source: Path, copy: Path) -> int:
    """Copy one file and read the copy again; returns its size."""
    digest, size = hashlib.sha256(), 0
    descriptor = create_privately(copy)
    try:
        with source.open("rb") as stream:
            while chunk := stream.read(_CHUNK):
                digest.update(chunk)
                size += len(chunk)
                write_all(descriptor, chunk)
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    with copy.open("rb") as stream:
        if hashlib.file_digest(stream, "sha256").digest() != digest.digest():
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "Errors",
                    "The copy of {file} differs from the original: the disk may be faulty. "
                    "The library stays where it is.",
                ),
                file=source.name,
            )
    return size


def _files(root: Path) -> Iterator[Path]:
    """The files of a library; unfinished ones and the lock are left out."""
    for top in root.iterdir():
        if not _OURS.fullmatch(top.name) or top.name == LOCK or top.is_symlink():
            continue
        for path in (top, *top.rglob("*")):
            if path.is_file() and not path.is_symlink() and not path.name.endswith(".part"):
                yield path
