-- Comparing, weighting and pairing terms; measures of texts.

-- the last digits may differ between mathematical libraries
SET extra_float_digits = -6;

CREATE TABLE stories (id int, day date, outlet text, body text);
INSERT INTO stories VALUES
	(1, '2026-03-01', 'Gazette', 'The harbour bridge opens. The mayor opens the harbour bridge.'),
	(2, '2026-03-01', 'Courier', 'Rain closes the harbour bridge: the ferry''s full.'),
	(3, '2026-03-02', 'Gazette', 'The mayor blames the rain for the closed harbour.'),
	(4, '2026-03-02', 'Courier', 'A ferry sinks in the harbour. The mayor says rain is no excuse, the ferry was old.'),
	(5, '2026-03-03', 'Courier', NULL);
CREATE VIEW outlets AS
	SELECT term_stats(body) FILTER (WHERE outlet = 'Gazette') AS gazette,
		   term_stats(body) FILTER (WHERE outlet = 'Courier') AS courier, term_stats(body) AS everything
	FROM stories;

--
-- Keyness: which terms set one set of documents apart from another
--

SELECT term, round(score::numeric, 4) AS score, round(p_value::numeric, 4) AS p, n_target, n_reference,
	   round(log_ratio::numeric, 4) AS log_ratio, label
FROM outlets, keyness(courier, gazette) WHERE term IN ('ferry', 'opens', 'the', 'harbour');

-- every measure, of the same two terms
SELECT m, term, round(score::numeric, 6) AS score, round(p_value::numeric, 6) AS p, n_target, n_reference
FROM unnest('{g2,g2_4,chi2,chi2_yates,pmi,log_ratio,pct_diff,odds_ratio,log_odds_dirichlet,simple_maths,jlh}'::text[]) WITH ORDINALITY u(m, i),
	 outlets, keyness(courier, gazette, m) WHERE term IN ('mayor', 'rain') ORDER BY i, term;
-- gnd needs a reference that has the target in it
SELECT term, round(score::numeric, 6) AS score, n_target, n_reference
FROM outlets, keyness(courier, everything, 'gnd') WHERE term IN ('ferry', 'mayor', 'opens') ORDER BY 1;
SELECT * FROM outlets, keyness(courier, gazette, 'gnd');

-- a word list from elsewhere is a reference as good as any; more tokens than
-- are listed say that it is only the front of a longer list
SELECT term, n_target, n_reference, score > 0 AS more
FROM outlets, keyness(gazette, '{docs=100, tokens=100000} the:100:6000 mayor:2:3 rain:40:50')
WHERE n_reference > 0;

-- where a term is in one of the two only
SELECT m, term, score, log_ratio FROM unnest('{pmi,pct_diff,odds_ratio,log_ratio}'::text[]) m,
	 keyness('{} a:1:2 b:1:2', '{} b:1:2 c:1:2', m) WHERE term <> 'b' ORDER BY 1, 2;
SELECT * FROM keyness('{} a:1:2', '{}');
SELECT * FROM keyness('{} a:1:2', '{}', 'log_ratio');
SELECT * FROM keyness('{}', '{}');
SELECT * FROM keyness(NULL, '{}');

-- labels of stems
SELECT term, label FROM keyness('{analyzer=english} bridg:1:3=bridges:3', '{analyzer=english} climat:1:2=climate:2');
SELECT * FROM keyness('{analyzer=english} bridg:1:3', '{} bridge:1:2');
SELECT * FROM keyness('{}', '{}', 'likelihood');

--
-- Weights
--

SELECT t.term, round(t.score::numeric, 4) AS score, n, ndoc
FROM outlets, (SELECT term_stats(body) AS doc FROM stories WHERE id = 1) d, tf_idf(doc, everything) t;
SELECT s, t.term, round(t.score::numeric, 6) AS score
FROM unnest('{sklearn,sklearn_nonorm,sklearn_l1,sklearn_nosmooth,sklearn_sublinear,tidytext,quanteda,quanteda_prop,quanteda_propmax,quanteda_logcount,quanteda_boolean,quanteda_augmented,quanteda_logave}'::text[]) WITH ORDINALITY u(s, i),
	 tf_idf('{} a:1:4 b:1:1 unknown:1:9', '{docs=10} a:5:20 b:2:3', s) t ORDER BY i, term;
SELECT * FROM tf_idf('{} a:1:1', '{}');
SELECT * FROM tf_idf('{} a:1:1', '{analyzer=simple} a:1:1');
SELECT * FROM tf_idf('{} a:1:1', '{} a:1:1', 'bm25');

