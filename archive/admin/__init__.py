"""The curators' desk, one file a model or screen."""

from archive.admin.article import ArticleAdmin
from archive.admin.correction import CorrectionAdmin
from archive.admin.entity import EntityAdmin
from archive.admin.source import SourceAdmin
from archive.admin.suggestion import SuggestionAdmin

__all__ = ["ArticleAdmin", "CorrectionAdmin", "EntityAdmin", "SourceAdmin", "SuggestionAdmin"]
