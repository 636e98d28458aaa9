/*-------------------------------------------------------------------------
 *
 * analysis.c
 *	  One run of the text engine over a text argument, and its results as
 *	  values of SQL.
 *
 *-------------------------------------------------------------------------
 */
#include "analysis.h"

#include "blanks.h"
#include "core/bytes.h"
#include "catalog/namespace.h"
#include "catalog/pg_type.h"
#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/multirangetypes.h"
#include "utils/tuplestore.h"

/* Bytes between two places whose number of characters is kept. */
#define STRIDE 256

/* Bytes of an abbreviation; no word of a profile is longer either. */
#define MAX_ABBREVIATION 64

/* A multirange takes 13 bytes for each of its ranges, of 1 GB. */
#define MAX_RANGES ((uint32) (MaxAllocSize / 13 - 16))

/* Bytes for one call of a conversion function, which cannot be cancelled. */
#define MAX_CONVERSION_STEP (1 << 24)

/*----------
 * What the engine borrows.
 *----------
 */

/* Arrays may pass 1 GB on long texts: they hold several bytes a byte of text. */
static void *
engine_resize(void *context, void *pointer, size_t size)
{
	if (size == 0)
	{
		pfree(pointer);
		return NULL;
	}
	if (pointer == NULL)
		return MemoryContextAllocHuge((MemoryContext) context, size);
	return repalloc_huge(pointer, size);
}

static int
engine_tick(void *context)
{
	CHECK_FOR_INTERRUPTS();
	return 0;
}

aa_environment
engine_environment(void)
{
	aa_environment env = {engine_resize, engine_tick, CurrentMemoryContext};

	return env;
}

void
unrecognized_name(const char *what, text *given, const char *argument,
				  const char *(*nth_name)(unsigned n))
{
	StringInfoData names;

	initStringInfo(&names);
	for (unsigned n = 0; nth_name(n) != NULL; n++)
		appendStringInfo(&names, "%s\"%s\"", n > 0 ? ", " : "", nth_name(n));
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("unrecognized %s: \"%s\"", what, text_to_cstring(given)),
			 errdetail("The argument \"%s\" must be the name of a %s.", argument, what),
			 errhint("Valid values are %s.", names.data)));
}

const aa_language *
language_from_text(text *lang)
{
	const aa_language *language = aa_language_find(VARDATA_ANY(lang),
												   VARSIZE_ANY_EXHDR(lang));

	if (language == NULL)
		unrecognized_name("language profile", lang, "lang", aa_language_name);
	return language;
}

Datum *
array_elements(ArrayType *array, const char *argument, const char *hint, int *n)
{
	Oid			type = ARR_ELEMTYPE(array);
	int16		length;
	bool		by_value;
	char		align;
	Datum	   *elements;
	bool	   *nulls;

	get_typlenbyvalalign(type, &length, &by_value, &align);
	deconstruct_array(array, type, length, by_value, align, &elements, &nulls, n);
	for (int i = 0; i < *n; i++)
	{
		if (nulls[i])
			ereport(ERROR,
					(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
					 errmsg("argument \"%s\" must not contain nulls", argument),
					 errdetail("Element %d of the array is NULL.", i + 1),
					 errhint("%s", hint)));
	}
	return elements;
}

/*----------
 * Encodings.
 *----------
 */

/* Are the text's bytes UTF-8, or to be taken for it? */
static bool
encoding_is_utf8(int encoding)
{
	return encoding == PG_UTF8 || encoding == PG_SQL_ASCII;
}

/* Bytes of the character at data, whatever stands there. */
static uint32
character_length(int encoding, const char *data, uint32 left)
{
	return Min((uint32) pg_encoding_mblen_or_incomplete(encoding, data, left), left);
}

/*
 * Convert what can be converted; a character that cannot becomes `instead`.
 * pg_do_encoding_conversion() would raise an error, and no text may do that.
 */
