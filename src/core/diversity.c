/*-------------------------------------------------------------------------
 *
 * diversity.c
 *	  How rich the vocabulary of a text is.
 *
 * With N tokens, V types and V(i) types that occur i times; logarithms are to
 * the base 10 where it matters.  Tweedie & Baayen 1998, "How variable may a
 * constant be?", has the sources of the older measures.
 *
 *-------------------------------------------------------------------------
 */
#include "diversity.h"

#include <math.h>
#include <string.h>

#include "environment.h"

/* McCarthy & Jarvis 2010, "MTLD, vocd-D, and HD-D" */
#define MTLD_THRESHOLD	0.72
#define MTLD_MIN_FACTOR	10
#define HDD_SAMPLE		42

typedef struct text_types
{
	const uint32_t *types;
	size_t		n;
	size_t		ntypes;
	size_t	   *counts;			/* of each type, in the part at hand */
	size_t	   *stamps;			/* the part in which a type was seen last */
	const aa_environment *env;
} text_types;

static void
clear_counts(text_types *text)
{
	memset(text->counts, 0, text->ntypes * sizeof(size_t));
}

static aa_status
count_types(text_types *text)
{
	clear_counts(text);
	for (size_t i = 0; i < text->n; i++)
	{
		if (!aa_may_go_on(text->env, i))
			return AA_CANCELLED;
		text->counts[text->types[i]]++;
	}
	return AA_OK;
}

/*----------
 * Measures of V and N alone.
 *----------
 */
static double
not_below_two(double n, double value)
{
	return n < 2 || !isfinite(value) ? NAN : value;
}

static void
measure_sizes(const text_types *text, aa_diversity *d)
{
	double		n = (double) text->n,
				v = (double) text->ntypes,
				log_n = log10(n),
				log_v = log10(v);

	d->ttr = n > 0 ? v / n : NAN;
	d->cttr = n > 0 ? v / sqrt(2 * n) : NAN;
	d->guiraud = n > 0 ? v / sqrt(n) : NAN;
	d->herdan = not_below_two(n, log_v / log_n);
	d->summer = not_below_two(n, log10(log_v) / log10(log_n));
	d->dugast = not_below_two(n, log_n * log_n / (log_n - log_v));
	d->maas = not_below_two(n, sqrt((log_n - log_v) / (log_n * log_n)));
}

/*----------
 * Measures of the whole spectrum V(i).
 *----------
 */

/* The chance that a sample without replacement has none of f tokens. */
static double
chance_of_none(double n, double f)
{
	double		chance = 1;

	for (int i = 0; i < HDD_SAMPLE && chance > 0; i++)
		chance *= fmax(0, n - f - i) / (n - i);
	return chance;
}

static aa_status
measure_spectrum(text_types *text, aa_diversity *d)
{
	aa_status	status = count_types(text);
	double		n = (double) text->n,
				squares = 0,
				pairs = 0,
				sampled = 0;

	for (size_t i = 0; status == AA_OK && i < text->ntypes; i++)
	{
		double		f = (double) text->counts[i];

		if (!aa_may_go_on(text->env, i))
			status = AA_CANCELLED;
		squares += f / n * (f / n);
		pairs += f / n * ((f - 1) / (n - 1));
		sampled += 1 - chance_of_none(n, f);
	}
	d->yule_k = n > 0 ? 1e4 * (squares - 1 / n) : NAN;
	d->simpson = n > 1 ? pairs : NAN;
	/* rounding may leave less than nothing where all types are equally common */
	d->herdan_vm = n > 0 ? sqrt(fmax(0, squares - 1 / (double) text->ntypes)) : NAN;
	d->hdd = n >= HDD_SAMPLE ? sampled / HDD_SAMPLE : NAN;
	return status;
}

/*----------
 * Means over windows and segments; a shorter text is one of its own.
 *----------
 */

