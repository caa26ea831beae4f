"""The detail pane: one order with its date, tracking, evidence and note."""
