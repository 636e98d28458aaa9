-- Which terms set one outlet apart from the others.
--
-- term_stats() counts a set of documents once; terms() lists what it counted.
-- The measure is the log-likelihood ratio G2 (Dunning 1993): how surprising an
-- outlet's count is, given the others'.

\echo
\echo 'What sets each outlet apart: the terms that it uses more than the others do, most surprising first.'
\echo

WITH counts AS (
	SELECT outlet, term, nentry::float8 AS n
	FROM (SELECT outlet, term_stats(body) AS stats FROM articles GROUP BY outlet) o, terms(stats)
), sums AS (
	SELECT *,
	       sum(n) OVER (PARTITION BY outlet) AS outlet_size,
	       sum(n) OVER (PARTITION BY term) - n AS n_others,
	       sum(n) OVER () - sum(n) OVER (PARTITION BY outlet) AS others_size
	FROM counts
), expected AS (
	SELECT *,
	       outlet_size * (n + n_others) / (outlet_size + others_size) AS e,
	       others_size * (n + n_others) / (outlet_size + others_size) AS e_others
	FROM sums
), scored AS (
	SELECT *,
	       2 * (n * ln(n / e) + CASE WHEN n_others > 0 THEN n_others * ln(n_others / e_others) ELSE 0 END) AS g2
	FROM expected
	WHERE n > e
), ranked AS (
	SELECT *, row_number() OVER (PARTITION BY outlet ORDER BY g2 DESC, term) AS place
	FROM scored
)
SELECT outlet, string_agg(format('%s %s:%s', term, n, n_others), ', ' ORDER BY place) AS "term here:elsewhere"
FROM ranked
WHERE place <= 5
GROUP BY outlet
ORDER BY max(outlet_size) DESC, outlet
LIMIT 12;

\echo
\echo 'What an article is about: the terms that it uses often and few others use, by plain GROUP BY.'
\echo

WITH used AS (
	SELECT a.article_no, a.outlet, t.term, t.n,
	       count(*) OVER (PARTITION BY t.term) AS articles
	FROM articles a, doc_terms(a.body) t
), ranked AS (
	SELECT *, row_number() OVER (PARTITION BY article_no ORDER BY
	           n * ln((SELECT count(*) FROM articles)::float8 / articles) DESC, term) AS place
	FROM used
)
SELECT outlet, string_agg(term, ', ' ORDER BY place) AS about
FROM ranked
WHERE place <= 8
GROUP BY article_no, outlet
ORDER BY article_no
LIMIT 6;