static char *
convert(const char *data, uint32 size, int from, int to, const char *instead,
		uint32 *result_size)
{
	Oid			proc = FindDefaultConversionProc(from, to);
	Size		room = (Size) size * MAX_CONVERSION_GROWTH + 1;
	char	   *result;
	uint32		at = 0,
				n = 0;

	if (!OidIsValid(proc))
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_FUNCTION),
				 errmsg("default conversion function for encoding \"%s\" to \"%s\" does not exist",
						pg_encoding_to_char(from), pg_encoding_to_char(to))));
	result = MemoryContextAllocHuge(CurrentMemoryContext, room);
	while (at < size)
	{
		int			done = pg_do_encoding_conversion_buf(proc, from, to,
														 (unsigned char *) unconstify(char *, data) + at,
														 Min(size - at, MAX_CONVERSION_STEP),
														 (unsigned char *) result + n,
														 Min(room - n, (Size) PG_INT32_MAX),
														 true);

		n += strlen(result + n);
		at += done;
		if (done == 0)
		{
			/* not at a character that has an equivalent */
			strcpy(result + n, instead);
			n += strlen(instead);
			at += character_length(from, data + at, size - at);
		}
		CHECK_FOR_INTERRUPTS();
	}
	*result_size = n;
	return result;
}

const char *
utf8_from_text(text *value, uint32 *size)
{
	*size = VARSIZE_ANY_EXHDR(value);
	if (encoding_is_utf8(GetDatabaseEncoding()) || *size == 0)
		return VARDATA_ANY(value);
	return convert(VARDATA_ANY(value), *size, GetDatabaseEncoding(), PG_UTF8,
				   "\xEF\xBF\xBD", size);
}

text *
text_from_utf8(const char *data, uint32 length)
{
	if (!encoding_is_utf8(GetDatabaseEncoding()) && length > 0)
		data = convert(data, length, PG_UTF8, GetDatabaseEncoding(), "?", &length);
	return cstring_to_text_with_len(data, length);
}

static inline bool
is_char_start(char c)
{
	return ((unsigned char) c & 0xC0) != 0x80;
}

/* Runs that aa_count_continuations() takes at a time. */
#define MAX_RUNS 255

/* Characters that begin in data[start..end). */
static uint32
count_starts(const char *data, uint32 start, uint32 end)
{
	uint32		count = end - start;

	while (end - start >= AA_RUN)
	{
		uint32		nruns = Min((end - start) / AA_RUN, MAX_RUNS);

		count -= aa_count_continuations(data + start, nruns);
		start += nruns * AA_RUN;
	}
	for (; start < end; start++)
		count -= !is_char_start(data[start]);
	return count;
}

/* Characters before each stride. */
static uint32 *
count_characters(MemoryContext context, const char *utf8, uint32 size)
{
	uint32		nstrides = size / STRIDE + 1;
	uint32	   *chars = MemoryContextAllocHuge(context, nstrides * sizeof(uint32));
	uint32		count = 0;

	for (uint32 i = 0; i < nstrides; i++)
	{
		uint32		end = Min((i + 1) * STRIDE, size);

		chars[i] = count;
		count += count_starts(utf8, i * STRIDE, end);
	}
	return chars;
}

/* Bytes of the stored text before each stride of characters. */
static uint32 *
count_bytes(const char *data, uint32 size)
{
	uint32		nstrides = size / STRIDE + 2;
	uint32	   *bytes = MemoryContextAllocHuge(CurrentMemoryContext,
											   nstrides * sizeof(uint32));
	uint32		n = 0;

	for (uint32 at = 0, count = 0; at < size; count++)
	{
		if (count % STRIDE == 0)
			bytes[n++] = at;
		at += character_length(GetDatabaseEncoding(), data + at, size - at);
	}
	return bytes;
}

/*
 * Characters before a byte offset of the UTF-8 text.  Most callers go through
 * the text from its start to its end: they pay for each byte once.
 */
static uint32
character_of(Analysis *analysis, uint32 offset)
{
	const char *text = analysis->article.text;
	aa_span    *counted = &analysis->counted;

	if (analysis->single_bytes)
		return offset;
	if (offset >= counted->start)
	{
		counted->end += count_starts(text, counted->start, offset);
		counted->start = offset;
		return counted->end;
	}
	if (analysis->chars == NULL)
		analysis->chars = count_characters(analysis->context, text, analysis->article.size);
	return analysis->chars[offset / STRIDE] +
		count_starts(text, offset / STRIDE * STRIDE, offset);
}

