"""Guessing what the columns of a foreign table are, from their headings and their values."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from orders_gui.domain.errors import UserError
from orders_gui.domain.importing.draft import OTHER
from orders_gui.domain.parcels.tracking import NumberCheck
from orders_gui.services.importing import dates
from orders_gui.services.importing.mapping import (
    AMOUNTS,
    DATES,
    Grid,
    Guess,
    Mapping,
    Sureness,
    Target,
)
from orders_gui.services.importing.prices import currency_of
from orders_gui.services.orders.tracking import recognise
from orders_gui.services.rules.marketplaces import marketplaces

_SEEN = 300
"""Cells of a column that are looked at."""

_WORDS: dict[Target, str] = {
    Target.NUMBER: r"order (?:no|nr|num|number|id)\.?|orderid|order|order #|number|№|номер|"
    r"номер заказа|№ заказа|заказ|id заказа|bestellnummer|bestell-?nr\.?|bestellung|auftragsnummer|"
    r"auftrags-?nr\.?|auftrag|commande|"
    r"n° de commande|numéro de commande|pedido|número de pedido|numer zamówienia|zamówienie|"
    r"order code|订单号",
    Target.MARKETPLACE: r"marketplace|shop|site|platform|website|магазин|площадка|маркетплейс|сайт|"
    r"где куплено|plattform|boutique|tienda|sklep|where",
    Target.ORDERED: r"order(?:ed)? date|ordered|ordered on|date|date ordered|purchase date|"
    r"purchased|bought|placed|дата|дата заказа|дата покупки|заказано|куплено|datum|"
    r"bestelldatum|kaufdatum|date de commande|fecha|fecha de pedido|data|data zamówienia|"
    r"data zakupu|下单时间",
    Target.STATUS: r"status|state|order status|статус|состояние|статус заказа|zustand|statut|"
    r"estado|stan",
    Target.SELLER: r"seller|store|store name|vendor|merchant|seller name|продавец|"
    r"verkäufer|händler|vendeur|vendedor|sprzedawca|卖家",
    Target.TITLE: r"item|items|title|product|product name|item name|item title|name|description|"
    r"товар|товары|название|наименование|предмет|что|описание|artikel|produkt|bezeichnung|"
    r"article|produit|producto|artículo|nazwa|tytuł|商品",
    Target.VARIANT: r"variant|variation|options?|attributes|sku|colou?r|size|вариант|параметры|"
    r"цвет|размер|variante|farbe|größe|wariant",
    Target.QUANTITY: r"qty|quantity|count|pcs|pieces|amount of items|кол-?во|количество|штук|шт\.?|"
    r"menge|anzahl|stück|stck\.?|stk\.?|quantité|qté|cantidad|ilość|szt\.?|数量",
    Target.UNIT_PRICE: r"price|unit price|price each|item price|цена|цена за шт\.?|цена за штуку|"
    r"preis|einzelpreis|prix|prix unitaire|precio|cena|单价",
    Target.TOTAL: r"total|order total|total price|amount|sum|cost|paid|total paid|итого|сумма|"
    r"сумма заказа|стоимость|всего|оплачено|gesamt|gesamtpreis|summe|betrag|total ttc|montant|"
    r"importe|razem|kwota|suma|总价",
    Target.SHIPPING: r"shipping|shipping cost|delivery cost|postage|доставка|стоимость доставки|"
    r"versand|versandkosten|livraison|frais de port|envío|wysyłka",
    Target.CURRENCY: r"currency|curr\.?|валюта|währung|devise|moneda|divisa|waluta|币种",
    Target.TRACKING: r"tracking|tracking (?:no|nr|number|id|code)\.?|track|track no|parcel number|"
    r"трек|трек-?номер|трек-?код|номер отслеживания|трекинг|отслеживание|sendungsnummer|"
    r"trackingnummer|numéro de suivi|suivi|seguimiento|numer przesyłki|运单号",
    Target.CARRIER: r"carrier|delivery service|shipping company|courier|служба доставки|"
    r"перевозчик|почта|versanddienst|transporteur|transportista|przewoźnik",
    Target.SHIPPED: r"shipped|shipped on|ship date|dispatched|отправлено|отправлен|дата отправки|"
    r"versendet|versanddatum|expédié|enviado|wysłano",
    Target.DELIVERED: r"delivered|delivered on|received|arrived|delivery date|получено|получен|"
    r"доставлено|дата получения|дата доставки|geliefert|erhalten|livré|reçu|entregado|dostarczono",
    Target.PROTECTION: r"protection|protection ends|buyer protection|protection until|"
    r"dispute until|защита|защита до|защита покупателя|конец защиты|срок защиты|käuferschutz|"
    r"käuferschutz bis|protection jusqu.?au|ochrona",
    Target.URL: r"url|link|order url|ссылка|адрес|lien|enlace",
    Target.NOTE: r"notes?|comments?|remarks?|прим\.?|примечани[ея]|комментари[йи]|заметки?|notiz|"
    r"bemerkung|kommentar|remarque|nota|notas|uwagi",
}
_PATTERNS = {target: re.compile(words, re.IGNORECASE) for target, words in _WORDS.items()}

_AMBIGUOUS = re.compile(
    r"amount|sum|cost|сумма|стоимость|betrag|montant|importe|kwota", re.IGNORECASE
)
"""Headings that do not tell whether they mean one piece or the whole order."""

_SHOP = re.compile(r"shop|store|магазин|boutique|tienda|sklep", re.IGNORECASE)
"""Headings of a marketplace, or of a seller where the values name no marketplace."""

_OF_PRODUCT = re.compile(
    r"(?:item|product|goods|listing|sku) ?(?:id|no|nr|number|code)\.?|asin|ean|upc|isbn|gtin|sku|"
    r"артикул|код товара|id товара|номер товара|artikelnummer|artikel-?nr\.?|sku id",
    re.IGNORECASE,
)
"""Headings of numbers that look like those of parcels and are none."""

_UNGUESSED = frozenset({Target.NOTE, Target.UNUSED})
"""A column of free words is only imported when the user says so."""

_AMOUNT = re.compile(r"[^\d]{0,5}-?\d[\d.,\s\u00a0\u202f'’]*[^\d]{0,6}")
_COUNT = re.compile(r"[x×]?\s*\d{1,4}(?:[.,]0+)?\s*(?:[x×]|шт\.?|pcs?\.?)?", re.IGNORECASE)
_NUMERIC_DATE = re.compile(r"(\d{1,2})[./\-](\d{1,2})[./\-](\d{2}|\d{4})\b.*")
_LONG_NUMBER = re.compile(r"[\dA-Z][\dA-Z\-_/ ]{5,38}[\dA-Z]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class DateProof:
    """What the dates of the table say about their order.

    `day_first` is None when none of them tells; `examples` are those that do; `asked` is
    whether any date can be read in two ways at all.
    """

    day_first: bool | None
    examples: tuple[str, ...] = ()
    asked: bool = False
    contradicts: bool = False


@dataclass(frozen=True, slots=True)
class SumQuestion:
    """A column of amounts that may be of one piece or of the whole order.

    `example` is an order whose rows all have the same amount, which speaks for the whole.
    """

    place: int
    name: str
    example: str = ""


def guesses(grid: Grid) -> tuple[Guess, ...]:
    """A guess for each column; no field is given to two of them."""
    offers: list[tuple[int, int, Target]] = []
    for place, name in enumerate(grid.header):
        values = grid.column(place, _SEEN)
        for target, score in _offers(name, values):
            offers.append((score, -place, target))
    found: dict[int, Guess] = {}
    taken: set[Target] = set()
    for score, minus, target in sorted(offers, reverse=True):
        if -minus not in found and target not in taken:
            taken.add(target)
            found[-minus] = Guess(target, Sureness.SURE if score >= 3 else Sureness.LIKELY)
    nothing = Guess(Target.UNUSED, Sureness.UNUSED)
    return tuple(found.get(place, nothing) for place in range(len(grid.header)))


def first_mapping(grid: Grid, found: Sequence[Guess]) -> Mapping:
    """The mapping that the guesses and the values make."""
    mapping = Mapping(tuple(guess.target for guess in found))
    return Mapping(
        mapping.targets,
        day_first=date_proof(grid, mapping).day_first,
        decimal_comma=decimal_comma(grid, mapping),
        currency=_common_currency(grid, mapping),
        marketplace=_common_marketplace(grid, mapping),
    )


def date_proof(grid: Grid, mapping: Mapping) -> DateProof:
    """Whether days or months stand first in the columns that become dates."""
    day_first: list[str] = []
    month_first: list[str] = []
    asked = False
    for place, target in enumerate(mapping.targets):
        if target not in DATES:
            continue
        for value in grid.column(place):
            match = _NUMERIC_DATE.fullmatch(value.strip()) if isinstance(value, str) else None
            if match is None:
                continue
            one, two = int(match[1]), int(match[2])
            asked = asked or one != two
            shown = re.split(r"\s", value.strip())[0]
            if one > 12 >= two and shown not in day_first:
                day_first.append(shown)
            elif two > 12 >= one and shown not in month_first:
                month_first.append(shown)
    if day_first and month_first:
        return DateProof(None, (day_first[0], month_first[0]), asked=True, contradicts=True)
    examples = tuple((day_first or month_first)[:2])
    return DateProof(bool(day_first) if examples else None, examples, asked)


def decimal_comma(grid: Grid, mapping: Mapping) -> bool | None:
    """Whether the comma is the decimal mark; None when no amount tells."""
    commas = points = 0
    for place, target in enumerate(mapping.targets):
        if target in AMOUNTS:
            for value in grid.column(place, _SEEN):
                text = re.sub(r"[^\d.,]", "", value) if isinstance(value, str) else ""
                commas += bool(re.search(r",\d{1,2}$|\.\d{3},", text))
                points += bool(re.search(r"\.\d{1,2}$|,\d{3}\.", text))
    return None if commas == points else commas > points


def sum_question(grid: Grid, mapping: Mapping) -> SumQuestion | None:
    """Which column of amounts leaves open what it is the price of; None when all is clear."""
    for place, target in enumerate(mapping.targets):
        if target in (Target.TOTAL, Target.UNIT_PRICE) and _AMBIGUOUS.search(grid.header[place]):
            return SumQuestion(place, grid.header[place], _repeated(grid, mapping, place))
    return None


def _repeated(grid: Grid, mapping: Mapping, place: int) -> str:
    """An order that has the same amount on all its rows."""
    number = mapping.place(Target.NUMBER)
    if number is None:
        return ""
    amounts: dict[str, list[Any]] = {}
    for _, cells in grid.rows[:5000]:
        if max(number, place) < len(cells) and cells[number] not in (None, ""):
            amounts.setdefault(str(cells[number]).strip(), []).append(cells[place])
    same = (key for key, values in amounts.items() if len(values) > 1 and len(set(values)) == 1)
    return next(same, "")


def _offers(name: str, values: Sequence[Any]) -> list[tuple[Target, int]]:
    """Fields that a column can be, with points: the heading alone is worth 2, values 1."""
    clean = " ".join(name.replace("_", " ").split()).strip(" :.*")
    named = [t for t, pattern in _PATTERNS.items() if pattern.fullmatch(clean)]
    fitting = [target for target, fits in _FITS.items() if values and fits(values)]
    offers = []
    for target in named:
        if target in _UNGUESSED:
            continue
        check = _FITS.get(target)
        if check is None or not values:
            offers.append((target, 3))
        elif check(values):
            offers.append((target, 3 if not _AMBIGUOUS.fullmatch(clean) else 2))
        elif target is Target.NUMBER and _most(values, _is_short_number):
            offers.append((target, 2))
    if _SHOP.fullmatch(clean) and Target.MARKETPLACE not in fitting:
        offers.append((Target.SELLER, 2))
    if _OF_PRODUCT.fullmatch(clean):
        return offers
    offers.extend((target, 1) for target in fitting if target not in named and target in _ALONE)
    return offers


def _most(values: Sequence[Any], fits: Callable[[Any], bool], share: float = 0.8) -> bool:
    return sum(map(fits, values)) >= share * len(values)


def _is_date(value: object) -> bool:
    if isinstance(value, date | datetime):
        return True
    if not isinstance(value, str):
        return False
    if _NUMERIC_DATE.fullmatch(value.strip()):
        return True
    if not re.search(r"\d{4}", value) or len(value) > 40:
        return False
    try:
        return dates.moment(value) is not None
    except UserError:
        return False


def _is_amount(value: object) -> bool:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return True
    text = value.strip() if isinstance(value, str) else ""
    return _AMOUNT.fullmatch(text) is not None and not _NUMERIC_DATE.fullmatch(text)


def _is_count(value: object) -> bool:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value == int(value) and 0 < value < 10_000
    return isinstance(value, str) and _COUNT.fullmatch(value.strip()) is not None


def _is_number(value: object) -> bool:
    if isinstance(value, float | int):
        return value >= 10_000
    text = value.strip() if isinstance(value, str) else ""
    long = _LONG_NUMBER.fullmatch(text) is not None and sum(map(str.isdigit, text)) >= 5
    return long and not _is_date(text)


def _is_short_number(value: object) -> bool:
    """A number of a small shop, such as `#1001`: only a number where the heading says so."""
    if isinstance(value, float | int):
        return not isinstance(value, bool) and value == int(value) and value > 0
    text = value.strip() if isinstance(value, str) else ""
    return re.fullmatch(r"#?[\w./-]*\d[\w./-]*", text) is not None and not _is_date(text)


def _is_known_order(value: object) -> bool:
    """A number with the shape of a marketplace's orders."""
    text = str(value).strip().removesuffix(".0") if not isinstance(value, float) else ""
    return bool(re.fullmatch(r"[\w\- ]{8,40}", text)) and bool(recognise(text).marketplace)


