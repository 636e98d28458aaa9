/*-------------------------------------------------------------------------
 *
 * splices.h
 *	  Lists of links that run through the middle of a sentence.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_SPLICES_H
#define AA_SPLICES_H

#include "article.h"

/* The splice that begins at this byte, behind a name; NULL if there is none. */
extern const aa_splice *aa_find_splice_behind(const aa_article *article, uint32_t at);

/* The same behind token i; most articles have no splices. */
static inline const aa_splice *
aa_splice_behind(const aa_article *article, uint32_t i)
{
	return article->nsplices == 0 ? NULL : aa_find_splice_behind(article, article->tokens[i].end);
}

#endif							/* AA_SPLICES_H */
