"""Advice before a dispute is opened, and while the seller or the marketplace has the word."""

from datetime import timedelta

from orders_gui.domain.advice.case import (
    DisputeCase,
    change_request,
    confirm_receipt,
    to_platform,
    withdraw,
)
from orders_gui.domain.advice.pieces import (
    Act,
    Advice,
    Option,
    Tone,
    Turn,
    because,
    because_of_rule,
    headline,
    safe_last_day,
    say,
    tone_of,
)
from orders_gui.domain.disputes.dispute import DisputeEvent
from orders_gui.domain.errors import QT_TRANSLATE_NOOP, Message
from orders_gui.domain.rules.deadlines import Deadline
from orders_gui.domain.states import DeadlineKind

_E, _K = DisputeEvent, DeadlineKind

IN_TRANSIT = "not_received.in_transit"
"""The reason whose dispute the marketplace holds back while the parcel moves."""


def of_draft(case: DisputeCase) -> Advice:
    """It is not opened on the marketplace yet."""
    opens, closes = case.due(_K.DISPUTE_OPENS), safe_last_day(case.deadlines, case.now)
    if opens is not None and opens.at > case.now:
        return _too_soon(case, opens)
    texts = (
        QT_TRANSLATE_NOOP("Advice", "{left} left to open the dispute"),
        QT_TRANSLATE_NOOP("Advice", "Open the dispute today"),
        QT_TRANSLATE_NOOP("Advice", "The time to open the dispute ended {left} ago"),
        QT_TRANSLATE_NOOP("Advice", "The dispute is not opened yet"),
    )
    passed = closes is not None and closes.at < case.now
    lost = say(
        QT_TRANSLATE_NOOP("Advice", "After {by} the protection is over.")
        if closes is not None and closes.kind is _K.PROTECTION_ENDS
        else QT_TRANSLATE_NOOP("Advice", "After {by} only the other ways to the money stay open."),
        by=closes.at if closes else None,
    )
    return Advice(
        turn=Turn.YOU,
        tone=Tone.OVER if passed else tone_of(case.now, closes),
        headline=headline(case.now, closes, texts),
        sentences=(
            say(
                QT_TRANSLATE_NOOP("Advice", "{platform} does not know of this claim yet."),
                platform=case.platform,
            ),
            lost
            if closes is not None and not passed
            else say(
                QT_TRANSLATE_NOOP(
                    "Advice", "Look at the order page for the last day: it beats every rule."
                )
            ),
        ),
        due=closes,
        why=because_of_rule(case.rules, closes)
        + because(case.facts.get("not_in_the_last_hours"), case.facts.get("seller_first")),
        options=(_finish(advised=True),),
        stops=(confirm_receipt(case.platform, case.refund.paid, case.facts),),
        if_nothing=lost if closes is not None and not passed else None,
        still_open=case.ways_left,
    )


def of_waiting(case: DisputeCase) -> Advice:
    """The seller has the word."""
    due = case.due(_K.SELLER_ANSWERS_BY)
    late = due is not None and due.at < case.now
    silence = case.facts.get("silence_for_buyer")
    texts = (
        QT_TRANSLATE_NOOP("Advice", "The seller has {left} to answer"),
        QT_TRANSLATE_NOOP("Advice", "The seller’s time ends today"),
        QT_TRANSLATE_NOOP("Advice", "The seller’s time ran out {left} ago"),
        QT_TRANSLATE_NOOP("Advice", "The seller’s answer is awaited"),
    )
    options = (
        (_seller_silent(case), *to_platform(case), _add_evidence(case))
        if late
        else (_wait_for_seller(case, due), change_request(case), _add_evidence(case))
    )
    held = case.dispute.reason == IN_TRANSIT and case.facts.get("in_transit_waits")
    return Advice(
        turn=Turn.YOU if late else Turn.SELLER,
        tone=Tone.URGENT if late else Tone.CALM,
        headline=headline(case.now, due, texts),
        sentences=(_asked_unanswered(case), _silence(case, due)),
        due=due,
        why=because_of_rule(case.rules, due)
        + because(silence, case.facts.get("unanswered_closes"), held or None),
        options=options,
        stops=(withdraw(case),),
        if_nothing=_silence(case, due),
        still_open=case.ways_left,
    )


def of_review(case: DisputeCase) -> Advice:
    """The marketplace decides."""
    wait = Option(
        "wait",
        Act.REMIND,
        say(QT_TRANSLATE_NOOP("Advice", "Wait for the decision")),
        say(QT_TRANSLATE_NOOP("Advice", "Stays open. Its proposal or verdict comes on the page.")),
        say(QT_TRANSLATE_NOOP("Advice", "Remind me")),
        at=case.now + timedelta(days=2),
        advised=True,
    )
    return Advice(
        turn=Turn.PLATFORM,
        tone=Tone.CALM,
        headline=say(QT_TRANSLATE_NOOP("Advice", "{platform} decides"), platform=case.platform),
        sentences=(
            _sums(case),
            say(QT_TRANSLATE_NOOP("Advice", "Missing evidence can still help until the decision.")),
        ),
        why=because(case.facts.get("evidence_any_time"), case.facts.get("platform_proposes")),
        options=(wait, _add_evidence(case)),
        stops=(withdraw(case),),
        if_nothing=say(
            QT_TRANSLATE_NOOP("Advice", "{platform} decides with what it has in front of it."),
            platform=case.platform,
        ),
        still_open=case.ways_left,
    )