-- search
SELECT id, round(bm25('Ferry, rain', body, everything)::numeric, 4) AS score
FROM stories, outlets WHERE body IS NOT NULL ORDER BY score DESC, id;
SELECT bm25('ferry', 'The ferry', everything, 0, 0) AS no_saturation, bm25('plane', 'The plane', everything) > 0 AS unknown_word,
	   bm25('ferry', 'The plane', everything) AS none, bm25('', 'text', everything) AS no_query, bm25('a', 'a', '{}') AS no_corpus
FROM outlets;
-- documents without words tell nothing of length
SELECT round(bm25('a', 'a b', '{docs=1}', 1.2, 0)::numeric, 4) AS score, bm25('a', 'a b', '{docs=1}') = bm25('a', 'a b c', '{docs=1}') AS same;
-- words go through the configuration that made the corpus
SELECT id, round(bm25('the sinking ferries', body, s)::numeric, 4) AS score
FROM stories, (SELECT term_stats('english', body) AS s FROM stories) c WHERE body IS NOT NULL ORDER BY id;
SELECT bm25('a', 'a', '{} a:1:1', -1);
SELECT bm25('a', 'a', '{} a:1:1', 'Infinity');
SELECT bm25('a', 'a', '{} a:1:1', 'NaN');
SELECT bm25('a', 'a', '{} a:1:1', 1, 2);
SELECT bm25('a', 'a', '{n=2} "a b":1:1');
SELECT bm25('a', 'a', '{analyzer=tsvector} a:1:1');
SELECT bm25('a', 'a', '{analyzer=klingon} a:1:1');
-- not even a name
SELECT bm25('a', 'a', '{analyzer=a.b.c.d} a:1:1');
SELECT bm25('a', 'a', '{analyzer="two words"} a:1:1');
SELECT bm25('a', 'a', '{analyzer=" "} a:1:1');

--
-- Pairs of words
--

SELECT pair, n, n1, n2, round(pmi::numeric, 3) AS pmi, round(npmi::numeric, 3) AS npmi, round(t::numeric, 3) AS t,
	   round(z::numeric, 3) AS z, round(chi2::numeric, 3) AS chi2, round(g2::numeric, 3) AS g2, round(dice::numeric, 3) AS dice,
	   round(log_dice::numeric, 3) AS log_dice, round(mi3::numeric, 3) AS mi3, round(lambda::numeric, 3) AS lambda,
	   round(lambda_z::numeric, 3) AS lambda_z
FROM (SELECT ngram_stats(2, body) AS pairs, term_stats(body) AS words FROM stories) s, collocations(pairs, words)
WHERE n > 1;
SELECT word1, word2, label
FROM (SELECT ngram_stats(2, 'english', body) AS pairs, term_stats('english', body) AS words FROM stories) s, collocations(pairs, words)
WHERE word1 = 'close';
SELECT * FROM collocations('{}', '{}');
SELECT pair, n1, n2, g2 FROM collocations('{n=2} "a b":1:1', '{}');
-- words that avoid each other come behind those that attract each other, however surely
SELECT pair, n, round(expected::numeric, 1) AS expected, round(g2::numeric, 1) AS g2
FROM collocations('{docs=1, n=2} "the of":1:1 "the mayor":1:9 "old mayor":1:2', '{docs=1, tokens=400} mayor:1:15 of:1:80 old:1:5 the:1:90');
-- what has no score comes last
SELECT pair, round(g2::numeric, 3) AS g2 FROM collocations('{docs=3, n=2} "a b":1:1 "b c":2:2', '{docs=3} b:2:4 c:2:4');
SELECT collocations('{} a:1:1', '{} a:1:1');
SELECT collocations('{n=2} "a b":1:1', '{analyzer=simple} a:1:1');
SELECT collocations('{n=2} ab:1:1', '{} a:1:1');
-- a long term is cut between characters
SELECT collocations(('{n=2} x' || repeat('é', 60) || ':1:1')::termstats, '{}');

-- the words around one word
SELECT term, sum(n) AS n, sum(n_left) AS n_left, sum(n_right) AS n_right
FROM stories, collocates(body, 'Harbour', 2) GROUP BY term ORDER BY n DESC, term COLLATE "C" LIMIT 4;
SELECT * FROM collocates('x x. x y', 'x', 2147483647);
-- signs around the word, however many, do not matter
SELECT * FROM collocates('la fête du port', 'Fête' || repeat('!', 1000), 1);
SELECT * FROM collocates('text', 'no such', 3);
SELECT * FROM collocates('text', '', 3);
SELECT * FROM collocates('text', 'text', 0);

