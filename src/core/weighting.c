/*-------------------------------------------------------------------------
 *
 * weighting.c
 *	  How much a term says about a document: tf-idf and BM25.
 *
 * The schemes are those of the tools they are named after, with the tools'
 * defaults: quanteda's dfm_tfidf(), tidytext's bind_tf_idf() and scikit-learn's
 * TfidfVectorizer.
 *
 *-------------------------------------------------------------------------
 */
#include "weighting.h"

#include <math.h>
#include <string.h>

/*----------
 * quanteda: tf by scheme, times log10(N / df).
 *----------
 */
static double
inverse(const aa_weighting_counts *c)
{
	return log10(c->ndocs / c->df);
}

static double
quanteda_count(const aa_weighting_counts *c)
{
	return c->tf * inverse(c);
}

static double
quanteda_prop(const aa_weighting_counts *c)
{
	return c->tf / c->length * inverse(c);
}

static double
quanteda_propmax(const aa_weighting_counts *c)
{
	return c->tf / c->max_tf * inverse(c);
}

static double
quanteda_logcount(const aa_weighting_counts *c)
{
	return (1 + log10(c->tf)) * inverse(c);
}

static double
quanteda_boolean(const aa_weighting_counts *c)
{
	return inverse(c);
}

static double
quanteda_augmented(const aa_weighting_counts *c)
{
	return (0.5 + 0.5 * c->tf / c->max_tf) * inverse(c);
}

static double
quanteda_logave(const aa_weighting_counts *c)
{
	return (1 + log10(c->tf)) / (1 + log10(c->mean_tf)) * inverse(c);
}

/*----------
 * tidytext: share of the document, times ln(N / df).
 *----------
 */
static double
tidytext(const aa_weighting_counts *c)
{
	return c->tf / c->length * log(c->ndocs / c->df);
}

/*----------
 * scikit-learn: as if one more document had every term once, so that no idf
 * is infinite; 1 is added, so that no term is ignored.
 *----------
 */
static double
sklearn_idf(const aa_weighting_counts *c)
{
	return log((1 + c->ndocs) / (1 + c->df)) + 1;
}

static double
sklearn(const aa_weighting_counts *c)
{
	return c->tf * sklearn_idf(c);
}

static double
sklearn_nosmooth(const aa_weighting_counts *c)
{
	return c->tf * (log(c->ndocs / c->df) + 1);
}

static double
sklearn_sublinear(const aa_weighting_counts *c)
{
	return (1 + log(c->tf)) * sklearn_idf(c);
}

static const aa_weighting schemes[] = {
	{"sklearn", sklearn, AA_NORM_EUCLIDEAN},
	{"sklearn_nonorm", sklearn, AA_NORM_NONE},
	{"sklearn_l1", sklearn, AA_NORM_SUM},
	{"sklearn_nosmooth", sklearn_nosmooth, AA_NORM_EUCLIDEAN},
	{"sklearn_sublinear", sklearn_sublinear, AA_NORM_EUCLIDEAN},
	{"tidytext", tidytext, AA_NORM_NONE},
	{"quanteda", quanteda_count, AA_NORM_NONE},
	{"quanteda_prop", quanteda_prop, AA_NORM_NONE},
	{"quanteda_propmax", quanteda_propmax, AA_NORM_NONE},
	{"quanteda_logcount", quanteda_logcount, AA_NORM_NONE},
	{"quanteda_boolean", quanteda_boolean, AA_NORM_NONE},
	{"quanteda_augmented", quanteda_augmented, AA_NORM_NONE},
	{"quanteda_logave", quanteda_logave, AA_NORM_NONE},
};

const aa_weighting *
aa_weighting_nth(unsigned n)
{
	return n < sizeof(schemes) / sizeof(schemes[0]) ? &schemes[n] : NULL;
}

const aa_weighting *
aa_weighting_find(const char *name, size_t length)
{
	const aa_weighting *scheme;

	for (unsigned n = 0; (scheme = aa_weighting_nth(n)) != NULL; n++)
	{
		if (strlen(scheme->name) == length && memcmp(scheme->name, name, length) == 0)
			return scheme;
	}
	return NULL;
}

/*
 * Robertson & Zaragoza 2009, "The probabilistic relevance framework", in the
 * form of Lucene since version 8: 1 is added to the argument of the logarithm,
 * so that no term counts against a document, and the factor k1 + 1, which
 * changes no order, is left out.  Lengths are exact, where Lucene rounds them.
 */
double
aa_bm25(const aa_weighting_counts *c, double mean_length, double k1, double b)
{
	double		idf = log(1 + (c->ndocs - c->df + 0.5) / (c->df + 0.5));
	/* documents without words are no measure of length */
	double		part = mean_length > 0 ? b * c->length / mean_length : b;

	return idf * c->tf / (c->tf + k1 * (1 - b + part));
}
