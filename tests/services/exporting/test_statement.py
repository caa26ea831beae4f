"""The statement as the template's JSON."""

import json
from dataclasses import replace

import pytest

from orders_gui.services.exporting.statement import (
    Amount,
    Claim,
    Mark,
    Meta,
    OrderFacts,
    Statement,
    printable,
)
from tests.services.exporting.cases import english, minimal


def test_only_what_is_known_is_written() -> None:
    assert json.loads(minimal().to_json()) == {
        "meta": {"lang": "en"},
        "order": {},
        "claim": {"headline": "I ask for a refund."},
    }


def test_rounds_say_what_they_are_and_events_do_not() -> None:
    kinds = [row.get("kind") for row in json.loads(english().to_json())["timeline"]]

    assert kinds == [None, None, "round", "round", "round"]


def test_a_mark_at_the_edge_keeps_its_zeros() -> None:
    exhibit = replace(english().exhibits[0], marks=(Mark("box", 0.0, 0.0, w=1.0, h=0.0),))
    statement = replace(english(), exhibits=(exhibit,))

    written = json.loads(statement.to_json())["exhibits"][0]["marks"]

    assert written == [{"type": "box", "x": 0.0, "y": 0.0, "w": 1.0, "h": 0.0}]


def test_page_one_has_room_for_four_amounts() -> None:
    with pytest.raises(ValueError, match="room for 4"):
        Statement(Meta("en"), OrderFacts(), Claim("x"), amounts=(Amount("paid", "1"),) * 5)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("a\r\nb\rc\td", "a\nb\nc d"),
        ("nul\x00bell\x07", "nulbell"),
        ("photo\u202egpj.exe", "photogpj.exe"),
        ("half\ud83d", "half\ufffd"),
        ("кружка 👍🏽 杯子", "кружка 👍🏽 杯子"),
    ],
)
def test_user_text_keeps_only_what_can_be_printed(typed: str, printed: str) -> None:
    assert printable(typed) == printed
