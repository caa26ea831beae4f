"""What the program knows about orders, deadlines and disputes: pure Python, no input or output."""
