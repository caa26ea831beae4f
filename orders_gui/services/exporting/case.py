"""The facts of a dispute put into words: from the library's objects to a ready statement."""

from collections.abc import Sequence
from datetime import datetime
from itertools import groupby

from orders_gui.domain.moments import Moment
from orders_gui.domain.parcels.tracking import TrackingNumber
from orders_gui.services.exporting.casefile import AnsweredQuestion, CaseFile
from orders_gui.services.exporting.dates import deadline_rows
from orders_gui.services.exporting.editions import case_for, payment_rows
from orders_gui.services.exporting.exhibits import exhibits_of
from orders_gui.services.exporting.history import strip, timeline
from orders_gui.services.exporting.options import PdfOptions, Section
from orders_gui.services.exporting.request import (
    amounts,
    asked_for,
    headline,
    marketplace_name,
)
from orders_gui.services.exporting.statement import (
    Claim,
    ClaimText,
    ItemLine,
    LeftOut,
    LetterPage,
    Meta,
    NumberLine,
    OrderFacts,
    QuestionAnswer,
    QuestionGroup,
    Statement,
    printable,
)
from orders_gui.services.exporting.wording import Wording, offset_name

ITEM_PICTURE = "item.jpg"
"""The name of the item's picture in the statement."""


def statement_for(
    case: CaseFile,
    words: Wording,
    now: datetime,
    options: PdfOptions | None = None,
    letters: tuple[LetterPage, ...] = (),
) -> Statement:
    """The statement in the language and zone of `words`, prepared at `now` (aware UTC).

    In a document of two languages the first part has the exhibits, and each part its own text.
    """
    options = options or PdfOptions(language=words.language)
    case = case_for(case, options)
    return Statement(
        meta=_meta(case, words, now),
        order=_order(case, words),
        claim=Claim(headline(case, words), _claim_texts(case, words, options.languages)),
        amounts=amounts(case, words),
        deadlines=deadline_rows(case, words, now),
        strip=strip(case, words, now),
        timeline=timeline(case, words, now) if options.has(Section.TIMELINE) else (),
        questions=_questions(case, words) if options.has(Section.QUESTIONS) else (),
        exhibits=exhibits_of(case, words, options.layout),
        payments=payment_rows(case, words) if options.has(Section.PAYMENTS) else (),
        letters=letters,
        without=_without(words, options),
    )


def _without(words: Wording, options: PdfOptions) -> tuple[LeftOut, ...]:
    if words.language != options.languages[0]:
        return "exhibits", "integrity"
    return () if options.has(Section.INTEGRITY) else ("integrity",)


def _meta(case: CaseFile, words: Wording, now: datetime) -> Meta:
    order, dispute = case.order, case.dispute
    moments: list[Moment | None] = [now, order.ordered, *(turn.at for turn in dispute.rounds)]
    moments += [scan.at for parcel in order.parcels for scan in parcel.events]
    offsets = {offset_name(words.local(at)) for at in moments if isinstance(at, datetime)}
    return Meta(
        lang=words.language,
        case=dispute.code,
        title=words.text(
            "title",
            code=dispute.code,
            marketplace=marketplace_name(case, words),
            number=order.number,
        ),
        author=case.buyer.name,
        prepared=words.day_and_time(now),
        zone_note=words.text(
            "zone_note",
            zone=words.zone_name(),
            offsets=" / ".join(sorted(offsets)),
        ),
    )


def _order(case: CaseFile, words: Wording) -> OrderFacts:
    order = case.order
    payment = order.payments[0] if order.payments else None
    return OrderFacts(
        marketplace=case.marketplace,
        number=order.number,
        seller=order.seller,
        buyer=case.buyer.name,
        buyer_place=case.buyer.place,
        paid_on=_day(payment.paid_on if payment else None, words),
        paid_by=payment.method if payment else "",
        ordered=_day(order.ordered, words),
        shipped=_day(order.shipped, words),
        delivered=_delivered(case, words),
        tracking=tuple(_number_line(number, words) for number in order.tracking_numbers),
        items=_items(case, words),
        more=_more_items(case, words),
    )


def _delivered(case: CaseFile, words: Wording) -> str:
    """The day; "Not delivered" only when the claim itself says so."""
    delivered = _day(case.order.delivered, words)
    missing = case.dispute.reason.startswith("not_received.")
    return delivered or (words.text("not_delivered") if missing else "")


def _number_line(number: TrackingNumber, words: Wording) -> NumberLine:
    return NumberLine(number.number, number.carrier or words.text(f"roles.{number.role}"))


def _items(case: CaseFile, words: Wording) -> tuple[ItemLine, ...]:
    return tuple(
        ItemLine(
            title=printable(item.title).strip() or case.order.number,
            variant=item.variant,
            quantity=words.text("formats.quantity", n=item.quantity),
            price=(
                words.text("formats.unit_price", amount=words.money(item.unit_price))
                if item.unit_price is not None
                else ""
            ),
            image=ITEM_PICTURE if place == 0 and item.picture_sha256 else "",
        )
        for place, item in enumerate(case.disputed_items)
    )


def _more_items(case: CaseFile, words: Wording) -> str:
    disputed = case.disputed_items
    parts = []
    if len(disputed) > 1:
        titles = "; ".join(item.title for item in disputed[1:])
        parts.append(words.text("more_items.disputed", titles=titles))
    others = len(case.order.items) - len(disputed)
    if others > 0:
        parts.append(words.plural("more_items.others", others))
    return " ".join(parts)


def _claim_texts(case: CaseFile, words: Wording, languages: Sequence[str]) -> tuple[ClaimText, ...]:
    """English and the buyer's own language, the part's language first.

    A text that another part of the document has for its own is not said twice.
    """
    dispute = case.dispute
    texts = []
    if dispute.claim_en:
        key = "claim.sent" if dispute.opened_at else "claim.draft"
        day = _day(dispute.opened_at, words)
        label = words.text(key, language=words.language_name("en"), day=day)
        texts.append(ClaimText("en", label, dispute.claim_en))
    if dispute.claim_own and dispute.own_language != "en":
        name = words.language_name(dispute.own_language)
        label = words.text("claim.own", language=name)
        texts.append(ClaimText(dispute.own_language, label, dispute.claim_own))
    if any(text.lang == words.language for text in texts):
        others = set(languages) - {words.language}
        texts = [text for text in texts if text.lang not in others]
    return tuple(sorted(texts, key=lambda text: text.lang != words.language))


def _questions(case: CaseFile, words: Wording) -> tuple[QuestionGroup, ...]:
    """The questionnaire once it was begun, and the request as its last question."""
    if not any(answer.answer for answer in case.answers):
        return ()
    groups = [
        QuestionGroup(group, tuple(QuestionAnswer(part.question, part.answer) for part in parts))
        for group, parts in groupby(case.answers, key=_group)
    ]
    asked = QuestionAnswer(words.text("request_question.question"), asked_for(case, words))
    return (*groups, QuestionGroup(words.text("request_question.group"), (asked,)))


def _group(answer: AnsweredQuestion) -> str:
    return answer.group


def _day(moment: Moment | None, words: Wording) -> str:
    return words.day(moment) if moment is not None else ""
