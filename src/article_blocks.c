/*-------------------------------------------------------------------------
 *
 * article_blocks.c
 *	  article_blocks(body, lang): the pieces of an article and their kinds.
 *
 *-------------------------------------------------------------------------
 */
#include "analysis.h"

PG_FUNCTION_INFO_V1(article_blocks);
Datum
article_blocks(PG_FUNCTION_ARGS)
{
	Analysis	analysis;
	Rows		rows;

	analyze(&analysis, PG_GETARG_TEXT_PP(0), PG_GETARG_TEXT_PP(1), AA_STAGE_BLOCKS);
	begin_rows(&rows, fcinfo);
	for (uint32 i = 0; i < analysis.article.nblocks; i++)
	{
		const aa_block *block = &analysis.article.blocks[i];
		Datum		values[4];
		bool		nulls[4] = {false};

		values[0] = Int32GetDatum((int32) i + 1);
		values[1] = name_datum(aa_block_kind_name(block->kind), &nulls[1]);
		values[2] = analysis_range(&analysis, block->span);
		values[3] = analysis_slice(&analysis, block->span);
		put_row(&rows, values, nulls);
	}
	end_rows(&rows);
	return (Datum) 0;
}
