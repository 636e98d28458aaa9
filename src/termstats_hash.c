/*-------------------------------------------------------------------------
 *
 * termstats_hash.c
 *	  What tables of terms in memory are made of.
 *
 *-------------------------------------------------------------------------
 */
#include "termstats_hash.h"

#include "utils/memutils.h"

/* A table begins small, as GROUP BY may hold many at a time. */
#define FIRST_SLOTS		32
#define FIRST_ARENA		128
#define LAST_ARENA		(1024 * 1024)

static void
put_slot(TermSlots *table, TermSlot slot)
{
	Size		mask = table->nslots - 1;
	Size		at = slot.hash & mask;

	while (table->slots[at].entry != 0)
		at = (at + 1) & mask;
	table->slots[at] = slot;
}

/* The hashes are in the slots, so no term is read again. */
void
term_slots_grow(MemoryContext context, TermSlots *table)
{
	TermSlots	before = *table;

	table->nslots = Max(FIRST_SLOTS, before.nslots * 2);
	table->slots = MemoryContextAllocExtended(context, table->nslots * sizeof(TermSlot),
											  MCXT_ALLOC_HUGE | MCXT_ALLOC_ZERO);
	for (Size i = 0; i < before.nslots; i++)
	{
		if (before.slots[i].entry != 0)
			put_slot(table, before.slots[i]);
	}
	if (before.slots != NULL)
		pfree(before.slots);
}

void
term_slots_add(MemoryContext context, TermSlots *table, uint32 hash, uint32 number)
{
	TermSlot	slot = {.hash = hash, .entry = number + 1};

	/* small tables are in the processor's cache, which saves more than gaps do */
	if (table->used >= table->nslots / 4 * 3)
		term_slots_grow(context, table);
	put_slot(table, slot);
	table->used++;
}

void *
term_array_resize(MemoryContext context, void **chunk, void *array, Size used, Size size)
{
	Size		offset = *chunk == NULL ? 0 : (Size) ((char *) array - (char *) *chunk);
	char	   *aligned;

	size += CACHE_LINE;
	*chunk = *chunk == NULL ? MemoryContextAllocHuge(context, size) :
							  repalloc_huge(*chunk, size);
	aligned = (char *) TYPEALIGN(CACHE_LINE, *chunk);
	if (aligned != (char *) *chunk + offset)
		memmove(aligned, (char *) *chunk + offset, used);
	return aligned;
}

const char *
term_arena_keep(MemoryContext context, TermArena *arena, const char *text, uint32 length)
{
	char	   *copy;

	if (length > arena->left)
	{
		if (length > LAST_ARENA / 8)
			return memcpy(MemoryContextAllocHuge(context, length), text, length);
		arena->size = Max(FIRST_ARENA, Min(arena->size * 2, LAST_ARENA));
		arena->left = Max(arena->size, length);
		arena->next = MemoryContextAlloc(context, arena->left);
	}
	copy = memcpy(arena->next, text, length);
	arena->next += length;
	arena->left -= length;
	return copy;
}
