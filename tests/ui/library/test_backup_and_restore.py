"""Backing up and restoring through the window, with real files."""

import time
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from orders_gui.domain.errors import Message
from orders_gui.domain.ids import OrderId
from orders_gui.services.library.backup import Reason, backup_now, make_backup
from orders_gui.services.orders.orders import set_note
from orders_gui.services.workspace import Workspace
from orders_gui.store.backup.archive_reader import ArchiveReader
from orders_gui.store.backup.generations import current
from orders_gui.store.watching import Watch
from orders_gui.ui.library.backup_note import OLD, BackupState
from orders_gui.ui.library.backups_dialog import BackupsDialog
from orders_gui.ui.library.newer_dialog import NewerDialog
from orders_gui.ui.library.opening import feature_of, open_restore
from orders_gui.ui.library.progress import ProgressDialog
from orders_gui.ui.library.restore_dialog import RestoreQuestion
from orders_gui.ui.screenshots import IN_TRANSIT, NOW
from orders_gui.ui.shell.side_bar import SideBar
from orders_gui.ui.stage import Stage
from tests.builders import a_photo


def dialog(stage: Stage, kind: type[QWidget]) -> QWidget:
    stage.settle()
    return next(found for found in stage.window.findChildren(kind) if found.isVisible())


def asked(stage: Stage, work: object) -> object:
    results: list[object] = []
    stage.desk.ask(work, results.append)
    stage.settle()
    return results[0]


def titles(stage: Stage) -> set[str]:
    def read(workspace: Workspace) -> set[str]:
        listing = workspace.library.listing
        found = workspace.library.orders.get_many(listing.everything())
        return {order.title for order in found if order.binned_at is None}

    return asked(stage, read)


def backed_up(stage: Stage, target: Path) -> Path:
    def write(workspace: Workspace) -> None:
        make_backup(workspace, target)

    asked(stage, write)
    return target


def delete_one(stage: Stage) -> None:
    stage.choose(IN_TRANSIT)
    stage.window.commands.delete()
    stage.settle()


def test_a_backup_is_saved_where_the_user_says_and_its_folder_is_suggested_again(
    stage: Stage, tmp_path: Path
) -> None:
    stage.window.actions_table["backup"].trigger()
    chooser = dialog(stage, QFileDialog)
    assert Path(chooser.selectedFiles()[0]).name == "orders-2026-11-22.orders"
    target = tmp_path / "mine" / "all.orders"
    target.parent.mkdir()
    chooser.fileSelected.emit(str(target))
    chooser.close()
    stage.settle()
    with ArchiveReader(target) as archive:
        archive.verify(Watch())
        assert archive.manifest.orders > 5
    assert stage.window.toast.text.startswith("Backed up: ")
    assert not [found for found in stage.window.findChildren(ProgressDialog) if found.isVisible()]
    assert feature_of(stage.window).recent.paths() == [target]
    stage.window.actions_table["backup"].trigger()
    again = dialog(stage, QFileDialog)
    assert Path(again.directory().absolutePath()) == target.parent
    again.close()


def test_restoring_brings_back_what_was_there_and_keeps_what_is_there(
    stage: Stage, tmp_path: Path
) -> None:
    before = titles(stage)
    backup = backed_up(stage, tmp_path / "all.orders")
    root = tmp_path / "stage" / "library"
    old = current(root)
    delete_one(stage)
    assert titles(stage) != before
    open_restore(stage.window, backup)
    question = dialog(stage, RestoreQuestion)
    question.restore_button.click()
    stage.settle()
    assert titles(stage) == before
    assert current(root) != old
    assert (root / old / "library.sqlite3").is_file()
    assert stage.window.toast.text.startswith("Backup restored: ")
    shown = stage.window.list_page.model
    assert shown.order_count > 0


def restored_over_changes(stage: Stage, tmp_path: Path) -> NewerDialog:
    """Back up, note something on one order, go back to the backup."""
    backup = backed_up(stage, tmp_path / "all.orders")
    set_note_of_one(stage, "Called the seller")
    open_restore(stage.window, backup)
    dialog(stage, RestoreQuestion).restore_button.click()
    return dialog(stage, NewerDialog)


def set_note_of_one(stage: Stage, note: str) -> None:
    def write(workspace: Workspace) -> None:
        wanted = ("aliexpress", IN_TRANSIT)
        (known,) = workspace.library.imports.by_number([wanted])[wanted]
        set_note(workspace, known.id, note)

    asked(stage, write)


