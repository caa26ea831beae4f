"""The rulebooks and marketplaces that come with the program."""

import tomllib
from dataclasses import dataclass
from functools import cache

from orders_gui.domain.rulebook import Rulebook, parse_rulebook
from orders_gui.paths import resource

GENERIC = "generic"


@dataclass(frozen=True, slots=True)
class Marketplace:
    """A shop platform: its name, the colour of its square, its zone and its web hosts."""

    id: str
    name: str
    color: str
    zone: str
    hosts: tuple[str, ...]


@cache
def rulebook_for(marketplace: str) -> Rulebook:
    """The marketplace's rulebook; the generic one, which assumes no period, for all others."""
    path = resource("rules", f"{marketplace}.toml")
    known = any(marketplace == shop.id for shop in marketplaces())
    if not known or not path.is_file():
        path = resource("rules", f"{GENERIC}.toml")
    return parse_rulebook(path.read_text(encoding="utf-8"), path.name)


@cache
def marketplaces() -> tuple[Marketplace, ...]:
    """All marketplaces that are known by name, the last one being "other"."""
    path = resource("rules", "marketplaces.toml")
    rows = tomllib.loads(path.read_text(encoding="utf-8"))["marketplace"]
    return tuple(
        Marketplace(row["id"], row["name"], row["color"], row["zone"], tuple(row["hosts"]))
        for row in rows
    )
