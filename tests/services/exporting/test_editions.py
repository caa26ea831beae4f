"""What each reader gets, which parts can be chosen, and both languages in one document."""

from dataclasses import replace

import pytest

from orders_gui.domain.disputes.dispute import DisputeEvent, Party, Round
from orders_gui.domain.evidence.marks import (
    Adjustments,
    Arrow,
    Badge,
    Colour,
    Markup,
    Redaction,
    Text,
)
from orders_gui.domain.ids import EvidenceId
from orders_gui.domain.language import BOTH
from orders_gui.domain.states import DeadlineKind
from orders_gui.services.exporting.case import statement_for
from orders_gui.services.exporting.casefile import CaseFile
from orders_gui.services.exporting.document import render_pdf
from orders_gui.services.exporting.options import (
    Edition,
    PdfOptions,
    Section,
    sections_of,
)
from orders_gui.services.exporting.statement import EventRow, RoundRow, Statement
from orders_gui.services.exporting.wording import Wording
from tests.builders import money
from tests.services.exporting.casefiles import NOW, a_case, a_photo, at
from tests.services.exporting.cases import pictures_of
from tests.services.exporting.pdf_reading import bookmarks

FIRST, SECOND = EvidenceId(31), EvidenceId(32)


def made(options: PdfOptions, case: CaseFile | None = None, language: str = "en") -> Statement:
    return statement_for(case or a_case(), Wording.of(language, "Europe/Berlin"), NOW, options)


def refunded() -> CaseFile:
    case = a_case()
    refund = Round(DisputeEvent.REFUND_RECEIVED, Party.SELLER, at(30, 9), amount=money("10.00 USD"))
    return replace(case, dispute=replace(case.dispute, rounds=(*case.dispute.rounds, refund)))


def test_the_seller_learns_nothing_of_the_payment_but_the_sum() -> None:
    statement = made(PdfOptions(Edition.SELLER))
    told = statement.to_json()
    assert "Visa" not in told
    assert "4417" not in told
    assert "Berlin, Germany" not in told
    assert statement.amounts[0].value == "US\u00a0$40.90"
    assert statement.payments == ()
    assert statement.questions == ()


def test_the_seller_gets_the_sum_also_when_only_the_payment_says_it() -> None:
    case = a_case()
    case = replace(case, order=replace(case.order, total=None))
    assert made(PdfOptions(Edition.SELLER), case).amounts[0].value == "US\u00a0$40.90"


def test_payments_cannot_be_chosen_for_the_seller() -> None:
    options = PdfOptions(Edition.SELLER, sections=frozenset(Section))
    assert made(options).payments == ()
    assert Section.PAYMENTS not in sections_of(Edition.SELLER)
    assert Section.PAYMENTS in sections_of(Edition.BANK)


def test_the_marketplace_gets_the_answers_and_no_deadline_of_the_bank() -> None:
    statement = made(PdfOptions(Edition.PLATFORM))
    assert statement.questions
    assert statement.order.paid_by == "Visa ending 4417"
    assert statement.order.buyer_place == ""
    assert [row.what for row in statement.deadlines] == ["Dispute opened", "Protection ended"]


def test_the_bank_gets_every_payment_and_the_chronology() -> None:
    statement = made(PdfOptions(Edition.BANK), refunded())
    assert [(row.what, row.amount, row.how) for row in statement.payments] == [
        ("Total of the order", "US\u00a0$40.90", ""),
        ("Charged", "US\u00a0$40.90", "Visa ending 4417"),
        ("Refund received", "US\u00a0$10.00", ""),
        ("Asked for", "US\u00a0$34.90", "Full refund"),
    ]
    assert statement.payments[-1].strong
    assert statement.order.buyer_place == "Berlin, Germany"
    assert "Card chargeback until" in [row.what for row in statement.deadlines]
    assert statement.timeline
    assert statement.questions == ()


@pytest.mark.parametrize("kind", list(DeadlineKind))
def test_only_the_bank_sees_where_else_money_can_be_claimed(kind: DeadlineKind) -> None:
    case = a_case()
    case = replace(case, deadlines=(replace(case.deadlines[0], kind=kind),))
    elsewhere = {"chargeback_until", "paypal_open_until", "paypal_escalate_by", "section75_until"}
    for edition in (Edition.SELLER, Edition.PLATFORM):
        rows = made(PdfOptions(edition), case).deadlines
        if kind.value in elsewhere:
            assert len(rows) == 2
    assert len(made(PdfOptions(Edition.BANK), case).deadlines) >= len(rows)