--
-- Keyword in context
--

SELECT id, k.* FROM stories, kwic(body, 'harbour', 2) k ORDER BY id, match_no;
SELECT k.* FROM kwic('The Prime Minister’s plan: ministers met. “Prime ministers!”', 'prime minister*', 1) k;
SELECT k.match_no, k.keyword, substr(body, lower(span), upper(span) - lower(span)) = k.keyword AS same
FROM (VALUES ('Ünder größeren Bögen, größer')) v(body), kwic(body, 'gr*ß*', 0) k;
SELECT k.* FROM kwic(E'one\n\ntwo  three', 'two', 1) k;
SELECT keyword FROM kwic('aaaaaaaaaaaaaaaaaaaaaaaaaaaaab', repeat('a*', 50) || 'c');
SELECT * FROM kwic('text', '  ');
SELECT * FROM kwic('text', repeat('a ', 33));
SELECT * FROM kwic('text', 'text', -1);

--
-- Keyphrases
--

CREATE TABLE report AS SELECT 'Harbour bridge closed after storm

The harbour bridge was closed on Monday after a storm damaged two of its cables, the city council said. Mayor Ada Brandt visited the harbour bridge and promised repairs. "The harbour bridge is safe," Brandt told reporters. Engineers of the city council will inspect the cables this week. Ferry services were full, and commuters waited for hours.

The storm was the third this winter. Climate researchers at Seeport University expect more of them. The city council wants to replace the cables before next winter, Brandt said.'::text AS body;
SELECT phrase, round(score::numeric, 5) AS score, n, substr(body, lower(span), upper(span) - lower(span)) AS first
FROM report, keyphrases(body, top => 5);
-- what is common in a corpus counts less
SELECT phrase FROM report, keyphrases(body, '{docs=1000} harbour:900:2000 bridge:900:1500 city:20:30 council:20:30', 3);
SELECT phrase FROM report, keyphrases(body, '{docs=1000, analyzer=english} harbour:900:2000 bridg:900:1500', 3);
-- no phrase ends inside of a name, with its 's or with a verb, or runs over "was"; what the page says does not count
SELECT phrase, n, substr(body, lower(span), upper(span) - lower(span)) = phrase AS at_span
FROM (VALUES (E'Oxley Ferry Company Chief Executive Tom Reed’s plan began a revolt. The revolt in Corvel, Ky., etc., surprised Nora Hallam.\n\n'
	'Nora Hallam was elated. Freedom of speech matters in the EU, Hallam’s allies said.\n\nRead more: Sign up for the Corvel newsletter')) v(body),
	keyphrases(body);
SELECT count(*) FROM report, keyphrases(body, NULL, 1000);
SELECT * FROM keyphrases('');
SELECT * FROM keyphrases('the of and.');
SELECT * FROM keyphrases(NULL);
SELECT * FROM keyphrases('text', NULL, -1);
SELECT * FROM keyphrases('text', '{n=2} "a b":1:1');

--
-- Measures of a text
--

\x on
SELECT l.* FROM report, lexical_diversity(body, 50) l;
SELECT l.ntokens, l.ntypes, l.ttr, l.hdd, l.mtld, l.dugast FROM lexical_diversity('{a,b,a,NULL,c}'::text[]) l;
SELECT r.* FROM report, readability(body) r;
\x off
SELECT * FROM lexical_diversity('');
SELECT ttr, mattr, msttr, herdan FROM lexical_diversity('word');
SELECT * FROM lexical_diversity('text', 0);
SELECT words, flesch FROM readability('');
SELECT flesch, dale_chall FROM readability(10, 120, 500, 170, 12, 20, 15, 30);
SELECT readability(-1, 1, 1, 1, 1, 1, 1, 1);
-- counts come back as they were given
SELECT sentences, words FROM readability(9223372036854775807, 9007199254740993, 1, 1, 1, 1, 1, 1);
SELECT w, syllables(w) FROM unnest('{fire,rhythm,queue,readability,Orléans,co-operate,don’t,2026}'::text[]) w;

--
-- Dispersion
--

