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

#include "termstats_hash.h"
#include "termstats.h"

#include "utils/expandeddatum.h"

/*
 * Terms of a table, or words of a lexicon, that take 14 MB at most.  A table with
 * more is made flat, a lexicon with more begins anew.
 */
#define MANY_TERMS 120000

/* Each part that was put away has more than twice the bytes of the next. */
#define TERMSTATS_MAX_PARTS 32

typedef struct TermEntry
{
	TermCount	count;			/* zero if all was taken away again */
	uint64		front[TERM_FRONT / 8];	/* of its key */
	int64		last_document;	/* the document that counted it last */
	uint64		first_word;		/* index + 1 of its words */
} TermEntry;

/* A word other than the term itself that was counted for it. */
typedef struct TermWordEntry
{
	TermWord	word;			/* count is zero if all was taken away */
	uint32		entry;
	uint32		next;			/* index + 1 of the entry's next word */
} TermWordEntry;

/* What a dictionary made of the words so far; see termstats_lexicon.h. */
typedef struct TermLexicon TermLexicon;

typedef struct TermStatsState
{
	ExpandedObjectHeader expanded;
	TermStatsHeader header;		/* nterms counts entries that are not zero */
	uint64		seed;			/* of the hash */
	int64		document;		/* running number of the one being counted */
	int64		ninputs;		/* values in a moving aggregate's frame */
	MemoryContext tables;		/* has all that follows to the arena */
	TermEntry  *entries;		/* in order of first appearance */
	void	   *entries_chunk;	/* the memory they are in */
	Size		nentries;
	Size		max_entries;
	TermSlots	slots;
	TermWordEntry *words;
	Size		nwords;
	Size		max_words;
	TermSlots	word_slots;
	TermArena	arena;			/* of terms and words */
	TermLexicon *lexicon;
	TermStats  *parts[TERMSTATS_MAX_PARTS]; /* what was put away, the largest first */
	int			nparts;
	bool		shrinks;		/* counts are taken away: put nothing away */
} TermStatsState;

extern const ExpandedObjectMethods termstats_state_methods;

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

/* The value if it is a state, to be looked at only; else NULL. */
extern TermStatsState *termstats_state_peek(Datum value);

/* Add another value, or take it away; that value is not changed. */
extern void termstats_state_add(TermStatsState *state, Datum value);
extern void termstats_state_subtract(TermStatsState *state, Datum value);

/* Of what kind the terms to come are; raises 42804 if there are others. */
extern void termstats_state_set_kind(TermStatsState *state,
									 const TermStatsHeader *kind);

/*
 * Count one more document, then its terms by their entries, n times each.  Or take a
 * document away that was counted before: sign is -1 for that, 1 for counting.
 */
extern void termstats_state_begin_document(TermStatsState *state, int sign);
extern void termstats_state_end_document(TermStatsState *state);
extern void termstats_state_take(TermStatsState *state, uint32 entry, int64 n);

static inline void
termstats_state_count(TermStatsState *state, uint32 entry, int n, int sign)
{
	TermEntry  *counted = &state->entries[entry];

	if (sign < 0)
	{
		termstats_state_take(state, entry, n);
		return;
	}
	/* no other count is greater than this one, so no other overflows */
	state->header.ntokens = termstats_sum(state->header.ntokens, n);
	state->header.nterms += counted->count.nentry == 0;
	counted->count.nentry += n;
	counted->count.ndoc += counted->last_document != state->document;
	counted->last_document = state->document;
}

/*
 * The entry of a term, by its number, which holds as long as nothing is taken
 * away; a new one has zero counts.
 */
extern uint32 termstats_state_entry(TermStatsState *state, const char *term,
									uint32 length);

/* The same for a key, whose hash has the state's seed. */
extern uint32 termstats_state_entry_of(TermStatsState *state, const TermKey *key);

/* The number + 1 of an entry there is, 0 if there is none. */
static inline uint32
termstats_state_find(const TermStatsState *state, const TermKey *key)
{
	const TermSlot *slots = state->slots.slots;
	Size		mask = state->slots.nslots - 1;

	if (slots == NULL)
		return 0;
	for (Size at = key->hash & mask; slots[at].entry != 0; at = (at + 1) & mask)
	{
		const TermEntry *entry = &state->entries[slots[at].entry - 1];

		if (slots[at].hash == key->hash &&
			is_key(key, entry->count.term, entry->count.length, entry->front))
			return slots[at].entry;
	}
	return 0;
}

/*
 * Where a term's entry should be; to AA_PREFETCH, so that the waits of many terms
 * overlap, as a large table is not in the processor's cache.  (Functions that did
 * it themselves would do nothing else, and some compilers leave such calls out.)
 */
static inline const TermEntry *
termstats_state_guess(const TermStatsState *state, uint32 hash)
{
	const TermSlot *slot = term_slot(&state->slots, hash);

	return slot == NULL || slot->entry == 0 ? NULL : &state->entries[slot->entry - 1];
}

/* Is there such a term? */
extern bool termstats_state_has(const TermStatsState *state, const char *term,
								uint32 length);

/* Add to the counts of an entry; header.ntokens is the caller's business. */
extern void termstats_state_add_count(TermStatsState *state, uint32 entry,
									  int64 ndoc, int64 nentry);

/*
 * The number of a word of an entry's term, not the term itself; and how often
 * it occurs.  A new one has a zero count.
 */
extern uint32 termstats_state_word(TermStatsState *state, uint32 entry,
								   const char *word, uint32 length);

/* Count a word so often; false if it has been counted before. */
extern bool termstats_state_count_word(TermStatsState *state, uint32 entry,
									   const char *word, uint32 length, int64 count);

/* The words of an entry in bytewise order, in the current memory context. */
extern TermWord *termstats_state_words(const TermStatsState *state, uint32 entry,
									   uint32 *nwords);

/*
 * Enter what the lexicon has noted: before entries are read, after documents
 * were counted.
 */
extern void termstats_state_settle(TermStatsState *state);

/* The flat value, in the current memory context. */
extern TermStats *termstats_state_flatten(TermStatsState *state);

/*
 * Put all terms counted so far away as one flat value, which takes less memory.
 * The numbers of entries are invalid afterwards.
 */
extern void termstats_state_put_away(TermStatsState *state);

/* The same with the terms in the tables alone, if these have become many. */
extern void termstats_state_limit(TermStatsState *state);

/* Have all terms in the tables again, and from now on. */
extern void termstats_state_take_back(TermStatsState *state);

/* Of the functions above: empty the tables, and fill them; the other counts stay. */
extern void termstats_state_reset_tables(TermStatsState *state);
extern void termstats_state_add_terms(TermStatsState *state, const TermStats *value);

#endif							/* AA_TERMSTATS_STATE_H */
