"""Advice on an order without a dispute: wait, watch, open now, confirm only when checked."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from orders_gui.domain.advice.case import confirm_receipt
from orders_gui.domain.advice.pieces import (
    SOON,
    URGENT,
    Act,
    Advice,
    Option,
    Tone,
    Turn,
    Why,
    because,
    because_of_rule,
    distance,
    find,
    headline,
    safe_last_day,
    say,
    tone_of,
)
from orders_gui.domain.disputes.refunds import paid_amount
from orders_gui.domain.errors import QT_TRANSLATE_NOOP, Message
from orders_gui.domain.moments import start_of
from orders_gui.domain.orders import Order
from orders_gui.domain.parcels.journey import DeliveryTimes, Judgement, Pace
from orders_gui.domain.rules.deadlines import STAYS_OPEN, Deadline
from orders_gui.domain.rules.facts import Facts
from orders_gui.domain.rules.rulebook import Rulebook
from orders_gui.domain.states import FINISHED, DeadlineKind, OrderStatus

_K = DeadlineKind

_NOT_SENT = frozenset({OrderStatus.AWAITING_PAYMENT, OrderStatus.AWAITING_SHIPMENT})


@dataclass(frozen=True, slots=True)
class OrderCase:
    """What advice on an order looks at.

    `judgement` is None when it is not known when the order was shipped.
    """

    order: Order
    deadlines: Sequence[Deadline]
    rules: Rulebook
    facts: Facts
    platform: str | Message
    times: DeliveryTimes
    judgement: Judgement | None
    now: datetime

    def due(self, kind: DeadlineKind) -> Deadline | None:
        """The deadline of a kind."""
        return find(self.deadlines, kind)

    def ahead(self, kind: DeadlineKind) -> Deadline | None:
        """The deadline of a kind when it is not over."""
        due = self.due(kind)
        return due if due is not None and due.at >= self.now else None

    @property
    def silent(self) -> Deadline | None:
        """The deadline of silence when tracking has been silent for so long."""
        due = self.due(_K.TRACKING_SILENT)
        return due if due is not None and due.at < self.now else None

    @property
    def can_open(self) -> bool:
        """Whether nothing says that it is too early for a dispute."""
        return self.ahead(_K.DISPUTE_OPENS) is None

    @property
    def ways_left(self) -> tuple[Deadline, ...]:
        """The other ways to the money that are open now."""
        return tuple(d for d in self.deadlines if d.kind in STAYS_OPEN and d.at >= self.now)


def advise_order(case: OrderCase) -> Advice:
    """What now, with this order and at this moment."""
    order = case.order
    if order.status in FINISHED:
        return _finished(case)
    if order.seen_delivered or order.delivered is not None:
        return _delivered(case)
    if order.status in _NOT_SENT and order.shipped is None:
        return _not_sent(case)
    return _on_the_way(case)


def _not_sent(case: OrderCase) -> Advice:
    due = case.due(_K.SHIP_BY)
    unpaid = case.order.status is OrderStatus.AWAITING_PAYMENT
    texts = (
        QT_TRANSLATE_NOOP("Advice", "The seller has {left} to ship"),
        QT_TRANSLATE_NOOP("Advice", "The seller’s time to ship ends today"),
        QT_TRANSLATE_NOOP("Advice", "The seller’s time to ship ran out {left} ago"),
        QT_TRANSLATE_NOOP("Advice", "The seller has not shipped yet"),
    )
    late = due is not None and due.at < case.now
    cancel = Option(
        "cancel",
        Act.REMIND,
        say(QT_TRANSLATE_NOOP("Advice", "Ask for cancellation")),
        say(QT_TRANSLATE_NOOP("Advice", "On the order page, as long as nothing was shipped.")),
        say(QT_TRANSLATE_NOOP("Advice", "Remind me")),
        advised=late,
    )
    wait = _wait(due.at if due and not late else case.now + timedelta(days=3), advised=not late)
    return Advice(
        turn=Turn.YOU if unpaid or late else Turn.SELLER,
        tone=Tone.SOON if late else Tone.CALM,
        headline=say(QT_TRANSLATE_NOOP("Advice", "Your payment is awaited"))
        if unpaid
        else headline(case.now, due, texts),
        sentences=(
            say(QT_TRANSLATE_NOOP("Advice", "Nothing is on its way yet.")),
            _before_shipping(case),
        ),
        due=due,
        why=because_of_rule(case.rules, due) + because(case.facts.get("cancel_before_shipping")),
        options=() if unpaid else (wait, cancel),
    )


def _on_the_way(case: OrderCase) -> Advice:
    ends, closes = case.due(_K.PROTECTION_ENDS), case.due(_K.DISPUTE_CLOSES)
    due = safe_last_day(case.deadlines, case.now)
    left = due.at - case.now if due is not None else None
    over = left is not None and left < timedelta()
    pace = case.judgement.pace if case.judgement else None
    near = left is not None and left <= URGENT
    late = pace is Pace.LATE and left is not None and left <= SOON
    extends = case.facts.get("extension") is not None
    last_chance = due is closes and ends is not None
    must = near or last_chance or pace is Pace.LOST or (late and not extends)
    open_now = must and case.can_open and not over
    ask = late and extends and not open_now and not over
    nothing = _if_nothing(case, due)
    return Advice(
        turn=_way_turn(yours=open_now or ask, over=over),
        tone=_way_tone(case, due, yours=open_now or ask, over=over),
        headline=_way_headline(case, due)
        if near or over or open_now
        else _pace_headline(case, due),
        sentences=(_how_long(case), _what_helps(case, open_now=open_now, ask=ask, over=over)),
        due=due,
        why=_way_reasons(case, due, ask=ask),
        options=() if over else _way_options(case, due, open_now=open_now, ask=ask),
        stops=(confirm_receipt(case.platform, paid_amount(case.order), case.facts),),
        if_nothing=nothing,
        still_open=case.ways_left,
    )


def _before_shipping(case: OrderCase) -> Message:
    if case.facts.get("cancel_before_shipping") is None:
        return say(QT_TRANSLATE_NOOP("Advice", "Look on the page whether it can be cancelled."))
    return say(QT_TRANSLATE_NOOP("Advice", "Before shipping there is cancellation, not a dispute."))


def _way_options(
    case: OrderCase, due: Deadline | None, *, open_now: bool, ask: bool
) -> tuple[Option, ...]:
    remind = max(due.at - URGENT, case.now) if due else case.now + timedelta(days=7)
    extend = Option(
        "extend",
        Act.WRITE_LETTER,
        say(QT_TRANSLATE_NOOP("Advice", "Ask the seller to extend the protection")),
        say(QT_TRANSLATE_NOOP("Advice", "Only a new date on the order page counts as a yes.")),
        say(QT_TRANSLATE_NOOP("Advice", "Write to the seller")),
        letter="seller_extension",
        advised=ask,
    )
    extends = (extend,) if case.facts.get("extension") is not None else ()
    opened = _open(case, advised=open_now)
    wait = _wait(remind, advised=not (open_now or ask))
    if open_now:
        return (opened, *extends)
    late = case.judgement is not None and case.judgement.pace in (Pace.LATE, Pace.LOST)
    if ask:
        return (*extends, opened, wait)
    return (wait, *extends, opened) if late else (wait,)


def _delivered(case: OrderCase) -> Advice:
    due = safe_last_day(case.deadlines, case.now)
    texts = (
        QT_TRANSLATE_NOOP("Advice", "{left} left to check the parcel"),
        QT_TRANSLATE_NOOP("Advice", "Check the parcel today"),
        QT_TRANSLATE_NOOP("Advice", "The time to complain ended {left} ago"),
        QT_TRANSLATE_NOOP("Advice", "Check the parcel"),
    )
    over = due is not None and due.at < case.now
    check = Option(
        "check",
        Act.ADD_EVIDENCE,
        say(QT_TRANSLATE_NOOP("Advice", "Check it and take photos")),
        say(QT_TRANSLATE_NOOP("Advice", "Label, packaging and contents, before anything is used.")),
        say(QT_TRANSLATE_NOOP("Advice", "Add photos")),
        advised=not over,
    )
    return Advice(
        turn=Turn.YOU,
        tone=Tone.OVER if over else tone_of(case.now, due),
        headline=headline(case.now, due, texts),
        sentences=(
            say(QT_TRANSLATE_NOOP("Advice", "The parcel is shown as delivered.")),
            say(QT_TRANSLATE_NOOP("Advice", "Confirm receipt only when everything was checked.")),
        ),
        due=due,
        why=because_of_rule(case.rules, due) + because(case.facts.get("confirm_ends_protection")),
        options=(check,) if over else (check, _open(case, advised=False)),
        stops=(confirm_receipt(case.platform, paid_amount(case.order), case.facts),),
        if_nothing=_if_nothing(case, due),
        still_open=case.ways_left,
    )


def _finished(case: OrderCase) -> Advice:
    closes = case.ahead(_K.DISPUTE_CLOSES) if case.order.status is OrderStatus.COMPLETED else None
    if closes is None:
        ways = case.ways_left if case.order.status is OrderStatus.COMPLETED else ()
        return Advice(
            turn=Turn.NOBODY,
            tone=Tone.GOOD,
            headline=say(QT_TRANSLATE_NOOP("Advice", "Nothing is awaited")),
            sentences=(
                say(QT_TRANSLATE_NOOP("Advice", "The order is finished.")),
                say(
                    QT_TRANSLATE_NOOP("Advice", "Another way to the money is open until {by}."),
                    by=ways[0].at,
                )
                if ways
                else say(QT_TRANSLATE_NOOP("Advice", "No period runs any more.")),
            ),
            still_open=ways,
        )
    return Advice(
        turn=Turn.NOBODY,
        tone=Tone.CALM,
        headline=say(
            QT_TRANSLATE_NOOP("Advice", "A dispute can be opened until {by}"), by=closes.at
        ),
        sentences=(
            say(QT_TRANSLATE_NOOP("Advice", "Receipt is confirmed and the seller is paid.")),
            say(QT_TRANSLATE_NOOP("Advice", "A fault that shows now can still be claimed.")),
        ),
        due=closes,
        why=because_of_rule(case.rules, closes),
        options=(_open(case, advised=False),),
        still_open=case.ways_left,
    )


def _way_headline(case: OrderCase, due: Deadline | None) -> Message:
    return headline(
        case.now,
        due,
        (
            QT_TRANSLATE_NOOP("Advice", "Protection ends in {left}"),
            QT_TRANSLATE_NOOP("Advice", "Protection ends today"),
            QT_TRANSLATE_NOOP("Advice", "Protection ended {left} ago"),
            QT_TRANSLATE_NOOP("Advice", "The parcel has not come"),
        )
        if due is None or due.kind is _K.PROTECTION_ENDS
        else (
            QT_TRANSLATE_NOOP("Advice", "{left} left to open a dispute"),
            QT_TRANSLATE_NOOP("Advice", "The last day to open a dispute"),
            QT_TRANSLATE_NOOP("Advice", "The time to open a dispute ended {left} ago"),
            QT_TRANSLATE_NOOP("Advice", "The parcel has not come"),
        ),
    )


_PACES = {
    Pace.TOO_EARLY: QT_TRANSLATE_NOOP("Advice", "It is too early to expect the parcel"),
    Pace.USUAL: QT_TRANSLATE_NOOP("Advice", "The parcel is in its usual time"),
    Pace.LATE: QT_TRANSLATE_NOOP("Advice", "The parcel is late"),
    Pace.LOST: QT_TRANSLATE_NOOP("Advice", "The parcel counts as lost"),
}


def _pace_headline(case: OrderCase, due: Deadline | None) -> Message:
    if case.judgement is None:
        return say(QT_TRANSLATE_NOOP("Advice", "The parcel is on its way"))
    pace = case.judgement.pace
    if pace is Pace.LATE and due is not None:
        return say(
            QT_TRANSLATE_NOOP("Advice", "The parcel is late; {left} left to act"),
            left=distance(case.now, due.at),
        )
    return say(_PACES[pace])


def _way_tone(case: OrderCase, due: Deadline | None, *, yours: bool, over: bool) -> Tone:
    if over:
        return Tone.OVER
    tone = tone_of(case.now, due)
    return Tone.SOON if yours and tone is Tone.CALM else tone


def _way_turn(*, yours: bool, over: bool) -> Turn:
    if over:
        return Turn.NOBODY
    return Turn.YOU if yours else Turn.CARRIER


def _how_long(case: OrderCase) -> Message:
    judged = case.judgement
    if judged is None:
        return say(QT_TRANSLATE_NOOP("Advice", "The day of shipping is not known."))
    if judged.promised is not None:
        return say(
            QT_TRANSLATE_NOOP("Advice", "On its way for {left}; it was promised by {by}."),
            left=timedelta(days=judged.days),
            by=judged.promised,
        )
    return say(
        QT_TRANSLATE_NOOP("Advice", "On its way for {left}; usual: {earliest} to {latest}."),
        left=timedelta(days=judged.days),
        earliest=timedelta(days=judged.earliest),
        latest=timedelta(days=judged.latest),
    )


def _what_helps(case: OrderCase, *, open_now: bool, ask: bool, over: bool) -> Message:
    if over:
        return say(
            QT_TRANSLATE_NOOP("Advice", "Look on the page whether a dispute is still offered.")
        )
    if open_now:
        return say(QT_TRANSLATE_NOOP("Advice", "Opening the dispute now keeps the whole claim."))
    if ask:
        return say(
            QT_TRANSLATE_NOOP("Advice", "Asking for an extension keeps time and protection.")
        )
    last = case.order.last_event
    if case.silent is not None and last is not None:
        return say(
            QT_TRANSLATE_NOOP(
                "Advice", "No scan for {left}: the number may have changed after customs."
            ),
            left=case.now - start_of(last.at, case.silent.zone),
        )
    return say(QT_TRANSLATE_NOOP("Advice", "Waiting loses nothing while the protection runs."))


def _way_reasons(case: OrderCase, due: Deadline | None, *, ask: bool) -> tuple[Why, ...]:
    reasons = because_of_rule(case.rules, due)
    if due is None or due.at >= case.now:
        reasons += because(
            case.facts.get("moving_is_held_back"),
            case.facts.get("extension") if ask else None,
            case.facts.get("not_in_the_last_hours"),
        )
    times, judged = case.times, case.judgement
    if judged is not None:
        line = judged.line
        reasons += (Why(f"line.{line.id}", line.name, line.source, line.confidence),)
        if judged.pace is Pace.LOST:
            reasons += (Why("lost", times.lost_note, times.lost_source, times.lost_confidence),)
    reasons += because_of_rule(case.rules, case.silent)
    return reasons


def _if_nothing(case: OrderCase, due: Deadline | None) -> Message | None:
    confirms = case.ahead(_K.AUTO_CONFIRM)
    if confirms is not None:
        return say(
            QT_TRANSLATE_NOOP(
                "Advice", "On {by} the order confirms itself and the seller is paid."
            ),
            by=confirms.at,
        )
    if due is None or due.at < case.now:
        return None
    return say(QT_TRANSLATE_NOOP("Advice", "After {by} the protection is over."), by=due.at)


def _wait(at: datetime, *, advised: bool) -> Option:
    return Option(
        "wait",
        Act.REMIND,
        say(QT_TRANSLATE_NOOP("Advice", "Wait and watch")),
        say(QT_TRANSLATE_NOOP("Advice", "Look again on {by}."), by=at),
        say(QT_TRANSLATE_NOOP("Advice", "Remind me")),
        at=at,
        advised=advised,
    )


def _open(case: OrderCase, *, advised: bool) -> Option:
    opens = case.ahead(_K.DISPUTE_OPENS)
    if opens is not None:
        consequence = say(
            QT_TRANSLATE_NOOP(
                "Advice", "{platform} takes it from {by}; it can be prepared before."
            ),
            platform=case.platform,
            by=opens.at,
        )
    else:
        consequence = say(
            QT_TRANSLATE_NOOP("Advice", "The claim is made in time; it can be settled later.")
        )
    return Option(
        "open_dispute",
        Act.OPEN_DISPUTE,
        say(QT_TRANSLATE_NOOP("Advice", "Open a dispute")),
        consequence,
        say(QT_TRANSLATE_NOOP("Advice", "Prepare the dispute")),
        at=opens.at if opens else None,
        advised=advised,
    )
