"""Rounds before they are recorded: what can happen now, who does it, what cannot be true."""

from datetime import datetime

from orders_gui.domain.disputes.dispute import (
    TRANSITIONS,
    Dispute,
    DisputeEvent,
    Party,
    Round,
    next_state,
)
from orders_gui.domain.disputes.refunds import paid_amount
from orders_gui.domain.errors import QT_TRANSLATE_NOOP, Message, UserError
from orders_gui.domain.moments import Moment, readable
from orders_gui.domain.money import Money
from orders_gui.domain.orders import Order
from orders_gui.domain.states import DisputeState

_E, _P = DisputeEvent, Party

_PARTIES: dict[DisputeEvent, tuple[Party, ...]] = {
    _E.SELLER_ACCEPTS: (_P.SELLER,),
    _E.SELLER_SILENT: (_P.SELLER,),
    _E.SELLER_OFFERS: (_P.SELLER,),
    _E.SELLER_DECLINES: (_P.SELLER,),
    _E.SELLER_ASKS_TO_CLOSE: (_P.SELLER,),
    _E.PLATFORM_STEPS_IN: (_P.PLATFORM,),
    _E.PLATFORM_OFFERS: (_P.PLATFORM,),
    _E.VERDICT: (_P.PLATFORM,),
    _E.REFUND_AGREED: (_P.SELLER, _P.PLATFORM),
    _E.RETURN_AGREED: (_P.SELLER, _P.PLATFORM),
    _E.REPLACEMENT_AGREED: (_P.SELLER, _P.PLATFORM),
    _E.RECEIVED: (_P.SELLER,),
    _E.MESSAGE: (_P.BUYER, _P.SELLER, _P.PLATFORM),
    _E.PROTECTION_EXTENDED: (_P.SELLER, _P.PLATFORM),
}

WITH_AMOUNT = frozenset(
    {
        _E.SELLER_ACCEPTS, _E.SELLER_OFFERS, _E.SELLER_DECLINES, _E.DECLINE, _E.CHANGE_REQUEST,
        _E.ACCEPT, _E.PLATFORM_OFFERS, _E.VERDICT, _E.REFUND_AGREED, _E.REFUND_RECEIVED,
    }
)  # fmt: skip
"""Events in which a sum is named."""

NEEDS_AMOUNT = frozenset({_E.CHANGE_REQUEST, _E.REFUND_RECEIVED})
"""Events that say nothing without a sum."""

WITH_ANSWER_BY = frozenset(
    {
        _E.SELLER_OFFERS, _E.SELLER_DECLINES, _E.SELLER_ASKS_TO_CLOSE, _E.DECLINE,
        _E.CHANGE_REQUEST, _E.PLATFORM_OFFERS, _E.RETURN_AGREED, _E.PROTECTION_EXTENDED,
    }
)  # fmt: skip
"""Events after which the page states a day: of an answer, of sending back, of the protection."""


def possible_events(state: DisputeState) -> tuple[DisputeEvent, ...]:
    """What can happen in a state, in the order of the dispute's life."""
    return tuple(event for event in DisputeEvent if (state, event) in TRANSITIONS)


def parties_of(event: DisputeEvent) -> tuple[Party, ...]:
    """Who can act so, the likeliest first."""
    return _PARTIES.get(event, (_P.BUYER,))


def check_round(order: Order, dispute: Dispute, turn: Round, now: datetime) -> None:
    """Raise `UserError` for a round that cannot be true; `now` is aware.

    That is an event that the state does not allow, an amount below zero or above what the order
    cost, and a time after now, before the order, or before the move that it follows.
    """
    moves = next_state(dispute.state, turn.event) is not dispute.state
    check_round_alone(order, turn, now)
    last = dispute.moves[-1] if dispute.moves else None
    if moves and last is not None:
        check_follows(last, turn)


def check_round_alone(order: Order, turn: Round, now: datetime) -> None:
    """Raise `UserError` for a round that cannot be true, whatever happened before it."""
    _check_amount(order, turn)
    _check_times(order, turn, now)


def check_follows(before: Round, turn: Round) -> None:
    """Raise `UserError` for a round that is earlier than the one that it follows."""
    if turn.at < before.at:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "Errors",
                "{day} is before the step that it follows ({last}). Nothing was changed.",
            ),
            day=readable(turn.at),
            last=readable(before.at),
        )


def amount_warning(order: Order, amount: Money | None) -> Message | None:
    """What to say of an amount that cannot be compared with what the order cost."""
    if amount is None or _cost(order, amount.currency) is not None:
        return None
    if order.total is None:
        return Message(
            QT_TRANSLATE_NOOP(
                "Errors", "What the order cost is not known: compare the amount with the page."
            )
        )
    return Message(
        QT_TRANSLATE_NOOP(
            "Errors",
            "The order was paid in {currency}: this amount cannot be compared with it.",
        ),
        {"currency": order.total.currency},
    )


def _cost(order: Order, currency: str) -> Money | None:
    """What the order cost in a currency, where that is known."""
    known = (order.total, paid_amount(order))
    return next((cost for cost in known if cost is not None and cost.currency == currency), None)


def _check_amount(order: Order, turn: Round) -> None:
    amount = turn.amount
    if amount is None:
        if turn.event in NEEDS_AMOUNT:
            raise UserError(
                QT_TRANSLATE_NOOP("Errors", "The amount is missing. Nothing was changed.")
            )
        return
    if amount.minor < 0:
        raise UserError(
            QT_TRANSLATE_NOOP("Errors", "An amount cannot be below zero. Nothing was changed.")
        )
    most = _cost(order, amount.currency)
    if turn.event is _E.REFUND_RECEIVED and most != order.total:
        most = None  # what the exchange rate makes of a refund may be more than was charged
    if most is not None and amount > most:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "Errors",
                "{amount} {currency} is more than the order cost ({most} {currency}). "
                "Nothing was changed.",
            ),
            amount=amount.text,
            most=most.text,
            currency=amount.currency,
        )


def _check_times(order: Order, turn: Round, now: datetime) -> None:
    if turn.at > now:
        raise UserError(
            QT_TRANSLATE_NOOP("Errors", "{day} is still ahead. Nothing was changed."),
            day=readable(turn.at),
        )
    ordered = order.ordered
    if ordered is not None and _before(turn.at, ordered):
        raise UserError(
            QT_TRANSLATE_NOOP(
                "Errors",
                "{day} is before the order was placed ({ordered}). Nothing was changed.",
            ),
            day=readable(turn.at),
            ordered=readable(ordered),
        )
    if turn.answer_by is not None and turn.answer_by < turn.at:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "Errors",
                "The day until which an answer is due ({due}) is before the step itself ({day}). "
                "Nothing was changed.",
            ),
            due=readable(turn.answer_by),
            day=readable(turn.at),
        )


def _before(at: datetime, ordered: Moment) -> bool:
    """Days are compared as the user's calendar has them."""
    if isinstance(ordered, datetime):
        return at < ordered
    return at.astimezone().date() < ordered
