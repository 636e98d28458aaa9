/*-------------------------------------------------------------------------
 *
 * termstats_flatten.c
 *	  The growing form of termstats made flat: in the end, or a part of it on
 *	  the way.
 *
 * An entry of the hash table takes ten times the memory of a term in a flat
 * value.  So when the table has grown large, what was counted is put away as a
 * flat value, a part of the whole, and the table begins anew; parts are added up
 * when they are of like size, and in the end.
 *
 *-------------------------------------------------------------------------
 */
#include "termstats_flat.h"
#include "termstats_lexicon.h"

#include "miscadmin.h"
#include "utils/memutils.h"

/*
 * Parts that were put away are added up when one has no more than so many times
 * the bytes of the next: a term is read again as often as parts can grow by that.
 */
#define LIKE_SIZE 2

/* So many words of a lexicon may stay in memory, lest they are looked up again. */
#define FEW_WORDS 30000

/*----------
 * The tables.
 *----------
 */

/* A term's first bytes, which decide most comparisons, and its entry. */
typedef struct SortItem
{
	uint64		front;
	const TermEntry *entry;
} SortItem;

static inline int
compare_items(const SortItem *a, const SortItem *b)
{
	if (a->front != b->front)
		return a->front < b->front ? -1 : 1;
	return termstats_compare(a->entry->count.term, a->entry->count.length,
							 b->entry->count.term, b->entry->count.length);
}

/* The server's sort with the comparison in it: sort_items(items, n). */
#define ST_SORT sort_items
#define ST_ELEMENT_TYPE SortItem
#define ST_COMPARE(a, b) compare_items(a, b)
#define ST_SCOPE static
#define ST_CHECK_FOR_INTERRUPTS
#define ST_DEFINE
#include "lib/sort_template.h"

#ifdef USE_ASSERT_CHECKING
static void
check_state(const TermStatsState *state)
{
	int64		sum = 0,
				nterms = 0;

	Assert(state->nentries == state->slots.used);
	for (Size i = 0; i < state->nentries; i++)
	{
		const TermCount *count = &state->entries[i].count;

		Assert(count->length > 0);
		Assert((count->ndoc > 0) == (count->nentry > 0));
		Assert(count->ndoc >= 0 && count->ndoc <= count->nentry);
		Assert(count->ndoc <= state->header.ndocs);
		sum += count->nentry;
		nterms += count->nentry > 0;
	}
	Assert(sum <= state->header.ntokens);
	Assert(nterms == state->header.nterms);
}
#endif

static SortItem *
sort_entries(const TermStatsState *state)
{
	SortItem   *items = MemoryContextAllocHuge(CurrentMemoryContext,
											   Max(state->header.nterms, 1) * sizeof(SortItem));
	Size		n = 0;

	for (Size i = 0; i < state->nentries; i++)
	{
		if (state->entries[i].count.nentry == 0)
			continue;
		items[n].entry = &state->entries[i];
		items[n++].front = termstats_front(state->entries[i].count.term,
										   state->entries[i].count.length);
	}
	sort_items(items, n);
	return items;
}

/* Of terms that were not put away; the header is that of the result. */
static TermStats *
flatten_tables(const TermStatsState *state, const TermStatsHeader *header)
{
	SortItem   *items = sort_entries(state);
	TermStatsWriter writer;

	termstats_begin(&writer);
	for (int64 i = 0; i < state->header.nterms; i++)
	{
		const TermEntry *entry = items[i].entry;
		uint32		nwords;
		TermWord   *words;

		CHECK_FOR_INTERRUPTS();
		words = termstats_state_words(state, (uint32) (entry - state->entries), &nwords);
		termstats_append(&writer, &entry->count, words, nwords);
		if (words != NULL)
			pfree(words);
	}
	pfree(items);
	return termstats_finish(&writer, header);
}

/*----------
 * What is put away.
 *----------
 */

/* Documents and tokens that came after. */
static TermStatsHeader
later_header(const TermStatsState *state)
{
	TermStatsHeader header = state->header;
	TermStatsReader part;

	for (int i = 0; i < state->nparts; i++)
	{
		termstats_open(&part, state->parts[i]);
		header.ndocs -= part.header.ndocs;
		header.ntokens -= part.header.ntokens;
	}
	return header;
}

