"""Builds the embedded base map from pinned registry packages."""
