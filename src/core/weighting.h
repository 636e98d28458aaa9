/*-------------------------------------------------------------------------
 *
 * weighting.h
 *	  How much a term says about a document: tf-idf and BM25.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_WEIGHTING_H
#define AA_WEIGHTING_H

#include <stddef.h>

/* A term in a document of a corpus. */
typedef struct aa_weighting_counts
{
	double		tf;				/* occurrences in the document */
	double		df;				/* documents of the corpus with the term */
	double		ndocs;			/* documents of the corpus */
	double		length;			/* of the document, in tokens */
	double		max_tf;			/* of the document's commonest term */
	double		mean_tf;		/* of the document's terms */
} aa_weighting_counts;

/* What all weights of a document are divided by. */
typedef enum aa_weighting_norm
{
	AA_NORM_NONE,
	AA_NORM_SUM,
	AA_NORM_EUCLIDEAN,
} aa_weighting_norm;

typedef struct aa_weighting
{
	const char *name;
	double		(*weight) (const aa_weighting_counts *counts);
	aa_weighting_norm norm;
} aa_weighting;

extern const aa_weighting *aa_weighting_find(const char *name, size_t length);
extern const aa_weighting *aa_weighting_nth(unsigned n);

/* What one term of the query adds to the document's BM25 score. */
extern double aa_bm25(const aa_weighting_counts *counts, double mean_length,
					  double k1, double b);

#endif							/* AA_WEIGHTING_H */
