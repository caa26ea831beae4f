"""Advice after the decision: what follows, returns, replacements, refunds, and what is left."""

from datetime import timedelta

from orders_gui.domain.advice.case import DisputeCase, withdraw
from orders_gui.domain.advice.pieces import (
    Act,
    Advice,
    Option,
    Tone,
    Turn,
    because,
    because_of_rule,
    headline,
    say,
    tone_of,
)
from orders_gui.domain.disputes.dispute import DisputeEvent, Outcome, RequestKind
from orders_gui.domain.errors import QT_TRANSLATE_NOOP, Message
from orders_gui.domain.states import DeadlineKind

_E, _K = DisputeEvent, DeadlineKind


def of_decision(case: DisputeCase) -> Advice:
    """Something was decided, but not yet recorded what follows."""
    decided = case.refund.decided
    if decided is not None and decided.minor == 0:
        return _nothing_granted(case)
    back = case.dispute.request.kind is RequestKind.RETURN_AND_REFUND
    if decided is None:
        head = say(QT_TRANSLATE_NOOP("Advice", "It is decided"))
        first = say(QT_TRANSLATE_NOOP("Advice", "The decided amount is not recorded yet."))
    else:
        head = say(QT_TRANSLATE_NOOP("Advice", "Decided: {decided}"), decided=decided)
        first = _decided_of_asked(case)
    return Advice(
        turn=Turn.YOU,
        tone=Tone.SOON,
        headline=head,
        sentences=(
            first,
            say(QT_TRANSLATE_NOOP("Advice", "Record what follows; its dates are watched then.")),
        ),
        why=because(case.facts.get("original_method")),
        options=(
            _follows(
                _E.REFUND_AGREED,
                say(QT_TRANSLATE_NOOP("Advice", "A refund follows")),
                say(QT_TRANSLATE_NOOP("Advice", "The refund watch starts with the decision.")),
                advised=not back,
            ),
            _follows(
                _E.RETURN_AGREED,
                say(QT_TRANSLATE_NOOP("Advice", "The goods go back first")),
                say(QT_TRANSLATE_NOOP("Advice", "The time to send them back starts to run.")),
                advised=back,
            ),
            _follows(
                _E.REPLACEMENT_AGREED,
                say(QT_TRANSLATE_NOOP("Advice", "A replacement follows")),
                say(QT_TRANSLATE_NOOP("Advice", "The case stays open here until it has arrived.")),
            ),
        ),
        still_open=case.ways_left,
    )


def of_return_due(case: DisputeCase) -> Advice:
    """The goods have to be sent back in time."""
    due = case.due(_K.SHIP_BACK_BY)
    texts = (
        QT_TRANSLATE_NOOP("Advice", "Send the parcel back by {by}"),
        QT_TRANSLATE_NOOP("Advice", "Send the parcel back today"),
        QT_TRANSLATE_NOOP("Advice", "The parcel had to be sent back by {by}"),
        QT_TRANSLATE_NOOP("Advice", "Send the parcel back"),
    )
    sent = Option(
        "sent",
        Act.RECORD,
        say(QT_TRANSLATE_NOOP("Advice", "Record that it is sent")),
        say(QT_TRANSLATE_NOOP("Advice", "Keep the receipt and enter the number on the page too.")),
        say(QT_TRANSLATE_NOOP("Advice", "Record…")),
        event=_E.SENT,
        advised=True,
    )
    proof = Option(
        "add_evidence",
        Act.ADD_EVIDENCE,
        say(QT_TRANSLATE_NOOP("Advice", "Photograph the parcel")),
        say(QT_TRANSLATE_NOOP("Advice", "Contents, label and weight prove what was sent.")),
        say(QT_TRANSLATE_NOOP("Advice", "Add photos")),
    )
    loses = _lost_if_late(case)
    return Advice(
        turn=Turn.YOU,
        tone=tone_of(case.now, due),
        headline=headline(case.now, due, texts),
        sentences=(_return_for(case), loses),
        due=due,
        why=because_of_rule(case.rules, due)
        + because(case.facts.get("send_back_or_lose"), case.facts.get("store_pays_return")),
        options=(sent, proof),
        stops=(withdraw(case),),
        if_nothing=loses,
        still_open=case.ways_left,
    )


