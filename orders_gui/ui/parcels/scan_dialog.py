"""Noting a scan by hand, or correcting one: when, how far, where, in which words."""

from dataclasses import dataclass
from datetime import UTC, datetime, time
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, QTime
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QTimeEdit, QWidget

from orders_gui.domain.errors import Message, UserError
from orders_gui.domain.ids import OrderId, ParcelId
from orders_gui.domain.moments import Moment
from orders_gui.domain.orders import Order
from orders_gui.domain.parcels.number_text import grouped
from orders_gui.domain.parcels.tracking import Parcel, TrackingEvent
from orders_gui.domain.states import Stage
from orders_gui.services.orders.parcels import add_event, change_event, remove_event
from orders_gui.services.workspace import Workspace
from orders_gui.ui.desk import Desk
from orders_gui.ui.errors import translated
from orders_gui.ui.formats import Formats
from orders_gui.ui.parcels.words import parcel_name, stage_text
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.date_field import DateField
from orders_gui.ui.widgets.dialog_frame import DialogFrame
from orders_gui.ui.widgets.fields import Field, LineField


@dataclass(frozen=True, slots=True)
class ScanPlace:
    """Which scan it is about: of this parcel, and none for a new one."""

    parcel: ParcelId | None = None
    event: TrackingEvent | None = None


