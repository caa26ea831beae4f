"""When protection ends: as stated on the page, or estimated by the rule."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QTime, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from orders_gui.domain.orders import Order, StatedDate
from orders_gui.domain.rules.deadlines import Deadline, deadlines_of
from orders_gui.domain.rules.rulebook import Rulebook
from orders_gui.domain.states import DeadlineKind
from orders_gui.services.rules.rule_words import HOW_SURE, SET_BY_YOU
from orders_gui.services.rules.rulebooks import rulebook_for
from orders_gui.ui.detail.deadline_card import basis_text, caveat_text
from orders_gui.ui.editor.moment_field import MomentField
from orders_gui.ui.errors import translated
from orders_gui.ui.formats import Formats
from orders_gui.ui.rules.words import period_text, short_start
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.buttons import Button
from orders_gui.ui.widgets.choices import ChoiceCard, ChoiceGroup

_KIND = DeadlineKind.PROTECTION_ENDS
ORDER_PAGE = "order page"
"""Where most dates are read; stored as it is, shown in the language of the window."""


class ProtectionForm(QWidget):
    """Two cards; the stated date wins, and the instant is shown in the user's time."""

    changed = Signal()
    source_wanted = Signal(str)

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
        self._moment = MomentField(theme, formats, self)
        self.day = self._moment.day
        self.day.setAccessibleName(self.tr("Day on which protection ends"))
        self.clock, self.zone = self._moment.clock, self._moment.zone
        self._moment.changed.connect(self._typed)
        self.stated_card.hold(self._moment)
        self._source = ""
        self.source_button = Button(theme, self.tr("See the source"), self, kind="link")
        self.source_button.clicked.connect(self._open_source)
        self._source_row = QWidget(self)
        row = QHBoxLayout(self._source_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.source_button)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.stated_card)
        layout.addWidget(self.rule_card)
        self._group.set_choice("rule")
        self._loaded = self._written()

    def load(self, order: Order) -> None:
        """Show what is known of an order."""
        stated = order.stated(_KIND)
        if stated is None:
            self.set_zone(order.marketplace)
            return
        self._moment.show_moment(stated.value, stated.zone)
        self._group.set_choice("stated")
        self._loaded = self._written()

    def suggest(self, stated: StatedDate) -> None:
        """Write a date that was read elsewhere into the fields, as if it were typed."""
        self._moment.show_moment(stated.value, stated.zone)

    def set_zone(self, marketplace: str) -> None:
        """Choose the zone in which the marketplace's pages count."""
        self._moment.set_zone(rulebook_for(marketplace).zone)

    def show_estimate(self, order: Order) -> None:
        """Say what the rule gives for the order as it is written now."""
        bare = replace(order, stated_dates=())
        rules = rulebook_for(order.marketplace)
        found = (d for d in deadlines_of(bare, (), rules) if d.kind is _KIND)
        deadline = next(found, None)
        self._show_source(deadline.source if deadline else "")
        if deadline is None:
            text = self.tr(
                "No rule gives a date yet: the day of shipping is not known, or the shop has "
                "no rule."
            )
        else:
            text = self._reckoning(deadline, rules)
        self.rule_card.set_text(text)

    def _reckoning(self, deadline: Deadline, rules: Rulebook) -> str:
        """`24 Dec: shipped 24 Oct + 60 days`, and by which rule."""
        when = self._formats.full_instant(deadline.at)
        rule = rules.rule(deadline.rule) if deadline.rule else None
        if rule is None or deadline.counted_from is None:
            return f"{when}: {basis_text(deadline, self._formats)}"
        start = deadline.counted_from.astimezone(ZoneInfo(deadline.zone)).date()
        text = self.tr("{when}: {start} {day} + {period}. Rule “{rule}”, {sure}.").format(
            when=when,
            start=short_start(rule.counted_from),
            day=self._formats.short_day(start),
            period=period_text(rule.figure, rule.unit),
            rule=rule.title.text(self._formats.language),
            sure=translated(SET_BY_YOU if rule.own else HOW_SURE[rule.confidence]),
        )
        return text if deadline.caveat is None else f"{text} {caveat_text(deadline.caveat)}"

    def _show_source(self, source: str) -> None:
        self._source = source
        self.rule_card.hold(self._source_row if source else None)
        self._source_row.setVisible(bool(source))  # another parent hides it

    def _open_source(self) -> None:
        self.source_wanted.emit(self._source)

    def stated(self, now: datetime, before: tuple[StatedDate, ...]) -> tuple[StatedDate, ...]:
        """The stated dates of the order: a new reading supersedes the old one."""
        if self._written() == self._loaded:
            return before
        current = next((d for d in before if d.kind == _KIND and d.superseded_at is None), None)
        value = self._moment.value if self._group.choice == "stated" else None
        zone = self._moment.zone_id
        if current is not None and (current.value, current.zone) == (value, zone):
            return before
        closed = tuple(replace(d, superseded_at=now) if d is current else d for d in before)
        if value is None:
            return closed
        page = ORDER_PAGE
        return (*closed, StatedDate(_KIND.value, value, zone, page, now))

    def check(self) -> None:
        """Say what is wrong with the stated date when it is chosen."""
        missing = self._group.choice == "stated" and self.day.day is None
        text = self.tr("Write the day that stands on the page") if missing else ""
        self._moment.show_problem(text)

    def _written(self) -> tuple[str, str, QTime, str]:
        """Everything that is written in the cards, to see whether somebody changed it."""
        return self._group.choice, *self._moment.written

    def _choose(self, choice: str) -> None:
        if choice == "stated":
            self.day.setFocus()
        self.changed.emit()

    def _typed(self) -> None:
        if self.day.text():
            self._group.set_choice("stated")
        self.changed.emit()
