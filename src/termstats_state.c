/*-------------------------------------------------------------------------
 *
 * termstats_state.c
 *	  The growing form of termstats: a hash table of terms.
 *
 *-------------------------------------------------------------------------
 */
#include "termstats_state.h"

#include "miscadmin.h"
#include "termstats_flat.h"
#include "termstats_lexicon.h"
#include "utils/memutils.h"

/* A state begins small, as GROUP BY may hold many at a time. */
#define FIRST_ENTRIES	16

/* Tables of fewer entries are not made smaller. */
#define MIN_SHRINK		1024

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

/* Make room for entries.  One is as large as a line of the processor's cache. */
static void
resize_entries(TermStatsState *state, Size max)
{
	StaticAssertStmt(sizeof(TermEntry) == CACHE_LINE, "an entry must fill a cache line");
	if (max > MAX_ENTRIES)
		termstats_too_large();
	state->entries = term_array_resize(state->tables, &state->entries_chunk, state->entries,
									   state->nentries * sizeof(TermEntry),
									   max * sizeof(TermEntry));
	state->max_entries = max;
}

void
termstats_state_reset_tables(TermStatsState *state)
{
	MemoryContextReset(state->tables);
	state->header.nterms = 0;
	state->nentries = state->nwords = state->max_words = 0;
	state->entries_chunk = NULL;
	resize_entries(state, FIRST_ENTRIES);
	state->words = NULL;
	memset(&state->slots, 0, sizeof(TermSlots));
	memset(&state->word_slots, 0, sizeof(TermSlots));
	memset(&state->arena, 0, sizeof(TermArena));
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

	EOH_init_header(&state->expanded, &termstats_state_methods, context);
	termstats_state_set_kind(state, kind);
	state->seed = aa_hash_mix((uint64) (uintptr_t) state);
	state->tables = AllocSetContextCreate(context, "termstats tables",
										  ALLOCSET_START_SMALL_SIZES);
	termstats_state_reset_tables(state);
	return state;
}

static uint32
add_entry(TermStatsState *state, const TermKey *key)
{
	TermEntry  *entry;

	if (state->nentries == state->max_entries)
		resize_entries(state, state->max_entries * 2);
	entry = &state->entries[state->nentries];
	memset(entry, 0, sizeof(*entry));
	entry->count.term = term_arena_keep(state->tables, &state->arena, key->term, key->length);
	entry->count.length = key->length;
	memcpy(entry->front, key->front, TERM_FRONT);
	return (uint32) state->nentries++;
}

uint32
termstats_state_entry(TermStatsState *state, const char *term, uint32 length)
{
	TermKey		key = make_key(term, length, state->seed);

	return termstats_state_entry_of(state, &key);
}

uint32
termstats_state_entry_of(TermStatsState *state, const TermKey *key)
{
	uint32		found = termstats_state_find(state, key);

	if (found > 0)
		return found - 1;
	term_slots_add(state->tables, &state->slots, key->hash, (uint32) state->nentries);
	return add_entry(state, key);
}

bool
termstats_state_has(const TermStatsState *state, const char *term, uint32 length)
{
	TermKey		key = make_key(term, length, state->seed);
	uint32		found = termstats_state_find(state, &key);

	return found > 0 && state->entries[found - 1].count.nentry > 0;
}

/*----------
 * The words of terms.
 *----------
 */
static uint32
add_word(TermStatsState *state, uint32 entry, const char *word, uint32 length)
{
	TermWordEntry *added;

	if (state->nwords == state->max_words)
	{
		if (state->max_words >= MAX_ENTRIES)
			termstats_too_large();
		state->max_words = Max(FIRST_ENTRIES, state->max_words * 2);
		state->words = state->words == NULL ?
			MemoryContextAlloc(state->tables, state->max_words * sizeof(TermWordEntry)) :
			repalloc_huge(state->words, state->max_words * sizeof(TermWordEntry));
	}
	added = &state->words[state->nwords];
	added->word.word = term_arena_keep(state->tables, &state->arena, word, length);
	added->word.length = length;
	added->word.count = 0;
	added->entry = entry;
	added->next = state->entries[entry].first_word;
	state->entries[entry].first_word = (uint32) ++state->nwords;
	return (uint32) state->nwords - 1;
}

