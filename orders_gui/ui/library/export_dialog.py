"""Which orders are exported, in which form, and where to."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from orders_gui.domain.ids import OrderId
from orders_gui.ui.exporting.targets import remembered_folder
from orders_gui.ui.preferences import Preferences
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.buttons import Button
from orders_gui.ui.widgets.choices import ChoiceCard, ChoiceGroup, Segmented
from orders_gui.ui.widgets.dialog_frame import DialogFrame
from orders_gui.ui.widgets.fields import Field, LineField

_FORMAT = "orders_export_format"
_FORBIDDEN = frozenset('\\/:*?"<>|')

SELECTION, VIEW, ALL = "selection", "view", "all"


@dataclass(frozen=True, slots=True)
class ExportChoices:
    """What can be exported; `all_count` orders are not in the bin."""

    selected: Sequence[OrderId]
    shown: Sequence[OrderId]
    shown_name: str
    all_count: int


class ExportOrdersDialog(DialogFrame):
    """Everything is filled in: Enter exports."""

    chosen = Signal(object, object)  # the ids (None for all) and the target

    def __init__(
        self,
        theme: Theme,
        preferences: Preferences,
        choices: ExportChoices,
        name: str,
        parent: QWidget,
    ) -> None:
        title = QCoreApplication.translate("ExportOrdersDialog", "Export orders")
        super().__init__(theme, title, parent, width=520)
        self._preferences = preferences
        self._choices = choices
        self._folder = remembered_folder(preferences)
        self.scope = self._make_scope()
        self.formats = ChoiceGroup(self)
        self._make_formats()
        self.name = QLineEdit(self)
        self.name.setObjectName("file_name")
        self._name_field = Field(theme, self.tr("File name"), self.name, self)
        self.folder = LineField(str(self._folder), self)
        self.folder.setObjectName("folder")
        self.folder.setReadOnly(True)
        self.body.addWidget(self._name_field)
        self.body.addLayout(self._folder_row())
        self.name.setText(_free(self._folder, name, self._ending()).name)
        self.name.textEdited.connect(self._clear_problem)
        self.formats.chosen.connect(self._follow_format)
        self.add_button(self.tr("Cancel"), self.reject, kind="ghost")
        self.save = self.add_button(self.tr("Export"), self._save, kind="primary", icon="file-up")
        self.set_default(self.save)

    def _make_scope(self) -> Segmented:
        choices, translate = self._choices, QCoreApplication.translate
        scope = Segmented(self.theme, self.tr("Which orders"), self)
        if len(choices.selected) > 1:
            count = len(choices.selected)
            scope.add(SELECTION, translate("Plurals", "%n selected", None, count))
        view = f"{choices.shown_name} · {len(choices.shown)}"
        scope.add(VIEW, view.replace("&", "&&"))
        scope.add(ALL, self.tr("All orders · {count}").format(count=choices.all_count))
        scope.set_choice(SELECTION if len(choices.selected) > 1 else VIEW)
        self.body.addWidget(Field(self.theme, self.tr("Which orders"), scope, self))
        return scope

    def _make_formats(self) -> None:
        cards = (
            (".xlsx", "file-spreadsheet", self.tr("Excel workbook"),
             self.tr("Sheets for orders, items, deadlines, disputes and refunds")),
            (".csv", "sheet", self.tr("CSV table"),
             self.tr("One row for each item, for any spreadsheet")),
            (".json", "file-json", self.tr("JSON"),
             self.tr("Everything, to be imported here again")),
        )  # fmt: skip
        for ending, icon, title, text in cards:
            card = ChoiceCard(self.theme, icon, title, text, self)
            self.formats.add(card, ending)
            self.body.addWidget(card)
        kept = self._preferences.text(_FORMAT, ".xlsx")
        self.formats.set_choice(kept if kept in [card[0] for card in cards] else ".xlsx")

    def _folder_row(self) -> QHBoxLayout:
        change = Button(self.theme, self.tr("Change…"), self)
        change.setAutoDefault(False)
        change.setAccessibleName(self.tr("Change the folder"))
        change.clicked.connect(self._choose_folder)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Field(self.theme, self.tr("Folder"), self.folder, self), 1)
        row.addWidget(change, 0, Qt.AlignmentFlag.AlignBottom)
        return row

    def _ending(self) -> str:
        return self.formats.choice or ".xlsx"

    def _follow_format(self, ending: str) -> None:
        stem = Path(self.name.text()).stem
        self.name.setText(_free(self._folder, stem, ending).name)
        self._clear_problem()

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
        if not name or name in (".", "..") or _FORBIDDEN & set(name):
            self._refuse(
                self.tr('A file name cannot be empty or have any of / \\ : * ? " < > | in it.')
            )
            return
        stem = name.removesuffix(self._ending())
        target = self._folder / f"{stem}{self._ending()}"
        if target.exists():
            free = _free(self._folder, stem, self._ending())
            self.name.setText(free.name)
            text = self.tr("{name} is there already. {free} is free.")
            self._refuse(text.format(name=target.name, free=free.name))
            return
        self._preferences.set_text("export_folder", str(self._folder))
        self._preferences.set_text(_FORMAT, self._ending())
        ids = {SELECTION: self._choices.selected, VIEW: self._choices.shown}
        self.chosen.emit(ids.get(self.scope.choice), target)
        self.accept()

    def _refuse(self, text: str) -> None:
        self._name_field.show_problem(text)
        self.name.setFocus()

    def _clear_problem(self) -> None:
        self._name_field.show_problem("")


def _free(folder: Path, stem: str, ending: str) -> Path:
    """A name that no file in the folder has."""
    target, number = folder / f"{stem}{ending}", 2
    while target.exists():
        target = folder / f"{stem} ({number}){ending}"
        number += 1
    return target
