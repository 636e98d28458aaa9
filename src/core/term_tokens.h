/*-------------------------------------------------------------------------
 *
 * term_tokens.h
 *	  An article's tokens, for who only wants their terms.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_TERM_TOKENS_H
#define AA_TERM_TOKENS_H

#include <string.h>

#include "article.h"
#include "bytes.h"

/*
 * Find the tokens and nothing else, in half the time that AA_STAGE_SENTENCES
 * takes.  Terms are the same: what kind a block is of does not matter to its
 * tokens, and sentences only add full stops to words, which are no part of
 * their terms.  There are no AA_TOKEN_SENTENCE_START flags.
 */
extern aa_status aa_find_term_tokens(aa_article *article);

/*
 * aa_term() in a few steps, for most words it takes: ASCII letters, with 's or
 * without.  0 for all others.  Writes up to AA_RUN bytes.
 */
static inline uint32_t
aa_short_term(const aa_article *article, const aa_token *token, char *buffer)
{
	const char *word = article->text + token->start;
	uint32_t	length = token->end - token->start;
	bool		upper,
			   lower;
	uint32_t	letters;

	if (token->kind != AA_TOKEN_WORD || length > AA_RUN ||
		article->size - token->start < AA_RUN)
		return 0;
	letters = aa_letter_run(word, &upper, &lower);
	if (letters < length)
	{
		if (letters == 0 || letters + 2 != length || word[letters] != '\'' ||
			(word[letters + 1] | 0x20) != 's')
			return 0;
		length = letters;
	}
	for (uint32_t i = 0; i < AA_RUN; i += 8)
	{
		uint64_t	bytes;

		memcpy(&bytes, word + i, sizeof(bytes));
		bytes |= AA_EACH_BYTE(0x20);
		memcpy(buffer + i, &bytes, sizeof(bytes));
	}
	return length;
}

#endif							/* AA_TERM_TOKENS_H */
