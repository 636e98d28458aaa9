/*-------------------------------------------------------------------------
 *
 * item_sorts.h
 *	  The sort of an item of a sentence's view.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_ITEM_SORTS_H
#define AA_ITEM_SORTS_H

#include "view.h"

/* Of what sort an item is, for the models of where something begins and ends. */
typedef enum aa_item_sort
{
	AA_SORT_UNASKED,			/* nobody has asked for it yet */
	AA_SORT_END,
	AA_SORT_NAME,
	AA_SORT_PRONOUN,
	AA_SORT_QUOTATION,
	AA_SORT_SIGN,
	AA_SORT_COMMA,
	AA_SORT_DASH,
	AA_SORT_CONJUNCTION,
	AA_SORT_RELATIVE,
	AA_SORT_SUBORDINATOR,
	AA_SORT_PREPOSITION,
	AA_SORT_DETERMINER,
	AA_SORT_AUXILIARY,
	AA_SORT_ADVERB,
	AA_SORT_CALENDAR,
	AA_SORT_GERUND,
	AA_SORT_CUE,
	AA_SORT_FINITE,
	AA_SORT_PARTICIPLE,
	AA_SORT_BASE,
	AA_SORT_NOUN,
} aa_item_sort;

extern aa_item_sort aa_find_sort(const aa_view *view, uint32_t i);

/* The same, found when it is first asked for: the models ask several times, but not for all items. */
static inline aa_item_sort
aa_sort_of(const aa_view *view, uint32_t i)
{
	if (i >= view->nitems)
		return AA_SORT_END;
	if (view->items[i].sort == AA_SORT_UNASKED)
		view->items[i].sort = (uint8_t) aa_find_sort(view, i);
	return (aa_item_sort) view->items[i].sort;
}

#endif							/* AA_ITEM_SORTS_H */
