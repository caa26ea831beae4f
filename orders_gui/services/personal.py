"""What the library knows of its owner: where they live and bank, and the name for documents."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from orders_gui.domain.language import LocalText
from orders_gui.paths import resource
from orders_gui.services.exporting.case_loading import BUYER_NAME, BUYER_PLACE
from orders_gui.services.rules.bank_days import BANK_COUNTRY, BUYER_COUNTRY
from orders_gui.services.workspace import Workspace

_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Person:
    """The buyer; countries are ISO 3166 codes, and everything may be empty.

    `bank_country` is empty when the bank is where the buyer lives.
    """

    name: str = ""
    place: str = ""
    country: str = ""
    bank_country: str = ""


def person(workspace: Workspace) -> Person:
    """What was entered so far."""
    settings = workspace.library.settings
    return Person(
        *(
            str(settings.get(key, ""))
            for key in (BUYER_NAME, BUYER_PLACE, BUYER_COUNTRY, BANK_COUNTRY)
        )
    )


def set_person(workspace: Workspace, entered: Person) -> None:
    """Keep what was entered; dates that depend on it are computed again by `refresh_stale`."""
    with workspace.library.database.write():
        for key, value in (
            (BUYER_NAME, entered.name),
            (BUYER_PLACE, entered.place),
            (BUYER_COUNTRY, entered.country),
            (BANK_COUNTRY, entered.bank_country),
        ):
            workspace.library.settings.set(key, " ".join(value.split())[:_LONGEST])


@cache
def countries() -> Mapping[str, LocalText]:
    """The countries that can be chosen, by their ISO 3166 codes."""
    source = tomllib.loads(resource("countries.toml").read_text(encoding="utf-8"))
    return {code: LocalText.read(name) for code, name in source.items()}
