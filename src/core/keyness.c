/*-------------------------------------------------------------------------
 *
 * keyness.c
 *	  How much more a term belongs to one corpus than to another.
 *
 * With a and b occurrences in target and reference of n1 and n2 tokens, a
 * corpus-free term would have e1 = n1 (a+b) / (n1+n2) occurrences in the target.
 * Tests of significance get the sign of the difference: a negative score is
 * that of a term which the reference has more often.
 *
 *-------------------------------------------------------------------------
 */
#include "keyness.h"

#include <math.h>
#include <string.h>

/* x ln(x/e), of which 0 ln 0 is 0 */
static double
cell(double x, double e)
{
	return x > 0 ? x * log(x / e) : 0;
}

/* Does the target have the term more often, relative to its size? */
static double
sign(const aa_keyness_counts *k)
{
	return k->a * k->n2 >= k->b * k->n1 ? 1 : -1;
}

/*
 * Log-likelihood ratio of the term alone (Rayson & Garside 2000, "Comparing
 * corpora using frequency profiling"), as the UCREL wizard shows it.
 */
static double
g2_two_cells(const aa_keyness_counts *k)
{
	double		share = (k->a + k->b) / (k->n1 + k->n2);

	return sign(k) * 2 * (cell(k->a, k->n1 * share) + cell(k->b, k->n2 * share));
}

/*
 * The same with all other terms in the table (Dunning 1993, "Accurate methods
 * for the statistics of surprise and coincidence"), as AntConc shows it.
 */
static double
g2_four_cells(const aa_keyness_counts *k)
{
	double		n = k->n1 + k->n2,
				share = (k->a + k->b) / n,
				rest = (n - k->a - k->b) / n;
	double		g2 = cell(k->a, k->n1 * share) + cell(k->b, k->n2 * share) +
		cell(k->n1 - k->a, k->n1 * rest) + cell(k->n2 - k->b, k->n2 * rest);

	return sign(k) * 2 * g2;
}

/* Pearson's chi-square of the 2x2 table, |ad - bc| made smaller by so much. */
static double
chi_square(const aa_keyness_counts *k, double correction)
{
	double		n = k->n1 + k->n2,
				c = k->n1 - k->a,
				d = k->n2 - k->b;
	double		difference = fabs(k->a * d - k->b * c) - correction;

	return sign(k) * n * difference * difference /
		((k->a + k->b) * (c + d) * k->n1 * k->n2);
}

static double
chi2(const aa_keyness_counts *k)
{
	return chi_square(k, 0);
}

/*
 * Yates' correction for continuity, where it is due: some expected count is
 * below 5, and the difference is not smaller than the correction.
 */
static double
chi2_yates(const aa_keyness_counts *k)
{
	double		n = k->n1 + k->n2,
				both = k->a + k->b,
				rest = n - both;
	double		least = fmin(k->n1, k->n2) * fmin(both, rest) / n;
	double		difference = fabs(k->a * (k->n2 - k->b) - k->b * (k->n1 - k->a));

	return chi_square(k, least < 5 && difference >= n / 2 ? n / 2 : 0);
}

/* ln(a / e1) */
static double
pmi(const aa_keyness_counts *k)
{
	return log(k->a * (k->n1 + k->n2) / (k->n1 * (k->a + k->b)));
}

double
aa_log_ratio(const aa_keyness_counts *k)
{
	double		a = k->a == 0 ? 0.5 : k->a,
				b = k->b == 0 ? 0.5 : k->b;

	if (k->n1 == 0 || k->n2 == 0)
		return NAN;
	return log2((a / k->n1) / (b / k->n2));
}

/* Gabrielatos & Marchi 2011, "Keyness: matching metrics to definitions" */
static double
pct_diff(const aa_keyness_counts *k)
{
	double		target = k->a / k->n1,
				reference = k->b / k->n2;

	return 100 * (target - reference) / reference;
}

