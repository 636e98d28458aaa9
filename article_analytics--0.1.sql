-- complain if the script is sourced in psql rather than by CREATE EXTENSION
\echo Use "CREATE EXTENSION article_analytics" to load this file. \quit

-- Row estimates
--
-- What the planner asks: rows grow with the length of the text.

CREATE FUNCTION article_blocks_support(internal)
RETURNS internal
AS 'MODULE_PATHNAME', 'article_blocks_support'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

CREATE FUNCTION article_sentences_support(internal)
RETURNS internal
AS 'MODULE_PATHNAME', 'article_sentences_support'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

CREATE FUNCTION article_tokens_support(internal)
RETURNS internal
AS 'MODULE_PATHNAME', 'article_tokens_support'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

CREATE FUNCTION article_quotes_support(internal)
RETURNS internal
AS 'MODULE_PATHNAME', 'article_quotes_support'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

CREATE FUNCTION article_people_support(internal)
RETURNS internal
AS 'MODULE_PATHNAME', 'article_people_support'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

CREATE FUNCTION doc_terms_support(internal)
RETURNS internal
AS 'MODULE_PATHNAME', 'doc_terms_support'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION article_blocks_support(internal) IS
'planner support: rows of article_blocks()';
COMMENT ON FUNCTION article_sentences_support(internal) IS
'planner support: rows of article_sentences()';
COMMENT ON FUNCTION article_tokens_support(internal) IS
'planner support: rows of article_tokens()';
COMMENT ON FUNCTION article_quotes_support(internal) IS
'planner support: rows of article_quotes()';
COMMENT ON FUNCTION article_people_support(internal) IS
'planner support: rows of article_people()';
COMMENT ON FUNCTION doc_terms_support(internal) IS
'planner support: rows of doc_terms()';

-- An article's parts
--
-- All of these read a text of some kilobytes from end to end, about as costly
-- as to_tsvector(), which has COST 100.

CREATE FUNCTION article_blocks(body text, lang text DEFAULT 'en',
	OUT block_no int, OUT kind text, OUT span int4range, OUT content text)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'article_blocks'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 30
SUPPORT article_blocks_support;

COMMENT ON FUNCTION article_blocks(text, text) IS
'the pieces of an article between line breaks, with their kinds';

CREATE FUNCTION article_sentences(body text, lang text DEFAULT 'en',
	abbreviations text[] DEFAULT '{}',
	OUT sentence_no int, OUT block_no int, OUT span int4range, OUT sentence text)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'article_sentences'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 40
SUPPORT article_sentences_support;

COMMENT ON FUNCTION article_sentences(text, text, text[]) IS
'the sentences of an article; abbreviations adds words whose full stop is their own';

CREATE FUNCTION article_sentence_spans(body text, lang text DEFAULT 'en')
RETURNS int4multirange
AS 'MODULE_PATHNAME', 'article_sentence_spans'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;

COMMENT ON FUNCTION article_sentence_spans(text, text) IS
'where the sentences of an article stand, for generated columns';

CREATE FUNCTION article_tokens(body text, lang text DEFAULT 'en',
	abbreviations text[] DEFAULT '{}',
	OUT token_no int, OUT sentence_no int, OUT kind text, OUT span int4range,
	OUT token text, OUT term text)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'article_tokens'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 1000
SUPPORT article_tokens_support;

COMMENT ON FUNCTION article_tokens(text, text, text[]) IS
'the words, numbers and signs of an article; term is the normal form, NULL for signs';

CREATE FUNCTION article_quotes(body text, lang text DEFAULT 'en',
	OUT quote_no int, OUT kind text, OUT content text, OUT spans int4multirange,
	OUT quoted_spans int4multirange, OUT speaker text, OUT mention text,
	OUT mention_span int4range, OUT cue text, OUT cue_span int4range,
	OUT cue_kind text, OUT confidence real)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'article_quotes'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200 ROWS 20
SUPPORT article_quotes_support;

COMMENT ON FUNCTION article_quotes(text, text) IS
'who is quoted in an article, saying what; speaker is NULL where the text gives none';

CREATE FUNCTION article_people(body text, lang text DEFAULT 'en',
	OUT person_no int, OUT name text, OUT key text, OUT titles text[],
	OUT pronoun text, OUT mentions int4multirange)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'article_people'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200 ROWS 8
SUPPORT article_people_support;

COMMENT ON FUNCTION article_people(text, text) IS
'the people an article names, with their titles, pronoun and mentions';

CREATE FUNCTION speaker_key(name text)
RETURNS text
AS 'MODULE_PATHNAME', 'speaker_key'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5;

COMMENT ON FUNCTION speaker_key(text) IS
'what to join speakers on: the name without titles, case and accents';

