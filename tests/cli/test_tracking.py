"""`tracking check`: carriers and check digits, as JSON and as sentences."""

import pytest

from tests.cli.conftest import Run


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("rb 1234 5678 5 gb",
         ("RB123456785GB", "valid", "Royal Mail", ["Royal Mail"], "GB")),
        ("RB123456784GB",
         ("RB123456784GB", "wrong", "Royal Mail", ["Royal Mail"], "GB")),
        ("YT2531900411880001",
         ("YT2531900411880001", "none", "YunExpress", ["YunExpress"], None)),
        ("7035114477138472",
         ("7035114477138472", "valid", None, ["Canada Post", "Evri"], None)),
        ("3042771955204471", ("3042771955204471", "unknown", None, [], None)),
        ("hello", ("HELLO", "unknown", None, [], None)),
    ],
)  # fmt: skip
def test_one_number_is_an_object(run: Run, number: str, expected: tuple[object, ...]) -> None:
    found = run("tracking", "check", number, "--json").json
    assert tuple(found) == ("number", "check", "carrier", "candidates", "country")
    assert tuple(found.values()) == expected


def test_several_numbers_are_a_list(run: Run) -> None:
    found = run("tracking", "check", "RB123456785GB", "1Z999AA10123456784", "--json").json
    assert [number["carrier"] for number in found] == ["Royal Mail", "UPS"]


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        ("RB123456785GB", "Carrier: Royal Mail\nIssued in: GB"),
        ("RB123456784GB", "It would be right as RB 1234 56785 GB."),
        ("7035114477138472", "Possible carriers: Canada Post, Evri"),
        ("0073938000549298", "As a number of Evri it may be right: those have no check digit."),
        ("3042771955204471", "the number of an order, not of a parcel (aliexpress)"),
        ("1005009999999999", "the number of a product, not of a parcel (aliexpress)"),
        ("hello", "No known carrier has numbers of this shape."),
    ],
)
def test_sentences(run: Run, number: str, sentence: str) -> None:
    ran = run("tracking", "check", number)
    assert (ran.code, ran.err) == (0, "")
    assert sentence in ran.out


def test_the_chosen_language_speaks(run: Run) -> None:
    ran = run("tracking", "check", "RB123456784GB", "--lang", "ru")
    assert "Контрольная цифра неверна." in ran.out


def test_no_library_is_needed(run: Run, root: object) -> None:
    assert run("tracking", "check", "x").code == 0
    assert not getattr(root, "exists", bool)()


def test_a_number_is_needed(run: Run) -> None:
    assert run("tracking", "check").code == 2
