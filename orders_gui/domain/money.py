"""Money as integer minor units of an ISO 4217 currency; never a float."""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import Self

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, UserError

UNKNOWN_CURRENCY = "XXX"
"""ISO 4217's own code for "no currency": the amount is known, the currency is not."""

# ISO 4217 currencies whose minor unit is not 1/100 (list of 2024).
_EXPONENTS = {
    **dict.fromkeys(
        "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split(), 0
    ),
    **dict.fromkeys("BHD IQD JOD KWD LYD OMR TND".split(), 3),
    "CLF": 4,
}
_CODE = re.compile(r"[A-Z]{3}")
_LARGEST = 2**63 - 1


def exponent(currency: str) -> int:
    """Number of decimal places of `currency` (ISO 4217); two where the list names none."""
    return _EXPONENTS.get(currency, 2)


@dataclass(frozen=True, slots=True, order=False)
class Money:
    """An amount of one currency: `minor` units (cents) and an ISO 4217 `currency` code."""

    minor: int
    currency: str

    def __post_init__(self) -> None:
        if not _CODE.fullmatch(self.currency):
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "Errors",
                    "“{currency}” is not a currency code. Three letters are needed, such as USD.",
                ),
                currency=self.currency,
            )
        if abs(self.minor) > _LARGEST:
            raise UserError(
                QT_TRANSLATE_NOOP("Errors", "The amount {amount} is too large to be kept."),
                amount=self.minor,
            )

    @classmethod
    def of(cls, amount: str | Decimal | int, currency: str) -> Self:
        """Make money from a plain decimal such as `34.90`.

        More decimal places than the currency has are rounded half up. Raises `UserError`
        when `amount` is not a finite decimal number.
        """
        try:
            value = Decimal(amount)
            scaled = value.scaleb(exponent(currency)).quantize(Decimal(1), ROUND_HALF_UP)
            minor = int(scaled)
        except (InvalidOperation, ValueError, OverflowError) as error:
            raise UserError(
                QT_TRANSLATE_NOOP("Errors", "“{amount}” is not an amount of money."),
                amount=str(amount)[:40],
            ) from error
        return cls(minor, currency)

    @property
    def decimal(self) -> Decimal:
        """The amount in whole units of the currency."""
        return Decimal(self.minor).scaleb(-exponent(self.currency))

    @property
    def text(self) -> str:
        """The amount as a plain decimal string with all its decimal places: `34.90`."""
        return f"{self.decimal:.{exponent(self.currency)}f}"

    def __add__(self, other: "Money") -> "Money":
        self._same_currency(other)
        return Money(self.minor + other.minor, self.currency)

    def __sub__(self, other: "Money") -> "Money":
        self._same_currency(other)
        return Money(self.minor - other.minor, self.currency)

    def __mul__(self, count: int) -> "Money":
        return Money(self.minor * count, self.currency)

    def __lt__(self, other: "Money") -> bool:
        self._same_currency(other)
        return self.minor < other.minor

    def __gt__(self, other: "Money") -> bool:
        return other < self

    def share(self, part: int, whole: int) -> "Money":
        """`part` of `whole` equal shares, rounded half up to the minor unit."""
        exact = Decimal(self.minor) * part / whole
        return Money(int(exact.quantize(Decimal(1), ROUND_HALF_UP)), self.currency)

    def _same_currency(self, other: "Money") -> None:
        if self.currency != other.currency:
            raise ValueError(f"{self.currency} and {other.currency} cannot be added or compared")
