"""Characters that some versions of the form refuse."""

from hypothesis import given
from hypothesis import strategies as st

from orders_gui.domain.disputes.plain_english import (
    foreign_characters,
    is_plain,
    plain_english,
    with_plain_letters,
)


def test_one_cyrillic_letter_in_an_english_word_is_found_and_replaced() -> None:
    text = "one of two \u0441ups is broken"
    (foreign,) = foreign_characters(text)
    assert (foreign.position, foreign.word, foreign.instead) == (11, "\u0441ups", "c")
    assert foreign.cyrillic
    assert with_plain_letters(text) == "one of two cups is broken"


def test_a_russian_word_is_found_but_not_spelled_with_latin_letters() -> None:
    found = foreign_characters("see фото")
    assert [foreign.character for foreign in found] == list("фото")
    assert with_plain_letters("see фото") == "see фото"


def test_typographic_marks_are_written_plainly() -> None:
    assert plain_english("\u201c600\u00a0ml\u201d \u2013 3\u00d72\u2026") == '"600 ml" - 3x2...'


def test_no_break_spaces_are_found() -> None:
    assert [foreign.instead for foreign in foreign_characters("600\u00a0ml")] == [" "]


@given(st.text())
def test_every_character_outside_the_keyboard_is_found_once(text: str) -> None:
    found = [foreign.position for foreign in foreign_characters(text)]
    assert found == [n for n, character in enumerate(text) if not is_plain(character)]


@given(st.text())
def test_replacing_twice_changes_nothing_more(text: str) -> None:
    once = with_plain_letters(text)
    assert with_plain_letters(once) == once
