"""What a payment method's name says about the ways to get the money back."""

import re
from functools import lru_cache

PAYPAL = "paypal"
CARD = "card"
"""A card whose scheme the name does not tell."""

CREDIT = "credit"
"""A card that may be a credit card: the name does not say debit, nor PayPal in between."""

_SCHEMES = {
    "visa": r"\bvisa\b",
    "mastercard": r"master ?card|\bmaestro\b|\beurocard\b",
    "amex": r"\bamex\b|american express",
    "discover": r"\bdiscover\b|diners",
}
_CARD = r"card\b|\bкарт|kreditkarte|tarjeta|\bcarte\b|\bcarta\b|cartão"
_GIFT = r"gift|подароч|geschenk"
_DEBIT = r"debit|дебет|electron|maestro"


@lru_cache(maxsize=1000)
def payment_kinds(method: str) -> frozenset[str]:
    """The kinds that a name such as "Visa ending 4417" belongs to; none for an unknown name."""
    name = method.casefold()
    kinds = {scheme for scheme, shape in _SCHEMES.items() if re.search(shape, name)}
    if not kinds and re.search(_CARD, name) and not re.search(_GIFT, name):
        kinds.add(CARD)
    if PAYPAL in name:
        kinds.add(PAYPAL)
    elif kinds and not re.search(_DEBIT, name):
        kinds.add(CREDIT)
    return frozenset(kinds)
