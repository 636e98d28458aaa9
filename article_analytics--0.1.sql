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

CREATE FUNCTION article_quotes_explain_support(internal)
RETURNS internal
AS 'MODULE_PATHNAME', 'article_quotes_explain_support'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

CREATE FUNCTION article_people_support(internal)
RETURNS internal
AS 'MODULE_PATHNAME', 'article_people_support'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

CREATE FUNCTION doc_terms_support(internal)
RETURNS internal
AS 'MODULE_PATHNAME', 'doc_terms_support'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

CREATE FUNCTION terms_support(internal)
RETURNS internal
AS 'MODULE_PATHNAME', 'terms_support'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION article_blocks_support(internal) IS
'planner support: rows of article_blocks()';
COMMENT ON FUNCTION article_sentences_support(internal) IS
'planner support: rows of article_sentences()';
COMMENT ON FUNCTION article_tokens_support(internal) IS
'planner support: rows of article_tokens()';
COMMENT ON FUNCTION article_quotes_support(internal) IS
'planner support: rows of article_quotes()';
COMMENT ON FUNCTION article_quotes_explain_support(internal) IS
'planner support: rows of article_quotes_explain()';
COMMENT ON FUNCTION article_people_support(internal) IS
'planner support: rows of article_people()';
COMMENT ON FUNCTION doc_terms_support(internal) IS
'planner support: rows of doc_terms()';
COMMENT ON FUNCTION terms_support(internal) IS
'planner support: rows of terms()';

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
'the pieces of an article between line breaks, with their kinds; span counts characters from 1 on; no column is NULL; 22023 for an unknown lang';

CREATE FUNCTION article_sentences(body text, lang text DEFAULT 'en',
	abbreviations text[] DEFAULT '{}',
	OUT sentence_no int, OUT block_no int, OUT span int4range, OUT sentence text)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'article_sentences'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 40
SUPPORT article_sentences_support;

COMMENT ON FUNCTION article_sentences(text, text, text[]) IS
'the sentences of an article; span counts characters from 1 on; abbreviations adds words whose full stop is their own; no column is NULL; 22023 for an unknown lang or what is not one word, 22004 for a NULL among abbreviations';

CREATE FUNCTION article_sentence_spans(body text, lang text DEFAULT 'en')
RETURNS int4multirange
AS 'MODULE_PATHNAME', 'article_sentence_spans'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;

COMMENT ON FUNCTION article_sentence_spans(text, text) IS
'where the sentences of an article stand, in characters from 1 on, as one value for generated columns; empty if there is none; 22023 for an unknown lang';

CREATE FUNCTION article_tokens(body text, lang text DEFAULT 'en',
	abbreviations text[] DEFAULT '{}',
	OUT token_no int, OUT sentence_no int, OUT kind text, OUT span int4range,
	OUT token text, OUT term text)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'article_tokens'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 1000
SUPPORT article_tokens_support;

COMMENT ON FUNCTION article_tokens(text, text, text[]) IS
'the words, numbers and signs of an article; span counts characters from 1 on; term is the normal form, NULL for signs; errors as of article_sentences()';

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
'who is quoted in an article, saying what; spans count characters from 1 on; confidence is from 0 to 1; speaker, mention, cue and their spans are NULL where the text gives none; 22023 for an unknown lang';

CREATE FUNCTION article_quotes_explain(body text, lang text DEFAULT 'en',
	OUT quote_no int, OUT part text, OUT span int4range, OUT content text,
	OUT rule text, OUT decision text, OUT score int, OUT threshold int,
	OUT features text[], OUT weights int[])
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'article_quotes_explain'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 400 ROWS 35
SUPPORT article_quotes_explain_support;

COMMENT ON FUNCTION article_quotes_explain(text, text) IS
'what decided each row of article_quotes(), and what was turned down; score and weights in 24ths of the logarithm of the odds, NULL for quotations; quote_no is NULL where it became no row; 22023 for an unknown lang';

CREATE FUNCTION article_people(body text, lang text DEFAULT 'en',
	OUT person_no int, OUT name text, OUT key text, OUT titles text[],
	OUT pronoun text, OUT mentions int4multirange)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'article_people'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200 ROWS 8
