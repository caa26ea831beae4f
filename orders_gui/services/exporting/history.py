"""What happened: the timeline of the order, the parcels and the rounds, and its key dates."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from orders_gui.domain.disputes.dispute import DisputeEvent, Request, Round
from orders_gui.domain.moments import Moment
from orders_gui.domain.money import Money
from orders_gui.domain.parcels.tracking import Parcel
from orders_gui.domain.states import Stage
from orders_gui.services.exporting.casefile import CaseFile
from orders_gui.services.exporting.request import marketplace_name, request_name
from orders_gui.services.exporting.statement import (
    MOST_STEPS,
    EventRow,
    RoundRow,
    StripStep,
    TimelineRow,
)
from orders_gui.services.exporting.wording import Wording

_FACT_WEIGHT = {"ordered": 0, "ordered_and_paid": 0, "shipped": 1, "delivered": 0, "confirmed": 2}
"""Which facts of the order are key dates; the lighter ones are kept first."""

_UNTIL = frozenset({DisputeEvent.PROTECTION_EXTENDED, DisputeEvent.RETURN_AGREED})
"""Events whose day is no answer's: until it the protection lasts, or the item is sent."""

_BUYER_INSISTS = frozenset({DisputeEvent.DECLINE, DisputeEvent.CHANGE_REQUEST})
_ASKS_FOR_AN_ANSWER = frozenset(
    {
        DisputeEvent.OPENED,
        DisputeEvent.DECLINE,
        DisputeEvent.CHANGE_REQUEST,
        DisputeEvent.ESCALATE,
        DisputeEvent.SELLER_OFFERS,
        DisputeEvent.SELLER_DECLINES,
        DisputeEvent.SELLER_ASKS_TO_CLOSE,
        DisputeEvent.PLATFORM_STEPS_IN,
        DisputeEvent.PLATFORM_OFFERS,
    }
)
_STAGES_OF = {
    "shipped": frozenset({Stage.SELLER_SHIPPED, Stage.ACCEPTED}),
    "delivered": frozenset({Stage.DELIVERED}),
}


@dataclass(frozen=True, slots=True)
class _Fact:
    """Something that happened to the order: its key names the text."""

    key: str
    at: Moment
    amount: str = ""
    where: str = ""


@dataclass(frozen=True, slots=True)
class _Step:
    """A key date that may be shown; the lightest are kept first, of equal ones the newest."""

    weight: int
    at: datetime
    shown: StripStep


def timeline(case: CaseFile, words: Wording, now: datetime) -> tuple[TimelineRow, ...]:
    """Everything that happened until `now`, in order of time, without the buyer's own notes."""
    rows: list[tuple[datetime, TimelineRow]] = []
    for fact in _facts(case, words):
        if not _told_by_a_scan(fact, case.order.parcels, words):
            what = words.text(f"events.{fact.key}", amount=fact.amount)
            rows.append((words.instant(fact.at), _event_row(fact.at, what, fact.where, words)))
    for at, what, place in _scans(case, words):
        rows.append((words.instant(at), _event_row(at, what, place, words)))
    rows += _end_of_protection(case, words, now)
    rows += [
        (turn.at, _round_row(case, turn, words))
        for turn in case.dispute.rounds
        if turn.event is not DisputeEvent.NOTE
    ]
    return tuple(row for _, row in sorted(rows, key=_by_time))


def strip(case: CaseFile, words: Wording, now: datetime) -> tuple[StripStep, ...]:
    """The key dates, at most seven: the frame of the case, then its newest steps."""
    steps = [_order_step(fact, words) for fact in _facts(case, words) if fact.key in _FACT_WEIGHT]
    steps += [_round_step(case, turn, words) for turn in case.dispute.moves]
    if case.protection is not None:
        at = case.protection.at
        text = words.text("strip.protection_ends" if at >= now else "strip.protection_ended")
        steps.append(_Step(2, at, StripStep(words.short_day(at), text, "limit")))
    telling = sorted(steps, key=_newest_of_weight)[:MOST_STEPS]
    return tuple(step.shown for step in sorted(telling, key=_step_time))


def _order_step(fact: _Fact, words: Wording) -> _Step:
    shown = StripStep(words.short_day(fact.at), words.text(f"strip.{fact.key}"))
    return _Step(_FACT_WEIGHT[fact.key], words.instant(fact.at), shown)


def _round_step(case: CaseFile, turn: Round, words: Wording) -> _Step:
    weight = 0 if turn.event is DisputeEvent.OPENED else 1
    if turn.event in _BUYER_INSISTS:
        weight = 3
    amount = words.money(turn.amount) if turn.amount else ""
    text = words.text(
        f"strip.{turn.event}",
        marketplace=marketplace_name(case, words),
        request=request_name(case, words, turn.amount),
        amount=amount,
    ).strip()
    return _Step(weight, turn.at, StripStep(words.short_day(turn.at), text, turn.party.value))


