"""What is looked at in a claim text before it is sent."""

from dataclasses import replace

import pytest

from orders_gui.domain.disputes.claim_checks import CheckKind, check_claim, unmentioned
from orders_gui.domain.ids import EvidenceId, OrderId
from tests.builders import a_photo

PHOTO = a_photo(OrderId(1))


def passed(text: str, kind: CheckKind, amount: str = "US $34.90", photos: int = 0) -> bool:
    checks = check_claim(text, [PHOTO] * photos, amount)
    return next(check.passed for check in checks if check.kind is kind)


@pytest.mark.parametrize(
    ("text", "silent"),
    [
        ("Cracked (A), crushed (B).", (2,)),
        ("See photos A, B and C.", ()),
        ("Photos A-C show it.", ()),
        ("photo 1 and photo 3", (1,)),
        ("photos 1 to 3", ()),
        ("The dripper (photo 3) and a cup (photo 2).", (0,)),
        ("A cup is broken. I ask for a refund.", (0, 1, 2)),
        ("Трещина на фото A, коробка — приложение B, фото C", ()),
        ("", (0, 1, 2)),
    ],
)
def test_photos_are_found_by_letter_or_number(text: str, silent: tuple[int, ...]) -> None:
    assert unmentioned(text, [PHOTO] * 3) == silent


@pytest.mark.parametrize(
    ("text", "amount", "there"),
    [
        ("I ask for US $34.90.", "US $34.90", True),
        ("I ask for 34,90 USD", "US $34.90", True),
        ("I ask for 1 234,50", "US $1,234.50", True),
        ("I ask for $1,234.50", "US $1,234.50", True),
        ("I ask for $34.9", "US $34.90", True),
        ("I ask for $34.00", "US $34.90", False),
        ("I ask for money", "US $34.90", False),
        ("I ask for JP\u00a55,000", "JP\u00a55,000", True),
    ],
)
def test_the_sum_is_found_however_it_is_written(text: str, amount: str, there: bool) -> None:
    assert passed(text, CheckKind.SUM, amount) is there


@pytest.mark.parametrize("text", ["Hello, it is broken", "Dear friend", "Здравствуйте, разбито"])
def test_a_greeting_stands_before_the_defect(text: str) -> None:
    assert not passed(text, CheckKind.DEFECT_FIRST)
    assert passed("The cup is broken.", CheckKind.DEFECT_FIRST)


@pytest.mark.parametrize(
    "text",
    [
        "see https://example.org/x",
        "write to me@example.org",
        "call +7 912 345-67-89",
        "www.shop.cn",
    ],
)
def test_contacts_are_found(text: str) -> None:
    assert not passed(text, CheckKind.NO_CONTACT)


@pytest.mark.parametrize(
    "text",
    ["Parcel LP006547188CN came on 2026-11-20.", "It weighs 200 g, not 550 g.", "US $34.90"],
)
def test_numbers_of_parcels_and_days_are_no_contacts(text: str) -> None:
    assert passed(text, CheckKind.NO_CONTACT)


def test_without_photos_and_amount_there_is_less_to_look_at() -> None:
    kinds = [check.kind for check in check_claim("It is broken.", [], "")]
    assert kinds == [CheckKind.DEFECT_FIRST, CheckKind.NO_CONTACT]


def test_a_pair_is_named_once() -> None:
    one, two, three = (replace(PHOTO, id=EvidenceId(n)) for n in (1, 2, 3))
    pair = replace(one, partner=two.id), replace(two, partner=one.id)
    assert unmentioned("Compare photo A.", [*pair, three]) == (1,)
    assert unmentioned("Compare photo A and B.", [*pair, three]) == ()
