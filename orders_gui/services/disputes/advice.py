"""Advice for the orders and disputes of the library, and replies to sellers' tricks."""

from functools import cache

from orders_gui.domain.advice.case import DisputeCase
from orders_gui.domain.advice.dispute import advise_dispute
from orders_gui.domain.advice.order import OrderCase, advise_order
from orders_gui.domain.advice.pieces import Advice, say
from orders_gui.domain.disputes.dispute import Dispute, DisputeEvent, Party
from orders_gui.domain.disputes.refunds import watch
from orders_gui.domain.disputes.tricks import Trick, parse_tricks, tricks_in, tricks_of
from orders_gui.domain.errors import QT_TRANSLATE_NOOP, Message, UserError
from orders_gui.domain.ids import DisputeId, OrderId
from orders_gui.domain.orders import Order
from orders_gui.domain.parcels.journey import judge
from orders_gui.domain.rules.deadlines import Deadline
from orders_gui.domain.rules.facts import Fact, Facts, facts_for, parse_facts
from orders_gui.paths import resource
from orders_gui.services.disputes.disputes import get_dispute
from orders_gui.services.orders.orders import OrderDetail, order_detail
from orders_gui.services.orders.tracking import delivery_times
from orders_gui.services.rules.marketplaces import marketplaces
from orders_gui.services.workspace import Workspace

_CLOSE_FIRST = "close_first"
"""The trick that the event *asks to close* is, whatever the words."""


def advice_for_dispute(workspace: Workspace, dispute_id: DisputeId) -> Advice:
    """What now, in a dispute; raises `UserError` when it is gone."""
    dispute = get_dispute(workspace, dispute_id)
    return advise_dispute(case_of(workspace, _detail(workspace, dispute.order_id), dispute))


def case_of(workspace: Workspace, detail: OrderDetail, dispute: Dispute) -> DisputeCase:
    """A dispute of an order that was read already, as advice sees it; with its refund watch."""
    order, deadlines = detail.order, deadlines_of_dispute(detail, dispute)
    refunds = workspace.library.refunds.of_dispute(dispute.id) if dispute.id is not None else []
    return DisputeCase(
        order=order,
        dispute=dispute,
        deadlines=deadlines,
        rules=workspace.rulebook_for(order.marketplace),
        facts=known_facts(order.marketplace),
        platform=platform_name(order.marketplace),
        refund=watch(order, dispute, refunds, deadlines, workspace.now),
        now=workspace.now,
        tricks=tricks_used(order, dispute),
    )


def advice_for_order(workspace: Workspace, order_id: OrderId) -> Advice:
    """What now, with an order that has no dispute; raises `UserError` when it is gone."""
    detail = _detail(workspace, order_id)
    order, now = detail.order, workspace.now
    return advise_order(
        OrderCase(
            order=order,
            deadlines=detail.deadlines,
            rules=workspace.rulebook_for(order.marketplace),
            facts=known_facts(order.marketplace),
            platform=platform_name(order.marketplace),
            times=delivery_times(),
            judgement=judge(order, delivery_times(), now.date()),
            now=now,
        )
    )


def deadlines_of_dispute(detail: OrderDetail, dispute: Dispute) -> tuple[Deadline, ...]:
    """The deadlines of the order and of this dispute, without those of its other disputes."""
    mine = (None, dispute.id)
    return tuple(deadline for deadline in detail.deadlines if deadline.dispute in mine)


def replies_for(marketplace: str) -> tuple[Trick, ...]:
    """What sellers say on a marketplace, with the rule that answers it and a reply."""
    return tricks_of(marketplace, _tricks())


def tricks_used(order: Order, dispute: Dispute) -> tuple[Trick, ...]:
    """The tricks in what the seller has said since the buyer's last move."""
    said: list[str] = []
    asks_to_close = False
    for turn in dispute.rounds:
        if turn.party is Party.BUYER and turn.event is not DisputeEvent.NOTE:
            said.clear()
            asks_to_close = False
        elif turn.party is Party.SELLER:
            said += [turn.text, turn.translation]
            asks_to_close |= turn.event is DisputeEvent.SELLER_ASKS_TO_CLOSE
    known = replies_for(order.marketplace)
    found = {trick.id for trick in tricks_in("\n".join(said), known)}
    if asks_to_close:
        found.add(_CLOSE_FIRST)
    return tuple(trick for trick in known if trick.id in found)


def known_facts(marketplace: str) -> Facts:
    """How a marketplace behaves, as far as a source says so."""
    return facts_for(marketplace, _facts())


def advice_sources() -> tuple[str, ...]:
    """The sources of what advice says beside the rules: facts and delivery times."""
    times = delivery_times()
    lines = (line.source for line in times.lines)
    return (*(fact.source for fact in _facts()), *lines, times.lost_source)


def platform_name(marketplace: str) -> str | Message:
    """The marketplace's name; words for a shop that is not known by name."""
    for shop in marketplaces():
        if shop.id == marketplace and shop.hosts:
            return shop.name
    return say(QT_TRANSLATE_NOOP("Advice", "the shop"))


def _detail(workspace: Workspace, order_id: OrderId) -> OrderDetail:
    detail = order_detail(workspace, order_id)
    if detail is None:
        raise UserError(QT_TRANSLATE_NOOP("Errors", "The order is no longer in the library."))
    return detail


@cache
def _facts() -> tuple[Fact, ...]:
    path = resource("advice", "facts.toml")
    return parse_facts(path.read_text(encoding="utf-8"), path.name)


@cache
def _tricks() -> tuple[Trick, ...]:
    path = resource("advice", "tricks.toml")
    return parse_tricks(path.read_text(encoding="utf-8"), path.name)
