/*-------------------------------------------------------------------------
 *
 * lexicon.c
 *	  Look a word or short phrase up in a language profile.
 *
 *-------------------------------------------------------------------------
 */
#include "lexicon.h"

#include <string.h>

/*
 * The table is never full (its generator keeps the load at one half or less),
 * so that every probe sequence meets an empty slot.
 */
uint64_t
aa_lexicon_find(const aa_lexicon *lexicon, const char *key, size_t length)
{
	uint32_t	hash = AA_LEXICON_HASH_START;
	uint32_t	slot;
	size_t		i;

	/* an empty key would look like an empty slot */
	if (length == 0)
		return 0;

	for (i = 0; i < length; i++)
	{
		hash ^= (unsigned char) key[i];
		hash *= AA_LEXICON_HASH_PRIME;
	}

	for (slot = hash & lexicon->mask;; slot = (slot + 1) & lexicon->mask)
	{
		const aa_lexicon_entry *entry = &lexicon->slots[slot];

		if (entry->length == 0)
			return 0;
		if (entry->length == length &&
			memcmp(lexicon->keys + entry->key, key, length) == 0)
			return entry->classes;
	}
}
