"""Marks: kept and read back, refused outside the photo, and where they lie on the picture."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orders_gui.domain.errors import UserError
from orders_gui.domain.evidence.mark_geometry import Geometry
from orders_gui.domain.evidence.marks import (
    Adjustments,
    Arrow,
    Badge,
    Box,
    Colour,
    Cover,
    Cut,
    Ellipse,
    Mark,
    Markup,
    Redaction,
    Ruler,
    Text,
    checked,
    from_rows,
    to_rows,
)

ALL = (
    Arrow(0.1, 0.2, 0.3, 0.4, Colour.AMBER),
    Box(0.1, 0.2, 0.3, 0.4, Colour.GREEN),
    Ellipse(0, 0, 1, 1, Colour.WHITE),
    Badge(0.5, 0.5, 2, "crack", size=2),
    Text(0.5, 0.5, "crushed on arrival \u202e", size=0.5),
    Ruler(0, 0, 1, 1, "12 cm"),
    Redaction(0.2, 0.2, 0.5, 0.1, Cover.BLACK, "address"),
)
_TURNED = Adjustments(straighten=7, cut=Cut(0.2, 0.1, 0.5, 0.8), turns=1, brightness=-0.3)


def test_every_shape_and_the_adjustments_come_back_from_their_rows() -> None:
    markup = Markup(ALL, _TURNED)
    rows = to_rows(markup)
    assert from_rows(rows) == markup
    assert [shape for shape, _ in rows] == [
        "arrow", "box", "ellipse", "badge", "text", "ruler", "redaction", "adjustments",
    ]  # fmt: skip


def test_a_photo_without_marks_has_no_rows() -> None:
    assert to_rows(Markup()) == ()
    assert from_rows(()) == Markup()


@pytest.mark.parametrize(
    "mark",
    [
        Arrow(0, 0, 1.01, 1),
        Box(0.5, 0.5, 0.6, 0.1),
        Ellipse(0.1, 0.1, -0.1, 0.1),
        Redaction(float("nan"), 0, 1, 1),
        Badge(0.5, 0.5, 0),
        Badge(0.5, 0.5, 1, size=9),
        Text(0.5, 0.5, "  "),
        Text(0.5, 0.5, "x" * 201),
    ],
)
def test_a_mark_that_cannot_be_drawn_is_refused(mark: Mark) -> None:
    with pytest.raises(UserError, match="outside the photo"):
        checked(Markup((mark,)))


@pytest.mark.parametrize(
    "adjustments",
    [
        Adjustments(straighten=46),
        Adjustments(turns=4),
        Adjustments(brightness=1.5),
        Adjustments(cut=Cut(0.5, 0.5, 0.01, 0.5)),
        Adjustments(cut=Cut(0.5, 0.5, 0.6, 0.5)),
    ],
)
def test_an_adjustment_that_leaves_no_picture_is_refused(adjustments: Adjustments) -> None:
    with pytest.raises(UserError):
        checked(Markup((), adjustments))


@pytest.mark.parametrize(
    ("shape", "data"),
    [
        ("blob", "{}"),
        ("box", "{"),
        ("box", '{"x": 0}'),
        ("box", '[1, 2]'),
        ("box", '{"x": "0", "y": 0, "w": 1, "h": 1}'),
        ("badge", '{"x": 0, "y": 0, "number": 1.5}'),
        ("arrow", '{"x": 0, "y": 0, "x2": 1, "y2": 1, "colour": "pink"}'),
        ("adjustments", '{"cut": 3}'),
    ],
)  # fmt: skip
def test_rows_that_are_none_of_ours_are_a_sentence(shape: str, data: str) -> None:
    with pytest.raises(UserError, match="cannot be read"):
        from_rows([(shape, data)])


def test_too_many_marks_are_refused() -> None:
    with pytest.raises(UserError, match="can have 100 marks"):
        checked(Markup(ALL * 15))


def test_badges_are_counted_on() -> None:
    assert Markup().next_number() == 1
    assert Markup(ALL).next_number() == 3


def test_a_quarter_turn_clockwise_brings_the_left_edge_to_the_top() -> None:
    turned = Geometry(400, 300, Adjustments(turns=1))
    assert turned.to_picture((0, 0.5)) == pytest.approx((0.5, 0))
    assert turned.ratio == pytest.approx(300 / 400)
    assert turned.area_to_picture((0, 0, 0.5, 0.2)) == pytest.approx((0.8, 0, 0.2, 0.5))


def test_a_cut_enlarges_what_is_left() -> None:
    cut = Geometry(400, 300, Adjustments(cut=Cut(0.5, 0, 0.5, 1)))
    assert cut.to_picture((0.75, 0.5)) == pytest.approx((0.5, 0.5))
    assert cut.area_to_picture((0.5, 0.5, 0.25, 0.25)) == pytest.approx((0, 0.5, 0.5, 0.25))
    assert cut.ratio == pytest.approx(200 / 300)


def test_straightening_leaves_no_corner_empty() -> None:
    for degrees in (-45, -7, 0, 3, 45):
        straight = Geometry(400, 300, Adjustments(straighten=degrees))
        for corner in ((0, 0), (1, 0), (0, 1), (1, 1)):
            x, y = straight.to_original(corner)
            assert -1e-9 <= x <= 1 + 1e-9
            assert -1e-9 <= y <= 1 + 1e-9


_fractions = st.floats(0, 1)


@given(
    x=_fractions,
    y=_fractions,
    turns=st.integers(0, 3),
    degrees=st.floats(-45, 45),
    width=st.integers(10, 9000),
)
def test_the_way_to_the_picture_and_back_ends_where_it_began(
    x: float, y: float, turns: int, degrees: float, width: int
) -> None:
    adjustments = replace(_TURNED, turns=turns, straighten=degrees)
    geometry = Geometry(width, 3000, adjustments)
    assert geometry.to_original(geometry.to_picture((x, y))) == pytest.approx((x, y), abs=1e-6)
    area = (x, y, 0.25, 0.5)
    back = geometry.area_to_original(geometry.area_to_picture(area))
    assert back == pytest.approx(area, abs=1e-6)
