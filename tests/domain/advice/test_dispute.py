"""Advice on disputes, as a table: state, last event and date give headline and advised act."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from orders_gui.domain.advice.dispute import advise_dispute
from orders_gui.domain.advice.pieces import Advice, StopKind, Tone, Turn
from orders_gui.domain.disputes.dispute import DisputeEvent, Outcome, RequestKind
from orders_gui.domain.disputes.refunds import Refund
from orders_gui.domain.errors import Message
from orders_gui.domain.rules.rulebook import Confidence
from orders_gui.domain.states import DisputeState
from orders_gui.services.disputes.advice import replies_for
from tests.builders import money
from tests.domain.advice.cases import SHIPPED, a_case, a_dispute, an_order, english

_S, _E = DisputeState, DisputeEvent
_OFFER = (_E.SELLER_OFFERS, "3.00 USD")
_ALL = (_E.SELLER_OFFERS, "34.90 USD")

TABLE = [
    # state, what happened, days after opening, whose turn, tone, headline, advised
    # Until protection ends that day counts; the fifteen days after it only once it has passed.
    (_S.DRAFT, (), 0, Turn.YOU, Tone.CALM, "19 d left to open the dispute", "finish"),
    (_S.DRAFT, (), 17, Turn.YOU, Tone.URGENT, "2 d left to open the dispute", "finish"),
    (_S.DRAFT, (), 33, Turn.YOU, Tone.URGENT, "1 d left to open the dispute", "finish"),
    (_S.DRAFT, (), 34.5, Turn.YOU, Tone.URGENT, "Open the dispute today", "finish"),
    (_S.DRAFT, (), 40, Turn.YOU, Tone.OVER, "The time to open the dispute ended 5 d ago", "finish"),
    (_S.WAITING_SELLER, (), 1, Turn.SELLER, Tone.CALM, "The seller has 4 d to answer", "wait"),
    (_S.WAITING_SELLER, (), 4.5, Turn.SELLER, Tone.CALM, "The seller’s time ends today", "wait"),
    (_S.WAITING_SELLER, (), 5.5, Turn.YOU, Tone.URGENT,
     "The seller’s time ran out 12 h ago", "seller_silent"),
    (_S.WAITING_SELLER, (), 7, Turn.YOU, Tone.URGENT,
     "The seller’s time ran out 2 d ago", "seller_silent"),
    (_S.YOUR_ANSWER_DUE, (_OFFER,), 2, Turn.YOU, Tone.SOON, "Your answer is due", "decline"),
    (_S.YOUR_ANSWER_DUE, (_E.SELLER_DECLINES,), 2, Turn.YOU, Tone.SOON,
     "Your answer is due", "decline"),
    (_S.YOUR_ANSWER_DUE, (_E.SELLER_ASKS_TO_CLOSE,), 2, Turn.YOU, Tone.SOON,
     "Your answer is due", "decline"),
    (_S.YOUR_ANSWER_DUE, (_ALL,), 2, Turn.YOU, Tone.SOON, "Your answer is due", None),
    (_S.PLATFORM_REVIEWING, (_OFFER, _E.ESCALATE), 8, Turn.PLATFORM, Tone.CALM,
     "AliExpress decides", "wait"),
    (_S.DECIDED, ((_E.VERDICT, "20.00 USD"),), 9, Turn.YOU, Tone.SOON,
     "Decided: 20.00 USD", "refund_agreed"),
    (_S.DECIDED, (_E.SELLER_SILENT,), 9, Turn.YOU, Tone.SOON,
     "Decided: 34.90 USD", "refund_agreed"),
    (_S.DECIDED, ((_E.VERDICT, "0.00 USD"),), 9, Turn.YOU, Tone.URGENT,
     "Decided: no refund", "appeal"),
    (_S.DECIDED, (_E.VERDICT,), 9, Turn.YOU, Tone.SOON, "It is decided", "refund_agreed"),
    (_S.RETURN_DUE, (_E.SELLER_ACCEPTS, (_E.RETURN_AGREED, None, 2)), 3, Turn.YOU, Tone.SOON,
     "Send the parcel back by 2026-12-04", "sent"),
    (_S.RETURN_DUE, (_E.SELLER_ACCEPTS, (_E.RETURN_AGREED, None, 2)), 15, Turn.YOU, Tone.URGENT,
     "The parcel had to be sent back by 2026-12-04", "sent"),
    (_S.RETURN_SENT, (_E.SELLER_ACCEPTS, _E.RETURN_AGREED, _E.SENT), 9, Turn.SELLER, Tone.CALM,
     "The seller confirms the return", "wait"),
    (_S.REPLACEMENT_AWAITED, (_E.SELLER_ACCEPTS, _E.REPLACEMENT_AGREED), 9, Turn.SELLER, Tone.CALM,
     "A replacement is on its way", "wait"),
    (_S.REFUND_PENDING, (_E.SELLER_ACCEPTS, _E.REFUND_AGREED), 3, Turn.BANK, Tone.CALM,
     "The refund is expected by 2026-12-22", "record_refund"),
    (_S.REFUND_PENDING, (_E.SELLER_ACCEPTS, _E.REFUND_AGREED), 40, Turn.YOU, Tone.URGENT,
     "The refund is 10 d overdue", "platform_refund_missing"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("state", "happened", "after", "turn", "tone", "headline", "advised"), TABLE
)
def test_what_now(
    state: DisputeState,
    happened: tuple[DisputeEvent | tuple[DisputeEvent, str], ...],
    after: float,
    turn: Turn,
    tone: Tone,
    headline: str,
    advised: str | None,
) -> None:
    advice = advise_dispute(a_case(a_dispute(state, *happened), after=after))
    assert (advice.turn, advice.tone, english(advice.headline)) == (turn, tone, headline)
    assert (advice.advised.id if advice.advised else None) == advised
    check_texts(advice)


@pytest.mark.parametrize(
    ("outcome", "headline", "tone"),
    [
        (Outcome.REFUNDED_IN_FULL, "Refunded in full", Tone.GOOD),
        (Outcome.REFUNDED_IN_PART, "Refunded in part", Tone.OVER),
        (Outcome.REPLACED, "Replaced", Tone.GOOD),
        (Outcome.LOST, "Lost", Tone.OVER),
        (Outcome.WITHDRAWN, "Withdrawn", Tone.OVER),
        (None, "Closed", Tone.OVER),
    ],
)
def test_a_closed_dispute_needs_nothing(outcome: Outcome, headline: str, tone: Tone) -> None:
    advice = advise_dispute(a_case(a_dispute(_S.CLOSED, outcome=outcome)))
    assert (english(advice.headline), advice.tone, advice.stops) == (headline, tone, ())
    assert english(advice.sentences[1]) == "Nothing more is due."
    check_texts(advice)


@pytest.mark.parametrize("marketplace", ["aliexpress", "ebay", "etsy", "other"])
@pytest.mark.parametrize(("state", "happened", "after"), [row[:3] for row in TABLE])
def test_every_marketplace_gets_whole_sentences(
    marketplace: str, state: DisputeState, happened: tuple[DisputeEvent, ...], after: float
) -> None:
    order = an_order(marketplace=marketplace)
    for asked in ("34.90 USD", None):
        dispute = a_dispute(state, *happened, asked=asked)
        check_texts(advise_dispute(a_case(dispute, after=after, order=order)))


def test_an_unknown_shop_gets_no_rule_of_aliexpress() -> None:
    order = an_order(marketplace="other")
    for state, happened, after, *_ in TABLE:
        advice = advise_dispute(a_case(a_dispute(state, *happened), after=after, order=order))
        told = " ".join(english(text) for text in texts_of(advice))
        assert "counts as yes" not in told
        assert "can count as yes" not in told
        assert "second dispute" not in told
        assert [why.source for why in advice.why if "aliexpress" in why.source.lower()] == []


def test_the_offer_of_the_picture() -> None:
    dispute = a_dispute(_S.YOUR_ANSWER_DUE, _OFFER)
    answer_by = dispute.rounds[0].at.replace(day=28, hour=23)
    dispute = replace(
        dispute, rounds=(dispute.rounds[0], replace(dispute.rounds[1], answer_by=answer_by))
    )
    tricks = tuple(trick for trick in replies_for("aliexpress") if trick.id == "pay_outside")
    advice = advise_dispute(a_case(dispute, after=4, tricks=tricks))
    assert english(advice.headline) == "Your answer is due in 2 d"
    assert [english(sentence) for sentence in advice.sentences] == [
        "The seller offers 3.00 USD of 34.90 USD.",
        "Declining keeps the dispute open.",
    ]
    assert (advice.why[0].id, advice.why[0].confidence) == ("pay_outside", Confidence.HIGH)
    assert "offline transactions" in advice.why[0].text.en
    assert [option.id for option in advice.options] == [
        "decline", "change_request", "escalate", "wait",
    ]  # fmt: skip
    decline, change, _, wait = advice.options
    assert english(decline.consequence) == (
        "Stays open. AliExpress decides from 2026-11-29, with your evidence in front of it."
    )
    assert english(change.consequence) == (
        "Stays open. The seller’s time begins again: until 2026-12-01."
    )
    assert english(wait.consequence) == "No answer by 2026-11-28 can count as yes to 3.00 USD."
    assert (decline.event, decline.letter) == (_E.DECLINE, "seller_repeat")
    assert advice.tricks == ("pay_outside",)


def test_accepting_shows_what_is_given_up() -> None:
    accept, withdraw = advise_dispute(a_case(a_dispute(_S.YOUR_ANSWER_DUE, _OFFER))).stops
    assert (accept.kind, withdraw.kind) == (StopKind.ACCEPT, StopKind.WITHDRAW)
    assert (accept.asked, accept.would_get, accept.give_up) == (
        money("34.90 USD"), money("3.00 USD"), money("31.90 USD"),
    )  # fmt: skip
    assert english(accept.title) == "Accept 3.00 USD: final"
    assert "give up 31.90 USD; a second dispute is not possible" in english(accept.text)
    assert (withdraw.would_get, withdraw.give_up) == (money("0 USD"), money("34.90 USD"))


@pytest.mark.parametrize("amount", [None, "0.00 USD"])
def test_accepting_a_refusal_gives_everything_up(amount: str | None) -> None:
    dispute = a_dispute(_S.YOUR_ANSWER_DUE, (_E.SELLER_DECLINES, amount))
    accept = advise_dispute(a_case(dispute)).stops[0]
    assert (accept.would_get, accept.give_up) == (money("0 USD"), money("34.90 USD"))


def test_an_offer_in_another_currency_is_not_compared() -> None:
    dispute = a_dispute(_S.YOUR_ANSWER_DUE, (_E.SELLER_OFFERS, "3.00 EUR"))
    accept = advise_dispute(a_case(dispute)).stops[0]
    assert (accept.would_get, accept.give_up) == (money("3.00 EUR"), None)


def test_a_changed_request_is_what_is_asked() -> None:
    dispute = a_dispute(_S.WAITING_SELLER, (_E.CHANGE_REQUEST, "20.00 USD"))
    advice = advise_dispute(a_case(dispute))
    assert english(advice.sentences[0]).startswith("You ask for 20.00 USD;")
    assert english(advice.headline) == "The seller has 4 d to answer"  # the clock began again


def test_the_platforms_proposal_needs_no_escalation() -> None:
    dispute = a_dispute(_S.YOUR_ANSWER_DUE, _E.ESCALATE, (_E.PLATFORM_OFFERS, "17.45 USD"))
    advice = advise_dispute(a_case(dispute, after=8))
    assert english(advice.sentences[0]) == "AliExpress proposes 17.45 USD of 34.90 USD."
    assert "escalate" not in [option.id for option in advice.options]
    assert "platform_proposes" in [why.id for why in advice.why]


def test_a_moving_parcel_is_held_back() -> None:
    dispute = a_dispute(_S.WAITING_SELLER, reason="not_received.in_transit")
    assert "in_transit_waits" in [why.id for why in advise_dispute(a_case(dispute)).why]
    damaged = advise_dispute(a_case(a_dispute(_S.WAITING_SELLER)))
    assert "in_transit_waits" not in [why.id for why in damaged.why]


def test_before_the_tenth_day_a_draft_waits() -> None:
    order = an_order(shipped=SHIPPED.replace(month=11, day=20))
    advice = advise_dispute(a_case(a_dispute(_S.DRAFT), order=order))
    assert english(advice.headline).startswith("The dispute can be opened in ")
    assert (advice.turn, advice.advised and advice.advised.id) == (Turn.NOBODY, "wait")


def test_a_return_is_advised_when_it_was_asked_for() -> None:
    dispute = a_dispute(_S.DECIDED, _E.SELLER_ACCEPTS, kind=RequestKind.RETURN_AND_REFUND)
    advised = advise_dispute(a_case(dispute)).advised
    assert advised is not None
    assert advised.event is _E.RETURN_AGREED


def test_a_lost_case_says_what_was_asked() -> None:
    lost = advise_dispute(a_case(a_dispute(_S.CLOSED, outcome=Outcome.LOST)))
    assert english(lost.sentences[0]) == "You asked for 34.90 USD; nothing came back."
    part = a_dispute(_S.CLOSED, (_E.REFUND_RECEIVED, "8.00 USD"), outcome=Outcome.REFUNDED_IN_PART)
    assert english(advise_dispute(a_case(part)).sentences[0]) == (
        "8.00 USD of 34.90 USD came back."
    )


def test_a_lost_case_shows_the_other_ways() -> None:
    order = an_order(method="PayPal")
    lost = a_dispute(_S.CLOSED, outcome=Outcome.LOST)
    advice = advise_dispute(a_case(lost, order=order))
    assert [deadline.kind.value for deadline in advice.still_open] == ["paypal_open_until"]
    assert english(advice.sentences[1]).startswith("Another way to the money is open until 2027-04")
    assert [option.letter for option in advice.options] == ["paypal_dispute"]
    full = replace(lost, outcome=Outcome.REFUNDED_IN_FULL)
    assert advise_dispute(a_case(full, order=order)).still_open == ()


def test_a_refund_short_by_the_exchange_rate() -> None:
    order = an_order(paid="32.18 EUR")
    dispute = a_dispute(_S.REFUND_PENDING, _E.SELLER_ACCEPTS, _E.REFUND_AGREED)
    came = Refund(dispute.order_id, money("30.10 EUR"), expected=money("34.90 USD"))
    advice = advise_dispute(a_case(dispute, order=order, refunds=(came,)))
    assert english(advice.headline) == "Refunded, 2.08 EUR short by the exchange rate"
    assert advice.advised is not None
    assert advice.advised.letter == "platform_wrong_currency"
    close = next(option for option in advice.options if option.event is _E.CLOSE)
    assert close.outcome is Outcome.REFUNDED_IN_FULL
    check_texts(advice)


def test_a_refund_in_part_stays_watched() -> None:
    dispute = a_dispute(_S.REFUND_PENDING, _E.SELLER_ACCEPTS, _E.REFUND_AGREED)
    came = Refund(dispute.order_id, money("20.00 USD"))
    advice = advise_dispute(a_case(dispute, refunds=(came,)))
    assert english(advice.sentences[0]) == "20.00 USD of 34.90 USD has arrived."
    assert advice.advised is not None
    assert advice.advised.id == "record_refund"


def texts_of(advice: Advice) -> Iterator[Message]:
    yield from (advice.headline, *advice.sentences)
    if advice.if_nothing is not None:
        yield advice.if_nothing
    for option in advice.options:
        yield from (option.title, option.consequence, option.button)
    for stop in advice.stops:
        yield from (stop.title, stop.text, stop.button)


def check_texts(advice: Advice) -> None:
    """Rules for texts: sentences end, nothing shouts or orders, final acts say so."""
    for text in texts_of(advice):
        told = english(text)
        assert not re.search(r"!|\bshould\b|\bmust\b|None|\{|Status:|'", told), told
    assert all(english(sentence).endswith(".") for sentence in advice.sentences)
    assert sum(option.advised for option in advice.options) <= 1
    assert len({option.id for option in advice.options}) == len(advice.options)
    assert all("final" in english(stop.title) for stop in advice.stops)
    assert all(why.source and why.text.ru for why in advice.why)
