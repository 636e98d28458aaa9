/*-------------------------------------------------------------------------
 *
 * termstats_state.h
 *	  The growing form of termstats: a hash table of terms.
 *
 * It is an expanded object (see utils/expandeddatum.h), and the transition
 * state of our aggregates.  As its type is termstats itself and not internal,
 * a partial result travels between processes, and is stored, as any value;
 * it is made flat on the way without our help.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_TERMSTATS_STATE_H
#define AA_TERMSTATS_STATE_H

#include "termstats.h"

#include "utils/expandeddatum.h"

typedef struct TermEntry
{
	TermCount	count;
	int64		last_document;	/* the document that counted it last */
} TermEntry;

typedef struct TermSlot
{
	uint32		hash;
	uint32		entry;			/* index + 1, 0 for an empty slot */
} TermSlot;

typedef struct TermStatsState
{
	ExpandedObjectHeader expanded;
	TermStatsHeader header;		/* nterms is that of entries, too */
	uint64		seed;			/* of the hash */
	int64		document;		/* running number of the one being counted */
	TermEntry  *entries;		/* in order of first appearance */
	Size		max_entries;
	TermSlot   *slots;			/* open addressing, linear probing */
	Size		nslots;			/* a power of two */
	char	   *arena;			/* where the next term goes */
	Size		arena_left;
	Size		arena_size;		/* of the last chunk */
	TermStats *flat;		/* made by get_flat_size for flatten_into */
} TermStatsState;

/*
 * An empty state in a memory context of its own below parent.  For an
 * aggregate, parent must be the aggregate's context itself: the executor
 * adopts expanded objects only from there.
 */
extern TermStatsState *termstats_state_create(MemoryContext parent,
											  const TermStatsHeader *kind);

/*
 * The state to go on counting in: the value itself if it is one that may be
 * changed, else a new state with the same content.
 */
extern TermStatsState *termstats_state_from_datum(MemoryContext parent, Datum value);

/* Add another value, which is not changed. */
extern void termstats_state_add(TermStatsState *state, Datum value);

/* Of what kind the terms to come are; raises 42804 if there are others. */
extern void termstats_state_set_kind(TermStatsState *state,
									 const TermStatsHeader *kind);

/* Count one more document, then each of its tokens. */
extern void termstats_state_begin_document(TermStatsState *state);
extern void termstats_state_count(TermStatsState *state, const char *term,
								  uint32 length);

/* The entry of a term; a new one has zero counts, for the caller to set. */
extern TermEntry *termstats_state_entry(TermStatsState *state, const char *term,
										uint32 length);

/* The flat value, in the current memory context. */
extern TermStats *termstats_state_flatten(TermStatsState *state);

#endif							/* AA_TERMSTATS_STATE_H */