def of_return_sent(case: DisputeCase) -> Advice:
    """The goods are on their way back."""
    return Advice(
        turn=Turn.SELLER,
        tone=Tone.CALM,
        headline=say(QT_TRANSLATE_NOOP("Advice", "The seller confirms the return")),
        sentences=(
            say(QT_TRANSLATE_NOOP("Advice", "The parcel is on its way back.")),
            say(
                QT_TRANSLATE_NOOP(
                    "Advice",
                    "How long the seller may take is not known: keep the proof of sending.",
                )
            ),
        ),
        options=(
            Option(
                "wait",
                Act.REMIND,
                say(QT_TRANSLATE_NOOP("Advice", "Wait for the confirmation")),
                say(QT_TRANSLATE_NOOP("Advice", "The refund follows when the return has arrived.")),
                say(QT_TRANSLATE_NOOP("Advice", "Remind me")),
                at=case.now + timedelta(days=7),
                advised=True,
            ),
            _follows(
                _E.RECEIVED,
                say(QT_TRANSLATE_NOOP("Advice", "Record that the return arrived")),
                say(QT_TRANSLATE_NOOP("Advice", "The refund watch starts.")),
            ),
        ),
        stops=(withdraw(case),),
        still_open=case.ways_left,
    )


def of_replacement(case: DisputeCase) -> Advice:
    """A replacement is awaited."""
    return Advice(
        turn=Turn.SELLER,
        tone=Tone.CALM,
        headline=say(QT_TRANSLATE_NOOP("Advice", "A replacement is on its way")),
        sentences=(
            say(QT_TRANSLATE_NOOP("Advice", "A promise is no parcel.")),
            say(QT_TRANSLATE_NOOP("Advice", "Closing before it has arrived gives up the claim.")),
        ),
        why=because(case.facts.get("keep_open_for_replacement")),
        options=(
            Option(
                "wait",
                Act.REMIND,
                say(QT_TRANSLATE_NOOP("Advice", "Wait for the parcel")),
                say(QT_TRANSLATE_NOOP("Advice", "The claim is kept until it is in your hands.")),
                say(QT_TRANSLATE_NOOP("Advice", "Remind me")),
                at=case.now + timedelta(days=7),
                advised=True,
            ),
            _follows(
                _E.ARRIVED,
                say(QT_TRANSLATE_NOOP("Advice", "Record that it arrived")),
                say(QT_TRANSLATE_NOOP("Advice", "Closes the case as replaced. Check it first.")),
            ),
        ),
        stops=(withdraw(case),),
        still_open=case.ways_left,
    )


def of_closed(case: DisputeCase) -> Advice:
    """Nothing is awaited any more."""
    outcome = case.dispute.outcome
    head, tone = _ENDS.get(outcome, _ENDS[None])
    ways = case.ways_left if outcome in (Outcome.LOST, Outcome.REFUNDED_IN_PART) else ()
    nothing = say(QT_TRANSLATE_NOOP("Advice", "Nothing more is due."))
    left = say(
        QT_TRANSLATE_NOOP("Advice", "Another way to the money is open until {by}."),
        by=ways[0].at if ways else None,
    )
    return Advice(
        turn=Turn.NOBODY,
        tone=tone,
        headline=say(head),
        sentences=(_what_came(case), left if ways else nothing),
        why=because(
            case.facts.get("after_a_lost_case") if ways else None,
            case.facts.get("appeal") if outcome is Outcome.LOST else None,
            case.facts.get("second_dispute") if outcome is Outcome.WITHDRAWN else None,
        ),
        options=ways_as_options(case) if ways else (),
        still_open=ways,
    )


def ways_as_options(case: DisputeCase) -> tuple[Option, ...]:
    """The letters for the ways that are open, the soonest to end first."""
    options: dict[str, Option] = {}
    for deadline in case.ways_left:
        found = _LETTERS.get(deadline.kind)
        if found is None:
            continue
        letter, title = found
        options.setdefault(
            letter,
            Option(
                letter,
                Act.WRITE_LETTER,
                say(title),
                say(QT_TRANSLATE_NOOP("Advice", "Possible until {by}."), by=deadline.at),
                say(QT_TRANSLATE_NOOP("Advice", "Write letter")),
                letter=letter,
                at=deadline.at,
                advised=not options,
            ),
        )
    return tuple(options.values())


_LETTERS = {
    _K.PAYPAL_OPEN_UNTIL: (
        "paypal_dispute",
        QT_TRANSLATE_NOOP("Advice", "Open a case at PayPal"),
    ),
    _K.PAYPAL_ESCALATE_BY: (
        "paypal_dispute",
        QT_TRANSLATE_NOOP("Advice", "Turn the PayPal dispute into a claim"),
    ),
    _K.CHARGEBACK_UNTIL: (
        "bank_chargeback",
        QT_TRANSLATE_NOOP("Advice", "Ask the bank for a chargeback"),
    ),
    _K.EU_WITHDRAWAL_UNTIL: (
        "eu_withdrawal",
        QT_TRANSLATE_NOOP("Advice", "Withdraw from the contract"),
    ),
    _K.EU_GUARANTEE_UNTIL: (
        "eu_guarantee",
        QT_TRANSLATE_NOOP("Advice", "Claim the legal guarantee"),
    ),
}

_WITHOUT_MONEY = frozenset({Outcome.LOST, Outcome.WITHDRAWN})

