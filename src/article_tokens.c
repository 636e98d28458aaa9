/*-------------------------------------------------------------------------
 *
 * article_tokens.c
 *	  article_tokens(body, lang, abbreviations): the words, numbers and signs of an article.
 *
 *-------------------------------------------------------------------------
 */
#include "term_documents.h"

#include "utils/builtins.h"

/* The term as a value, NULL where the token has none. */
static Datum
term_datum(TermBuffer *buffer, const aa_article *article, const aa_token *token, bool *isnull)
{
	uint32		length;
	const char *term = token_term(buffer, article, token, &length);

	*isnull = length == 0;
	return length == 0 ? (Datum) 0 :
						 PointerGetDatum(cstring_to_text_with_len(term, (int) length));
}

PG_FUNCTION_INFO_V1(article_tokens);
Datum
article_tokens(PG_FUNCTION_ARGS)
{
	Analysis	analysis;
	Rows		rows;

	analyze_with_abbreviations(&analysis, PG_GETARG_TEXT_PP(0), PG_GETARG_TEXT_PP(1),
							   PG_GETARG_ARRAYTYPE_P(2), AA_STAGE_SENTENCES);
	begin_rows(&rows, fcinfo);
	for (uint32 i = 0, sentence = 0; i < analysis.article.ntokens; i++)
	{
		const aa_token *token = &analysis.article.tokens[i];
		TermBuffer	buffer = {0};
		aa_span		span = {token->start, token->end};
		Datum		values[6];
		bool		nulls[6] = {false};

		sentence += (token->flags & AA_TOKEN_SENTENCE_START) != 0;
		values[0] = Int32GetDatum((int32) i + 1);
		values[1] = Int32GetDatum((int32) sentence);
		values[2] = name_datum(aa_token_kind_name(token->kind), &nulls[2]);
		values[3] = analysis_range(&analysis, span);
		values[4] = analysis_slice(&analysis, span);
		values[5] = term_datum(&buffer, &analysis.article, token, &nulls[5]);
		put_row(&rows, values, nulls);
	}
	end_rows(&rows);
	return (Datum) 0;
}
