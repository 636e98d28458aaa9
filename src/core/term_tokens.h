/*-------------------------------------------------------------------------
 *
 * term_tokens.h
 *	  An article's tokens, for who only wants their terms.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_TERM_TOKENS_H
#define AA_TERM_TOKENS_H

#include "article.h"

/*
 * Find the tokens and nothing else, in half the time that AA_STAGE_SENTENCES
 * takes.  Terms are the same: what kind a block is of does not matter to its
 * tokens, and sentences only add full stops to words, which are no part of
 * their terms.  There are no AA_TOKEN_SENTENCE_START flags.
 */
extern aa_status aa_find_term_tokens(aa_article *article);

#endif							/* AA_TERM_TOKENS_H */
