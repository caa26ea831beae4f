"""Tables of any shape: how they are opened, what their columns become, what is remembered."""

import csv
import io
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from xlsxwriter import Workbook

from orders_gui.domain.errors import UserError
from orders_gui.domain.money import Money
from orders_gui.services.importing import mapper
from orders_gui.services.importing.applying import apply_plan
from orders_gui.services.importing.content import Options, UnknownFormat
from orders_gui.services.importing.mapping import Grid, Layout, Mapping, Sureness, Target
from orders_gui.services.importing.mapping_grid import open_grid
from orders_gui.services.importing.mapping_guess import (
    date_proof,
    first_mapping,
    guesses,
    sum_question,
)
from orders_gui.services.importing.mapping_read import read_mapped
from orders_gui.services.rules.rulebooks import rulebook_for
from orders_gui.services.workspace import Workspace, fixed_clock
from orders_gui.store.library import Library
from tests.builders import NOW
from tests.services.importing.workbooks import write_ods, write_xls

RUSSIAN = """Номер заказа;Дата;Товар;Кол-во;Сумма;Трек;Магазин;Прим.
3043119022864471;24.10.2025;Наушники беспроводные;1;1 624,30;LP00661127550CN;AliExpress;ждём
18-04427-71000;03.11.2025;Светильник садовый;4;1 849,00;UZ041099321CN;Ozon;подарок
18-04427-71000;03.11.2025;Кабель;1;1 849,00;;Ozon;
;31.10.2025;Без номера;1;12,00;;AliExpress;
"""
OPTIONS = Options(NOW)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Library(tmp_path / "library", create=True) as library:
        yield Workspace(library, rulebook_for, fixed_clock(NOW))


def a_table(
    folder: Path, text: str, *, name: str = "мои заказы.csv", encoding: str = "utf-8"
) -> Path:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


def mapped(grid: Grid) -> Mapping:
    return first_mapping(grid, guesses(grid))


def test_a_russian_table_is_understood_without_a_question(tmp_path: Path) -> None:
    grid = open_grid(a_table(tmp_path, RUSSIAN, encoding="cp1251"))
    assert (grid.layout.delimiter, grid.layout.encoding) == (";", "cp1251")
    found = guesses(grid)
    assert [guess.target for guess in found] == [
        Target.NUMBER, Target.ORDERED, Target.TITLE, Target.QUANTITY, Target.TOTAL,
        Target.TRACKING, Target.MARKETPLACE, Target.UNUSED,
    ]  # fmt: skip
    assert found[4].sureness is Sureness.LIKELY
    mapping = mapped(grid)
    assert (mapping.day_first, mapping.decimal_comma) == (True, True)
    parsed = read_mapped(grid, mapping, Options(NOW, "RUB"))
    first, second = (draft.order for draft in parsed.drafts)
    assert (first.marketplace, first.ordered) == ("aliexpress", date(2025, 10, 24))
    assert first.total == Money(162430, "RUB")
    assert (second.marketplace, [item.title for item in second.items]) == (
        "ozon",
        ["Светильник садовый", "Кабель"],
    )
    assert second.total == Money(184900, "RUB")
    assert [(one.row, str(one.reason)) for one in parsed.skipped] == [
        (5, "No order number. Add this order by hand.")
    ]


def test_the_same_sum_on_all_rows_of_an_order_speaks_for_the_whole(tmp_path: Path) -> None:
    grid = open_grid(a_table(tmp_path, RUSSIAN))
    question = sum_question(grid, mapped(grid))
    assert question is not None
    assert (question.name, question.example) == ("Сумма", "18-04427-71000")


@pytest.mark.parametrize(
    ("days", "day_first", "asked"),
    [
        (["24.10.2025", "03.11.2025"], True, True),
        (["10/24/2025", "03/11/2025"], False, True),
        (["03/11/2025", "04/12/2025"], None, True),
        (["2025-11-03", "Nov 4, 2025"], None, False),
        (["03/03/2025"], None, False),
        (["24/10/2025", "10/24/2025"], None, True),
    ],
)
def test_the_order_of_days_and_months_is_proved_or_asked(
    tmp_path: Path, days: list[str], day_first: bool | None, asked: bool
) -> None:
    rows = "".join(f'3043119022864{number:03};"{day}"\n' for number, day in enumerate(days))
    grid = open_grid(a_table(tmp_path, "Order number;Date\n" + rows))
    proof = date_proof(grid, mapped(grid))
    assert (proof.day_first, proof.asked) == (day_first, asked)


