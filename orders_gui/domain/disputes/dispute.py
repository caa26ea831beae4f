"""Disputes: claims about items of an order, their states and the events that move them."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, UserError
from orders_gui.domain.ids import DisputeId, EvidenceId, ItemId, OrderId, RoundId
from orders_gui.domain.money import Money
from orders_gui.domain.states import OPEN_STATES, DisputeState


class DisputeEvent(StrEnum):
    """What can happen in a dispute; each becomes a round of the log."""

    OPENED = "opened"
    SELLER_ACCEPTS = "seller_accepts"
    SELLER_SILENT = "seller_silent"
    SELLER_OFFERS = "seller_offers"
    SELLER_DECLINES = "seller_declines"
    SELLER_ASKS_TO_CLOSE = "seller_asks_to_close"
    DECLINE = "decline"
    CHANGE_REQUEST = "change_request"
    ACCEPT = "accept"
    ESCALATE = "escalate"
    PLATFORM_STEPS_IN = "platform_steps_in"
    PLATFORM_OFFERS = "platform_offers"
    VERDICT = "verdict"
    REFUND_AGREED = "refund_agreed"
    RETURN_AGREED = "return_agreed"
    REPLACEMENT_AGREED = "replacement_agreed"
    CLOSE = "close"
    SENT = "sent"
    RECEIVED = "received"
    ARRIVED = "arrived"
    REFUND_RECEIVED = "refund_received"
    WITHDRAW = "withdraw"
    NOTE = "note"
    MESSAGE = "message"
    PROTECTION_EXTENDED = "protection_extended"


class Party(StrEnum):
    """Who acted in a round."""

    BUYER = "buyer"
    SELLER = "seller"
    PLATFORM = "platform"


class Outcome(StrEnum):
    """How a closed dispute ended."""

    REFUNDED_IN_FULL = "refunded_in_full"
    REFUNDED_IN_PART = "refunded_in_part"
    REPLACED = "replaced"
    LOST = "lost"
    WITHDRAWN = "withdrawn"


class RequestKind(StrEnum):
    """What the buyer asks for."""

    REFUND_ONLY = "refund_only"
    RETURN_AND_REFUND = "return_and_refund"


AnswerValue = str | int | bool | tuple[str, ...] | None
"""An answer as it is stored; days are ISO text."""

_S, _E = DisputeState, DisputeEvent

WHEREVER_OPEN = (_E.NOTE, _E.MESSAGE, _E.PROTECTION_EXTENDED)
"""Events that change nobody's turn."""

