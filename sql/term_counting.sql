-- Terms made by a text search configuration, tsvector values, n-grams, and
-- windows that move.

CREATE TABLE stories (id int, day date, outlet text, body text);
INSERT INTO stories VALUES
	(1, '2026-03-01', 'Gazette', 'The harbour bridges open today. A beautiful bridge, said the mayor.'),
	(2, '2026-03-01', 'Courier', 'Beauty is in the eye of the mayor: they don''t see the rusty bridge.'),
	(3, '2026-03-02', 'Gazette', 'The mayor has opened 12 bridges. Opening bridges is beautiful.'),
	(4, '2026-03-03', 'Courier', ''),
	(5, '2026-03-03', 'Courier', NULL),
	(6, '2026-03-05', 'Courier', 'Climate change worries the harbour. The climate changes, the harbour too.');

--
-- Terms of a configuration
--

-- stop words are left out, "don't" among them; the words that a term was made
-- of come with it
SELECT term_stats('english', body) FROM stories WHERE id < 3;

-- the label is the commonest of these words, NULL if that is the term itself
SELECT * FROM terms((SELECT term_stats('english', body) FROM stories), 8);
SELECT t.* FROM (VALUES ('{} a:1:4=b:2'::termstats), ('{} b:1:4=a:2'), ('{} b:1:5=c:1,a:2'), ('{} b:1:4=c:2,a:2')) v(s), terms(s) t;

-- the name of the configuration stays with the value, its schema only if that
-- is not pg_catalog; the search_path does not matter
CREATE TEXT SEARCH CONFIGURATION "our words" (COPY = simple);
SELECT term_stats('simple', body), term_stats('"our words"', body) FROM stories WHERE id = 3;
SET search_path = pg_catalog;
SELECT public.term_stats('public."our words"', body) FROM public.stories WHERE id = 3;
RESET search_path;

-- words in other letters, in digits, with hyphens; accounts and topics stay as
-- they are; unknown words are left out where the last dictionary knows not all
SELECT term_stats('english', 'Co-operatives of Orléans: the 5ths, B2Bs and F-16s. #Bridges @Mayors naïvely');
CREATE TEXT SEARCH DICTIONARY nothing (TEMPLATE = simple, ACCEPT = false, STOPWORDS = english);
CREATE TEXT SEARCH CONFIGURATION nothing (COPY = simple);
ALTER TEXT SEARCH CONFIGURATION nothing ALTER MAPPING FOR asciiword WITH nothing;
SELECT term_stats('nothing', 'The naïve mayor');
ALTER TEXT SEARCH CONFIGURATION nothing DROP MAPPING FOR word;
SELECT term_stats('nothing', 'The naïve mayor');

-- words that are several terms
CREATE TEXT SEARCH DICTIONARY parts (TEMPLATE = ispell, DictFile = ispell_sample, AffFile = ispell_sample);
CREATE TEXT SEARCH CONFIGURATION parts (COPY = english);
ALTER TEXT SEARCH CONFIGURATION parts ALTER MAPPING FOR asciiword WITH parts, english_stem;
SELECT i, term_stats('parts', body) OVER (ORDER BY i), term_stats('parts', body) OVER (ORDER BY i ROWS 1 PRECEDING) AS last
FROM (VALUES (1, 'footballklubber and football'), (2, 'a booking'), (3, 'booked')) v(i, body);

-- the server's own way to terms gives the same where the text is cut the same
SELECT count(*) AS differences
FROM terms((SELECT term_stats('english', body) FROM stories)) t
FULL JOIN ts_stat('SELECT to_tsvector(''english'', body) FROM stories WHERE body IS NOT NULL') w ON term = word
WHERE (t.ndoc, t.nentry) IS DISTINCT FROM (w.ndoc::bigint, w.nentry::bigint) AND word !~ '^\d+$';

-- partial results and their sums and differences know the words, too
SELECT (SELECT term_stats_union(s) FROM (SELECT term_stats('english', body) AS s FROM stories GROUP BY outlet) x) =
	   (SELECT term_stats('english', body) FROM stories) AS same;
SELECT a + b - b = a AS same, a + b - a = b AS same, a + b = b + a AS same
FROM (SELECT term_stats('english', body) FILTER (WHERE id < 3), term_stats('english', body) FILTER (WHERE id > 2)
	  FROM stories) x(a, b);
SELECT '{} a:2:4=b:1,c:2'::termstats - '{} a:1:2=c:2', '{} a:2:4=b:1,c:1'::termstats + '{} a:1:2=b:1 b:1:1=a:1';
SELECT '{} a:2:4=b:1'::termstats - '{} a:1:2=b:2';
SELECT '{} a:2:4=b:3'::termstats - '{} a:1:2';
SELECT '{} a:2:4=b:3'::termstats - '{} a:1:2=c:1';

