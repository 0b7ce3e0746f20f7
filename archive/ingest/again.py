"""A page that comes again from the same address, with other words: another version of its article."""

from django.contrib.auth.models import User

from archive.copies.signature import compare, shingles
from archive.curate.versions import CAME_AGAIN, propose
from archive.ingest.examine import Examined
from archive.ingest.incoming import DuplicateError, RawPage
from archive.models import Article, ArticleVersion
from archive.revise import revise

ALIKE = 0.2  # how much of the shorter text stands in the other; less is another article at a reused address


def standing_at(examined: Examined) -> Article | None:
    """Return the article that an examined page is another version of, if there is one."""
    if not examined.url:
        return None
    for article in Article.objects.standing().filter(url=examined.url).order_by("-pk")[:5]:
        is_titled_alike = article.title == examined.opened.page.title and not article.title_is_derived
        theirs = shingles(article.text, article.language_id)
        if is_titled_alike or compare(theirs, examined.shingles).containment >= ALIKE:
            return article
    return None


def come_again(article: Article, raw: RawPage, examined: Examined, *, by: User | None) -> None:
    """Give an article that nobody has touched its new words; propose them to a curator where somebody has.

    Raises DuplicateError where these words were there before.
    """
    page = examined.opened.page
    if article.versions.filter(text=page.text).exists():
        raise DuplicateError(article, raw.called)
    is_untouched = article.status == Article.Status.PENDING and not _was_revised(article)
    if is_untouched:
        revise(article, title=page.title, text=page.text, reason=CAME_AGAIN, by=by)
    else:
        propose(article, title=page.title, text=page.text, by=by)


def _was_revised(article: Article) -> bool:
    """Tell whether a person gave the article words of their own."""
    latest = article.versions.filter(state=ArticleVersion.State.KEPT).order_by("-number").first()
    came = article.captures.count()
    return latest is not None and latest.number > came
