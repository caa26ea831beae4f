"""A dispute's case as advice sees it, and the facts beside the acts that are final."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from orders_gui.domain.advice.pieces import (
    Act,
    Option,
    StopFacts,
    StopKind,
    because,
    find,
    first_of,
    restarted,
    say,
)
from orders_gui.domain.disputes.dispute import Dispute, DisputeEvent
from orders_gui.domain.disputes.refunds import RefundWatch, asked_amount, offered_amount
from orders_gui.domain.disputes.tricks import Trick
from orders_gui.domain.errors import QT_TRANSLATE_NOOP, Message
from orders_gui.domain.money import Money
from orders_gui.domain.orders import Order
from orders_gui.domain.rules.deadlines import STAYS_OPEN, Deadline
from orders_gui.domain.rules.facts import Facts
from orders_gui.domain.rules.rulebook import Rulebook
from orders_gui.domain.states import DeadlineKind

_E, _K = DisputeEvent, DeadlineKind

WITH_OFFER = frozenset({_E.SELLER_OFFERS, _E.PLATFORM_OFFERS, _E.SELLER_DECLINES})
"""Moves that can be accepted as a solution, a refusal by mistake too."""


@dataclass(frozen=True, slots=True)
class DisputeCase:
    """What advice on a dispute looks at.

    `platform` is the marketplace's name, or words for a shop without one. `deadlines` are those
    of the order and of this dispute; `tricks` were found in the seller's last messages.
    """

    order: Order
    dispute: Dispute
    deadlines: Sequence[Deadline]
    rules: Rulebook
    facts: Facts
    platform: str | Message
    refund: RefundWatch
    now: datetime
    tricks: tuple[Trick, ...] = ()

    @property
    def asked(self) -> Money | None:
        """What is asked for now."""
        return asked_amount(self.dispute)

    @property
    def offered(self) -> Money | None:
        """The newest solution of the other side; a refusal without an amount offers nothing."""
        offered = offered_amount(self.dispute)
        if offered is None and self.last is _E.SELLER_DECLINES and self.asked is not None:
            return Money(0, self.asked.currency)
        return offered

    def due(self, kind: DeadlineKind) -> Deadline | None:
        """The deadline of a kind."""
        return find(self.deadlines, kind)

    @property
    def last(self) -> DisputeEvent | None:
        """The last event that changed whose turn it is."""
        return self.dispute.moves[-1].event if self.dispute.moves else None

    @property
    def ways_left(self) -> tuple[Deadline, ...]:
        """The other ways to the money that are open now."""
        return tuple(d for d in self.deadlines if d.kind in STAYS_OPEN and d.at >= self.now)


def accept(case: DisputeCase) -> StopFacts:
    """The facts beside *accept*: final, and what is given up."""
    offered = case.offered
    give_up = difference(case.asked, offered)
    fact = case.facts.get("accept_is_final")
    return StopFacts(
        StopKind.ACCEPT,
        say(QT_TRANSLATE_NOOP("Advice", "Accept {offer}: final"), offer=offered)
        if offered is not None
        else say(QT_TRANSLATE_NOOP("Advice", "Accept the offer: final")),
        _accepting(give_up, known_final=fact is not None),
        say(QT_TRANSLATE_NOOP("Advice", "Record acceptance…")),
        asked=case.asked,
        would_get=offered,
        give_up=give_up,
        why=first_of(because(fact)),
    )


def withdraw(case: DisputeCase) -> StopFacts:
    """The facts beside *withdraw*: the whole request is given up."""
    asked, again = case.asked, case.facts.get("second_dispute")
    text = (
        say(
            QT_TRANSLATE_NOOP(
                "Advice",
                "Ends the dispute without a refund. It can be opened again only while the order’s "
                "own time still runs.",
            )
        )
        if again is not None
        else say(
            QT_TRANSLATE_NOOP(
                "Advice",
                "Ends the dispute without a refund. Whether it can be opened again is not known.",
            )
        )
    )
    return StopFacts(
        StopKind.WITHDRAW,
        say(QT_TRANSLATE_NOOP("Advice", "Withdraw the dispute: final")),
        text,
        say(QT_TRANSLATE_NOOP("Advice", "Record withdrawal…")),
        asked=asked,
        would_get=None if asked is None else Money(0, asked.currency),
        give_up=asked,
        why=first_of(because(case.facts.get("withdraw_can_end_all"), again)),
    )


def confirm_receipt(platform: str | Message, paid: Money | None, facts: Facts) -> StopFacts:
    """The facts beside *confirm receipt*: the seller is paid, the protection ends."""
    fact = facts.get("confirm_ends_protection")
    text = (
        say(
            QT_TRANSLATE_NOOP(
                "Advice",
                "{platform} pays the seller and the protection ends. Confirm only what you have "
                "in your hands and have checked.",
            ),
            platform=platform,
        )
        if fact is not None
        else say(
            QT_TRANSLATE_NOOP(
                "Advice",
                "Tells {platform} that all is well. Confirm only what you have in your hands and "
                "have checked.",
            ),
            platform=platform,
        )
    )
    return StopFacts(
        StopKind.CONFIRM_RECEIPT,
        say(QT_TRANSLATE_NOOP("Advice", "Confirm receipt: final")),
        text,
        say(QT_TRANSLATE_NOOP("Advice", "Record confirmation…")),
        asked=paid,
        give_up=paid,
        why=first_of(because(fact)),
    )


def difference(asked: Money | None, offered: Money | None) -> Money | None:
    """What an offer leaves out; nothing when it is more, None when it cannot be told."""
    if asked is None or offered is None or asked.currency != offered.currency:
        return None
    return Money(max(asked.minor - offered.minor, 0), asked.currency)


def to_platform(case: DisputeCase) -> tuple[Option, ...]:
    """Going to the marketplace; nothing where it has stepped in already."""
    steps_in = case.due(_K.PLATFORM_STEPS_IN)
    if case.last is _E.PLATFORM_OFFERS:
        return ()
    if steps_in is not None and steps_in.at > case.now:
        consequence = say(
            QT_TRANSLATE_NOOP(
                "Advice",
                "{platform} steps in by itself by {by}; a button for it is described only in "
                "older guides.",
            ),
            platform=case.platform,
            by=steps_in.at,
        )
    else:
        consequence = say(
            QT_TRANSLATE_NOOP("Advice", "Stays open. {platform} decides on the evidence."),
            platform=case.platform,
        )
    option = Option(
        "escalate",
        Act.RECORD,
        say(QT_TRANSLATE_NOOP("Advice", "Let {platform} decide"), platform=case.platform),
        consequence,
        say(QT_TRANSLATE_NOOP("Advice", "Record…")),
        event=_E.ESCALATE,
        letter="platform_escalate",
        at=steps_in.at if steps_in else None,
    )
    return (option,)


def change_request(case: DisputeCase) -> Option:
    """Asking for something else, which starts the seller's time again."""
    again = restarted(case.rules, _K.SELLER_ANSWERS_BY, case.now)
    return Option(
        "change_request",
        Act.CHANGE_REQUEST,
        say(QT_TRANSLATE_NOOP("Advice", "Ask for another amount")),
        say(
            QT_TRANSLATE_NOOP("Advice", "Stays open. The seller’s time begins again: until {by}."),
            by=again,
        )
        if again
        else say(QT_TRANSLATE_NOOP("Advice", "Stays open. The seller answers the new request.")),
        say(QT_TRANSLATE_NOOP("Advice", "Change request…")),
        event=_E.CHANGE_REQUEST,
        at=again,
    )


def _accepting(give_up: Money | None, *, known_final: bool) -> Message:
    """What accepting does, as far as it is known of the marketplace."""
    loses = give_up is not None and give_up.minor > 0
    if known_final and loses:
        return say(
            QT_TRANSLATE_NOOP(
                "Advice",
                "Closes the dispute for good. You give up {given_up}; a second dispute is not "
                "possible.",
            ),
            given_up=give_up,
        )
    if loses:
        return say(
            QT_TRANSLATE_NOOP("Advice", "Closes the dispute for good. You give up {given_up}."),
            given_up=give_up,
        )
    if known_final:
        return say(
            QT_TRANSLATE_NOOP(
                "Advice", "Closes the dispute for good; a second dispute is not possible."
            )
        )
    return say(QT_TRANSLATE_NOOP("Advice", "Closes the dispute for good."))
