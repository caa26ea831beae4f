"""Dropped files: what is taken, what is refused and why, and that nothing else is disturbed."""

import itertools
import os
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest

from orders_gui.domain.evidence.evidence import CaptureSource, EvidenceKind, Media
from orders_gui.services.evidence.intake import ImageBytes, IntakeReport, Source, take_in
from orders_gui.services.evidence.picture_worker import PictureWorker
from orders_gui.store.files.evidence_files import EvidenceFiles
from tests.pictures_builder import (
    FORMATS,
    PDF,
    SVG,
    TAKEN,
    VIDEOS,
    a_file,
    a_jpeg,
    bomb,
    camera_exif,
    truncated,
)

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="pipes, links and permissions")


@pytest.fixture(scope="module")
def worker() -> Iterator[PictureWorker]:
    with PictureWorker() as worker:
        yield worker


@pytest.fixture
def files(tmp_path: Path) -> EvidenceFiles:
    return EvidenceFiles(tmp_path / "library" / "evidence")


def taken(
    files: EvidenceFiles, worker: PictureWorker, *sources: Source, known: Sequence[str] = ()
) -> IntakeReport:
    return take_in(files, sources, known=frozenset(known), now=NOW, worker=worker)


@pytest.mark.parametrize("kind", FORMATS)
def test_every_kind_of_picture_is_kept_byte_for_byte(
    tmp_path: Path, files: EvidenceFiles, worker: PictureWorker, kind: str
) -> None:
    content = FORMATS[kind]()
    report = taken(files, worker, a_file(tmp_path, "Снимок.dat", content))

    (added,) = report.added
    kept = files.path(added.sha256)
    assert kept is not None
    assert kept.read_bytes() == content
    assert kept.suffix == f".{kind.rpartition('.')[2]}" == f".{added.extension}"
    assert (added.width, added.height, added.size) == (320, 240, len(content))
    assert (added.media, added.original_name) == (Media.PHOTO, "Снимок.dat")
    assert added.preview
    assert added.imported_at == NOW


def test_videos_and_documents_are_files_without_a_picture(
    tmp_path: Path, files: EvidenceFiles, worker: PictureWorker
) -> None:
    contents = VIDEOS | {"pdf": PDF}
    report = taken(files, worker, *(a_file(tmp_path, f"a.{e}", c) for e, c in contents.items()))

    assert [file.extension for file in report.added] == list(contents)
    assert {file.media for file in report.added} == {Media.VIDEO, Media.DOCUMENT}
    assert not any(file.preview for file in report.added)
    assert report.added[0].kind is EvidenceKind.VIDEO


def test_the_capture_time_says_where_it_comes_from(
    tmp_path: Path, files: EvidenceFiles, worker: PictureWorker
) -> None:
    photo = a_file(tmp_path, "a.jpg", a_jpeg(exif=camera_exif(location=True)))
    plain = a_file(tmp_path, "b.jpg", a_jpeg(exif=camera_exif(taken=None)))
    os.utime(plain, (1_763_000_000.5, 1_763_000_000.5))
    pasted = ImageBytes(a_jpeg((40, 30), camera_exif(taken=None)), "Picture 12.00.png")

    report = taken(files, worker, photo, plain, pasted)

    facts = [(f.captured_at, f.captured_source, f.has_location) for f in report.added]
    assert facts == [
        (TAKEN, CaptureSource.EXIF, True),
        (datetime.fromtimestamp(1_763_000_000, UTC), CaptureSource.FILE, False),
        (None, CaptureSource.NONE, False),
    ]


def test_a_folder_is_searched_and_comes_in_the_order_of_its_names(
    tmp_path: Path, files: EvidenceFiles, worker: PictureWorker
) -> None:
    folder = tmp_path / "Evidence"
    for number, name in enumerate(("b.jpg", "A.jpg", "more/c.jpg", ".hidden.jpg")):
        a_file(folder / Path(name).parent, Path(name).name, a_jpeg((40 + number, 30)))

    report = taken(files, worker, folder)

    assert [file.original_name for file in report.added] == ["A.jpg", "b.jpg", "c.jpg"]


def test_the_same_bytes_are_named_and_not_added_twice(
    tmp_path: Path, files: EvidenceFiles, worker: PictureWorker
) -> None:
    one = a_file(tmp_path, "one.jpg", a_jpeg())
    other = a_file(tmp_path, "other.jpg", a_jpeg((640, 480)))
    (known,) = taken(files, worker, one).added

    report = taken(files, worker, one, other, other, known=[known.sha256])

    assert [file.original_name for file in report.added] == ["other.jpg"]
    assert [file.name for file in report.duplicates] == ["one.jpg", "other.jpg"]


