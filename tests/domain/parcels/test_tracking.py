"""Check digits of tracking numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orders_gui.domain.parcels.number_text import grouped
from orders_gui.domain.parcels.tracking import NumberCheck, check_number, s10_check_digit


@pytest.mark.parametrize(
    ("number", "check", "country"),
    [
        ("RB123456785GB", NumberCheck.VALID, "GB"),
        ("rb 1234 5678 5 gb", NumberCheck.VALID, "GB"),
        ("RB-123456785-GB", NumberCheck.VALID, "GB"),
        ("RB123456784GB", NumberCheck.WRONG, "GB"),
        ("YT2531900411880001", NumberCheck.UNKNOWN, None),
        ("3042771955200001", NumberCheck.UNKNOWN, None),
        ("", NumberCheck.UNKNOWN, None),
    ],
)
def test_shapes(number: str, check: NumberCheck, country: str | None) -> None:
    checked = check_number(number)
    assert (checked.check, checked.country) == (check, country)


def test_a_wrong_digit_comes_with_the_right_one() -> None:
    assert check_number("RB 7741 2093 4 SG").corrected == "RB774120937SG"


@pytest.mark.parametrize(
    ("serial", "digit"),
    [
        ("00000000", 5),  # sum 0, remainder 0
        ("00000900", 0),  # sum 45, remainder 1
        ("00000001", 4),  # sum 7, 11 - 7
        ("12345678", 5),  # sum 171, remainder 6
    ],
)
def test_check_digits_counted_by_hand(serial: str, digit: int) -> None:
    assert s10_check_digit(serial) == digit


@given(st.from_regex(r"\A[A-Z]{2}[0-9]{8}[A-Z]{2}\Z"), st.integers(1, 9))
def test_every_changed_check_digit_is_caught(parts: str, step: int) -> None:
    service, serial, country = parts[:2], parts[2:10], parts[10:]
    right = s10_check_digit(serial)
    assert check_number(f"{service}{serial}{right}{country}").check is NumberCheck.VALID
    wrong = check_number(f"{service}{serial}{(right + step) % 10}{country}")
    assert wrong.check is NumberCheck.WRONG
    assert wrong.corrected == f"{service}{serial}{right}{country}"


def test_groups_for_the_eye() -> None:
    assert grouped("LP00654718234CN") == "LP 0065 4718 234 CN"
    assert grouped("3042771955200001") == "3042 7719 5520 0001"
    assert grouped("22-10987-44310") == "22-10987-44310"