/* Bytes of the stored text before a character. */
static uint32
byte_of(const Analysis *analysis, uint32 character)
{
	uint32		at;

	if (analysis->bytes == NULL)
		return character;
	at = analysis->bytes[character / STRIDE];
	for (uint32 i = character % STRIDE; i > 0; i--)
		at += character_length(GetDatabaseEncoding(), analysis->text + at,
							   analysis->size - at);
	return at;
}

/* One word of some letters, and not a full stop by itself? */
static bool
is_single_word(aa_string word)
{
	if (word.length == 0 || word.length > MAX_ABBREVIATION ||
		(word.length == 1 && word.data[0] == '.'))
		return false;
	for (uint32 i = 0; i < word.length; i++)
	{
		if (is_blank_byte(word.data[i]))
			return false;
	}
	return true;
}

/* One abbreviation in UTF-8, checked. */
static aa_string
abbreviation_from_text(text *word)
{
	aa_string	result;

	result.data = utf8_from_text(word, &result.length);
	if (!is_single_word(result))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("\"%s\" is not an abbreviation", text_to_cstring(word)),
				 errdetail("An abbreviation is one word of at most %d bytes.",
						   MAX_ABBREVIATION),
				 errhint("Give it with or without its full stop.")));
	return result;
}

/* Give the user's abbreviations to the engine. */
static void
use_abbreviations(aa_article *article, ArrayType *abbreviations)
{
	int			n;
	Datum	   *words = array_elements(abbreviations, "abbreviations",
									   "Leave it out: array_remove(abbreviations, NULL).", &n);
	aa_string  *strings;

	if (n == 0)
		return;
	strings = palloc(n * sizeof(aa_string));
	for (int i = 0; i < n; i++)
		strings[i] = abbreviation_from_text(DatumGetTextPP(words[i]));
	(void) aa_use_abbreviations(article, strings, (uint32) n);
}

/* What a caller may ask of a run beyond its stage. */
typedef struct Wishes
{
	ArrayType  *abbreviations;
	void		(*trace) (void *context, const aa_weighing *weighing);
	void	   *trace_context;
} Wishes;

void
open_article(aa_article *article, text *body, const aa_language *language)
{
	uint32		size;
	const char *utf8 = utf8_from_text(body, &size);

	if (size > AA_MAX_SIZE)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("text is too long to analyze"),
				 errdetail("It takes %u bytes in UTF-8; the limit is %u.", size, AA_MAX_SIZE),
				 errhint("Cut it into articles.")));
	aa_article_init(article, utf8, size, language, engine_environment());
}

static void
analyze_body(aa_article *article, text *body, const aa_language *language,
			 const Wishes *wishes, aa_stage stage)
{
	open_article(article, body, language);
	if (wishes->abbreviations != NULL)
		use_abbreviations(article, wishes->abbreviations);
	article->trace = wishes->trace;
	article->trace_context = wishes->trace_context;
	if (aa_analyze(article, stage) != AA_OK)
		elog(ERROR, "text engine stopped with status %d", article->status);
}

void
analyze_article(aa_article *article, text *body, const aa_language *language,
				aa_stage stage)
{
	Wishes		none = {NULL};

	analyze_body(article, body, language, &none, stage);
}

static void
analyze_as_wished(Analysis *analysis, text *body, text *lang, const Wishes *wishes,
				  aa_stage stage)
{
	const aa_language *language = language_from_text(lang);
	int			encoding = GetDatabaseEncoding();

	memset(analysis, 0, sizeof(*analysis));
	analysis->context = CurrentMemoryContext;
	analysis->text = VARDATA_ANY(body);
	analysis->size = VARSIZE_ANY_EXHDR(body);
	analysis->same_bytes = encoding_is_utf8(encoding);
	analysis->range_type = lookup_type_cache(INT4RANGEOID, TYPECACHE_RANGE_INFO);
	analyze_body(&analysis->article, body, language, wishes, stage);
	analysis->single_bytes = encoding == PG_SQL_ASCII;
	if (!analysis->same_bytes && pg_encoding_max_length(encoding) > 1)
		analysis->bytes = count_bytes(analysis->text, analysis->size);
}

void
analyze(Analysis *analysis, text *body, text *lang, aa_stage stage)
{
	Wishes		none = {NULL};

	analyze_as_wished(analysis, body, lang, &none, stage);
}

