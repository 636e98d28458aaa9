/*-------------------------------------------------------------------------
 *
 * search.h
 *	  Where a number belongs among things that are sorted by it.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_SEARCH_H
#define AA_SEARCH_H

#include <stddef.h>
#include <stdint.h>

/* The first of n things of that size whose number, at offset, is key or more. */
static inline uint32_t
aa_lower_bound(const void *things, uint32_t n, size_t size, size_t offset, uint32_t key)
{
	uint32_t	low = 0,
				high = n;

	while (low < high)
	{
		uint32_t	middle = low + (high - low) / 2;

		if (*(const uint32_t *) ((const char *) things + middle * size + offset) < key)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* Of an array of a type by a field of it, which is a uint32_t. */
#define aa_find_sorted(type, array, n, field, key) \
	aa_lower_bound((array), (n), sizeof(type), offsetof(type, field), (key))

#endif							/* AA_SEARCH_H */
