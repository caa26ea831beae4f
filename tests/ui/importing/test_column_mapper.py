"""The column mapper: questions, answers, live preview, what is remembered."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from orders_gui.domain.money import Money
from orders_gui.services.importing.mapping import Layout, Target
from orders_gui.ui.importing.mapper import ColumnMapper
from orders_gui.ui.importing.preview import ImportPreview
from orders_gui.ui.messages import MessageDialog
from tests.ui.importing.conftest import NEW, Person, exported, inventory, texts

TABLE = """Номер заказа;Дата;Товар;Кол-во;Сумма;Трек;Прим.
3043119022864479;24.10.2026;Наушники;1;1 624,30;LP00661127550CN;ждём
3043119022864489;03.11.2026;Лампа;4;1 849,00;;подарок
;04.11.2026;Без номера;4;1 849,00;;
"""
NO_GRAB = "^This plugin does not support grabbing the keyboard"
NO_RAISE = "^This plugin does not support raise"
UNDECIDED = "Order number,Date,Item\n3043119022864479,03/11/2026,Lamp\n"


def mapper_of(person: Person, path: Path) -> ColumnMapper:
    """The mapper that opens when a table is dropped that nobody knows."""
    person.drop(path)
    return person.stage.window.findChildren(ColumnMapper)[-1]


def a_table(folder: Path, text: str = TABLE, name: str = "мои.csv") -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def choose(person: Person, mapper: ColumnMapper, column: int, target: Target) -> None:
    """Choose a field as somebody would in the list."""
    combo = mapper.columns.rows[column].combo
    combo.setCurrentIndex(combo.findData(target.value))
    combo.activated.emit(combo.currentIndex())
    person.stage.settle()


def test_a_wild_table_gets_in_by_its_columns(person: Person, tmp_path: Path) -> None:
    before = person.count()
    mapper = mapper_of(person, a_table(tmp_path))
    tags = [row.tag.text for row in mapper.columns.rows]
    assert tags == ["Sure", "Sure", "Sure", "Sure", "Likely", "Sure", "Not used"]
    assert "24.10.2026" in mapper.values.proof_text.text()
    line = mapper.samples.lines[1]
    assert (line.title.text(), line.day.text()) == ("Лампа × 4", "3\u00a0Nov\u00a02026")
    currency = mapper.values.currency
    currency.setCurrentIndex(currency.findData("RUB"))
    currency.activated.emit(currency.currentIndex())
    assert mapper.samples.lines[0].amount.text() == "1,624.30\u00a0₽"
    mapper.check_button.click()
    person.stage.settle()
    preview = person.stage.window.findChildren(ImportPreview)[-1]
    assert preview.isVisible()
    assert texts(preview)[:3] == ["Skipped 1", "Entry 4", "New 2"]
    assert preview.files.tag.text == "By your columns"
    preview.import_button.click()
    person.stage.settle()
    assert person.count() == before + 2
    order = person.order("3043119022864479")
    assert order is not None
    assert (order.ordered, order.total) == (date(2026, 10, 24), Money(162430, "RUB"))


def test_the_same_headings_are_not_asked_about_again(person: Person, tmp_path: Path) -> None:
    mapper = mapper_of(person, a_table(tmp_path))
    mapper.check_button.click()
    person.stage.settle()
    person.stage.window.findChildren(ImportPreview)[-1].reject()
    person.stage.settle()
    preview = person.preview(a_table(tmp_path, name="later.csv"))
    assert preview.isVisible()
    assert preview.files.other.accessibleName() == "Change columns…"
    preview.files.other.click()
    person.stage.settle()
    assert person.stage.window.findChildren(ColumnMapper)[-1].mapping == mapper.mapping


def test_without_the_tick_nothing_is_remembered(person: Person, tmp_path: Path) -> None:
    mapper = mapper_of(person, a_table(tmp_path))
    mapper.remember.setChecked(False)
    mapper.check_button.click()
    person.stage.settle()
    person.stage.window.findChildren(ImportPreview)[-1].reject()
    person.stage.settle()
    assert mapper_of(person, a_table(tmp_path, name="later.csv")).isVisible()


def test_back_leaves_nothing_open_and_nothing_written(person: Person, tmp_path: Path) -> None:
    before = person.count()
    mapper = mapper_of(person, a_table(tmp_path))
    mapper.back_button.click()
    person.stage.settle()
    assert not person.stage.window.findChildren(ColumnMapper)
    assert not person.stage.window.findChildren(ImportPreview)
    assert person.count() == before


def test_a_date_that_can_be_read_both_ways_must_be_answered(person: Person, tmp_path: Path) -> None:
    mapper = mapper_of(person, a_table(tmp_path, UNDECIDED))
    assert mapper.values.dates.choice == ""
    assert "both ways" in mapper.values.proof_text.text()
    mapper.check_button.click()
    assert mapper.isVisible()
    assert "day or the month" in mapper.problem_text.text()
    mapper.values.dates.set_choice("month")
    mapper.values.dates.chosen.emit("month")
    assert mapper.problem.isHidden()
    assert mapper.samples.lines[0].day.text() == "11\u00a0Mar\u00a02026"


def test_a_missing_number_is_said_under_the_table(person: Person, tmp_path: Path) -> None:
    mapper = mapper_of(person, a_table(tmp_path))
    choose(person, mapper, 0, Target.UNUSED)
    choose(person, mapper, 5, Target.UNUSED)
    assert mapper.check_button.isEnabled()
    mapper.check_button.click()
    assert "order number" in mapper.problem_text.text()
    assert mapper.columns.rows[0].combo.hasFocus()
    choose(person, mapper, 0, Target.NUMBER)
    assert mapper.problem.isHidden()


def test_two_columns_of_one_field_are_both_marked(person: Person, tmp_path: Path) -> None:
    mapper = mapper_of(person, a_table(tmp_path))
    choose(person, mapper, 6, Target.TITLE)
    marked = [n for n, row in enumerate(mapper.columns.rows) if row.tag.text == "Chosen twice"]
    assert marked == [2, 6]
    mapper.check_button.click()
    assert "same field" in mapper.problem_text.text()


def test_a_sum_is_asked_about_until_it_is_answered(person: Person, tmp_path: Path) -> None:
    mapper = mapper_of(person, a_table(tmp_path))
    assert mapper.question.isVisible()
    assert mapper.question.button.accessibleName() == "One piece"
    mapper.question.button.click()
    assert mapper.mapping.targets[4] is Target.UNIT_PRICE
    assert not mapper.question.isVisible()
    assert mapper.columns.rows[4].tag.text == "Sure"


@pytest.mark.qt_log_ignore(NO_GRAB, NO_RAISE)
def test_separator_and_heading_can_be_changed(person: Person, tmp_path: Path) -> None:
    mapper = mapper_of(person, a_table(tmp_path))
    mapper.change_button.click()
    (menu,) = mapper.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)
    names = [action.text() for action in menu.actions()]
    assert names[:3] == ["Separator", "Quotation mark", "Encoding"]
    menu.close()
    mapper.read_as(Layout(";", '"', "utf-8", heading=False))
    person.stage.settle()
    assert "no heading" in mapper.file_line.text()
    assert len(mapper.grid.rows) == 4
    assert not mapper.remember.isVisible()


def test_all_rows_are_counted_with_what_is_wrong(person: Person, tmp_path: Path) -> None:
    mapper = mapper_of(person, a_table(tmp_path))
    mapper._waiting.stop()
    mapper._count()
    person.stage.settle()
    assert mapper.readable.text() == "2 rows can be read"
    assert mapper.unreadable.text() == "1 has no order number"
    assert mapper.check_button.accessibleName() == "Check 2 orders"


@pytest.mark.parametrize("width", [760, 1180])
def test_the_cards_stand_below_where_there_is_no_room(
    person: Person, tmp_path: Path, width: int
) -> None:
    mapper = mapper_of(person, a_table(tmp_path))
    mapper.resize(width, 700)
    person.stage.settle()
    below = mapper.values.mapTo(mapper, mapper.values.rect().topLeft()).y() > 200
    assert below == (width < 1000)


def choose_the_columns(preview: ImportPreview) -> None:
    """Open the list of formats and take its last line."""
    preview.files.other.click()
    (menu,) = preview.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert menu.actions()[-1].text() == "Choose the columns yourself…"
    menu.actions()[-1].trigger()
    menu.close()


@pytest.mark.qt_log_ignore(NO_GRAB, NO_RAISE)
def test_the_columns_of_a_known_file_can_be_chosen(person: Person, tmp_path: Path) -> None:
    preview = person.preview(inventory(tmp_path / "orders.csv", NEW))
    choose_the_columns(preview)
    person.stage.settle()
    (mapper,) = person.stage.window.findChildren(ColumnMapper)
    assert mapper.grid.header[:2] == ("Order Date", "Order ID")
    mapper.back_button.click()
    person.stage.settle()
    assert preview.isVisible()
    assert preview.import_button.accessibleName() == "Import 1 order"


@pytest.mark.qt_log_ignore(NO_GRAB, NO_RAISE)
def test_cancel_while_the_columns_are_read_shows_the_preview(
    person: Person, tmp_path: Path
) -> None:
    path = exported(tmp_path / "data.json", {"orderId": NEW, "title": "Lens"})
    preview = person.preview(path)
    choose_the_columns(preview)
    assert preview.is_busy
    preview.cancel_button.click()
    person.stage.settle()
    assert preview.isVisible()
    assert not preview.is_busy
    assert preview.pages.currentWidget() is preview.table
    assert not person.stage.window.findChildren(ColumnMapper)
    assert not person.stage.window.findChildren(MessageDialog)
