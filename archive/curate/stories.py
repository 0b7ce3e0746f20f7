"""What a curator says of reports of one event: that one is none of them, or that one more is."""

from django.db import transaction
from django.utils.translation import gettext as _

from archive.curate.decision import CurateError, announce
from archive.models import Article, Story
from archive.stories.features import features_of
from archive.stories.gather import evidence_of, join_story


@transaction.atomic
def leave_story(article: Article) -> Story:
    """Take an article out of its story; no later reading puts it back."""
    story = article.story
    if story is None:
        raise CurateError(_("Article %(number)s is in no story.") % {"number": article.pk})
    story.without.add(article)
    article.story, article.story_evidence = None, {}
    article.save(update_fields=["story", "story_evidence", "changed"])
    announce(article)
    return story


@transaction.atomic
def put_to_story(article: Article, other: Article) -> Story:
    """Put an article to the story of another, because a person says so."""
    if article.pk == other.pk:
        raise CurateError(_("An article cannot be put to itself."))
    if article.story_id is not None and article.story_id == other.story_id:
        raise CurateError(_("Both are in one story already."))
    found = features_of([article, other])
    story = join_story(article, other, {**evidence_of(other, found[article.pk], found[other.pk]), "by": "curator"})
    story.without.remove(article)
    announce(article)
    announce(other)
    return story
