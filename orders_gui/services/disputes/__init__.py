"""What a user does with disputes."""
