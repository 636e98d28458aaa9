/*-------------------------------------------------------------------------
 *
 * termstats_text.c
 *	  The type termstats as text.
 *
 *		{docs=2, tokens=7} cat:2:3 "new york":1:1 rain:1:2
 *
 * In braces stands what concerns the whole, in any order:
 *
 *		docs=N		documents; if left out, the greatest ndoc
 *		tokens=N	tokens; if left out, the sum of nentry.  It may be greater:
 *					a list of the commonest words of a large corpus
 *		n=N			words in a term, 1 if left out
 *		analyzer=S	what made the terms; left out for our own tokens
 *
 * Then term:ndoc:nentry for each term, in any order, white space between them.
 * Behind it may stand of which words a dictionary made the term, and how often
 * each occurs; the other occurrences are those of the term as it is:
 *
 *		beauti:2:5=beautiful:3,beauty:2
 *
 * A term or analyzer with one of { } , = : " \ or white space in it, and an
 * empty analyzer, stands in double quotes; there \" and \\ stand for themselves.
 *
 * Output is in bytewise order of the terms, always says docs and tokens, and
 * reads back as the same value.
 *
 *-------------------------------------------------------------------------
 */
#include "termstats.h"

#include "blanks.h"
#include "lib/stringinfo.h"
#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "nodes/nodes.h"
#include "termstats_flat.h"
#include "termstats_state.h"

/* Bytes of the literal that an error shows. */
#define EXCERPT 40

#define NOT_GIVEN (-1)

typedef struct Parser
{
	const char *at;
	Node	   *escontext;		/* where soft errors go, from 16 on */
	StringInfoData word;		/* the last one read, quotes and escapes gone */
	TermStatsHeader header;
	int64		max_ndoc;
	int64		sum;			/* of nentry */
} Parser;

static const char *
excerpt(const char *at)
{
	int			length = strlen(at);

	if (length == 0)
		return "end of input";
	return pnstrdup(at, pg_mbcliplen(at, Min(length, EXCERPT), EXCERPT));
}

#define MALFORMED(parser, where, ...) \
	ereturn((parser)->escontext, false, \
			(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION), \
			 errmsg("malformed termstats literal near \"%s\"", excerpt(where)), \
			 errdetail(__VA_ARGS__)))

/*----------
 * Words, numbers and signs.
 *----------
 */
static bool
is_special(char c)
{
	return c == '\0' || is_blank_byte(c) || strchr("{},=:\"\\", c) != NULL;
}

static void
skip_blanks(Parser *parser)
{
	while (is_blank_byte(*parser->at))
		parser->at++;
}

static bool
expect(Parser *parser, char sign, const char *after)
{
	if (*parser->at != sign)
		MALFORMED(parser, parser->at, "Expected \"%c\" after %s.", sign, after);
	parser->at++;
	return true;
}

static bool
read_quoted(Parser *parser)
{
	const char *start = parser->at++;

	for (; *parser->at != '"'; parser->at++)
	{
		if (*parser->at == '\\' && (parser->at[1] == '"' || parser->at[1] == '\\'))
			parser->at++;
		else if (*parser->at == '\\')
			MALFORMED(parser, parser->at,
					  "A backslash in quotes must stand before \" or another backslash.");
		if (*parser->at == '\0')
			MALFORMED(parser, start, "The closing double quote is missing.");
		appendStringInfoCharMacro(&parser->word, *parser->at);
	}
	parser->at++;
	return true;
}

static bool
read_word(Parser *parser, const char *what)
{
	const char *start = parser->at;

	resetStringInfo(&parser->word);
	if (*parser->at == '"')
		return read_quoted(parser);
	while (!is_special(*parser->at))
		parser->at++;
	if (parser->at == start)
		MALFORMED(parser, start, "Expected %s.", what);
	appendBinaryStringInfo(&parser->word, start, (int) (parser->at - start));
	return true;
}

static bool
read_number(Parser *parser, const char *what, int64 *value)
{
	const char *start = parser->at;

	*value = 0;
	for (; *parser->at >= '0' && *parser->at <= '9'; parser->at++)
	{
		int			digit = *parser->at - '0';

		if (*value > (PG_INT64_MAX - digit) / 10)
			MALFORMED(parser, start, "The number does not fit into bigint.");
		*value = *value * 10 + digit;
	}
	if (parser->at == start)
		MALFORMED(parser, start, "Expected the number of %s.", what);
	return true;
}

/*----------
 * {docs=2, tokens=7, n=1, analyzer=name}
 *----------
 */
static bool
read_analyzer(Parser *parser)
{
	const char *start = parser->at;

	if (parser->header.analyzer != NULL)
		MALFORMED(parser, start, "\"%s\" is given twice.", "analyzer");
	if (!read_word(parser, "the name of an analyzer"))
		return false;
	if (parser->word.len > TERMSTATS_MAX_ANALYZER)
		MALFORMED(parser, start, "The name of an analyzer has at most %d bytes.",
				  TERMSTATS_MAX_ANALYZER);
	parser->header.analyzer = pstrdup(parser->word.data);
	parser->header.analyzer_length = parser->word.len;
	return true;
}

