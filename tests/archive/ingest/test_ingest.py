"""From a raw page to a pending article, all of it or nothing."""

import sys
import unicodedata
from unittest import mock

import pytest
from django.contrib.auth.models import User
from pytest_django.fixtures import Settings

from archive import ingest as pipeline
from archive.ingest import DuplicateError, IngestError, ingest
from archive.models import Article, Capture, DateMention, Language, Mention, Source
from tests import factories
from tests.archive.raw_pages import TEXT, page

pytestmark = pytest.mark.django_db


def test_article_waits_with_its_capture_and_first_version() -> None:
    user = User.objects.create(username="curator")
    article = ingest(page(f"Share\n{TEXT}"), by=user)
    article = Article.objects.get(pk=article.pk)
    assert article.status == Article.Status.PENDING
    assert article.title == "Leaders meet to speak about trade"
    assert article.text == "\n\n".join(TEXT.split("\n")[1:])
    assert (article.language_id, article.source.slug, article.added_by) == ("en", Source.UNKNOWN, user)
    capture = article.captures.get()
    assert capture.read().decode() == f"Share\n{TEXT}"
    assert (capture.origin, capture.encoding, capture.content_type) == ("page.txt", "utf-8", "text/plain")
    assert {"start": 0, "end": 5, "text": "Share", "rule": "share buttons"} in capture.cuts
    version = article.versions.get()
    assert (version.number, version.text, version.created_by) == (1, article.text, user)


def test_dates_are_found_and_resolved() -> None:
    article = ingest(page())
    assert article.published.startswith("2016-08-09")
    assert article.published_evidence[0]["quote"] == "August 9, 2016"
    assert "2016-08-09" in article.dates.values_list("value", flat=True)
    assert "Ankara" in article.mentions.values_list("surface", flat=True)


def test_every_finding_stands_where_it_says() -> None:
    article = ingest(page(f"🙂 {TEXT} Ông Erdogan đến Moscow."))
    found = [*article.mentions.all(), *article.dates.all()]
    assert found
    for finding in found:
        assert article.text[finding.start : finding.end] == finding.surface


def test_title_that_is_given_wins() -> None:
    article = ingest(page(TEXT.split("\n", 1)[1], title="A title by hand"))
    assert (article.title, article.title_is_derived) == ("A title by hand", False)


def test_source_is_named_on_evidence_alone() -> None:
    factories.source("cnn", hosts=["cnn.com"], names=["CNN"])
    assert ingest(page(url="https://edition.cnn.com/a")).source.slug == "cnn"
    told = "The minister told CNN on Monday that the two countries would speak about trade."
    article = ingest(page(told))
    assert (article.source.slug, article.source_evidence) == (Source.UNKNOWN, "")


def test_address_that_is_no_web_page_is_not_kept() -> None:
    assert ingest(page(url="javascript:alert(1)")).url == ""


def test_language_that_nobody_can_tell_is_undetermined_and_doubtful() -> None:
    article = ingest(page("Qwrt zxcv bnmk plkj hgfd sdfg qwer zxvb."))
    assert article.language_id == "und"
    assert article.language_confidence < 0.5


def test_older_encoding_is_read() -> None:
    arabic = "قال الرئيس الروسي فلاديمير بوتين إنه سيبحث مع الرئيس التركي حلولا للأزمة في سوريا."
    article = ingest(pipeline.RawPage(content=arabic.encode("cp1256"), content_type="text/plain"))
    assert (article.text, article.language_id, article.captures.get().encoding) == (arabic, "ar", "cp1256")


def nothing_is_saved() -> bool:
    tables = (Article, Capture, Mention, DateMention)
    return not any(table.objects.exists() for table in tables)


