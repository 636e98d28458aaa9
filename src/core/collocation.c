/*-------------------------------------------------------------------------
 *
 * collocation.c
 *	  How strongly two words attract each other.
 *
 * The names and formulas are those of Evert 2005, "The statistics of word
 * cooccurrences"; log-Dice is that of Rychly 2008, "A lexicographer-friendly
 * association score"; normalized PMI that of Bouma 2009.
 *
 *-------------------------------------------------------------------------
 */
#include "collocation.h"

#include <math.h>

static double
cell(double x, double e)
{
	return x > 0 ? x * log(x / e) : 0;
}

/* The other cells of the table: the first word alone, the second alone, none. */
typedef struct cells
{
	double		both;
	double		first;
	double		second;
	double		none;
} cells;

static cells
find_cells(const aa_pair_counts *c)
{
	cells		result = {
		c->pair, c->first - c->pair, c->second - c->pair,
		c->all - c->first - c->second + c->pair};

	return result;
}

static double
chi_square(const aa_pair_counts *c)
{
	cells		x = find_cells(c);
	double		difference = x.both * x.none - x.first * x.second;

	return c->all * difference * difference /
		(c->first * c->second * (c->all - c->first) * (c->all - c->second));
}

static double
log_likelihood(const aa_pair_counts *c)
{
	cells		x = find_cells(c);
	double		not_first = c->all - c->first,
				not_second = c->all - c->second;

	return 2 *
		(cell(x.both, c->first * c->second / c->all) + cell(x.first, c->first * not_second / c->all) +
		 cell(x.second, not_first * c->second / c->all) + cell(x.none, not_first * not_second / c->all));
}

aa_pair_scores
aa_score_pair(const aa_pair_counts *c)
{
	aa_pair_scores s;

	s.expected = c->first * c->second / c->all;
	s.pmi = log2(c->pair / s.expected);
	s.npmi = s.pmi / -log2(c->pair / c->all);
	s.t = (c->pair - s.expected) / sqrt(c->pair);
	s.z = (c->pair - s.expected) / sqrt(s.expected);
	s.chi2 = chi_square(c);
	s.g2 = log_likelihood(c);
	s.dice = 2 * c->pair / (c->first + c->second);
	s.log_dice = 14 + log2(s.dice);
	s.mi3 = log2(c->pair * c->pair * c->pair / s.expected);
	return s;
}

double
aa_pair_lambda(const aa_pair_counts *c, double *z)
{
	cells		x = find_cells(c);
	double		both = x.both + 0.5,
				first = x.first + 0.5,
				second = x.second + 0.5,
				none = x.none + 0.5;
	double		lambda = log(both) + log(none) - log(first) - log(second);

	*z = lambda / sqrt(1 / both + 1 / first + 1 / second + 1 / none);
	return lambda;
}
