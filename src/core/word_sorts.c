/*-------------------------------------------------------------------------
 *
 * word_sorts.c
 *	  The sort of a word where it stands.
 *
 *-------------------------------------------------------------------------
 */
#include "word_sorts.h"

#include "words.h"

enum
{
	SORT_OUTSIDE = 1,			/* of the sentence */
	SORT_COMMA,
	SORT_SIGN,
	SORT_NUMBER,				/* and all else that is neither word nor sign */
	SORT_CAPITAL,				/* words that no class below has */
	SORT_LOWER,
	SORT_CLASSES				/* the first of those that have classes */
};

/* The first that fits counts. */
static const struct
{
	uint64_t	classes;
	const char *name;
} sorts[] = {
	{AA_WORD_QUOTED, "quoted"},
	{AA_LEX_RELATIVE, "relative"},
	{AA_LEX_COMPLEMENTIZER, "complementizer"},
	{AA_LEX_CONJUNCTION, "conjunction"},
	{AA_LEX_TO, "to"},
	{AA_LEX_SUBORDINATOR | AA_LEX_AS, "subordinator"},
	{AA_LEX_BE, "be"},
	{AA_LEX_AUXILIARY, "auxiliary"},
	{AA_LEX_NEGATION, "negation"},
	{AA_LEX_PRONOUN | AA_LEX_SUBJECT, "pronoun"},
	{AA_LEX_DETERMINER, "determiner"},
	{AA_LEX_PREPOSITION, "preposition"},
	{AA_LEX_CALENDAR, "calendar"},
	{AA_LEX_ADVERB, "adverb"},
	{AA_LEX_GERUND, "gerund"},
	{AA_LEX_THIRD, "third"},
	{AA_LEX_PAST, "past"},
	{AA_LEX_PARTICIPLE, "participle"},
	{AA_LEX_BASE, "base"},
	{AA_LEX_ROLE | AA_LEX_COLLECTIVE, "person"},
	{AA_LEX_DOCUMENT, "document"},
	{AA_LEX_MEDIA, "media"},
	{AA_LEX_ORGANISATION, "organisation"},
	{AA_LEX_PLACE | AA_LEX_TITLE, "name"},
};

/* The classes of the sorts by eights, so that few are looked at one by one. */
#define SORTS_0 \
	(AA_WORD_QUOTED | AA_LEX_RELATIVE | AA_LEX_COMPLEMENTIZER | AA_LEX_CONJUNCTION | AA_LEX_TO | \
	 AA_LEX_SUBORDINATOR | AA_LEX_AS | AA_LEX_BE | AA_LEX_AUXILIARY)
#define SORTS_8 \
	(AA_LEX_NEGATION | AA_LEX_PRONOUN | AA_LEX_SUBJECT | AA_LEX_DETERMINER | AA_LEX_PREPOSITION | \
	 AA_LEX_CALENDAR | AA_LEX_ADVERB | AA_LEX_GERUND | AA_LEX_THIRD)
#define SORTS_16 \
	(AA_LEX_PAST | AA_LEX_PARTICIPLE | AA_LEX_BASE | AA_LEX_ROLE | AA_LEX_COLLECTIVE | AA_LEX_DOCUMENT | \
	 AA_LEX_MEDIA | AA_LEX_ORGANISATION | AA_LEX_PLACE | AA_LEX_TITLE)

#define NSORTS ((uint32_t) (sizeof(sorts) / sizeof(sorts[0])))

_Static_assert(SORT_CLASSES + NSORTS <= 1 << AA_WORD_SORT_BITS, "a sort has too few bits");

uint32_t
aa_word_sort(const aa_article *article, const aa_sentence *sentence, uint32_t i)
{
	const aa_token *token;
	uint64_t	classes;

	if (i < sentence->first_token || i >= sentence->end_token)
		return SORT_OUTSIDE;
	token = &article->tokens[i];
	classes = article->classes[i];
	/* most words that are nouns or names have none of them */
	if (classes & (SORTS_0 | SORTS_8 | SORTS_16))
	{
		uint32_t	k = classes & SORTS_0 ? 0 : classes & SORTS_8 ? 8 :
																	16;

		while (!(classes & sorts[k].classes))
			k++;
		return SORT_CLASSES + k;
	}
	if (token->mark != 0)
		return token->mark == ',' ? SORT_COMMA : SORT_SIGN;
	if (token->kind != AA_TOKEN_WORD)
		return SORT_NUMBER;
	return token->flags & AA_TOKEN_CAPITAL ? SORT_CAPITAL : SORT_LOWER;
}

const char *
aa_word_sort_name(uint32_t sort)
{
	static const char *const others[SORT_CLASSES] = {
		"none", "outside", "comma", "sign", "number", "capital", "lower"};

	return sort < SORT_CLASSES ? others[sort] : sorts[sort - SORT_CLASSES].name;
}
