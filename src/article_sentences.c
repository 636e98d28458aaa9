/*-------------------------------------------------------------------------
 *
 * article_sentences.c
 *	  article_sentences(body, lang, abbreviations): the sentences of an article;
 *	  article_sentence_spans(body, lang): where they stand, as one value.
 *
 *-------------------------------------------------------------------------
 */
#include "analysis.h"

PG_FUNCTION_INFO_V1(article_sentences);
Datum
article_sentences(PG_FUNCTION_ARGS)
{
	Analysis	analysis;
	Rows		rows;

	analyze_with_abbreviations(&analysis, PG_GETARG_TEXT_PP(0), PG_GETARG_TEXT_PP(1),
							   PG_GETARG_ARRAYTYPE_P(2), AA_STAGE_SENTENCES);
	begin_rows(&rows, fcinfo);
	for (uint32 i = 0; i < analysis.article.nsentences; i++)
	{
		const aa_sentence *sentence = &analysis.article.sentences[i];
		Datum		values[4];
		bool		nulls[4] = {false};

		values[0] = Int32GetDatum((int32) i + 1);
		values[1] = Int32GetDatum((int32) sentence->block + 1);
		values[2] = analysis_range(&analysis, sentence->span);
		values[3] = analysis_slice(&analysis, sentence->span);
		put_row(&rows, values, nulls);
	}
	end_rows(&rows);
	return (Datum) 0;
}

PG_FUNCTION_INFO_V1(article_sentence_spans);
Datum
article_sentence_spans(PG_FUNCTION_ARGS)
{
	Analysis	analysis;
	aa_span    *spans;
	uint32		n;

	analyze(&analysis, PG_GETARG_TEXT_PP(0), PG_GETARG_TEXT_PP(1), AA_STAGE_SENTENCES);
	n = analysis.article.nsentences;
	spans = MemoryContextAllocHuge(CurrentMemoryContext, (n + 1) * sizeof(aa_span));
	for (uint32 i = 0; i < n; i++)
		spans[i] = analysis.article.sentences[i].span;
	PG_RETURN_DATUM(analysis_multirange(&analysis, spans, n));
}
