"""Letters for a case: which ones fit, filled from the library."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from functools import cache

from orders_gui.domain.disputes.dispute import Dispute, Round
from orders_gui.domain.disputes.letters import (
    Addressee,
    Filled,
    Letter,
    Sale,
    fill,
    filled_text,
    parse_labels,
    parse_letters,
)
from orders_gui.domain.disputes.plain_english import plain_english
from orders_gui.domain.disputes.refunds import (
    RefundWatch,
    asked_amount,
    deciding_round,
    offered_amount,
    paid_amount,
    purchase_rate,
)
from orders_gui.domain.errors import QT_TRANSLATE_NOOP, UserError
from orders_gui.domain.evidence.evidence import exhibit_letters
from orders_gui.domain.ids import DisputeId, OrderId
from orders_gui.domain.language import LocalText
from orders_gui.domain.moments import Moment
from orders_gui.domain.money import Money
from orders_gui.domain.orders import Order
from orders_gui.domain.rules.buyer import region_of
from orders_gui.domain.rules.payment_methods import payment_kinds
from orders_gui.domain.states import DeadlineKind
from orders_gui.paths import resource
from orders_gui.services.disputes.advice import replies_for
from orders_gui.services.disputes.disputes import get_dispute
from orders_gui.services.disputes.questionnaires import questionnaire_for
from orders_gui.services.disputes.refunds import refund_watch
from orders_gui.services.exporting.case_loading import BUYER_NAME
from orders_gui.services.exporting.wording import Wording
from orders_gui.services.orders.orders import OrderDetail, order_detail
from orders_gui.services.rules.marketplaces import marketplaces
from orders_gui.services.workspace import Workspace

_NBSP = "\u00a0"
_FILES = ("seller", "platform", "paypal", "bank", "shop")

Given = Mapping[str, str]
"""Values for fields that the user has typed, such as the buyer's name; they beat the case."""


def letters_for(workspace: Workspace, dispute_id: DisputeId) -> tuple[Letter, ...]:
    """The letters that make sense for a dispute as it stands now.

    Letters to PayPal, to the bank and to a shop in the EU are offered only when the payment and
    the seller's country say so.
    """
    dispute = get_dispute(workspace, dispute_id)
    order = _detail(workspace, dispute.order_id).order
    sale = Sale(
        paid_by=frozenset(
            kind for payment in order.payments for kind in payment_kinds(payment.method)
        ),
        seller_in=region_of(order.seller_country),
        converted=purchase_rate(order) is not None,
    )
    return tuple(letter for letter in all_letters() if letter.fits(dispute, sale))


def letter(letter_id: str) -> Letter:
    """The letter with this id."""
    return next(found for found in all_letters() if found.id == letter_id)


def filled(
    workspace: Workspace,
    dispute_id: DisputeId,
    letter_id: str,
    language: str,
    given: Given | None = None,
) -> Filled:
    """A letter about a dispute in `en` or `ru`; what is missing stands in brackets."""
    dispute = get_dispute(workspace, dispute_id)
    values = _values(workspace, dispute.order_id, dispute, language) | dict(given or {})
    return _fill(letter_id, language, values)


def filled_for_order(
    workspace: Workspace,
    order_id: OrderId,
    letter_id: str,
    language: str,
    given: Given | None = None,
) -> Filled:
    """A letter about an order that has no dispute."""
    values = _values(workspace, order_id, None, language) | dict(given or {})
    return _fill(letter_id, language, values)


def reply_text(workspace: Workspace, dispute_id: DisputeId, trick_id: str, language: str) -> str:
    """The reply to a seller's trick, with the facts of the dispute."""
    dispute = get_dispute(workspace, dispute_id)
    order = _detail(workspace, dispute.order_id).order
    trick = next(found for found in replies_for(order.marketplace) if found.id == trick_id)
    values = _values(workspace, dispute.order_id, dispute, language)
    text = filled_text(trick.reply.text(language), language, values, field_labels())
    return plain_english(text) if language == "en" else text


@cache
def field_labels() -> dict[str, LocalText]:
    """What every field of letters and replies is called."""
    path = resource("letters", "fields.toml")
    return parse_labels(path.read_text(encoding="utf-8"), path.name)


@cache
def all_letters() -> tuple[Letter, ...]:
    """Every letter, in the order in which they are offered."""
    found: list[Letter] = []
    for name in _FILES:
        path = resource("letters", f"{name}.toml")
        found += parse_letters(path.read_text(encoding="utf-8"), path.name, field_labels())
    return tuple(found)