def _is_tracking(value: object) -> bool:
    text = value.strip() if isinstance(value, str) else ""
    parts = [part for part in re.split(r"[,;|\s]\s*", text) if part][:3]
    return any(
        recognise(part).check is not NumberCheck.UNKNOWN for part in (text.replace(" ", ""), *parts)
    )


def _is_currency(value: object) -> bool:
    return isinstance(value, str) and bool(currency_of(value))


def _is_shop(value: object) -> bool:
    return isinstance(value, str) and bool(marketplace_id(value))


def _is_words(value: object) -> bool:
    text = value.strip() if isinstance(value, str) else ""
    return sum(map(str.isalpha, text)) >= 3 and not text.startswith("http")


def marketplace_id(name: str) -> str:
    """The id of the marketplace that a cell names; empty for a shop that is not known."""
    wanted = re.sub(r"[^\w]", "", name.casefold())
    if not wanted:
        return ""
    for shop in marketplaces():
        plain = re.sub(r"[^\w]", "", shop.name.casefold())
        if wanted in (shop.id, plain) or (len(wanted) > 3 and wanted.startswith(plain)):
            return shop.id
        if any(name.casefold().strip().removeprefix("www.") == host for host in shop.hosts):
            return shop.id
    return _SHORT_NAMES.get(wanted, "")


