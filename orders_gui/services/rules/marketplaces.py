"""The marketplaces that are known by name."""

import tomllib
from functools import cache
from typing import NamedTuple

from orders_gui.paths import resource

NAMES = "marketplaces.toml"
"""The file among the rulebooks that is none of them."""


class Marketplace(NamedTuple):
    """A shop platform: its name, the colour of its square, its zone and its web hosts."""

    id: str
    name: str
    color: str
    zone: str
    hosts: tuple[str, ...]


@cache
def marketplaces() -> tuple[Marketplace, ...]:
    """All marketplaces that are known by name, the last one being "other"."""
    path = resource("rules", NAMES)
    rows = tomllib.loads(path.read_text(encoding="utf-8"))["marketplace"]
    return tuple(
        Marketplace(row["id"], row["name"], row["color"], row["zone"], tuple(row["hosts"]))
        for row in rows
    )
