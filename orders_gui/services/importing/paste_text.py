"""Orders in plain text, as it is copied from an order page or a mail: labels, numbers, items."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise

from orders_gui.domain.errors import UserError
from orders_gui.domain.importing.draft import Draft
from orders_gui.domain.moments import Moment
from orders_gui.domain.money import Money
from orders_gui.domain.orders import Item, Order, StatedDate
from orders_gui.domain.parcels.carriers import NoParcel
from orders_gui.domain.parcels.tracking import NumberCheck, Parcel, TrackingNumber, normalised
from orders_gui.domain.states import DeadlineKind, OrderStatus
from orders_gui.services.importing import dates
from orders_gui.services.importing.formats.aliexpress_words import status_of
from orders_gui.services.importing.prices import price, shipping_price
from orders_gui.services.orders.tracking import recognise, recognise_all
from orders_gui.services.rules.marketplaces import marketplaces
from orders_gui.services.rules.rulebooks import rulebook_for

LONGEST = 200_000
_MOST_ITEMS = 100
_NEAR = 3
"""Lines above an order's number that may belong to it."""

_I = re.IGNORECASE
_NUMBER = re.compile(
    r"(?:order (?:id|no\.?|nr\.?|number|code|#)|\border\b(?= ?#)|номер заказа|заказ(?:а)? ?№|"
    r"заказ\b|bestellnummer|bestell-?nr\.?|auftragsnummer|n° de commande|numéro de commande|"
    r"número (?:de|del) pedido|pedido n\.?º?|numer zamówienia|订单号)"
    r"\s*[:#№.]*\s*((?:po-)?\d[\d \u00a0\-]{5,40}\d)",
    _I,
)
_SHAPES = re.compile(
    r"\bPO-\d{3}-\d{14,20}\b|\b\d{3}-\d{7}-\d{7}\b|\b\d{2}-\d{5}-\d{5}\b|\b\d{8,10}-\d{4}\b|"
    r"(?<![\d.,-])\d{16}(?![\d.,-])"
)
_ORDERED = re.compile(
    r"(?:order(?:ed)? date|order(?:ed)? (?:placed )?on|order placed|order time|placed on|"
    r"date of order|дата заказа|заказ (?:от|оформлен)|оформлен|bestelldatum|bestellt am|"
    r"aufgegeben am|date de commande|commandé le|fecha (?:de|del) pedido|data zamówienia)"
    r"\s*[:.]?\s*(.*)",
    _I,
)
_TOTAL = re.compile(
    r"(?:order total|grand total|total (?:paid|amount|price|cost)|total|итого|сумма заказа|"
    r"всего|gesamtsumme|gesamtbetrag|gesamt|summe|montant total|importe total|razem)"
    r"\s*(?:\([^)]{1,40}\))?\s*[:.]?\s*(.*)",
    _I,
)
_SHIPPING = re.compile(
    r"(?:shipping(?: (?:fee|cost|costs|total))?|delivery (?:fee|cost)|postage(?: & packing)?|"
    r"доставка|стоимость доставки|versand(?:kosten)?|frais de port|livraison|envío|wysyłka)"
    r"\s*[:.]?\s*(.*)",
    _I,
)
_SELLER = re.compile(
    r"(?:sold by|seller|store|shop|purchased from|продавец|магазин|verkauft von|verkäufer|"
    r"vendu par|vendido por|sprzedawca)\s*(?:name)?\s*:\s*(.*)",
    _I,
)
_STORE = re.compile(r"[^:]{3,60}(?:store|shop|official|магазин)\b[^:]{0,20}", _I)
_PROTECTION = re.compile(
    r"(?:refund if (?:no|not) deliver(?:y|ed)? (?:before|by|until)|"
    r"(?:purchase|buyer) protection[^:]{0,30}?(?:until|till|before|ends(?: on)?|:)|"
    r"protection ends(?: on)?|защита (?:покупателя )?(?:действует )?(?:до|заканчивается)|"
    r"käuferschutz (?:bis|endet am))\s*[:.]?\s*(.*)",
    _I,
)
_TRACKING = re.compile(
    r"(?:tracking (?:number|no\.?|id|code)|track(?:ing)? ?#|трек(?:-?номер|-?код)?|"
    r"номер отслеживания|sendungsnummer|numéro de suivi|número de seguimiento|numer przesyłki|"
    r"运单号)\s*[:#№.]*\s*([A-Z0-9][A-Z0-9 \-]{6,40}[A-Z0-9])",
    _I,
)
_DATE = re.compile(
    r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|"
    r"[^\W\d]{3,12}\.? \d{1,2}(?:st|nd|rd|th)?(?:, ?| )\d{4}|"
    r"\d{1,2}(?:st|nd|rd|th)?\.? (?:de )?[^\W\d]{3,12}\.?,? (?:de )?\d{4}|"
    r"\d{4}年\d{1,2}月\d{1,2}日",
    _I,
)
_DAY_ALONE = re.compile(r"([A-Za-z]{3,9})\.? (\d{1,2})\b|(\d{1,2})\.? ([A-Za-z]{3,9})\b")
_MONEY = (
    r"(?:[A-Z]{0,3} ?[$€£¥₽₴₸₺₹₩₪฿₫]|[A-Z]{3}|zł|руб\.?|грн)? ?\d[\d.,' \u00a0\u202f]*"
    r" ?(?:[$€£¥₽₴₸₺₹₩₪฿₫]|[A-Z]{3}\b|zł|руб\.?|грн|Kč|kr)?"
)
_ANY_SIGN = re.compile(r"[$€£¥₽₴₸₺₹₩₪฿₫]|\b[A-Z]{3}\b|zł|руб|грн|Kč|kr|,\d\d\b|\.\d\d\b")
_PRICE_LINE = re.compile(rf"({_MONEY})(?:\s*[x×*]\s?(\d{{1,4}}))?", _I)
_ARRIVED = re.compile(
    r"(?:delivered|zugestellt|livré|entregado|dostarczono|доставлен[ао]?|вручен[ао]?)\b"
    r"(?: (?:on|am|le|el) | )?[^:]{0,24}",
    _I,
)
_QUANTITY = re.compile(
    r"(?:quantity|qty|quantité|menge|anzahl|кол-?во|количество)?\s*:?\s*(?:[x×]\s?(\d{1,4})|"
    r"(\d{1,4})\s?(?:[x×]|шт\.?|pcs?\.?))",
    _I,
)
_NO_TITLE = re.compile(
    r"copy|order details?|track (?:order|package)|add to cart|buy again|return.*|confirm.*|"
    r"contact.*|message.*|view.*|need help.*|leave.*|write.*|remove|share.*|subtotal.*|"
    r"копировать|подробнее.*|отследить.*|в корзину|связаться.*|подтвердить.*",
    _I,
)


