/*-------------------------------------------------------------------------
 *
 * language.c
 *	  The list of language profiles.
 *
 *-------------------------------------------------------------------------
 */
#include "language.h"

#include <string.h>

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
