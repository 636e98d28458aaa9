-- Is this the quote that another outlet printed?

-- the normal form: words, case-folded, one blank between them
SELECT given, quote_normal(given) FROM (VALUES
	('“The bridge opens,”'),
	($$We've said: "don't"$$),
	('‘We’ve said: “don’t”’'),
	('once-in-a-generation — twice–thrice'),
	('the U.S. at 5 p.m.'),
	('the end.Then more'),
	('$2,000, or 3.5, or 1, 2'),
	('[T]he cost[s] we allow[ed] [sic] to rise'),
	('an [unclosed bracket'),
	('wait … for … it. . . . now'),
	('STRASSE Straße ΟΔΟΣ'),
	(E'de\u0301composed'),
	('中文 and ภาษา'),
	('rock ’n’ roll 👍'),
	('…!?'),
	('')) v(given);
-- by itself: how wide invisible characters are depends on psql's version
SELECT quote_normal(E'  soft\u00ADhyphen,  zero\u200Bwidth\n\ttabs ');

-- hashes of each two words, sorted, each once; the same on every platform
SELECT quote_shingles('the bridge'), quote_shingles('The bridge: the bridge!');
SELECT quote_shingles('backstop'), quote_shingles('…');
SELECT cardinality(quote_shingles('one two … three four')) AS around_a_gap,
	   cardinality(quote_shingles('one two, three four')) AS without,
	   cardinality(quote_shingles('yes … no')) AS words;
SELECT s = ARRAY(SELECT DISTINCT x FROM unnest(s) x ORDER BY x) AS sorted, cardinality(s)
FROM quote_shingles((SELECT string_agg(md5(i::text), ' ' ORDER BY i) FROM generate_series(1, 1000) i)) s;

-- how much of the shorter quote is in the other, and how much of both is common
SELECT a, b, quote_containment(a, b) AS containment, quote_similarity(a, b) AS similarity,
	   same_quote(a, b) AS same
FROM (VALUES
	('“The bridge will open in May.”', 'the bridge will open in may'),
	('The bridge will open in May, and the ferry will stop.', '“the ferry will stop”'),
	('The bridge will open in May, and not one day later.', 'The bridge will open … not one day later.'),
	('He must pay [for] the bridge, all of it.', 'He must pay the bridge, all of it.'),
	('We will never close the old harbour ferry', 'We shall never close the old harbour ferry'),
	('The bridge will open in May.', 'The ferry will stop in June.'),
	('We will see what happens in May.', 'No one can say what happens.'),
	('Shame!', 'SHAME'),
	('Shame', 'It is a shame'),
	('', ''),
	('…', 'The bridge')) v(a, b);

-- both ways round the answer is the same
SELECT bool_and(quote_containment(a, b) = quote_containment(b, a)) AS containment,
	   bool_and(quote_similarity(a, b) = quote_similarity(b, a)) AS similarity,
	   bool_and(same_quote(a, b) = same_quote(b, a)) AS same
FROM (VALUES ('a b c d e', 'c d e'), ('a b', 'b'), ('a b c d x y', 'b c d a y'), ('', 'a')) v(a, b);

-- common words in order, one word at a time, for quotes of more than 64 words:
-- each other word of the shorter is in the longer
WITH words AS (
	SELECT string_agg('w' || i, ' ' ORDER BY i) AS quote,
		   string_agg(CASE WHEN i % n = 0 THEN 'x' || i ELSE 'w' || i END, ' ' ORDER BY i) AS changed, n
	FROM generate_series(1, 200) i, (VALUES (2), (3), (4), (5)) v(n) GROUP BY n)
SELECT n, same_quote(quote, changed), same_quote(changed, quote || ' and so on') FROM words ORDER BY n;

-- quotes too long for that are compared by their shingles
WITH words AS (
	SELECT string_agg('w' || i, ' ' ORDER BY i) AS quote,
		   string_agg(CASE WHEN i % n = 0 THEN 'x' || i ELSE 'w' || i END, ' ' ORDER BY i) AS changed, n
	FROM generate_series(1, 5000) i, (VALUES (2), (5), (6)) v(n) GROUP BY n)
SELECT n, round(quote_containment(quote, changed)::numeric, 2), same_quote(quote, changed) FROM words ORDER BY n;

SELECT quote_normal(NULL), quote_shingles(NULL), same_quote(NULL, 'a'), quote_containment('a', NULL);

-- candidates from an index, the decision from same_quote()
CREATE TABLE printed (id int, outlet text, quote text,
	shingles bigint[] GENERATED ALWAYS AS (quote_shingles(quote)) STORED);
INSERT INTO printed (id, outlet, quote) VALUES
	(1, 'Gazette', 'We will open the bridge in May, and the ferry will stop on that day.'),
	(2, 'Courier', 'The ferry will stop on that day.'),
	(3, 'Courier', 'We will open a new school in May.'),
	(4, 'Herald', '“[W]e will open the bridge in May … the ferry will stop”');
CREATE INDEX ON printed USING gin (shingles);
SET enable_seqscan = off;
SELECT a.id, b.id, b.outlet
FROM printed a JOIN printed b
	ON a.shingles OPERATOR(pg_catalog.&&) b.shingles AND a.id < b.id AND same_quote(a.quote, b.quote)
ORDER BY 1, 2;
RESET enable_seqscan;
DROP TABLE printed;
