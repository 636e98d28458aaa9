/*-------------------------------------------------------------------------
 *
 * lexicon.c
 *	  Look a word or short phrase up in a language profile.
 *
 *-------------------------------------------------------------------------
 */
#include "lexicon.h"

#include "bytes.h"

static inline uint64_t
load_four(const unsigned char *s)
{
	return (uint64_t) s[0] | (uint64_t) s[1] << 8 | (uint64_t) s[2] << 16 |
		(uint64_t) s[3] << 24;
}

/* Fewer than eight bytes; loads that overlap take the place of a loop. */
static inline uint64_t
load_rest(const char *key, size_t length)
{
	const unsigned char *s = (const unsigned char *) key;

	if (length >= 4)
		return load_four(s) | load_four(s + length - 4) << (length - 4) * 8;
	if (length == 0)
		return 0;
	return (uint64_t) s[0] | (uint64_t) s[length / 2] << length / 2 * 8 |
		(uint64_t) s[length - 1] << (length - 1) * 8;
}

static inline uint64_t
mix(uint64_t hash, uint64_t bytes)
{
	hash = (hash ^ bytes) * AA_LEXICON_FACTOR;
	return hash ^ hash >> 32;
}

static inline uint32_t
hash_key(const char *key, size_t length)
{
	uint64_t	hash = length;

	for (; length >= 8; key += 8, length -= 8)
		hash = mix(hash, aa_load_bytes(key));
	return (uint32_t) mix(hash, load_rest(key, length));
}

uint32_t
aa_lexicon_hash(const char *key, size_t length)
{
	return hash_key(key, length);
}

/* Keys are short: this is faster than a call of memcmp(). */
static inline bool
is_same_key(const char *a, const char *b, size_t length)
{
	for (; length >= 8; a += 8, b += 8, length -= 8)
	{
		if (aa_load_bytes(a) != aa_load_bytes(b))
			return false;
	}
	return load_rest(a, length) == load_rest(b, length);
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
	for (slot = hash_key(key, length) & lexicon->mask;;
		 slot = (slot + 1) & lexicon->mask)
	{
		const aa_lexicon_entry *entry =
			&lexicon->slots[lexicon->index == NULL ? slot : lexicon->index[slot]];

		if (entry->length == 0)
			return 0;
		if (entry->length == length &&
			is_same_key(lexicon->keys + entry->key, key, length))
			return entry->classes;
	}
}