static double
odds_ratio(const aa_keyness_counts *k)
{
	return (k->a / (k->n1 - k->a)) / (k->b / (k->n2 - k->b));
}

/*
 * Weighted log-odds ratio with an informative Dirichlet prior (Monroe, Colaresi
 * & Quinn 2008, "Fightin' Words", equations 15, 19 and 22).  The prior is the
 * two corpora together, so that what is common in both is drawn to zero.
 */
static double
log_odds_dirichlet(const aa_keyness_counts *k)
{
	double		prior = k->a + k->b,
				all = k->n1 + k->n2;
	double		a = k->a + prior,
				b = k->b + prior;
	double		delta = log(a / (k->n1 + all - a)) - log(b / (k->n2 + all - b));

	return delta / sqrt(1 / a + 1 / b);
}

/* Kilgarriff 2009, "Simple maths for keywords": per million, plus 1 */
static double
simple_maths(const aa_keyness_counts *k)
{
	return (1e6 * k->a / k->n1 + 1) / (1e6 * k->b / k->n2 + 1);
}

/*
 * Elasticsearch's significance heuristics, here with n1 and n2 documents and a
 * and b of them with the term.  jlh: absolute times relative change.
 */
static double
jlh(const aa_keyness_counts *k)
{
	double		p = k->a / k->n1,
				q = (k->b == 0 ? 1 : k->b) / k->n2;

	return p > q ? (p - q) * (p / q) : 0;
}

/*
 * Normalized Google distance (Cilibrasi & Vitanyi 2007) of the term to the
 * target, both in the reference, turned into a score from 0 to 1.
 */
static double
gnd(const aa_keyness_counts *k)
{
	double		distance;

	if (k->a == 0)
		return 0;
	if (k->a == k->b && k->a == k->n1)
		return 1;
	distance = (fmax(log(k->b), log(k->n1)) - log(k->a)) /
		(log(k->n2) - fmin(log(k->b), log(k->n1)));
	return exp(-distance);
}

static const aa_keyness_measure measures[] = {
	{"g2", g2_two_cells, AA_TEST_CHI_SQUARE, false, false},
	{"g2_4", g2_four_cells, AA_TEST_CHI_SQUARE, false, false},
	{"chi2", chi2, AA_TEST_CHI_SQUARE, false, false},
	{"chi2_yates", chi2_yates, AA_TEST_CHI_SQUARE, false, false},
	{"pmi", pmi, AA_TEST_NONE, false, false},
	{"log_ratio", aa_log_ratio, AA_TEST_NONE, false, false},
	{"pct_diff", pct_diff, AA_TEST_NONE, false, false},
	{"odds_ratio", odds_ratio, AA_TEST_NONE, false, false},
	{"log_odds_dirichlet", log_odds_dirichlet, AA_TEST_NORMAL, false, false},
	{"simple_maths", simple_maths, AA_TEST_NONE, false, false},
	{"jlh", jlh, AA_TEST_NONE, true, false},
	{"gnd", gnd, AA_TEST_NONE, true, true},
};

const aa_keyness_measure *
aa_keyness_nth(unsigned n)
{
	return n < sizeof(measures) / sizeof(measures[0]) ? &measures[n] : NULL;
}

const aa_keyness_measure *
aa_keyness_find(const char *name, size_t length)
{
	const aa_keyness_measure *measure;

	for (unsigned n = 0; (measure = aa_keyness_nth(n)) != NULL; n++)
	{
		if (strlen(measure->name) == length && memcmp(measure->name, name, length) == 0)
			return measure;
	}
	return NULL;
}

double
aa_keyness_p(const aa_keyness_measure *measure, double score)
{
	/* a chi-square with one degree of freedom is a squared standard normal */
	if (measure->test == AA_TEST_CHI_SQUARE)
		return erfc(sqrt(fabs(score) / 2));
	if (measure->test == AA_TEST_NORMAL)
		return erfc(fabs(score) / sqrt(2));
	return NAN;
}
