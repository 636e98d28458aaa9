/*-------------------------------------------------------------------------
 *
 * hash_table.h
 *	  Tables that tell the number of an item by a 64-bit hash of it.
 *
 * Equal hashes are taken for equal items: among a million items, two that differ
 * have the same hash once in forty million tables.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_HASH_TABLE_H
#define AA_HASH_TABLE_H

#include "article.h"

typedef struct aa_hash_slot
{
	uint64_t	key;
	uint32_t	item;			/* its number + 1, 0 for an empty slot */
} aa_hash_slot;

typedef struct aa_hash_table
{
	aa_hash_slot *slots;		/* open addressing, linear probing */
	size_t		nslots;			/* a power of two, at least twice the items, or 0 */
} aa_hash_table;

/* Make room for one item more than so many. */
extern aa_status aa_hash_table_reserve(aa_hash_table *table, size_t items,
									   const aa_environment *env);

/* The slot of a key, or the empty one where it belongs; the table must have slots. */
extern aa_hash_slot *aa_hash_table_find(const aa_hash_table *table, uint64_t key);

#endif							/* AA_HASH_TABLE_H */
