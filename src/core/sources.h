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
	uint32_t	relative;		/* the relative pronoun that stands for it, or 0 */
} aa_source;

#define AA_NO_SOURCE ((aa_source){.entity = AA_NONE})

/* Is its noun one for a person, a body or what it says? */
extern bool aa_may_speak(const aa_view *view, const aa_source *source);

/* The subject of a verb, which stands to its right. */
extern aa_source aa_source_before(const aa_view *view, uint32_t verb);

/* [Helen Marsh], after saying so, left: whom the words before item i are put behind */
extern aa_source aa_source_around(const aa_view *view, uint32_t i);

/* The noun phrase that begins at item i: said [the minister]. */
extern aa_source aa_source_after(const aa_view *view, uint32_t i);

/*
 * The token behind all that the text says of the source there, with an
 * apposition, a relative clause, a remark in brackets: for one whose noun phrase
 * ends before item end and whose verb group begins at item cue, and for one
 * behind its cue.
 */
extern uint32_t aa_extent_to_cue(const aa_view *view, uint32_t end, uint32_t cue);
extern uint32_t aa_extent_after(const aa_view *view, uint32_t end);

/* Likewise where all up to the next sign may belong to it: according to a memo released on Friday */
extern uint32_t aa_extent_of_phrase(const aa_view *view, uint32_t end);

/* has, never, not: what may stand between a subject and its verb */
static inline bool
aa_is_auxiliary(const aa_item *item)
{
	const uint64_t some = AA_LEX_AUXILIARY | AA_LEX_ADVERB | AA_LEX_NEGATION;
	const uint64_t none = AA_LEX_SUBJECT | AA_LEX_ROLE | AA_LEX_COLLECTIVE;

	return (item->kind == AA_ITEM_WORD) & ((item->classes & some) != 0) & ((item->classes & none) == 0);
}

/* Are there only adverbs and auxiliaries before item i, back to the result? */
static inline uint32_t
aa_skip_auxiliaries(const aa_view *view, uint32_t i, uint64_t *seen)
{
	const aa_item *items = view->items;

	*seen = 0;
	/* behind the last item stands nothing */
	for (; i > 0 && i <= view->nitems && aa_is_auxiliary(&items[i - 1]); i--)
		*seen |= items[i - 1].classes;
	return i;
}

#endif							/* AA_SOURCES_H */