void
analyze_with_abbreviations(Analysis *analysis, text *body, text *lang,
						   ArrayType *abbreviations, aa_stage stage)
{
	Wishes		wishes = {.abbreviations = abbreviations};

	analyze_as_wished(analysis, body, lang, &wishes, stage);
}

void
analyze_traced(Analysis *analysis, text *body, text *lang, aa_stage stage,
			   void (*trace)(void *context, const aa_weighing *weighing), void *context)
{
	Wishes		wishes = {.trace = trace, .trace_context = context};

	analyze_as_wished(analysis, body, lang, &wishes, stage);
}

/*----------
 * Values of SQL.
 *----------
 */

/* int4range is discrete, and [start, end) its canonical form. */
static RangeType *
serialize_range(TypeCacheEntry *range_type, int32 start, int32 end)
{
	RangeBound	lower = {
		.val = Int32GetDatum(start),
		.inclusive = true,
		.lower = true};
	RangeBound	upper = {.val = Int32GetDatum(end)};

	return range_serialize_compat(range_type, &lower, &upper, false);
}

/*
 * A range of the same type with other bounds is the same but for these, which
 * follow the header (rangetypes.h).
 */
static RangeType *
make_span(Analysis *analysis, aa_span span)
{
	int32		bounds[2] = {(int32) character_of(analysis, span.start) + 1,
							 (int32) character_of(analysis, span.end) + 1};
	RangeType  *range;

	if (bounds[0] == bounds[1])
		return serialize_range(analysis->range_type, bounds[0], bounds[1]);
	if (analysis->range == NULL)
	{
		MemoryContext before = MemoryContextSwitchTo(analysis->context);

		analysis->range = serialize_range(analysis->range_type, bounds[0], bounds[1]);
		MemoryContextSwitchTo(before);
	}
	range = palloc(VARSIZE(analysis->range));
	memcpy(range, analysis->range, VARSIZE(analysis->range));
	memcpy(range + 1, bounds, sizeof(bounds));
	return range;
}

Datum
analysis_range(Analysis *analysis, aa_span span)
{
	return RangeTypePGetDatum(make_span(analysis, span));
}

Datum
analysis_multirange(Analysis *analysis, const aa_span *spans, uint32 n)
{
	RangeType **ranges;

	if (n > MAX_RANGES)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("text has too many pieces for a multirange"),
				 errdetail("It has %u; the limit is %u.", n, MAX_RANGES),
				 errhint("Cut it into articles.")));
	ranges = palloc(Max(n, 1) * sizeof(RangeType *));
	for (uint32 i = 0; i < n; i++)
		ranges[i] = make_span(analysis, spans[i]);
	return MultirangeTypePGetDatum(make_multirange(INT4MULTIRANGEOID,
												   analysis->range_type,
												   (int32) n, ranges));
}

Datum
analysis_slice(Analysis *analysis, aa_span span)
{
	uint32		start = span.start,
				end = span.end;

	if (!analysis->same_bytes)
	{
		start = byte_of(analysis, character_of(analysis, start));
		end = byte_of(analysis, character_of(analysis, end));
	}
	return PointerGetDatum(cstring_to_text_with_len(analysis->text + start, end - start));
}

Datum
name_datum(const char *name, bool *isnull)
{
	*isnull = name == NULL;
	return name == NULL ? (Datum) 0 : CStringGetTextDatum(name);
}

/*----------
 * Rows.
 *----------
 */
void
begin_rows(Rows *rows, FunctionCallInfo fcinfo)
{
	InitMaterializedSRF(fcinfo, MAT_SRF_USE_EXPECTED_DESC);
	rows->result = (ReturnSetInfo *) fcinfo->resultinfo;
	rows->context = AllocSetContextCreate(CurrentMemoryContext, "article_analytics row",
										  ALLOCSET_DEFAULT_SIZES);
	rows->outside = MemoryContextSwitchTo(rows->context);
}

void
put_row(Rows *rows, Datum *values, bool *nulls)
{
	CHECK_FOR_INTERRUPTS();
	tuplestore_putvalues(rows->result->setResult, rows->result->setDesc, values, nulls);
	MemoryContextReset(rows->context);
}

void
end_rows(Rows *rows)
{
	MemoryContextSwitchTo(rows->outside);
	MemoryContextDelete(rows->context);
}
