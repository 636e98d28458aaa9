/*-------------------------------------------------------------------------
 *
 * hashed_features.h
 *	  Features of a linear model, hashed (Weinberger et al., ICML 2009).
 *
 * A template's number and the values it looks at make an index into the
 * weights.  Nothing of the annotated texts is kept but these numbers.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_HASHED_FEATURES_H
#define AA_HASHED_FEATURES_H

#include "article.h"

/* FNV-1a over the four bytes of a value, the lowest first */
static inline uint32_t
aa_mix(uint32_t hash, uint32_t value)
{
	const uint32_t prime_2 = AA_LEXICON_HASH_PRIME * AA_LEXICON_HASH_PRIME;

	/* most values have one byte; of the zeros only the products are left */
	if (value <= 0xFF)
		return (hash ^ value) * (prime_2 * prime_2);
	hash = (hash ^ (value & 0xFF)) * AA_LEXICON_HASH_PRIME;
	hash = (hash ^ (value >> 8 & 0xFF)) * AA_LEXICON_HASH_PRIME;
	hash = (hash ^ (value >> 16 & 0xFF)) * AA_LEXICON_HASH_PRIME;
	return (hash ^ value >> 24) * AA_LEXICON_HASH_PRIME;
}

static inline uint32_t
aa_feature_index(uint32_t template, uint32_t a, uint32_t b)
{
	uint32_t	hash = aa_mix(aa_mix(aa_mix(AA_LEXICON_HASH_START, template), a), b);

	return hash ^ hash >> 15;
}

/* What a model weighs: indexes, to be masked by the number of its weights. */
#define AA_MAX_FEATURES 64

typedef struct aa_features
{
	uint32_t	list[AA_MAX_FEATURES];
	uint32_t	n;
} aa_features;

static inline void
aa_add_feature(aa_features *f, uint32_t template, uint32_t a, uint32_t b)
{
	if (f->n < AA_MAX_FEATURES)
		f->list[f->n++] = aa_feature_index(template, a, b);
}

/* 1, 2, 3-4, 5-7, 8-12 …: how many of these n reaches; no loop, whose end nobody foresees */
static inline uint32_t
aa_bucket(uint32_t n)
{
	return n == 0 ? 99 : (uint32_t) ((n >= 2) + (n >= 3) + (n >= 5) + (n >= 8) + (n >= 13) + (n >= 21) + (n >= 34) + (n >= 55));
}

/* The score of a linear model, which has mask + 1 weights. */
static inline int
aa_linear_score(const int8_t *weights, uint32_t mask, int bias, const uint32_t *indexes, uint32_t n)
{
	int			score = bias;

	for (uint32_t i = 0; i < n; i++)
		score += weights[indexes[i] & mask];
	return score;
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

#endif							/* AA_HASHED_FEATURES_H */
