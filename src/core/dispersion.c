/*-------------------------------------------------------------------------
 *
 * dispersion.c
 *	  How evenly a word is spread over the parts of a corpus.
 *
 * With n of all N occurrences and s of all S tokens in a part, and K parts.
 * Parts without tokens do not count.
 *
 *-------------------------------------------------------------------------
 */
#include "dispersion.h"

#include <math.h>

static size_t
add_up(const aa_occurrences *word, aa_dispersion *d)
{
	size_t		nparts = 0;

	for (size_t i = 0; i < word->nparts; i++)
	{
		d->n += word->parts[i].n;
		d->size += word->parts[i].size;
		d->range += word->parts[i].n > 0;
		nparts += word->parts[i].size > 0;
	}
	return nparts;
}

/*
 * DP = 1/2 sum |n/N - s/S|, 0 for a word that is where the tokens are (Gries
 * 2008, "Dispersions and adjusted frequencies in corpora"); made to end at 1 by
 * DP / (1 - min s/S) (Lijffijt & Gries 2012).
 */
static void
measure_dp(const aa_occurrences *word, aa_dispersion *d)
{
	double		sum = 0,
				least = 1;

	for (size_t i = 0; i < word->nparts; i++)
	{
		double		share = (double) word->parts[i].size / (double) d->size;

		if (word->parts[i].size == 0)
			continue;
		sum += fabs((double) word->parts[i].n / (double) d->n - share);
		least = fmin(least, share);
	}
	d->dp = sum / 2;
	d->dp_norm = least < 1 ? d->dp / (1 - least) : NAN;
}

/*
 * D = 1 - V / sqrt(K - 1), V the coefficient of variation of n/s, with the
 * standard deviation of the population (Juilland & Chang-Rodriguez 1964).
 */
static void
measure_juilland(const aa_occurrences *word, size_t nparts, aa_dispersion *d)
{
	double		mean = 0,
				variance = 0;

	for (size_t i = 0; i < word->nparts; i++)
	{
		if (word->parts[i].size > 0)
			mean += (double) word->parts[i].n / (double) word->parts[i].size / (double) nparts;
	}
	for (size_t i = 0; i < word->nparts; i++)
	{
		double		rate = (double) word->parts[i].n / (double) word->parts[i].size;

		if (word->parts[i].size > 0)
			variance += (rate - mean) * (rate - mean) / (double) nparts;
	}
	d->juilland_d = nparts > 1 ?
		1 - sqrt(variance) / mean / sqrt((double) nparts - 1) :
		NAN;
}

/*
 * Average reduced frequency = 1/v sum min(distance, v), v = S/N, distances from
 * one occurrence to the next, the corpus closed to a ring (Savicky & Hlavacova
 * 2002, "Measures of word commonness").
 */
static void
measure_arf(const aa_occurrences *word, aa_dispersion *d)
{
	double		v = (double) d->size / (double) d->n,
				sum = 0;

	for (size_t i = 0; i < word->nplaces; i++)
	{
		uint64_t	distance = i > 0 ? word->places[i] - word->places[i - 1] :
									   word->places[0] + d->size - word->places[word->nplaces - 1];

		sum += fmin((double) distance, v);
	}
	d->arf = sum / v;
}

aa_dispersion
aa_measure_dispersion(const aa_occurrences *word)
{
	aa_dispersion d = {0};
	size_t		nparts = add_up(word, &d);

	d.dp = d.dp_norm = d.juilland_d = d.arf = NAN;
	if (d.n == 0)
		return d;
	measure_dp(word, &d);
	measure_juilland(word, nparts, &d);
	if (word->places != NULL)
		measure_arf(word, &d);
	return d;
}
