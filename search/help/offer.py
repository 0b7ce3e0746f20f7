"""All the help for one search, asked for where it found little; nothing of it counts in the results."""

from collections.abc import Callable, Sequence

from search.help.alike import alike
from search.help.known import known, reading
from search.help.reasons import ways
from search.help.spelling import did_you_mean
from search.help.typed import typed_words
from search.query.request import Request
from search.results import Chip, Help
from search.understand import Understood


def offer(understood: Understood, total: int, chips: Sequence[Chip], count: Callable[[Request], int]) -> Help:
    """Return what may help the reader on; `count` says how much another search finds."""
    asked = understood.request
    if not asked.q or asked.page > 1:
        return Help(ways=() if total else ways(asked, chips, count))
    index = reading()
    words = typed_words(understood.question, index)
    unknown = tuple(dict.fromkeys(word.text for word in words if word.unknown and not word.stop))
    about = None if asked.strict else known(index)
    meant = did_you_mean(understood, words, total, about, index, count) if about else ()
    guessed = () if asked.strict or (meant and total) else alike(words)
    return Help(
        did_you_mean=meant,
        unknown=unknown,
        apart=not total and len(words) > 1 and not unknown and not chips,
        ways=() if total else ways(asked, chips, count),
        alike=guessed,
    )
