-- complain if the script is sourced in psql rather than by CREATE EXTENSION
\echo Use "CREATE EXTENSION article_analytics" to load this file. \quit

-- An article's parts
--
-- All of these read a text of some kilobytes from end to end, about as costly
-- as to_tsvector(), which has COST 100.

CREATE FUNCTION article_blocks(body text, lang text DEFAULT 'en',
	OUT block_no int, OUT kind text, OUT span int4range, OUT content text)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'article_blocks'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 30;

COMMENT ON FUNCTION article_blocks(text, text) IS
'the pieces of an article between line breaks, with their kinds';

CREATE FUNCTION article_sentences(body text, lang text DEFAULT 'en',
	OUT sentence_no int, OUT block_no int, OUT span int4range, OUT sentence text)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'article_sentences'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 40;

COMMENT ON FUNCTION article_sentences(text, text) IS
'the sentences of an article';

CREATE FUNCTION article_tokens(body text, lang text DEFAULT 'en',
	OUT token_no int, OUT sentence_no int, OUT kind text, OUT span int4range,
	OUT token text, OUT term text)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'article_tokens'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 1000;

COMMENT ON FUNCTION article_tokens(text, text) IS
'the words, numbers and signs of an article; term is the normal form, NULL for signs';

CREATE FUNCTION article_quotes(body text, lang text DEFAULT 'en',
	OUT quote_no int, OUT kind text, OUT content text, OUT spans int4multirange,
	OUT quoted_spans int4multirange, OUT speaker text, OUT mention text,
	OUT mention_span int4range, OUT cue text, OUT cue_span int4range,
	OUT cue_kind text, OUT confidence real)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'article_quotes'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200 ROWS 20;

COMMENT ON FUNCTION article_quotes(text, text) IS
'who is quoted in an article, saying what; speaker is NULL where the text gives none';

CREATE FUNCTION article_people(body text, lang text DEFAULT 'en',
	OUT person_no int, OUT name text, OUT key text, OUT titles text[],
	OUT pronoun text, OUT mentions int4multirange)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'article_people'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200 ROWS 8;

COMMENT ON FUNCTION article_people(text, text) IS
'the people an article names, with their titles, pronoun and mentions';

CREATE FUNCTION speaker_key(name text)
RETURNS text
AS 'MODULE_PATHNAME', 'speaker_key'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5;

COMMENT ON FUNCTION speaker_key(text) IS
'what to join speakers on: the name without titles, case and accents';
