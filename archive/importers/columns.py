"""Which column of a table is what: guessed from its headings in English, Vietnamese and Arabic, or said."""

import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

import languages

# field: the headings that mean it, the likeliest first
HEADINGS = {
    "title": "title headline heading subject name | tiêu đề, tựa đề, tên bài | العنوان, عنوان, عنوان المقال",
    "text": "text body content article articlebody article_body fulltext full_text main_text story plain_text"
    " description | nội dung, bài viết, văn bản, thân bài | النص, نص, المحتوى, المتن, نص المقال",
    "html": "html raw_html content_html body_html page_html | mã html | صفحة html",
    "url": "url link address permalink uri source_url original_url web_url | liên kết, đường dẫn, địa chỉ"
    " | الرابط, رابط, العنوان الإلكتروني",
    "published": "published date published_at publish_date date_published publication_date pubdate pub_date"
    " datepublished publishdate timestamp datetime time created_at | ngày, ngày đăng, ngày xuất bản, thời gian"
    " | التاريخ, تاريخ, تاريخ النشر",
    "source": "source publisher outlet newspaper site site_name sitename domain media | nguồn, báo, tòa soạn"
    " | المصدر, مصدر, الصحيفة, الناشر",
    "language": "language lang locale langcode | ngôn ngữ | اللغة, لغة",
    "byline": "byline author authors by writer creator reporter | tác giả, người viết, phóng viên"
    " | الكاتب, كاتب, المؤلف, المحرر",
}
FIELDS = tuple(HEADINGS)


class MappingError(Exception):
    """A mapping names a column or a field that is not there."""


def guess(headings: Iterable[str]) -> dict[str, str]:
    """Return the column for each field that the headings tell, none for two fields."""
    return dict(_guess(tuple(headings)))


@lru_cache(maxsize=64)
def _guess(headings: tuple[str, ...]) -> dict[str, str]:
    free = {fold(heading): heading for heading in reversed(headings)}
    found: dict[str, str] = {}
    for field in FIELDS:
        name = next((name for name in _names()[field] if name in free), None)
        if name:
            found[field] = free.pop(name)
    return found


def settle(headings: Iterable[str], said: Mapping[str, str]) -> dict[str, str]:
    """Return the column of each field: as somebody said, else as guessed; an empty one is left out."""
    headings = list(headings)
    for field, column in said.items():
        if field not in FIELDS:
            raise MappingError(f"{field!r} is no field; give one of {', '.join(FIELDS)}.")
        if column and column not in headings:
            raise MappingError(f"There is no column {column!r}; there are {', '.join(headings[:30])}.")
    guessed = {field: name for field, name in guess(headings).items() if name not in said.values()}
    return {field: name for field, name in {**guessed, **said}.items() if name}


def missing(columns: Mapping[str, str]) -> bool:
    """Tell whether no column holds the words of the articles."""
    return not (columns.get("text") or columns.get("html"))


def fold(heading: str) -> str:
    """Return a heading as headings are compared: "Published_At" and "publishedAt" are one."""
    parted = "".join(f" {c}" if c.isupper() and n and heading[n - 1].islower() else c for n, c in enumerate(heading))
    plain = unicodedata.normalize("NFKC", parted.strip("\ufeff \t")).replace("_", " ").replace("-", " ")
    return " ".join(term.folded for term in languages.get("und").terms(plain[:200]))


@cache
def _names() -> dict[str, list[str]]:
    """Return the folded headings of each field."""
    found = {}
    for field, said in HEADINGS.items():
        english, *others = said.split(" | ")
        found[field] = [fold(name) for name in (*english.split(), *(n for other in others for n in other.split(", ")))]
    return found
