"""Version 1: the whole schema."""

import sqlite3

VERSION = 1

_DAY = "{0} IS strftime('%Y-%m-%d', {0}, '+0 days')"
_INSTANT = "{0} IS strftime('%Y-%m-%dT%H:%M:%SZ', {0}, '+0 days')"


def _moment(column: str) -> str:
    """A CHECK for a day or a UTC instant that really exists, or nothing."""
    day, instant = _DAY.format(column), _INSTANT.format(column)
    return f"{column} TEXT CHECK ({column} IS NULL OR {day} OR {instant})"


def _instant(column: str, *, needed: bool = False) -> str:
    """A CHECK for a UTC instant that really exists."""
    null = "NOT NULL" if needed else ""
    return f"{column} TEXT {null} CHECK ({column} IS NULL OR {_INSTANT.format(column)})"


def _money(name: str, *, needed: bool = False) -> str:
    """Minor units and a currency code, both or neither."""
    null = "NOT NULL" if needed else ""
    return (
        f"{name}_minor INTEGER {null}, {name}_currency TEXT {null} "
        f"CHECK ({name}_currency IS NULL OR {name}_currency GLOB '[A-Z][A-Z][A-Z]') "
        f"CHECK (({name}_minor IS NULL) = ({name}_currency IS NULL))"
    )


def _one_of(column: str, *words: str) -> str:
    listed = ", ".join(f"'{word}'" for word in words)
    return f"{column} TEXT NOT NULL CHECK ({column} IN ({listed}))"


def _flag(column: str) -> str:
    return f"{column} INTEGER NOT NULL DEFAULT 0 CHECK ({column} IN (0, 1))"


