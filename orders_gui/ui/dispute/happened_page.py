"""Step 1: what happened, as cards in two groups."""

from PySide6.QtWidgets import QWidget

from orders_gui.domain.disputes.questionnaire import Card, CardGroup
from orders_gui.domain.disputes.wizard import Step
from orders_gui.overriding import override
from orders_gui.ui.dispute.page import Page, focus_on
from orders_gui.ui.dispute.parts import FlowGrid, Heading
from orders_gui.ui.dispute.session import Session
from orders_gui.ui.formats import Formats
from orders_gui.ui.theme import Theme
from orders_gui.ui.tokens import Tone
from orders_gui.ui.widgets.callout import Callout
from orders_gui.ui.widgets.choices import ChoiceCard, ChoiceGroup
from orders_gui.ui.widgets.problem_line import ProblemLine


class HappenedPage(Page):
    """Two groups of cards that exclude each other."""

    step = Step.HAPPENED

    def __init__(
        self,
        theme: Theme,
        formats: Formats,
        session: Session,
        marketplace: str,
        parent: QWidget,
    ) -> None:
        super().__init__(theme, formats, session, parent, scrolls=True)
        self.set_title(
            self.tr("What happened?"),
            self.tr(
                "One reason per dispute. You can come back and change it; your photos and texts "
                "stay."
            ),
        )
        self.cards: dict[str, ChoiceCard] = {}
        self._groups: dict[CardGroup, ChoiceGroup] = {}
        self._headings = {
            CardGroup.NOT_RECEIVED: Heading(theme, "truck", self.tr("I did not receive it"), self),
            CardGroup.RECEIVED: Heading(
                theme, "package-open", self.tr("Something is wrong with it"), self
            ),
        }
        for group in CardGroup:
            self._add_group(group)
        self._problem = ProblemLine(theme, self)
        self.body.addWidget(self._problem)
        self.body.addSpacing(8)
        self._note = Callout(theme, Tone.INFO, self)
        self._advice = self.tr(
            "Choose the reason that fits best and choose the same one on {marketplace}. A wrong "
            "reason is a common cause of losing; never change it because the seller asks."
        ).format(marketplace=marketplace)
        self.body.addWidget(self._note)
        self.body.addStretch(1)

    @override
    def show_case(self) -> None:
        chosen = self.session.flow.card
        for group in self._groups.values():
            group.set_choice(chosen)
        for card in self.session.case.questionnaire.cards:
            self._show_card(card)
        self._show_tracking()
        if chosen:
            self._problem.say("")
        opens = self._opens_on()
        wait = self.tr(
            "By the rules a dispute can be sent from {day} on. Prepare it now; the draft stays."
        ).format(day=opens)
        self._note.set_tone(Tone.WARN if opens else Tone.INFO)
        self._note.say(self._advice if opens else "", wait if opens else self._advice)

    @override
    def enter(self) -> None:
        super().enter()
        card = self.cards.get(self.session.flow.card)
        focus_on(card or self._first_card())

    @override
    def explain(self) -> bool:
        if not self.session.gaps(Step.HAPPENED):
            return True
        self._problem.say(self.tr("Choose what happened, then continue."))
        focus_on(self._first_card())
        return False

    def _add_group(self, group: CardGroup) -> None:
        grid = FlowGrid(self)
        choices = self._groups[group] = ChoiceGroup(self)
        language = self.formats.locale.name()[:2]
        made = []
        for card in self.session.case.questionnaire.cards:
            if card.group is not group:
                continue
            button = ChoiceCard(
                self.theme, card.icon, card.title.text(language), card.text.text(language), grid
            )
            button.setObjectName(f"card_{card.id}")
            choices.add(button, card.id)
            self.cards[card.id] = button
            made.append(button)
        grid.set_cards(made)
        choices.chosen.connect(self.session.choose_card)
        self.body.addWidget(self._headings[group])
        self.body.addSpacing(4)
        self.body.addWidget(grid)
        self.body.addSpacing(16 if group is CardGroup.NOT_RECEIVED else 0)

    def _show_card(self, card: Card) -> None:
        """Its text, or why the rules close it."""
        button = self.cards[card.id]
        closed = self._closed(card)
        language = self.formats.locale.name()[:2]
        button.set_text(closed or card.text.text(language))
        button.setEnabled(self.session.is_draft and not closed)

    def _closed(self, card: Card) -> str:
        """Why none of the card's reasons is open to this order."""
        reasons = [self.session.case.questionnaire.reason(reason) for reason in card.reasons]
        needs = all(reason is not None and reason.needs_free_return for reason in reasons)
        if needs and not self.session.order.free_return:
            return self.tr("Closed: this order has no free return")
        return ""

    def _opens_on(self) -> str:
        """From when a dispute can be sent, while that is ahead."""
        opens = self.session.case.opens
        if opens is None or opens.at <= self.formats.now or not self.session.is_draft:
            return ""
        return self.formats.short_day(opens.at)

    def _show_tracking(self) -> None:
        order = self.session.order
        last = order.last_event
        delivered = order.delivered
        text = ""
        if delivered is not None:
            text = self.tr("Tracking says: delivered on {day}").format(
                day=self.formats.short_day(delivered)
            )
        elif last is not None:
            text = self.tr("Tracking says: {text}, {day}").format(
                text=last.text, day=self.formats.short_day(last.at)
            )
        self._headings[CardGroup.NOT_RECEIVED].aside.setText(text)

    def _first_card(self) -> ChoiceCard:
        """The first card of the group that fits the order's state."""
        arrived = self.session.order.seen_delivered or self.session.order.delivered is not None
        wanted = CardGroup.RECEIVED if arrived else CardGroup.NOT_RECEIVED
        cards = self.session.case.questionnaire.cards
        return self.cards[next(card.id for card in cards if card.group is wanted)]
