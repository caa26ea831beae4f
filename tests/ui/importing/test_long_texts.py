"""The import's dialogs for screen readers, and in a language of long words."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from orders_gui.ui.editor.order_editor import OrderEditor
from orders_gui.ui.importing.mapper import ColumnMapper
from tests.ui.importing.conftest import NEW, Person, exported, inventory
from tests.ui.importing.test_column_mapper import a_table
from tests.ui.importing.test_paste import PAGE
from tests.ui.test_accessibility import LongTexts, cut, nameless


@pytest.fixture(params=["en", "long"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """English, then words that are 40 % longer."""
    translator = LongTexts(qapp)
    if request.param == "long":
        qapp.installTranslator(translator)
    yield str(request.param)
    qapp.removeTranslator(translator)


def check(dialog: QWidget) -> None:
    assert list(nameless(dialog)) == []
    assert cut(dialog) == []


def test_the_preview_has_names_and_room(person: Person, tmp_path: Path, language: str) -> None:
    path = exported(
        tmp_path / "data.json",
        {"orderId": NEW, "title": "Lens", "orderTotal": "62.00", "currency": ""},
        {"orderId": "3043002177184471", "orderTotal": "6.41"},
    )
    preview = person.preview(path, inventory(tmp_path / "orders.csv", "8211968300005555"))
    preview.resize(1180, 828)
    person.stage.settle()
    assert preview.isVisible(), language
    check(preview)


def test_the_mapper_has_names_and_room(person: Person, tmp_path: Path, language: str) -> None:
    person.drop(a_table(tmp_path))
    mapper = person.stage.window.findChildren(ColumnMapper)[-1]
    assert mapper.isVisible(), language
    check(mapper)


def test_the_paste_box_has_names_and_room(person: Person, language: str) -> None:
    editor = person.stage.dialog_of(person.stage.window.commands.add_order, OrderEditor)
    assert editor.pasting is not None, language
    editor.pasting.look_at(PAGE)
    person.stage.settle()
    check(editor.pasting.box)
