"""The tables of tracking that come with the program."""

import re

import pytest

from orders_gui.domain.errors import UserError
from orders_gui.domain.parcels.tracking import TrackingNumber
from orders_gui.domain.parcels.vocabularies import parse_vocabularies
from orders_gui.domain.states import Stage
from orders_gui.services.orders.tracking import (
    carrier_book,
    carrier_host,
    carrier_of,
    carrier_page,
    has_wrong_digit,
    stage_of,
    vocabularies,
)


def test_every_stage_word_of_the_trackers() -> None:
    sizes = {vocabulary.id: len(vocabulary.stages) for vocabulary in vocabularies()}
    assert sizes == {"aftership": 9, "17track": 38, "trackingmore": 8, "aliexpress": 6}


@pytest.mark.parametrize(
    ("word", "stage"),
    [
        ("OutForDelivery", Stage.OUT_FOR_DELIVERY),
        ("InTransit_CustomsProcessing", Stage.IMPORT_CUSTOMS),  # held by customs is no exception
        ("Exception_Returned", Stage.RETURNED),
        ("undelivered", Stage.EXCEPTION),
        ("AE_LAST_MILE_HO_SUCCESS", Stage.LOCAL_CARRIER),  # the local carrier is not the buyer
        ("AE_GTMS_SIGNED", Stage.DELIVERED),
        ("AE_GWMS_OUTBOUND", None),
        ("Expired", None),
        ("something else", None),
    ],
)
def test_words_of_trackers(word: str, stage: Stage | None) -> None:
    assert stage_of(word) is stage


@pytest.mark.parametrize(
    ("text", "carrier", "wrong"),
    [
        ("1Z999AA10123456785", "UPS", True),
        ("1Z999AA10123456784", "UPS", False),
        ("RB774120934SG", "", True),
        ("0073938000549298", "", True),
        ("0073938000549298", "Canada Post", True),
        ("0073938000549298", "Evri", False),  # its numbers have no check digit
        ("0073938000549298", "A courier of our town", True),
    ],
)
def test_a_slip_in_a_kept_number(text: str, carrier: str, wrong: bool) -> None:
    assert has_wrong_digit(TrackingNumber(text, carrier=carrier)) is wrong


def test_a_named_carrier_beats_the_shape() -> None:
    number = TrackingNumber("LX123456785CN", carrier="dhl")
    named, shaped = carrier_of(number), carrier_of(TrackingNumber("LX123456785CN"))
    assert named is not None
    assert shaped is not None
    assert (named.id, shaped.id) == ("dhl", "china_post")
    assert carrier_host(number) == "www.dhl.com"
    assert carrier_page(number) == "https://www.dhl.com/en/express/tracking.html?AWB=LX123456785CN"


def test_carriers_are_known_once() -> None:
    ids = list(carrier_book().carriers)
    assert len(ids) == len(set(ids))
    assert all(re.fullmatch(r"[0-9a-z_]+", name) for name in ids)


def test_a_wrong_vocabulary_is_named() -> None:
    text = '[[vocabulary]]\nid = "x"\nsource = "y"\n[vocabulary.stages]\nA = "nowhere"\n'
    with pytest.raises(UserError, match=r"words in mine\.toml cannot be used.*nowhere"):
        parse_vocabularies(text, "mine.toml")
