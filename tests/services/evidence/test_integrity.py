"""Verifying stored files: the unchanged, the changed and the missing one, and the manifest."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from orders_gui.domain.ids import DisputeId, EvidenceId
from orders_gui.services.evidence.integrity import kept_files, manifest, manifest_text, verify_files
from orders_gui.services.evidence.marked_pictures import CopyHashes
from orders_gui.services.rules.rulebooks import rulebook_for
from orders_gui.services.workspace import Workspace, fixed_clock
from orders_gui.store.files.evidence_files import Fault
from orders_gui.store.library import Library
from tests.builders import NOW, a_dispute, a_photo, an_order

NAMES = ("b.jpg", "A.jpg", "c.jpg")


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Library(tmp_path / "library", create=True) as library:
        yield Workspace(library, rulebook_for, fixed_clock(NOW))


@pytest.fixture
def dispute_id(workspace: Workspace) -> DisputeId:
    library = workspace.library
    order_id = library.orders.save(an_order(), NOW)
    dispute_id = library.disputes.save(a_dispute(order_id), NOW)
    for place, name in enumerate(NAMES):
        stored = library.files.add(f"content of {name}".encode(), "jpg")
        photo = a_photo(order_id, dispute_id, sha256=stored.sha256, position=place)
        library.evidence.save(replace(photo, original_name=name))
    return dispute_id


def path_of(workspace: Workspace, sha256: str) -> Path:
    path = workspace.library.files.path(sha256)
    assert path is not None
    path.chmod(0o600)
    return path


def test_files_that_were_not_touched_are_unchanged(
    workspace: Workspace, dispute_id: DisputeId
) -> None:
    told: list[tuple[int, int, str]] = []

    def progress(done: int, total: int, name: str) -> None:
        told.append((done, total, name))

    kept = kept_files(workspace, dispute_id)
    report = verify_files(workspace.library.files, kept, progress=progress)
    assert [found.file.name for found in report.checked] == list(NAMES)
    assert report.complete
    assert report.faulty == ()
    assert str(report.checked[0].sentence) == "Unchanged: the file hash is that of the import."
    assert told == [(0, 3, "b.jpg"), (1, 3, "A.jpg"), (2, 3, "c.jpg")]


def test_a_changed_and_a_missing_file_are_told_apart(
    workspace: Workspace, dispute_id: DisputeId
) -> None:
    kept = kept_files(workspace, dispute_id)
    path_of(workspace, kept[0].sha256).write_bytes(b"content of B.jpg")
    path_of(workspace, kept[2].sha256).unlink()
    report = verify_files(workspace.library.files, kept)
    assert [found.fault for found in report.checked] == [Fault.CHANGED, None, Fault.MISSING]
    assert "Restore it from a backup" in str(report.faulty[0].sentence)


def test_a_cancelled_check_says_that_it_is_not_complete(
    workspace: Workspace, dispute_id: DisputeId
) -> None:
    report = verify_files(
        workspace.library.files,
        kept_files(workspace, dispute_id),
        cancelled=iter([False, True]).__next__,
    )
    assert not report.complete
    assert len(report.checked) == 1


def test_all_files_of_the_library_by_name(workspace: Workspace, dispute_id: DisputeId) -> None:
    assert [file.name for file in kept_files(workspace)] == ["A.jpg", "b.jpg", "c.jpg"]


def test_the_manifest_has_both_hashes_of_a_redacted_copy(
    workspace: Workspace, dispute_id: DisputeId
) -> None:
    pieces = workspace.library.evidence.of_dispute(dispute_id)
    first = pieces[0]
    assert first.id is not None
    copies = {EvidenceId(first.id): CopyHashes(first.sha256, "f" * 64)}
    entries = manifest(pieces, copies)
    assert [(entry.exhibit, entry.copy_sha256) for entry in entries] == [
        ("A", "f" * 64), ("B", ""), ("C", ""),
    ]  # fmt: skip
    text = manifest_text(entries)
    assert first.sha256 in text
    assert "f" * 64 in text
    assert "no proof of who made the file" in text
