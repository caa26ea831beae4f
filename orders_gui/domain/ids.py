"""Distinct types for the numbers by which the library's rows are known."""

from typing import NewType

OrderId = NewType("OrderId", int)
ItemId = NewType("ItemId", int)
ParcelId = NewType("ParcelId", int)
TrackingNumberId = NewType("TrackingNumberId", int)
DisputeId = NewType("DisputeId", int)
RoundId = NewType("RoundId", int)
EvidenceId = NewType("EvidenceId", int)
RefundId = NewType("RefundId", int)
ViewId = NewType("ViewId", int)
"""A saved view."""
StepId = NewType("StepId", int)
"""A step of the undo journal."""
