"""Settings about the user: the country of the bank, and the name in documents."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from orders_gui.services.personal import Person, countries
from orders_gui.ui.formats import COMMON_CURRENCIES, Formats
from orders_gui.ui.settings.parts import SettingGroup, SettingRow, combo
from orders_gui.ui.theme import Theme

_WIDTH = 190


class MoneyGroup(SettingGroup):
    """Where the user lives and has a bank."""

    chosen = Signal(object)  # Person
    currency_chosen = Signal(str)

    def __init__(self, theme: Theme, formats: Formats, language: str, parent: QWidget) -> None:
        super().__init__(theme, QCoreApplication.translate("MoneyGroup", "Money"), parent)
        self._person = Person()
        self._formats = formats
        row = self.row(
            self.tr("Main currency"), self.tr("Others are listed beside it, never converted")
        )
        self.currency = combo(theme, self.tr("Main currency"), row, width=_WIDTH)
        self.currency.addItem(self.tr("The most frequent"), "")
        self.currency.activated.connect(self._tell_currency)
        row.add(self.currency)
        self.show_currencies(())
        row = self.row(self.tr("I live in"), self.tr("Decides which periods can apply"))
        self.country = self._countries(row, self.tr("I live in"), self.tr("Not chosen"), language)
        row = self.row(self.tr("Bank holidays of"), self.tr("For “1–20 bank days” until a refund"))
        self.bank = self._countries(
            row, self.tr("Bank holidays of"), self.tr("Where I live"), language
        )

    def show_person(self, person: Person) -> None:
        """Show what the library keeps."""
        self._person = person
        _choose(self.country, person.country)
        _choose(self.bank, person.bank_country)

    def show_currencies(self, known: Sequence[str]) -> None:
        """Offer the currencies of the library before the common ones."""
        for code in (*known, *COMMON_CURRENCIES, self._formats.main_currency):
            if code and self.currency.findData(code) < 0:
                self.currency.addItem(self._formats.currency(code), code)
        self.currency.setCurrentIndex(self.currency.findData(self._formats.main_currency))

    def _tell_currency(self) -> None:
        code = str(self.currency.currentData())
        if code != self._formats.main_currency:
            self.currency_chosen.emit(code)

    def _countries(self, row: SettingRow, name: str, nothing: str, language: str) -> QComboBox:
        box = combo(self.theme, name, row, width=_WIDTH)
        box.addItem(nothing, "")
        names = {code: text.text(language) for code, text in countries().items()}
        for code in sorted(names, key=names.__getitem__):
            box.addItem(names[code], code)
        box.activated.connect(self._tell)
        row.add(box)
        return box

    def _tell(self) -> None:
        country, bank = str(self.country.currentData()), str(self.bank.currentData())
        changed = replace(self._person, country=country, bank_country=bank)
        if changed != self._person:
            self.chosen.emit(changed)


class DocumentsGroup(SettingGroup):
    """What stands in documents for the buyer."""

    chosen = Signal(object)  # Person

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, QCoreApplication.translate("DocumentsGroup", "Documents"), parent)
        self._person = Person()
        self.name = self._field(
            self.tr("My name"), self.tr("In the PDF and in letters; empty leaves it out")
        )
        self.place = self._field(self.tr("My city and country"), self.tr("Below the name"))

    def show_person(self, person: Person) -> None:
        """Show what the library keeps."""
        self._person = person
        for field, text in ((self.name, person.name), (self.place, person.place)):
            if not field.hasFocus():
                field.setText(text)

    def _field(self, title: str, text: str) -> QLineEdit:
        row = self.row(title, text)
        field = QLineEdit(row)
        field.setAccessibleName(title)
        field.setFont(self.theme.font())
        field.setMaxLength(120)
        field.setFixedWidth(_WIDTH)
        field.editingFinished.connect(self._tell)
        row.add(field)
        return field

    def _tell(self) -> None:
        name, place = self.name.text().strip(), self.place.text().strip()
        changed = replace(self._person, name=name, place=place)
        if changed != self._person:
            self.chosen.emit(changed)


def _choose(box: QComboBox, code: str) -> None:
    """Choose a country; one that is not in the list is added as it is."""
    if box.findData(code) < 0:
        box.addItem(code, code)
    box.setCurrentIndex(box.findData(code))