def test_an_undecided_date_follows_the_answer(tmp_path: Path) -> None:
    grid = open_grid(a_table(tmp_path, "Order number,Date\n3043119022864471,03/11/2025\n"))
    for day_first, day in ((True, date(2025, 11, 3)), (False, date(2025, 3, 11))):
        mapping = Mapping((Target.NUMBER, Target.ORDERED), day_first)
        assert read_mapped(grid, mapping, OPTIONS).drafts[0].order.ordered == day


@pytest.mark.parametrize(
    ("text", "comma", "minor"),
    [
        ("1 624,30", True, 162430),
        ("1.624,30 €", True, 162430),
        ("1,624.30", False, 162430),
        ("1.624", True, 162400),
        ("1.624", False, 162),
        ("-3,50", True, -350),
    ],
)
def test_amounts_follow_the_decimal_mark(
    tmp_path: Path, text: str, comma: bool, minor: int
) -> None:
    grid = open_grid(a_table(tmp_path, f'Order number;Total\n3043119022864471;"{text}"\n'))
    mapping = Mapping((Target.NUMBER, Target.TOTAL), decimal_comma=comma, currency="EUR")
    assert read_mapped(grid, mapping, OPTIONS).drafts[0].order.total == Money(minor, "EUR")


def test_delimiter_and_heading_can_be_changed(tmp_path: Path) -> None:
    path = a_table(tmp_path, "3043119022864471;Lamp, green;6\n3043119022864472;Cup, blue;7\n")
    grid = open_grid(path)
    assert (grid.layout.delimiter, grid.layout.heading, len(grid.rows)) == (";", False, 2)
    other = open_grid(path, Layout(",", '"', "utf-8", heading=True))
    assert (len(other.header), len(other.rows)) == (2, 1)


def test_cells_of_a_spreadsheet_keep_their_values(tmp_path: Path) -> None:
    path = tmp_path / "orders.xlsx"
    with Workbook(str(path)) as book:
        book.add_worksheet("Empty")
        sheet = book.add_worksheet("Orders")
        sheet.write_row(0, 0, ["Order number", "Qty", "Price"])
        sheet.write_row(1, 0, ["3043119022864471", 2, 6.1])
    grid = open_grid(path)
    assert (grid.layout.sheet, grid.sheets) == ("Orders", ("Orders",))
    assert [guess.target for guess in guesses(grid)] == [
        Target.NUMBER, Target.QUANTITY, Target.UNIT_PRICE,
    ]  # fmt: skip
    assert not grid.is_text


def test_two_columns_of_one_field_and_a_missing_number_are_noticed() -> None:
    mapping = Mapping((Target.TITLE, Target.TITLE, Target.UNUSED, Target.UNUSED))
    assert mapping.doubled == {0, 1}
    assert mapping.lacks_number
    assert not mapping.with_target(2, Target.TRACKING).lacks_number


def test_a_mapping_is_remembered_for_the_same_headings(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = a_table(tmp_path, RUSSIAN)
    with pytest.raises(UnknownFormat):
        mapper.plan_or_mapped(workspace, path)
    grid = open_grid(path)
    mapping = mapped(grid)
    mapper.remember(workspace, grid, mapping)
    other = a_table(tmp_path, RUSSIAN.replace("Кабель", "Провод"), name="next.csv")
    plan = mapper.plan_or_mapped(workspace, other, currency="RUB")
    assert plan.format == mapper.BY_COLUMNS
    assert mapper.remembered(workspace, grid) == mapping
    assert apply_plan(workspace, plan).new == 2
    mapper.forget(workspace, grid)
    assert mapper.remembered(workspace, grid) is None


def test_a_file_without_a_table_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"letter\.csv holds no table"):
        open_grid(a_table(tmp_path, "Dear all\nnothing here\n", name="letter.csv"))


