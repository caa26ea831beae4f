"""The backups and exports that were made last, as a menu."""

import json
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from orders_gui.ui.preferences import Preferences
from orders_gui.ui.widgets.labels import as_tool_tip

_KEY = "recent_files"
_MOST = 8


class RecentFiles(QObject):
    """Remembers files between starts; those that are gone are shown but cannot be chosen."""

    chosen = Signal(object)  # Path

    def __init__(self, preferences: Preferences, window: QWidget) -> None:
        super().__init__(window)
        self._preferences = preferences
        self.menu = QMenu(window)
        self.menu.setToolTipsVisible(True)
        self.menu.aboutToShow.connect(self._fill)
        self.menu.triggered.connect(self._choose)

    def paths(self) -> list[Path]:
        """The files, the newest first."""
        with suppress(ValueError):
            kept = json.loads(self._preferences.text(_KEY, "[]"))
            if isinstance(kept, list):
                return [Path(str(place)) for place in kept]
        return []

    def add(self, path: Path) -> None:
        """Remember a file that was just written."""
        others = [known for known in self.paths() if known != path]
        self._keep([path, *others][:_MOST])

    def clear(self) -> None:
        """Forget all; the files stay."""
        self._keep([])

    def _keep(self, paths: list[Path]) -> None:
        self._preferences.set_text(_KEY, json.dumps([str(path) for path in paths]))

    def _fill(self) -> None:
        self.menu.clear()
        paths = self.paths()
        for path in paths:
            action = self.menu.addAction(path.name.replace("&", "&&"))
            action.setToolTip(as_tool_tip(str(path)))
            action.setData(str(path))
            action.setEnabled(path.exists())
        if not paths:
            self.menu.addAction(
                QCoreApplication.translate("RecentFiles", "Nothing yet")
            ).setEnabled(False)
            return
        self.menu.addSeparator()
        self.menu.addAction(QCoreApplication.translate("RecentFiles", "Clear list"))

    def _choose(self, action: QAction) -> None:
        if action.data():
            self.chosen.emit(Path(action.data()))
        else:
            self.clear()
