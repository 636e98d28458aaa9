/*-------------------------------------------------------------------------
 *
 * block_kinds.c
 *	  Labels the blocks.
 *
 *-------------------------------------------------------------------------
 */
#include "stages.h"

bool
aa_label_blocks(aa_article *article)
{
	return article->status == AA_OK;
}
