"""Four invented cases as the template may meet them: full, Russian, bare, and too much of all."""

from dataclasses import replace
from functools import cache
from hashlib import sha256
from io import BytesIO

from PIL import Image, ImageDraw

from orders_gui.domain.evidence.evidence import exhibit_letter
from orders_gui.services.exporting.statement import (
    Amount,
    Claim,
    ClaimText,
    DeadlineRow,
    EventRow,
    Exhibit,
    ItemLine,
    Layout,
    Mark,
    Meta,
    NumberLine,
    OrderFacts,
    QuestionAnswer,
    QuestionGroup,
    RoundRow,
    Statement,
    StripStep,
)

CLAIM_EN = (
    "On 12 March 2026 I received order 7714 0093 2251. The shade is dented and the foot is bent "
    "(Exhibit\u00a0A, Exhibit\u00a0B).\n\nThe listing promises metal of 2 mm. It is 0.6 mm.\n\n"
    "I ask for a full refund of US\u00a0$41.60."
)
CLAIM_RU = (
    "12 марта 2026 года я получил заказ 7714 0093 2251. Плафон помят, ножка погнута "
    "(приложение\u00a0A, приложение\u00a0B).\n\nВ описании металл 2 мм, на деле 0,6 мм.\n\n"
    "Прошу вернуть полную стоимость: 41,60\u00a0$."
)
CHINESE = "亲，非常抱歉。我们可以退款 10 美元，请先关闭纠纷。"
ARABIC = "استلمتُ الطلب رقم 7714 يوم 12 مارس 2026. المصباح مكسور (Exhibit\u00a0A)."


