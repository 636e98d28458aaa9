-- The type termstats and the aggregates that make it.

CREATE TABLE stories (id int, day date, outlet text, body text);
INSERT INTO stories VALUES
	(1, '2026-03-01', 'Gazette', 'The harbour bridge opens. The mayor opens the bridge.'),
	(2, '2026-03-01', 'Courier', 'Rain closes the bridge: the ferry''s full.'),
	(3, '2026-03-02', 'Gazette', 'The mayor blames the rain.'),
	(4, '2026-03-02', 'Courier', ''),
	(5, '2026-03-02', 'Courier', NULL);

--
-- Counting
--

-- for each term, in how many documents it occurs and how often; an empty text
-- is a document, NULL is none
SELECT term_stats(body) FROM stories;

-- the same as rows, the commonest first
SELECT * FROM terms((SELECT term_stats(body) FROM stories), 5);

-- without a number, all of them
SELECT count(*), sum(nentry) FROM terms((SELECT term_stats(body) FROM stories));
SELECT * FROM terms('{} a:1:1', 0);
SELECT * FROM terms('{} a:1:1', -1);
SELECT * FROM terms(NULL, 1);

SELECT ndocs(s), ntokens(s), nterms(s)
FROM (SELECT term_stats(body) AS s FROM stories) x;

