/*-------------------------------------------------------------------------
 *
 * hash.h
 *	  A 64-bit hash of bytes that is the same on every platform, for ever.
 *
 * quote_shingles() gives such hashes to the user, who stores and indexes them:
 * neither the constants nor the order of the bytes may ever change.  They are
 * not meant to withstand an attacker who looks for collisions; a table that has to
 * passes a seed that nobody can guess.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_HASH_H
#define AA_HASH_H

#include <stddef.h>
#include <stdint.h>

#include "bytes.h"

#define AA_HASH_FACTOR UINT64_C(0x9E3779B97F4A7C15)	/* 2^64 / golden ratio */

/* Spread every bit over all bits (the finalizer of MurmurHash3). */
static inline uint64_t
aa_hash_mix(uint64_t h)
{
	h ^= h >> 33;
	h *= UINT64_C(0xFF51AFD7ED558CCD);
	h ^= h >> 33;
	h *= UINT64_C(0xC4CEB9FE1A85EC53);
	h ^= h >> 33;
	return h;
}

/* Fewer than eight bytes, the first one lowest. */
static inline uint64_t
aa_hash_load(const unsigned char *data, size_t length)
{
	uint64_t	word = 0;

	for (size_t i = 0; i < length; i++)
		word |= (uint64_t) data[i] << (8 * i);
	return word;
}

static inline uint64_t
aa_hash(const char *data, size_t length, uint64_t seed)
{
	const unsigned char *at = (const unsigned char *) data;
	uint64_t	h = seed ^ (uint64_t) length * AA_HASH_FACTOR;

	for (; length >= 8; at += 8, length -= 8)
	{
		h = (h ^ aa_load_bytes((const char *) at)) * AA_HASH_FACTOR;
		h ^= h >> 32;
	}
	return aa_hash_mix((h ^ aa_hash_load(at, length)) * AA_HASH_FACTOR);
}

/* Of an ordered sequence: fold the next hash into that of those before. */
static inline uint64_t
aa_hash_append(uint64_t before, uint64_t next)
{
	return aa_hash_mix(before * AA_HASH_FACTOR + next);
}

#endif							/* AA_HASH_H */
