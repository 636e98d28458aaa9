/*-------------------------------------------------------------------------
 *
 * hashed_features.c
 *	  Hashed features of a linear model.
 *
 *-------------------------------------------------------------------------
 */
#include "hashed_features.h"

#include <string.h>

#include "language.h"
#include "memory.h"
#include "words.h"

/* What a stem has at least. */
#define MIN_STEM 3

/* A table, as the end of a loop cannot be foreseen; nothing at all is none of them. */
const uint8_t aa_buckets[AA_BUCKETS_END + 1] = {
	99, 0, 1, 2, 2, 3, 3, 3, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5, 5, 6, 6, 6, 6, 6, 6, 6,
	6, 6, 6, 6, 6, 6, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 8};

void
aa_keep_feature(aa_features *f, uint32_t template, uint32_t a, uint32_t b)
{
	uint32_t	index = aa_feature_index(template, a, b);

	if (f->n == AA_MAX_FEATURES)
		return;
	f->details[f->n] = (aa_feature){template, a, b, f->model.weights[index & f->model.mask]};
	f->indexes[f->n++] = index;
}

bool
aa_prepare_word_hashes(aa_article *article)
{
	if (!aa_reserve(article, hashes, maxhashes, article->ntokens + 1))
		return false;
	memset(article->hashes, 0, (article->ntokens + 1) * sizeof(uint32_t));
	return true;
}

static uint32_t
hash_bytes(const char *bytes, uint32_t n)
{
	uint32_t	hash = AA_LEXICON_HASH_START;

	for (uint32_t k = 0; k < n; k++)
		hash = (hash ^ (unsigned char) bytes[k]) * AA_LEXICON_HASH_PRIME;
	return hash;
}

/* The word's normal form, which key has room for; NULL where only its kind counts. */
static inline const char *
term_of(const aa_article *article, const aa_token *token, char *key, uint32_t *n)
{
	if (token->mark != 0 || aa_token_length(token) > AA_MAX_KEY || token->kind != AA_TOKEN_WORD)
		return NULL;
	*n = aa_token_length(token);
	if (token->flags & AA_TOKEN_PLAIN)
		return article->text + token->start;
	*n = aa_word_term(article, token, key);
	return key;
}

/* Signs by their code, numbers and the like by what they are. */
static uint32_t
kind_hash(const aa_token *token)
{
	return token->mark != 0 || token->kind == AA_TOKEN_WORD ? token->mark : token->kind;
}

uint32_t
aa_make_word_hash(const aa_article *article, uint32_t i)
{
	const aa_token *token = &article->tokens[i];
	char		key[AA_MAX_KEY * AA_TERM_GROWTH];
	uint32_t	n;
	const char *term = term_of(article, token, key, &n);

	return term != NULL ? hash_bytes(term, n) : kind_hash(token);
}

/* Most words are told by their last letter. */
static bool
ends_in(const char *term, uint32_t n, const aa_word_ending *ending)
{
	return n >= ending->length + MIN_STEM && term[n - 1] == ending->letters[ending->length - 1] &&
		memcmp(term + n - ending->length, ending->letters, ending->length) == 0;
}

/*
 * The length of a word without the first of its language's endings that it has: deny,
 * denied; argue, arguing; admit, admitted.
 */
static uint32_t
stem_length(const aa_language *language, const char *term, uint32_t n)
{
	const aa_word_ending *ending = language->endings;
	uint32_t	stem;

	while (ending->letters != NULL && !ends_in(term, n, ending))
		ending++;
	stem = n - ending->length;
	for (const char *c = language->stem_ends; *c != '\0'; c++)
		stem -= stem > MIN_STEM && term[stem - 1] == *c;
	return stem - (stem > MIN_STEM + 1 && term[stem - 1] == term[stem - 2]);
}

static uint32_t
stem_hash(const aa_article *article, uint32_t i)
{
	const aa_token *token = &article->tokens[i];
	char		key[AA_MAX_KEY * AA_TERM_GROWTH];
	uint32_t	n;
	const char *term = term_of(article, token, key, &n);

	if (term == NULL)
		return kind_hash(token);
	return hash_bytes(term, article->language->stem_ends == NULL ? n : stem_length(article->language, term, n));
}

uint32_t
aa_stems_hash(const aa_article *article, uint32_t first, uint32_t end)
{
	uint32_t	hash = 0;

	for (uint32_t i = first; i < end; i++)
		hash = aa_append_hash(hash, stem_hash(article, i));
	return hash;
}