uint32
termstats_state_word(TermStatsState *state, uint32 entry, const char *word,
					 uint32 length)
{
	const TermSlots *table = &state->word_slots;
	Size		mask = table->nslots - 1;
	uint32		hash = (uint32) (aa_hash(word, length, state->seed + entry) >> 32);

	for (Size at = hash & mask; table->used > 0 && table->slots[at].entry != 0; at = (at + 1) & mask)
	{
		const TermWordEntry *found = &state->words[table->slots[at].entry - 1];

		if (table->slots[at].hash == hash && found->entry == entry &&
			found->word.length == length &&
			memcmp(found->word.word, word, length) == 0)
			return table->slots[at].entry - 1;
	}
	term_slots_add(state->tables, &state->word_slots, hash, (uint32) state->nwords);
	return add_word(state, entry, word, length);
}

bool
termstats_state_count_word(TermStatsState *state, uint32 entry, const char *word,
						   uint32 length, int64 count)
{
	uint32		i = termstats_state_word(state, entry, word, length);
	TermWord   *counted = &state->words[i].word;

	counted->count += count;
	return counted->count == count;
}

static int
compare_words(const void *x, const void *y)
{
	const TermWord *a = x,
				   *b = y;

	CHECK_FOR_INTERRUPTS();
	return termstats_compare(a->word, a->length, b->word, b->length);
}

TermWord *
termstats_state_words(const TermStatsState *state, uint32 entry, uint32 *nwords)
{
	uint32		first = state->entries[entry].first_word;
	TermWord   *words = NULL;
	Size		n = 0;

	for (uint32 i = first; i != 0; i = state->words[i - 1].next)
		n += state->words[i - 1].word.count > 0;
	*nwords = (uint32) n;
	if (n == 0)
		return NULL;
	words = MemoryContextAllocHuge(CurrentMemoryContext, n * sizeof(TermWord));
	for (uint32 i = first; i != 0; i = state->words[i - 1].next)
	{
		if (state->words[i - 1].word.count > 0)
			words[--n] = state->words[i - 1].word;
	}
	qsort(words, *nwords, sizeof(TermWord), compare_words);
	return words;
}

/*----------
 * Counting.
 *----------
 */
void
termstats_state_settle(TermStatsState *state)
{
	if (state->lexicon != NULL)
		termstats_lexicon_settle(state->lexicon, state, 1);
}

void
termstats_state_begin_document(TermStatsState *state, int sign)
{
	if (sign < 0)
		termstats_state_take_back(state);
	else
		termstats_state_limit(state);
	if (state->lexicon != NULL)
		termstats_lexicon_begin_document(state->lexicon);
	if (sign < 0 && state->header.ndocs == 0)
		termstats_not_a_part("It has more documents.");
	state->header.ndocs = sign < 0 ? state->header.ndocs - 1 :
									 termstats_sum(state->header.ndocs, 1);
	state->document++;
}

/* The document that is being taken away has the term n times more. */
void
termstats_state_take(TermStatsState *state, uint32 entry, int64 n)
{
	TermEntry  *taken = &state->entries[entry];
	bool		again = taken->last_document == state->document;
	TermCount	part = {taken->count.term, taken->count.length, 1, n};

	if (taken->count.nentry - n < taken->count.ndoc - !again ||
		(!again && taken->count.ndoc < 1))
		termstats_term_is_no_part(&taken->count, &part);
	state->header.ntokens -= n;
	taken->count.nentry -= n;
	taken->count.ndoc -= !again;
	taken->last_document = state->document;
	state->header.nterms -= taken->count.nentry == 0;
}

/*
 * When most terms have been taken away again, make the tables anew without
 * them.  It takes as many removals to get there as it costs steps.
 */
