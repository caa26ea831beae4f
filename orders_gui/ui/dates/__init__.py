"""All dates of an order: where each comes from, and stating one that was read on a page."""
