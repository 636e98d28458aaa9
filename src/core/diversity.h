/*-------------------------------------------------------------------------
 *
 * diversity.h
 *	  How rich the vocabulary of a text is.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_DIVERSITY_H
#define AA_DIVERSITY_H

#include "article.h"

/* A measure that a text is too short for is not a number. */
typedef struct aa_diversity
{
	double		ttr;
	double		cttr;
	double		guiraud;
	double		herdan;
	double		summer;
	double		dugast;
	double		maas;
	double		yule_k;
	double		simpson;
	double		herdan_vm;
	double		mattr;
	double		msttr;
	double		mtld;
	double		hdd;
} aa_diversity;

/*
 * Measure a text of n tokens, given the number of each token's type; types are
 * numbered from 0 to ntypes - 1.
 */
extern aa_status aa_measure_diversity(const uint32_t *types, size_t n, size_t ntypes,
									  size_t window, const aa_environment *env,
									  aa_diversity *result);

#endif							/* AA_DIVERSITY_H */
