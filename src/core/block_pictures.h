/*-------------------------------------------------------------------------
 *
 * block_pictures.h
 *	  What the files about captions and credits share.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_BLOCK_PICTURES_H
#define AA_BLOCK_PICTURES_H

#include "block_looks.h"

/* Who made a picture stands in so many tokens at a caption's end or front. */
#define AA_MAX_TAIL_TOKENS 14
/* A line without a stop is a caption with so many words at most, right beside another with so many at least. */
#define AA_MAX_OPEN_WORDS 45
#define AA_MIN_BESIDE_WORDS 5

/* Jane Doe/Agency, Jane Doe | Agency */
static inline bool
aa_is_slash(const aa_token *token)
{
	return token->mark == '/' || token->mark == '|';
}

/* Does a credit begin or end the block? */
extern bool aa_has_credit_front(const aa_labeler *l, const aa_block *block);	/* block_caption_credits.c */
extern bool aa_has_credit_tail(const aa_labeler *l, const aa_block *block);

/* "… on Monday. © 2020 Agency" */
extern bool aa_has_year_of_rights(const aa_labeler *l, const aa_block *block);

#endif							/* AA_BLOCK_PICTURES_H */
