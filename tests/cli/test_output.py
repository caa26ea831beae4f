"""Tables and JSON for whatever stands at the other end."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orders_gui.cli.output import Column, one_line, say_json, table, width

COLUMNS = (Column("Name", least=5), Column("Sum", right=True))


def test_columns_are_as_wide_as_what_is_in_them() -> None:
    assert table(COLUMNS, [("Tea", "1.00 USD"), ("Kettle", "27.49 EUR")]) == [
        "Name          Sum",
        "------  ---------",
        "Tea      1.00 USD",
        "Kettle  27.49 EUR",
    ]


def test_a_narrow_terminal_cuts_what_can_be_cut() -> None:
    lines = table(COLUMNS, [("A very long name indeed", "27.49 EUR")], room=21)
    assert lines[2] == "A very lo…  27.49 EUR"
    assert {width(line) for line in lines} == {21}


def test_what_cannot_be_cut_stays() -> None:
    lines = table(COLUMNS, [("A very long name indeed", "27.49 EUR")], room=5)
    assert lines[2] == "A ve…  27.49 EUR"


@pytest.mark.parametrize(
    ("text", "places"), [("tea", 3), ("чай", 3), ("星河", 4), ("e\u0301", 1), ("a\u200bb", 2)]
)
def test_width_is_that_of_a_terminal(text: str, places: int) -> None:
    assert width(text) == places


@given(st.lists(st.tuples(st.text(), st.text()), max_size=5), st.integers(20, 60))
def test_no_line_is_wider_than_the_terminal(rows: list[tuple[str, str]], room: int) -> None:
    both = (Column("Name", least=5), Column("More", least=5))
    lines = table(both, rows, room)
    assert len(lines) == len(rows) + 2
    assert all(width(line) <= room for line in lines)


def test_a_cell_is_one_line() -> None:
    assert one_line(" a\n b\t c ") == "a b c"


def test_json_comes_back_whole(capsys: pytest.CaptureFixture[str]) -> None:
    value = {"text": "Чай \x9b31m \u202e \u2028 \x7f \udcff 😀"}
    say_json(value)
    out = capsys.readouterr().out
    assert json.loads(out) == json.loads(json.dumps(value))
    assert "Чай" in out
    assert not set("\x9b\u202e\u2028\x7f") & set(out)