BAD: dict[str, bytes] = {
    "empty.jpg": b"",
    "drawing.jpg": SVG,
    "half.jpg": truncated(),
    "bomb.png": bomb(),
    "text.png": b"Dear buyer, the parcel is moving.",
    "header.heic": b"\0\0\0\x18ftypheic" + bytes(12),
}
REASONS = {
    "empty.jpg": "is empty (0 bytes)",
    "drawing.jpg": "is no photo, video or PDF by its content",
    "half.jpg": "is damaged",
    "bomb.png": "claims to have more pixels",
    "text.png": "is no photo, video or PDF by its content",
    "header.heic": "is damaged",
    "pipe.jpg": "is not an ordinary file",
    "link.jpg": "is a link to another file",
    "gone.jpg": "is no longer there",
    "nothing": "has no files in it",
}


@posix_only
def test_each_bad_file_has_its_sentence_and_disturbs_nothing(
    tmp_path: Path, files: EvidenceFiles, worker: PictureWorker
) -> None:
    good = [a_file(tmp_path, f"good {n}.jpg", a_jpeg((100 + n, 80))) for n in range(2)]
    bad = [a_file(tmp_path, name, content) for name, content in BAD.items()]
    for name, make in (("pipe.jpg", os.mkfifo), ("nothing", Path.mkdir)):
        make(tmp_path / name)
        bad.append(tmp_path / name)
    (tmp_path / "link.jpg").symlink_to(good[0])
    bad += [tmp_path / "link.jpg", tmp_path / "gone.jpg"]

    report = taken(files, worker, good[0], *bad, good[1])

    assert [file.original_name for file in report.added] == ["good 0.jpg", "good 1.jpg"]
    said = {refused.name: str(refused.message) for refused in report.refused}
    assert said.keys() == REASONS.keys()
    for name, reason in REASONS.items():
        assert name in said[name]
        assert reason in said[name]
    assert files.all_hashes() == {file.sha256 for file in report.added}
    assert files.clean_temporary() == 0


@posix_only
@pytest.mark.skipif(sys.platform != "win32" and os.geteuid() == 0, reason="root reads everything")
def test_what_may_not_be_read_is_told(
    tmp_path: Path, files: EvidenceFiles, worker: PictureWorker
) -> None:
    photo = a_file(tmp_path, "a.jpg", a_jpeg())
    folder = a_file(tmp_path / "closed", "b.jpg", a_jpeg()).parent
    photo.chmod(0)
    folder.chmod(0)
    report = taken(files, worker, photo, folder)
    folder.chmod(0o700)
    assert ["may not be read" in str(r.message) for r in report.refused] == [False, True]
    assert str(report.refused[0].message).startswith("The folder closed cannot be read")


def test_an_unforeseen_error_costs_one_file(
    tmp_path: Path, files: EvidenceFiles, worker: PictureWorker, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep = EvidenceFiles.keep

    def fails_once(self: EvidenceFiles, staged: object, extension: str) -> object:
        if extension == "png":
            raise ArithmeticError("a bug")
        return keep(self, staged, extension)  # type: ignore[arg-type]

    monkeypatch.setattr(EvidenceFiles, "keep", fails_once)
    report = taken(
        files,
        worker,
        a_file(tmp_path, "a.jpg", a_jpeg()),
        a_file(tmp_path, "b.png", FORMATS["png"]()),
        a_file(tmp_path, "c.gif", FORMATS["gif"]()),
    )
    assert [file.extension for file in report.added] == ["jpg", "gif"]
    assert [str(r.message) for r in report.refused] == [
        "b.png could not be read and was not added."
    ]
    assert files.clean_temporary() == 0


def test_progress_is_told_and_a_cancelled_intake_keeps_what_it_has(
    tmp_path: Path, files: EvidenceFiles, worker: PictureWorker
) -> None:
    photos = [a_file(tmp_path, f"{n}.jpg", a_jpeg((100 + n, 80))) for n in range(6)]
    told: list[tuple[int, int, str]] = []

    def note(done: int, total: int, name: str) -> None:
        told.append((done, total, name))

    asked = itertools.count()

    def enough() -> bool:
        return next(asked) >= 3  # asked once before each photo

    report = take_in(
        files,
        photos,
        known=frozenset(),
        now=NOW,
        worker=worker,
        progress=note,
        cancelled=enough,
    )
    assert told[0] == (1, 6, "0.jpg")
    assert len(report.added) == 3
    assert files.all_hashes() == {file.sha256 for file in report.added}


def test_a_full_disk_is_told_for_each_file(
    tmp_path: Path, files: EvidenceFiles, worker: PictureWorker, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    report = taken(files, worker, a_file(tmp_path, "a.jpg", a_jpeg()))
    assert "a.jpg" in str(report.refused[0].message)
    assert files.all_hashes() == frozenset()
