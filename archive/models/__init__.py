"""The record: one noun a file."""

from archive.models.article import Article, ArticleQuerySet
from archive.models.capture import Capture
from archive.models.correction import Correction
from archive.models.entity import Entity, EntityName
from archive.models.feed import Feed, FeedEntry
from archive.models.host import Host
from archive.models.imported import Import, ImportItem
from archive.models.job import Job
from archive.models.language import Language
from archive.models.mention import DateMention, Mention
from archive.models.merge import Merge
from archive.models.rename import Rename
from archive.models.resemblance import Resemblance, SignatureBand
from archive.models.source import Source
from archive.models.story import Story
from archive.models.suggestion import MergeSuggestion
from archive.models.version import ArticleVersion
from archive.models.visit import Visit

__all__ = [
    "Article",
    "ArticleQuerySet",
    "ArticleVersion",
    "Capture",
    "Correction",
    "DateMention",
    "Entity",
    "EntityName",
    "Feed",
    "FeedEntry",
    "Host",
    "Import",
    "ImportItem",
    "Job",
    "Language",
    "Mention",
    "Merge",
    "MergeSuggestion",
    "Rename",
    "Resemblance",
    "SignatureBand",
    "Source",
    "Story",
    "Visit",
]
