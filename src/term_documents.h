/*-------------------------------------------------------------------------
 *
 * term_documents.h
 *	  The terms of a document, one by one.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_TERM_DOCUMENTS_H
#define AA_TERM_DOCUMENTS_H

#include "analysis.h"
#include "core/term_tokens.h"
#include "termstats_lexicon.h"

/* Words in an n-gram at most. */
#define MAX_NGRAM 5

/* Room for one term. */
typedef struct TermBuffer
{
	char	   *data;
	Size		room;
} TermBuffer;

/* An article with its sentences, in the current memory context. */
extern void open_sentences(aa_article *article, Datum body);

/*
 * The term of a token in the database's encoding, until the next call; its
 * length is 0 where the token has none.
 */
extern const char *token_term(TermBuffer *buffer, const aa_article *article,
							  const aa_token *token, uint32 *length);

/*
 * The terms of a document, one by one, in the current memory context:
 *		open_terms(&cursor, body);
 *		while (next_term(&cursor))
 *			... cursor.term, until the next call ...
 */
typedef struct TermCursor
{
	aa_article	article;
	aa_term_scan scan;
	TermBuffer	buffer;
	const char *term;			/* not NUL-terminated, never empty */
	uint32		length;
} TermCursor;

extern void open_terms(TermCursor *cursor, Datum body);
extern bool next_term(TermCursor *cursor);

/* The term that was scanned, in the database's encoding; it may be empty. */
extern void scanned_term(TermCursor *cursor);

/*
 * The term of an argument that must be a single word, as long as the buffer is;
 * raises 22023 with the hint if it is not.
 */
extern const char *word_argument(TermBuffer *buffer, Datum value, const char *argument,
								 const char *hint, uint32 *length);

/*
 * Words that stand side by side, joined by blanks: n-grams are cut from it.
 */
typedef struct TermRun
{
	StringInfoData text;
	int			starts[MAX_NGRAM];	/* of the last words */
	int64		nwords;
} TermRun;

extern void run_init(TermRun *run);
extern void run_reset(TermRun *run);
extern void run_push(TermRun *run, const char *word, uint32 length);

/* The last n words; NULL if there are not so many yet. */
extern const char *run_ngram(const TermRun *run, int n, uint32 *length);

/*
 * Does the token end the run of words before it?  The first one of a sentence does,
 * and each that is read as a word but not counted: a number, a link.  Signs between
 * words do not matter.
 */
static inline bool
token_ends_run(const aa_token *token)
{
	return (token->flags & AA_TOKEN_SENTENCE_START) != 0 ||
		(!aa_token_counts(token) && token->kind != AA_TOKEN_PUNCTUATION &&
		 token->kind != AA_TOKEN_SYMBOL && token->kind != AA_TOKEN_EMOJI);
}

/*
 * Count a document (sign 1), or take it away (-1): its terms of n words each, which
 * are our own tokens, or what the state's lexicon makes of them; or the lexemes of
 * a tsvector value.
 */
extern void count_document(TermStatsState *state, Datum body, int sign);
extern void count_vector(TermStatsState *state, Datum vector, int sign);

/* Count the single terms of all tokens of a document that has begun. */
extern void count_terms(TermStatsState *state, TermCursor *cursor, int sign);

/* Let the terms to come be n words each, of our own tokens. */
extern void use_own_tokens(TermStatsState *state, int n);

/* Let them be n lexemes each of a configuration. */
extern void use_config(TermStatsState *state, int n, Oid config);

/* Let them be lexemes of tsvector values. */
extern void use_vectors(TermStatsState *state);

/* The number of words that an n-gram may have; raises 22023. */
extern int	check_ngram_size(int n);

#endif							/* AA_TERM_DOCUMENTS_H */
