"""The rendered document, read back with other programs' tools."""

import json
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from pikepdf import Name, Pdf
from PIL import Image

from orders_gui.paths import resource
from orders_gui.services.exporting.document import (
    MISSING_LETTERS_NOTE,
    SYSTEM_FONTS_NOTE,
    RenderedDocument,
    render_pages_png,
    render_pdf,
)
from orders_gui.services.exporting.statement import (
    Claim,
    ClaimText,
    EventRow,
    ItemLine,
    QuestionAnswer,
    QuestionGroup,
    RoundRow,
    Statement,
)
from tests.services.exporting.cases import (
    ARABIC,
    CHINESE,
    an_exhibit,
    english,
    minimal,
    pictures_of,
    russian,
    stress,
)
from tests.services.exporting.pdf_reading import (
    bookmarks,
    embedded_pictures,
    link_count,
    problems,
    text_of,
)

THEN = datetime(2026, 3, 24, 8, 15, tzinfo=UTC)
MARKUP = r"*b* $x$ #import \ @a <b> = _u_ `r` // --- ~ \u{41} [c] {d} ' \""


def rendered(statement: Statement) -> RenderedDocument:
    return render_pdf([statement], pictures_of(statement), timestamp=THEN)


def saved(statement: Statement, folder: Path) -> Path:
    target = folder / "statement.pdf"
    target.write_bytes(rendered(statement).pdf)
    return target


@pytest.mark.parametrize("case", [english, russian, minimal, stress])
def test_every_case_is_a_sound_archive_file(case: Callable[[], Statement], tmp_path: Path) -> None:
    statement = case()
    document = rendered(statement)
    target = tmp_path / "statement.pdf"
    target.write_bytes(document.pdf)

    assert document.notes == ()
    assert problems(target) == ""
    with Pdf.open(target) as pdf:
        assert len(pdf.pages) == document.pages
        assert pdf.Root.Lang == statement.meta.lang
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.StructTreeRoot.Type == Name.StructTreeRoot
        assert [intent.S for intent in pdf.Root.OutputIntents] == [Name.GTS_PDFA1]
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        with pdf.open_metadata() as metadata:
            assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("3", "A")
            assert metadata["pdfuaid:part"] == "1"


@pytest.mark.parametrize("case", [english, russian, minimal, stress])
def test_the_statement_is_exactly_one_page(case: Callable[[], Statement], tmp_path: Path) -> None:
    statement = case()
    labels = json.loads(resource("templates", f"strings-{statement.meta.lang}.json").read_text())
    pdf = saved(statement, tmp_path)
    first, second = text_of(pdf, page=1), text_of(pdf, page=2)

    assert labels["statement"] in first
    assert labels["rows"]["exhibits"] in first
    assert f"{labels['page']} 1 / " in first
    # The second page starts a section of its own.
    starts = [labels[name] for name in ("timeline", "notes", "claim_page_full")]
    assert any(second.splitlines()[0].startswith(start) or start in second for start in starts)


def test_every_page_has_its_header_and_footer(tmp_path: Path) -> None:
    pdf = saved(english(), tmp_path)

    for page in range(2, 7):
        text = text_of(pdf, page=page)
        assert "BrightNest Lighting · Desk lamp, 45 cm" in text
        assert "Case D-2026-004" in text
        assert f"Page {page} / 6" in text


def test_text_of_every_script_can_be_copied_out(tmp_path: Path) -> None:
    text = " ".join(text_of(saved(english(), tmp_path)).split())

    assert "I ask for a full refund of US $41.60." in text
    assert "Плафон помят, ножка погнута" in text
    assert CHINESE.replace(" ", "") in text.replace(" ", "")

    hebrew = replace(
        minimal(), claim=Claim("I ask for a refund.", (ClaimText("he", "Hebrew", "המנורה שבורה"),))
    )
    assert "המנורה שבורה" in text_of(saved(hebrew, tmp_path))

    arabic = replace(
        minimal(), claim=Claim("I ask for a refund.", (ClaimText("ar", "Arabic", ARABIC),))
    )
    copied = text_of(saved(arabic, tmp_path))
    assert all(word in copied for word in ("الطلب", "رقم", "المصباح", "مكسور"))


