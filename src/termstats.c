/*-------------------------------------------------------------------------
 *
 * termstats.c
 *	  The type termstats: binary input and output, sizes, equality.
 *
 *-------------------------------------------------------------------------
 */
#include "termstats.h"

#include "common/hashfn.h"
#include "lib/stringinfo.h"
#include "libpq/pqformat.h"
#include "mb/pg_wchar.h"
#include "termstats_flat.h"

const TermStatsHeader termstats_no_documents = {.n = 1, .analyzer = ""};

char *
termstats_describe_kind(const TermStatsHeader *kind)
{
	const char *words = kind->n == 1 ? "single words" :
									   psprintf("sequences of %d words", kind->n);

	if (kind->analyzer_length == 0)
		return psprintf("%s as article_tokens() makes them", words);
	return psprintf("%s made by \"%.*s\"", words, kind->analyzer_length, kind->analyzer);
}

void
termstats_check_kinds(const TermStatsHeader *a, const TermStatsHeader *b)
{
	if (a->n == b->n && a->analyzer_length == b->analyzer_length &&
		memcmp(a->analyzer, b->analyzer, a->analyzer_length) == 0)
		return;
	ereport(ERROR,
			(errcode(ERRCODE_DATATYPE_MISMATCH),
			 errmsg("termstats of different kinds cannot be combined"),
			 errdetail("The terms of one are %s, of the other %s.",
					   termstats_describe_kind(a), termstats_describe_kind(b)),
			 errhint("Make both with the same function and the same text search configuration.")));
}

int
termstats_compare(const char *a, uint32 a_length, const char *b, uint32 b_length)
{
	int			difference = memcmp(a, b, Min(a_length, b_length));

	if (difference != 0)
		return difference;
	return a_length < b_length ? -1 : a_length > b_length;
}

const TermWord *
termstats_label(const TermCount *count, const TermWord *words, uint32 nwords)
{
	const TermWord *best = NULL;
	int64		rest = count->nentry,
				most = 0;

	for (uint32 i = 0; i < nwords; i++)
	{
		rest -= words[i].count;
		if (words[i].count > most)
		{
			best = &words[i];
			most = best->count;
		}
	}
	if (rest > most || best == NULL)
		return NULL;
	return rest == most &&
			termstats_compare(count->term, count->length, best->word, best->length) < 0 ?
		NULL :
		best;
}

void
termstats_out_of_range(void)
{
	ereport(ERROR,
			(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
			 errmsg("counts of termstats are out of range"),
			 errdetail("The sum of documents or tokens does not fit into bigint.")));
}

void
termstats_too_large(void)
{
	ereport(ERROR,
			(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
			 errmsg("termstats value has too many terms"),
			 errdetail("A value takes up to 1 GB and 2^30 terms."),
			 errhint("Count the rows of doc_terms() with GROUP BY term instead, or make a value for each part of the documents.")));
}

/*----------
 * Binary input and output: the name of the encoding, for terms are not
 * converted, and the flat form as it is.
 *----------
 */
PG_FUNCTION_INFO_V1(termstats_send);
Datum
termstats_send(PG_FUNCTION_ARGS)
{
	TermStats  *value = (TermStats *) PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(0));
	const char *encoding = GetDatabaseEncodingName();
	StringInfoData message;

	pq_begintypsend(&message);
	pq_sendbyte(&message, (uint8) strlen(encoding));
	pq_sendbytes(&message, encoding, (int) strlen(encoding));
	pq_sendbytes(&message, VARDATA_ANY(value), (int) VARSIZE_ANY_EXHDR(value));
	PG_RETURN_BYTEA_P(pq_endtypsend(&message));
}

static void
check_received(const char *problem)
{
	if (problem != NULL)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("malformed binary termstats value"),
				 errdetail_internal("%s", problem)));
}

static void
receive_encoding(StringInfo message)
{
	const char *ours = GetDatabaseEncodingName();
	int			length;

	check_received(message->cursor < message->len ? NULL : "The value is cut off.");
	length = pq_getmsgbyte(message);
	check_received(length <= message->len - message->cursor ? NULL :
															  "The value is cut off.");
	if (strlen(ours) != length ||
		memcmp(pq_getmsgbytes(message, length), ours, length) != 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("malformed binary termstats value"),
				 errdetail("Its terms are not in this database's encoding, \"%s\".", ours),
				 errhint("Between databases of different encodings, use the text format.")));
}

static bool
is_valid_text(const char *data, int length)
{
	return pg_verify_mbstr(GetDatabaseEncoding(), data, length, true);
}

