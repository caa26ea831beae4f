"""The sample orders: all kinds of them, valid, and gone without a trace when removed."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from orders_gui.domain.disputes.questionnaire import checked_answer, missing_questions
from orders_gui.domain.evidence.evidence import CaptureSource
from orders_gui.domain.language import LANGUAGES
from orders_gui.domain.parcels.tracking import NumberCheck, check_number
from orders_gui.domain.states import DisputeState, OrderStatus
from orders_gui.services.disputes.questionnaires import questionnaire_for
from orders_gui.services.library.housekeeping import clean_up
from orders_gui.services.orders.orders import remove_samples
from orders_gui.services.rules.rulebooks import rulebook_for
from orders_gui.services.sample.book import SampleOrder, sample_orders
from orders_gui.services.sample.filling import fill_with_sample
from orders_gui.services.workspace import Workspace
from orders_gui.store.library import Library

NOW = datetime(2026, 11, 22, 15, 30, tzinfo=UTC)


class Now:
    """A clock that a test can move."""

    def __init__(self) -> None:
        self.at = NOW

    def __call__(self) -> datetime:
        return self.at


@pytest.fixture
def clock() -> Now:
    return Now()


@pytest.fixture
def workspace(tmp_path: Path, clock: Now) -> Iterator[Workspace]:
    with Library(tmp_path / "library", create=True) as library:
        yield Workspace(library, rulebook_for, clock)


@pytest.fixture(scope="module", params=LANGUAGES)
def samples(request: pytest.FixtureRequest) -> tuple[SampleOrder, ...]:
    return sample_orders(request.param, NOW)


def test_there_is_an_order_of_every_kind(samples: tuple[SampleOrder, ...]) -> None:
    orders = [sample.order for sample in samples]
    assert len(orders) == 25
    assert len({order.marketplace for order in orders}) == 6
    assert {order.status for order in orders} == set(OrderStatus)
    assert len({(order.marketplace, order.number) for order in orders}) == 25
    assert all(order.sample for order in orders)
    assert any(order.archived_at for order in orders)
    assert any(order.binned_at for order in orders)


def test_numbers_are_as_the_real_ones(samples: tuple[SampleOrder, ...]) -> None:
    for order in (sample.order for sample in samples):
        if order.marketplace == "aliexpress":
            assert len(order.number) == 16
            assert order.number.isdecimal()
        for number in order.tracking_numbers:
            assert check_number(number.number).check is not NumberCheck.WRONG, number.number


def test_nothing_that_happened_lies_ahead(samples: tuple[SampleOrder, ...]) -> None:
    for sample in samples:
        rounds = [turn.happening.at for dispute in sample.disputes for turn in dispute.turns]
        scans = [scan.at for parcel in sample.order.parcels for scan in parcel.events]
        assert all(at <= NOW for at in (*rounds, *scans) if isinstance(at, datetime))
        assert rounds == sorted(rounds) or len(sample.disputes) > 1


def test_the_answers_are_those_that_the_questions_ask_for(
    samples: tuple[SampleOrder, ...],
) -> None:
    for sample in samples:
        for dispute in sample.disputes:
            reason = questionnaire_for(sample.order.marketplace).reason(dispute.reason)
            assert reason is not None
            questions = {question.id: question for question in reason.questions}
            answers = dict(dispute.answers)
            for key, value in answers.items():
                assert checked_answer(questions[key], value) == value
            assert missing_questions(reason, answers) == ()


def test_a_library_is_filled_in_one_step(workspace: Workspace) -> None:
    fill_with_sample(workspace, "ru")

    library = workspace.library
    disputes = [dispute for order in range(1, 26) for dispute in library.disputes.of_order(order)]  # type: ignore[arg-type]
    states = Counter(dispute.state for dispute in disputes)
    assert set(states) == set(DisputeState)
    evidence = [piece for d in disputes if d.id for piece in library.evidence.of_dispute(d.id)]
    assert len(evidence) == 13
    assert any(piece.has_location for piece in evidence)
    assert sum(piece.captured_source is CaptureSource.EXIF for piece in evidence) == 11
    assert all(piece.caption for piece in evidence)
    assert all(library.files.verify(sha256) for sha256 in library.evidence.referenced())

    library.journal.undo()
    assert library.database.value("SELECT count(*) FROM orders") == 0
    assert library.journal.next_undo() is None


def test_removed_samples_leave_no_file_once_they_cannot_come_back(
    workspace: Workspace, clock: Now
) -> None:
    library = workspace.library
    fill_with_sample(workspace, "en")
    kept = library.files.all_hashes()
    remove_samples(workspace)
    clock.at += timedelta(days=9000)

    assert clean_up(library) == 0
    library.journal.undo()
    assert library.evidence.referenced() == kept == library.files.all_hashes()

    library.journal.redo()
    with library.database.write():
        library.database.connection.execute("DELETE FROM undo_step")
    assert clean_up(library) == len(kept)
    assert library.files.all_hashes() == frozenset()