_SHORT_NAMES = {
    "ali": "aliexpress", "алиэкспресс": "aliexpress", "али": "aliexpress", "ae": "aliexpress",
    "озон": "ozon", "вб": "wildberries", "wb": "wildberries", "амазон": "amazon", "ебей": "ebay",
    "темю": "temu", "тему": "temu",
}  # fmt: skip


def _all_dates(values: Sequence[Any]) -> bool:
    return _most(values, _is_date)


def _all_amounts(values: Sequence[Any]) -> bool:
    return _most(values, _is_amount)


def _all_counts(values: Sequence[Any]) -> bool:
    return _most(values, _is_count)


def _all_numbers(values: Sequence[Any]) -> bool:
    return _most(values, _is_number, 0.7)


def _known_orders(values: Sequence[Any]) -> bool:
    return _most(values, _is_known_order, 0.6)


def _all_tracking(values: Sequence[Any]) -> bool:
    return _most(values, _is_tracking, 0.6) and not _known_orders(values)


def _all_currencies(values: Sequence[Any]) -> bool:
    return _most(values, _is_currency)


def _all_shops(values: Sequence[Any]) -> bool:
    return _most(values, _is_shop, 0.5)


def _all_words(values: Sequence[Any]) -> bool:
    return _most(values, _is_words)


