"""The case file: originals byte for byte or copies without their data, and what proves it."""

import hashlib
import json
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from orders_gui.domain.disputes.dispute import Dispute, DisputeEvent, Request, RequestKind
from orders_gui.domain.errors import UserError
from orders_gui.domain.ids import DisputeId
from orders_gui.domain.money import Money
from orders_gui.domain.orders import Item, Order
from orders_gui.domain.rules.rulebook import Rulebook
from orders_gui.services.disputes.disputes import Happening, create_dispute, record
from orders_gui.services.evidence.intake import ImageBytes, take_in
from orders_gui.services.exporting.case_zip import originals_with_location, write_case_zip
from orders_gui.services.exporting.options import PdfOptions
from orders_gui.services.orders.orders import add_order
from orders_gui.services.workspace import Workspace, fixed_clock
from orders_gui.store.library import Library
from tests.pictures_builder import VIDEOS, a_jpeg, camera_exif
from tests.services.exporting.casefiles import NOW, RULES

PHOTO = a_jpeg((1200, 900), camera_exif(6, location=True))


def rules_for(marketplace: str) -> Rulebook:
    return replace(RULES, marketplace=marketplace)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Library(tmp_path / "library", create=True) as library:
        yield Workspace(library, rules_for, fixed_clock(NOW))


@pytest.fixture
def dispute_id(workspace: Workspace) -> DisputeId:
    price = Money.of("34.90", "USD")
    order = Order(marketplace="aliexpress", number="1", items=(Item(title="Set"),), total=price)
    sources = [ImageBytes(PHOTO, "../Фото 1.jpg"), ImageBytes(VIDEOS["mp4"], "film.mp4")]
    report = take_in(workspace.library.files, sources, known=frozenset(), now=NOW)
    dispute = Dispute(
        order_id=add_order(workspace, order),
        reason="received.damaged",
        claim_en="Cracked.",
        request=Request(RequestKind.REFUND_ONLY, price),
    )
    made = create_dispute(
        workspace, dispute, [(file, "") for file in report.added], opened_at=NOW - timedelta(5)
    )
    assert made.id is not None
    offer = Happening(
        DisputeEvent.SELLER_OFFERS, NOW - timedelta(2), text="亲", amount=Money.of("8.00", "USD")
    )
    record(workspace, made.id, offer)
    return made.id


def contents(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_originals_are_in_it_byte_for_byte(
    workspace: Workspace, dispute_id: DisputeId, tmp_path: Path
) -> None:
    target = tmp_path / "case.zip"
    made = write_case_zip(workspace, dispute_id, target, PdfOptions(originals=True))

    files = contents(target)
    assert made.size == target.stat().st_size
    assert files["originals/A-1.jpg"] == PHOTO
    assert files["originals/B-film.mp4"] == VIDEOS["mp4"]
    assert files["statement.pdf"].startswith(b"%PDF-1.7")
    assert originals_with_location(workspace, dispute_id) == ("../Фото 1.jpg",)


def test_copies_hold_no_place_and_no_owner(
    workspace: Workspace, dispute_id: DisputeId, tmp_path: Path
) -> None:
    write_case_zip(workspace, dispute_id, tmp_path / "case.zip", PdfOptions())

    files = contents(tmp_path / "case.zip")
    assert [name for name in files if "/" in name] == ["copies/A-1.jpg"]
    assert not any(word in files["copies/A-1.jpg"] for word in (b"Exif", b"Acme", b"comment"))


def test_the_manifest_and_the_sums_are_those_of_the_files(
    workspace: Workspace, dispute_id: DisputeId, tmp_path: Path
) -> None:
    write_case_zip(workspace, dispute_id, tmp_path / "case.zip", PdfOptions(originals=True))

    files = contents(tmp_path / "case.zip")
    hashes = {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}
    lines = [line.split("  ") for line in files["SHA256SUMS"].decode().splitlines()]
    sums = {name: value for value, name in lines}
    assert sums == {name: value for name, value in hashes.items() if name != "SHA256SUMS"}
    manifest = json.loads(files["manifest.json"])
    assert all(hashes[file["name"]] == file["sha256"] for file in manifest["files"])
    assert manifest["evidence"][0]["sha256_at_import"] == hashlib.sha256(PHOTO).hexdigest()
    assert manifest["evidence"][0]["exhibit"] == "A"


def test_the_rounds_can_be_read_by_another_program(
    workspace: Workspace, dispute_id: DisputeId, tmp_path: Path
) -> None:
    write_case_zip(workspace, dispute_id, tmp_path / "case.zip", PdfOptions())

    opened, offer = json.loads(contents(tmp_path / "case.zip")["rounds.json"])
    assert (opened["event"], opened["party"]) == ("opened", "buyer")
    assert offer["text"] == "亲"
    assert offer["amount"] == {"amount": "8.00", "currency": "USD"}


def test_a_changed_original_stops_it(
    workspace: Workspace, dispute_id: DisputeId, tmp_path: Path
) -> None:
    path = workspace.library.files.path(hashlib.sha256(PHOTO).hexdigest())
    assert path is not None
    path.chmod(0o600)
    path.write_bytes(PHOTO + b"x")
    with pytest.raises(UserError, match="was changed from outside"):
        write_case_zip(workspace, dispute_id, tmp_path / "case.zip", PdfOptions(originals=True))
    assert not (tmp_path / "case.zip").exists()
