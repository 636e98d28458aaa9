/*-------------------------------------------------------------------------
 *
 * lexicon.c
 *	  Looks words and short phrases up in a language profile.
 *
 *-------------------------------------------------------------------------
 */
#include "lexicon.h"

#include <string.h>

#include "bytes.h"
#include "search.h"

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

/* The first eight bytes, or all if there are fewer. */
static inline uint64_t
load_eight(const char *key, size_t length)
{
	return length >= 8 ? aa_load_bytes(key) : load_rest(key, length);
}

void
aa_lexicon_front(const char *key, size_t length, uint64_t front[2])
{
	front[0] = load_eight(key, length);
	front[1] = length > 8 ? load_eight(key + 8, length - 8) : 0;
}

/*
 * Of keys that are all front, as nearly all are, in two multiplications that do
 * not wait for each other.
 */
static inline uint64_t
hash_front(const uint64_t front[2])
{
	return front[0] * AA_LEXICON_FACTOR ^ front[1] * AA_LEXICON_FACTOR_2;
}

/* The same of any key. */
static inline uint64_t
hash_key(const uint64_t front[2], const char *key, size_t length)
{
	uint64_t	all[2] = {front[0], front[1]};

	for (size_t i = 16; i < length; i += 8)
		all[1] = (all[1] ^ all[1] >> 32) * AA_LEXICON_FACTOR ^ load_eight(key + i, length - i);
	return hash_front(all);
}

uint64_t
aa_lexicon_hash(const char *key, size_t length)
{
	uint64_t	front[2];

	aa_lexicon_front(key, length, front);
	return hash_key(front, key, length);
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

/* Has the entry this front and length?  Tells all of keys of sixteen bytes. */
static inline bool
has_front(const aa_lexicon_entry *entry, const uint64_t front[2], size_t length)
{
	return ((entry->front[0] ^ front[0]) | (entry->front[1] ^ front[1]) |
			(entry->length ^ length)) == 0;
}

static inline bool
is_entry(const aa_lexicon_entry *entry, const char *keys, const uint64_t front[2], const char *key,
		 size_t length)
{
	return has_front(entry, front, length) &&
		(length <= 16 || is_same_key(keys + entry->key + 16, key + 16, length - 16));
}

bool
aa_lexicon_is_entry(const aa_lexicon_entry *entry, const char *keys, const char *key, size_t length)
{
	uint64_t	front[2];

	aa_lexicon_front(key, length, front);
	return is_entry(entry, keys, front, key, length);
}

/* The only entry that may hold a key of this hash; an empty one for most others. */
static inline const aa_lexicon_entry *
entry_of(const aa_lexicon *lexicon, uint64_t hash)
{
	uint64_t	mixed = hash ^ hash >> 32 ^ lexicon->displacements[hash >> lexicon->shift];
	uint64_t	product = mixed * AA_LEXICON_FACTOR;
	const aa_lexicon_slot *slot = &lexicon->slots[(product >> 32) * lexicon->nslots >> 32];
	bool		likely = slot->tag == (uint16_t) (product >> 16);

	return &lexicon->entries[slot->entry & -(uint32_t) likely];
}

static inline uint64_t
find(const aa_lexicon *lexicon, const uint64_t front[2], const char *key, size_t length)
{
	const aa_lexicon_entry *entry = entry_of(lexicon, hash_key(front, key, length));

	return is_entry(entry, lexicon->keys, front, key, length) ? entry->classes : 0;
}

uint64_t
aa_lexicon_find(const aa_lexicon *lexicon, const char *key, size_t length)
{
	uint64_t	front[2];

	aa_lexicon_front(key, length, front);
	return find(lexicon, front, key, length);
}

uint64_t
aa_lexicon_find_padded(const aa_lexicon *lexicon, const char *key, size_t length)
{
	const uint64_t front[2] = {aa_load_bytes(key), aa_load_bytes(key + 8)};

	return find(lexicon, front, key, length);
}

static inline void
load_run(const aa_lexicon_run *key, uint64_t front[2])
{
	front[0] = aa_load_bytes(key->bytes);
	front[1] = aa_load_bytes(key->bytes + 8);
}

/* No branch asks whether the profile knows a key: that cannot be foreseen. */
void
aa_lexicon_find_all(const aa_lexicon *lexicon, aa_lexicon_run *keys, uint32_t n, uint64_t *classes)
{
	const aa_lexicon_entry *entries[AA_LEXICON_KEYS];

	for (uint32_t i = 0; i < n; i++)
	{
		uint64_t	front[2];

		load_run(&keys[i], front);
		keys[i].hash = hash_front(front);
		entries[i] = entry_of(lexicon, keys[i].hash);
		AA_PREFETCH(entries[i]);
	}
	for (uint32_t i = 0; i < n; i++)
	{
		uint64_t	front[2];

		load_run(&keys[i], front);
		classes[i] = entries[i]->classes & -(uint64_t) has_front(entries[i], front, keys[i].length);
	}
}

const aa_common_noun aa_no_noun = {0, "", 0, 0};

/* Most words begin as none of the keys does, which their first four bytes tell. */
const aa_common_noun *
aa_find_common_noun(const aa_common_nouns *table, const char *key, uint32_t length)
{
	uint32_t	front = 0;

	if (table == NULL)
		return &aa_no_noun;
	for (uint32_t k = 0; k < 4; k++)
		front = front << 8 | (k < length ? (unsigned char) key[k] : 0);
	for (uint32_t i = aa_find_sorted(aa_common_noun, table->nouns, table->n, front, front);
		 i < table->n && table->nouns[i].front == front; i++)
	{
		if (strncmp(table->nouns[i].key, key, length) == 0 && table->nouns[i].key[length] == '\0')
			return &table->nouns[i];
	}
	return &aa_no_noun;
}
