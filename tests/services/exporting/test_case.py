"""The statement made from the facts of a dispute."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from orders_gui.domain.disputes.dispute import DisputeEvent, Outcome, Party, Request, Round
from orders_gui.domain.disputes.dispute import RequestKind as Kind
from orders_gui.domain.disputes.refunds import Refund
from orders_gui.domain.evidence.evidence import CaptureSource, EvidenceKind, Media, Side
from orders_gui.domain.ids import ItemId, OrderId
from orders_gui.domain.orders import Item, Payment
from orders_gui.domain.parcels.tracking import NumberRole, Parcel, TrackingNumber
from orders_gui.domain.rules.deadlines import Precision
from orders_gui.domain.states import Basis, DeadlineKind, DisputeState
from orders_gui.services.exporting.case import statement_for
from orders_gui.services.exporting.casefile import CaseFile, Placed
from orders_gui.services.exporting.document import render_pdf
from orders_gui.services.exporting.exhibits import layout_of, picture_name
from orders_gui.services.exporting.options import Edition, PdfOptions
from orders_gui.services.exporting.statement import (
    Amount,
    DeadlineRow,
    EventRow,
    NumberLine,
    QuestionAnswer,
    RoundRow,
    Statement,
    StripStep,
)
from orders_gui.services.exporting.wording import Wording
from tests.builders import money
from tests.services.exporting.casefiles import (
    CLAIM_OWN,
    NOW,
    PROTECTION_END,
    a_case,
    a_deadline,
    a_photo,
    at,
)
from tests.services.exporting.cases import pictures_of

BERLIN = "Europe/Berlin"


def english(
    case: CaseFile | None = None, *, zone: str = BERLIN, options: PdfOptions | None = None
) -> Statement:
    return statement_for(case or a_case(), Wording.of("en", zone), NOW, options)


def with_dispute(**changes: object) -> CaseFile:
    case = a_case()
    return replace(case, dispute=replace(case.dispute, **changes))  # type: ignore[arg-type]


def with_order(**changes: object) -> CaseFile:
    case = a_case()
    return replace(case, order=replace(case.order, **changes))  # type: ignore[arg-type]


@pytest.mark.parametrize("language", ["en", "ru"])
def test_a_whole_case_can_be_printed(language: str) -> None:
    statement = statement_for(a_case(), Wording.of(language, BERLIN), NOW)

    document = render_pdf([statement], pictures_of(statement), timestamp=NOW)

    assert (document.pages, document.notes) == (5, ())


def test_the_head_names_the_case_the_buyer_and_the_zone() -> None:
    meta = english().meta

    assert (meta.lang, meta.case, meta.author) == ("en", "D-2026-017", "Anna Petrova")
    assert meta.title == "Dispute statement D-2026-017, AliExpress order 3042 7719 5520"
    assert meta.prepared == "28\u00a0Nov 2026, 14:20"
    # The order was placed in summer time, the dispute runs in winter time.
    assert meta.zone_note == "Times in Berlin (UTC+1 / UTC+2)"
    assert english(zone="UTC").meta.zone_note == "Times in UTC (UTC)"
    assert english(zone="").meta.zone_note.startswith("Times in the buyer's time zone (UTC")


@pytest.mark.parametrize(
    ("request_", "sentence"),
    [
        (
            Request(Kind.REFUND_ONLY, money("34.90 USD")),
            "I ask for a full refund of US\u00a0$34.90.",
        ),
        (
            Request(Kind.REFUND_ONLY, money("40.90 USD")),
            "I ask for a full refund of US\u00a0$40.90.",
        ),
        (Request(Kind.REFUND_ONLY, money("5 USD")), "I ask for a partial refund of US\u00a0$5.00."),
        (Request(Kind.REFUND_ONLY, money("30 EUR")), "I ask for a refund of €30.00."),
        (Request(), "I ask for a refund."),
        (
            Request(Kind.RETURN_AND_REFUND, money("34.90 USD")),
            "I ask to return it for a full refund of US\u00a0$34.90.",
        ),
    ],
)
def test_the_headline_says_what_is_asked_for(request_: Request, sentence: str) -> None:
    headline = english(with_dispute(request=request_)).claim.headline

    assert headline == f"Item arrived damaged. {sentence}"


def test_the_language_of_the_document_comes_first_in_the_claim() -> None:
    russian = statement_for(a_case(), Wording.of("ru", BERLIN), NOW).claim.texts

    assert [text.lang for text in english().claim.texts] == ["en", "ru"]
    assert (russian[0].lang, russian[0].text) == ("ru", CLAIM_OWN)
    assert russian[1].label == "По-английски, отправлено 21\u00a0нояб. 2026"


def test_the_amounts_are_paid_asked_offered_and_where_it_stands() -> None:
    assert english().amounts == (
        Amount("paid", "US\u00a0$40.90"),
        Amount("asked", "US\u00a0$34.90", "full refund", strong=True),
        Amount("offer", "US\u00a0$8.00", "23\u00a0Nov 2026"),
        Amount("status", "AliExpress is reviewing", "since 28\u00a0Nov 2026"),
    )


def test_money_charged_in_another_currency_stands_beside_the_total() -> None:
    paid = english(with_order(payments=(Payment(money("3800 RUB")),))).amounts[0]

    assert paid == Amount("paid", "3,800.00\u00a0₽", "order total US\u00a0$40.90")


def test_without_a_payment_the_total_is_called_a_total() -> None:
    paid = english(with_order(payments=())).amounts[0]

    assert paid == Amount("paid", "US\u00a0$40.90", "order total")


def test_nothing_is_said_of_sums_that_are_not_known() -> None:
    case = with_order(payments=(), total=None)
    case = replace(case, dispute=replace(case.dispute, request=Request(), rounds=()))

    assert [amount.key for amount in english(case).amounts] == ["status"]


def test_a_refund_that_is_short_by_the_exchange_rate_says_so() -> None:
    case = a_case()
    decided = Round(DisputeEvent.VERDICT, Party.PLATFORM, at(29, 8), amount=money("34.90 USD"))
    came = Round(DisputeEvent.REFUND_RECEIVED, Party.BUYER, at(30, 8), amount=money("30.77 EUR"))
    case = with_dispute(
        rounds=(*case.dispute.rounds, decided, came), state=DisputeState.REFUND_PENDING
    )
    paid = Payment(money("32.18 EUR"))
    order = replace(case.order, total=money("34.90 USD"), payments=(paid,))
    rate = Decimal("0.881662")
    refund = Refund(OrderId(1), money("30.77 EUR"), at(30, 8), money("34.90 USD"), rate)
    case = replace(case, order=order, refunds=(refund,))

    short = english(case)

    assert short.amounts[2].value == "€30.77"
    status = Amount("status", "Refund received", "€1.41 short by the exchange rate")
    assert short.amounts[3] == status
    assert not any("Refund expected" in row.what for row in short.deadlines)
    bank = english(case, options=PdfOptions(edition=Edition.BANK))
    told = [(row.what, row.amount) for row in bank.payments]
    assert ("Lost by the exchange rate", "€1.41") in told


@pytest.mark.parametrize(
    ("event", "said"),
    [
        (DisputeEvent.PROTECTION_EXTENDED, "Buyer protection is extended until"),
        (DisputeEvent.RETURN_AGREED, "A return is agreed, to be sent by"),
    ],
)
def test_a_day_that_is_no_answers_is_told_in_the_row(event: DisputeEvent, said: str) -> None:
    turn = Round(event, Party.SELLER, at(23, 8), answer_by=at(30, 22, 59))
    timeline = english(with_dispute(rounds=(turn,))).timeline
    rows = [row for row in timeline if isinstance(row, RoundRow)]
    assert rows[0].what == f"{said} 30\u00a0Nov 2026, 23:59"
    assert rows[0].answer_by == ""


def test_refunds_that_came_in_replace_the_offer() -> None:
    case = a_case()
    rounds = (
        *case.dispute.rounds,
        Round(DisputeEvent.REFUND_RECEIVED, Party.BUYER, at(29, 8), amount=money("10 USD")),
        Round(DisputeEvent.REFUND_RECEIVED, Party.BUYER, at(30, 8), amount=money("24.90 USD")),
    )
    closed = with_dispute(
        rounds=rounds, state=DisputeState.CLOSED, outcome=Outcome.REFUNDED_IN_FULL
    )

    _, _, refund, status = english(closed).amounts

    assert refund == Amount("offer", "US\u00a0$34.90", "30\u00a0Nov 2026", label="Refund received")
    assert status.value == "Refunded in full"


def test_each_deadline_says_where_it_comes_from() -> None:
    assert english(options=PdfOptions(edition=Edition.BANK)).deadlines == (
        DeadlineRow(
            "Dispute opened",
            "Sat 21\u00a0Nov 2026, 19:05",
            "stated",
            "recorded by the buyer",
            "5\u00a0days before the end of protection",
        ),
        DeadlineRow(
            "Protection ended",
            "Thu 26\u00a0Nov 2026, 08:59",
            "stated",
            "order page, 20\u00a0Nov 2026",
            "25\u00a0Nov 2026, 23:59 Pacific time",
        ),
        DeadlineRow(
            "Card chargeback until",
            "Sat 20\u00a0Mar 2027",
            "rule",
            "120\u00a0days from delivery; ask the bank",
            "in 113\u00a0days",
        ),
    )


def test_a_day_without_a_time_is_told_as_a_day_on_its_own_clock() -> None:
    day = a_deadline(
        DeadlineKind.SELLER_ANSWERS_BY,
        datetime(2026, 12, 1, 22, 59, 59, tzinfo=UTC),
        zone=BERLIN,
        precision=Precision.DAY,
        basis=Basis.OVERRIDE,
    )
    row = english(replace(a_case(), deadlines=(day,))).deadlines[-1]

    assert (row.when, row.also) == ("Tue 1\u00a0Dec 2026", "in 3\u00a0days")
    assert (row.basis, row.source) == ("override", "recorded by the buyer")


def test_page_one_shows_the_four_deadlines_that_matter_most() -> None:
    kinds = [kind for kind in DeadlineKind if kind is not DeadlineKind.PROTECTION_ENDS]
    many = tuple(
        a_deadline(kind, PROTECTION_END + timedelta(days=number))
        for number, kind in enumerate(kinds)
    )
    whats = [row.what for row in english(replace(a_case(), deadlines=many)).deadlines]

    assert whats == ["Dispute opened", "Protection ended", "Seller answers by", "Buyer answers by"]


def test_the_key_dates_leave_out_what_tells_least() -> None:
    assert english().strip == (
        StripStep("20\u00a0Oct", "Ordered and paid"),
        StripStep("31\u00a0Oct", "Shipped"),
        StripStep("20\u00a0Nov", "Delivered"),
        StripStep("21\u00a0Nov", "Dispute: full refund", "buyer"),
        StripStep("23\u00a0Nov", "Offer US\u00a0$8.00", "seller"),
        StripStep("26\u00a0Nov", "Protection ended", "limit"),
        StripStep("28\u00a0Nov", "AliExpress reviewing", "platform"),
    )


def test_the_timeline_has_events_and_rounds_in_order_and_no_private_notes() -> None:
    rows = english().timeline

    assert [(row.when, row.what) for row in rows] == [
        ("20\u00a0Oct 2026", "Order placed and paid, US\u00a0$40.90"),
        ("31\u00a0Oct 2026", "Shipped by the seller"),
        ("9\u00a0Nov 2026", "Left the country of origin"),
        ("20\u00a0Nov 2026", "Delivered"),
        ("21\u00a0Nov 2026", "Opens the dispute: full refund"),
        ("23\u00a0Nov 2026", "Offers a partial refund"),
        ("24\u00a0Nov 2026", "Refuses, keeps the dispute open"),
        ("25\u00a0Nov 2026", "Writes a message"),
        ("26\u00a0Nov 2026", "Buyer protection ended while the dispute was open"),
        ("28\u00a0Nov 2026", "AliExpress takes over and reviews the case"),
    ]
    # The scan tells the hour and the place; the stated day is not repeated.
    assert rows[3] == EventRow("20\u00a0Nov 2026", "Delivered", "14:12", "Berlin")


def test_a_round_names_its_exhibits_and_what_became_of_it() -> None:
    opened, offer = (row for row in english().timeline[4:6] if isinstance(row, RoundRow))

    assert opened == RoundRow(
        "buyer",
        "21\u00a0Nov 2026",
        "Opens the dispute: full refund",
        "19:05",
        "US\u00a0$34.90",
        answer_by="26\u00a0Nov 2026, 19:05",
        outcome="seller answered",
        exhibits=("A", "B"),
    )
    assert (offer.text, offer.translation) == ("亲，非常抱歉。", "Dear customer, sorry.")
    assert offer.outcome == "refused by the buyer"


def test_a_later_payment_is_an_event_of_its_own() -> None:
    payments = (Payment(money("40.90 USD"), "Card", date(2026, 10, 22)),)

    rows = english(with_order(payments=payments)).timeline

    assert [row.what for row in rows[:2]] == ["Order placed", "Paid, US\u00a0$40.90"]


def test_the_disputed_item_is_shown_and_the_others_are_counted() -> None:
    order = english().order

    assert [item.title for item in order.items] == ["Pour-over set, 600 ml"]
    assert order.items[0].price == "US\u00a0$34.90 each"
    assert order.more == "1\u00a0more item in this order is not disputed."


def test_several_disputed_items_are_named() -> None:
    items = tuple(Item(title, id=ItemId(number)) for number, title in enumerate("ABCDE"))
    case = with_order(items=items)
    case = replace(case, dispute=replace(case.dispute, item_ids=(ItemId(1), ItemId(3))))

    order = english(case).order

    assert [item.title for item in order.items] == ["B", "D"]
    assert order.more == (
        "Also in this dispute: D. 3\u00a0more items in this order are not disputed."
    )


def test_delivery_is_denied_only_by_a_claim_that_says_so() -> None:
    on_the_way = with_order(parcels=())
    claimed = replace(
        on_the_way, dispute=replace(on_the_way.dispute, reason="not_received.in_transit")
    )

    assert english(on_the_way).order.delivered == ""
    assert english(claimed).order.delivered == "Not delivered"


def test_a_number_without_a_carrier_is_told_by_its_role() -> None:
    numbers = (TrackingNumber("A1", carrier="Swiss Post"), TrackingNumber("B2", NumberRole.RETURN))

    tracking = english(with_order(parcels=(Parcel(numbers),))).order.tracking

    assert tracking == (NumberLine("A1", "Swiss Post"), NumberLine("B2", "return"))


def test_answers_keep_their_groups_and_gaps() -> None:
    first, second, last = english().questions

    assert (first.group, second.group, last.group) == ("Delivery", "The defect", "The request")
    assert [part.a for part in last.items] == ["Full refund, US\u00a0$34.90"]
    assert first.items == (
        QuestionAnswer("Have you received the parcel?", "Yes"),
        QuestionAnswer("Was the box damaged?"),
    )


def test_an_exhibit_says_what_is_known_of_its_file() -> None:
    first, second = english().exhibits

    assert (first.letter, first.title) == ("A", "Cup cracked from the rim to the foot")
    assert (first.captured, first.source) == ("20\u00a0Nov 2026, 18:42", "exif")
    assert (first.kind, first.size) == ("Photo: defect", "3.4\u00a0MB")
    assert (first.type, first.imported) == ("JPEG, 4032 × 3024", "20\u00a0Nov 2026, 21:05")
    assert (second.title, second.captured, second.source) == ("Packaging", "", "none")


def test_a_camera_that_knows_its_zone_says_so() -> None:
    taken = datetime.fromisoformat("2026-11-20T18:42:08+08:00")
    exhibit = english(replace(a_case(), evidence=(a_photo(0, captured_at=taken),))).exhibits[0]

    assert exhibit.captured == "20\u00a0Nov 2026, 18:42"
    assert exhibit.captured_note == "Camera clock, UTC+8"


def test_the_date_of_a_file_is_told_in_the_zone_of_the_document() -> None:
    changed = datetime(2026, 11, 20, 23, 30, tzinfo=UTC)
    piece = a_photo(0, captured_at=changed, captured_source=CaptureSource.FILE)
    exhibit = english(replace(a_case(), evidence=(piece,))).exhibits[0]

    assert (exhibit.captured, exhibit.captured_note) == ("21\u00a0Nov 2026, 00:30", "")


def test_a_file_without_a_preview_has_no_picture() -> None:
    film = a_photo(0, media=Media.VIDEO, preview=False, width=None, height=None, type_name="MP4")

    exhibit = english(replace(a_case(), evidence=(film,))).exhibits[0]

    assert (exhibit.image, exhibit.type, exhibit.kind) == ("", "MP4", "Video: defect")


@pytest.mark.parametrize(
    ("count", "place", "changes", "layout"),
    [
        (1, 0, {}, 1),
        (5, 0, {}, 1),
        (5, 1, {}, 2),
        (9, 8, {}, 2),
        (10, 0, {}, 1),
        (10, 9, {}, 4),
        (5, 3, {"kind": EvidenceKind.CHAT, "width": 900, "height": 1600}, 1),
        (5, 3, {"width": 900, "height": 1600}, 2),
        (5, 0, {"preview": False}, 2),
    ],
)
def test_exhibits_share_pages(
    count: int, place: int, changes: dict[str, object], layout: int
) -> None:
    assert layout_of(place, Placed(place, a_photo(place, "", **changes)), count) == layout


def test_pictures_are_named_by_their_letters() -> None:
    photo = a_photo(0)
    paired = replace(photo, side=Side.ARRIVED)
    assert [picture_name(Placed(place, photo)) for place in (0, 25, 26)] == [
        "exhibit-A.jpg",
        "exhibit-Z.jpg",
        "exhibit-AA.jpg",
    ]
    assert picture_name(Placed(1, paired)) == "exhibit-B-arrived.jpg"
