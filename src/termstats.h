/*-------------------------------------------------------------------------
 *
 * termstats.h
 *	  The type termstats: how often each term occurs in a set of documents.
 *
 * A value knows the number of its documents (ndocs) and tokens (ntokens), and
 * for each term in how many documents it occurs (ndoc) and how often (nentry).
 * Values add up and subtract, so statistics of days give those of weeks.
 *
 * There are two forms of it.  termstats_flat.h has the one that is stored: terms in
 * bytewise order, for readers, merges and the disk.  termstats_state.h has the
 * one that grows: a hash table, the state of the aggregates.
 *
 * Where a dictionary made the terms, a value also knows of which words: how
 * many occurrences of "beauti" were written "beautiful", and "beauty".  The
 * commonest of them is the term's label.  All words are kept, not the commonest
 * alone, so that labels too are the same however values are added up.
 *
 * Invariants, in both forms:
 *		1 <= ndoc <= nentry		for each term
 *		sum of the words' counts <= nentry; the rest was written as the term
 *		ndoc <= ndocs			for each term
 *		sum of nentry <= ntokens	(less where rare terms were left out)
 *
 * Terms are in the database's encoding, and sorted by their bytes whatever the
 * collation.  How text was cut into terms is kept as a name and a number, never
 * as an OID, so that a value means the same in another database.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_TERMSTATS_H
#define AA_TERMSTATS_H

#include "compat.h"

#include "common/int.h"

/* A flat value.  struct varlena is spelled differently from 19 on, bytea not. */
typedef bytea TermStats;

/* All of a value but its terms. */
typedef struct TermStatsHeader
{
	int			n;				/* words in a term: 1, or n of n-grams */
	const char *analyzer;		/* what made the terms, "" for our own tokens */
	int			analyzer_length;
	int64		ndocs;
	int64		ntokens;
	int64		nterms;
} TermStatsHeader;

/* Nothing counted yet, in single words of our own tokens. */
extern const TermStatsHeader termstats_no_documents;

#define TERMSTATS_MAX_N			255
#define TERMSTATS_MAX_ANALYZER	255

typedef struct TermCount
{
	const char *term;			/* not NUL-terminated, never empty */
	uint32		length;
	int64		ndoc;
	int64		nentry;
} TermCount;

/* A word other than the term itself that was counted for it. */
typedef struct TermWord
{
	const char *word;			/* not NUL-terminated, never empty */
	uint32		length;
	int64		count;
} TermWord;

/*
 * Which word stands for the term: the commonest, the first in bytewise order
 * among equals.  NULL if that is the term itself, which is readable then.
 */
extern const TermWord *termstats_label(const TermCount *count,
									   const TermWord *words, uint32 nwords);

/* Bytewise order of two strings, the shorter first where one begins the other. */
extern int	termstats_compare(const char *a, uint32 a_length,
							 const char *b, uint32 b_length);

/*
 * The first eight bytes as a number: of two texts that differ in it, the one with
 * the lower number comes first.
 */
static inline uint64
termstats_front(const char *text, uint32 length)
{
	uint64		front = 0;

	for (uint32 i = 0; i < 8; i++)
		front = front << 8 | (i < length ? (unsigned char) text[i] : 0);
	return front;
}

/*
 * Does the value hold nothing at all?  Then it adds up with values of any kind,
 * and when it is made flat its n and analyzer are those of our own tokens: there
 * is one empty value only.
 */
static inline bool
termstats_is_empty(const TermStatsHeader *header)
{
	return header->ndocs == 0 && header->ntokens == 0 && header->nterms == 0;
}

/* What the terms of a value are, for messages: "single words made by ...". */
extern char *termstats_describe_kind(const TermStatsHeader *kind);

/*
 * Raises 42804 when the terms of two values are of different kinds: of another
 * n, or made by another analyzer.
 */
extern void termstats_check_kinds(const TermStatsHeader *a,
								  const TermStatsHeader *b);

/*
 * Raise 22003: the value to be subtracted is not a part of the other.  The first
 * gives the reason as the detail; the second shows the counts of a term, of which
 * b cannot be taken from a.
 */
extern void termstats_not_a_part(const char *detail);
extern void termstats_term_is_no_part(const TermCount *a, const TermCount *b);

/* Bytes of a term to show in an error: a long one is cut between characters. */
extern int	termstats_shown_length(const char *term, uint32 length);

/* Raises 22003: a sum does not fit into bigint. */
extern void termstats_out_of_range(void);

static inline int64
termstats_sum(int64 a, int64 b)
{
	int64		sum;

	if (unlikely(pg_add_s64_overflow(a, b, &sum)))
		termstats_out_of_range();
	return sum;
}

/* The sum of two flat values, in the current memory context. */
extern TermStats *termstats_flat_sum(const TermStats *a, const TermStats *b);

/* Raises 54000: the value would be larger than PostgreSQL can hold. */
extern void termstats_too_large(void);

#endif							/* AA_TERMSTATS_H */
