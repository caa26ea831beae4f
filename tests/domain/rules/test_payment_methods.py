"""What the name of a payment method says."""

import pytest

from orders_gui.domain.rules.payment_methods import payment_kinds


@pytest.mark.parametrize(
    ("method", "kinds"),
    [
        ("Visa ending 4417", {"visa", "credit"}),
        ("VISA Debit", {"visa"}),
        ("MasterCard *1234", {"mastercard", "credit"}),
        ("American Express", {"amex", "credit"}),
        ("Discover", {"discover", "credit"}),
        ("Credit card", {"card", "credit"}),
        ("Банковская карта", {"card", "credit"}),
        ("Kreditkarte", {"card", "credit"}),
        ("Дебетовая карта", {"card"}),
        ("PayPal", {"paypal"}),
        ("PayPal (Visa 4417)", {"paypal", "visa"}),
        ("Gift card", set()),
        ("Wallet", set()),
        ("Advisable", set()),
        ("", set()),
    ],
)
def test_kinds(method: str, kinds: set[str]) -> None:
    assert payment_kinds(method) == kinds
