"""Damaged, disguised and hostile files: refused by name, or imported with a report of rows."""

import json
import os
from pathlib import Path

import pytest

from orders_gui.domain.errors import UserError
from orders_gui.services.importing import import_file, may_hold_orders, plan_file
from orders_gui.services.workspace import Workspace
from tests.services.importing.samples import (
    INVENTORY,
    all_orders,
    csv_text,
    inventory_entry,
    inventory_row,
    only_order,
    write_inventory,
    write_json,
)


def refused(workspace: Workspace, path: Path) -> str:
    """The sentence of the refusal, which names the file; nothing was changed."""
    with pytest.raises(UserError) as caught:
        import_file(workspace, path)
    assert path.name in str(caught.value)
    assert all_orders(workspace) == []
    assert workspace.library.imports.last() is None
    assert workspace.library.journal.next_undo() is None
    return str(caught.value)


def reasons(workspace: Workspace, path: Path) -> list[tuple[int, str]]:
    return [(one.row, str(one.reason)) for one in plan_file(workspace, path).skipped]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.csv", b""),
        ("nul.csv", csv_text(INVENTORY, [inventory_row()]).encode().replace(b"Brass", b"Br\0ss")),
        ("noise.csv", bytes(range(256)) * 40),
        ("other.csv", b"First,Second\n1,2\n"),
        ("words.csv", b"This is a letter.\n"),
        ("half.json", b'[{"orderId": "82119683'),
        ("nan.json", json.dumps([inventory_entry(timestamp=float("nan"))]).encode()),
        ("deep.json", b"[" * 100_000),
        ("nested.json", b"[" * 500 + b"]" * 500),
        ("big.json", json.dumps([inventory_entry(quantity=10**40)]).encode()),
        (
            "twice.json",
            json.dumps([inventory_entry()])
            .replace('"title":', '"title": "x", "title":', 1)
            .encode(),
        ),
        (
            "nested entry.json",
            json.dumps([inventory_entry()]).replace("[]", "[" * 90 + "]" * 90).encode(),
        ),
        ("other.json", b'{"a": 1}'),
        ("none.json", b"[]"),
    ],
)
def test_refused(workspace: Workspace, tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert "Nothing was imported" in refused(workspace, path)


def test_what_is_no_file_is_refused_at_once(workspace: Workspace, tmp_path: Path) -> None:
    refused(workspace, tmp_path / "missing.csv")
    (tmp_path / "folder.csv").mkdir()
    refused(workspace, tmp_path / "folder.csv")
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.csv")
        refused(workspace, tmp_path / "pipe.csv")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-8"])
def test_encodings(workspace: Workspace, tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "orders.csv"
    text = csv_text(INVENTORY, [inventory_row(Title="Чайник “Ручей” 🫖", Store="Магазин")])
    path.write_text(text, encoding=encoding, newline="")
    import_file(workspace, path)
    assert only_order(workspace).title == "Чайник “Ручей” 🫖"


def test_an_old_encoding_is_recognised(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "orders.csv"
    rows = [
        inventory_row(f"82119683000{n:05}", Title="Заварочный чайник, жёлтый") for n in range(9)
    ]
    path.write_text(csv_text(INVENTORY, rows), encoding="cp1251", newline="")
    import_file(workspace, path)
    assert all_orders(workspace)[0].title == "Заварочный чайник, жёлтый"


@pytest.mark.parametrize("delimiter", [";", "\t", "|"])
def test_delimiters(workspace: Workspace, tmp_path: Path, delimiter: str) -> None:
    path = tmp_path / "orders.csv"
    row = {name: str(cell).replace(",", " ") for name, cell in inventory_row().items()}
    row |= {"Price": "US $5.00", "Price Info": ""}
    lines = [delimiter.join(INVENTORY), delimiter.join(row.values())]
    path.write_text("\r\n".join(lines), encoding="utf-8", newline="")
    import_file(workspace, path)
    assert only_order(workspace).items[0].unit_price is not None


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"Order ID": ""}, "No order number. Add this order by hand."),
        ({"Order ID": "8.2119683E+15"}, "A spreadsheet rounded the order number to 8.2119683E+15"),
        ({"Order ID": "<script>"}, "“<script>” is not an order number."),
        ({"Order Date": "2026-02-31"}, "The date 2026-02-31 does not exist."),
        ({"Order Date": "03/04/2026"}, "The date 03/04/2026 can be read as two different days."),
        ({"Order Date": "soon"}, "“soon” is not a date."),
        ({"Price": "lots", "Price Info": ""}, "“lots” is not an amount of money."),
        ({"Price Info": f"US $1|{'9' * 30}|00"}, "is not an amount of money"),
        ({"Qty": "0"}, "“0” is not a quantity."),
        ({"Qty": "many"}, "“many” is not a quantity."),
    ],
)
def test_bad_cells_skip_their_row(
    workspace: Workspace, tmp_path: Path, cells: dict[str, str], reason: str
) -> None:
    good = inventory_row("8211968300021234")
    path = write_inventory(tmp_path / "orders.csv", inventory_row(**cells), good)
    ((row, told),) = reasons(workspace, path)
    assert row == 2
    assert reason in told
    result = import_file(workspace, path)
    assert (result.rows, result.new, len(result.skipped)) == (2, 1, 1)
    assert only_order(workspace).number == "8211968300021234"


