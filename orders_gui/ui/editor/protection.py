"""When protection ends: as stated on the page, or estimated by the rule."""

from dataclasses import replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QTime, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QTimeEdit, QVBoxLayout, QWidget

from orders_gui.domain.errors import QT_TRANSLATE_NOOP
from orders_gui.domain.moments import Moment, end_of
from orders_gui.domain.orders import Order, StatedDate
from orders_gui.domain.rules.deadlines import deadlines_of
from orders_gui.domain.states import DeadlineKind
from orders_gui.services.rules.rulebooks import rulebook_for
from orders_gui.ui.detail.deadline_card import basis_text
from orders_gui.ui.fonts import MEDIUM, Size
from orders_gui.ui.formats import Formats
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.choices import ChoiceCard, ChoiceGroup
from orders_gui.ui.widgets.date_field import DateField
from orders_gui.ui.widgets.labels import PlainLabel

_KIND = DeadlineKind.PROTECTION_ENDS
_ZONES = (
    ("America/Los_Angeles", QT_TRANSLATE_NOOP("Zones", "Los Angeles")),
    ("Europe/Moscow", QT_TRANSLATE_NOOP("Zones", "Moscow")),
    ("Europe/Berlin", QT_TRANSLATE_NOOP("Zones", "Berlin")),
    ("Europe/London", QT_TRANSLATE_NOOP("Zones", "London")),
    ("Asia/Shanghai", QT_TRANSLATE_NOOP("Zones", "Shanghai")),
    ("UTC", "UTC"),
)


