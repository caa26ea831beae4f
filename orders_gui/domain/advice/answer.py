"""Advice when the other side has moved and your answer is due."""

from datetime import datetime, timedelta

from orders_gui.domain.advice.case import (
    WITH_OFFER,
    DisputeCase,
    accept,
    change_request,
    difference,
    to_platform,
    withdraw,
)
from orders_gui.domain.advice.pieces import (
    Act,
    Advice,
    Option,
    Tone,
    Turn,
    Why,
    because,
    because_of_rule,
    headline,
    restarted,
    say,
    tone_of,
)
from orders_gui.domain.disputes.dispute import DisputeEvent
from orders_gui.domain.errors import QT_TRANSLATE_NOOP, Message
from orders_gui.domain.rules.deadlines import Deadline
from orders_gui.domain.states import DeadlineKind

_E, _K = DisputeEvent, DeadlineKind

REMIND_BEFORE = timedelta(days=1)


def of_your_answer(case: DisputeCase) -> Advice:
    """An offer, a refusal or a request of the other side waits for an answer."""
    due = case.due(_K.YOU_ANSWER_BY)
    texts = (
        QT_TRANSLATE_NOOP("Advice", "Your answer is due in {left}"),
        QT_TRANSLATE_NOOP("Advice", "Your answer is due today"),
        QT_TRANSLATE_NOOP("Advice", "Your answer was due {left} ago"),
        QT_TRANSLATE_NOOP("Advice", "Your answer is due"),
    )
    tone = tone_of(case.now, due)
    all_offered = _all_is_offered(case)
    stops = (accept(case), withdraw(case)) if case.last in WITH_OFFER else (withdraw(case),)
    return Advice(
        turn=Turn.YOU,
        tone=Tone.SOON if tone is Tone.CALM else tone,
        headline=headline(case.now, due, texts),
        sentences=_what_was_said(case),
        due=due,
        why=_tricks(case)
        + because(
            case.facts.get("amount_each_round") if case.last in WITH_OFFER else None,
            case.facts.get("platform_proposes") if case.last is _E.PLATFORM_OFFERS else None,
        )
        + because_of_rule(case.rules, due)
        + because(case.facts.get("unanswered_is_yes")),
        options=(
            _decline(case, advised=not all_offered),
            change_request(case),
            *to_platform(case),
            _leave_unanswered(case, due),
        ),
        stops=stops,
        if_nothing=_unanswered(case, due),
        still_open=case.ways_left,
        tricks=tuple(trick.id for trick in case.tricks),
    )


def _decline(case: DisputeCase, *, advised: bool) -> Option:
    steps_in = case.due(_K.PLATFORM_STEPS_IN)
    again = restarted(case.rules, _K.SELLER_ANSWERS_BY, case.now)
    if steps_in is not None and steps_in.at > case.now:
        at: datetime | None = steps_in.at
        consequence = say(
            QT_TRANSLATE_NOOP(
                "Advice",
                "Stays open. {platform} decides from {by}, with your evidence in front of it.",
            ),
            platform=case.platform,
            by=steps_in.at,
        )
    elif again is not None:
        at = again
        consequence = say(
            QT_TRANSLATE_NOOP("Advice", "Stays open. The seller’s time begins again: until {by}."),
            by=again,
        )
    else:
        at = None
        consequence = say(QT_TRANSLATE_NOOP("Advice", "Stays open with the whole request."))
    return Option(
        "decline",
        Act.REPLY,
        say(QT_TRANSLATE_NOOP("Advice", "Decline and repeat the claim")),
        consequence,
        say(QT_TRANSLATE_NOOP("Advice", "Decline with a reply")),
        event=_E.DECLINE,
        letter="seller_repeat",
        at=at,
        advised=advised,
    )


