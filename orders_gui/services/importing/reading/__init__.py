"""Opening files of every kind, within limits, without trusting what they say of themselves."""
