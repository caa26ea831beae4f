"""The card "Check before you go on": what is looked at in the text, and the other currency."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from orders_gui.domain.disputes.claim_checks import Check, CheckKind, check_claim
from orders_gui.domain.evidence.evidence import exhibit_letter, exhibit_places
from orders_gui.ui.dispute.kinds import kind_text
from orders_gui.ui.dispute.parts import Card, CheckLine
from orders_gui.ui.dispute.session import Session
from orders_gui.ui.formats import Formats
from orders_gui.ui.theme import Theme
from orders_gui.ui.tokens import Tone
from orders_gui.ui.widgets.labels import line


class CheckCard(Card):
    """One line a check; the line about photos offers to add what is not named."""

    text_wanted = Signal(str)  # what to add to the English text

    def __init__(self, theme: Theme, formats: Formats, parent: QWidget) -> None:
        super().__init__(theme, "", parent)
        self.title.setText(self.tr("Check before you go on"))
        self._formats = formats
        self.lines = {kind: CheckLine(theme, self, icon_size=17) for kind in CheckKind}
        for entry in self.lines.values():
            self.body.addWidget(entry)
        self._rule = line(self)
        self._currency = CheckLine(theme, self, icon_size=17)
        self.body.addWidget(self._rule)
        self.body.addWidget(self._currency)
        self._addition = ""
        self.lines[CheckKind.PHOTOS].acted.connect(self._add)

    def show_case(self, session: Session) -> None:
        """Look at the English text."""
        checks = check_claim(session.dispute.claim_en, session.evidence, session.sum_in("en"))
        for entry in self.lines.values():
            entry.hide()
        for check in checks:
            self._say(self.lines[check.kind], check, session)
            self.lines[check.kind].show()
        self._show_currency(session)

    def _say(self, entry: CheckLine, check: Check, session: Session) -> None:
        title, text = self._words(check)
        icon, role = ("circle-check", "bar_done") if check.passed else ("triangle-alert", Tone.WARN)
        action = ""
        if check.kind is CheckKind.PHOTOS and not check.passed:
            place = check.places[0]
            letter = exhibit_letter(place)
            self._addition = f"Photo {letter}."
            places = exhibit_places(session.evidence)
            kind = kind_text(session.evidence[places.index(place)].kind)
            action = self.tr("Add “Photo {letter}”").format(letter=letter)
            entry.link.setAccessibleDescription(kind)
        entry.say(icon, role, title, text, action=action, strong=True)

    def _words(self, check: Check) -> tuple[str, str]:
        match check.kind:
            case CheckKind.PHOTOS:
                if check.passed:
                    return self.tr("All photos are mentioned"), self.tr(
                        "The letters are those of the PDF."
                    )
                letters = ", ".join(exhibit_letter(place) for place in check.places)
                title = (
                    self.tr("Photo {letters} is not mentioned")
                    if len(check.places) == 1
                    else self.tr("Photos {letters} are not mentioned")
                )
                return (
                    title.format(letters=letters),
                    self.tr("A photo the text does not name is easily overlooked."),
                )
            case CheckKind.SUM:
                if check.passed:
                    return self.tr("The sum in the text is the same"), self.tr(
                        "It changes when you change the amount."
                    )
                return self.tr("The sum is not in the text"), self.tr(
                    "Write the amount that you ask for into the text."
                )
            case CheckKind.DEFECT_FIRST:
                if check.passed:
                    return self.tr("Main defect comes first"), self.tr(
                        "Mediators read the first lines."
                    )
                return self.tr("Begin with the defect"), self.tr(
                    "Leave out the greeting: mediators read the first lines."
                )
            case CheckKind.NO_CONTACT:
                if check.passed:
                    return self.tr("No links, no e-mail, no phone"), self.tr(
                        "Forms may refuse them."
                    )
                return self.tr("A link, e-mail or phone number"), self.tr(
                    "Forms may refuse the text. Take it out."
                )

    def _show_currency(self, session: Session) -> None:
        """Paid in another currency than the refund: named, never converted."""
        amount = session.dispute.request.amount
        payment = next(iter(session.order.payments), None)
        differs = (
            amount is not None
            and payment is not None
            and payment.amount.currency != amount.currency
        )
        self._rule.setVisible(differs)
        self._currency.setVisible(differs)
        if amount is None or payment is None:
            return
        charged = f"{self._formats.number(payment.amount)}\u00a0{payment.amount.currency}"
        text = (
            self.tr("You were charged {charged} on {day}. The refund comes in {currency}.")
            if payment.paid_on
            else self.tr("You were charged {charged}. The refund comes in {currency}.")
        )
        day = self._formats.short_day(payment.paid_on) if payment.paid_on else ""
        self._currency.say(
            "coins",
            "text3",
            self.tr("Paid in another currency"),
            text.format(charged=charged, day=day, currency=amount.currency),
            strong=True,
        )

    def _add(self) -> None:
        self.text_wanted.emit(self._addition)
