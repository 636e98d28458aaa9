-- the planner expects rows by the length of the text
CREATE FUNCTION expected_rows(query text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
	plan json;
BEGIN
	EXECUTE 'EXPLAIN (FORMAT json) ' || query INTO plan;
	RETURN plan->0->'Plan'->>'Plan Rows';
END $$;

SELECT f, expected_rows(format('SELECT * FROM %s(%L)', f, repeat('The mayor said so. ', n))) AS rows, n * 19 AS bytes
FROM unnest(ARRAY['article_blocks', 'article_sentences', 'article_tokens', 'article_quotes', 'article_quotes_explain', 'article_people', 'doc_terms']) f,
	unnest(ARRAY[1, 100, 10000]) n;

-- a column: its average width
CREATE TABLE planned (body text);
INSERT INTO planned SELECT repeat('The mayor said so. ', 50) FROM generate_series(1, 10);
ANALYZE planned;
SELECT expected_rows('SELECT * FROM planned, article_sentences(body)') AS sentences,
	expected_rows('SELECT * FROM planned, article_tokens(body)') AS tokens;

-- nothing known: the ROWS of the declaration
SELECT expected_rows('SELECT * FROM (VALUES (random()::text)) v(body), article_sentences(body)') AS unknown,
	expected_rows('SELECT * FROM article_sentences(NULL)') AS "null";

-- the terms of a text, and of a value: no more than are asked for
ALTER TABLE planned ADD stats termstats;
UPDATE planned SET stats = (SELECT term_stats(n::text || 'th') FROM generate_series(1, 200) n);
ANALYZE planned;
SELECT expected_rows('SELECT * FROM planned, doc_terms(body)') AS own,
	expected_rows($$SELECT * FROM planned, doc_terms('english', body)$$) AS english,
	expected_rows('SELECT * FROM planned, terms(stats)') AS terms,
	expected_rows('SELECT * FROM planned, terms(stats, 5)') AS top,
	expected_rows('SELECT * FROM planned, terms(stats, 1 + 100000)') AS all,
	expected_rows('SELECT * FROM (SELECT term_stats_union(stats) AS s FROM planned) p, terms(s)') AS unknown,
	expected_rows('SELECT * FROM (SELECT term_stats_union(stats) AS s FROM planned) p, terms(s, 7)') AS top_unknown,
	expected_rows($$SELECT * FROM terms('{} rain:40:50 wind:2:3')$$) AS constant,
	expected_rows($$SELECT * FROM terms('{} rain:40:50 wind:2:3', NULL)$$) AS "null";

DROP TABLE planned;
DROP FUNCTION expected_rows(text);