@dataclass(frozen=True, slots=True)
class Context:
    """What is known beside the text: now, and the currency of amounts without."""

    now: datetime
    currency: str = ""


def orders_in(text: str, context: Context) -> tuple[Draft, ...]:
    """The orders that a text tells of, each with what stands near its number.

    A text without an order number gives none.
    """
    lines = [" ".join(line.split()) for line in text[:LONGEST].splitlines()]
    lines = [line for line in lines if line]
    found = _numbers(lines)
    shop = _named_shop(text)
    return tuple(
        _draft(number, lines[start:end], place, shop, context)
        for place, (number, start, end) in enumerate(_parts(lines, found), start=1)
    )


def _numbers(lines: Sequence[str]) -> list[tuple[str, int]]:
    """The order numbers with their lines, each number once; the label may stand a line above."""
    found: dict[str, int] = {}
    for at, line in enumerate(lines):
        pair = f"{line} {lines[at + 1]}" if at + 1 < len(lines) else line
        named = _NUMBER.search(line) or (_NUMBER.match(pair) if len(line) < 40 else None)
        number = _clean(named[1]) if named else ""
        shapes = [shape[0] for shape in _SHAPES.finditer(line) if _is_order(shape[0])]
        for one in [number] if number else shapes:
            found.setdefault(one, at)
    return list(found.items())


def _clean(number: str) -> str:
    plain = number.strip().replace("\u00a0", " ")
    return "".join(plain.split()).upper().strip("-")


def _is_order(number: str) -> bool:
    return recognise(number).no_parcel is NoParcel.ORDER


