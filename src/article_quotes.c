/*-------------------------------------------------------------------------
 *
 * article_quotes.c
 *	  article_quotes(body, lang): who is quoted in an article, saying what.
 *
 *-------------------------------------------------------------------------
 */
#include "analysis.h"

#include "lib/stringinfo.h"
#include "utils/builtins.h"

/* spans joined by a blank, by a newline where a paragraph lies between */
static Datum
joined_pieces(Analysis *analysis, const aa_span *spans, uint32 n)
{
	StringInfoData joined;

	if (n == 1)
		return analysis_slice(analysis, spans[0]);
	initStringInfo(&joined);
	for (uint32 i = 0; i < n; i++)
	{
		text	   *piece = DatumGetTextPP(analysis_slice(analysis, spans[i]));

		if (i > 0)
			appendStringInfoChar(
				&joined, aa_block_lies_between(&analysis->article, spans[i - 1].end, spans[i].start) ? '\n' : ' ');
		appendBinaryStringInfo(&joined, VARDATA_ANY(piece), VARSIZE_ANY_EXHDR(piece));
	}
	return PointerGetDatum(cstring_to_text_with_len(joined.data, joined.len));
}

/* A span and its text, both NULL where it is empty. */
static void
put_span(Analysis *analysis, aa_span span, Datum *content, bool *content_isnull,
		 Datum *range, bool *range_isnull)
{
	*content_isnull = *range_isnull = span.start == span.end;
	if (span.start == span.end)
		return;
	*content = analysis_slice(analysis, span);
	*range = analysis_range(analysis, span);
}

PG_FUNCTION_INFO_V1(article_quotes);
Datum
article_quotes(PG_FUNCTION_ARGS)
{
	Analysis	analysis;
	Rows		rows;

	analyze(&analysis, PG_GETARG_TEXT_PP(0), PG_GETARG_TEXT_PP(1), AA_STAGE_QUOTES);
	begin_rows(&rows, fcinfo);
	for (uint32 i = 0; i < analysis.article.nquotes; i++)
	{
		const aa_quote *quote = &analysis.article.quotes[i];
		const aa_span *spans = analysis.article.spans + quote->first_span;
		const aa_span *quoted = analysis.article.spans + quote->first_quoted;
		Datum		values[12];
		bool		nulls[12] = {false};

		values[0] = Int32GetDatum((int32) i + 1);
		values[1] = name_datum(aa_quote_kind_name(quote->kind), &nulls[1]);
		values[2] = joined_pieces(&analysis, spans, quote->nspans);
		values[3] = analysis_multirange(&analysis, spans, quote->nspans);
		values[4] = analysis_multirange(&analysis, quoted, quote->nquoted);
		nulls[5] = quote->speaker.data == NULL;
		if (!nulls[5])
			values[5] = PointerGetDatum(text_from_utf8(quote->speaker.data,
													   quote->speaker.length));
		put_span(&analysis, quote->mention, &values[6], &nulls[6], &values[7], &nulls[7]);
		put_span(&analysis, quote->cue, &values[8], &nulls[8], &values[9], &nulls[9]);
		values[10] = name_datum(aa_cue_kind_name(quote->cue_kind), &nulls[10]);
		values[11] = Float4GetDatum(quote->confidence);
		put_row(&rows, values, nulls);
	}
	end_rows(&rows);
	return (Datum) 0;
}