/* Add up the last two parts. */
static void
join_parts(TermStatsState *state)
{
	TermStats **last = &state->parts[--state->nparts];
	TermStats  *sum = termstats_flat_sum(last[-1], last[0]);

	pfree(last[-1]);
	pfree(last[0]);
	last[-1] = sum;
}

static void
add_part(TermStatsState *state, TermStats *part)
{
	TermStats **parts = state->parts;

	parts[state->nparts++] = part;
	while (state->nparts > 1 &&
		   VARSIZE(parts[state->nparts - 2]) / LIKE_SIZE <= VARSIZE(parts[state->nparts - 1]))
		join_parts(state);
	Assert(state->nparts < TERMSTATS_MAX_PARTS);
}

/* Words of a lexicon that are in no entry yet. */
static Size
noted(const TermStatsState *state)
{
	return state->lexicon == NULL ? 0 : state->lexicon->ncounted;
}

/* All that is not put away yet, of which the header tells but the noted words. */
static TermStats *
flatten_later(TermStatsState *state, const TermStatsHeader *header)
{
	if (noted(state) == 0)
		return flatten_tables(state, header);
	Assert(state->nentries == 0);
	return termstats_lexicon_flatten(state->lexicon, *header, &state->header.ntokens);
}

/* Put what is in the tables, or is noted, away as one more part. */
static void
put_part_away(TermStatsState *state)
{
	TermStatsHeader header;
	TermStats  *later;

	if (state->nentries > 0)
		termstats_state_settle(state);
	header = later_header(state);
	if (state->nparts > 0 && termstats_is_empty(&header))
		return;
	later = flatten_later(state, &header);
	/* neither is needed while there are two flat values more */
	termstats_state_reset_tables(state);
	if (state->lexicon != NULL)
		state->lexicon = termstats_lexicon_limit(state->lexicon, FEW_WORDS);
	add_part(state, later);
}

void
termstats_state_put_away(TermStatsState *state)
{
	MemoryContext outside = MemoryContextSwitchTo(state->expanded.eoh_context);

	put_part_away(state);
	while (state->nparts > 1)
		join_parts(state);
	MemoryContextSwitchTo(outside);
}

void
termstats_state_limit(TermStatsState *state)
{
	MemoryContext outside;

	/* a word takes half of the memory of an entry, or more */
	if (likely(state->nentries + state->nwords / 2 + noted(state) < MANY_TERMS) || state->shrinks)
		return;
	outside = MemoryContextSwitchTo(state->expanded.eoh_context);
	put_part_away(state);
	MemoryContextSwitchTo(outside);
}

/* From now on all terms are to be in the tables, as counts are taken away. */
void
termstats_state_take_back(TermStatsState *state)
{
	state->shrinks = true;
	termstats_state_settle(state);
	while (state->nparts > 0)
	{
		TermStats  *part = state->parts[--state->nparts];

		termstats_state_add_terms(state, part);
		pfree(part);
	}
}

/*----------
 * The whole.
 *----------
 */
TermStats *
termstats_state_flatten(TermStatsState *state)
{
	TermStats  *result;

	if (state->nentries > 0)
		termstats_state_settle(state);
#ifdef USE_ASSERT_CHECKING
	check_state(state);
#endif
	if (state->nparts == 0 && noted(state) == 0)
		return flatten_tables(state, &state->header);
	termstats_state_put_away(state);
	result = palloc(VARSIZE(state->parts[0]));
	return memcpy(result, state->parts[0], VARSIZE(state->parts[0]));
}

/*
 * The size is known only when the bytes are; they are kept for flatten_into(),
 * which always follows.
 */
static Size
get_flat_size(ExpandedObjectHeader *object)
{
	TermStatsState *state = (TermStatsState *) object;

	termstats_state_put_away(state);
	return VARSIZE(state->parts[0]);
}

static void
flatten_into(ExpandedObjectHeader *object, void *result, Size allocated_size)
{
	const TermStatsState *state = (const TermStatsState *) object;

	Assert(state->nparts == 1 && allocated_size == VARSIZE(state->parts[0]));
	memcpy(result, state->parts[0], allocated_size);
}

const ExpandedObjectMethods termstats_state_methods = {get_flat_size, flatten_into};
