/*-------------------------------------------------------------------------
 *
 * dateline_marks.c
 *	  Could a block begin with a dateline?
 *
 * block_kinds.c decides that, among the looks of all blocks.  Here the answer
 * is yes more often, and found at once: a dateline is a few capitalised words
 * with a dash or a bracket behind, LONDON (AP) —, or an agency in brackets.
 *
 *-------------------------------------------------------------------------
 */
#include "stages.h"
#include "unicode.h"

/* A dateline has at most so many tokens. */
#define MAX_DATELINE_TOKENS 16

static bool
is_dash_or_bracket(const aa_token *token)
{
	uint8_t		class = aa_char_properties(token->mark) & AA_CHAR_CLASS_MASK;

	return class == AA_CHAR_DASH || class == AA_CHAR_CLOSE;
}

static bool
may_begin_with_dateline(const aa_article *article, const aa_block *block)
{
	bool		bracket = false;

	for (uint32_t i = block->first_token; i < block->end_token; i++)
	{
		const aa_token *token = &article->tokens[i];

		if (i - block->first_token == MAX_DATELINE_TOKENS ||
			((token->flags & AA_TOKEN_LOWER) && !bracket))
			return false;
		if (token->mark == '(')
			bracket = true;
		else if (token->mark != 0 && token->mark != ',' && token->mark != '.' &&
				 is_dash_or_bracket(token))
			return i > block->first_token;
	}
	return false;
}

bool
aa_may_have_datelines(const aa_article *article)
{
	for (uint32_t i = 0; i < article->nblocks; i++)
	{
		if (may_begin_with_dateline(article, &article->blocks[i]))
			return true;
	}
	return false;
}
