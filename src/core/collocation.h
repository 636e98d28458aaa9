/*-------------------------------------------------------------------------
 *
 * collocation.h
 *	  How strongly two words attract each other.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_COLLOCATION_H
#define AA_COLLOCATION_H

/* Occurrences of a pair, and of its words anywhere. */
typedef struct aa_pair_counts
{
	double		pair;
	double		first;
	double		second;
	double		all;			/* words */
} aa_pair_counts;

typedef struct aa_pair_scores
{
	double		expected;
	double		pmi;
	double		npmi;
	double		t;
	double		z;
	double		chi2;
	double		g2;
	double		dice;
	double		log_dice;
	double		mi3;
} aa_pair_scores;

extern aa_pair_scores aa_score_pair(const aa_pair_counts *counts);

/*
 * The log odds ratio of the pair and its z-score (Blaheta & Johnson 2001), half
 * a count added to each cell.  Here first and second count pairs with this first
 * or second word, and all is the number of pairs.
 */
extern double aa_pair_lambda(const aa_pair_counts *counts, double *z);

#endif							/* AA_COLLOCATION_H */
