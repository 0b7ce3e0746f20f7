"""What the screen of one article shows: its words with what was found in them, and why it is doubtful."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from django.contrib.auth.models import AnonymousUser, User
from django.utils.timezone import get_current_timezone_name
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from archive.admin.capture import read_capture
from archive.admin.seen import stamp
from archive.curate.alternatives import alternative_in_words
from archive.curate.doubt import UNSURE, neighbours, reasons
from archive.curate.hands import curators
from archive.curate.reach import Finding, kind_of, meaning
from archive.models import Article, ArticleVersion, DateMention, Mention, Resemblance
from archive.models.mention import State
from archive.pages.marking import Mark, mark_paragraphs
from archive.pages.reports import ties
from archive.pages.wording import edtf_in, percent_in


@dataclass(kw_only=True)
class Row:
    """The same words found once or more in one article, on which one decision holds."""

    ref: str
    kind: str
    surface: str
    label: str
    findings: list[Finding] = field(default_factory=list)

    @property
    def first(self) -> Finding:
        """Return the finding that stands first in the text."""
        return self.findings[0]

    @property
    def is_removed(self) -> bool:
        """Tell whether a person said that it is none."""
        return self.first.state == State.REMOVED

    @property
    def is_open(self) -> bool:
        """Tell whether nobody has decided yet."""
        return any(finding.state == State.DETECTED for finding in self.findings)

    @property
    def confidence(self) -> float:
        """Return how sure the least sure of the findings is."""
        return min(finding.confidence for finding in self.findings)

    @property
    def sure(self) -> str:
        """Return the confidence in percent."""
        return percent_in(self.confidence, get_language())

    @property
    def is_unsure(self) -> bool:
        """Tell whether it is worth a look."""
        return self.is_open and self.confidence < UNSURE

    @property
    def alternatives(self) -> list[tuple[str, str]]:
        """Return what else it could be: its key, and what that is in words."""
        return [(str(key), alternative_in_words(self.kind, str(key))) for key in self.first.alternatives[:6]]

    def marks(self) -> Iterator[Mark]:
        """Yield a mark for each place in the text where the words stand."""
        kind = " ".join([self.kind, "open" if self.is_open else "decided", *(["unsure"] if self.is_unsure else [])])
        hint = _("%(label)s (%(sure)s sure)") % {"label": self.label, "sure": self.sure}
        for finding in self.findings:
            yield Mark(start=finding.start, end=finding.end, kind=kind, href=f"#{self.ref}", hint=hint)


def rows_of(article: Article) -> list[Row]:
    """Return the findings of an article by their words, in the order of the text."""
    found: dict[tuple[object, ...], Row] = {}
    mentions = article.mentions.select_related("entity").prefetch_related("entity__names")
    for finding in sorted(chain(mentions, article.dates.all()), key=lambda finding: finding.start):
        row = found.setdefault((kind_of(finding), finding.surface, meaning(finding)), _row(finding))
        row.findings.append(finding)
    return list(found.values())


def label_of(finding: Finding) -> str:
    """Return what the words are taken for, in the interface's language."""
    if isinstance(finding, DateMention):
        return edtf_in(finding.value, get_language())
    return finding.entity.name_in(get_language() or "en") if finding.entity else ""


def ref_of(finding: Finding) -> str:
    """Return the short name by which a finding is addressed: m12, d7."""
    return f"{'m' if isinstance(finding, Mention) else 'd'}{finding.pk}"


def _row(finding: Finding) -> Row:
    return Row(ref=ref_of(finding), kind=kind_of(finding), surface=finding.surface, label=label_of(finding))


def screen(article: Article, user: User | AnonymousUser, came: str = "") -> dict[str, Any]:
    """Return the context of the screen of a weighed article, as a user sees it; `came`: the capture shown beside it."""
    rows = rows_of(article)
    standing = [row for row in rows if not row.is_removed]
    before, after = neighbours(article, user)
    return {
        "article": article,
        "seen": stamp(article),
        "curators": curators(),
        "time_zone": get_current_timezone_name(),
        "doubts": reasons(article),
        "before": before,
        "after": after,
        "paragraphs": list(mark_paragraphs(article.paragraphs, (mark for row in standing for mark in row.marks()))),
        "groups": [
            (kind, label, [row for row in standing if row.kind == kind])
            for kind, label in (("person", _("People")), ("place", _("Places")), ("date", _("Dates")))
        ],
        "removed": [row for row in rows if row.is_removed],
        "open_rows": sum(row.is_open for row in standing),
        "evidence": [_said(evidence) for evidence in article.published_evidence],
        "captures": list(article.captures.all()),
        **_came(article, came, user),
        "reports": Article.objects.filter(story=article.story_id).exclude(pk=article.pk) if article.story_id else (),
        "ties": ties([article]),
        "proposed": article.versions.filter(state=ArticleVersion.State.PROPOSED),
        "resemblances": Resemblance.objects.around(article).select_related("article", "other"),
    }


def _came(article: Article, number: str, user: User | AnonymousUser) -> dict[str, Any]:
    """Return what came in, in the place of the article's words, where it is asked for by its number."""
    if not number.isdecimal() or len(number) > 15 or not user.has_perm("archive.view_capture"):
        return {"came": None}
    capture = article.captures.filter(pk=int(number)).first()
    if capture is None:
        return {"came": None}
    _source, stretches, problem = read_capture(capture)
    return {"came": capture, "stretches": stretches, "problem": problem}


def _said(evidence: dict[str, Any]) -> dict[str, str]:
    """Return a piece of evidence: its value, where it is from, in which words, and why it counts."""
    return {name: str(evidence.get(name, "")) for name in ("value", "from", "quote", "why")}