/* Covington & McFall 2010, "Cutting the Gordian knot" */
static aa_status
measure_windows(text_types *text, size_t window, aa_diversity *d)
{
	size_t		here = 0;		/* types in the window */
	double		sum = 0;

	d->mattr = d->ttr;
	if (text->n <= window)
		return AA_OK;
	clear_counts(text);
	for (size_t i = 0; i < text->n; i++)
	{
		if (!aa_may_go_on(text->env, i))
			return AA_CANCELLED;
		here += text->counts[text->types[i]]++ == 0;
		if (i >= window)
			here -= --text->counts[text->types[i - window]] == 0;
		if (i + 1 >= window)
			sum += (double) here / (double) window;
	}
	d->mattr = sum / (double) (text->n - window + 1);
	return AA_OK;
}

static aa_status
measure_segments(text_types *text, size_t window, aa_diversity *d)
{
	size_t		here = 0,
				nsegments = text->n / window;
	double		sum = 0;

	d->msttr = d->ttr;
	if (text->n <= window)
		return AA_OK;
	memset(text->stamps, 0, text->ntypes * sizeof(size_t));
	for (size_t i = 0; i < nsegments * window; i++)
	{
		size_t	   *stamp = &text->stamps[text->types[i]];

		if (!aa_may_go_on(text->env, i))
			return AA_CANCELLED;
		here += *stamp != i / window + 1;
		*stamp = i / window + 1;
		if ((i + 1) % window == 0)
		{
			sum += (double) here / (double) window;
			here = 0;
		}
	}
	d->msttr = sum / (double) nsegments;
	return AA_OK;
}

/*----------
 * MTLD: how many tokens it takes for the type-token ratio to fall below the
 * threshold, on the mean, in both directions.  A factor has 10 tokens at least;
 * the last, unfinished one counts by how far it has come.
 *----------
 */
static aa_status
count_factors(text_types *text, bool backward, double *mtld)
{
	size_t		factor = 1,
				length = 0,
				types = 0;
	double		nfactors = 0;

	memset(text->stamps, 0, text->ntypes * sizeof(size_t));
	for (size_t i = 0; i < text->n; i++)
	{
		uint32_t	type = text->types[backward ? text->n - 1 - i : i];

		if (!aa_may_go_on(text->env, i))
			return AA_CANCELLED;
		types += text->stamps[type] != factor;
		text->stamps[type] = factor;
		length++;
		if (i + 1 == text->n)
			nfactors += (1 - (double) types / (double) length) / (1 - MTLD_THRESHOLD);
		else if (length >= MTLD_MIN_FACTOR &&
				 (double) types / (double) length < MTLD_THRESHOLD)
		{
			nfactors++;
			factor++;
			length = types = 0;
		}
	}
	*mtld = nfactors > 0 ? (double) text->n / nfactors : NAN;
	return AA_OK;
}

static aa_status
measure_mtld(text_types *text, aa_diversity *d)
{
	double		forward,
				backward;
	aa_status	status = count_factors(text, false, &forward);

	if (status == AA_OK)
		status = count_factors(text, true, &backward);
	if (status == AA_OK)
		d->mtld = (forward + backward) / 2;
	return status;
}

static aa_status
measure_all(text_types *text, size_t window, aa_diversity *d)
{
	aa_status	status;

	measure_sizes(text, d);
	status = measure_spectrum(text, d);
	if (status == AA_OK)
		status = measure_windows(text, window, d);
	if (status == AA_OK)
		status = measure_segments(text, window, d);
	return status == AA_OK ? measure_mtld(text, d) : status;
}

aa_status
aa_measure_diversity(const uint32_t *types, size_t n, size_t ntypes, size_t window,
					 const aa_environment *env, aa_diversity *result)
{
	text_types	text = {types, n, ntypes, NULL, NULL, env};
	aa_status	status = AA_NO_MEMORY;

	text.counts = aa_get_memory(env, ntypes, sizeof(size_t));
	text.stamps = aa_get_memory(env, ntypes, sizeof(size_t));
	if (text.counts != NULL && text.stamps != NULL)
		status = measure_all(&text, window, result);
	aa_give_back(env, text.counts);
	aa_give_back(env, text.stamps);
	return status;
}
