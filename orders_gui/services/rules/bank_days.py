"""The days on which the banks of a country work, from the calendars of `holidays`."""

from datetime import date
from functools import cache

from orders_gui.domain.rules.business_days import BusinessDay
from orders_gui.domain.rules.buyer import BuyerPlace
from orders_gui.services.workspace import Workspace

BUYER_COUNTRY = "buyer.country"
BANK_COUNTRY = "bank.country"
"""Settings of the library: ISO 3166 codes, empty when the user named none."""


def buyer_place(workspace: Workspace) -> BuyerPlace:
    """Where the user lives and has a bank, as the settings say."""
    settings = workspace.library.settings
    country = str(settings.get(BUYER_COUNTRY, ""))
    bank = str(settings.get(BANK_COUNTRY, "")) or country
    return BuyerPlace(country, bank, bank_days(bank))


@cache
def bank_days(country: str) -> BusinessDay | None:
    """The calendar of the banks of an ISO 3166 country; None when there is no data for it."""
    return _calendar(country) if country else None


def _calendar(country: str) -> BusinessDay | None:
    import warnings

    import holidays

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about years of which a country's data is incomplete
        try:
            kinds = holidays.country_holidays(country).supported_categories
            wanted = [kind for kind in (holidays.PUBLIC, holidays.BANK) if kind in kinds]
            days = holidays.country_holidays(country, categories=wanted)
        except NotImplementedError:
            return None
    known: dict[date, bool] = {}

    def works(day: date) -> bool | None:
        if not days.start_year <= day.year <= days.end_year:
            return None
        if day not in known:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                known[day] = days.is_working_day(day)
        return known[day]

    return works
