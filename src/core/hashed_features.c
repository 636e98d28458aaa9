/*-------------------------------------------------------------------------
 *
 * hashed_features.c
 *	  Features of a linear model, hashed.
 *
 *-------------------------------------------------------------------------
 */
#include "hashed_features.h"

#include "memory.h"
#include "words.h"

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

uint32_t
aa_make_word_hash(const aa_article *article, uint32_t i)
{
	const aa_token *token = &article->tokens[i];
	char		key[AA_MAX_KEY * AA_TERM_GROWTH];
	const char *term = key;
	uint32_t	hash = AA_LEXICON_HASH_START;
	uint32_t	n = aa_token_length(token);

	if (token->mark != 0 || aa_token_length(token) > AA_MAX_KEY)
		return token->mark;
	if (token->kind != AA_TOKEN_WORD)
		return token->kind;
	if (token->flags & AA_TOKEN_PLAIN)
		term = article->text + token->start;
	else
		n = aa_word_term(article, token, key);
	for (uint32_t k = 0; k < n; k++)
		hash = (hash ^ (unsigned char) term[k]) * AA_LEXICON_HASH_PRIME;
	return hash;
}
