"""Settings of the reminders: when, how the program comes to run, the calendar instead."""

from dataclasses import replace
from datetime import time

from PySide6.QtCore import QCoreApplication, QTime, Signal
from PySide6.QtWidgets import QSystemTrayIcon, QTimeEdit, QVBoxLayout, QWidget

from orders_gui.domain.reminders import OVERDUE, POSSIBLE_DAYS, ReminderTimes
from orders_gui.ui.fonts import Size
from orders_gui.ui.settings.parts import (
    DayChips,
    SettingGroup,
    small_button,
    time_field,
)
from orders_gui.ui.settings.switch import Switch
from orders_gui.ui.theme import Theme
from orders_gui.ui.tokens import Tone
from orders_gui.ui.widgets.callout import Callout
from orders_gui.ui.widgets.labels import PlainLabel


class RemindersGroup(SettingGroup):
    """Every change is told at once; what the library keeps comes back through `show_times`."""

    times_chosen = Signal(object)  # ReminderTimes
    autostart_chosen = Signal(bool)
    tray_chosen = Signal(bool)
    calendar_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, QCoreApplication.translate("RemindersGroup", "Reminders"), parent)
        self._times = ReminderTimes()
        self._exported = False
        row = self.row(
            self.tr("Remind me before deadlines"),
            self.tr("One summary a day, a click opens the order"),
        )
        self.on = Switch(theme, self.tr("Remind me before deadlines"), row)
        row.add(self.on)
        row = self.row(self.tr("Days before"))
        self.days = DayChips(theme, self._chips(), row)
        row.add(self.days)
        self._add_note()
        self._add_ways()
        self._add_times()
        self.on.toggled.connect(self._choose)
        self.days.chosen.connect(self._choose)
        for field in (self.summary, self.quiet_from, self.quiet_until):
            field.timeChanged.connect(self._choose)

    def show_times(self, times: ReminderTimes, dates: int) -> None:
        """Show what the library keeps; `dates` is how many an export would hold."""
        self._times = times
        fields: tuple[QWidget, ...] = (self.on, self.summary, self.quiet_from, self.quiet_until)
        for field in fields:
            field.blockSignals(True)
        self.on.setChecked(times.on)
        self.days.show_numbers(frozenset(times.days) | ({OVERDUE} if times.overdue else set()))
        _show(self.summary, times.summary_at)
        _show(self.quiet_from, times.quiet_from)
        _show(self.quiet_until, times.quiet_until)
        for field in fields:
            field.blockSignals(False)
        for part in (self.days, self.summary, self.quiet_from, self.quiet_until):
            part.setEnabled(times.on)
        count = QCoreApplication.translate(
            "Plurals", "A file with %n dates and alarms.", None, dates
        )
        again = self.tr("Import it again after changes: entries are replaced.")
        self.calendar_row.explain(f"{count} {again}")

    def show_ways(self, *, autostart: bool, tray: bool, exported: bool) -> None:
        """Show whether the program starts by itself, stands in the tray, or wrote a calendar."""
        for switch, on in ((self.autostart, autostart), (self.tray, tray)):
            switch.blockSignals(True)
            switch.setChecked(on)
            switch.blockSignals(False)
        self._exported = exported
        title = self.tr("A closed program cannot remind you")
        if autostart or exported:
            text = self.tr(
                "It reminds you while it runs. Start it with the computer, or keep the dates in "
                "the calendar you already use up to date."
            )
        else:
            text = self.tr(
                "So choose at least one of the next two: let it start with the computer, or put "
                "the dates into the calendar you already use."
            )
        self.note.set_tone(Tone.INFO if autostart or exported else Tone.WARN)
        self.note.say(title, text)

    def refuse_autostart(self, why: str) -> None:
        """The system refused: the switch goes back, the reason stands under it."""
        on = self.autostart.isChecked()
        self.show_ways(autostart=not on, tray=self.tray.isChecked(), exported=self._exported)
        self.autostart_row.show_problem(why)

    def _chips(self) -> list[tuple[int, str, str]]:
        days = [
            (
                number,
                str(number),
                QCoreApplication.translate("Plurals", "%n days before", None, number),
            )
            for number in POSSIBLE_DAYS
        ]
        return [*days, (OVERDUE, self.tr("overdue"), self.tr("When the date has passed"))]

    def _add_note(self) -> None:
        holder = QWidget(self)
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(12, 10, 12, 10)
        self.note = Callout(self.theme, Tone.WARN, holder)
        layout.addWidget(self.note)
        self.add(holder)
        self.note_holder = holder

    def _add_ways(self) -> None:
        self.autostart_row = self.row(
            self.tr("Start with the computer, in the background"),
            self.tr("No window opens. It runs until you close its window or log out."),
        )
        self.autostart = Switch(
            self.theme, self.tr("Start with the computer, in the background"), self.autostart_row
        )
        self.autostart_row.add(self.autostart)
        self.autostart.toggled.connect(self._choose_autostart)
        self.calendar_row = self.row(self.tr("Dates for your own calendar"))
        self.calendar_button = small_button(
            self.theme, self.tr("Save .ics file…"), self.calendar_row, icon="calendar-plus"
        )
        self.calendar_row.add(self.calendar_button)
        self.calendar_button.clicked.connect(self.calendar_wanted)
        there = QSystemTrayIcon.isSystemTrayAvailable()
        self.tray_row = self.row(
            self.tr("Icon in the tray"),
            self.tr("Closing the window leaves it running there. Quit ends it.")
            if there
            else self.tr("This desktop has no tray."),
        )
        self.tray = Switch(self.theme, self.tr("Icon in the tray"), self.tray_row)
        self.tray.setEnabled(there)
        self.tray_row.add(self.tray)
        self.tray.toggled.connect(self.tray_chosen)

    def _add_times(self) -> None:
        row = self.row(self.tr("Time of the summary"), self.tr("Or as soon as the program runs"))
        self.summary = time_field(self.theme, self.tr("Time of the summary"), row)
        row.add(self.summary)
        row = self.row(self.tr("Quiet hours"), self.tr("Reminders wait until the morning"))
        self.quiet_from = time_field(self.theme, self.tr("Quiet from"), row)
        self.quiet_until = time_field(self.theme, self.tr("Quiet until"), row)
        row.add(self.quiet_from)
        row.add(PlainLabel(self.theme, self.tr("to"), row, size=Size.SMALL, tone="3"))
        row.add(self.quiet_until)

    def _choose(self) -> None:
        numbers = self.days.numbers
        chosen = replace(
            self._times,
            on=self.on.isChecked(),
            days=tuple(days for days in POSSIBLE_DAYS if days in numbers),
            overdue=OVERDUE in numbers,
            summary_at=_time(self.summary),
            quiet_from=_time(self.quiet_from),
            quiet_until=_time(self.quiet_until),
        )
        if chosen != self._times:
            self._times = chosen
            self.times_chosen.emit(chosen)

    def _choose_autostart(self, on: bool) -> None:
        self.autostart_row.show_problem("")
        self.autostart_chosen.emit(on)


def _show(field: QTimeEdit, value: time) -> None:
    field.setTime(QTime(value.hour, value.minute))


def _time(field: QTimeEdit) -> time:
    return time(field.time().hour(), field.time().minute())
