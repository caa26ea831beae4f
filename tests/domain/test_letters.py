"""Letters: what fits a case, and fields that are filled or named."""

import re

import pytest

from orders_gui.domain.disputes import DisputeState
from orders_gui.domain.errors import UserError
from orders_gui.domain.language import LANGUAGES
from orders_gui.domain.letters import Letter, fields_of, fill, parse_labels, parse_letters
from orders_gui.paths import resource
from orders_gui.services.letters import all_letters

LABELS = parse_labels(resource("letters", "fields.toml").read_text("utf-8"), "fields.toml")
SELLER = resource("letters", "seller.toml").read_text("utf-8")
_S = DisputeState
NOBODY: frozenset[str] = frozenset()


def fitting(state: DisputeState, paid_by: frozenset[str] = NOBODY, seller_in: str = "") -> set[str]:
    return {letter.id for letter in all_letters() if letter.fits(state, paid_by, seller_in)}


@pytest.mark.parametrize("letter", all_letters(), ids=lambda letter: letter.id)
def test_both_languages_say_the_same(letter: Letter) -> None:
    english = set(fields_of(letter.subject.en + letter.body.en))
    assert english == set(fields_of(letter.subject.ru + letter.body.ru))
    assert english <= set(LABELS)
    assert re.search("[а-я]", letter.body.ru)
    assert not re.search("[а-яё]", letter.body.en, re.IGNORECASE)
    assert "buyer" in english


def test_ids_are_given_once_and_every_field_is_used() -> None:
    letters = all_letters()
    assert len({letter.id for letter in letters}) == len(letters) == 12
    used = {field for letter in letters for field in fields_of(letter.subject.en + letter.body.en)}
    assert set(LABELS) == used


@pytest.mark.parametrize(
    ("state", "letters"),
    [
        (_S.DRAFT, {"seller_extension"}),
        (_S.WAITING_SELLER, {"seller_repeat", "seller_keep_open", "platform_escalate"}),
        (_S.YOUR_ANSWER_DUE, {"seller_repeat", "seller_keep_open", "platform_escalate"}),
        (_S.PLATFORM_REVIEWING, {"seller_keep_open"}),
        (_S.DECIDED, {"platform_appeal"}),
        (_S.REFUND_PENDING,
         {"platform_refund_missing", "platform_wrong_currency", "bank_refund_missing"}),
        (_S.RETURN_DUE, set()),
    ],
)  # fmt: skip
def test_letters_by_state(state: DisputeState, letters: set[str]) -> None:
    assert fitting(state) == letters


def test_other_ways_need_the_payment_and_the_country() -> None:
    ways = {"paypal_dispute", "bank_chargeback", "eu_withdrawal", "eu_guarantee"}
    closed = fitting(_S.CLOSED)
    assert closed & ways == set()
    assert fitting(_S.CLOSED, frozenset({"paypal"})) - closed == {"paypal_dispute"}
    assert fitting(_S.CLOSED, frozenset({"visa"})) - closed == {"bank_chargeback"}
    assert fitting(_S.CLOSED, seller_in="EU") - closed == {"eu_withdrawal", "eu_guarantee"}
    assert fitting(_S.CLOSED, seller_in="UK") == closed


def test_no_letter_sends_a_trader_outside_the_union_to_the_european_centres() -> None:
    for letter in all_letters():
        note = letter.note.en + letter.note.ru if letter.note else ""
        assert "ECC" not in letter.body.en + letter.body.ru + note


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_missing_is_named(language: str) -> None:
    letter = next(found for found in all_letters() if found.id == "seller_repeat")
    label = LABELS["asked"].text(language)
    filled = fill(letter, language, {"number": "1", "item": "Jug", "claim": ""}, LABELS)
    assert f"[{label}]" in filled.text
    assert "number" not in filled.missing
    assert set(filled.missing) == {"claim", "asked", "buyer"}


def test_braces_in_values_stay() -> None:
    letter = next(found for found in all_letters() if found.id == "seller_repeat")
    filled = fill(letter, "en", {"claim": "It says {buyer} {x} {0}"}, LABELS)
    assert "It says {buyer} {x} {0}" in filled.text


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("{asked}", "{amount}"),
        ('"waiting_seller"', '"waiting"'),
        ('to = "seller"', 'to = "mother"'),
        ("subject = ", "subjet = "),
    ],
)
def test_a_wrong_file_is_named(old: str, new: str) -> None:
    assert old in SELLER
    with pytest.raises(UserError, match=r"letters in mine\.toml cannot be used"):
        parse_letters(SELLER.replace(old, new), "mine.toml", LABELS)
