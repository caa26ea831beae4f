"""A field for a day that may be empty: typed, or chosen from a calendar."""

import re
from datetime import date

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Signal
from PySide6.QtWidgets import QCalendarWidget, QFrame, QVBoxLayout, QWidget

from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.fields import IconField

_IN_WORDS = re.compile(r"(?P<day>\d{1,2})\.? (?P<month>[^\W\d]+)\.? (?P<year>20\d\d)")
_PATTERNS = ("d MMM yyyy", "d MMMM yyyy", "yyyy-MM-dd", "d.M.yyyy", "d/M/yyyy", "d MMM yy")


class DateField(IconField):
    """Shows a day as people write it; what is typed is read in several ways."""

    day_changed = Signal()

    def __init__(self, theme: Theme, locale: QLocale, parent: QWidget | None = None) -> None:
        super().__init__(theme, "calendar", parent)
        self._locale = locale
        self._today = QDate()
        self.icon_action.setToolTip(self.tr("Choose a day"))
        self.icon_action.triggered.connect(self._show_calendar)
        self.editingFinished.connect(self._tidy)

    @property
    def day(self) -> date | None:
        """The day that is written; None when it is empty or no day."""
        found = self._read()
        return date(found.year(), found.month(), found.day()) if found.isValid() else None

    @property
    def is_wrong(self) -> bool:
        """Whether something is written that is no day."""
        return bool(self.text().strip()) and not self._read().isValid()

    def set_day(self, day: date | None) -> None:
        """Show a day, or nothing."""
        self.setText("" if day is None else self._written(QDate(day.year, day.month, day.day)))

    def set_today(self, today: date) -> None:
        """Which day the calendar opens on when the field is empty."""
        self._today = QDate(today.year, today.month, today.day)

    def _read(self) -> QDate:
        text = self.text().strip().replace("\u00a0", " ")
        for pattern in _PATTERNS:
            for locale in (self._locale, QLocale.c()):
                day = locale.toDate(text, pattern)
                if day.isValid() and day.year() > 1999:
                    return day
        return self._read_in_words(text)

    def _read_in_words(self, text: str) -> QDate:
        """`20 нояб 2026`: months may be written without the dot that the locale gives them."""
        match = _IN_WORDS.fullmatch(text)
        if match is None:
            return QDate()
        month = match["month"].casefold()
        for number in range(1, 13):
            for kind in (QLocale.FormatType.ShortFormat, QLocale.FormatType.LongFormat):
                name = self._locale.monthName(number, kind).rstrip(".").casefold()
                if month == name:
                    return QDate(int(match["year"]), number, int(match["day"]))
        return QDate()

    def _written(self, day: QDate) -> str:
        return self._locale.toString(day, "d MMM yyyy")

    def _tidy(self) -> None:
        day = self._read()
        if day.isValid():
            self.setText(self._written(day))
        self.day_changed.emit()

    def _show_calendar(self) -> None:
        popup = QFrame(self, Qt.WindowType.Popup)
        popup.setObjectName("surface")
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        layout = QVBoxLayout(popup)
        layout.setContentsMargins(8, 8, 8, 8)
        calendar = QCalendarWidget(popup)
        calendar.setLocale(self._locale)
        calendar.setGridVisible(False)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        shown = self._read()
        calendar.setSelectedDate(shown if shown.isValid() else self._today)
        calendar.clicked.connect(self._take)
        calendar.activated.connect(self._take)
        calendar.clicked.connect(popup.close)
        layout.addWidget(calendar)
        popup.move(self.mapToGlobal(QPoint(0, self.height() + 4)))
        popup.show()
        calendar.setFocus()

    def _take(self, day: QDate) -> None:
        self.setText(self._written(day))
        self.day_changed.emit()
