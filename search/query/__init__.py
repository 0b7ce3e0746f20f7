"""What the reader asks, as plain frozen values; pure: no Django, no Haystack, no Whoosh."""
