/*-------------------------------------------------------------------------
 *
 * hashed_features.h
 *	  Hashed features of a linear model (Weinberger et al., ICML 2009).
 *
 * A template's number and the values it looks at make an index into the
 * weights.  Nothing of the annotated texts is kept but these numbers.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_HASHED_FEATURES_H
#define AA_HASHED_FEATURES_H

#include "article.h"
#include "bytes.h"

/*
 * A sum of products, of which the upper half counts (Lemire and Kaser, The Computer
 * Journal 2014): what several features have in common is multiplied once.  The factors are
 * odd and without a pattern.
 */
static inline uint32_t
aa_feature_index(uint32_t template, uint32_t a, uint32_t b)
{
	uint64_t	sum = template * UINT64_C(0x9E3779B97F4A7C15) + a * UINT64_C(0xBF58476D1CE4E5B9) +
		b * UINT64_C(0x94D049BB133111EB);

	return (uint32_t) (sum >> 32);
}

/* Of several words in a row; that of one is its own. */
static inline uint32_t
aa_append_hash(uint32_t before, uint32_t next)
{
	return before * AA_LEXICON_HASH_PRIME + next;
}

/* Weights of hashed features alone: positive is yes. */
typedef struct aa_linear
{
	const int8_t *weights;		/* NULL where nothing was learned */
	uint32_t	mask;			/* number of weights - 1 */
	int			bias;
} aa_linear;

/* A model is shown at most so many features at a time. */
#define AA_MAX_FEATURES 80

/*
 * What a linear model is shown.  Each feature is weighed as it comes; which ones
 * came is kept only where somebody asks.
 */
typedef struct aa_features
{
	aa_linear	model;
	int			score;			/* of the bias and all that came so far */
	bool		kept;
	uint32_t	n;				/* of those kept */
	uint32_t	indexes[AA_MAX_FEATURES];	/* to be masked by the number of weights */
	aa_feature	details[AA_MAX_FEATURES];
} aa_features;

/* Nothing has come yet; a model that has not learned weighs nothing. */
static inline void
aa_begin_features(aa_features *f, const aa_linear *model, bool kept)
{
	static const int8_t nothing = 0;

	f->model = model->weights != NULL ? *model : (aa_linear){.weights = &nothing};
	f->score = f->model.bias;
	f->kept = kept;
	f->n = 0;
}

extern AA_RARE void aa_keep_feature(aa_features *f, uint32_t template, uint32_t a, uint32_t b);

static inline void
aa_add_feature(aa_features *f, uint32_t template, uint32_t a, uint32_t b)
{
	f->score += f->model.weights[aa_feature_index(template, a, b) & f->model.mask];
	if (f->kept)
		aa_keep_feature(f, template, a, b);
}

/* 1, 2, 3-4, 5-7, 8-12 …: how many of these n reaches, of which 55 is the last */
#define AA_BUCKETS_END 55

extern const uint8_t aa_buckets[AA_BUCKETS_END + 1];

static inline uint32_t
aa_bucket(uint32_t n)
{
	return aa_buckets[n < AA_BUCKETS_END ? n : AA_BUCKETS_END];
}

/* Make room for the hashes of words. */
extern bool aa_prepare_word_hashes(aa_article *article);

/* A word by its normal form; signs by their code. */
extern uint32_t aa_make_word_hash(const aa_article *article, uint32_t i);

/* The same, made when it is first asked for: most are asked for twice, and many never. */
static inline uint32_t
aa_word_hash(const aa_article *article, uint32_t i)
{
	if (article->hashes[i] == 0)
		article->hashes[i] = aa_make_word_hash(article, i);
	return article->hashes[i];
}

/* The words from first to end without their endings, where the language has a list of these. */
extern uint32_t aa_stems_hash(const aa_article *article, uint32_t first, uint32_t end);

#endif							/* AA_HASHED_FEATURES_H */
