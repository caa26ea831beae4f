"""Writing files so that a full disk, a crash or a lost connection never costs the old content."""

import errno
import os
import stat
from contextlib import suppress
from pathlib import Path

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, UserError

_BUSY = QT_TRANSLATE_NOOP(
    "Errors",
    "{file} was not saved: another program has it open. What was there before is unchanged. "
    "Close that program and try again.",
)
_OTHER = QT_TRANSLATE_NOOP(
    "Errors",
    "{file} was not saved: {detail}. What was there before is unchanged. "
    "Try again, or choose another folder.",
)
_BY_CAUSE = (
    (
        {errno.ENOSPC, errno.EDQUOT},
        QT_TRANSLATE_NOOP(
            "Errors",
            "{file} was not saved: the disk is full. What was there before is unchanged. "
            "Free some space and try again.",
        ),
    ),
    ({errno.EBUSY, errno.ETXTBSY}, _BUSY),
    (
        {errno.EROFS},
        QT_TRANSLATE_NOOP(
            "Errors",
            "{file} was not saved: the disk is read-only. Nothing was changed. "
            "Choose another folder.",
        ),
    ),
    (
        {errno.EACCES, errno.EPERM},
        QT_TRANSLATE_NOOP(
            "Errors",
            "{file} was not saved: writing in {folder} is not permitted. Nothing was changed. "
            "Choose another folder.",
        ),
    ),
    (
        {errno.ENOENT, errno.ENOTDIR},
        QT_TRANSLATE_NOOP(
            "Errors",
            "{file} was not saved: there is no folder {folder}. Nothing was changed. "
            "Choose another folder.",
        ),
    ),
    (
        {errno.EFBIG},
        QT_TRANSLATE_NOOP(
            "Errors",
            "{file} was not saved: it is too big for this disk. What was there before is "
            "unchanged. Choose another disk.",
        ),
    ),
    (
        {errno.ENAMETOOLONG},
        QT_TRANSLATE_NOOP(
            "Errors",
            "{file} was not saved: the name is too long. Nothing was changed. "
            "Choose a shorter name.",
        ),
    ),
)
# Windows: another program has the file open (sharing violation, lock violation).
_BUSY_ON_WINDOWS = {32, 33}
# Folders of some file systems, mostly on a network, cannot be synced.
_CANNOT_SYNC = {
    errno.EINVAL, errno.ENOTSUP, errno.EBADF, errno.EACCES, errno.EPERM, errno.ENOSYS,
}  # fmt: skip


class NotSaved(UserError):
    """A file could not be written; what was there before is unchanged."""


def write_bytes_safely(path: Path, data: bytes) -> None:
    """Make `data` the content of `path`: afterwards the file is wholly old or wholly new.

    The new content is written beside the old, flushed to the disk, read back and compared before
    it takes the old file's place. Only the user can read the file. Raises `NotSaved` with the
    cause; the old file is then byte for byte what it was, and nothing else is left behind.
    """
    try:
        refuse_what_is_no_file(path)
        temporary = path.parent / f".{os.urandom(8).hex()}.part"
        try:
            _write_new(temporary, data)
            if temporary.read_bytes() != data:
                raise not_returned(str(path))
            temporary.replace(path)
        except BaseException:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise not_saved(str(path), path.parent, error) from error
    make_durable(path)


def make_durable(path: Path) -> None:
    """Make the name that `path` was just given survive a power cut.

    Raises `NotSaved` when the disk does not confirm it; the new content is in place then.
    """
    try:
        sync_folder(path.parent)
    except OSError as error:
        raise NotSaved(
            QT_TRANSLATE_NOOP(
                "Errors",
                "{file} was written, but the disk reported a fault: {detail}. "
                "Keep a copy on another disk.",
            ),
            file=str(path),
            detail=_detail(error),
        ) from error


def create_privately(path: Path) -> int:
    """Create a file that only the user can read and return its descriptor for writing.

    Raises `FileExistsError` for a file, link or folder that is already there.
    """
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    return os.open(path, flags, 0o600)


def write_all(descriptor: int, data: bytes | memoryview) -> None:
    """Write the whole of `data`: one call may take only a part of it when the disk fills up."""
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def sync_folder(folder: Path) -> None:
    """Make a rename in `folder` survive a power cut, where the system can do that."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _CANNOT_SYNC:
            raise
    finally:
        os.close(descriptor)


def make_private_folder(folder: Path) -> None:
    """Make `folder` and what is missing above it, open to the user alone whatever the umask."""
    if folder.is_dir():
        return
    make_private_folder(folder.parent)
    # Another thread may have made it in between; anything else in its place is an error.
    folder.mkdir(mode=0o700, exist_ok=True)


def not_saved(file: str, folder: Path, error: OSError) -> NotSaved:
    """The sentence for `error`, met while `file` was to be written into `folder`."""
    return NotSaved(_sentence(error), file=file, folder=str(folder), detail=_detail(error))


def not_returned(file: str) -> NotSaved:
    """The sentence for a disk that takes bytes and gives back others."""
    return NotSaved(
        QT_TRANSLATE_NOOP(
            "Errors",
            "{file} was not saved: the disk did not return what was written to it. "
            "What was there before is unchanged. Choose another disk.",
        ),
        file=file,
    )


def refuse_what_is_no_file(path: Path) -> None:
    """Keep a folder, a device or a file that the user has protected from being replaced."""
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return
    if not stat.S_ISREG(mode):
        raise NotSaved(
            QT_TRANSLATE_NOOP(
                "Errors",
                "{file} is not a file that can be replaced. Nothing was saved. "
                "Choose another name.",
            ),
            file=str(path),
        )
    if not os.access(path, os.W_OK):
        raise NotSaved(
            QT_TRANSLATE_NOOP(
                "Errors",
                "{file} is protected against writing and was left as it is. Choose another name.",
            ),
            file=str(path),
        )


def _write_new(path: Path, data: bytes) -> None:
    descriptor = create_privately(path)
    try:
        write_all(descriptor, data)
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _sentence(error: OSError) -> str:
    if getattr(error, "winerror", None) in _BUSY_ON_WINDOWS:
        return _BUSY
    for numbers, sentence in _BY_CAUSE:
        if error.errno in numbers:
            return sentence
    return _OTHER


def _detail(error: OSError) -> str:
    return error.strerror or str(error)
