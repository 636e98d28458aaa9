/*-------------------------------------------------------------------------
 *
 * dispersion.h
 *	  How evenly a word is spread over the parts of a corpus.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_DISPERSION_H
#define AA_DISPERSION_H

#include "article.h"

/* A part: a document, an outlet, a day. */
typedef struct aa_part
{
	uint64_t	n;				/* occurrences in it */
	uint64_t	size;			/* its tokens */
} aa_part;

/* Where the word stands: its parts, and its places in the whole. */
typedef struct aa_occurrences
{
	const aa_part *parts;
	size_t		nparts;
	const uint64_t *places;		/* ascending, from 0; NULL if not known */
	size_t		nplaces;
} aa_occurrences;

typedef struct aa_dispersion
{
	uint64_t	n;
	uint64_t	size;
	uint64_t	range;			/* parts that have the word */
	double		dp;
	double		dp_norm;
	double		juilland_d;
	double		arf;
} aa_dispersion;

/* A measure that cannot be taken is not a number. */
extern aa_dispersion aa_measure_dispersion(const aa_occurrences *word);

#endif							/* AA_DISPERSION_H */
