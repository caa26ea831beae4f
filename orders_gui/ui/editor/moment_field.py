"""A day with its time and zone as a page states them, and what that is in the user's time."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QTime, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QTimeEdit, QVBoxLayout, QWidget

from orders_gui.domain.errors import QT_TRANSLATE_NOOP
from orders_gui.domain.moments import Moment, end_of
from orders_gui.ui.fonts import MEDIUM, Size
from orders_gui.ui.formats import Formats
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.date_field import DateField
from orders_gui.ui.widgets.labels import PlainLabel

_ZONES = (
    ("America/Los_Angeles", QT_TRANSLATE_NOOP("Zones", "Los Angeles")),
    ("Europe/Moscow", QT_TRANSLATE_NOOP("Zones", "Moscow")),
    ("Europe/Berlin", QT_TRANSLATE_NOOP("Zones", "Berlin")),
    ("Europe/London", QT_TRANSLATE_NOOP("Zones", "London")),
    ("Asia/Shanghai", QT_TRANSLATE_NOOP("Zones", "Shanghai")),
    ("UTC", "UTC"),
)
_LAST_MINUTE = QTime(23, 59)


class MomentField(QWidget):
    """Three inputs beside each other; without a time the day counts to its end in the zone."""

    changed = Signal()

    def __init__(self, theme: Theme, formats: Formats, parent: QWidget) -> None:
        super().__init__(parent)
        self._formats = formats
        self._timed = True
        self.day = DateField(theme, formats.locale, self)
        self.day.set_today(formats.now.date())
        self.day.setFixedWidth(134)
        self.clock = QTimeEdit(_LAST_MINUTE, self)
        self.clock.setDisplayFormat("HH:mm")
        self.clock.setFixedHeight(36)
        self.clock.setFixedWidth(66)
        self.clock.lineEdit().setTextMargins(9, 0, 0, 0)
        self.clock.setAccessibleName(self.tr("Time"))
        self.zone = QComboBox(self)
        self.zone.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.zone.setMinimumContentsLength(6)
        self.zone.setAccessibleName(self.tr("Time zone of the page"))
        for zone, name in _ZONES:
            self.zone.addItem(QCoreApplication.translate("Zones", name), zone)
        self._yours = PlainLabel(theme, "", self, size=Size.CAPTION, weight=MEDIUM, tone="2")
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.day)
        row.addWidget(self.clock)
        row.addWidget(self.zone, 1)
        inputs = QVBoxLayout(self)
        inputs.setContentsMargins(0, 0, 0, 0)
        inputs.setSpacing(6)
        inputs.addLayout(row)
        inputs.addWidget(self._yours)
        self.day.textChanged.connect(self._tell)
        self.clock.timeChanged.connect(self._tell)
        self.zone.currentIndexChanged.connect(self._tell)

    @property
    def value(self) -> Moment | None:
        """The moment that is written; a day when no time is asked for."""
        day = self.day.day
        if day is None or not self._timed:
            return day
        clock = self.clock.time()
        seconds = 59 if (clock.hour(), clock.minute()) == (23, 59) else 0
        at = time(clock.hour(), clock.minute(), seconds)
        return datetime.combine(day, at, ZoneInfo(self.zone_id))

    @property
    def zone_id(self) -> str:
        """The IANA zone of the page."""
        return str(self.zone.currentData())

    @property
    def written(self) -> tuple[str, QTime, str]:
        """Everything that is written, to see whether somebody changed it."""
        return self.day.text(), self.clock.time(), self.zone_id

    def show_problem(self, text: str) -> None:
        """Say what is wrong with the day, until another one is written."""
        value = self.value
        at = end_of(value, self.zone_id) if value else None
        self._yours.setText(text or (f"= {self._formats.full_instant(at)}" if at else ""))
        self._yours.set_tone("danger" if text else "2")
        self.day.setProperty("wrong", "true" if text else "false")
        self.day.setAccessibleDescription(text)
        self.day.style().unpolish(self.day)
        self.day.style().polish(self.day)

    def set_timed(self, timed: bool) -> None:
        """Whether the time of day is written too."""
        self._timed = timed
        self.clock.setVisible(timed)
        self._tell()

    def show_moment(self, value: Moment, zone: str) -> None:
        """Write a moment as the clocks of its zone show it."""
        self.set_zone(zone, add=True)
        if isinstance(value, datetime):
            local = value.astimezone(ZoneInfo(zone))
            self.clock.setTime(QTime(local.hour, local.minute))
            value = local.date()
        self.day.set_day(value)

    def clear(self) -> None:
        """Write nothing; the zone stays."""
        self.day.clear()
        self.clock.setTime(_LAST_MINUTE)

    def set_zone(self, zone: str, *, add: bool = False) -> None:
        """Choose a zone; one that is not offered is added when wanted, else the first is taken."""
        number = self.zone.findData(zone)
        if number < 0 and add:
            self.zone.addItem(zone, zone)
            number = self.zone.count() - 1
        self.zone.setCurrentIndex(max(number, 0))

    def _tell(self) -> None:
        self.show_problem("")
        self.changed.emit()
