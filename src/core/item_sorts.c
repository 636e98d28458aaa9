/*-------------------------------------------------------------------------
 *
 * item_sorts.c
 *	  The sort of an item of a sentence's view.
 *
 *-------------------------------------------------------------------------
 */
#include "item_sorts.h"

#include "clauses.h"
#include "words.h"

/* The first that fits counts. */
static const struct
{
	uint64_t	classes;
	aa_item_sort sort;
} sorts[] = {
	{AA_LEX_RELATIVE, AA_SORT_RELATIVE},
	{AA_LEX_CONJUNCTION, AA_SORT_CONJUNCTION},
	{AA_LEX_SUBORDINATOR | AA_LEX_AS, AA_SORT_SUBORDINATOR},
	{AA_LEX_AUXILIARY, AA_SORT_AUXILIARY},
	{AA_LEX_DETERMINER, AA_SORT_DETERMINER},
	{AA_LEX_SUBJECT | AA_LEX_PRONOUN, AA_SORT_PRONOUN},
	{AA_LEX_PREPOSITION, AA_SORT_PREPOSITION},
	{AA_LEX_CALENDAR, AA_SORT_CALENDAR},
	{AA_LEX_ADVERB | AA_LEX_NEGATION, AA_SORT_ADVERB},
	{AA_LEX_GERUND, AA_SORT_GERUND},
	{AA_LEX_CUE_CLASS, AA_SORT_CUE},
	{AA_LEX_PARTICIPLE, AA_SORT_PARTICIPLE},
	{AA_LEX_THIRD | AA_LEX_PAST, AA_SORT_FINITE},
	{AA_LEX_BASE, AA_SORT_BASE},
};

/* The classes of the first seven and of the others, so that few are looked at one by one. */
#define SORTS_0 \
	(AA_LEX_RELATIVE | AA_LEX_CONJUNCTION | AA_LEX_SUBORDINATOR | AA_LEX_AS | AA_LEX_AUXILIARY | \
	 AA_LEX_DETERMINER | AA_LEX_SUBJECT | AA_LEX_PRONOUN | AA_LEX_PREPOSITION)
#define SORTS_7 \
	(AA_LEX_CALENDAR | AA_LEX_ADVERB | AA_LEX_NEGATION | AA_LEX_CUE_CLASS | AA_LEX_VERB)

static aa_item_sort
sort_of_word(uint64_t classes)
{
	uint32_t	k = classes & SORTS_0 ? 0 : 7;

	if (!(classes & (SORTS_0 | SORTS_7)))
		return AA_SORT_NOUN;
	while (!(classes & sorts[k].classes))
		k++;
	return sorts[k].sort;
}

aa_item_sort
aa_find_sort(const aa_view *view, uint32_t i)
{
	const aa_item *item = aa_view_item(view, i);

	switch (item->kind)
	{
		case AA_ITEM_WORD:
			return sort_of_word(item->classes);
		case AA_ITEM_NAME:
			return item->classes & AA_LEX_PRONOUN ? AA_SORT_PRONOUN : AA_SORT_NAME;
		case AA_ITEM_QUOTATION:
			return AA_SORT_QUOTATION;
		case AA_ITEM_COMMA:
			return AA_SORT_COMMA;
		case AA_ITEM_DASH:
			return AA_SORT_DASH;
		case AA_ITEM_SIGN:
			/* only signs end a sentence's view */
			return i >= aa_view_end(view) ? AA_SORT_END : AA_SORT_SIGN;
		default:
			return AA_SORT_SIGN;
	}
}
