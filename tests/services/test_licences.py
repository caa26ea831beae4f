"""The libraries and their licences, as this environment has them."""

from orders_gui.services.licences import licences


def test_what_the_program_needs_is_named_with_its_licence() -> None:
    found = {library.name.lower(): library for library in licences()}
    assert {"pyside6_essentials", "shiboken6", "peewee", "pillow", "typst", "lxml"} <= set(found)
    assert "LGPL" in found["pyside6_essentials"].licence
    assert "Charles Leifer" in found["peewee"].text


def test_what_only_developers_need_is_left_out() -> None:
    assert {"pytest", "ruff", "mypy"}.isdisjoint(library.name for library in licences())
