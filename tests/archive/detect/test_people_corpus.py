"""Texts to learn from: what their annotators marked, without what is no name."""

from archive.detect.people.corpus import annotated


def test_names_of_accounts_teach_nothing() -> None:
    text = "@ Theory_Versa met Ann Lee in Oslo, says @annlee"
    marked = [("@", "PER"), ("Theory_Versa", "PER"), ("Ann Lee", "PER"), ("Oslo", "LOC"), ("@annlee", "PER")]
    entities = [{"start": text.index(n), "end": text.index(n) + len(n), "type": kind} for n, kind in marked]
    (found,) = annotated([{"text": text, "entities": entities}], "en")
    assert [(text[start:end], kind) for start, end, kind in found.spans] == [("Ann Lee", "person"), ("Oslo", "place")]
