"""Keeps every mention inside its article's text, in the database itself.

Triggers, as no constraint may look into another table. They are taken off before migrations and put back
after them: SQLite makes an altered table anew, and the triggers of the old one would be lost or in the way.
"""

from django.db import DatabaseError, connections

_SPANS = ("archive_mention", "archive_datemention")
_MESSAGE = "a mention must lie inside the text of its article"

_SQLITE = {
    "on": [
        """CREATE TRIGGER IF NOT EXISTS {table}_inside_{event} BEFORE {event} ON {table}
        WHEN NEW."end" > (SELECT length(text) FROM archive_article WHERE id = NEW.article_id)
        BEGIN SELECT RAISE(ABORT, '{message}'); END"""
    ],
    "off": ["DROP TRIGGER IF EXISTS {table}_inside_{event}"],
    "text on": [
        """CREATE TRIGGER IF NOT EXISTS {table}_inside_text BEFORE UPDATE OF text ON archive_article
        WHEN EXISTS (SELECT 1 FROM {table} WHERE article_id = NEW.id AND "end" > length(NEW.text))
        BEGIN SELECT RAISE(ABORT, '{message}'); END"""
    ],
    "text off": ["DROP TRIGGER IF EXISTS {table}_inside_text"],
}
_POSTGRESQL = {
    "on": [
        """CREATE OR REPLACE FUNCTION {table}_inside_{event}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW."end" > (SELECT char_length(text) FROM archive_article WHERE id = NEW.article_id) THEN
        RAISE EXCEPTION '{message}' USING ERRCODE = 'check_violation'; END IF; RETURN NEW; END $$""",
        """CREATE OR REPLACE TRIGGER {table}_inside_{event} BEFORE {event} ON {table}
        FOR EACH ROW EXECUTE FUNCTION {table}_inside_{event}()""",
    ],
    "off": ["DROP TRIGGER IF EXISTS {table}_inside_{event} ON {table}"],
    "text on": [
        """CREATE OR REPLACE FUNCTION {table}_inside_text() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF EXISTS (SELECT 1 FROM {table} WHERE article_id = NEW.id AND "end" > char_length(NEW.text)) THEN
        RAISE EXCEPTION '{message}' USING ERRCODE = 'check_violation'; END IF; RETURN NEW; END $$""",
        """CREATE OR REPLACE TRIGGER {table}_inside_text BEFORE UPDATE OF text ON archive_article
        FOR EACH ROW EXECUTE FUNCTION {table}_inside_text()""",
    ],
    "text off": ["DROP TRIGGER IF EXISTS {table}_inside_text ON archive_article"],
}
_STATEMENTS = {"sqlite": _SQLITE, "postgresql": _POSTGRESQL}


def put_on(using: str = "default", **_: object) -> None:
    """Make the triggers, where their tables are; a receiver of `post_migrate`."""
    _run(using, "on")


def take_off(using: str = "default", **_: object) -> None:
    """Remove the triggers; a receiver of `pre_migrate`."""
    _run(using, "off")


def _run(using: str, way: str) -> None:
    connection = connections[using]
    statements = _STATEMENTS.get(connection.vendor)
    if statements is None:
        raise DatabaseError(f"There are no triggers for {connection.vendor}: use SQLite or PostgreSQL.")
    if not {"archive_article", *_SPANS} <= set(connection.introspection.table_names()):
        return
    with connection.cursor() as cursor:
        for table in _SPANS:
            for statement in statements[f"text {way}"]:
                cursor.execute(statement.format(table=table, message=_MESSAGE))
            for event in ("insert", "update"):
                for statement in statements[way]:
                    cursor.execute(statement.format(table=table, event=event, message=_MESSAGE))
