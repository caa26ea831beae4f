"""What a user does with orders, one or many."""
