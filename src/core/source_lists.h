/*-------------------------------------------------------------------------
 *
 * source_lists.h
 *	  Several who do something, before their verb.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_SOURCE_LISTS_H
#define AA_SOURCE_LISTS_H

#include "sources.h"

/* [Brask, Orme and other aides] said: the source, the last of several, becomes all of them */
extern void aa_join_list(const aa_view *view, aa_source *source);

/* [Ada Brask, Helen Marsh and] David Orme, who …: with "and" before the last, all of them */
extern void aa_join_names(const aa_view *view, aa_source *source);

#endif							/* AA_SOURCE_LISTS_H */