def test_every_hash_is_whole(tmp_path: Path) -> None:
    text = "".join(text_of(saved(stress(), tmp_path)).split())

    assert all(exhibit.sha256 in text for exhibit in stress().exhibits)


def test_links_and_bookmarks_lead_to_the_exhibits() -> None:
    pdf = rendered(english()).pdf

    titles = [" ".join(title.split()) for title in bookmarks(pdf)]
    assert titles == [
        "Dispute statement",
        "Timeline and rounds",
        "Questions and answers",
        "Exhibits",
        "Exhibit A. Shade dented, paint gone",
        "Exhibit B. Box as handed over, one side pushed in",
        "Exhibit C. Foot bent",
        "Exhibit D. Shipping label",
        "Exhibit E. Chat with the seller",
        "Integrity of the exhibits",
    ]
    # 4 mentions in the claim, 5 thumbnails, 1 mention and 2 letters in a round, 1 letter with an
    # answer, 1 mention in a note, 5 badges in the table.
    assert link_count(pdf) >= 19


def test_a_mention_of_an_exhibit_that_is_not_there_is_no_link() -> None:
    plain = replace(
        minimal(), claim=Claim("x", (ClaimText("en", "English", "See Exhibit\u00a0Q."),))
    )

    assert link_count(rendered(plain).pdf) == 0


def test_a_numbered_photo_is_a_mention_of_its_exhibit() -> None:
    def links(claim: str) -> int:
        texts = (ClaimText("en", "English", claim),)
        return link_count(rendered(replace(english(), claim=Claim("x", texts))).pdf)

    without = links("See the photos.")
    assert links("See photo 1 and photo\u00a05.") == without + 2
    assert links("See photo 0, photo 6 and photo 2026.") == without


def test_pictures_go_in_as_they_were_handed_over() -> None:
    statement = english()
    wanted = set(pictures_of(statement).values())

    assert set(embedded_pictures(rendered(statement).pdf)) == wanted


def test_the_same_input_gives_the_same_bytes() -> None:
    first, second = rendered(english()), rendered(english())
    later = render_pdf([english()], pictures_of(english()), timestamp=THEN + timedelta(seconds=1))

    assert first.pdf == second.pdf
    assert later.pdf != first.pdf


def everywhere(words: str) -> Statement:
    """A statement with the same words in every field that a user or a seller writes."""
    case = english()
    return replace(
        case,
        order=replace(
            case.order,
            seller=words,
            seller_id=words,
            buyer=words,
            buyer_place=words,
            paid_by=words,
            number=words,
            more=words,
            items=(ItemLine(words, words, words, words),),
        ),
        claim=Claim(words, (ClaimText("en", words, words), ClaimText("ru", words, words))),
        timeline=(
            EventRow("1 May", words, where=words),
            RoundRow("seller", "2 May", words, text=words, translation=words, outcome=words),
        ),
        questions=(QuestionGroup(words, (QuestionAnswer(words, words),)),),
        exhibits=(
            an_exhibit(0, words, file=words, note=words, redacted=words, short=words),
            an_exhibit(1, words, 4, file=words, kind=words, captured_note=words),
            an_exhibit(2, words, 1, file=words),
        ),
    )


def test_markup_in_any_field_is_printed_as_it_is(tmp_path: Path) -> None:
    text = "".join(text_of(saved(everywhere(MARKUP), tmp_path)).split())
    wanted = "".join(MARKUP.split())

    # Page 1 shortens some fields; the others show the words whole.
    assert text.count(wanted) >= 25


