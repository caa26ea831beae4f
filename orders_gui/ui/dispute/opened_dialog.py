"""Recording that the dispute was opened on the marketplace: when, and until when is answered."""

from datetime import UTC, date, datetime, time

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from orders_gui.domain.disputes.dispute import DisputeEvent
from orders_gui.domain.moments import add_days, end_of
from orders_gui.domain.rules.rulebook import Rulebook
from orders_gui.services.disputes.disputes import Happening
from orders_gui.ui.fonts import Size
from orders_gui.ui.formats import Formats
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.date_field import DateField
from orders_gui.ui.widgets.dialog_frame import DialogFrame
from orders_gui.ui.widgets.fields import Field
from orders_gui.ui.widgets.labels import PlainLabel

_ANSWER = "seller_answers_by"


class OpenedDialog(DialogFrame):
    """Both days as the site shows them; the second may stay empty and follows the rule then."""

    recorded = Signal(object)  # Happening

    def __init__(
        self, theme: Theme, formats: Formats, rules: Rulebook, marketplace: str, parent: QWidget
    ) -> None:
        title = QCoreApplication.translate("OpenedDialog", "Opened on {marketplace}")
        super().__init__(theme, title.format(marketplace=marketplace), parent)
        self._formats = formats
        self._rules = rules
        self.explain(
            self.tr(
                "Record this after you sent the dispute on the site. From then on the seller’s "
                "days are counted."
            )
        )
        self.opened_on = DateField(theme, formats.locale, self)
        self.opened_on.setObjectName("opened_on")
        self.opened_on.set_day(formats.now.date())
        self._opened = Field(theme, self.tr("Opened on"), self.opened_on, self)
        self.answer_by = DateField(theme, formats.locale, self)
        self.answer_by.setObjectName("answer_by")
        self.answer_by.set_today(formats.now.date())
        self._answer = Field(
            theme, self.tr("The site says: seller answers by"), self.answer_by, self
        )
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._opened, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._answer, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)
        self._rule = PlainLabel(theme, "", self, size=Size.CAPTION, tone="3", wrap=True)
        self.body.addWidget(self._rule)
        self.add_button(self.tr("Cancel"), self.reject, kind="ghost")
        record = self.add_button(self.tr("Mark as opened"), self._record, kind="primary")
        self.set_default(record)
        self.opened_on.day_changed.connect(self._show_rule)
        self._show_rule()
        self.opened_on.setFocus()

    def _show_rule(self) -> None:
        """What the rule says for an empty second day."""
        self._opened.show_problem("")
        rule = next(iter(self._rules.rules_for(_ANSWER)), None)
        day = self.opened_on.day
        if rule is None or day is None:
            self._rule.setText(self.tr("Copy the day from the dispute’s page."))
            return
        due = add_days(day, rule.figure, rule.zone)
        text = self.tr("Left empty: {day}, estimated by rule ({days} days).")
        self._rule.setText(text.format(day=self._formats.short_day(due), days=rule.figure))

    def _record(self) -> None:
        opened, answer = self.opened_on.day, self.answer_by.day
        today = self._formats.now.date()
        self._answer.show_problem("")
        if opened is None or opened > today:
            self._opened.show_problem(
                self.tr("Write the day on which you opened it.")
                if opened is None
                else self.tr("This day is still ahead.")
            )
            self.opened_on.setFocus()
            return
        if self.answer_by.is_wrong or (answer is not None and answer < opened):
            self._answer.show_problem(self.tr("Write a day after the opening, or leave it empty."))
            self.answer_by.setFocus()
            return
        zone = self._rules.zone
        happening = Happening(
            DisputeEvent.OPENED,
            self._instant(opened),
            answer_by=end_of(answer, zone) if answer is not None else None,
        )
        self.recorded.emit(happening)
        self.accept()

    def _instant(self, day: date) -> datetime:
        """Now for today, else noon of the user's own day."""
        now = self._formats.now
        if day == now.date():
            return now.astimezone(UTC)
        return datetime.combine(day, time(12), now.tzinfo).astimezone(UTC)
