"""Dates, amounts and sizes as the document prints them."""

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from orders_gui.domain.disputes.dispute import DisputeEvent, Outcome, RequestKind
from orders_gui.domain.evidence.evidence import EvidenceKind, Media
from orders_gui.domain.language import LANGUAGES
from orders_gui.domain.money import Money
from orders_gui.domain.parcels.tracking import NumberRole
from orders_gui.domain.rules.rulebook import Start, Unit
from orders_gui.domain.states import DeadlineKind, DisputeState, Stage
from orders_gui.paths import resource
from orders_gui.services.exporting.wording import Wording, offset_name

INSTANT = datetime(2025, 11, 28, 13, 20, tzinfo=UTC)
EN = Wording.of("en", "Europe/Berlin")
RU = Wording.of("ru", "Europe/Berlin")


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        (EN.day(INSTANT), "28\u00a0Nov 2025"),
        (EN.short_day(date(2025, 3, 1)), "1\u00a0Mar"),
        (EN.day_and_time(INSTANT), "28\u00a0Nov 2025, 14:20"),
        (EN.day_and_time(date(2025, 11, 28)), "28\u00a0Nov 2025"),
        (EN.weekday(INSTANT), "Fri 28\u00a0Nov 2025"),
        (RU.day(INSTANT), "28\u00a0нояб. 2025"),
        (RU.weekday(date(2026, 3, 20)), "пт 20\u00a0марта 2026"),
        (RU.timed(RU.weekday(INSTANT), INSTANT), "пт 28\u00a0нояб. 2025, 14:20"),
    ],
)
def test_days_and_times(written: str, printed: str) -> None:
    assert written == printed


def test_a_day_is_the_day_of_the_zone_of_the_document() -> None:
    just_before_midnight = datetime(2025, 11, 27, 23, 30, tzinfo=UTC)

    assert EN.day(just_before_midnight) == "28\u00a0Nov 2025"


@pytest.mark.parametrize(
    ("amount", "currency", "english", "russian"),
    [
        ("34.90", "USD", "US\u00a0$34.90", "34,90\u00a0$"),
        ("1234567.5", "EUR", "€1,234,567.50", "1\u00a0234\u00a0567,50\u00a0€"),
        ("2275", "RUB", "2,275.00\u00a0₽", "2\u00a0275,00\u00a0₽"),
        ("500", "JPY", "JP¥500", "500\u00a0JP¥"),
        ("1.234", "KWD", "1.234\u00a0KWD", "1,234\u00a0KWD"),
        ("-8", "GBP", "£-8.00", "-8,00\u00a0£"),
    ],
)
def test_money(amount: str, currency: str, english: str, russian: str) -> None:
    money = Money.of(amount, currency)

    assert (EN.money(money), RU.money(money)) == (english, russian)


@pytest.mark.parametrize(
    ("size", "english", "russian"),
    [
        (7, "7\u00a0bytes", "7\u00a0байт"),
        (412_400, "412\u00a0KB", "412\u00a0КБ"),
        (999_700, "1.0\u00a0MB", "1,0\u00a0МБ"),
        (3_449_000, "3.4\u00a0MB", "3,4\u00a0МБ"),
        (5_100_000_000_000, "5100.0\u00a0GB", "5100,0\u00a0ГБ"),
    ],
)
def test_sizes(size: int, english: str, russian: str) -> None:
    assert (EN.size(size), RU.size(size)) == (english, russian)


def test_russian_numbers_have_three_forms() -> None:
    written = [RU.plural("distance.past", n) for n in (1, 2, 5, 11, 12, 21, 22, 25, 111)]

    assert [text.split("\u00a0")[1] for text in written] == [
        "день назад",
        "дня назад",
        "дней назад",
        "дней назад",
        "дней назад",
        "день назад",
        "дня назад",
        "дней назад",
        "дней назад",
    ]


@pytest.mark.parametrize(
    ("minutes", "name"), [(0, "UTC"), (60, "UTC+1"), (-210, "UTC-3:30"), (345, "UTC+5:45")]
)
def test_offsets(minutes: int, name: str) -> None:
    assert offset_name(INSTANT.astimezone(timezone(timedelta(minutes=minutes)))) == name


def test_a_zone_without_a_name_of_its_own_is_its_place() -> None:
    assert EN.zone_name("America/Los_Angeles") == "Pacific time"
    assert EN.zone_name("America/Sao_Paulo") == "Sao Paulo"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_thing_has_its_words(language: str) -> None:
    words = Wording.of(language, "UTC")
    rounds = set(DisputeEvent) - {DisputeEvent.NOTE}
    wanted = {
        *(f"deadlines.{kind}.{form}" for kind in DeadlineKind for form in ("ahead", "past")),
        *(f"rounds.{event}" for event in rounds),
        *(f"strip.{event}" for event in rounds - {"message", "protection_extended"}),
        *(f"states.{state}" for state in DisputeState),
        *(f"results.{outcome}" for outcome in Outcome),
        *(f"kinds.{kind}" for kind in EvidenceKind),
        *(f"media.{media}" for media in Media),
        *(f"stages.{stage}" for stage in Stage),
        *(f"roles.{role}" for role in NumberRole),
        *(f"starts.{start}" for start in Start),
        *(f"periods.{unit}" for unit in Unit),
        *(
            f"{key}.{kind}.{size}"
            for key in ("requests", "requested")
            for kind in RequestKind
            for size in ("full", "part", "some", "open")
        ),
    }

    assert {key for key in wanted if not words.has(key)} == set()


def leaves(texts: object, path: str = "") -> Iterator[tuple[str, object]]:
    """Every text by its path; lists of plural forms count as one."""
    if isinstance(texts, dict):
        for key, part in texts.items():
            yield from leaves(part, f"{path}.{key}")
    else:
        yield path, texts


def fields_of(text: object) -> set[str]:
    """The names in braces."""
    return {part.partition("}")[0] for part in str(text).split("{")[1:]}


def test_languages_have_the_same_texts_with_the_same_fields() -> None:
    english, russian = (
        dict(leaves(json.loads(resource("templates", f"wording-{name}.json").read_text("utf-8"))))
        for name in LANGUAGES
    )

    assert english.keys() == russian.keys()
    assert {path: fields_of(text) for path, text in english.items()} == {
        path: fields_of(text) for path, text in russian.items()
    }