_ENDS = {
    Outcome.REFUNDED_IN_FULL: (QT_TRANSLATE_NOOP("Advice", "Refunded in full"), Tone.GOOD),
    Outcome.REFUNDED_IN_PART: (QT_TRANSLATE_NOOP("Advice", "Refunded in part"), Tone.OVER),
    Outcome.REPLACED: (QT_TRANSLATE_NOOP("Advice", "Replaced"), Tone.GOOD),
    Outcome.LOST: (QT_TRANSLATE_NOOP("Advice", "Lost"), Tone.OVER),
    Outcome.WITHDRAWN: (QT_TRANSLATE_NOOP("Advice", "Withdrawn"), Tone.OVER),
    None: (QT_TRANSLATE_NOOP("Advice", "Closed"), Tone.OVER),
}


def _nothing_granted(case: DisputeCase) -> Advice:
    ways = ways_as_options(case)
    appeal = case.facts.get("appeal")
    again = Option(
        "appeal",
        Act.WRITE_LETTER,
        say(QT_TRANSLATE_NOOP("Advice", "Ask {platform} to look again"), platform=case.platform),
        say(QT_TRANSLATE_NOOP("Advice", "Only new evidence can change a decision.")),
        say(QT_TRANSLATE_NOOP("Advice", "Write letter")),
        letter="platform_appeal",
        advised=not ways,
    )
    close = Option(
        "close",
        Act.RECORD,
        say(QT_TRANSLATE_NOOP("Advice", "Close as lost")),
        say(QT_TRANSLATE_NOOP("Advice", "The other ways keep their dates here.")),
        say(QT_TRANSLATE_NOOP("Advice", "Record…")),
        event=_E.CLOSE,
        outcome=Outcome.LOST,
    )
    return Advice(
        turn=Turn.YOU,
        tone=Tone.URGENT,
        headline=say(QT_TRANSLATE_NOOP("Advice", "Decided: no refund")),
        sentences=(
            _nothing_of_asked(case),
            say(
                QT_TRANSLATE_NOOP("Advice", "Another way to the money is open until {by}."),
                by=case.ways_left[0].at,
            )
            if case.ways_left
            else say(QT_TRANSLATE_NOOP("Advice", "No other way with a known date is open.")),
        ),
        why=because(appeal, case.facts.get("after_a_lost_case")),
        options=(*ways, again, close),
        still_open=case.ways_left,
    )


def _follows(
    event: DisputeEvent, title: Message, consequence: Message, *, advised: bool = False
) -> Option:
    button = say(QT_TRANSLATE_NOOP("Advice", "Record…"))
    outcome = Outcome.REPLACED if event is _E.ARRIVED else None
    return Option(
        event.value, Act.RECORD, title, consequence, button, event, outcome, advised=advised
    )


def _decided_of_asked(case: DisputeCase) -> Message:
    if case.asked is None:
        return say(QT_TRANSLATE_NOOP("Advice", "The decision is final for this dispute."))
    return say(
        QT_TRANSLATE_NOOP("Advice", "You asked for {asked}; {decided} was decided."),
        asked=case.asked,
        decided=case.refund.decided,
    )


def _nothing_of_asked(case: DisputeCase) -> Message:
    if case.asked is None:
        return say(QT_TRANSLATE_NOOP("Advice", "Nothing was granted."))
    return say(
        QT_TRANSLATE_NOOP("Advice", "You asked for {asked}; nothing was granted."), asked=case.asked
    )


def _return_for(case: DisputeCase) -> Message:
    if case.refund.decided is None:
        return say(QT_TRANSLATE_NOOP("Advice", "The refund follows when the goods are back."))
    return say(
        QT_TRANSLATE_NOOP("Advice", "{decided} follows when the goods are back."),
        decided=case.refund.decided,
    )


def _lost_if_late(case: DisputeCase) -> Message:
    if case.facts.get("send_back_or_lose") is None:
        return say(QT_TRANSLATE_NOOP("Advice", "Look on the page what a late return means."))
    return say(QT_TRANSLATE_NOOP("Advice", "Sent too late, the money goes to the seller."))


def _what_came(case: DisputeCase) -> Message:
    received = case.refund.received
    if not received and case.asked is not None and case.dispute.outcome in _WITHOUT_MONEY:
        return say(
            QT_TRANSLATE_NOOP("Advice", "You asked for {asked}; nothing came back."),
            asked=case.asked,
        )
    if len(received) != 1:
        return say(QT_TRANSLATE_NOOP("Advice", "The case is closed."))
    if case.asked is None or case.asked.currency != received[0].currency:
        return say(QT_TRANSLATE_NOOP("Advice", "{received} came back."), received=received[0])
    return say(
        QT_TRANSLATE_NOOP("Advice", "{received} of {asked} came back."),
        received=received[0],
        asked=case.asked,
    )
