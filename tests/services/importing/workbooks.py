"""Workbooks made by hand, for kinds of files that no library here writes: XLS and ODS."""

import struct
import zipfile
from collections.abc import Sequence
from pathlib import Path
from xml.sax.saxutils import escape

Cells = Sequence[Sequence[str | float]]

_SECTOR = 512
_SMALLEST = 4096  # a smaller stream would lie elsewhere in the file
_END, _FREE, _TABLE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
_OFFICE = "urn:oasis:names:tc:opendocument:xmlns"


def write_xls(path: Path, rows: Cells) -> Path:
    """A workbook of Excel 97 with one sheet."""
    names = _globals(len(_globals(0)))
    stream = names + _sheet(rows)
    size = max(_SMALLEST, -(-len(stream) // _SECTOR) * _SECTOR)
    count = size // _SECTOR
    chain = [_TABLE, _END, *range(3, count + 2), _END]
    table = struct.pack("<128I", *chain, *[_FREE] * (128 - len(chain)))
    folder = _entry("Root Entry", 5, 1, _END, 0) + _entry("Workbook", 2, _FREE, 2, size)
    empty = bytes(64) + struct.pack("<HBBIII", 0, 0, 0, _FREE, _FREE, _FREE) + bytes(48)
    path.write_bytes(_header() + table + folder + empty * 2 + stream.ljust(size, b"\0"))
    return path


def write_ods(path: Path, rows: Cells) -> Path:
    """A spreadsheet of LibreOffice with one sheet."""
    lines = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{escape(str(cell))}</text:p>'
            "</table:table-cell>"
            for cell in row
        )
        + "</table:table-row>"
        for row in rows
    )
    spaces = " ".join(
        f'xmlns:{name}="{_OFFICE}:{name}:1.0"' for name in ("office", "table", "text")
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces}><office:body>'
        f'<office:spreadsheet><table:table table:name="Sheet">{lines}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    manifest = (
        f'<?xml version="1.0"?><manifest:manifest xmlns:manifest="{_OFFICE}:manifest:1.0">'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
        "</manifest:manifest>"
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", manifest)
    return path


def _record(kind: int, data: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def _begin(kind: int) -> bytes:
    return _record(0x809, struct.pack("<HHHHII", 0x600, kind, 0, 0, 0, 0))


def _globals(sheet_at: int) -> bytes:
    name = struct.pack("<IBBB", sheet_at, 0, 0, 5) + b"\x01" + "Sheet".encode("utf-16-le")
    return _begin(5) + _record(0x42, struct.pack("<H", 1200)) + _record(0x85, name) + _record(0x0A)


def _sheet(rows: Cells) -> bytes:
    width = max(map(len, rows))
    found = _begin(0x10) + _record(0x200, struct.pack("<IIHHH", 0, len(rows), 0, width, 0))
    for row, line in enumerate(rows):
        for column, cell in enumerate(line):
            place = struct.pack("<HHH", row, column, 0)
            if isinstance(cell, str):
                text = struct.pack("<H", len(cell)) + b"\x01" + cell.encode("utf-16-le")
                found += _record(0x204, place + text)
            else:
                found += _record(0x203, place + struct.pack("<d", cell))
    return found + _record(0x0A)


def _header() -> bytes:
    return (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + bytes(16)
        + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6)
        + bytes(6)
        + struct.pack("<9I", 0, 1, 1, 0, _SMALLEST, _END, 0, _END, 0)
        + struct.pack("<109I", 0, *[_FREE] * 108)
    )


def _entry(name: str, kind: int, child: int, start: int, size: int) -> bytes:
    raw = f"{name}\0".encode("utf-16-le")
    facts = struct.pack("<HBBIII", len(raw), kind, 1, _FREE, _FREE, child)
    return raw.ljust(64, b"\0") + facts + bytes(36) + struct.pack("<IQ", start, size)