SELECT w, (dispersion(body, w ORDER BY id)).* FROM stories, unnest('{the,ferry,plane}'::text[]) w GROUP BY w ORDER BY w;
-- the same from positions
SELECT (dispersion(positions, size)).* FROM (VALUES ('{1,4}'::int[], 10::bigint), ('{}', 20), ('{3}', 10), (NULL, 5), ('{}', 0)) v(positions, size);
SELECT dispersion(body, 'the') FROM stories WHERE false;
-- in parts; arf is that of some order
CREATE TABLE shelf AS SELECT i, repeat('word ', i % 7) || repeat('other ', i % 5 + 1) AS body FROM generate_series(1, 2000) i;
ALTER TABLE shelf SET (parallel_workers = 2);
CREATE TEMP TABLE serial AS SELECT (dispersion(body, 'Word' ORDER BY i)).* FROM shelf;
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
EXPLAIN (COSTS OFF) SELECT dispersion(body, 'Word') FROM shelf;
SELECT (p.d).n = s.n AND (p.d).size = s.size AND (p.d).range = s.range AND (p.d).parts = s.parts AS same,
	   abs((p.d).dp - s.dp) < 1e-9 AND abs((p.d).juilland_d - s.juilland_d) < 1e-9 AS near, (p.d).arf > 1 AS arf
FROM (SELECT dispersion(body, 'Word') AS d FROM shelf) p, serial s;
RESET parallel_setup_cost;
RESET parallel_tuple_cost;
RESET min_parallel_table_scan_size;
DROP TABLE shelf, serial;
SELECT dispersion(body, 'x') IS NULL FROM stories WHERE id = 5;
SELECT dispersion(body, outlet) FROM stories;
-- nor from one partial result to the next
CREATE TABLE shelves (body text, word text) PARTITION BY LIST (word);
CREATE TABLE shelf_of_ferry PARTITION OF shelves FOR VALUES IN ('ferry');
CREATE TABLE shelf_of_plane PARTITION OF shelves FOR VALUES IN ('plane');
INSERT INTO shelves SELECT 'The ' || w, w FROM unnest('{ferry,plane}'::text[]) w;
SET enable_partitionwise_aggregate = on;
SELECT dispersion(body, word) FROM shelves;
SELECT (dispersion(body, word)).* FROM shelves GROUP BY word;
RESET enable_partitionwise_aggregate;
DROP TABLE shelves;
SELECT dispersion(body, 'two words') FROM stories;
SELECT dispersion('{1,1}'::int[], 10);
SELECT dispersion('{11}'::int[], 10);
SELECT dispersion('{1,NULL}'::int[], 10);
SELECT dispersion('{}'::int[], -1);
SELECT dispersion('{1}'::int[], 9223372036854775807) FROM generate_series(1, 2);

--
-- Bursts
--

-- two weeks, the word in 2 of 100 articles a day, but for some days
CREATE TABLE trend AS
	SELECT date '2026-03-01' + i AS day, (CASE WHEN i BETWEEN 5 AND 9 THEN 20 WHEN i = 10 THEN 6 ELSE 2 END)::bigint AS n, 100::bigint AS total
	FROM generate_series(0, 13) i;
SELECT level, first_day - date '2026-03-01' AS first, last_day - date '2026-03-01' AS last, round(weight::numeric, 4) AS weight
FROM (SELECT array_agg(day ORDER BY day) AS days, array_agg(n ORDER BY day) AS n, array_agg(total ORDER BY day) AS totals FROM trend) t,
	 bursts(days, n, totals);
-- bursts in bursts
SELECT level, first_day - date '2026-03-01' AS first, last_day - date '2026-03-01' AS last, round(weight::numeric, 4) AS weight
FROM (SELECT array_agg(day ORDER BY day) AS days, array_agg(n ORDER BY day) AS n, array_agg(total ORDER BY day) AS totals FROM trend) t,
	 bursts(days, n, totals, s => 1.5, gamma => 0.5, levels => 4);
SELECT * FROM bursts('{}', '{}', '{}');
SELECT * FROM bursts('{2026-03-01}', '{0}', '{0}');
SELECT * FROM bursts('{2026-03-01,2026-03-02}', '{5,5}', '{5,5}');
SELECT * FROM bursts('{2026-03-01}', '{1,2}', '{5}');
SELECT * FROM bursts('{2026-03-01}', '{NULL}', '{5}');
SELECT * FROM bursts('{2026-03-02,2026-03-01}', '{1,1}', '{5,5}');
SELECT * FROM bursts('{2026-03-01}', '{6}', '{5}');
SELECT * FROM bursts('{2026-03-01}', '{1}', '{5}', 1);
SELECT * FROM bursts('{2026-03-01}', '{1}', '{5}', 'Infinity');
SELECT * FROM bursts('{2026-03-01}', '{1}', '{5}', 2, -1);
SELECT * FROM bursts('{2026-03-01}', '{1}', '{5}', levels => 0);

DROP VIEW outlets;
DROP TABLE stories, report, trend;
