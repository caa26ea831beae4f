"""What an import brings: drafts of orders, and how they change orders that are known."""
