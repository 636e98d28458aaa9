-- Which terms set one outlet apart from the others, and what articles are about.
--
-- term_stats() counts a set of documents once, as a value; values are added,
-- subtracted and compared.  The measure is the log-likelihood ratio G2 (see
-- docs/statistics.md): how surprising an outlet's count is, given the others'.

\echo
\echo 'What sets each outlet apart: the terms that it uses more than the others do, most surprising first.'
\echo

WITH outlets AS (
	SELECT outlet, term_stats(body) AS stats FROM articles GROUP BY outlet
), total AS (
	SELECT term_stats_union(stats) AS stats FROM outlets
)
SELECT outlet, string_agg(format('%s %s:%s', term, n_target, n_reference), ', ' ORDER BY score DESC, term)
       AS "term here:elsewhere"
FROM outlets o, total t,
     LATERAL (SELECT * FROM keyness(o.stats, t.stats - o.stats) LIMIT 5) k
GROUP BY outlet
ORDER BY outlet
LIMIT 12;

\echo
\echo 'What an article is about: the terms that it uses often and few others use.'
\echo

WITH corpus AS (
	SELECT term_stats(body) AS stats FROM articles
), documents AS (
	SELECT article_no, outlet, term_stats(body) AS stats FROM articles GROUP BY article_no
)
SELECT outlet, string_agg(term, ', ' ORDER BY score DESC, term) AS about
FROM documents d, corpus c,
     LATERAL (SELECT * FROM tf_idf(d.stats, c.stats, 'tidytext') LIMIT 8) t
GROUP BY article_no, outlet
ORDER BY article_no
LIMIT 6;
