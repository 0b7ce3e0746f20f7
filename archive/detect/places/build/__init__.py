"""Builds the files of place names from CLDR, GeoNames and our own lists; needs requirements-build.in."""
