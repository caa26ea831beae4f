"""Money at stake: in open orders by deadline, by seller and marketplace, and what was won back.

Amounts of different currencies stand beside each other and are never converted.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from orders_gui.domain.filters import OrderFilter
from orders_gui.domain.list_row import ACT_WITHIN
from orders_gui.domain.money import Money
from orders_gui.services.workspace import Workspace
from orders_gui.store.rows.listing import Query
from orders_gui.store.rows.stakes import Share, StakeStore, Won

SOON = timedelta(days=3)

_Sums = Mapping[str, int]


class Stretch(StrEnum):
    """When the next deadline of an order is."""

    OVERDUE = "overdue"
    SOON = "soon"
    LATER = "later"
    FAR = "far"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Stake:
    """Open orders with their money, one amount for each currency, the most frequent first.

    `unpriced` orders have no total. `won` is what came back.
    """

    orders: int = 0
    disputes: int = 0
    unpriced: int = 0
    money: tuple[Money, ...] = ()
    won: tuple[Money, ...] = ()


@dataclass(frozen=True, slots=True)
class SellerStake:
    """What is at stake with one seller; an empty name is a seller that is not known."""

    marketplace: str
    seller: str
    stake: Stake


@dataclass(frozen=True, slots=True)
class MoneyOverview:
    """Everything that the overview says."""

    whole: Stake
    stretches: Mapping[Stretch, Stake]
    marketplaces: Mapping[str, Stake]
    sellers: tuple[SellerStake, ...]
    refunds: int


def due_in(stretch: Stretch) -> OrderFilter:
    """A filter for the open orders of which `money_overview` says that they are due then."""
    return {
        Stretch.OVERDUE: OrderFilter(due_within=0),
        Stretch.SOON: OrderFilter(due_after=0, due_within=SOON.days),
        Stretch.LATER: OrderFilter(due_after=SOON.days, due_within=ACT_WITHIN.days),
        Stretch.FAR: OrderFilter(due_after=ACT_WITHIN.days),
        Stretch.NONE: OrderFilter(undated=True),
    }[stretch]


def money_in(workspace: Workspace, query: Query) -> tuple[Money, ...]:
    """The totals of the orders that a view with its filter and search shows."""
    return workspace.library.listing.money(query, workspace.now)


def money_overview(workspace: Workspace) -> MoneyOverview:
    """What is at stake now, and what was won back so far."""
    store = StakeStore(workspace.library.database)
    shares, won = store.by_seller(), store.won()
    shops = sorted({*(share.marketplace for share in shares), *(one.marketplace for one in won)})
    marketplaces = {
        shop: _stake(
            [share for share in shares if share.marketplace == shop],
            [one for one in won if one.marketplace == shop],
        )
        for shop in shops
    }
    return MoneyOverview(
        whole=_stake(shares, won),
        stretches=_stretches(store, workspace),
        marketplaces=dict(sorted(marketplaces.items(), key=_most_first)),
        sellers=_sellers(shares, won),
        refunds=sum(one.refunds for one in won),
    )


def _stretches(store: StakeStore, workspace: Workspace) -> dict[Stretch, Stake]:
    found: dict[Stretch, list[Share]] = defaultdict(list)
    for part in store.by_deadline(workspace.now, SOON, ACT_WITHIN):
        share = Share("", "", part.currency, part.orders, part.priced, part.minor, 0)
        found[Stretch(part.until)].append(share)
    return {stretch: _stake(found[stretch], ()) for stretch in Stretch}


def _sellers(shares: Iterable[Share], won: Iterable[Won]) -> tuple[SellerStake, ...]:
    mine: dict[tuple[str, str], tuple[list[Share], list[Won]]] = defaultdict(_nothing)
    for share in shares:
        mine[share.marketplace, share.seller][0].append(share)
    for one in won:
        mine[one.marketplace, one.seller][1].append(one)
    found = [SellerStake(*names, _stake(*parts)) for names, parts in mine.items()]
    return tuple(sorted(found, key=_most_orders_first))


def _stake(shares: Iterable[Share], won: Iterable[Won]) -> Stake:
    money: Counter[str] = Counter()
    counts: Counter[str] = Counter()
    back: Counter[str] = Counter()
    times: Counter[str] = Counter()
    orders = disputes = priced = 0
    for share in shares:
        orders += share.orders
        disputes += share.disputes
        priced += share.priced
        if share.priced:
            money[share.currency] += share.minor
            counts[share.currency] += share.priced
    for one in won:
        back[one.currency] += one.minor
        times[one.currency] += one.refunds
    return Stake(orders, disputes, orders - priced, _sums(money, counts), _sums(back, times))


def _sums(minors: _Sums, counts: _Sums) -> tuple[Money, ...]:
    codes = sorted(minors, key=_Frequency(counts))
    return tuple(Money(minors[code], code) for code in codes)


class _Frequency:
    """Sorts currencies: those of most orders first."""

    def __init__(self, counts: _Sums) -> None:
        self._counts = counts

    def __call__(self, code: str) -> tuple[int, str]:
        return -self._counts[code], code


def _nothing() -> tuple[list[Share], list[Won]]:
    return [], []


def _most_first(entry: tuple[str, Stake]) -> tuple[int, int, str]:
    name, stake = entry
    return -stake.disputes, -stake.orders, name


def _most_orders_first(entry: SellerStake) -> tuple[int, int, int, str]:
    stake = entry.stake
    return -stake.disputes, -stake.orders, -len(stake.won), entry.seller