def _fill(letter_id: str, language: str, values: Mapping[str, str]) -> Filled:
    """What goes into the chat with the seller keeps to the characters that forms take."""
    template = letter(letter_id)
    done = fill(template, language, values, field_labels())
    if template.to is Addressee.SELLER and language == "en":
        return replace(done, subject=plain_english(done.subject), text=plain_english(done.text))
    return done


def _values(
    workspace: Workspace, order_id: OrderId, dispute: Dispute | None, language: str
) -> dict[str, str]:
    detail = _detail(workspace, order_id)
    words = _Words(Wording.of(language))
    values = _of_order(detail, words)
    values["buyer"] = str(workspace.library.settings.get(BUYER_NAME, ""))
    if dispute is not None and dispute.id is not None:
        watch = refund_watch(workspace, dispute.id)
        values |= _of_dispute(detail, dispute, words, language) | _of_refund(dispute, watch, words)
    return values


class _Words:
    """Writes what is known, to be pasted into a form, and leaves empty what is not."""

    def __init__(self, words: Wording) -> None:
        self._words = words

    def day(self, moment: Moment | None) -> str:
        return "" if moment is None else self._words.day(moment).replace(_NBSP, " ")

    def money(self, amount: Money | None) -> str:
        return "" if amount is None else self._words.money(amount).replace(_NBSP, " ")


def _of_order(detail: OrderDetail, words: _Words) -> dict[str, str]:
    order = detail.order
    payment = order.payments[0] if order.payments else None
    return {
        "marketplace": _shop_name(order),
        "seller": order.seller,
        "number": order.number,
        "item": order.title,
        "ordered": words.day(order.ordered),
        "paid": words.money(paid_amount(order)),
        "paid_on": words.day((payment.paid_on if payment else None) or order.ordered),
        "method": payment.method if payment else "",
        "tracking": order.tracking_numbers[-1].number if order.tracking_numbers else "",
        "delivered": words.day(order.delivered or order.confirmed),
        "protection_ends": words.day(_at(detail, DeadlineKind.PROTECTION_ENDS)),
    }


def _of_dispute(
    detail: OrderDetail, dispute: Dispute, words: _Words, language: str
) -> dict[str, str]:
    own = dispute.claim_own if dispute.own_language == language else ""
    titles = {item.id: item.title for item in detail.order.items}
    claimed = [titles[item] for item in dispute.item_ids if item in titles]
    reason = questionnaire_for(detail.order.marketplace).reason(dispute.reason)
    values = {
        "asked": words.money(asked_amount(dispute)),
        "offered": words.money(offered_amount(dispute)),
        "opened": words.day(dispute.opened_at),
        "claim": (own or dispute.claim_en).strip(),
        "reason": reason.title.text(language) if reason else "",
        "evidence": _exhibits(detail, dispute),
    }
    return values | ({"item": ", ".join(claimed)} if claimed else {})


def _of_refund(dispute: Dispute, watch: RefundWatch, words: _Words) -> dict[str, str]:
    compared = watch.charged or watch.owed
    decided = deciding_round(dispute)
    return {
        "decided": words.money(watch.decided),
        "decided_on": words.day(_when(decided)),
        "received": ", ".join(words.money(amount) for amount in watch.received)
        or words.money(_nothing(watch.decided)),
        "charged": words.money(watch.charged.expected if watch.charged else None),
        "difference": words.money(compared.shortfall if compared else None),
        "expected_until": words.day(watch.expected_until),
    }


def _exhibits(detail: OrderDetail, dispute: Dispute) -> str:
    """The evidence of the dispute by its letters, one a line."""
    mine = [piece for piece in detail.evidence if piece.dispute_id == dispute.id]
    return "\n".join(
        f"{letter}. {piece.caption or piece.original_name}"
        for letter, piece in zip(exhibit_letters(mine), mine, strict=True)
    )


def _shop_name(order: Order) -> str:
    known = [shop.name for shop in marketplaces() if shop.id == order.marketplace and shop.hosts]
    return known[0] if known else ""


def _at(detail: OrderDetail, kind: DeadlineKind) -> datetime | None:
    return next((due.at for due in detail.deadlines if due.kind is kind), None)


def _when(turn: Round | None) -> datetime | None:
    return turn.at if turn else None


def _nothing(amount: Money | None) -> Money | None:
    return None if amount is None else Money(0, amount.currency)


def _detail(workspace: Workspace, order_id: OrderId) -> OrderDetail:
    detail = order_detail(workspace, order_id)
    if detail is None:
        raise UserError(QT_TRANSLATE_NOOP("Errors", "The order is no longer in the library."))
    return detail
