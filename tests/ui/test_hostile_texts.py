"""Texts of others are shown as they are, never as markup that would read files or hide words."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractTableModel
from PySide6.QtGui import Qt  # which has mightBeRichText
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLabel,
    QMessageBox,
    QTextEdit,
    QWidget,
)

from orders_gui.store.library import Library
from orders_gui.ui.importing.preview import ImportPreview
from orders_gui.ui.screenshots import NOW, scenes
from orders_gui.ui.stage import Scene, Stage, copy_library
from orders_gui.ui.theme import Look
from tests.services.importing.samples import inventory_row, write_inventory

HOSTILE = '<b>x</b><img src="file:///etc/hostname">'
COLUMNS = {
    "orders": ("seller", "note", "delivery_name", "title", "last_text"),
    "item": ("title", "variant"),
    "payment": ("method",),
    "tracking_number": ("carrier",),
    "tracking_event": ("text", "place"),
    "stated_date": ("page",),
    "tag": ("name",),
    "dispute": ("claim_en", "claim_own"),
    "evidence": ("original_name", "caption"),
    "round": ("text", "translation"),
}
"""Columns whose texts others have written, or the user has."""

_ROWS = 200
SCENES = {scene.pose: scene for scene in scenes() if scene.sample and scene.language == "en"}


@pytest.fixture(scope="module")
def hostile_library(tmp_path_factory: pytest.TempPathFactory, filled_library: Path) -> Path:
    """The sample orders, with markup in every text."""
    folder = tmp_path_factory.mktemp("hostile")
    copy_library(filled_library, folder)
    with Library(folder / "library", create=False) as library, library.database.write():
        for table, columns in COLUMNS.items():
            for column in columns:
                library.database.connection.execute(
                    f"UPDATE {table} SET {column} = {column} || ? WHERE {column} <> ''",  # noqa: S608
                    [HOSTILE],
                )
    return folder


@pytest.fixture
def hostile_stage(qapp: QApplication, tmp_path: Path, hostile_library: Path) -> Iterator[Stage]:
    copy_library(hostile_library, tmp_path / "stage")
    stage = Stage(qapp, tmp_path / "stage", NOW, language="en", look=Look.LIGHT)
    stage.start(SCENES[next(iter(SCENES))].size)
    yield stage
    stage.close()


def is_markup(text: str) -> bool:
    """Whether Qt would take the text for markup, and the markup is not ours alone."""
    return Qt.mightBeRichText(text) and "<img" in text


def taken_for_markup(root: QWidget) -> Iterator[str]:
    """Everything below a window that would be shown as markup, by class and text."""
    for widget in (root, *root.findChildren(QWidget)):
        name = f"{type(widget).__name__} {widget.objectName()}"
        if isinstance(widget, QLabel | QMessageBox) and _shows_markup(widget):
            yield f"{name}: {widget.text()}"
        if is_markup(widget.toolTip()):
            yield f"tool tip of {name}: {widget.toolTip()}"
        if isinstance(widget, QTextEdit) and "<img" in widget.toHtml():
            yield f"{name}: {widget.toHtml()}"
        if isinstance(widget, QAbstractItemView):
            yield from (f"tool tip in {name}: {text}" for text in _item_tips(widget))


def _shows_markup(widget: QLabel | QMessageBox) -> bool:
    if widget.textFormat() == Qt.TextFormat.PlainText:
        return False
    rich = widget.textFormat() == Qt.TextFormat.RichText
    return "<img" in widget.text() and (rich or Qt.mightBeRichText(widget.text()))


def _item_tips(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    for row in range(min(_ROWS, model.rowCount() if model else 0)):
        # The columns of lists are nobody's business.
        columns = model.columnCount() if isinstance(model, QAbstractTableModel) else 1
        for column in range(columns):
            tip = model.index(row, column).data(Qt.ItemDataRole.ToolTipRole)
            if isinstance(tip, str) and is_markup(tip):
                yield tip


def shown_texts(root: QWidget) -> str:
    """All texts of labels, to see that the hostile ones have come as far as the window."""
    return "\n".join(label.text() for label in root.findChildren(QLabel))


@pytest.mark.parametrize("scene", SCENES.values(), ids=[scene.name for scene in SCENES.values()])
def test_no_text_is_taken_for_markup(hostile_stage: Stage, scene: Scene) -> None:
    shown = scene.pose(hostile_stage)
    hostile_stage.settle()
    windows = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    assert isinstance(shown, QWidget)
    assert [found for window in windows for found in taken_for_markup(window)] == []


def test_the_texts_have_come_as_far_as_the_window(hostile_stage: Stage) -> None:
    hostile_stage.choose("3042771955204471")
    assert shown_texts(hostile_stage.window).count("<img") >= 3


def test_an_imported_file_is_no_markup_either(hostile_stage: Stage, tmp_path: Path) -> None:
    path = tmp_path / f"orders {HOSTILE.replace('/', '')}.csv"
    for text in ("first", HOSTILE):
        rows = [inventory_row("8211968300001234", Title=text, Store=text)]
        write_inventory(path, *rows, inventory_row("x<b>", Title=text))
        hostile_stage.window.commands.take_dropped((path,))
        hostile_stage.settle()
        preview = hostile_stage.window.findChildren(ImportPreview)[-1]
        assert list(taken_for_markup(hostile_stage.window)) == []
        preview._import()
        hostile_stage.settle()
