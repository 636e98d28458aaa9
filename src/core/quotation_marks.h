/*-------------------------------------------------------------------------
 *
 * quotation_marks.h
 *	  Which way a quotation mark looks where it stands, or whether it is an
 *	  apostrophe or a sign of feet or inches.
 *
 * Marks are tokens of the article, given by their index.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_QUOTATION_MARKS_H
#define AA_QUOTATION_MARKS_H

#include "article.h"
#include "unicode.h"

typedef enum aa_mark_sort
{
	AA_MARK_NONE,
	AA_MARK_SINGLE,
	AA_MARK_DOUBLE,
	AA_MARK_ANGLE,				/* « » ‹ › and corner brackets */
} aa_mark_sort;

/* A mark may look to both sides, and an apostrophe to none. */
typedef struct aa_quotation_mark
{
	aa_mark_sort sort;
	bool		opens;
	bool		closes;
} aa_quotation_mark;

/* The pairing of a block's marks, as far as it has come. */
typedef struct aa_pairing
{
	aa_article *article;
	uint32_t	block;
	uint32_t	first;			/* tokens of the block */
	uint32_t	end;
	uint32_t	open;			/* the mark that is open, or AA_NONE */
	aa_mark_sort sort;			/* of it */
	uint32_t	inner_close;	/* the end of a quotation within it, or AA_NONE */
	bool		inner_pair;		/* two apostrophes have opened one there */
} aa_pairing;

static inline const aa_token *
aa_paired_token(const aa_pairing *p, uint32_t i)
{
	return &p->article->tokens[i];
}

/* Does white space or the block's end stand before token i? */
static inline bool
aa_is_spaced(const aa_pairing *p, uint32_t i)
{
	return i >= p->end || (aa_paired_token(p, i)->flags & AA_TOKEN_SPACE_BEFORE) != 0;
}

extern aa_quotation_mark aa_read_mark(const aa_pairing *p, uint32_t i);

/* Does punctuation stand before the mark, with no blank between? */
extern bool aa_is_behind_stop(const aa_pairing *p, uint32_t i);

/*
 * Is the apostrophe more likely a plural's (voters' rights) than the end of the
 * open quotation?  Then a better end stands later in the block.
 */
extern bool aa_is_possessive_mark(const aa_pairing *p, uint32_t i);

/* Is there an end for a single quotation that this mark opens, within its block? */
extern bool aa_single_mark_closes(const aa_pairing *p, uint32_t i);

#endif							/* AA_QUOTATION_MARKS_H */