_TABLES = (
    f"""CREATE TABLE orders (
        id INTEGER PRIMARY KEY,
        marketplace TEXT NOT NULL CHECK (marketplace <> ''),
        number TEXT NOT NULL,
        account TEXT NOT NULL DEFAULT '',
        seller TEXT NOT NULL DEFAULT '',
        seller_country TEXT NOT NULL DEFAULT '',
        seller_url TEXT NOT NULL DEFAULT '',
        url TEXT NOT NULL DEFAULT '',
        note TEXT NOT NULL DEFAULT '',
        {
        _one_of(
            "status",
            "awaiting_payment",
            "awaiting_shipment",
            "shipped",
            "customs",
            "out_for_delivery",
            "delivered",
            "completed",
            "cancelled",
            "refunded",
        )
    },
        {_moment("ordered")},
        {_money("total")},
        {_money("shipping")},
        {_moment("confirmed")},
        {_moment("finished")},
        delivery_name TEXT NOT NULL DEFAULT '',
        {_moment("promised_by")},
        promised_days INTEGER CHECK (promised_days BETWEEN 0 AND 999),
        {_flag("free_return")},
        {_flag("sample")},
        {_instant("archived_at")},
        {_instant("binned_at")},
        {_instant("created_at", needed=True)},
        {_instant("updated_at", needed=True)},
        {_one_of("place", "open", "finished", "archive", "bin")},
        title TEXT NOT NULL DEFAULT '',
        title_key TEXT NOT NULL DEFAULT '',
        item_count INTEGER NOT NULL DEFAULT 0,
        picture_sha256 TEXT NOT NULL DEFAULT '',
        pill TEXT NOT NULL DEFAULT '',
        pill_rank INTEGER NOT NULL DEFAULT 0,
        tracking TEXT NOT NULL DEFAULT '',
        last_text TEXT NOT NULL DEFAULT '',
        last_stage TEXT NOT NULL DEFAULT '',
        {_moment("last_at")},
        next_kind TEXT NOT NULL DEFAULT '',
        {_instant("next_at")},
        {_instant("next_from")},
        next_basis TEXT NOT NULL DEFAULT '',
        next_precision TEXT NOT NULL DEFAULT '',
        due_sort TEXT NOT NULL DEFAULT '9',
        {_flag("your_turn")},
        dispute_state TEXT NOT NULL DEFAULT '',
        {_money("refund")}
    ) STRICT""",
    f"""CREATE TABLE item (
        id INTEGER PRIMARY KEY,
        order_id INTEGER NOT NULL REFERENCES orders ON DELETE CASCADE,
        line INTEGER NOT NULL CHECK (line > 0),
        title TEXT NOT NULL,
        variant TEXT NOT NULL DEFAULT '',
        quantity INTEGER NOT NULL CHECK (quantity > 0),
        {_money("unit")},
        product_id TEXT NOT NULL DEFAULT '',
        sku_id TEXT NOT NULL DEFAULT '',
        line_id TEXT NOT NULL DEFAULT '',
        url TEXT NOT NULL DEFAULT '',
        picture_url TEXT NOT NULL DEFAULT '',
        picture_sha256 TEXT NOT NULL DEFAULT ''
    ) STRICT""",
    f"""CREATE TABLE payment (
        id INTEGER PRIMARY KEY,
        order_id INTEGER NOT NULL REFERENCES orders ON DELETE CASCADE,
        position INTEGER NOT NULL,
        method TEXT NOT NULL DEFAULT '',
        {_money("amount", needed=True)},
        {_moment("paid_on")}
    ) STRICT""",
    f"""CREATE TABLE parcel (
        id INTEGER PRIMARY KEY,
        order_id INTEGER NOT NULL REFERENCES orders ON DELETE CASCADE,
        position INTEGER NOT NULL,
        {_moment("shipped_on")},
        {_moment("delivered_on")}
    ) STRICT""",
    f"""CREATE TABLE tracking_number (
        id INTEGER PRIMARY KEY,
        parcel_id INTEGER NOT NULL REFERENCES parcel ON DELETE CASCADE,
        position INTEGER NOT NULL,
        number TEXT NOT NULL CHECK (number <> ''),
        {_one_of("role", "origin", "international", "local", "return")},
        carrier TEXT NOT NULL DEFAULT ''
    ) STRICT""",
    f"""CREATE TABLE tracking_event (
        id INTEGER PRIMARY KEY,
        parcel_id INTEGER NOT NULL REFERENCES parcel ON DELETE CASCADE,
        {_moment("at")} NOT NULL,
        text TEXT NOT NULL,
        stage TEXT NOT NULL DEFAULT '' CHECK (stage IN ('', 'seller_shipped', 'accepted',
            'left_origin', 'export_customs', 'departed', 'arrived', 'import_customs',
            'local_carrier', 'local_transit', 'out_for_delivery', 'delivered', 'exception',
            'returned')),
        place TEXT NOT NULL DEFAULT ''
    ) STRICT""",
    f"""CREATE TABLE stated_date (
        id INTEGER PRIMARY KEY,
        order_id INTEGER NOT NULL REFERENCES orders ON DELETE CASCADE,
        kind TEXT NOT NULL CHECK (kind <> ''),
        {_moment("value")} NOT NULL,
        zone TEXT NOT NULL CHECK (zone <> ''),
        page TEXT NOT NULL,
        {_instant("read_at", needed=True)},
        {_instant("superseded_at")}
    ) STRICT""",
    """CREATE TABLE tag (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> '')
    ) STRICT""",
    """CREATE TABLE order_tag (
        id INTEGER PRIMARY KEY,
        order_id INTEGER NOT NULL REFERENCES orders ON DELETE CASCADE,
        tag_id INTEGER NOT NULL REFERENCES tag ON DELETE CASCADE,
        UNIQUE (order_id, tag_id)
    ) STRICT""",
    """CREATE TABLE edited_field (
        id INTEGER PRIMARY KEY,
        order_id INTEGER NOT NULL REFERENCES orders ON DELETE CASCADE,
        field TEXT NOT NULL CHECK (field <> ''),
        UNIQUE (order_id, field)
    ) STRICT""",
    f"""CREATE TABLE dispute (
        id INTEGER PRIMARY KEY,
        order_id INTEGER NOT NULL REFERENCES orders ON DELETE CASCADE,
        code TEXT NOT NULL UNIQUE CHECK (code <> ''),
        reason TEXT NOT NULL DEFAULT '',
        {_one_of("request_kind", "refund_only", "return_and_refund")},
        {_money("request")},
        claim_en TEXT NOT NULL DEFAULT '',
        claim_own TEXT NOT NULL DEFAULT '',
        own_language TEXT NOT NULL DEFAULT '',
        {
        _one_of(
            "state",
            "draft",
            "waiting_seller",
            "your_answer_due",
            "platform_reviewing",
            "decided",
            "return_due",
            "return_sent",
            "replacement_awaited",
            "refund_pending",
            "closed",
        )
    },
        outcome TEXT NOT NULL DEFAULT '' CHECK (outcome IN ('', 'refunded_in_full',
            'refunded_in_part', 'replaced', 'lost', 'withdrawn')),
        {_instant("opened_at")},
        draft TEXT NOT NULL DEFAULT '',
        {_instant("created_at", needed=True)},
        {_instant("updated_at", needed=True)},
        {_instant("binned_at")}
    ) STRICT""",
    """CREATE TABLE dispute_item (
        id INTEGER PRIMARY KEY,
        dispute_id INTEGER NOT NULL REFERENCES dispute ON DELETE CASCADE,
        item_id INTEGER NOT NULL REFERENCES item ON DELETE CASCADE,
        UNIQUE (dispute_id, item_id)
    ) STRICT""",
    """CREATE TABLE answer (
        id INTEGER PRIMARY KEY,
        dispute_id INTEGER NOT NULL REFERENCES dispute ON DELETE CASCADE,
        position INTEGER NOT NULL,
        question TEXT NOT NULL CHECK (question <> ''),
        value TEXT NOT NULL,
        UNIQUE (dispute_id, question)
    ) STRICT""",
    f"""CREATE TABLE evidence (
        id INTEGER PRIMARY KEY,
        order_id INTEGER NOT NULL REFERENCES orders ON DELETE CASCADE,
        dispute_id INTEGER REFERENCES dispute ON DELETE SET NULL,
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
        size INTEGER NOT NULL CHECK (size > 0),
        extension TEXT NOT NULL,
        type_name TEXT NOT NULL,
        original_name TEXT NOT NULL,
        {_one_of("media", "photo", "video", "document")},
        {
        _one_of(
            "kind",
            "label",
            "packaging",
            "defect",
            "inside",
            "whole",
            "listing",
            "chat",
            "tracking",
            "document",
            "unboxing",
            "size",
            "comparison",
            "weight",
            "video",
            "other",
        )
    },
        caption TEXT NOT NULL DEFAULT '',
        position INTEGER NOT NULL CHECK (position >= 0),
        width INTEGER CHECK (width > 0),
        height INTEGER CHECK (height > 0),
        captured_at TEXT,
        {_one_of("captured_source", "exif", "file", "user", "none")},
        {_flag("has_location")},
        {_flag("preview")},
        {_instant("imported_at", needed=True)},
        {_instant("binned_at")}
    ) STRICT""",
    """CREATE TABLE mark (
        id INTEGER PRIMARY KEY,
        evidence_id INTEGER NOT NULL REFERENCES evidence ON DELETE CASCADE,
        position INTEGER NOT NULL,
        shape TEXT NOT NULL CHECK (shape <> ''),
        data TEXT NOT NULL
    ) STRICT""",
    f"""CREATE TABLE round (
        id INTEGER PRIMARY KEY,
        dispute_id INTEGER NOT NULL REFERENCES dispute ON DELETE CASCADE,
        position INTEGER NOT NULL,
        event TEXT NOT NULL CHECK (event <> ''),
        {_one_of("party", "buyer", "seller", "platform")},
        {_instant("at", needed=True)},
        text TEXT NOT NULL DEFAULT '',
        translation TEXT NOT NULL DEFAULT '',
        {_money("amount")},
        {_instant("answer_by")}
    ) STRICT""",
    """CREATE TABLE round_evidence (
        id INTEGER PRIMARY KEY,
        round_id INTEGER NOT NULL REFERENCES round ON DELETE CASCADE,
        evidence_id INTEGER NOT NULL REFERENCES evidence ON DELETE CASCADE,
        UNIQUE (round_id, evidence_id)
    ) STRICT""",
    f"""CREATE TABLE refund (
        id INTEGER PRIMARY KEY,
        order_id INTEGER NOT NULL REFERENCES orders ON DELETE CASCADE,
        dispute_id INTEGER REFERENCES dispute ON DELETE SET NULL,
        item_id INTEGER REFERENCES item ON DELETE SET NULL,
        {_money("expected")},
        {_money("received")},
        {_moment("received_on")},
        rate TEXT NOT NULL DEFAULT '',
        note TEXT NOT NULL DEFAULT ''
    ) STRICT""",
    f"""CREATE TABLE reminder (
        id INTEGER PRIMARY KEY,
        order_id INTEGER NOT NULL REFERENCES orders ON DELETE CASCADE,
        kind TEXT NOT NULL CHECK (kind <> ''),
        {_instant("due_at", needed=True)},
        {_instant("acknowledged_at")},
        UNIQUE (order_id, kind, due_at)
    ) STRICT""",
    f"""CREATE TABLE import_run (
        id INTEGER PRIMARY KEY,
        {_instant("at", needed=True)},
        file_name TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        format TEXT NOT NULL,
        rows INTEGER NOT NULL,
        new INTEGER NOT NULL,
        changed INTEGER NOT NULL,
        unchanged INTEGER NOT NULL,
        report TEXT NOT NULL
    ) STRICT""",
    f"""CREATE TABLE column_mapping (
        id INTEGER PRIMARY KEY,
        fingerprint TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        mapping TEXT NOT NULL,
        {_instant("updated_at", needed=True)}
    ) STRICT""",
    f"""CREATE TABLE rule_override (
        id INTEGER PRIMARY KEY,
        marketplace TEXT NOT NULL,
        rule TEXT NOT NULL,
        figure INTEGER NOT NULL CHECK (figure BETWEEN 0 AND 9999),
        unit TEXT NOT NULL,
        note TEXT NOT NULL DEFAULT '',
        {_instant("set_at", needed=True)},
        UNIQUE (marketplace, rule)
    ) STRICT""",
    """CREATE TABLE saved_view (
        id INTEGER PRIMARY KEY,
        position INTEGER NOT NULL,
        name TEXT NOT NULL CHECK (name <> ''),
        filter TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE setting (
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE,
        value TEXT NOT NULL
    ) STRICT""",
    f"""CREATE TABLE undo_step (
        id INTEGER PRIMARY KEY,
        context TEXT NOT NULL,
        template TEXT NOT NULL,
        field_values TEXT NOT NULL,
        {_instant("at", needed=True)},
        {_flag("undone")}
    ) STRICT""",
    """CREATE TABLE undo_entry (
        id INTEGER PRIMARY KEY,
        step_id INTEGER NOT NULL REFERENCES undo_step ON DELETE CASCADE,
        table_name TEXT NOT NULL,
        row_id INTEGER NOT NULL,
        before TEXT
    ) STRICT""",
    """CREATE TABLE undo_switch (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        step_id INTEGER REFERENCES undo_step ON DELETE SET NULL
    ) STRICT""",
    "INSERT INTO undo_switch (id, step_id) VALUES (1, NULL)",
)

