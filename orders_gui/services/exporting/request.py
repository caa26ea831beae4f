"""What the buyer asks for, what was paid and what was offered: the sums of the statement."""

from orders_gui.domain.disputes.dispute import DisputeEvent, Request
from orders_gui.domain.money import Money
from orders_gui.domain.states import DisputeState
from orders_gui.services.exporting.casefile import CaseFile, total_of
from orders_gui.services.exporting.statement import Amount
from orders_gui.services.exporting.wording import Wording

_OFFERS = frozenset(
    {DisputeEvent.SELLER_OFFERS, DisputeEvent.PLATFORM_OFFERS, DisputeEvent.VERDICT}
)


def marketplace_name(case: CaseFile, words: Wording) -> str:
    """The marketplace as a subject of sentences, also when its name is not known."""
    return case.marketplace or words.text("unnamed_marketplace")


def headline(case: CaseFile, words: Wording) -> str:
    """The claim in one sentence or two: what happened and what is asked for."""
    asked = _request_text("requests", case, case.dispute.request, words)
    return f"{case.problem} {asked}".strip()


def request_name(case: CaseFile, words: Wording, amount: Money | None) -> str:
    """The request in two words, such as *full refund*, for the amount of a round."""
    request = Request(case.dispute.request.kind, amount or case.dispute.request.amount)
    return _request_text("requested", case, request, words)


def asked_for(case: CaseFile, words: Wording) -> str:
    """The request with its amount: *Full refund, US $34.90*."""
    amount = case.dispute.request.amount
    request = request_name(case, words, amount)
    request = request[:1].upper() + request[1:]
    if amount is None:
        return request
    return words.text("request_question.answer", request=request, amount=words.money(amount))


def amounts(case: CaseFile, words: Wording) -> tuple[Amount, ...]:
    """Paid, asked, last offer or refund, and where it stands; what is not known is left out."""
    cells = (
        _paid(case, words),
        _asked(case, words),
        _refunded(case, words) or _offered(case, words),
        _status(case, words),
    )
    return tuple(cell for cell in cells if cell is not None)


def _request_text(key: str, case: CaseFile, request: Request, words: Wording) -> str:
    amount = request.amount
    if amount is None:
        return words.text(f"{key}.{request.kind}.open")
    same = [full for full in case.full_amounts if full.currency == amount.currency]
    size = "full" if amount in same else "part" if same else "some"
    return words.text(f"{key}.{request.kind}.{size}", amount=words.money(amount))


def _paid(case: CaseFile, words: Wording) -> Amount | None:
    paid, total = case.paid, case.order.total
    if paid is None:
        return None
    note = ""
    if not case.order.payments:
        note = words.text("payment.order_total")
    elif total is not None and total != paid:
        note = words.text("payment.differs", amount=words.money(total))
    elif case.order.shipping is not None and case.order.shipping.minor > 0:
        note = words.text("payment.with_shipping")
    return Amount("paid", words.money(paid), note)


def _asked(case: CaseFile, words: Wording) -> Amount | None:
    amount = case.dispute.request.amount
    if amount is None:
        return None
    return Amount("asked", words.money(amount), request_name(case, words, amount), strong=True)


def _offered(case: CaseFile, words: Wording) -> Amount | None:
    """The last sum that the seller or the marketplace named."""
    for turn in reversed(case.dispute.rounds):
        if turn.event in _OFFERS and turn.amount is not None:
            label = ""
            if turn.event is not DisputeEvent.SELLER_OFFERS:
                name = marketplace_name(case, words)
                label = words.text(f"amount_labels.{turn.event}", marketplace=name)
            return Amount("offer", words.money(turn.amount), words.day(turn.at), label=label)
    return None


def _refunded(case: CaseFile, words: Wording) -> Amount | None:
    rounds = case.dispute.rounds
    received = [turn for turn in rounds if turn.event is DisputeEvent.REFUND_RECEIVED]
    total = total_of([turn.amount for turn in received if turn.amount is not None])
    if total is None:
        return None
    label = words.text("amount_labels.refunded")
    return Amount("offer", words.money(total), words.day(received[-1].at), label=label)


def _status(case: CaseFile, words: Wording) -> Amount:
    """Where the dispute stands; a closed one is told by its outcome, and what the rate took."""
    state, outcome, moves = case.dispute.state, case.dispute.outcome, case.dispute.moves
    value = words.text(f"states.{state}", marketplace=marketplace_name(case, words))
    if state is DisputeState.CLOSED and outcome is not None:
        value = words.text(f"results.{outcome}")
    elif state is DisputeState.REFUND_PENDING and case.refund_complete:
        value = words.text("amount_labels.refunded")
    since = words.text("since", day=words.day(moves[-1].at)) if moves else ""
    lost = case.lost_by_exchange
    if lost is not None:
        since = words.text("short_by_rate", amount=words.money(lost))
    return Amount("status", value, since)
