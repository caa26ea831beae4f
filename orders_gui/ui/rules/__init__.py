"""The rules of all marketplaces, with their sources and the user's own figures."""
