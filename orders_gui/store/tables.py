"""peewee models of the tables; the schema itself is written in the migrations."""

from peewee import AutoField, IntegerField, Model, TextField


class _Table(Model):
    """No model makes its table, and none is bound before a library is read."""

    id = AutoField()

    class Meta:
        legacy_table_names = False


class OrderRow(_Table):
    """An order, with the derived columns by which the list sorts and filters."""

    marketplace = TextField()
    number = TextField()
    account = TextField()
    seller = TextField()
    seller_country = TextField()
    seller_url = TextField()
    url = TextField()
    note = TextField()
    status = TextField()
    ordered = TextField(null=True)
    total_minor = IntegerField(null=True)
    total_currency = TextField(null=True)
    shipping_minor = IntegerField(null=True)
    shipping_currency = TextField(null=True)
    confirmed = TextField(null=True)
    finished = TextField(null=True)
    delivery_name = TextField()
    promised_by = TextField(null=True)
    promised_days = IntegerField(null=True)
    free_return = IntegerField()
    sample = IntegerField()
    archived_at = TextField(null=True)
    binned_at = TextField(null=True)
    created_at = TextField()
    updated_at = TextField()
    place = TextField()
    title = TextField()
    title_key = TextField()
    item_count = IntegerField()
    picture_sha256 = TextField()
    pill = TextField()
    pill_rank = IntegerField()
    tracking = TextField()
    last_text = TextField()
    last_stage = TextField()
    last_at = TextField(null=True)
    next_kind = TextField()
    next_at = TextField(null=True)
    next_from = TextField(null=True)
    next_basis = TextField()
    next_precision = TextField()
    due_sort = TextField()
    your_turn = IntegerField()
    dispute_state = TextField()
    refund_minor = IntegerField(null=True)
    refund_currency = TextField(null=True)

    class Meta:
        table_name = "orders"


class ItemRow(_Table):
    """A line of an order."""

    order_id = IntegerField()
    line = IntegerField()
    title = TextField()
    variant = TextField()
    quantity = IntegerField()
    unit_minor = IntegerField(null=True)
    unit_currency = TextField(null=True)
    product_id = TextField()
    sku_id = TextField()
    line_id = TextField()
    url = TextField()
    picture_url = TextField()
    picture_sha256 = TextField()

    class Meta:
        table_name = "item"


class PaymentRow(_Table):
    """Money as charged."""

    order_id = IntegerField()
    position = IntegerField()
    method = TextField()
    amount_minor = IntegerField()
    amount_currency = TextField()
    paid_on = TextField(null=True)

    class Meta:
        table_name = "payment"


class ParcelRow(_Table):
    """A shipment of an order."""

    order_id = IntegerField()
    position = IntegerField()
    shipped_on = TextField(null=True)
    delivered_on = TextField(null=True)

    class Meta:
        table_name = "parcel"


class TrackingNumberRow(_Table):
    """A number of a parcel."""

    parcel_id = IntegerField()
    position = IntegerField()
    number = TextField()
    role = TextField()
    carrier = TextField()

    class Meta:
        table_name = "tracking_number"


class TrackingEventRow(_Table):
    """A scan of a parcel."""

    parcel_id = IntegerField()
    at = TextField()
    text = TextField()
    stage = TextField()
    place = TextField()

    class Meta:
        table_name = "tracking_event"


class StatedDateRow(_Table):
    """A date read off a page."""

    order_id = IntegerField()
    kind = TextField()
    value = TextField()
    zone = TextField()
    page = TextField()
    read_at = TextField()
    superseded_at = TextField(null=True)

    class Meta:
        table_name = "stated_date"


class TagRow(_Table):
    """A word that groups orders."""

    name = TextField()

    class Meta:
        table_name = "tag"


class OrderTagRow(_Table):
    """Which order carries which tag."""

    order_id = IntegerField()
    tag_id = IntegerField()

    class Meta:
        table_name = "order_tag"