def _too_soon(case: DisputeCase, opens: Deadline) -> Advice:
    wait = Option(
        "wait",
        Act.REMIND,
        say(QT_TRANSLATE_NOOP("Advice", "Prepare it and wait")),
        say(
            QT_TRANSLATE_NOOP("Advice", "The draft and its photos stay here until {by}."),
            by=opens.at,
        ),
        say(QT_TRANSLATE_NOOP("Advice", "Remind me")),
        at=opens.at,
        advised=True,
    )
    texts = (
        QT_TRANSLATE_NOOP("Advice", "The dispute can be opened in {left}"),
        QT_TRANSLATE_NOOP("Advice", "The dispute can be opened today"),
        QT_TRANSLATE_NOOP("Advice", "The dispute can be opened"),
        QT_TRANSLATE_NOOP("Advice", "The dispute is not opened yet"),
    )
    return Advice(
        turn=Turn.NOBODY,
        tone=Tone.CALM,
        headline=headline(case.now, opens, texts),
        sentences=(
            say(
                QT_TRANSLATE_NOOP("Advice", "{platform} takes it from {by}."),
                platform=case.platform,
                by=opens.at,
            ),
            say(QT_TRANSLATE_NOOP("Advice", "Photos and answers can be collected before.")),
        ),
        due=opens,
        why=because_of_rule(case.rules, opens) + because(case.facts.get("cancel_before_shipping")),
        options=(wait, _finish(advised=False)),
        stops=(confirm_receipt(case.platform, case.refund.paid, case.facts),),
        still_open=case.ways_left,
    )


def _finish(*, advised: bool) -> Option:
    return Option(
        "finish",
        Act.OPEN_DISPUTE,
        say(QT_TRANSLATE_NOOP("Advice", "Finish the claim")),
        say(QT_TRANSLATE_NOOP("Advice", "Then send it on the page and record it as opened here.")),
        say(QT_TRANSLATE_NOOP("Advice", "Continue the draft")),
        event=_E.OPENED,
        advised=advised,
    )


def _asked_unanswered(case: DisputeCase) -> Message:
    if case.asked is None:
        return say(QT_TRANSLATE_NOOP("Advice", "The seller has not answered your request yet."))
    return say(
        QT_TRANSLATE_NOOP("Advice", "You ask for {asked}; the seller has not answered yet."),
        asked=case.asked,
    )


def _silence(case: DisputeCase, due: Deadline | None) -> Message:
    """What the seller's silence means, where that is known."""
    if due is None or case.facts.get("silence_for_buyer") is None:
        return say(QT_TRANSLATE_NOOP("Advice", "Waiting leaves your request as it is."))
    if due.at < case.now:
        return say(
            QT_TRANSLATE_NOOP("Advice", "Silence counts as yes: look whether the page says so.")
        )
    return say(
        QT_TRANSLATE_NOOP(
            "Advice", "Silence until {by} counts as yes and keeps your request whole."
        ),
        by=due.at,
    )


def _wait_for_seller(case: DisputeCase, due: Deadline | None) -> Option:
    return Option(
        "wait",
        Act.REMIND,
        say(QT_TRANSLATE_NOOP("Advice", "Wait for the seller")),
        _silence(case, due),
        say(QT_TRANSLATE_NOOP("Advice", "Remind me")),
        at=due.at if due else case.now + timedelta(days=2),
        advised=True,
    )


def _seller_silent(case: DisputeCase) -> Option:
    known = case.facts.get("silence_for_buyer") is not None
    return Option(
        "seller_silent",
        Act.RECORD,
        say(QT_TRANSLATE_NOOP("Advice", "Record that the seller stayed silent")),
        say(QT_TRANSLATE_NOOP("Advice", "Your request is carried out; the refund watch starts."))
        if known
        else say(QT_TRANSLATE_NOOP("Advice", "Only when the page says that it was decided.")),
        say(QT_TRANSLATE_NOOP("Advice", "Record…")),
        event=_E.SELLER_SILENT,
        advised=known,
    )


def _add_evidence(case: DisputeCase) -> Option:
    known = case.facts.get("evidence_any_time") is not None
    return Option(
        "add_evidence",
        Act.ADD_EVIDENCE,
        say(QT_TRANSLATE_NOOP("Advice", "Add evidence")),
        say(QT_TRANSLATE_NOOP("Advice", "Possible at every stage until the case closes."))
        if known
        else say(QT_TRANSLATE_NOOP("Advice", "Look on the page whether it still takes files.")),
        say(QT_TRANSLATE_NOOP("Advice", "Add photos")),
    )


def _sums(case: DisputeCase) -> Message:
    if case.asked is None:
        return say(QT_TRANSLATE_NOOP("Advice", "Both sides have said what they want."))
    if case.offered is None:
        return say(
            QT_TRANSLATE_NOOP("Advice", "You ask for {asked}; nothing is offered."),
            asked=case.asked,
        )
    return say(
        QT_TRANSLATE_NOOP("Advice", "You ask for {asked}; {offer} is offered."),
        asked=case.asked,
        offer=case.offered,
    )