@cache
def picture(width: int = 640, height: int = 480, colour: str = "#c96") -> bytes:
    """A small drawn JPEG."""
    image = Image.new("RGB", (width, height), colour)
    ImageDraw.Draw(image).ellipse((width // 4, height // 4, width // 2, height // 2), "#334")
    target = BytesIO()
    image.save(target, "JPEG")
    return target.getvalue()


def fingerprint(position: int) -> str:
    """An invented file's SHA-256."""
    return sha256(f"file {position}".encode()).hexdigest()


def an_exhibit(
    position: int, title: str, layout: Layout = 2, image: str = "", **more: object
) -> Exhibit:
    """An exhibit with its letter, hash and the usual facts."""
    exhibit = Exhibit(
        letter=exhibit_letter(position),
        title=title,
        short=title.split(",", maxsplit=1)[0],
        alt=title,
        sha256=fingerprint(position),
        kind="Photo: defect",
        image=image or f"exhibit-{position}.jpg",
        layout=layout,
        captured="12\u00a0Mar 2026, 18:40",
        source="exif",
        file=f"DSC_{100 + position}.jpg",
        size="3.2\u00a0MB",
        type="JPEG, 4032 × 3024",
        imported="12\u00a0Mar 2026, 21:00",
    )
    return replace(exhibit, **more)  # type: ignore[arg-type]  # names and types are the caller's


def pictures_of(statement: Statement) -> dict[str, bytes]:
    """A drawn picture for every name that the statement uses."""
    names = [exhibit.image for exhibit in statement.exhibits]
    names += [item.image for item in statement.order.items]
    return {name: picture(480, 640) if "tall" in name else picture() for name in names if name}


def english() -> Statement:
    """A dispute with everything: two languages, rounds, marks, a redaction, three layouts."""
    return Statement(
        meta=Meta(
            lang="en",
            case="D-2026-004",
            title="Dispute statement D-2026-004",
            author="Maria Lindqvist",
            prepared="24\u00a0Mar 2026, 09:15",
            zone_note="Times in Stockholm (UTC+1)",
        ),
        order=OrderFacts(
            marketplace="AliExpress",
            number="7714 0093 2251",
            seller="BrightNest Lighting",
            seller_id="Store 910 3345",
            buyer="Maria Lindqvist",
            buyer_place="Uppsala, Sweden",
            paid_on="20\u00a0Feb 2026",
            paid_by="Card ending 0042",
            ordered="20\u00a0Feb 2026",
            shipped="23\u00a0Feb 2026",
            delivered="12\u00a0Mar 2026",
            tracking=(NumberLine("LX00771234562CN", "China Post"),),
            items=(
                ItemLine("Desk lamp, 45 cm", "Green", "Quantity 2", "US\u00a0$20.80 each", "i.jpg"),
            ),
        ),
        claim=Claim(
            "Item arrived damaged. I ask for a full refund of US\u00a0$41.60.",
            (
                ClaimText("en", "English, as sent to the seller", CLAIM_EN),
                ClaimText("ru", "Russian, the buyer's own language", CLAIM_RU),
            ),
        ),
        amounts=(
            Amount("paid", "US\u00a0$41.60", "shipping included"),
            Amount("asked", "US\u00a0$41.60", "full refund", strong=True),
            Amount("offer", "US\u00a0$10.00", "17\u00a0Mar 2026"),
            Amount("status", "AliExpress is reviewing", "since 20\u00a0Mar 2026"),
        ),
        deadlines=(
            DeadlineRow(
                "Protection ends",
                "Wed 8\u00a0Apr 2026, 08:59",
                "stated",
                "order page, 12\u00a0Mar 2026",
                "7\u00a0Apr 2026, 23:59 Pacific time",
            ),
            DeadlineRow("Seller answers by", "Sun 22\u00a0Mar 2026", "rule", "5 days"),
            DeadlineRow("Card chargeback until", "10\u00a0Jul 2026", "override", "the bank"),
        ),
        strip=(
            StripStep("20\u00a0Feb", "Ordered and paid"),
            StripStep("12\u00a0Mar", "Delivered, damaged"),
            StripStep("14\u00a0Mar", "Dispute: full refund", "buyer"),
            StripStep("17\u00a0Mar", "Offer US\u00a0$10.00", "seller"),
            StripStep("20\u00a0Mar", "AliExpress reviewing", "platform"),
            StripStep("8\u00a0Apr", "Protection ends", "limit"),
        ),
        timeline=_rounds(),
        questions=(
            QuestionGroup(
                "Delivery",
                (
                    QuestionAnswer("Have you received the parcel?", "Yes, on 12 March 2026."),
                    QuestionAnswer("Was the box damaged?", "Yes, one side.", ("B",)),
                ),
            ),
            QuestionGroup("The request", (QuestionAnswer("Is there a video of the unpacking?"),)),
        ),
        exhibits=_exhibits(),
    )


def _rounds() -> tuple[EventRow | RoundRow, ...]:
    return (
        EventRow("20\u00a0Feb 2026", "Order placed and paid, US\u00a0$41.60", "20:14", "Card"),
        EventRow("12\u00a0Mar 2026", "Delivered to the recipient", "14:12", "Uppsala"),
        RoundRow(
            "buyer",
            "14\u00a0Mar 2026",
            "Opens the dispute: full refund",
            "19:05",
            "US\u00a0$41.60",
            text="The lamp cannot stand. See Exhibit\u00a0A.",
            answer_by="19\u00a0Mar 2026, 19:05",
            outcome="seller answered",
            exhibits=("A", "B"),
        ),
        RoundRow(
            "seller",
            "17\u00a0Mar 2026",
            "Offers a partial refund",
            "09:14",
            "US\u00a0$10.00",
            lang="zh",
            text=CHINESE,
            translation="We are sorry. We can refund 10 dollars.",
        ),
        RoundRow("platform", "20\u00a0Mar 2026", "AliExpress takes over", "06:00", outcome="open"),
    )


def _exhibits() -> tuple[Exhibit, ...]:
    return (
        an_exhibit(
            0,
            "Shade dented, paint gone",
            layout=1,
            captured_note="Camera clock, UTC+1",
            marks=(
                Mark("box", 0.4, 0.2, w=0.2, h=0.5, n=1, text="Dent, 4 cm wide"),
                Mark("arrow", 0.2, 0.6, x2=0.1, y2=0.7, n=2, text="Paint on the floor"),
            ),
        ),
        an_exhibit(
            1,
            "Box as handed over, one side pushed in",
            marks=(Mark("ellipse", 0.4, 0.2, w=0.3, h=0.4, n=1, text="Side pushed in"),),
        ),
        an_exhibit(2, "Foot bent", note="The listing shows it straight: see Exhibit\u00a0A."),
        an_exhibit(3, "Shipping label", layout=4, redacted="Name and street are covered."),
        an_exhibit(4, "Chat with the seller", 4, "tall.jpg", captured="", source="none"),
    )


def russian() -> Statement:
    """The same dispute with its main texts in Russian."""
    case = english()
    return replace(
        case,
        meta=replace(case.meta, lang="ru", title="Заявление по спору D-2026-004"),
        claim=Claim(
            "Товар пришёл повреждённым. Прошу вернуть 41,60\u00a0$.",
            tuple(reversed(case.claim.texts)),
        ),
        questions=(
            QuestionGroup("Доставка", (QuestionAnswer("Вы получили посылку?", "Да, 12 марта."),)),
        ),
    )


def minimal() -> Statement:
    """The least that a statement can hold: no facts, no exhibits."""
    return Statement(Meta("en"), OrderFacts(), Claim("I ask for a refund."))


def stress() -> Statement:
    """Too much of everything: forty exhibits, scripts of both directions, endless words."""
    case = english()
    long_title = "Mechanical keyboard, hot-swappable, wireless, gasket mount " * 5
    exhibits = [
        an_exhibit(number, f"View {number}", 2 if number < 3 else 4, "e.jpg")
        for number in range(40)
    ]
    exhibits[1] = replace(exhibits[1], title=long_title, file="Снимок" * 12 + ".png")
    exhibits[2] = replace(exhibits[2], image="", type="Video, MP4, 0:42", title="Unpacking video")
    exhibits[5] = replace(
        exhibits[5],
        marks=tuple(
            Mark("box", 0.1, 0.1, w=0.1, h=0.1, n=number, text="A detail of the surface, named")
            for number in range(1, 31)
        ),
    )
    return replace(
        case,
        order=replace(
            case.order,
            seller="深圳市南山区星河电子有限公司" * 6,
            buyer="ليلى حداد",
            buyer_place="عمّان، الأردن",
            number="7714" * 20,
            items=(ItemLine(long_title, "Blue", image="i.jpg"), ItemLine("Another")),
            more="Also in this dispute: Another. 7 more items are not disputed. " * 6,
            tracking=tuple(NumberLine(f"LP00{n}654718234CN", "origin") for n in range(4)),
        ),
        claim=Claim(
            "Three of the five pieces are not the ones in the description. " * 12,
            (
                ClaimText("en", "English", "\n\n".join([CLAIM_EN] * 12)),
                ClaimText("ar", "Arabic", "\n\n".join([ARABIC] * 12)),
            ),
        ),
        deadlines=tuple(
            replace(row, what=f"{row.what} " * 6, source=f"{row.source} " * 30)
            for row in (*case.deadlines, case.deadlines[0])
        ),
        strip=tuple(replace(step, what=f"{step.what} " * 8) for step in case.strip),
        timeline=(
            *case.timeline,
            RoundRow("seller", "21\u00a0Mar 2026", "Writes a long letter", text=CLAIM_EN * 40),
        ),
        questions=(
            QuestionGroup(
                "Everything",
                (
                    *(QuestionAnswer(f"Question {n}?", CLAIM_EN) for n in range(24)),
                    QuestionAnswer("The whole story?", CLAIM_EN * 40),
                ),
            ),
        ),
        exhibits=tuple(exhibits),
    )