def _facts(case: CaseFile, words: Wording) -> Iterable[_Fact]:
    """The stated facts of the order."""
    order = case.order
    yield from _purchase(case, words)
    for parcel in order.parcels:
        number = parcel.numbers[0].number if parcel.numbers else ""
        if parcel.shipped_on is not None:
            yield _Fact("shipped", parcel.shipped_on, where=number)
        if parcel.delivered_on is not None:
            yield _Fact("delivered", parcel.delivered_on, where=number)
    if order.confirmed is not None:
        yield _Fact("confirmed", order.confirmed)


def _purchase(case: CaseFile, words: Wording) -> Iterable[_Fact]:
    """Ordering and paying, in one line when they were on the same day."""
    order = case.order
    first = order.payments[0] if order.payments else None
    together = (
        first is not None
        and order.ordered is not None
        and (first.paid_on is None or _same_day(first.paid_on, order.ordered, words))
    )
    if order.ordered is not None and together and first is not None:
        amount = words.money(first.amount)
        yield _Fact("ordered_and_paid", order.ordered, amount, first.method)
    elif order.ordered is not None:
        yield _Fact("ordered", order.ordered)
    for payment in order.payments[1 if together else 0 :]:
        if payment.paid_on is not None:
            yield _Fact("paid", payment.paid_on, words.money(payment.amount), payment.method)


def _scans(case: CaseFile, words: Wording) -> Iterable[tuple[Moment, str, str]]:
    for parcel in case.order.parcels:
        for scan in parcel.events:
            text = scan.text or (words.text(f"stages.{scan.stage}") if scan.stage else "")
            yield scan.at, text, scan.place


def _told_by_a_scan(fact: _Fact, parcels: Iterable[Parcel], words: Wording) -> bool:
    stages = _STAGES_OF.get(fact.key, frozenset())
    return any(
        scan.stage in stages and _same_day(scan.at, fact.at, words)
        for parcel in parcels
        for scan in parcel.events
    )


def _end_of_protection(
    case: CaseFile, words: Wording, now: datetime
) -> Iterable[tuple[datetime, TimelineRow]]:
    if case.protection is None or case.protection.at > now:
        return
    at = case.protection.at
    opened = case.dispute.opened_at
    key = "protection_ended_disputed" if opened and opened < at else "protection_ended"
    yield at, _event_row(at, words.text(f"events.{key}"), "", words)


def _event_row(at: Moment, what: str, where: str, words: Wording) -> EventRow:
    return EventRow(words.day(at), what, words.clock(at), where)


def _round_row(case: CaseFile, turn: Round, words: Wording) -> RoundRow:
    letters = dict.fromkeys(case.letters[piece] for piece in turn.evidence if piece in case.letters)
    # The claim stands on page 1; its opening does not repeat it.
    text = "" if turn.text == case.dispute.claim_en else turn.text
    return RoundRow(
        who=turn.party.value,
        when=words.day(turn.at),
        what=_round_text(case, turn, words),
        time=words.clock(turn.at),
        amount=words.money(turn.amount) if turn.amount else "",
        text=text,
        translation=turn.translation,
        answer_by="" if turn.event in _UNTIL else _answer_by(turn, words),
        outcome=_outcome(case, turn, words),
        exhibits=tuple(sorted(letters, key=_letter_key)),
    )


def _answer_by(turn: Round, words: Wording) -> str:
    return words.day_and_time(turn.answer_by) if turn.answer_by else ""


def _round_text(case: CaseFile, turn: Round, words: Wording) -> str:
    key = f"rounds.{turn.event}"
    if turn.event in _UNTIL and turn.answer_by is not None:
        return words.text(f"{key}_until", day=_answer_by(turn, words))
    if turn.event is DisputeEvent.SELLER_OFFERS and _is_less(turn.amount, case.dispute.request):
        key = "rounds.seller_offers_part"
    request = request_name(case, words, turn.amount)
    return words.text(key, marketplace=marketplace_name(case, words), request=request)


def _is_less(offer: Money | None, request: Request) -> bool:
    asked = request.amount
    if offer is None or asked is None or offer.currency != asked.currency:
        return False
    return offer < asked


def _outcome(case: CaseFile, turn: Round, words: Wording) -> str:
    """What became of a move: the next move says it; the last one is still open."""
    moves = case.dispute.moves
    if turn not in moves or turn.event not in _ASKS_FOR_AN_ANSWER:
        return ""
    place = moves.index(turn)
    if place + 1 == len(moves):
        return words.text("answers.awaited")
    key = f"answers.{moves[place + 1].event}"
    return words.text(key, marketplace=marketplace_name(case, words)) if words.has(key) else ""


def _same_day(one: Moment, other: Moment, words: Wording) -> bool:
    return words.local_day(one) == words.local_day(other)


def _by_time(row: tuple[datetime, TimelineRow]) -> datetime:
    return row[0]


def _step_time(step: _Step) -> datetime:
    return step.at


def _newest_of_weight(step: _Step) -> tuple[int, float]:
    return step.weight, -step.at.timestamp()


def _letter_key(letter: str) -> tuple[int, str]:
    return len(letter), letter
