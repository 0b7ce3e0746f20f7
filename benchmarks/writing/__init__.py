"""How the index is written: how fast it is built, how soon a change is found, and what a sudden death leaves."""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")  # Haystack will not be imported without
