-- How fast: each function over the same articles, on one core.
--
-- Needs the tables of load.sql.

CREATE TEMP TABLE speed (task text, articles bigint, bytes bigint, seconds float8);

DO $$
DECLARE
	task text;
	repeats int;
	started timestamptz;
BEGIN
	SET LOCAL max_parallel_workers_per_gather = 0;
	-- few articles are taken more than once, for a time worth telling
	SELECT greatest(1, 8000000 / sum(octet_length(body))) INTO repeats
	FROM articles WHERE article_no <= 2000;
	CREATE TEMP TABLE sample AS
	SELECT body FROM articles, generate_series(1, repeats)
	WHERE article_no <= 2000 AND body <> '';
	FOREACH task IN ARRAY ARRAY['article_sentences(body)', 'article_quotes(body)', 'doc_terms(body)'] LOOP
		started := clock_timestamp();
		EXECUTE format('SELECT count(*) FROM sample, %s', task);
		INSERT INTO speed
		SELECT task, count(*), sum(octet_length(body)),
			extract(epoch FROM clock_timestamp() - started)
		FROM sample;
	END LOOP;
END
$$;

\echo
\echo 'How fast, on one core of this machine.'
\echo

SELECT task, articles, round(seconds::numeric, 2) AS seconds,
       round(articles / seconds) AS articles_a_second,
       round((bytes / seconds / 1e6)::numeric, 1) AS mb_a_second
FROM speed
ORDER BY articles_a_second DESC;
