"""`manage.py gather` compares what was not compared yet."""

import pytest
from django.core.management import call_command

from archive.models import Resemblance
from tests import factories
from tests.archive.copies.test_signature import ENGLISH, edited

pytestmark = pytest.mark.django_db


def test_articles_that_were_not_compared_are_paired_once(capsys: pytest.CaptureFixture[str]) -> None:
    factories.article(ENGLISH)
    factories.article(edited(ENGLISH, 0.1))
    call_command("gather")
    call_command("gather", "--all")
    assert Resemblance.objects.count() == 1
    assert "1 pairs" in capsys.readouterr().out