static void
check_flat(const char *data, int length)
{
	TermStatsReader reader;
	bool		found;

	check_received(termstats_try_open(&reader, data, length));
	check_received(is_valid_text(reader.header.analyzer,
								 reader.header.analyzer_length) ?
					   NULL :
					   "The analyzer's name is not valid text.");
	for (;;)
	{
		check_received(termstats_try_read(&reader, &found));
		if (!found)
			break;
		check_received(is_valid_text(reader.current.term, reader.current.length) ?
						   NULL :
						   "A term is not valid text.");
		for (uint32 i = 0; i < reader.nwords; i++)
			check_received(is_valid_text(reader.words[i].word, reader.words[i].length) ?
							   NULL :
							   "A word is not valid text.");
	}
	termstats_close(&reader);
}

PG_FUNCTION_INFO_V1(termstats_recv);
Datum
termstats_recv(PG_FUNCTION_ARGS)
{
	StringInfo	message = (StringInfo) PG_GETARG_POINTER(0);
	TermStats  *value;
	const char *data;
	int			length;

	receive_encoding(message);
	length = message->len - message->cursor;
	data = pq_getmsgbytes(message, length);
	check_flat(data, length);
	value = palloc(VARHDRSZ + length);
	SET_VARSIZE(value, VARHDRSZ + length);
	memcpy(VARDATA(value), data, length);
	PG_RETURN_POINTER(value);
}

/*----------
 * Sizes.
 *----------
 */
PG_FUNCTION_INFO_V1(termstats_ndocs);
Datum
termstats_ndocs(PG_FUNCTION_ARGS)
{
	TermStatsHeader header;

	termstats_read_header(&header, PG_GETARG_DATUM(0));
	PG_RETURN_INT64(header.ndocs);
}

PG_FUNCTION_INFO_V1(termstats_ntokens);
Datum
termstats_ntokens(PG_FUNCTION_ARGS)
{
	TermStatsHeader header;

	termstats_read_header(&header, PG_GETARG_DATUM(0));
	PG_RETURN_INT64(header.ntokens);
}

PG_FUNCTION_INFO_V1(termstats_nterms);
Datum
termstats_nterms(PG_FUNCTION_ARGS)
{
	TermStatsHeader header;

	termstats_read_header(&header, PG_GETARG_DATUM(0));
	PG_RETURN_INT64(header.nterms);
}

/*----------
 * Equality: equal values have equal bytes.
 *----------
 */
static bool
same_value(Datum a, Datum b)
{
	TermStats  *x = (TermStats *) PG_DETOAST_DATUM_PACKED(a),
			   *y = (TermStats *) PG_DETOAST_DATUM_PACKED(b);
	bool		result;

	result = VARSIZE_ANY_EXHDR(x) == VARSIZE_ANY_EXHDR(y) &&
		memcmp(VARDATA_ANY(x), VARDATA_ANY(y), VARSIZE_ANY_EXHDR(x)) == 0;
	/* hash joins call this often in one memory context */
	if ((Pointer) x != DatumGetPointer(a))
		pfree(x);
	if ((Pointer) y != DatumGetPointer(b))
		pfree(y);
	return result;
}

PG_FUNCTION_INFO_V1(termstats_eq);
Datum
termstats_eq(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(same_value(PG_GETARG_DATUM(0), PG_GETARG_DATUM(1)));
}

PG_FUNCTION_INFO_V1(termstats_ne);
Datum
termstats_ne(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(!same_value(PG_GETARG_DATUM(0), PG_GETARG_DATUM(1)));
}

PG_FUNCTION_INFO_V1(termstats_hash);
Datum
termstats_hash(PG_FUNCTION_ARGS)
{
	TermStats  *value = (TermStats *) PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(0));
	Datum		result = hash_any((unsigned char *) VARDATA_ANY(value),
								  (int) VARSIZE_ANY_EXHDR(value));

	PG_FREE_IF_COPY(value, 0);
	return result;
}

PG_FUNCTION_INFO_V1(termstats_hash_extended);
Datum
termstats_hash_extended(PG_FUNCTION_ARGS)
{
	TermStats  *value = (TermStats *) PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(0));
	Datum		result = hash_any_extended((unsigned char *) VARDATA_ANY(value),
										   (int) VARSIZE_ANY_EXHDR(value),
										   (uint64) PG_GETARG_INT64(1));

	PG_FREE_IF_COPY(value, 0);
	return result;
}
