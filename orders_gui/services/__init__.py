"""What a user can do, as plain functions without a window."""