def _parts(lines: Sequence[str], found: Sequence[tuple[str, int]]) -> list[tuple[str, int, int]]:
    """The stretch of lines of each order: its heading may stand above its number."""
    starts = [0]
    for (_, before), (_, at) in pairwise(found):
        start = at
        while start > max(before + 1, at - _NEAR) and _is_heading(lines[start - 1]):
            start -= 1
        starts.append(start)
    ends = [*starts[1:], len(lines)]
    return [
        (number, start, end) for (number, _), start, end in zip(found, starts, ends, strict=False)
    ]


def _is_heading(line: str) -> bool:
    return _ORDERED.match(line) is not None or _status(line) is not None


def _draft(number: str, lines: Sequence[str], place: int, shop: str, context: Context) -> Draft:
    marketplace = recognise(number).marketplace or shop or "other"
    ordered = _labelled_date(lines, _ORDERED)
    status = next((known for line in lines if (known := _status(line)) is not None), None)
    items = _items(lines, context.currency)
    total = _amount(lines, _TOTAL, context.currency)
    shipping = _amount(lines, _SHIPPING, context.currency, free=True)
    if shipping is not None and total is not None and shipping.minor == 0:
        shipping = Money(0, total.currency)
    order = Order(
        marketplace=marketplace,
        number=number,
        seller=_seller(lines),
        status=status or OrderStatus.AWAITING_SHIPMENT,
        ordered=ordered,
        total=total,
        shipping=shipping,
        items=items,
        parcels=_parcels(lines),
        stated_dates=_protection(lines, marketplace, ordered, context.now),
    )
    return Draft(order, place, states_status=status is not None, states_quantity=bool(items))


def _labelled_date(lines: Sequence[str], label: re.Pattern[str]) -> Moment | None:
    """The date behind a label, on its line or the next one."""
    for at, line in enumerate(lines):
        match = label.search(line)
        if match is None:
            continue
        for text in (match[1], lines[at + 1] if at + 1 < len(lines) else ""):
            found = _date(text)
            if found is not None:
                return found
    return None


def _date(text: str) -> Moment | None:
    match = _DATE.search(text[:80])
    if match is None:
        return None
    try:
        return dates.day(match[0].replace(" de ", " "))
    except UserError:
        return None


def _amount(
    lines: Sequence[str], label: re.Pattern[str], currency: str, *, free: bool = False
) -> Money | None:
    """The amount behind a label that begins a line; the last one counts, as sums come last."""
    found: Money | None = None
    for at, line in enumerate(lines):
        match = label.fullmatch(line)
        if match is None:
            continue
        for text in (match[1], lines[at + 1] if at + 1 < len(lines) else ""):
            amount = _money(text, currency, free=free)
            if amount is not None:
                found = amount
                break
    return found


def _money(text: str, currency: str, *, free: bool = False) -> Money | None:
    word = text.strip()
    is_price = _PRICE_LINE.fullmatch(word) is not None and _ANY_SIGN.search(word) is not None
    if not is_price and not (free and re.fullmatch(r"free(?: shipping)?|бесплатно", word, _I)):
        return None
    try:
        return shipping_price(word, "", currency) if free else price(word, "", currency)
    except UserError:
        return None


def _seller(lines: Sequence[str]) -> str:
    for at, line in enumerate(lines):
        match = _SELLER.match(line)
        if match is not None:
            following = lines[at + 1] if at + 1 < len(lines) else ""
            return (match[1] or following).strip()[:120]
    named = (line for line in lines if _STORE.fullmatch(line) and not _NO_TITLE.fullmatch(line))
    return next(named, "")


def _status(line: str) -> OrderStatus | None:
    if _ARRIVED.fullmatch(line):
        return OrderStatus.DELIVERED
    if len(line) > 30 or re.search(r"\d", line):
        return None
    status, _ = status_of(line)
    return status


def _parcels(lines: Sequence[str]) -> tuple[Parcel, ...]:
    """The tracking numbers: labelled ones, and others whose letters leave no doubt."""
    numbers: dict[str, TrackingNumber] = {}
    for line in lines:
        for match in _TRACKING.finditer(line):
            one = recognise(match[1])
            if one.no_parcel is None and re.search(r"\d{4}", one.number):
                numbers.setdefault(one.number, _tracking(one.number))
        for one in recognise_all(line):
            lettered = re.search(r"[A-Z]", one.number) and sum(map(str.isdigit, one.number)) >= 8
            if lettered and one.check in (NumberCheck.VALID, NumberCheck.NONE, NumberCheck.WRONG):
                numbers.setdefault(one.number, _tracking(one.number))
    return (Parcel(tuple(numbers.values())),) if numbers else ()


