"""Carriers by the shape of a number and its check digit."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orders_gui.domain.errors import UserError
from orders_gui.domain.parcels.carriers import (
    CarrierBook,
    NoParcel,
    Recognised,
    page_for,
    page_host,
    parse_carriers,
    recognise,
    recognise_all,
)
from orders_gui.domain.parcels.tracking import NumberCheck, s10_check_digit
from orders_gui.paths import resource

BOOK = parse_carriers(resource("carriers.toml").read_text("utf-8"), "carriers.toml")
VALID, WRONG, NONE, UNKNOWN = (
    NumberCheck.VALID, NumberCheck.WRONG, NumberCheck.NONE, NumberCheck.UNKNOWN,
)  # fmt: skip


def found(text: str) -> Recognised:
    return recognise(text, BOOK)


def candidates(text: str) -> list[str]:
    return [carrier.id for carrier in found(text).candidates]


@pytest.mark.parametrize(
    ("number", "check", "carrier"),
    [
        ("LP00654718234012", NONE, "cainiao"),
        ("LP00654718234CN", NONE, "cainiao"),
        ("YT2531900411880001", NONE, "yunexpress"),
        ("4PX3001234567890CN", NONE, "4px"),
        ("SF1234567890123", NONE, "sf"),
        ("GFUS01012345678901", NONE, "gofo"),
        ("TBA304817265094", NONE, "amazon"),
        ("H00ABC123456789Z", NONE, "evri"),
        ("JJD0002257123450000", NONE, None),  # Yodel or DHL
        ("JD0002257123450000", NONE, "yodel"),
        ("1Z999AA10123456784", VALID, "ups"),
        ("1z 999 aa1 01 2345 6784", VALID, "ups"),
        ("9400111899223818218407", VALID, "usps"),
        ("9205590164917312751089", VALID, "usps"),
        ("420221539101026837331000039521", VALID, "usps"),
        ("961102098765431234 5672", VALID, "fedex"),
        ("008182709980000020033350276C", VALID, "dpd"),
        ("C11031500001879", VALID, "ontrac"),
        ("LTN74207623N1", NONE, "landmark"),
        ("SP000000123456789012", NONE, "speedee"),
        ("CNG00817725901", UNKNOWN, None),
        ("hello", UNKNOWN, None),
        ("", UNKNOWN, None),
    ],
)
def test_shapes(number: str, check: NumberCheck, carrier: str | None) -> None:
    recognised = found(number)
    assert recognised.check is check
    assert (recognised.carrier.id if recognised.carrier else None) == carrier


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("7035114477138472", ["canada_post", "evri"]),
        ("986578788855", ["fedex"]),
        ("3318810025", ["dhl"]),
        ("15501586374530", ["dhl", "dpd"]),
        ("CN1234567890123", ["cainiao", "dhl"]),
    ],
)
def test_numbers_without_a_sure_carrier_have_candidates_only(
    number: str, expected: list[str]
) -> None:
    assert candidates(number) == expected
    assert found(number).carrier is None


@pytest.mark.parametrize(
    ("number", "corrected"),
    [
        ("1Z999AA10123456785", "1Z999AA10123456784"),
        ("RB774120934SG", "RB774120937SG"),
        ("C11031500001870", "C11031500001879"),
        ("9400111899223818218400", "9400111899223818218407"),
        ("008182709980000020033350276D", "008182709980000020033350276C"),
        ("123456789010", None),  # FedEx and Purolator would each correct it in another way
    ],
)
def test_a_wrong_check_digit_comes_with_the_right_number(
    number: str, corrected: str | None
) -> None:
    assert found(number).check is WRONG
    assert found(number).corrected == corrected


@pytest.mark.parametrize(
    ("carrier", "number"),
    [
        ("ups", "1Z999AA1012345678*"),
        ("ups", "J123456789*"),
        ("fedex", "98657878885*"),
        ("fedex", "12345678901234*"),
        ("fedex", "00123456789012345*"),
        ("fedex", "961234512345678901234*"),
        ("fedex", "961111111111111111111234567890123*"),
        ("fedex", "122222222222222222221234567890123*"),
        ("fedex", "311111111111111112345678901*1234"),
        ("dhl", "331881002*"),
        ("dhl", "7389105114*"),
        ("dpd", "008182709980000020033350276*"),
        ("dpd", "12345678901234*"),
        ("canada_post", "703511447713847*"),
        ("usps", "910200101298765432101*"),
        ("usps", "940011189922381821840*"),
        ("usps", "920559016491731275108*"),
        ("usps", "42022153910102683733100003952*"),
        ("purolator", "12345678901*"),
        ("ontrac", "C1103150000187*"),
        ("ontrac", "C4103150000187*"),
        ("ontrac", "D1001095398000*"),
        ("ontrac", "D5001095398000*"),
        ("old_dominion", "0720956276*"),
        ("old_dominion", "8012345678*"),
    ],
)
def test_one_check_digit_of_all_is_right(carrier: str, number: str) -> None:
    right = []
    for digit in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ":
        recognised = found(number.replace("*", digit))
        if recognised.check is VALID and carrier in candidates(recognised.number):
            right.append(digit)
    assert len(right) == 1


@pytest.mark.parametrize(
    ("number", "expected", "undigited"),
    [
        ("0073938000549298", ["canada_post", "evri"], ["evri"]),
        ("71123456789123456788", ["usps", "fedex"], ["fedex"]),
    ],
)
def test_a_slip_is_said_even_where_another_carrier_has_no_check_digit(
    number: str, expected: list[str], undigited: list[str]
) -> None:
    recognised = found(number)
    assert recognised.check is WRONG
    assert recognised.carrier is None
    assert candidates(number) == expected
    assert [carrier.id for carrier in recognised.undigited] == undigited


@given(
    st.from_regex(r"[A-Z]{2}[0-9]{8}", fullmatch=True),
    st.sampled_from(sorted(BOOK.countries)),
    st.integers(1, 9),
)
def test_s10_comes_first(head: str, country: str, step: int) -> None:
    digit = s10_check_digit(head[2:])
    good, bad = f"{head}{digit}{country}", f"{head}{(digit + step) % 10}{country}"
    assert (found(good).check, found(good).country) == (VALID, country)
    assert (found(bad).check, found(bad).corrected) == (WRONG, good)
    assert [carrier.country for carrier in found(good).candidates] in ([country], [""])


def test_a_country_that_does_not_exist_is_no_post() -> None:
    assert found("RB123456785ZZ").check is UNKNOWN


def test_the_issuing_post_is_named() -> None:
    assert candidates("RB123456785GB") == ["royal_mail"]
    assert candidates("RB123456785MG") == ["post"]


@given(st.from_regex(r"[38][0-9]{15}", fullmatch=True))
def test_an_order_number_is_never_a_parcel(number: str) -> None:
    spaced = " ".join(re.findall("....", number))
    for text in (number, spaced):
        recognised = found(text)
        assert (recognised.no_parcel, recognised.marketplace) == (NoParcel.ORDER, "aliexpress")
        assert (recognised.carrier, recognised.candidates) == (None, ())
        assert recognise_all(f"Order ID: {number}\n{text}", BOOK) == ()


def test_the_order_numbers_of_other_shops_are_none_either() -> None:
    numbers = ("302-7719552-0448317", "22-10987-44310", "PO-162-21726517842553634")
    assert [found(number).marketplace for number in numbers] == ["amazon", "ebay", "temu"]


@given(st.from_regex(r"[0-9]{10}|[0-9]{12}|[0-9]{16}", fullmatch=True).filter(str.isascii))
def test_bare_digits_are_never_one_guess(number: str) -> None:
    assert found(number).carrier is None


def test_a_pasted_text_gives_its_numbers_once() -> None:
    text = """My parcels: YT2531900411880001, RB 123456785 GB
    RB 1234 5678 5 GB
    order 3042771955204471 for 12.90 USD
    99887766554432100
    1Z999AA10123456784;TBA304817265094
    Delivered on 2026-11-22"""
    assert [number.number for number in recognise_all(text, BOOK)] == [
        "YT2531900411880001",
        "RB123456785GB",
        "99887766554432100",
        "1Z999AA10123456784",
        "TBA304817265094",
    ]


@given(st.text(max_size=60))
def test_any_text_can_be_looked_at(text: str) -> None:
    assert found(text).number == found(found(text).number).number
    recognise_all(text, BOOK)


def test_pages_are_https_on_hosts_of_ours() -> None:
    for carrier in BOOK.carriers.values():
        address = page_for("RB123456785GB", carrier, BOOK)
        assert address.startswith(f"https://{page_host(carrier, BOOK)}/")
        assert "RB123456785GB" in address
    assert page_host(None, BOOK) == "t.17track.net"


def test_a_page_is_asked_for_the_bare_number() -> None:
    address = page_for("1z 999-aa1 01 2345 6784", BOOK.carriers["ups"], BOOK)
    assert address == "https://www.ups.com/track?tracknum=1Z999AA10123456784"


@pytest.mark.parametrize("number", ["", "../x", "A&b=c#12345", "javascript:alert(1)", "1" * 41])
def test_no_page_for_what_is_no_number(number: str) -> None:
    with pytest.raises(UserError, match="no page was opened"):
        page_for(number, BOOK.carriers["ups"], BOOK)


@pytest.mark.parametrize(
    "page",
    [
        "http://a.com/{number}",
        "https://{number}.com/",
        "https://a.com/",
        "https://u@a.com/{number}",
    ],
)
def test_a_page_that_is_no_safe_address_is_refused(page: str) -> None:
    text = f'[[carrier]]\nid = "x"\nname = "X"\nkind = "post"\npage = "{page}"\n'
    with pytest.raises(UserError, match=r"in mine\.toml cannot be used"):
        parse_carriers(text, "mine.toml")


def test_a_carrier_is_found_by_its_name() -> None:
    carrier = named("Royal mail")
    assert carrier == "royal_mail"
    assert named("nobody") is None


def named(name: str, book: CarrierBook = BOOK) -> str | None:
    carrier = book.named(name)
    return carrier.id if carrier else None
