/*-------------------------------------------------------------------------
 *
 * termstats_state.c
 *	  The growing form of termstats: a hash table of terms.
 *
 *-------------------------------------------------------------------------
 */
#include "termstats_state.h"

#include "core/hash.h"
#include "miscadmin.h"
#include "termstats_flat.h"
#include "utils/memutils.h"

/* A state begins small, as GROUP BY may hold many at a time. */
#define FIRST_ENTRIES	16
#define FIRST_SLOTS		32
#define FIRST_ARENA		128
#define LAST_ARENA		(1024 * 1024)

/* Entries are found by 32-bit numbers, slots by 32-bit hashes. */
#define MAX_ENTRIES		((Size) 1 << 30)

static Size get_flat_size(ExpandedObjectHeader *object);
static void flatten_into(ExpandedObjectHeader *object, void *result,
						 Size allocated_size);

static const ExpandedObjectMethods state_methods = {get_flat_size, flatten_into};

/*----------
 * The hash table.
 *----------
 */

void
termstats_state_set_kind(TermStatsState *state, const TermStatsHeader *kind)
{
	char	   *analyzer;

	if (!termstats_is_empty(&state->header))
	{
		termstats_check_kinds(&state->header, kind);
		return;
	}
	analyzer = MemoryContextAlloc(state->expanded.eoh_context,
								  Max(kind->analyzer_length, 1));
	memcpy(analyzer, kind->analyzer, kind->analyzer_length);
	state->header.n = kind->n;
	state->header.analyzer = analyzer;
	state->header.analyzer_length = kind->analyzer_length;
}

/*
 * The seed is where the state happens to lie, so that nobody can write articles
 * whose words all collide.  No result depends on it.
 */
TermStatsState *
termstats_state_create(MemoryContext parent, const TermStatsHeader *kind)
{
	MemoryContext context = AllocSetContextCreate(parent, "termstats",
												  ALLOCSET_START_SMALL_SIZES);
	TermStatsState *state = MemoryContextAllocZero(context, sizeof(TermStatsState));

	EOH_init_header(&state->expanded, &state_methods, context);
	termstats_state_set_kind(state, kind);
	state->seed = aa_hash_mix((uint64) (uintptr_t) state);
	state->max_entries = FIRST_ENTRIES;
	state->entries = MemoryContextAlloc(context, FIRST_ENTRIES * sizeof(TermEntry));
	state->nslots = FIRST_SLOTS;
	state->slots = MemoryContextAllocZero(context, FIRST_SLOTS * sizeof(TermSlot));
	state->arena_size = FIRST_ARENA / 2;
	return state;
}

/* Twice the slots.  The hashes are in them, so no term is read again. */
static void
grow_slots(TermStatsState *state)
{
	Size		nslots = state->nslots * 2;
	TermSlot   *slots = MemoryContextAllocExtended(state->expanded.eoh_context,
												   nslots * sizeof(TermSlot),
												   MCXT_ALLOC_HUGE | MCXT_ALLOC_ZERO);

	for (Size i = 0; i < state->nslots; i++)
	{
		Size		at = state->slots[i].hash & (nslots - 1);

		if (state->slots[i].entry == 0)
			continue;
		while (slots[at].entry != 0)
			at = (at + 1) & (nslots - 1);
		slots[at] = state->slots[i];
	}
	pfree(state->slots);
	state->slots = slots;
	state->nslots = nslots;
}

/* A copy of the term that lives as long as the state. */
static const char *
keep_term(TermStatsState *state, const char *term, uint32 length)
{
	MemoryContext context = state->expanded.eoh_context;
	char	   *copy;

	if (length > state->arena_left)
	{
		if (length > LAST_ARENA / 8)
			return memcpy(MemoryContextAllocHuge(context, length), term, length);
		state->arena_size = Min(state->arena_size * 2, LAST_ARENA);
		state->arena_left = Max(state->arena_size, length);
		state->arena = MemoryContextAlloc(context, state->arena_left);
	}
	copy = memcpy(state->arena, term, length);
	state->arena += length;
	state->arena_left -= length;
	return copy;
}

