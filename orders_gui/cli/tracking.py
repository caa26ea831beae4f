"""The command `tracking check`: whose number it can be and what its check digit says."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator

from orders_gui.cli.command import Command, Session
from orders_gui.cli.output import say, say_json
from orders_gui.domain.language import LocalText
from orders_gui.domain.parcels.carriers import NoParcel, Recognised
from orders_gui.domain.parcels.number_text import grouped
from orders_gui.domain.parcels.tracking import NumberCheck

_CHECKS = {
    NumberCheck.VALID: LocalText("The check digit is right.", "Контрольная цифра верна."),
    NumberCheck.NONE: LocalText(
        "Numbers of this shape have no check digit.", "У таких номеров нет контрольной цифры."
    ),
    NumberCheck.WRONG: LocalText(
        "The check digit is wrong. Compare the number with the page.",
        "Контрольная цифра неверна. Сверьте номер со страницей.",
    ),
    NumberCheck.UNKNOWN: LocalText(
        "No known carrier has numbers of this shape.",
        "Ни у одного известного перевозчика нет таких номеров.",
    ),
}
_NO_PARCELS = {
    NoParcel.ORDER: LocalText(
        "This is the number of an order, not of a parcel ({marketplace}).",
        "Это номер заказа, а не посылки ({marketplace}).",
    ),
    NoParcel.PRODUCT: LocalText(
        "This is the number of a product, not of a parcel ({marketplace}).",
        "Это номер товара, а не посылки ({marketplace}).",
    ),
}
_UNDIGITED = LocalText(
    "As a number of {carriers} it may be right: those have no check digit.",
    "Как номер {carriers} он может быть верным: у них нет контрольной цифры.",
)
_CORRECTED = LocalText("It would be right as {number}.", "Верным был бы номер {number}.")
_CARRIER = LocalText("Carrier: {carrier}", "Перевозчик: {carrier}")
_CANDIDATES = LocalText("Possible carriers: {carriers}", "Возможные перевозчики: {carriers}")
_COUNTRY = LocalText("Issued in: {country}", "Выдан в стране: {country}")


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "numbers", nargs="+", metavar="NUMBER", help="a number; in quotes when it has spaces"
    )
    parser.add_argument("--json", action="store_true", help="print JSON")


def _run(session: Session, arguments: Namespace) -> int:
    from orders_gui.services.orders.tracking import recognise

    found = [recognise(number) for number in arguments.numbers]
    if arguments.json:
        rows = [_as_json(number) for number in found]
        say_json(rows[0] if len(rows) == 1 else rows)
    else:
        for place, number in enumerate(found):
            say(*([""] if place else []), *_description(number, session.text_language))
    return 0


def _as_json(number: Recognised) -> dict[str, object]:
    return {
        "number": number.number,
        "check": number.check.value,
        "carrier": number.carrier.name if number.carrier else None,
        "candidates": [carrier.name for carrier in number.candidates],
        "country": number.country,
    }


def _description(number: Recognised, language: str) -> Iterator[str]:
    yield grouped(number.number)
    if number.no_parcel is not None:
        text = _NO_PARCELS[number.no_parcel].text(language)
        yield text.format(marketplace=number.marketplace)
        return
    yield _CHECKS[number.check].text(language)
    if number.corrected is not None:
        yield _CORRECTED.text(language).format(number=grouped(number.corrected))
    if number.undigited:
        names = ", ".join(carrier.name for carrier in number.undigited)
        yield _UNDIGITED.text(language).format(carriers=names)
    if number.carrier is not None:
        yield _CARRIER.text(language).format(carrier=number.carrier.name)
    elif number.candidates:
        names = ", ".join(carrier.name for carrier in number.candidates)
        yield _CANDIDATES.text(language).format(carriers=names)
    if number.country is not None:
        yield _COUNTRY.text(language).format(country=number.country)


TRACKING_CHECK = Command(
    name="tracking check",
    summary="say whose tracking number it can be and whether its check digit is right",
    arguments=_arguments,
    run=_run,
    details="""Nothing is sent anywhere. A number that fits several carriers gets no single one.

Examples:
  orders-gui tracking check RB123456785GB
  orders-gui tracking check "RB 1234 5678 5 GB" YT2531900411880001 --json
""",
)
