"""Spreadsheets that are bombs, damaged or odd: refused by name, quickly and within memory."""

import zipfile
from pathlib import Path

import pytest

from orders_gui.domain.errors import UserError
from orders_gui.services.importing import import_file
from orders_gui.services.importing.reading.spreadsheets import read_spreadsheet
from orders_gui.services.workspace import Workspace
from tests.services.importing.samples import all_orders
from tests.services.importing.test_aliexpress_tables import backup_rows, write_xlsx

SHEET = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    "{rows}</sheetData></worksheet>"
)


def with_sheet(path: Path, xml: bytes) -> Path:
    """A workbook whose only sheet is replaced by other XML."""
    write_xlsx(path.with_suffix(".tmp"), {"Order Information": [["a", "b"]]})
    with (
        zipfile.ZipFile(path.with_suffix(".tmp")) as source,
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for entry in source.infolist():
            is_sheet = entry.filename == "xl/worksheets/sheet1.xml"
            target.writestr(entry.filename, xml if is_sheet else source.read(entry))
    return path


def far_corner() -> bytes:
    last = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    rows = f'<row r="1"><c r="A1"><v>1</v></c></row>{last}'
    return SHEET.format(rows=rows).encode()


def entities() -> bytes:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    return bomb.encode() + SHEET.format(rows='<row r="1"><c r="A1"><v>&b;</v></c></row>').encode()


@pytest.mark.parametrize(
    "xml",
    [far_corner(), entities(), b" " * (120 << 20), b"<not xml", SHEET.format(rows="").encode()],
    ids=["far corner", "entities", "bomb", "no xml", "empty"],
)
def test_refused(workspace: Workspace, tmp_path: Path, xml: bytes) -> None:
    path = with_sheet(tmp_path / "book.xlsx", xml)
    with pytest.raises(UserError, match=r"book\.xlsx"):
        import_file(workspace, path)
    assert all_orders(workspace) == []


def test_cut_off(workspace: Workspace, tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "book.xlsx", {"Order Information": backup_rows()})
    path.write_bytes(path.read_bytes()[:-900])
    with pytest.raises(UserError, match=r"book\.xlsx"):
        import_file(workspace, path)


def test_an_old_workbook_of_nonsense(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "book.xls"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(range(256)) * 100)
    with pytest.raises(UserError, match=r"book\.xls"):
        import_file(workspace, path)


def test_rows_and_kinds_of_cells(tmp_path: Path) -> None:
    path = write_xlsx(
        tmp_path / "book.xlsx",
        {"One": [["only a title"], [], ["a", "b"], [1, True], [None, None], [2.5, "=1+1"]]},
    )
    (table,) = read_spreadsheet(path)
    assert (table.name, table.header) == ("One", ("a", "b"))
    assert [(number, row["a"]) for number, row in table.rows] == [(4, 1.0), (6, 2.5)]