_INDEXES = (
    "CREATE INDEX orders_by_due ON orders (place, due_sort, id)",
    "CREATE INDEX orders_by_title ON orders (place, title_key, id)",
    "CREATE INDEX orders_by_pill ON orders (place, pill_rank, id)",
    "CREATE INDEX orders_by_last ON orders (place, last_at, id)",
    "CREATE INDEX orders_by_total ON orders (place, total_minor, id)",
    "CREATE INDEX orders_by_ordered ON orders (place, ordered, id)",
    "CREATE INDEX orders_by_seller ON orders (place, seller, id)",
    "CREATE INDEX orders_by_number ON orders (marketplace, number)",
    "CREATE INDEX orders_by_finished ON orders (place, finished, id)",
    "CREATE INDEX orders_in_dispute ON orders (dispute_state, place) WHERE dispute_state <> ''",
    "CREATE INDEX item_of_order ON item (order_id, line)",
    "CREATE INDEX payment_of_order ON payment (order_id)",
    "CREATE INDEX parcel_of_order ON parcel (order_id)",
    "CREATE INDEX number_of_parcel ON tracking_number (parcel_id)",
    "CREATE INDEX number_by_number ON tracking_number (number)",
    "CREATE INDEX event_of_parcel ON tracking_event (parcel_id, at)",
    "CREATE INDEX stated_of_order ON stated_date (order_id)",
    "CREATE INDEX tag_orders ON order_tag (tag_id)",
    "CREATE INDEX dispute_of_order ON dispute (order_id)",
    "CREATE INDEX dispute_item_item ON dispute_item (item_id)",
    "CREATE INDEX evidence_of_order ON evidence (order_id)",
    "CREATE INDEX evidence_of_dispute ON evidence (dispute_id, position)",
    "CREATE INDEX evidence_by_sha256 ON evidence (sha256)",
    "CREATE INDEX mark_of_evidence ON mark (evidence_id)",
    "CREATE INDEX round_of_dispute ON round (dispute_id, position)",
    "CREATE INDEX round_evidence_evidence ON round_evidence (evidence_id)",
    "CREATE INDEX refund_of_order ON refund (order_id)",
    "CREATE INDEX refund_of_dispute ON refund (dispute_id)",
    "CREATE INDEX refund_of_item ON refund (item_id)",
    "CREATE INDEX reminder_due ON reminder (due_at) WHERE acknowledged_at IS NULL",
    "CREATE INDEX entry_of_step ON undo_entry (step_id)",
    "CREATE INDEX switch_step ON undo_switch (step_id)",
)

