"""Exports of the selection, the view and everything, as the user asks for them."""

import csv
import io
import json
from pathlib import Path

import pytest

from orders_gui.ui.library.export_dialog import ALL, SELECTION, VIEW, ExportOrdersDialog
from orders_gui.ui.library.opening import feature_of
from orders_gui.ui.screenshots import IN_TRANSIT
from orders_gui.ui.stage import Stage


@pytest.fixture
def folder(stage: Stage, tmp_path: Path) -> Path:
    """The folder that is suggested."""
    folder = tmp_path / "exports"
    folder.mkdir()
    stage.window.preferences.set_text("export_folder", str(folder))
    return folder


def asked(stage: Stage) -> ExportOrdersDialog:
    export = stage.window.actions_table["export_orders"]
    return stage.dialog_of(export.trigger, ExportOrdersDialog)


def exported(stage: Stage, scope: str, ending: str) -> None:
    dialog = asked(stage)
    dialog.scope.set_choice(scope)
    dialog.formats.set_choice(ending)
    dialog.formats.chosen.emit(ending)
    dialog.save.click()
    stage.settle()


def test_the_view_is_exported_as_a_table_and_the_toast_opens_it(stage: Stage, folder: Path) -> None:
    exported(stage, VIEW, ".csv")
    target = folder / "orders-2026-11-22.csv"
    rows = list(csv.DictReader(io.StringIO(target.read_text("utf-8-sig"))))
    assert len({row["Order number"] for row in rows}) == stage.window.list_page.model.order_count
    assert stage.window.toast.text.startswith("orders-2026-11-22.csv: ")
    shown = [button.text() for button in stage.window.toast._actions if not button.isHidden()]
    assert shown == ["Open", "Show in folder"]
    assert feature_of(stage.window).recent.paths() == [target]


def test_only_the_selected_orders_go_out(stage: Stage, folder: Path) -> None:
    view = stage.window.list_page.view
    stage.choose(IN_TRANSIT)
    view.selectAll()
    chosen = len(stage.window.selected())
    dialog = asked(stage)
    assert dialog.scope.choice == SELECTION
    dialog.formats.set_choice(".json")
    dialog.formats.chosen.emit(".json")
    dialog.save.click()
    stage.settle()
    document = json.loads((folder / "orders-2026-11-22.json").read_text("utf-8"))
    assert len(document["orders"]) == chosen


def test_all_orders_are_more_than_the_view(stage: Stage, folder: Path) -> None:
    exported(stage, ALL, ".json")
    document = json.loads((folder / "orders-2026-11-22.json").read_text("utf-8"))
    assert len(document["orders"]) > stage.window.list_page.model.order_count


def test_a_file_that_is_there_is_never_replaced(stage: Stage, folder: Path) -> None:
    there = folder / "mine.xlsx"
    there.write_text("precious")
    dialog = asked(stage)
    dialog.name.setText("mine.xlsx")
    dialog.save.click()
    assert dialog.isVisible()
    assert dialog._name_field.problem == "mine.xlsx is there already. mine (2).xlsx is free."
    assert dialog.name.text() == "mine (2).xlsx"
    dialog.save.click()
    stage.settle()
    assert there.read_text() == "precious"
    assert (folder / "mine (2).xlsx").read_bytes().startswith(b"PK")


def test_a_name_that_no_system_takes_is_explained_beside_the_field(
    stage: Stage, folder: Path
) -> None:
    dialog = asked(stage)
    dialog.name.setText("a/b")
    dialog.save.click()
    assert "cannot" in dialog._name_field.problem
    assert list(folder.iterdir()) == []
