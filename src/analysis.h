/*-------------------------------------------------------------------------
 *
 * analysis.h
 *	  One run of the text engine over a text argument, and its results as
 *	  values of SQL.
 *
 * The engine works on UTF-8 bytes and answers in byte offsets.  SQL wants
 * characters of the database's encoding.  Only analysis.c translates between them.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_ANALYSIS_H
#define AA_ANALYSIS_H

#include "compat.h"

#include "core/article.h"
#include "funcapi.h"
#include "utils/array.h"
#include "utils/typcache.h"

typedef struct Analysis
{
	MemoryContext context;		/* of all that belongs to it */
	aa_article	article;		/* over UTF-8 */
	const char *text;			/* the same text in the database's encoding */
	uint32		size;			/* bytes of it */
	bool		same_bytes;		/* is it UTF-8, or taken for it (SQL_ASCII)? */
	bool		single_bytes;	/* is each byte a character, whatever it is? */
	aa_span		counted;		/* bytes of UTF-8 and characters up to the
								 * furthest place asked for */
	uint32	   *chars;			/* characters before each stride of UTF-8
								 * bytes; made when a place before the
								 * furthest one is asked for */
	uint32	   *bytes;			/* bytes of text before each stride of
								 * characters; only where same_bytes is false
								 * and characters vary in length */
	TypeCacheEntry *range_type; /* int4range */
	RangeType  *range;			/* one that others are made from */
} Analysis;

/*
 * Run the stages over body up to and including stage, in the current memory
 * context.  Raises 22023 for a language there is no profile of.
 */
extern void analyze(Analysis *analysis, text *body, text *lang, aa_stage stage);

/*
 * The same with abbreviations of the user's own, text[].  Raises 22004 for a
 * NULL among them, 22023 for one that is no single word.
 */
extern void analyze_with_abbreviations(Analysis *analysis, text *body, text *lang,
									   ArrayType *abbreviations, aa_stage stage);

/* The same with the engine's trace (core/article.h) given to a callback. */
extern void analyze_traced(Analysis *analysis, text *body, text *lang, aa_stage stage,
						   void (*trace)(void *context, const aa_weighing *weighing),
						   void *context);

/* The run alone, for callers that need no spans of SQL. */
extern void analyze_article(aa_article *article, text *body,
							const aa_language *language, aa_stage stage);

/* An article that no stage has read yet.  Raises 54000 for a text that is too long. */
extern void open_article(aa_article *article, text *body, const aa_language *language);

/* The environment that lends palloc and CHECK_FOR_INTERRUPTS to the engine. */
extern aa_environment engine_environment(void);

/* The profile of this name; raises 22023 if there is none. */
extern const aa_language *language_from_text(text *lang);

/*
 * Raises 22023: the argument names nothing that there is.  nth_name gives the
 * valid names one by one, NULL behind the last; they stand in the hint.
 */
extern void unrecognized_name(const char *what, text *given, const char *argument,
							  const char *(*nth_name)(unsigned n));

/*
 * The elements of an array argument.  Raises 22004 with the hint if one of them
 * is NULL.
 */
extern Datum *array_elements(ArrayType *array, const char *argument, const char *hint, int *n);

/* int4range of characters, 1-based, [start, end). */
extern Datum analysis_range(Analysis *analysis, aa_span span);

/* int4multirange of n spans. */
extern Datum analysis_multirange(Analysis *analysis, const aa_span *spans, uint32 n);

/* The text as the user stored it. */
extern Datum analysis_slice(Analysis *analysis, aa_span span);

/* UTF-8 text of ours, such as a term, in the database's encoding. */
extern text *text_from_utf8(const char *data, uint32 length);

/* Any text value in UTF-8; *size is set.  Never fails, whatever is in it. */
extern const char *utf8_from_text(text *value, uint32 *size);

/*
 * The rows that a function returns:
 *		begin_rows(&rows, fcinfo);
 *		... make values in the current memory context, put_row(&rows, ...) ...
 *		end_rows(&rows);
 * What is made between these lasts until the row is put, as an article may have
 * millions of rows.
 */
typedef struct Rows
{
	ReturnSetInfo *result;
	MemoryContext context;		/* of one row */
	MemoryContext outside;
} Rows;

extern void begin_rows(Rows *rows, FunctionCallInfo fcinfo);
extern void put_row(Rows *rows, Datum *values, bool *nulls);
extern void end_rows(Rows *rows);

/* A string constant of the engine as a value; NULL gives a NULL. */
extern Datum name_datum(const char *name, bool *isnull);

#endif							/* AA_ANALYSIS_H */
