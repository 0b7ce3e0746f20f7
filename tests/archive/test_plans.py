"""By which index the database finds what every page of an article asks for: else it reads all articles."""

import pytest

from archive.models import Story
from archive.pages.listing import rows
from tests import factories as make

pytestmark = pytest.mark.django_db


def test_the_copies_of_an_article_are_found_by_their_index() -> None:
    assert "USING INDEX article_copies" in rows(make.article().copies.all())[:10].explain()
    assert "USING COVERING INDEX article_copies" in make.article().copies.published().values("pk").explain()


def test_the_reports_of_an_event_are_found_by_their_index() -> None:
    assert "USING INDEX article_reports" in rows(Story.objects.create().articles.all())[:30].explain()


def test_the_newest_articles_are_found_by_their_index() -> None:
    plan = rows(make.source("cnn").articles.all())[:8].explain()
    assert "USING INDEX article_newest_first" in plan
    assert "TEMP B-TREE" not in plan
