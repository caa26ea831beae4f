"""The card about what stays open when the dispute is lost."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from orders_gui.domain.states import Basis, DeadlineKind
from orders_gui.services.disputes.case import DisputeFacts
from orders_gui.ui.detail.deadline_card import basis_text
from orders_gui.ui.dispute.parts import FLUSH, empty
from orders_gui.ui.disputes.parts import side_card
from orders_gui.ui.disputes.words import capital, way_name
from orders_gui.ui.fonts import Size
from orders_gui.ui.formats import Formats
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.buttons import Button
from orders_gui.ui.widgets.icon import Icon
from orders_gui.ui.widgets.labels import PlainLabel

_ICONS = {
    DeadlineKind.PAYPAL_OPEN_UNTIL: "wallet",
    DeadlineKind.PAYPAL_ESCALATE_BY: "wallet",
    DeadlineKind.CHARGEBACK_UNTIL: "credit-card",
    DeadlineKind.SECTION75_UNTIL: "credit-card",
}


class LostCard(QWidget):
    """The other ways to the money with their last days, and the letters for them."""

    letters_wanted = Signal()

    def __init__(self, theme: Theme, formats: Formats, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._formats = formats
        self.card = side_card(theme, self.tr("If this is lost"), self)
        self._ways = QVBoxLayout()
        self._ways.setSpacing(7)
        self._note = PlainLabel(theme, "", self.card, size=Size.CAPTION, tone="3", wrap=True)
        self.letters = Button(theme, self.tr("Letters"), self.card, kind="link")
        self.letters.setStyleSheet(FLUSH)
        self.letters.clicked.connect(self.letters_wanted)
        self.card.head.addWidget(self.letters)
        self.card.body.addLayout(self._ways)
        self.card.body.addWidget(self._note)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.card)

    def show_facts(self, facts: DisputeFacts) -> None:
        """Show every way with a known date; those whose time is over say so."""
        formats, ways = self._formats, facts.other_ways
        empty(self._ways)
        for way in ways:
            over = way.at < formats.now
            template = self.tr("ended {day}") if over else self.tr("until {day}")
            when = template.format(day=formats.short_day(way.at))
            row = QHBoxLayout()
            row.setSpacing(10)
            icon = _ICONS.get(way.kind, "landmark")
            row.addWidget(Icon(self._theme, icon, "text3" if over else "text2", self, size=16))
            name = PlainLabel(
                self._theme,
                way_name(way.kind),
                self,
                size=Size.SMALL,
                tone="3" if over else "1",
                wrap=True,
            )
            name.setToolTip(f"{capital(basis_text(way, formats))}. {way.source}")
            row.addWidget(name, 1)
            row.addWidget(
                PlainLabel(self._theme, when, self, size=Size.CAPTION, tone="3", tabular=True)
            )
            self._ways.addLayout(row)
        if not ways:
            self._note.setText(self.tr("No other way with a known date is open."))
        elif all(way.basis is Basis.RULE for way in ways):
            self._note.setText(self.tr("Estimated by rule: ask PayPal or your bank for your case."))
        else:
            self._note.setText(self.tr("Ask PayPal or your bank what holds in your case."))
        self.letters.setVisible(bool(facts.letters))
