/*-------------------------------------------------------------------------
 *
 * matching.h
 *	  Are two quotes the same words?
 *
 * Outlets trim quotes, cut the middle out, put words in brackets and set them
 * in other marks.  So quotes are compared by their words in a normal form, and
 * by what they share relative to the shorter of them.
 *
 * The normal form: case-folded words, one blank between them.  Hyphens and
 * dashes part words, apostrophes go ("we've" is "weve"), a stop between single
 * letters goes ("U.S." is "us"), so does a comma between digits.  Ellipses and
 * what the outlet put in [brackets] are gaps: they go, and the words around
 * them are not taken for neighbours.  Brackets inside a word only go
 * themselves: "[T]he" is "the".
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_MATCHING_H
#define AA_MATCHING_H

#include "article.h"

/* The words of a quote, by their hashes. */
typedef struct aa_quote_word
{
	uint64_t	hash;
	bool		after_gap;		/* no neighbour of the word before */
} aa_quote_word;

typedef struct aa_quote_words
{
	aa_quote_word *words;
	size_t		n;
} aa_quote_words;

/* A set of hashes: ascending as int64_t, each once. */
typedef struct aa_hash_set
{
	uint64_t   *hashes;
	size_t		n;
} aa_hash_set;

/*----------
 * quote_words.c
 *----------
 */

/*
 * The normal form.  Writes at most AA_TERM_GROWTH * size bytes to buffer;
 * AA_CANCELLED if the tick function says so.
 */
extern aa_status aa_quote_normal(const char *text, uint32_t size,
								 const aa_environment *env,
								 char *buffer, size_t *length);

/* The words of a quote.  The arrays below are the caller's to give back. */
extern aa_status aa_quote_words_find(const char *text, uint32_t size,
									 const aa_environment *env,
									 aa_quote_words *words);

/*----------
 * matching.c
 *----------
 */

/*
 * The shingles of a quote: each two neighbouring words.  A quote without any
 * gives its words instead.  These hashes never change, users store them.
 */
extern aa_status aa_quote_shingles(const aa_quote_words *words,
								   const aa_environment *env, aa_hash_set *set);

typedef struct aa_overlap
{
	size_t		na;
	size_t		nb;
	size_t		common;
} aa_overlap;

/*
 * What two quotes share, in shingles; in words where one of the two has no
 * shingles.
 */
extern aa_status aa_quote_overlap(const aa_quote_words *a, const aa_quote_words *b,
								  const aa_environment *env, aa_overlap *overlap);

/* Do two outlets print the same quote, or parts of the same? */
extern aa_status aa_same_quote(const aa_quote_words *a, const aa_quote_words *b,
							   const aa_environment *env, bool *same);

#endif							/* AA_MATCHING_H */