static TermEntry *
add_entry(TermStatsState *state, const char *term, uint32 length)
{
	TermEntry  *entry;

	if (state->header.nterms == state->max_entries)
	{
		if (state->max_entries >= MAX_ENTRIES)
			termstats_too_large();
		state->max_entries *= 2;
		state->entries = repalloc_huge(state->entries,
									   state->max_entries * sizeof(TermEntry));
	}
	entry = &state->entries[state->header.nterms++];
	memset(entry, 0, sizeof(*entry));
	entry->count.term = keep_term(state, term, length);
	entry->count.length = length;
	return entry;
}

TermEntry *
termstats_state_entry(TermStatsState *state, const char *term, uint32 length)
{
	uint32		hash = (uint32) (aa_hash(term, length, state->seed) >> 32);
	Size		at;

	/* at most three slots of four are in use */
	if (state->header.nterms >= state->nslots / 4 * 3)
		grow_slots(state);
	at = hash & (state->nslots - 1);
	for (; state->slots[at].entry != 0; at = (at + 1) & (state->nslots - 1))
	{
		TermEntry  *entry = &state->entries[state->slots[at].entry - 1];

		if (state->slots[at].hash == hash && entry->count.length == length &&
			memcmp(entry->count.term, term, length) == 0)
			return entry;
	}
	state->slots[at].hash = hash;
	state->slots[at].entry = (uint32) state->header.nterms + 1;
	return add_entry(state, term, length);
}

/*----------
 * Counting.
 *----------
 */
void
termstats_state_begin_document(TermStatsState *state)
{
	state->header.ndocs = termstats_sum(state->header.ndocs, 1);
	state->document++;
}

void
termstats_state_count(TermStatsState *state, const char *term, uint32 length)
{
	TermEntry  *entry;

	/* no other count is greater than this one, so no other overflows */
	state->header.ntokens = termstats_sum(state->header.ntokens, 1);
	entry = termstats_state_entry(state, term, length);
	entry->count.nentry++;
	entry->count.ndoc += entry->last_document != state->document;
	entry->last_document = state->document;
}

static void
add_header(TermStatsState *state, const TermStatsHeader *header)
{
	if (!termstats_is_empty(header))
		termstats_state_set_kind(state, header);
	state->header.ndocs = termstats_sum(state->header.ndocs, header->ndocs);
	state->header.ntokens = termstats_sum(state->header.ntokens, header->ntokens);
}

static void
add_count(TermStatsState *state, const TermCount *count)
{
	TermEntry  *entry = termstats_state_entry(state, count->term, count->length);

	entry->count.ndoc += count->ndoc;
	entry->count.nentry += count->nentry;
}

/* Our own expanded object, NULL if the value is anything else. */
static TermStatsState *
expanded_state(Datum value)
{
	ExpandedObjectHeader *object;

	if (!VARATT_IS_EXTERNAL_EXPANDED(DatumGetPointer(value)))
		return NULL;
	object = DatumGetEOHP(value);
	return object->eoh_methods == &state_methods ? (TermStatsState *) object : NULL;
}

static void
add_state(TermStatsState *state, const TermStatsState *other)
{
	add_header(state, &other->header);
	for (int64 i = 0; i < other->header.nterms; i++)
	{
		CHECK_FOR_INTERRUPTS();
		add_count(state, &other->entries[i].count);
	}
}

static void
add_flat(TermStatsState *state, Datum value)
{
	TermStats *flat = PG_DETOAST_DATUM_PACKED(value);
	TermStatsReader reader;

	termstats_open(&reader, flat);
	add_header(state, &reader.header);
	while (termstats_read(&reader))
		add_count(state, &reader.current);
	if (reader.term != NULL)
		pfree(reader.term);
	/* ts_stat() does not do this, and its memory grows with the corpus */
	if (flat != (TermStats *) DatumGetPointer(value))
		pfree(flat);
}

