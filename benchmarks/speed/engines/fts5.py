"""SQLite's full-text search, with tables beside it for what the articles are counted and narrowed by."""

import sqlite3
from pathlib import Path
from typing import Any

from benchmarks.speed.engines import EXACT, FACETS, PAGE, WEIGHTS, Answer, Engine
from benchmarks.speed.rows import TERMS, Row

_TABLES = """
pragma journal_mode=off; pragma synchronous=off; pragma page_size=8192;
create table article(number integer primary key, id text, title text);
create table facts(number integer primary key, language text, source text, year text, published int);
create virtual table words using fts5(title_stem, title_exact, text_stem, text_exact, content='', prefix='3',
    tokenize="unicode61 remove_diacritics 0 categories 'L* N* M*' tokenchars '''’ʼ'");
create table person(value text, number int, primary key(number, value)) without rowid;
create table place(value text, number int, primary key(number, value)) without rowid;
"""
_INDEXES = "create index narrow on facts(language, year); insert into words(words) values('optimize'); analyze;"


class Fts5:
    """One database file."""

    def create(self, folder: Path) -> None:
        """Begin an empty index."""
        folder.mkdir(parents=True)
        self.database = sqlite3.connect(folder / "index.sqlite")
        self.database.executescript(_TABLES)
        self.number = 0

    def add(self, rows: list[Row]) -> None:
        """Take in articles."""
        run = self.database.execute
        for row in rows:
            record = row["record"]
            facts = [record["language"], record["source"], str(record["year"]), record["published"][0][0]]
            run("insert into article values(?,?,?)", [self.number, record["id"], record["title"]])
            run("insert into facts values(?,?,?,?,?)", [self.number, *facts])
            names = ",".join(TERMS)
            terms = [row["terms"][name] for name in TERMS]
            run(f"insert into words(rowid,{names}) values(?,?,?,?,?)", [self.number, *terms])
            for table in ("person", "place"):
                rest = [(value, self.number) for value in record[table]]
                self.database.executemany(f"insert into {table} values(?,?)", rest)
            self.number += 1
        self.database.commit()

    def finish(self) -> None:
        """Index the facts and merge the words."""
        self.database.executescript(_INDEXES)
        self.database.commit()
        self.database.close()

    def open(self, folder: Path) -> None:
        """Open an index that was built before."""
        self.database = sqlite3.connect(folder / "index.sqlite")
        self.database.executescript("pragma cache_size=-200000; pragma mmap_size=4000000000; pragma temp_store=memory")

    def ask(self, question: dict[str, Any]) -> Answer:
        """Answer a question: the hits into a table, and then one query for each facet."""
        run = self.database.execute
        run("drop table if exists temp.hits")
        match, narrow = _match(question), [f"facts.{name}=?" for name in question["narrow"]]
        values = list(question["narrow"].values())
        if match:
            weights = ",".join(str(WEIGHTS[name]) for name in TERMS)
            score = "0" if question["newest"] else f"-bm25(words,{weights})"
            joining = "join facts on facts.number=words.rowid" if narrow else ""
            where = " and ".join(["words match ?", *narrow])
            select = f"select words.rowid number, {score} score from words {joining} where {where}"
            run(f"create temp table hits as {select}", [match, *values])
        else:
            where = f"where {' and '.join(narrow)}" if narrow else ""
            run(f"create temp table hits as select number, 0 score from facts {where}", values)
        total = run("select count(*) from hits").fetchone()[0]
        order = "published desc" if question["newest"] else "score desc"
        joined = "hits join facts using(number) join article using(number)"
        page = run(f"select id, title from {joined} order by {order} limit {PAGE}").fetchall()
        facets = {}
        for name in FACETS:
            table, column = (name, "value") if name in ("person", "place") else ("facts", name)
            counts = f"select {column}, count(*) c from hits join {table} using(number) group by 1"
            facets[name] = run(f"{counts} order by c desc limit 20").fetchall()
        return Answer(total, [{"id": key, "title": title} for key, title in page], facets)


def _match(question: dict[str, Any]) -> str:
    words, operator = question["words"], question["operator"]
    exact = f"{{{' '.join(EXACT)}}}"
    if operator == "all":
        return ""
    if operator == "prefix":
        return f'{exact}: "{words[0][1]}"*'
    if operator == "phrase":
        return f'{exact}: "{" ".join(word for _, word in words)}"'
    stems = "{text_stem title_stem}"
    parts = [f'({stems}: "{stem}" OR {exact}: "{word}")' for stem, word in words]
    return (" AND " if operator == "and" else " OR ").join(parts)


def make() -> Engine:
    """Return the engine."""
    return Fts5()
