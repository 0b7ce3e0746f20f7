"""How fast ours is beside other engines: the same articles, the same terms, the same questions, one run."""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")  # Haystack will not be imported without
