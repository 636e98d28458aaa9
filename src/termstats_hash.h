/*-------------------------------------------------------------------------
 *
 * termstats_hash.h
 *	  Hash and equality of terms, for tables in memory.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_TERMSTATS_HASH_H
#define AA_TERMSTATS_HASH_H

#include "compat.h"

#include "core/hash.h"

/*
 * Every token comes through here, so the hash reads words of memory, the last
 * of which may overlap the one before.  It is not that of core/hash.h, which
 * may never change.
 */
static inline uint64
load8(const char *data)
{
	uint64		word;

	memcpy(&word, data, sizeof(word));
	return word;
}

static inline uint64
load4(const char *data)
{
	uint32		word;

	memcpy(&word, data, sizeof(word));
	return word;
}

static inline uint32
hash_term(const char *term, uint32 length, uint64 seed)
{
	uint64		h = seed ^ length;

	if (length < 4)
		h ^= (uint64) (unsigned char) term[0] << 16 |
			(uint64) (unsigned char) term[length / 2] << 8 |
			(unsigned char) term[length - 1];
	else if (length <= 8)
		h ^= load4(term) << 32 | load4(term + length - 4);
	else
	{
		for (uint32 i = 0; i < length - 8; i += 8)
		{
			h = (h ^ load8(term + i)) * AA_HASH_FACTOR;
			h ^= h >> 32;
		}
		h ^= load8(term + length - 8);
	}
	return (uint32) (aa_hash_mix(h) >> 32);
}

/* memcmp() takes longer than that for the few bytes of a word. */
static inline bool
same_term(const char *a, const char *b, uint32 length)
{
	if (length < 4)
		return a[0] == b[0] && a[length / 2] == b[length / 2] &&
			a[length - 1] == b[length - 1];
	if (length <= 8)
		return load4(a) == load4(b) && load4(a + length - 4) == load4(b + length - 4);
	if (length <= 16)
		return load8(a) == load8(b) && load8(a + length - 8) == load8(b + length - 8);
	return memcmp(a, b, length) == 0;
}

#endif							/* AA_TERMSTATS_HASH_H */
