/*-------------------------------------------------------------------------
 *
 * search.h
 *	  Binary search: where a number belongs among things that are sorted by it.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_SEARCH_H
#define AA_SEARCH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * The first of n things of that size whose number, at offset, is key or more.  No
 * branch asks on which side of the middle it is, which nobody can foresee.
 */
static inline uint32_t
aa_lower_bound(const void *things, uint32_t n, size_t size, size_t offset, uint32_t key)
{
	uint32_t	low = 0;

	while (n > 0)
	{
		uint32_t	half = n / 2;
		bool		behind = *(const uint32_t *) ((const char *) things + (low + half) * size + offset) < key;

		low += (half + 1) & -(uint32_t) behind;
		/* the middle itself is behind, too: of an even number one more is gone */
		n = half - (behind & (n + 1) & 1);
	}
	return low;
}

/* Of an array of a type by a field of it, which is a uint32_t. */
#define aa_find_sorted(type, array, n, field, key) \
	aa_lower_bound((array), (n), sizeof(type), offsetof(type, field), (key))

#endif							/* AA_SEARCH_H */