-- terms of different kinds do not add up
SELECT term_stats('english', body) + term_stats('simple', body) FROM stories;
SELECT term_stats(config, body) FROM (VALUES ('english'::regconfig, 'one'), ('simple', 'two')) v(config, body);
SELECT term_stats(config, body) FROM (VALUES (NULL::regconfig, 'one'), ('simple', NULL)) v(config, body);
SELECT term_stats(0::oid::regconfig, 'text');
SELECT term_stats('klingon', 'text');

-- terms of single documents
SELECT d.* FROM stories, doc_terms('english', body) d WHERE id IN (2, 4, 5);
SELECT count(*) AS differences
FROM terms((SELECT term_stats('english', body) FROM stories)) t
FULL JOIN (SELECT term, count(*) AS ndoc, sum(n) AS nentry
		   FROM stories, doc_terms('english', body) GROUP BY term) g USING (term)
WHERE (t.ndoc, t.nentry) IS DISTINCT FROM (g.ndoc, g.nentry);
SELECT config, d.* FROM (VALUES ('english'::regconfig), ('simple'), ('english')) v(config), doc_terms(config, 'Bridges') d;

-- what is counted are the terms of article_tokens(), whatever ends sentences
CREATE TABLE abbreviations AS SELECT body FROM (VALUES
	('In the U.S. Mr. Smith of the U.N. met Dr. J. R. Jones at 5 p.m. The E.U. said no. It is in Washington, D.C.'),
	(E'“The U.S.,” he said…\n\nWait . . . what? Etc. etc. No. 5 vs. No. 6 e.g. here, i.e. there.')) v(body);
SELECT count(*) AS terms, count(*) FILTER (WHERE nentry IS DISTINCT FROM n) AS differences
FROM terms((SELECT term_stats(body) FROM abbreviations)) t
FULL JOIN (SELECT term, count(*) AS n FROM abbreviations, article_tokens(body)
		   WHERE kind IN ('word', 'ordinal', 'mention', 'hashtag') GROUP BY term) a USING (term);

--
-- Values of type tsvector
--

SELECT term_stats(to_tsvector('english', body)) FROM stories WHERE id < 3;
SELECT count(*) AS differences
FROM terms((SELECT term_stats(to_tsvector('english', body)) FROM stories)) t
FULL JOIN ts_stat('SELECT to_tsvector(''english'', body) FROM stories') w ON term = word
WHERE (t.ndoc, t.nentry) IS DISTINCT FROM (w.ndoc::bigint, w.nentry::bigint);

-- without positions a lexeme counts once
SELECT term_stats(v) FROM (VALUES ('a:1,2 b:3A'::tsvector), ('a b'), (''), (NULL)) x(v);

-- a tsvector keeps 255 positions of a lexeme; the text itself is counted in full
SELECT term_stats(to_tsvector('simple', repeat('rain ', 1000))), term_stats('simple', repeat('rain ', 1000));

--
-- N-grams
--

-- words side by side in a sentence: signs between them do not matter, numbers
-- and links part them
SELECT ngram_stats(2, 'The cat sat. The cat, “Tom”, paid $5 for https://example.org fish.');
SELECT ngram_stats(1, body) = term_stats(body) AS same FROM stories;
SELECT n, terms.* FROM generate_series(3, 5) n, LATERAL (SELECT ngram_stats(n, body) AS s FROM stories WHERE id < 3) x, terms(s, 2);

-- in terms of a configuration, stop words part; labels are phrases
SELECT * FROM terms((SELECT ngram_stats(2, 'english', body) FROM stories), 4);
SELECT ngram_stats(1, 'english', body) = term_stats('english', body) AS same FROM stories;

-- a text in a single long sentence
SELECT ngram_stats(5, repeat('a b c d e f g ', 10000));

SELECT ngram_stats(0, 'text');
SELECT ngram_stats(6, 'text');
SELECT ngram_stats(6, 'simple', 'text');
SELECT ngram_stats(NULL, 'text'), ngram_stats(2, NULL), ngram_stats(2, NULL, 'text');
SELECT ngram_stats(n, 'some text') FROM generate_series(1, 2) n;

--
-- Moving windows
--

-- the last two days, rows without a document among them
SELECT id, day, s FROM (
	SELECT id, day, term_stats(body) OVER w AS s FROM stories
	WINDOW w AS (ORDER BY day RANGE BETWEEN '1 day' PRECEDING AND CURRENT ROW)) x
WHERE id IN (4, 6) ORDER BY id;

-- each window is what counting its rows gives, however it moves
CREATE TABLE many AS
	SELECT i, CASE WHEN i % 11 > 0 THEN 'Story ' || md5((i / 5)::text) || ': bridges' || i % 97 || ' open. Opened bridge' || i % 89 END AS body
	FROM generate_series(1, 300) i;
