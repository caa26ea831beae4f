"""A dispute as the library and the rules know it, for the tests of its statement."""

from dataclasses import replace
from datetime import UTC, date, datetime

from orders_gui.domain.disputes.dispute import (
    Dispute,
    DisputeEvent,
    Party,
    Request,
    RequestKind,
    Round,
)
from orders_gui.domain.evidence.evidence import CaptureSource, Evidence, EvidenceKind, Media
from orders_gui.domain.ids import DisputeId, EvidenceId, ItemId, OrderId
from orders_gui.domain.language import LocalText
from orders_gui.domain.orders import Item, Order, Payment, StatedDate
from orders_gui.domain.parcels.tracking import Parcel, TrackingEvent, TrackingNumber
from orders_gui.domain.rules.deadlines import Deadline, Precision
from orders_gui.domain.rules.rulebook import Confidence, Rule, Rulebook, Start, Unit
from orders_gui.domain.states import Basis, DeadlineKind, DisputeState, OrderStatus, Stage
from orders_gui.services.exporting.casefile import AnsweredQuestion, Buyer, CaseFile
from tests.builders import PACIFIC, money

NOW = datetime(2026, 11, 28, 13, 20, tzinfo=UTC)
PROTECTION_END = datetime(2026, 11, 26, 7, 59, tzinfo=UTC)
CLAIM = "On 20 November 2026 I received the set. The cup is cracked (Exhibit\u00a0A)."
CLAIM_OWN = "20 ноября 2026 года я получил набор. Чашка треснула (приложение\u00a0A)."
RULES = Rulebook(
    "aliexpress",
    PACIFIC,
    date(2026, 11, 1),
    (
        Rule(
            id="chargeback",
            event="chargeback_until",
            figure=120,
            unit=Unit.CALENDAR_DAYS,
            counted_from=Start.DELIVERED,
            zone="UTC",
            source="card scheme rules",
            confidence=Confidence.MEDIUM,
            title=LocalText("Chargeback", "Чарджбэк"),
            note=LocalText("Ask the bank.", "Уточнить в банке."),
        ),
    ),
)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """An instant in November 2026."""
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC)


def an_order() -> Order:
    """A delivered order of two items, paid by card, with scans and a stated end of protection."""
    return Order(
        id=OrderId(1),
        marketplace="aliexpress",
        number="3042 7719 5520",
        seller="KaoriHome Store",
        status=OrderStatus.DELIVERED,
        ordered=datetime(2026, 10, 20, 18, 14, tzinfo=UTC),
        total=money("40.90 USD"),
        items=(
            Item("Pour-over set, 600 ml", 1, money("34.90 USD"), "Terracotta", id=ItemId(11)),
            Item("Paper filters, 100 pieces", 2, money("3.00 USD"), line=2, id=ItemId(12)),
        ),
        payments=(Payment(money("40.90 USD"), "Visa ending 4417", date(2026, 10, 20)),),
        parcels=(
            Parcel(
                (TrackingNumber("LP00654718234CN", carrier="China Post"),),
                (
                    TrackingEvent(at(9, 2, 31), "Left the country of origin", None, "Guangzhou"),
                    TrackingEvent(at(20, 13, 12), "", Stage.DELIVERED, "Berlin"),
                ),
                shipped_on=date(2026, 10, 31),
                delivered_on=date(2026, 11, 20),
            ),
        ),
        stated_dates=(StatedDate("protection_ends", PROTECTION_END, PACIFIC, "order page", NOW),),
    )


def a_dispute() -> Dispute:
    """Opened, answered with a low offer, refused, under review."""
    return Dispute(
        id=DisputeId(5),
        order_id=OrderId(1),
        code="D-2026-017",
        item_ids=(ItemId(11),),
        reason="received.damaged",
        claim_en=CLAIM,
        claim_own=CLAIM_OWN,
        own_language="ru",
        request=Request(RequestKind.REFUND_ONLY, money("34.90 USD")),
        state=DisputeState.PLATFORM_REVIEWING,
        opened_at=at(21, 18, 5),
        rounds=(
            Round(
                DisputeEvent.OPENED,
                Party.BUYER,
                at(21, 18, 5),
                text=CLAIM,
                amount=money("34.90 USD"),
                answer_by=at(26, 18, 5),
                evidence=(EvidenceId(32), EvidenceId(31), EvidenceId(99)),
            ),
            Round(DisputeEvent.NOTE, Party.BUYER, at(22, 9), text="Ask my neighbour."),
            Round(
                DisputeEvent.SELLER_OFFERS,
                Party.SELLER,
                at(23, 8, 14),
                text="亲，非常抱歉。",
                translation="Dear customer, sorry.",
                amount=money("8.00 USD"),
            ),
            Round(DisputeEvent.DECLINE, Party.BUYER, at(24, 6, 50), text="The set is unusable."),
            Round(DisputeEvent.MESSAGE, Party.SELLER, at(25, 6), text="Please close."),
            Round(DisputeEvent.PLATFORM_STEPS_IN, Party.PLATFORM, at(28, 5)),
        ),
    )


def a_photo(number: int, caption: str = "", **more: object) -> Evidence:
    """A photo's row; numbers count from 0."""
    evidence = Evidence(
        id=EvidenceId(31 + number),
        order_id=OrderId(1),
        dispute_id=DisputeId(5),
        sha256=f"{number:064x}",
        size=3_400_000,
        extension="jpg",
        type_name="JPEG",
        original_name=f"IMG_{2041 + number}.jpg",
        media=Media.PHOTO,
        kind=EvidenceKind.DEFECT,
        caption=caption,
        position=number,
        width=4032,
        height=3024,
        captured_at=datetime.fromisoformat("2026-11-20T18:42:08"),
        captured_source=CaptureSource.EXIF,
        has_location=True,
        imported_at=at(20, 20, 5),
        preview=True,
    )
    return replace(evidence, **more)  # type: ignore[arg-type]  # names and types are the caller's


def a_deadline(kind: DeadlineKind, moment: datetime, **more: object) -> Deadline:
    """A stated instant, unless said otherwise."""
    deadline = Deadline(
        kind=kind,
        at=moment,
        zone=PACIFIC,
        precision=Precision.INSTANT,
        basis=Basis.STATED,
        source="order page",
        confidence=Confidence.HIGH,
        read_at=at(20, 9),
    )
    return replace(deadline, **more)  # type: ignore[arg-type]  # names and types are the caller's


def a_case() -> CaseFile:
    """The whole case file."""
    chargeback = a_deadline(
        DeadlineKind.CHARGEBACK_UNTIL,
        datetime(2027, 3, 20, 23, 59, 59, tzinfo=UTC),
        zone="UTC",
        precision=Precision.DAY,
        basis=Basis.RULE,
        rule="chargeback",
        read_at=None,
    )
    return CaseFile(
        order=an_order(),
        dispute=a_dispute(),
        marketplace="AliExpress",
        evidence=(
            a_photo(0, "Cup cracked from the rim to the foot"),
            a_photo(1, kind=EvidenceKind.PACKAGING, captured_at=None),
        ),
        deadlines=(chargeback,),
        protection=a_deadline(DeadlineKind.PROTECTION_ENDS, PROTECTION_END),
        rules=RULES,
        answers=(
            AnsweredQuestion("Delivery", "Have you received the parcel?", "Yes"),
            AnsweredQuestion("Delivery", "Was the box damaged?", ""),
            AnsweredQuestion("The defect", "Can it still be used?", "No, it leaks."),
        ),
        problem="Item arrived damaged.",
        buyer=Buyer("Anna Petrova", "Berlin, Germany"),
    )
