"""What the archive tells whoever wants to know; it knows none of them.

Each is sent inside the transaction that makes the change, so a receiver's own rows stand or fall with it.
"""

from django.dispatch import Signal

article_published = Signal()  # article: it is to be found from now on, or is still and was changed
article_withdrawn = Signal()  # article: it is not to be found any more
entity_changed = Signal()  # entity: its names changed, or what its articles say of it
