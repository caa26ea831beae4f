"""Filters and search words as conditions on the orders' table."""

import json
from collections.abc import Callable
from datetime import datetime, timedelta

from orders_gui.domain.filters import OrderFilter, SearchField, SearchWord, search_words
from orders_gui.domain.moments import to_text
from orders_gui.store.rows.transit import IN_TRANSIT, SINCE_SCAN

Values = dict[str, object]
Condition = tuple[str, Values]
"""Conditions joined by AND, each beginning with it, and the values of their places."""

_INDEXED = {
    SearchField.TITLE: "title",
    SearchField.SELLER: "seller",
    SearchField.NUMBER: "numbers",
    SearchField.TAG: "tags",
    SearchField.NOTE: "notes",
    SearchField.DISPUTE: "disputes",
}
_COLUMNS = {
    SearchField.MARKETPLACE: "marketplace",
    SearchField.STATUS: "status",
    SearchField.ACCOUNT: "account",
    SearchField.ORDERED: "ordered",
    SearchField.CURRENCY: "total_currency",
}
_SHORTEST = 3
"""Letters that the trigram index needs."""


def searching(text: str, name: str = "word") -> Condition:
    """A condition for the words of `text`, all of which must be found; `name` begins its places.

    The index folds the case of every script but needs three letters; shorter words are looked
    for in the title, the number and the seller.
    """
    words = search_words(text)
    values: Values = {}
    conditions = []
    indexed = [_phrase(word) for word in words if _is_indexed(word)]
    if indexed:
        conditions.append(
            f"id IN (SELECT rowid FROM order_search WHERE order_search MATCH :{name})"  # noqa: S608
        )
        values[name] = " ".join(indexed)
    for number, word in enumerate(word for word in words if not _is_indexed(word)):
        conditions.append(_looked_through(word, f"{name}{number}"))
        values[f"{name}{number}"] = word.text.casefold()
    return _joined(conditions), values


def filtering(wanted: OrderFilter, now: datetime) -> Condition:
    """A condition for everything that the filter asks; `now` is an aware UTC instant."""
    text, values = searching(wanted.text, "filter")
    values["today"] = now.astimezone().date().isoformat()
    conditions: list[str] = []

    def ask(condition: str, name: str, value: object) -> None:
        conditions.append(condition)
        values[name] = value

    _ask_words(wanted, ask)
    _ask_money(wanted, ask)
    if wanted.ordered_from is not None:
        ask("ordered >= :from", "from", wanted.ordered_from.isoformat())
    if wanted.ordered_until is not None:
        # An instant of that day begins with the day and sorts after it.
        ask("substr(ordered, 1, 10) <= :until", "until", wanted.ordered_until.isoformat())
    _ask_due(wanted, now, ask)
    _ask_transit(wanted, ask)
    return text + _joined(conditions), values


def _ask_words(wanted: OrderFilter, ask: Callable[[str, str, object], None]) -> None:
    if wanted.marketplaces:
        shops = json.dumps(wanted.marketplaces)
        ask("marketplace IN (SELECT value FROM json_each(:shops))", "shops", shops)
    if wanted.pills:
        pills = json.dumps([pill.value for pill in wanted.pills])
        ask("pill IN (SELECT value FROM json_each(:pills))", "pills", pills)
    for number, tag in enumerate(wanted.tags):
        ask(
            "id IN (SELECT order_id FROM order_tag JOIN tag ON tag.id = tag_id "  # noqa: S608
            f"WHERE tag.name = :tag{number})",
            f"tag{number}",
            tag,
        )


def _ask_due(wanted: OrderFilter, now: datetime, ask: Callable[[str, str, object], None]) -> None:
    if wanted.due_within is not None:
        ask("next_at < :due", "due", to_text(now + timedelta(days=wanted.due_within)))
    if wanted.due_after is not None:
        ask("next_at >= :after", "after", to_text(now + timedelta(days=wanted.due_after)))
    if wanted.undated:
        ask("next_at IS NULL AND place = :open", "open", "open")


def _ask_transit(wanted: OrderFilter, ask: Callable[[str, str, object], None]) -> None:
    for name, days, least in (
        ("travels", IN_TRANSIT, wanted.travels_for),
        ("silent", SINCE_SCAN, wanted.silent_for),
    ):
        if least is not None:
            ask(f"{days} >= :{name}", name, least)


def _ask_money(wanted: OrderFilter, ask: Callable[[str, str, object], None]) -> None:
    for name, sign, money in (("least", ">=", wanted.least), ("most", "<=", wanted.most)):
        if money is not None:
            ask(f"total_minor {sign} :{name}", name, money.minor)
            ask(f"total_currency = :{name}_code", f"{name}_code", money.currency)


def _is_indexed(word: SearchWord) -> bool:
    return word.field not in _COLUMNS and len(word.text) >= _SHORTEST


def _phrase(word: SearchWord) -> str:
    """A phrase of the index's own language, whatever characters the word holds."""
    quoted = '"' + word.text.replace('"', '""').replace("\0", "") + '"'
    return f"{{{_INDEXED[word.field]}}} : {quoted}" if word.field else quoted


def _looked_through(word: SearchWord, name: str) -> str:
    if word.field is None:
        return (
            f"(instr(title_key, :{name}) OR instr(number, :{name}) "
            f"OR instr(lower(seller), :{name}))"
        )
    if word.field in _COLUMNS:
        column = _COLUMNS[word.field]
        return f"substr(lower({column}), 1, length(:{name})) = :{name}"
    return (
        "id IN (SELECT rowid FROM order_search WHERE "  # noqa: S608 - columns of ours
        f"instr(lower({_INDEXED[word.field]}), :{name}))"
    )


def _joined(conditions: list[str]) -> str:
    return "".join(f" AND {condition}" for condition in conditions)
