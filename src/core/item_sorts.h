/*-------------------------------------------------------------------------
 *
 * item_sorts.h
 *	  Of what sort an item of a sentence's view is.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_ITEM_SORTS_H
#define AA_ITEM_SORTS_H

#include "view.h"

/* Of what sort an item is, for the models of where something begins and ends. */
typedef enum aa_item_sort
{
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

extern aa_item_sort aa_sort_of(const aa_view *view, uint32_t i);

#endif							/* AA_ITEM_SORTS_H */