@pytest.mark.parametrize(
    ("content", "content_type", "said"),
    [
        (b"", "text/plain", "there is nothing in it"),
        (b" \n\t ", "text/html", "there is nothing in it"),
        (b"%PDF-1.7 ...", "text/plain", "a PDF file, not text"),
        (bytes(range(256)) * 100, "text/plain", "binary"),
        (b"Share\nTweet\nComments", "text/plain", "no article was found"),
        (b"<html><body><button>Share</button></body></html>", "text/html", "no article was found"),
        (b"Two words", "text/plain", "no article was found"),
        (b"word " * 200_000, "text/plain", "too many for one article"),
        (b"word " * 1_200_000, "text/html", "too many for one article"),
    ],
)
def test_bad_page_is_refused_with_what_where_and_the_cure(content: bytes, content_type: str, said: str) -> None:
    with pytest.raises(IngestError) as refused:
        ingest(pipeline.RawPage(content=content, content_type=content_type, origin="bad.txt"))
    message = str(refused.value)
    assert message.startswith("bad.txt: ") and said in message and message.endswith(".")
    assert nothing_is_saved()


def test_file_of_50_mb_is_refused_before_it_is_looked_at(settings: Settings) -> None:
    with (
        mock.patch("archive.ingest.incoming.read", side_effect=AssertionError),
        pytest.raises(IngestError, match="50 MB"),
    ):
        ingest(pipeline.RawPage(content=b"word " * (10 * 2**20), origin="huge.txt"))
    settings.UPLOAD_MAX_BYTES = 100
    with pytest.raises(IngestError, match="too large"):
        ingest(page())


@pytest.mark.parametrize(
    "again",
    [
        TEXT,
        TEXT.replace("\n", "\r\n\r\n").upper().replace("LEADERS MEET TO", "Leaders meet to"),
        f"Listen Live\n{TEXT}\nShare",
        unicodedata.normalize("NFD", TEXT),
        TEXT.replace(" ", "  "),
    ],
)
def test_duplicate_is_refused_with_the_article_that_stands(again: str) -> None:
    first = ingest(page())
    with pytest.raises(DuplicateError, match=f"already, as number {first.pk}") as refused:
        ingest(page(again))
    assert refused.value.article == first
    assert Article.objects.count() == 1 and Capture.objects.count() == 1


def test_article_may_come_again_after_it_was_rejected() -> None:
    first = ingest(page())
    Article.objects.filter(pk=first.pk).update(status=Article.Status.REJECTED)
    assert ingest(page()).pk != first.pk


def test_duplicate_that_comes_in_between_is_a_duplicate_too() -> None:
    first = ingest(page())
    seen = iter([None])

    def blind_once(fingerprint: str, origin: str) -> None:
        if next(seen, "second") == "second":
            raise DuplicateError(first, origin)

    with mock.patch.object(pipeline, "refuse_duplicate", blind_once), pytest.raises(DuplicateError):
        ingest(page())
    assert Article.objects.count() == 1


@pytest.mark.parametrize("step", ["keep_page", "note_copies_of_new", "link"])
def test_nothing_is_half_saved_when_a_step_fails(step: str) -> None:
    with (
        mock.patch.object(sys.modules["archive.ingest.keep"], step, side_effect=RuntimeError("power cut")),
        pytest.raises(RuntimeError),
    ):
        ingest(page())
    assert nothing_is_saved()


def test_language_rows_follow_their_files() -> None:
    assert not Language.objects.exists()
    ingest(page())
    assert Language.objects.filter(code="vi").exists()


@pytest.mark.parametrize(
    "text",
    [
        "Lone \ud800 surrogate and a NUL \0 in words that are enough for an article.",
        "\u202eمرحبا\u202c " * 20,
        "🙂🇹🇷👨‍👩‍👧 " * 50 + "words and more words for the article to have.",
        "ｆｕｌｌｗｉｄｔｈ ｗｏｒｄｓ ａｎｄ ｍｏｒｅ ｏｆ ｔｈｅｍ",
        "a" * 100_000 + " one two three four five six",
    ],
)
def test_odd_letters_are_survived(text: str) -> None:
    article = ingest(pipeline.RawPage(content=text.encode("utf-8", "surrogatepass"), content_type="text/plain"))
    assert Article.objects.get(pk=article.pk).text
    assert len(article.title) <= 500