def _tracking(number: str) -> TrackingNumber:
    carrier = recognise(number).carrier
    return TrackingNumber(normalised(number), carrier=carrier.name if carrier else "")


def _protection(
    lines: Sequence[str], marketplace: str, ordered: Moment | None, now: datetime
) -> tuple[StatedDate, ...]:
    for at, line in enumerate(lines):
        match = _PROTECTION.search(line)
        if match is None:
            continue
        text = match[1] or (lines[at + 1] if at + 1 < len(lines) else "")
        value = _date(text) or _without_year(text, ordered, now)
        if value is not None:
            zone = rulebook_for(marketplace).zone
            kind = DeadlineKind.PROTECTION_ENDS.value
            return (StatedDate(kind, value, zone, "order page", now.replace(microsecond=0)),)
    return ()


def _without_year(text: str, ordered: Moment | None, now: datetime) -> date | None:
    """A day like `Dec 21`: the first one after the order, or after half a year ago."""
    match = _DAY_ALONE.match(text.strip())
    if match is None:
        return None
    words = f"{match[1] or match[4]} {match[2] or match[3]}"
    after = (ordered.date() if isinstance(ordered, datetime) else ordered) or (
        now.date() - timedelta(days=180)
    )
    for year in (after.year, after.year + 1):
        try:
            found = dates.day(f"{words}, {year}")
        except UserError:
            return None
        if found is not None and found >= after:
            return found
    return None


def _items(lines: Sequence[str], currency: str) -> tuple[Item, ...]:
    """A line that is only a price, with the words above it, is an item."""
    items: list[Item] = []
    last = 0
    for at, line in enumerate(lines):
        match = _PRICE_LINE.fullmatch(line)
        if match is None or not _ANY_SIGN.search(line) or _is_sum(lines, at):
            continue
        title, variant = _title(lines[max(last, at - 4) : at])
        amount = _money(match[1], currency)
        if not title or amount is None:
            continue
        count = match[2] or _count(lines, at)
        item = Item(title, max(int(count or 1), 1), amount, variant, line=len(items) + 1)
        items.append(item)
        last = at + 1
        if len(items) >= _MOST_ITEMS:
            break
    return tuple(items)


def _is_sum(lines: Sequence[str], at: int) -> bool:
    """Whether the price belongs to a label such as "Subtotal" or "Tax" above it."""
    before = lines[at - 1] if at else ""
    label = re.compile(r"(?:sub|sum|tax|discount|coupon|coins|нало|скид|купон|zwischen).*", _I)
    return any(p.fullmatch(before) for p in (_TOTAL, _SHIPPING, label))


def _title(lines: Sequence[str]) -> tuple[str, str]:
    """The title and the variant among the lines above a price."""
    words = [line for line in lines if _is_words(line)]
    if not words:
        return "", ""
    title = max(words[-2:], key=len)
    variant = words[-1] if words[-1] != title and len(words[-1]) < 80 else ""
    return title[:300], variant


def _is_words(line: str) -> bool:
    labels = (_NUMBER, _ORDERED, _TRACKING, _PROTECTION)
    if any(label.search(line) for label in labels) or _NO_TITLE.fullmatch(line):
        return False
    if _ANY_SIGN.search(line) and (_TOTAL.match(line) or _SHIPPING.match(line)):
        return False
    is_seller = _SELLER.match(line) or _STORE.fullmatch(line)
    return not is_seller and _status(line) is None and sum(map(str.isalpha, line)) >= 3


def _count(lines: Sequence[str], at: int) -> str:
    """The quantity on the lines beside a price."""
    for near in (at + 1, at - 1):
        match = _QUANTITY.fullmatch(lines[near]) if 0 <= near < len(lines) else None
        if match is not None:
            return match[1] or match[2]
    return ""


def _named_shop(text: str) -> str:
    """The marketplace whose name or address stands in the text most often."""
    small = text[:LONGEST].casefold()
    counts = {
        shop.id: small.count(shop.name.casefold()) + sum(small.count(host) for host in shop.hosts)
        for shop in marketplaces()
        if shop.id != "other"
    }
    best = max(counts, key=lambda shop: counts[shop])
    return best if counts[best] else ""
