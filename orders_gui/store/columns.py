"""How moments and money stand in columns."""

import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from peewee import SQL

from orders_gui.domain.moments import Moment, from_text, instant_from_text, to_text
from orders_gui.domain.money import Money

Row = Any
"""A row of a peewee model, whose fields have no static types."""


def among(field: Row, ids: Iterable[int]) -> Any:  # noqa: ANN401 - an expression of peewee
    """A condition that holds for any of the ids, however many there are."""
    return field.in_(SQL("(SELECT value FROM json_each(?))", [json.dumps(list(ids))]))


def money(row: Row, name: str) -> Money | None:
    """The amount in the columns `<name>_minor` and `<name>_currency`."""
    minor = getattr(row, f"{name}_minor")
    return None if minor is None else Money(minor, getattr(row, f"{name}_currency"))


def money_columns(name: str, amount: Money | None) -> dict[str, object]:
    """The two columns of an amount."""
    return {
        f"{name}_minor": amount.minor if amount else None,
        f"{name}_currency": amount.currency if amount else None,
    }


def moment(text: str | None) -> Moment | None:
    """A stored day or instant, or None."""
    return None if text is None else from_text(text)


def instant(text: str | None) -> datetime | None:
    """A stored instant, or None."""
    return None if text is None else instant_from_text(text)


def text(value: Moment | None) -> str | None:
    """The stored form of a day or instant, or None."""
    return None if value is None else to_text(value)
