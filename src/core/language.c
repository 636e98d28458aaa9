/*-------------------------------------------------------------------------
 *
 * language.c
 *	  The language profiles there are.
 *
 *-------------------------------------------------------------------------
 */
#include "language.h"

#include <string.h>

/* says, denied, arguing; those of finite verbs last */
static const aa_word_ending english_endings[] = {{"ing", 3}, {"ed", 2}, {"s", 1}, {NULL, 0}};

static const aa_word_ending german_feminine[] = {{"ung", 3}, {"heit", 4}, {"keit", 4}, {"schaft", 6}, {"tion", 4}, {"tät", sizeof("tät") - 1}, {NULL, 0}};

static const char *const english_offices[] = {"president", "prime minister", "pm", NULL};

/* vice president, former mayor: not the president, not the mayor */
static const char *const english_deputies[] = {"former", "vice", "deputy", "assistant", "acting", "shadow", NULL};

static const aa_language languages[] = {
	{.name = "de", .lexicon = &aa_lexicon_de, .model = &aa_model_de, .feminine = german_feminine, .ordinals = true, .verb_second = true, .capital_nouns = true, .comma_outside = true, .compounds = true},
	{.name = "en", .lexicon = &aa_lexicon_en, .model = &aa_model_en, .genitive = "of", .offices = english_offices, .government = "administration", .deputies = english_deputies, .bodies = &aa_bodies_en, .news = "news", .endings = english_endings, .finite_endings = english_endings + 1, .stem_ends = "eiy", .adverb_ending = "ly"},
	{.name = "fr", .lexicon = &aa_lexicon_fr, .genitive = "de", .elides = true},
};

#define NLANGUAGES (sizeof(languages) / sizeof(languages[0]))

const aa_language *
aa_language_find(const char *name, size_t length)
{
	for (size_t i = 0; i < NLANGUAGES; i++)
	{
		if (strlen(languages[i].name) == length &&
			memcmp(languages[i].name, name, length) == 0)
			return &languages[i];
	}
	return NULL;
}

const char *
aa_language_name(unsigned n)
{
	return n < NLANGUAGES ? languages[n].name : NULL;
}

const aa_language *
aa_language_default(void)
{
	return aa_language_find("en", 2);
}