static bool
read_n(Parser *parser)
{
	const char *start = parser->at;
	int64		n;

	if (parser->header.n != NOT_GIVEN)
		MALFORMED(parser, start, "\"%s\" is given twice.", "n");
	if (!read_number(parser, "words in a term", &n))
		return false;
	if (n < 1 || n > TERMSTATS_MAX_N)
		MALFORMED(parser, start, "The number of words in a term is between 1 and %d.",
				  TERMSTATS_MAX_N);
	parser->header.n = (int) n;
	return true;
}

static bool
read_total(Parser *parser, const char *name, int64 *total)
{
	if (*total != NOT_GIVEN)
		MALFORMED(parser, parser->at, "\"%s\" is given twice.", name);
	return read_number(parser, name, total);
}

static bool
read_option(Parser *parser)
{
	const char *start = parser->at;

	if (!read_word(parser, "docs, tokens, n or analyzer") ||
		!expect(parser, '=', "the name of an option"))
		return false;
	if (strcmp(parser->word.data, "docs") == 0)
		return read_total(parser, "docs", &parser->header.ndocs);
	if (strcmp(parser->word.data, "tokens") == 0)
		return read_total(parser, "tokens", &parser->header.ntokens);
	if (strcmp(parser->word.data, "n") == 0)
		return read_n(parser);
	if (strcmp(parser->word.data, "analyzer") == 0)
		return read_analyzer(parser);
	MALFORMED(parser, start, "There is no option \"%s\"; there are docs, tokens, n and analyzer.",
			  parser->word.data);
}

static bool
read_header(Parser *parser)
{
	skip_blanks(parser);
	if (!expect(parser, '{', "the start"))
		return false;
	skip_blanks(parser);
	for (bool more = *parser->at != '}'; more; parser->at += more)
	{
		skip_blanks(parser);
		if (!read_option(parser))
			return false;
		skip_blanks(parser);
		more = *parser->at == ',';
	}
	return expect(parser, '}', "the options");
}

/*----------
 * term:ndoc:nentry
 *----------
 */

/* word:count, of a term that has so many occurrences left */
static bool
read_term_word(Parser *parser, TermStatsState *state, uint32 entry, int64 *left)
{
	const char *start = parser->at;
	const TermCount *term = &state->entries[entry].count;
	int64		count;

	if (!read_word(parser, "a word of the term") ||
		!expect(parser, ':', "a word of the term") ||
		!read_number(parser, "occurrences of a word", &count))
		return false;
	if (parser->word.len == 0)
		MALFORMED(parser, start, "A word is not empty.");
	if (termstats_compare(parser->word.data, parser->word.len,
						  term->term, term->length) == 0)
		MALFORMED(parser, start, "A term is not one of its own other words.");
	if (count < 1 || count > *left)
		MALFORMED(parser, start, "A word occurs at least once, all words of a term at most as often as the term.");
	*left -= count;
	if (!termstats_state_count_word(state, entry, parser->word.data,
									parser->word.len, count))
		MALFORMED(parser, start, "The word is given twice.");
	return true;
}

/* =word:count,word:count */
static bool
read_term_words(Parser *parser, TermStatsState *state, uint32 entry)
{
	int64		left = state->entries[entry].count.nentry;

	do
	{
		CHECK_FOR_INTERRUPTS();
		parser->at++;
		if (!read_term_word(parser, state, entry, &left))
			return false;
	} while (*parser->at == ',');
	return true;
}

static bool
read_term(Parser *parser, TermStatsState *state)
{
	const char *start = parser->at;
	uint32		entry;
	int64		ndoc,
				nentry;

	if (!read_word(parser, "a term") || !expect(parser, ':', "a term") ||
		!read_number(parser, "documents of a term", &ndoc) ||
		!expect(parser, ':', "the number of documents") ||
		!read_number(parser, "occurrences of a term", &nentry))
		return false;
	if (parser->word.len == 0)
		MALFORMED(parser, start, "A term is not empty.");
	if (ndoc < 1 || nentry < ndoc)
		MALFORMED(parser, start, "A term occurs in at least one document, and at least once in each.");
	if (nentry > PG_INT64_MAX - parser->sum)
		MALFORMED(parser, start, "The sum of all occurrences does not fit into bigint.");
	entry = termstats_state_entry(state, parser->word.data, parser->word.len);
	if (state->entries[entry].count.ndoc > 0)
		MALFORMED(parser, start, "The term is given twice.");
	termstats_state_add_count(state, entry, ndoc, nentry);
	parser->max_ndoc = Max(parser->max_ndoc, ndoc);
	parser->sum += nentry;
	if (*parser->at == '=' && !read_term_words(parser, state, entry))
		return false;
	if (*parser->at != '\0' && !is_blank_byte(*parser->at))
		MALFORMED(parser, parser->at, "Expected white space after a term's numbers.");
	return true;
}