def _leave_unanswered(case: DisputeCase, due: Deadline | None) -> Option:
    return Option(
        "wait",
        Act.REMIND,
        say(QT_TRANSLATE_NOOP("Advice", "Wait")),
        _unanswered(case, due),
        say(QT_TRANSLATE_NOOP("Advice", "Remind me")),
        at=max(due.at - REMIND_BEFORE, case.now) if due else case.now + timedelta(days=1),
    )


def _unanswered(case: DisputeCase, due: Deadline | None) -> Message:
    """What your own silence means, where that is known."""
    if case.facts.get("unanswered_is_yes") is None:
        return say(
            QT_TRANSLATE_NOOP(
                "Advice", "What silence means on {platform} is not known: answer in time."
            ),
            platform=case.platform,
        )
    offer = case.offered
    if offer is None or case.last not in WITH_OFFER:
        return say(
            QT_TRANSLATE_NOOP("Advice", "No answer can count as yes to the seller’s solution.")
        )
    if due is None:
        return say(
            QT_TRANSLATE_NOOP("Advice", "No answer can count as yes to {offer}."), offer=offer
        )
    return say(
        QT_TRANSLATE_NOOP("Advice", "No answer by {by} can count as yes to {offer}."),
        by=due.at,
        offer=offer,
    )


def _all_is_offered(case: DisputeCase) -> bool:
    missing = difference(case.asked, case.offered)
    return case.last in WITH_OFFER and missing is not None and missing.minor == 0


def _what_was_said(case: DisputeCase) -> tuple[Message, Message]:
    """The last move of the other side, and what declining it keeps."""
    keeps = say(QT_TRANSLATE_NOOP("Advice", "Declining keeps the dispute open."))
    if case.last is _E.SELLER_ASKS_TO_CLOSE:
        return (
            say(QT_TRANSLATE_NOOP("Advice", "The seller asks you to close the dispute.")),
            say(
                QT_TRANSLATE_NOOP(
                    "Advice", "Closing ends the claim; only an offer inside it counts."
                )
            ),
        )
    if case.last is _E.SELLER_DECLINES:
        return (
            _declined(case),
            say(QT_TRANSLATE_NOOP("Advice", "Repeating it keeps the dispute open.")),
        )
    if case.offered is None:
        return (
            say(QT_TRANSLATE_NOOP("Advice", "There is an offer, but its amount is not recorded.")),
            say(
                QT_TRANSLATE_NOOP(
                    "Advice", "Read it off the page first: it can change every round."
                )
            ),
        )
    if _all_is_offered(case):
        return (
            say(
                QT_TRANSLATE_NOOP("Advice", "All that you ask for is offered: {offer}."),
                offer=case.offered,
            ),
            say(
                QT_TRANSLATE_NOOP(
                    "Advice", "Check the amount on the page, then accepting loses nothing."
                )
            ),
        )
    return (_offer(case), keeps)


def _declined(case: DisputeCase) -> Message:
    if case.asked is None:
        return say(QT_TRANSLATE_NOOP("Advice", "The seller declines your request."))
    return say(QT_TRANSLATE_NOOP("Advice", "The seller declines your {asked}."), asked=case.asked)


def _offer(case: DisputeCase) -> Message:
    values = {"offer": case.offered, "asked": case.asked, "platform": case.platform}
    if case.last is _E.PLATFORM_OFFERS:
        if case.asked is None:
            return say(QT_TRANSLATE_NOOP("Advice", "{platform} proposes {offer}."), **values)
        return say(QT_TRANSLATE_NOOP("Advice", "{platform} proposes {offer} of {asked}."), **values)
    if case.asked is None:
        return say(QT_TRANSLATE_NOOP("Advice", "The seller offers {offer}."), **values)
    return say(QT_TRANSLATE_NOOP("Advice", "The seller offers {offer} of {asked}."), **values)


def _tricks(case: DisputeCase) -> tuple[Why, ...]:
    return tuple(
        Why(trick.id, trick.rule, trick.source, trick.confidence, trick.as_of)
        for trick in case.tricks
    )
