"""Files made to do harm: imported or refused in time, in memory, and with nothing elsewhere."""

import base64
import json
import os
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from orders_gui.store.library import Library
from tests.services.importing.samples import (
    INVENTORY,
    all_orders,
    csv_text,
    inventory_entry,
    inventory_row,
)
from tests.services.importing.test_hostile_spreadsheets import SHEET, with_sheet
from tests.services.shelves import workspace_of

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="asks the system for the memory")

SECONDS = 10
"""Of the processors, so that what else the computer does is not counted."""
WAITED = 60
"""Seconds after which a process that only waits is given up as well."""
MEGABYTES = 512
MB = 1 << 20
ROW = csv_text(INVENTORY, [inventory_row()]).splitlines()[1]
TABLE = csv_text(INVENTORY, [inventory_row()]).encode()
HEAD = b"From: a@aliexpress.com\r\nTo: me@example.org\r\nSubject: Order\r\nMIME-Version: 1.0\r\n"


def zipped(*names: str, more: int = 0, head: bytes = TABLE) -> Callable[[Path], None]:
    """An archive with such files, each followed by so many megabytes of blanks."""

    def write(path: Path) -> None:
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name in names:
                with archive.open(name, "w", force_zip64=True) as file:
                    file.write(head)
                    for _ in range(more):
                        file.write(b" " * MB)

    return write


def of_bytes(content: Callable[[], bytes]) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        path.write_bytes(content())

    return write


def of_sheet(xml: Callable[[], bytes]) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        with_sheet(path, xml())

    return write


def laughs() -> bytes:
    names = "abcdefghij"
    more = "".join(f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in pairwise(names))
    cell = '<row r="1"><c r="A1" t="str"><v>&j;</v></c><c r="B1"><v>1</v></c></row>'
    return f'<!DOCTYPE x [<!ENTITY a "ha">{more}]>'.encode() + SHEET.format(rows=cell).encode()


def outside() -> bytes:
    cell = '<row r="1"><c r="A1" t="str"><v>&x;</v></c><c r="B1"><v>1</v></c></row>'
    declared = '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    return declared.encode() + SHEET.format(rows=cell).encode()


def many_cells() -> bytes:
    row = "".join(f'<c r="{letter}{{0}}"><v>1</v></c>' for letter in "ABCDEFGHIJ")
    rows = "".join(f'<row r="{n}">{row.format(n)}</row>' for n in range(1, 300_000))
    return SHEET.format(rows=rows).encode()