def _all_links(values: Sequence[Any]) -> bool:
    return _most(values, _is_link)


def _is_link(value: object) -> bool:
    return isinstance(value, str) and re.match(r"https?://", value.strip()) is not None


_FITS: dict[Target, Callable[[Sequence[Any]], bool]] = {
    Target.NUMBER: _all_numbers,
    Target.MARKETPLACE: _all_shops,
    Target.TITLE: _all_words,
    Target.QUANTITY: _all_counts,
    Target.CURRENCY: _all_currencies,
    Target.TRACKING: _all_tracking,
    Target.URL: _all_links,
    **dict.fromkeys(DATES, _all_dates),
    **dict.fromkeys(AMOUNTS, _all_amounts),
}
_ALONE = frozenset({Target.MARKETPLACE, Target.CURRENCY, Target.TRACKING, Target.ORDERED})
"""Fields that values alone can speak for."""


def _common_currency(grid: Grid, mapping: Mapping) -> str:
    """The only currency that the amounts themselves name, if a column does not."""
    if mapping.place(Target.CURRENCY) is not None:
        return ""
    found = {
        code
        for place, target in enumerate(mapping.targets)
        if target in AMOUNTS
        for value in grid.column(place, _SEEN)
        if isinstance(value, str) and (code := currency_of(re.sub(r"[\d.,\s'’\-]", "", value)))
    }
    return found.pop() if len(found) == 1 else ""


def _common_marketplace(grid: Grid, mapping: Mapping) -> str:
    """The only marketplace whose orders have numbers of this shape.

    Where the numbers are of none and a column names sellers, they are shops of their own.
    """
    place = mapping.place(Target.NUMBER)
    if place is None or mapping.place(Target.MARKETPLACE) is not None:
        return ""
    shops = {recognise(str(value).strip()).marketplace for value in grid.column(place, 50)}
    if shops == {""} and mapping.place(Target.SELLER) is not None:
        return OTHER
    return shops.pop() if len(shops) == 1 else ""
