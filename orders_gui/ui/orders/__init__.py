"""The orders list: model, texts of a row, delegate and view."""
