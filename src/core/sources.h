/*-------------------------------------------------------------------------
 *
 * sources.h
 *	  The noun phrase that says who speaks.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_SOURCES_H
#define AA_SOURCES_H

#include "reports.h"

typedef struct aa_source
{
	uint32_t	first;			/* items */
	uint32_t	end;
	uint32_t	entity;			/* AA_NONE if not a known name */
	bool		found;
} aa_source;

/* The subject whose verb is item i, which stands to its right. */
extern aa_source aa_source_before(const aa_view *view, uint32_t i);

/* The noun phrase that begins at item i: said [the minister]. */
extern aa_source aa_source_after(const aa_view *view, uint32_t i);

/* Are there only adverbs and auxiliaries before item i, back to the result? */
extern uint32_t aa_skip_auxiliaries(const aa_view *view, uint32_t i, uint64_t *seen);

#endif							/* AA_SOURCES_H */
