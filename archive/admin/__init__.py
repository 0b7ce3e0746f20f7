"""The curators' desk, one file a model or screen."""

from archive.admin.article import ArticleAdmin
from archive.admin.correction import CorrectionAdmin
from archive.admin.entity import EntityAdmin
from archive.admin.feed import FeedAdmin
from archive.admin.imports import ImportAdmin
from archive.admin.job import JobAdmin
from archive.admin.source import SourceAdmin
from archive.admin.suggestion import SuggestionAdmin
from archive.admin.visit import VisitAdmin

__all__ = [
    "ArticleAdmin",
    "CorrectionAdmin",
    "EntityAdmin",
    "FeedAdmin",
    "ImportAdmin",
    "JobAdmin",
    "SourceAdmin",
    "SuggestionAdmin",
    "VisitAdmin",
]
