"""Builds the files of place names anew from CLDR, GeoNames and our own lists."""

from django.core.management.base import BaseCommand, CommandError

import languages
from archive.detect.places.gazetteer import FOLDER


class Command(BaseCommand):
    """`manage.py build_places`; needs the packages of requirements-build.in."""

    help = "Build the files of place names anew (see docs/places.md)."

    def handle(self, *args: object, **options: object) -> None:
        """Read the sources and write the files."""
        try:
            from archive.detect.places.build.everything import build
        except ImportError as missing:
            raise CommandError(
                f"{missing}. Install what the build needs: pip install -r requirements-build.in"
            ) from missing
        self.stdout.write("Building the places…")
        places = build(languages.codes(), FOLDER)
        self.stdout.write(f"Wrote {places} places to {FOLDER}.")
