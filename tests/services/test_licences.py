"""The libraries and their licences, as this environment has them."""

from pathlib import Path

from orders_gui.services.licences import LibraryLicence, licences


def test_what_the_program_needs_is_named_with_its_licence() -> None:
    found = {library.name.lower(): library for library in licences()}
    assert {"pyside6_essentials", "shiboken6", "peewee", "pillow", "typst", "lxml"} <= set(found)
    assert "LGPL" in found["pyside6_essentials"].licence
    assert "Charles Leifer" in found["peewee"].text


def test_what_only_developers_need_is_left_out() -> None:
    assert {"pytest", "ruff", "mypy"}.isdisjoint(library.name for library in licences())


def test_a_package_names_what_it_carries(tmp_path: Path) -> None:
    for name, text in (("sqlite3", "No rights are kept.\n"), ("Lucide", "ISC License\n")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "copyright").write_text(text, encoding="utf-8")
    listed = "sqlite3\t3.40.1\t\nLucide\t\tISC\n"
    (tmp_path / "parts.tsv").write_text(listed, encoding="utf-8")
    assert licences(tmp_path) == (
        LibraryLicence("Lucide", "", "ISC", "ISC License"),
        LibraryLicence("sqlite3", "3.40.1", "", "No rights are kept."),
    )
