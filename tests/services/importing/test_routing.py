"""Where dropped archives belong; a list of names without end is not read."""

import zipfile
from pathlib import Path

import pytest

from orders_gui.services.importing.routing import sort_files


def an_archive(path: Path, *names: str) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return path


@pytest.mark.parametrize(
    ("names", "are_orders"),
    [(("photos/1.jpg", "photos/2.jpg"), False), (("readme.md", "Orders/orders.csv"), True)],
)
def test_an_archive_is_told_by_the_names_in_it(
    tmp_path: Path, names: tuple[str, ...], are_orders: bool
) -> None:
    path = an_archive(tmp_path / "all.zip", *names)
    found = sort_files([path])
    assert found.orders == ((path,) if are_orders else ())
    assert found.others == (() if are_orders else (path,))


def test_more_names_than_any_download_has_are_not_read(tmp_path: Path) -> None:
    path = an_archive(tmp_path / "names.zip", *(f"{'a' * 200}{n}.csv" for n in range(8000)))
    path = path.rename(tmp_path / "names.orders-of-mine")
    assert sort_files([path]).others == (path,)
