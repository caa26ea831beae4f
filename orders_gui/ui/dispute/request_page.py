"""Step 4: what is asked for, how much, and the text that goes into the form."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from orders_gui.domain.disputes.dispute import RequestKind
from orders_gui.domain.disputes.wizard import GapKind, Step
from orders_gui.overriding import override
from orders_gui.ui.dispute.amount_box import AmountBox
from orders_gui.ui.dispute.check_card import CheckCard
from orders_gui.ui.dispute.claim_editor import ClaimEditor
from orders_gui.ui.dispute.page import Page, focus_on
from orders_gui.ui.dispute.parts import small_heading
from orders_gui.ui.dispute.session import Rewritten, Session
from orders_gui.ui.formats import Formats
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.choices import ChoiceCard, ChoiceGroup

_SHIP_BACK = "ship_back_by"


class RequestPage(Page):
    """Refund only or return and refund, the amount with its arithmetic, the claim text."""

    step = Step.REQUEST
    told = Signal(str, object)  # what was done, and the TakenBack that takes it back

    def __init__(self, theme: Theme, formats: Formats, session: Session, parent: QWidget) -> None:
        super().__init__(theme, formats, session, parent, scrolls=True)
        self.set_title(
            self.tr("What do you ask for?"),
            self.tr(
                "Clear, short and calculated claims win. Everything can still be changed before "
                "you send it."
            ),
        )
        self._requests = ChoiceGroup(self)
        self.cards: dict[RequestKind, ChoiceCard] = {}
        self.body.setSpacing(7)
        self.body.addWidget(small_heading(theme, self.tr("What do you want?"), self))
        self._add_requests()
        self.amount = AmountBox(theme, formats, self)
        self.editor = ClaimEditor(theme, formats, self)
        self.checks = CheckCard(theme, formats, self)
        self.body.addSpacing(10)
        self.body.addWidget(small_heading(theme, self.tr("How much?"), self))
        self.body.addWidget(self.amount)
        self.body.addSpacing(10)
        self.body.addWidget(self.editor)
        self.body.addStretch(1)
        self.set_side(self.checks, 288)
        self._requests.chosen.connect(self._ask_for)
        self.amount.way_chosen.connect(session.find_amount_by)
        self.amount.typed.connect(session.set_own_amount)
        self.editor.typed.connect(session.set_claim)
        self.editor.rebuild_wanted.connect(self._rebuild)
        self.checks.text_wanted.connect(self._add_to_text)

    @override
    def show_case(self) -> None:
        session = self.session
        reason = session.reason
        for kind, card in self.cards.items():
            card.setVisible(reason is None or not reason.requests or kind in reason.requests)
            card.set_text(self._explained(kind))
        self._requests.set_choice(session.dispute.request.kind)
        self.amount.show_case(session)
        self.editor.show_case(session)
        self.checks.show_case(session)
        self.setEnabled(session.is_draft)

    @override
    def enter(self) -> None:
        super().enter()
        focus_on(self.cards[self.session.dispute.request.kind])

    @override
    def explain(self) -> bool:
        kinds = {gap.kind for gap in self.session.gaps(Step.REQUEST)}
        if GapKind.AMOUNT in kinds:
            self.amount.say_missing()
        if GapKind.CLAIM in kinds:
            self.editor.say_missing()
        if kinds - {GapKind.CLAIM}:
            focus_on(self.amount.field)
        elif kinds:
            focus_on(self.editor.text)
        return not kinds

    def _add_requests(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        for kind, icon, title in (
            (RequestKind.REFUND_ONLY, "banknote", self.tr("Refund only")),
            (RequestKind.RETURN_AND_REFUND, "undo-2", self.tr("Return and refund")),
        ):
            card = ChoiceCard(self.theme, icon, title, self._explained(kind), self)
            card.setObjectName(kind.value)
            card.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
            self.cards[kind] = card
            self._requests.add(card, kind.value)
            row.addWidget(card, 1)
        self.body.addLayout(row)

    def _explained(self, kind: RequestKind) -> str:
        """What follows from the request; the days to ship back are those of the rulebook."""
        reason = self.session.reason
        if kind is RequestKind.RETURN_AND_REFUND:
            rule = next(iter(self.session.case.rules.rules_for(_SHIP_BACK)), None)
            if rule is None:
                return self.tr("You send it back when that is agreed.")
            return self.tr("Ship it back within {days} days of the agreement.").format(
                days=rule.figure
            )
        if reason is not None and reason.id.startswith("not_received."):
            return self.tr("Nothing arrived, so there is nothing to send back.")
        if reason is not None and reason.id == "received.damaged":
            return self.tr("You keep what arrived. Usual for damaged goods.")
        return self.tr("You keep what arrived.")

    def _ask_for(self, kind: str) -> None:
        self.session.ask_for(RequestKind(kind))

    def _rebuild(self, language: str) -> None:
        """Asks nothing: a text edited by hand comes back by the toast's button."""
        before = self.session.claim(language) if self.session.is_edited(language) else ""
        self.session.write_claim(language)
        if before:
            self.told.emit(self.tr("Text rebuilt"), Rewritten(language, before))

    def _add_to_text(self, addition: str) -> None:
        text = self.session.dispute.claim_en.rstrip()
        self.session.set_claim("en", f"{text} {addition}".strip())
