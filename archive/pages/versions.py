"""The words that an article had, for readers: two of its versions side by side."""

from collections.abc import Sequence
from dataclasses import dataclass

from archive.models import Article, ArticleVersion
from archive.pages.difference import Pair, differences

State = ArticleVersion.State


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two versions and where they differ; the title stands apart from the text."""

    older: ArticleVersion
    newer: ArticleVersion
    title: list[Pair]
    text: list[Pair]


def public_versions(article: Article) -> list[ArticleVersion]:
    """Return what the article has or had, without their texts; what was proposed or declined is not public."""
    kept = article.versions.filter(state=State.KEPT)
    return list(kept.defer("text").order_by("number"))


def comparison(versions: Sequence[ArticleVersion], older: str | None, newer: str | None) -> Comparison | None:
    """Compare two of the versions by their numbers, the last two where none or nonsense is asked for."""
    if len(versions) < 2:
        return None
    by_number = {str(version.number): version for version in versions}
    one, other = by_number.get(older or "", versions[-2]), by_number.get(newer or "", versions[-1])
    if one.number >= other.number:
        one, other = (other, one) if one.number > other.number else (versions[-2], versions[-1])
    return Comparison(one, other, list(differences(one.title, other.title)), list(differences(one.text, other.text)))