@pytest.mark.parametrize(
    "words",
    [
        "\x00\x01\x08\x1b[31m",
        "photo\u202egpj.exe",
        "half \ud83d pair",
        "👨\u200d👩\u200d👧 🏳️\u200d🌈 ☂ ✓",
        "Z̵͎̜a̷l̶g̸o̵ q\u0301\u0302\u0303\u0304",
        "word" * 500,
        "\n\n\n",
        "\ufeff\u200b\u2060\u00ad",
        "../../etc/passwd",
        "Exhibit\u00a0A Exhibit\u00a0ZZ",
    ],
)
def test_odd_text_in_any_field_is_rendered(words: str, tmp_path: Path) -> None:
    target = saved(everywhere(words), tmp_path)

    assert problems(target) == ""
    assert "Page 1 /" in text_of(target, page=1)


@pytest.mark.parametrize("words", ["crack " * 17_000, "трещина" * 15_000, "w" * 100_000])
def test_a_caption_of_100_kilobytes_is_cut_and_stops_nothing(words: str, tmp_path: Path) -> None:
    case = replace(minimal(), exhibits=(an_exhibit(0, words), an_exhibit(1, words, 4)))

    document = rendered(case)

    assert document.notes == ()
    target = saved(case, tmp_path)
    assert problems(target) == ""
    assert words[:5] in text_of(target)
    assert "…" in text_of(target)


@pytest.mark.parametrize("words", ["你" * 14_000, "crack " * 6_700])
def test_long_words_in_every_field_leave_texts_whole_and_cut_the_rest(
    words: str, tmp_path: Path
) -> None:
    target = saved(everywhere(words), tmp_path)

    assert problems(target) == ""
    texts = 5  # the claim twice, a round, its translation and an answer
    printed = text_of(target).count(words[0])
    assert texts * words.count(words[0]) < printed < (texts + 3) * words.count(words[0])


def test_a_letter_in_no_shipped_font_is_told() -> None:
    document = rendered(replace(minimal(), claim=Claim("Thai: ก. I ask for a refund.")))

    assert document.notes in ((SYSTEM_FONTS_NOTE,), (MISSING_LETTERS_NOTE,))
    assert document.pages == 2


def test_a_letter_that_no_font_can_have_makes_an_ordinary_pdf() -> None:
    document = rendered(replace(minimal(), claim=Claim("Private: \U000f0000")))

    assert document.notes == (MISSING_LETTERS_NOTE,)
    with Pdf.open(BytesIO(document.pdf)) as pdf, pdf.open_metadata() as metadata:
        assert "pdfaid:part" not in metadata


def test_nothing_is_left_in_the_temporary_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))

    rendered(english())
    with pytest.raises(ValueError, match="picture name"):
        render_pdf([minimal()], {"../x.jpg": b""}, timestamp=THEN)

    assert list(tmp_path.iterdir()) == []


def test_pages_for_the_screen_have_the_asked_resolution() -> None:
    preview = render_pages_png([minimal()], {}, timestamp=THEN, dpi=48)

    sizes = [Image.open(BytesIO(page)).size for page in preview.pages]
    assert sizes == [(397, 561), (397, 561)]
    assert preview.notes == ()


@pytest.mark.parametrize("language", ["en", "ru"])
def test_labels_have_the_same_keys_in_every_language(language: str) -> None:
    def shape(value: object) -> object:
        if isinstance(value, dict):
            return {key: shape(part) for key, part in value.items()}
        return type(value)

    english_labels, labels = (
        json.loads(resource("templates", f"strings-{name}.json").read_text("utf-8"))
        for name in ("en", language)
    )
    assert shape(labels) == shape(english_labels)


def test_a_quick_rendering_shows_the_same_pages() -> None:
    whole = render_pages_png([english()], pictures_of(english()), timestamp=THEN, dpi=48)
    quick = render_pages_png(
        [english()], pictures_of(english()), timestamp=THEN, dpi=48, quick=True
    )
    assert quick.pages == whole.pages
