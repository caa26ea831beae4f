"""The buyer's country and bank, on which rights and banking days depend."""

from dataclasses import dataclass

from orders_gui.domain.rules.business_days import BusinessDay

EU = "EU"
UK = "UK"

# The Union's 27 members, and Iceland, Liechtenstein and Norway, where its consumer law is valid.
_UNION = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK"
_EU_LAW = frozenset([*_UNION.split(), "IS", "LI", "NO"])


@dataclass(frozen=True, slots=True)
class BuyerPlace:
    """Where the buyer lives and has a bank: ISO 3166 codes, empty when not known.

    `bank_works` tells the days on which banks work there, None when no calendar is known.
    """

    country: str = ""
    bank_country: str = ""
    bank_works: BusinessDay | None = None


def region_of(country: str) -> str:
    """`EU` (with the rest of the Economic Area), `UK`, or nothing."""
    if country in _EU_LAW:
        return EU
    return UK if country == "GB" else ""
