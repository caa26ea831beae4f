"""Opening a file: what it holds is told by its bytes, not by its name."""

import hashlib
import os
import re
import stat
import zipfile
from collections.abc import Iterator
from pathlib import Path

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, UserError
from orders_gui.services.importing.content import Content, Document
from orders_gui.services.importing.reading import csv_files, har, json_files, pages
from orders_gui.services.importing.reading.archives import unpacked_files
from orders_gui.services.importing.reading.limits import damaged, limit_size
from orders_gui.services.importing.reading.mails import is_box, is_mail, read_box, read_mail
from orders_gui.services.importing.reading.saved_pages import is_saved_page, read_saved_page
from orders_gui.services.importing.reading.spreadsheets import read_spreadsheet

_HEAD = 4096
_BLANKS = b"\xef\xbb\xbf \t\r\n"
_ZIP = b"PK\x03\x04"
_XLS = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SEARCHED = 20_000
_SMALL = 256 << 10
_TABLES = frozenset({".csv", ".tsv", ".tab"})
_CALL = re.compile(rb"[A-Za-z_$][\w$.]{0,60}\(\s*[{\[]")


def contents_of(path: Path) -> Iterator[Content]:
    """Everything in a file that may hold orders; raises `UserError` that names the file."""
    head = _head(path)
    try:
        yield from _contents(path, head)
    except OSError as error:
        raise _unreadable(path, error.strerror or str(error)) from error


def _contents(path: Path, head: bytes) -> Iterator[Content]:
    start = head.lstrip(_BLANKS)
    if start[:1] in (b"[", b"{") or _CALL.match(start):
        return _json_contents(path)
    if head.startswith(_ZIP):
        return _zip_contents(path)
    if head.startswith(_XLS):
        return read_spreadsheet(path)
    if is_saved_page(head):
        return read_saved_page(path)
    if is_box(head):
        return read_box(path)
    if is_mail(head):
        return read_mail(path)
    return pages.read_page(path) if start[:1] == b"<" else _table(path)


def _table(path: Path) -> Iterator[Content]:
    limit_size(path, csv_files.LARGEST_FILE)
    table = csv_files.read_csv(path)
    if table is not None:
        yield table


def _json_contents(path: Path) -> Iterator[Content]:
    """A document, with or without a call around it, or what a browser recorded."""
    limit_size(path, json_files.LARGEST_FILE)
    root = json_files.read_json(path, har.without_callback)
    if har.is_har(root):
        yield from har.answers(path.name, root)
    else:
        yield Document(path.name, root)
        table = json_files.rows_of(path.name, root)
        if table is not None:
            yield table


def _zip_contents(path: Path) -> Iterator[Content]:
    """A spreadsheet is a zip archive as well."""
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist()[:_SEARCHED])
    except (zipfile.BadZipFile, NotImplementedError) as error:
        raise damaged(path.name) from error
    if names & {"xl/workbook.xml", "xl/workbook.bin", "content.xml"}:
        yield from read_spreadsheet(path)
        return
    for inner in unpacked_files(path):
        head = _head(inner, empty_is_wrong=False)
        if head and not head.startswith(_ZIP):
            yield from _contents(inner, head)


def is_harmless(path: Path) -> bool:
    """Whether a file can be read within the program: a table of text, or a small text.

    The others are read in a process of their own. Raises `UserError` that names the file.
    """
    head = _head(path)
    if head.startswith((_ZIP, _XLS)):
        return False
    start = head.lstrip(_BLANKS)
    is_data = start[:1] in (b"[", b"{", b"<") or _CALL.match(start) is not None
    is_data = is_data or is_saved_page(head)
    is_table = not (is_data or is_mail(head) or is_box(head))
    return is_table or path.stat().st_size <= _SMALL


def may_hold_orders(path: Path) -> bool:
    """Whether a dropped file is worth a try as an import: only its first bytes are read.

    Plain text counts when its name says that it is a table.
    """
    try:
        head = _head(path)
    except UserError:
        return False
    start = head.lstrip(_BLANKS)
    is_data = start[:1] in (b"[", b"{", b"<") or head.startswith((_ZIP, _XLS))
    is_data = is_data or is_saved_page(head) or _CALL.match(start) is not None
    is_known = is_data or is_mail(head) or is_box(head)
    return is_known or path.suffix.lower() in _TABLES


def sha256_of(path: Path) -> str:
    """The hash under which an import is noted."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _head(path: Path, *, empty_is_wrong: bool = True) -> bytes:
    """The first bytes of a regular file; a pipe or a device is refused and never waited for."""
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
        try:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                raise _no_file(path)
            head = os.read(descriptor, _HEAD)
        finally:
            os.close(descriptor)
    except OSError as error:
        raise _unreadable(path, error.strerror or str(error)) from error
    if not head and empty_is_wrong:
        raise UserError(
            QT_TRANSLATE_NOOP("Errors", "{file} is empty. Nothing was imported."), file=path.name
        )
    return head


def _unreadable(path: Path, detail: str) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("Errors", "{file} cannot be read: {detail}. Nothing was imported."),
        file=path.name,
        detail=detail,
    )


def _no_file(path: Path) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("Errors", "{file} is not a file. Nothing was imported."), file=path.name
    )
