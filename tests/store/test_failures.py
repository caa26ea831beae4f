"""Every sentence of trouble with files says what happened, what was kept and what to do."""

import re
from errno import EACCES, EBUSY, EFBIG, EIO, ENAMETOOLONG, ENOENT, ENOSPC, EROFS
from pathlib import Path

import pytest

from orders_gui.domain.errors import UserError
from orders_gui.store.failures import damaged, in_use, only_read, unreadable, unwritable
from orders_gui.store.files.safe_files import not_returned, not_saved

PLACE = Path("/drive/library")
KEPT = r"unchanged|Nothing was changed|is kept|Keep the file"
TO_DO = (
    r"\b(Close|Free|Choose|Make|Look|Keep|Try|Install)\b[^.]*\b(again|folder|space|name|disk|backup"
    r"|one|order)\b"
)


def sentences() -> list[UserError]:
    numbers = (EACCES, EBUSY, EFBIG, EIO, ENAMETOOLONG, ENOENT, ENOSPC, EROFS)
    errors = [OSError(number, "what the system says") for number in numbers]
    return [
        *(not_saved(str(PLACE / "a.pdf"), PLACE, error) for error in errors),
        not_returned(str(PLACE / "a.pdf")),
        unwritable(PLACE, errors[0]),
        unreadable(PLACE, errors[0]),
        damaged(PLACE),
    ]


@pytest.mark.parametrize("error", sentences(), ids=lambda error: error.message.template[:40])
def test_a_sentence_names_the_file_what_is_kept_and_what_to_do(error: UserError) -> None:
    text = str(error)
    assert str(PLACE) in text
    assert re.search(KEPT, text)
    assert re.search(TO_DO, text)
    assert text.endswith(".")


@pytest.mark.parametrize("error", [in_use(), only_read()], ids=["in use", "only read"])
def test_also_without_a_file_it_says_what_to_do(error: UserError) -> None:
    assert re.search(TO_DO, str(error))
