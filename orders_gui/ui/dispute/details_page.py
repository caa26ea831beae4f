"""Step 2: which items, which reason of the card, and the reason's questions."""

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from orders_gui.domain.disputes.dispute import AnswerValue
from orders_gui.domain.disputes.questionnaire import Reason, visible_questions
from orders_gui.domain.disputes.wizard import GapKind, Step
from orders_gui.overriding import override
from orders_gui.ui.dispute.page import Page, focus_on
from orders_gui.ui.dispute.parts import Card, FlowGrid, small_heading
from orders_gui.ui.dispute.question_field import QuestionField
from orders_gui.ui.dispute.session import Session
from orders_gui.ui.fonts import MEDIUM, Size
from orders_gui.ui.formats import Formats, quoted
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.choices import ChoiceCard, ChoiceGroup
from orders_gui.ui.widgets.labels import PlainLabel, as_tool_tip, line
from orders_gui.ui.widgets.problem_line import ProblemLine

_BETWEEN = 18


class DetailsPage(Page):
    """The questions change with the reason; answers of other reasons are kept."""

    step = Step.DETAILS

    def __init__(
        self,
        theme: Theme,
        formats: Formats,
        session: Session,
        marketplace: str,
        parent: QWidget,
    ) -> None:
        super().__init__(theme, formats, session, parent, scrolls=True)
        self._marketplace = marketplace
        self._language = formats.locale.name()[:2]
        self._card_id: str | None = None
        self._reason_id: str | None = None
        self._fields: dict[str, QuestionField] = {}
        self._items: dict[int, QCheckBox] = {}
        self.set_title(
            self.tr("The details"),
            self.tr("What the form and the mediator will ask. Short facts are enough."),
        )
        self._item_problem = ProblemLine(theme, self)
        self._reason_problem = ProblemLine(theme, self)
        self._add_items()
        self._reason_part = QWidget(self)
        self._reason_layout = QVBoxLayout(self._reason_part)
        self._reason_layout.setContentsMargins(0, 0, 0, _BETWEEN)
        self.body.addWidget(self._reason_part)
        self._questions = QWidget(self)
        self._question_layout = QVBoxLayout(self._questions)
        self._question_layout.setContentsMargins(0, 0, 0, 0)
        self._question_layout.setSpacing(_BETWEEN)
        self.body.addWidget(self._questions)
        self.body.addStretch(1)
        self._add_side()

    @override
    def show_case(self) -> None:
        for item_id, box in self._items.items():
            box.setChecked(item_id in self.session.dispute.item_ids)
        if self.session.flow.card != self._card_id:
            self._make_reasons()
        self._reasons.set_choice(self.session.dispute.reason)
        reason = self.session.reason
        if (reason.id if reason else None) != self._reason_id:
            self._make_questions(reason)
        shown = visible_questions(reason, self.session.answers) if reason else ()
        for question_id, field in self._fields.items():
            field.setVisible(any(question.id == question_id for question in shown))
            answer = self.session.answers.get(question_id)
            field.show_answer(answer)
            if answer is not None:
                field.say("")
        self.setEnabled(self.session.is_draft)
        self._show_side(reason)

    @override
    def enter(self) -> None:
        super().enter()
        self._clear_problems()

    @override
    def explain(self) -> bool:
        self._clear_problems()
        focus: QWidget | QuestionField | None = None
        for gap in reversed(self.session.gaps(Step.DETAILS)):
            if gap.kind is GapKind.ITEMS:
                self._item_problem.say(self.tr("Choose at least one item."))
                focus = next(iter(self._items.values()), None)
            elif gap.kind is GapKind.REASON:
                self._reason_problem.say(self.tr("Choose which it is."))
                focus = self._reason_cards[0] if self._reason_cards else None
            else:
                focus = self._fields[gap.question]
                self._fields[gap.question].say(self.tr("This answer is still missing."))
        for field in self._fields.values():
            if field.is_wrong and field.isVisible():
                field.say(self.tr("This is no day. Write it like 24 Nov 2026 or 2026-11-24."))
                focus = focus or field
        if isinstance(focus, QuestionField):
            focus.focus()
        elif focus is not None:
            focus_on(focus)
        return focus is None

    def _clear_problems(self) -> None:
        self._item_problem.say("")
        self._reason_problem.say("")
        for field in self._fields.values():
            field.say("")

    def _add_items(self) -> None:
        """Only an order of several items asks which of them it is about."""
        items = self.session.order.items
        if len(items) < 2:
            return
        self.body.addWidget(small_heading(self.theme, self.tr("Which items?"), self))
        for item in items:
            if item.id is None:
                continue
            text = item.title
            if item.unit_price is not None:
                price = self.formats.money_short(item.unit_price)
                text = self.tr("{title}, {quantity} × {price}").format(
                    title=item.title, quantity=item.quantity, price=price
                )
            box = QCheckBox(_shortened(text).replace("&", "&&"), self)
            box.setAccessibleName(text)
            box.setToolTip(as_tool_tip(item.title))
            box.setFont(self.theme.font(Size.BODY))
            box.clicked.connect(self._choose_items)
            self.body.addWidget(box)
            self._items[item.id] = box
        self.body.addWidget(self._item_problem)
        self.body.addSpacing(_BETWEEN - 6)

    def _choose_items(self) -> None:
        self._item_problem.say("")
        items = [item.id for item in self.session.order.items if item.id is not None]
        self.session.choose_items([i for i in items if self._items[i].isChecked()])

    def _make_reasons(self) -> None:
        """Which reason of the card, when it has several."""
        self._card_id = self.session.flow.card
        while (old := self._reason_layout.takeAt(0)) is not None:
            widget = old.widget()
            if widget is not None and widget is not self._reason_problem:
                widget.hide()
                widget.deleteLater()
        self._reasons = ChoiceGroup(self)
        self._reasons.chosen.connect(self._choose_reason)
        self._reason_cards: list[ChoiceCard] = []
        card = self.session.card
        self._reason_part.setVisible(card is not None and len(card.reasons) > 1)
        if card is None or len(card.reasons) < 2:
            return
        heading = small_heading(self.theme, self.tr("Which is it?"), self._reason_part)
        grid = FlowGrid(self._reason_part, columns=2)
        for reason_id in card.reasons:
            reason = self.session.case.questionnaire.reason(reason_id)
            if reason is None:
                continue
            title = reason.title.text(self._language)
            button = ChoiceCard(self.theme, card.icon, title, self._form_words(reason), grid)
            button.setObjectName(f"reason_{reason_id}")
            self._reasons.add(button, reason_id)
            self._reason_cards.append(button)
        grid.set_cards(self._reason_cards)
        for widget in (heading, grid, self._reason_problem):
            self._reason_layout.addWidget(widget)

    def _choose_reason(self, reason_id: str) -> None:
        self._reason_problem.say("")
        self.session.choose_reason(reason_id)

    def _make_questions(self, reason: Reason | None) -> None:
        self._reason_id = reason.id if reason else None
        for field in self._fields.values():
            self._question_layout.removeWidget(field)
            field.hide()
            field.deleteLater()
        self._fields = {}
        for question in reason.questions if reason else ():
            field = QuestionField(
                self.theme,
                self.formats,
                question,
                reason is not None and question.id in reason.required,
                self._questions,
            )
            field.answered.connect(self._answer)
            self._question_layout.addWidget(field)
            self._fields[question.id] = field

    def _answer(self, question_id: str, value: AnswerValue) -> None:
        self.session.answer(question_id, value)

    def _add_side(self) -> None:
        self._so_far = Card(self.theme, self.tr("Your text so far"), self)
        self._preview = PlainLabel(
            self.theme, "", self._so_far, size=Size.SMALL, tone="2", wrap=True
        )
        self._form_title = PlainLabel(
            self.theme, "", self._so_far, size=Size.SMALL, weight=MEDIUM, wrap=True
        )
        self._form_text = PlainLabel(
            self.theme, "", self._so_far, size=Size.CAPTION, tone="3", wrap=True
        )
        self._so_far.body.addWidget(self._preview)
        self._rule = line(self._so_far)
        self._so_far.body.addWidget(self._rule)
        self._so_far.body.addWidget(self._form_title)
        self._so_far.body.addWidget(self._form_text)
        self.set_side(self._so_far, 288)

    def _show_side(self, reason: Reason | None) -> None:
        # Until a reason is chosen, a text of the program still tells of the one before.
        tells = reason is not None or self.session.is_edited("en")
        self._preview.setText(
            (self.session.claim("en") if tells else "")
            or self.tr("The claim is written here while you answer. It can be changed in step 4.")
        )
        words = reason.form_words if reason else ""
        for widget in (self._rule, self._form_title, self._form_text):
            widget.setVisible(bool(words))
        self._form_title.setText(quoted(words))
        self._form_text.setText(
            self.tr("The reason to choose on {marketplace}, as its form called it.").format(
                marketplace=self._marketplace
            )
        )

    def _form_words(self, reason: Reason) -> str:
        return quoted(reason.form_words) if reason.form_words else ""


def _shortened(text: str) -> str:
    return text if len(text) <= 72 else text[:71].rstrip() + "…"
