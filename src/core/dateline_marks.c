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
is_dash(const aa_token *token)
{
	return token->mark != 0 && token->mark != ',' && token->mark != '.' &&
		(aa_char_properties(token->mark) & AA_CHAR_CLASS_MASK) == AA_CHAR_DASH;
}

static bool
may_begin_with_dateline(const aa_article *article, const aa_block *block)
{
	const aa_token *first = &article->tokens[block->first_token];
	uint32_t	n = block->end_token - block->first_token;
	bool		bracket = false;

	/* text follows what ends the dateline */
	for (uint32_t i = 0; i + 2 < n && i < MAX_DATELINE_TOKENS; i++)
	{
		if ((first[i].flags & AA_TOKEN_LOWER) && !bracket)
			return false;
		if (first[i].mark == '(')
		{
			bracket = true;
			if (first[i + 2].mark == ')' && i + 5 < n)
				return true;
		}
		else if (i > 0 && is_dash(&first[i]))
			return true;
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
