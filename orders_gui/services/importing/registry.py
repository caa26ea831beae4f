"""Every format that is recognised; the first that fits is taken."""

from dataclasses import replace

from orders_gui.domain.importing.draft import Parsed, Skipped
from orders_gui.services.importing.content import Content, Format, Options, Table
from orders_gui.services.importing.formats import (
    aliexpress_backup,
    aliexpress_copied,
    aliexpress_exporters,
    aliexpress_inventory,
    aliexpress_mtop,
    aliexpress_old_sites,
    allegro,
    amazon_azad,
    amazon_data,
    amazon_exporters,
    amazon_refunds,
    mails_aliexpress,
    mails_amazon,
    mails_carriers,
    mails_shops,
    nrbrook,
    own_orders_json,
    own_orders_tables,
    pages_aliexpress,
    pages_aliexpress_ru,
    pages_amazon,
    parcel_intelligence,
    parcel_intelligence_csv,
    structured_data,
    temu,
)

_ENOUGH = 4
"""Columns that a format needs to be known without one of them."""

FORMATS: tuple[Format, ...] = (
    own_orders_json.JSON,
    *own_orders_tables.FORMATS,
    aliexpress_inventory.CSV,
    aliexpress_inventory.JSON,
    parcel_intelligence.JSON,
    parcel_intelligence_csv.CSV,
    aliexpress_backup.TABLE,
    aliexpress_copied.TABLE,
    *nrbrook.FORMATS,
    *aliexpress_exporters.FORMATS,
    *aliexpress_old_sites.FORMATS,
    temu.CSV,
    *amazon_data.FORMATS,
    *amazon_refunds.FORMATS,
    *amazon_azad.FORMATS,
    *amazon_exporters.FORMATS,
    allegro.CSV,
    *aliexpress_mtop.FORMATS,
    pages_aliexpress.LIST,
    *pages_aliexpress_ru.FORMATS,
    pages_amazon.PAGE,
    mails_aliexpress.MAIL,
    mails_amazon.MAIL,
    *mails_shops.FORMATS,
    mails_carriers.MAIL,
    structured_data.JSON,
)


def formats_of(content: Content) -> tuple[Format, ...]:
    """The formats that what a file holds can be in; the first is taken."""
    return tuple(one for one in FORMATS if one.recognises(content))


def format_of(content: Content) -> Format | None:
    """The format of what a file holds."""
    return next(iter(formats_of(content)), None)


def nearly(table: Table) -> tuple[Format, str] | None:
    """The format of which one column alone is missing, and that column; None when none is close."""
    for one in FORMATS:
        missing = [column for column in one.columns if not table.has(column)]
        if len(missing) == 1 and len(one.columns) >= _ENOUGH:
            return one, missing[0]
    return None


def parse(one: Format, content: Content, options: Options) -> Parsed:
    """Read the orders; rows that the reader found broken are among the skipped ones."""
    parsed = one.parse(content, options)
    broken = content.broken if isinstance(content, Table) else []
    if not broken:
        return parsed
    return replace(
        parsed,
        skipped=tuple(sorted((*parsed.skipped, *broken), key=_row)),
        rows=parsed.rows + len(broken),
    )


def _row(skipped: Skipped) -> int:
    return skipped.row
