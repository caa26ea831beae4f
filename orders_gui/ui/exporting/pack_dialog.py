"""After an upload pack was saved: the checklist that says what goes where on the form."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from orders_gui.services.exporting.upload_pack import WrittenPack
from orders_gui.ui.theme import Theme
from orders_gui.ui.tokens import Tone
from orders_gui.ui.widgets.dialog_frame import DialogFrame

_WIDTH = 620
_LEAST_HEIGHT = 260


class PackDialog(DialogFrame):
    """Shows the checklist of a pack and where the pack is."""

    def __init__(self, theme: Theme, pack: WrittenPack, parent: QWidget) -> None:
        super().__init__(theme, "", parent, width=_WIDTH)
        self._path = pack.path
        title = self.tr("Upload pack saved")
        self.setWindowTitle(title)
        self.heading.setText(title)
        self.set_icon("circle-check", Tone.OK)
        self.explain(str(pack.path))
        self.checklist = QPlainTextEdit(pack.checklist, self)
        self.checklist.setReadOnly(True)
        self.checklist.setMinimumHeight(_LEAST_HEIGHT)
        self.checklist.setAccessibleName(self.tr("Checklist"))
        self.body.addWidget(self.checklist)
        self.add_button(self.tr("Show in folder"), self._show_folder)
        self.set_default(self.add_button(self.tr("Close"), self.accept, kind="primary"))

    def _show_folder(self) -> None:
        shown = self._path if self._path.is_dir() else self._path.parent
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(shown))))