-- terms are normal forms; numbers and signs are not counted
SELECT term_stats($$“Don’t DON'T,” the U.S. mayor's co-op paid $5 — 12 times. #Bridge @Ferry 5th café$$);

-- no documents, no statistics
SELECT term_stats(body) IS NULL AS none FROM stories WHERE body IS NULL;
SELECT term_stats(body) IS NULL AS none FROM stories WHERE false;

-- statistics of groups, and of windows
SELECT outlet, term_stats(body) FROM stories GROUP BY outlet ORDER BY outlet;
SELECT id, ndocs(s), ntokens(s), nterms(s)
FROM (SELECT id, term_stats(body) OVER (ORDER BY id) AS s FROM stories) x ORDER BY id;
SELECT term_stats(body) FILTER (WHERE id = 3) FROM stories;

-- terms of single documents, in order of first appearance: for GROUP BY
SELECT id, d.* FROM stories, doc_terms(body) d WHERE id IN (2, 4, 5);
SELECT term, count(*) AS ndoc, sum(n) AS nentry
FROM stories, doc_terms(body)
GROUP BY term ORDER BY nentry DESC, term COLLATE "C" LIMIT 3;

-- both ways of counting agree
SELECT count(*) AS differences
FROM terms((SELECT term_stats(body) FROM stories)) t
FULL JOIN (SELECT term, count(*) AS ndoc, sum(n) AS nentry
		   FROM stories, doc_terms(body) GROUP BY term) g USING (term)
WHERE (t.ndoc, t.nentry) IS DISTINCT FROM (g.ndoc, g.nentry);

--
-- Adding and subtracting
--

-- statistics of the parts give those of the whole
SELECT (SELECT term_stats_union(s)
		FROM (SELECT term_stats(body) AS s FROM stories GROUP BY day, outlet) x) =
	   (SELECT term_stats(body) FROM stories) AS same;
SELECT term_stats_union(s) FROM (VALUES ('{docs=1} a:1:2'::termstats), (NULL), ('{docs=2} b:1:1')) v(s);
SELECT term_stats_union(NULL::termstats) IS NULL AS none;

SELECT '{docs=2, tokens=9} a:1:2 c:2:3'::termstats + '{docs=1} b:1:1 c:1:1';
SELECT '{docs=3, tokens=10} a:1:2 b:1:1 c:3:4'::termstats - '{docs=1} b:1:1 c:1:1';

-- what was added can be taken away again
SELECT a + b - b = a AS same, a + b - a = b AS same, a + b = b + a AS same, a - a AS nothing
FROM (SELECT term_stats(body) FILTER (WHERE id < 3), term_stats(body) FILTER (WHERE id > 2)
	  FROM stories) x(a, b);

-- what was not, cannot
SELECT '{docs=2} a:1:2'::termstats - '{docs=1} a:1:3';
SELECT '{docs=2} a:1:2'::termstats - '{docs=1} b:1:1';
SELECT '{docs=2} a:2:3'::termstats - '{docs=1} a:1:2' AS left_over;
SELECT '{docs=2} a:2:3'::termstats - '{docs=1} a:1:3';
SELECT '{docs=2} a:1:3'::termstats - '{docs=1} a:1:1';
SELECT '{docs=1} a:1:1'::termstats - '{docs=2} a:1:1';
SELECT '{docs=1} a:1:1'::termstats - '{docs=1, tokens=2} a:1:1';
SELECT '{docs=2} a:2:2'::termstats - '{docs=1}';
SELECT '{docs=2} a:1:2'::termstats - '{docs=1, tokens=1}';

-- counts are of type bigint
SELECT '{docs=9223372036854775807}'::termstats + '{docs=1}';
SELECT '{tokens=9223372036854775807}'::termstats + '{tokens=1}';
SELECT term_stats_union(s) FROM (VALUES ('{tokens=9223372036854775807}'::termstats), ('{tokens=1}')) v(s);

-- terms of different kinds do not add up, but for an empty value
SELECT '{n=2} "a b":1:1'::termstats + '{} a:1:1';
SELECT '{analyzer=simple} a:1:1'::termstats - '{} a:1:1';
SELECT term_stats_union(s) FROM (VALUES ('{} a:1:1'::termstats), ('{analyzer=simple} a:1:1')) v(s);
SELECT '{n=2} "a b":1:1'::termstats + '{}', '{}'::termstats + '{n=2} "a b":1:1';
SELECT term_stats_union(s) FROM (VALUES ('{}'::termstats), ('{n=2, analyzer=simple} "a b":1:1')) v(s);
SELECT '{n=2} "a b":1:1'::termstats - '{n=2} "a b":1:1' = '{}' AS nothing;

--
-- Stored values
--

-- statistics of each day and outlet in a table, rolled up to days
CREATE TABLE days AS
	SELECT day, outlet, term_stats(body) AS stats FROM stories GROUP BY day, outlet;
SELECT day, terms.term, terms.nentry
FROM (SELECT day, term_stats_union(stats) AS stats FROM days GROUP BY day) d, terms(stats, 2)
ORDER BY day, nentry DESC, term COLLATE "C";
UPDATE days SET stats = stats + (SELECT term_stats(body) FROM stories WHERE id = 3)
WHERE day = '2026-03-01' AND outlet = 'Gazette' RETURNING ndocs(stats), ntokens(stats);

-- generated columns may use them, as every function here is immutable
CREATE TABLE editions (morning termstats, evening termstats,
	day termstats GENERATED ALWAYS AS (morning + evening) STORED,
	tokens bigint GENERATED ALWAYS AS (ntokens(morning) + ntokens(evening)) STORED);
INSERT INTO editions VALUES ('{docs=1} rain:1:1', '{docs=2} rain:2:3 wind:1:1') RETURNING day, tokens;

-- values that are large enough to be compressed and stored out of line
CREATE TABLE large (stats termstats);
INSERT INTO large SELECT term_stats(md5(i::text)) FROM generate_series(1, 3000) i;
SELECT ndocs(stats), ntokens(stats), nterms(stats), pg_column_size(stats) > 2000 AS toasted FROM large;
SELECT count(*) = nterms(stats) AS complete FROM large, terms(stats) GROUP BY nterms(stats);
SELECT stats - stats = '{}' AS nothing, stats + stats - stats = stats AS same FROM large;

-- equality, and hashing for DISTINCT and joins
SELECT '{docs=1} a:1:1 b:1:1'::termstats = '{tokens=2} b:1:1 a:1:1' AS equal,
	   '{docs=1} a:1:1'::termstats <> '{docs=2} a:1:1' AS differ;
SELECT DISTINCT s FROM (VALUES ('{} a:1:1'::termstats), ('{} a:1:1'), ('{tokens=1} a:1:1')) v(s);
SELECT count(*) FROM days x JOIN days y USING (stats);

-- a parallel plan gives the same as a serial one
CREATE TABLE many AS
	SELECT i, 'Story ' || md5(i::text) || ': word' || i % 97 || ' follows the other word' || i % 89 AS body
	FROM generate_series(1, 2000) i;
ALTER TABLE many SET (parallel_workers = 2);
SET max_parallel_workers_per_gather = 0;
CREATE TEMP TABLE serial AS SELECT i % 3 AS part, term_stats(body) AS s FROM many GROUP BY 1;
SET max_parallel_workers_per_gather = 2;
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
EXPLAIN (COSTS OFF) SELECT term_stats(body) FROM many;
SELECT part, p.s = serial.s AS same
FROM (SELECT i % 3 AS part, term_stats(body) AS s FROM many GROUP BY 1) p JOIN serial USING (part)
ORDER BY part;
SELECT (SELECT term_stats(body) FROM many) = (SELECT term_stats_union(s) FROM serial) AS same;
RESET ALL;

-- groups that do not fit into memory, and those of partitions
SET work_mem = '64kB';
SET enable_sort = off;
SET max_parallel_workers_per_gather = 0;
SELECT count(*), sum(ndocs(s)) AS ndocs, sum(ntokens(s)) AS ntokens
FROM (SELECT i % 500 AS part, term_stats(body) AS s FROM many GROUP BY 1) p;
RESET ALL;

CREATE TABLE parts (part int, body text) PARTITION BY LIST (part);
CREATE TABLE parts0 PARTITION OF parts FOR VALUES IN (0);
CREATE TABLE parts1 PARTITION OF parts FOR VALUES IN (1);
INSERT INTO parts SELECT i % 2, body FROM many;
SET enable_partitionwise_aggregate = on;
SET max_parallel_workers_per_gather = 0;
EXPLAIN (COSTS OFF) SELECT term_stats(body) FROM parts;
SELECT (SELECT term_stats(body) FROM parts) = (SELECT term_stats(body) FROM many) AS same;
RESET ALL;

-- a state may begin as a stored value, if that has terms of the same kind
CREATE AGGREGATE term_stats_onto_a(text) (SFUNC = term_stats_transition, STYPE = termstats,
	COMBINEFUNC = term_stats_combine, INITCOND = '{docs=3} bridge:2:5');
CREATE AGGREGATE term_stats_onto_ab(text) (SFUNC = term_stats_transition, STYPE = termstats,
	INITCOND = '{n=2} "bridge opens":1:1');
SELECT term_stats_onto_a(body) = '{docs=3} bridge:2:5' + term_stats(body) AS same FROM stories;
SELECT term_stats_onto_a(body) FROM stories WHERE id = 5;
SELECT term_stats_onto_ab(body) FROM stories;
DROP AGGREGATE term_stats_onto_a(text), term_stats_onto_ab(text);

-- the parts of the aggregates are not to be called by hand
SELECT term_stats_transition(NULL, 'text');
SELECT term_stats_combine('{}', '{}');

--
-- Text form
--

-- what may be left out, and any order and white space
SELECT '{}'::termstats, '  { tokens=9 ,docs=3,n=1,analyzer="" }
	b:2:3	a:1:1 '::termstats;
SELECT '{} x:2:5 y:1:1'::termstats;

-- odd terms stand in quotes; all come back as they were
SELECT s, s::text::termstats = s AS same
FROM (VALUES ('{} "a:b":1:1 "say \"no\"":1:1 "back\\slash":1:1 "{x}":1:1 "new york":1:1 "a,b=c":1:1 "plain":1:1 größe:1:1'::termstats),
	('{n=2, analyzer="my config"} "a b":1:1'),
	('{analyzer=english} beauti:2:5=beautiful:3,beauty:2 "a":1:3="b,=:":2'),
	('{docs=9223372036854775807, tokens=9223372036854775807} a:9223372036854775807:9223372036854775807')) v(s);

-- a malformed literal says where, and what was expected
SELECT ''::termstats;
SELECT 'a:1:1'::termstats;
SELECT '{'::termstats;
SELECT '{docs'::termstats;
SELECT '{docs=}'::termstats;
SELECT '{docs=-1}'::termstats;
SELECT '{docs=1 tokens=1}'::termstats;
SELECT '{docs=1,}'::termstats;
SELECT '{docs=1, docs=1}'::termstats;
SELECT '{tokens=1, tokens=1}'::termstats;
SELECT '{n=1, n=1}'::termstats;
SELECT '{analyzer=a, analyzer=a}'::termstats;
SELECT '{files=1}'::termstats;
SELECT '{n=0}'::termstats;
SELECT '{n=256}'::termstats;
SELECT ('{analyzer=' || repeat('a', 256) || '}')::termstats;
SELECT '{docs=9223372036854775808}'::termstats;
SELECT '{}a:1:1'::termstats;
SELECT '{} a'::termstats;
SELECT '{} a:'::termstats;
SELECT '{} a:1'::termstats;
SELECT '{} a:1:'::termstats;
SELECT '{} a:1:1b:1:1'::termstats;
SELECT '{} :1:1'::termstats;
SELECT '{} "":1:1'::termstats;
SELECT '{} "a:1:1'::termstats;
SELECT '{} "a\n":1:1'::termstats;
SELECT '{} a:0:0'::termstats;
SELECT '{} a:2:1'::termstats;
SELECT '{} a:1:1 a:1:1'::termstats;
SELECT '{} a:1:1='::termstats;
SELECT '{} a:1:1=b'::termstats;
SELECT '{} a:1:1=b:'::termstats;
SELECT '{} a:1:1=b:1,'::termstats;
SELECT '{} a:1:1=b:1c:1:1'::termstats;
SELECT '{} a:1:1=b:0'::termstats;
SELECT '{} a:1:3=b:2,c:2'::termstats;
SELECT '{} a:1:3=b:1,b:1'::termstats;
SELECT '{} a:1:3=a:1'::termstats;
SELECT '{} a:1:3="":1'::termstats;
SELECT '{docs=1} a:2:2'::termstats;
SELECT '{tokens=1} a:1:2'::termstats;
SELECT '{} a:1:9223372036854775807 b:1:1'::termstats;
SELECT ('{} ' || repeat('é', 40) || ' b:1:1')::termstats;

--
-- Binary form
--

SELECT termstats_send('{docs=3, tokens=9} abc:1:2 abd:2:3');

-- what is written in binary is read back the same
CREATE TABLE written (stats termstats);
CREATE TABLE again (LIKE written);
INSERT INTO written SELECT stats FROM days;
INSERT INTO written SELECT stats FROM large;
INSERT INTO written VALUES ('{}'), ('{n=2, analyzer="my config"} "a b":1:1'), ('{} größe:1:1');
\copy written TO 'results/termstats.data' (FORMAT binary)
\copy again FROM 'results/termstats.data' (FORMAT binary)
SELECT count(*) FROM written JOIN again USING (stats);

-- COPY lays bytea and termstats out alike, so any bytes can be given to the
-- binary input; the file is in the server's data directory
CREATE TABLE sent (bytes bytea);
CREATE TABLE received (stats termstats);
CREATE FUNCTION receive(bytes bytea) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	file text := current_setting('data_directory') || '/article_analytics.test';
	detail text;
	result termstats;
BEGIN
	DELETE FROM sent;
	DELETE FROM received;
	INSERT INTO sent VALUES (bytes);
	EXECUTE format('COPY sent TO %L (FORMAT binary)', file);
	EXECUTE format('COPY received FROM %L (FORMAT binary)', file);
	SELECT stats INTO result FROM received;
	-- what is let in must be as good as any value
	IF result::text::termstats <> result OR result + result - result <> result THEN
		RAISE 'accepted but broken: %', bytes;
	END IF;
	RETURN result;
EXCEPTION WHEN invalid_binary_representation THEN
	GET STACKED DIAGNOSTICS detail = PG_EXCEPTION_DETAIL;
	RETURN SQLSTATE || ': ' || detail;
END
$$;

-- the encoding's name; version, n, flags, length of the analyzer; documents,
-- tokens, terms; for each term: bytes shared and bytes that follow less 1, these,
-- documents less 1, occurrences beyond them and whether there are words, number of
-- words; for each word: bytes shared with the term and bytes that follow, these, count
SELECT what, receive('\x0455544638' || bytes) FROM (VALUES
	('as it should be', '\x01010000 030502 00 61 00 01 62 21'::bytea),
	('nothing', ''),
	('version', '\x02010000 000000'),
	('n = 0', '\x01000000 000000'),
	('flags', '\x01010100 000000'),
	('options of an empty value', '\x01020000 000000'),
	('analyzer cut off', '\x01010005 0000'),
	('analyzer is no text', '\x01010001 ff 010000'),
	('header cut off', '\x01010000 0000'),
	('number too long', '\x01010000 808080808080808080 01 0000'),
	('number longer than needed', '\x01010000 8000 0000'),
	('fewer terms', '\x01010000 030502 00 61 00'),
	('more terms', '\x01010000 030501 00 61 00 01 62 21'),
	('term cut off', '\x01010000 030501 80 61'),
	('length overflows', '\x01010000 030501 f0 ffffffffffffffff7f'),
	('length longer than needed', '\x01010000 030501 f0 8000 61'),
	('term is no text', '\x01010000 030501 00 c3 00'),
	('zero byte in a term', '\x01010000 030501 00 00 00'),
	('shares more than there is', '\x01010000 030502 00 61 00 02 62 21'),
	('order of terms', '\x01010000 030502 00 62 00 00 61 21'),
	('term twice', '\x01010000 030502 00 61 00 00 61 21'),
	('shared part written again', '\x01010000 030502 00 61 00 10 6161 21'),
	('counts cut off', '\x01010000 030501 00 61'),
	('documents overflow', '\x01010000 030501 00 61 0f ffffffffffffffff7f'),
	('more documents than there are', '\x01010000 030501 00 61 03'),
	('more occurrences than tokens', '\x01010000 030501 00 61 50'),
	('with words', '\x01010000 030501 00 61 b0 02 11 62 01 10 62 02'),
	('words cut off', '\x01010000 030501 00 61 b0'),
	('no words', '\x01010000 030501 00 61 b0 00'),
	('word cut off', '\x01010000 030501 00 61 b0 01 20 62'),
	('word shares more than there is', '\x01010000 030501 00 61 b0 01 12 62 01'),
	('word empty', '\x01010000 030501 00 61 b0 01 00 01'),
	('word is the term', '\x01010000 030501 00 61 b0 01 01 01'),
	('front of the term written again', '\x01010000 030501 00 61 b0 01 20 6162 01'),
	('order of words', '\x01010000 030501 00 61 b0 02 10 62 01 11 62 01'),
	('word is no text', '\x01010000 030501 00 61 b0 01 10 c3 01'),
	('word occurs never', '\x01010000 030501 00 61 b0 01 10 62 00'),
	('words occur more often than the term', '\x01010000 030501 00 61 b0 02 11 62 04 10 62 01'),
	('occurrences overflow', '\x01010000 030501 00 61 70 f8ffffffffffffff7f')
) v(what, bytes);
SELECT receive('\x'), receive('\x09'), receive('\x064c4154494e31 01010000 000000');

-- a value with some bytes changed, inserted or cut out is accepted or refused,
-- and nothing else; n decides how
CREATE FUNCTION mutated(bytes bytea, n int) RETURNS bytea LANGUAGE plpgsql AS $$
DECLARE
	dice bytea := decode(md5(n::text), 'hex');
	place int;
BEGIN
	FOR i IN 0 .. n % 3 LOOP
		place := (get_byte(dice, i) + get_byte(dice, i + 3)) % greatest(length(bytes), 1);
		CASE get_byte(dice, i + 6) % 4
			WHEN 0 THEN bytes := substr(bytes, 1, place) || substr(bytes, place + 2);
			WHEN 1 THEN bytes := substr(bytes, 1, place) || substr(dice, i + 9, 1) || substr(bytes, place + 1);
			WHEN 2 THEN bytes := substr(bytes, 1, place) || substr(bytes, place + 2, 1) || substr(bytes, place + 1);
			ELSE bytes := substr(bytes, 1, place) || substr(dice, i + 9, 1) || substr(bytes, place + 2);
		END CASE;
	END LOOP;
	RETURN bytes;
END
$$;

SELECT bool_or(result LIKE '{%') AS some_accepted, bool_or(result LIKE '22P03%') AS some_refused,
	count(*) FILTER (WHERE result NOT LIKE '{%' AND result NOT LIKE '22P03%') AS others
FROM generate_series(1, 500) n, receive('\x0455544638' ||
	mutated('\x01010000 090c03 00 61 80 01 20 6362 01 11 6263 23 00 7a 01', n)) AS result;

-- the same with text
CREATE FUNCTION read_text(literal text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	result termstats;
BEGIN
	result := literal;
	IF result::text::termstats <> result THEN
		RAISE 'accepted but broken: %', literal;
	END IF;
	RETURN result;
EXCEPTION WHEN invalid_text_representation THEN
	RETURN SQLSTATE;
END
$$;

SELECT bool_or(result LIKE '{%') AS some_accepted, bool_or(result = '22P02') AS some_refused,
	count(*) FILTER (WHERE result NOT LIKE '{%' AND result <> '22P02') AS others
FROM generate_series(1, 2000) n, read_text(
	encode(mutated('{docs=9, tokens=99, n=2} ab:1:1 "c:d":4:66=cd:3,"c d":5', n), 'escape')) AS result;

COPY (SELECT) TO PROGRAM 'rm -f article_analytics.test';
DROP TABLE parts, stories, days, editions, large, many, written, again, sent, received;
DROP FUNCTION receive, mutated, read_text;