def notes(stage: Stage) -> set[str]:
    def read(workspace: Workspace) -> set[str]:
        found = workspace.library.orders.get_many(workspace.library.listing.everything())
        return {order.note for order in found}

    return asked(stage, read)


def test_what_is_newer_in_the_replaced_library_is_shown_and_comes_over(
    stage: Stage, tmp_path: Path
) -> None:
    question = restored_over_changes(stage, tmp_path)
    assert "Called the seller" not in notes(stage)
    model = question.list.model()
    assert model.rowCount() == 1
    said = model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert "changed" in said
    question.bring_button.click()
    stage.settle()
    assert "Called the seller" in notes(stage)
    assert stage.window.toast.text.endswith("brought over from the replaced library")
    stage.desk.undo()
    stage.settle()
    assert "Called the seller" not in notes(stage)


def test_escape_leaves_what_is_newer_and_keeps_the_replaced_library(
    stage: Stage, tmp_path: Path
) -> None:
    question = restored_over_changes(stage, tmp_path)
    QTest.keyClick(question, Qt.Key.Key_Escape)
    stage.settle()
    assert "Called the seller" not in notes(stage)
    assert (tmp_path / "stage" / "library" / "g-0001" / "library.sqlite3").is_file()


def many_photos(workspace: Workspace) -> None:
    """So many files that a backup or a restore can be ended on the way."""
    library = workspace.library
    with library.journal.step(Message("Photos"), workspace.now):
        for number in range(120):
            stored = library.files.add(number.to_bytes(4, "big") * 300_000, "jpg")
            library.evidence.save(a_photo(OrderId(1), None, sha256=stored.sha256, position=number))


def ended_midway(stage: Stage) -> int:
    """Press Cancel when some files are through; returns how many were."""
    progress = next(one for one in stage.window.findChildren(ProgressDialog) if not one._over)
    end = time.monotonic() + 30
    while not 0 < progress.bar.value() < progress.bar.maximum() and time.monotonic() < end:
        QApplication.processEvents()
    done = progress.bar.value()
    progress.cancel_button.click()
    stage.settle()
    return done


def test_a_backup_that_is_ended_midway_leaves_nothing(stage: Stage, tmp_path: Path) -> None:
    asked(stage, many_photos)
    target = tmp_path / "mine" / "all.orders"
    target.parent.mkdir()
    feature_of(stage.window)._back_up_to(str(target))
    assert 0 < ended_midway(stage) < 120
    assert list(target.parent.iterdir()) == []
    assert stage.window.toast.text == "Cancelled. Nothing was changed"


def test_a_restore_that_is_ended_midway_leaves_the_library_as_it_was(
    stage: Stage, tmp_path: Path
) -> None:
    asked(stage, many_photos)
    backup = backed_up(stage, tmp_path / "all.orders")
    set_note_of_one(stage, "Called the seller")
    root = tmp_path / "stage" / "library"
    before, generation = titles(stage), current(root)
    open_restore(stage.window, backup)
    dialog(stage, RestoreQuestion).restore_button.click()
    assert ended_midway(stage) > 0
    assert (titles(stage), current(root)) == (before, generation)
    assert "Called the seller" in notes(stage)
    assert [path.name for path in root.glob("g-*")] == [generation]
    assert list(root.glob(".g-incoming-*")) == []
    assert stage.window.list_page.model.order_count > 0


def test_nothing_is_asked_when_nothing_is_newer(stage: Stage, tmp_path: Path) -> None:
    backup = backed_up(stage, tmp_path / "all.orders")
    open_restore(stage.window, backup)
    dialog(stage, RestoreQuestion).restore_button.click()
    stage.settle()
    assert stage.window.findChildren(NewerDialog) == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_escape_and_enter_keep_the_library(stage: Stage, tmp_path: Path, key: Qt.Key) -> None:
    backup = backed_up(stage, tmp_path / "all.orders")
    delete_one(stage)
    before, generation = titles(stage), current(tmp_path / "stage" / "library")
    open_restore(stage.window, backup)
    question = dialog(stage, RestoreQuestion)
    assert question.focusWidget() is question.keep_button
    QTest.keyClick(question.focusWidget(), key)
    stage.settle()
    assert titles(stage) == before
    assert current(tmp_path / "stage" / "library") == generation


