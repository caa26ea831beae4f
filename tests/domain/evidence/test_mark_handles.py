"""Moving and resizing marks, on pictures that are straightened, cut and turned."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orders_gui.domain.evidence.mark_geometry import Geometry
from orders_gui.domain.evidence.mark_handles import (
    cut_moved,
    cut_stretched,
    handles_of,
    moved,
    outline_of,
    pulled,
    spanned,
)
from orders_gui.domain.evidence.marks import (
    Adjustments,
    Arrow,
    Badge,
    Box,
    Cut,
    Ellipse,
    Mark,
    Markup,
    Redaction,
    Ruler,
    Text,
    checked,
)

PLAIN = Geometry(400, 300)
ODD = Geometry(400, 300, Adjustments(9, Cut(0.1, 0.2, 0.8, 0.7), 1))
MARKS = (
    Arrow(0.4, 0.4, 0.5, 0.6),
    Ruler(0.5, 0.5, 0.6, 0.4, "5 cm"),
    Box(0.4, 0.4, 0.2, 0.2),
    Ellipse(0.4, 0.4, 0.2, 0.2),
    Redaction(0.4, 0.4, 0.2, 0.2),
    Badge(0.5, 0.5, 1),
    Text(0.5, 0.5, "here"),
)

_places = st.tuples(st.floats(-0.5, 1.5), st.floats(-0.5, 1.5))


@pytest.mark.parametrize("mark", MARKS, ids=[type(mark).__name__ for mark in MARKS])
@given(to=_places, handle=st.integers(0, 7), turns=st.integers(0, 3), degrees=st.floats(-45, 45))
def test_whatever_is_pulled_or_moved_stays_a_sound_mark(
    mark: Mark, to: tuple[float, float], handle: int, turns: int, degrees: float
) -> None:
    geometry = Geometry(400, 300, Adjustments(degrees, Cut(0.1, 0.2, 0.8, 0.7), turns))
    handle %= len(handles_of(mark, geometry))
    checked(Markup((pulled(mark, handle, to, geometry), moved(mark, to, geometry))))
    checked(Markup((spanned(mark, (0.2, 0.2), to, geometry),)))


@pytest.mark.parametrize("geometry", [PLAIN, ODD])
@pytest.mark.parametrize("mark", MARKS[:5], ids=[type(mark).__name__ for mark in MARKS[:5]])
def test_a_pulled_handle_is_where_it_was_pulled_to(mark: Mark, geometry: Geometry) -> None:
    last = 4 if len(handles_of(mark, geometry)) == 8 else 1
    x, y = handles_of(mark, geometry)[last]
    to = (x + 0.04, y + 0.03)
    assert handles_of(pulled(mark, last, to, geometry), geometry)[last] == pytest.approx(to)


@pytest.mark.parametrize("geometry", [PLAIN, ODD])
@pytest.mark.parametrize("mark", MARKS, ids=[type(mark).__name__ for mark in MARKS])
def test_a_moved_mark_moves_on_the_picture(mark: Mark, geometry: Geometry) -> None:
    before = handles_of(mark, geometry)
    after = handles_of(moved(mark, (0.03, -0.02), geometry), geometry)
    for (x, y), (x2, y2) in zip(before, after, strict=True):
        assert (x2 - x, y2 - y) == pytest.approx((0.03, -0.02))


def test_moving_against_the_edge_keeps_the_size() -> None:
    assert moved(Box(0.4, 0.4, 0.2, 0.2), (2, -2), PLAIN) == Box(0.8, 0, 0.2, 0.2)
    arrow = moved(Arrow(0.4, 0.4, 0.5, 0.6), (2, 0), PLAIN)
    assert isinstance(arrow, Arrow)
    assert (arrow.x, arrow.x2) == pytest.approx((0.9, 1.0))


def test_a_frame_pulled_across_itself_turns_over() -> None:
    turned = pulled(Box(0.4, 0.4, 0.2, 0.2), 4, (0.1, 0.2), PLAIN)
    assert isinstance(turned, Box)
    assert (turned.x, turned.y, turned.w, turned.h) == pytest.approx((0.1, 0.2, 0.3, 0.2))


def test_a_drawn_area_hides_all_that_it_was_drawn_over() -> None:
    drawn = spanned(Redaction(0, 0, 0, 0), (0.2, 0.2), (0.6, 0.5), ODD)
    assert isinstance(drawn, Redaction)
    for corner in ((0.2, 0.2), (0.6, 0.2), (0.6, 0.5), (0.2, 0.5)):
        x, y = ODD.to_original(corner)
        assert drawn.x - 1e-9 <= x <= drawn.x + drawn.w + 1e-9
        assert drawn.y - 1e-9 <= y <= drawn.y + drawn.h + 1e-9


def test_the_outline_of_a_hidden_area_turns_with_the_photo() -> None:
    area = outline_of(Redaction(0.4, 0.4, 0.2, 0.2), ODD)
    box = outline_of(Box(0.4, 0.4, 0.2, 0.2), ODD)
    assert len({round(y, 6) for _, y in area}) == 4
    assert len({round(y, 6) for _, y in box}) == 2


def test_a_text_grows_when_its_handle_is_pulled_down() -> None:
    text = Text(0.5, 0.5, "here")
    ((x, y),) = handles_of(text, PLAIN)
    larger = pulled(text, 0, (x, 0.5 + (y - 0.5) * 2), PLAIN)
    assert isinstance(larger, Text)
    assert larger.size == pytest.approx(2)


def test_a_cut_stays_inside_the_photo() -> None:
    assert cut_stretched(Cut(), 4, (0.5, 2)) == Cut(0, 0, 0.5, 1)
    assert cut_stretched(Cut(), 3, (-1, 0)) == Cut(0, 0, 0.02, 1)
    assert cut_moved(Cut(0.5, 0.5, 0.4, 0.4), (9, -9)) == Cut(0.6, 0, 0.4, 0.4)
