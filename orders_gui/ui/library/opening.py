"""How other parts of the window reach what is done with the library as a whole."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from orders_gui.ui.library.feature import LibraryFeature

if TYPE_CHECKING:
    from orders_gui.ui.shell.host import Host

BACKUP_ENDING = ".orders"
"""How the name of a backup ends."""


def open_restore(window: "Host", path: Path) -> None:
    """Ask whether the backup `path` is to be restored; nothing happens without a yes."""
    feature_of(window).ask_restore(path)


def open_damaged(window: "Host", root: Path, sentence: str) -> QDialog:
    """Offer what helps when the library in `root` is damaged; it is rejected when nothing does."""
    return feature_of(window).offer_remedies(root, sentence)


def tell_backup_trouble(window: "Host", sentence: str) -> None:
    """Warn that the automatic backup did not work; an empty sentence says that it did."""
    feature_of(window).note.failed(sentence)


def feature_of(window: "Host") -> LibraryFeature:
    """The feature of a window that has one."""
    window.complete()
    found = window.findChild(LibraryFeature)
    if found is None:
        raise LookupError("The window was made without the library's feature")
    return found
