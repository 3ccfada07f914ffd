"""The tables of a record, as the steps that lead to them.

A record's `schema_version` is how many of the steps it has taken. A step that was published is
never changed: a change of the schema is a new step at the end.
"""

import duckdb

FIRST = """
CREATE TABLE meta (key VARCHAR, value VARCHAR);
CREATE TABLE run (
    number INTEGER, finished VARCHAR, khabar VARCHAR, reader VARCHAR,
    new INTEGER, rejected INTEGER, seconds VARCHAR
);
-- What came in, as found.
CREATE TABLE source (
    id VARCHAR, source VARCHAR, body VARCHAR, raw VARCHAR, title VARCHAR, outlet VARCHAR,
    url VARCHAR, author VARCHAR, section VARCHAR, published VARCHAR, fetched VARCHAR,
    extra VARCHAR, digest VARCHAR
);
CREATE TABLE rejected (source VARCHAR, reason VARCHAR, message VARCHAR);
-- Cleaned; `version` is the reader's.
CREATE TABLE article (
    id VARCHAR, text VARCHAR, title VARCHAR, outlet VARCHAR, url VARCHAR, author VARCHAR,
    section VARCHAR, earliest DATE, latest DATE, basis VARCHAR, why VARCHAR, fetched DATE,
    version VARCHAR, digest VARCHAR
);
CREATE TABLE removed (
    article VARCHAR, number INTEGER, stood_at INTEGER, text VARCHAR, reason VARCHAR
);
-- What readings say and what resolve works out, apart, so that the second is replaced alone.
CREATE TABLE said (
    number INTEGER, subject VARCHAR, field VARCHAR, value VARCHAR, article VARCHAR,
    "start" INTEGER, "end" INTEGER, voice VARCHAR, attributed_to VARCHAR, producer VARCHAR
);
CREATE TABLE worked_out (
    number INTEGER, subject VARCHAR, field VARCHAR, value VARCHAR, article VARCHAR,
    "start" INTEGER, "end" INTEGER, voice VARCHAR, attributed_to VARCHAR, producer VARCHAR
);
CREATE VIEW statement AS SELECT * FROM said UNION ALL SELECT * FROM worked_out;
CREATE TABLE link (subject VARCHAR, canonical VARCHAR, score DOUBLE, why VARCHAR);
CREATE TABLE judgement (
    number INTEGER, verdict VARCHAR, "left" VARCHAR, "right" VARCHAR, who VARCHAR,
    "when" VARCHAR, why VARCHAR
);
"""

# Articles with their publication as narrowly as resolve could work it out from one another.
DATED_ARTICLES = """
CREATE VIEW dated_article AS
SELECT article.* REPLACE (
    coalesce(json_extract_string(value, '$.earliest')::DATE, earliest) AS earliest,
    coalesce(json_extract_string(value, '$.latest')::DATE, latest) AS latest,
    coalesce(json_extract_string(value, '$.basis'), basis) AS basis,
    coalesce(json_extract_string(value, '$.why'), why) AS why
)
FROM article LEFT JOIN worked_out
ON worked_out.article = article.id AND worked_out.field = 'published';
"""

STEPS: tuple[str, ...] = (FIRST, DATED_ARTICLES)


def version_of(connection: duckdb.DuckDBPyConnection) -> int | None:
    """Steps that the file has taken: 0 for an empty file, None where it is no record."""
    rows = connection.execute("SELECT table_name FROM duckdb_tables()").fetchall()
    tables = {name for (name,) in rows}
    if not tables:
        return 0
    if "meta" not in tables:
        return None
    found = connection.execute("SELECT value FROM meta WHERE key = 'schema_version'").fetchone()
    return int(found[0]) if found else None


def migrate(connection: duckdb.DuckDBPyConnection, version: int) -> None:
    """Take the steps that are missing, each with its number in one transaction."""
    for number, step in enumerate(STEPS[version:], version + 1):
        connection.execute("BEGIN")
        connection.execute(step)
        connection.execute("DELETE FROM meta WHERE key = 'schema_version'")
        connection.execute("INSERT INTO meta VALUES ('schema_version', ?)", [str(number)])
        connection.execute("COMMIT")