SUPPORT article_people_support;

COMMENT ON FUNCTION article_people(text, text) IS
'the people an article names, with their titles, pronoun and mentions, in characters from 1 on; pronoun is NULL where unknown; 22023 for an unknown lang';

CREATE FUNCTION speaker_key(name text)
RETURNS text
AS 'MODULE_PATHNAME', 'speaker_key'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5;

COMMENT ON FUNCTION speaker_key(text) IS
'what to join speakers on: the name without titles, case and accents; 54000 for a name longer than a third of 1 GB';

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
'how many documents were counted; 0 and up';

CREATE FUNCTION ntokens(termstats)
RETURNS bigint
AS 'MODULE_PATHNAME', 'termstats_ntokens'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION ntokens(termstats) IS
'how many tokens were counted, those of terms left out included; 0 and up';

CREATE FUNCTION nterms(termstats)
RETURNS bigint
AS 'MODULE_PATHNAME', 'termstats_nterms'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION nterms(termstats) IS
'how many different terms there are; 0 and up';

-- Values hold thousands of terms, and these read all of them.

CREATE FUNCTION terms(termstats,
	OUT term text, OUT ndoc bigint, OUT nentry bigint, OUT label text)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'termstats_terms'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 2000
SUPPORT terms_support;

COMMENT ON FUNCTION terms(termstats) IS
'all terms, by nentry from the top and by term; counts are 1 and up; label is NULL where the term is readable itself';

CREATE FUNCTION terms(termstats, top int,
	OUT term text, OUT ndoc bigint, OUT nentry bigint, OUT label text)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'termstats_terms'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 20
SUPPORT terms_support;

COMMENT ON FUNCTION terms(termstats, int) IS
'the first top rows of terms(termstats); 22023 if top is negative';

CREATE FUNCTION termstats_add(termstats, termstats)
RETURNS termstats
AS 'MODULE_PATHNAME', 'termstats_add'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;

COMMENT ON FUNCTION termstats_add(termstats, termstats) IS
'statistics of both sets of documents; 42804 if their terms are of different kinds, 22003 for sums over bigint';

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
-- 64 kB.  A transition without an inverse serves plain aggregates, which are
-- NULL as long as there is no document; moving windows have their own one.

CREATE FUNCTION term_stats_combine(termstats, termstats)
RETURNS termstats
AS 'MODULE_PATHNAME'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;

COMMENT ON FUNCTION term_stats_combine(termstats, termstats) IS
'combine function of term_stats(), ngram_stats() and term_stats_union()';

CREATE FUNCTION term_stats_moving_final(termstats)
RETURNS termstats
AS 'MODULE_PATHNAME', 'term_stats_moving_final'
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 100;

COMMENT ON FUNCTION term_stats_moving_final(termstats) IS
'final function of term statistics over a moving window';

CREATE FUNCTION term_stats_transition(termstats, text)
RETURNS termstats
AS 'MODULE_PATHNAME', 'term_stats_transition'
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 100;

COMMENT ON FUNCTION term_stats_transition(termstats, text) IS
'transition function of term_stats(text)';

CREATE FUNCTION term_stats_moving(termstats, text)
RETURNS termstats
AS 'MODULE_PATHNAME', 'term_stats_moving'
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 100;

COMMENT ON FUNCTION term_stats_moving(termstats, text) IS
'moving transition function of term_stats(text)';

CREATE FUNCTION term_stats_inverse(termstats, text)
RETURNS termstats
AS 'MODULE_PATHNAME', 'term_stats_inverse'
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 100;

COMMENT ON FUNCTION term_stats_inverse(termstats, text) IS
'inverse transition function of term_stats(text)';

