/*-------------------------------------------------------------------------
 *
 * common_tokens.h
 *	  Plain tokens: words of ASCII letters, single signs.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_COMMON_TOKENS_H
#define AA_COMMON_TOKENS_H

#include "article.h"

/* AA_MASK_BYTES of a block, a bit for each byte. */
typedef struct aa_stretch
{
	uint32_t	base;			/* AA_NONE: none was looked at yet */
	uint64_t	letters;
	uint64_t	capitals;
	uint64_t	words;			/* letters, and what joins two of them */
	uint64_t	rough;			/* of words: what is not its own normal form */
	uint64_t	apostrophes;	/* ' */
	uint64_t	signs;			/* where one begins */
	uint64_t	sign_ends;
	uint64_t	strange;
	uint64_t	after_blank;
} aa_stretch;

/*
 * Append the common tokens of block from `at` on, up to the first token that
 * takes a closer look.  Returns the end of the last one, or `at` if there are
 * none; stops early when article->status says so.
 *
 * `at` is the block's start or the end of the token before.  s is the caller's
 * for the whole block, and begins with base AA_NONE.
 */
extern uint32_t aa_take_common_tokens(aa_article *article, const aa_block *block,
									  aa_stretch *s, uint32_t at);

#endif							/* AA_COMMON_TOKENS_H */