class EditedFieldRow(_Table):
    """A field that the user typed: imports leave it alone."""

    order_id = IntegerField()
    field = TextField()

    class Meta:
        table_name = "edited_field"


class DisputeRow(_Table):
    """A claim about items of an order."""

    order_id = IntegerField()
    code = TextField()
    reason = TextField()
    request_kind = TextField()
    request_minor = IntegerField(null=True)
    request_currency = TextField(null=True)
    claim_en = TextField()
    claim_own = TextField()
    own_language = TextField()
    state = TextField()
    outcome = TextField()
    opened_at = TextField(null=True)
    draft = TextField()
    created_at = TextField()
    updated_at = TextField()
    binned_at = TextField(null=True)

    class Meta:
        table_name = "dispute"


class DisputeItemRow(_Table):
    """Which items a dispute is about."""

    dispute_id = IntegerField()
    item_id = IntegerField()

    class Meta:
        table_name = "dispute_item"


class AnswerRow(_Table):
    """An answer of the questionnaire, as JSON."""

    dispute_id = IntegerField()
    position = IntegerField()
    question = TextField()
    value = TextField()

    class Meta:
        table_name = "answer"


class EvidenceRow(_Table):
    """A file that proves something."""

    order_id = IntegerField()
    dispute_id = IntegerField(null=True)
    sha256 = TextField()
    size = IntegerField()
    extension = TextField()
    type_name = TextField()
    original_name = TextField()
    media = TextField()
    kind = TextField()
    caption = TextField()
    position = IntegerField()
    width = IntegerField(null=True)
    height = IntegerField(null=True)
    captured_at = TextField(null=True)
    captured_source = TextField()
    has_location = IntegerField()
    preview = IntegerField()
    imported_at = TextField()
    binned_at = TextField(null=True)

    class Meta:
        table_name = "evidence"


class RoundRow(_Table):
    """One exchange of a dispute."""

    dispute_id = IntegerField()
    position = IntegerField()
    event = TextField()
    party = TextField()
    at = TextField()
    text = TextField()
    translation = TextField()
    amount_minor = IntegerField(null=True)
    amount_currency = TextField(null=True)
    answer_by = TextField(null=True)

    class Meta:
        table_name = "round"


class RoundEvidenceRow(_Table):
    """Which evidence was attached to a round."""

    round_id = IntegerField()
    evidence_id = IntegerField()

    class Meta:
        table_name = "round_evidence"


class RefundRow(_Table):
    """A payment back: what was sent, what came, at which rate."""

    order_id = IntegerField()
    dispute_id = IntegerField(null=True)
    item_id = IntegerField(null=True)
    expected_minor = IntegerField(null=True)
    expected_currency = TextField(null=True)
    received_minor = IntegerField(null=True)
    received_currency = TextField(null=True)
    received_on = TextField(null=True)
    rate = TextField()
    note = TextField()

    class Meta:
        table_name = "refund"


class ImportRunRow(_Table):
    """A file that was imported, and what came of it."""

    at = TextField()
    file_name = TextField()
    sha256 = TextField()
    format = TextField()
    rows = IntegerField()
    new = IntegerField()
    changed = IntegerField()
    unchanged = IntegerField()
    report = TextField()

    class Meta:
        table_name = "import_run"


class RuleOverrideRow(_Table):
    """The user's own figure for a rule."""

    marketplace = TextField()
    rule = TextField()
    figure = IntegerField()
    unit = TextField()
    note = TextField()
    set_at = TextField()

    class Meta:
        table_name = "rule_override"


MODELS: tuple[type[Model], ...] = (
    OrderRow,
    ItemRow,
    PaymentRow,
    ParcelRow,
    TrackingNumberRow,
    TrackingEventRow,
    StatedDateRow,
    TagRow,
    OrderTagRow,
    EditedFieldRow,
    DisputeRow,
    DisputeItemRow,
    AnswerRow,
    EvidenceRow,
    RoundRow,
    RoundEvidenceRow,
    RefundRow,
    ImportRunRow,
    RuleOverrideRow,
)
"""Every model, to be bound to the open database."""
