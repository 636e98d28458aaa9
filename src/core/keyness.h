/*-------------------------------------------------------------------------
 *
 * keyness.h
 *	  How much more a term belongs to one corpus than to another.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_KEYNESS_H
#define AA_KEYNESS_H

#include <stdbool.h>
#include <stddef.h>

/* Occurrences of a term in target and reference, and of all terms. */
typedef struct aa_keyness_counts
{
	double		a;
	double		b;
	double		n1;
	double		n2;
} aa_keyness_counts;

/* What the score says about chance. */
typedef enum aa_keyness_test
{
	AA_TEST_NONE,				/* it is an effect size */
	AA_TEST_CHI_SQUARE,			/* follows chi-square with 1 degree of freedom */
	AA_TEST_NORMAL,				/* follows the standard normal distribution */
} aa_keyness_test;

typedef struct aa_keyness_measure
{
	const char *name;
	double		(*score) (const aa_keyness_counts *counts);
	aa_keyness_test test;
	bool		documents;		/* of documents, not of occurrences */
	bool		superset;		/* the reference must contain the target */
} aa_keyness_measure;

/* The measure of a name, NULL if there is none; and the nth, NULL past the last. */
extern const aa_keyness_measure *aa_keyness_find(const char *name, size_t length);
extern const aa_keyness_measure *aa_keyness_nth(unsigned n);

/* The probability of a score like this or further out by chance, two-sided. */
extern double aa_keyness_p(const aa_keyness_measure *measure, double score);

/*
 * Hardie's Log Ratio: how often the relative frequency doubles.  NaN where one
 * of the corpora is empty.
 */
extern double aa_log_ratio(const aa_keyness_counts *counts);

#endif							/* AA_KEYNESS_H */
