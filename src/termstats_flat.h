/*-------------------------------------------------------------------------
 *
 * termstats_flat.h
 *	  The flat form of termstats: how a value is stored and sent.
 *
 * After the varlena header come, without any alignment:
 *
 *		version		1 byte: 1
 *		n			1 byte
 *		flags		1 byte: 0, for later versions
 *		analyzer	1 byte of length, and so many bytes
 *		ndocs, ntokens, nterms
 *		the terms in bytewise order; for each
 *			lengths: 4 bits for the bytes it shares with the front of the term
 *			before, 4 for the bytes that follow, less 1; these bytes
 *			counts: 4 bits for ndoc - 1, 3 for nentry - ndoc, 1 set if words
 *			are known
 *			the words other than the term, if known: their number, and in
 *			bytewise order for each
 *				lengths: 4 bits for the bytes it shares with the front of the
 *				term, 4 for the bytes that follow; these bytes
 *				occurrences
 *
 * The bits stand in one byte, the first named lowest.  All of a field's bits
 * set mean that the rest of the number follows, as other numbers do: as a
 * varint, seven bits a byte, lowest first, the top bit set in all but the last.
 * Everything is as short as it can be (no zero byte ends a varint, nothing
 * shared is written again), so equal values have equal bytes on all platforms;
 * readers insist on it.
 *
 * Versions: readers know all versions there have been, writers write the last.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_TERMSTATS_FLAT_H
#define AA_TERMSTATS_FLAT_H

#include "termstats.h"

#define TERMSTATS_VERSION 1

/* Bytes of a value that surely hold all that stands before the terms. */
#define TERMSTATS_MAX_VARINT 9
#define TERMSTATS_MAX_HEADER \
	(4 + TERMSTATS_MAX_ANALYZER + 3 * TERMSTATS_MAX_VARINT)

/*----------
 * Reading:
 *		termstats_open(&reader, value);
 *		while (termstats_read(&reader))
 *			... reader.current, until the next call ...
 *----------
 */
typedef struct TermStatsReader
{
	TermStatsHeader header;
	TermCount	current;
	const unsigned char *at;
	const unsigned char *end;
	int64		left;			/* terms to come */
	int64		sum;			/* of nentry so far */
	char	   *term;			/* the current one, spelled out */
	Size		room;			/* bytes of it */
	TermWord   *words;			/* of the current term */
	uint32		nwords;
	uint32		max_words;
	char	   *pool;			/* these words, spelled out */
	Size		pool_used;
	Size		pool_room;
} TermStatsReader;

/*
 * These two say what is wrong with the bytes, NULL if nothing is.  They trust
 * nothing.  *found is false past the last term.
 */
extern const char *termstats_try_open(TermStatsReader *reader, const char *data,
									  Size size);
extern const char *termstats_try_read(TermStatsReader *reader, bool *found);

/* The same for stored values; raise XX001 for broken ones. */
extern void termstats_open(TermStatsReader *reader, const TermStats *value);
extern bool termstats_read(TermStatsReader *reader);

/*
 * The order of the terms that two readers are at, as termstats_compare() has it; one
 * past its last term comes behind the other.
 */
extern int	termstats_compare_current(const TermStatsReader *a, bool has_a,
									 const TermStatsReader *b, bool has_b);

/* Give back what a reader has allocated. */
extern void termstats_close(TermStatsReader *reader);

/*
 * Only what stands before the terms; does not detoast more than that.
 * header->analyzer points into memory of the current context.
 */
extern void termstats_read_header(TermStatsHeader *header, Datum value);

/*----------
 * Writing: begin, append the terms in order, finish.
 *----------
 */
typedef struct TermStatsWriter
{
	char	   *data;
	Size		used;
	Size		room;
	int64		nterms;
	char	   *last;			/* the term before */
	uint32		last_length;
	Size		last_room;
} TermStatsWriter;

extern void termstats_begin(TermStatsWriter *writer);
extern void termstats_append(TermStatsWriter *writer, const TermCount *count,
							 const TermWord *words, uint32 nwords);

/* The value; header->nterms is not looked at. */
extern TermStats *termstats_finish(TermStatsWriter *writer,
								   const TermStatsHeader *header);

#endif							/* AA_TERMSTATS_FLAT_H */
