/*-------------------------------------------------------------------------
 *
 * abbreviations.c
 *	  The caller's own abbreviations: a small lexicon that an article carries.
 *
 *-------------------------------------------------------------------------
 */
#include "abbreviations.h"

#include <string.h>

#include "words.h"

/*
 * A hash table with linear probing; it and its keys are one piece of memory.
 * Slots are twice the words or more, so that a free one is always met.
 */
struct aa_own_words
{
	char	   *keys;
	uint32_t	bits;			/* of a slot's number */
	aa_lexicon_entry slots[];
};

/* The key's slot, or the free one where it is to go. */
static uint32_t
find_slot(const aa_own_words *own, const char *key, uint32_t length)
{
	uint32_t	mask = (UINT32_C(1) << own->bits) - 1;
	uint32_t	slot = (uint32_t) (aa_lexicon_hash(key, length) >> (64 - own->bits));

	while (own->slots[slot].length != 0 &&
		   !aa_lexicon_is_entry(&own->slots[slot], own->keys, key, length))
		slot = (slot + 1) & mask;
	return slot;
}

static void
insert_key(aa_own_words *own, uint32_t key, uint32_t length)
{
	aa_lexicon_entry *entry = &own->slots[find_slot(own, own->keys + key, length)];

	aa_lexicon_front(own->keys + key, length, entry->front);
	entry->key = key;
	entry->length = length;
	entry->classes = AA_LEX_ABBR_EITHER;
}

static aa_own_words *
make_table(aa_article *article, uint32_t bits, size_t bytes)
{
	size_t		nslots = (size_t) 1 << bits;
	size_t		head = sizeof(aa_own_words) + nslots * sizeof(aa_lexicon_entry);
	aa_own_words *own = article->env.resize(article->env.context, NULL, head + bytes + 1);

	if (own == NULL)
	{
		article->status = AA_NO_MEMORY;
		return NULL;
	}
	memset(own, 0, head);
	own->keys = (char *) own + head;
	own->bits = bits;
	return own;
}

aa_status
aa_use_abbreviations(aa_article *article, const aa_string *words, uint32_t n)
{
	size_t		bytes = 0;
	uint32_t	bits = 1;		/* of a slot's number */
	uint32_t	at = 0;
	char	   *keys;

	for (uint32_t i = 0; i < n; i++)
		bytes += (size_t) words[i].length * AA_TERM_GROWTH;
	while (bits < 31 && UINT32_C(1) << bits < 2 * n)
		bits++;
	article->own = make_table(article, bits, bytes);
	if (article->own == NULL)
		return article->status;
	keys = article->own->keys;
	for (uint32_t i = 0; i < n; i++)
	{
		uint32_t	length = aa_fold(words[i].data, 0, words[i].length, keys + at);

		if (length > 1 && keys[at + length - 1] == '.')
			length--;
		if (length > 0)
			insert_key(article->own, at, length);
		at += length;
	}
	return AA_OK;
}

uint64_t
aa_own_classes(const aa_article *article, const char *key, uint32_t length)
{
	return article->own == NULL ? 0 :
								  article->own->slots[find_slot(article->own, key, length)].classes;
}
