/*-------------------------------------------------------------------------
 *
 * item_sorts.c
 *	  Of what sort an item of a sentence's view is.
 *
 *-------------------------------------------------------------------------
 */
#include "item_sorts.h"

#include "clauses.h"
#include "words.h"

aa_item_sort
aa_find_sort(const aa_view *view, uint32_t i)
{
	/* the first that fits counts */
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
	const aa_item *item = aa_view_item(view, i);

	/* only signs end a sentence's view */
	if (item->kind == AA_ITEM_SIGN && i >= aa_view_end(view))
		return AA_SORT_END;
	switch (item->kind)
	{
		case AA_ITEM_NAME:
			return item->classes & AA_LEX_PRONOUN ? AA_SORT_PRONOUN : AA_SORT_NAME;
		case AA_ITEM_QUOTATION:
			return AA_SORT_QUOTATION;
		case AA_ITEM_COMMA:
			return AA_SORT_COMMA;
		case AA_ITEM_DASH:
			return AA_SORT_DASH;
		case AA_ITEM_WORD:
			break;
		default:
			return AA_SORT_SIGN;
	}
	for (uint32_t k = 0; item->classes != 0 && k < sizeof(sorts) / sizeof(sorts[0]); k++)
	{
		if (item->classes & sorts[k].classes)
			return sorts[k].sort;
	}
	return AA_SORT_NOUN;
}