-- The type termstats
--
-- Text input and output are described in src/termstats_text.c, the stored form
-- in src/termstats_flat.h.

CREATE TYPE termstats;

CREATE FUNCTION termstats_in(cstring)
RETURNS termstats
AS 'MODULE_PATHNAME', 'termstats_in'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

CREATE FUNCTION termstats_out(termstats)
RETURNS cstring
AS 'MODULE_PATHNAME', 'termstats_out'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

CREATE FUNCTION termstats_recv(internal)
RETURNS termstats
AS 'MODULE_PATHNAME', 'termstats_recv'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

CREATE FUNCTION termstats_send(termstats)
RETURNS bytea
AS 'MODULE_PATHNAME', 'termstats_send'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

CREATE TYPE termstats (
	INPUT = termstats_in,
	OUTPUT = termstats_out,
	RECEIVE = termstats_recv,
	SEND = termstats_send,
	INTERNALLENGTH = VARIABLE,
	STORAGE = extended
);

COMMENT ON FUNCTION termstats_in(cstring) IS
'text input of termstats; 22P02 for a malformed literal';
COMMENT ON FUNCTION termstats_out(termstats) IS
'text output of termstats, reads back as the same value';
COMMENT ON FUNCTION termstats_recv(internal) IS
'binary input of termstats; 22P03 for malformed bytes';
COMMENT ON FUNCTION termstats_send(termstats) IS
'binary output of termstats, in the encoding of the database';
COMMENT ON TYPE termstats IS
'term statistics of a set of documents: {docs=2, tokens=7} term:ndoc:nentry ...';

CREATE FUNCTION ndocs(termstats)
RETURNS bigint
AS 'MODULE_PATHNAME', 'termstats_ndocs'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION ndocs(termstats) IS
'how many documents were counted';

CREATE FUNCTION ntokens(termstats)
RETURNS bigint
AS 'MODULE_PATHNAME', 'termstats_ntokens'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION ntokens(termstats) IS
'how many tokens were counted; those of terms left out included';

CREATE FUNCTION nterms(termstats)
RETURNS bigint
AS 'MODULE_PATHNAME', 'termstats_nterms'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION nterms(termstats) IS
'how many different terms there are';

-- Values hold thousands of terms, and these read all of them.

CREATE FUNCTION terms(termstats,
	OUT term text, OUT ndoc bigint, OUT nentry bigint, OUT label text)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'termstats_terms'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 2000;

COMMENT ON FUNCTION terms(termstats) IS
'all terms, by nentry from the top and by term; label is NULL where the term is readable itself';

CREATE FUNCTION terms(termstats, top int,
	OUT term text, OUT ndoc bigint, OUT nentry bigint, OUT label text)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'termstats_terms'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 20;

COMMENT ON FUNCTION terms(termstats, int) IS
'the first top rows of terms(termstats); 22023 if top is negative';

CREATE FUNCTION termstats_add(termstats, termstats)
RETURNS termstats
AS 'MODULE_PATHNAME', 'termstats_add'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;

COMMENT ON FUNCTION termstats_add(termstats, termstats) IS
'statistics of both sets of documents; 42804 if their terms are of different kinds';

CREATE FUNCTION termstats_subtract(termstats, termstats)
RETURNS termstats
AS 'MODULE_PATHNAME', 'termstats_subtract'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;

COMMENT ON FUNCTION termstats_subtract(termstats, termstats) IS
'statistics of the first without the second; 22003 if the second is no part of the first';

CREATE FUNCTION termstats_eq(termstats, termstats)
RETURNS boolean
AS 'MODULE_PATHNAME', 'termstats_eq'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION termstats_eq(termstats, termstats) IS
'are all counts the same?';

CREATE FUNCTION termstats_ne(termstats, termstats)
RETURNS boolean
AS 'MODULE_PATHNAME', 'termstats_ne'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION termstats_ne(termstats, termstats) IS
'does any count differ?';

CREATE FUNCTION termstats_hash(termstats)
RETURNS int
AS 'MODULE_PATHNAME', 'termstats_hash'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION termstats_hash(termstats) IS
'hash support function of termstats';

CREATE FUNCTION termstats_hash_extended(termstats, bigint)
RETURNS bigint
AS 'MODULE_PATHNAME', 'termstats_hash_extended'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION termstats_hash_extended(termstats, bigint) IS
'hash support function of termstats, with a seed';

CREATE OPERATOR + (
	FUNCTION = termstats_add, LEFTARG = termstats, RIGHTARG = termstats,
	COMMUTATOR = +
);

CREATE OPERATOR - (
	FUNCTION = termstats_subtract, LEFTARG = termstats, RIGHTARG = termstats
);

