"""The photos of a dispute being edited: every step is kept in the library at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from orders_gui.domain.evidence.evidence import Evidence, EvidenceKind
from orders_gui.domain.evidence.marks import NO_MARKUP, Adjustments, Mark, Markup
from orders_gui.domain.ids import EvidenceId
from orders_gui.services.disputes.disputes import change_evidence
from orders_gui.services.evidence.marks import set_marks
from orders_gui.services.workspace import Workspace
from orders_gui.ui.desk import Desk
from orders_gui.ui.photo.opening import pieces_of

_PAUSE = 250
"""Milliseconds after which steps that belong together, as letters of a word, are kept."""


class StepName(StrEnum):
    """What a step did, for the undo button."""

    ARROW = "arrow"
    BOX = "box"
    ELLIPSE = "ellipse"
    BADGE = "badge"
    TEXT = "text"
    RULER = "ruler"
    REDACTION = "redaction"
    MOVE = "move"
    RESIZE = "resize"
    COLOUR = "colour"
    COVER = "cover"
    WORDS = "words"
    DELETE = "delete"
    CUT = "cut"
    TURN = "turn"
    STRAIGHTEN = "straighten"
    LIGHT = "light"
    CLEAR = "clear"


def step_text(name: StepName) -> str:
    """The step as a button names it."""
    return {
        StepName.ARROW: QCoreApplication.translate("PhotoSteps", "Arrow"),
        StepName.BOX: QCoreApplication.translate("PhotoSteps", "Box"),
        StepName.ELLIPSE: QCoreApplication.translate("PhotoSteps", "Ellipse"),
        StepName.BADGE: QCoreApplication.translate("PhotoSteps", "Number"),
        StepName.TEXT: QCoreApplication.translate("PhotoSteps", "Text"),
        StepName.RULER: QCoreApplication.translate("PhotoSteps", "Ruler"),
        StepName.REDACTION: QCoreApplication.translate("PhotoSteps", "Hide area"),
        StepName.MOVE: QCoreApplication.translate("PhotoSteps", "Move"),
        StepName.RESIZE: QCoreApplication.translate("PhotoSteps", "Resize"),
        StepName.COLOUR: QCoreApplication.translate("PhotoSteps", "Colour"),
        StepName.COVER: QCoreApplication.translate("PhotoSteps", "Way of hiding"),
        StepName.WORDS: QCoreApplication.translate("PhotoSteps", "Words"),
        StepName.DELETE: QCoreApplication.translate("PhotoSteps", "Delete"),
        StepName.CUT: QCoreApplication.translate("PhotoSteps", "Crop"),
        StepName.TURN: QCoreApplication.translate("PhotoSteps", "Turn"),
        StepName.STRAIGHTEN: QCoreApplication.translate("PhotoSteps", "Straighten"),
        StepName.LIGHT: QCoreApplication.translate("PhotoSteps", "Brightness"),
        StepName.CLEAR: QCoreApplication.translate("PhotoSteps", "Remove all"),
    }[name]


@dataclass(frozen=True, slots=True)
class _Step:
    name: StepName
    markup: Markup
    """As it was before the step, or after it for one that was undone."""


@dataclass(slots=True)
class _History:
    done: list[_Step] = field(default_factory=list)
    undone: list[_Step] = field(default_factory=list)
    joins: bool = False


class PhotoSession(QObject):
    """Which photo and which mark are chosen, and what is drawn; tells of every change."""

    photo_changed = Signal()
    markup_changed = Signal()
    selected = Signal()
    described = Signal()  # caption or kind

    def __init__(
        self,
        desk: Desk,
        pieces: Sequence[Evidence],
        marks: Mapping[EvidenceId, Markup],
        place: int,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self.pieces = list(pieces)
        self.place = place
        self._marks = dict(marks)
        self._histories: dict[EvidenceId, _History] = {}
        self.selection: int | None = None
        self._unsaved: dict[EvidenceId, Markup] = {}
        self._undescribed: dict[EvidenceId, Evidence] = {}
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.save)

    @property
    def piece(self) -> Evidence:
        """The chosen photo."""
        return self.pieces[self.place]

    @property
    def markup(self) -> Markup:
        """What is drawn over it."""
        return self.markup_of(self.piece)

    @property
    def mark(self) -> Mark | None:
        """The chosen mark."""
        place = self.selection
        return None if place is None else self.markup.marks[place]

    def markup_of(self, piece: Evidence) -> Markup:
        """What is drawn over any of the photos."""
        return self._marks.get(_id(piece), NO_MARKUP)

    @property
    def next_undo(self) -> StepName | None:
        """The step that `undo` takes back."""
        done = self._history.done
        return done[-1].name if done else None

    @property
    def next_redo(self) -> StepName | None:
        """The step that `redo` makes again."""
        undone = self._history.undone
        return undone[-1].name if undone else None

    def go_to(self, place: int) -> None:
        """Choose another photo."""
        if place != self.place and 0 <= place < len(self.pieces):
            self.save()
            self._history.joins = False
            self.place, self.selection = place, None
            self.photo_changed.emit()

    def go_back(self) -> None:
        """Choose the photo before."""
        self.go_to(self.place - 1)

    def go_on(self) -> None:
        """Choose the next photo."""
        self.go_to(self.place + 1)

    def select(self, place: int | None) -> None:
        """Choose a mark, or none."""
        if place != self.selection:
            self.selection = place
            self._history.joins = False
            self.selected.emit()

    def apply(
        self, name: StepName, markup: Markup, *, select: int | None = None, joined: bool = False
    ) -> None:
        """Make a step; `joined` ones that follow each other and have one name are one step."""
        if markup == self.markup:
            return
        history = self._history
        joins = joined and history.joins and self.next_undo is name
        if not joins:
            history.done.append(_Step(name, self.markup))
        history.joins = joined
        history.undone.clear()
        self._show(markup, select)
        if joined:
            self._pause.start()
        else:
            self.save()

    def add(self, name: StepName, mark: Mark) -> None:
        """Add a mark on top and choose it."""
        markup = self.markup
        marks = (*markup.marks, mark)
        self.apply(name, replace(markup, marks=marks), select=len(marks) - 1)

    def change_mark(self, name: StepName, mark: Mark, *, joined: bool = False) -> None:
        """Put another mark in the place of the chosen one."""
        if self.selection is not None:
            changed = self.markup.with_mark(self.selection, mark)
            self.apply(name, changed, select=self.selection, joined=joined)

    def adjust(self, name: StepName, adjustments: Adjustments, *, joined: bool = False) -> None:
        """Cut, turn, straighten or brighten."""
        changed = replace(self.markup, adjustments=adjustments)
        self.apply(name, changed, select=self.selection, joined=joined)

    def delete_mark(self) -> None:
        """Remove the chosen mark; the one below it is chosen next."""
        place = self.selection
        if place is None:
            return
        marks = self.markup.marks[:place] + self.markup.marks[place + 1 :]
        following = min(place, len(marks) - 1) if marks else None
        self.apply(StepName.DELETE, replace(self.markup, marks=marks), select=following)

    def clear(self) -> None:
        """Remove all marks; the photo stays cut and turned as it is."""
        self.apply(StepName.CLEAR, replace(self.markup, marks=()))

    def undo(self) -> None:
        """Take back the last step on this photo."""
        self._flip(self._history.done, self._history.undone)

    def redo(self) -> None:
        """Make the last undone step again."""
        self._flip(self._history.undone, self._history.done)

    def describe(self, caption: str, kind: EvidenceKind) -> None:
        """Change what is said of the photo."""
        changed = replace(self.piece, caption=caption, kind=kind)
        if changed != self.piece:
            self.pieces[self.place] = changed
            self._undescribed[_id(changed)] = changed
            self._pause.start()
            self.described.emit()

    def reload(self) -> None:
        """Read the photos again after they were paired: their letters and places are others."""
        self.save()
        ids = [_id(piece) for piece in self.pieces]
        self._desk.ask(partial(pieces_of, ids), self._reloaded)

    def save(self) -> None:
        """Keep at once what is not kept yet."""
        self._pause.stop()
        for evidence_id, markup in self._unsaved.items():
            self._desk.do(partial(_set_marks, evidence_id, markup))
        for piece in self._undescribed.values():
            self._desk.do(partial(_describe, piece))
        self._unsaved.clear()
        self._undescribed.clear()

    def _reloaded(self, pieces: Sequence[Evidence]) -> None:
        ids = [piece.id for piece in pieces]
        if self.piece.id in ids:
            self.place, self.pieces = ids.index(self.piece.id), list(pieces)
            self.photo_changed.emit()

    @property
    def _history(self) -> _History:
        return self._histories.setdefault(_id(self.piece), _History())

    def _flip(self, source: list[_Step], target: list[_Step]) -> None:
        if source:
            step = source.pop()
            target.append(_Step(step.name, self.markup))
            self._history.joins = False
            self._show(step.markup, None)
            self.save()

    def _show(self, markup: Markup, select: int | None) -> None:
        piece = _id(self.piece)
        self._marks[piece] = self._unsaved[piece] = markup
        self.selection = select
        self.markup_changed.emit()
        self.selected.emit()


def _id(piece: Evidence) -> EvidenceId:
    if piece.id is None:
        raise ValueError("Only photos of the library can be edited")
    return piece.id


def _set_marks(evidence_id: EvidenceId, markup: Markup, workspace: Workspace) -> None:
    set_marks(workspace, evidence_id, markup)


def _describe(piece: Evidence, workspace: Workspace) -> None:
    change_evidence(workspace, _id(piece), caption=piece.caption, kind=piece.kind)
