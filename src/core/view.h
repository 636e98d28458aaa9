/*-------------------------------------------------------------------------
 *
 * view.h
 *	  A sentence as the search for reporting clauses sees it.
 *
 * What stands in quotation marks is one item, so are a name with its titles
 * and a phrase of the profile; remarks in brackets are left out.  Cues inside
 * quotation marks are thus never seen.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_VIEW_H
#define AA_VIEW_H

#include "article.h"

typedef enum aa_item_kind
{
	AA_ITEM_WORD,
	AA_ITEM_NAME,				/* a mention */
	AA_ITEM_QUOTATION,
	AA_ITEM_COMMA,
	AA_ITEM_COLON,
	AA_ITEM_DASH,
	AA_ITEM_SIGN,				/* anything else */
	AA_ITEM_OUTSIDE,			/* of the sentence */
} aa_item_kind;

/* A run of tokens; empty when first = end. */
typedef struct aa_run
{
	uint32_t	first;
	uint32_t	end;
} aa_run;

typedef struct aa_item
{
	uint64_t	classes;
	uint32_t	first_token;
	uint32_t	end_token;
	uint32_t	index;			/* of the mention or quotation */
	uint8_t		kind;			/* aa_item_kind */
	uint8_t		sort;			/* see aa_sort_of() */
} aa_item;

typedef struct aa_view
{
	aa_article *article;
	const aa_sentence *sentence;
	aa_item    *items;			/* one more, which is empty, behind the last */
	uint32_t	nitems;
	uint32_t	maxitems;
	bool		marked;			/* is one of them a quotation? */
	uint32_t	mention;		/* the first that may still come */
	uint32_t	quotation;		/* likewise */
} aa_view;

/* Show the next sentence; they must be asked for in order. */
extern bool aa_view_sentence(aa_view *view, const aa_sentence *sentence);

/* The item at i, or an empty one outside of the sentence; no branch asks, as that cannot be foreseen. */
static inline const aa_item *
aa_view_item(const aa_view *view, uint32_t i)
{
	return &view->items[i < view->nitems ? i : view->nitems];
}

/* The token that begins item i, or the sentence's end. */
extern uint32_t aa_first_token_of(const aa_view *view, uint32_t i);

/*
 * The token that ends the words before item i: a remark in brackets between them and
 * the item, such as a credit at a caption's end, is no part of them.
 */
extern uint32_t aa_end_token_before(const aa_view *view, uint32_t i);

/* The tokens of the items [first, end), without such a remark at their end; empty if there are none. */
extern aa_run aa_items_run(const aa_view *view, uint32_t first, uint32_t end);

/* The first item that begins at this token or later. */
extern uint32_t aa_view_find(const aa_view *view, uint32_t token);

#endif							/* AA_VIEW_H */
