/*-------------------------------------------------------------------------
 *
 * front_subjects.c
 *	  The subject with which a sentence or clause begins, by its words alone.
 *
 *-------------------------------------------------------------------------
 */
#include "front_subjects.h"

#include "names.h"
#include "words.h"

/* What a sentence begins with has at most so many tokens, its subject with what is said of it as many. */
#define MAX_TOKENS_IN_FRONT 24

/*
 * Behind what stands before the subject: But [the council], on Monday [the council], asked about
 * Orme, [the council], not only did [the council]
 */
static uint32_t
skip_front(const aa_article *article, uint32_t first, uint32_t end)
{
	const uint64_t openers = AA_LEX_PREPOSITION | AA_LEX_SUBORDINATOR | AA_LEX_GERUND | AA_LEX_PARTICIPLE;
	const uint64_t small = AA_LEX_CONJUNCTION | AA_LEX_ADVERB | AA_LEX_AUXILIARY;
	uint32_t	limit = first + MAX_TOKENS_IN_FRONT < end ? first + MAX_TOKENS_IN_FRONT : end;
	uint32_t	i = first;

	while (i + 1 < limit)
	{
		uint64_t	classes = article->classes[i];
		bool		dated = (article->classes[i + 1] & AA_LEX_CALENDAR) != 0;

		if (article->tokens[i].mark == ',' || (classes & (small | AA_LEX_CALENDAR)) ||
			((classes & AA_LEX_PREPOSITION) && dated))
			i++;
		else if (classes & openers)
		{
			while (i + 1 < limit && article->tokens[i].mark != ',')
				i++;
			if (article->tokens[i].mark != ',')
				return end;
		}
		else
			return i;
	}
	return end;
}

/* Critics [agree]: the base form behind a noun of several */
static bool
is_verb_of_several(const aa_article *article, uint32_t i)
{
	return (article->classes[i] & AA_LEX_BASE) && !(article->classes[i] & (AA_LEX_NOUN | AA_LEX_PREPOSITION)) &&
		((article->classes[i - 1] & AA_LEX_PLURAL) || aa_ends_as_plural(article, i - 1));
}

aa_front_subject
aa_find_front_subject(const aa_article *article, uint32_t first, uint32_t end)
{
	const uint64_t finite = AA_LEX_AUXILIARY | AA_LEX_PAST | AA_LEX_THIRD;
	/* judges, reports: a verb elsewhere */
	const uint64_t nouns = AA_LEX_ROLE | AA_LEX_COLLECTIVE | AA_LEX_DOCUMENT | AA_LEX_ORGANISATION;
	aa_front_subject found = {0};
	uint32_t	start = skip_front(article, first, end);
	uint32_t	limit = start + MAX_TOKENS_IN_FRONT < end ? start + MAX_TOKENS_IN_FRONT : end;

	for (uint32_t i = start; i < limit; i++)
	{
		uint64_t	classes = article->classes[i];

		if ((classes & AA_WORD_QUOTED) || ((classes & AA_LEX_PRONOUN) && !(classes & AA_LEX_DETERMINER)))
			break;
		if (i > start && ((classes & finite) || is_verb_of_several(article, i)) && !(classes & nouns) &&
			!(article->classes[i - 1] & AA_LEX_DETERMINER) && (article->tokens[i].flags & AA_TOKEN_LOWER))
		{
			found.phrase = (aa_run){start, found.noun_end > 0 ? found.noun_end : i};
			found.noun_end = found.phrase.end;
			/* one and another: all of them */
			found.phrase.end = found.several ? i : found.phrase.end;
			return found;
		}
		if (found.noun_end == 0 && i > start &&
			(article->tokens[i].mark == ',' || (classes & (AA_LEX_PREPOSITION | AA_LEX_RELATIVE))))
			found.noun_end = i;
		/* not: the settlement body, or ISDS, */
		found.several |= (classes & AA_LEX_CONJUNCTION) && (article->tokens[i + 1].flags & AA_TOKEN_CAPITAL) &&
			(found.noun_end == 0 || found.noun_end + 1 < i);
	}
	return (aa_front_subject){0};
}
