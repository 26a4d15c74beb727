CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE documents (
    id TEXT PRIMARY KEY,
    file TEXT NOT NULL,
    path TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    status TEXT NOT NULL,
    row TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX documents_file ON documents (file);
CREATE INDEX documents_sha256 ON documents (sha256);

CREATE TABLE layers (
    document TEXT PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
    content BLOB NOT NULL
);

CREATE TABLE claims (
    document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    id TEXT NOT NULL,
    json TEXT NOT NULL,
    PRIMARY KEY (document, place)
) WITHOUT ROWID;
CREATE INDEX claims_id ON claims (id);

CREATE TABLE passages (
    id INTEGER PRIMARY KEY,
    document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    start INTEGER NOT NULL,
    page INTEGER,
    text TEXT NOT NULL
);
CREATE INDEX passages_document ON passages (document);

-- Words in scripts that part them, and three-letter stretches for scripts that do not and for parts of numbers.
CREATE VIRTUAL TABLE words USING fts5 (text, content = 'passages', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE grams USING fts5 (text, content = 'passages', content_rowid = 'id', tokenize = 'trigram');
CREATE TRIGGER passages_in AFTER INSERT ON passages BEGIN
    INSERT INTO words (rowid, text) VALUES (new.id, new.text);
    INSERT INTO grams (rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER passages_out AFTER DELETE ON passages BEGIN
    INSERT INTO words (words, rowid, text) VALUES ('delete', old.id, old.text);
    INSERT INTO grams (grams, rowid, text) VALUES ('delete', old.id, old.text);
END;

CREATE TABLE lists (
    bundle TEXT NOT NULL,
    path TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    length INTEGER NOT NULL,
    PRIMARY KEY (bundle, path)
) WITHOUT ROWID;

CREATE TABLE reviews (
    claim TEXT PRIMARY KEY,
    status TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE judgements (
    place INTEGER PRIMARY KEY,
    json TEXT NOT NULL
);

CREATE TABLE derived (
    kind TEXT PRIMARY KEY,
    fingerprint TEXT NOT NULL,
    content BLOB NOT NULL
);

-- Append-only: each line's hash covers the line before.
CREATE TABLE audit (
    sequence INTEGER PRIMARY KEY,
    time TEXT NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    payload TEXT NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL
);
