"""The overview of the money that is at stake."""
