"""The dialog that makes the document of a dispute, the upload pack and the case file."""
