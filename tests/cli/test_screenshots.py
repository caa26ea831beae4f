"""`screenshots`: needs no display and no library, and says where it cannot draw."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run, program


def test_a_folder_that_cannot_be_made_is_one_sentence(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    sentence = run("screenshots", tmp_path / "file" / "pictures").trouble
    assert sentence.startswith(f"The folder {tmp_path / 'file' / 'pictures'} cannot be made: ")


@pytest.mark.slow
def test_every_state_is_drawn_without_a_display(root: Path, tmp_path: Path) -> None:
    own = tmp_path / "pictures"
    ran = program("screenshots", own, "--library", root)
    drawn = sorted(path.name for path in own.glob("*.png"))
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.decode() == f"{len(drawn)} pictures and a sample PDF are in {own}.\n"
    assert (own / "dispute.pdf").read_bytes().startswith(b"%PDF")
    assert len(drawn) >= 12
    assert {"main-light.png", "main-dark.png", "main-ru-light.png", "wizard-light.png"} < set(drawn)
    assert not root.exists()
