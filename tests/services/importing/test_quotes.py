"""Marks within quoted cells that were not doubled are, and nothing else is changed."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orders_gui.services.importing.reading.quotes import with_doubled_quotes


def cells(text: str, delimiter: str = ",") -> list[list[str]]:
    lines = io.StringIO(text, newline="")
    return list(csv.reader(with_doubled_quotes(lines, delimiter, '"'), delimiter=delimiter))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ('1,"7" Tablet",2', ["1", '7" Tablet', "2"]),
        ('1,"A "good" 7" one"\r\n', ["1", 'A "good" 7" one']),
        ('"say ""hi"", then","x"', ['say "hi", then', "x"]),
        ('"7" and ""9""",x', ['7" and "9"', "x"]),
        ('7" Tablet,"x"', ['7" Tablet', "x"]),
        ('"a","","b"', ["a", "", "b"]),
        ('"7" Tablet, no end', ["7 Tablet", " no end"]),
    ],
)
def test_a_line(line: str, expected: list[str]) -> None:
    assert cells(line) == [expected]


def test_a_cell_of_several_lines_is_left_alone() -> None:
    text = 'a,"one\ntwo ""x"" and 3"" y\nfour",b\n"5" z",c\n'
    assert cells(text) == [["a", 'one\ntwo "x" and 3" y\nfour', "b"], ['5" z', "c"]]


@given(
    st.lists(
        st.lists(st.text(st.sampled_from('ab",;\n\r 7'), max_size=9), min_size=2, max_size=4),
        max_size=5,
    ),
    st.sampled_from(",;\t"),
    st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
)
def test_what_is_right_stays_as_it_is(rows: list[list[str]], delimiter: str, quoting: int) -> None:
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=delimiter, quoting=quoting).writerows(rows)  # type: ignore[arg-type]
    text = stream.getvalue()
    lines = io.StringIO(text, newline="")
    assert cells(text, delimiter) == list(csv.reader(lines, delimiter=delimiter))
