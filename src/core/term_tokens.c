/*-------------------------------------------------------------------------
 *
 * term_tokens.c
 *	  Hands out the tokens of a text that are counted, one by one.
 *
 *-------------------------------------------------------------------------
 */
#include "term_tokens.h"

#include "memory.h"
#include "stages.h"

/* The common case looks at a run of letters and two bytes behind it. */
#define LOOK_AHEAD (AA_RUN + 2)

/*
 * The common case may go on for so long before the caller is asked whether to.
 * It may look behind the block's end, where there are line breaks.
 */
static void
set_common_end(aa_term_scan *scan, uint32_t end)
{
	const aa_article *article = scan->article;
	uint32_t	last = article->size < LOOK_AHEAD ? 0 : article->size - LOOK_AHEAD;

	if (end > last)
		end = last;
	if (end > scan->at && end - scan->at > AA_TICK_BYTES)
		end = scan->at + AA_TICK_BYTES;
	scan->common_end = end;
}

aa_status
aa_begin_terms(aa_term_scan *scan, aa_article *article)
{
	memset(scan, 0, sizeof(*scan));
	scan->article = article;
	article->ticked = 0;
	(void) aa_find_blocks(article);
	article->ticked = 0;
	return article->status;
}

static aa_rare_token
next_block(aa_term_scan *scan)
{
	aa_span		span;

	if (scan->block == scan->article->nblocks)
		return AA_RARE_END;
	span = scan->article->blocks[scan->block++].span;
	scan->at = span.start;
	scan->before = AA_NONE;
	set_common_end(scan, span.end);
	return AA_RARE_OTHER;
}

aa_rare_token
aa_scan_rare(aa_term_scan *scan)
{
	aa_article *article = scan->article;
	aa_span		rest = {scan->at, 0};

	if (!aa_tick(article, scan->at))
		return AA_RARE_END;
	if (scan->block > 0)
		rest.end = article->blocks[scan->block - 1].span.end;
	if (rest.start >= rest.end ||
		!aa_next_token(article, rest, scan->before, &scan->token))
		return next_block(scan);
	scan->at = scan->before = scan->token.end;
	set_common_end(scan, rest.end);
	scan->length = 0;
	return aa_token_counts(&scan->token) ? AA_RARE_TERM : AA_RARE_OTHER;
}
