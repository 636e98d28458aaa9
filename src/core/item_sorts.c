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

/* The classes of the first sorts and of the others, so that few are looked at one by one. */
#define NFIRST_SORTS 7
#define FIRST_SORTS \
	(AA_LEX_RELATIVE | AA_LEX_CONJUNCTION | AA_LEX_SUBORDINATOR | AA_LEX_AS | AA_LEX_AUXILIARY | \
	 AA_LEX_DETERMINER | AA_LEX_SUBJECT | AA_LEX_PRONOUN | AA_LEX_PREPOSITION)
#define OTHER_SORTS \
	(AA_LEX_CALENDAR | AA_LEX_ADVERB | AA_LEX_NEGATION | AA_LEX_VERB | AA_LEX_CUE_CLASS)

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
	uint32_t	k;

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
	if (!(item->classes & (FIRST_SORTS | OTHER_SORTS)))
		return AA_SORT_NOUN;
	k = item->classes & FIRST_SORTS ? 0 : NFIRST_SORTS;
	while (!(item->classes & sorts[k].classes))
		k++;
	return sorts[k].sort;
}
