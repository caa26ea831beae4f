"""The dialog of an order's dates: the list with what each rests on, and one to be stated."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from orders_gui.domain.errors import Message, UserError
from orders_gui.domain.ids import OrderId
from orders_gui.domain.moments import Moment
from orders_gui.domain.orders import StatedDate
from orders_gui.domain.rules.deadlines import Deadline
from orders_gui.domain.rules.statable import Kind, kind_of
from orders_gui.domain.states import DeadlineKind
from orders_gui.services.rules.stated_dates import (
    OrderDates,
    order_dates,
    state_date,
    withdraw_date,
)
from orders_gui.services.workspace import Workspace
from orders_gui.ui.dates.words import kind_text, origin_text, page_text, reading_text
from orders_gui.ui.desk import Desk
from orders_gui.ui.dispute.parts import empty
from orders_gui.ui.editor.moment_field import MomentField
from orders_gui.ui.editor.protection import ORDER_PAGE
from orders_gui.ui.errors import translated
from orders_gui.ui.fonts import MEDIUM, STRONG, Size
from orders_gui.ui.formats import Formats
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.buttons import Button
from orders_gui.ui.widgets.dialog_frame import DialogFrame
from orders_gui.ui.widgets.fields import Field, LineField
from orders_gui.ui.widgets.labels import PlainLabel, line

_LIST_HEIGHT = 232


class DateRow(QWidget):
    """A date of the order: what, where it comes from, and when."""

    def __init__(self, theme: Theme, formats: Formats, deadline: Deadline, parent: QWidget) -> None:
        super().__init__(parent)
        passed = deadline.at < formats.now
        name, origin = kind_text(deadline.kind), origin_text(deadline, formats)
        when = formats.full_instant(deadline.at)
        self.setAccessibleName(f"{name}: {when}. {origin}")
        said = QVBoxLayout()
        said.setSpacing(1)
        tone = "3" if passed else "1"
        said.addWidget(PlainLabel(theme, name, self, weight=MEDIUM, tone=tone, wrap=True))
        said.addWidget(PlainLabel(theme, origin, self, size=Size.CAPTION, tone="3", wrap=True))
        times = QVBoxLayout()
        times.setSpacing(1)
        end = Qt.AlignmentFlag.AlignRight
        day = PlainLabel(theme, when, self, size=Size.SMALL, tone=tone, tabular=True)
        times.addWidget(day, 0, end)
        there = self.tr("passed") if passed else formats.there(deadline.at, deadline.zone)
        times.addWidget(PlainLabel(theme, there, self, size=Size.CAPTION, tone="3"), 0, end)
        said.addStretch(1)
        times.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 14, 8)
        row.setSpacing(12)
        row.addLayout(said, 1)
        row.addLayout(times)


class DatesDialog(DialogFrame):
    """Stays open, so that several dates of one page can be stated in a row."""

    def __init__(
        self,
        theme: Theme,
        desk: Desk,
        formats: Formats,
        order_id: OrderId,
        dates: OrderDates,
        parent: QWidget,
    ) -> None:
        super().__init__(theme, self.tr("Dates of the order"), parent, width=730)
        self.setObjectName("dates_dialog")
        self._desk = desk
        self._formats = formats
        self._order_id = order_id
        self._dates = dates
        self.explain(dates.order.title)
        self._make_list()
        self._make_form()
        self._lay_out()
        self._fill_kinds(DeadlineKind.PROTECTION_ENDS)
        self._show_list()
        self.moment.day.setFocus()

    @property
    def kind(self) -> Kind:
        """What is about to be stated."""
        found = kind_of(str(self.what.currentData()))
        if found is None:
            raise LookupError("The list offers known kinds only")
        return found

    def _make_list(self) -> None:
        self._inner = QWidget(self)
        self._inner.setObjectName("content")
        self._rows = QVBoxLayout(self._inner)
        self._rows.setContentsMargins(0, 4, 0, 4)
        self._rows.setSpacing(0)
        self._list = QScrollArea(self)
        self._list.setProperty("kind", "card")
        self._list.setAccessibleName(self.tr("All dates"))
        self._list.setWidgetResizable(True)
        self._list.setFixedHeight(_LIST_HEIGHT)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setWidget(self._inner)

    def _make_form(self) -> None:
        theme, formats = self.theme, self._formats
        self.what = QComboBox(self)
        self.what.setObjectName("what")
        self.what.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.what.setMinimumContentsLength(12)
        self.what.currentIndexChanged.connect(self._show_kind)
        self.moment = MomentField(theme, formats, self)
        self.moment.changed.connect(self._forget_problem)
        self.timed = QCheckBox(self.tr("The page states a time, too"), self)
        self.timed.toggled.connect(self.moment.set_timed)
        self.page = LineField(page_text(ORDER_PAGE), self)
        self.page.setMaxLength(300)
        self._what_field = Field(theme, self.tr("The page states"), self.what, self)
        self._when_field = Field(theme, self.tr("When"), self.moment, self)
        self._when_field.label.setBuddy(self.moment.day)
        self.moment.day.setAccessibleName(self.tr("Day"))
        self._page_field = Field(theme, self.tr("Where I read it"), self.page, self)
        self.keep_button = Button(theme, self.tr("Keep this date"), self, kind="primary")
        self.keep_button.setDefault(True)
        self.keep_button.clicked.connect(self._keep)
        self.withdraw_button = Button(theme, self.tr("Not stated any more"), self, kind="link")
        self.withdraw_button.setAutoDefault(False)
        self.withdraw_button.clicked.connect(self._withdraw)
        self._readings = QVBoxLayout()
        self._readings.setSpacing(3)

    def _lay_out(self) -> None:
        self.body.addWidget(self._list)
        heading = self.tr("State a date that I read")
        self.body.addWidget(PlainLabel(self.theme, heading, self, weight=STRONG))
        fields = QGridLayout()
        fields.setHorizontalSpacing(12)
        fields.setVerticalSpacing(8)
        top, low = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignBottom
        fields.addWidget(self._what_field, 0, 0, top)
        fields.addWidget(self._when_field, 0, 1, top)
        fields.addWidget(self._page_field, 1, 0)
        fields.addWidget(self.timed, 1, 1, low)
        fields.setColumnStretch(0, 2)
        fields.setColumnStretch(1, 3)
        self.body.addLayout(fields)
        act = QHBoxLayout()
        act.setSpacing(8)
        act.addWidget(self.keep_button)
        act.addWidget(self.withdraw_button)
        act.addStretch(1)
        self.body.addLayout(act)
        self.body.addLayout(self._readings)
        close = self.add_button(self.tr("Close"), self.accept)
        close.setObjectName("close")

    def _fill_kinds(self, chosen: Kind) -> None:
        self.what.blockSignals(True)
        self.what.clear()
        for kind in self._dates.kinds:
            self.what.addItem(kind_text(kind), kind.value)
        self.what.setCurrentIndex(max(self.what.findData(chosen.value), 0))
        self.what.blockSignals(False)
        self._show_kind()

    def _show_kind(self) -> None:
        """What is stated now stands in the fields, what was stated before below them."""
        kind = self.kind
        stated = self._dates.order.stated(kind.value)
        self.moment.clear()
        self.timed.setChecked(stated is not None and _has_time(stated.value))
        self.moment.set_timed(self.timed.isChecked())
        if stated is None:
            self.moment.set_zone(self._dates.zone, add=True)
        else:
            self.moment.show_moment(stated.value, stated.zone)
        self.withdraw_button.setVisible(stated is not None)
        self._show_readings(kind)
        self._forget_problem()

    def _show_readings(self, kind: Kind) -> None:
        empty(self._readings)
        read = [d for d in self._dates.order.stated_dates if d.kind == kind.value]
        if not read:
            return
        self._readings.addWidget(line(self))
        heading = self.tr("Read so far")
        self._readings.addWidget(
            PlainLabel(self.theme, heading, self, size=Size.SMALL, weight=STRONG)
        )
        for stated in sorted(read, key=_read_at, reverse=True):
            self._readings.addLayout(self._reading(stated))
        self.fit()

    def _reading(self, stated: StatedDate) -> QHBoxLayout:
        old = stated.superseded_at is not None
        value = PlainLabel(
            self.theme,
            self._formats.full_instant(stated.value),
            self,
            size=Size.SMALL,
            weight=MEDIUM,
            tone="3" if old else "1",
            tabular=True,
        )
        if old:
            font = value.font()
            font.setStrikeOut(True)
            value.setFont(font)
        where = reading_text(stated, self._formats)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(value)
        row.addWidget(
            PlainLabel(self.theme, where, self, size=Size.CAPTION, tone="3", wrap=True), 1
        )
        return row

    def _show_list(self) -> None:
        empty(self._rows)
        for number, deadline in enumerate(self._dates.deadlines):
            if number:
                self._rows.addWidget(line(self._inner))
            self._rows.addWidget(DateRow(self.theme, self._formats, deadline, self._inner))
        if not self._dates.deadlines:
            text = self.tr("No date is known yet: no page stated one, and no rule gives one.")
            nothing = PlainLabel(self.theme, text, self._inner, tone="3", wrap=True)
            nothing.setContentsMargins(14, 8, 14, 8)
            self._rows.addWidget(nothing)
        self._rows.addStretch(1)

    def _keep(self) -> None:
        value = self.moment.value
        if value is None:
            self._when_field.show_problem(self.tr("Write the day, such as 24 Nov 2026."))
            self.moment.day.setFocus()
            return
        page = self.page.text().strip()
        stated = ORDER_PAGE if page == page_text(ORDER_PAGE) else page
        zone = self.moment.zone_id
        work = partial(_state, self._order_id, self.kind, value, zone, stated)
        self._desk.do(work, self._kept, self._refused)

    def _withdraw(self) -> None:
        self._desk.do(partial(_withdraw, self._order_id, self.kind), self._kept, self._refused)

    def _kept(self, message: Message) -> None:
        self.status.setText(translated(message))
        self._desk.ask(partial(_read, self._order_id), self._show)

    def _show(self, dates: OrderDates) -> None:
        kind = self.kind
        self._dates = dates
        self._fill_kinds(kind)
        self._show_list()

    def _refused(self, error: BaseException) -> None:
        if not isinstance(error, UserError):
            self._desk.fail(error)
            return
        self._when_field.show_problem(translated(error.message))
        self.fit()

    def _forget_problem(self) -> None:
        self._when_field.show_problem("")


def _has_time(value: Moment) -> bool:
    return isinstance(value, datetime)


def _read_at(stated: StatedDate) -> datetime:
    return stated.read_at


def _read(order_id: OrderId, workspace: Workspace) -> OrderDates:
    return order_dates(workspace, order_id)


def _state(
    order_id: OrderId, kind: Kind, value: Moment, zone: str, page: str, workspace: Workspace
) -> Message:
    return state_date(workspace, order_id, kind, value, zone, page)


def _withdraw(order_id: OrderId, kind: Kind, workspace: Workspace) -> Message:
    return withdraw_date(workspace, order_id, kind)
