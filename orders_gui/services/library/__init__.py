"""What a user does with the library as a whole: open, check, back up, restore, rescue."""
