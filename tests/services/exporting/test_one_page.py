"""Page 1 is one page whatever the claim is: each step that gives way, and what moves where."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from orders_gui.services.exporting.document import render_pdf
from orders_gui.services.exporting.statement import ClaimText, Statement
from tests.services.exporting.cases import english, pictures_of, stress
from tests.services.exporting.pdf_reading import text_of
from tests.services.exporting.test_document import THEN

SENTENCE = "The foot is bent and the shade is dented on the left side as well. "
ALSO = "Der Fuss ist verbogen und der Schirm links ebenfalls verbeult worden. "

SIDE_BY_SIDE, FIRST_ONLY, OPENING_ONLY = range(3)


def with_claim(sentences: int) -> Statement:
    """Two texts of so many sentences, the first one with a short last paragraph."""
    texts = (
        ClaimText("en", "English", f"{SENTENCE * sentences}\n\n{SENTENCE}"),
        ClaimText("de", "German", ALSO * sentences),
    )
    case = english()
    return replace(case, claim=replace(case.claim, texts=texts))


def pages_of(statement: Statement, folder: Path) -> list[str]:
    target = folder / "statement.pdf"
    made = render_pdf([statement], pictures_of(statement), timestamp=THEN)
    target.write_bytes(made.pdf)
    return [" ".join(text_of(target, page=page).split()) for page in range(1, made.pages + 1)]


@pytest.mark.parametrize(
    ("sentences", "step", "shown"),
    [
        (1, 0, SIDE_BY_SIDE),
        (6, 1, SIDE_BY_SIDE),
        (7, 2, SIDE_BY_SIDE),
        (8, 3, SIDE_BY_SIDE),
        (9, 4, SIDE_BY_SIDE),
        (11, 5, SIDE_BY_SIDE),
        (13, 6, SIDE_BY_SIDE),
        (15, 7, SIDE_BY_SIDE),
        (18, 8, FIRST_ONLY),
        (28, 9, FIRST_ONLY),
        (38, 10, OPENING_ONLY),
    ],
)
def test_each_step_gives_way_in_its_turn(
    sentences: int, step: int, shown: int, tmp_path: Path, steps: dict[str, int]
) -> None:
    first, second, *others = pages_of(with_claim(sentences), tmp_path)
    rest = " ".join((second, *others))

    assert steps["number"] == step
    assert "Page 1 / " in first
    if shown == SIDE_BY_SIDE:
        assert first.count("ebenfalls") == sentences
        assert "Timeline and rounds" in second
        return
    assert "Timeline and rounds" not in second
    assert (first.count("ebenfalls"), rest.count("ebenfalls")) == (0, sentences)
    if shown == FIRST_ONLY:
        assert first.count("left side") == sentences + 1
        assert "The claim in the buyer's own language" in second
    else:
        assert first.count("left side") < 9
        assert rest.count("left side") == sentences + 1
        assert "The claim in full" in second


def test_when_all_is_too_long_the_last_step_is_taken(tmp_path: Path, steps: dict[str, int]) -> None:
    first, second, *_ = pages_of(stress(), tmp_path)
    assert steps["number"] == 11
    assert "Page 1 / " in first
    assert "The claim in full" in second


def test_thumbnails_become_links_before_the_claim_is_cut(tmp_path: Path) -> None:
    with_pictures = pages_of(with_claim(13), tmp_path)[0]
    without = pages_of(with_claim(15), tmp_path)[0]
    assert "Dented shade" in with_pictures or "p. 4" in with_pictures
    assert "A p." in without


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> dict[str, int]:
    """The step that the last document took, asked of the typesetting itself."""
    from orders_gui.services.exporting import document

    taken: dict[str, int] = {}
    typeset = document._typeset

    def listening(root: Path, parts: int, timestamp: object) -> object:
        compiler, made = typeset(root, parts, timestamp)  # type: ignore[arg-type]
        taken.update(json.loads(compiler.query("<en-step>", field="value", one=True)))
        return compiler, made

    monkeypatch.setattr(document, "_typeset", listening)
    return taken
