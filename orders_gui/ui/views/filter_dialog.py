"""The filter: states, marketplaces, tags, money, dates and words, with what it leaves."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from orders_gui.domain.filters import OrderFilter
from orders_gui.domain.list_row import Pill
from orders_gui.domain.money import Money
from orders_gui.services.workspace import Workspace
from orders_gui.store.rows.listing import Query, View
from orders_gui.ui.desk import Desk
from orders_gui.ui.editor.amounts import read_amount
from orders_gui.ui.formats import Formats
from orders_gui.ui.marketplaces import Marketplaces
from orders_gui.ui.orders.row_text import pill_text
from orders_gui.ui.theme import Theme
from orders_gui.ui.views.facts import due_facts
from orders_gui.ui.widgets.chip import ChipGroup
from orders_gui.ui.widgets.choices import Segmented
from orders_gui.ui.widgets.date_field import DateField
from orders_gui.ui.widgets.dialog_frame import DialogFrame
from orders_gui.ui.widgets.fields import Field
from orders_gui.ui.widgets.pill import pill_icon

_TRAVELS = (14, 30, 45, 60, 90)
_SILENT = (7, 14, 30, 60)
_WITHIN = ("", "3", "10", "30")


@dataclass(frozen=True, slots=True)
class FilterChoices:
    """What the library offers: marketplaces, tags with counts, currencies, most used first."""

    marketplaces: Sequence[str]
    tags: Mapping[str, int]
    currencies: Sequence[str]


class FilterDialog(DialogFrame):
    """Counts as it is changed; nothing is narrowed before the button is pressed."""

    applied = Signal(object, object)  # the View and the OrderFilter
    help_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        desk: Desk,
        formats: Formats,
        marketplaces: Marketplaces,
        choices: FilterChoices,
        query: Query,
        parent: QWidget,
    ) -> None:
        title = QCoreApplication.translate("FilterDialog", "Filter orders")
        super().__init__(theme, title, parent, width=640)
        self._desk = desk
        self._formats = formats
        self._view = query.view
        self.text = QLineEdit(self)
        self.text.setPlaceholderText(self.tr("Words, or seller:kaori tag:gift"))
        self.states = ChipGroup(theme, self.tr("State"), self)
        for pill in Pill:
            self.states.add(pill.value, pill_text(pill), icon=pill_icon(pill))
        self.shops = ChipGroup(theme, self.tr("Marketplace"), self)
        for shop in choices.marketplaces:
            self.shops.add(shop, marketplaces.name(shop), color=marketplaces.color(shop))
        self.tags = ChipGroup(theme, self.tr("Tags"), self)
        for tag, count in choices.tags.items():
            self.tags.add(tag, tag, icon="tag").set_count(count)
        self.least, self.most = QLineEdit(self), QLineEdit(self)
        self.currency = QComboBox(self)
        self.currency.addItems(list(choices.currencies))
        self.first = DateField(theme, formats.locale, self)
        self.last = DateField(theme, formats.locale, self)
        self.within = Segmented(theme, self.tr("Next deadline"), self)
        self.travels, self.silent = (_days_choice(days, self) for days in (_TRAVELS, _SILENT))
        self._lay_out(choices)
        self.show_filter(_whole(query))
        self._counting = QTimer(self)
        self._counting.setSingleShot(True)
        self._counting.setInterval(0)
        self._counting.timeout.connect(self._count)
        self._connect()
        self._count()

    def show_filter(self, wanted: OrderFilter) -> None:
        """Fill everything in."""
        self.text.setText(wanted.text)
        self.states.choose(pill.value for pill in wanted.pills)
        self.shops.choose(wanted.marketplaces)
        self.tags.choose(wanted.tags)
        for editor, money in ((self.least, wanted.least), (self.most, wanted.most)):
            editor.setText("" if money is None else self._formats.number(money))
            if money is not None:
                if self.currency.findText(money.currency) < 0:
                    self.currency.addItem(money.currency)
                self.currency.setCurrentText(money.currency)
        self.first.set_day(wanted.ordered_from)
        self.last.set_day(wanted.ordered_until)
        _choose_days(self.travels, wanted.travels_for)
        _choose_days(self.silent, wanted.silent_for)
        self._given = wanted
        within = _due(wanted)
        if within not in _WITHIN:
            (due,) = due_facts(wanted)
            self.within.add(within, due.text)
        self.within.set_choice(within)

    @property
    def filter(self) -> OrderFilter:
        """What is asked for now; what cannot be read is left out."""
        within = self.within.choice
        given = self._given
        if within != _due(given):
            given = OrderFilter(due_within=int(within) if within else None)
        return OrderFilter(
            marketplaces=self.shops.chosen,
            pills=tuple(Pill(key) for key in self.states.chosen),
            tags=self.tags.chosen,
            least=self._amount(self.least),
            most=self._amount(self.most),
            ordered_from=self.first.day,
            ordered_until=self.last.day,
            due_within=given.due_within,
            due_after=given.due_after,
            undated=given.undated,
            travels_for=self.travels.currentData(),
            silent_for=self.silent.currentData(),
            text=self.text.text().strip(),
        )

    def _lay_out(self, choices: FilterChoices) -> None:
        theme = self.theme
        self.body.addWidget(Field(theme, self.tr("Words"), self.text, self))
        self.body.addWidget(Field(theme, self.tr("State"), self.states, self))
        if choices.marketplaces:
            self.body.addWidget(Field(theme, self.tr("Marketplace"), self.shops, self))
        self.tags.setVisible(bool(choices.tags))
        if choices.tags:
            self.body.addWidget(Field(theme, self.tr("Tags, all of them"), self.tags, self))
        for choice, text in zip(
            _WITHIN,
            (self.tr("Any"), self.tr("3 days"), self.tr("10 days"), self.tr("30 days")),
            strict=True,
        ):
            self.within.add(choice, text)
        days = QHBoxLayout()
        days.setSpacing(10)
        days.addWidget(Field(theme, self.tr("Next deadline within"), self.within, self), 1)
        days.addWidget(Field(theme, self.tr("In transit for"), self.travels, self), 1)
        days.addWidget(Field(theme, self.tr("No scan for"), self.silent, self), 1)
        self.body.addLayout(days)
        self._least = Field(theme, self.tr("Price from"), self.least, self)
        self._most = Field(theme, self.tr("to"), self.most, self)
        self._first = Field(theme, self.tr("Ordered from"), self.first, self)
        self._last = Field(theme, self.tr("until"), self.last, self)
        self.currency.setFixedWidth(88)
        row = QHBoxLayout()
        row.setSpacing(10)
        for field in (self._least, self._most):
            row.addWidget(field, 1)
        row.addWidget(Field(theme, self.tr("Currency"), self.currency, self))
        row.addSpacing(8)
        for field in (self._first, self._last):
            row.addWidget(field, 2)
        self.body.addLayout(row)
        self.add_button(self.tr("Clear"), self._clear, kind="ghost", leading=True)
        words = self.tr("Search words")
        self.add_button(words, self.help_wanted.emit, kind="ghost", leading=True)
        self.add_button(self.tr("Cancel"), self.reject, kind="ghost")
        self.show_button = self.add_button(self.tr("Show orders"), self._apply, kind="primary")
        self.set_default(self.show_button)
        self.text.setFocus()

    def _connect(self) -> None:
        for editor in (self.text, self.least, self.most, self.first, self.last):
            editor.textChanged.connect(self._changed)
        for group in (self.states, self.shops, self.tags):
            group.changed.connect(self._changed)
        self.within.chosen.connect(self._changed)
        for days in (self.travels, self.silent):
            days.currentIndexChanged.connect(self._changed)
        self.currency.currentTextChanged.connect(self._changed)

    def _changed(self) -> None:
        self._counting.start()

    def _count(self) -> None:
        query = Query(self._view, grouped=False, filter=self.filter)
        self._desk.ask(partial(_counted, query), self._show_count)

    def _show_count(self, count: int) -> None:
        text = QCoreApplication.translate("Plurals", "Show %n orders", None, count)
        self.show_button.set_text(text)

    def _clear(self) -> None:
        self.show_filter(OrderFilter())

    def _amount(self, editor: QLineEdit) -> Money | None:
        text = editor.text().strip()
        return read_amount(text, self.currency.currentText()) if text else None

    def _apply(self) -> None:
        if self._is_wrong():
            self.fit()
            return
        self.applied.emit(self._view, self.filter)
        self.accept()

    def _is_wrong(self) -> bool:
        """Say beside each field what cannot be read; the first one gets the focus."""
        wrong = []
        for field, editor in ((self._least, self.least), (self._most, self.most)):
            unread = bool(editor.text().strip()) and self._amount(editor) is None
            field.show_problem(self.tr("Not an amount") if unread else "")
            wrong += [editor] if unread else []
        for field, day in ((self._first, self.first), (self._last, self.last)):
            field.show_problem(self.tr("Not a day") if day.is_wrong else "")
            wrong += [day] if day.is_wrong else []
        if wrong:
            wrong[0].setFocus()
        return bool(wrong)


def _due(wanted: OrderFilter) -> str:
    """The segment for when the next deadline is: only the days are chosen here, `3`."""
    if wanted.undated:
        return "undated"
    days = ["" if one is None else str(one) for one in (wanted.due_after, wanted.due_within)]
    return "-".join(days) if days[0] else days[1]


def _days_choice(days: Sequence[int], parent: QWidget) -> QComboBox:
    box = QComboBox(parent)
    box.addItem(QCoreApplication.translate("FilterDialog", "Any"), None)
    for count in days:
        _add_days(box, count)
    return box


def _choose_days(box: QComboBox, count: int | None) -> None:
    """Choose a number of days, also one that is not offered."""
    if box.findData(count) < 0 and count is not None:
        _add_days(box, count)
    box.setCurrentIndex(max(box.findData(count), 0))


def _add_days(box: QComboBox, count: int) -> None:
    text = QCoreApplication.translate("Plurals", "%n days or more", None, count)
    box.addItem(text, count)


def _whole(query: Query) -> OrderFilter:
    """The filter together with the store that is chosen in the side bar."""
    if query.marketplace and query.marketplace not in query.filter.marketplaces:
        shops = (*query.filter.marketplaces, query.marketplace)
        return replace(query.filter, marketplaces=shops)
    return query.filter


def _counted(query: Query, workspace: Workspace) -> int:
    return workspace.library.listing.count(query, workspace.now)


def read_choices(workspace: Workspace) -> FilterChoices:
    """What the library offers to filter by."""
    listing = workspace.library.listing
    money = listing.money(Query(View.ALL), workspace.now)
    return FilterChoices(
        sorted(listing.marketplaces()),
        workspace.library.tags.counts(),
        [amount.currency for amount in money] or ["USD"],
    )
