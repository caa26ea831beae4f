"""Letters: what fits a case, and fields that are filled or named."""

import re

import pytest

from orders_gui.domain.disputes.dispute import Dispute, DisputeEvent, Outcome
from orders_gui.domain.disputes.letters import (
    Letter,
    Sale,
    fields_of,
    fill,
    parse_labels,
    parse_letters,
)
from orders_gui.domain.errors import UserError
from orders_gui.domain.language import LANGUAGES
from orders_gui.domain.states import DisputeState
from orders_gui.paths import resource
from orders_gui.services.disputes.letters import all_letters
from tests.domain.advice.cases import a_dispute

LABELS = parse_labels(resource("letters", "fields.toml").read_text("utf-8"), "fields.toml")
SELLER = resource("letters", "seller.toml").read_text("utf-8")
_S = DisputeState


def fitting(
    dispute: Dispute,
    paid_by: str = "",
    seller_in: str = "",
    *,
    converted: bool = False,
) -> set[str]:
    sale = Sale(frozenset(paid_by.split()), seller_in, converted)
    return {letter.id for letter in all_letters() if letter.fits(dispute, sale)}


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
        (_S.DRAFT, set()),
        (_S.WAITING_SELLER, {"seller_repeat", "seller_keep_open", "platform_escalate"}),
        (_S.YOUR_ANSWER_DUE, {"seller_repeat", "seller_keep_open", "platform_escalate"}),
        (_S.PLATFORM_REVIEWING, {"seller_keep_open"}),
        (_S.DECIDED, {"platform_appeal"}),
        (_S.REFUND_PENDING, {"platform_refund_missing", "bank_refund_missing"}),
        (_S.RETURN_DUE, set()),
    ],
)  # fmt: skip
def test_letters_by_state(state: DisputeState, letters: set[str]) -> None:
    assert fitting(a_dispute(state)) == letters


def test_other_ways_need_the_payment_and_the_country() -> None:
    lost = a_dispute(_S.CLOSED, outcome=Outcome.LOST)
    assert fitting(lost) == {"platform_appeal"}
    ways = {"platform_appeal"}
    assert fitting(lost, "paypal") - ways == {"paypal_dispute"}
    assert fitting(lost, "visa") - ways == {"bank_chargeback"}
    assert fitting(lost, seller_in="EU") - ways == {"eu_withdrawal", "eu_guarantee"}
    assert fitting(lost, seller_in="UK") == ways


@pytest.mark.parametrize(
    ("outcome", "letters"),
    [
        (Outcome.REFUNDED_IN_FULL, {"platform_wrong_currency"}),
        (Outcome.REFUNDED_IN_PART,
         {"platform_appeal", "platform_wrong_currency", "bank_chargeback"}),
        (Outcome.REPLACED, set()),
        (Outcome.WITHDRAWN, set()),
        (None, set()),
    ],
)  # fmt: skip
def test_letters_by_outcome(outcome: Outcome | None, letters: set[str]) -> None:
    assert fitting(a_dispute(_S.CLOSED, outcome=outcome), "visa", converted=True) == letters


def test_the_currency_and_the_reason_decide() -> None:
    full = a_dispute(_S.CLOSED, outcome=Outcome.REFUNDED_IN_FULL)
    assert fitting(full) == set()
    draft = a_dispute(_S.DRAFT, reason="not_received.in_transit")
    assert fitting(draft) == {"seller_extension"}


def test_nobody_appeals_against_all_that_was_asked() -> None:
    part = a_dispute(_S.DECIDED, (DisputeEvent.VERDICT, "20.00 USD"))
    full = a_dispute(_S.DECIDED, (DisputeEvent.VERDICT, "34.90 USD"))
    assert (fitting(part), fitting(full)) == ({"platform_appeal"}, set())


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