void
termstats_state_add(TermStatsState *state, Datum value)
{
	const TermStatsState *other = expanded_state(value);

	if (other != NULL)
		add_state(state, other);
	else
		add_flat(state, value);
}

TermStatsState *
termstats_state_from_datum(MemoryContext parent, Datum value)
{
	static const TermStatsHeader none = {.n = 1,.analyzer = ""};
	TermStatsState *state = expanded_state(value);

	if (state != NULL && VARATT_IS_EXTERNAL_EXPANDED_RW(DatumGetPointer(value)))
	{
		/* it is about to change */
		if (state->flat != NULL)
			pfree(state->flat);
		state->flat = NULL;
		return state;
	}
	state = termstats_state_create(parent, &none);
	termstats_state_add(state, value);
	return state;
}

/*----------
 * Making it flat.
 *----------
 */

/* A term's first bytes, which decide most comparisons, and its entry. */
typedef struct SortItem
{
	uint64		front;
	const TermCount *count;
} SortItem;

static uint64
front_bytes(const TermCount *count)
{
	uint64		front = 0;

	for (uint32 i = 0; i < 8; i++)
		front = front << 8 | (i < count->length ? (unsigned char) count->term[i] : 0);
	return front;
}

static int
compare_items(const void *x, const void *y)
{
	const SortItem *a = x,
			   *b = y;
	int			difference;

	CHECK_FOR_INTERRUPTS();
	if (a->front != b->front)
		return a->front < b->front ? -1 : 1;
	difference = memcmp(a->count->term, b->count->term,
						Min(a->count->length, b->count->length));
	if (difference != 0)
		return difference;
	return a->count->length < b->count->length ? -1 :
		a->count->length > b->count->length;
}

#ifdef USE_ASSERT_CHECKING
static void
check_state(const TermStatsState *state)
{
	int64		sum = 0;

	Assert(state->header.nterms < state->nslots);
	for (int64 i = 0; i < state->header.nterms; i++)
	{
		const TermCount *count = &state->entries[i].count;

		Assert(count->length > 0);
		Assert(count->ndoc >= 1 && count->ndoc <= count->nentry);
		Assert(count->ndoc <= state->header.ndocs);
		sum += count->nentry;
	}
	Assert(sum <= state->header.ntokens);
}
#endif

TermStats *
termstats_state_flatten(TermStatsState *state)
{
	Size		n = (Size) state->header.nterms;
	SortItem   *items = MemoryContextAllocHuge(CurrentMemoryContext,
											   Max(n, 1) * sizeof(SortItem));
	TermStatsWriter writer;

#ifdef USE_ASSERT_CHECKING
	check_state(state);
#endif
	for (Size i = 0; i < n; i++)
	{
		items[i].count = &state->entries[i].count;
		items[i].front = front_bytes(items[i].count);
	}
	qsort(items, n, sizeof(SortItem), compare_items);
	termstats_begin(&writer);
	for (Size i = 0; i < n; i++)
	{
		CHECK_FOR_INTERRUPTS();
		termstats_append(&writer, items[i].count);
	}
	pfree(items);
	return termstats_finish(&writer, &state->header);
}

/*
 * The size is known only when the bytes are; they are kept for flatten_into(),
 * which always follows.
 */
static Size
get_flat_size(ExpandedObjectHeader *object)
{
	TermStatsState *state = (TermStatsState *) object;

	if (state->flat == NULL)
	{
		MemoryContext before = MemoryContextSwitchTo(object->eoh_context);

		state->flat = termstats_state_flatten(state);
		MemoryContextSwitchTo(before);
	}
	return VARSIZE(state->flat);
}

static void
flatten_into(ExpandedObjectHeader *object, void *result, Size allocated_size)
{
	TermStatsState *state = (TermStatsState *) object;

	Assert(state->flat != NULL && allocated_size == VARSIZE(state->flat));
	memcpy(result, state->flat, allocated_size);
	pfree(state->flat);
	state->flat = NULL;
}
