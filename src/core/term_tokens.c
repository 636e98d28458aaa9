/*-------------------------------------------------------------------------
 *
 * term_tokens.c
 *	  An article's tokens, for who only wants their terms.
 *
 *-------------------------------------------------------------------------
 */
#include "term_tokens.h"

#include "stages.h"

aa_status
aa_find_term_tokens(aa_article *article)
{
	article->ticked = 0;
	if (aa_find_blocks(article))
	{
		article->ticked = 0;
		(void) aa_find_tokens(article);
	}
	return article->status;
}
