"""What cleaning makes of the five articles; `python -m tests.archive.clean.golden` writes the files anew, for review."""

import json
from pathlib import Path

from archive.clean import Page, clean, decode

ARTICLES = Path(__file__).parents[3] / "fixtures" / "articles"
GOLDEN = Path(__file__).parent / "golden"
NAMES = sorted(path.stem for path in ARTICLES.glob("*.txt"))


def cleaned(name: str) -> Page:
    content = (ARTICLES / f"{name}.txt").read_bytes()
    return clean(decode(content, "text/plain"), content_type="text/plain")


def written(page: Page) -> str:
    record = {
        "title": page.title,
        "title_is_derived": page.title_is_derived,
        "byline": page.byline,
        "cuts": [[cut.rule, cut.text] for cut in page.cuts],
        "paragraphs": page.text.split("\n\n"),
    }
    return json.dumps(record, ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    for name in NAMES:
        (GOLDEN / f"{name}.json").write_text(written(cleaned(name)), encoding="utf-8")
