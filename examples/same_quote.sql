-- The same quote at several outlets, and what each of them changed.
--
-- Needs the tables of load.sql.  Comparing every quote with every other one
-- would never end on a large table, so only those are compared that share a
-- shingle, two neighbouring words, which few others have.

\echo
\echo 'The same quote at two outlets, and what each changed. shared: how much of the shorter one the longer one has.'
\echo

CREATE TEMP TABLE shingles AS
SELECT quote_id, outlet, unnest(quote_shingles(content)) AS shingle
FROM quotes
WHERE kind <> 'indirect' AND words >= 5;
ANALYZE shingles;

CREATE TEMP TABLE pairs AS
SELECT coalesce(a.speaker, b.speaker) AS speaker, a.outlet AS outlet_a, a.content AS content_a,
       b.outlet AS outlet_b, b.content AS content_b,
       quote_containment(a.content, b.content) AS shared,
       quote_similarity(a.content, b.content) AS similarity
FROM (SELECT DISTINCT x.quote_id AS one, y.quote_id AS other
      FROM shingles x
      JOIN shingles y ON x.shingle = y.shingle AND x.outlet < y.outlet
      WHERE x.shingle IN (SELECT shingle FROM shingles GROUP BY shingle HAVING count(*) BETWEEN 2 AND 20)) c
JOIN quotes a ON a.quote_id = one
JOIN quotes b ON b.quote_id = other
WHERE same_quote(a.content, b.content);

SELECT pair, left(speaker, 18) AS speaker, left(outlet, 24) AS outlet, round(shared::numeric, 2) AS shared,
       left(content, 30) AS content,
       (SELECT left(string_agg(token, ' ' ORDER BY token_no), 20) FROM article_tokens(content)
        WHERE term NOT IN (SELECT term FROM article_tokens(other) WHERE term IS NOT NULL)) AS "only here"
FROM (SELECT row_number() OVER (ORDER BY shared DESC, similarity DESC, content_a) AS pair, *
      -- each quote once, where more than marks and capitals differ
      FROM (SELECT DISTINCT ON (content_a) * FROM pairs
            WHERE quote_normal(content_a) <> quote_normal(content_b)
            ORDER BY content_a, similarity DESC) p) p,
     LATERAL (VALUES (outlet_a, content_a, content_b), (outlet_b, content_b, content_a)) AS side(outlet, content, other)
WHERE pair <= 6
ORDER BY pair, outlet;

\echo
\echo 'The quotes that most outlets printed, in whatever form.'
\echo

SELECT speaker, left(content_a, 60) AS quote, count(DISTINCT outlet_b) + 1 AS outlets
FROM pairs
GROUP BY speaker, outlet_a, content_a
ORDER BY outlets DESC, length(content_a) DESC, quote
LIMIT 5;