class ScanDialog(DialogFrame):
    """Times are the user's own; a scan of which only the day is known has none."""

    def __init__(
        self,
        theme: Theme,
        desk: Desk,
        formats: Formats,
        order: Order,
        place: ScanPlace,
        parent: QWidget,
    ) -> None:
        title = (
            QCoreApplication.translate("ScanDialog", "Edit scan")
            if place.event
            else QCoreApplication.translate("ScanDialog", "Add scan")
        )
        super().__init__(theme, title, parent, width=480)
        self.setObjectName("scan_dialog")
        self._desk = desk
        self._formats = formats
        self._order_id = order.id
        self._event = place.event
        self.explain(order.title)
        self._make_parcel(order, place)
        self._make_when()
        self._make_what()
        self._make_buttons()
        if place.event is not None:
            self._fill(place.event)
        self._show_time()
        self.timeless.toggled.connect(self._show_time)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self._save)
        self.stage.setFocus(Qt.FocusReason.OtherFocusReason)

    def event_written(self) -> TrackingEvent | None:
        """The scan as it is written now; what is missing is said at its field."""
        day = self.day.day
        self._day_field.show_problem("" if day else self.tr("Write the day, such as 24 Nov 2026."))
        stage = str(self.stage.currentData())
        text = self.text.text().strip()
        missing = not stage and not text
        self._stage_field.show_problem(
            self.tr("Choose a stage, or write what the page says.") if missing else ""
        )
        if day is None or missing:
            (self.day if day is None else self.stage).setFocus(Qt.FocusReason.TabFocusReason)
            self.fit()
            return None
        at: Moment = day
        if not self.timeless.isChecked():
            clock = self.clock.time()
            typed = time(clock.hour(), clock.minute())
            at = datetime.combine(day, typed).astimezone().astimezone(UTC)
        known = Stage(stage) if stage else None
        text = text or (stage_text(known) if known else "")
        return TrackingEvent(at, text, known, self.place.text().strip())

    def _make_parcel(self, order: Order, place: ScanPlace) -> None:
        self.parcel = QComboBox(self)
        for number, parcel in enumerate(order.parcels):
            self.parcel.addItem(_name_of(parcel, number), parcel.id)
        ids = [parcel.id for parcel in order.parcels]
        if place.parcel in ids:
            self.parcel.setCurrentIndex(ids.index(place.parcel))
        field = Field(self.theme, self.tr("Parcel"), self.parcel, self)
        field.setVisible(len(ids) > 1)
        self.parcel.setEnabled(place.event is None)
        self.body.addWidget(field)

    def _make_when(self) -> None:
        now = self._formats.now
        self.day = DateField(self.theme, self._formats.locale, self)
        self.day.set_today(now.date())
        self.day.set_day(now.date())
        self.clock = QTimeEdit(QTime(now.hour, now.minute), self)
        self.clock.setDisplayFormat("HH:mm")
        self.clock.setFixedHeight(36)
        self.clock.setFixedSize(96, 36)
        self.clock.lineEdit().setTextMargins(9, 0, 0, 0)
        self.clock.lineEdit().setAccessibleName(self.tr("Your time"))
        self.timeless = QCheckBox(self.tr("Only the day is known"), self)
        self._day_field = Field(self.theme, self.tr("When"), self.day, self)
        self._clock_field = Field(self.theme, self.tr("Your time"), self.clock, self)
        row = QHBoxLayout()
        row.setSpacing(12)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self._day_field, 1, top)
        row.addWidget(self._clock_field, 0, top)
        self.body.addLayout(row)
        self.body.addWidget(self.timeless)

    def _make_what(self) -> None:
        self.stage = QComboBox(self)
        self.stage.addItem(self.tr("Not said"), "")
        for stage in Stage:
            self.stage.addItem(stage_text(stage), stage.value)
        self.stage.setMaxVisibleItems(len(Stage) + 1)
        self.place = LineField(parent=self)
        self.text = LineField(parent=self)
        self.text.setPlaceholderText(self.tr("As the tracking page says it"))
        self._stage_field = Field(self.theme, self.tr("Stage"), self.stage, self)
        self.body.addWidget(self._stage_field)
        self.body.addWidget(Field(self.theme, self.tr("Words, optional"), self.text, self))
        self.body.addWidget(Field(self.theme, self.tr("Place, optional"), self.place, self))

    def _make_buttons(self) -> None:
        if self._event is not None:
            self.remove_button = self.add_button(
                self.tr("Remove scan"), self._remove, kind="danger_text", leading=True
            )
        self.add_button(self.tr("Cancel"), self.reject, kind="ghost")
        text = self.tr("Save") if self._event else self.tr("Add scan")
        self.save_button = self.add_button(text, self._save, kind="primary")
        self.save_button.setDefault(True)

    def _fill(self, event: TrackingEvent) -> None:
        timed = isinstance(event.at, datetime)
        self.timeless.setChecked(not timed)
        if isinstance(event.at, datetime):
            local = event.at.astimezone()
            self.clock.setTime(QTime(local.hour, local.minute))
            self.day.set_day(local.date())
        else:
            self.day.set_day(event.at)
        self.stage.setCurrentIndex(self.stage.findData(event.stage.value if event.stage else ""))
        self.text.setText(event.text)
        self.place.setText(event.place)

    def _show_time(self) -> None:
        self._clock_field.setVisible(not self.timeless.isChecked())

    def _save(self) -> None:
        self.problem.say("")
        written = self.event_written()
        if written is None or self._order_id is None:
            return
        parcel_id = self.parcel.currentData()
        if self._event is None:
            work = partial(_add, self._order_id, parcel_id, written)
        else:
            work = partial(_change, self._order_id, parcel_id, self._event, self._kept(written))
        self.save_button.setEnabled(False)
        self._desk.do(work, self._done, self._failed)

    def _kept(self, written: TrackingEvent) -> TrackingEvent:
        """The seconds that the field does not show stay when nobody changed the minute."""
        before = self._event
        if before is None or not isinstance(before.at, datetime):
            return written
        if written.at != before.at.replace(second=0, microsecond=0):
            return written
        return TrackingEvent(before.at, written.text, written.stage, written.place)

    def _remove(self) -> None:
        if self._order_id is not None and self._event is not None:
            work = partial(_remove, self._order_id, self.parcel.currentData(), self._event)
            self._desk.do(work, self._done, self._failed)

    def _done(self, _label: Message) -> None:
        self.accept()

    def _failed(self, error: BaseException) -> None:
        self.save_button.setEnabled(True)
        if isinstance(error, UserError):
            self.problem.say(translated(error.message))
            self.fit()
        else:
            self._desk.fail(error)


def _name_of(parcel: Parcel, place: int) -> str:
    if not parcel.numbers:
        return parcel_name(place)
    return f"{parcel_name(place)}, {grouped(parcel.numbers[-1].number)}"


def _add(
    order_id: OrderId, parcel_id: ParcelId, event: TrackingEvent, workspace: Workspace
) -> Message:
    return add_event(workspace, order_id, parcel_id, event)


def _change(
    order_id: OrderId,
    parcel_id: ParcelId,
    before: TrackingEvent,
    after: TrackingEvent,
    workspace: Workspace,
) -> Message:
    return change_event(workspace, order_id, parcel_id, before, after)


def _remove(
    order_id: OrderId, parcel_id: ParcelId, event: TrackingEvent, workspace: Workspace
) -> Message:
    return remove_event(workspace, order_id, parcel_id, event)
