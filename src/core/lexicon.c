/*-------------------------------------------------------------------------
 *
 * lexicon.c
 *	  Look a word or short phrase up in a language profile.
 *
 *-------------------------------------------------------------------------
 */
#include "lexicon.h"

#include <string.h>

#include "bytes.h"

static uint64_t
load_rest(const char *key, size_t length)
{
	uint64_t	bytes = 0;

	while (length-- > 0)
		bytes = bytes << 8 | (unsigned char) key[length];
	return bytes;
}

static inline uint64_t
mix(uint64_t hash, uint64_t bytes)
{
	hash = (hash ^ bytes) * AA_LEXICON_FACTOR;
	return hash ^ hash >> 32;
}

uint32_t
aa_lexicon_hash(const char *key, size_t length)
{
	uint64_t	hash = length;

	for (; length >= 8; key += 8, length -= 8)
		hash = mix(hash, aa_load_bytes(key));
	return (uint32_t) mix(hash, load_rest(key, length));
}

/*
 * The table is never full (its generator keeps the load at one half or less),
 * so that every probe sequence meets an empty slot.
 */
uint64_t
aa_lexicon_find(const aa_lexicon *lexicon, const char *key, size_t length)
{
	uint32_t	slot;

	/* an empty key would look like an empty slot */
	if (length == 0)
		return 0;
	for (slot = aa_lexicon_hash(key, length) & lexicon->mask;;
		 slot = (slot + 1) & lexicon->mask)
	{
		const aa_lexicon_entry *entry = &lexicon->slots[slot];

		if (entry->length == 0)
			return 0;
		if (entry->length == length &&
			memcmp(lexicon->keys + entry->key, key, length) == 0)
			return entry->classes;
	}
}