def entries(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        for number in range(100_000):
            archive.writestr(f"{number}.csv", b"")


def links(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        for name in ("link.csv", "dir.csv"):
            entry = zipfile.ZipInfo(name)
            entry.external_attr = (0o120777 if name == "link.csv" else 0o040777) << 16
            archive.writestr(entry, "/etc/passwd")
        archive.writestr("ORDERS.csv", TABLE)
        archive.writestr("orders.csv", TABLE)
        archive.writestr("CON.csv", TABLE)


def lying(path: Path) -> None:
    """An entry that says that it is one byte and is 100 MB."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("orders.csv", b" " * (100 * MB))
    size = (100 * MB).to_bytes(4, "little")
    path.write_bytes(path.read_bytes().replace(size, (1).to_bytes(4, "little")))


def many_parts() -> bytes:
    parts = b"--b\r\nContent-Type: text/html\r\n\r\n<p>x</p>\r\n" * 200_000
    return HEAD + b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n' + parts


def nested(levels: int) -> bytes:
    opened = b"".join(
        b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n' % (n, n)
        for n in range(levels)
    )
    return HEAD + opened + b"Content-Type: text/plain\r\n\r\nx"


def words() -> bytes:
    word = b"=?utf-8?q?" + b"=D0=B0" * 8 + b"?= "
    return HEAD.replace(b"Subject: Order", b"Subject: " + word * 12_000) + b"\r\nx"


def page(inside: bytes) -> bytes:
    return b"<html><body>" + inside + b"</body></html>"


def encoded_page() -> bytes:
    body = base64.encodebytes(page(b"<table><tr><td>1</td><td>2</td></tr></table>" * 300_000))
    return HEAD + b"Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n" + body


def a_database() -> bytes:
    connection = sqlite3.connect(":memory:")
    connection.executescript(
        "CREATE TABLE orders (id INTEGER PRIMARY KEY, number TEXT);"
        "CREATE TRIGGER t AFTER INSERT ON orders BEGIN DELETE FROM orders; END;"
        "INSERT INTO orders (number) VALUES ('8211968300001234');"
    )
    return connection.serialize()


def a_recording() -> bytes:
    url = "https://acs.aliexpress.com/h5/mtop.aliexpress.trade.buyer.order.list/1.0/"
    answer = {"text": "[" * 60_000, "mimeType": "application/json"}
    entry = {"request": {"url": url}, "response": {"content": answer}}
    return json.dumps({"log": {"entries": [entry] * 300}}).encode()


FILES: dict[str, Callable[[Path], None]] = {
    "nul.csv": of_bytes(lambda: TABLE.replace(b"Brass", b"Br\0ss")),
    "field.csv": of_bytes(lambda: TABLE + ROW.replace("Brass", "x" * 200_000).encode()),
    "quote.csv": of_bytes(lambda: TABLE + b'"' + (ROW + "\n").encode() * 100_000),
    "ends.csv": of_bytes(lambda: TABLE + f"{ROW}\r{ROW}\n{ROW}\r\n".encode()),
    "cp1252.csv": of_bytes(lambda: TABLE.replace(b"Brass", b"Stra\xdfe \x80")),
    "lines.csv": of_bytes(lambda: TABLE + b"\n" * (90 * MB)),
    "commas.csv": of_bytes(lambda: b"Price,Order ID\n" + b"," * (90 * MB)),
    "rows.csv": of_bytes(lambda: TABLE + b",1,,,,,,,,,,,,,,\n" * (4 * MB)),
    "large.csv": of_bytes(lambda: b"Order ID,Price\n" + b"1,2\n" * (30 * MB)),
    "foreign.csv": of_bytes(lambda: TABLE + (b"\xe4\xf6\xfc" * 40 + b"\n") * 500_000),
    "bomb.xlsx": zipped("xl/workbook.xml", "xl/worksheets/sheet1.xml", more=500),
    "laughs.xlsx": of_sheet(laughs),
    "outside.xlsx": of_sheet(outside),
    "cells.xlsx": of_sheet(many_cells),
    "corner.xlsx": of_sheet(lambda: SHEET.format(rows='<c r="XFD1048576"/>').encode()),
    "bomb.ods": zipped("content.xml", "mimetype", more=300, head=b"<a>"),
    "nonsense.xls": of_bytes(lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + os.urandom(2 * MB)),
    "slip.zip": zipped("../evil.csv", "/etc/evil.csv", "..\\\\e.csv"),
    "links.zip": links,
    "entries.zip": entries,
    "lying.zip": lying,
    "bomb.zip": zipped("orders.csv", more=1000),
    "many.zip": zipped(*(f"{n}.csv" for n in range(12)), more=100),
    "deep.json": of_bytes(lambda: b"[" * (5 * MB)),
    "nested.json": of_bytes(lambda: b"[" * 5000 + b"]" * 5000 + b" " * MB),
    "empty.json": of_bytes(lambda: b"[" + b"{}," * (20 * MB) + b"{}]"),
    "digits.json": of_bytes(lambda: b'[{"orderId": ' + b"9" * 4301 + b"}]" + b" " * MB),
    "nan.json": of_bytes(lambda: json.dumps([inventory_entry(timestamp=float("nan"))]).encode()),
    "half.json": of_bytes(lambda: json.dumps([inventory_entry(title="\ud800")]).encode()),
    "halves.json": of_bytes(
        lambda: json.dumps([inventory_entry(str(n), title="\ud800") for n in range(2000)]).encode()
    ),
    "words.eml": of_bytes(words),
    "nested.eml": of_bytes(lambda: nested(5000)),
    "levels.eml": of_bytes(lambda: nested(150)),
    "parts.eml": of_bytes(many_parts),
    "page.eml": of_bytes(encoded_page),
    "charset.eml": of_bytes(lambda: HEAD + b"Content-Type: text/plain; charset=xxx\r\n\r\n\xff"),
    "box.mbox": of_bytes(lambda: (b"From x\n" + words() + b"\n\n") * 60),
    "tables.html": of_bytes(lambda: page(b"<table><tr><td>" * 200_000)),
    "rows.html": of_bytes(lambda: page(b"<table>" + b"<tr><td>1<td>2" * MB)),
    "open.html": of_bytes(lambda: page(b"<b><p>" * (3 * MB))),
    "log.har": of_bytes(a_recording),
    "library.sqlite3": of_bytes(a_database),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", FILES)
def test_in_time_in_memory_and_nowhere_else(tmp_path: Path, name: str) -> None:
    home, drop = tmp_path / "home", tmp_path / "drop"
    for folder in (home, home / "tmp", drop):
        folder.mkdir()
    FILES[name](drop / name)
    for rest in drop.glob("*.tmp"):
        rest.unlink()
    before = sorted(tmp_path.rglob("*"))
    code, told, seconds, megabytes = imported(home, drop / name)
    assert code in (0, 1), told
    assert "Traceback" not in told
    assert name in told
    assert seconds < SECONDS
    assert megabytes < MEGABYTES
    ours = tmp_path / "home" / "library"
    new = set(tmp_path.rglob("*")) - set(before)
    assert all(path.is_relative_to(ours) for path in new), new
    with Library(ours, create=False) as library:
        orders = all_orders(workspace_of(library))
        assert all(order.number and len(order.title) <= 10_000 for order in orders)
        assert code == 0 or not orders


def imported(home: Path, file: Path) -> tuple[int, str, float, float]:
    """Exit code, what was told, seconds of all processes, and megabytes of the largest process."""
    program = [sys.executable, "-m", "orders_gui", "--library", str(home / "library"), "import"]
    places = {"HOME": str(home), "TMPDIR": str(home / "tmp"), "XDG_DATA_HOME": str(home)}
    run = subprocess.run(
        [sys.executable, "-c", _MEASURED, *program, str(file)],
        capture_output=True,
        text=True,
        env=os.environ | places | {"PYTHONPATH": str(Path(__file__).parents[2])},
        cwd=home,
        check=True,
        timeout=WAITED,
    )
    code, told, seconds, kilobytes = json.loads(run.stdout)
    return code, told, seconds, kilobytes / 1024


_MEASURED = """
import json, resource, subprocess, sys
run = subprocess.run(sys.argv[1:], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps([run.returncode, run.stdout, used.ru_utime + used.ru_stime, used.ru_maxrss]))
"""
