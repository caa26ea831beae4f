"""Advice while a refund is on its way: expected, overdue, in part, short by the exchange rate."""

from datetime import timedelta

from orders_gui.domain.advice.case import DisputeCase
from orders_gui.domain.advice.pieces import (
    Act,
    Advice,
    Option,
    Tone,
    Turn,
    because,
    because_of_rule,
    say,
)
from orders_gui.domain.disputes.dispute import DisputeEvent
from orders_gui.domain.disputes.refunds import closing_outcome
from orders_gui.domain.errors import QT_TRANSLATE_NOOP, Message
from orders_gui.domain.states import DeadlineKind

_K = DeadlineKind


def of_refund(case: DisputeCase) -> Advice:
    """The decided amount has to come onto the account."""
    watch = case.refund
    overdue = watch.overdue_days is not None
    until = case.due(_K.REFUND_EXPECTED_UNTIL)
    return Advice(
        turn=Turn.YOU if overdue or watch.lost_by_exchange else Turn.BANK,
        tone=Tone.URGENT if overdue else Tone.CALM,
        headline=_headline(case),
        sentences=(_what_came(case), _what_next(case)),
        due=until,
        why=because_of_rule(case.rules, until) + because(case.facts.get("original_method")),
        options=_options(case, overdue=overdue),
        if_nothing=say(QT_TRANSLATE_NOOP("Advice", "Nobody chases a missing refund but you.")),
        still_open=case.ways_left,
    )


def _headline(case: DisputeCase) -> Message:
    watch = case.refund
    if watch.lost_by_exchange is not None:
        return say(
            QT_TRANSLATE_NOOP("Advice", "Refunded, {missing} short by the exchange rate"),
            missing=watch.lost_by_exchange,
        )
    if watch.complete:
        return say(QT_TRANSLATE_NOOP("Advice", "The refund has arrived"))
    if watch.overdue_days is not None:
        if watch.overdue_days == 0:
            return say(QT_TRANSLATE_NOOP("Advice", "The refund is overdue since today"))
        return say(
            QT_TRANSLATE_NOOP("Advice", "The refund is {left} overdue"),
            left=timedelta(days=watch.overdue_days),
        )
    if watch.expected_until is None:
        return say(QT_TRANSLATE_NOOP("Advice", "The refund is on its way"))
    return say(
        QT_TRANSLATE_NOOP("Advice", "The refund is expected by {by}"), by=watch.expected_until
    )


def _what_came(case: DisputeCase) -> Message:
    watch = case.refund
    if watch.owed is not None and watch.received:
        return say(
            QT_TRANSLATE_NOOP("Advice", "{received} of {decided} has arrived."),
            received=watch.owed.received,
            decided=watch.owed.expected,
        )
    if len(watch.received) == 1:
        return say(
            QT_TRANSLATE_NOOP("Advice", "{received} has arrived."), received=watch.received[0]
        )
    if watch.received:
        return say(QT_TRANSLATE_NOOP("Advice", "Refunds have arrived in several currencies."))
    if watch.decided is not None:
        return say(
            QT_TRANSLATE_NOOP("Advice", "{decided} was decided; nothing has arrived yet."),
            decided=watch.decided,
        )
    return say(QT_TRANSLATE_NOOP("Advice", "Nothing has arrived yet."))


def _what_next(case: DisputeCase) -> Message:
    watch = case.refund
    if watch.lost_by_exchange is not None and watch.charged is not None:
        return say(
            QT_TRANSLATE_NOOP("Advice", "{paid} was charged for it, {received} came back."),
            paid=watch.charged.expected,
            received=watch.charged.received,
        )
    if watch.complete:
        return say(QT_TRANSLATE_NOOP("Advice", "Close the case when your account shows it."))
    if watch.overdue_days is not None:
        return say(
            QT_TRANSLATE_NOOP("Advice", "Write to {platform}, then to the bank with its answer."),
            platform=case.platform,
        )
    if watch.rate_needed and watch.received:
        return say(
            QT_TRANSLATE_NOOP(
                "Advice", "Type the exchange rate to see whether anything is missing."
            )
        )
    return say(
        QT_TRANSLATE_NOOP("Advice", "Compare your account, also around the day of purchase.")
    )


def _options(case: DisputeCase, *, overdue: bool) -> tuple[Option, ...]:
    watch = case.refund
    lost = watch.lost_by_exchange is not None
    done = watch.complete and not lost
    received = Option(
        "record_refund",
        Act.RECORD_REFUND,
        say(QT_TRANSLATE_NOOP("Advice", "Record what arrived")),
        say(QT_TRANSLATE_NOOP("Advice", "Each payment with its currency; the rest stays watched.")),
        say(QT_TRANSLATE_NOOP("Advice", "Record refund…")),
        event=DisputeEvent.REFUND_RECEIVED,
        advised=not (overdue or lost or done),
    )
    close = Option(
        "close",
        Act.RECORD,
        say(QT_TRANSLATE_NOOP("Advice", "Close the case")),
        say(QT_TRANSLATE_NOOP("Advice", "Nothing more is watched.")),
        say(QT_TRANSLATE_NOOP("Advice", "Record…")),
        event=DisputeEvent.CLOSE,
        outcome=closing_outcome(case.dispute, watch),
        advised=done,
    )
    if done:
        return (close, received)
    if lost:
        return (_letter(case, "platform_wrong_currency", advised=True), close, received)
    if overdue:
        return (
            _letter(case, "platform_refund_missing", advised=True),
            _letter(case, "bank_refund_missing"),
            received,
            close,
        )
    return (received, close) if watch.received else (received,)


def _letter(case: DisputeCase, letter: str, *, advised: bool = False) -> Option:
    titles = {
        "platform_wrong_currency": say(
            QT_TRANSLATE_NOOP("Advice", "Write to {platform} about the currency"),
            platform=case.platform,
        ),
        "platform_refund_missing": say(
            QT_TRANSLATE_NOOP("Advice", "Ask {platform} where the refund is"),
            platform=case.platform,
        ),
        "bank_refund_missing": say(QT_TRANSLATE_NOOP("Advice", "Ask the bank")),
    }
    consequences = {
        "platform_wrong_currency": say(
            QT_TRANSLATE_NOOP("Advice", "The case stays open until the difference is settled.")
        ),
        "platform_refund_missing": say(
            QT_TRANSLATE_NOOP("Advice", "Ask for the reference under which it was sent.")
        ),
        "bank_refund_missing": say(
            QT_TRANSLATE_NOOP("Advice", "With the reference the bank can find the booking.")
        ),
    }
    return Option(
        letter,
        Act.WRITE_LETTER,
        titles[letter],
        consequences[letter],
        say(QT_TRANSLATE_NOOP("Advice", "Write letter")),
        letter=letter,
        advised=advised,
    )
