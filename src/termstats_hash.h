/*-------------------------------------------------------------------------
 *
 * termstats_hash.h
 *	  Hash and equality of terms, and what tables in memory are made of.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_TERMSTATS_HASH_H
#define AA_TERMSTATS_HASH_H

#include "compat.h"

#include "core/hash.h"

#define TERM_FRONT 16

/*
 * What a term is looked up by.  Every token comes through here, and words are
 * too short for loops and branches over their length to be guessed right: the
 * first bytes, filled up with zeros, say all there is to most words.
 */
typedef struct TermKey
{
	const char *term;
	uint32		length;
	uint32		hash;
	uint64		front[TERM_FRONT / 8];
} TermKey;

/* Fill in the front from the term; so many bytes may be read there. */
static inline void
read_front(TermKey *key, Size room)
{
	if (likely(room >= TERM_FRONT))
		memcpy(key->front, key->term, TERM_FRONT);
	else
	{
		memset(key->front, 0, TERM_FRONT);
		memcpy(key->front, key->term, Min(key->length, TERM_FRONT));
	}
}

/* Clear what is behind the end of the term. */
static inline void
cut_front(TermKey *key)
{
	static const unsigned char ones_and_zeros[2 * TERM_FRONT] = {
		0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
		0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF};
	uint64		mask[TERM_FRONT / 8];

	memcpy(mask, ones_and_zeros + TERM_FRONT - Min(key->length, TERM_FRONT), TERM_FRONT);
	key->front[0] &= mask[0];
	key->front[1] &= mask[1];
}

/* It is not the hash of core/hash.h, which may never change. */
static inline void
hash_key(TermKey *key, uint64 seed)
{
	uint64		h = (key->front[0] ^ seed) * AA_HASH_FACTOR;

	h = ((h ^ h >> 32) + key->length) ^ key->front[1];
	if (unlikely(key->length > TERM_FRONT))
		h = aa_hash(key->term + TERM_FRONT, key->length - TERM_FRONT, h);
	key->hash = (uint32) (aa_hash_mix(h) >> 32);
}

static inline TermKey
make_key(const char *term, uint32 length, uint64 seed)
{
	TermKey		key = {.term = term, .length = length};

	read_front(&key, length);
	cut_front(&key);
	hash_key(&key, seed);
	return key;
}

/* Is this the key's term? */
static inline bool
is_key(const TermKey *key, const char *term, uint32 length, const uint64 *front)
{
	return ((key->front[0] ^ front[0]) | (key->front[1] ^ front[1]) |
			(key->length ^ length)) == 0 &&
		(length <= TERM_FRONT ||
		 memcmp(key->term + TERM_FRONT, term + TERM_FRONT, length - TERM_FRONT) == 0);
}

/*----------
 * Hash tables of numbers: open addressing, linear probing.
 *----------
 */
typedef struct TermSlot
{
	uint32		hash;
	uint32		entry;			/* number + 1, 0 for an empty slot */
} TermSlot;

typedef struct TermSlots
{
	TermSlot   *slots;
	Size		nslots;			/* a power of two, or 0 */
	Size		used;
} TermSlots;

/* Numbers and slots, which have hashes of 32 bits, are no more than this. */
#define MAX_ENTRIES		((Size) 1 << 30)

/* Twice the slots, or the first ones. */
extern void term_slots_grow(MemoryContext context, TermSlots *table);

/* Add a number that is not in the table, which may grow in the context. */
extern void term_slots_add(MemoryContext context, TermSlots *table, uint32 hash,
						   uint32 number);

/* Where a slot should be; a table without slots has none. */
static inline const TermSlot *
term_slot(const TermSlots *table, uint32 hash)
{
	return table->slots == NULL ? NULL : &table->slots[hash & (table->nslots - 1)];
}

/*----------
 * What is found so, in the memory context of its table.
 *----------
 */
#define CACHE_LINE		64

/*
 * Let an array have so many bytes, of which some are used.  It begins where a
 * line of the processor's cache does, somewhere in *chunk, NULL at first.
 */
extern void *term_array_resize(MemoryContext context, void **chunk, void *array,
							   Size used, Size size);

/* Texts, which palloc() would give twice the memory; zeros at first. */
typedef struct TermArena
{
	char	   *next;			/* where the next text goes */
	Size		left;
	Size		size;			/* of the last chunk */
} TermArena;

/* A copy of a text that lives as long as the context. */
extern const char *term_arena_keep(MemoryContext context, TermArena *arena,
								   const char *text, uint32 length);

#endif							/* AA_TERMSTATS_HASH_H */