TRANSITIONS: dict[tuple[DisputeState, DisputeEvent], DisputeState] = {
    (_S.DRAFT, _E.OPENED): _S.WAITING_SELLER,
    (_S.WAITING_SELLER, _E.SELLER_ACCEPTS): _S.DECIDED,
    (_S.WAITING_SELLER, _E.SELLER_SILENT): _S.DECIDED,
    (_S.WAITING_SELLER, _E.SELLER_OFFERS): _S.YOUR_ANSWER_DUE,
    (_S.WAITING_SELLER, _E.SELLER_DECLINES): _S.YOUR_ANSWER_DUE,
    (_S.WAITING_SELLER, _E.SELLER_ASKS_TO_CLOSE): _S.YOUR_ANSWER_DUE,
    (_S.WAITING_SELLER, _E.CHANGE_REQUEST): _S.WAITING_SELLER,
    (_S.WAITING_SELLER, _E.ESCALATE): _S.PLATFORM_REVIEWING,
    (_S.WAITING_SELLER, _E.PLATFORM_STEPS_IN): _S.PLATFORM_REVIEWING,
    (_S.YOUR_ANSWER_DUE, _E.DECLINE): _S.WAITING_SELLER,
    (_S.YOUR_ANSWER_DUE, _E.CHANGE_REQUEST): _S.WAITING_SELLER,
    (_S.YOUR_ANSWER_DUE, _E.ACCEPT): _S.DECIDED,
    (_S.YOUR_ANSWER_DUE, _E.ESCALATE): _S.PLATFORM_REVIEWING,
    (_S.YOUR_ANSWER_DUE, _E.PLATFORM_STEPS_IN): _S.PLATFORM_REVIEWING,
    (_S.PLATFORM_REVIEWING, _E.VERDICT): _S.DECIDED,
    (_S.PLATFORM_REVIEWING, _E.PLATFORM_OFFERS): _S.YOUR_ANSWER_DUE,
    (_S.DECIDED, _E.REFUND_AGREED): _S.REFUND_PENDING,
    (_S.DECIDED, _E.RETURN_AGREED): _S.RETURN_DUE,
    (_S.DECIDED, _E.REPLACEMENT_AGREED): _S.REPLACEMENT_AWAITED,
    (_S.DECIDED, _E.CLOSE): _S.CLOSED,
    (_S.RETURN_DUE, _E.SENT): _S.RETURN_SENT,
    (_S.RETURN_SENT, _E.RECEIVED): _S.REFUND_PENDING,
    (_S.REPLACEMENT_AWAITED, _E.ARRIVED): _S.CLOSED,
    (_S.REFUND_PENDING, _E.REFUND_RECEIVED): _S.REFUND_PENDING,
    (_S.REFUND_PENDING, _E.CLOSE): _S.CLOSED,
    **{(state, event): state for state in OPEN_STATES for event in WHEREVER_OPEN},
    **{(state, _E.WITHDRAW): _S.CLOSED for state in OPEN_STATES},
}
"""Every allowed pair of state and event, with the state it leads to (the dispute's life)."""


def next_state(state: DisputeState, event: DisputeEvent) -> DisputeState:
    """The state after `event`; raises `UserError` for a pair that cannot happen.

    A refund that completes the decided sum is recorded as `refund_received` followed by
    `close`.
    """
    try:
        return TRANSITIONS[state, event]
    except KeyError:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "Errors",
                "“{event}” cannot happen while the dispute is “{state}”. Nothing was changed.",
            ),
            event=event.value,
            state=state.value,
        ) from None


@dataclass(frozen=True, slots=True)
class Request:
    """What the buyer asks for; `amount` is None while it is not decided."""

    kind: RequestKind = RequestKind.REFUND_ONLY
    amount: Money | None = None


@dataclass(frozen=True, slots=True)
class Round:
    """One exchange in a dispute; instants are aware UTC."""

    event: DisputeEvent
    party: Party
    at: datetime
    text: str = ""
    translation: str = ""
    amount: Money | None = None
    answer_by: datetime | None = None
    evidence: tuple[EvidenceId, ...] = ()
    id: RoundId | None = None


@dataclass(frozen=True, slots=True)
class Dispute:
    """A claim about one or several items of an order.

    `code` is the case number that people read, such as `D-2026-017`. `answers` is the
    questionnaire's own JSON-like mapping from question id to value, kept as pairs. `draft`
    is the wizard's complete saved state. `opened_at` is when the marketplace was told.
    """

    order_id: OrderId
    code: str = ""
    item_ids: tuple[ItemId, ...] = ()
    reason: str = ""
    answers: tuple[tuple[str, AnswerValue], ...] = ()
    claim_en: str = ""
    claim_own: str = ""
    own_language: str = ""
    request: Request = Request()
    state: DisputeState = DisputeState.DRAFT
    outcome: Outcome | None = None
    opened_at: datetime | None = None
    rounds: tuple[Round, ...] = ()
    draft: str = ""
    created_at: datetime | None = None
    updated_at: datetime | None = None
    id: DisputeId | None = None

    @property
    def moves(self) -> tuple[Round, ...]:
        """The rounds that changed whose turn it is: no notes, messages or extensions."""
        return tuple(turn for turn in self.rounds if turn.event not in WHEREVER_OPEN)
