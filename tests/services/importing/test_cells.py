"""Single cells: quantities as shops write them."""

import pytest

from orders_gui.domain.importing.draft import RowTrouble
from orders_gui.services.importing.cells import count


@pytest.mark.parametrize(
    "text", ["3", "x3", "3x", "3.0", "3 pieces", "3 piece(s)", "3 pcs", "3 шт."]
)
def test_quantity(text: str) -> None:
    assert count(text) == 3


@pytest.mark.parametrize("text", ["three", "3 4", "0", "3 kg"])
def test_what_is_no_quantity_is_not_guessed(text: str) -> None:
    with pytest.raises(RowTrouble):
        count(text)
