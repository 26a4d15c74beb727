-- An empty query text leaves its condition out ('""' is a query that finds nothing; an empty one is an error); the order is by rank, then by place, so that it never varies.
WITH ranked AS (
    SELECT rowid AS id, rank AS score FROM words WHERE words MATCH iif(@words = '', '""', @words)
), found AS (
    SELECT p.id, p.document, p.start, p.page, p.text, coalesce(r.score, 0) AS score
    FROM passages p
    LEFT JOIN ranked r ON r.id = p.id
    WHERE (@words = '' OR r.id IS NOT NULL)
      AND (@grams = '' OR p.id IN (SELECT rowid FROM grams WHERE grams MATCH iif(@grams = '', '""', @grams)))
      AND (@short0 = '' OR p.text LIKE @short0 ESCAPE '!')
      AND (@short1 = '' OR p.text LIKE @short1 ESCAPE '!')
      AND (@short2 = '' OR p.text LIKE @short2 ESCAPE '!')
)
SELECT f.document AS Document, d.path AS Path, f.start AS Start, f.page AS Page, f.text AS Text
FROM found f
JOIN documents d ON d.id = f.document
ORDER BY f.score, d.path, f.start
LIMIT @limit
