"""The order editor: a form for one order."""
