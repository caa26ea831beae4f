"""A filter as a list of facts, each with its words and with what is left without it."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from orders_gui.domain.filters import OrderFilter
from orders_gui.ui.formats import Formats
from orders_gui.ui.marketplaces import Marketplaces
from orders_gui.ui.orders.row_text import pill_text
from orders_gui.ui.widgets.pill import pill_icon


@dataclass(frozen=True, slots=True)
class Fact:
    """One part of a filter: its icon or colour, its words, and the filter without it."""

    text: str
    rest: OrderFilter
    icon: str = ""
    color: str = ""


def facts_of(wanted: OrderFilter, formats: Formats, marketplaces: Marketplaces) -> list[Fact]:
    """The parts of a filter in the order in which they are shown."""
    return [
        *_stores(wanted, marketplaces),
        *_states(wanted),
        *_tags(wanted),
        *_money(wanted, formats),
        *_dates(wanted, formats),
        *_text(wanted),
    ]


def _stores(wanted: OrderFilter, marketplaces: Marketplaces) -> list[Fact]:
    shops = wanted.marketplaces
    return [
        Fact(
            marketplaces.name(shop),
            replace(wanted, marketplaces=tuple(one for one in shops if one != shop)),
            color=marketplaces.color(shop),
        )
        for shop in shops
    ]


def _states(wanted: OrderFilter) -> list[Fact]:
    pills = wanted.pills
    return [
        Fact(
            pill_text(pill),
            replace(wanted, pills=tuple(one for one in pills if one is not pill)),
            icon=pill_icon(pill),
        )
        for pill in pills
    ]


def _tags(wanted: OrderFilter) -> list[Fact]:
    tags = wanted.tags
    return [
        Fact(tag, replace(wanted, tags=tuple(one for one in tags if one != tag)), icon="tag")
        for tag in tags
    ]


def _money(wanted: OrderFilter, formats: Formats) -> list[Fact]:
    least, most = wanted.least, wanted.most
    rest = replace(wanted, least=None, most=None)
    if least is not None and most is not None:
        text = QCoreApplication.translate("FilterFacts", "{least} to {most}")
    elif least is not None:
        text = QCoreApplication.translate("FilterFacts", "{least} and more")
    elif most is not None:
        text = QCoreApplication.translate("FilterFacts", "up to {most}")
    else:
        return []
    shown = {
        name: formats.money_short(money)
        for name, money in (("least", least), ("most", most))
        if money is not None
    }
    return [Fact(text.format(**shown), rest, icon="coins")]


def _dates(wanted: OrderFilter, formats: Formats) -> list[Fact]:
    first, last = wanted.ordered_from, wanted.ordered_until
    facts = []
    if first is not None and last is not None:
        text = QCoreApplication.translate("FilterFacts", "ordered {first} to {last}")
    elif first is not None:
        text = QCoreApplication.translate("FilterFacts", "ordered since {first}")
    else:
        text = QCoreApplication.translate("FilterFacts", "ordered until {last}")
    if first is not None or last is not None:
        days = {"first": formats.day(first) if first else "", "last": ""}
        days["last"] = formats.day(last) if last else ""
        rest = replace(wanted, ordered_from=None, ordered_until=None)
        facts.append(Fact(text.format(**days), rest, icon="calendar"))
    return [*facts, *due_facts(wanted), *_transit(wanted)]


def due_facts(wanted: OrderFilter) -> list[Fact]:
    """When the next deadline is to be, if that matters."""
    within, after = wanted.due_within, wanted.due_after
    if wanted.undated:
        text = QCoreApplication.translate("FilterFacts", "no deadline")
    elif within is not None and after is not None:
        text = QCoreApplication.translate("FilterFacts", "due in {after} to {within} days")
    elif within == 0:
        text = QCoreApplication.translate("FilterFacts", "overdue")
    elif within is not None:
        text = QCoreApplication.translate("Plurals", "due within %n days", None, within)
    elif after is not None:
        text = QCoreApplication.translate("Plurals", "due in %n days or later", None, after)
    else:
        return []
    rest = replace(wanted, due_within=None, due_after=None, undated=False)
    return [Fact(text.format(after=after, within=within), rest, icon="alarm-clock")]


def _transit(wanted: OrderFilter) -> list[Fact]:
    facts = []
    if wanted.travels_for is not None:
        count = wanted.travels_for
        text = QCoreApplication.translate("Plurals", "in transit for %n days or more", None, count)
        facts.append(Fact(text, replace(wanted, travels_for=None), icon="truck"))
    if wanted.silent_for is not None:
        count = wanted.silent_for
        text = QCoreApplication.translate("Plurals", "no scan for %n days or more", None, count)
        facts.append(Fact(text, replace(wanted, silent_for=None), icon="clock-alert"))
    return facts


def _text(wanted: OrderFilter) -> list[Fact]:
    if not wanted.text:
        return []
    text = QCoreApplication.translate("FilterFacts", "“{text}”").format(text=wanted.text)
    return [Fact(text, replace(wanted, text=""), icon="search")]