CREATE AGGREGATE term_stats(body text) (
	SFUNC = term_stats_transition,
	STYPE = termstats,
	SSPACE = 65536,
	COMBINEFUNC = term_stats_combine,
	MSFUNC = term_stats_moving,
	MINVFUNC = term_stats_inverse,
	MSTYPE = termstats,
	MSSPACE = 65536,
	MFINALFUNC = term_stats_moving_final,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE term_stats(text) IS
'term statistics of articles; NULL is no document, an empty text is one; NULL if there is no document; 54000 for a value of more than 1 GB';

CREATE FUNCTION term_stats_config_transition(termstats, regconfig, text)
RETURNS termstats
AS 'MODULE_PATHNAME', 'term_stats_config_transition'
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 100;

COMMENT ON FUNCTION term_stats_config_transition(termstats, regconfig, text) IS
'transition function of term_stats(regconfig, text)';

CREATE FUNCTION term_stats_config_moving(termstats, regconfig, text)
RETURNS termstats
AS 'MODULE_PATHNAME', 'term_stats_config_moving'
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 100;

COMMENT ON FUNCTION term_stats_config_moving(termstats, regconfig, text) IS
'moving transition function of term_stats(regconfig, text)';

CREATE FUNCTION term_stats_config_inverse(termstats, regconfig, text)
RETURNS termstats
AS 'MODULE_PATHNAME', 'term_stats_config_inverse'
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 100;

COMMENT ON FUNCTION term_stats_config_inverse(termstats, regconfig, text) IS
'inverse transition function of term_stats(regconfig, text)';

CREATE AGGREGATE term_stats(config regconfig, body text) (
	SFUNC = term_stats_config_transition,
	STYPE = termstats,
	SSPACE = 65536,
	COMBINEFUNC = term_stats_combine,
	MSFUNC = term_stats_config_moving,
	MINVFUNC = term_stats_config_inverse,
	MSTYPE = termstats,
	MSSPACE = 65536,
	MFINALFUNC = term_stats_moving_final,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE term_stats(regconfig, text) IS
'the same in terms of a text search configuration, stop words left out; the commonest word is each term''s label; 42804 for another configuration in a group, 0A000 for one whose parser knows no words';

CREATE FUNCTION term_stats_vector_transition(termstats, tsvector)
RETURNS termstats
AS 'MODULE_PATHNAME', 'term_stats_vector_transition'
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 100;

COMMENT ON FUNCTION term_stats_vector_transition(termstats, tsvector) IS
'transition function of term_stats(tsvector)';

CREATE FUNCTION term_stats_vector_moving(termstats, tsvector)
RETURNS termstats
AS 'MODULE_PATHNAME', 'term_stats_vector_moving'
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 100;

COMMENT ON FUNCTION term_stats_vector_moving(termstats, tsvector) IS
'moving transition function of term_stats(tsvector)';

CREATE FUNCTION term_stats_vector_inverse(termstats, tsvector)
RETURNS termstats
AS 'MODULE_PATHNAME', 'term_stats_vector_inverse'
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 100;

COMMENT ON FUNCTION term_stats_vector_inverse(termstats, tsvector) IS
'inverse transition function of term_stats(tsvector)';

CREATE AGGREGATE term_stats(vector tsvector) (
	SFUNC = term_stats_vector_transition,
	STYPE = termstats,
	SSPACE = 65536,
	COMBINEFUNC = term_stats_combine,
	MSFUNC = term_stats_vector_moving,
	MINVFUNC = term_stats_vector_inverse,
	MSTYPE = termstats,
	MSSPACE = 65536,
	MFINALFUNC = term_stats_moving_final,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE term_stats(tsvector) IS
'term statistics of tsvector values, counted as ts_stat() counts: by positions, once if these were stripped';

CREATE FUNCTION ngram_stats_transition(termstats, int, text)
RETURNS termstats
AS 'MODULE_PATHNAME', 'ngram_stats_transition'
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 100;

COMMENT ON FUNCTION ngram_stats_transition(termstats, int, text) IS
'transition function of ngram_stats(int, text)';

CREATE FUNCTION ngram_stats_moving(termstats, int, text)
RETURNS termstats
AS 'MODULE_PATHNAME', 'ngram_stats_moving'
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 100;

COMMENT ON FUNCTION ngram_stats_moving(termstats, int, text) IS
'moving transition function of ngram_stats(int, text)';

CREATE FUNCTION ngram_stats_inverse(termstats, int, text)
RETURNS termstats
AS 'MODULE_PATHNAME', 'ngram_stats_inverse'
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 100;

COMMENT ON FUNCTION ngram_stats_inverse(termstats, int, text) IS
'inverse transition function of ngram_stats(int, text)';

CREATE AGGREGATE ngram_stats(n int, body text) (
	SFUNC = ngram_stats_transition,
	STYPE = termstats,
	SSPACE = 65536,
	COMBINEFUNC = term_stats_combine,
	MSFUNC = ngram_stats_moving,
	MINVFUNC = ngram_stats_inverse,
	MSTYPE = termstats,
	MSSPACE = 65536,
	MFINALFUNC = term_stats_moving_final,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE ngram_stats(int, text) IS
'statistics of n words side by side in a sentence, n from 1 to 5; 22023 for another n, 42804 for several n in a group';

CREATE FUNCTION ngram_stats_config_transition(termstats, int, regconfig, text)
RETURNS termstats
AS 'MODULE_PATHNAME', 'ngram_stats_config_transition'
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 100;

COMMENT ON FUNCTION ngram_stats_config_transition(termstats, int, regconfig, text) IS
'transition function of ngram_stats(int, regconfig, text)';

CREATE FUNCTION ngram_stats_config_moving(termstats, int, regconfig, text)
RETURNS termstats
AS 'MODULE_PATHNAME', 'ngram_stats_config_moving'
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 100;

COMMENT ON FUNCTION ngram_stats_config_moving(termstats, int, regconfig, text) IS
'moving transition function of ngram_stats(int, regconfig, text)';

CREATE FUNCTION ngram_stats_config_inverse(termstats, int, regconfig, text)
RETURNS termstats
AS 'MODULE_PATHNAME', 'ngram_stats_config_inverse'
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 100;

COMMENT ON FUNCTION ngram_stats_config_inverse(termstats, int, regconfig, text) IS
'inverse transition function of ngram_stats(int, regconfig, text)';

CREATE AGGREGATE ngram_stats(n int, config regconfig, body text) (
	SFUNC = ngram_stats_config_transition,
	STYPE = termstats,
	SSPACE = 65536,
	COMBINEFUNC = term_stats_combine,
	MSFUNC = ngram_stats_config_moving,
	MINVFUNC = ngram_stats_config_inverse,
	MSTYPE = termstats,
	MSSPACE = 65536,
	MFINALFUNC = term_stats_moving_final,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE ngram_stats(int, regconfig, text) IS
'statistics of n terms of a text search configuration side by side in a sentence, n from 1 to 5; stop words part them; errors as of ngram_stats(int, text) and term_stats(regconfig, text)';

CREATE FUNCTION term_stats_union_moving(termstats, termstats)
RETURNS termstats
AS 'MODULE_PATHNAME', 'term_stats_union_moving'
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 100;

COMMENT ON FUNCTION term_stats_union_moving(termstats, termstats) IS
'moving transition function of term_stats_union(termstats)';

CREATE FUNCTION term_stats_union_inverse(termstats, termstats)
RETURNS termstats
AS 'MODULE_PATHNAME', 'term_stats_union_inverse'
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 100;

COMMENT ON FUNCTION term_stats_union_inverse(termstats, termstats) IS
'inverse transition function of term_stats_union(termstats)';

CREATE AGGREGATE term_stats_union(stats termstats) (
	SFUNC = term_stats_combine,
	STYPE = termstats,
	SSPACE = 65536,
	COMBINEFUNC = term_stats_combine,
	MSFUNC = term_stats_union_moving,
	MINVFUNC = term_stats_union_inverse,
	MSTYPE = termstats,
	MSSPACE = 65536,
	MFINALFUNC = term_stats_moving_final,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE term_stats_union(termstats) IS
'sum of termstats values; NULL if there is none; 42804 if their terms are of different kinds, 22003 for sums over bigint';

CREATE FUNCTION doc_terms(body text, OUT term text, OUT n int, OUT label text)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'doc_terms'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 200
SUPPORT doc_terms_support;

COMMENT ON FUNCTION doc_terms(text) IS
'the terms of one article and how often each occurs, 1 and up, by first appearance; label is always NULL';

CREATE FUNCTION doc_terms(config regconfig, body text,
	OUT term text, OUT n int, OUT label text)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'doc_terms_config'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 200
SUPPORT doc_terms_support;

COMMENT ON FUNCTION doc_terms(regconfig, text) IS
'the same in terms of a text search configuration, stop words left out; label is the commonest word of the term, NULL where the term is readable itself';

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

-- Comparing, weighting and pairing terms
--
-- These read whole termstats values.  bm25() and keyphrases() find a text search
-- configuration by the name that the corpus has in it; they are as immutable as
-- to_tsvector(regconfig, text), which the definition of the configuration decides.

CREATE FUNCTION keyness(target termstats, reference termstats, measure text DEFAULT 'g2',
	OUT term text, OUT score float8, OUT p_value float8, OUT n_target bigint,
	OUT n_reference bigint, OUT log_ratio float8, OUT label text)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'keyness'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000 ROWS 5000;

COMMENT ON FUNCTION keyness(termstats, termstats, text) IS
'terms that set the target apart, highest score first; measures: g2, g2_4, chi2, chi2_yates, pmi, log_ratio, pct_diff, odds_ratio, log_odds_dirichlet, simple_maths, jlh, gnd; a score that is no number is NULL, so is p_value without a test; 22023 for another measure, 42804 for terms of different kinds';

CREATE FUNCTION tf_idf(doc termstats, corpus termstats, scheme text DEFAULT 'sklearn',
	OUT term text, OUT score float8, OUT n bigint, OUT ndoc bigint, OUT label text)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'tf_idf'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000 ROWS 200;

COMMENT ON FUNCTION tf_idf(termstats, termstats, text) IS
'weights of the terms of doc in corpus, highest first, those that corpus lacks left out; schemes of scikit-learn, tidytext and quanteda; 22023 for another scheme, 42804 for terms of different kinds';

CREATE FUNCTION bm25(query text, body text, corpus termstats,
	k1 float8 DEFAULT 1.2, b float8 DEFAULT 0.75)
RETURNS float8
AS 'MODULE_PATHNAME', 'bm25'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;

COMMENT ON FUNCTION bm25(text, text, termstats, float8, float8) IS
'BM25 score of body for the words of query, as Lucene computes it with exact lengths; 0 and up, 0 if none of them occurs; 22023 for k1 below 0 or b outside 0 to 1, 42804 for a corpus of n-grams or tsvector values, 42704 if its text search configuration is gone';

CREATE FUNCTION collocations(bigrams termstats, unigrams termstats,
	OUT pair text, OUT word1 text, OUT word2 text, OUT n bigint, OUT n1 bigint,
	OUT n2 bigint, OUT expected float8, OUT pmi float8, OUT npmi float8,
	OUT t float8, OUT z float8, OUT chi2 float8, OUT g2 float8, OUT dice float8,
	OUT log_dice float8, OUT mi3 float8, OUT lambda float8, OUT lambda_z float8,
	OUT label text)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'collocations'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000 ROWS 5000;

COMMENT ON FUNCTION collocations(termstats, termstats) IS
'pairs of words with all measures of association, highest g2 first, pairs rarer than by chance last; from ngram_stats(2, body) and term_stats(body); a measure that is no number is NULL; 42804 if both were not counted alike, 22023 for a term that is no pair';

CREATE FUNCTION collocates(body text, node text, span int DEFAULT 5,
	OUT term text, OUT n int, OUT n_left int, OUT n_right int)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'collocates'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 20;

COMMENT ON FUNCTION collocates(text, text, int) IS
'the words within span words of a word in the same sentence, and how often on each side, 0 and up; 22023 if span is below 1 or node not a single word';

-- Measures of a text

CREATE FUNCTION lexical_diversity(body text, "window" int DEFAULT 100,
	OUT ntokens bigint, OUT ntypes bigint, OUT ttr float8, OUT cttr float8,
	OUT guiraud float8, OUT herdan float8, OUT summer float8, OUT dugast float8,
	OUT maas float8, OUT yule_k float8, OUT simpson float8, OUT herdan_vm float8,
	OUT mattr float8, OUT msttr float8, OUT mtld float8, OUT hdd float8)
AS 'MODULE_PATHNAME', 'lexical_diversity'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;

COMMENT ON FUNCTION lexical_diversity(text, int) IS
'how rich the vocabulary is; window, in words, is that of mattr and msttr; NULL where the text is too short for a measure; 22023 for a window below 1';

CREATE FUNCTION lexical_diversity(terms text[], "window" int DEFAULT 100,
	OUT ntokens bigint, OUT ntypes bigint, OUT ttr float8, OUT cttr float8,
	OUT guiraud float8, OUT herdan float8, OUT summer float8, OUT dugast float8,
	OUT maas float8, OUT yule_k float8, OUT simpson float8, OUT herdan_vm float8,
	OUT mattr float8, OUT msttr float8, OUT mtld float8, OUT hdd float8)
AS 'MODULE_PATHNAME', 'lexical_diversity_array'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;

COMMENT ON FUNCTION lexical_diversity(text[], int) IS
'the same of words that are given in the order of the text; NULL and empty ones are left out';

CREATE FUNCTION readability(body text,
	OUT sentences bigint, OUT words bigint, OUT letters bigint,
	OUT syllables bigint, OUT polysyllables bigint, OUT long_words bigint,
	OUT unfamiliar bigint, OUT unfamiliar_spache bigint,
	OUT flesch float8, OUT flesch_kincaid float8, OUT fog float8, OUT smog float8,
	OUT coleman_liau float8, OUT ari float8, OUT dale_chall float8,
	OUT dale_chall_old float8, OUT lix float8, OUT rix float8, OUT spache float8,
	OUT spache_old float8)
AS 'MODULE_PATHNAME', 'readability'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;

COMMENT ON FUNCTION readability(text) IS
'how hard an English text is to read, with the counts that the formulas are made of; formulas are NULL for a text without words';

CREATE FUNCTION readability(
	INOUT sentences bigint, INOUT words bigint, INOUT letters bigint,
	INOUT syllables bigint, INOUT polysyllables bigint, INOUT long_words bigint,
	INOUT unfamiliar bigint, INOUT unfamiliar_spache bigint,
	OUT flesch float8, OUT flesch_kincaid float8, OUT fog float8, OUT smog float8,
	OUT coleman_liau float8, OUT ari float8, OUT dale_chall float8,
	OUT dale_chall_old float8, OUT lix float8, OUT rix float8, OUT spache float8,
	OUT spache_old float8)
AS 'MODULE_PATHNAME', 'readability_counts'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION readability(bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint) IS
'the same of counts that are given; 22023 if one is negative';

CREATE FUNCTION syllables(body text)
RETURNS int
AS 'MODULE_PATHNAME', 'syllables'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;

COMMENT ON FUNCTION syllables(text) IS
'how many syllables an English word or text has, by rules and a list of exceptions; 0 and up';

CREATE FUNCTION kwic(body text, pattern text, width int DEFAULT 5,
	OUT match_no int, OUT span int4range, OUT pre text, OUT keyword text, OUT post text)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'kwic'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 5;

COMMENT ON FUNCTION kwic(text, text, int) IS
'each occurrence of a word or phrase, with width words and signs on each side; span counts characters from 1 on; * stands for any characters of a word; no column is NULL; 22023 for a pattern of none or more than 32 words or a negative width';

CREATE FUNCTION keyphrases(body text, corpus termstats DEFAULT NULL, top int DEFAULT 10,
	OUT phrase text, OUT score float8, OUT n int, OUT span int4range)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'keyphrases'
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 200 ROWS 10;

COMMENT ON FUNCTION keyphrases(text, termstats, int) IS
'the phrases of up to three words that say what an English article is about, the lowest score first; span counts characters from 1 on; a corpus, which may be NULL, makes its common words count less; 22023 for a top outside 0 to 1000, 42804 for a corpus of n-grams or tsvector values';

-- Words over documents and time

CREATE TYPE dispersion_measures AS (n bigint, size bigint, range bigint, parts bigint,
	dp float8, dp_norm float8, juilland_d float8, arf float8);

COMMENT ON TYPE dispersion_measures IS
'result of dispersion(): occurrences, tokens, parts with the word, parts, and how evenly it is spread over them';

CREATE FUNCTION dispersion_body_transition(internal, text, text)
RETURNS internal
AS 'MODULE_PATHNAME', 'dispersion_body_transition'
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 100;

COMMENT ON FUNCTION dispersion_body_transition(internal, text, text) IS
'transition function of dispersion(text, text)';

CREATE FUNCTION dispersion_positions_transition(internal, int[], bigint)
RETURNS internal
AS 'MODULE_PATHNAME', 'dispersion_positions_transition'
LANGUAGE C IMMUTABLE PARALLEL SAFE;

COMMENT ON FUNCTION dispersion_positions_transition(internal, int[], bigint) IS
'transition function of dispersion(int[], bigint)';

CREATE FUNCTION dispersion_combine(internal, internal)
RETURNS internal
AS 'MODULE_PATHNAME', 'dispersion_combine'
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 10;

COMMENT ON FUNCTION dispersion_combine(internal, internal) IS
'combine function of dispersion(): the documents of the second behind those of the first';

CREATE FUNCTION dispersion_serialize(internal)
RETURNS bytea
AS 'MODULE_PATHNAME', 'dispersion_serialize'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;

COMMENT ON FUNCTION dispersion_serialize(internal) IS
'serialization function of dispersion()';

CREATE FUNCTION dispersion_deserialize(bytea, internal)
RETURNS internal
AS 'MODULE_PATHNAME', 'dispersion_deserialize'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;

COMMENT ON FUNCTION dispersion_deserialize(bytea, internal) IS
'deserialization function of dispersion()';

CREATE FUNCTION dispersion_final(internal)
RETURNS dispersion_measures
AS 'MODULE_PATHNAME', 'dispersion_final'
LANGUAGE C IMMUTABLE PARALLEL SAFE;

COMMENT ON FUNCTION dispersion_final(internal) IS
'final function of dispersion()';

CREATE AGGREGATE dispersion(body text, word text) (
	SFUNC = dispersion_body_transition,
	STYPE = internal,
	SSPACE = 4096,
	FINALFUNC = dispersion_final,
	COMBINEFUNC = dispersion_combine,
	SERIALFUNC = dispersion_serialize,
	DESERIALFUNC = dispersion_deserialize,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE dispersion(text, text) IS
'how evenly a word is spread over documents; arf depends on their order; measures are NULL where the word does not occur, and the row itself where there is no document; 22023 for what is not a single word, or not the same in all rows';

CREATE AGGREGATE dispersion(positions int[], size bigint) (
	SFUNC = dispersion_positions_transition,
	STYPE = internal,
	SSPACE = 4096,
	FINALFUNC = dispersion_final,
	COMBINEFUNC = dispersion_combine,
	SERIALFUNC = dispersion_serialize,
	DESERIALFUNC = dispersion_deserialize,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE dispersion(int[], bigint) IS
'the same for positions of a word in parts of the given size, from 1 on; 22023 for positions that do not ascend from 1 to size, 22004 for a NULL among them, 22003 for sizes over bigint';

CREATE FUNCTION bursts(days date[], counts bigint[], totals bigint[],
	s float8 DEFAULT 2, gamma float8 DEFAULT 1, levels int DEFAULT 1,
	OUT level int, OUT first_day date, OUT last_day date, OUT weight float8)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'bursts'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 5;

COMMENT ON FUNCTION bursts(date[], bigint[], bigint[], float8, float8, int) IS
'runs of days when counts were s times their usual share of totals, or s^level times (Kleinberg); weight is a natural logarithm; 22023 for arrays of different lengths, days out of order, counts over totals, s not above 1, gamma below 0 or levels outside 1 to 50, 22004 for a NULL in an array';