CREATE OPERATOR = (
	FUNCTION = termstats_eq, LEFTARG = termstats, RIGHTARG = termstats,
	COMMUTATOR = =, NEGATOR = <>,
	RESTRICT = pg_catalog.eqsel, JOIN = pg_catalog.eqjoinsel, HASHES
);

CREATE OPERATOR <> (
	FUNCTION = termstats_ne, LEFTARG = termstats, RIGHTARG = termstats,
	COMMUTATOR = <>, NEGATOR = =,
	RESTRICT = pg_catalog.neqsel, JOIN = pg_catalog.neqjoinsel
);

COMMENT ON OPERATOR + (termstats, termstats) IS
'statistics of both sets of documents';
COMMENT ON OPERATOR - (termstats, termstats) IS
'statistics of the first without the second';
COMMENT ON OPERATOR = (termstats, termstats) IS
'are all counts the same?';
COMMENT ON OPERATOR <> (termstats, termstats) IS
'does any count differ?';

CREATE OPERATOR CLASS termstats_hash_ops
	DEFAULT FOR TYPE termstats USING hash AS
	OPERATOR 1 =,
	FUNCTION 1 termstats_hash(termstats),
	FUNCTION 2 termstats_hash_extended(termstats, bigint);

-- Term statistics
--
-- The state is termstats itself, so partial results travel between parallel
-- workers and nodes, and may be stored.  A group of some articles takes about
-- 64 kB.

CREATE FUNCTION term_stats_transition(termstats, text)
RETURNS termstats
AS 'MODULE_PATHNAME', 'term_stats_transition'
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 100;

COMMENT ON FUNCTION term_stats_transition(termstats, text) IS
'transition function of term_stats(text)';

CREATE FUNCTION term_stats_combine(termstats, termstats)
RETURNS termstats
AS 'MODULE_PATHNAME', 'term_stats_combine'
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 100;

COMMENT ON FUNCTION term_stats_combine(termstats, termstats) IS
'combine function of term_stats() and term_stats_union()';

CREATE AGGREGATE term_stats(body text) (
	SFUNC = term_stats_transition,
	STYPE = termstats,
	SSPACE = 65536,
	COMBINEFUNC = term_stats_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE term_stats(text) IS
'term statistics of articles; NULL is no document, an empty text is one; NULL if there is none';

CREATE AGGREGATE term_stats_union(termstats) (
	SFUNC = term_stats_combine,
	STYPE = termstats,
	SSPACE = 65536,
	COMBINEFUNC = term_stats_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE term_stats_union(termstats) IS
'sum of termstats values; 42804 if their terms are of different kinds';

CREATE FUNCTION doc_terms(body text, OUT term text, OUT n int, OUT label text)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'doc_terms'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 200
SUPPORT doc_terms_support;

COMMENT ON FUNCTION doc_terms(text) IS
'the terms of one article and how often each occurs, by first appearance; label is NULL where the term is readable itself';

-- Quote matching
--
-- Quotes are short.  The time is that of reading both, times up to 64 words at
-- a step where same_quote() must look for common words in order.

CREATE FUNCTION quote_normal(text)
RETURNS text
AS 'MODULE_PATHNAME', 'quote_normal'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;

COMMENT ON FUNCTION quote_normal(text) IS
'the words of a quote, case-folded, one blank between them; without signs and [insertions]';

CREATE FUNCTION quote_shingles(text)
RETURNS bigint[]
AS 'MODULE_PATHNAME', 'quote_shingles'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;

COMMENT ON FUNCTION quote_shingles(text) IS
'hashes of each two neighbouring words of a quote, sorted, each once; of the words if there are no two; the same on all platforms and versions';

CREATE FUNCTION quote_containment(a text, b text)
RETURNS real
AS 'MODULE_PATHNAME', 'quote_containment'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 20;

COMMENT ON FUNCTION quote_containment(text, text) IS
'shingles in common / shingles of the quote that has fewer, 0 to 1; 0 if a quote has no words';

CREATE FUNCTION quote_similarity(a text, b text)
RETURNS real
AS 'MODULE_PATHNAME', 'quote_similarity'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 20;

COMMENT ON FUNCTION quote_similarity(text, text) IS
'shingles in common / all different shingles of both quotes (Jaccard), 0 to 1; 0 if neither has words';

CREATE FUNCTION same_quote(a text, b text)
RETURNS boolean
AS 'MODULE_PATHNAME', 'same_quote'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 20;

COMMENT ON FUNCTION same_quote(text, text) IS
'are these the same quote, or parts of the same? equal words, or 6 in a run, or 4 and 7 of 10 of the shorter in the same order';