void
termstats_state_end_document(TermStatsState *state)
{
	if (state->nentries < MIN_SHRINK || state->header.nterms >= state->nentries / 2)
		return;
	termstats_state_put_away(state);
	termstats_state_take_back(state);
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
subtract_header(TermStatsState *state, const TermStatsHeader *header)
{
	if (!termstats_is_empty(header))
		termstats_state_set_kind(state, header);
	if (header->ndocs > state->header.ndocs)
		termstats_not_a_part("It has more documents.");
	if (header->ntokens > state->header.ntokens)
		termstats_not_a_part("It has more tokens.");
	state->header.ndocs -= header->ndocs;
	state->header.ntokens -= header->ntokens;
}

void
termstats_state_add_count(TermStatsState *state, uint32 entry, int64 ndoc, int64 nentry)
{
	TermEntry  *counted = &state->entries[entry];
	bool		before = counted->count.nentry > 0;

	counted->count.ndoc += ndoc;
	counted->count.nentry += nentry;
	state->header.nterms += (counted->count.nentry > 0) - before;
}

/* May the second be taken away from the first? */
static bool
is_part(const TermCount *whole, const TermCount *part)
{
	int64		ndoc = whole->ndoc - part->ndoc,
				nentry = whole->nentry - part->nentry;

	return ndoc >= 0 && nentry >= ndoc && (ndoc > 0 || nentry == 0);
}

/* Add (sign 1) or take away (-1) the counts of a term and its words. */
static void
merge_count(TermStatsState *state, const TermCount *count, const TermWord *words,
			uint32 nwords, int sign)
{
	uint32		entry = termstats_state_entry(state, count->term, count->length);
	const TermCount *own = &state->entries[entry].count;

	if (sign < 0 && !is_part(own, count))
		termstats_term_is_no_part(own, count);
	termstats_state_add_count(state, entry, sign * count->ndoc, sign * count->nentry);
	for (uint32 i = 0; i < nwords; i++)
		termstats_state_count_word(state, entry, words[i].word, words[i].length,
								   sign * words[i].count);
}

/* Our own expanded object, NULL if the value is anything else. */
static TermStatsState *
expanded_state(Datum value)
{
	ExpandedObjectHeader *object;

	if (!VARATT_IS_EXTERNAL_EXPANDED(DatumGetPointer(value)))
		return NULL;
	object = DatumGetEOHP(value);
	return object->eoh_methods == &termstats_state_methods ? (TermStatsState *) object : NULL;
}

TermStatsState *
termstats_state_peek(Datum value)
{
	return expanded_state(value);
}

static void
merge_state(TermStatsState *state, const TermStatsState *other, int sign)
{
	for (uint32 i = 0; i < other->nentries; i++)
	{
		uint32		nwords;
		TermWord   *words;

		CHECK_FOR_INTERRUPTS();
		if (other->entries[i].count.nentry == 0)
			continue;
		words = termstats_state_words(other, i, &nwords);
		merge_count(state, &other->entries[i].count, words, nwords, sign);
		if (words != NULL)
			pfree(words);
	}
}

static void
merge_datum(TermStatsState *state, Datum value, int sign)
{
	void		(*merge_header) (TermStatsState *, const TermStatsHeader *) =
		sign > 0 ? add_header : subtract_header;
	TermStatsState *other = expanded_state(value);
	TermStats  *flat;
	TermStatsReader reader;

	if (sign < 0)
		termstats_state_take_back(state);
	else
		termstats_state_limit(state);
	if (other != NULL && other->nparts == 0)
	{
		/* its value stays what it is */
		termstats_state_settle(other);
		merge_header(state, &other->header);
		merge_state(state, other, sign);
		return;
	}
	flat = (TermStats *) PG_DETOAST_DATUM_PACKED(value);
	termstats_open(&reader, flat);
	merge_header(state, &reader.header);
	while (termstats_read(&reader))
		merge_count(state, &reader.current, reader.words, reader.nwords, sign);
	termstats_close(&reader);
	/* ts_stat() does not do this, and its memory grows with the corpus */
	if (flat != (TermStats *) DatumGetPointer(value))
		pfree(flat);
}

void
termstats_state_add(TermStatsState *state, Datum value)
{
	merge_datum(state, value, 1);
}

/* Add the terms of a value, the rest of which is counted already. */
void
termstats_state_add_terms(TermStatsState *state, const TermStats *value)
{
	TermStatsReader reader;

	termstats_open(&reader, value);
	while (termstats_read(&reader))
		merge_count(state, &reader.current, reader.words, reader.nwords, 1);
	termstats_close(&reader);
}

void
termstats_state_subtract(TermStatsState *state, Datum value)
{
	merge_datum(state, value, -1);
	termstats_state_end_document(state);
}

TermStatsState *
termstats_state_from_datum(MemoryContext parent, Datum value)
{
	TermStatsState *state = expanded_state(value);

	/* it is about to change */
	if (state != NULL && VARATT_IS_EXTERNAL_EXPANDED_RW(DatumGetPointer(value)))
		return state;
	state = termstats_state_create(parent, &termstats_no_documents);
	termstats_state_add(state, value);
	return state;
}