def test_chosen_exhibits_keep_their_letters() -> None:
    statement = made(PdfOptions(exhibits=frozenset({SECOND})))
    assert [exhibit.letter for exhibit in statement.exhibits] == ["B"]
    opened = next(row for row in statement.timeline if isinstance(row, RoundRow))
    assert opened.exhibits == ("B",)


def test_sections_are_left_out() -> None:
    options = PdfOptions(sections=frozenset({Section.TIMELINE}))
    statement = made(options)
    assert any(isinstance(row, EventRow) for row in statement.timeline)
    assert (statement.questions, statement.exhibits) == ((), ())
    assert statement.without == ("integrity",)
    without = bookmarks(render_pdf([statement], pictures_of(statement), timestamp=NOW).pdf)
    assert without == ["Dispute statement", "Timeline and rounds", "About this document"]


def test_exhibits_without_the_table_of_fingerprints() -> None:
    case = replace(a_case(), evidence=tuple(a_photo(n, f"Photo {n}") for n in range(9)))
    statement = made(PdfOptions(sections=frozenset({Section.EXHIBITS})), case)
    titles = bookmarks(render_pdf([statement], pictures_of(statement), timestamp=NOW).pdf)
    assert "Integrity of the exhibits" not in titles
    assert "Exhibit I. Photo 8" in titles


@pytest.mark.parametrize(("layout", "pages"), [(1, 9), (2, 5), (4, 3), (8, 2)])
def test_exhibits_share_pages_as_chosen(layout: int, pages: int) -> None:
    case = replace(a_case(), evidence=tuple(a_photo(n, f"Photo {n}") for n in range(9)))
    options = PdfOptions(
        layout=layout,  # type: ignore[arg-type]
        sections=frozenset({Section.EXHIBITS}),
    )
    statement = made(options, case)
    assert {exhibit.layout for exhibit in statement.exhibits} == {layout}
    document = render_pdf([statement], pictures_of(statement), timestamp=NOW)
    assert document.pages == 2 + pages
    assert document.notes == ()


def test_two_languages_share_the_exhibits() -> None:
    options = PdfOptions(language=BOTH)
    parts = [made(options), made(options, language="ru")]
    assert [[text.lang for text in part.claim.texts] for part in parts] == [["en"], ["ru"]]
    assert [part.without for part in parts] == [(), ("exhibits", "integrity")]
    document = render_pdf(parts, pictures_of(parts[0]), timestamp=NOW)
    titles = bookmarks(document.pdf)
    assert titles.count("Exhibit A. Cup cracked from the rim to the foot") == 1
    assert titles.index("Dispute statement") < titles.index("Integrity of the exhibits")
    assert titles.index("Integrity of the exhibits") < titles.index("Заявление по спору")
    assert "Ход событий и раунды" in titles
    again = render_pdf(parts, pictures_of(parts[0]), timestamp=NOW)
    assert again.pdf == document.pdf


def test_marks_are_lines_over_the_picture_and_what_is_covered_is_said() -> None:
    markup = Markup(
        (
            Arrow(0.1, 0.1, 0.5, 0.5),
            Badge(0.5, 0.5, 2, "Crack", Colour.GREEN),
            Text(0.5, 0.9, "12 cm"),
            Redaction(0, 0, 0.2, 0.2, hides="address"),
        )
    )
    statement = made(PdfOptions(), replace(a_case(), marks={FIRST: markup}))
    first, second = statement.exhibits
    assert [(mark.type, mark.n, mark.text) for mark in first.marks] == [
        ("arrow", None, ""),
        ("ellipse", 2, "Crack"),
    ]
    assert (first.marks[0].colour, first.marks[1].colour) == ("", "#2FA36B")
    assert first.redacted == "Covered: address."
    assert (second.marks, second.redacted, second.note) == ((), "", "")


def test_a_copy_that_is_turned_says_so_and_takes_its_layout_from_the_copy() -> None:
    turned = Markup(adjustments=Adjustments(turns=1))
    statement = made(PdfOptions(), replace(a_case(), marks={FIRST: turned}))
    assert "turned" in statement.exhibits[0].note
    assert statement.exhibits[0].redacted == ""


def test_a_covered_area_without_a_word_is_told_too() -> None:
    covered = Markup((Redaction(0, 0, 0.2, 0.2),))
    statement = made(PdfOptions(), replace(a_case(), marks={FIRST: covered}), "en")
    assert statement.exhibits[0].redacted == "Parts of this picture are covered."
