"""The formats of exporters and shops, one module each."""