SHOPS = """Date,Order ID,Item ID,Store,Item Title,Price
2026-10-05,51-0012,334455667788,Tea shop,Kettle,12.50 EUR
2026-10-17,51-0013,334455667799,Book shop,Atlas,9.90 EUR
"""


def test_shops_that_are_no_marketplaces_are_sellers(tmp_path: Path) -> None:
    path = tmp_path / "shops.csv"
    path.write_text(SHOPS, encoding="utf-8")
    grid = open_grid(path)
    found = guesses(grid)
    named = dict(zip(grid.header, (guess.target for guess in found), strict=True))
    assert (named["Store"], named["Item ID"]) == (Target.SELLER, Target.UNUSED)
    mapping = first_mapping(grid, found)
    assert mapping.marketplace == "other"
    orders = [draft.order for draft in read_mapped(grid, mapping, Options(NOW)).drafts]
    assert [(order.marketplace, order.seller) for order in orders] == [
        ("other", "Tea shop"),
        ("other", "Book shop"),
    ]


WILD = [
    ["№ заказа", "Дата покупки", "Магазин", "Товар", "Кол-во", "Цена за шт.", "Валюта", "Трек"],
    ["51-0012", "05.10.2026", "Чайная лавка", "Чайник; белый", "2", "1 234,50", "RUB", ""],
    ["51-0013", "17.10.2026", "Книги", "Атлас «Мир»", "1", "990,00", "RUB", "RB774120937SG"],
]


def as_text(path: Path, encoding: str, delimiter: str, *, lines: bool = False) -> Path:
    rows = [*WILD[:1], [*WILD[1][:3], "Чайник;\nбелый", *WILD[1][4:]], *WILD[2:]] if lines else WILD
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=delimiter).writerows(rows)
    path.write_bytes(stream.getvalue().encode(encoding))
    return path


@pytest.mark.parametrize(
    "write",
    [
        pytest.param(lambda p: as_text(p / "a.csv", "cp1251", ";"), id="semicolon, Windows-1251"),
        pytest.param(lambda p: as_text(p / "a.tsv", "utf-16", "\t"), id="tabs, UTF-16"),
        pytest.param(lambda p: as_text(p / "a.csv", "utf-8", ",", lines=True), id="lines in cells"),
        pytest.param(lambda p: write_ods(p / "a.ods", WILD), id="ODS"),
        pytest.param(lambda p: write_xls(p / "a.xls", WILD), id="XLS"),
    ],
)
def test_a_table_of_any_shape_is_read_without_a_question(
    tmp_path: Path, write: Callable[[Path], Path]
) -> None:
    grid = open_grid(write(tmp_path))
    mapping = first_mapping(grid, guesses(grid))
    parsed = read_mapped(grid, mapping, Options(NOW))
    assert parsed.skipped == ()
    first, second = (draft.order for draft in parsed.drafts)
    assert (first.number, first.seller, first.ordered) == (
        "51-0012",
        "Чайная лавка",
        date(2026, 10, 5),
    )
    assert " ".join(first.items[0].title.split()) == "Чайник; белый"
    assert (first.items[0].quantity, first.items[0].unit_price) == (2, Money(123450, "RUB"))
    assert (second.title, second.items[0].unit_price) == ("Атлас «Мир»", Money(99000, "RUB"))
    assert [number.number for number in second.tracking_numbers] == ["RB774120937SG"]


def test_short_numbers_of_a_shop_are_numbers_where_the_heading_says_so(tmp_path: Path) -> None:
    text = (
        "Auftrag;Händler;Bestellt am;Betrag;Artikel;Stk;Lfd\n"
        "A-1001;Müller;03.04.2026;9,99 €;Stuhl;2;1\n"
    )
    grid = open_grid(a_table(tmp_path, text))
    targets = [guess.target for guess in guesses(grid)]
    assert targets[0] is Target.NUMBER
    assert targets[5:] == [Target.QUANTITY, Target.UNUSED]
    order = read_mapped(grid, mapped(grid), OPTIONS).drafts[0].order
    assert (order.number, order.items[0].quantity) == ("A-1001", 2)