SELECT count(*), bool_and(
	a IS NOT DISTINCT FROM (SELECT term_stats(body) FROM many m WHERE m.i BETWEEN w.i - 20 AND w.i + 3) AND
	b IS NOT DISTINCT FROM (SELECT term_stats('english', body) FROM many m WHERE m.i BETWEEN w.i - 20 AND w.i + 3) AND
	c IS NOT DISTINCT FROM (SELECT term_stats(to_tsvector('english', body)) FROM many m WHERE m.i BETWEEN w.i - 20 AND w.i + 3) AND
	d IS NOT DISTINCT FROM (SELECT ngram_stats(2, body) FROM many m WHERE m.i BETWEEN w.i - 20 AND w.i + 3) AND
	e IS NOT DISTINCT FROM (SELECT ngram_stats(2, 'english', body) FROM many m WHERE m.i BETWEEN w.i - 20 AND w.i + 3)) AS same
FROM (SELECT i, term_stats(body) OVER w AS a, term_stats('english', body) OVER w AS b,
			 term_stats(to_tsvector('english', body)) OVER w AS c, ngram_stats(2, body) OVER w AS d,
			 ngram_stats(2, 'english', body) OVER w AS e
	  FROM many WINDOW w AS (ORDER BY i ROWS BETWEEN 20 PRECEDING AND 3 FOLLOWING)) w;

-- windows that may be empty
SELECT i, term_stats('a b') FILTER (WHERE i > 1) OVER w FROM generate_series(1, 4) i
WINDOW w AS (ORDER BY i ROWS BETWEEN 2 PRECEDING AND 1 PRECEDING);

-- daily statistics and a window over them; what slides out is forgotten
SELECT count(*), bool_and(s IS NOT DISTINCT FROM
	(SELECT term_stats(body) FROM many m WHERE m.i / 10 BETWEEN w.day - 2 AND w.day)) AS same
FROM (SELECT day, term_stats_union(s) OVER (ORDER BY day ROWS 2 PRECEDING) AS s
	  FROM (SELECT i / 10 AS day, term_stats(body) AS s FROM many GROUP BY 1) d) w;
SELECT max(nterms(s)) AS at_most, count(*) AS documents
FROM (SELECT term_stats(md5(i::text) || ' ' || md5((-i)::text)) OVER (ORDER BY i ROWS 1 PRECEDING) AS s
	  FROM generate_series(1, 2000) i) w;
SELECT i, term_stats_union(s) OVER (ORDER BY i ROWS 1 PRECEDING)
FROM (VALUES (1, '{}'::termstats), (2, '{analyzer=english} bridg:1:2=bridges:2'), (3, NULL), (4, '{n=2} "a b":1:1')) v(i, s);

-- more terms than a state keeps in its table: they are put away and added up
CREATE TABLE vast AS
	SELECT d, (SELECT string_agg('w' || md5((d * 20000 + i)::text) || ' common', ' ') FROM generate_series(1, 30000) i) AS body
	FROM generate_series(1, 9) d;
SELECT ndocs(s), ntokens(s), nterms(s), s = u AS same
FROM (SELECT term_stats(body) AS s FROM vast) a, (SELECT term_stats_union(s) AS u FROM (SELECT term_stats(body) AS s FROM vast GROUP BY d) b) c;
SELECT ndocs(s), ntokens(s), nterms(s), s = u AS same
FROM (SELECT term_stats('english', body) AS s FROM vast) a,
	 (SELECT term_stats_union(s) AS u FROM (SELECT term_stats('english', body) AS s FROM vast GROUP BY d) b) c;
-- and come back where counts are taken away, or are asked for on the way
SELECT d, ndocs(s), nterms(s), s = (SELECT term_stats(body) FROM vast v WHERE v.d BETWEEN w.d - 7 AND w.d) AS same
FROM (SELECT d, term_stats(body) OVER (ORDER BY d ROWS 7 PRECEDING) AS s FROM vast) w WHERE d > 7 ORDER BY d;
SELECT d, s = (SELECT term_stats('english', body) FROM vast v WHERE v.d <= w.d) AS same
FROM (SELECT d, term_stats('english', body) OVER (ORDER BY d) AS s FROM vast) w WHERE d > 7 ORDER BY d;
DROP TABLE vast;

-- a parallel plan gives the same as a serial one
ALTER TABLE many SET (parallel_workers = 2);
SET max_parallel_workers_per_gather = 0;
CREATE TEMP TABLE serial AS
	SELECT term_stats('english', body) AS a, ngram_stats(2, 'english', body) AS b, term_stats(to_tsvector('english', body)) AS c FROM many;
SET max_parallel_workers_per_gather = 2;
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SELECT p = serial AS same
FROM (SELECT term_stats('english', body) AS a, ngram_stats(2, 'english', body) AS b, term_stats(to_tsvector('english', body)) AS c FROM many) p, serial;
RESET ALL;

DROP TABLE stories, many, serial, abbreviations;
DROP TEXT SEARCH CONFIGURATION "our words", nothing, parts;
DROP TEXT SEARCH DICTIONARY nothing, parts;