def test_a_file_that_is_no_backup_is_refused_in_words_and_nothing_changes(
    stage: Stage, tmp_path: Path
) -> None:
    wrong = tmp_path / "wrong.orders"
    wrong.write_bytes(b"PK nothing")
    troubles: list[BaseException] = []
    stage.tasks.trouble.disconnect()
    stage.tasks.trouble.connect(troubles.append)
    open_restore(stage.window, wrong)
    stage.settle()
    assert "wrong.orders was not restored" in str(troubles[0])
    assert stage.window.findChildren(RestoreQuestion) == []


def test_a_backup_damaged_after_the_question_leaves_the_library_open_as_it_was(
    stage: Stage, tmp_path: Path
) -> None:
    backup = backed_up(stage, tmp_path / "all.orders")
    before = titles(stage)
    open_restore(stage.window, backup)
    question = dialog(stage, RestoreQuestion)
    content = bytearray(backup.read_bytes())
    content[len(content) // 2] ^= 0xFF
    backup.write_bytes(content)
    troubles: list[BaseException] = []
    stage.tasks.trouble.disconnect()
    stage.tasks.trouble.connect(troubles.append)
    question.restore_button.click()
    stage.settle()
    assert "The library is unchanged" in str(troubles[0])
    assert titles(stage) == before


def test_while_a_dialog_is_open_the_library_is_not_replaced(stage: Stage, tmp_path: Path) -> None:
    backup = backed_up(stage, tmp_path / "all.orders")
    stage.window.commands.add_order()
    open_restore(stage.window, backup)
    stage.settle()
    assert stage.window.findChildren(RestoreQuestion) == []
    assert "Close the open dialog" in stage.window.toast.text


def test_automatic_backups_are_listed_and_one_more_can_be_made(stage: Stage) -> None:
    stage.window.actions_table["backups"].trigger()
    shown = dialog(stage, BackupsDialog)
    assert not shown.restore_button.isEnabled()
    shown.now_button.click()
    stage.settle()
    assert shown.list.backup is not None
    assert shown.list.backup.reason is Reason.REGULAR
    assert shown.status.text() == "Backed up"
    shown.now_button.click()
    stage.settle()
    assert "holds all changes already" in shown.status.text()
    shown.restore_button.click()
    assert dialog(stage, RestoreQuestion).isVisible()


def note(side_bar: SideBar) -> str:
    return side_bar._note.text()


def test_the_side_bar_says_when_the_library_was_backed_up(stage: Stage) -> None:
    assert note(stage.window.side_bar) == "Not backed up yet"

    def regular(workspace: Workspace) -> None:
        backup_now(workspace, Reason.REGULAR)

    asked(stage, regular)
    feature = feature_of(stage.window)
    feature.note.refresh()
    stage.settle()
    assert note(stage.window.side_bar) == "Backed up today"
    feature.note.failed("The disk is full.")
    stage.settle()
    assert note(stage.window.side_bar) == "Backup failed"
    feature.note.failed("")
    stage.settle()
    assert note(stage.window.side_bar) == "Backed up today"


def test_an_old_backup_is_a_warning_only_when_something_changed_after_it(stage: Stage) -> None:
    shown = feature_of(stage.window).note
    old = NOW - OLD - timedelta(days=3)
    changed = BackupState(old, NOW, Path("/backups"), empty=False, root=Path("/library"))
    assert shown._said(changed) == ("Last backup: 12\u00a0Nov", True)
    unchanged = BackupState(
        old, old - timedelta(days=1), Path("/backups"), empty=False, root=Path("/library")
    )
    assert shown._said(unchanged) == ("Backed up 12\u00a0Nov", False)


def test_recent_files_that_are_gone_cannot_be_chosen_and_the_list_can_be_cleared(
    stage: Stage, tmp_path: Path
) -> None:
    recent = feature_of(stage.window).recent
    there, gone = tmp_path / "a.csv", tmp_path / "b.csv"
    there.write_text("x")
    recent.add(gone)
    recent.add(there)
    menu = stage.window.actions_table["recent"].menu()
    menu.aboutToShow.emit()
    state = [(action.text(), action.isEnabled()) for action in menu.actions() if action.text()]
    assert state == [("a.csv", True), ("b.csv", False), ("Clear list", True)]
    menu.actions()[-1].trigger()
    assert recent.paths() == []
