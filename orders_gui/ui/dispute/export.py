"""Where a dispute's PDF is saved, under which name and in which language."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout

from orders_gui.domain.language import LANGUAGES
from orders_gui.ui.fonts import STRONG, Size
from orders_gui.ui.preferences import Preferences
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.buttons import Button
from orders_gui.ui.widgets.choices import Segmented
from orders_gui.ui.widgets.fields import Field
from orders_gui.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from orders_gui.ui.main_window import MainWindow

_FOLDER = "export_folder"
_LANGUAGE = "export_language"
_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')

LANGUAGE_NAMES = {"en": "English", "ru": "Русский"}


def remembered_folder(preferences: Preferences) -> Path:
    """The folder of the last export, else the documents folder, else the home folder."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    for name in (preferences.text(_FOLDER), documents):
        if name and Path(name).is_dir():
            return Path(name)
    return Path.home()


def remember_target(preferences: Preferences, target: Path, language: str) -> None:
    """Suggest the same folder and language next time."""
    preferences.set_text(_FOLDER, str(target.parent))
    preferences.set_text(_LANGUAGE, language)


def remembered_language(preferences: Preferences) -> str:
    """The language of the last export, else that of the window."""
    language = preferences.text(_LANGUAGE) or preferences.text("language", "en")
    return language if language in LANGUAGES else "en"


def suggested_target(folder: Path, dispute_code: str, order_number: str) -> Path:
    """A name that says what it is and that no file in the folder has."""
    stem = _FORBIDDEN.sub("-", " ".join(filter(None, (dispute_code, order_number)))) or "dispute"
    target = folder / f"{stem}.pdf"
    number = 2
    while target.exists():
        target = folder / f"{stem} ({number}).pdf"
        number += 1
    return target


class ExportDialog(QDialog):
    """Name, folder and language, all filled in: Enter saves."""

    chosen = Signal(Path, str)  # target and language

    def __init__(
        self, window: "MainWindow", preferences: Preferences, dispute_code: str, order_number: str
    ) -> None:
        super().__init__(window)
        theme = window.theme
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Export PDF summary"))
        self.setMinimumWidth(440)
        self._preferences = preferences
        self._folder = remembered_folder(preferences)
        target = suggested_target(self._folder, dispute_code, order_number)
        self.name = QLineEdit(target.name, self)
        self.name.setObjectName("file_name")
        self.folder = QLineEdit(str(self._folder), self)
        self.folder.setObjectName("folder")
        self.folder.setReadOnly(True)
        self.language = Segmented(theme, self.tr("Language"), self)
        for code, language in LANGUAGE_NAMES.items():
            self.language.add(code, language)
        self.language.set_choice(remembered_language(preferences))
        self._name_field = Field(theme, self.tr("File name"), self.name, self)
        self._lay_out(theme)
        self.name.textEdited.connect(self._clear_problem)
        self.name.setFocus()
        self.name.setSelection(0, len(target.stem))

    def _lay_out(self, theme: Theme) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 22, 24, 20)
        layout.setSpacing(14)
        title = self.windowTitle()
        layout.addWidget(PlainLabel(theme, title, self, size=Size.TITLE, weight=STRONG))
        explained = self.tr(
            "Statement, timeline, photos and fingerprints in one file. Location data is left out."
        )
        layout.addWidget(PlainLabel(theme, explained, self, tone="2", wrap=True))
        layout.addWidget(Field(theme, self.tr("Language"), self.language, self))
        layout.addWidget(self._name_field)
        change = Button(theme, self.tr("Change…"), self)
        change.setAutoDefault(False)
        change.setAccessibleName(self.tr("Change the folder"))
        change.clicked.connect(self._choose_folder)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Field(theme, self.tr("Folder"), self.folder, self), 1)
        row.addWidget(change, 0, Qt.AlignmentFlag.AlignBottom)
        layout.addLayout(row)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        cancel = Button(theme, self.tr("Cancel"), self, kind="ghost")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self.save = Button(theme, self.tr("Export PDF"), self, kind="primary", icon="file-text")
        self.save.setDefault(True)
        self.save.clicked.connect(self._save)
        buttons.addWidget(cancel)
        buttons.addWidget(self.save)
        layout.addSpacing(4)
        layout.addLayout(buttons)

    def _choose_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a folder"), str(self._folder))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._take_folder)
        dialog.open()

    def _take_folder(self, name: str) -> None:
        self._folder = Path(name)
        self.folder.setText(name)
        self._clear_problem()

    def _save(self) -> None:
        name = self.name.text().strip()
        if not name or _FORBIDDEN.search(name) or name in (".", ".."):
            self._name_field.show_problem(
                self.tr('A file name cannot be empty or have any of / \\ : * ? " < > | in it.')
            )
            self.name.setFocus()
            return
        target = self._folder / (name if name.lower().endswith(".pdf") else f"{name}.pdf")
        if target.exists():
            free = suggested_target(self._folder, target.stem, "")
            self._name_field.show_problem(
                self.tr("{name} is there already. {free} is free.").format(
                    name=target.name, free=free.name
                )
            )
            self.name.setText(free.name)
            self.name.setFocus()
            return
        language = self.language.choice or "en"
        remember_target(self._preferences, target, language)
        self.chosen.emit(target, language)
        self.accept()

    def _clear_problem(self) -> None:
        self._name_field.show_problem("")
