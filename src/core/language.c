/*-------------------------------------------------------------------------
 *
 * language.c
 *	  The language profiles there are.
 *
 *-------------------------------------------------------------------------
 */
#include "language.h"

#include <string.h>

#include "search.h"

static const aa_language *const languages[] = {&aa_language_de, &aa_language_en, &aa_language_fr};

#define NLANGUAGES (sizeof(languages) / sizeof(languages[0]))

const aa_language *
aa_language_find(const char *name, size_t length)
{
	for (size_t i = 0; i < NLANGUAGES; i++)
	{
		if (strlen(languages[i]->name) == length &&
			memcmp(languages[i]->name, name, length) == 0)
			return languages[i];
	}
	return NULL;
}

const char *
aa_language_name(unsigned n)
{
	return n < NLANGUAGES ? languages[n]->name : NULL;
}

const aa_language *
aa_language_default(void)
{
	return aa_language_find("en", 2);
}

const aa_sorted_noun aa_no_noun = {0, "", 0, 0};

/* Most words begin as none of the keys does, which their first four bytes tell. */
const aa_sorted_noun *
aa_find_noun_sorts(const aa_sorted_nouns *table, const char *key, uint32_t length)
{
	uint32_t	front = 0;

	if (table == NULL)
		return &aa_no_noun;
	for (uint32_t k = 0; k < 4; k++)
		front = front << 8 | (k < length ? (unsigned char) key[k] : 0);
	for (uint32_t i = aa_find_sorted(aa_sorted_noun, table->nouns, table->n, front, front);
		 i < table->n && table->nouns[i].front == front; i++)
	{
		if (strncmp(table->nouns[i].key, key, length) == 0 && table->nouns[i].key[length] == '\0')
			return &table->nouns[i];
	}
	return &aa_no_noun;
}
