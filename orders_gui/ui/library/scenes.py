"""The library's dialogs in the states that their pictures show."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from orders_gui.services.library.backup import Reason, backup_now, make_backup
from orders_gui.services.workspace import Workspace
from orders_gui.store.failures import damaged as damage_of
from orders_gui.ui.errors import translated
from orders_gui.ui.library.opening import open_damaged, open_restore
from orders_gui.ui.library.restore_dialog import RestoreQuestion
from orders_gui.ui.stage import Stage

_NAME = "orders-2026-11-22.orders"
_PLACE = Path("~/.local/share/orders-gui/g-0001/library.sqlite3")
"""What the picture calls the damaged file: the real one lies elsewhere each time."""


def restore_question(stage: Stage) -> QWidget:
    """A backup of the sample library, one order of which is in the bin by now."""
    backups: list[Path] = []
    stage.desk.ask(_backed_up, backups.append)
    stage.settle()
    return stage.dialog_of(partial(open_restore, stage.window, backups[0]), RestoreQuestion)


def _backed_up(workspace: Workspace) -> Path:
    return make_backup(workspace, workspace.library.root.parent / _NAME).path


def damaged(stage: Stage) -> QWidget:
    """What helps when the library is damaged, with a backup to return to."""
    places: list[Path] = []
    stage.desk.ask(_kept, places.append)
    stage.settle()
    sentence = translated(damage_of(_PLACE).message)
    dialog = open_damaged(stage.window, places[0], sentence)
    stage.settle()
    return dialog


def _kept(workspace: Workspace) -> Path:
    backup_now(workspace, Reason.REGULAR)
    return workspace.library.root