class ProtectionForm(QWidget):
    """Two cards; the stated date wins, and the instant is shown in the user's time."""

    changed = Signal()

    def __init__(self, theme: Theme, formats: Formats, parent: QWidget) -> None:
        super().__init__(parent)
        self._formats = formats
        self.stated_card = ChoiceCard(
            theme,
            "",
            self.tr("Stated on the page"),
            self.tr("Copy the date from “Refund if no delivery before …”."),
            self,
        )
        self.rule_card = ChoiceCard(theme, "", self.tr("Estimated by rule"), "…", self)
        self._group = ChoiceGroup(self)
        self._group.add(self.stated_card, "stated")
        self._group.add(self.rule_card, "rule")
        self._group.chosen.connect(self._choose)
        self.day = DateField(theme, formats.locale, self)
        self.day.setAccessibleName(self.tr("Day on which protection ends"))
        self.day.set_today(formats.now.date())
        self.clock = QTimeEdit(QTime(23, 59), self)
        self.clock.setDisplayFormat("HH:mm")
        self.clock.setFixedWidth(76)
        self.clock.lineEdit().setTextMargins(9, 0, 0, 0)
        self.clock.setAccessibleName(self.tr("Time"))
        self.zone = QComboBox(self)
        self.zone.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.zone.setMinimumContentsLength(6)
        self.day.setFixedWidth(138)
        self.zone.setAccessibleName(self.tr("Time zone of the page"))
        for zone, name in _ZONES:
            self.zone.addItem(QCoreApplication.translate("Zones", name), zone)
        self._yours = PlainLabel(theme, "", self, size=Size.CAPTION, weight=MEDIUM, tone="2")
        self.day.textChanged.connect(self._typed)
        self.clock.timeChanged.connect(self._typed)
        self.zone.currentIndexChanged.connect(self._typed)
        self.stated_card.hold(self._inputs())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.stated_card)
        layout.addWidget(self.rule_card)
        self._group.set_choice("rule")
        self._loaded = self._written()

    def _inputs(self) -> QWidget:
        """Day, time and zone beside each other, and what they mean in the user's time."""
        held = QWidget(self)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.day)
        row.addWidget(self.clock)
        row.addWidget(self.zone, 1)
        inputs = QVBoxLayout(held)
        inputs.setContentsMargins(0, 0, 0, 0)
        inputs.setSpacing(6)
        inputs.addLayout(row)
        inputs.addWidget(self._yours)
        return held

    def load(self, order: Order) -> None:
        """Show what is known of an order."""
        stated = order.stated(_KIND)
        if stated is None:
            self.set_zone(order.marketplace)
            return
        value = stated.value
        if isinstance(value, datetime):
            local = value.astimezone(ZoneInfo(stated.zone))
            self.clock.setTime(QTime(local.hour, local.minute))
            value = local.date()
        self.day.set_day(value)
        number = self.zone.findData(stated.zone)
        if number < 0:
            self.zone.addItem(stated.zone, stated.zone)
            number = self.zone.count() - 1
        self.zone.setCurrentIndex(number)
        self._group.set_choice("stated")
        self._loaded = self._written()
        self._show_yours()

    def suggest(self, stated: StatedDate) -> None:
        """Write a date that was read elsewhere into the fields, as if it were typed."""
        value = stated.value
        if isinstance(value, datetime):
            local = value.astimezone(ZoneInfo(stated.zone))
            self.clock.setTime(QTime(local.hour, local.minute))
            value = local.date()
        number = self.zone.findData(stated.zone)
        if number >= 0:
            self.zone.setCurrentIndex(number)
        self.day.set_day(value)

    def set_zone(self, marketplace: str) -> None:
        """Choose the zone in which the marketplace's pages count."""
        number = self.zone.findData(rulebook_for(marketplace).zone)
        self.zone.setCurrentIndex(max(number, 0))

    def show_estimate(self, order: Order) -> None:
        """Say what the rule gives for the order as it is written now."""
        bare = replace(order, stated_dates=())
        rules = rulebook_for(order.marketplace)
        found = (d for d in deadlines_of(bare, (), rules) if d.kind is _KIND)
        deadline = next(found, None)
        if deadline is None:
            text = self.tr(
                "No rule gives a date yet: the day of shipping is not known, or the shop has "
                "no rule."
            )
        else:
            day = self._formats.full_instant(deadline.at)
            text = f"{day}: {basis_text(deadline, self._formats)}"
        self.rule_card.set_text(text)

    def stated(self, now: datetime, before: tuple[StatedDate, ...]) -> tuple[StatedDate, ...]:
        """The stated dates of the order: a new reading supersedes the old one."""
        if self._written() == self._loaded:
            return before
        current = next((d for d in before if d.kind == _KIND and d.superseded_at is None), None)
        value = self._value() if self._group.choice == "stated" else None
        zone = str(self.zone.currentData())
        if current is not None and (current.value, current.zone) == (value, zone):
            return before
        closed = tuple(replace(d, superseded_at=now) if d is current else d for d in before)
        if value is None:
            return closed
        page = self.tr("order page")
        return (*closed, StatedDate(_KIND.value, value, zone, page, now))

    @property
    def is_wrong(self) -> bool:
        """Whether the stated date is chosen but no day is written."""
        return self._group.choice == "stated" and self.day.day is None

    def _written(self) -> tuple[str, str, QTime, str]:
        """Everything that is written in the cards, to see whether somebody changed it."""
        zone = str(self.zone.currentData())
        return self._group.choice, self.day.text(), self.clock.time(), zone

    def _value(self) -> Moment | None:
        day: date | None = self.day.day
        if day is None:
            return None
        clock = self.clock.time()
        zone = ZoneInfo(str(self.zone.currentData()))
        seconds = 59 if (clock.hour(), clock.minute()) == (23, 59) else 0
        return datetime.combine(day, time(clock.hour(), clock.minute(), seconds), zone)

    def _choose(self, choice: str) -> None:
        if choice == "stated":
            self.day.setFocus()
        self.changed.emit()

    def _typed(self) -> None:
        if self.day.text():
            self._group.set_choice("stated")
        self._show_yours()
        self.changed.emit()

    def _show_yours(self) -> None:
        value = self._value()
        at = end_of(value, "UTC") if value else None
        self._yours.setText(f"= {self._formats.full_instant(at)}" if at else "")
