"""Reading amounts as people type them."""

import re

from orders_gui.domain.errors import UserError
from orders_gui.domain.money import Money, exponent


def read_amount(text: str, currency: str) -> Money | None:
    """`1 234,50`, `1,234.50` or `34.9` as money; None when the text is no amount.

    The last comma or point is the decimal mark unless exactly three digits follow it and the
    currency has another number of decimal places.
    """
    digits = re.sub(r"[\s\u00a0\u202f']", "", text).replace("\u2212", "-")
    if not re.fullmatch(r"-?\d[\d.,]*", digits):
        return None
    mark = max(digits.rfind("."), digits.rfind(","))
    if mark >= 0:
        whole, rest = digits[:mark], digits[mark + 1 :]
        if len(rest) == 3 and exponent(currency) != 3:
            digits = re.sub("[.,]", "", digits)
        else:
            digits = f"{re.sub('[.,]', '', whole) or '0'}.{rest or '0'}"
    try:
        return Money.of(digits, currency)
    except UserError:
        return None
