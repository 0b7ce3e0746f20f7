"""What every decision of a curator shares: how it is kept, how a date is read, how the index learns of it."""

import unicodedata
from typing import Any

from django.contrib.auth.models import User
from django.utils import timezone
from django.utils.translation import gettext as _

from archive.detect.dates.edtf import bounds, precision
from archive.models import Article, Correction, DateMention, Entity, Mention
from archive.signals import article_published

LONGEST_VALUE = 64


class CurateError(ValueError):
    """What a curator asked for cannot be done; the message says why."""


def decide(
    article: Article | None,
    kind: str,
    surface: str,
    action: str,
    *,
    entity: Entity | None = None,
    value: str = "",
    by: User | None,
    place: Mention | DateMention | None = None,
) -> Correction:
    """Keep a decision on words of one article or of all, or on one place of them, instead of an earlier one."""
    if article is not None:
        article.changed = timezone.now()
        Article.objects.filter(pk=article.pk).update(changed=article.changed)
    decided: dict[str, Any] = {
        "action": action,
        "entity": entity,
        "value": value,
        "decided_by": by,
        "decided": timezone.now(),
    }
    words: dict[str, Any] = {"article": article, "kind": kind, "surface": surface}
    if place is not None:
        held: dict[str, Any] = {"mention" if isinstance(place, Mention) else "date": place}
        return Correction.objects.update_or_create(**held, defaults=words | decided)[0]
    return Correction.objects.for_words().update_or_create(**words, defaults=decided)[0]


def announce(article: Article) -> None:
    """Tell the index of a change that readers see."""
    if article.is_published:
        article_published.send(sender=Article, article=article)


def read_date(value: str) -> dict[str, Any]:
    """Return the fields of a date with this EDTF value, typed in digits of any script; raises CurateError."""
    plain = "".join(str(unicodedata.decimal(letter, letter)) for letter in value.strip()[: LONGEST_VALUE + 1])
    earliest, latest = bounds(plain)
    wrong_way = earliest is not None and latest is not None and earliest > latest
    if len(plain) > LONGEST_VALUE or precision(plain) == "unknown" or (earliest or latest) is None or wrong_way:
        message = _("“%(value)s” is no date that can be kept; write 2016-08-09, 2016-08, 2016 or 2016-01/2016-05.")
        raise CurateError(message % {"value": value.strip()[:LONGEST_VALUE]})
    return {"value": plain, "earliest": earliest, "latest": latest, "precision": precision(plain)}
