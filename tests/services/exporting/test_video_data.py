"""Facts beside a film are found, and nothing of the film is touched."""

from pathlib import Path

import pytest

from orders_gui.services.exporting.packing import PackedFile, write_pack
from orders_gui.services.exporting.video_data import clean_patches
from tests.pictures_builder import a_file
from tests.services.exporting.casefiles import NOW
from tests.services.exporting.films import PLACE, a_film, box


def cleaned(tmp_path: Path, film: bytes) -> bytes:
    path = a_file(tmp_path, "film.mp4", film)
    patches = clean_patches(path)
    assert patches is not None
    write_pack(tmp_path / "pack", [PackedFile("film.mp4", path, patches)], NOW)
    return (tmp_path / "pack" / "film.mp4").read_bytes()


def test_every_box_of_facts_is_emptied_in_its_place(tmp_path: Path) -> None:
    film = a_film()
    copy = cleaned(tmp_path, film)
    assert len(copy) == len(film)
    assert PLACE not in copy
    assert b"Acme" not in copy
    assert copy.count(b"free") == 3
    assert copy[: film.index(b"udta")] == film[: film.index(b"udta")]
    assert copy.endswith(film[film.index(b"mdat") :])


def test_a_box_over_two_parts_of_the_copy_is_emptied_whole(tmp_path: Path) -> None:
    before = box(b"free", bytes((1 << 20) - 40))
    film = box(b"ftyp", b"isom") + before + box(b"udta", PLACE * 20)
    copy = cleaned(tmp_path, film)
    assert PLACE[:4] not in copy
    assert len(copy) == len(film)


@pytest.mark.parametrize("film", [a_film()[:-1], box(b"moov", b"\0\0\1\0trak")])
def test_of_what_cannot_be_followed_nothing_is_promised(tmp_path: Path, film: bytes) -> None:
    assert clean_patches(a_file(tmp_path, "film.mp4", film)) is None
