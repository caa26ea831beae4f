"""Settings of the look: language, theme, rows, font, menu bar. They belong to this computer."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from orders_gui.ui.fonts import FAMILY
from orders_gui.ui.settings.parts import SettingGroup, combo
from orders_gui.ui.shell.actions import Actions
from orders_gui.ui.theme import Look, Theme
from orders_gui.ui.widgets.choices import Segmented

_LANGUAGES = (("en", "English"), ("ru", "Русский"))


class LookGroup(SettingGroup):
    """Does what the window's own actions do, so that both always agree."""

    def __init__(self, theme: Theme, actions: Actions, language: str, parent: QWidget) -> None:
        super().__init__(
            theme, QCoreApplication.translate("LookGroup", "Look and language"), parent
        )
        self._actions = actions
        row = self.row(self.tr("Language"), self.tr("Changes at once, your texts stay as they are"))
        self.language = combo(theme, self.tr("Language"), row, width=140)
        for code, name in _LANGUAGES:
            self.language.addItem(name, code)
        self.language.setCurrentIndex(max(self.language.findData(language), 0))
        row.add(self.language)
        self.look = self._segments(
            self.tr("Theme"),
            ((Look.SYSTEM, self.tr("System")), (Look.LIGHT, self.tr("Light")),
             (Look.DARK, self.tr("Dark"))),
            theme.look,
        )  # fmt: skip
        self.rows = self._segments(
            self.tr("Rows"),
            (("normal", self.tr("Normal")), ("compact", self.tr("Compact"))),
            "compact" if actions["compact"].isChecked() else "normal",
        )
        self.font_family = self._segments(
            self.tr("Font"),
            (("own", FAMILY), ("system", self.tr("System"))),
            "system" if actions["system_font"].isChecked() else "own",
        )
        self.menu_bar = self._segments(
            self.tr("Menu"),
            (("button", self.tr("Button")), ("bar", self.tr("Menu bar"))),
            "bar" if actions["menu_bar"].isChecked() else "button",
        )
        self.language.activated.connect(self._choose_language)
        self.look.chosen.connect(self._choose_look)
        self.rows.chosen.connect(self._choose_rows)
        self.font_family.chosen.connect(self._choose_font)
        self.menu_bar.chosen.connect(self._choose_menu_bar)

    def _segments(self, title: str, choices: tuple[tuple[str, str], ...], chosen: str) -> Segmented:
        row = self.row(title)
        segments = Segmented(self.theme, title, row)
        for choice, text in choices:
            segments.add(choice, text)
        segments.set_choice(chosen)
        row.add(segments)
        return segments

    def _choose_language(self) -> None:
        self._actions[f"language_{self.language.currentData()}"].trigger()

    def _choose_look(self, look: str) -> None:
        self._actions[f"look_{look}"].trigger()

    def _choose_rows(self, rows: str) -> None:
        self._actions["compact"].setChecked(rows == "compact")

    def _choose_font(self, font: str) -> None:
        self._actions["system_font"].setChecked(font == "system")

    def _choose_menu_bar(self, menu: str) -> None:
        self._actions["menu_bar"].setChecked(menu == "bar")
