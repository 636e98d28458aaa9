/*-------------------------------------------------------------------------
 *
 * keyphrases.h
 *	  The phrases that say what an article is about.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_KEYPHRASES_H
#define AA_KEYPHRASES_H

#include "article.h"

#define AA_MAX_PHRASE 3			/* words */

typedef struct aa_keyphrase
{
	uint32_t	first;			/* its words, as the search counts them */
	uint32_t	last;
	aa_span		span;			/* where it occurs first, a possessive's ending
								 * left out */
	uint32_t	n;				/* occurrences */
	double		score;			/* the lower the better */
} aa_keyphrase;

/*
 * How common a term is elsewhere, from above 0 to 1; what words score is
 * multiplied by it.
 */
typedef double (*aa_commonness)(void *context, const char *term, uint32_t length);

/*
 * Find the best phrases of an article (from AA_STAGE_BLOCKS on), best first;
 * of those that are alike only the best.  commonness may be NULL.  The array has
 * room for max of them.
 */
extern aa_status aa_find_keyphrases(const aa_article *article,
									aa_commonness commonness, void *context,
									aa_keyphrase *phrases, size_t max, size_t *n);

#endif							/* AA_KEYPHRASES_H */
