"""Money is exact in every currency."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orders_gui.domain.errors import UserError
from orders_gui.domain.money import Money, exponent


@pytest.mark.parametrize(
    ("amount", "currency", "minor", "text"),
    [
        ("34.90", "USD", 3490, "34.90"),
        ("34.9", "USD", 3490, "34.90"),
        ("-0.68", "EUR", -68, "-0.68"),
        ("1234", "JPY", 1234, "1234"),
        ("1.2345", "KWD", 1235, "1.235"),
        ("0.005", "USD", 1, "0.01"),
        ("90000000000000000", "USD", 9000000000000000000, "90000000000000000.00"),
    ],
)
def test_amounts(amount: str, currency: str, minor: int, text: str) -> None:
    money = Money.of(amount, currency)
    assert money.minor == minor
    assert money.text == text


@pytest.mark.parametrize("amount", ["", "abc", "1,5", "NaN", "Infinity", "1e400", "9" * 30])
def test_what_is_no_amount_is_refused(amount: str) -> None:
    with pytest.raises(UserError):
        Money.of(amount, "USD")


@pytest.mark.parametrize("currency", ["usd", "US", "", "$", "USDT"])
def test_what_is_no_currency_is_refused(currency: str) -> None:
    with pytest.raises(UserError):
        Money(1, currency)


@given(st.integers(-(10**15), 10**15), st.sampled_from(["USD", "JPY", "KWD"]))
def test_text_and_back(minor: int, currency: str) -> None:
    money = Money(minor, currency)
    assert Money.of(money.text, currency) == money
    assert money.decimal == Decimal(minor) / 10 ** exponent(currency)


def test_arithmetic_stays_in_one_currency() -> None:
    paid = Money.of("32.40", "USD")
    assert paid + Money.of("2.50", "USD") == Money.of("34.90", "USD")
    assert paid.share(2, 3) == Money.of("21.60", "USD")
    assert paid * 3 == Money.of("97.20", "USD")
    assert Money.of("1", "USD") < paid
    with pytest.raises(ValueError, match="EUR"):
        paid + Money.of("1", "EUR")
