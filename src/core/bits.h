/*-------------------------------------------------------------------------
 *
 * bits.h
 *	  Sets of small numbers, a bit for each.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_BITS_H
#define AA_BITS_H

#include <stdint.h>

/* The number of the lowest bit; mask may not be 0. */
static inline uint32_t
aa_lowest_bit(uint64_t mask)
{
#if defined(__GNUC__)
	return (uint32_t) __builtin_ctzll(mask);
#else
	uint32_t	n = 0;

	for (; !(mask & 1); mask >>= 1)
		n++;
	return n;
#endif
}

/* Of a set of bits the first from i on, or end. */
static inline uint32_t
aa_next_bit(const uint64_t *bits, uint32_t i, uint32_t end)
{
	while (i < end)
	{
		uint64_t	rest = bits[i / 64] >> i % 64;

		if (rest != 0)
		{
			i += aa_lowest_bit(rest);
			return i < end ? i : end;
		}
		i = (i / 64 + 1) * 64;
	}
	return end;
}

#endif							/* AA_BITS_H */