_SEARCH = (
    "CREATE VIRTUAL TABLE order_search USING fts5 "
    "(title, seller, numbers, tags, notes, disputes, tokenize = 'trigram')"
)
"""Kept up to date by the program: triggers may not write to it in a schema that is not trusted."""

JOURNALLED = (
    "orders",
    "item",
    "payment",
    "parcel",
    "tracking_number",
    "tracking_event",
    "stated_date",
    "tag",
    "order_tag",
    "edited_field",
    "dispute",
    "dispute_item",
    "answer",
    "evidence",
    "mark",
    "round",
    "round_evidence",
    "refund",
    "reminder",
    "rule_override",
    "saved_view",
)
"""Tables whose changes can be undone."""


def _image(columns: list[tuple[str, str]]) -> str:
    """The old row as text: numbers as they are, texts in hexadecimal, `-` for nothing.

    The functions of JSON are not allowed in a schema that is not trusted.
    """
    parts = (
        f"iif(old.{name} IS NULL, '-', hex(old.{name}))"
        if kind == "TEXT"
        else f"ifnull(old.{name}, '-')"
        for name, kind in columns
    )
    return " || ',' || ".join(parts)


def journal_triggers(table: str, columns: list[tuple[str, str]]) -> tuple[str, ...]:
    """Three triggers that note the row as it was whenever a step of the journal is open."""
    when = "WHEN (SELECT step_id FROM undo_switch) IS NOT NULL"
    note = "INSERT INTO undo_entry (step_id, table_name, row_id, before) SELECT step_id"
    return tuple(
        f"CREATE TRIGGER {table}_{name} AFTER {action} ON {table} {when} BEGIN "
        f"{note}, '{table}', {row}.id, {before} FROM undo_switch; END"
        for name, action, row, before in (
            ("undo_insert", "INSERT", "new", "NULL"),
            ("undo_update", "UPDATE", "old", _image(columns)),
            ("undo_delete", "DELETE", "old", _image(columns)),
        )
    )


def apply(connection: sqlite3.Connection) -> None:
    """Create every table, index and trigger; the caller holds the transaction."""
    for statement in (*_TABLES, *_INDEXES, _SEARCH):
        connection.execute(statement)
    for table in JOURNALLED:
        columns = [(row[1], row[2]) for row in connection.execute(f"PRAGMA table_info({table})")]
        for statement in journal_triggers(table, columns):
            connection.execute(statement)
