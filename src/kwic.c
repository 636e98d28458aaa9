/*-------------------------------------------------------------------------
 *
 * kwic.c
 *	  kwic(body, pattern, width): each occurrence of a word or phrase, in its
 *	  context.
 *
 *-------------------------------------------------------------------------
 */
#include "term_documents.h"
#include "term_reports.h"

#include "blanks.h"
#include "core/words.h"
#include "miscadmin.h"
#include "utils/memutils.h"

#define MAX_PATTERN_WORDS 32

/* A word of the pattern, case-folded UTF-8, * for any characters. */
typedef struct PatternWord
{
	const char *data;
	uint32		length;
} PatternWord;

typedef struct Pattern
{
	PatternWord words[MAX_PATTERN_WORDS];
	uint32		nwords;
	StringInfoData folded;		/* a token */
	StringInfoData term;
} Pattern;

static void
bad_pattern(const char *detail)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("pattern of kwic() must have between 1 and %d words", MAX_PATTERN_WORDS),
			 errdetail_internal("%s", detail),
			 errhint("Write words with blanks between them, * for any characters: \"minister* of state\".")));
}

static void
add_pattern_word(Pattern *pattern, const char *data, uint32 length)
{
	char	   *folded = MemoryContextAllocHuge(CurrentMemoryContext,
												(Size) length * AA_TERM_GROWTH + 1);
	PatternWord *word;

	if (pattern->nwords == MAX_PATTERN_WORDS)
		bad_pattern("It has more.");
	word = &pattern->words[pattern->nwords++];
	word->data = folded;
	word->length = aa_fold(data, 0, length, folded);
}

static void
read_pattern(Pattern *pattern, text *value)
{
	uint32		size;
	const char *utf8 = utf8_from_text(value, &size);
	uint32		start = 0;

	pattern->nwords = 0;
	initStringInfo(&pattern->folded);
	initStringInfo(&pattern->term);
	for (uint32 i = 0; i <= size; i++)
	{
		if (i < size && !is_blank_byte(utf8[i]))
			continue;
		if (i > start)
			add_pattern_word(pattern, utf8 + start, i - start);
		start = i + 1;
	}
	if (pattern->nwords == 0)
		bad_pattern("It is empty.");
}

/* At a mismatch, let the last * take one character more. */
static bool
matches(const PatternWord *word, const char *data, uint32 length)
{
	uint32		p = 0,
				star = PG_UINT32_MAX,
				retry = 0;

	for (uint32 i = 0; i < length;)
	{
		if (p < word->length && word->data[p] == '*')
		{
			star = p++;
			retry = i;
		}
		else if (p < word->length && word->data[p] == data[i])
		{
			p++;
			i++;
		}
		else if (star != PG_UINT32_MAX)
		{
			CHECK_FOR_INTERRUPTS();
			p = star + 1;
			i = ++retry;
		}
		else
			return false;
	}
	while (p < word->length && word->data[p] == '*')
		p++;
	return p == word->length;
}

/* The token as it is written, but for case, or its term: "May's" and "may". */
static bool
matches_token(Pattern *pattern, const PatternWord *word, const aa_article *article,
			  const aa_token *token)
{
	Size		room = (Size) (token->end - token->start) * AA_TERM_GROWTH + 1;

	/* nobody looks for a word of megabytes */
	if (room > PG_UINT16_MAX)
		return false;
	resetStringInfo(&pattern->folded);
	enlargeStringInfo(&pattern->folded, (int) room);
	if (matches(word, pattern->folded.data,
				aa_fold(article->text, token->start, token->end, pattern->folded.data)))
		return true;
	resetStringInfo(&pattern->term);
	enlargeStringInfo(&pattern->term, (int) room);
	return matches(word, pattern->term.data, aa_term(article->text, token, pattern->term.data));
}

static bool
matches_at(Pattern *pattern, const aa_article *article, uint32 i)
{
	if (article->ntokens - i < pattern->nwords)
		return false;
	for (uint32 j = 0; j < pattern->nwords; j++)
	{
		if (!matches_token(pattern, &pattern->words[j], article, &article->tokens[i + j]))
			return false;
	}
	return true;
}

/* The text from one byte to another, white space at its ends left out. */
static Datum
context_slice(Analysis *analysis, uint32 start, uint32 end)
{
	const char *text = analysis->article.text;
	aa_span		span;

	while (start < end && is_blank_byte(text[start]))
		start++;
	while (end > start && is_blank_byte(text[end - 1]))
		end--;
	span.start = start;
	span.end = end;
	return fold_blanks(analysis_slice(analysis, span));
}

static void
put_match(Rows *rows, Analysis *analysis, uint32 first, uint32 last,
		  uint32 width, int32 match_no)
{
	const aa_token *tokens = analysis->article.tokens;
	uint32		from = first > width ? first - width : 0,
				to = analysis->article.ntokens - 1 - last > width ? last + width :
																	analysis->article.ntokens - 1;
	aa_span		span = {tokens[first].start, tokens[last].end};
	Datum		values[5];
	bool		nulls[5] = {false};

	values[0] = Int32GetDatum(match_no);
	values[1] = analysis_range(analysis, span);
	values[2] = context_slice(analysis, tokens[from].start, span.start);
	values[3] = analysis_slice(analysis, span);
	values[4] = context_slice(analysis, span.end, tokens[to].end);
	put_row(rows, values, nulls);
}

PG_FUNCTION_INFO_V1(kwic);
Datum
kwic(PG_FUNCTION_ARGS)
{
	int			width = PG_GETARG_INT32(2);
	Analysis	analysis;
	Pattern		pattern;
	Rows		rows;
	int32		match_no = 0;

	if (width < 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("width of kwic() must not be negative"),
				 errdetail("The argument \"width\" is %d.", width),
				 errhint("It is a number of words and signs on each side; 5 is usual.")));
	read_pattern(&pattern, PG_GETARG_TEXT_PP(1));
	analyze(&analysis, PG_GETARG_TEXT_PP(0), cstring_to_text("en"), AA_STAGE_SENTENCES);
	begin_rows(&rows, fcinfo);
	for (uint32 i = 0; i < analysis.article.ntokens; i++)
	{
		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		if (matches_at(&pattern, &analysis.article, i))
			put_match(&rows, &analysis, i, i + pattern.nwords - 1, (uint32) width,
					  ++match_no);
	}
	end_rows(&rows);
	return (Datum) 0;
}
