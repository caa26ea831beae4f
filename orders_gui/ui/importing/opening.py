"""How other parts of the window reach the import of files."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from orders_gui.ui.importing.feature import ImportFeature

if TYPE_CHECKING:
    from orders_gui.services.importing.paste import Pasted
    from orders_gui.ui.shell.host import Host


def take_files(window: "Host", paths: Sequence[Path]) -> None:
    """Send dropped files where their content belongs: preview, evidence, restore."""
    feature_of(window).take(paths)


def open_import(window: "Host", paths: Sequence[Path]) -> None:
    """Show what importing these files would change; nothing is written without it."""
    feature_of(window).preview(paths)


def open_pasted(window: "Host", pasted: "Pasted") -> None:
    """Show what adding the orders of a pasted text would change, or ask for its columns."""
    feature_of(window).show_pasted(pasted)


def feature_of(window: "Host") -> ImportFeature:
    """The feature of a window that has one."""
    window.complete()
    found = window.findChild(ImportFeature)
    if found is None:
        raise LookupError("The window was made without the import of files")
    return found
