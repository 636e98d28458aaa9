-- Who is quoted, how much, and by whom.
--
-- Needs the tables of load.sql.

\echo
\echo 'A quote is a row: who says what, with which verb, and where it stands in the text.'
\echo

SELECT left(a.outlet, 20) AS outlet, q.kind, left(q.speaker, 18) AS speaker, left(q.mention, 12) AS mention,
       left(q.cue, 12) AS cue, left(q.content, 30) AS content
FROM articles a, article_quotes(a.body) q
WHERE q.kind <> 'scare'
ORDER BY a.article_no, q.quote_no
LIMIT 6;

\echo
\echo 'Who is quoted, and by how many outlets. speaker_key() makes "Sir Ann Lee" and "Ann Lee" one.'
\echo

SELECT left(mode() WITHIN GROUP (ORDER BY speaker), 35) AS speaker,
       count(*) AS quotes,
       sum(words) AS words,
       count(DISTINCT outlet) AS outlets,
       left(string_agg(DISTINCT outlet, ', '), 45) AS quoted_by
FROM quotes
WHERE speaker_key IS NOT NULL
GROUP BY speaker_key
ORDER BY outlets DESC, quotes DESC, speaker
LIMIT 12;

\echo
\echo 'How each outlet quotes: how much of it, how much word for word, and whom most.'
\echo

SELECT outlet,
       count(*) AS quotes,
       round(count(*)::numeric / count(DISTINCT article_no), 1) AS per_article,
       round(100.0 * count(*) FILTER (WHERE kind = 'direct') / count(*)) AS "direct %",
       count(DISTINCT speaker_key) AS speakers,
       mode() WITHIN GROUP (ORDER BY speaker) AS most_quoted
FROM quotes
GROUP BY outlet
ORDER BY quotes DESC, outlet
LIMIT 12;