static bool
read_terms(Parser *parser, TermStatsState *state)
{
	const char *start = parser->at;

	if (*parser->at != '\0' && !is_blank_byte(*parser->at))
		MALFORMED(parser, parser->at, "Expected white space after \"}\".");
	for (skip_blanks(parser); *parser->at != '\0'; skip_blanks(parser))
	{
		CHECK_FOR_INTERRUPTS();
		if (!read_term(parser, state))
			return false;
	}
	if (parser->header.ndocs == NOT_GIVEN)
		parser->header.ndocs = parser->max_ndoc;
	if (parser->header.ntokens == NOT_GIVEN)
		parser->header.ntokens = parser->sum;
	if (parser->max_ndoc > parser->header.ndocs)
		MALFORMED(parser, start, "A term occurs in more documents than there are.");
	if (parser->sum > parser->header.ntokens)
		MALFORMED(parser, start, "The terms occur more often than there are tokens.");
	return true;
}

PG_FUNCTION_INFO_V1(termstats_in);
Datum
termstats_in(PG_FUNCTION_ARGS)
{
	Parser		parser = {.at = PG_GETARG_CSTRING(0), .escontext = fcinfo->context};
	TermStatsState *state;
	TermStats  *value;

	initStringInfo(&parser.word);
	parser.header.ndocs = parser.header.ntokens = parser.header.n = NOT_GIVEN;
	if (!read_header(&parser))
		PG_RETURN_NULL();
	if (parser.header.analyzer == NULL)
		parser.header.analyzer = "";
	if (parser.header.n == NOT_GIVEN)
		parser.header.n = 1;
	state = termstats_state_create(CurrentMemoryContext, &parser.header);
	if (!read_terms(&parser, state))
		PG_RETURN_NULL();
	state->header.ndocs = parser.header.ndocs;
	state->header.ntokens = parser.header.ntokens;
	value = termstats_state_flatten(state);
	DeleteExpandedObject(EOHPGetRWDatum(&state->expanded));
	PG_RETURN_POINTER(value);
}

/*----------
 * Output.
 *----------
 */
static void
append_quoted(StringInfo buffer, const char *data, uint32 length)
{
	appendStringInfoChar(buffer, '"');
	for (uint32 i = 0; i < length; i++)
	{
		if (data[i] == '"' || data[i] == '\\')
			appendStringInfoChar(buffer, '\\');
		appendStringInfoChar(buffer, data[i]);
	}
	appendStringInfoChar(buffer, '"');
}

static void
append_word(StringInfo buffer, const char *data, uint32 length)
{
	uint32		i = 0;

	while (i < length && !is_special(data[i]))
		i++;
	if (i == length && length > 0)
		appendBinaryStringInfo(buffer, data, (int) length);
	else
		append_quoted(buffer, data, length);
}

static void
append_header(StringInfo buffer, const TermStatsHeader *header)
{
	appendStringInfo(buffer, "{docs=" INT64_FORMAT ", tokens=" INT64_FORMAT,
					 header->ndocs, header->ntokens);
	if (header->n != 1)
		appendStringInfo(buffer, ", n=%d", header->n);
	if (header->analyzer_length > 0)
	{
		appendStringInfoString(buffer, ", analyzer=");
		append_word(buffer, header->analyzer, header->analyzer_length);
	}
	appendStringInfoChar(buffer, '}');
}

static void
append_words(StringInfo buffer, const TermStatsReader *reader)
{
	for (uint32 i = 0; i < reader->nwords; i++)
	{
		appendStringInfoChar(buffer, i == 0 ? '=' : ',');
		append_word(buffer, reader->words[i].word, reader->words[i].length);
		appendStringInfo(buffer, ":" INT64_FORMAT, reader->words[i].count);
	}
}

PG_FUNCTION_INFO_V1(termstats_out);
Datum
termstats_out(PG_FUNCTION_ARGS)
{
	TermStats  *value = (TermStats *) PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(0));
	TermStatsReader reader;
	StringInfoData buffer;

	initStringInfo(&buffer);
	termstats_open(&reader, value);
	append_header(&buffer, &reader.header);
	while (termstats_read(&reader))
	{
		appendStringInfoChar(&buffer, ' ');
		append_word(&buffer, reader.current.term, reader.current.length);
		appendStringInfo(&buffer, ":" INT64_FORMAT ":" INT64_FORMAT,
						 reader.current.ndoc, reader.current.nentry);
		append_words(&buffer, &reader);
	}
	PG_RETURN_CSTRING(buffer.data);
}