def test_rows_that_do_not_fit(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "orders.csv"
    text = csv_text(INVENTORY, [inventory_row("1"), inventory_row("2")])
    path.write_text(text + "2026-10-14,3,Cut off\r\n" + '2026-10-14,4,"Not closed,1\r\n' + text)
    assert [row for row, _ in reasons(workspace, path)] == [4, 5]
    assert "has 3 cells where 16 are needed" in reasons(workspace, path)[0][1]
    assert "quotation mark is not closed" in reasons(workspace, path)[1][1]
    assert import_file(workspace, path).new == 2


def test_an_endless_cell(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "orders.csv"
    text = csv_text(INVENTORY, [inventory_row("1")])
    path.write_text(text + '2026-10-14,2,"' + "x" * (5 << 20))
    ((row, told),) = reasons(workspace, path)
    assert (row, "quotation mark is not closed" in told) == (3, True)


def test_spreadsheet_tricks(workspace: Workspace, tmp_path: Path) -> None:
    row = inventory_row('="8211968300001234"', Title="'=HYPERLINK(1)", Store="=1+1")
    import_file(workspace, write_inventory(tmp_path / "orders.csv", row))
    order = only_order(workspace)
    assert order.number == "8211968300001234"
    assert (order.title, order.seller) == ("=HYPERLINK(1)", "=1+1")


def test_long_texts_and_controls(workspace: Workspace, tmp_path: Path) -> None:
    row = inventory_row(Title="a\x07\x1bb" + "c" * 200_000)
    import_file(workspace, write_inventory(tmp_path / "orders.csv", row))
    title = only_order(workspace).title
    assert title.startswith("abccc")
    assert len(title) <= 10_000


def test_halves_of_characters(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "orders.json"
    entries = [inventory_entry("1", title="half \ud800"), inventory_entry("2", orderLineId="")]
    path.write_text(json.dumps(entries), encoding="utf-8")
    ((row, told),) = reasons(workspace, path)
    assert (row, told) == (1, "The entry holds broken characters and cannot be read.")
    assert import_file(workspace, path).new == 1


def test_entries_of_other_kinds(workspace: Workspace, tmp_path: Path) -> None:
    path = write_json(tmp_path / "orders.json", [inventory_entry(), 5, None, "text", [1]])
    assert [row for row, _ in reasons(workspace, path)] == [2, 3, 4, 5]


def test_addresses_that_are_no_web_addresses(workspace: Workspace, tmp_path: Path) -> None:
    row = inventory_row(**{"Product Url": "javascript:alert(1)", "Store Url": "file:///etc/passwd"})
    import_file(workspace, write_inventory(tmp_path / "orders.csv", row))
    order = only_order(workspace)
    assert (order.items[0].url, order.seller_url) == ("", "")


def test_a_header_alone(workspace: Workspace, tmp_path: Path) -> None:
    result = import_file(workspace, write_inventory(tmp_path / "orders.csv"))
    assert (result.rows, result.new, result.skipped) == (0, 0, ())


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.csv", b"a,b\n", True),
        ("a.txt", b"a,b\n", False),
        ("a.bin", b'\xef\xbb\xbf [{"a": 1}]', True),
        ("a.eml", b"From: a@example.org\nSubject: x\n\n", True),
        ("a.js", b"mtopjsonp1({})", True),
        ("a.xls", b"<html>", True),
        ("a.jpg", b"\xff\xd8\xff\xe0", False),
        ("empty.csv", b"", False),
    ],
)
def test_what_is_worth_a_try(tmp_path: Path, name: str, content: bytes, expected: bool) -> None:
    (tmp_path / name).write_bytes(content)
    assert may_hold_orders(tmp_path / name) is expected
    assert not may_hold_orders(tmp_path)
